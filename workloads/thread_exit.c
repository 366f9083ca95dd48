// The leader of a process exits alone; another thread lives on, waits until the leader is a zombie, and
// ends the process with 5.
//
// The trace must contain: exit(0) by the leader, after it calls of the other thread, exit_group(5) by that
// thread, and "+++ exited with 5 +++" of the process.

#include "start_thread.h"
#include "workload.h"

static void* survivor(void* unused) {
  wait_for_state(getpid(), getpid(), "Z");
  CHECK(write(1, "thread_exit: ok\n", 16) == 16);
  syscall(SYS_exit_group, 5);
  return unused;
}

int main(void) {
  watchdog();
  pthread_t thread;
  start_thread(&thread, survivor, NULL);
  syscall(SYS_exit, 0);
  return 1;
}
