// POSIX timers that send a signal with a value: one is waited for, one is delivered to a handler.
//
// The trace must contain: two timer_create with SIGEV_SIGNAL (sival_int=77 and 78), rt_sigtimedwait
// returning SIGRT_4 with SI_TIMER and si_int=77, and "--- SIGRT_5 {... SI_TIMER ... si_int=78}" inside an
// rt_sigsuspend that ends with ERESTARTNOHAND/EINTR, then rt_sigreturn. The second timer is periodic until
// it is deleted.
#include "workload.h"

static volatile sig_atomic_t handled, handled_value;

static void on_timer(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  if (info->si_code == SI_TIMER) handled_value = info->si_value.sival_int;
  handled = 1;
}

static timer_t start_timer(int signal, int value, time_t interval) {
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = signal;
  event.sigev_value.sival_int = value;
  timer_t timer;
  CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0);
  struct itimerspec when = {.it_value = {0, 5 * 1000 * 1000}, .it_interval = {interval, 0}};
  CHECK(timer_settime(timer, 0, &when, NULL) == 0);
  return timer;
}

int main(void) {
  watchdog();
  int waited = SIGRTMIN + 2, delivered = SIGRTMIN + 3;
  sigset_t blocked, waited_set, none;
  sigemptyset(&none);
  sigemptyset(&waited_set);
  sigaddset(&waited_set, waited);
  blocked = waited_set;
  sigaddset(&blocked, delivered);
  CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);

  timer_t timer = start_timer(waited, 77, 0);
  siginfo_t info;
  CHECK(sigwaitinfo(&waited_set, &info) == waited);
  CHECK(info.si_code == SI_TIMER && info.si_value.sival_int == 77 && info.si_overrun == 0);
  CHECK(timer_delete(timer) == 0);

  struct sigaction action = {.sa_sigaction = on_timer, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(delivered, &action, NULL) == 0);
  timer = start_timer(delivered, 78, 1);
  while (!handled) CHECK(sigsuspend(&none) == -1 && errno == EINTR);
  CHECK(handled_value == 78);
  CHECK(timer_getoverrun(timer) >= 0);
  CHECK(timer_delete(timer) == 0);
  say("timer_fires: ok\n");
  return 0;
}
