// What a process does with each signal: sigaction(2), signal(7) "Signal dispositions".
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "arch/abi.h"
#include "tracer/event/memory_image.h"
#include "tracer/signals/sig_set.h"

namespace sysgood::signals {

// struct sigaction as rt_sigaction(2) takes it.
struct Action {
  static constexpr uint64_t sig_dfl = 0, sig_ign = 1;
  // A handler of which is only known that it is there: the process had it before we came.
  static constexpr uint64_t unknown = ~uint64_t{0};

  // sa_flags, the same for every ABI here (include/uapi/asm-generic/signal-defs.h).
  enum Flag : uint64_t {
    nocldstop = 1,
    nocldwait = 2,
    siginfo = 4,
    onstack = 0x08000000,
    restart = 0x10000000,
    nodefer = 0x40000000,
    resethand = 0x80000000,
  };

  uint64_t handler = sig_dfl;
  uint64_t flags = 0;
  SigSet mask;

  bool handles() const { return handler > sig_ign; }
  friend bool operator==(const Action&, const Action&) = default;
};

// What a program passed at `address`; nothing when it was not kept.
std::optional<Action> read_action(const MemoryImage& memory, Abi abi, uint64_t address);
// The same that sigaction(2) takes on 32-bit ABIs.
std::optional<Action> read_old_action(const MemoryImage& memory, uint64_t address);

// A signal that comes now would have no effect: it is ignored, or that is its default.
bool ignores(Signal signal, const Action& action);

class Dispositions {
 public:
  const Action& of(Signal signal) const;
  void set(Signal signal, const Action& action);
  // What a delivery does now. Behind it SA_RESETHAND has acted.
  Action deliver(Signal signal);
  // execve(2): "Dispositions of any signals that are being handled are reset to the default."
  void exec();
  // clone3(2), CLONE_CLEAR_SIGHAND: "All signals that are currently ignored remain" so, the others are reset.
  void clear_handlers() { exec(); }

  SigSet ignored() const;  // as SigIgn of /proc/PID/status
  SigSet caught() const;   // as SigCgt

 private:
  std::array<Action, signal_count + 1> all_{};
};

}  // namespace sysgood::signals
