// SIGPROF, by setitimer and with SA_SIGINFO|SA_RESTART, interrupts a blocking read, which restarts. The timer
// counts the CPU time of a second thread, which blocks the signal; it begins when the first is in the read.
//
// The trace must contain, of the main thread: read, interrupted (ERESTARTSYS), SIGPROF with SI_KERNEL, in its
// handler setitimer(ITIMER_PROF) to zero and write, rt_sigreturn, the read again = 1; of the other thread:
// two pairs of ioctl, one for each time the read begins, setitimer(ITIMER_PROF) to 10 ms between them, and
// no signal.

#include "in_call.h"
#include "start_thread.h"

static int ends[2], start[2], gate;
static volatile sig_atomic_t handled;

static void on_prof(int signal, siginfo_t* info, void* context) {
  (void)signal, (void)context;
  const struct itimerval never = {{0, 0}, {0, 0}};
  CHECK(info->si_code == SI_KERNEL && setitimer(ITIMER_PROF, &never, NULL) == 0);
  CHECK(write(ends[1], "!", 1) == 1);
  handled++;
}

static void* burn(void* unused) {
  const struct itimerval soon = {.it_value = {0, 10 * 1000}};
  char byte;
  CHECK(read(start[0], &byte, 1) == 1);
  let_go_on(gate, await_call(gate));
  CHECK(setitimer(ITIMER_PROF, &soon, NULL) == 0);
  while (!handled) continue;
  let_go_on(gate, await_call(gate));
  return unused;
}

int main(void) {
  watchdog();
  struct sigaction action = {.sa_sigaction = on_prof, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  CHECK(pipe(ends) == 0 && pipe(start) == 0 && sigaction(SIGPROF, &action, NULL) == 0);
  pthread_t thread;
  CHECK(sigprocmask(SIG_SETMASK, &all, NULL) == 0);
  start_thread(&thread, burn, NULL);
  CHECK(sigprocmask(SIG_SETMASK, &none, NULL) == 0);
  gate = gate_in(SYS_read);  // only of this thread: the other one is there already
  CHECK(write(start[1], "!", 1) == 1);
  char byte = 0;
  CHECK(read(ends[0], &byte, 1) == 1 && byte == '!' && handled == 1);
  while (pthread_tryjoin_np(thread, NULL) == EBUSY) continue;  // makes no calls
  say("profiling_handler: ok\n");
  return 0;
}
