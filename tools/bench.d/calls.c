// Usage: calls N MODE. Makes N system calls, as fast as it can, and prints how many nanoseconds one took.
// MODE getppid: getppid alone. MODE mix: openat, fstat, read and close of a small file, rt_sigprocmask.
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static double now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

int main(int argc, char** argv) {
  if (argc != 3 || (strcmp(argv[2], "getppid") != 0 && strcmp(argv[2], "mix") != 0)) {
    fprintf(stderr, "usage: calls N getppid|mix\n");
    return 2;
  }
  long calls = atol(argv[1]), made = 0;
  char name[] = "/tmp/sysgood-calls-XXXXXX";
  int mix = strcmp(argv[2], "mix") == 0;
  if (mix) {
    int file = mkstemp(name);
    if (file < 0 || write(file, "a small file\n", 13) != 13) return 1;
    close(file);
  }
  double start = now_ns();
  if (!mix)
    for (; made < calls; made++) syscall(SYS_getppid);
  for (; made < calls; made += 5) {
    struct stat status;
    char buffer[64];
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    int fd = openat(AT_FDCWD, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &status) != 0 || read(fd, buffer, sizeof buffer) < 0 || close(fd) != 0) return 1;
    sigprocmask(SIG_BLOCK, &set, NULL);
  }
  double end = now_ns();
  if (mix) unlink(name);
  printf("%ld %.1f\n", made, made ? (end - start) / (double)made : 0.0);
  return 0;
}
