// ITIMER_VIRTUAL counts the time in which the program runs, not the kernel: its signal comes between two
// instructions, with no system call near.
//
// The trace must contain: setitimer ITIMER_VIRTUAL, once, of 1 ms; SIGVTALRM with SI_KERNEL, rt_sigreturn,
// and getitimer with nothing left.
#include "workload.h"

static volatile sig_atomic_t alarms;

static void on_alarm(int signal) {
  (void)signal;
  alarms++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_alarm};
  struct itimerval soon = {.it_value = {0, 1000}}, left;
  CHECK(sigaction(SIGVTALRM, &action, NULL) == 0);
  CHECK(setitimer(ITIMER_VIRTUAL, &soon, NULL) == 0);
  while (alarms == 0) continue;
  CHECK(getitimer(ITIMER_VIRTUAL, &left) == 0 && left.it_value.tv_sec == 0 && left.it_value.tv_usec == 0);
  CHECK(alarms == 1);
  say("itimer_virtual: ok\n");
  return 0;
}
