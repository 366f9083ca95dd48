// Reads at address 0x10, where nothing is, and dies of it.
//
// The trace must contain: "--- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x10} ---" and "+++
// killed by SIGSEGV +++". Leaves no core file.
#include <stdint.h>
#include <sys/resource.h>

#include "workload.h"

int main(void) {
  watchdog();
  CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}) == 0);
  signal(SIGSEGV, SIG_DFL);
  volatile uintptr_t address = 0x10;
  return *(volatile int*)address;
}
