// A handler is left by setcontext, twice, and never gone back to; what it interrupted is not, either.
//
// The trace must contain, twice: SIGUSR1, in its handler rt_sigprocmask that sets [], and no rt_sigreturn; at
// the end rt_sigprocmask that returns [].
#include <ucontext.h>

#include "workload.h"

static ucontext_t back;
static volatile sig_atomic_t handled;

static void leave(int signal) {
  (void)signal;
  handled++;
  setcontext(&back);
  _exit(98);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = leave};
  sigset_t mask;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(getcontext(&back) == 0);
  if (handled < 2) {
    CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0);
    _exit(97);
  }
  CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigisemptyset(&mask));
  say("swapcontext_away: ok\n");
  return 0;
}
