// A handler locks a mutex, which is not async-signal-safe, and has to wait for it: a child holds it, and lets
// go when the program is in futex(2); see in_call.h. Of this call the child, which has the same descriptors,
// must itself be free: it is there before the gate is.
//
// The trace must contain: SIGUSR1, in its handler futex FUTEX_WAIT = -1 EAGAIN, as the mutex is free before
// the call goes on, and FUTEX_WAKE, rt_sigreturn; of the child, twice, ioctl NOTIF_RECV and NOTIF_SEND, and
// futex FUTEX_WAKE after the first NOTIF_RECV.
#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>

#include "in_call.h"

static pthread_mutex_t* mutex;
static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  CHECK(pthread_mutex_lock(mutex) == 0);
  handled++;
  CHECK(pthread_mutex_unlock(mutex) == 0);
}

static void holder(int locked, int gates) {
  int gate = -1;
  die_with_parent();
  CHECK(pthread_mutex_lock(mutex) == 0);
  CHECK(write(locked, "!", 1) == 1);
  CHECK(read(gates, &gate, sizeof gate) == sizeof gate);
  __u64 waiter = await_call(gate);
  CHECK(pthread_mutex_unlock(mutex) == 0);
  let_go_on(gate, waiter);
  let_go_on(gate, await_call(gate));
  _exit(0);
}

int main(void) {
  watchdog();
  int locked[2], gates[2];
  char byte = 0;
  pthread_mutexattr_t shared;
  struct sigaction action = {.sa_handler = on_usr1};
  mutex = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  CHECK(mutex != MAP_FAILED && pthread_mutexattr_init(&shared) == 0);
  CHECK(pthread_mutexattr_setpshared(&shared, PTHREAD_PROCESS_SHARED) == 0);
  CHECK(pthread_mutex_init(mutex, &shared) == 0);
  CHECK(pipe(locked) == 0 && pipe(gates) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  block_signal(SIGCHLD);
  pid_t child = (pid_t)syscall(SYS_clone, CLONE_FILES | SIGCHLD, NULL, NULL, NULL, NULL);
  CHECK(child >= 0);
  if (child == 0) holder(locked[1], gates[0]);
  CHECK(read(locked[0], &byte, 1) == 1);
  int gate = gate_in(SYS_futex);
  CHECK(write(gates[1], &gate, sizeof gate) == sizeof gate);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1);
  reap(child);
  say("lint_lock: ok\n");
  return 0;
}
