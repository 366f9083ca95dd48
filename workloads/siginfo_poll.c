// What the signals of O_ASYNC tell a handler: with F_SETSIG the descriptor and what it is ready for, without
// it nothing (SI_KERNEL).
//
// The trace must contain: fcntl F_SETFL O_ASYNC, F_SETOWN, F_SETSIG of SIGRTMIN; write of "a" into one end of
// a socket pair, and in an rt_sigsuspend SIGRTMIN with POLL_IN, si_band=65 and the si_fd of
// the other; F_SETSIG of 0, write of "b", and in an rt_sigsuspend SIGIO with SI_KERNEL.
#include <poll.h>
#include <sys/socket.h>

#include "workload.h"

static volatile sig_atomic_t handled;
static siginfo_t last;

static void on_ready(int signal, siginfo_t* info, void* context) {
  (void)signal;
  (void)context;
  last = *info;
  handled++;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_ready, .sa_flags = SA_SIGINFO};
  sigset_t both, none;
  int ends[2], ready = SIGRTMIN;
  char bytes[2];
  sigemptyset(&none);
  sigemptyset(&both);
  sigaddset(&both, ready);
  sigaddset(&both, SIGIO);
  CHECK(sigprocmask(SIG_BLOCK, &both, NULL) == 0);  // but in sigsuspend
  CHECK(sigaction(ready, &action, NULL) == 0 && sigaction(SIGIO, &action, NULL) == 0);
  CHECK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
  CHECK(fcntl(ends[0], F_SETOWN, getpid()) == 0 && fcntl(ends[0], F_SETSIG, ready) == 0);
  CHECK(fcntl(ends[0], F_SETFL, O_RDWR | O_ASYNC) == 0);

  CHECK(write(ends[1], "a", 1) == 1);
  CHECK(sigsuspend(&none) == -1 && handled == 1);
  CHECK(last.si_signo == ready && last.si_code == POLL_IN && last.si_fd == ends[0]);
  CHECK(last.si_band == (POLLIN | POLLRDNORM));

  CHECK(fcntl(ends[0], F_SETSIG, 0) == 0);
  CHECK(write(ends[1], "b", 1) == 1);
  CHECK(sigsuspend(&none) == -1 && handled == 2);
  CHECK(last.si_signo == SIGIO && last.si_code == SI_KERNEL);

  CHECK(fcntl(ends[0], F_SETFL, O_RDWR) == 0);
  CHECK(read(ends[0], bytes, 2) == 2 && memcmp(bytes, "ab", 2) == 0 && handled == 2);
  say("siginfo_poll: ok\n");
  return 0;
}
