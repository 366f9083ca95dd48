// An ignored and blocked SIGUSR1 is sent to itself four times before anything is done about it.
//
// kill and rt_sigqueueinfo are for the process, where the second merges into the first; tgkill and tkill are
// for the thread, where it is the same. rt_sigtimedwait takes the thread's; the process's is delivered, and
// ignored, when the mask is restored.
//
// The trace must contain: rt_sigaction to SIG_IGN, rt_sigprocmask of [USR1], sigaltstack set and disabled,
// the four calls (rt_sigqueueinfo with si_value 0x1234abcd), rt_sigpending with [USR1], one rt_sigtimedwait
// with SI_TKILL, rt_sigprocmask back, one "--- SIGUSR1 ---" with SI_USER right behind it, rt_sigpending with
// [], rt_sigaction to SIG_DFL.
#include "workload.h"

int main(void) {
  static char stack_memory[65536];
  watchdog();
  int self = getpid();

  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigset_t usr1, mask_before, pending;
  CHECK(sigaction(SIGUSR1, &ignore, &before) == 0);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, &mask_before) == 0);

  stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory},
          no_stack = {.ss_flags = SS_DISABLE};
  CHECK(sigaltstack(&stack, NULL) == 0);
  CHECK(sigaltstack(&no_stack, &stack) == 0);

  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_signo = SIGUSR1;
  info.si_code = SI_QUEUE;
  info.si_pid = self;
  info.si_value.sival_ptr = (void*)0x1234abcd;
  CHECK(kill(self, SIGUSR1) == 0);
  CHECK(syscall(SYS_tgkill, self, self, SIGUSR1) == 0);
  CHECK(syscall(SYS_tkill, self, SIGUSR1) == 0);
  CHECK(syscall(SYS_rt_sigqueueinfo, self, SIGUSR1, &info) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);

  // Not glibc's sigtimedwait, which turns SI_TKILL into SI_USER.
  const struct timespec hundred_ms = {0, 100 * 1000 * 1000};
  CHECK(syscall(SYS_rt_sigtimedwait, &usr1, &info, &hundred_ms, 8) == SIGUSR1 && info.si_code == SI_TKILL);
  CHECK(sigprocmask(SIG_SETMASK, &mask_before, NULL) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 0);
  CHECK(sigaction(SIGUSR1, &before, NULL) == 0);
  say("signals_self: ok\n");
  return 0;
}
