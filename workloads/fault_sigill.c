// An undefined instruction, which the handler of SIGILL steps over.
//
// The trace must contain: SIGILL with ILL_ILLOPN (x86_64) or ILL_ILLOPC (aarch64) and the instruction's
// address, and rt_sigreturn, after which the program goes on.
#include <ucontext.h>

#include "workload.h"

static volatile sig_atomic_t faults;

static void step_over(int signal, siginfo_t* info, void* context) {
  ucontext_t* at = context;
  (void)signal;
  faults++;
#if defined(__x86_64__)
  CHECK(info->si_addr == (void*)at->uc_mcontext.gregs[REG_RIP]);
  at->uc_mcontext.gregs[REG_RIP] += 2;
#elif defined(__aarch64__)
  CHECK(info->si_addr == (void*)at->uc_mcontext.pc);
  at->uc_mcontext.pc += 4;
#else
  (void)info, (void)at;
#endif
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = step_over, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGILL, &action, NULL) == 0);
  // With 0 in the register of results, which is what rt_sigreturn then returns.
#if defined(__x86_64__)
  __asm__ volatile("ud2" ::"a"(0L) : "memory");
#elif defined(__aarch64__)
  register long zero __asm__("x0") = 0;
  __asm__ volatile(".inst 0" ::"r"(zero) : "memory");  // udf #0
#else
  raise(SIGILL);
#endif
  CHECK(faults == 1);
  say("fault_sigill: ok\n");
  return 0;
}
