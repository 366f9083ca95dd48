// Signals that are ignored - SIGUSR1 by SIG_IGN; SIGCHLD, SIGURG and SIGWINCH by default - come while a read
// is blocked, and do not make it fail. A child sends them when the program is in the read: see in_call.h.
//
// The trace must contain: read = ERESTARTSYS, then SIGUSR1, SIGCHLD, SIGURG and SIGWINCH with SI_USER and the
// child's id, no rt_sigreturn, and the read again, = 1. Only a program that is traced gets the signals
// and restarts the read: it has looked at /proc/self/status for that, as the child must let the second read
// go on, too.
#include <fcntl.h>
#include <stdlib.h>

#include "in_call.h"

// A part of the file that is always there, so that always as much is read.
static int is_traced(void) {
  char text[257];
  int file = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
  CHECK(file >= 0 && read(file, text, 256) == 256);
  text[256] = '\0';
  const char* tracer = strstr(text, "TracerPid:");
  CHECK(tracer && close(file) == 0);
  return atoi(tracer + strlen("TracerPid:")) != 0;
}

static void hold_gate(int gate, int traced, int end) {
  static const int signals[] = {SIGUSR1, SIGCHLD, SIGURG, SIGWINCH};
  die_with_parent();
  __u64 reader = await_call(gate);
  for (int i = 0; i < 4; i++) CHECK(kill(getppid(), signals[i]) == 0);
  let_go_on(gate, reader);
  if (traced) let_go_on(gate, await_call(gate));
  CHECK(write(end, "!", 1) == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  int ends[2], traced = is_traced();
  char byte = 0;
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  CHECK(pipe(ends) == 0 && sigaction(SIGUSR1, &ignore, NULL) == 0);
  int gate = gate_in(SYS_read);
  // A fork(2) whose child ends without a SIGCHLD.
  pid_t child = (pid_t)syscall(SYS_clone, 0, NULL, NULL, NULL, NULL);
  CHECK(child >= 0);
  if (child == 0) hold_gate(gate, traced, ends[1]);
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!');
  reap(child);
  say("ignored_do_not_interrupt: ok\n");
  return 0;
}
