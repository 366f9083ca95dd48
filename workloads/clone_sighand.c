// A child that is no thread shares its parent's table of handlers: what it sets, the parent has. Pending
// signals and masks are each process's own.
//
// The trace must contain: clone with CLONE_VM|CLONE_SIGHAND; of the child rt_sigaction of SIGUSR1, kill of
// SIGUSR1 to itself, which it has blocked, "+++ exited with 0 +++" and no signal; of the parent rt_sigaction
// that returns the handler, kill of SIGUSR1, SIGUSR1 and rt_sigreturn.
#include <sched.h>

#include "in_call.h"

static char stack[65536] __attribute__((aligned(16)));
static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static int child_main(void* unused) {
  struct sigaction action = {.sa_handler = on_usr1};
  (void)unused;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGUSR1);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  _exit(0);
}

int main(void) {
  watchdog();
  struct sigaction action;
  block_signal(SIGCHLD);
  pid_t child = clone(child_main, stack + sizeof stack, CLONE_VM | CLONE_SIGHAND | SIGCHLD, NULL);
  CHECK(child > 0);
  reap(child);
  CHECK(sigaction(SIGUSR1, NULL, &action) == 0 && action.sa_handler == on_usr1 && handled == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1);
  say("clone_sighand: ok\n");
  return 0;
}
