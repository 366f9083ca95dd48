// A child recurses until its stack is full. It has a handler for SIGSEGV, but no alternate stack: there is no
// room for the handler's frame either, the handler never runs, and the child dies.
//
// The stack is a context's, of 64 KiB, above a page that must not be touched.
//
// The trace must contain, of the child: mprotect PROT_NONE; SIGSEGV with SEGV_ACCERR and an address below the
// stack, no call of the handler, SIGSEGV with SI_KERNEL, "+++ killed by SIGSEGV +++"; of the parent wait4
// with WTERMSIG == SIGSEGV. Leaves no core file.
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>

#include "in_call.h"

enum { guard = 65536, room = 65536 };

static volatile int deeper = 1;

static void on_segv(int signal) {
  (void)signal;
  _exit(98);
}

// Little in each frame, so that the stack is full to within less than a handler's frame.
static __attribute__((noinline)) int recurse(volatile char* above) {
  volatile char here[16];
  here[0] = above[0];
  return deeper ? recurse(here) + here[0] : 0;
}

static void overflow(void) {
  volatile char first[16] = {0};
  recurse(first);
  _exit(97);
}

static void child_main(void) {
  static ucontext_t context;
  struct sigaction action = {.sa_handler = on_segv};
  CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){1, 1}) == 0);
  CHECK(sigaction(SIGSEGV, &action, NULL) == 0);
  char* memory = mmap(NULL, guard + room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(memory != MAP_FAILED && mprotect(memory, guard, PROT_NONE) == 0);
  CHECK(getcontext(&context) == 0);
  context.uc_stack.ss_sp = memory + guard;
  context.uc_stack.ss_size = room;
  makecontext(&context, overflow, 0);
  setcontext(&context);
  _exit(96);
}

int main(void) {
  watchdog();
  int status = -1;
  block_signal(SIGCHLD);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  CHECK(waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
  say("stack_overflow_no_altstack: ok\n");
  return 0;
}
