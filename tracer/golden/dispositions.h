// What a process does with each signal: signal(7), "Signal dispositions".
#pragma once

#include <array>
#include <cstdint>

#include "arch/signals.h"

namespace sysgood::golden {

enum class Action : uint8_t { terminate, ignore, stop, go_on };

// Without a handler: the table of signal(7), "Standard signals"; real-time signals terminate.
Action default_action(Signal signal);

class Dispositions {
 public:
  static constexpr uint64_t sig_dfl = 0, sig_ign = 1;

  void set(Signal signal, uint64_t handler, uint64_t flags);
  // The handler that a delivery runs now, or sig_dfl, or sig_ign. SA_RESETHAND acts.
  uint64_t deliver(Signal signal);
  // execve(2): handled signals are reset to the default, ignored ones stay so.
  void exec();

 private:
  struct One {
    uint64_t handler = sig_dfl, flags = 0;
  };
  std::array<One, signal_count + 1> all_{};
};

}  // namespace sysgood::golden
