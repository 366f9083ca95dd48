// A periodic timer whose signal is blocked: one signal waits, and says how often more the timer has expired.
//
// The trace must contain: timer_create with SIGEV_SIGNAL and sival_int=9, clock_nanosleep of twenty periods,
// rt_sigsuspend, a single SIGUSR1 with SI_TIMER, si_int=9 and si_overrun above 0, in its handler
// timer_getoverrun that returns the same and timer_delete, rt_sigreturn.
#include "in_call.h"

static volatile sig_atomic_t handled, overrun, timer;

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  handled++;
  overrun = info->si_overrun;
  CHECK(info->si_code == SI_TIMER && info->si_value.sival_int == 9);
  CHECK(syscall(SYS_timer_getoverrun, timer) == overrun);
  CHECK(syscall(SYS_timer_delete, timer) == 0);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  const struct itimerspec often = {{0, 1000000}, {0, 1000000}};
  const struct timespec twenty_periods = {0, 20000000};
  struct sigevent event;
  sigset_t none;
  int created = -1;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGUSR1);
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGUSR1;
  event.sigev_value.sival_int = 9;
  CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &created) == 0);
  timer = created;
  CHECK(syscall(SYS_timer_settime, created, 0, &often, NULL) == 0);
  CHECK(clock_nanosleep(CLOCK_MONOTONIC, 0, &twenty_periods, NULL) == 0);
  CHECK(handled == 0);
  sigemptyset(&none);
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled == 1 && overrun > 0);
  say("timer_overrun: ok\n");
  return 0;
}
