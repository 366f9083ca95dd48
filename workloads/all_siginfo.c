// Every kind of siginfo that needs no fault is delivered to one handler, in a fixed order, each inside an
// rt_sigsuspend.
//
// The trace must contain: SIGUSR1 with SI_USER, SI_QUEUE (si_int=5) and SI_TKILL; SIGRT_6 with SI_TIMER
// (si_int=6); SIGCHLD with CLD_STOPPED, CLD_CONTINUED, CLD_KILLED and CLD_EXITED (si_status=3); SIGIO with
// POLL_IN and si_band, and SIGRT_7 with the same code, 1, which has no name there; SIGSYS with SYS_SECCOMP,
// si_errno 7 and the number and architecture of getpriority.
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/wait.h>

#include "workload.h"

#ifndef SYS_SECCOMP
#define SYS_SECCOMP 1  // the si_code, asm-generic/siginfo.h: glibc does not have it
#endif

static volatile sig_atomic_t seen_signal, seen_code;

static void note(int signal, siginfo_t* info, void* context) {
  (void)context;
  seen_signal = signal;
  seen_code = info->si_code;
}

// Signals are blocked outside of sigsuspend, and inside the handler: one at a time.
static void await(int signal, int code) {
  sigset_t none;
  sigemptyset(&none);
  while (seen_signal != signal || seen_code != code) CHECK(sigsuspend(&none) == -1 && errno == EINTR);
  seen_signal = 0;
}

int main(void) {
  watchdog();
  const int timer_signal = SIGRTMIN + 4, io_signal = SIGRTMIN + 5;
  const int handled[] = {SIGUSR1, timer_signal, SIGCHLD, SIGIO, io_signal, SIGSYS};
  struct sigaction action = {.sa_sigaction = note, .sa_flags = SA_SIGINFO};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < 6; i++) CHECK(sigaction(handled[i], &action, NULL) == 0);
  sigset_t blocked = action.sa_mask;
  sigdelset(&blocked, SIGALRM);  // the watchdog's
  sigdelset(&blocked, SIGSYS);   // kills when it is blocked
  CHECK(sigprocmask(SIG_SETMASK, &blocked, NULL) == 0);

  CHECK(kill(getpid(), SIGUSR1) == 0);
  await(SIGUSR1, SI_USER);
  CHECK(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 5}) == 0);
  await(SIGUSR1, SI_QUEUE);
  CHECK(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1) == 0);
  await(SIGUSR1, SI_TKILL);

  struct sigevent event = {
      .sigev_notify = SIGEV_SIGNAL, .sigev_signo = timer_signal, .sigev_value.sival_int = 6};
  struct itimerspec soon = {.it_value = {0, 1000000}};
  timer_t timer;
  CHECK(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0 && timer_settime(timer, 0, &soon, NULL) == 0);
  await(timer_signal, SI_TIMER);

  int go[2];
  char byte;
  CHECK(pipe2(go, O_CLOEXEC) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    CHECK(kill(getpid(), SIGSTOP) == 0);
    CHECK(read(go[0], &byte, 1) == 1);
    kill(getpid(), SIGKILL);
  }
  await(SIGCHLD, CLD_STOPPED);
  CHECK(kill(child, SIGCONT) == 0);
  await(SIGCHLD, CLD_CONTINUED);
  CHECK(write(go[1], "!", 1) == 1);
  await(SIGCHLD, CLD_KILLED);
  CHECK(waitpid(child, NULL, 0) == child);
  child = fork();
  CHECK(child >= 0);
  if (child == 0) _exit(3);
  await(SIGCHLD, CLD_EXITED);
  CHECK(waitpid(child, NULL, 0) == child);

  int ends[2];
  CHECK(pipe2(ends, O_CLOEXEC) == 0);
  CHECK(fcntl(ends[0], F_SETOWN, getpid()) == 0);
  CHECK(fcntl(ends[0], F_SETFL, O_ASYNC | O_NONBLOCK) == 0);
  for (int i = 3; i < 5; i++) {  // by F_SETSIG there is a siginfo
    CHECK(fcntl(ends[0], F_SETSIG, handled[i]) == 0);
    CHECK(write(ends[1], "!", 1) == 1);
    await(handled[i], POLL_IN);
  }

  struct sock_filter filter[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
                                 BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getpriority, 0, 1),
                                 BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP | 7),
                                 BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  struct sock_fprog program = {4, filter};
  CHECK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  CHECK(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
  syscall(SYS_getpriority, 0, 0);
  await(SIGSYS, SYS_SECCOMP);
  say("all_siginfo: ok\n");
  return 0;
}
