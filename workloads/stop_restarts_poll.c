// A child is stopped and continued while it polls: the poll goes on as restart_syscall(2), until its time is
// up.
//
// The trace must contain, of the child: poll of no descriptor for 300 ms = ERESTART_RESTARTBLOCK, SIGSTOP
// with SI_USER, the group stop ("--- stopped by SIGSTOP ---"), SIGCONT with SI_USER, restart_syscall = 0. Of
// the parent: ioctl NOTIF_RECV, kill, ioctl NOTIF_SEND (see in_call.h), wait4 with WIFSTOPPED, kill, wait4
// with WIFCONTINUED. Where there is no poll(2), a nanosleep(2) is interrupted instead.
#include "in_call.h"

static void child_main(void) {
  die_with_parent();
#ifdef SYS_poll
  CHECK(syscall(SYS_poll, NULL, 0, 300) == 0);
#else
  struct timespec time = {0, 300 * 1000 * 1000};
  CHECK(syscall(SYS_nanosleep, &time, NULL) == 0);
#endif
  _exit(0);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
#ifdef SYS_poll
  int gate = gate_in(SYS_poll);
#else
  int gate = gate_in(SYS_nanosleep);
#endif
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  stop_in_call(gate, child);
  reap(child);
  say("stop_restarts_poll: ok\n");
  return 0;
}
