// What fork(2) does to signals: the child has its parent's handlers, mask and alternate stack, but nothing is
// pending in it.
//
// The trace must contain: kill of SIGUSR1 and tgkill of SIGUSR2, both blocked; of the child rt_sigpending
// with
// [], rt_sigprocmask that returns [USR1 USR2 CHLD] and one that unblocks, sigaltstack that returns the stack,
// and no signal; of the parent, after wait4, rt_sigprocmask that unblocks, SIGUSR2 and SIGUSR1, each followed
// by rt_sigreturn.
#include "in_call.h"

static char memory[65536];
static volatile sig_atomic_t handled;

static void on_signal(int signal) {
  (void)signal;
  handled++;
}

static void child_main(const sigset_t* usr) {
  sigset_t set;
  stack_t stack;
  die_with_parent();
  CHECK(sigpending(&set) == 0 && sigisemptyset(&set));
  CHECK(sigprocmask(SIG_BLOCK, NULL, &set) == 0 && sigismember(&set, SIGUSR1) && sigismember(&set, SIGUSR2));
  CHECK(sigprocmask(SIG_UNBLOCK, usr, NULL) == 0 && handled == 0);
  CHECK(sigaltstack(NULL, &stack) == 0 && stack.ss_sp == memory);
  _exit(0);
}

int main(void) {
  watchdog();
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  struct sigaction action = {.sa_handler = on_signal};
  sigset_t usr;
  sigfillset(&action.sa_mask);
  CHECK(sigaltstack(&stack, NULL) == 0);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0 && sigaction(SIGUSR2, &action, NULL) == 0);
  block_signal(SIGUSR1);
  block_signal(SIGUSR2);
  block_signal(SIGCHLD);
  sigemptyset(&usr);
  sigaddset(&usr, SIGUSR1);
  sigaddset(&usr, SIGUSR2);
  CHECK(kill(getpid(), SIGUSR1) == 0 && syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main(&usr);
  reap(child);
  CHECK(sigprocmask(SIG_UNBLOCK, &usr, NULL) == 0 && handled == 2);
  say("fork_clears_pending: ok\n");
  return 0;
}
