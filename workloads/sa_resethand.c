// A handler with SA_RESETHAND runs once; then the signal does what it does by default, which for SIGURG is
// nothing.
//
// The trace must contain: rt_sigaction with SA_RESETHAND, SIGURG and rt_sigreturn; rt_sigaction that returns
// SIG_DFL; SIGURG again, without rt_sigreturn.
#include "workload.h"

static volatile sig_atomic_t handled;

static void once(int signal) {
  struct sigaction now;
  CHECK(sigaction(signal, NULL, &now) == 0 && now.sa_handler == SIG_DFL);
  handled++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = once, .sa_flags = (int)SA_RESETHAND}, now;
  CHECK(sigaction(SIGURG, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGURG) == 0 && handled == 1);
  CHECK(sigaction(SIGURG, NULL, &now) == 0 && now.sa_handler == SIG_DFL);
  CHECK(kill(getpid(), SIGURG) == 0 && handled == 1);
  say("sa_resethand: ok\n");
  return 0;
}
