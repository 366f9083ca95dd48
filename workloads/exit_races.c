// Ten processes in which four threads end, each by its own exit(2), while the leader ends them all by
// exit_group(2); a fifth thread is in no call at all. Each process exits with 42.
//
// The trace must contain, of each process: exit(42) of four threads, exit_group(42) of the leader, nothing
// after a write of the fifth thread, and "+++ exited with 42 +++" of all six. All have the same code, for the
// one the kernel reports of a dying thread is the process's if that one has begun to exit.

#include "in_call.h"
#include "start_thread.h"

enum { threads = 4, processes = 10 };

static int go[2];
static volatile sig_atomic_t spinning;

static void* exits(void* unused) {
  char byte;
  CHECK(read(go[0], &byte, 1) == 1);
  syscall(SYS_exit, 42);
  return unused;
}

static void* spins(void* unused) {
  CHECK(write(go[1], "!!!!", threads) == threads);
  spinning = 1;
  while (spinning) continue;
  return unused;
}

static void race(void) {
  pthread_t thread[threads + 1];
  die_with_parent();
  CHECK(pipe(go) == 0);
  for (int i = 0; i < threads; i++) start_thread(&thread[i], exits, NULL);
  start_thread(&thread[threads], spins, NULL);
  while (!spinning) continue;
  // None of this makes a call. A thread counts as joinable early on its way out of the kernel.
  for (int i = 0; i < threads; i++)
    while (pthread_tryjoin_np(thread[i], NULL) == EBUSY) continue;
  syscall(SYS_exit_group, 42);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  for (int i = 0; i < processes; i++) {
    int status = -1;
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) race();
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 42);
  }
  say("exit_races: ok\n");
  return 0;
}
