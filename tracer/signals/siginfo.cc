#include "tracer/signals/siginfo.h"

namespace sysgood::signals {

std::array<std::byte, 128> widened(std::span<const std::byte, 128> narrow) {
  std::array<std::byte, 128> wide{};
  const auto move = [&](size_t from, size_t to, size_t size = 4) {
    std::copy_n(narrow.begin() + static_cast<ptrdiff_t>(from), size,
                wide.begin() + static_cast<ptrdiff_t>(to));
  };
  move(0, 0, 12);
  int32_t signo = 0, code = 0;
  for (size_t i = 0; i < 4; ++i) {
    signo |= std::to_integer<int32_t>(narrow[i]) << (8 * i);
    code |= std::to_integer<int32_t>(narrow[8 + i]) << (8 * i);
  }
  constexpr int sigchld = 17, sigio = 29, sigsys = 31;
  move(12, 16);  // si_pid, si_timerid, si_band, or the address of a fault
  if (is_fault({signo}, code) && signo != sigsys) return wide;
  if (code > 0 && signo == sigio) {
    move(16, 24);  // si_fd
    return wide;
  }
  if (signo == sigsys && code > 0) {
    move(16, 24, 8);  // si_syscall, si_arch
    return wide;
  }
  move(16, 20);  // si_uid, si_overrun
  move(20, 24);  // si_status, si_value
  if (signo == sigchld && code > 0) {
    move(24, 32);  // si_utime
    move(28, 40);  // si_stime
  }
  return wide;
}

}  // namespace sysgood::signals
