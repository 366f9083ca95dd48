// Files in a directory of its own, which is gone afterwards.
//
// The trace must contain: mkdir, open (where the machine has it) and openat with several sets of flags and
// modes, the stat family (stat, lstat, fstat, newfstatat, statx) with sizes, getdents64 of the entries,
// fcntl F_DUPFD_CLOEXEC, F_GETFL, F_SETFD, F_SETLK, dup, dup2, dup3, rename, symlinkat, readlinkat,
// ftruncate, pread64, an ENOENT, an ENOTDIR and an EEXIST, unlink, rmdir.
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "workload.h"

int main(void) {
  watchdog();
  char directory[64], buffer[4096];
  umask(022);
  // Not mkdtemp(3), which now and then asks twice for random bytes.
  snprintf(directory, sizeof directory, "/tmp/sysgood-files-%d", getpid());
  CHECK(mkdir(directory, 0700) == 0 && chdir(directory) == 0);

#ifdef SYS_open
  int plain = (int)syscall(SYS_open, "first", O_RDWR | O_CREAT | O_EXCL, 0640);
#else
  int plain = openat(AT_FDCWD, "first", O_RDWR | O_CREAT | O_EXCL, 0640);
#endif
  CHECK(plain >= 0);
  CHECK(write(plain, "hello\n\t\"\1\377", 10) == 10);
  CHECK(openat(AT_FDCWD, "first", O_WRONLY | O_CREAT | O_EXCL, 0600) == -1 && errno == EEXIST);
  int dir = openat(AT_FDCWD, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  CHECK(dir >= 0);
  int append = openat(dir, "second", O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  CHECK(append >= 0 && close(append) == 0);
  CHECK(openat(dir, "absent", O_RDONLY) == -1 && errno == ENOENT);
  CHECK(openat(dir, "first/absent", O_RDONLY) == -1 && errno == ENOTDIR);

#ifdef SYS_stat64
  struct stat64 large;
  CHECK(syscall(SYS_stat64, "first", &large) == 0 && large.st_size == 10);
  CHECK(syscall(SYS_lstat64, "first", &large) == 0 && large.st_size == 10);
  CHECK(syscall(SYS_fstat64, plain, &large) == 0 && large.st_size == 10);
  CHECK(syscall(SYS_fstatat64, dir, "second", &large, AT_SYMLINK_NOFOLLOW) == 0 && large.st_size == 0);
#else
  struct stat status;
#ifdef SYS_stat
  CHECK(syscall(SYS_stat, "first", &status) == 0 && status.st_size == 10);
  CHECK(syscall(SYS_lstat, "first", &status) == 0 && status.st_size == 10);
#endif
  CHECK(syscall(SYS_fstat, plain, &status) == 0 && status.st_size == 10);
  CHECK(syscall(SYS_newfstatat, dir, "second", &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_size == 0);
#endif
  struct statx extended;
  CHECK(statx(dir, "first", 0, STATX_BASIC_STATS, &extended) == 0 && extended.stx_size == 10);

  CHECK(symlinkat("first", dir, "link") == 0);
  CHECK(readlinkat(dir, "link", buffer, sizeof buffer) == 5);
  CHECK(syscall(SYS_getdents64, dir, buffer, sizeof buffer) > 0);
  CHECK(syscall(SYS_getdents64, dir, buffer, sizeof buffer) == 0);

  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  int copy = fcntl(plain, F_DUPFD_CLOEXEC, 50);
  CHECK(copy >= 50 && (fcntl(copy, F_GETFL) & O_ACCMODE) == O_RDWR);
  CHECK(fcntl(copy, F_SETFD, FD_CLOEXEC) == 0 && fcntl(copy, F_SETLK, &lock) == 0);
  CHECK(dup2(plain, 60) == 60 && dup3(plain, 61, O_CLOEXEC) == 61 && close(dup(plain)) == 0);
  CHECK(pread(61, buffer, 5, 0) == 5 && memcmp(buffer, "hello", 5) == 0);
  CHECK(ftruncate(plain, 0) == 0 && lseek(plain, 0, SEEK_END) == 0);

  CHECK(rename("first", "third") == 0 && renameat(dir, "third", dir, "fourth") == 0);
  CHECK(unlink("link") == 0 && unlink("fourth") == 0 && unlinkat(dir, "second", 0) == 0);
  CHECK(chdir("/") == 0 && rmdir(directory) == 0);
  say("files: ok\n");
  return 0;
}
