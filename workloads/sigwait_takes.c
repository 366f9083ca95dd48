// rt_sigtimedwait takes a blocked signal that a child sends, whether it is there already or not: its handler
// does not run.
//
// The trace must contain, three times: rt_sigtimedwait([USR1], ..., NULL) = SIGUSR1 with SI_USER and the
// child's id, and write of a byte, for which the child waits; no SIGUSR1 is ever delivered.
#include <sys/wait.h>

#include "workload.h"

static void never(int signal) { _exit(signal); }

static void child_main(int go) {
  die_with_parent();
  char byte = 0;
  for (int i = 0; i < 3; i++) CHECK(kill(getppid(), SIGUSR1) == 0 && read(go, &byte, 1) == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = never};
  sigset_t usr1, blocked;
  int go[2], status = -1;
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  blocked = usr1;
  sigaddset(&blocked, SIGCHLD);
  CHECK(pipe(go) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main(go[0]);
  for (int i = 0; i < 3; i++) {
    siginfo_t info;
    CHECK(syscall(SYS_rt_sigtimedwait, &usr1, &info, NULL, 8) == SIGUSR1);
    CHECK(info.si_code == SI_USER && info.si_pid == child);
    CHECK(write(go[1], "!", 1) == 1);
  }
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  CHECK(sigprocmask(SIG_UNBLOCK, &usr1, NULL) == 0);
  say("sigwait_takes: ok\n");
  return 0;
}
