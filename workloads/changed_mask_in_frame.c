// A handler changes the mask in its ucontext: rt_sigreturn restores that one, not the one there was.
//
// The trace must contain: SIGUSR1, rt_sigreturn with the mask [USR2], rt_sigprocmask that returns [USR2]; a
// kill of SIGUSR2, which does not come; SIGUSR1 again, rt_sigreturn with the mask [], and only then SIGUSR2
// and its rt_sigreturn.
#include <ucontext.h>

#include "workload.h"

static volatile sig_atomic_t usr1, usr2;

static void on_usr1(int signal, siginfo_t* info, void* context) {
  ucontext_t* at = context;
  (void)signal, (void)info;
  CHECK(usr2 == 0);
  if (usr1++ == 0)
    sigaddset(&at->uc_sigmask, SIGUSR2);
  else
    sigdelset(&at->uc_sigmask, SIGUSR2);
}

static void on_usr2(int signal) {
  (void)signal;
  usr2++;
}

int main(void) {
  watchdog();
  sigset_t mask;
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  action = (struct sigaction){.sa_handler = on_usr2};
  CHECK(sigaction(SIGUSR2, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && usr1 == 1);
  CHECK(sigprocmask(SIG_BLOCK, NULL, &mask) == 0 && sigismember(&mask, SIGUSR2) == 1);
  CHECK(kill(getpid(), SIGUSR2) == 0 && usr2 == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && usr1 == 2 && usr2 == 1);
  say("changed_mask_in_frame: ok\n");
  return 0;
}
