// A thread that is not the leader execs, while the leader and other threads are blocked. The program then
// exits with 7.
//
// The trace must contain: execve by a thread whose id is not the process's, the end of the other threads
// ("+++ superseded by execve in pid N +++" for the leader) in ppoll without a result, execve returning 0
// under the process's id, and "+++ exited with 7 +++".
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>

#include "in_call.h"

static int gate;

static void* blocked(void* unused) {
  ppoll(NULL, 0, NULL, NULL);  // for ever
  CHECK(!"ppoll returned");
  return unused;
}

static void* execs(void* name) {
  char* arguments[] = {name, "7", NULL};
  let_go_on(gate, await_call(gate));  // the leader
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
  gate = gate_in(SYS_ppoll);
  pthread_t threads[3];
  for (int i = 0; i < 2; i++) {
    CHECK(pthread_create(&threads[i], NULL, blocked, NULL) == 0);
    let_go_on(gate, await_call(gate));  // it is in ppoll
  }
  CHECK(pthread_create(&threads[2], NULL, execs, argv[0]) == 0);
  blocked(NULL);
  return 1;
}
