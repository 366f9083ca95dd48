// A value is queued to a thread, not to its process: real-time signals of both kinds are pending, and the
// thread's come first.
//
// The trace must contain: rt_sigqueueinfo of SIGRT_3 with si_int=1, rt_tgsigqueueinfo with 2 and 3, then
// rt_sigprocmask that unblocks, and SIGRT_3 with si_int=2, 3 and 1, each followed by rt_sigreturn.
#include "in_call.h"

static volatile sig_atomic_t values[3], queued;

static void on_queued(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(queued < 3 && info->si_code == SI_QUEUE);
  values[queued++] = info->si_value.sival_int;
}

static void queue_to_thread(int signal, long value) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_signo = signal;
  info.si_code = SI_QUEUE;
  info.si_pid = getpid();
  info.si_value.sival_ptr = (void*)value;
  CHECK(syscall(SYS_rt_tgsigqueueinfo, getpid(), getpid(), signal, &info) == 0);
}

int main(void) {
  watchdog();
  const int signal = SIGRTMIN + 1;
  sigset_t set;
  struct sigaction action = {.sa_sigaction = on_queued, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(signal, &action, NULL) == 0);
  block_signal(signal);
  CHECK(sigqueue(getpid(), signal, (union sigval){.sival_ptr = (void*)1L}) == 0);
  queue_to_thread(signal, 2);
  queue_to_thread(signal, 3);
  sigemptyset(&set);
  sigaddset(&set, signal);
  CHECK(sigprocmask(SIG_UNBLOCK, &set, NULL) == 0 && queued == 3);
  CHECK(values[0] == 2 && values[1] == 3 && values[2] == 1);
  say("tgsigqueue: ok\n");
  return 0;
}
