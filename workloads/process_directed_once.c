// A signal to the process, while its four threads are all in ppoll and none of them blocks it: the handler
// runs once, in the main thread, which the kernel prefers. A child sends it when all four are in the call:
// see in_call.h.
//
// The trace must contain: of the main thread ppoll = ERESTARTNOHAND, SIGUSR1 with SI_USER and the child's id,
// gettid, rt_sigreturn = -1 EINTR, write; of the other three ppoll = 1 and no signal. Of the child: ioctl
// NOTIF_RECV four times (the main thread is the last), kill, ioctl NOTIF_SEND four times.
#include <poll.h>

#include "in_call.h"
#include "start_thread.h"

enum { threads = 3 };

static int quit[2], alive[2], ready[2];
static volatile sig_atomic_t handled, handled_by;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
  handled_by = (int)syscall(SYS_gettid);
}

static void hold_gate(int gate) {
  die_with_parent();
  __u64 callers[threads + 1];
  for (int i = 0; i <= threads; i++) {
    callers[i] = await_call(gate);
    if (i < threads) CHECK(write(ready[1], "!", 1) == 1);
  }
  CHECK(kill(getppid(), SIGUSR1) == 0);
  for (int i = 0; i <= threads; i++) let_go_on(gate, callers[i]);
  _exit(0);
}

static int poll_until_quit(void) {
  struct pollfd waited = {.fd = quit[0], .events = POLLIN};
  return ppoll(&waited, 1, NULL, NULL);
}

static void* sleeper(void* unused) {
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  CHECK(poll_until_quit() == 1);
  return unused;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  char byte;
  CHECK(pipe(quit) == 0 && pipe(ready) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGCHLD);
  int gate = gate_in(SYS_ppoll);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) hold_gate(gate);

  CHECK(pipe(alive) == 0);
  pthread_t thread[threads];
  for (int i = 0; i < threads; i++) {
    start_thread(&thread[i], sleeper, NULL);
    CHECK(read(ready[0], &byte, 1) == 1);  // it is in its call
  }
  CHECK(close(alive[1]) == 0);
  CHECK(poll_until_quit() == -1 && errno == EINTR);
  CHECK(write(quit[1], "!", 1) == 1);
  CHECK(read(alive[0], &byte, 1) == 0);  // they have all ended, so that none of these needs to wait
  for (int i = 0; i < threads; i++) CHECK(pthread_join(thread[i], NULL) == 0);
  CHECK(handled == 1 && handled_by == getpid());
  reap(child);
  say("process_directed_once: ok\n");
  return 0;
}
