// Something to attach to while signals are pending: one it has sent to itself, and those that others send
// after its line "ready PID". When its input ends, or has a byte, it lets them come.
//
// The trace, from an attach on, must contain: kill of SIGHUP, which is ignored; SIGUSR1 and on_signal, if
// anybody has sent it, and SIGRTMIN+1 from the process itself; rt_sigtimedwait = SIGUSR2, if anybody has sent
// that, or -1 EAGAIN; exit_group(0). No watchdog; dies with its parent.
#include "workload.h"

static void on_signal(int signal) { (void)signal; }

int main(void) {
  die_with_parent();
  char byte;
  struct timespec now = {0, 0};
  struct sigaction action = {.sa_handler = on_signal};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && sigaction(SIGRTMIN + 1, &action, NULL) == 0);
  action.sa_handler = SIG_IGN;
  CHECK(sigaction(SIGHUP, &action, NULL) == 0);
  sigset_t both, usr2;
  sigemptyset(&usr2);
  sigaddset(&usr2, SIGUSR2);
  both = usr2;
  sigaddset(&both, SIGUSR1);
  sigaddset(&both, SIGRTMIN + 1);
  CHECK(sigprocmask(SIG_BLOCK, &both, NULL) == 0);
  CHECK(sigqueue(getpid(), SIGRTMIN + 1, (union sigval){.sival_int = 7}) == 0);
  dprintf(1, "ready %d\n", getpid());
  while (read(0, &byte, 1) < 0) CHECK(errno == EINTR);

  CHECK(kill(getpid(), SIGHUP) == 0);
  CHECK(sigtimedwait(&usr2, NULL, &now) == SIGUSR2 || errno == EAGAIN);
  CHECK(sigprocmask(SIG_UNBLOCK, &both, NULL) == 0);
  say("attach_pending: ok\n");
  return 0;
}
