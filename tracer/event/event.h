// An Event: one thing that happened to one thread, as a value. Numbers, registers and captured bytes in the
// ABI of the traced program; nothing in it is formatted, and nothing in it says how it reached us.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "arch/abi.h"
#include "arch/signals.h"
#include "tracer/event/fact.h"
#include "tracer/event/memory_image.h"

namespace sysgood {

using Tid = int32_t;  // a thread id as the kernel has it in our pid namespace

// Everything captured at one stop. `facts` keeps its strings' capacity: only the first `fact_count` are
// meant.
struct Captured {
  MemoryImage memory;
  FactList facts;
  void clear() {
    memory.clear();
    facts.clear();
  }
  friend bool operator==(const Captured&, const Captured&) = default;
};

// ---- what happened; the names are ptrace(2)'s and signal(7)'s ----

struct SyscallEntry {
  uint64_t number = 0;
  std::array<uint64_t, 6> args{};
  uint64_t ip = 0;
  uint64_t sp = 0;
  friend bool operator==(const SyscallEntry&, const SyscallEntry&) = default;
};

struct SyscallExit {
  int64_t value = 0;
  bool is_error =
      false;  // as PTRACE_GET_SYSCALL_INFO says; then `value` is the negative errno or restart code
  uint64_t ip = 0;
  uint64_t sp = 0;
  // The errno or restart code; 0 where it is no error. A damaged file may have any value.
  int error() const { return is_error ? static_cast<int>(0 - static_cast<uint64_t>(value)) : 0; }
  friend bool operator==(const SyscallExit&, const SyscallExit&) = default;
};

// A signal-delivery stop: the signal is about to act on the thread.
struct SignalDelivery {
  Signal signal;
  bool info_known = false;            // false: the thread was gone before PTRACE_GETSIGINFO
  std::array<std::byte, 128> info{};  // siginfo_t in the ABI of the event
  uint64_t ip = 0;
  friend bool operator==(const SignalDelivery&, const SignalDelivery&) = default;
};

// All threads of a process stop by a stopping signal.
struct GroupStop {
  Signal signal;
  friend bool operator==(const GroupStop&, const GroupStop&) = default;
};

// We trace a thread from here on.
struct ThreadStart {
  enum class How : uint8_t { launched = 1, attached = 2, fork = 3, vfork = 4, clone = 5 };
  How how = How::launched;
  Tid process = 0;  // its thread group
  Tid parent = 0;   // the thread that made it, 0 when launched or attached
  friend bool operator==(const ThreadStart&, const ThreadStart&) = default;
};

// execve(2) succeeded. Its other threads are gone, and if the caller was not the leader it has the leader's
// id now.
struct Exec {
  Tid former = 0;  // the id the calling thread had before
  friend bool operator==(const Exec&, const Exec&) = default;
};

struct Exited {
  int code = 0;
  friend bool operator==(const Exited&, const Exited&) = default;
};

struct Killed {
  Signal signal;
  bool core_dumped = false;
  friend bool operator==(const Killed&, const Killed&) = default;
};

// We let go of the thread; it lives on.
struct Detached {
  friend bool operator==(const Detached&, const Detached&) = default;
};

// The trace is not whole here, and why: nothing is dropped in silence. Never written by a tracee's doing.
struct Lost {
  uint64_t events = 0;  // how many, 0 when that is not known
  std::string why;
  friend bool operator==(const Lost&, const Lost&) = default;
};

// What the kernel says about the signals of a thread whose past we have not seen, at its first stop. A set
// has bit N-1 for signal N, as in /proc/TID/status.
struct SignalState {
  uint64_t blocked = 0;         // SigBlk
  uint64_t pending = 0;         // SigPnd: directed at this thread
  uint64_t shared_pending = 0;  // ShdPnd: directed at its process
  uint64_t ignored = 0;         // SigIgn
  uint64_t caught = 0;          // SigCgt
  friend bool operator==(const SignalState&, const SignalState&) = default;
};

using Happening = std::variant<SyscallEntry, SyscallExit, SignalDelivery, GroupStop, ThreadStart, Exec,
                               Exited, Killed, Detached, Lost, SignalState>;

struct Event {
  Tid tid = 0;
  Abi abi = host_abi();
  int64_t realtime_ns = 0;      // CLOCK_REALTIME when we saw it
  int64_t monotonic_ns = 0;     // CLOCK_MONOTONIC when we saw it
  int64_t system_time_ns = -1;  // the thread's system CPU time so far (wait4's ru_stime); -1: not asked for
  Happening what;
  Captured captured;
  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace sysgood
