// Arguments that a tracer cannot read, or that are long.
//
// The trace must contain: openat with the bare address 0x1 and with NULL (EFAULT); a name that ends exactly
// at the end of its page (ENOENT, printed whole) and one that runs out of it (EFAULT, the bare address);
// write of an unreadable buffer; fstat to NULL; the call 0xdead (ENOSYS); writev of 1000 entries = 1000; a
// writev whose second entry is unreadable; execve with an unreadable argv (EFAULT), and execve with 1001
// arguments, which returns 0.
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/uio.h>

#include "workload.h"

enum { many = 1000 };

static int fails_with(long result, int error) { return result == -1 && errno == error; }

int main(int argc, char** argv) {
  watchdog();
  if (argc > 1) {
    CHECK(argc == many + 1 && strcmp(argv[many], "argument 1000") == 0);
    say("edges: ok\n");
    return 0;
  }
  CHECK(fails_with(syscall(SYS_openat, AT_FDCWD, 1L, O_RDONLY), EFAULT));
  CHECK(fails_with(syscall(SYS_openat, AT_FDCWD, NULL, O_RDONLY), EFAULT));

  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char* end = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(end != MAP_FAILED && mprotect(end + page, page, PROT_NONE) == 0);
  end += page;
  memcpy(end - 8, "/absent", 8);
  CHECK(fails_with(syscall(SYS_openat, AT_FDCWD, end - 8, O_RDONLY), ENOENT));
  memcpy(end - 8, "/endless", 8);
  CHECK(fails_with(syscall(SYS_openat, AT_FDCWD, end - 8, O_RDONLY), EFAULT));

  int ends[2], null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  CHECK(null >= 0 && pipe(ends) == 0);
  CHECK(fails_with(syscall(SYS_write, ends[1], end, 8), EFAULT));
  CHECK(fails_with(syscall(SYS_fstat, null, NULL), EFAULT));
  CHECK(fails_with(syscall(0xdead, 1, 2, 3, 4, 5, 6), ENOSYS));

  static struct iovec parts[many];
  for (int i = 0; i < many; i++) parts[i] = (struct iovec){"x", 1};
  CHECK(writev(null, parts, many) == many);
  struct iovec broken[2] = {{"good", 4}, {end, 4}};
  CHECK(fails_with(syscall(SYS_writev, ends[1], broken, 2), EFAULT));
  CHECK(fails_with(syscall(SYS_writev, null, end, 2), EFAULT));

  CHECK(fails_with(syscall(SYS_execve, "/proc/self/exe", end, NULL), EFAULT));
  static char* arguments[many + 2];
  static char texts[many + 1][16];
  arguments[0] = argv[0];
  for (int i = 1; i <= many; i++) {
    snprintf(texts[i], sizeof texts[i], "argument %d", i);
    arguments[i] = texts[i];
  }
  syscall(SYS_execve, "/proc/self/exe", arguments, environ);
  CHECK(!"execve returned");
}
