// Pipes and the ways to wait for descriptors.
//
// The trace must contain: pipe2 with O_CLOEXEC|O_NONBLOCK, a read that fails with EAGAIN, eventfd2 and its
// eight bytes, epoll_create1, epoll_ctl add, mod and del, epoll_wait/epoll_pwait with the event and its
// data, poll/ppoll, select and pselect6 with sets, signalfd4 with [USR1] and a read of its 128 bytes.
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/select.h>
#include <sys/signalfd.h>

#include "workload.h"

int main(void) {
  watchdog();
  int ends[2];
  char byte;
  CHECK(pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0);
  CHECK(read(ends[0], &byte, 1) == -1 && errno == EAGAIN);
  int counter = eventfd(3, EFD_CLOEXEC | EFD_NONBLOCK);
  uint64_t value = 4;
  CHECK(counter >= 0 && write(counter, &value, sizeof value) == sizeof value);
  CHECK(read(counter, &value, sizeof value) == sizeof value && value == 7);

  int set = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.u64 = 0x123456789a}, ready[4];
  CHECK(set >= 0 && epoll_ctl(set, EPOLL_CTL_ADD, ends[0], &event) == 0);
  CHECK(epoll_pwait(set, ready, 4, 0, NULL) == 0);
  CHECK(write(ends[1], "!", 1) == 1);
  CHECK(epoll_wait(set, ready, 4, 1000) == 1 && ready[0].events == EPOLLIN &&
        ready[0].data.u64 == 0x123456789a);
  event.events = EPOLLOUT;
  CHECK(epoll_ctl(set, EPOLL_CTL_MOD, ends[0], &event) == 0);
  CHECK(epoll_ctl(set, EPOLL_CTL_DEL, ends[0], NULL) == 0);
  CHECK(epoll_ctl(set, EPOLL_CTL_DEL, ends[0], NULL) == -1 && errno == ENOENT);

  struct pollfd polled[2] = {{.fd = ends[0], .events = POLLIN}, {.fd = counter, .events = POLLIN | POLLOUT}};
#ifdef SYS_poll
  CHECK(syscall(SYS_poll, polled, 2, 1000) == 2);
#endif
  struct timespec second = {1, 0};
  CHECK(ppoll(polled, 2, &second, NULL) == 2 && polled[0].revents == POLLIN && polled[1].revents == POLLOUT);

  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(ends[0], &readable);
  FD_SET(counter, &readable);
#ifdef SYS_select
  CHECK(syscall(SYS_select, counter + 1, &readable, NULL, NULL, &(struct timeval){1, 0}) == 1);
  FD_SET(counter, &readable);
#endif
  CHECK(pselect(counter + 1, &readable, NULL, NULL, &second, NULL) == 1 && FD_ISSET(ends[0], &readable));

  sigset_t usr1;
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(sigprocmask(SIG_BLOCK, &usr1, NULL) == 0);
  int signals = signalfd(-1, &usr1, SFD_CLOEXEC | SFD_NONBLOCK);
  CHECK(signals >= 0 && kill(getpid(), SIGUSR1) == 0);
  struct signalfd_siginfo info;
  CHECK(read(signals, &info, sizeof info) == sizeof info && info.ssi_signo == SIGUSR1);
  say("pipes_events: ok\n");
  return 0;
}
