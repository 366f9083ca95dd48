// A thread that is not the leader execs, while the leader and two other threads are blocked in write(2) to
// full pipes. The program then exits with 7.
//
// The trace must contain: an unfinished write of the three; execve by a thread whose id is not the process's,
// behind three reads, each of which waits until there is something in a pipe; the end of the other threads
// ("+++ superseded by execve in pid N +++" for the leader), execve returning 0 under the process's id, and
// "+++ exited with 7 +++".
#include <stdlib.h>

#include "start_thread.h"
#include "workload.h"

static int ends[3][2];

static void* blocked(void* pipe_ends) {
  static const char more_than_any_pipe_holds[4 << 20];
  write(((int*)pipe_ends)[1], more_than_any_pipe_holds, sizeof more_than_any_pipe_holds);
  CHECK(!"write returned");
  return NULL;
}

static void* execs(void* name) {
  char* arguments[] = {name, "7", NULL};
  char byte;
  CHECK(syscall(SYS_gettid) != getpid());
  for (int i = 0; i < 3; i++) CHECK(read(ends[i][0], &byte, 1) == 1);  // it is in its write
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
  pthread_t threads[3];
  for (int i = 0; i < 3; i++) CHECK(pipe(ends[i]) == 0);
  for (int i = 0; i < 2; i++) start_thread(&threads[i], blocked, ends[i + 1]);
  start_thread(&threads[2], execs, argv[0]);
  blocked(ends[0]);
}
