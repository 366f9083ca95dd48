// A process asks for a signal when its parent ends, and gets it.
//
// The trace must contain: prctl PR_SET_CHILD_SUBREAPER of the first process, so that it inherits the
// grandchild; of the grandchild prctl(PR_SET_PDEATHSIG, SIGUSR1), write of a byte, rt_sigsuspend, SIGUSR1
// with SI_USER and its parent's id, rt_sigreturn, getppid, which is the first process; of the child a read of
// that byte and "+++ exited with 0 +++"; wait4 of both.
#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void grandchild_main(int first, int ready) {
  struct sigaction action = {.sa_handler = on_usr1};
  sigset_t blocked;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGUSR1);
  CHECK(prctl(PR_SET_PDEATHSIG, SIGUSR1) == 0);
  CHECK(write(ready, "!", 1) == 1);
  CHECK(sigprocmask(SIG_BLOCK, NULL, &blocked) == 0);
  sigdelset(&blocked, SIGUSR1);
  CHECK(sigsuspend(&blocked) == -1 && errno == EINTR && handled == 1);
  CHECK(getppid() == first);
  _exit(0);
}

int main(void) {
  watchdog();
  int ends[2], first = getpid(), status = -1;
  CHECK(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0 && pipe(ends) == 0);
  block_signal(SIGCHLD);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    char byte = 0;
    die_with_parent();
    pid_t grandchild = fork();
    CHECK(grandchild >= 0);
    if (grandchild == 0) grandchild_main(first, ends[1]);
    CHECK(read(ends[0], &byte, 1) == 1);
    _exit(0);
  }
  reap(child);
  CHECK(waitpid(-1, &status, 0) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  say("pdeathsig: ok\n");
  return 0;
}
