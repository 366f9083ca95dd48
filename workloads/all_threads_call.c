// The main thread makes four threads do the same prctl, 101 times, by interrupting each with a real-time
// signal and waiting for all of them, as setuid(3) does; then it does it itself. Another thread waits for
// signals all the while.
//
// The trace must contain, of each of the four, 101 times: rt_sigsuspend, interrupted by SIGRT_2 with
// SI_TKILL, prctl(PR_SET_KEEPCAPS, 0 or 1 by turns) = 0, write of a byte, rt_sigreturn = -1 EINTR; of the
// main thread, 101 times: four tgkill, four reads of a byte, prctl; of the waiting thread: rt_sigtimedwait =
// SIGUSR1, write, rt_sigtimedwait = SIGTERM, and no signal. No other signal comes.

#include "start_thread.h"
#include "workload.h"

enum { threads = 4, rounds = 101 };

static int done[2], waited[2], ids[threads];
static volatile sig_atomic_t round_now;

static void call(void) { CHECK(prctl(PR_SET_KEEPCAPS, round_now & 1, 0, 0, 0) == 0); }

static void report(int end) { CHECK(write(end, "!", 1) == 1); }

static void await_report(int end) {
  char byte;
  CHECK(read(end, &byte, 1) == 1);
}

static void on_request(int signal) {
  (void)signal;
  call();
  report(done[1]);
}

// The signal is blocked but in sigsuspend: one that comes before waits for it.
static void* worker(void* id) {
  sigset_t all_but_request;
  sigfillset(&all_but_request);
  sigdelset(&all_but_request, SIGRTMIN);
  *(int*)id = (int)syscall(SYS_gettid);
  report(done[1]);
  for (int i = 0; i < rounds; i++) CHECK(sigsuspend(&all_but_request) == -1 && errno == EINTR);
  return NULL;
}

static void* waiter(void* signals) {
  for (int signal = 0; signal != SIGTERM;) {
    signal = sigwaitinfo(signals, NULL);
    CHECK(signal == SIGUSR1 || signal == SIGTERM);
    if (signal == SIGUSR1) report(waited[1]);
  }
  return NULL;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_request};
  sigset_t signals, pending;
  sigfillset(&signals);
  sigdelset(&signals, SIGALRM);  // the watchdog's
  CHECK(sigaction(SIGRTMIN, &action, NULL) == 0 && sigprocmask(SIG_SETMASK, &signals, NULL) == 0);
  sigdelset(&signals, SIGRTMIN);
  CHECK(pipe(done) == 0 && pipe(waited) == 0);
  pthread_t thread[threads + 1];
  for (int i = 0; i < threads; i++) start_thread(&thread[i], worker, &ids[i]);
  start_thread(&thread[threads], waiter, &signals);
  for (int i = 0; i < threads; i++) await_report(done[0]);
  for (round_now = 0; round_now < rounds; round_now++) {
    for (int i = 0; i < threads; i++) CHECK(syscall(SYS_tgkill, getpid(), ids[i], SIGRTMIN) == 0);
    for (int i = 0; i < threads; i++) await_report(done[0]);
    call();
  }
  CHECK(kill(getpid(), SIGUSR1) == 0);
  await_report(waited[0]);
  CHECK(kill(getpid(), SIGTERM) == 0);
  for (int i = 0; i <= threads; i++)
    while (pthread_tryjoin_np(thread[i], NULL) == EBUSY) continue;  // makes no calls
  CHECK(sigpending(&pending) == 0 && sigisemptyset(&pending));
  say("all_threads_call: ok\n");
  return 0;
}
