// What is told of files and file systems, and the times of files, as text.
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "tests/decode/call_rows.h"
#include "tests/decode/file_names.h"

namespace sysgood::testing {
namespace {

constexpr auto raw = ValueStyle::Constants::raw, verbose_constants = ValueStyle::Constants::verbose;

// Dates are shown in local time.
void check_dates(std::initializer_list<Row> rows) {
  setenv("TZ", "UTC", 1);
  tzset();
  check(rows);
}

// struct stat of x86_64 at 0x2000.
FakeMemory stat_of(uint64_t mode, uint64_t rdev) {
  return name()
      .zeros(0x2000, 144)
      .u64(0x2000, {0xfe01, 1234, 1})
      .u32(0x2018, {mode, 1000, 0xffffffff})
      .u64(0x2028, {rdev, 42, 4096, 8, 1795229520, 760269609, 0, 0, 0xfffffffffffffffb, 1});
}

TEST(FileCalls, Stat) {
  const FakeMemory regular = stat_of(0100644, 0), device = stat_of(0020666, 0x103);
  const ValueStyle all{.verbose = true};
  check_dates({
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
  check_dates({
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
  check_dates({
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

TEST(FileCalls, Times) {
  const FakeMemory times = name().u64(0x2000, {1795229520, 5, 0, 0}),
                   odd = name().u64(0x2000, {1, 1000000000, 7, ~0ull});
  const FakeMemory special = name().u64(0x2000, {7, 0x3fffffff, 0, 0x3ffffffe});
  check_dates({
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

}  // namespace
}  // namespace sysgood::testing
