// A handler with SA_ONSTACK runs on the alternate stack, another one does not.
//
// The trace must contain: sigaltstack; SIGUSR1 and in its handler sigaltstack that returns SS_ONSTACK, and
// one that fails with EPERM, as the stack is in use; SIGUSR2 and in its handler sigaltstack that returns
// ss_flags=0.
#include <stdint.h>

#include "workload.h"

static char memory[65536];
static volatile sig_atomic_t handled;

static int on_it(const void* local) {
  return (uintptr_t)local >= (uintptr_t)memory && (uintptr_t)local < (uintptr_t)memory + sizeof memory;
}

static void with_onstack(int signal) {
  stack_t now, none = {.ss_flags = SS_DISABLE};
  (void)signal;
  CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == SS_ONSTACK && now.ss_sp == memory && on_it(&now));
  CHECK(sigaltstack(&none, NULL) == -1 && errno == EPERM);
  handled++;
}

static void without(int signal) {
  stack_t now;
  (void)signal;
  CHECK(sigaltstack(NULL, &now) == 0 && now.ss_flags == 0 && now.ss_sp == memory && !on_it(&now));
  handled++;
}

int main(void) {
  watchdog();
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  CHECK(sigaltstack(&stack, NULL) == 0);
  struct sigaction action = {.sa_handler = with_onstack, .sa_flags = SA_ONSTACK};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  action = (struct sigaction){.sa_handler = without};
  CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1);
  CHECK(kill(getpid(), SIGUSR2) == 0 && handled == 2);
  say("sa_onstack: ok\n");
  return 0;
}
