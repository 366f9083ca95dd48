// A handler makes a call that fails and leaves its errno to the program it has interrupted.
//
// The trace must contain: a read of a directory = -1 EISDIR; SIGUSR1, in its handler close(-1) = -1 EBADF,
// rt_sigreturn. The program then finds EBADF where EISDIR was.
#include "workload.h"

static void on_usr1(int signal) {
  (void)signal;
  close(-1);
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
  CHECK(errno == EBADF);
  say("errno_clobbered: ok\n");
  return 0;
}
