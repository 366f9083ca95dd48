// Points in time of all kinds, given to calls that refuse them or whose effect ends with the program.
//
// The trace must contain: clock_settime of CLOCK_MONOTONIC (EINVAL) and utimensat of a name that is not there
// (ENOENT) with seconds that are zero, of today, negative, of the year 9999 and beyond, and the largest there
// are, with nanoseconds that are none and with UTIME_NOW and UTIME_OMIT; utimes with a negative second;
// timerfd_settime with a date; timers of ITIMER_PROF.
#include <sys/stat.h>
#include <sys/timerfd.h>

#include "workload.h"

int main(void) {
  watchdog();
  const struct timespec times[] = {{0, 0},
                                   {1700000000, 123456789},
                                   {1700000000, 1000},
                                   {-1, 0},
                                   {-1, 999999999},
                                   {-1000000000, 1},
                                   {sizeof(time_t) == 8 ? (time_t)253402300799 : 0x7fffffff, 0},
                                   {sizeof(time_t) == 8 ? (time_t)2534023008000 : 0x7ffffffe, 0},
                                   {(time_t)(~0ul >> 1), 0},
                                   {5, 1000000000},
                                   {5, -1},
                                   {0, UTIME_NOW},
                                   {1, UTIME_OMIT}};
  const size_t n = sizeof times / sizeof *times;
  for (size_t i = 0; i < n; ++i) {
    CHECK(clock_settime(CLOCK_MONOTONIC, &times[i]) == -1);
    const struct timespec pair[2] = {times[i], times[(i + 1) % n]};
    CHECK(utimensat(AT_FDCWD, "/nonexistent/file", pair, AT_SYMLINK_NOFOLLOW) == -1);
  }
  const struct timeval pair[2] = {{1700000000, 5}, {-5, 999999}};
  CHECK(utimes("/nonexistent/file", pair) == -1);
  int timer = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  CHECK(timer >= 0);
  struct itimerspec when = {{1, 5}, {2000000000, 999}};
  CHECK(timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) == 0);
  when.it_value.tv_sec = -3;
  CHECK(timerfd_settime(timer, 0, &when, NULL) == -1);
  const struct itimerval profiling = {{3, 4}, {100000, 0}}, none = {{0, 0}, {0, 0}};
  CHECK(setitimer(ITIMER_PROF, &profiling, NULL) == 0);
  CHECK(setitimer(ITIMER_PROF, &none, NULL) == 0);
  return 0;
}
