// A Sink takes the events of a trace, live or from a file, in order.
#pragma once

#include "tracer/event/event.h"

namespace sysgood {

class Sink {
 public:
  virtual ~Sink() = default;

  // `entry` is the SyscallEntry event that a SyscallExit belongs to, or null when it was not seen (attached
  // mid-call). Both are only borrowed for the call.
  virtual void receive(const Event& event, const Event* entry) = 0;

  // What was received so far shall be where others can see it (a file, a terminal). Not called per stop.
  virtual void flush() = 0;

  // The trace is over. Nothing is received after it.
  virtual void finish() = 0;
};

}  // namespace sysgood
