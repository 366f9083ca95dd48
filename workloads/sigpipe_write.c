// Writes to a pipe that nobody reads: SIGPIPE comes to a handler, is ignored, and is blocked. The write fails
// each time.
//
// The trace must contain: write = -1 EPIPE, SIGPIPE with SI_USER, rt_sigreturn; rt_sigaction to SIG_IGN, and
// write = -1 EPIPE and SIGPIPE, without rt_sigreturn; rt_sigaction to the handler, rt_sigprocmask that blocks
// SIGPIPE, write = -1 EPIPE, rt_sigtimedwait = SIGPIPE.
#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_pipe(int signal) {
  (void)signal;
  handled++;
}

int main(void) {
  watchdog();
  int ends[2];
  sigset_t pipe_only;
  struct sigaction action = {.sa_handler = on_pipe};
  CHECK(pipe(ends) == 0 && close(ends[0]) == 0);
  CHECK(sigaction(SIGPIPE, &action, NULL) == 0);
  CHECK(write(ends[1], "1", 1) == -1 && errno == EPIPE && handled == 1);
  action.sa_handler = SIG_IGN;
  CHECK(sigaction(SIGPIPE, &action, NULL) == 0);
  CHECK(write(ends[1], "2", 1) == -1 && errno == EPIPE && handled == 1);
  action.sa_handler = on_pipe;
  CHECK(sigaction(SIGPIPE, &action, NULL) == 0);
  block_signal(SIGPIPE);
  CHECK(write(ends[1], "3", 1) == -1 && errno == EPIPE && handled == 1);
  sigemptyset(&pipe_only);
  sigaddset(&pipe_only, SIGPIPE);
  CHECK(sigwaitinfo(&pipe_only, NULL) == SIGPIPE && handled == 1);
  say("sigpipe_write: ok\n");
  return 0;
}
