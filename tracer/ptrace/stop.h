// Why a traced thread stopped, or how it ended. The names are ptrace(2)'s nouns; where a stop tells the same
// as an Event does, it is the same type.
#pragma once

#include <cstdint>
#include <variant>

#include "tracer/event/event.h"

namespace sysgood::ptrace {

// A SECCOMP_RET_TRACE rule of the program's own filter, or of ours.
struct Seccomp {
  SyscallEntry entry;
  uint32_t data = 0;  // SECCOMP_RET_DATA
  friend bool operator==(const Seccomp&, const Seccomp&) = default;
};

// PTRACE_EVENT_STOP that is no group-stop: our PTRACE_INTERRUPT, the first stop of a new thread, or the end
// of a group-stop by SIGCONT.
struct Interrupted {
  friend bool operator==(const Interrupted&, const Interrupted&) = default;
};

// PTRACE_EVENT_FORK, _VFORK, _CLONE: in the parent.
struct NewChild {
  ThreadStart::How how = ThreadStart::How::fork;
  Tid child = 0;
  friend bool operator==(const NewChild&, const NewChild&) = default;
};

struct VforkDone {
  friend bool operator==(const VforkDone&, const VforkDone&) = default;
};

// PTRACE_EVENT_EXIT: the thread is about to end; `status` is the wait status its end will have.
struct Exiting {
  int status = 0;
  friend bool operator==(const Exiting&, const Exiting&) = default;
};

// The thread stopped with something this list has no name for (a newer kernel's event). It is let go on.
struct Unknown {
  int status = 0;
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

using Stop = std::variant<SyscallEntry, SyscallExit, Seccomp, SignalDelivery, GroupStop, Interrupted,
                          NewChild, VforkDone, Exec, Exiting, Unknown>;

// Ends: there is no stopped thread any more.
using End = std::variant<Exited, Killed>;

}  // namespace sysgood::ptrace
