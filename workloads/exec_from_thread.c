// A thread that is not the leader execs, while the leader and other threads are blocked. The program then
// exits with 7.
//
// The trace must contain: execve by a thread whose id is not the process's, the end of the other threads
// ("+++ superseded by execve in pid N +++" for the leader), execve returning 0 under the process's id, and
// "+++ exited with 7 +++".
#include <pthread.h>
#include <stdlib.h>

#include "workload.h"

static int ends[2];
static pthread_barrier_t all_there;

static void* blocked(void* unused) {
  char byte;
  pthread_barrier_wait(&all_there);
  CHECK(read(ends[0], &byte, 1) == 1);  // for ever
  return unused;
}

static void* execs(void* name) {
  char* arguments[] = {name, "7", NULL};
  pthread_barrier_wait(&all_there);
  CHECK(syscall(SYS_gettid) != getpid());
  execve("/proc/self/exe", arguments, environ);
  CHECK(!"execve returned");
  return NULL;
}

int main(int argc, char** argv) {
  if (argc > 1) {
    CHECK(syscall(SYS_gettid) == getpid());
    return atoi(argv[1]);
  }
  watchdog();
  CHECK(pipe(ends) == 0);
  CHECK(pthread_barrier_init(&all_there, NULL, 4) == 0);
  pthread_t threads[3];
  for (int i = 0; i < 2; i++) CHECK(pthread_create(&threads[i], NULL, blocked, NULL) == 0);
  CHECK(pthread_create(&threads[2], NULL, execs, argv[0]) == 0);
  blocked(NULL);
  return 1;
}
