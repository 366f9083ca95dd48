// stat(2), statx(2): asm/stat.h, asm-generic/stat.h, linux/stat.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// A device has a number where other files have a size: S_IFCHR and S_IFBLK are the types whose bits without
// 040000 are 020000.
inline constexpr When is_device = when_is("st_mode", 020000, 0130000);
inline constexpr When is_no_device = when_not("st_mode", 020000, 0130000);

inline constexpr auto stat_x86_64 =
    record(144, {{"st_dev", device, verbose, at(0)},
                 {"st_ino", u64, verbose, at(8)},
                 {"st_mode", file_mode, at(24)},
                 {"st_nlink", u64, verbose, at(16)},
                 {"st_uid", u32, verbose, at(28)},
                 {"st_gid", u32, verbose, at(32)},
                 {"st_blksize", u64, verbose, at(56)},
                 {"st_blocks", u64, verbose, at(64)},
                 {"st_rdev", device, is_device, at(40)},
                 {"st_size", u64, is_no_device, at(48)},
                 {"st_atime", seconds_with("st_atime_nsec"), verbose, at(72)},
                 {"st_atime_nsec", u64, verbose, at(80)},
                 {"st_mtime", seconds_with("st_mtime_nsec"), verbose, at(88)},
                 {"st_mtime_nsec", u64, verbose, at(96)},
                 {"st_ctime", seconds_with("st_ctime_nsec"), verbose, at(104)},
                 {"st_ctime_nsec", u64, verbose, at(112)}});
// asm-generic/stat.h: narrower st_nlink and st_blksize.
inline constexpr auto stat_aarch64 =
    record(128, {{"st_dev", device, verbose, at(0)},
                 {"st_ino", u64, verbose, at(8)},
                 {"st_mode", file_mode, at(16)},
                 {"st_nlink", u32, verbose, at(20)},
                 {"st_uid", u32, verbose, at(24)},
                 {"st_gid", u32, verbose, at(28)},
                 {"st_blksize", u32, verbose, at(56)},
                 {"st_blocks", u64, verbose, at(64)},
                 {"st_rdev", device, is_device, at(32)},
                 {"st_size", u64, is_no_device, at(48)},
                 {"st_atime", seconds_with("st_atime_nsec"), verbose, at(72)},
                 {"st_atime_nsec", u64, verbose, at(80)},
                 {"st_mtime", seconds_with("st_mtime_nsec"), verbose, at(88)},
                 {"st_mtime_nsec", u64, verbose, at(96)},
                 {"st_ctime", seconds_with("st_ctime_nsec"), verbose, at(104)},
                 {"st_ctime_nsec", u64, verbose, at(112)}});
// Of 32-bit ABIs: struct stat, whose ids have 16 bits; struct stat64, which is laid out as the compilers of
// i386 and of ARM do; and the first one, struct __old_kernel_stat.
inline constexpr Type narrow_device = sized_as(device, Size::b4), narrow_mode = sized_as(file_mode, Size::b2);
inline constexpr auto stat_narrow = record(64, {{"st_dev", narrow_device, verbose, at(0)},
                                                {"st_ino", u32, verbose, at(4)},
                                                {"st_mode", narrow_mode, at(8)},
                                                {"st_nlink", u16, verbose, at(10)},
                                                {"st_uid", u16, verbose, at(12)},
                                                {"st_gid", u16, verbose, at(14)},
                                                {"st_blksize", u32, verbose, at(24)},
                                                {"st_blocks", u32, verbose, at(28)},
                                                {"st_rdev", narrow_device, is_device, at(16)},
                                                {"st_size", u32, is_no_device, at(20)},
                                                {"st_atime", seconds_with("st_atime_nsec"), verbose, at(32)},
                                                {"st_atime_nsec", u32, verbose, at(36)},
                                                {"st_mtime", seconds_with("st_mtime_nsec"), verbose, at(40)},
                                                {"st_mtime_nsec", u32, verbose, at(44)},
                                                {"st_ctime", seconds_with("st_ctime_nsec"), verbose, at(48)},
                                                {"st_ctime_nsec", u32, verbose, at(52)}});
consteval auto stat64_of(uint16_t size, int length, int block_size, int blocks, int times) {
  return record(size, {{"st_dev", device, verbose, at(0)},
                       {"st_ino", u64, verbose, at(size - 8)},
                       {"st_mode", file_mode, at(16)},
                       {"st_nlink", u32, verbose, at(20)},
                       {"st_uid", u32, verbose, at(24)},
                       {"st_gid", u32, verbose, at(28)},
                       {"st_blksize", u32, verbose, at(block_size)},
                       {"st_blocks", u64, verbose, at(blocks)},
                       {"st_rdev", device, is_device, at(32)},
                       {"st_size", u64, is_no_device, at(length)},
                       {"st_atime", seconds_with("st_atime_nsec"), verbose, at(times)},
                       {"st_atime_nsec", u32, verbose, at(times + 4)},
                       {"st_mtime", seconds_with("st_mtime_nsec"), verbose, at(times + 8)},
                       {"st_mtime_nsec", u32, verbose, at(times + 12)},
                       {"st_ctime", seconds_with("st_ctime_nsec"), verbose, at(times + 16)},
                       {"st_ctime_nsec", u32, verbose, at(times + 20)}});
}
inline constexpr auto stat64_i386 = stat64_of(96, 44, 52, 56, 64),
                      stat64_arm = stat64_of(104, 48, 56, 64, 72);
inline constexpr auto stat64 = per_abi({{Abi::i386, stat64_i386}, {Abi::arm, stat64_arm}});
inline constexpr auto stat =
    per_abi({{Abi::x86_64, stat_x86_64}, {Abi::aarch64, stat_aarch64}, {narrow_abis, stat_narrow}});
inline constexpr Type old_device = sized_as(device, Size::b2);
inline constexpr auto old_kernel_stat = record(32, {{"st_dev", old_device, verbose, at(0)},
                                                    {"st_ino", u16, verbose, at(2)},
                                                    {"st_mode", narrow_mode, at(4)},
                                                    {"st_nlink", u16, verbose, at(6)},
                                                    {"st_uid", u16, verbose, at(8)},
                                                    {"st_gid", u16, verbose, at(10)},
                                                    {"st_rdev", old_device, is_device, at(12)},
                                                    {"st_size", u32, is_no_device, at(16)},
                                                    {"st_atime", seconds, verbose, at(20)},
                                                    {"st_mtime", seconds, verbose, at(24)},
                                                    {"st_ctime", seconds, verbose, at(28)}});

inline constexpr auto statx_mask = names("STATX_???", {{"STATX_ALL", 0xfff},
                                                       {"STATX_BASIC_STATS", 0x7ff},
                                                       {"STATX_TYPE", 1},
                                                       {"STATX_MODE", 2},
                                                       {"STATX_NLINK", 4},
                                                       {"STATX_UID", 8},
                                                       {"STATX_GID", 0x10},
                                                       {"STATX_ATIME", 0x20},
                                                       {"STATX_MTIME", 0x40},
                                                       {"STATX_CTIME", 0x80},
                                                       {"STATX_INO", 0x100},
                                                       {"STATX_SIZE", 0x200},
                                                       {"STATX_BLOCKS", 0x400},
                                                       {"STATX_BTIME", 0x800},
                                                       {"STATX_MNT_ID", 0x1000},
                                                       {"STATX_DIOALIGN", 0x2000},
                                                       {"STATX_MNT_ID_UNIQUE", 0x4000},
                                                       {"STATX_SUBVOL", 0x8000},
                                                       {"STATX_WRITE_ATOMIC", 0x10000},
                                                       {"STATX_DIO_READ_ALIGN", 0x20000}});
inline constexpr auto statx_attributes = names("STATX_ATTR_???", {{"STATX_ATTR_COMPRESSED", 4},
                                                                  {"STATX_ATTR_IMMUTABLE", 0x10},
                                                                  {"STATX_ATTR_APPEND", 0x20},
                                                                  {"STATX_ATTR_NODUMP", 0x40},
                                                                  {"STATX_ATTR_ENCRYPTED", 0x800},
                                                                  {"STATX_ATTR_AUTOMOUNT", 0x1000},
                                                                  {"STATX_ATTR_MOUNT_ROOT", 0x2000},
                                                                  {"STATX_ATTR_VERITY", 0x100000},
                                                                  {"STATX_ATTR_DAX", 0x200000},
                                                                  {"STATX_ATTR_WRITE_ATOMIC", 0x400000}});
inline constexpr auto statx_timestamp = record(16, {{"tv_sec", s64}, {"tv_nsec", u32}});
inline constexpr Type statx_time = dated(statx_timestamp, 1'000'000'000);

// What the file system does not know is left out.
inline constexpr auto statx =
    record(256, {{"stx_mask", flags(statx_mask), at(0)},
                 {"stx_blksize", u32, verbose, at(4)},
                 {"stx_attributes", flags(statx_attributes, Size::b8), at(8)},
                 {"stx_nlink", u32, when("stx_mask", 4), verbose, at(16)},
                 {"stx_uid", uid, when("stx_mask", 8), verbose, at(20)},
                 {"stx_gid", gid, when("stx_mask", 0x10), verbose, at(24)},
                 {"stx_mode", sized_as(file_mode, Size::b2), when("stx_mask", 3), at(28)},
                 {"stx_ino", u64, when("stx_mask", 0x100), verbose, at(32)},
                 {"stx_size", u64, when("stx_mask", 0x200), at(40)},
                 {"stx_blocks", u64, when("stx_mask", 0x400), verbose, at(48)},
                 {"stx_attributes_mask", flags(statx_attributes, Size::b8), verbose, at(56)},
                 {"stx_atime", statx_time, when("stx_mask", 0x20), verbose, at(64)},
                 {"stx_btime", statx_time, when("stx_mask", 0x800), verbose, at(80)},
                 {"stx_ctime", statx_time, when("stx_mask", 0x80), verbose, at(96)},
                 {"stx_mtime", statx_time, when("stx_mask", 0x40), verbose, at(112)},
                 {"stx_rdev_major", u32, verbose, at(128)},
                 {"stx_rdev_minor", u32, verbose, at(132)},
                 {"stx_dev_major", u32, verbose, at(136)},
                 {"stx_dev_minor", u32, verbose, at(140)},
                 {"stx_mnt_id", x64, when("stx_mask", 0x5000), verbose, at(144)},
                 {"stx_dio_mem_align", u32, when("stx_mask", 0x2000), verbose, at(152)},
                 {"stx_dio_offset_align", u32, when("stx_mask", 0x2000), verbose, at(156)},
                 {"stx_subvol", x64, when("stx_mask", 0x8000), verbose, at(160)},
                 {"stx_atomic_write_unit_min", u32, when("stx_mask", 0x10000), verbose, at(168)},
                 {"stx_atomic_write_unit_max", u32, when("stx_mask", 0x10000), verbose, at(172)},
                 {"stx_atomic_write_segments_max", u32, when("stx_mask", 0x10000), verbose, at(176)},
                 {"stx_dio_read_offset_align", u32, when("stx_mask", 0x20000), verbose, at(180)},
                 {"stx_atomic_write_unit_max_opt", u32, when("stx_mask", 0x10000), verbose, at(184)}});

}  // namespace sysgood::describe
