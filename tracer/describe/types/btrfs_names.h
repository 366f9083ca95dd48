// linux/btrfs.h, linux/btrfs_tree.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto btrfs_subvolume_flags =
    names("BTRFS_SUBVOL_???",
          {{"BTRFS_SUBVOL_CREATE_ASYNC", 1}, {"BTRFS_SUBVOL_RDONLY", 2}, {"BTRFS_SUBVOL_QGROUP_INHERIT", 4}});

inline constexpr auto btrfs_defrag_flags =
    names("BTRFS_DEFRAG_RANGE_???", {{"BTRFS_DEFRAG_RANGE_COMPRESS", 1}, {"BTRFS_DEFRAG_RANGE_START_IO", 2}});

inline constexpr auto btrfs_compressions = names("BTRFS_COMPRESS_???", {{"BTRFS_COMPRESS_NONE", 0},
                                                                        {"BTRFS_COMPRESS_ZLIB", 1},
                                                                        {"BTRFS_COMPRESS_LZO", 2},
                                                                        {"BTRFS_COMPRESS_ZSTD", 3}});

inline constexpr auto btrfs_scrub_flags = names("BTRFS_SCRUB_???", {{"BTRFS_SCRUB_READONLY", 1}});

inline constexpr auto btrfs_fs_info_flags =
    names("BTRFS_FS_INFO_FLAG_???", {{"BTRFS_FS_INFO_FLAG_CSUM_INFO", 1},
                                     {"BTRFS_FS_INFO_FLAG_GENERATION", 2},
                                     {"BTRFS_FS_INFO_FLAG_METADATA_UUID", 4}});

inline constexpr auto btrfs_checksums = names("BTRFS_CSUM_TYPE_???", {{"BTRFS_CSUM_TYPE_CRC32", 0},
                                                                      {"BTRFS_CSUM_TYPE_XXHASH", 1},
                                                                      {"BTRFS_CSUM_TYPE_SHA256", 2},
                                                                      {"BTRFS_CSUM_TYPE_BLAKE2", 3}});

inline constexpr auto btrfs_balance_flags = names("BTRFS_BALANCE_???", {{"BTRFS_BALANCE_DATA", 1},
                                                                        {"BTRFS_BALANCE_SYSTEM", 2},
                                                                        {"BTRFS_BALANCE_METADATA", 4},
                                                                        {"BTRFS_BALANCE_FORCE", 8},
                                                                        {"BTRFS_BALANCE_RESUME", 0x10}});

inline constexpr auto btrfs_balance_states =
    names("BTRFS_BALANCE_STATE_???", {{"BTRFS_BALANCE_STATE_RUNNING", 1},
                                      {"BTRFS_BALANCE_STATE_PAUSE_REQ", 2},
                                      {"BTRFS_BALANCE_STATE_CANCEL_REQ", 4}});

inline constexpr auto btrfs_balance_arg_flags =
    names("BTRFS_BALANCE_ARGS_???", {{"BTRFS_BALANCE_ARGS_PROFILES", 1},
                                     {"BTRFS_BALANCE_ARGS_USAGE", 2},
                                     {"BTRFS_BALANCE_ARGS_DEVID", 4},
                                     {"BTRFS_BALANCE_ARGS_DRANGE", 8},
                                     {"BTRFS_BALANCE_ARGS_VRANGE", 0x10},
                                     {"BTRFS_BALANCE_ARGS_LIMIT", 0x20},
                                     {"BTRFS_BALANCE_ARGS_LIMIT_RANGE", 0x40},
                                     {"BTRFS_BALANCE_ARGS_STRIPES_RANGE", 0x80},
                                     {"BTRFS_BALANCE_ARGS_CONVERT", 0x100},
                                     {"BTRFS_BALANCE_ARGS_SOFT", 0x200},
                                     {"BTRFS_BALANCE_ARGS_USAGE_RANGE", 0x400}});

inline constexpr auto btrfs_balance_controls =
    names("BTRFS_BALANCE_CTL_???", {{"BTRFS_BALANCE_CTL_PAUSE", 1}, {"BTRFS_BALANCE_CTL_CANCEL", 2}});

inline constexpr auto btrfs_block_groups =
    names("BTRFS_BLOCK_GROUP_???", {{"BTRFS_BLOCK_GROUP_DATA", 1},
                                    {"BTRFS_BLOCK_GROUP_SYSTEM", 2},
                                    {"BTRFS_BLOCK_GROUP_METADATA", 4},
                                    {"BTRFS_BLOCK_GROUP_RAID0", 8},
                                    {"BTRFS_BLOCK_GROUP_RAID1", 0x10},
                                    {"BTRFS_BLOCK_GROUP_DUP", 0x20},
                                    {"BTRFS_BLOCK_GROUP_RAID10", 0x40},
                                    {"BTRFS_BLOCK_GROUP_RAID5", 0x80},
                                    {"BTRFS_BLOCK_GROUP_RAID6", 0x100},
                                    {"BTRFS_AVAIL_ALLOC_BIT_SINGLE", 0x1000000000000},
                                    {"BTRFS_SPACE_INFO_GLOBAL_RSV", 0x2000000000000}});

inline constexpr auto btrfs_logical_flags =
    names("BTRFS_LOGICAL_INO_ARGS_???", {{"BTRFS_LOGICAL_INO_ARGS_IGNORE_OFFSET", 1}});

inline constexpr auto btrfs_send_flags =
    names("BTRFS_SEND_FLAG_???", {{"BTRFS_SEND_FLAG_NO_FILE_DATA", 1},
                                  {"BTRFS_SEND_FLAG_OMIT_STREAM_HEADER", 2},
                                  {"BTRFS_SEND_FLAG_OMIT_END_CMD", 4},
                                  {"BTRFS_SEND_FLAG_VERSION", 8},
                                  {"BTRFS_SEND_FLAG_COMPRESSED", 0x10}});

inline constexpr auto btrfs_quota_controls =
    names("BTRFS_QUOTA_CTL_???", {{"BTRFS_QUOTA_CTL_ENABLE", 1}, {"BTRFS_QUOTA_CTL_DISABLE", 2}});

inline constexpr auto btrfs_qgroup_limit_flags =
    names("BTRFS_QGROUP_LIMIT_???", {{"BTRFS_QGROUP_LIMIT_MAX_RFER", 1},
                                     {"BTRFS_QGROUP_LIMIT_MAX_EXCL", 2},
                                     {"BTRFS_QGROUP_LIMIT_RSV_RFER", 4},
                                     {"BTRFS_QGROUP_LIMIT_RSV_EXCL", 8},
                                     {"BTRFS_QGROUP_LIMIT_RFER_CMPR", 0x10},
                                     {"BTRFS_QGROUP_LIMIT_EXCL_CMPR", 0x20}});

inline constexpr auto btrfs_qgroup_inherit_flags =
    names("BTRFS_QGROUP_INHERIT_???", {{"BTRFS_QGROUP_INHERIT_SET_LIMITS", 1}});

inline constexpr auto btrfs_dev_stats_flags = names("BTRFS_DEV_STATS_???", {{"BTRFS_DEV_STATS_RESET", 1}});

inline constexpr auto btrfs_dev_stats = names("", {{"BTRFS_DEV_STAT_WRITE_ERRS", 0},
                                                   {"BTRFS_DEV_STAT_READ_ERRS", 1},
                                                   {"BTRFS_DEV_STAT_FLUSH_ERRS", 2},
                                                   {"BTRFS_DEV_STAT_CORRUPTION_ERRS", 3},
                                                   {"BTRFS_DEV_STAT_GENERATION_ERRS", 4}});

inline constexpr auto btrfs_replace_commands =
    names("BTRFS_IOCTL_DEV_REPLACE_CMD_???", {{"BTRFS_IOCTL_DEV_REPLACE_CMD_START", 0},
                                              {"BTRFS_IOCTL_DEV_REPLACE_CMD_STATUS", 1},
                                              {"BTRFS_IOCTL_DEV_REPLACE_CMD_CANCEL", 2}});

inline constexpr auto btrfs_replace_results =
    names("BTRFS_IOCTL_DEV_REPLACE_RESULT_???", {{"BTRFS_IOCTL_DEV_REPLACE_RESULT_NO_ERROR", 0},
                                                 {"BTRFS_IOCTL_DEV_REPLACE_RESULT_NOT_STARTED", 1},
                                                 {"BTRFS_IOCTL_DEV_REPLACE_RESULT_ALREADY_STARTED", 2},
                                                 {"BTRFS_IOCTL_DEV_REPLACE_RESULT_SCRUB_INPROGRESS", 3}});

inline constexpr auto btrfs_replace_states =
    names("BTRFS_IOCTL_DEV_REPLACE_STATE_???", {{"BTRFS_IOCTL_DEV_REPLACE_STATE_NEVER_STARTED", 0},
                                                {"BTRFS_IOCTL_DEV_REPLACE_STATE_STARTED", 1},
                                                {"BTRFS_IOCTL_DEV_REPLACE_STATE_FINISHED", 2},
                                                {"BTRFS_IOCTL_DEV_REPLACE_STATE_CANCELED", 3},
                                                {"BTRFS_IOCTL_DEV_REPLACE_STATE_SUSPENDED", 4}});

inline constexpr auto btrfs_replace_modes =
    names("BTRFS_IOCTL_DEV_REPLACE_CONT_READING_FROM_SRCDEV_MODE_???",
          {{"BTRFS_IOCTL_DEV_REPLACE_CONT_READING_FROM_SRCDEV_MODE_ALWAYS", 0},
           {"BTRFS_IOCTL_DEV_REPLACE_CONT_READING_FROM_SRCDEV_MODE_AVOID", 1}});

inline constexpr auto btrfs_compat_ro_features =
    names("BTRFS_FEATURE_COMPAT_RO_???", {{"BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE", 1},
                                          {"BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE_VALID", 2},
                                          {"BTRFS_FEATURE_COMPAT_RO_VERITY", 4},
                                          {"BTRFS_FEATURE_COMPAT_RO_BLOCK_GROUP_TREE", 8}});

inline constexpr auto btrfs_incompat_features =
    names("BTRFS_FEATURE_INCOMPAT_???", {{"BTRFS_FEATURE_INCOMPAT_MIXED_BACKREF", 1},
                                         {"BTRFS_FEATURE_INCOMPAT_DEFAULT_SUBVOL", 2},
                                         {"BTRFS_FEATURE_INCOMPAT_MIXED_GROUPS", 4},
                                         {"BTRFS_FEATURE_INCOMPAT_COMPRESS_LZO", 8},
                                         {"BTRFS_FEATURE_INCOMPAT_COMPRESS_ZSTD", 0x10},
                                         {"BTRFS_FEATURE_INCOMPAT_BIG_METADATA", 0x20},
                                         {"BTRFS_FEATURE_INCOMPAT_EXTENDED_IREF", 0x40},
                                         {"BTRFS_FEATURE_INCOMPAT_RAID56", 0x80},
                                         {"BTRFS_FEATURE_INCOMPAT_SKINNY_METADATA", 0x100},
                                         {"BTRFS_FEATURE_INCOMPAT_NO_HOLES", 0x200},
                                         {"BTRFS_FEATURE_INCOMPAT_METADATA_UUID", 0x400},
                                         {"BTRFS_FEATURE_INCOMPAT_RAID1C34", 0x800},
                                         {"BTRFS_FEATURE_INCOMPAT_ZONED", 0x1000},
                                         {"BTRFS_FEATURE_INCOMPAT_EXTENT_TREE_V2", 0x2000}});

inline constexpr auto btrfs_objects = names("", {{"BTRFS_ROOT_TREE_OBJECTID", 1},
                                                 {"BTRFS_EXTENT_TREE_OBJECTID", 2},
                                                 {"BTRFS_CHUNK_TREE_OBJECTID", 3},
                                                 {"BTRFS_DEV_TREE_OBJECTID", 4},
                                                 {"BTRFS_FS_TREE_OBJECTID", 5},
                                                 {"BTRFS_ROOT_TREE_DIR_OBJECTID", 6},
                                                 {"BTRFS_CSUM_TREE_OBJECTID", 7},
                                                 {"BTRFS_QUOTA_TREE_OBJECTID", 8},
                                                 {"BTRFS_UUID_TREE_OBJECTID", 9},
                                                 {"BTRFS_FREE_SPACE_TREE_OBJECTID", 0xa},
                                                 {"BTRFS_BLOCK_GROUP_TREE_OBJECTID", 0xb},
                                                 {"BTRFS_FIRST_FREE_OBJECTID", 0x100},
                                                 {"BTRFS_LAST_FREE_OBJECTID", 0xffffffffffffff00}});

inline constexpr auto btrfs_keys = names("", {{"BTRFS_INODE_ITEM_KEY", 1},
                                              {"BTRFS_INODE_REF_KEY", 0xc},
                                              {"BTRFS_INODE_EXTREF_KEY", 0xd},
                                              {"BTRFS_XATTR_ITEM_KEY", 0x18},
                                              {"BTRFS_VERITY_DESC_ITEM_KEY", 0x24},
                                              {"BTRFS_VERITY_MERKLE_ITEM_KEY", 0x25},
                                              {"BTRFS_ORPHAN_ITEM_KEY", 0x30},
                                              {"BTRFS_DIR_LOG_ITEM_KEY", 0x3c},
                                              {"BTRFS_DIR_LOG_INDEX_KEY", 0x48},
                                              {"BTRFS_DIR_ITEM_KEY", 0x54},
                                              {"BTRFS_DIR_INDEX_KEY", 0x60},
                                              {"BTRFS_EXTENT_DATA_KEY", 0x6c},
                                              {"BTRFS_EXTENT_CSUM_KEY", 0x80},
                                              {"BTRFS_ROOT_ITEM_KEY", 0x84},
                                              {"BTRFS_ROOT_BACKREF_KEY", 0x90},
                                              {"BTRFS_ROOT_REF_KEY", 0x9c},
                                              {"BTRFS_EXTENT_ITEM_KEY", 0xa8},
                                              {"BTRFS_METADATA_ITEM_KEY", 0xa9},
                                              {"BTRFS_TREE_BLOCK_REF_KEY", 0xb0},
                                              {"BTRFS_EXTENT_DATA_REF_KEY", 0xb2},
                                              {"BTRFS_EXTENT_REF_V0_KEY", 0xb4},
                                              {"BTRFS_SHARED_BLOCK_REF_KEY", 0xb6},
                                              {"BTRFS_SHARED_DATA_REF_KEY", 0xb8},
                                              {"BTRFS_BLOCK_GROUP_ITEM_KEY", 0xc0},
                                              {"BTRFS_FREE_SPACE_INFO_KEY", 0xc6},
                                              {"BTRFS_FREE_SPACE_EXTENT_KEY", 0xc7},
                                              {"BTRFS_FREE_SPACE_BITMAP_KEY", 0xc8},
                                              {"BTRFS_DEV_EXTENT_KEY", 0xcc},
                                              {"BTRFS_DEV_ITEM_KEY", 0xd8},
                                              {"BTRFS_CHUNK_ITEM_KEY", 0xe4},
                                              {"BTRFS_QGROUP_STATUS_KEY", 0xf0},
                                              {"BTRFS_QGROUP_INFO_KEY", 0xf2},
                                              {"BTRFS_QGROUP_LIMIT_KEY", 0xf4},
                                              {"BTRFS_QGROUP_RELATION_KEY", 0xf6},
                                              {"BTRFS_TEMPORARY_ITEM_KEY", 0xf8},
                                              {"BTRFS_PERSISTENT_ITEM_KEY", 0xf9},
                                              {"BTRFS_DEV_REPLACE_KEY", 0xfa},
                                              {"BTRFS_UUID_KEY_SUBVOL", 0xfb},
                                              {"BTRFS_UUID_KEY_RECEIVED_SUBVOL", 0xfc},
                                              {"BTRFS_STRING_ITEM_KEY", 0xfd}});

}  // namespace sysgood::describe
