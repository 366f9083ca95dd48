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

Index make_index(Abi abi) {
  Index index{};
  for (const Family& family : families())
    for (const Syscall& call : family)
      if (call.abis.has(abi))
        for_each_place(abi, call, [&](uint64_t number) {
          const Syscall*& place = index[call_index(abi, number)];
          if (!place || rank(*place) <= rank(call)) place = &call;
        });
  return index;
}

// Made when the first call of the ABI is met: few programs have calls of two, none of four.
template <Abi abi>
const Index& index_of_calls() {
  static const Index index = make_index(abi);
  return index;
}

const Index& index_of_calls_in(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return index_of_calls<Abi::aarch64>();
    case Abi::i386:
      return index_of_calls<Abi::i386>();
    case Abi::arm:
      return index_of_calls<Abi::arm>();
    case Abi::x86_64:
      break;
  }
  return index_of_calls<Abi::x86_64>();
}

}  // namespace

const Syscall* find_syscall(Abi abi, uint64_t number) {
  const size_t index = call_index(abi, number);
  return index < call_indices ? index_of_calls_in(abi)[index] : nullptr;
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
