// Handlers with SA_SIGINFO run, and real-time signals queue.
//
// The trace must contain: SIGUSR1 with SI_TKILL (by raise) and with SI_QUEUE and si_int=42 (by sigqueue),
// and SIGRT_3 (glibc's SIGRTMIN+1) three times with si_int=1, 2, 3 in this order, each followed by
// rt_sigreturn.
#include "workload.h"

static volatile sig_atomic_t usr1_count, usr1_value, queued_count, queued_values[3];

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  usr1_count++;
  if (info->si_code == SI_QUEUE) usr1_value = info->si_value.sival_int;
}

static void on_queued(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  if (queued_count < 3) queued_values[queued_count] = info->si_value.sival_int;
  queued_count++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(raise(SIGUSR1) == 0);
  CHECK(usr1_count == 1);
  CHECK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_ptr = (void*)42L}) == 0);
  CHECK(usr1_count == 2 && usr1_value == 42);

  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGRTMIN + 1);
  action.sa_sigaction = on_queued;
  CHECK(sigaction(SIGRTMIN + 1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
  for (int value = 1; value <= 3; value++)
    CHECK(sigqueue(getpid(), SIGRTMIN + 1, (union sigval){.sival_ptr = (void*)(long)value}) == 0);
  CHECK(queued_count == 0);
  CHECK(sigprocmask(SIG_UNBLOCK, &set, NULL) == 0);
  CHECK(queued_count == 3);
  for (int i = 0; i < 3; i++) CHECK(queued_values[i] == i + 1);
  say("handler: ok\n");
  return 0;
}
