// sigsuspend(2) unblocks a signal and waits for it, in one step: it does not matter whether a child sends it
// before or after.
//
// The trace must contain, three times: rt_sigsuspend([CHLD]) = ERESTARTNOHAND, SIGUSR1 with SI_USER and the
// child's id, rt_sigreturn = -1 EINTR with the mask [USR1 CHLD], write of a byte, for which the child waits.
// SIGCHLD, which would come at any time, stays blocked.
#include <sys/wait.h>

#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void child_main(int go) {
  die_with_parent();
  char byte = 0;
  for (int i = 0; i < 3; i++) CHECK(kill(getppid(), SIGUSR1) == 0 && read(go, &byte, 1) == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  sigset_t blocked, only_chld;
  int go[2], status = -1;
  sigemptyset(&only_chld);
  sigaddset(&only_chld, SIGCHLD);
  blocked = only_chld;
  sigaddset(&blocked, SIGUSR1);
  CHECK(pipe(go) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main(go[0]);
  for (int i = 1; i <= 3; i++) {
    CHECK(sigsuspend(&only_chld) == -1 && errno == EINTR && handled == i);
    CHECK(write(go[1], "!", 1) == 1);
  }
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  CHECK(handled == 3);
  say("sigsuspend_wakes: ok\n");
  return 0;
}
