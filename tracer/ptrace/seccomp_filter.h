// A program for the kernel's seccomp(2) that stops a thread at some system calls and lets all others pass, so
// that those cost next to nothing.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "tracer/event/event.h"
#include "tracer/event/selection.h"

namespace sysgood::ptrace {

class SeccompFilter {
 public:
  // The SECCOMP_RET_DATA of our stops, by which they are told from those of a filter of the program's own.
  static constexpr uint16_t data = 0x5347;

  // SECCOMP_RET_TRACE for the calls of the set and for those we must see to keep up, SECCOMP_RET_ALLOW for
  // all others. Of other ABIs (32-bit programs, and x32 on x86_64) all calls stop or none does: all when any
  // call of a 32-bit program is in the set, or unknown ones are, as in CallSet::has(). Nothing when
  // libseccomp cannot make it.
  static std::optional<SeccompFilter> of(const CallSet& calls);

  // For the calling thread and all it starts, for good. Async-signal-safe: to be called between fork and
  // execve. False: the kernel refuses, errno says why.
  bool install() const;

  const std::vector<sock_filter>& program() const { return program_; }

 private:
  std::vector<sock_filter> program_;
};

// Whether a program gives itself a filter of its own by this call, if it succeeds.
bool installs_filter(Abi abi, const SyscallEntry& call);

}  // namespace sysgood::ptrace
