// What the model knows of a thread and of a process: the kernel's task_struct and signal_struct, as far as
// signals go.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "tracer/signals/life.h"
#include "tracer/signals/signal_call.h"

namespace sysgood::signals {

using LifePtr = std::shared_ptr<Life>;

// Signals that wait, in the order in which they came: kernel/signal.c, struct sigpending.
class Pending {
 public:
  bool has(Signal signal) const;
  SigSet set() const;
  void add(LifePtr life) { queue_.push_back(std::move(life)); }
  // The first for which `fits` holds, taken out.
  template <class Fits>
  LifePtr take(Fits&& fits) {
    for (auto at = queue_.begin(); at != queue_.end(); ++at)
      if (fits(**at)) {
        LifePtr life = std::move(*at);
        queue_.erase(at);
        return life;
      }
    return nullptr;
  }
  LifePtr first(Signal signal) const;
  void remove(const Life& life);
  std::deque<LifePtr>& all() { return queue_; }
  const std::deque<LifePtr>& all() const { return queue_; }

 private:
  std::deque<LifePtr> queue_;
};

// sigaltstack(2).
struct AltStack {
  uint64_t sp = 0, size = 0;
  uint32_t flags = disable;
  static constexpr uint32_t disable = 2, autodisarm = uint32_t{1} << 31;
  bool set() const { return !(flags & disable) && size; }
  bool contains(uint64_t address) const { return set() && address - sp < size; }
};

// What last blocked, or opened, each signal.
using Reasons = std::array<MaskChange, signal_count + 1>;

// A handler that runs, or is away on another stack.
struct HandlerFrame {
  LifePtr life;
  SigSet saved;                      // the mask that returning restores
  Reasons saved_by;                  // and why it is what it is
  AltStack stack;                    // the alternate stack when it began
  std::vector<std::byte> registers;  // NT_PRSTATUS at the delivery, where it was kept
  bool away = false;
  bool forked = false;  // a copy in a fork's child: the life is told of in the parent
};

// A call that has been left for a signal and has not come to its end.
struct Interrupted {
  CallRef call;
  std::array<uint64_t, 6> args{};
  int code = 0;
  int64_t count = -1, wanted = -1;
  int64_t timeout_ns = -1, since_ns = 0;  // of its first entry
  std::vector<LifePtr> by;
  size_t level = 0;      // handlers around it
  bool decided = false;  // a handler has been begun: how it goes on is settled
};

struct Thread {
  Tid tid = 0;
  Tid process = 0;
  bool known = false;  // its signals' state is known
  bool inner = false;  // in a pid namespace of its own: ids it sees are not ours

  SigSet blocked;
  std::optional<SigSet> saved;  // what set_restore_sigmask() keeps while a call waits with another mask
  Reasons saved_by;
  std::optional<SigSet> waiting;  // the mask its open call waits with
  Reasons blocked_by, unblocked_by;
  Pending pending;
  AltStack altstack;
  std::vector<HandlerFrame> frames;

  SignalCall call = SignalCall::other;  // the call it is in
  CallRef open;                         // none: in no call
  std::array<uint64_t, 6> args{};
  uint64_t clone_flags = 0;  // of its open clone3(2)
  Signal clone_exit_signal;
  size_t returning = 0;          // of its open rt_sigreturn(2): which of `frames`
  std::vector<LifePtr> sending;  // what its open call generates
  std::vector<Interrupted> interrupted;
  std::optional<Interrupted> going_on;  // what its open call continues
  CallRef last;                         // the call that has returned last
  CallRef broken_pipe, too_large;       // the last that failed with EPIPE, EFBIG: its signal may be blocked
  LifeRef no_room;                      // whose frame the kernel could not put on the stack just now
  LifePtr arriving;                     // at its delivery stop: acts when the thread goes on
  std::vector<std::byte> arriving_registers;
  bool stopped = false;  // in a group-stop

  // Something that the thread's next event may bring to its end.
  bool has_signals_about() const {
    return arriving || stopped || saved || waiting || going_on || !frames.empty() || !interrupted.empty() ||
           !sending.empty();
  }
  // The innermost handler that runs, or is about to; null: none.
  const Life* in_handler() const {
    if (arriving && arriving->handler) return arriving.get();
    return frames.empty() || frames.back().away ? nullptr : frames.back().life.get();
  }
};

struct PosixTimer {
  Signal signal{14};
  Tid thread = 0;  // SIGEV_THREAD_ID
  int clock = 0;
  CallRef armed;
  int64_t first_ns = 0;  // when it expires, 0: not to be known
  int64_t interval_ns = 0;
};
struct IntervalTimer {
  CallRef armed;
  int64_t first_ns = 0, interval_ns = 0;
};

// A signal that was sent to somebody the call does not name: through a descriptor, or to a group.
struct LooseSend {
  CallRef by;
  Signal signal;
};

struct Process {
  Tid id = 0;
  Tid parent = 0, maker = 0;  // who waits for it now, and who made it
  bool adopts = false;        // PR_SET_CHILD_SUBREAPER, or the first of a pid namespace
  Tid group = 0;              // its process group; 0: the one the first of its ancestors was started in
  Signal exit_signal = sigchld;
  Signal parent_death;
  std::shared_ptr<Dispositions> dispositions = std::make_shared<Dispositions>();
  Pending pending;
  std::vector<Tid> threads;  // that live; the leader first
  std::map<int, PosixTimer> timers;
  std::array<IntervalTimer, 3> interval_timers;
  std::map<uint64_t, Tid> pidfds;
  std::vector<LooseSend> loose;
  std::vector<LifePtr> merged;  // into what may turn out to have been delivered before
  LifePtr stop;                 // what stopped it
  LifeRef continuing;           // the life of the SIGCONT that was sent since
  Signal fatal;                 // a delivery that ends it
  // SIGCHLDs for its parent that were seen before what they tell of.
  bool stopped = false, stop_announced = false, continue_announced = false;
};

}  // namespace sysgood::signals
