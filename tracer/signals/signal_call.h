// The system calls that signals depend on, whatever their numbers are.
#pragma once

#include <cstdint>
#include <optional>

#include "arch/abi.h"
#include "arch/signal_frame.h"
#include "tracer/event/event.h"
#include "tracer/event/selection.h"
#include "tracer/signals/sig_set.h"

namespace sysgood::signals {

enum class SignalCall : uint8_t {
  other,
  // send
  kill,
  tkill,
  tgkill,
  rt_sigqueueinfo,
  rt_tgsigqueueinfo,
  pidfd_send_signal,
  // what a process and a thread do with signals
  rt_sigaction,
  rt_sigprocmask,
  rt_sigreturn,  // and sigreturn(2): see frame_kind()
  sigaltstack,
  // the same of 32-bit programs, with sets of one word
  sigaction,
  sigprocmask,
  signal,
  ssetmask,
  // wait with another mask
  rt_sigsuspend,
  sigsuspend,
  ppoll,
  pselect6,
  epoll_pwait,
  epoll_pwait2,
  io_pgetevents,
  // take without delivery
  rt_sigtimedwait,
  read,
  // send later
  timer_create,
  timer_settime,
  timer_settime64,  // times of 64 bits, for a 32-bit program
  timer_delete,
  setitimer,
  alarm,
  // make and change processes
  clone,
  clone3,
  fork,
  vfork,
  execve,
  execveat,
  setpgid,
  setsid,
  getpgrp,
  getpgid,
  prctl,
  pidfd_open,
  // go on after an interruption
  restart_syscall,
  exit,
  exit_group,
  nanosleep,
  clock_nanosleep,
  clock_nanosleep64,
  poll,
  // come back early with what they have done
  write,
  writev,
  pwrite64,
  sendto,
  sendmsg,
  sendfile,
};

SignalCall signal_call(Abi abi, uint64_t number);

// Of a call that returns from a handler.
FrameKind frame_kind(Abi abi, uint64_t number);

// All calls but `other` and the last eleven, which matter only where they are traced anyway: what must be
// traced for a model that misses nothing.
CallSet needed_calls();

// What a call that waits with another mask was given; nothing when it keeps the thread's.
std::optional<SigSet> temporary_mask(SignalCall call, const Event& entry);

// A sigset_t that was kept; nothing when it was not, or when `address` is null. Of `size` bytes: 8, or 4
// where it is one word.
std::optional<SigSet> read_set(const Event& event, uint64_t address, size_t size = 8);

// A little-endian number of `size` bytes that was kept; nothing when it was not.
std::optional<uint64_t> read_number(const MemoryImage& memory, uint64_t address, size_t size);

}  // namespace sysgood::signals
