// With SA_NODEFER a handler is interrupted by its own signal; without it, the signal waits for its end.
//
// The trace must contain: rt_sigaction with SA_NODEFER; SIGUSR1 three times, each in the handler of the one
// before, and then three rt_sigreturn; rt_sigaction without it; SIGUSR1 and rt_sigreturn, alternately, three
// times.
#include "workload.h"

static volatile sig_atomic_t depth, deepest, handled;

static void send(void) { CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0); }

static void handler(int signal) {
  (void)signal;
  depth++;
  handled++;
  if (depth > deepest) deepest = depth;
  if (handled < 3) send();
  depth--;
}

static void three_times(int flags, int expected_depth) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  deepest = handled = 0;
  send();
  CHECK(handled == 3 && depth == 0 && deepest == expected_depth);
}

int main(void) {
  watchdog();
  three_times(SA_NODEFER, 3);
  three_times(0, 1);
  say("sa_nodefer: ok\n");
  return 0;
}
