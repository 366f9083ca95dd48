// A handler is interrupted by another signal, and that one's handler by a third: each ends before the one it
// interrupted goes on.
//
// The trace must contain, without any other signal between: SIGUSR1, tgkill of SIGUSR2, SIGUSR2, tgkill of
// SIGWINCH, SIGWINCH, and rt_sigreturn three times, whose masks are [USR1 USR2], [USR1] and [].
#include "workload.h"

static const int signals[] = {SIGUSR1, SIGUSR2, SIGWINCH};
static volatile sig_atomic_t depth, deepest, handled;

static void send_next(void) { CHECK(syscall(SYS_tgkill, getpid(), getpid(), signals[depth]) == 0); }

static void handler(int signal) {
  CHECK(signal == signals[depth]);
  depth++;
  if (depth > deepest) deepest = depth;
  int before = depth;
  if (depth < 3) send_next();
  CHECK(depth == before && deepest == 3);
  handled++;
  depth--;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = handler};
  for (int i = 0; i < 3; i++) CHECK(sigaction(signals[i], &action, NULL) == 0);
  send_next();
  CHECK(depth == 0 && deepest == 3 && handled == 3);
  say("nested_handlers: ok\n");
  return 0;
}
