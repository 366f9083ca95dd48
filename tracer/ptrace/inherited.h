// The signal mask and dispositions this process was started with. A traced program gets exactly these: what
// the tracer does for its own sake (handlers, blocking) never shows in it.
#pragma once

#include <csignal>

namespace sysgood::ptrace {

class Inherited {
 public:
  // Remembers the state; call before anything is changed. Later calls do nothing.
  static void remember();
  // In a new child, between fork and exec: puts everything back. Async-signal-safe.
  static void restore();
};

}  // namespace sysgood::ptrace
