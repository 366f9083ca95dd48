// A signal is sent to a process group, in which there are two children: each gets it once, the sender, which
// is in another group, does not.
//
// The trace must contain, of each child: setpgid, write of a byte, rt_sigsuspend, SIGUSR1 with SI_USER and
// the parent's id, rt_sigreturn = -1 EINTR; of the parent: a read of a byte for each, kill of the negative
// number of the first child, two wait4.
#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void child_main(pid_t group, int ready) {
  sigset_t only_chld;
  die_with_parent();
  sigemptyset(&only_chld);
  sigaddset(&only_chld, SIGCHLD);
  CHECK(setpgid(0, group) == 0 && write(ready, "!", 1) == 1);
  CHECK(sigsuspend(&only_chld) == -1 && errno == EINTR && handled == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  int ready[2];
  char byte = 0;
  pid_t children[2] = {0, 0};
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(pipe(ready) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGUSR1);
  block_signal(SIGCHLD);
  for (int i = 0; i < 2; i++) {
    children[i] = fork();
    CHECK(children[i] >= 0);
    if (children[i] == 0) child_main(children[0], ready[1]);
    CHECK(read(ready[0], &byte, 1) == 1);
  }
  CHECK(kill(-children[0], SIGUSR1) == 0);
  for (int i = 0; i < 2; i++) reap(children[i]);
  CHECK(handled == 0);
  say("kill_group: ok\n");
  return 0;
}
