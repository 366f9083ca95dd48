// What the workloads share: a check that names what failed, a watchdog so that none hangs, and a way to wait
// until another thread is blocked.
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// Ends the program with 99 and one line on standard error when `condition` does not hold.
#define CHECK(condition)                                                                              \
  do {                                                                                                \
    if (!(condition)) {                                                                               \
      dprintf(2, "%s:%d: not so: %s (errno: %s)\n", __FILE__, __LINE__, #condition, strerror(errno)); \
      _exit(99);                                                                                      \
    }                                                                                                 \
  } while (0)

// SIGALRM ends the program if it is still there after this. Not inherited by fork(2): children use
// die_with_parent().
static inline void watchdog(void) {
  struct itimerval in_30_s = {.it_value = {.tv_sec = 30}};
  setitimer(ITIMER_REAL, &in_30_s, NULL);  // alarm(2) is not there on every architecture
}

static inline void die_with_parent(void) { CHECK(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0); }

// One line on standard output, by one write(2): stdio would ask what kind of file it is.
static inline void say(const char* line) { CHECK(write(1, line, strlen(line)) == (ssize_t)strlen(line)); }

// The state letter of a thread in /proc/PROCESS/task/THREAD/stat, '?' when it is gone.
static inline char thread_state(int process, int thread) {
  char text[512];
  snprintf(text, sizeof text, "/proc/%d/task/%d/stat", process, thread);
  int file = open(text, O_RDONLY | O_CLOEXEC);
  if (file < 0) return '?';
  ssize_t size = read(file, text, sizeof text - 1);
  close(file);
  text[size > 0 ? size : 0] = '\0';
  const char* after_name = strrchr(text, ')');
  return after_name && after_name[1] && after_name[2] ? after_name[2] : '?';
}

static inline void pause_for_ms(long ms) {
  struct timespec time = {ms / 1000, ms % 1000 * 1000000};
  nanosleep(&time, NULL);
}

// Until the thread has one of these states: asks again every millisecond.
static inline void wait_for_state(int process, int thread, const char* states) {
  char state;
  while ((state = thread_state(process, thread)) != '?' && !strchr(states, state)) pause_for_ms(1);
  CHECK(state != '?');
}
