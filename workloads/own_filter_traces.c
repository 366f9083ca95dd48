// Usage: own_filter_traces. The program's own seccomp filter hands getppid to a tracer that does not ask for
// it: the call is not made.
//
// The trace must contain: seccomp(SECCOMP_SET_MODE_FILTER) = 0; getppid() = -1 ENOSYS, in the thread that has
// installed the filter and in its child; tgkill of SIGUSR1, which is passed to nobody, and SIGUSR1.
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/wait.h>

#include "workload.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static void not_made(void) {
  errno = 0;
  CHECK(syscall(SYS_getppid) == -1 && errno == ENOSYS);
  errno = 0;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)SYS_getppid, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE | 7),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0) {
    say("own_filter_traces: not on this kernel\n");
    return 77;
  }
  not_made();
  int child = fork(), status = -1;
  CHECK(child >= 0);
  if (child == 0) {
    not_made();
    _exit(0);
  }
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0 && handled == 1);
  say("own_filter_traces: ok\n");
  return 0;
}
