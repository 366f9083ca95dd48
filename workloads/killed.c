// Usage: killed [SIGNAL], by default 15. Kills itself with the signal of that number, at its default
// action.
//
// The trace must contain: kill of its own process, the signal with SI_USER (not for SIGKILL), and "+++
// killed by SIG... +++". Leaves no core file. Exits with 1 if the signal does not kill.
#include <stdlib.h>
#include <sys/resource.h>

#include "workload.h"

int main(int argc, char** argv) {
  int number = argc > 1 ? atoi(argv[1]) : SIGTERM;
  watchdog();
  CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}) == 0);
  sigset_t none;
  sigemptyset(&none);
  CHECK(sigprocmask(SIG_SETMASK, &none, NULL) == 0);
  if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
  CHECK(kill(getpid(), number) == 0);
  return 1;
}
