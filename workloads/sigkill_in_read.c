// A child that is blocked in read(2) is killed by SIGKILL: the call never returns.
//
// The trace must contain: an unfinished read of the child, "+++ killed by SIGKILL +++" and no result of
// that read; the parent's kill, SIGCHLD with CLD_KILLED, and wait4 with WIFSIGNALED and WTERMSIG ==
// SIGKILL.
#include <sys/wait.h>

#include "workload.h"

int main(void) {
  watchdog();
  int ends[2], status = 0;
  char byte;
  CHECK(pipe(ends) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    CHECK(read(ends[0], &byte, 1) == 1);  // for ever: it holds the other end itself
    _exit(1);
  }
  wait_for_state(child, child, "S");  // it sleeps nowhere else
  CHECK(kill(child, SIGKILL) == 0);
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  puts("sigkill_in_read: ok");
  return 0;
}
