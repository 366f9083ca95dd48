// Prints a line, then blocks in read(2) on a pipe for ever: something to attach to, to detach from and to
// kill.
//
// The trace must contain: write(1, "hang: PID\n") and an unfinished read. Dies with its parent; no
// watchdog.
#include "workload.h"

int main(void) {
  die_with_parent();
  int ends[2];
  char byte;
  CHECK(pipe(ends) == 0);
  dprintf(1, "hang: %d\n", getpid());
  for (;;) CHECK(read(ends[0], &byte, 1) == -1 && errno == EINTR);
}
