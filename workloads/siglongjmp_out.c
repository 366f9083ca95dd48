// A handler is left by siglongjmp, three times, also from within another one: nothing is pending after it,
// and the signal mask is the old one.
//
// The trace must contain: SIGUSR1, then rt_sigprocmask that sets [] and no rt_sigreturn, three times; the
// third time SIGUSR2 and its handler's tgkill of SIGUSR1 are before it. At the end rt_sigpending and
// rt_sigprocmask that return [].
#include <setjmp.h>

#include "workload.h"

static sigjmp_buf back;

static void send(int signal) { CHECK(syscall(SYS_tgkill, getpid(), getpid(), signal) == 0); }

static void leave(int signal) { siglongjmp(back, signal); }

static void send_usr1(int signal) {
  (void)signal;
  send(SIGUSR1);
  _exit(98);
}

int main(void) {
  static const int signals[] = {SIGUSR1, SIGUSR1, SIGUSR2};
  static volatile int i;
  watchdog();
  struct sigaction action = {.sa_handler = leave};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  action.sa_handler = send_usr1;
  CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
  for (i = 0; i < 3; i++) {
    int jumped = sigsetjmp(back, 1);
    if (jumped == 0) {
      send(signals[i]);
      _exit(97);
    }
    CHECK(jumped == SIGUSR1);
  }
  sigset_t set;
  CHECK(sigpending(&set) == 0 && sigisemptyset(&set));
  CHECK(sigprocmask(SIG_BLOCK, NULL, &set) == 0 && sigisemptyset(&set));
  say("siglongjmp_out: ok\n");
  return 0;
}
