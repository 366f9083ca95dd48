// Our stacks against those of libunwind-ptrace, which finds and interprets call frame information by code of
// its own: at system call and signal stops of many programs, inside handlers and outside, the addresses are
// the same frame by frame, to the end. Only two ends may differ:
// - In clone(2)'s and clone3(2)'s wrapper the return address is undefined in a new thread: nobody has called
//   it. libunwind 1.6 goes on from there by guesses, and where those come to a loop, for ever.
// - A caller at address 0 is no frame of ours; libunwind may show it as the last.
#include <gtest/gtest.h>
#include <libunwind-ptrace.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "tests/ptrace/stops.h"
#include "tracer/ptrace/unwinding.h"

namespace sysgood::ptrace {
namespace {

using testing::Observer;
using testing::workload;
using Addresses = std::vector<uint64_t>;

constexpr size_t most_frames = 100;
constexpr int enough = 400;  // of programs that make thousands of calls

class Oracle {
 public:
  Oracle() : space_(unw_create_addr_space(&_UPT_accessors, 0)) {}
  ~Oracle() { unw_destroy_addr_space(space_); }
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  Addresses stack(Tid tid) {
    Addresses pcs;
    const std::unique_ptr<void, decltype(&_UPT_destroy)> thread(_UPT_create(tid), _UPT_destroy);
    unw_cursor_t cursor;
    if (!thread || unw_init_remote(&cursor, space_, thread.get())) return pcs;
    do {
      unw_word_t pc = 0;
      if (unw_get_reg(&cursor, UNW_REG_IP, &pc)) break;
      pcs.push_back(pc);
    } while (pcs.size() < most_frames && unw_step(&cursor) > 0);
    return pcs;
  }

  // What it remembers of mappings may be of the program before an execve(2).
  void forget() { unw_flush_cache(space_, 0, 0); }

 private:
  unw_addr_space_t space_;
};

Addresses ours(Symbols& symbols, Tid thread, Tid process) {
  Addresses pcs;
  for (Unwinding at(symbols, thread, process, host_abi()); at.valid() && pcs.size() < most_frames; at.up())
    pcs.push_back(at.pc());
  return pcs;
}

#ifdef __aarch64__
constexpr std::string_view sigreturn_trampoline = "__kernel_rt_sigreturn";
#else
constexpr std::string_view sigreturn_trampoline = "__restore_rt";
#endif

// On aarch64, libunwind 1.6 does not know DW_CFA_AARCH64_negate_ra_state: it stays in a function that signs
// its return address, or ends there. A thread at the end of the signal trampoline is at its start for it as
// well.
bool same_as_far_as_it_comes(Symbols& symbols, Tid process, const Addresses& we, Addresses it) {
  const auto function_of = [&](uint64_t pc) { return symbols.find(process, pc, Detail::symbol).function; };
  if (it.size() > 1 && it.back() == 0) it.pop_back();
  if (it.size() > 1 && function_of(it.back()) == function_of(it[it.size() - 2])) it.pop_back();
  if (it.size() > 1 && it[0] == it[1] + 8 && function_of(it[1]) == "__kernel_rt_sigreturn")
    it.erase(it.begin() + 1);
  if (it.empty() || it.size() > we.size() || !std::equal(it.begin(), it.end(), we.begin())) return false;
  // A child that clone(2) has just made has nothing above on the stack that it was given.
  if (function_of(we[0]) == "__clone") return true;
  const std::string first = function_of(we.back());
  if (first.empty()) return symbols.find(process, we.back()).module.find("/libc.so") != std::string::npos;
  return first == "_start" || first.ends_with("clone") || first.ends_with("clone3");
}

// Whether libunwind's stack is ours, but for the ends that may differ.
bool same(Symbols& symbols, Tid process, const Addresses& we, const Addresses& it) {
  if (we == it) return true;
  // At the end of the trampoline of x86_64 it knows no way on: the instruction behind is another function's.
  const bool lost = (it.size() == 1 || (it.size() == 2 && it[1] == 0)) &&
                    symbols.find(process, it[0], Detail::symbol).function == sigreturn_trampoline;
  if ((host_abi() == Abi::aarch64 || lost) && same_as_far_as_it_comes(symbols, process, we, it)) return true;
  if (we.empty() || it.size() <= we.size() || !std::equal(we.begin(), we.end(), it.begin())) return false;
  if (it.size() == we.size() + 1 && it.back() == 0) return true;
  const Frame last = symbols.find(process, we.back(), Detail::symbol);
  // A C library without its internal symbols has no name for clone3.
  if (last.function.empty()) return last.module.find("/libc.so") != std::string::npos;
  return last.function == "__clone3" || last.function == "__clone" || last.function == "clone3" ||
         last.function == "clone";
}

std::string text_of(Symbols& symbols, Tid process, const Addresses& pcs) {
  std::string text;
  for (const uint64_t pc : pcs) {
    const Frame frame = symbols.find(process, pc, Detail::symbol);
    char line[32];
    std::snprintf(line, sizeof line, "\n  %#lx ", static_cast<unsigned long>(pc));
    text += line + frame.module + " " + frame.function;
  }
  return text;
}

class UnwindOracle : public ::testing::TestWithParam<const char*> {};

TEST_P(UnwindOracle, SameAddresses) {
  Supervisor supervisor({.follow_forks = true});
  Symbols symbols;
  Oracle oracle;
  const std::string program = workload(GetParam());
  supervisor.launch(program, {program});
  Observer seen(supervisor);
  bool executed = false;
  int compared = 0, in_handlers = 0, differ = 0;
  seen.at_stop = [&](const Stopped& stopped) {
    const Tid tid = stopped.tid(), process = supervisor.process_of(tid);
    const auto* entry = std::get_if<SyscallEntry>(&stopped.stop());
    if (entry) symbols.entered(tid, stopped.abi(), *entry);
    if (std::holds_alternative<SyscallExit>(stopped.stop())) symbols.returned(tid, process);
    if (std::holds_alternative<Exec>(stopped.stop())) {
      executed = true;
      symbols.forget(process);
      oracle.forget();
    }
    if (!executed || compared == enough) return;
    const Addresses we = ours(symbols, tid, process), it = oracle.stack(tid);
    ++compared;
    in_handlers += std::ranges::any_of(we, [&](uint64_t pc) {
      return symbols.find(process, pc, Detail::symbol).function == sigreturn_trampoline;
    });
    if (!same(symbols, process, we, it) && differ++ < 3)
      ADD_FAILURE() << "ours:" << text_of(symbols, process, we)
                    << "\nlibunwind's:" << text_of(symbols, process, it);
  };
  seen.run();
  EXPECT_GT(compared, 50);
  EXPECT_EQ(differ, 0) << "of " << compared;
  RecordProperty("compared", compared);
  RecordProperty("in_handlers", in_handlers);
}

INSTANTIATE_TEST_SUITE_P(Programs, UnwindOracle,
                         ::testing::Values("handler", "nested_handlers", "sa_onstack", "segv", "stack",
                                           "threads_storm", "kill_from_thread", "timer_sigev_thread_id",
                                           "fork_tree", "lint_printf", "lint_malloc", "errno_clobbered",
                                           "siglongjmp_out", "swapcontext_away", "fault_null_call",
                                           "sigaltstack_longjmp"));

}  // namespace
}  // namespace sysgood::ptrace
