// Real faults that are survived: SIGSEGV by a handler that makes the page writable and returns, SIGFPE and
// SIGBUS by handlers that leave with siglongjmp.
//
// The trace must contain: SIGSEGV with SEGV_ACCERR and the page's address, mprotect inside the handler,
// rt_sigreturn; SIGFPE with FPE_INTDIV (x86; other machines do not trap and it is sent by tgkill), SIGBUS
// with BUS_ADRERR and an address in the mapping of a file of no length; no rt_sigreturn after the latter
// two, but rt_sigprocmask.
#include <setjmp.h>
#include <sys/mman.h>

#include "workload.h"

static long page_size;
static char* page;
static volatile sig_atomic_t faults;
static sigjmp_buf back;

static void make_writable(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  CHECK(info->si_code == SEGV_ACCERR && (char*)info->si_addr == page + 16);
  CHECK(++faults == 1);
  CHECK(mprotect(page, (size_t)page_size, PROT_READ | PROT_WRITE) == 0);
}

static void jump_back(int signal, siginfo_t* info, void* context) {
  (void)info, (void)context;
  siglongjmp(back, signal);
}

static void divide_by_zero(void) {
#if defined(__x86_64__) || defined(__i386__)
  volatile int one = 1, zero = 0;
  volatile int result = one / zero;
  (void)result;
#else
  raise(SIGFPE);
#endif
}

int main(void) {
  watchdog();
  page_size = sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = make_writable, .sa_flags = SA_SIGINFO};
  CHECK(sigaction(SIGSEGV, &action, NULL) == 0);
  action.sa_sigaction = jump_back;
  CHECK(sigaction(SIGFPE, &action, NULL) == 0 && sigaction(SIGBUS, &action, NULL) == 0);

  page = mmap(NULL, (size_t)page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(page != MAP_FAILED);
  *(volatile char*)(page + 16) = 'x';
  CHECK(faults == 1 && page[16] == 'x');

  int jumped = sigsetjmp(back, 1);
  if (jumped == 0) divide_by_zero();
  CHECK(jumped == SIGFPE);

  int empty_file = memfd_create("empty", MFD_CLOEXEC);
  CHECK(empty_file >= 0);
  char* past_end = mmap(NULL, (size_t)page_size, PROT_READ, MAP_SHARED, empty_file, 0);
  CHECK(past_end != MAP_FAILED);
  jumped = sigsetjmp(back, 1);
  if (jumped == 0) (void)*(volatile char*)(past_end + 8);
  CHECK(jumped == SIGBUS);
  say("fault_handler: ok\n");
  return 0;
}
