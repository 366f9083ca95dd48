// Threads that block in a read are made to perform a call, all of them in turn, 101 times: by a real-time
// signal whose handler performs it. See in_call.h.
//
// The trace must contain, of each of four threads: 101 times SIGRTMIN with SI_TKILL in a readv, in its
// handler prctl PR_SET_KEEPCAPS, 0 and 1 in turn, a write of one byte and rt_sigreturn; the readv goes on
// after each (SA_RESTART) and = 1 at last. Of the main thread: 404 tgkill, a read of that byte after each,
// and one more tgkill to a fifth thread, which takes the signal by rt_sigtimedwait.
#include <pthread.h>
#include <sys/uio.h>

#include "in_call.h"

enum { threads = 4, rounds = 101 };

static int ids[threads + 1], counts[threads], ends[threads][2], notices[2], alive[2];
static volatile int turn, round_now;

static void on_order(int signal, siginfo_t* info, void* context) {
  (void)signal;
  (void)context;
  CHECK(info->si_code == SI_TKILL && counts[turn]++ == round_now);
  CHECK(prctl(PR_SET_KEEPCAPS, round_now & 1, 0, 0, 0) == 0);
  CHECK(write(notices[1], "c", 1) == 1);
}

// The last of them waits for the signal, the others have it handled.
static void* work(void* id) {
  int i = (int)((int*)id - ids);
  char byte = 0;
  struct iovec part = {&byte, 1};
  sigset_t order;
  sigemptyset(&order);
  sigaddset(&order, SIGRTMIN);
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  ids[i] = (int)syscall(SYS_gettid);
  CHECK(write(notices[1], "r", 1) == 1);
  if (i == threads) {
    CHECK(sigwaitinfo(&order, NULL) == SIGRTMIN);
  } else {
    CHECK(pthread_sigmask(SIG_UNBLOCK, &order, NULL) == 0);
    CHECK(syscall(SYS_readv, ends[i][0], &part, 1L, 0L, 0L, 0L) == 1 && byte == 'e' && counts[i] == rounds);
  }
  return NULL;
}

static void await_notice(char expected) {
  char byte = 0;
  CHECK(read(notices[0], &byte, 1) == 1 && byte == expected);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_order, .sa_flags = SA_SIGINFO | SA_RESTART};
  pthread_t thread;
  char byte;
  int gate = gate_in(SYS_readv), process = getpid();
  __u64 callers[threads];
  block_signal(SIGRTMIN);
  CHECK(sigaction(SIGRTMIN, &action, NULL) == 0 && pipe(notices) == 0 && pipe(alive) == 0);
  for (int i = 0; i <= threads; i++) {
    if (i < threads) CHECK(pipe(ends[i]) == 0);
    CHECK(pthread_create(&thread, NULL, work, &ids[i]) == 0);
    await_notice('r');
    if (i < threads) callers[i] = await_call(gate);
  }
  CHECK(close(alive[1]) == 0);
  for (round_now = 0; round_now < rounds; round_now++) {
    for (turn = 0; turn < threads; turn++) {
      CHECK(syscall(SYS_tgkill, process, ids[turn], SIGRTMIN) == 0);
      let_go_on(gate, callers[turn]);
      await_notice('c');
      callers[turn] = await_call(gate);  // it is back in its readv, as all others are
    }
  }
  CHECK(syscall(SYS_tgkill, process, ids[threads], SIGRTMIN) == 0);
  for (int i = 0; i < threads; i++) {
    CHECK(write(ends[i][1], "e", 1) == 1);
    let_go_on(gate, callers[i]);
  }
  CHECK(read(alive[0], &byte, 1) == 0);  // they have all ended
  for (int i = 0; i < threads; i++) CHECK(counts[i] == rounds);
  say("all_threads_call: ok\n");
  return 0;
}
