// A signal that is blocked waits, however long, and comes when it is unblocked; of two, one is left.
//
// The trace must contain: kill(..., SIGUSR1) twice, rt_sigpending with [USR1], sched_yield, rt_sigprocmask
// that unblocks, and only then a single SIGUSR1, with SI_USER, and rt_sigreturn = 0, rt_sigprocmask's result.
#include <sched.h>

#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  sigset_t usr1, pending;
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && kill(getpid(), SIGUSR1) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
  CHECK(sched_yield() == 0);
  CHECK(handled == 0);
  CHECK(sigprocmask(SIG_UNBLOCK, &usr1, NULL) == 0);
  CHECK(handled == 1);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 0);
  say("blocked_then_unblocked: ok\n");
  return 0;
}
