// What files and file systems are asked with ioctl(2): linux/fiemap.h, linux/fs.h, linux/fscrypt.h,
// linux/fsverity.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto fiemap_flags =
    names("FIEMAP_FLAG_???", {{"FIEMAP_FLAG_SYNC", 1}, {"FIEMAP_FLAG_XATTR", 2}, {"FIEMAP_FLAG_CACHE", 4}});
inline constexpr auto fiemap_extent_flags =
    names("FIEMAP_EXTENT_???", {{"FIEMAP_EXTENT_LAST", 1},
                                {"FIEMAP_EXTENT_UNKNOWN", 2},
                                {"FIEMAP_EXTENT_DELALLOC", 4},
                                {"FIEMAP_EXTENT_ENCODED", 8},
                                {"FIEMAP_EXTENT_DATA_ENCRYPTED", 0x80},
                                {"FIEMAP_EXTENT_NOT_ALIGNED", 0x100},
                                {"FIEMAP_EXTENT_DATA_INLINE", 0x200},
                                {"FIEMAP_EXTENT_DATA_TAIL", 0x400},
                                {"FIEMAP_EXTENT_UNWRITTEN", 0x800},
                                {"FIEMAP_EXTENT_MERGED", 0x1000},
                                {"FIEMAP_EXTENT_SHARED", 0x2000}});
inline constexpr auto fiemap_extent = record(56, {{"fe_logical", u64, at(0)},
                                                  {"fe_physical", u64, at(8)},
                                                  {"fe_length", u64, at(16)},
                                                  {"fe_flags", flags(fiemap_extent_flags), at(40)}});
inline constexpr auto fiemap = record(32, {{"fm_start", u64, at(0)},
                                           {"fm_length", u64, at(8)},
                                           {"fm_flags", flags(fiemap_flags), at(16)},
                                           {"fm_extent_count", u32, at(24)}});
inline constexpr auto fiemap_answer = record(
    32, {{"fm_flags", flags(fiemap_flags), at(16)},
         {"fm_mapped_extents", u32, at(20)},
         {"fm_extent_count", sized_as(unused, Size::b4), at(24)},
         // Who has no room for them asks how many there are, and gets none.
         {"fm_extents", flexible(u64, "fm_extent_count"), when_is("fm_extent_count", 0), verbose, at(32)},
         {"fm_extents", flexible(fiemap_extent, "fm_mapped_extents"), when_not("fm_extent_count", 0), verbose,
          at(32)}});

// How it went with one of the destinations: not an errno alone.
inline constexpr auto dedupe_destination = record(32, {{"dest_fd", fd, at(0)}, {"dest_offset", u64, at(8)}});
inline constexpr auto dedupe_result = record(32, {{"bytes_deduped", u64, at(16)}, {"status", s32, at(24)}});
inline constexpr auto file_dedupe_range =
    record(24, {{"src_offset", u64, at(0)},
                {"src_length", u64, at(8)},
                {"dest_count", u16, at(16)},
                {"info", flexible(dedupe_destination, "dest_count"), few, at(24)}});

inline constexpr auto file_dedupe_answer =
    record(24, {{"dest_count", Type{Kind::none, Size::b2}, at(16)},
                {"info", flexible(dedupe_result, "dest_count"), when("dest_count", 0xffff), few, at(24)}});

inline constexpr auto fsuuid2 = record(17, {{"len", u8, at(0)}, {"uuid", array(hex_bytes, 16), at(1)}});
inline constexpr auto fs_sysfs_path = record(129, {{"len", u8, at(0)}, {"name", chars(128), at(1)}});
inline constexpr auto page_categories = names("PAGE_IS_???", {{"PAGE_IS_WPALLOWED", 1},
                                                              {"PAGE_IS_WRITTEN", 2},
                                                              {"PAGE_IS_FILE", 4},
                                                              {"PAGE_IS_PRESENT", 8},
                                                              {"PAGE_IS_SWAPPED", 0x10},
                                                              {"PAGE_IS_PFNZERO", 0x20},
                                                              {"PAGE_IS_HUGE", 0x40},
                                                              {"PAGE_IS_SOFT_DIRTY", 0x80},
                                                              {"PAGE_IS_GUARD", 0x100}});
inline constexpr auto page_scan_flags =
    names("PM_SCAN_???", {{"PM_SCAN_WP_MATCHING", 1}, {"PM_SCAN_CHECK_WPASYNC", 2}});
inline constexpr Type page_category_set = flags(page_categories, Size::b8);
inline constexpr auto pm_scan_arg = record({{"size", u64},
                                            {"flags", flags(page_scan_flags, Size::b8)},
                                            {"start", x64},
                                            {"end", x64},
                                            {"walk_end", x64, filled},
                                            {"vec", x64},
                                            {"vec_len", u64},
                                            {"max_pages", u64},
                                            {"category_inverted", page_category_set},
                                            {"category_mask", page_category_set},
                                            {"category_anyof_mask", page_category_set},
                                            {"return_mask", page_category_set}});
inline constexpr auto procmap_flags =
    names("PROCMAP_QUERY_???", {{"PROCMAP_QUERY_VMA_READABLE", 1},
                                {"PROCMAP_QUERY_VMA_WRITABLE", 2},
                                {"PROCMAP_QUERY_VMA_EXECUTABLE", 4},
                                {"PROCMAP_QUERY_VMA_SHARED", 8},
                                {"PROCMAP_QUERY_COVERING_OR_NEXT_VMA", 0x10},
                                {"PROCMAP_QUERY_FILE_BACKED_VMA", 0x20}});
inline constexpr auto procmap_query = record({{"size", u64},
                                              {"query_flags", flags(procmap_flags, Size::b8)},
                                              {"query_addr", x64},
                                              {"vma_start", x64, filled},
                                              {"vma_end", x64, filled},
                                              {"vma_flags", flags(procmap_flags, Size::b8), filled},
                                              {"vma_page_size", u64, filled},
                                              {"vma_offset", x64, filled},
                                              {"inode", u64, filled},
                                              {"dev_major", u32, filled},
                                              {"dev_minor", u32, filled},
                                              {"vma_name_size", u32, changes},
                                              {"build_id_size", u32, changes},
                                              {"vma_name_addr", x64},
                                              {"build_id_addr", x64}});

// Encryption: a policy says by its first byte which it is.
inline constexpr auto encryption_modes = names("FSCRYPT_MODE_???", {{"FSCRYPT_MODE_AES_256_XTS", 1},
                                                                    {"FSCRYPT_MODE_AES_256_CTS", 4},
                                                                    {"FSCRYPT_MODE_AES_128_CBC", 5},
                                                                    {"FSCRYPT_MODE_AES_128_CTS", 6},
                                                                    {"FSCRYPT_MODE_ADIANTUM", 9},
                                                                    {"FSCRYPT_MODE_AES_256_HCTR2", 10}});
inline constexpr auto encryption_policy_flags =
    names("FSCRYPT_POLICY_FLAG_???", {{"FSCRYPT_POLICY_FLAGS_PAD_8", 1, 3},
                                      {"FSCRYPT_POLICY_FLAGS_PAD_16", 2, 3},
                                      {"FSCRYPT_POLICY_FLAGS_PAD_32", 3, 3},
                                      {"FSCRYPT_POLICY_FLAG_DIRECT_KEY", 4},
                                      {"FSCRYPT_POLICY_FLAG_IV_INO_LBLK_64", 8},
                                      {"FSCRYPT_POLICY_FLAG_IV_INO_LBLK_32", 0x10}});
inline constexpr auto fscrypt_policy_v1 =
    record({{"version", u8},
            {"contents_encryption_mode", one_of(encryption_modes, Size::b1)},
            {"filenames_encryption_mode", one_of(encryption_modes, Size::b1)},
            {"flags", flags(encryption_policy_flags, Size::b1)},
            {"master_key_descriptor", array(hex_bytes, 8)}});
inline constexpr auto encryption_key_kinds =
    names("FSCRYPT_KEY_SPEC_TYPE_???",
          {{"FSCRYPT_KEY_SPEC_TYPE_DESCRIPTOR", 1}, {"FSCRYPT_KEY_SPEC_TYPE_IDENTIFIER", 2}});
inline constexpr auto fscrypt_key_specifier =
    record(40, {{"type", one_of(encryption_key_kinds), at(0)},
                {"descriptor", array(hex_bytes, 8), when_is("type", 1), at(8)},
                {"identifier", array(hex_bytes, 16), when_is("type", 2), at(8)}});
// The key itself is behind it.
inline constexpr auto fscrypt_add_key_arg = record(
    80, {{"key_spec", fscrypt_key_specifier, at(0)}, {"raw_size", u32, at(40)}, {"key_id", x32, at(44)}});
inline constexpr auto key_removal_flags = names(
    "FSCRYPT_KEY_REMOVAL_STATUS_FLAG_???",
    {{"FSCRYPT_KEY_REMOVAL_STATUS_FLAG_FILES_BUSY", 1}, {"FSCRYPT_KEY_REMOVAL_STATUS_FLAG_OTHER_USERS", 2}});
inline constexpr auto fscrypt_remove_key_arg =
    record(64, {{"key_spec", fscrypt_key_specifier, at(0)},
                {"removal_status_flags", flags(key_removal_flags), filled, at(40)}});
inline constexpr auto key_states =
    names("FSCRYPT_KEY_STATUS_???", {{"FSCRYPT_KEY_STATUS_ABSENT", 1},
                                     {"FSCRYPT_KEY_STATUS_PRESENT", 2},
                                     {"FSCRYPT_KEY_STATUS_INCOMPLETELY_REMOVED", 3}});
inline constexpr auto key_state_flags =
    names("FSCRYPT_KEY_STATUS_FLAG_???", {{"FSCRYPT_KEY_STATUS_FLAG_ADDED_BY_SELF", 1}});
inline constexpr auto fscrypt_get_key_status_arg =
    record(128, {{"key_spec", fscrypt_key_specifier, at(0)},
                 {"status", one_of(key_states), filled, at(64)},
                 {"status_flags", flags(key_state_flags), filled, at(68)},
                 {"user_count", u32, filled, at(72)}});

inline constexpr auto verity_algorithms =
    names("FS_VERITY_HASH_ALG_???", {{"FS_VERITY_HASH_ALG_SHA256", 1}, {"FS_VERITY_HASH_ALG_SHA512", 2}});
inline constexpr auto fsverity_enable_arg =
    record(128, {{"version", u32, at(0)},
                 {"hash_algorithm", one_of(verity_algorithms), at(4)},
                 {"block_size", u32, at(8)},
                 {"salt_size", u32, at(12)},
                 {"salt_ptr", in(hex_bytes, count("salt_size")), at(16)},
                 {"sig_size", u32, at(24)},
                 {"sig_ptr", in(hex_bytes, count("sig_size")), at(32)}});
inline constexpr auto fsverity_digest =
    record(4, {{"digest_algorithm", one_of(verity_algorithms, Size::b2), at(0)},
               {"digest_size", u16, at(2)},
               {"digest", flexible(hex_bytes, "digest_size"), at(4)}});
inline constexpr auto verity_metadata_kinds =
    names("FS_VERITY_METADATA_TYPE_???", {{"FS_VERITY_METADATA_TYPE_MERKLE_TREE", 1},
                                          {"FS_VERITY_METADATA_TYPE_DESCRIPTOR", 2},
                                          {"FS_VERITY_METADATA_TYPE_SIGNATURE", 3}});
inline constexpr auto fsverity_read_metadata_arg =
    record(40, {{"metadata_type", one_of(verity_metadata_kinds, Size::b8), at(0)},
                {"offset", u64, at(8)},
                {"length", u64, at(16)},
                {"buf_ptr", x64, at(24)}});

// char[FSLABEL_MAX].
inline constexpr auto fs_label = record({{"", chars(256)}});

}  // namespace sysgood::describe
