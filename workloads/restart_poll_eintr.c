// A ppoll without a timeout is interrupted by a handler with SA_RESTART, and fails with EINTR all the same:
// it is one of the calls that no handler lets go on. A child sends the signal when the program is in the
// call: see in_call.h.
//
// The trace must contain: rt_sigaction with SA_RESTART; ppoll = ERESTARTNOHAND, SIGUSR1 with SI_USER and the
// child's id, rt_sigreturn = -1 EINTR, which is the ppoll's result.
#include <poll.h>

#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void hold_gate(int gate) {
  die_with_parent();
  __u64 poller = await_call(gate);
  CHECK(kill(getppid(), SIGUSR1) == 0);
  let_go_on(gate, poller);
  _exit(0);
}

int main(void) {
  watchdog();
  int ends[2];
  struct sigaction action = {.sa_handler = on_usr1, .sa_flags = SA_RESTART};
  CHECK(pipe(ends) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGCHLD);
  int gate = gate_in(SYS_ppoll);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) hold_gate(gate);
  struct pollfd waited = {.fd = ends[0], .events = POLLIN};
  CHECK(ppoll(&waited, 1, NULL, NULL) == -1 && errno == EINTR && handled == 1);
  reap(child);
  say("restart_poll_eintr: ok\n");
  return 0;
}
