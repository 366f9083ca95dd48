// A division by zero: the handler of SIGFPE gives the register another divisor, and the division succeeds.
//
// The trace must contain: SIGFPE with FPE_INTDIV and the instruction's address, and rt_sigreturn. Where a
// division by zero does not trap (aarch64), SIGFPE is sent by tgkill instead: SI_TKILL.
#include <ucontext.h>

#include "workload.h"

static volatile sig_atomic_t faults;

static void divide_by_seven(int signal, siginfo_t* info, void* context) {
  (void)signal;
  faults++;
#if defined(__x86_64__)
  ucontext_t* at = context;
  CHECK(info->si_code == FPE_INTDIV && info->si_addr == (void*)at->uc_mcontext.gregs[REG_RIP]);
  at->uc_mcontext.gregs[REG_RCX] = 7;
#else
  (void)context;
  CHECK(info->si_code == SI_TKILL);
#endif
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = divide_by_seven, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGFPE, &action, NULL) == 0);
#if defined(__x86_64__)
  int quotient = 42, remainder = 0, divisor = 0;
  __asm__ volatile("idivl %%ecx" : "+a"(quotient), "+d"(remainder), "+c"(divisor));
  CHECK(quotient == 6 && remainder == 0 && divisor == 7);
#else
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGFPE) == 0);
#endif
  CHECK(faults == 1);
  say("fault_sigfpe: ok\n");
  return 0;
}
