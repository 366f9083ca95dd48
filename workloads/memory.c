// Mappings and the program break.
//
// The trace must contain: mmap anonymous, shared from a memfd, fixed, and one that fails with EBADF;
// mprotect, mremap that may move, madvise MADV_DONTNEED, msync, mincore, brk up by a page and back, munmap,
// and a munmap with EINVAL.
#include <stdint.h>
#include <sys/mman.h>

#include "workload.h"

int main(void) {
  watchdog();
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char* area = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(area != MAP_FAILED);
  area[0] = 'a';
  CHECK(mprotect(area + page, page, PROT_NONE) == 0);
  CHECK(mmap(area + page, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == area + page);
  CHECK(mmap(NULL, page, PROT_READ, MAP_PRIVATE, -1, 0) == MAP_FAILED && errno == EBADF);
  CHECK(madvise(area, page, MADV_DONTNEED) == 0 && area[0] == 0);

  int file = memfd_create("memory", MFD_CLOEXEC);
  CHECK(file >= 0 && ftruncate(file, (off_t)(8 * page)) == 0);
  char* shared = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_SHARED, file, (off_t)page);
  CHECK(shared != MAP_FAILED);
  shared[0] = 's';
  CHECK(msync(shared, page, MS_SYNC) == 0);
  unsigned char resident = 0;
  CHECK(mincore(shared, page, &resident) == 0 && (resident & 1));
  shared = mremap(shared, page, 4 * page, MREMAP_MAYMOVE);
  CHECK(shared != MAP_FAILED && shared[0] == 's');
  CHECK(munmap(shared, 4 * page) == 0);

  uintptr_t end = (uintptr_t)syscall(SYS_brk, NULL);
  CHECK((uintptr_t)syscall(SYS_brk, end + page) == end + page);
  CHECK((uintptr_t)syscall(SYS_brk, end) == end);
  CHECK(munmap(area, 4 * page) == 0);
  CHECK(munmap((void*)1, page) == -1 && errno == EINVAL);
  say("memory: ok\n");
  return 0;
}
