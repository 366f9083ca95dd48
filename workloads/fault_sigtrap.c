// Breakpoint instructions of the program's own, three in a row, with a handler of SIGTRAP.
//
// The trace must contain: SIGTRAP three times - with SI_KERNEL on x86_64, with TRAP_BRKPT and the
// instruction's address on aarch64, where the handler steps over it - and rt_sigreturn after each: not taken
// for one of the tracer's own.
#include <ucontext.h>

#include "workload.h"

static volatile sig_atomic_t traps;

static void on_trap(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)info, (void)context;
  traps++;
#if defined(__aarch64__)
  ucontext_t* at = context;
  CHECK(info->si_code == TRAP_BRKPT && info->si_addr == (void*)at->uc_mcontext.pc);
  at->uc_mcontext.pc += 4;
#endif
}

// With 0 in the register of results, which is what rt_sigreturn then returns.
static void breakpoint(void) {
#if defined(__x86_64__)
  __asm__ volatile("int3" ::"a"(0L) : "memory");
#elif defined(__aarch64__)
  register long zero __asm__("x0") = 0;
  __asm__ volatile("brk #0" ::"r"(zero) : "memory");
#else
  raise(SIGTRAP);
#endif
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_trap, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGTRAP, &action, NULL) == 0);
  for (int i = 1; i <= 3; i++) {
    breakpoint();
    CHECK(traps == i);
  }
  say("fault_sigtrap: ok\n");
  return 0;
}
