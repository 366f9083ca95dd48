// A write to a mapping, past the end of its file: the handler of SIGBUS makes the file longer, and the write
// succeeds and is in the file.
//
// The trace must contain: SIGBUS with BUS_ADRERR and an address in the mapping, ftruncate in the handler,
// rt_sigreturn, and pread64 = 1 of "x".
#include <sys/mman.h>

#include "workload.h"

static int file;
static char* mapping;
static volatile sig_atomic_t faults;

static void lengthen(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(++faults == 1);
  CHECK(info->si_code == BUS_ADRERR && (char*)info->si_addr == mapping + 40);
  CHECK(ftruncate(file, 41) == 0);
}

// Makes the fault with 0 in the register of results, which is what rt_sigreturn then returns in every run.
static void store_x(char* at) {
#if defined(__x86_64__)
  __asm__ volatile("movb $'x', (%1)" ::"a"(0L), "r"(at) : "memory");
#elif defined(__aarch64__)
  register long zero __asm__("x0") = 0;
  __asm__ volatile("strb %w2, [%1]" ::"r"(zero), "r"(at), "r"('x') : "memory");
#else
  *(volatile char*)at = 'x';
#endif
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = lengthen, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGBUS, &action, NULL) == 0);
  file = memfd_create("short", MFD_CLOEXEC);
  CHECK(file >= 0);
  mapping = mmap(NULL, (size_t)sysconf(_SC_PAGESIZE), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  CHECK(mapping != MAP_FAILED);
  store_x(mapping + 40);
  char byte = 0;
  CHECK(faults == 1 && pread(file, &byte, 1, 40) == 1 && byte == 'x');
  say("fault_sigbus: ok\n");
  return 0;
}
