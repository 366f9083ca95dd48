// A signal interrupts a read of a socket in which there is nothing; the handler writes a byte to its other
// end, so that signal and data come at the same moment. The byte is not lost: without SA_RESTART the next
// read returns it, with SA_RESTART the same one. A child sends the signal when the program is in the read:
// see in_call.h.
//
// The trace must contain: read = ERESTARTSYS, SIGUSR1 with SI_USER and the child's id, the handler's write,
// rt_sigreturn = -1 EINTR, read = 1; rt_sigaction with SA_RESTART; the same again, but rt_sigreturn returns
// to the read. Of the child, twice: ioctl NOTIF_RECV, kill, ioctl NOTIF_SEND, and, for the read that follows,
// NOTIF_RECV and NOTIF_SEND.
#include <sys/socket.h>

#include "in_call.h"

static int ends[2];
static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  int saved = errno;
  handled++;
  CHECK(write(ends[1], "!", 1) == 1);
  errno = saved;
}

static void hold_gate(int gate) {
  die_with_parent();
  for (int i = 0; i < 2; i++) {
    __u64 reader = await_call(gate);
    CHECK(kill(getppid(), SIGUSR1) == 0);
    let_go_on(gate, reader);
    let_go_on(gate, await_call(gate));
  }
  _exit(0);
}

int main(void) {
  watchdog();
  char byte = 0;
  CHECK(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGCHLD);
  int gate = gate_in(SYS_read);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) hold_gate(gate);

  CHECK(read(ends[0], &byte, 1) == -1 && errno == EINTR && handled == 1);
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!');

  action.sa_flags = SA_RESTART;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!' && handled == 2);
  reap(child);
  say("read_interrupted_socket: ok\n");
  return 0;
}
