// The life of one signal: from whoever generated it to the end of its handler, as far as it was seen. A
// value; times are CLOCK_MONOTONIC in nanoseconds, 0 where they are not known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arch/signal_frame.h"
#include "tracer/event/event.h"
#include "tracer/event/frame.h"
#include "tracer/signals/dispositions.h"

namespace sysgood::signals {

// A system call that somebody made.
struct CallRef {
  Tid tid = 0;  // 0: none
  Abi abi = host_abi();
  uint64_t number = 0;
  int64_t at_ns = 0;  // its entry
  explicit operator bool() const { return tid != 0; }
  friend bool operator==(const CallRef&, const CallRef&) = default;
};

// Another life, and its signal: that is what readers know it by.
struct LifeRef {
  uint64_t id = 0;  // 0: none
  Signal signal;
  explicit operator bool() const { return id != 0; }
  friend bool operator==(const LifeRef&, const LifeRef&) = default;
};

// Who or what generated a signal.
enum class Cause : uint8_t {
  unknown,         // nothing is known but that it came
  call,            // a traced thread, by `by`
  untraced_call,   // a traced process, by a call that is not in the trace
  process,         // a process that is not traced
  posix_timer,     // `by` armed it
  interval_timer,  // setitimer(2), alarm(2); `by` armed it
  child,           // a child's end, stop or continuation
  parent_death,    // prctl(2), PR_SET_PDEATHSIG
  fault,           // an instruction of the thread itself
  own_call,        // a system call of the thread itself: SIGPIPE, SIGXFSZ, SIGSYS
  no_room,         // a handler's frame could not be put on the stack
  kernel,          // anything else the kernel does, a terminal's signals among them
};

// Why a signal is blocked, or is no longer.
struct MaskChange {
  enum class How : uint8_t {
    start,      // it was so when we first saw the thread
    inherited,  // the thread that made this one had it so
    call,       // rt_sigprocmask(2), or the mask of ppoll(2) and its like while they wait
    handler,    // a handler runs: sa_mask, or its own signal
    end,        // a handler has returned
  };
  How how = How::start;
  CallRef by;     // call; the rt_sigreturn(2) of `end`
  LifeRef other;  // handler, end: the life whose handler it is
  int64_t at_ns = 0;
  friend bool operator==(const MaskChange&, const MaskChange&) = default;
};

enum class Fate : uint8_t {
  pending,          // generated, and not yet anything else
  delivered,        // acted on a thread
  consumed,         // taken by rt_sigtimedwait(2) or from a signalfd
  merged,           // signal(7): standard signals do not queue; it was pending already
  discarded,        // ignored from then on, or cancelled by SIGCONT or a stopping signal
  pending_at_exit,  // its thread or process has ended
  let_go,           // we have detached: what became of it is not known
};

// What a delivery does.
enum class Effect : uint8_t { none, handler, ignored, terminates, dumps_core, stops, continues };

// A call that the signal got a thread out of.
struct Interruption {
  enum class Outcome : uint8_t {
    open,             // not known yet
    eintr,            // returns EINTR
    restarts,         // the same call again
    restart_syscall,  // goes on by restart_syscall(2), for the time that is left
    short_count,      // returns what it has done so far
    abandoned,        // the handler never came back to it
  };
  CallRef call;
  int code = 0;  // what it returned towards the signal: 4 EINTR, 512.. ERESTART*; 0: it returned a count
  Outcome outcome = Outcome::open;
  int64_t count = -1, wanted = -1;  // short_count: bytes
  int64_t left_ns = -1;             // restart_syscall: of its timeout, -1 where that is not known
  friend bool operator==(const Interruption&, const Interruption&) = default;
};

struct HandlerRun {
  enum class End : uint8_t {
    running,
    returned,  // by its own rt_sigreturn(2)
    jumped,    // siglongjmp(3): the thread goes on in a frame above the interrupted one
    switched,  // swapcontext(3), setcontext(3): on another stack, and not back yet
    exec,
    exited,     // its thread or process ended
    let_go,     // we have detached
    forbidden,  // the kernel could not put its frame on the stack: SIGSEGV instead
  };
  Action action;
  std::string symbol;  // packed Frame of the handler, empty: not known
  bool on_altstack = false;
  LifeRef inside;      // the life whose handler it interrupted
  uint64_t depth = 1;  // how many runs of the same handler, for the same signal, this is the innermost of
  std::optional<int> errno_before, errno_after;  // the thread's errno when it began and when it returned
  uint64_t ip = 0, sp = 0;                       // what it interrupted
  int64_t began_ns = 0;  // when the signal had been delivered and we let the thread go on
  End end = End::running;
  int64_t ended_ns = 0;
  bool left_blocked = false;  // jumped: its signal has stayed blocked
  bool was_away = false;      // it had left for another stack and came back
  // What returning restored that was not what had been interrupted.
  uint64_t resumed_ip = 0;             // 0: as it was
  std::string resumed_symbol;          // packed Frame of it
  std::vector<std::string> changed;    // registers, by name
  std::optional<SigSet> resumed_mask;  // none: as it was
};

struct Life {
  uint64_t id = 0;  // 1, 2, ... in the order in which they were first heard of
  Signal signal;
  Tid process = 0;  // whom it is for
  Tid thread = 0;   // the thread it is directed at; 0: the whole process
  Abi abi = host_abi();

  Cause cause = Cause::unknown;
  CallRef by;
  Tid sender_process = 0;   // 0: none, or not known
  std::string sender_name;  // of a process that is not traced, while it lives
  int child_code = 0;       // child: CLD_EXITED and its like
  int64_t timer = -1;       // posix_timer: its id; interval_timer: ITIMER_REAL 0, _VIRTUAL 1, _PROF 2
  LifeRef no_room_for;      // no_room: the handler's signal
  int64_t generated_ns = 0;
  bool estimated = false;  // generated_ns was worked out from a timer's setting
  bool confirmed = true;   // the call that generates it has returned

  std::optional<MaskChange> blocked;    // at its generation, by this
  std::optional<MaskChange> unblocked;  // and by this no more

  Fate fate = Fate::pending;
  int64_t fate_ns = 0;       // delivered, consumed, discarded...
  uint32_t merged = 0;       // how many later ones it stands for
  uint64_t merged_into = 0;  // the life that stands for this one
  CallRef fate_by;           // what consumed or discarded it
  LifeRef cancelled_by;      // discarded: by the generation of this one

  Tid receiver = 0;  // the thread it was delivered to, or that took it
  bool info_known = false;
  std::array<std::byte, 128> info{};
  Effect effect = Effect::none;
  uint64_t ip = 0;                  // where the thread was
  std::optional<FaultError> error;  // of a fault: what the processor said, from the signal frame
  std::optional<HandlerRun> handler;
  std::optional<Interruption> interrupted;
  LifeRef continued_by;  // of a signal that stopped its process: the SIGCONT that ended that, and when
  int64_t continued_ns = 0;

  LifeRef ref() const { return {id, signal}; }
};

// Whether the address that a handler's frame goes back to is that of the instruction where its signal came,
// or of the system call that was interrupted there, or just behind it. `life` has a handler.
bool is_where_it_was(Abi abi, uint64_t saved_ip, const Life& life);

}  // namespace sysgood::signals
