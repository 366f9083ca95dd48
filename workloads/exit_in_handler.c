// A handler ends the program.
//
// The trace must contain: SIGUSR1, in its handler write of the "ok" line and exit_group(0), no rt_sigreturn,
// and "+++ exited with 0 +++".
#include "workload.h"

static void end(int signal) {
  (void)signal;
  say("exit_in_handler: ok\n");
  _exit(0);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = end};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  return 97;
}
