// A handler calls malloc and free, which are not async-signal-safe, for so much memory that it is mapped.
//
// The trace must contain: SIGUSR1, in its handler mmap and munmap of a mebibyte and a page, rt_sigreturn.
#include <stdlib.h>

#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  volatile char* memory = malloc(1 << 20);
  CHECK(memory != NULL);
  memory[0] = 'x';
  free((void*)memory);
  handled++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  void* volatile first = malloc(1);  // what the allocator asks for once, it asks for here
  free(first);
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 1);
  say("lint_malloc: ok\n");
  return 0;
}
