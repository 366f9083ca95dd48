// Opening files, directories, attributes, handles and notifications as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/file_names.h"

namespace sysgood::testing {
namespace {

constexpr auto raw = ValueStyle::Constants::raw, verbose_constants = ValueStyle::Constants::verbose;

TEST(FileCalls, Open) {
  check({
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x80000}, .memory = name(), .result = 3},
       "openat(AT_FDCWD, \"/a\", O_RDONLY|O_CLOEXEC) = 3"},
      {{.name = "openat", .arguments = {5, 0x1000, 0x42, 0644}, .memory = name(), .result = -2},
       "openat(5, \"/a\", O_RDWR|O_CREAT, 0644) = -1 ENOENT (No such file or directory)"},
      {{.name = "openat", .arguments = {cwd, 0, 0x40, 0x1ffff}, .result = -14},
       "openat(AT_FDCWD, NULL, O_RDONLY|O_CREAT, 0177777) = -1 EFAULT (Bad address)"},
      {{.name = "openat", .arguments = {cwd, 1, 0x40, 0100644}, .result = -14},
       "openat(AT_FDCWD, 0x1, O_RDONLY|O_CREAT, 0100644) = -1 EFAULT (Bad address)"},
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x410002, 0}, .memory = name()},
       "openat(AT_FDCWD, \"/a\", O_RDWR|O_TMPFILE, 000"},
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x400003, 0600}, .memory = name(), .result = -22},
       "openat(AT_FDCWD, \"/a\", O_ACCMODE|__O_TMPFILE, 0600) = -1 EINVAL (Invalid argument)"},
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x39f801}, .memory = name(), .result = -22},
       "openat(AT_FDCWD, \"/a\", O_WRONLY|O_NONBLOCK|O_SYNC|O_DIRECT|O_LARGEFILE|O_CLOEXEC|O_PATH|"
       "O_DIRECTORY|FASYNC) = -1 EINVAL (Invalid argument)"},
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x1000}, .memory = name(), .result = 4},
       "openat(AT_FDCWD, \"/a\", O_RDONLY|O_DSYNC) = 4"},
      {{.name = "openat", .arguments = {cwd, 0x1000, 0x800004}, .memory = name(), .result = 4},
       "openat(AT_FDCWD, \"/a\", O_RDONLY|0x800004) = 4"},
      {{.name = "openat",
        .arguments = {cwd, 0x1000, 0x42, 0600},
        .memory = name(),
        .result = 4,
        .style = {.constants = raw}},
       "openat(-100, \"/a\", 0x42, 0600) = 4"},
      {{.name = "openat",
        .arguments = {cwd, 0x1000, 0},
        .memory = name(),
        .result = 4,
        .style = {.constants = verbose_constants}},
       "openat(-100 /* AT_FDCWD */, \"/a\", 0 /* O_RDONLY */) = 4"},
      // The same number means another flag.
      {{.abi = Abi::aarch64,
        .name = "openat",
        .arguments = {cwd, 0x1000, 0x4000},
        .memory = name(),
        .result = 3},
       "openat(AT_FDCWD, \"/a\", O_RDONLY|O_DIRECTORY) = 3"},
      {{.abi = Abi::aarch64,
        .name = "openat",
        .arguments = {cwd, 0x1000, 0x38000},
        .memory = name(),
        .result = 3},
       "openat(AT_FDCWD, \"/a\", O_RDONLY|O_DIRECT|O_LARGEFILE|O_NOFOLLOW) = 3"},
      {{.abi = Abi::aarch64,
        .name = "openat",
        .arguments = {cwd, 0x1000, 0x404002, 0600},
        .memory = name(),
        .result = 3},
       "openat(AT_FDCWD, \"/a\", O_RDWR|O_TMPFILE, 0600) = 3"},
      {{.name = "open", .arguments = {0x1000, 0xc1, 0777}, .memory = name(), .result = -17},
       "open(\"/a\", O_WRONLY|O_CREAT|O_EXCL, 0777) = -1 EEXIST (File exists)"},
      {{.name = "open", .arguments = {0x1000, 0x10000, 0777}, .memory = name(), .result = 3},
       "open(\"/a\", O_RDONLY|O_DIRECTORY) = 3"},
      {{.name = "creat", .arguments = {0x1000, 0644}, .memory = name(), .result = 3},
       "creat(\"/a\", 0644) = 3"},
  });
}

TEST(FileCalls, Openat2) {
  const FakeMemory plain = name().u64(0x2000, {0, 0, 0});
  check({
      {{.name = "openat2", .arguments = {cwd, 0x1000, 0x2000, 24}, .memory = plain, .result = 3},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDONLY, resolve=0}, 24) = 3"},
      {{.name = "openat2",
        .arguments = {cwd, 0x1000, 0x2000, 24},
        .memory = name().u64(0x2000, {0x42, 0, 0x18}),
        .result = 3},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDWR|O_CREAT, mode=000, resolve=RESOLVE_BENEATH|RESOLVE_IN_ROOT}, "
       "24) "
       "= 3"},
      {{.name = "openat2",
        .arguments = {cwd, 0x1000, 0x2000, 24},
        .memory = name().u64(0x2000, {0x10000000000, 0644, 0x40}),
        .result = -22},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDONLY|0x10000000000, mode=0644, resolve=0x40 /* RESOLVE_??? */}, "
       "24) = "
       "-1 EINVAL (Invalid argument)"},
      {{.name = "openat2",
        .arguments = {cwd, 0x1000, 0x2000, 32},
        .memory = name().u64(0x2000, {0, 0, 0, 0x6261}),
        .result = -7},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDONLY, resolve=0, /* bytes 24..31 */ "
       "\"\\x61\\x62\\x00\\x00\\x00\\x00\\x00\\x00\"}, 32) = -1 E2BIG (Argument list too long)"},
      {{.name = "openat2",
        .arguments = {cwd, 0x1000, 0x2000, 32},
        .memory = name().u64(0x2000, {0, 0, 0, 0}),
        .result = 3},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDONLY, resolve=0}, 32) = 3"},
      {{.name = "openat2", .arguments = {cwd, 0x1000, 0x2000, ~0ull}, .memory = plain, .result = -7},
       "openat2(AT_FDCWD, \"/a\", {flags=O_RDONLY, resolve=0, ???}, 18446744073709551615) = -1 E2BIG "
       "(Argument list "
       "too long)"},
      {{.name = "openat2", .arguments = {cwd, 0x1000, 0x2000, 23}, .memory = plain, .result = -22},
       "openat2(AT_FDCWD, \"/a\", 0x2000, 23) = -1 EINVAL (Invalid argument)"},
      {{.name = "openat2", .arguments = {cwd, 0x1000, 0, 24}, .memory = name(), .result = -14},
       "openat2(AT_FDCWD, \"/a\", NULL, 24) = -1 EFAULT (Bad address)"},
  });
}

TEST(FileCalls, Directories) {
  // Two entries; the second is the longer.
  const FakeMemory entries = FakeMemory()
                                 .zeros(0x2000, 56)
                                 .u64(0x2000, {11, 1})
                                 .u16(0x2010, {24})
                                 .u8(0x2012, {4})
                                 .string(0x2013, ".")
                                 .u64(0x2018, {12, ~0ull})
                                 .u16(0x2028, {32})
                                 .u8(0x202a, {99})
                                 .string(0x202b, "a\nname");
  const FakeMemory old = FakeMemory()
                             .zeros(0x2000, 24)
                             .u64(0x2000, {11, 1})
                             .u16(0x2010, {24})
                             .string(0x2012, "abc")
                             .u8(0x2017, {8});
  check({
      {{.name = "getdents64", .arguments = {3, 0x2000, 32768}, .memory = entries, .result = 56},
       "getdents64(3, 0x2000 /* 2 entries */, 32768) = 56"},
      {{.name = "getdents64", .arguments = {3, 0x2000, 32768}, .result = 0},
       "getdents64(3, 0x2000 /* 0 entries */, 32768) = 0"},
      {{.name = "getdents64", .arguments = {3, 0x2000, 32768}}, "getdents64(3, "},
      {{.name = "getdents64", .arguments = {3, 0x2000, 4}, .result = -22},
       "getdents64(3, 0x2000, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "getdents64",
        .arguments = {3, 0x2000, 32768},
        .memory = entries,
        .result = 56,
        .style = {.verbose = true}},
       "getdents64(3, [{d_ino=11, d_off=1, d_reclen=24, d_type=DT_DIR, d_name=\".\"}, {d_ino=12, "
       "d_off=18446744073709551615, d_reclen=32, d_type=0x63 /* DT_??? */, d_name=\"a\\nname\"}], 32768) = "
       "56"},
      {{.name = "getdents64", .arguments = {3, 0x2000, 100}, .result = 0, .style = {.verbose = true}},
       "getdents64(3, [], 100) = 0"},
      {{.name = "getdents",
        .arguments = {3, 0x2000, 100},
        .memory = old,
        .result = 24,
        .style = {.verbose = true}},
       "getdents(3, [{d_ino=11, d_off=1, d_reclen=24, d_name=\"abc\", d_type=DT_REG}], 100) = 24"},
      {{.name = "getdents", .arguments = {3, 0x2000, 100}, .memory = old, .result = 24},
       "getdents(3, 0x2000 /* 1 entries */, 100) = 24"},
  });
}

TEST(FileCalls, Attributes) {
  const auto value = [](std::string_view bytes) {
    return FakeMemory().string(0x1000, "/a").string(0x1100, "user.x").bytes(0x2000, bytes);
  };
  check({
      {{.name = "setxattr",
        .arguments = {0x1000, 0x1100, 0x2000, 5, 1},
        .memory = value({"a\0\1\2\0", 5}),
        .result = 0},
       "setxattr(\"/a\", \"user.x\", \"a\\0\\1\\2\", 5, XATTR_CREATE) = 0"},
      {{.name = "fsetxattr", .arguments = {3, 0x1100, 0x2000, 0, 4}, .memory = value("x"), .result = -22},
       "fsetxattr(3, \"user.x\", \"\", 0, 0x4 /* XATTR_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "setxattr",
        .arguments = {0x1000, 0x1100, 0x2000, 33, 0},
        .memory = value(std::string(32, 'v') + '\0'),
        .result = 0},
       "setxattr(\"/a\", \"user.x\", \"vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv\"..., 33, 0) = 0"},
      {{.name = "setxattr",
        .arguments = {0x1000, 0x1100, 0x2000, 65537, 0},
        .memory = value(std::string(100, 'v')),
        .result = -7},
       "setxattr(\"/a\", \"user.x\", 0x2000, 65537, 0) = -1 E2BIG (Argument list too long)"},
      {{.name = "lgetxattr", .arguments = {0x1000, 0x1100, 0x2000, 100}, .memory = value("val"), .result = 3},
       "lgetxattr(\"/a\", \"user.x\", \"val\", 100) = 3"},
      // Asked for the size only: what is there was not written by the call.
      {{.name = "getxattr", .arguments = {0x1000, 0x1100, 0x2000, 0}, .memory = value("old"), .result = 3},
       "getxattr(\"/a\", \"user.x\", 0x2000, 0) = 3"},
      {{.name = "getxattr", .arguments = {0x1000, 0x1100, 0, 0}, .memory = value(""), .result = 3},
       "getxattr(\"/a\", \"user.x\", NULL, 0) = 3"},
      {{.name = "fgetxattr", .arguments = {3, 0x1100, 0x2000, 1}, .memory = value("old"), .result = -34},
       "fgetxattr(3, \"user.x\", 0x2000, 1) = -1 ERANGE (Numerical result out of range)"},
      {{.name = "listxattr",
        .arguments = {0x1000, 0x2000, 100},
        .memory = value({"user.x\0", 7}),
        .result = 7},
       "listxattr(\"/a\", \"user.x\\0\", 100) = 7"},
      {{.name = "flistxattr", .arguments = {3, 0x2000, 0}, .result = 18}, "flistxattr(3, 0x2000, 0) = 18"},
      {{.name = "removexattr", .arguments = {0x1000, 0x1100}, .memory = value(""), .result = 0},
       "removexattr(\"/a\", \"user.x\") = 0"},
      {{.name = "setxattrat",
        .arguments = {cwd, 0x1000, 0x100, 0x1100, 0x3000, 16},
        .memory = value("val").u64(0x3000, {0x2000}).u32(0x3008, {3, 2}),
        .result = 0},
       "setxattrat(AT_FDCWD, \"/a\", AT_SYMLINK_NOFOLLOW, \"user.x\", {value=\"val\", size=3, "
       "flags=XATTR_REPLACE}, "
       "16) = 0"},
      {{.name = "getxattrat",
        .arguments = {cwd, 0x1000, 0, 0x1100, 0x3000, 16},
        .memory = value("val").u64(0x3000, {0x2000}).u32(0x3008, {100, 0}),
        .result = 3},
       "getxattrat(AT_FDCWD, \"/a\", 0, \"user.x\", {value=\"val\", size=100, flags=0}, 16) = 3"},
  });
}

TEST(FileCalls, Handles) {
  const FakeMemory before = name().u32(0x2000, {128, 0}),
                   after = name().u32(0x2000, {4, 1}).bytes(0x2008, "\x51\x40\x01\x02").u32(0x3000, {27});
  check({
      {{.name = "name_to_handle_at",
        .arguments = {cwd, 0x1000, 0x2000, 0x3000, 0x1000},
        .memory = before,
        .memory_after = after,
        .result = 0},
       "name_to_handle_at(AT_FDCWD, \"/a\", {handle_bytes=128 => 4, handle_type=1, "
       "f_handle=\"\\x51\\x40\\x01\\x02\"}, [27], AT_EMPTY_PATH) = 0"},
      {{.name = "name_to_handle_at",
        .arguments = {cwd, 0x1000, 0x2000, 0x3000, 0},
        .memory = name().u32(0x2000, {0, 0}),
        .memory_after = name().u32(0x2000, {8, 0}),
        .result = -75},
       "name_to_handle_at(AT_FDCWD, \"/a\", {handle_bytes=0 => 8}, 0x3000, 0) = -1 EOVERFLOW (Value too "
       "large for "
       "defined data type)"},
      {{.name = "name_to_handle_at",
        .arguments = {cwd, 0x1000, 0x2000, 0x3000, 0x100},
        .memory = before,
        .result = -2},
       "name_to_handle_at(AT_FDCWD, \"/a\", {handle_bytes=128}, 0x3000, 0x100 /* AT_??? */) = -1 ENOENT (No "
       "such file "
       "or directory)"},
      {{.name = "name_to_handle_at", .arguments = {cwd, 0x1000, 8, 0, 0}, .memory = name(), .result = -14},
       "name_to_handle_at(AT_FDCWD, \"/a\", 0x8, NULL, 0) = -1 EFAULT (Bad address)"},
      {{.name = "open_by_handle_at", .arguments = {3, 0x2000, 2}, .memory = after, .result = 5},
       "open_by_handle_at(3, {handle_bytes=4, handle_type=1, f_handle=\"\\x51\\x40\\x01\\x02\"}, O_RDWR) = "
       "5"},
      {{.name = "open_by_handle_at",
        .arguments = {3, 0x2000, 0},
        .memory = FakeMemory().u32(0x2000, {0xffffffff, 0xffffffff}),
        .result = -22},
       "open_by_handle_at(3, {handle_bytes=4294967295, handle_type=-1, f_handle=???}, O_RDONLY) = -1 EINVAL "
       "(Invalid "
       "argument)"},
      {{.name = "open_by_handle_at", .arguments = {3, 0, 0}, .result = -14},
       "open_by_handle_at(3, NULL, O_RDONLY) = -1 EFAULT (Bad address)"},
  });
}

TEST(FileCalls, Notifications) {
  check({
      {{.name = "inotify_init1", .arguments = {0x80800}, .result = 3},
       "inotify_init1(IN_NONBLOCK|IN_CLOEXEC) = 3"},
      {{.name = "inotify_add_watch", .arguments = {3, 0x1000, 0x80000018}, .memory = name(), .result = 1},
       "inotify_add_watch(3, \"/a\", IN_CLOSE_WRITE|IN_CLOSE_NOWRITE|IN_ONESHOT) = 1"},
      {{.name = "inotify_rm_watch", .arguments = {3, ~0ull}, .result = -22},
       "inotify_rm_watch(3, -1) = -1 EINVAL (Invalid argument)"},
      {{.name = "fanotify_init", .arguments = {0, 0x80000}, .result = 3},
       "fanotify_init(FAN_CLASS_NOTIF, O_RDONLY|O_CLOEXEC) = 3"},
      {{.name = "fanotify_init", .arguments = {0xd, 0}, .result = -22},
       "fanotify_init(0xc /* FAN_CLASS_??? */|FAN_CLOEXEC, O_RDONLY) = -1 EINVAL (Invalid argument)"},
      {{.name = "fanotify_mark", .arguments = {3, 0x101, 0x20, ~0ull, 0}, .result = 0},
       "fanotify_mark(3, FAN_MARK_ADD|FAN_MARK_FILESYSTEM, FAN_OPEN, FAN_NOFD, NULL) = 0"},
      {{.name = "fanotify_mark",
        .arguments = {3, 2, 1ull << 40, cwd, 0x1000},
        .memory = name(),
        .result = -22},
       "fanotify_mark(3, FAN_MARK_REMOVE, 0x10000000000 /* FAN_??? */, AT_FDCWD, \"/a\") = -1 EINVAL "
       "(Invalid "
       "argument)"},
      {{.name = "memfd_create", .arguments = {0x1000, 3}, .memory = name(), .result = 3},
       "memfd_create(\"/a\", MFD_CLOEXEC|MFD_ALLOW_SEALING) = 3"},
      {{.name = "memfd_create", .arguments = {0x1000, 0x54000004}, .memory = name(), .result = 3},
       "memfd_create(\"/a\", MFD_HUGETLB|21<<MFD_HUGE_SHIFT) = 3"},
      {{.name = "memfd_create", .arguments = {0x1000, 0x54000020}, .memory = name(), .result = -22},
       "memfd_create(\"/a\", 0x20 /* MFD_??? */|21<<MFD_HUGE_SHIFT) = -1 EINVAL (Invalid argument)"},
      {{.name = "memfd_secret", .arguments = {0x80001}, .result = -22},
       "memfd_secret(O_CLOEXEC|0x1) = -1 EINVAL (Invalid argument)"},
      {{.name = "memfd_create", .arguments = {0, 0}, .result = -14},
       "memfd_create(NULL, 0) = -1 EFAULT (Bad address)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
