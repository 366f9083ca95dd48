// A second thread sends the process a signal, by kill, and then the main thread one, by tgkill. The main
// thread takes both: it is the only one that ever has the signal unblocked, in sigsuspend.
//
// The trace must contain, of the main thread: rt_sigsuspend = ERESTARTNOHAND, SIGUSR1 with SI_USER,
// rt_sigreturn = -1 EINTR; the same with SI_TKILL. Of the other one: kill, read of a byte, tgkill, and no
// signal.
#include <fcntl.h>

#include "start_thread.h"
#include "workload.h"

static int go[2], alive[2];
static volatile sig_atomic_t handled, codes[2];

static void on_usr1(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(handled < 2 && syscall(SYS_gettid) == getpid());
  codes[handled] = info->si_code;
  handled++;
}

static void* sender(void* unused) {
  char byte = 0;
  int self = getpid();
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  CHECK(kill(self, SIGUSR1) == 0);
  CHECK(read(go[0], &byte, 1) == 1);
  CHECK(syscall(SYS_tgkill, self, self, SIGUSR1) == 0);
  return unused;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_usr1, .sa_flags = SA_SIGINFO};
  sigset_t usr1, none;
  char byte;
  sigemptyset(&none);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(pipe(go) == 0 && pipe(alive) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, NULL) == 0);
  pthread_t thread;
  start_thread(&thread, sender, NULL);

  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled == 1 && codes[0] == SI_USER);
  CHECK(close(alive[1]) == 0 && write(go[1], "!", 1) == 1);
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled == 2 && codes[1] == SI_TKILL);

  CHECK(read(alive[0], &byte, 1) == 0);    // it has ended, ...
  CHECK(pthread_join(thread, NULL) == 0);  // ... so that this need not wait
  say("kill_from_thread: ok\n");
  return 0;
}
