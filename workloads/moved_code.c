// Code of one file and then of another at the same address, each making a system call: whoever names code
// must notice that it has moved.
//
// The trace must contain: two getppid, between which mmap with MAP_FIXED puts another file at the same place.
#include <sys/mman.h>

#include "workload.h"

#if defined(__x86_64__)
static const unsigned char get_parent[] = {0xb8, 0x6e, 0,    0,
                                           0,    0x0f, 0x05, 0xc3};  // mov eax, 110; syscall; ret
#elif defined(__i386__)
static const unsigned char get_parent[] = {0xb8, 64,   0,    0,
                                           0,    0xcd, 0x80, 0xc3};  // mov eax, 64; int 0x80; ret
#elif defined(__aarch64__)
static const unsigned get_parent[] = {0xd28015a8, 0xd4000001, 0xd65f03c0};  // mov x8, 173; svc 0; ret
#elif defined(__arm__)
// mov ip, r7; mov r7, 64; svc 0; mov r7, ip; bx lr
static const unsigned get_parent[] = {0xe1a0c007, 0xe3a07040, 0xef000000, 0xe1a0700c, 0xe12fff1e};
#endif

static void* map_code(const char* name, void* where) {
  int file = memfd_create(name, 0);
  CHECK(file >= 0 && write(file, get_parent, sizeof get_parent) == sizeof get_parent);
  void* code = mmap(where, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | (where ? MAP_FIXED : 0), file, 0);
  CHECK(code != MAP_FAILED && close(file) == 0);
  __builtin___clear_cache(code, (char*)code + sizeof get_parent);
  return code;
}

int main(void) {
  watchdog();
  int parent = getppid();
  void* code = map_code("first", NULL);
  CHECK(((int (*)(void))code)() == parent);
  CHECK(((int (*)(void))map_code("second", code))() == parent);
  say("moved_code: ok\n");
}
