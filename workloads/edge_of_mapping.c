// Arguments that end exactly where their mapping ends.
//
// The trace must contain: with the next page unmapped, openat of "/absent" (ENOENT); openat of a name that
// has no NUL before the end (EFAULT, the bare address); write of "to the end" = 10, and one of ten bytes of
// which nine are there (EFAULT, the bare address); writev of two entries, "first " and "second" = 12; fcntl
// F_SETLK of a struct flock = 0; connect to an abstract name of 12 characters (ECONNREFUSED); ppoll with a
// timeout of 0 = 0. All but the two addresses are printed in full.
#include <stddef.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>

#include "workload.h"

static char* end;

// Puts it right before the end of the mapping.
static void* at_end(const void* bytes, size_t size) { return memcpy(end - size, bytes, size); }

int main(void) {
  watchdog();
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  end = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(end != MAP_FAILED && munmap(end + page, page) == 0);
  end += page;

  CHECK(syscall(SYS_openat, AT_FDCWD, at_end("/absent", 8), O_RDONLY) == -1 && errno == ENOENT);
  CHECK(syscall(SYS_openat, AT_FDCWD, at_end("/endless", 8), O_RDONLY) == -1 && errno == EFAULT);

  int ends[2];
  CHECK(pipe2(ends, O_CLOEXEC) == 0);
  CHECK(write(ends[1], at_end("to the end", 10), 10) == 10);
  CHECK(syscall(SYS_write, ends[1], at_end("too long!", 9), 10) == -1 && errno == EFAULT);

  struct iovec parts[2] = {{"first ", 6}, {"second", 6}};
  CHECK(syscall(SYS_writev, ends[1], at_end(parts, sizeof parts), 2) == 12);

  int file = memfd_create("edge", MFD_CLOEXEC);
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 1, .l_len = 2};
  CHECK(file >= 0 && fcntl(file, F_SETLK, at_end(&whole, sizeof whole)) == 0);

  struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0nobody binds"};
  socklen_t size = offsetof(struct sockaddr_un, sun_path) + 13;
  int socket_end = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  CHECK(socket_end >= 0 && syscall(SYS_connect, socket_end, at_end(&name, size), size) == -1);
  CHECK(errno == ECONNREFUSED);

  struct timespec none = {0, 0};
  CHECK(syscall(SYS_ppoll, NULL, 0L, at_end(&none, sizeof none), NULL, 8L) == 0);
  say("edge_of_mapping: ok\n");
  return 0;
}
