// A process has children in every way there is: fork, vfork, clone3 and posix_spawn; the first has a child
// of its own.
//
// The trace must contain: fork (where the machine has it), clone or vfork, clone3, the children's
// exit_group with 11, 12, 13, 14 and the grandchild's 21, "+++ exited with N +++" of each, SIGCHLD with
// CLD_EXITED and the status, wait4 with WIFEXITED, and an execve in the spawned child.
#include <linux/sched.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "workload.h"

static void expect_exit(pid_t child, int code) {
  int status = -1;
  CHECK(child > 0);
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == code);
}

static pid_t plain_fork(void) {
#ifdef SYS_fork
  return (pid_t)syscall(SYS_fork);
#else
  return fork();
#endif
}

int main(int argc, char** argv) {
  if (argc > 1) return atoi(argv[1]);
  watchdog();

  pid_t child = plain_fork();
  if (child == 0) {
    pid_t grandchild = plain_fork();
    if (grandchild == 0) _exit(21);
    expect_exit(grandchild, 21);
    _exit(11);
  }
  expect_exit(child, 11);

  child = vfork();
  if (child == 0) _exit(12);
  expect_exit(child, 12);

  struct clone_args arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.exit_signal = SIGCHLD;
  child = (pid_t)syscall(SYS_clone3, &arguments, sizeof arguments);
  if (child == 0) _exit(13);
  expect_exit(child, 13);

  char* arguments_of_spawned[] = {argv[0], "14", NULL};
  CHECK(posix_spawn(&child, "/proc/self/exe", NULL, NULL, arguments_of_spawned, environ) == 0);
  expect_exit(child, 14);
  say("fork_tree: ok\n");
  return 0;
}
