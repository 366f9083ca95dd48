// A signal that is blocked and pending is thrown away when it is to be ignored from now on: by SIG_IGN, or by
// SIG_DFL where that does nothing. It does not come back with a handler.
//
// The trace must contain, four times: a signal sent to itself - SIGUSR1 by kill, SIGUSR2 by tgkill, SIGCHLD
// and SIGURG by kill -, rt_sigpending with it, rt_sigaction to SIG_IGN (SIG_DFL for the last two),
// rt_sigpending with [], rt_sigaction to the handler; then rt_sigprocmask that unblocks all four, and no
// signal.
#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_signal(int signal) {
  (void)signal;
  handled++;
}

static void discard(int signal, int for_thread, void (*ignored)(int)) {
  struct sigaction action = {.sa_handler = on_signal};
  sigset_t pending;
  CHECK(sigaction(signal, &action, NULL) == 0);
  if (for_thread)
    CHECK(syscall(SYS_tgkill, getpid(), getpid(), signal) == 0);
  else
    CHECK(kill(getpid(), signal) == 0);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, signal) == 1);
  action.sa_handler = ignored;
  CHECK(sigaction(signal, &action, NULL) == 0);
  CHECK(sigpending(&pending) == 0 && sigisemptyset(&pending));
  action.sa_handler = on_signal;
  CHECK(sigaction(signal, &action, NULL) == 0);
}

int main(void) {
  watchdog();
  const int signals[] = {SIGUSR1, SIGUSR2, SIGCHLD, SIGURG};
  sigset_t all;
  sigemptyset(&all);
  for (int i = 0; i < 4; i++) sigaddset(&all, signals[i]);
  CHECK(sigprocmask(SIG_BLOCK, &all, NULL) == 0);
  discard(SIGUSR1, 0, SIG_IGN);
  discard(SIGUSR2, 1, SIG_IGN);
  discard(SIGCHLD, 0, SIG_DFL);
  discard(SIGURG, 0, SIG_DFL);
  CHECK(sigprocmask(SIG_UNBLOCK, &all, NULL) == 0);
  CHECK(handled == 0);
  say("discarded_by_ignore: ok\n");
  return 0;
}
