// A child is stopped and continued while it waits for a futex: the wait goes on as restart_syscall(2), until
// its time is up.
//
// The trace must contain, of the child: futex FUTEX_WAIT of 300 ms = ERESTART_RESTARTBLOCK, SIGSTOP with
// SI_USER, the group stop ("--- stopped by SIGSTOP ---"), SIGCONT with SI_USER, restart_syscall = -1
// ETIMEDOUT. Of the parent: ioctl NOTIF_RECV, kill, ioctl NOTIF_SEND (see in_call.h), wait4 with WIFSTOPPED,
// kill, wait4 with WIFCONTINUED.
#include <linux/futex.h>

#include "in_call.h"

static void child_main(void) {
  die_with_parent();
  static int word;
  struct timespec time = {0, 300 * 1000 * 1000};
  CHECK(syscall(SYS_futex, &word, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, 0, &time, NULL, 0) == -1);
  CHECK(errno == ETIMEDOUT);
  _exit(0);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  int gate = gate_in(SYS_futex);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  stop_in_call(gate, child);
  reap(child);
  say("stop_restarts_futex: ok\n");
  return 0;
}
