// What execve(2) does to signals: pending and blocked ones stay so, ignored ones stay ignored, handlers are
// gone, and so is the alternate stack.
//
// The trace must contain: kill of SIGUSR1 and tgkill of SIGUSR2, both blocked; execve = 0; rt_sigpending with
// [USR1 USR2], rt_sigaction of SIGUSR1 and SIGWINCH that returns SIG_DFL, of SIGHUP that returns SIG_IGN,
// sigaltstack that returns SS_DISABLE; rt_sigaction of both to a handler, rt_sigprocmask that unblocks them,
// SIGUSR2 with SI_TKILL and SIGUSR1 with SI_USER.
#include "in_call.h"

static char memory[65536];
static volatile sig_atomic_t handled;

static void on_signal(int signal) {
  (void)signal;
  handled++;
}

static void second_program(void) {
  sigset_t pending, usr;
  struct sigaction action;
  stack_t stack;
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
  CHECK(sigismember(&pending, SIGUSR2) == 1);
  CHECK(sigaction(SIGUSR1, NULL, &action) == 0 && action.sa_handler == SIG_DFL);
  CHECK(sigaction(SIGWINCH, NULL, &action) == 0 && action.sa_handler == SIG_DFL);
  CHECK(sigaction(SIGHUP, NULL, &action) == 0 && action.sa_handler == SIG_IGN);
  CHECK(sigaltstack(NULL, &stack) == 0 && stack.ss_flags == SS_DISABLE);

  action = (struct sigaction){.sa_handler = on_signal};
  sigfillset(&action.sa_mask);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && sigaction(SIGUSR2, &action, NULL) == 0);
  sigemptyset(&usr);
  sigaddset(&usr, SIGUSR1);
  sigaddset(&usr, SIGUSR2);
  CHECK(sigprocmask(SIG_UNBLOCK, &usr, NULL) == 0 && handled == 2);
  say("exec_keeps_pending: ok\n");
  _exit(0);
}

int main(int argc, char** argv) {
  if (argc > 1) second_program();
  watchdog();
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  struct sigaction action = {.sa_handler = on_signal};
  CHECK(sigaltstack(&stack, NULL) == 0 && sigaction(SIGWINCH, &action, NULL) == 0);
  action.sa_handler = SIG_IGN;
  CHECK(sigaction(SIGHUP, &action, NULL) == 0);
  block_signal(SIGUSR1);
  block_signal(SIGUSR2);
  CHECK(kill(getpid(), SIGUSR1) == 0 && syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2) == 0);
  char* arguments[] = {argv[0], "again", NULL};
  execve("/proc/self/exe", arguments, environ);
  return 98;
}
