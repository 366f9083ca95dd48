// One child asks to be traced by its parent; another the parent wants to trace, by PTRACE_SEIZE and by
// PTRACE_ATTACH. A process has one tracer only.
//
// The trace must contain, as both children have a tracer: ptrace PTRACE_TRACEME, PTRACE_SEIZE and
// PTRACE_ATTACH, each = -1 EPERM, and the children's exit_group(0). Without one they succeed, and
// PTRACE_DETACH follows.
#include <sys/ptrace.h>

#include "in_call.h"

static pid_t child_that(void (*lives)(const int*), const int* ends) {
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    lives(ends);
    _exit(0);
  }
  return child;
}

static void asks(const int* ends) {
  (void)ends;
  CHECK(ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0 || errno == EPERM);
}

static void reads(const int* ends) {
  char byte;
  CHECK(read(ends[0], &byte, 1) == 1);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  int ends[2], status = 0;
  CHECK(pipe(ends) == 0);
  reap(child_that(asks, ends));

  pid_t victim = child_that(reads, ends);
  if (ptrace(PTRACE_SEIZE, victim, NULL, NULL) == 0) {
    CHECK(ptrace(PTRACE_INTERRUPT, victim, NULL, NULL) == 0);
    CHECK(waitpid(victim, &status, __WALL) == victim && WIFSTOPPED(status));
    CHECK(ptrace(PTRACE_DETACH, victim, NULL, NULL) == 0);
  } else {
    CHECK(errno == EPERM);
  }
  if (ptrace(PTRACE_ATTACH, victim, NULL, NULL) == 0) {
    CHECK(waitpid(victim, &status, __WALL) == victim && WIFSTOPPED(status));
    CHECK(ptrace(PTRACE_DETACH, victim, NULL, NULL) == 0);
  } else {
    CHECK(errno == EPERM);
  }
  CHECK(write(ends[1], "!", 1) == 1);
  reap(victim);
  say("traced_victim: ok\n");
  return 0;
}
