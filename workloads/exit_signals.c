// Children that tell of their end by other signals than SIGCHLD: SIGUSR1, none, SIGUSR1 until execve(2), and
// a grandchild that CLONE_PARENT makes a child, with the signal of its maker. All are blocked, so they merge.
//
// The trace must contain: clone with SIGUSR1, without a signal, again with SIGUSR1 and an execve after it,
// again with SIGUSR1 and after it in the child clone with CLONE_PARENT; at the end rt_sigpending = [USR1
// CHLD].
#include <sched.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "workload.h"

static pid_t child_with(unsigned long flags) {
  pid_t child = (pid_t)syscall(SYS_clone, flags, 0, 0, 0, 0);
  CHECK(child >= 0);
  return child;
}

static void await(pid_t child) {
  int status = -1;
  CHECK(waitpid(child, &status, __WALL) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(int argc, char** argv) {
  if (argc > 1) return 0;
  watchdog();
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGUSR1);
  CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);

  pid_t child = child_with(SIGUSR1);
  if (child == 0) _exit(0);
  await(child);
  child = child_with(0);
  if (child == 0) _exit(0);
  await(child);
  child = child_with(SIGUSR1);
  if (child == 0) {
    char* arguments[] = {argv[0], "end", NULL};
    execve("/proc/self/exe", arguments, environ);
    CHECK(!"execve returned");
  }
  await(child);
  child = child_with(SIGUSR1);
  if (child == 0) {
    child_with(CLONE_PARENT);
    _exit(0);
  }
  await(child);
  await(-1);
  CHECK(sigpending(&set) == 0 && sigismember(&set, SIGUSR1) && sigismember(&set, SIGCHLD));
  say("exit_signals: ok\n");
  return 0;
}
