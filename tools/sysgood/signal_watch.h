// The live side of the signal model: sees to it that events carry what the model and its readers need.
#pragma once

#include "tracer/ptrace/supervisor.h"
#include "tracer/signals/model.h"

namespace sysgood::tool {

class SignalWatch {
 public:
  // To be added to the dispatcher in front of all other sinks: what it knows is asked before an event is
  // passed.
  Sink& sink() { return model_; }

  // A thread whose past nobody saw, at its first stop. False: nothing is to be passed.
  static bool first_stop(Event& event);
  // `event.what` is a SignalDelivery that has not been passed yet.
  void delivery(Event& event);
  // `event.what` is a SyscallEntry.
  void entry(Event& event);

  const signals::Model& model() const { return model_; }

 private:
  signals::Listener nobody_;
  signals::Model model_{nobody_};
};

}  // namespace sysgood::tool
