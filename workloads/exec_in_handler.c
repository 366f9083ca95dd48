// A handler execs this program again. The new one finds the handler's signal still blocked, and no handler.
//
// The trace must contain: SIGUSR1, in its handler execve of /proc/self/exe = 0 and no rt_sigreturn; then
// rt_sigprocmask that returns [USR1], rt_sigaction that returns SIG_DFL, write of the "ok" line, "+++ exited
// with 0 +++".
#include "workload.h"

static char* program;

static void exec(int signal) {
  (void)signal;
  char* arguments[] = {program, "again", NULL};
  execve("/proc/self/exe", arguments, environ);
  _exit(98);
}

int main(int argc, char** argv) {
  struct sigaction action = {.sa_handler = exec};
  if (argc > 1) {
    sigset_t mask;
    CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGUSR1) == 1);
    CHECK(sigaction(SIGUSR1, NULL, &action) == 0 && action.sa_handler == SIG_DFL);
    say("exec_in_handler: ok\n");
    return 0;
  }
  watchdog();
  program = argv[0];
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  return 97;
}
