// Signals to ourselves: a request to end tracing, and the tick that lets buffered output follow within
// moments.
//
// The only blocking call is wait4(2), which has no signal mask of its own: a signal that comes just before it
// would be noticed only at the next stop, perhaps never. So whoever wants attention keeps a timer ticking
// until it gets it, and a tick that is missed is followed by another.
#pragma once

#include <ctime>

namespace sysgood::tool {

class Interruption {
 public:
  // Takes over SIGINT, SIGTERM, SIGQUIT and, unless ignored, SIGHUP, and the tick's signal; ignores SIGPIPE
  // and SIGXFSZ, which come back as errors of write(2). One at a time.
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // The signal that asked us to end, or 0. A second one of the same kind kills as usual.
  int requested() const;
  // Whether it came from the terminal, that is, to the traced program as well.
  bool from_terminal() const;
  // Forgets the request: the program it was sent to decides.
  void dismiss();

  // Something waits to be flushed: tick soon.
  void want_tick();
  // Whether the tick came since the last call.
  bool ticked();
  // Nothing waits any more.
  void stop_ticking();

 private:
  timer_t timer_{};
  bool ticking_ = false;
};

}  // namespace sysgood::tool
