// A poll with a timeout is interrupted by a stop and goes on as restart_syscall(2).
//
// The trace must contain: poll of one pipe that ends with ERESTART_RESTARTBLOCK, SIGSTOP with SI_USER from
// the child, the group stop ("--- stopped by SIGSTOP ---"), SIGCONT, and restart_syscall = 1 once the child
// has written to the pipe; then SIGCHLD as the child exits. Where there is no poll(2), a sleep is
// interrupted instead.
#include <poll.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "workload.h"

// Stopped: 'T' at once; a traced process shows 't' at every stop, and stays in it only when it is the group
// stop.
static void wait_until_stopped(int process) {
  for (int quiet = 0; quiet < 50; pause_for_ms(2)) {
    char state = thread_state(process, process);
    CHECK(state != '?');
    if (state == 'T') return;
    quiet = state == 't' ? quiet + 1 : 0;
  }
}

static void helper(int parent, int end) {
  wait_for_state(parent, parent, "S");
  CHECK(kill(parent, SIGSTOP) == 0);
  wait_until_stopped(parent);
  CHECK(kill(parent, SIGCONT) == 0);
  wait_for_state(parent, parent, "S");
  CHECK(write(end, "!", 1) == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  int ends[2], parent = getpid(), status = -1;
  CHECK(pipe(ends) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    helper(parent, ends[1]);
  }
#ifdef SYS_poll
  struct pollfd waited = {.fd = ends[0], .events = POLLIN};
  CHECK(syscall(SYS_poll, &waited, 1, 20000) == 1 && waited.revents == POLLIN);
#else
  struct timespec three_seconds = {3, 0};
  CHECK(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &three_seconds, NULL) == 0);
#endif
  char byte = 0;
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!');
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  say("poll_restart: ok\n");
  return 0;
}
