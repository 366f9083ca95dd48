// Children die by SIGABRT and SIGSEGV and leave a core; their parent takes SIGCHLD inside rt_sigsuspend.
//
// The trace must contain, of the children: tgkill of abort(3) and SIGABRT with SI_TKILL; SIGSEGV with
// SEGV_MAPERR and si_addr=NULL; "+++ killed by SIG... (core dumped) +++" of each; of the parent: SIGCHLD with
// CLD_DUMPED, and wait4 with WIFSIGNALED and WCOREDUMP. Exits with 77 where cores do not go to a file "core"
// in the current directory, which is the case in many places.
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "in_call.h"

static volatile sig_atomic_t seen_code, seen_status;

static void note(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  seen_code = info->si_code;
  seen_status = info->si_status;
}

static int system_says(const char* file, const char* expected) {
  char text[256];
  int fd = open(file, O_RDONLY | O_CLOEXEC);
  CHECK(fd >= 0);
  ssize_t size = read(fd, text, sizeof text);
  CHECK(size > 0 && close(fd) == 0);
  return (size_t)size == strlen(expected) && memcmp(text, expected, (size_t)size) == 0;
}

static void dies_by(int signal, void (*die)(void)) {
  int status = 0;
  sigset_t none;
  sigemptyset(&none);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    die();
    _exit(1);
  }
  CHECK(sigsuspend(&none) == -1 && errno == EINTR);
  CHECK(seen_code == CLD_DUMPED && seen_status == signal);
  CHECK(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status) && WTERMSIG(status) == signal && WCOREDUMP(status));
  CHECK(unlink("core") == 0);
}

static void write_to_null(void) { *(volatile int*)NULL = 0; }

int main(void) {
  watchdog();
  char directory[64];
  snprintf(directory, sizeof directory, "/tmp/sysgood-dumped-%d", getpid());
  struct sigaction action = {.sa_sigaction = note, .sa_flags = SA_SIGINFO};
  struct rlimit limit;
  CHECK(getrlimit(RLIMIT_CORE, &limit) == 0);
  limit.rlim_cur = limit.rlim_max;
  if (!system_says("/proc/sys/kernel/core_pattern", "core\n") ||
      !system_says("/proc/sys/kernel/core_uses_pid", "0\n") || limit.rlim_max < 64 << 20) {
    say("siginfo_dumped: cores go elsewhere here\n");
    return 77;
  }
  block_signal(SIGCHLD);
  CHECK(sigaction(SIGCHLD, &action, NULL) == 0 && setrlimit(RLIMIT_CORE, &limit) == 0);
  CHECK(mkdir(directory, 0700) == 0 && chdir(directory) == 0);
  dies_by(SIGABRT, abort);
  dies_by(SIGSEGV, write_to_null);
  CHECK(rmdir(directory) == 0);
  say("siginfo_dumped: ok\n");
  return 0;
}
