// SIGCONT takes back the stop signals that are pending, a stop signal takes back a pending SIGCONT: the
// process's and the thread's, when they are sent and not when they are taken.
//
// The trace must contain: kill of SIGTSTP, tgkill of SIGTTIN, rt_sigpending with [TSTP TTIN], kill of
// SIGCONT, rt_sigpending with [CONT]; kill of SIGTTOU, rt_sigpending with [TTOU]; kill of SIGCONT,
// rt_sigpending with [CONT]; rt_sigprocmask that unblocks all, a single SIGCONT and its rt_sigreturn. Nothing
// stops.
#include "in_call.h"

static volatile sig_atomic_t continued;

static void on_cont(int signal) {
  (void)signal;
  continued++;
}

static void expect_pending(const int* signals, int count) {
  sigset_t pending, expected;
  sigemptyset(&expected);
  for (int i = 0; i < count; i++) sigaddset(&expected, signals[i]);
  CHECK(sigpending(&pending) == 0);
  for (int signal = 1; signal < 32; signal++)
    CHECK(sigismember(&pending, signal) == sigismember(&expected, signal));
}

int main(void) {
  watchdog();
  const int stops[] = {SIGTSTP, SIGTTIN}, ttou[] = {SIGTTOU}, cont[] = {SIGCONT};
  struct sigaction action = {.sa_handler = on_cont};
  CHECK(sigaction(SIGCONT, &action, NULL) == 0);
  sigset_t all;
  sigemptyset(&all);
  sigaddset(&all, SIGTSTP);
  sigaddset(&all, SIGTTIN);
  sigaddset(&all, SIGTTOU);
  sigaddset(&all, SIGCONT);
  CHECK(sigprocmask(SIG_BLOCK, &all, NULL) == 0);

  CHECK(kill(getpid(), SIGTSTP) == 0 && syscall(SYS_tgkill, getpid(), getpid(), SIGTTIN) == 0);
  expect_pending(stops, 2);
  CHECK(kill(getpid(), SIGCONT) == 0);
  expect_pending(cont, 1);
  CHECK(kill(getpid(), SIGTTOU) == 0);
  expect_pending(ttou, 1);
  CHECK(kill(getpid(), SIGCONT) == 0);
  expect_pending(cont, 1);
  CHECK(continued == 0);
  CHECK(sigprocmask(SIG_UNBLOCK, &all, NULL) == 0);
  CHECK(continued == 1);
  say("sigcont_discards_stop: ok\n");
  return 0;
}
