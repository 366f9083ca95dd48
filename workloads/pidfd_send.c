// Signals that are sent through a pidfd: as kill does it, and with a siginfo of the sender's own.
//
// The trace must contain: pidfd_open; pidfd_send_signal of SIGUSR1 with NULL, SIGUSR1 with SI_USER and
// rt_sigreturn; pidfd_send_signal with si_code=SI_QUEUE and si_int=7, SIGUSR1 with SI_QUEUE and si_int=7,
// rt_sigreturn.
#include "workload.h"

#ifndef SYS_pidfd_open
#define SYS_pidfd_send_signal 424
#define SYS_pidfd_open 434
#endif

static volatile sig_atomic_t code, value;

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  code = info->si_code;
  if (code == SI_QUEUE) value = info->si_value.sival_int;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  siginfo_t info;
  code = 1;
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  int process = (int)syscall(SYS_pidfd_open, getpid(), 0);
  CHECK(process >= 0);
  CHECK(syscall(SYS_pidfd_send_signal, process, SIGUSR1, NULL, 0) == 0 && code == SI_USER);
  memset(&info, 0, sizeof info);
  info.si_signo = SIGUSR1;
  info.si_code = SI_QUEUE;
  info.si_pid = getpid();
  info.si_value.sival_int = 7;
  CHECK(syscall(SYS_pidfd_send_signal, process, SIGUSR1, &info, 0) == 0 && code == SI_QUEUE && value == 7);
  say("pidfd_send: ok\n");
  return 0;
}
