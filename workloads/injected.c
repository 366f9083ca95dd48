// Makes calls and says what each answered; for runs in which a tracer lets some of them not be made.
//
//   calls     results of every kind: numbers, descriptors, addresses, modes, flags, what lies behind pointers
//   tracees   the same call four times in each of two threads, a child, and a program that the child becomes
//   exec      two attempts to become "injected done"
//   exit      exit_group(2), then exit(2), then the end
//   handler   a handler that returns, twice
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "in_call.h"

#ifndef SYS_mmap
#define SYS_mmap SYS_mmap2  // ARM's, which counts the offset in pages
#endif

static void report(const char* name, long result) {
  const int error = errno;
  char line[128];
  snprintf(line, sizeof line, "%s %ld %d\n", name, result, result == -1 ? error : 0);
  say(line);
}

static void calls(void) {
  char buffer[16] = "abcdefgh";
  struct stat status;
  memset(&status, 0, sizeof status);
  struct pollfd nothing = {.fd = -1, .events = POLLIN};
  report("openat", openat(AT_FDCWD, "/dev/null", O_RDONLY | O_CLOEXEC));
  report("openat", openat(AT_FDCWD, "/dev/null", O_RDONLY | O_CLOEXEC));
  report("openat", openat(AT_FDCWD, "/nonexistent", O_RDONLY));
  report("read", read(0, buffer, sizeof buffer));
  report("lseek", syscall(SYS_lseek, 0, 0L, SEEK_CUR));
  report("fcntl", fcntl(0, F_GETFD));
  report("fcntl", fcntl(0, F_GETFL));
  report("umask", (long)umask(022));
  report("dup3", dup3(0, 9, 0));
  report("fstatat", fstatat(AT_FDCWD, "/nonexistent", &status, 0));
  report("ppoll", syscall(SYS_ppoll, &nothing, 1L, &(struct timespec){0, 0}, NULL, 8L));
  report("getppid", getppid() != 0);
  report("madvise", madvise((void*)0x10000, 4096, MADV_NORMAL));
  report("mmap", syscall(SYS_mmap, NULL, 4096L, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0L) != -1);
  report("kill", kill(getpid(), 0));
  report("close", close(9));
}

static void* four_times(void* where) {
  for (int i = 0; i < 4; ++i) report(where, chdir(where));
  for (int i = 0; i < 2; ++i) report(where, unlinkat(AT_FDCWD, where, 0));
  return NULL;
}

static void tracees(char* name) {
  pthread_t thread;
  four_times("/nonexistent/first");
  CHECK(pthread_create(&thread, NULL, four_times, "/nonexistent/thread") == 0);
  CHECK(pthread_join(thread, NULL) == 0);
  const pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    four_times("/nonexistent/child");
    char* arguments[] = {name, "four", NULL};
    execve("/proc/self/exe", arguments, environ);
    _exit(98);
  }
  int status = -1;
  CHECK(waitpid(child, &status, 0) == child && status == 0);
  four_times("/nonexistent/again");
}

static void exec(char* name) {
  char* arguments[] = {name, "done", NULL};
  report("execve", execve("/proc/self/exe", arguments, environ));
  report("execve", execve("/proc/self/exe", arguments, environ));
}

static void on_signal(int number) {
  (void)number;
  say("in the handler\n");
}

static void handler(void) {
  signal(SIGUSR1, on_signal);
  for (int i = 0; i < 2; ++i) {
    raise(SIGUSR1);
    say("behind it\n");
  }
}

int main(int argc, char** argv) {
  watchdog();
  const char* what = argc > 1 ? argv[1] : "";
  if (!strcmp(what, "calls")) calls();
  if (!strcmp(what, "tracees")) tracees(argv[0]);
  if (!strcmp(what, "four")) four_times("/nonexistent/program");
  if (!strcmp(what, "exec")) exec(argv[0]);
  if (!strcmp(what, "done")) say("done\n");
  if (!strcmp(what, "exit")) {
    report("exit_group", syscall(SYS_exit_group, 3));
    report("exit", syscall(SYS_exit, 4));
  }
  if (!strcmp(what, "handler")) handler();
  return 0;
}
