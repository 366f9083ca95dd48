// raise(3) does not return before the handler has run.
//
// The trace must contain, three times: tgkill = 0 by this thread to itself, SIGUSR1 with SI_TKILL,
// sched_yield (the handler's), rt_sigreturn, and only then gettid.
#include <sched.h>

#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  CHECK(sched_yield() == 0);
  handled++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  for (int i = 1; i <= 3; i++) {
    CHECK(raise(SIGUSR1) == 0);
    CHECK(handled == i);
    (void)syscall(SYS_gettid);
  }
  say("raise_runs_first: ok\n");
  return 0;
}
