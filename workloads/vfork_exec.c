// A vforked child writes into its parent's memory and execs this program again, which exits with 5. The
// parent is held in vfork until then.
//
// The trace must contain: vfork (or clone with CLONE_VFORK) of the parent, which returns only when the
// child's execve of a file that is not there was -1 ENOENT and that of /proc/self/exe has begun, which is 0;
// "+++ exited with 5 +++"; wait4 with the code 5.
#include <sys/wait.h>

#include "in_call.h"

static volatile int tried;

static __attribute__((noreturn, noinline)) void child_main(char* name) {
  char* arguments[] = {name, "5", NULL};
  CHECK(execve("/nonexistent/program", arguments, environ) == -1 && errno == ENOENT);
  tried = 1;
  execve("/proc/self/exe", arguments, environ);
  _exit(98);
}

int main(int argc, char** argv) {
  if (argc > 1) _exit(argv[1][0] - '0');
  watchdog();
  block_signal(SIGCHLD);
  pid_t child = vfork();
  CHECK(child >= 0);
  if (child == 0) child_main(argv[0]);
  CHECK(tried == 1);  // the memory was the same
  int status = -1;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 5);
  say("vfork_exec: ok\n");
  return 0;
}
