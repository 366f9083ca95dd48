// A blocked signal is read from a signalfd: first two that are pending, then one that a child sends. They say
// that process 1234 sent them, so that the bytes that are read are the same in every run.
//
// The trace must contain: signalfd4 of [USR1 USR2], rt_sigqueueinfo of SIGUSR2 and SIGUSR1, read = 256
// (SIGUSR1 and then SIGUSR2), and read = 128 of a SIGUSR1 that the child sent; no signal is ever delivered.
#include <sys/signalfd.h>
#include <sys/wait.h>

#include "workload.h"

static void queue(int process, int signal) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_signo = signal;
  info.si_code = SI_QUEUE;
  info.si_pid = 1234;
  info.si_value.sival_int = signal + 100;
  CHECK(syscall(SYS_rt_sigqueueinfo, process, signal, &info) == 0);
}

static void check(const struct signalfd_siginfo* info, int signal) {
  CHECK(info->ssi_signo == (unsigned)signal && info->ssi_code == SI_QUEUE && info->ssi_pid == 1234);
  CHECK(info->ssi_int == signal + 100);
}

int main(void) {
  watchdog();
  sigset_t both, blocked;
  int status = -1;
  sigemptyset(&both);
  sigaddset(&both, SIGUSR1);
  sigaddset(&both, SIGUSR2);
  blocked = both;
  sigaddset(&blocked, SIGCHLD);
  CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);
  int file = signalfd(-1, &both, SFD_CLOEXEC);
  CHECK(file >= 0);

  struct signalfd_siginfo infos[2];
  queue(getpid(), SIGUSR2);
  queue(getpid(), SIGUSR1);
  CHECK(read(file, infos, sizeof infos) == sizeof infos);
  check(&infos[0], SIGUSR1);
  check(&infos[1], SIGUSR2);

  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die_with_parent();
    queue(getppid(), SIGUSR1);
    _exit(0);
  }
  CHECK(read(file, infos, sizeof infos) == sizeof *infos);
  check(&infos[0], SIGUSR1);
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  say("signalfd_reads: ok\n");
  return 0;
}
