// Usage: ptrace_loop PROGRAM [ARGUMENT...]. The least a system call tracer can do: both stops of every call
// are waited for and let go; nothing is read. What is above this is the tracer's own cost.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static int failed(const char* what) {
  perror(what);
  return 126;
}

int main(int argc, char** argv) {
  int gate[2], status;
  char byte = '!';
  if (argc < 2) {
    fprintf(stderr, "usage: ptrace_loop PROGRAM [ARGUMENT...]\n");
    return 126;
  }
  if (pipe(gate) != 0) return failed("pipe");
  pid_t child = fork();
  if (child < 0) return failed("fork");
  if (child == 0) {
    close(gate[1]);
    if (read(gate[0], &byte, 1) != 1) _exit(126);  // until it is seized
    close(gate[0]);
    execvp(argv[1], argv + 1);
    _exit(failed(argv[1]));
  }
  if (ptrace(PTRACE_SEIZE, child, 0L, (long)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) != 0)
    return failed("PTRACE_SEIZE");
  if (ptrace(PTRACE_INTERRUPT, child, 0L, 0L) != 0) return failed("PTRACE_INTERRUPT");
  if (write(gate[1], &byte, 1) != 1) return failed("write");
  while (waitpid(child, &status, __WALL) == child) {
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
    long signal = WSTOPSIG(status);
    if (signal == (SIGTRAP | 0x80) || status >> 16 != 0) signal = 0;  // a call, or the interrupt
    ptrace(PTRACE_SYSCALL, child, 0L, signal);
  }
  return failed("waitpid");
}
