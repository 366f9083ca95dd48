// A child dies by SIGABRT, whose action is to dump core, with a limit that allows no core file.
//
// The trace must contain, of the child: prlimit64 RLIMIT_CORE, kill, SIGABRT with SI_USER, "+++ killed by
// SIGABRT
// +++" and no "(core dumped)"; of the parent wait4 with WIFSIGNALED and WTERMSIG == SIGABRT, without
// WCOREDUMP.
#include <sys/resource.h>
#include <sys/wait.h>

#include "in_call.h"

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  int status = -1;
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    // 0 would not hold off a program that takes cores through a pipe, see core(5); 1 does.
    CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){1, 1}) == 0);
    CHECK(kill(getpid(), SIGABRT) == 0);
    _exit(1);
  }
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && !WCOREDUMP(status));
  say("core_dump: ok\n");
  return 0;
}
