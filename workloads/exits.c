// Usage: exits [CODE], by default 0. Exits with that code.
//
// The trace must contain: exit_group(CODE) and "+++ exited with CODE +++" (its lowest eight bits).
#include <stdlib.h>

#include "workload.h"

int main(int argc, char** argv) {
  syscall(SYS_exit_group, argc > 1 ? atoi(argv[1]) : 0);
  return 99;
}
