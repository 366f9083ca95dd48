// ITIMER_REAL is armed again before it has expired: only the new time counts, and the signal comes once.
//
// The trace must contain: setitimer to 30 s, setitimer to 1 ms, which returns what is left of these 30 s, a
// single SIGALRM with SI_KERNEL in an rt_sigsuspend, rt_sigreturn = -1 EINTR, and getitimer with nothing
// left.
#include "in_call.h"

static volatile sig_atomic_t alarms;

static void on_alarm(int signal) {
  (void)signal;
  alarms++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_alarm};
  struct itimerval soon = {.it_value = {0, 1000}}, before, left;
  sigset_t none;
  CHECK(sigaction(SIGALRM, &action, NULL) == 0);
  block_signal(SIGALRM);
  CHECK(setitimer(ITIMER_REAL, &soon, &before) == 0 && before.it_value.tv_sec > 0);
  sigemptyset(&none);
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && alarms == 1);
  CHECK(getitimer(ITIMER_REAL, &left) == 0 && left.it_value.tv_sec == 0 && left.it_value.tv_usec == 0);
  say("alarm_replaced: ok\n");
  return 0;
}
