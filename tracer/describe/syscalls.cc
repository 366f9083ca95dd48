#include "tracer/describe/syscalls.h"

#include <array>
#include <memory>

#include "arch/syscalls.h"
#include "tracer/describe/calls/families.h"

namespace sysgood::describe {

namespace {

using Index = std::array<const Syscall*, call_indices>;

std::array<Index, all_abis.size()> make_indices() {
  std::array<Index, all_abis.size()> indices{};
  for (size_t i = 0; i < all_abis.size(); ++i)
    for (const Family& family : families())
      for (const Syscall& call : family) {
        if (!call.abis.has(all_abis[i])) continue;
        for_each_number(all_abis[i], call.name, [&](uint64_t number) {
          // Its arguments are behind a pointer, and could not be read: it is no call as it is described.
          if (call_index(all_abis[i], sub_call(static_cast<uint32_t>(number), 1)) < call_indices &&
              number <= UINT32_MAX &&
              syscall_name(all_abis[i], sub_call(static_cast<uint32_t>(number), 1)) == call.name)
            return;
          const Syscall*& place = indices[i][call_index(all_abis[i], number)];
          if (!place || place->abis == every_abi) place = &call;
        });
      }
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
  static const Family all[] = {
      descriptor_calls, file_calls,        identity_calls,    ioctl_calls,           ipc_calls,
      memory_calls,     network_calls,     process_calls,     signal_calls,          system_calls,
      time_calls,       narrow_file_calls, narrow_time_calls, narrow_identity_calls, narrow_old_calls};
  return {all, std::size(all)};
}

}  // namespace sysgood::describe
