// A mebibyte in one write, and back in one read.
//
// The trace must contain: write = 1048576 into a memfd, its beginning printed; pread64 = 1048576 of the same
// bytes, and pread64 of the last ten = 10.
#include <sys/mman.h>

#include "workload.h"

enum { size = 1 << 20 };

static char from[size], to[size];

int main(void) {
  watchdog();
  for (int i = 0; i < size; i++) from[i] = (char)('a' + i % 26);
  int file = memfd_create("big", MFD_CLOEXEC);
  CHECK(file >= 0);
  CHECK(write(file, from, size) == size);
  CHECK(pread(file, to, size, 0) == size && memcmp(from, to, size) == 0);
  CHECK(pread(file, to, size, size - 10) == 10 && memcmp(from + size - 10, to, 10) == 0);
  say("big_write: ok\n");
  return 0;
}
