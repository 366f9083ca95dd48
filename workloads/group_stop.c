// A child stops itself, by SIGSTOP and then by SIGTSTP; its parent sees it and continues it.
//
// The trace must contain, of the child: "--- SIGSTOP ... ---", "--- stopped by SIGSTOP ---", "--- SIGCONT
// ... ---", the same for SIGTSTP, and no call between stop and SIGCONT; of the parent: wait4 with
// WIFSTOPPED and WSTOPSIG == SIGSTOP, with WIFCONTINUED, SIGCHLD with CLD_STOPPED and CLD_CONTINUED, and
// the exit code 3 of the child.
#include <sys/wait.h>

#include "workload.h"

static volatile sig_atomic_t notices;

static void on_chld(int signal) {
  (void)signal;
  notices++;
}

// SIGCHLD is blocked but in here. Two of them would merge into one if we went on before the first was taken:
// waitid(2) with WCONTINUED already succeeds when SIGCONT was sent, before the child itself sends its notice.
static void await_notices(int n) {
  sigset_t none;
  sigemptyset(&none);
  while (notices < n) sigsuspend(&none);
  CHECK(notices == n);
}

int main(void) {
  static const int stops[] = {SIGSTOP, SIGTSTP};
  watchdog();
  int ends[2], status = 0;
  char byte = 0;
  CHECK(pipe(ends) == 0);
  sigset_t chld;
  sigemptyset(&chld);
  sigaddset(&chld, SIGCHLD);
  CHECK(sigprocmask(SIG_BLOCK, &chld, NULL) == 0 && signal(SIGCHLD, on_chld) != SIG_ERR);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    // SIGTSTP does nothing in an orphaned process group; one of its own, with a parent in the session, is
    // not.
    CHECK(setpgid(0, 0) == 0);
    for (int i = 0; i < 2; i++) {
      CHECK(kill(getpid(), stops[i]) == 0);
      CHECK(read(ends[0], &byte, 1) == 1);  // the parent has seen that we go on
    }
    _exit(3);
  }
  for (int i = 0; i < 2; i++) {
    CHECK(waitpid(child, &status, WUNTRACED) == child);
    CHECK(WIFSTOPPED(status) && WSTOPSIG(status) == stops[i]);
    await_notices(2 * i + 1);
    CHECK(kill(child, SIGCONT) == 0);
    CHECK(waitpid(child, &status, WCONTINUED) == child && WIFCONTINUED(status));
    await_notices(2 * i + 2);
    CHECK(write(ends[1], "!", 1) == 1);
  }
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 3);
  await_notices(5);
  say("group_stop: ok\n");
  return 0;
}
