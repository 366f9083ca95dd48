// Usage: attach_me [THREADS], by default 6. Threads that are blocked for ever, each in another call: read,
// poll, futex, rt_sigtimedwait, nanosleep, epoll_wait. Prints "ready PID" when all are about to block. At
// each SIGUSR2 it wakes every thread, lets it count that and block again, and prints "alive" with the count
// of each thread. SIGTERM ends it with 0.
//
// The trace, from an attach on, must contain: each thread in its call, and after a SIGUSR2 each of them
// returning and blocking again, one more "alive" line. Dies with its parent; no watchdog.
#include <poll.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/epoll.h>

#include "start_thread.h"
#include "workload.h"

enum { in_read, in_poll, in_futex, in_sigwait, in_sleep, in_epoll, kinds, most_threads = 64 };

static struct Sleeper {
  int kind, tid, ends[2];
  atomic_int wanted, tick;  // it is awake while tick < wanted
  sem_t ticked;
} sleepers[most_threads];
static sigset_t usr1;

static void nothing(int signal) { (void)signal; }

static void block(struct Sleeper* self, int epoll) {
  char byte;
  struct pollfd polled = {.fd = self->ends[0], .events = POLLIN};
  struct epoll_event event;
  struct timespec day = {86400, 0};
  int have = 0;
  if (self->kind == in_futex) syscall(SYS_futex, &self->wanted, 0, self->tick, NULL);  // FUTEX_WAIT
  if (self->kind == in_sigwait) sigwaitinfo(&usr1, NULL);
  if (self->kind == in_sleep) nanosleep(&day, NULL);
  if (self->kind == in_poll) have = poll(&polled, 1, -1) == 1;
  if (self->kind == in_epoll) have = epoll_wait(epoll, &event, 1, -1) == 1;
  if (self->kind == in_read || have) CHECK(read(self->ends[0], &byte, 1) == 1 || errno == EINTR);
}

static void* sleeper(void* argument) {
  struct Sleeper* self = argument;
  self->tid = (int)syscall(SYS_gettid);
  int epoll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN};
  CHECK(epoll >= 0 && epoll_ctl(epoll, EPOLL_CTL_ADD, self->ends[0], &event) == 0);
  if (self->kind == in_sleep) pthread_sigmask(SIG_UNBLOCK, &usr1, NULL);
  for (sem_post(&self->ticked);;) {
    while (self->tick == self->wanted) block(self, epoll);
    self->tick++;
    sem_post(&self->ticked);
  }
  return NULL;
}

// Wakes it until it has counted: one that was not blocked yet may miss a signal.
static void wake(struct Sleeper* self) {
  struct timespec deadline;
  self->wanted++;
  do {
    if (self->kind == in_futex) syscall(SYS_futex, &self->wanted, 1, 1);  // FUTEX_WAKE
    if (self->kind == in_sigwait || self->kind == in_sleep) syscall(SYS_tgkill, getpid(), self->tid, SIGUSR1);
    if (self->kind == in_read || self->kind == in_poll || self->kind == in_epoll)
      CHECK(write(self->ends[1], "!", 1) == 1);
    clock_gettime(CLOCK_REALTIME, &deadline);
    deadline.tv_sec += 1;
  } while (sem_timedwait(&self->ticked, &deadline) != 0);
}

int main(int argc, char** argv) {
  die_with_parent();
  int threads = argc > 1 ? atoi(argv[1]) : kinds;
  CHECK(threads > 0 && threads <= most_threads);
  struct sigaction action = {.sa_handler = nothing};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  sigset_t commands, blocked;
  sigemptyset(&commands);
  sigaddset(&commands, SIGUSR2);
  sigaddset(&commands, SIGTERM);
  blocked = commands;
  sigaddset(&blocked, SIGUSR1);
  CHECK(sigprocmask(SIG_BLOCK, &blocked, NULL) == 0);
  for (int i = 0; i < threads; i++) {
    pthread_t thread;
    sleepers[i].kind = i % kinds;
    CHECK(pipe(sleepers[i].ends) == 0 && sem_init(&sleepers[i].ticked, 0, 0) == 0);
    start_thread(&thread, sleeper, &sleepers[i]);
    while (sem_wait(&sleepers[i].ticked) != 0) continue;
  }
  dprintf(1, "ready %d\n", getpid());
  for (;;) {
    int command = sigwaitinfo(&commands, NULL);
    if (command == SIGTERM) return 0;
    if (command != SIGUSR2) continue;
    char line[1024];
    int length = snprintf(line, sizeof line, "alive");
    for (int i = 0; i < threads; i++) {
      wake(&sleepers[i]);
      length += snprintf(line + length, sizeof line - (size_t)length, " %d", (int)sleepers[i].tick);
    }
    dprintf(1, "%s\n", line);
  }
}
