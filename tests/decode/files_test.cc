// The file family as text.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t cwd = static_cast<uint64_t>(-100);  // AT_FDCWD
constexpr auto raw = ValueStyle::Constants::raw, verbose_constants = ValueStyle::Constants::verbose;

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  // Dates are shown in local time.
  setenv("TZ", "UTC", 1);
  tzset();
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

FakeMemory name() { return FakeMemory().string(0x1000, "/a"); }
FakeMemory names() { return FakeMemory().string(0x1000, "/a").string(0x1100, "/b"); }

// struct stat of x86_64 at 0x2000.
FakeMemory stat_of(uint64_t mode, uint64_t rdev) {
  return name()
      .zeros(0x2000, 144)
      .u64(0x2000, {0xfe01, 1234, 1})
      .u32(0x2018, {mode, 1000, 0xffffffff})
      .u64(0x2028, {rdev, 42, 4096, 8, 1795229520, 760269609, 0, 0, 0xfffffffffffffffb, 1});
}

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

TEST(FileCalls, Stat) {
  const FakeMemory regular = stat_of(0100644, 0), device = stat_of(0020666, 0x103);
  const ValueStyle all{.verbose = true};
  check({
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = regular, .result = 0},
       "stat(\"/a\", {st_mode=S_IFREG|0644, st_size=42, ...}) = 0"},
      {{.name = "lstat", .arguments = {0x1000, 0x2000}, .memory = stat_of(0120777, 0), .result = 0},
       "lstat(\"/a\", {st_mode=S_IFLNK|0777, st_size=42, ...}) = 0"},
      {{.name = "fstat", .arguments = {0, 0x2000}, .memory = device, .result = 0},
       "fstat(0, {st_mode=S_IFCHR|0666, st_rdev=makedev(0x1, 0x3), ...}) = 0"},
      {{.name = "fstat", .arguments = {0, 0x2000}, .memory = stat_of(0060600, 0xfe00), .result = 0},
       "fstat(0, {st_mode=S_IFBLK|0600, st_rdev=makedev(0xfe, 0), ...}) = 0"},
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = stat_of(0041777, 0), .result = 0},
       "stat(\"/a\", {st_mode=S_IFDIR|S_ISVTX|0777, st_size=42, ...}) = 0"},
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = stat_of(0177777, 0), .result = 0},
       "stat(\"/a\", {st_mode=0177777, st_size=42, ...}) = 0"},
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = regular}, "stat(\"/a\", "},
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = regular, .result = -2},
       "stat(\"/a\", 0x2000) = -1 ENOENT (No such file or directory)"},
      {{.name = "stat", .arguments = {0x1000, 0}, .memory = name(), .result = -14},
       "stat(\"/a\", NULL) = -1 EFAULT (Bad address)"},
      {{.name = "newfstatat", .arguments = {3, 0x1000, 0x2000, 0x1000}, .memory = device, .result = 0},
       "newfstatat(3, \"/a\", {st_mode=S_IFCHR|0666, st_rdev=makedev(0x1, 0x3), ...}, AT_EMPTY_PATH) = 0"},
      {{.name = "newfstatat", .arguments = {cwd, 0x1000, 0x2000, 0x2100}, .memory = name(), .result = -22},
       "newfstatat(AT_FDCWD, \"/a\", 0x2000, AT_SYMLINK_NOFOLLOW|0x2000) = -1 EINVAL (Invalid argument)"},
      {{.name = "stat", .arguments = {0x1000, 0x2000}, .memory = regular, .result = 0, .style = all},
       "stat(\"/a\", {st_dev=makedev(0xfe, 0x1), st_ino=1234, st_mode=S_IFREG|0644, st_nlink=1, st_uid=1000, "
       "st_gid=4294967295, st_blksize=4096, st_blocks=8, st_size=42, st_atime=1795229520 /* "
       "2026-11-21T02:52:00.760269609+0000 */, st_atime_nsec=760269609, st_mtime=0, st_mtime_nsec=0, "
       "st_ctime=-5 /* "
       "1969-12-31T23:59:55.000000001+0000 */, st_ctime_nsec=1}) = 0"},
      {{.abi = Abi::aarch64,
        .name = "fstat",
        .arguments = {3, 0x2000},
        .memory = FakeMemory()
                      .zeros(0x2000, 128)
                      .u64(0x2000, {0xfe01, 1234})
                      .u32(0x2010, {0100640, 2, 1000, 100})
                      .u64(0x2020, {0, 0, 42, 0xabcdef0000001000, 8, 1, 2, 3, 4, 5, 6}),
        .result = 0,
        .style = all},
       "fstat(3, {st_dev=makedev(0xfe, 0x1), st_ino=1234, st_mode=S_IFREG|0640, st_nlink=2, st_uid=1000, "
       "st_gid=100, st_blksize=4096, st_blocks=8, st_size=42, st_atime=1 /* "
       "1970-01-01T00:00:01.000000002+0000 */, "
       "st_atime_nsec=2, st_mtime=3 /* 1970-01-01T00:00:03.000000004+0000 */, st_mtime_nsec=4, st_ctime=5 /* "
       "1970-01-01T00:00:05.000000006+0000 */, st_ctime_nsec=6}) = 0"},
  });
}

TEST(FileCalls, Statx) {
  const FakeMemory file = name()
                              .zeros(0x2000, 256)
                              .u32(0x2000, {0x27ff, 4096})
                              .u64(0x2008, {0x800})
                              .u32(0x2010, {1, 0, 0xffffffff})
                              .u16(0x201c, {0100644})
                              .u64(0x2020, {7, 42, 8, 0x830})
                              .u64(0x2040, {1795229520})
                              .u32(0x2048, {5})
                              .u64(0x2060, {1, 0, 0, 1000000000})
                              .u32(0x2080, {0, 0, 254, 1})
                              .u32(0x2098, {512, 4096});
  check({
      {{.name = "statx", .arguments = {cwd, 0x1000, 0x100, 0xfff, 0x2000}, .memory = file, .result = 0},
       "statx(AT_FDCWD, \"/a\", AT_STATX_SYNC_AS_STAT|AT_SYMLINK_NOFOLLOW, STATX_ALL, "
       "{stx_mask=STATX_BASIC_STATS|STATX_DIOALIGN, stx_attributes=STATX_ATTR_ENCRYPTED, "
       "stx_mode=S_IFREG|0644, "
       "stx_size=42, ...}) = 0"},
      {{.name = "statx",
        .arguments = {cwd, 0x1000, 0x4000, 0x4003, 0x2000},
        .memory = file,
        .result = 0,
        .style = {.verbose = true}},
       "statx(AT_FDCWD, \"/a\", AT_STATX_DONT_SYNC, STATX_TYPE|STATX_MODE|STATX_MNT_ID_UNIQUE, "
       "{stx_mask=STATX_BASIC_STATS|STATX_DIOALIGN, stx_blksize=4096, stx_attributes=STATX_ATTR_ENCRYPTED, "
       "stx_nlink=1, "
       "stx_uid=0, stx_gid=-1, stx_mode=S_IFREG|0644, stx_ino=7, stx_size=42, stx_blocks=8, "
       "stx_attributes_mask=STATX_ATTR_IMMUTABLE|STATX_ATTR_APPEND|STATX_ATTR_ENCRYPTED, "
       "stx_atime={tv_sec=1795229520, tv_nsec=5} /* 2026-11-21T02:52:00.000000005+0000 */, "
       "stx_ctime={tv_sec=1, tv_nsec=0} /* 1970-01-01T00:00:01+0000 */, stx_mtime={tv_sec=0, "
       "tv_nsec=1000000000}, "
       "stx_rdev_major=0, stx_rdev_minor=0, stx_dev_major=254, stx_dev_minor=1, stx_dio_mem_align=512, "
       "stx_dio_offset_align=4096}) = 0"},
      {{.name = "statx",
        .arguments = {cwd, 0x1000, 0, 0x3c000, 0x2000},
        .memory = name()
                      .zeros(0x2000, 256)
                      .u32(0x2000, {0x3c000})
                      .u64(0x2008, {0x400000})
                      .u64(0x2090, {0x5000000000000001})
                      .u64(0x20a0, {5})
                      .u32(0x20a8, {512, 1024, 1, 4096, 2048}),
        .result = 0,
        .style = {.verbose = true}},
       "statx(AT_FDCWD, \"/a\", AT_STATX_SYNC_AS_STAT, "
       "STATX_MNT_ID_UNIQUE|STATX_SUBVOL|STATX_WRITE_ATOMIC|STATX_DIO_READ_ALIGN, "
       "{stx_mask=STATX_MNT_ID_UNIQUE|STATX_SUBVOL|STATX_WRITE_ATOMIC|STATX_DIO_READ_ALIGN, stx_blksize=0, "
       "stx_attributes=STATX_ATTR_WRITE_ATOMIC, stx_attributes_mask=0, stx_rdev_major=0, stx_rdev_minor=0, "
       "stx_dev_major=0, stx_dev_minor=0, stx_mnt_id=0x5000000000000001, stx_subvol=0x5, "
       "stx_atomic_write_unit_min=512, stx_atomic_write_unit_max=1024, stx_atomic_write_segments_max=1, "
       "stx_dio_read_offset_align=4096, stx_atomic_write_unit_max_opt=2048}) = 0"},
      {{.name = "statx",
        .arguments = {cwd, 0x1000, 0, 0, 0x2000},
        .memory = name().zeros(0x2000, 256),
        .result = 0},
       "statx(AT_FDCWD, \"/a\", AT_STATX_SYNC_AS_STAT, 0, {stx_mask=0, stx_attributes=0, ...}) = 0"},
      {{.name = "statx",
        .arguments = {cwd, 0x1000, 0x6001, 0x40000, 0x2000},
        .memory = name(),
        .result = -22},
       "statx(AT_FDCWD, \"/a\", AT_STATX_FORCE_SYNC|AT_STATX_DONT_SYNC|0x1, 0x40000 /* STATX_??? */, 0x2000) "
       "= -1 "
       "EINVAL (Invalid argument)"},
  });
}

TEST(FileCalls, Statfs) {
  const auto answer = [](uint64_t type, uint64_t flags) {
    return name()
        .zeros(0x2000, 120)
        .u64(0x2000, {type, 4096, 100, 50, 40, 30, 20})
        .u32(0x2038, {0x45c45c9f, 0})
        .u64(0x2040, {255, 4096, flags});
  };
  check({
      {{.name = "statfs", .arguments = {0x1000, 0x2000}, .memory = answer(0xef53, 0x1020), .result = 0},
       "statfs(\"/a\", {f_type=EXT2_SUPER_MAGIC, f_bsize=4096, f_blocks=100, f_bfree=50, f_bavail=40, "
       "f_files=30, "
       "f_ffree=20, f_fsid={val=[0x45c45c9f, 0]}, f_namelen=255, f_frsize=4096, "
       "f_flags=ST_VALID|ST_RELATIME}) = 0"},
      {{.name = "fstatfs", .arguments = {3, 0x2000}, .memory = answer(0xdeadbeef, 1), .result = 0},
       "fstatfs(3, {f_type=0xdeadbeef, f_bsize=4096, f_blocks=100, f_bfree=50, f_bavail=40, f_files=30, "
       "f_ffree=20, f_fsid={val=[0x45c45c9f, 0]}, f_namelen=255, f_frsize=4096}) = 0"},
      {{.name = "fstatfs", .arguments = {99, 0x2000}, .result = -9},
       "fstatfs(99, 0x2000) = -1 EBADF (Bad file descriptor)"},
      {{.abi = Abi::aarch64, .name = "statfs", .arguments = {0x1000, 0x2000}, .memory = name()},
       "statfs(\"/a\", "},
  });
}

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

TEST(FileCalls, Times) {
  const FakeMemory times = name().u64(0x2000, {1795229520, 5, 0, 0}),
                   odd = name().u64(0x2000, {1, 1000000000, 7, ~0ull});
  const FakeMemory special = name().u64(0x2000, {7, 0x3fffffff, 0, 0x3ffffffe});
  check({
      {{.name = "utime",
        .arguments = {0x1000, 0x2000},
        .memory = name().u64(0x2000, {1795229520, 0}),
        .result = 0},
       "utime(\"/a\", {actime=1795229520 /* 2026-11-21T02:52:00+0000 */, modtime=0}) = 0"},
      {{.name = "utime", .arguments = {0x1000, 0}, .memory = name(), .result = 0}, "utime(\"/a\", NULL) = 0"},
      {{.name = "utimes", .arguments = {0x1000, 0x2000}, .memory = times, .result = 0},
       "utimes(\"/a\", [{tv_sec=1795229520, tv_usec=5} /* 2026-11-21T02:52:00.000005+0000 */, {tv_sec=0, "
       "tv_usec=0}]) "
       "= 0"},
      {{.name = "futimesat", .arguments = {cwd, 0x1000, 0x2000}, .memory = odd, .result = -22},
       "futimesat(AT_FDCWD, \"/a\", [{tv_sec=1, tv_usec=1000000000}, {tv_sec=7, "
       "tv_usec=18446744073709551615}]) = -1 "
       "EINVAL (Invalid argument)"},
      {{.name = "utimensat", .arguments = {cwd, 0x1000, 0x2000, 0x100}, .memory = times, .result = 0},
       "utimensat(AT_FDCWD, \"/a\", [{tv_sec=1795229520, tv_nsec=5} /* 2026-11-21T02:52:00.000000005+0000 "
       "*/, "
       "{tv_sec=0, tv_nsec=0}], AT_SYMLINK_NOFOLLOW) = 0"},
      {{.name = "utimensat", .arguments = {5, 0, 0x2000, 0}, .memory = special, .result = 0},
       "utimensat(5, NULL, [UTIME_NOW, UTIME_OMIT], 0) = 0"},
      {{.name = "utimensat",
        .arguments = {5, 0, 0x2000, 0},
        .memory = special,
        .result = 0,
        .style = {.constants = raw}},
       "utimensat(5, NULL, [{tv_sec=7, tv_nsec=1073741823}, {tv_sec=0, tv_nsec=1073741822}], 0) = 0"},
      {{.name = "utimensat",
        .arguments = {5, 0, 0x2000, 0},
        .memory = special,
        .result = 0,
        .style = {.constants = verbose_constants}},
       "utimensat(5, NULL, [{tv_sec=7, tv_nsec=1073741823} /* UTIME_NOW */, {tv_sec=0, tv_nsec=1073741822} "
       "/* "
       "UTIME_OMIT */], 0) = 0"},
      // One of the two times is not there: neither is shown.
      {{.name = "utimensat",
        .arguments = {5, 0, 0x2000, 0},
        .memory = FakeMemory().u64(0x2000, {1, 2}),
        .result = -14},
       "utimensat(5, NULL, 0x2000, 0) = -1 EFAULT (Bad address)"},
      // No year can hold it.
      {{.name = "utimensat",
        .arguments = {5, 0, 0x2000, 0},
        .memory = FakeMemory().u64(0x2000, {INT64_MAX, 1, 0, 0}),
        .result = 0},
       "utimensat(5, NULL, [{tv_sec=9223372036854775807, tv_nsec=1}, {tv_sec=0, tv_nsec=0}], 0) = 0"},
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

TEST(FileCalls, Mounts) {
  const FakeMemory strings =
      names().string(0x1200, "ext4").string(0x1300, std::string(40, 'd')).string(0x1400, "key");
  check({
      {{.name = "mount", .arguments = {0x1000, 0x1100, 0x1200, 3, 0x1300}, .memory = strings, .result = 0},
       "mount(\"/a\", \"/b\", \"ext4\", MS_RDONLY|MS_NOSUID, \"dddddddddddddddddddddddddddddddd\"...) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0x1000, 0x1300},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", 0x1200, MS_BIND, 0x1300) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0x1020, 0x1200},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", 0x1200, MS_REMOUNT|MS_BIND, \"ext4\") = 0"},
      {{.name = "mount", .arguments = {0x1000, 0x1100, 0, 0x44000, 0}, .memory = strings, .result = 0},
       "mount(\"/a\", \"/b\", NULL, MS_REC|MS_PRIVATE, NULL) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0xc0ed0002, 0},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", \"ext4\", MS_MGC_VAL|MS_NOSUID, NULL) = 0"},
      {{.name = "mount", .arguments = {0, 0, 0, 0x200, 0}, .result = -14},
       "mount(NULL, NULL, NULL, 0x200 /* MS_??? */, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "umount2", .arguments = {0x1000, 10}, .memory = name(), .result = 0},
       "umount2(\"/a\", MNT_DETACH|UMOUNT_NOFOLLOW) = 0"},
      {{.name = "swapon", .arguments = {0x1000, 0x18005}, .memory = name(), .result = 0},
       "swapon(\"/a\", SWAP_FLAG_PREFER|SWAP_FLAG_DISCARD|5) = 0"},
      {{.name = "swapon", .arguments = {0x1000, 0x80000}, .memory = name(), .result = -22},
       "swapon(\"/a\", 0x80000 /* SWAP_FLAG_??? */|0) = -1 EINVAL (Invalid argument)"},
      {{.name = "swapon", .arguments = {0x1000, 0}, .memory = name(), .result = 0}, "swapon(\"/a\", 0) = 0"},
      {{.name = "pivot_root", .arguments = {0x1000, 0x1100}, .memory = names(), .result = 0},
       "pivot_root(\"/a\", \"/b\") = 0"},
      {{.name = "open_tree", .arguments = {cwd, 0x1000, 0x88001}, .memory = name(), .result = 3},
       "open_tree(AT_FDCWD, \"/a\", OPEN_TREE_CLONE|OPEN_TREE_CLOEXEC|AT_RECURSIVE) = 3"},
      {{.name = "fsconfig", .arguments = {3, 1, 0x1400, 0x1000, 0}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_STRING, \"key\", \"/a\", 0) = 0"},
      {{.name = "fsconfig", .arguments = {3, 2, 0x1400, 0x1000, 3}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_BINARY, \"key\", \"\\x2f\\x61\\x00\", 3) = 0"},
      {{.name = "fsconfig", .arguments = {3, 2, 0x1400, 0x1000, ~0ull}, .memory = strings, .result = -22},
       "fsconfig(3, FSCONFIG_SET_BINARY, \"key\", 0x1000, -1) = -1 EINVAL (Invalid argument)"},
      {{.name = "fsconfig", .arguments = {3, 3, 0x1400, 0x1000, cwd}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_PATH, \"key\", \"/a\", AT_FDCWD) = 0"},
      {{.name = "fsconfig", .arguments = {3, 6, 0, 0, 0}, .result = 0},
       "fsconfig(3, FSCONFIG_CMD_CREATE, NULL, NULL, 0) = 0"},
      {{.name = "fsconfig", .arguments = {3, 9, 0x1400, 0, 0}, .memory = strings, .result = -95},
       "fsconfig(3, 0x9 /* FSCONFIG_??? */, 0x1400, NULL, 0) = -1 EOPNOTSUPP (Operation not supported)"},
      {{.name = "mount_setattr",
        .arguments = {cwd, 0x1000, 0x8000, 0x2000, 32},
        .memory = name().u64(0x2000, {1, 0x100010, 0x40000, 5}),
        .result = 0},
       "mount_setattr(AT_FDCWD, \"/a\", AT_RECURSIVE, {attr_set=MOUNT_ATTR_RDONLY, "
       "attr_clr=MOUNT_ATTR_NOATIME|MOUNT_ATTR_IDMAP, propagation=MS_PRIVATE, userns_fd=5}, 32) = 0"},
      {{.name = "listmount",
        .arguments = {0x2000, 0x3000, 8, 0},
        .memory =
            FakeMemory().u32(0x2000, {24, 0}).u64(0x2008, {~0ull, 0}).u64(0x3000, {0x80000001, 0x80000002}),
        .result = 2},
       "listmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=LSMT_ROOT, param=0}, [0x80000001, 0x80000002], 8, 0) = "
       "2"},
      {{.name = "mount_setattr",
        .arguments = {cwd, 0x1000, 0, 0x2000, 31},
        .memory = name().zeros(0x2000, 32),
        .result = -22},
       "mount_setattr(AT_FDCWD, \"/a\", 0, 0x2000, 31) = -1 EINVAL (Invalid argument)"},
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
