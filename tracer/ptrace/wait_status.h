// The status word of wait(2) for a traced thread. Made by hand in tests, hence the constructors.
#pragma once

#include "arch/signals.h"

namespace sysgood::ptrace {

class WaitStatus {
 public:
  explicit constexpr WaitStatus(int raw) : raw_(raw) {}
  static constexpr WaitStatus exited(int code) { return WaitStatus((code & 0xff) << 8); }
  static constexpr WaitStatus killed(Signal s, bool core = false) {
    return WaitStatus(s.number | (core ? 0x80 : 0));
  }
  static constexpr WaitStatus stopped(int stop_signal, int event = 0) {
    return WaitStatus(event << 16 | stop_signal << 8 | 0x7f);
  }

  constexpr bool is_exited() const { return (raw_ & 0x7f) == 0; }
  constexpr int exit_code() const { return raw_ >> 8 & 0xff; }
  constexpr bool is_stopped() const { return (raw_ & 0xff) == 0x7f; }
  constexpr bool is_killed() const { return !is_exited() && !is_stopped(); }
  constexpr Signal fatal_signal() const { return {raw_ & 0x7f}; }
  constexpr bool core_dumped() const { return (raw_ & 0x80) != 0; }
  // WSTOPSIG, with the 0x80 that PTRACE_O_TRACESYSGOOD adds for syscall stops.
  constexpr int stop_signal() const { return raw_ >> 8 & 0xff; }
  constexpr int event() const { return raw_ >> 16 & 0xff; }
  constexpr int raw() const { return raw_; }

 private:
  int raw_;
};

}  // namespace sysgood::ptrace
