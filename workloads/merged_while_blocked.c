// Blocked signals wait. A standard one is remembered once for the process and once for the thread, however
// often it is sent; a real-time one as often as it is sent.
//
// The trace must contain: kill of SIGUSR1 three times, and after the mask is opened one SIGUSR1; kill and
// tgkill of SIGUSR2 twice each, and two SIGUSR2, the thread's (SI_TKILL) first; rt_sigqueueinfo of SIGRT_3
// three times, and SIGRT_3 with si_int=1, 2, 3. Each is followed by rt_sigreturn.
#include "workload.h"

static volatile sig_atomic_t usr1, usr2_codes[2], usr2, values[3], queued;

static void on_signal(int signal, siginfo_t* info, void* context) {
  (void)context;
  if (signal == SIGUSR1) {
    usr1++;
  } else if (signal == SIGUSR2) {
    CHECK(usr2 < 2);
    usr2_codes[usr2++] = info->si_code;
  } else {
    CHECK(queued < 3);
    values[queued++] = info->si_value.sival_int;
  }
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  const int signals[] = {SIGUSR1, SIGUSR2, SIGRTMIN + 1};
  sigset_t blocked[3];
  for (int i = 0; i < 3; i++) {
    CHECK(sigaction(signals[i], &action, NULL) == 0);
    sigemptyset(&blocked[i]);
    sigaddset(&blocked[i], signals[i]);
    CHECK(sigprocmask(SIG_BLOCK, &blocked[i], NULL) == 0);
  }
  for (int i = 0; i < 3; i++) CHECK(kill(getpid(), SIGUSR1) == 0);
  for (int i = 0; i < 2; i++) {
    CHECK(kill(getpid(), SIGUSR2) == 0);
    CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2) == 0);
  }
  for (long i = 1; i <= 3; i++)
    CHECK(sigqueue(getpid(), SIGRTMIN + 1, (union sigval){.sival_ptr = (void*)i}) == 0);
  CHECK(usr1 == 0 && usr2 == 0 && queued == 0);

  CHECK(sigprocmask(SIG_UNBLOCK, &blocked[0], NULL) == 0 && usr1 == 1);
  CHECK(sigprocmask(SIG_UNBLOCK, &blocked[1], NULL) == 0 && usr2 == 2);
  CHECK(usr2_codes[0] == SI_TKILL && usr2_codes[1] == SI_USER);
  CHECK(sigprocmask(SIG_UNBLOCK, &blocked[2], NULL) == 0 && queued == 3);
  CHECK(values[0] == 1 && values[1] == 2 && values[2] == 3);
  say("merged_while_blocked: ok\n");
  return 0;
}
