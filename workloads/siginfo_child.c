// What SIGCHLD tells a handler of a child that stops, goes on, and ends. Each change is awaited in sigsuspend
// before the next is provoked. No core file is allowed, so that there is no CLD_DUMPED.
//
// The trace must contain, of the program: six SIGCHLD, each in an rt_sigsuspend that it ends: of a first
// child with CLD_STOPPED (si_status=SIGSTOP), CLD_CONTINUED (SIGCONT) and CLD_EXITED (7); of a second with
// CLD_KILLED (SIGKILL); of a third with CLD_KILLED (SIGQUIT); of a fourth with CLD_EXITED (0); and wait4 with
// the same after each end. Of the first child: SIGSTOP, stopped, SIGCONT, a read = 1.
#include <sys/resource.h>
#include <sys/wait.h>

#include "workload.h"

static volatile sig_atomic_t handled;
static siginfo_t last;
static int ends[2];

static void on_chld(int signal, siginfo_t* info, void* context) {
  (void)signal;
  (void)context;
  last = *info;
  handled++;
}

// A child that sends itself this signal, if any; that reads a byte if it goes on, and ends with that.
static pid_t child_that_takes(int signal) {
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    char byte = 0;
    die_with_parent();
    if (signal) CHECK(kill(getpid(), signal) == 0 && read(ends[0], &byte, 1) == 1);
    _exit(byte);
  }
  return child;
}

// The next SIGCHLD is of this child, and says this. It is blocked but in here.
static void await(pid_t child, int code, int status) {
  sigset_t none;
  sigemptyset(&none);
  int before = handled;
  CHECK(sigsuspend(&none) == -1 && errno == EINTR && handled == before + 1);
  CHECK(last.si_signo == SIGCHLD && last.si_pid == child && last.si_uid == getuid());
  CHECK(last.si_code == code && last.si_status == status);
  if (code != CLD_EXITED && code != CLD_KILLED) return;
  int all = -1;
  CHECK(waitpid(child, &all, 0) == child);
  CHECK(code == CLD_EXITED ? WIFEXITED(all) && WEXITSTATUS(all) == status : WTERMSIG(all) == status);
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_chld, .sa_flags = SA_SIGINFO};
  sigset_t chld;
  sigemptyset(&chld);
  sigaddset(&chld, SIGCHLD);
  CHECK(sigprocmask(SIG_BLOCK, &chld, NULL) == 0 && sigaction(SIGCHLD, &action, NULL) == 0);
  // 1, and not 0: then neither a file is written nor a program started that would take it (core(5)).
  CHECK(setrlimit(RLIMIT_CORE, &(struct rlimit){1, 1}) == 0 && pipe(ends) == 0);

  pid_t child = child_that_takes(SIGSTOP);
  await(child, CLD_STOPPED, SIGSTOP);
  CHECK(kill(child, SIGCONT) == 0);
  await(child, CLD_CONTINUED, SIGCONT);
  CHECK(write(ends[1], "\7", 1) == 1);
  await(child, CLD_EXITED, 7);
  await(child_that_takes(SIGKILL), CLD_KILLED, SIGKILL);
  await(child_that_takes(SIGQUIT), CLD_KILLED, SIGQUIT);
  await(child_that_takes(0), CLD_EXITED, 0);
  say("siginfo_child: ok\n");
  return 0;
}
