// The alternate stack of a child has room for 256 bytes; what is below must not be written. The kernel cannot
// put the handler's frame there, so that the handler never runs and the child dies by SIGSEGV.
//
// The trace must contain, of the child: sigaltstack; kill of SIGUSR1 and SIGUSR1 with SI_USER, no call of its
// handler, SIGSEGV with SI_KERNEL, "+++ killed by SIGSEGV +++"; of the parent wait4 with WTERMSIG == SIGSEGV.
// Leaves no core file.
#include <sys/mman.h>
#include <sys/resource.h>

#include "in_call.h"

static void on_usr1(int signal) {
  (void)signal;
  _exit(98);
}

static void child_main(void) {
  struct sigaction action = {.sa_handler = on_usr1, .sa_flags = SA_ONSTACK};
  size_t size = 65536;
  CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){1, 1}) == 0);
  char* memory = mmap(NULL, 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(memory != MAP_FAILED && mprotect(memory + size, size, PROT_READ | PROT_WRITE) == 0);
  stack_t stack = {.ss_sp = memory + 256, .ss_size = size};
  CHECK(sigaltstack(&stack, NULL) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(kill(getpid(), SIGUSR1) == 0);
  _exit(97);
}

int main(void) {
  watchdog();
  int status = -1;
  block_signal(SIGCHLD);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  CHECK(waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
  say("sigaltstack_too_small: ok\n");
  return 0;
}
