// A call through a null pointer: the instruction that faults is at address 0, where there is no code.
//
// The trace must contain: SIGSEGV with SEGV_MAPERR and si_addr=NULL, and "+++ killed by SIGSEGV +++".
#include <sys/resource.h>

#include "workload.h"

static __attribute__((noinline)) int call(int (*function)(void)) { return function() + 1; }

int main(void) {
  watchdog();
  struct rlimit none = {0, 0};
  CHECK(setrlimit(RLIMIT_CORE, &none) == 0);
  int (*volatile function)(void) = NULL;
  return call(function);
}
