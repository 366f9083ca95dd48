// execve(2) with a hundred thousand arguments.
//
// The trace must contain: prlimit64 of RLIMIT_STACK to 32 MiB (arguments may take a quarter of it), execve of
// /proc/self/exe with 100000 arguments, "1" to "100000" = 0, and the second program's "ok".
#include <stdlib.h>
#include <sys/resource.h>

#include "workload.h"

enum { many = 100000 };

static char* arguments[many + 1];
static char texts[many][8];

int main(int argc, char** argv) {
  watchdog();
  if (argc == many) {
    CHECK(strcmp(argv[0], "1") == 0 && strcmp(argv[many - 1], "100000") == 0);
    say("many_arguments: ok\n");
    return 0;
  }
  CHECK(argc == 1);
  struct rlimit stack = {32 << 20, 32 << 20};  // the hard limit too: what it was is the machine's business
  CHECK(setrlimit(RLIMIT_STACK, &stack) == 0);
  for (int i = 0; i < many; i++) {
    snprintf(texts[i], sizeof texts[i], "%d", i + 1);
    arguments[i] = texts[i];
  }
  char* environment[] = {NULL};
  syscall(SYS_execve, "/proc/self/exe", arguments, environment);
  CHECK(!"execve returned");
}
