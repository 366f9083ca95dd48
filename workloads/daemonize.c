// A process makes a daemon: a child leads a new session and exits, its child works in it and tells through a
// pipe when it is done.
//
// The trace must contain: of the child setsid, which is its own id, a second fork, exit_group(0); of the
// daemon a read of one byte, getsid, which is the child's id and not its own, the standard streams opened as
// /dev/null, a write of one byte, "+++ exited with 0 +++"; of the first process wait4 of the child, a read of
// that byte and the end of file. Nobody in the trace waits for the daemon.
#include <sys/wait.h>

#include "in_call.h"

static int go[2], done[2];

static void daemon_main(int session) {
  char byte = 0;
  CHECK(close(go[1]) == 0 && read(go[0], &byte, 1) == 1);  // its parent is gone, and will not hear of its end
  CHECK(getsid(0) == session && getpid() != session);
  CHECK(chdir("/") == 0);
  int null = open("/dev/null", O_RDWR);
  CHECK(null >= 0);
  for (int stream = 0; stream < 3; stream++) CHECK(dup2(null, stream) == stream);
  CHECK(close(null) == 0 && write(done[1], "!", 1) == 1);
  _exit(0);
}

int main(void) {
  watchdog();
  block_signal(SIGCHLD);
  char byte = 0;
  CHECK(pipe(go) == 0 && pipe(done) == 0);
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    int session = setsid();
    CHECK(session == getpid());
    pid_t last = fork();
    CHECK(last >= 0);
    if (last == 0) daemon_main(session);
    _exit(0);
  }
  reap(child);
  CHECK(write(go[1], "!", 1) == 1);
  CHECK(close(done[1]) == 0);
  CHECK(read(done[0], &byte, 1) == 1 && byte == '!');
  CHECK(read(done[0], &byte, 1) == 0);  // the daemon had the last other end
  say("daemonize: ok\n");
  return 0;
}
