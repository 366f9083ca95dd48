// A handler calls printf, which is not async-signal-safe.
//
// The trace must contain: SIGUSR1, in its handler write of "signal 10\n", rt_sigreturn.
#include "workload.h"

static void on_usr1(int signal) { printf("signal %d\n", signal); }

int main(void) {
  static char buffer[256];
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  // A buffer by lines: stdio asks neither what kind of file it is nor for memory.
  CHECK(setvbuf(stdout, buffer, _IOLBF, sizeof buffer) == 0);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  say("lint_printf: ok\n");
  return 0;
}
