// The main thread's arguments are changed by another thread while it is inside the call: the path of an
// openat that waits for a lease to be given back, and the buffer of a write to a pipe that is full.
//
// The trace must contain, of the main thread: openat of "/proc/self/fd/N", not of "changed", = a descriptor;
// write of "aaaa...", not of "bbbb...", two pages long, = 8192 (more where pages are larger); of the other
// thread: rt_sigtimedwait = SIGIO and fcntl(F_SETLEASE, F_UNLCK); reads of 1 byte, of the rest of what was in
// the pipe before the change ("aaaa..."), and of what came after it ("bbbb...").
#include <sys/mman.h>

#include "start_thread.h"
#include "workload.h"

static int ends[2], leased, size;
static char path[32], buffer[2 << 16], found[1 << 16];

static void* changer(void* sigio) {
  CHECK(sigwaitinfo(sigio, NULL) == SIGIO);  // the main thread waits in its openat
  strcpy(path, "changed");
  CHECK(fcntl(leased, F_SETLEASE, F_UNLCK) == 0);

  CHECK(read(ends[0], found, 1) == 1 && found[0] == 'a');  // it is in its write
  memset(buffer, 'b', sizeof buffer);
  CHECK(read(ends[0], found, (size_t)size - 1) == size - 1 && found[size - 2] == 'a');
  CHECK(read(ends[0], found, (size_t)size) == size && found[0] == 'b' && found[size - 1] == 'b');
  return NULL;
}

int main(void) {
  watchdog();
  sigset_t sigio;
  sigemptyset(&sigio);
  sigaddset(&sigio, SIGIO);
  CHECK(sigprocmask(SIG_BLOCK, &sigio, NULL) == 0);
  CHECK(pipe(ends) == 0);
  size = fcntl(ends[1], F_SETPIPE_SZ, 1);  // one page
  CHECK(size > 0 && (size_t)size <= sizeof found);
  memset(buffer, 'a', sizeof buffer);
  int file = memfd_create("leased", MFD_CLOEXEC);
  CHECK(file >= 0);
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  leased = open(path, O_RDONLY | O_CLOEXEC);
  CHECK(leased > file && close(file) == 0);
  CHECK(fcntl(leased, F_SETLEASE, F_RDLCK) == 0);
  snprintf(path, sizeof path, "/proc/self/fd/%d", leased);
  pthread_t thread;
  start_thread(&thread, changer, &sigio);

  CHECK(open(path, O_WRONLY | O_CLOEXEC) >= 0 && strcmp(path, "changed") == 0);
  CHECK(write(ends[1], buffer, 2 * (size_t)size) == 2 * size && buffer[0] == 'b');
  while (pthread_tryjoin_np(thread, NULL) == EBUSY) continue;  // makes no calls
  say("changed_during_call: ok\n");
  return 0;
}
