// With SS_AUTODISARM the alternate stack is off while the handler runs on it, and back after it.
//
// The trace must contain: sigaltstack with SS_AUTODISARM; SIGUSR1 and in its handler sigaltstack that returns
// SS_DISABLE; after rt_sigreturn, sigaltstack that returns SS_AUTODISARM and the stack's size again.
#include <stdint.h>

#include "workload.h"

#ifndef SS_AUTODISARM
#define SS_AUTODISARM (1U << 31)
#endif

static char memory[65536];
static volatile sig_atomic_t handled;

static void handler(int signal) {
  stack_t now;
  (void)signal;
  CHECK((uintptr_t)&now >= (uintptr_t)memory && (uintptr_t)&now < (uintptr_t)memory + sizeof memory);
  CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == SS_DISABLE);
  handled++;
}

int main(void) {
  watchdog();
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory, .ss_flags = (int)SS_AUTODISARM}, now;
  CHECK(sigaltstack(&stack, NULL) == 0);
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1);
  CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == (int)SS_AUTODISARM);
  CHECK(now.ss_sp == memory && now.ss_size == sizeof memory);
  say("ss_autodisarm: ok\n");
  return 0;
}
