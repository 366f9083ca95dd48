// A write of a mebibyte to a pipe is interrupted by a handler when the pipe is full: it returns what it has
// written, and is not restarted in spite of SA_RESTART. A child sends the signal when the program is in the
// call: see in_call.h.
//
// The trace must contain: fcntl F_SETPIPE_SZ = 65536; write of 1048576 bytes = 65536, SIGUSR1 with SI_USER
// and the child's id, rt_sigreturn = 65536; of the child ioctl NOTIF_RECV, kill and NOTIF_SEND, and
// NOTIF_RECV and NOTIF_SEND for the write of the "ok" line.
#include "in_call.h"

static char data[1 << 20];
static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void hold_gate(int gate) {
  die_with_parent();
  __u64 writer = await_call(gate);
  CHECK(kill(getppid(), SIGUSR1) == 0);
  let_go_on(gate, writer);
  let_go_on(gate, await_call(gate));
  _exit(0);
}

int main(void) {
  watchdog();
  int ends[2];
  struct sigaction action = {.sa_handler = on_usr1, .sa_flags = SA_RESTART};
  CHECK(pipe(ends) == 0 && fcntl(ends[1], F_SETPIPE_SZ, 65536) == 65536);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  memset(data, 'a', sizeof data);
  block_signal(SIGCHLD);
  int gate = gate_in(SYS_write);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) hold_gate(gate);
  CHECK(write(ends[1], data, sizeof data) == 65536 && handled == 1);
  say("short_write: ok\n");
  reap(child);
  return 0;
}
