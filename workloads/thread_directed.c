// The main thread sends a signal to each of three threads, by tgkill: each is handled by the thread it was
// sent to, the last one first. All of them block the signal but in sigsuspend.
//
// The trace must contain, of each of the three: rt_sigsuspend = ERESTARTNOHAND, SIGUSR1 with SI_TKILL,
// gettid, rt_sigreturn = -1 EINTR, write; of the main thread: three tgkill, each followed by a read, and no
// signal.
#include <fcntl.h>

#include "start_thread.h"
#include "workload.h"

enum { threads = 3 };

static int notices[2], alive[2], ids[threads];
static volatile sig_atomic_t handled_by;

static void on_usr1(int signal) {
  (void)signal;
  handled_by = (int)syscall(SYS_gettid);
}

static void* waiter(void* id) {
  sigset_t none;
  sigemptyset(&none);
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  *(int*)id = (int)syscall(SYS_gettid);
  CHECK(write(notices[1], "r", 1) == 1);
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled_by == *(int*)id);
  CHECK(write(notices[1], "h", 1) == 1);
  return NULL;
}

static void await_notice(char expected) {
  char byte = 0;
  CHECK(read(notices[0], &byte, 1) == 1 && byte == expected);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  sigset_t usr1;
  char byte;
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(pipe(notices) == 0 && pipe(alive) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, NULL) == 0);
  pthread_t thread[threads];
  for (int i = 0; i < threads; i++) {
    start_thread(&thread[i], waiter, &ids[i]);
    await_notice('r');
  }
  CHECK(close(alive[1]) == 0);
  for (int i = threads - 1; i >= 0; i--) {
    CHECK(syscall(SYS_tgkill, getpid(), ids[i], SIGUSR1) == 0);
    await_notice('h');
    CHECK(handled_by == ids[i]);
  }
  CHECK(read(alive[0], &byte, 1) == 0);  // they have all ended, so that none of these needs to wait
  for (int i = 0; i < threads; i++) CHECK(pthread_join(thread[i], NULL) == 0);
  say("thread_directed: ok\n");
  return 0;
}
