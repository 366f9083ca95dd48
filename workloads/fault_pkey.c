// A page with a protection key that forbids access: the handler of SIGSEGV gives the page the key 0, and the
// access succeeds. Exits with 77 where the CPU has no protection keys.
//
// The trace must contain: pkey_alloc with PKEY_DISABLE_ACCESS, pkey_mprotect with its result, SIGSEGV with
// SEGV_PKUERR, the page's address and the key, pkey_mprotect with key 0 in the handler, rt_sigreturn,
// pkey_free.
#include <sys/mman.h>

#include "workload.h"

static int key;
static size_t page_size;
static char* page;
static volatile sig_atomic_t faults;

static void make_accessible(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(++faults == 1);
  CHECK(info->si_code == SEGV_PKUERR && (char*)info->si_addr == page + 8 && (int)info->si_pkey == key);
  // The rights that pkey_set(3) changes are those of the handler: rt_sigreturn brings the old ones back.
  CHECK(pkey_mprotect(page, page_size, PROT_READ | PROT_WRITE, 0) == 0);
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
  key = pkey_alloc(0, PKEY_DISABLE_ACCESS);
  if (key < 0) {
    CHECK(errno == ENOSPC || errno == ENOSYS || errno == EINVAL);
    say("fault_pkey: not on this CPU\n");
    return 77;
  }
  page_size = (size_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = make_accessible, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGSEGV, &action, NULL) == 0);
  page = mmap(NULL, page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(page != MAP_FAILED && pkey_mprotect(page, page_size, PROT_READ | PROT_WRITE, key) == 0);
  store_x(page + 8);
  CHECK(faults == 1 && page[8] == 'x' && pkey_free(key) == 0);
  say("fault_pkey: ok\n");
  return 0;
}
