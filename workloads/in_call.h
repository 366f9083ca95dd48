// A gate in a system call: its holder learns that a thread has entered the call, does what it likes - sends a
// signal, say - and lets the call go on. The signal is then never there before the call, and always there
// when the call would block; nobody has to sleep, or to ask again and again whether the thread is blocked by
// now.
//
// It is seccomp(2)'s notification to user space. A thread that waits for the answer ignores signals that do
// not kill (SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, Linux 5.19), and then makes the real call. A call that is
// restarted as itself comes to the gate again; one that goes on as restart_syscall(2) does not.
#pragma once

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include "workload.h"

#ifndef SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)
#endif

// A gate in this system call of the calling thread and of what it creates from now on. Exits with 77 where
// there are none.
static inline int gate_in(int call) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  int gate =
      (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                   SECCOMP_FILTER_FLAG_NEW_LISTENER | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, &program);
  if (gate < 0) {
    printf("%s: not on this kernel\n", program_invocation_short_name);
    fflush(stdout);
    _exit(77);
  }
  return gate;
}

// Waits until a thread is in the call; what let_go_on() needs.
static inline __u64 await_call(int gate) {
  struct seccomp_notif caller;
  memset(&caller, 0, sizeof caller);
  CHECK(ioctl(gate, SECCOMP_IOCTL_NOTIF_RECV, &caller) == 0);
  return caller.id;
}

static inline void let_go_on(int gate, __u64 caller) {
  struct seccomp_notif_resp answer = {.id = caller, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
  CHECK(ioctl(gate, SECCOMP_IOCTL_NOTIF_SEND, &answer) == 0);
}

// Stops a child while it is in the call, and continues it.
static inline void stop_in_call(int gate, int child) {
  int status = 0;
  __u64 caller = await_call(gate);
  CHECK(kill(child, SIGSTOP) == 0);
  let_go_on(gate, caller);
  CHECK(waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status) && WSTOPSIG(status) == SIGSTOP);
  CHECK(kill(child, SIGCONT) == 0);
  CHECK(waitpid(child, &status, WCONTINUED) == child && WIFCONTINUED(status));
}

static inline void block_signal(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
}

// The end of a child that had nothing to report. Its SIGCHLD is blocked: it would come whenever it likes.
static inline void reap(int child) {
  int status = -1;
  CHECK(waitpid(child, &status, __WALL) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}
