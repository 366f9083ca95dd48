#include "tracer/ptrace/stack_trace.h"

#include <array>

#include "arch/syscalls.h"
#include "tracer/ptrace/unwinding.h"

namespace sysgood::ptrace {

void StackTraces::capture(Event& event, Tid thread, Tid process, uint32_t limit) {
  FactList& facts = event.captured.facts;
  uint32_t count = 0;
  for (Unwinding at(symbols_, thread, process, host_abi()); at.valid(); at.up()) {
    if (count++ == limit) {
      facts.add(Fact::Kind::frame, at.pc(), {});
      return;
    }
    for (const Frame& frame : symbols_.frames_at(process, at.pc(), at.is_return_address(), detail_))
      facts.add(Fact::Kind::frame, at.pc(), pack(frame));
  }
}

bool StackTraces::taken_at_entry(Abi abi, uint64_t number) {
  constexpr std::array names = {"exit", "exit_group", "execve", "execveat"};
  static const auto numbers = [&] {
    std::array<std::array<std::optional<uint32_t>, names.size()>, all_abis.size()> all;
    for (size_t i = 0; i < all_abis.size(); ++i)
      for (size_t k = 0; k < names.size(); ++k) all[i][k] = syscall_number(all_abis[i], names[k]);
    return all;
  }();
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi)
      for (const auto& one : numbers[i])
        if (one == number) return true;
  return false;
}

}  // namespace sysgood::ptrace
