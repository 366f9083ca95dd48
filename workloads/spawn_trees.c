// Children that have children: forked, vforked and made by clone3, below a forked, a vforked and a clone3
// child. Each waits for its own; each exits with a code of its own.
//
// The trace must contain: of the first process fork (or clone), vfork (or clone with CLONE_VFORK) and clone3
// and the exit codes 11, 12, 13; of each of these three the same calls and the codes 21, 22, 23, 31, 32, 33
// and 41, 42, 43; "+++ exited with N +++" of each, and wait4 with its code. vfork returns after the child's
// end.
#include <linux/sched.h>
#include <sys/wait.h>

#include "in_call.h"

static void expect_exit(pid_t child, int code) {
  int status = -1;
  CHECK(child > 0 && waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == code);
}

static pid_t raw_clone3(void) {
  struct clone_args arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.exit_signal = SIGCHLD;
  return (pid_t)syscall(SYS_clone3, &arguments, sizeof arguments);
}

// Has three children, which have three each as long as there are `levels`, and then exits. It never returns:
// the vforked child is on its parent's stack, and only above the parent's frame.
static __attribute__((noreturn, noinline)) void live(int levels, int first_code, int own_code) {
  if (levels > 0) {
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) live(levels - 1, first_code + 10, first_code);
    expect_exit(child, first_code);

    child = vfork();
    CHECK(child >= 0);
    if (child == 0) live(levels - 1, first_code + 20, first_code + 1);
    expect_exit(child, first_code + 1);

    child = raw_clone3();
    CHECK(child >= 0);
    if (child == 0) live(levels - 1, first_code + 30, first_code + 2);
    expect_exit(child, first_code + 2);
  }
  if (own_code == 0) say("spawn_trees: ok\n");
  _exit(own_code);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  live(2, 11, 0);
}
