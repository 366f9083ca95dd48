// Real-time signals queue: all of them come, the lowest number first, those of a number in the order in which
// they were sent. A full sa_mask keeps a handler from being interrupted by the next.
//
// The trace must contain: six rt_sigqueueinfo; rt_sigprocmask that unblocks; SIGRT_3 with si_int=2, 4, 6 and
// then SIGRT_4 with si_int=1, 3, 5 (glibc's SIGRTMIN+1 and SIGRTMIN+2), each followed by rt_sigreturn.
#include "workload.h"

static volatile sig_atomic_t count, values[6];

static void on_queued(int signal, siginfo_t* info, void* context) {
  (void)context;
  CHECK(signal == SIGRTMIN + (count < 3 ? 1 : 2) && info->si_code == SI_QUEUE && count < 6);
  values[count] = info->si_value.sival_int;
  count++;
}

int main(void) {
  static const int expected[] = {2, 4, 6, 1, 3, 5};
  watchdog();
  struct sigaction action = {.sa_sigaction = on_queued, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  sigset_t both;
  sigemptyset(&both);
  for (int i = 1; i <= 2; i++) {
    CHECK(sigaction(SIGRTMIN + i, &action, NULL) == 0);
    sigaddset(&both, SIGRTMIN + i);
  }
  CHECK(sigprocmask(SIG_BLOCK, &both, NULL) == 0);
  for (int value = 1; value <= 6; value++)
    CHECK(sigqueue(getpid(), SIGRTMIN + (value % 2 ? 2 : 1),
                   (union sigval){.sival_ptr = (void*)(long)value}) == 0);
  CHECK(count == 0);
  CHECK(sigprocmask(SIG_UNBLOCK, &both, NULL) == 0);
  CHECK(count == 6);
  for (int i = 0; i < 6; i++) CHECK(values[i] == expected[i]);
  say("rt_queue_in_order: ok\n");
  return 0;
}
