// A signal carries a value: an int, a pointer, and an int with a code of the sender's own.
//
// The trace must contain: rt_sigqueueinfo of SIGUSR1 three times, each followed by SIGUSR1 and rt_sigreturn:
// SI_QUEUE with si_int=1234, SI_QUEUE with a pointer to `target`, SI_MESGQ with si_int=-5.
#include "workload.h"

static char target[16];
static volatile sig_atomic_t code;
static volatile union sigval value;

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  code = info->si_code;
  value = info->si_value;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  siginfo_t info;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_ptr = (void*)1234L}) == 0);
  CHECK(code == SI_QUEUE && value.sival_int == 1234);
  CHECK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_ptr = target}) == 0);
  CHECK(code == SI_QUEUE && value.sival_ptr == target);
  memset(&info, 0, sizeof info);
  info.si_signo = SIGUSR1;
  info.si_code = SI_MESGQ;
  info.si_pid = getpid();
  info.si_value.sival_int = -5;
  CHECK(syscall(SYS_rt_sigqueueinfo, getpid(), SIGUSR1, &info) == 0);
  CHECK(code == SI_MESGQ && value.sival_int == -5);
  say("sigqueue_value: ok\n");
  return 0;
}
