// A handler that does only what is async-signal-safe: it writes, asks for its process, and
// keeps errno.
//
// The trace must contain: SIGUSR1, in its handler write, getpid, a write that fails with EBADF, rt_sigreturn.
#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  int saved = errno;
  (void)signal;
  if (write(1, "in handler\n", 11) == 11 && getpid() > 0 && write(-1, "", 1) == -1) handled++;
  errno = saved;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  errno = 0;
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1 && errno == 0);
  say("lint_clean: ok\n");
  return 0;
}
