// A timer notifies one thread, the second: the handler runs there, though the first one has the signal
// unblocked as well and waits.
//
// The trace must contain: of the second thread timer_create with SIGEV_THREAD_ID and its own id, an
// rt_sigsuspend, in it SIGUSR1 with SI_TIMER and si_int=9, gettid in the handler, rt_sigreturn = -1 EINTR; of
// the first thread a read of a byte, close, read = 0, which waits for the second one's end, and no signal.
#include "start_thread.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static int ready[2], alive[2];
static volatile sig_atomic_t handled_by, code, value;

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  code = info->si_code;
  value = info->si_value.sival_int;
  handled_by = (int)syscall(SYS_gettid);
}

static void* notified(void* unused) {
  const struct itimerspec soon = {.it_value = {0, 1000000}};
  struct sigevent event;
  sigset_t usr1, none;
  int timer = -1, own_id = (int)syscall(SYS_gettid);
  (void)unused;
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  CHECK(write(ready[1], "r", 1) == 1);
  sigemptyset(&none);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(pthread_sigmask(SIG_BLOCK, &usr1, NULL) == 0);
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGUSR1;
  event.sigev_value.sival_int = 9;
  event.sigev_notify_thread_id = own_id;
  CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer) == 0);
  CHECK(syscall(SYS_timer_settime, timer, 0, &soon, NULL) == 0);
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled_by == own_id);
  return NULL;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  pthread_t thread;
  char byte;
  CHECK(pipe(ready) == 0 && pipe(alive) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  start_thread(&thread, notified, NULL);
  CHECK(read(ready[0], &byte, 1) == 1);
  CHECK(close(alive[1]) == 0);
  CHECK(read(alive[0], &byte, 1) == 0);  // it has ended, so that the join needs not wait
  CHECK(pthread_join(thread, NULL) == 0);
  CHECK(code == SI_TIMER && value == 9);
  say("timer_sigev_thread_id: ok\n");
  return 0;
}
