// SIGALRM, without SA_RESTART, interrupts sleeps.
//
// The trace must contain: clock_nanosleep of 20 s, relative, interrupted: ERESTART_RESTARTBLOCK and the
// remaining time, then SIGALRM with SI_KERNEL and rt_sigreturn = -1 EINTR; the same with TIMER_ABSTIME,
// ERESTARTNOHAND and no remaining time; and nanosleep.
#include <sys/time.h>

#include "workload.h"

static volatile sig_atomic_t alarms;

static void on_alarm(int signal) {
  (void)signal;
  if (++alarms > 500) _exit(98);  // nothing was ever interrupted: the watchdog
}

int main(void) {
  struct sigaction action = {.sa_handler = on_alarm};
  CHECK(sigaction(SIGALRM, &action, NULL) == 0);
  // Again and again, so that one comes while the sleep lasts, however late the sleep begins; not so often
  // that one comes between sleeps.
  struct itimerval often = {.it_interval = {0, 500000}, .it_value = {0, 500000}}, never = {{0, 0}, {0, 0}};
  struct timespec long_time = {20, 0}, remaining = {0, 0}, when;
  CHECK(setitimer(ITIMER_REAL, &often, NULL) == 0);

  CHECK(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &long_time, &remaining) == -1 && errno == EINTR);
  CHECK(remaining.tv_sec >= 10 && remaining.tv_sec < 20);

  CHECK(clock_gettime(CLOCK_MONOTONIC, &when) == 0);
  when.tv_sec += 20;
  CHECK(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, TIMER_ABSTIME, &when, NULL) == -1 && errno == EINTR);

  remaining = (struct timespec){0, 0};
  CHECK(syscall(SYS_nanosleep, &long_time, &remaining) == -1 && errno == EINTR);
  CHECK(remaining.tv_sec >= 10 && remaining.tv_sec < 20);

  CHECK(setitimer(ITIMER_REAL, &never, NULL) == 0);
  CHECK(alarms >= 3);
  say("nanosleep_interrupted: ok\n");
  return 0;
}
