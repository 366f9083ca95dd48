// A thread ends its process by exit_group(2) while the leader is blocked in read(2), which never returns.
//
// The trace must contain, of the child process: the leader's read without a result, exit_group(6) by the
// other thread after ioctl NOTIF_RECV and NOTIF_SEND (see in_call.h), and "+++ exited with 6 +++" of both. Of
// the parent: wait4 with the code 6.

#include "in_call.h"
#include "start_thread.h"

static int gate;

static void* ends_all(void* unused) {
  let_go_on(gate, await_call(gate));
  syscall(SYS_exit_group, 6);
  return unused;
}

static void child_main(void) {
  int ends[2];
  char byte;
  pthread_t thread;
  die_with_parent();
  CHECK(pipe(ends) == 0);
  gate = gate_in(SYS_read);
  start_thread(&thread, ends_all, NULL);
  CHECK(read(ends[0], &byte, 1) == 1);  // for ever: it holds the other end itself
  _exit(1);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  int status = -1;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status));
  if (WEXITSTATUS(status) == 77) return 77;
  CHECK(WEXITSTATUS(status) == 6);
  say("exit_group_during_read: ok\n");
  return 0;
}
