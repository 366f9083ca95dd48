// POSIX timers that notify in other ways than by a signal to the process: to one thread, not at all, and more
// often than anybody looks.
//
// The trace must contain: timer_create with SIGEV_THREAD_ID and the thread's id, and rt_sigtimedwait with
// SI_TIMER and its value; timer_create with SIGEV_NONE, after whose expiry timer_gettime shows nothing left
// and rt_sigpending is []; a periodic timer whose blocked signal is taken late, with si_overrun above 0,
// which timer_getoverrun repeats.
#include "workload.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static const struct itimerspec soon = {.it_value = {0, 1000000}}, often = {{0, 1000000}, {0, 1000000}};

static int start(int notify, int signal, const struct itimerspec* when) {
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = notify;
  event.sigev_signo = signal;
  event.sigev_value.sival_int = 1000 + signal;
  if (notify == SIGEV_THREAD_ID) event.sigev_notify_thread_id = (int)syscall(SYS_gettid);
  int timer = -1;
  CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer) == 0);
  CHECK(syscall(SYS_timer_settime, timer, 0, when, NULL) == 0);
  return timer;
}

static void sleep_20_ms(void) {
  const struct timespec time = {0, 20 * 1000 * 1000};
  CHECK(clock_nanosleep(CLOCK_MONOTONIC, 0, &time, NULL) == 0);
}

int main(void) {
  watchdog();
  sigset_t usr, pending;
  siginfo_t info;
  sigemptyset(&usr);
  sigaddset(&usr, SIGUSR1);
  sigaddset(&usr, SIGUSR2);
  CHECK(sigprocmask(SIG_BLOCK, &usr, NULL) == 0);

  int timer = start(SIGEV_THREAD_ID, SIGUSR1, &soon);
  CHECK(syscall(SYS_rt_sigtimedwait, &usr, &info, NULL, 8) == SIGUSR1 && info.si_code == SI_TIMER);
  CHECK(info.si_value.sival_int == 1000 + SIGUSR1 && syscall(SYS_timer_delete, timer) == 0);

  timer = start(SIGEV_NONE, 0, &soon);
  sleep_20_ms();
  struct itimerspec left;
  CHECK(syscall(SYS_timer_gettime, timer, &left) == 0 && left.it_value.tv_sec == 0 &&
        left.it_value.tv_nsec == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 0);
  CHECK(syscall(SYS_timer_delete, timer) == 0);

  timer = start(SIGEV_SIGNAL, SIGUSR2, &often);
  sleep_20_ms();
  CHECK(syscall(SYS_rt_sigtimedwait, &usr, &info, NULL, 8) == SIGUSR2 && info.si_overrun > 0);
  CHECK(syscall(SYS_timer_getoverrun, timer) == info.si_overrun);
  CHECK(syscall(SYS_timer_delete, timer) == 0);
  say("timer_kinds: ok\n");
  return 0;
}
