// A process works on its own signals: an ignored and blocked SIGUSR1 is sent to itself in four ways and each
// time fetched.
//
// The trace must contain: rt_sigaction to SIG_IGN and back to SIG_DFL, rt_sigprocmask of [USR1] and back,
// sigaltstack set and disabled; then for each of kill, tgkill, tkill and rt_sigqueueinfo (with si_value
// 0x1234abcd) an rt_sigpending with [USR1] and an rt_sigtimedwait that returns its siginfo (SI_USER,
// SI_TKILL, SI_TKILL, SI_QUEUE); an rt_sigtimedwait that fails with EAGAIN after 100 ms; and one "---
// SIGUSR1 ---" that is delivered, and ignored, when the mask is restored.
#include "workload.h"

static const struct timespec hundred_ms = {0, 100 * 1000 * 1000};
static sigset_t usr1;

// Not glibc's sigtimedwait, which turns SI_TKILL into SI_USER.
static int wait_100_ms(siginfo_t* info) {
  return (int)syscall(SYS_rt_sigtimedwait, &usr1, info, &hundred_ms, 8);
}

static void fetch(int code) {
  sigset_t pending;
  siginfo_t info;
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
  CHECK(wait_100_ms(&info) == SIGUSR1 && info.si_code == code);
}

int main(void) {
  static char stack_memory[65536];
  watchdog();
  int self = getpid();

  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigset_t mask_before;
  CHECK(sigaction(SIGUSR1, &ignore, &before) == 0);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, &mask_before) == 0);

  stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory},
          no_stack = {.ss_flags = SS_DISABLE};
  CHECK(sigaltstack(&stack, NULL) == 0);
  CHECK(sigaltstack(&no_stack, &stack) == 0);

  CHECK(kill(self, SIGUSR1) == 0);
  fetch(SI_USER);
  CHECK(syscall(SYS_tgkill, self, self, SIGUSR1) == 0);
  fetch(SI_TKILL);
  CHECK(syscall(SYS_tkill, self, SIGUSR1) == 0);
  fetch(SI_TKILL);
  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_signo = SIGUSR1;
  info.si_code = SI_QUEUE;
  info.si_pid = self;
  info.si_uid = getuid();
  info.si_value.sival_ptr = (void*)0x1234abcd;
  CHECK(syscall(SYS_rt_sigqueueinfo, self, SIGUSR1, &info) == 0);
  fetch(SI_QUEUE);

  CHECK(wait_100_ms(&info) == -1 && errno == EAGAIN);
  CHECK(kill(self, SIGUSR1) == 0);
  CHECK(sigprocmask(SIG_SETMASK, &mask_before, NULL) == 0);
  CHECK(sigaction(SIGUSR1, &before, NULL) == 0);
  say("signals_fetched: ok\n");
  return 0;
}
