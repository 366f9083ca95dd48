// Whoever decides what becomes of system calls that are stopped. It sees values and answers a value; how the
// kernel is made to obey is Interception's business.
#pragma once

#include <cstdint>

#include "arch/abi.h"
#include "tracer/event/event.h"

namespace sysgood::ptrace {

struct StoppedCall {
  Tid tid = 0;
  Abi abi = host_abi();
  const SyscallEntry& entry;
  const SyscallExit* exit = nullptr;  // null: the call is about to be made
};

struct Ruling {
  enum class Is : uint8_t {
    go_on,   // as if nobody had asked
    skip,    // at the entry: the call is not made and answers `value`
    change,  // at the exit: the call has been made, and answers `value` instead
  };
  Is is = Is::go_on;
  int64_t value = 0;
  bool is_error = false;  // `value` is a negative errno; without it even -1 is told as a success
  friend bool operator==(const Ruling&, const Ruling&) = default;
};

class Interceptor {
 public:
  virtual ~Interceptor() = default;
  // Asked once at each call's entry and, unless the call was skipped, once at its exit.
  virtual Ruling rule(const StoppedCall& call) = 0;
  // The thread has another id since its execve; the thread has ended.
  virtual void renamed(Tid former, Tid tid) = 0;
  virtual void ended(Tid tid) = 0;
};

}  // namespace sysgood::ptrace
