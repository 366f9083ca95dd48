// A handler forks: the child is in the handler as well, and both return from it.
//
// The trace must contain: SIGUSR1, in its handler clone, and rt_sigreturn with the mask [CHLD] of both
// processes; then of the child exit_group(7), of the parent wait4 with the code 7.
#include "in_call.h"

static volatile pid_t child = -1;

static void on_usr1(int signal) {
  (void)signal;
  child = fork();
}

int main(void) {
  watchdog();
  int status = -1;
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGCHLD);
  CHECK(kill(getpid(), SIGUSR1) == 0 && child >= 0);
  if (child == 0) _exit(7);
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 7);
  say("fork_in_handler: ok\n");
  return 0;
}
