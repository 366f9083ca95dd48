// The members of siginfo_t that a signal's origin is read from (include/uapi/asm-generic/siginfo.h): equal on
// every 64-bit ABI here, the union at 16. That is what the kernel tells us; what a 32-bit program is told
// itself has to be widened().
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "arch/signals.h"

namespace sysgood::signals {

inline constexpr int si_user = 0, si_kernel = 0x80, si_queue = -1, si_timer = -2, si_tkill = -6;
inline constexpr int cld_exited = 1, cld_killed = 2, cld_dumped = 3, cld_trapped = 4, cld_stopped = 5,
                     cld_continued = 6;

// The kernel sends it for what the thread itself has just done: `code` is above 0, as of nobody else's.
inline bool is_fault(Signal signal, int code) {
  constexpr int faults[] = {4, 5, 7, 8, 11, 31};  // SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV, SIGSYS
  return code > 0 && std::find(std::begin(faults), std::end(faults), signal.number) != std::end(faults);
}

class SigInfo {
 public:
  explicit SigInfo(std::span<const std::byte, 128> bytes) : bytes_(bytes) {}

  int signo() const { return at32(0); }
  int error() const { return at32(4); }
  int code() const { return at32(8); }

  int pid() const { return at32(16); }     // of kill, queue and child
  int status() const { return at32(24); }  // of child
  int timer() const { return at32(16); }   // si_timerid
  int overrun() const { return at32(20); }
  int value_int() const { return at32(24); }  // of timer and queue
  uint64_t value_pointer() const { return at64(24); }
  uint64_t address() const { return at64(16); }  // of a fault
  uint64_t band() const { return at64(16); }     // of poll: events, as poll(2) has them
  int descriptor() const { return at32(24); }
  int syscall() const { return at32(24); }  // of SIGSYS

 private:
  int32_t at32(size_t at) const { return static_cast<int32_t>(load(at, 4)); }
  uint64_t at64(size_t at) const { return load(at, 8); }
  uint64_t load(size_t at, size_t size) const {
    uint64_t value = 0;
    for (size_t i = 0; i < size; ++i) value |= std::to_integer<uint64_t>(bytes_[at + i]) << (8 * i);
    return value;
  }
  std::span<const std::byte, 128> bytes_;
};

// The siginfo_t of a 32-bit program as a 64-bit one is told: the union is at 12 there, and pointers have 4
// bytes.
std::array<std::byte, 128> widened(std::span<const std::byte, 128> narrow);

}  // namespace sysgood::signals
