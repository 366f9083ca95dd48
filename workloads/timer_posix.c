// A POSIX timer without a sigevent, and a timerfd.
//
// The trace must contain: timer_create with NULL for the sigevent, timer_settime to an hour, timer_gettime
// with a bit less, timer_getoverrun = 0, timer_delete; timerfd_create, timerfd_settime to 1 ms with an
// interval of 1 s, a read of eight bytes (one expiration), timerfd_gettime, close. No signal is delivered.
#include <stdint.h>
#include <sys/timerfd.h>

#include "workload.h"

int main(void) {
  watchdog();
  int timer = -1;  // the kernel's timer_t is an int
  CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, NULL, &timer) == 0);
  struct itimerspec hour = {.it_value = {3600, 0}}, before, now;
  CHECK(syscall(SYS_timer_settime, timer, 0, &hour, &before) == 0);
  CHECK(before.it_value.tv_sec == 0 && before.it_value.tv_nsec == 0);
  CHECK(syscall(SYS_timer_gettime, timer, &now) == 0);
  CHECK(now.it_value.tv_sec > 3500 && now.it_interval.tv_sec == 0);
  CHECK(syscall(SYS_timer_getoverrun, timer) == 0);
  CHECK(syscall(SYS_timer_delete, timer) == 0);
  CHECK(syscall(SYS_timer_delete, timer) == -1 && errno == EINVAL);

  int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  CHECK(fd >= 0);
  struct itimerspec soon = {.it_value = {0, 1000000}, .it_interval = {1, 0}};
  CHECK(timerfd_settime(fd, 0, &soon, NULL) == 0);
  uint64_t expirations = 0;
  CHECK(read(fd, &expirations, sizeof expirations) == sizeof expirations && expirations >= 1);
  CHECK(timerfd_gettime(fd, &now) == 0 && now.it_interval.tv_sec == 1);
  CHECK(close(fd) == 0);
  say("timer_posix: ok\n");
  return 0;
}
