// Arguments that cannot be read, or only half: NULL, a page without PROT_READ, and eight bytes before it.
//
// The trace must contain, of each of the three: write, openat, rt_sigaction, timer_settime and connect with
// the bare address and EFAULT, but that rt_sigaction and timer_settime of NULL are 0 and EINVAL; then execve
// of NULL for argv (ENOENT), of an unreadable argv, of one whose first pointer alone can be read, and of one
// whose second string cannot (EFAULT); a write into a memfd of 16 bytes of which eight are there = 8.
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "workload.h"

static int fails_with(long result, int error) { return result == -1 && errno == error; }

static int execute(const char* file, void* arguments) {
  return (int)syscall(SYS_execve, file, arguments, NULL);
}

int main(void) {
  watchdog();
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char* end = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(end != MAP_FAILED && mprotect(end + page, page, PROT_NONE) == 0);
  end += page;
  memcpy(end - 8, "12345678", 8);

  int ends[2], file = memfd_create("unreadable", MFD_CLOEXEC), timer = -1;
  int client = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  CHECK(file >= 0 && client >= 0 && pipe2(ends, O_CLOEXEC) == 0);
  CHECK(syscall(SYS_timer_create, CLOCK_MONOTONIC, NULL, &timer) == 0);

  void* nowhere[] = {NULL, end, end - 8};
  for (int i = 0; i < 3; i++) {
    void* bad = nowhere[i];
    CHECK(fails_with(syscall(SYS_write, ends[1], bad, 16), EFAULT));
    CHECK(fails_with(syscall(SYS_openat, AT_FDCWD, bad, O_RDONLY), EFAULT));
    long result = syscall(SYS_rt_sigaction, SIGUSR1, bad, NULL, 8);
    CHECK(bad ? fails_with(result, EFAULT) : result == 0);
    CHECK(fails_with(syscall(SYS_timer_settime, timer, 0, bad, NULL), bad ? EFAULT : EINVAL));
    CHECK(fails_with(syscall(SYS_connect, client, bad, sizeof(struct sockaddr_un)), EFAULT));
  }
  CHECK(write(file, end - 8, 16) == 8);

  char *strings[] = {"readable", end, NULL}, **half = (char**)end - 1;
  CHECK(fails_with(execute("/absent", NULL), ENOENT));
  CHECK(fails_with(execute("/proc/self/exe", end), EFAULT));
  *half = strings[0];
  CHECK(fails_with(execute("/proc/self/exe", half), EFAULT));
  CHECK(fails_with(execute("/proc/self/exe", strings), EFAULT));
  say("unreadable: ok\n");
  return 0;
}
