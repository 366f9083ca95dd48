// A set of signals as the kernel keeps it: bit N-1 for signal N, sigset_t of 64 bits.
#pragma once

#include <cstdint>

#include "arch/signals.h"

namespace sysgood::signals {

struct SigSet {
  uint64_t bits = 0;

  static constexpr uint64_t bit(Signal signal) {
    return signal.number > 0 && signal.number <= signal_count ? uint64_t{1} << (signal.number - 1) : 0;
  }
  static constexpr SigSet of(Signal signal) { return {bit(signal)}; }

  constexpr bool has(Signal signal) const { return bits & bit(signal); }
  constexpr void add(Signal signal) { bits |= bit(signal); }
  constexpr void remove(Signal signal) { bits &= ~bit(signal); }
  constexpr SigSet operator|(SigSet other) const { return {bits | other.bits}; }
  constexpr SigSet operator&(SigSet other) const { return {bits & other.bits}; }
  constexpr SigSet without(SigSet other) const { return {bits & ~other.bits}; }
  constexpr bool empty() const { return bits == 0; }
  friend constexpr bool operator==(SigSet, SigSet) = default;
};

inline constexpr Signal sighup{1}, sigkill{9}, sigpipe{13}, sigalrm{14}, sigchld{17}, sigcont{18},
    sigstop{19}, sigtstp{20}, sigttin{21}, sigttou{22}, sigxfsz{25}, sigvtalrm{26}, sigprof{27}, sigsegv{11};

// signal(7): "The signals SIGKILL and SIGSTOP cannot be caught, blocked, or ignored."
inline constexpr SigSet never_blocked{SigSet::bit(sigkill) | SigSet::bit(sigstop)};
inline constexpr SigSet stopping{SigSet::bit(sigstop) | SigSet::bit(sigtstp) | SigSet::bit(sigttin) |
                                 SigSet::bit(sigttou)};

}  // namespace sysgood::signals
