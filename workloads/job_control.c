// A shell's job control: a child in a process group of its own is stopped by SIGTSTP, which it sends itself,
// by SIGTTIN from its parent, and by SIGTTOU to its group, and continued each time. It takes signals only in
// sigsuspend(2), which a stop does not end, but the handler of SIGCONT does.
//
// The trace must contain, of the child, three times: rt_sigsuspend, the signal with SI_USER, "--- stopped by
// SIGTSTP ---" (then SIGTTIN, SIGTTOU), SIGCONT and its handler, rt_sigsuspend = -1 EINTR. Of the parent:
// waitid with CLD_STOPPED and si_status the signal, kill, waitid with CLD_CONTINUED and SIGCONT; at the end
// with CLD_EXITED and 4.
#include <sys/wait.h>

#include "in_call.h"

static int ends[2], done[2];
static volatile sig_atomic_t continued;

static void on_cont(int signal) {
  (void)signal;
  continued++;
}

static void child_main(void) {
  sigset_t none;
  char byte = 0;
  sigemptyset(&none);
  die_with_parent();
  // SIGTSTP, SIGTTIN and SIGTTOU do nothing in an orphaned process group; one of its own, with a parent in
  // the session, is not.
  CHECK(setpgid(0, 0) == 0);
  CHECK(signal(SIGCONT, on_cont) != SIG_ERR);
  CHECK(kill(getpid(), SIGTSTP) == 0);
  for (int i = 0; i < 3; i++) {
    CHECK(sigsuspend(&none) == -1 && errno == EINTR && continued == i + 1);
    CHECK(write(ends[1], "!", 1) == 1);  // a stop signal would take back a SIGCONT that is still to come
  }
  CHECK(read(done[0], &byte, 1) == 1);  // the end would take back that it was continued
  _exit(4);
}

static void expect(pid_t child, int event, int code, int status) {
  siginfo_t info;
  CHECK(waitid(P_PID, (id_t)child, &info, event) == 0);
  CHECK(info.si_pid == child && info.si_code == code && info.si_status == status);
}

int main(void) {
  static const int stops[] = {SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD};
  watchdog();
  char byte = 0;
  for (int i = 0; i < 5; i++) block_signal(stops[i]);
  CHECK(pipe(ends) == 0 && pipe(done) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) child_main();
  for (int i = 0; i < 3; i++) {
    if (i > 0) CHECK(kill(i == 1 ? child : -child, stops[i]) == 0);
    expect(child, WSTOPPED, CLD_STOPPED, stops[i]);
    CHECK(kill(-child, SIGCONT) == 0);
    expect(child, WCONTINUED, CLD_CONTINUED, SIGCONT);
    CHECK(read(ends[0], &byte, 1) == 1);
  }
  CHECK(write(done[1], "!", 1) == 1);
  expect(child, WEXITED, CLD_EXITED, 4);
  say("job_control: ok\n");
  return 0;
}
