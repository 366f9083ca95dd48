#include "tracer/describe/syscalls.h"

#include <array>
#include <memory>

#include "arch/syscalls.h"
#include "tracer/describe/calls/families.h"

namespace sysgood::describe {

namespace {

constexpr size_t most_numbers = 1024;
using Index = std::array<const Syscall*, most_numbers>;

std::array<Index, all_abis.size()> make_indices() {
  std::array<Index, all_abis.size()> indices{};
  for (size_t i = 0; i < all_abis.size(); ++i)
    for (const Family& family : families())
      for (const Syscall& call : family) {
        if (call.one_abi && call.abi != all_abis[i]) continue;
        const auto number = syscall_number(all_abis[i], call.name);
        if (number && *number < most_numbers) indices[i][*number] = &call;
      }
  return indices;
}

}  // namespace

const Syscall* find_syscall(Abi abi, uint64_t number) {
  static const std::array<Index, all_abis.size()> indices = make_indices();
  if (number >= most_numbers) return nullptr;
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi) return indices[i][number];
  return nullptr;
}

const Syscall* find_syscall(Abi abi, std::string_view name) {
  const auto number = syscall_number(abi, name);
  return number ? find_syscall(abi, *number) : nullptr;
}

View<Family> families() {
  static const Family all[] = {descriptor_calls, file_calls,   futex_calls,  identity_calls,
                               ioctl_calls,      ipc_calls,    memory_calls, network_calls,
                               process_calls,    signal_calls, system_calls, time_calls,
                               io_uring_calls,   key_calls,    prctl_calls,  ptrace_calls};
  return {all, std::size(all)};
}

}  // namespace sysgood::describe
