// Another thread changes what a blocked call was given: see in_call.h. The call does what it finds then, the
// trace shows what was there when it began.
//
// The trace must contain, of the second thread: writev into a full pipe of "before" and ", all of it" = 6,
// not 17; of the main thread: ioctl NOTIF_RECV, ioctl NOTIF_SEND, a read of the 65536 bytes that filled the
// pipe, and a read of 6, "behind".
#include <pthread.h>
#include <sys/uio.h>

#include "in_call.h"

static int ready[2], full[2], alive[2];
static char text[] = "before";
static struct iovec parts[] = {{text, 6}, {", all of it", 11}};

static void* writer(void* nothing) {
  (void)nothing;
  CHECK(unshare(CLONE_FILES) == 0);  // its copy of alive[1] is closed when the thread ends
  CHECK(write(ready[1], "r", 1) == 1);
  CHECK(syscall(SYS_writev, full[1], parts, 2L, 0L, 0L, 0L) == 6);  // the gate shows all six arguments
  return NULL;
}

int main(void) {
  watchdog();
  static char filling[65536], bytes[65536];
  pthread_t thread;
  int gate = gate_in(SYS_writev);
  CHECK(pipe(ready) == 0 && pipe(full) == 0 && pipe(alive) == 0);
  CHECK(fcntl(full[1], F_SETPIPE_SZ, sizeof filling) == sizeof filling);
  memset(filling, '.', sizeof filling);
  CHECK(write(full[1], filling, sizeof filling) == sizeof filling);
  CHECK(pthread_create(&thread, NULL, writer, NULL) == 0);
  CHECK(read(ready[0], bytes, 1) == 1 && close(alive[1]) == 0);

  __u64 caller = await_call(gate);
  memcpy(text, "behind", 6);
  parts[1].iov_len = 0;
  let_go_on(gate, caller);
  CHECK(read(full[0], bytes, sizeof bytes) == sizeof bytes && memcmp(bytes, filling, sizeof bytes) == 0);
  CHECK(read(full[0], bytes, sizeof bytes) == 6 && memcmp(bytes, "behind", 6) == 0);
  CHECK(read(alive[0], bytes, 1) == 0);  // the thread has ended
  say("changed_during_call: ok\n");
  return 0;
}
