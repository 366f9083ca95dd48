// A handler goes to another stack by swapcontext, another signal is handled there, and the first handler is
// gone back to and returns.
//
// The trace must contain: SIGUSR1; in its handler rt_sigprocmask that sets [] (the other context's mask),
// write of "elsewhere\n", tgkill of SIGUSR2, SIGUSR2 and rt_sigreturn with the mask [], rt_sigprocmask that
// sets [USR1] and returns [], write of "back\n", rt_sigreturn with the mask [].
#include <ucontext.h>

#include "workload.h"

static char stack[65536];
static ucontext_t in_handler, elsewhere;
static volatile sig_atomic_t step;

static void on_usr2(int signal) {
  (void)signal;
  CHECK(step == 2);
  step = 3;
}

static void visit(void) {
  CHECK(step == 1);
  step = 2;
  say("elsewhere\n");
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2) == 0);
  CHECK(step == 3);
  step = 4;
  CHECK(swapcontext(&elsewhere, &in_handler) == 0);
}

static void on_usr1(int signal) {
  (void)signal;
  CHECK(step == 0);
  step = 1;
  CHECK(swapcontext(&in_handler, &elsewhere) == 0);
  CHECK(step == 4);
  step = 5;
  say("back\n");
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  action.sa_handler = on_usr2;
  CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
  CHECK(getcontext(&elsewhere) == 0);
  elsewhere.uc_stack.ss_sp = stack;
  elsewhere.uc_stack.ss_size = sizeof stack;
  elsewhere.uc_link = NULL;
  makecontext(&elsewhere, visit, 0);
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0);
  CHECK(step == 5);
  say("swapcontext_out: ok\n");
  return 0;
}
