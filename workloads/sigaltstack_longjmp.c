// A handler on the alternate stack is left by siglongjmp, twice. The kernel has nothing to be told of it: the
// stack counts as used for as long as the stack pointer is in it.
//
// The trace must contain, twice: SIGUSR1, in its handler sigaltstack that returns SS_ONSTACK, then
// rt_sigprocmask that sets [], no rt_sigreturn, and sigaltstack that returns ss_flags=0.
#include <setjmp.h>

#include "workload.h"

static char memory[65536];
static sigjmp_buf back;

static void leave(int signal) {
  stack_t now;
  CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == SS_ONSTACK);
  siglongjmp(back, signal);
}

int main(void) {
  watchdog();
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory}, now;
  struct sigaction action = {.sa_handler = leave, .sa_flags = SA_ONSTACK};
  CHECK(sigaltstack(&stack, NULL) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  for (volatile int i = 0; i < 2; i++) {
    int jumped = sigsetjmp(back, 1);
    if (jumped == 0) {
      CHECK(kill(getpid(), SIGUSR1) == 0);
      _exit(97);
    }
    CHECK(jumped == SIGUSR1 && sigaltstack(NULL, &now) == 0 && now.ss_flags == 0);
  }
  say("sigaltstack_longjmp: ok\n");
  return 0;
}
