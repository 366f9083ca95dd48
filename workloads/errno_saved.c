// A handler makes a call that fails, but keeps errno as it was: the program it has interrupted sees nothing.
//
// The trace must contain: a read of a directory = -1 EISDIR; SIGUSR1, in its handler close(-1) = -1 EBADF,
// rt_sigreturn. Nothing else differs from errno_clobbered: the program still finds EISDIR.
#include "workload.h"

static void on_usr1(int signal) {
  int saved = errno;
  (void)signal;
  close(-1);
  errno = saved;
}

int main(void) {
  watchdog();
  char byte;
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  int directory = open("/", O_RDONLY | O_DIRECTORY);
  CHECK(directory >= 0);
  CHECK(read(directory, &byte, 1) == -1 && errno == EISDIR);
  CHECK(raise(SIGUSR1) == 0);
  CHECK(errno == EISDIR);
  say("errno_saved: ok\n");
  return 0;
}
