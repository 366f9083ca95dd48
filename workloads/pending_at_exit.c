// The program ends while two signals are blocked and pending, one for the process and one for the thread:
// nobody ever takes them.
//
// The trace must contain: kill of SIGUSR1, tgkill of SIGUSR2, rt_sigpending with [USR1 USR2], "+++ exited
// with 0 +++" and no signal.
#include "in_call.h"

int main(void) {
  watchdog();
  sigset_t pending;
  block_signal(SIGUSR1);
  block_signal(SIGUSR2);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
  CHECK(sigismember(&pending, SIGUSR2) == 1);
  say("pending_at_exit: ok\n");
  return 0;
}
