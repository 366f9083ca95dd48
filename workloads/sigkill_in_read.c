// A child that is blocked in read(2) is killed by SIGKILL: the call never returns.
//
// The trace must contain: an unfinished read of the child, "+++ killed by SIGKILL +++" and no result of
// that read; of the parent ioctl NOTIF_RECV and NOTIF_SEND (see in_call.h), then kill, and wait4 with
// WIFSIGNALED and WTERMSIG == SIGKILL.
#include "in_call.h"

static void child_main(const int* ends) {
  char byte;
  die_with_parent();
  CHECK(read(ends[0], &byte, 1) == 1);  // for ever: it holds the other end itself
  _exit(1);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  int ends[2], status = 0;
  CHECK(pipe(ends) == 0);
  int gate = gate_in(SYS_read);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main(ends);
  let_go_on(gate, await_call(gate));
  CHECK(kill(child, SIGKILL) == 0);
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  say("sigkill_in_read: ok\n");
  return 0;
}
