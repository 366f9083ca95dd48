// Block devices and file systems as ioctl(2) sees them: linux/fs.h, linux/loop.h, linux/blkpg.h,
// linux/hdreg.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/file_attr.h"

namespace sysgood::describe {

inline constexpr auto inode_flags = names("FS_???", {{"FS_SECRM_FL", 1},
                                                     {"FS_UNRM_FL", 2},
                                                     {"FS_COMPR_FL", 4},
                                                     {"FS_SYNC_FL", 8},
                                                     {"FS_IMMUTABLE_FL", 0x10},
                                                     {"FS_APPEND_FL", 0x20},
                                                     {"FS_NODUMP_FL", 0x40},
                                                     {"FS_NOATIME_FL", 0x80},
                                                     {"FS_DIRTY_FL", 0x100},
                                                     {"FS_COMPRBLK_FL", 0x200},
                                                     {"FS_NOCOMP_FL", 0x400},
                                                     {"FS_ENCRYPT_FL", 0x800},
                                                     {"FS_INDEX_FL", 0x1000},
                                                     {"FS_IMAGIC_FL", 0x2000},
                                                     {"FS_JOURNAL_DATA_FL", 0x4000},
                                                     {"FS_NOTAIL_FL", 0x8000},
                                                     {"FS_DIRSYNC_FL", 0x10000},
                                                     {"FS_TOPDIR_FL", 0x20000},
                                                     {"FS_HUGE_FILE_FL", 0x40000},
                                                     {"FS_EXTENT_FL", 0x80000},
                                                     {"FS_VERITY_FL", 0x100000},
                                                     {"FS_EA_INODE_FL", 0x200000},
                                                     {"FS_EOFBLOCKS_FL", 0x400000},
                                                     {"FS_NOCOW_FL", 0x800000},
                                                     {"FS_DAX_FL", 0x2000000},
                                                     {"FS_INLINE_DATA_FL", 0x10000000},
                                                     {"FS_PROJINHERIT_FL", 0x20000000},
                                                     {"FS_CASEFOLD_FL", 0x40000000},
                                                     {"FS_RESERVED_FL", 0x80000000}});
// The number of extents is an answer.
inline constexpr auto fsxattr_set = record(28, {{"fsx_xflags", flags(fs_xflags), at(0)},
                                                {"fsx_extsize", u32, at(4)},
                                                {"fsx_projid", x32, at(12)},
                                                {"fsx_cowextsize", u32, at(16)}});
inline constexpr auto fsxattr = record(28, {{"fsx_xflags", flags(fs_xflags), at(0)},
                                            {"fsx_extsize", u32, at(4)},
                                            {"fsx_nextents", u32, at(8)},
                                            {"fsx_projid", x32, at(12)},
                                            {"fsx_cowextsize", u32, at(16)}});
inline constexpr auto fstrim_range = record({{"start", x64}, {"len", u64}, {"minlen", u64}});
// The descriptor is in a field of 64 bits.
inline constexpr auto file_clone_range = record(32, {{"src_fd", fd, at(0)},
                                                     {"src_offset", u64, at(8)},
                                                     {"src_length", u64, at(16)},
                                                     {"dest_offset", u64, at(24)}});

inline constexpr auto partition_operations = names(
    "BLKPG_???", {{"BLKPG_ADD_PARTITION", 1}, {"BLKPG_DEL_PARTITION", 2}, {"BLKPG_RESIZE_PARTITION", 3}});
inline constexpr auto blkpg_partition =
    record({{"start", s64}, {"length", s64}, {"pno", s32}, {"devname", chars(64)}, {"volname", chars(64)}});
inline constexpr auto blkpg_ioctl_arg = record(
    {{"op", one_of(partition_operations)}, {"flags", s32}, {"datalen", s32}, {"data", in(blkpg_partition)}});
inline constexpr auto hd_geometry =
    record({{"heads", u8}, {"sectors", u8}, {"cylinders", u16}, {"start", usize}});

inline constexpr auto loop_flags = names("LO_FLAGS_???", {{"LO_FLAGS_READ_ONLY", 1},
                                                          {"LO_FLAGS_USE_AOPS", 2},
                                                          {"LO_FLAGS_AUTOCLEAR", 4},
                                                          {"LO_FLAGS_PARTSCAN", 8},
                                                          {"LO_FLAGS_DIRECT_IO", 0x10}});
inline constexpr auto loop_encryptions = names("LO_CRYPT_???", {{"LO_CRYPT_NONE", 0},
                                                                {"LO_CRYPT_XOR", 1},
                                                                {"LO_CRYPT_DES", 2},
                                                                {"LO_CRYPT_FISH2", 3},
                                                                {"LO_CRYPT_BLOW", 4},
                                                                {"LO_CRYPT_CAST128", 5},
                                                                {"LO_CRYPT_IDEA", 6},
                                                                {"LO_CRYPT_DUMMY", 9},
                                                                {"LO_CRYPT_SKIPJACK", 10},
                                                                {"LO_CRYPT_CRYPTOAPI", 18}});
inline constexpr auto loop_info64 = record(
    232,
    {{"lo_device", device, verbose, at(0)},
     {"lo_inode", u64, verbose, at(8)},
     {"lo_rdevice", device, verbose, at(16)},
     {"lo_offset", x64, at(24)},
     {"lo_sizelimit", u64, verbose, at(32)},
     {"lo_number", u32, at(40)},
     {"lo_encrypt_type", one_of(loop_encryptions), salient, at(44)},
     {"lo_encrypt_key_size", u32, when("lo_encrypt_type", ~0ull), at(48)},
     {"lo_encrypt_key_size", u32, unless("lo_encrypt_type", ~0ull), verbose, at(48)},
     {"lo_flags", flags(loop_flags), at(52)},
     {"lo_file_name", chars(64), at(56)},
     {"lo_crypt_name", chars(64), when("lo_encrypt_type", ~0ull), at(120)},
     {"lo_crypt_name", chars(64), unless("lo_encrypt_type", ~0ull), verbose, at(120)},
     {"lo_encrypt_key", up_to(bytes, 32, "lo_encrypt_key_size"), when("lo_encrypt_type", ~0ull), at(184)},
     {"lo_encrypt_key", up_to(bytes, 32, "lo_encrypt_key_size"), unless("lo_encrypt_type", ~0ull), verbose,
      at(184)},
     {"lo_init", array(x64, 2), verbose, at(216)}});
inline constexpr auto loop_config = record({{"fd", fd},
                                            {"block_size", u32},
                                            {"info", loop_info64},
                                            {"__reserved", array(x64, 8), when("__reserved", ~0ull)}});
// The older structure, whose numbers of devices are __kernel_old_dev_t: behind them it lies alike everywhere.
consteval RecordOf<14> loop_info_of(uint16_t size, Size number, int inode, int rdevice, int offset,
                                    int word) {
  return record(size,
                {{"lo_number", s32, at(0)},
                 {"lo_device", sized_as(device, number), verbose, at(inode / 2)},
                 {"lo_inode", usize, verbose, at(inode)},
                 {"lo_rdevice", sized_as(device, number), verbose, at(rdevice)},
                 {"lo_offset", x32, at(offset)},
                 {"lo_encrypt_type", one_of(loop_encryptions), salient, at(offset + 4)},
                 {"lo_encrypt_key_size", u32, when("lo_encrypt_type", ~0ull), at(offset + 8)},
                 {"lo_encrypt_key_size", u32, unless("lo_encrypt_type", ~0ull), verbose, at(offset + 8)},
                 {"lo_flags", flags(loop_flags), at(offset + 12)},
                 {"lo_name", chars(64), at(offset + 16)},
                 {"lo_encrypt_key", up_to(bytes, 32, "lo_encrypt_key_size"), when("lo_encrypt_type", ~0ull),
                  at(offset + 80)},
                 {"lo_encrypt_key", up_to(bytes, 32, "lo_encrypt_key_size"), unless("lo_encrypt_type", ~0ull),
                  verbose, at(offset + 80)},
                 {"lo_init", array(xlong, 2), verbose, at((offset + 111 + word) / word * word)},
                 {"reserved", array(x8, 4), verbose, at((offset + 111 + word) / word * word + 2 * word)}});
}
inline constexpr auto loop_info_x86_64 = loop_info_of(168, Size::b8, 16, 24, 32, 8),
                      loop_info_aarch64 = loop_info_of(160, Size::b4, 8, 16, 20, 8);
inline constexpr auto loop_info_narrow = loop_info_of(140, Size::b2, 8, 12, 16, 4);
inline constexpr auto loop_info = per_abi({{Abi::x86_64, loop_info_x86_64},
                                           {Abi::aarch64, loop_info_aarch64},
                                           {Abi::i386 | Abi::arm, loop_info_narrow}});

// linux/blktrace_api.h. The name is an answer.
inline constexpr auto blk_user_trace_setup = record({{"act_mask", u16, at(32)},
                                                     {"buf_size", u32},
                                                     {"buf_nr", u32},
                                                     {"start_lba", u64},
                                                     {"end_lba", u64},
                                                     {"pid", pid},
                                                     {"name", chars(32), filled, at(0)}});

inline constexpr auto nbd_flags = names("NBD_IOC_FLAG_???", {{"NBD_FLAG_HAS_FLAGS", 1},
                                                             {"NBD_FLAG_READ_ONLY", 2},
                                                             {"NBD_FLAG_SEND_FLUSH", 4},
                                                             {"NBD_FLAG_SEND_FUA", 8},
                                                             {"NBD_FLAG_ROTATIONAL", 0x10},
                                                             {"NBD_FLAG_SEND_TRIM", 0x20},
                                                             {"NBD_FLAG_SEND_WRITE_ZEROES", 0x40},
                                                             {"NBD_FLAG_SEND_DF", 0x80},
                                                             {"NBD_FLAG_CAN_MULTI_CONN", 0x100},
                                                             {"NBD_FLAG_SEND_RESIZE", 0x200},
                                                             {"NBD_FLAG_SEND_CACHE", 0x400}});

}  // namespace sysgood::describe
