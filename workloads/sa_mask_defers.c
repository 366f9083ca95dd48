// sa_mask blocks a second signal while the handler of the first runs; it comes right after that one's
// rt_sigreturn, before the program goes on.
//
// The trace must contain: rt_sigaction with sa_mask=[USR2]; SIGUSR1, in its handler kill of SIGUSR2 and
// rt_sigpending with [USR2], rt_sigreturn; then SIGUSR2 and rt_sigreturn, without a call between.
#include "workload.h"

static volatile sig_atomic_t step;

static void on_usr1(int signal) {
  sigset_t pending;
  (void)signal;
  CHECK(kill(getpid(), SIGUSR2) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR2) == 1);
  CHECK(step == 0);
  step = 1;
}

static void on_usr2(int signal) {
  (void)signal;
  CHECK(step == 1);
  step = 2;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr2};
  CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
  action.sa_handler = on_usr1;
  sigaddset(&action.sa_mask, SIGUSR2);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && step == 2);
  say("sa_mask_defers: ok\n");
  return 0;
}
