// The first process of a pid namespace, and its child: inside they are 1 and 2, outside anything else.
//
// The trace must contain: clone3 with CLONE_NEWPID (and CLONE_NEWUSER if the user is not root), which is the
// child's id as it is outside; of the child getpid = 1 and getppid = 0, a fork that is 2, wait4 = 2 with the
// code 22, exit_group(11); of the grandchild getpid = 2, getppid = 1, exit_group(22).
#include <linux/sched.h>
#include <sched.h>
#include <sys/wait.h>

#include "in_call.h"

static void child_main(void) {
  CHECK(getpid() == 1 && getppid() == 0);
  int status = -1;
  pid_t grandchild = fork();
  if (grandchild == 0) {
    CHECK(getpid() == 2 && getppid() == 1);
    _exit(22);
  }
  CHECK(grandchild == 2 && waitpid(2, &status, 0) == 2 && WIFEXITED(status) && WEXITSTATUS(status) == 22);
  _exit(11);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  struct clone_args arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.flags = CLONE_NEWPID | (geteuid() == 0 ? 0 : CLONE_NEWUSER);
  arguments.exit_signal = SIGCHLD;
  pid_t child = (pid_t)syscall(SYS_clone3, &arguments, sizeof arguments);
  if (child < 0) {
    say("pid_namespace: not permitted\n");
    return 77;
  }
  if (child == 0) child_main();
  int status = -1;
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 11);
  say("pid_namespace: ok\n");
  return 0;
}
