// epoll_pwait(2) with a signal mask: a blocked signal that is pending ends it. It is not taken where
// something is readable: then the call returns that, and the signal goes on waiting.
//
// The trace must contain: kill of SIGUSR1, epoll_pwait with the mask [] = EINTR, SIGUSR1,
// rt_sigreturn = -1 EINTR with the mask [USR1]; write of a byte to the pipe, kill of SIGUSR1, epoll_pwait =
// 1, rt_sigpending with [USR1], rt_sigtimedwait = SIGUSR1.
#include <sys/epoll.h>

#include "in_call.h"

static volatile sig_atomic_t handled;

static void on_usr1(int signal) {
  (void)signal;
  handled++;
}

static int wait_for(int epoll) {
  sigset_t none;
  struct epoll_event event;
  sigemptyset(&none);
  return epoll_pwait(epoll, &event, 1, -1, &none);
}

int main(void) {
  watchdog();
  int ends[2];
  sigset_t pending, usr1;
  struct sigaction action = {.sa_handler = on_usr1};
  CHECK(pipe(ends) == 0 && sigaction(SIGUSR1, &action, NULL) == 0);
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event readable = {.events = EPOLLIN};
  CHECK(epoll >= 0 && epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &readable) == 0);
  block_signal(SIGUSR1);
  CHECK(kill(getpid(), SIGUSR1) == 0 && handled == 0);
  CHECK(wait_for(epoll) == -1 && errno == EINTR && handled == 1);

  CHECK(write(ends[1], "!", 1) == 1 && kill(getpid(), SIGUSR1) == 0);
  CHECK(wait_for(epoll) == 1 && handled == 1);
  CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1) == 1);
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  CHECK(sigwaitinfo(&usr1, NULL) == SIGUSR1);
  say("epoll_pwait_mask: ok\n");
  return 0;
}
