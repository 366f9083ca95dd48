// A deep stack with all that a stack can have: recursion, an inlined function, and a signal's handler that
// runs on a stack of its own.
//
// The trace must contain: SIGUSR1, and before it returns from its handler getppid, made by on_inlined(),
// which is inlined into recursive(), which has called itself twice.
#include "workload.h"

static inline __attribute__((always_inline)) void on_inlined(void) {
  CHECK(getppid() >= 0);  // the call
}

static __attribute__((noinline)) void recursive(int more) {
  if (more)
    recursive(more - 1);  // the recursion
  else
    on_inlined();                     // the inlined call
  __asm__ volatile("" ::: "memory");  // no tail call
}

static void on_usr1(int signal) {
  (void)signal;
  recursive(2);  // from the handler
  __asm__ volatile("" ::: "memory");
}

int main(void) {
  watchdog();
  static char stack[1 << 16];
  const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  CHECK(sigaltstack(&own, NULL) == 0);
  struct sigaction action = {.sa_handler = on_usr1, .sa_flags = SA_ONSTACK};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(raise(SIGUSR1) == 0);  // from main
  say("stack: ok\n");
  return 0;
}
