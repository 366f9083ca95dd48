// A system call that a seccomp filter turns into SIGSYS; the handler gives it a result of its own.
//
// The trace must contain: getpriority(PRIO_USER, 12345), which is never made; SIGSYS with SYS_SECCOMP,
// si_errno=7 (the filter's data), the call's number and address; rt_sigreturn = 42, the result that the
// handler has put into the register; another getpriority that is not filtered, = 20.
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/resource.h>
#include <ucontext.h>

#include "workload.h"

#ifndef SYS_SECCOMP
#define SYS_SECCOMP 1
#endif

static volatile sig_atomic_t traps;

static void answer(int signal, siginfo_t* info, void* context) {
  ucontext_t* at = context;
  (void)signal;
  traps++;
  CHECK(info->si_code == SYS_SECCOMP && info->si_errno == 7 && info->si_syscall == SYS_getpriority);
#if defined(__x86_64__)
  CHECK(info->si_call_addr == (void*)at->uc_mcontext.gregs[REG_RIP]);
  at->uc_mcontext.gregs[REG_RAX] = 42;
#elif defined(__aarch64__)
  CHECK(info->si_call_addr == (void*)at->uc_mcontext.pc);
  at->uc_mcontext.regs[0] = 42;
#else
  (void)at;
#endif
}

int main(void) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getpriority, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 12345, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP | 7),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  watchdog();
  struct sigaction action = {.sa_sigaction = answer, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGSYS, &action, NULL) == 0);
  CHECK(setpriority(PRIO_PROCESS, 0, 0) == 0);
  CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
  long result = syscall(SYS_getpriority, PRIO_USER, 12345);
#if defined(__x86_64__) || defined(__aarch64__)
  CHECK(result == 42);
#endif
  CHECK(traps == 1);
  result = syscall(SYS_getpriority, PRIO_PROCESS, 0);
  CHECK(result == 20 && traps == 1);
  say("fault_sigsys: ok\n");
  return 0;
}
