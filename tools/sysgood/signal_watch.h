// The live side of the signal model: sees to it that events carry what the model and its readers need.
#pragma once

#include "tracer/ptrace/errno_location.h"
#include "tracer/ptrace/stack_trace.h"
#include "tracer/signals/model.h"

namespace sysgood::tool {

class SignalWatch {
 public:
  // `symbols` is not owned and must outlive this. `reads_errno`: events say what errno is where handlers
  // begin and return.
  explicit SignalWatch(ptrace::Symbols& symbols, bool reads_errno = false)
      : symbols_(symbols), reads_errno_(reads_errno) {}

  // To be added to the dispatcher in front of all other sinks: what it knows is asked before an event is
  // passed.
  Sink& sink() { return model_; }

  // A thread whose past nobody saw, at its first stop. False: nothing is to be passed.
  static bool first_stop(Event& event);
  // `event.what` is a SignalDelivery that has not been passed yet.
  void delivery(Event& event, Tid process);
  // `event.what` is a SyscallEntry.
  void entry(Event& event, Tid process);
  // The same; a call that a handler makes gets its stack.
  void stack_in_handler(Event& event, Tid process);

  void forget(Tid process);  // it has ended, or its execve has replaced all of it

  const signals::Model& model() const { return model_; }

 private:
  void name(Event& event, Tid process, uint64_t address);

  void add_errno(Event& event, Tid process);

  ptrace::Symbols& symbols_;
  const bool reads_errno_;
  ptrace::ErrnoLocation errno_{symbols_};
  ptrace::StackTraces stacks_{symbols_, ptrace::Detail::source};
  signals::Listener nobody_;
  signals::Model model_{nobody_};
};

}  // namespace sysgood::tool
