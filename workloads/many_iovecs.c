// A thousand buffers in one call.
//
// The trace must contain: writev of 1000 entries of a byte, two bytes, three bytes, a byte and so on into a
// memfd = 1999; lseek; readv of 1000 entries of the same sizes = 1999; readv of them again = 0, at the end of
// the file; writev of 1025 entries (EINVAL: 1024 is the limit).
#include <sys/mman.h>
#include <sys/uio.h>

#include "workload.h"

enum { many = 1000, too_many = 1025 };

static struct iovec written[too_many], read_back[many];
static char from[too_many][3], to[many][3];

int main(void) {
  watchdog();
  ssize_t sum = 0;
  for (int i = 0; i < too_many; i++) {
    size_t size = (size_t)(i % 3 + 1);
    memset(from[i], 'a' + i % 26, size);
    written[i] = (struct iovec){from[i], size};
    if (i >= many) continue;
    read_back[i] = (struct iovec){to[i], size};
    sum += (ssize_t)size;
  }
  int file = memfd_create("many", MFD_CLOEXEC);
  CHECK(file >= 0 && sum == 1999);
  CHECK(writev(file, written, many) == sum);
  CHECK(lseek(file, 0, SEEK_SET) == 0);
  CHECK(readv(file, read_back, many) == sum && memcmp(from, to, sizeof to) == 0);
  CHECK(readv(file, read_back, many) == 0);
  CHECK(syscall(SYS_writev, file, written, too_many) == -1 && errno == EINVAL);
  say("many_iovecs: ok\n");
  return 0;
}
