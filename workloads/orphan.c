// A process's child exits before its own child, which then belongs to the grandparent (it is a "subreaper"),
// and is waited for there.
//
// The trace must contain: prctl PR_SET_CHILD_SUBREAPER; of the grandchild getppid, which is its parent, and
// another getppid, which is its grandparent, and exit_group(21); of the grandparent wait4 with the child's
// code 11, and after it wait4 with the grandchild's id and code.
#include <sys/wait.h>

#include "in_call.h"

static int go[2], ready[2];

static void grandchild_main(int grandparent, int parent) {
  char byte = 0;
  CHECK(close(go[1]) == 0 && getppid() == parent);
  CHECK(write(ready[1], "!", 1) == 1);
  CHECK(read(go[0], &byte, 1) == 1);  // the parent is gone; the end of file if the grandparent is, too
  CHECK(getppid() == grandparent);
  _exit(21);
}

static void child_main(int grandparent) {
  char byte = 0;
  int self = getpid();
  die_with_parent();
  pid_t grandchild = fork();
  CHECK(grandchild >= 0);
  if (grandchild == 0) grandchild_main(grandparent, self);
  CHECK(read(ready[0], &byte, 1) == 1);
  _exit(11);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  int self = getpid(), status = -1;
  CHECK(pipe(go) == 0 && pipe(ready) == 0 && prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main(self);
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 11);
  CHECK(write(go[1], "!", 1) == 1);
  pid_t grandchild = waitpid(-1, &status, 0);
  CHECK(grandchild > 0 && grandchild != child && WIFEXITED(status) && WEXITSTATUS(status) == 21);
  CHECK(waitpid(-1, &status, 0) == -1 && errno == ECHILD);
  say("orphan: ok\n");
  return 0;
}
