// Files of every kind, ways to open them, limits.
//
// The trace must contain: mknod of a file, a pipe, a socket, devices and of a kind that is none; newfstatat
// of each that was made; open with every access, with flags that are made of others, and with a mode; chmod
// to 07777 and to nothing; limits that are infinite, of whole KiB and of others.
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "workload.h"

int main(void) {
  watchdog();
  CHECK(mkdir("kinds", 0755) == 0 && chdir("kinds") == 0);
  static const struct {
    const char* name;
    mode_t mode;
    unsigned major, minor;
  } kinds[] = {{"file", S_IFREG | 0644, 0, 0},      {"plain", 0600, 0, 0},
               {"pipe", S_IFIFO | 04755, 0, 0},     {"socket", S_IFSOCK | 0600, 0, 0},
               {"character", S_IFCHR | 0666, 1, 3}, {"block", S_IFBLK | 02660, 259, 1048575},
               {"none", 0170000 | 7, 4095, 74565}};
  const size_t n = sizeof kinds / sizeof *kinds;
  for (size_t i = 0; i < n; ++i) {
    struct stat found;
    // Devices are root's to make.
    syscall(SYS_mknodat, AT_FDCWD, kinds[i].name, kinds[i].mode, makedev(kinds[i].major, kinds[i].minor));
    fstatat(AT_FDCWD, kinds[i].name, &found, AT_SYMLINK_NOFOLLOW);
  }
  static const int flags[] = {O_RDONLY,
                              O_WRONLY | O_CREAT | O_EXCL,
                              O_RDWR | O_TRUNC | O_APPEND,
                              O_RDWR | O_CREAT | O_SYNC,
                              O_RDONLY | O_DSYNC | O_NONBLOCK,
                              O_PATH | O_NOFOLLOW | O_CLOEXEC,
                              O_RDONLY | O_DIRECTORY,
                              O_ACCMODE,
                              O_RDWR | O_NOATIME | O_NOCTTY,
                              O_TMPFILE | O_RDWR,
                              0x40000000 | O_RDWR};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; ++i) {
    const int file = openat(AT_FDCWD, i % 2 ? "file" : ".", flags[i], 04640);
    if (file >= 0) close(file);
  }
  CHECK(chmod("file", 07777) == 0 && chmod("file", 0) == 0);
  static const rlim_t limits[] = {RLIM_INFINITY, 8192 * 1024, 1024, 1025, 2048, 0};
  for (size_t i = 0; i < sizeof limits / sizeof *limits; ++i) {
    const struct rlimit limit = {limits[i], RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &limit);
  }
  for (size_t i = 0; i < n; ++i) unlink(kinds[i].name);
  CHECK(chdir("..") == 0 && rmdir("kinds") == 0);
  return 0;
}
