// The records of the file calls lie as the C headers lay them.
#include <dirent.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/mount.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/time.h>
#include <utime.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/directory.h"
#include "tracer/describe/types/file_attr.h"
#include "tracer/describe/types/file_time.h"
#include "tracer/describe/types/handle.h"
#include "tracer/describe/types/mount.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/stat.h"
#include "tracer/describe/types/statfs.h"
#include "tracer/describe/types/xattr.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64, a = Abi::aarch64;

// The same on both.
#if defined(__x86_64__)
static_assert(element_size(describe::stat, x) == sizeof(struct ::stat));
static_assert(offset_of(describe::stat, "st_dev", x) == offsetof(struct ::stat, st_dev));
static_assert(offset_of(describe::stat, "st_ino", x) == offsetof(struct ::stat, st_ino));
static_assert(offset_of(describe::stat, "st_mode", x) == offsetof(struct ::stat, st_mode));
static_assert(offset_of(describe::stat, "st_nlink", x) == offsetof(struct ::stat, st_nlink));
static_assert(offset_of(describe::stat, "st_uid", x) == offsetof(struct ::stat, st_uid));
static_assert(offset_of(describe::stat, "st_gid", x) == offsetof(struct ::stat, st_gid));
static_assert(offset_of(describe::stat, "st_rdev", x) == offsetof(struct ::stat, st_rdev));
static_assert(offset_of(describe::stat, "st_size", x) == offsetof(struct ::stat, st_size));
static_assert(offset_of(describe::stat, "st_blksize", x) == offsetof(struct ::stat, st_blksize));
static_assert(offset_of(describe::stat, "st_blocks", x) == offsetof(struct ::stat, st_blocks));
static_assert(offset_of(describe::stat, "st_atime", x) == offsetof(struct ::stat, st_atim.tv_sec));
static_assert(offset_of(describe::stat, "st_atime_nsec", x) == offsetof(struct ::stat, st_atim.tv_nsec));
static_assert(offset_of(describe::stat, "st_mtime", x) == offsetof(struct ::stat, st_mtim.tv_sec));
static_assert(offset_of(describe::stat, "st_mtime_nsec", x) == offsetof(struct ::stat, st_mtim.tv_nsec));
static_assert(offset_of(describe::stat, "st_ctime", x) == offsetof(struct ::stat, st_ctim.tv_sec));
static_assert(offset_of(describe::stat, "st_ctime_nsec", x) == offsetof(struct ::stat, st_ctim.tv_nsec));
static_assert(element_size(linux_dirent64, x) >= offsetof(struct ::dirent64, d_name));
static_assert(offset_of(linux_dirent64, "d_ino", x) == offsetof(struct ::dirent64, d_ino));
static_assert(offset_of(linux_dirent64, "d_off", x) == offsetof(struct ::dirent64, d_off));
static_assert(offset_of(linux_dirent64, "d_reclen", x) == offsetof(struct ::dirent64, d_reclen));
static_assert(offset_of(linux_dirent64, "d_type", x) == offsetof(struct ::dirent64, d_type));
static_assert(offset_of(linux_dirent64, "d_name", x) == offsetof(struct ::dirent64, d_name));
#endif
// asm-generic/stat.h, which arm64 uses.
static_assert(element_size(describe::stat, a) == 128);
static_assert(offset_of(describe::stat, "st_dev", a) == 0);
static_assert(offset_of(describe::stat, "st_ino", a) == 8);
static_assert(offset_of(describe::stat, "st_mode", a) == 16);
static_assert(offset_of(describe::stat, "st_nlink", a) == 20);
static_assert(offset_of(describe::stat, "st_uid", a) == 24);
static_assert(offset_of(describe::stat, "st_gid", a) == 28);
static_assert(offset_of(describe::stat, "st_rdev", a) == 32);
static_assert(offset_of(describe::stat, "st_size", a) == 48);
static_assert(offset_of(describe::stat, "st_blksize", a) == 56);
static_assert(offset_of(describe::stat, "st_blocks", a) == 64);
static_assert(offset_of(describe::stat, "st_atime", a) == 72);
static_assert(offset_of(describe::stat, "st_atime_nsec", a) == 80);
static_assert(offset_of(describe::stat, "st_mtime", a) == 88);
static_assert(offset_of(describe::stat, "st_mtime_nsec", a) == 96);
static_assert(offset_of(describe::stat, "st_ctime", a) == 104);
static_assert(offset_of(describe::stat, "st_ctime_nsec", a) == 112);

static_assert(is_long(describe::statx, sizeof(struct ::statx)));
static_assert(lies(describe::statx, "stx_mask", offsetof(struct ::statx, stx_mask)));
static_assert(lies(describe::statx, "stx_blksize", offsetof(struct ::statx, stx_blksize)));
static_assert(lies(describe::statx, "stx_attributes", offsetof(struct ::statx, stx_attributes)));
static_assert(lies(describe::statx, "stx_nlink", offsetof(struct ::statx, stx_nlink)));
static_assert(lies(describe::statx, "stx_uid", offsetof(struct ::statx, stx_uid)));
static_assert(lies(describe::statx, "stx_gid", offsetof(struct ::statx, stx_gid)));
static_assert(lies(describe::statx, "stx_mode", offsetof(struct ::statx, stx_mode)));
static_assert(lies(describe::statx, "stx_ino", offsetof(struct ::statx, stx_ino)));
static_assert(lies(describe::statx, "stx_size", offsetof(struct ::statx, stx_size)));
static_assert(lies(describe::statx, "stx_blocks", offsetof(struct ::statx, stx_blocks)));
static_assert(lies(describe::statx, "stx_attributes_mask", offsetof(struct ::statx, stx_attributes_mask)));
static_assert(lies(describe::statx, "stx_atime", offsetof(struct ::statx, stx_atime)));
static_assert(lies(describe::statx, "stx_btime", offsetof(struct ::statx, stx_btime)));
static_assert(lies(describe::statx, "stx_ctime", offsetof(struct ::statx, stx_ctime)));
static_assert(lies(describe::statx, "stx_mtime", offsetof(struct ::statx, stx_mtime)));
static_assert(lies(describe::statx, "stx_rdev_major", offsetof(struct ::statx, stx_rdev_major)));
static_assert(lies(describe::statx, "stx_rdev_minor", offsetof(struct ::statx, stx_rdev_minor)));
static_assert(lies(describe::statx, "stx_dev_major", offsetof(struct ::statx, stx_dev_major)));
static_assert(lies(describe::statx, "stx_dev_minor", offsetof(struct ::statx, stx_dev_minor)));
static_assert(lies(describe::statx, "stx_mnt_id", offsetof(struct ::statx, stx_mnt_id)));
// The C library's struct may be older than these two.
static_assert(lies(describe::statx, "stx_dio_mem_align", 0x98));
static_assert(lies(describe::statx, "stx_dio_offset_align", 0x9c));
static_assert(is_long(statx_timestamp, sizeof(struct ::statx_timestamp)));
static_assert(lies(statx_timestamp, "tv_sec", offsetof(struct ::statx_timestamp, tv_sec)));
static_assert(lies(statx_timestamp, "tv_nsec", offsetof(struct ::statx_timestamp, tv_nsec)));

static_assert(is_long(describe::statfs, sizeof(struct ::statfs)));
static_assert(lies(describe::statfs, "f_type", offsetof(struct ::statfs, f_type)));
static_assert(lies(describe::statfs, "f_bsize", offsetof(struct ::statfs, f_bsize)));
static_assert(lies(describe::statfs, "f_blocks", offsetof(struct ::statfs, f_blocks)));
static_assert(lies(describe::statfs, "f_bfree", offsetof(struct ::statfs, f_bfree)));
static_assert(lies(describe::statfs, "f_bavail", offsetof(struct ::statfs, f_bavail)));
static_assert(lies(describe::statfs, "f_files", offsetof(struct ::statfs, f_files)));
static_assert(lies(describe::statfs, "f_ffree", offsetof(struct ::statfs, f_ffree)));
static_assert(lies(describe::statfs, "f_fsid", offsetof(struct ::statfs, f_fsid)));
static_assert(lies(describe::statfs, "f_namelen", offsetof(struct ::statfs, f_namelen)));
static_assert(lies(describe::statfs, "f_frsize", offsetof(struct ::statfs, f_frsize)));
static_assert(lies(describe::statfs, "f_flags", offsetof(struct ::statfs, f_flags)));

static_assert(is_long(describe::open_how, sizeof(struct ::open_how)));
static_assert(lies(describe::open_how, "flags", offsetof(struct ::open_how, flags)));
static_assert(lies(describe::open_how, "mode", offsetof(struct ::open_how, mode)));
static_assert(lies(zero_open_mode, "mode", offsetof(struct ::open_how, mode)));
static_assert(lies(describe::open_how, "resolve", offsetof(struct ::open_how, resolve)));

static_assert(is_long(describe::mount_attr, sizeof(struct ::mount_attr)));
static_assert(lies(describe::mount_attr, "attr_set", offsetof(struct ::mount_attr, attr_set)));
static_assert(lies(describe::mount_attr, "attr_clr", offsetof(struct ::mount_attr, attr_clr)));
static_assert(lies(describe::mount_attr, "propagation", offsetof(struct ::mount_attr, propagation)));
static_assert(lies(describe::mount_attr, "userns_fd", offsetof(struct ::mount_attr, userns_fd)));

static_assert(is_long(describe::file_handle, offsetof(struct ::file_handle, f_handle)));
static_assert(lies(describe::file_handle, "handle_bytes", offsetof(struct ::file_handle, handle_bytes)));
static_assert(lies(describe::file_handle, "handle_type", offsetof(struct ::file_handle, handle_type)));

static_assert(is_long(describe::utimbuf, sizeof(struct ::utimbuf)));
static_assert(lies(describe::utimbuf, "actime", offsetof(struct ::utimbuf, actime)));
static_assert(lies(describe::utimbuf, "modtime", offsetof(struct ::utimbuf, modtime)));
static_assert(is_long(utimes_timeval, sizeof(struct ::timeval)));
static_assert(lies(utimes_timeval, "tv_usec", offsetof(struct ::timeval, tv_usec)));
static_assert(is_long(utimensat_timespec, sizeof(struct ::timespec)));
static_assert(lies(utimensat_timespec, "tv_sec", offsetof(struct ::timespec, tv_sec)));
static_assert(lies(utimensat_timespec, "tv_nsec", offsetof(struct ::timespec, tv_nsec)));

// These are in no header of ours.
static_assert(lies(linux_dirent, "d_ino", 0) && lies(linux_dirent, "d_off", 8) &&
              lies(linux_dirent, "d_reclen", 16) && lies(linux_dirent, "d_name", 18));
static_assert(is_long(xattr_args_set, 16) && is_long(xattr_args_get, 16));
static_assert(is_long(file_attr, 24) && lies(file_attr, "fa_extsize", 8) &&
              lies(file_attr, "fa_cowextsize", 20));
static_assert(lies(xattr_args_set, "value", 0) && lies(xattr_args_set, "size", 8) &&
              lies(xattr_args_set, "flags", 12));
static_assert(lies(xattr_args_get, "value", 0) && lies(xattr_args_get, "size", 8) &&
              lies(xattr_args_get, "flags", 12));

TEST(FileLayouts, AreCheckedByTheCompiler) {}

}  // namespace
}  // namespace sysgood::describe
