#include "tracer/describe/syscalls.h"

#include <algorithm>
#include <array>
#include <memory>

#include "arch/syscalls.h"
#include "tracer/describe/calls/families.h"

namespace sysgood::describe {

namespace {

using Index = std::array<const Syscall*, call_indices>;

// "ipc/semctl": semctl as ipc(2) reaches it. "select/": select where its arguments, which are behind a
// pointer, could not be read.
bool is_of_door(const Syscall& call) { return call.name.find('/') != call.name.npos; }

// The numbers of what `call` describes. select and mmap of i386 have their arguments behind a pointer: where
// those could not be read, the plain number is no call as it is described.
template <class Visit>
void for_each_place(Abi abi, const Syscall& call, Visit visit) {
  for (const SubCall& each : sub_calls(abi)) {
    const std::string_view door = syscall_name(abi, each.number);
    const size_t slash = call.name.find('/');
    const bool meant = slash == call.name.npos
                           ? each.name == call.name
                           : call.name.substr(0, slash) == door && call.name.substr(slash + 1) == each.name;
    if (meant) visit(sub_call(each.number, each.which));
  }
  if (call.name.ends_with('/')) {
    if (const auto number = syscall_number(abi, call.name.substr(0, call.name.size() - 1))) visit(*number);
    return;
  }
  const auto number = syscall_number(abi, call.name);
  const auto is_pointed = [&](const SubCall& each) {
    return number == each.number && each.name == call.name;
  };
  const auto doors = sub_calls(abi);
  if (number && std::none_of(doors.begin(), doors.end(), is_pointed)) visit(*number);
}

// What is said of fewer goes before what is said of all.
int rank(const Syscall& call) { return is_of_door(call) ? 2 : call.abis == every_abi ? 0 : 1; }

std::array<Index, all_abis.size()> make_indices() {
  std::array<Index, all_abis.size()> indices{};
  for (size_t i = 0; i < all_abis.size(); ++i)
    for (const Family& family : families())
      for (const Syscall& call : family)
        if (call.abis.has(all_abis[i]))
          for_each_place(all_abis[i], call, [&](uint64_t number) {
            const Syscall*& place = indices[i][call_index(all_abis[i], number)];
            if (!place || rank(*place) <= rank(call)) place = &call;
          });
  return indices;
}

}  // namespace

const Syscall* find_syscall(Abi abi, uint64_t number) {
  static const std::array<Index, all_abis.size()> indices = make_indices();
  const size_t index = call_index(abi, number);
  if (index >= call_indices) return nullptr;
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi) return indices[i][index];
  return nullptr;
}

const Syscall* find_syscall(Abi abi, std::string_view name) {
  const Syscall* found = nullptr;
  for_each_number(abi, name, [&](uint64_t number) {
    if (!found) found = find_syscall(abi, number);
  });
  return found;
}

View<Family> families() {
  static const Family all[] = {aio_calls,
                               descriptor_calls,
                               file_calls,
                               futex_calls,
                               identity_calls,
                               io_uring_calls,
                               ioctl_calls,
                               ipc_calls,
                               key_calls,
                               memory_calls,
                               message_queue_calls,
                               narrow_file_calls,
                               narrow_identity_calls,
                               narrow_old_calls,
                               narrow_time_calls,
                               network_calls,
                               obsolete_calls,
                               prctl_calls,
                               process_calls,
                               ptrace_calls,
                               quota_calls,
                               signal_calls,
                               socket_option_calls,
                               system_calls,
                               time_calls};
  return {all, std::size(all)};
}

}  // namespace sysgood::describe
