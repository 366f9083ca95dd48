// Calls that take paths as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/file_names.h"

namespace sysgood::testing {
namespace {

TEST(FileCalls, Paths) {
  check({
      {{.name = "access", .arguments = {0x1000, 0}, .memory = name(), .result = 0},
       "access(\"/a\", F_OK) = 0"},
      {{.name = "access", .arguments = {0x1000, 7}, .memory = name(), .result = 0},
       "access(\"/a\", R_OK|W_OK|X_OK) = 0"},
      {{.name = "access", .arguments = {0x1000, 8}, .memory = name(), .result = -22},
       "access(\"/a\", 0x8 /* ?_OK */) = -1 EINVAL (Invalid argument)"},
      {{.name = "faccessat", .arguments = {3, 0x1000, 5}, .memory = name(), .result = 0},
       "faccessat(3, \"/a\", R_OK|X_OK) = 0"},
      {{.name = "faccessat2", .arguments = {cwd, 0x1000, 0, 0x600}, .memory = name(), .result = -22},
       "faccessat2(AT_FDCWD, \"/a\", F_OK, AT_EACCESS|0x400) = -1 EINVAL (Invalid argument)"},
      {{.name = "readlink",
        .arguments = {0x1000, 0x2000, 100},
        .memory = name().string(0x2000, "target"),
        .result = 3},
       "readlink(\"/a\", \"tar\", 100) = 3"},
      {{.name = "readlinkat", .arguments = {cwd, 0x1000, 0x2000, ~0ull}, .memory = name(), .result = -2},
       "readlinkat(AT_FDCWD, \"/a\", 0x2000, 18446744073709551615) = -1 ENOENT (No such file or directory)"},
      {{.name = "readlink",
        .arguments = {0x1000, 0x2000, 100},
        .memory = name().bytes(0x2000, std::string(100, 't')),
        .result = 100},
       "readlink(\"/a\", \"tttttttttttttttttttttttttttttttt\"..., 100) = 100"},
      {{.name = "getcwd",
        .arguments = {0x2000, 4096},
        .memory = FakeMemory().string(0x2000, "/the/directory/whose/name/is/longer/than/thirty-two"),
        .result = 52},
       "getcwd(\"/the/directory/whose/name/is/longer/than/thirty-two\", 4096) = 52"},
      {{.name = "getcwd", .arguments = {0x2000, 1}, .result = -34},
       "getcwd(0x2000, 1) = -1 ERANGE (Numerical result out of range)"},
      {{.name = "chdir", .arguments = {0x1000}, .memory = name(), .result = 0}, "chdir(\"/a\") = 0"},
      {{.name = "fchdir", .arguments = {7}, .result = 0}, "fchdir(7) = 0"},
      {{.name = "mkdir", .arguments = {0x1000, 0xffff0000000001ff}, .memory = name(), .result = 0},
       "mkdir(\"/a\", 0777) = 0"},
      {{.name = "mkdirat", .arguments = {cwd, 0x1000, 0}, .memory = name(), .result = 0},
       "mkdirat(AT_FDCWD, \"/a\", 000) = 0"},
      {{.name = "rmdir", .arguments = {0x1000}, .memory = name(), .result = -39},
       "rmdir(\"/a\") = -1 ENOTEMPTY (Directory not empty)"},
      {{.name = "mknod", .arguments = {0x1000, 020600, 0x501}, .memory = name(), .result = 0},
       "mknod(\"/a\", S_IFCHR|0600, makedev(0x5, 0x1)) = 0"},
      {{.name = "mknodat", .arguments = {cwd, 0x1000, 060600, 0x12345678}, .memory = name(), .result = 0},
       "mknodat(AT_FDCWD, \"/a\", S_IFBLK|0600, makedev(0x456, 0x12378)) = 0"},
      {{.name = "mknodat", .arguments = {cwd, 0x1000, 010600, 0x501}, .memory = name(), .result = 0},
       "mknodat(AT_FDCWD, \"/a\", S_IFIFO|0600) = 0"},
      {{.name = "mknod", .arguments = {0x1000, 030644, 5}, .memory = name(), .result = -22},
       "mknod(\"/a\", 030644) = -1 EINVAL (Invalid argument)"},
      {{.name = "link", .arguments = {0x1000, 0x1100}, .memory = names(), .result = 0},
       "link(\"/a\", \"/b\") = 0"},
      {{.name = "linkat", .arguments = {cwd, 0x1000, 5, 0x1100, 0x400}, .memory = names(), .result = 0},
       "linkat(AT_FDCWD, \"/a\", 5, \"/b\", AT_SYMLINK_FOLLOW) = 0"},
      {{.name = "unlinkat", .arguments = {cwd, 0x1000, 0x200}, .memory = name(), .result = 0},
       "unlinkat(AT_FDCWD, \"/a\", AT_REMOVEDIR) = 0"},
      {{.name = "unlinkat", .arguments = {cwd, 0x1000, 1}, .memory = name(), .result = -22},
       "unlinkat(AT_FDCWD, \"/a\", 0x1 /* AT_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "symlinkat", .arguments = {0x1000, 4, 0x1100}, .memory = names(), .result = 0},
       "symlinkat(\"/a\", 4, \"/b\") = 0"},
      {{.name = "renameat2", .arguments = {cwd, 0x1000, cwd, 0x1100, 3}, .memory = names(), .result = -22},
       "renameat2(AT_FDCWD, \"/a\", AT_FDCWD, \"/b\", RENAME_NOREPLACE|RENAME_EXCHANGE) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "renameat2", .arguments = {cwd, 0x1000, cwd, 0x1100, 8}, .memory = names(), .result = -22},
       "renameat2(AT_FDCWD, \"/a\", AT_FDCWD, \"/b\", 0x8 /* RENAME_?? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "fchmodat", .arguments = {cwd, 0x1000, 04755}, .memory = name(), .result = 0},
       "fchmodat(AT_FDCWD, \"/a\", 04755) = 0"},
      {{.name = "fchmodat2", .arguments = {cwd, 0x1000, 0600, 0x100}, .memory = name(), .result = 0},
       "fchmodat2(AT_FDCWD, \"/a\", 0600, AT_SYMLINK_NOFOLLOW) = 0"},
      {{.name = "chown", .arguments = {0x1000, 0xffffffff, 0}, .memory = name(), .result = 0},
       "chown(\"/a\", -1, 0) = 0"},
      {{.name = "fchownat", .arguments = {cwd, 0x1000, 1, 4294967294, 0x1100}, .memory = name(), .result = 0},
       "fchownat(AT_FDCWD, \"/a\", 1, 4294967294, AT_SYMLINK_NOFOLLOW|AT_EMPTY_PATH) = 0"},
      {{.name = "truncate", .arguments = {0x1000, ~0ull}, .memory = name(), .result = -22},
       "truncate(\"/a\", 18446744073709551615) = -1 EINVAL (Invalid argument)"},
      {{.name = "ftruncate", .arguments = {3, INT64_MAX}, .result = 0},
       "ftruncate(3, 9223372036854775807) = 0"},
      {{.name = "acct", .arguments = {0}, .result = 0}, "acct(NULL) = 0"},
      {{.name = "sync", .result = 0}, "sync() = 0"},
      {{.name = "ustat", .arguments = {0xfe00, 0x2000}, .result = 0}, "ustat(makedev(0xfe, 0), 0x2000) = 0"},
      {{.name = "file_getattr",
        .arguments = {cwd, 0x1000, 0x2000, 24, 0x100},
        .memory = name().u64(0x2000, {0x80000010}).u32(0x2008, {1, 2, 3, 4}),
        .result = 0},
       "file_getattr(AT_FDCWD, \"/a\", {fa_xflags=FS_XFLAG_APPEND|FS_XFLAG_HASATTR, fa_extsize=1, "
       "fa_nextents=2, "
       "fa_projid=3, fa_cowextsize=4}, 24, AT_SYMLINK_NOFOLLOW) = 0"},
      {{.name = "fsync", .arguments = {~0ull}, .result = -9}, "fsync(-1) = -1 EBADF (Bad file descriptor)"},
  });
}

TEST(FileCalls, LongPaths) {
  const std::string longest(4095, 'p');
  check({
      {{.name = "chdir",
        .arguments = {0x1000},
        .memory = FakeMemory().string(0x1000, longest),
        .result = -36},
       "chdir(\"" + longest + "\") = -1 ENAMETOOLONG (File name too long)"},
      {{.name = "chdir",
        .arguments = {0x1000},
        .memory = FakeMemory().bytes(0x1000, longest + "q"),
        .result = -36},
       "chdir(\"" + longest + "\"...) = -1 ENAMETOOLONG (File name too long)"},
      {{.name = "chdir", .arguments = {0x1000}, .memory = FakeMemory().bytes(0x1000, longest), .result = -14},
       "chdir(0x1000) = -1 EFAULT (Bad address)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
