// A page that is not there: the handler of SIGSEGV maps it and returns, and the access succeeds.
//
// The trace must contain: munmap of one page, SIGSEGV with SEGV_MAPERR and an address in this page, mmap of
// the page with MAP_FIXED in the handler, and rt_sigreturn = 0; nothing more of it.
#include <sys/mman.h>

#include "workload.h"

static size_t page_size;
static char* page;
static volatile sig_atomic_t faults;

static void map_it(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(++faults == 1);
  CHECK(info->si_code == SEGV_MAPERR && (char*)info->si_addr == page + 24);
  CHECK(mmap(page, page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
        page);
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
  page_size = (size_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = map_it, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGSEGV, &action, NULL) == 0);
  char* reserved = mmap(NULL, 3 * page_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(reserved != MAP_FAILED);
  page = reserved + page_size;
  CHECK(munmap(page, page_size) == 0);
  store_x(page + 24);
  CHECK(faults == 1 && page[24] == 'x' && page[25] == '\0');
  say("fault_sigsegv_map: ok\n");
  return 0;
}
