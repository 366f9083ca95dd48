// SIGALRM, then SIGPROF, each with SA_RESTART, interrupt a read from an empty pipe. The read is restarted;
// the handler lets it end by a write to the pipe. SIGPROF counts the CPU time of a second thread, which
// spins.
//
// The trace must contain, for SIGALRM and for SIGPROF: setitimer, a read that ends with ERESTARTSYS, the
// signal with SI_KERNEL, rt_sigreturn, the read again, the write by the handler, and the read = 1.
#include <fcntl.h>
#include <sys/time.h>

#include "start_thread.h"
#include "workload.h"

static int ends[2];
static volatile sig_atomic_t reading, ticks, spin;

static void on_tick(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)info, (void)context;
  int saved = errno;
  // The first tick may come just before the read begins, the second finds it blocked.
  if (reading && ++ticks == 3) CHECK(write(ends[1], "!", 1) == 1);
  errno = saved;
}

static void read_through(int which, int signal) {
  struct sigaction action = {.sa_sigaction = on_tick, .sa_flags = SA_SIGINFO | SA_RESTART};
  CHECK(sigaction(signal, &action, NULL) == 0);
  struct itimerval often = {.it_interval = {0, 20000}, .it_value = {0, 20000}}, never = {{0, 0}, {0, 0}};
  char byte = 0;
  ticks = 0;
  CHECK(setitimer(which, &often, NULL) == 0);
  reading = 1;
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!');
  reading = 0;
  CHECK(setitimer(which, &never, NULL) == 0);
  CHECK(ticks >= 3);
}

static void* spinner(void* unused) {
  while (spin) continue;
  return unused;
}

int main(void) {
  // alarm(2) would share its timer with ITIMER_REAL: another one is the watchdog.
  struct sigevent kill_me = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
  struct itimerspec late = {.it_value = {30, 0}};
  timer_t guard;
  CHECK(timer_create(CLOCK_MONOTONIC, &kill_me, &guard) == 0 && timer_settime(guard, 0, &late, NULL) == 0);
  CHECK(pipe2(ends, O_CLOEXEC) == 0);
  read_through(ITIMER_REAL, SIGALRM);

  sigset_t prof;
  sigemptyset(&prof);
  sigaddset(&prof, SIGPROF);
  pthread_t thread;
  spin = 1;
  CHECK(pthread_sigmask(SIG_BLOCK, &prof, NULL) == 0);  // inherited: the spinning thread shall not take it
  start_thread(&thread, spinner, NULL);
  CHECK(pthread_sigmask(SIG_UNBLOCK, &prof, NULL) == 0);
  read_through(ITIMER_PROF, SIGPROF);
  spin = 0;
  CHECK(pthread_join(thread, NULL) == 0);
  say("itimer_restart: ok\n");
  return 0;
}
