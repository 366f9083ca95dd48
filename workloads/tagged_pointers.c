// Pointers whose top byte is a tag, passed to system calls and behind them, as aarch64's tagged address ABI
// allows it (Documentation/arch/arm64/tagged-address-abi.rst); where there is no such thing, pointers without
// one. What is behind them is the same.
#include <stdint.h>
#include <sys/uio.h>

#include "workload.h"

static uintptr_t tag;

static void* tagged(const void* pointer) { return (void*)((uintptr_t)pointer | tag); }

int main(void) {
  watchdog();
  if (prctl(PR_SET_TAGGED_ADDR_CTRL, PR_TAGGED_ADDR_ENABLE, 0, 0, 0) == 0) tag = UINT64_C(0x5a) << 56;
  int ends[2];
  CHECK(pipe(tagged(ends)) == 0);
  struct iovec parts[] = {{tagged("tag"), 3}, {tagged("ged"), 3}};
  CHECK(writev(ends[1], tagged(parts), 2) == 6);
  char text[8];
  CHECK(read(ends[0], tagged(text), sizeof text) == 6);
  CHECK(open(tagged("/nonexistent"), O_RDONLY) < 0 && errno == ENOENT);
  return 0;
}
