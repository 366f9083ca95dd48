// What signal handlers do that a careful program does not: signal-safety(7), sigaction(2), sigaltstack(2).
// Read from the model and the stacks of calls that handlers make; nothing is found where nothing was seen.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tracer/signals/life.h"
#include "tracer/signals/task.h"

namespace sysgood::signals {

struct Finding {
  enum class Kind : uint8_t {
    unsafe_call,    // a function that is not async-signal-safe
    errno_changed,  // a handler came back with another errno than it found
    left_by_jump,   // siglongjmp(3) out of a handler: what was interrupted is never finished
    stays_blocked,  // the same, and the signal is blocked for good
    no_room,        // the kernel could not put a handler's frame on the stack
    recursion,      // a handler interrupted itself (SA_NODEFER)
    merged,         // sent more often than delivered
  };
  Kind kind{};
  Signal signal;
  std::string handler;  // packed Frame of the handler, empty: not known
  uint64_t handler_address = 0;
  std::string function;            // unsafe_call: which; errno_changed: its values
  CallRef call;                    // unsafe_call: the system call that it came to
  std::string interrupted;         // packed Frame of what the signal had interrupted
  std::vector<std::string> stack;  // packed Frames of the first time, innermost first
  uint64_t life = 0;               // of the first time
  uint64_t count = 0;
  uint64_t depth = 0;  // recursion: how deep
};

class Lint {
 public:
  // An event of a system call that a thread in this state makes, with its stack; before the model has seen
  // it.
  void called(const Event& event, const CallRef& call, const Thread& thread);
  // A life is finished.
  void finished(const Life& life);

  // What was found so far, in the order of the first time.
  const std::vector<Finding>& findings() const { return findings_; }

 private:
  Finding& add(Finding::Kind kind, const Life& life, const std::string& what);

  std::vector<Finding> findings_;
  std::map<std::string, size_t> known_;  // positions in findings_, by what makes two the same
};

}  // namespace sysgood::signals
