// Makes the kernel do what an Interceptor rules about stopped calls, and events tell of it.
#pragma once

#include <unordered_map>

#include "tracer/ptrace/interceptor.h"

namespace sysgood::ptrace {

class Interception {
 public:
  explicit Interception(Interceptor& interceptor) : interceptor_(interceptor) {}

  // `event.what` is the SyscallEntry of a thread that is stopped there. It keeps its number and arguments; a
  // call that will not be made has the fact `injected`.
  void entry(Event& event);
  // `event.what` is the SyscallExit of a thread that is stopped there. It is changed as what the thread gets,
  // and has then the fact `injected`.
  void exit(Event& event, const Event& entry);

  // Nothing is asked any more; a call that was not made still gets its answer.
  void stop_asking() { asking_ = false; }
  // Whether the thread is in a call that is not made.
  bool skips(Tid tid) const { return skipped_.contains(tid); }

  void renamed(Tid former, Tid tid);
  void ended(Tid tid);

 private:
  Interceptor& interceptor_;
  std::unordered_map<Tid, Ruling> skipped_;
  bool asking_ = true;
};

}  // namespace sysgood::ptrace
