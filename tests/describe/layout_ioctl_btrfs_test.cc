// The records of ioctl's btrfs requests lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/btrfs.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/btrfs.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(btrfs_qgroup_limit, btrfs_qgroup_limit);
LIES(btrfs_qgroup_limit, btrfs_qgroup_limit, flags);
LIES(btrfs_qgroup_limit, btrfs_qgroup_limit, max_rfer);
LIES(btrfs_qgroup_limit, btrfs_qgroup_limit, max_excl);
LIES(btrfs_qgroup_limit, btrfs_qgroup_limit, rsv_rfer);
LIES(btrfs_qgroup_limit, btrfs_qgroup_limit, rsv_excl);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, flags);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, num_qgroups);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, num_ref_copies);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, num_excl_copies);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, lim);
LIES(btrfs_qgroup_inherit, btrfs_qgroup_inherit, qgroups);
IS_LONG(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2);
LIES(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2, fd);
LIES(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2, flags);
LIES(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2, size);
LIES(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2, qgroup_inherit);
LIES(btrfs_vol_args_v2, btrfs_ioctl_vol_args_v2, name);
IS_LONG(btrfs_vol_made, btrfs_ioctl_vol_args_v2);
LIES(btrfs_vol_made, btrfs_ioctl_vol_args_v2, transid);
IS_LONG(btrfs_received_subvol, btrfs_ioctl_received_subvol_args);
LIES(btrfs_received_subvol, btrfs_ioctl_received_subvol_args, uuid);
LIES(btrfs_received_subvol, btrfs_ioctl_received_subvol_args, stransid);
LIES(btrfs_received_subvol, btrfs_ioctl_received_subvol_args, stime);
LIES(btrfs_received_subvol, btrfs_ioctl_received_subvol_args, flags);
IS_LONG(btrfs_received_answer, btrfs_ioctl_received_subvol_args);
LIES(btrfs_received_answer, btrfs_ioctl_received_subvol_args, rtransid);
LIES(btrfs_received_answer, btrfs_ioctl_received_subvol_args, rtime);
IS_LONG(btrfs_send_args, btrfs_ioctl_send_args);
LIES(btrfs_send_args, btrfs_ioctl_send_args, send_fd);
LIES(btrfs_send_args, btrfs_ioctl_send_args, clone_sources_count);
LIES(btrfs_send_args, btrfs_ioctl_send_args, clone_sources);
LIES(btrfs_send_args, btrfs_ioctl_send_args, parent_root);
LIES(btrfs_send_args, btrfs_ioctl_send_args, flags);
IS_LONG(btrfs_search_key, btrfs_ioctl_search_key);
LIES(btrfs_search_key, btrfs_ioctl_search_key, tree_id);
LIES(btrfs_search_key, btrfs_ioctl_search_key, min_objectid);
LIES(btrfs_search_key, btrfs_ioctl_search_key, max_objectid);
LIES(btrfs_search_key, btrfs_ioctl_search_key, min_offset);
LIES(btrfs_search_key, btrfs_ioctl_search_key, max_offset);
LIES(btrfs_search_key, btrfs_ioctl_search_key, min_transid);
LIES(btrfs_search_key, btrfs_ioctl_search_key, max_transid);
LIES(btrfs_search_key, btrfs_ioctl_search_key, min_type);
LIES(btrfs_search_key, btrfs_ioctl_search_key, max_type);
LIES(btrfs_search_key, btrfs_ioctl_search_key, nr_items);
IS_LONG(btrfs_search, btrfs_ioctl_search_args);
LIES(btrfs_search, btrfs_ioctl_search_args, key);
IS_LONG(btrfs_searched, btrfs_ioctl_search_args);
LIES(btrfs_searched, btrfs_ioctl_search_args, key);
LIES(btrfs_searched, btrfs_ioctl_search_args, buf);
IS_LONG(btrfs_search_header, btrfs_ioctl_search_header);
LIES(btrfs_search_header, btrfs_ioctl_search_header, transid);
LIES(btrfs_search_header, btrfs_ioctl_search_header, objectid);
LIES(btrfs_search_header, btrfs_ioctl_search_header, offset);
LIES(btrfs_search_header, btrfs_ioctl_search_header, type);
LIES(btrfs_search_header, btrfs_ioctl_search_header, len);
// Where the hook looks for the items of either request.
static_assert(offsetof(struct ::btrfs_ioctl_search_args, buf) == 104);
static_assert(offsetof(struct ::btrfs_ioctl_search_args_v2, buf) == 112);
IS_LONG(btrfs_search_v2, btrfs_ioctl_search_args_v2);
LIES(btrfs_search_v2, btrfs_ioctl_search_args_v2, key);
LIES(btrfs_search_v2, btrfs_ioctl_search_args_v2, buf_size);
IS_LONG(btrfs_ino_lookup, btrfs_ioctl_ino_lookup_args);
LIES(btrfs_ino_lookup, btrfs_ioctl_ino_lookup_args, treeid);
LIES(btrfs_ino_lookup, btrfs_ioctl_ino_lookup_args, objectid);
IS_LONG(btrfs_ino_found, btrfs_ioctl_ino_lookup_args);
LIES(btrfs_ino_found, btrfs_ioctl_ino_lookup_args, name);
IS_LONG(btrfs_ino_paths, btrfs_ioctl_ino_path_args);
LIES(btrfs_ino_paths, btrfs_ioctl_ino_path_args, inum);
LIES(btrfs_ino_paths, btrfs_ioctl_ino_path_args, size);
LIES(btrfs_ino_paths, btrfs_ioctl_ino_path_args, fspath);
IS_LONG(btrfs_logical_ino, btrfs_ioctl_logical_ino_args);
LIES(btrfs_logical_ino, btrfs_ioctl_logical_ino_args, logical);
LIES(btrfs_logical_ino, btrfs_ioctl_logical_ino_args, size);
LIES(btrfs_logical_ino, btrfs_ioctl_logical_ino_args, reserved);
LIES(btrfs_logical_ino, btrfs_ioctl_logical_ino_args, flags);
LIES(btrfs_logical_ino, btrfs_ioctl_logical_ino_args, inodes);
IS_LONG(btrfs_defrag_range, btrfs_ioctl_defrag_range_args);
LIES(btrfs_defrag_range, btrfs_ioctl_defrag_range_args, start);
LIES(btrfs_defrag_range, btrfs_ioctl_defrag_range_args, len);
LIES(btrfs_defrag_range, btrfs_ioctl_defrag_range_args, flags);
LIES(btrfs_defrag_range, btrfs_ioctl_defrag_range_args, extent_thresh);
LIES(btrfs_defrag_range, btrfs_ioctl_defrag_range_args, compress_type);
IS_LONG(btrfs_space, btrfs_ioctl_space_info);
LIES(btrfs_space, btrfs_ioctl_space_info, flags);
LIES(btrfs_space, btrfs_ioctl_space_info, total_bytes);
LIES(btrfs_space, btrfs_ioctl_space_info, used_bytes);
IS_LONG(btrfs_space_info, btrfs_ioctl_space_args);
LIES(btrfs_space_info, btrfs_ioctl_space_args, space_slots);
LIES(btrfs_space_info, btrfs_ioctl_space_args, total_spaces);
LIES(btrfs_space_info, btrfs_ioctl_space_args, spaces);
IS_LONG(btrfs_dev_info, btrfs_ioctl_dev_info_args);
LIES(btrfs_dev_info, btrfs_ioctl_dev_info_args, uuid);
LIES(btrfs_dev_info, btrfs_ioctl_dev_info_args, bytes_used);
LIES(btrfs_dev_info, btrfs_ioctl_dev_info_args, total_bytes);
LIES(btrfs_dev_info, btrfs_ioctl_dev_info_args, path);
IS_LONG(btrfs_dev_asked, btrfs_ioctl_dev_info_args);
LIES(btrfs_dev_asked, btrfs_ioctl_dev_info_args, devid);
LIES(btrfs_dev_asked, btrfs_ioctl_dev_info_args, uuid);
IS_LONG(btrfs_fs_info, btrfs_ioctl_fs_info_args);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, max_id);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, num_devices);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, fsid);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, nodesize);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, sectorsize);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, clone_alignment);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, csum_type);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, csum_size);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, flags);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, generation);
LIES(btrfs_fs_info, btrfs_ioctl_fs_info_args, metadata_uuid);
IS_LONG(btrfs_scrub_progress, btrfs_scrub_progress);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, data_extents_scrubbed);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, tree_extents_scrubbed);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, data_bytes_scrubbed);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, tree_bytes_scrubbed);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, read_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, csum_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, verify_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, no_csum);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, csum_discards);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, super_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, malloc_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, uncorrectable_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, corrected_errors);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, last_physical);
LIES(btrfs_scrub_progress, btrfs_scrub_progress, unverified_errors);
IS_LONG(btrfs_scrub, btrfs_ioctl_scrub_args);
LIES(btrfs_scrub, btrfs_ioctl_scrub_args, devid);
LIES(btrfs_scrub, btrfs_ioctl_scrub_args, start);
LIES(btrfs_scrub, btrfs_ioctl_scrub_args, end);
LIES(btrfs_scrub, btrfs_ioctl_scrub_args, flags);
IS_LONG(btrfs_scrubbed, btrfs_ioctl_scrub_args);
LIES(btrfs_scrubbed, btrfs_ioctl_scrub_args, progress);
IS_LONG(btrfs_balance_arguments, btrfs_balance_args);
LIES(btrfs_balance_arguments, btrfs_balance_args, profiles);
LIES(btrfs_balance_arguments, btrfs_balance_args, usage);
LIES(btrfs_balance_arguments, btrfs_balance_args, devid);
LIES(btrfs_balance_arguments, btrfs_balance_args, pstart);
LIES(btrfs_balance_arguments, btrfs_balance_args, pend);
LIES(btrfs_balance_arguments, btrfs_balance_args, vstart);
LIES(btrfs_balance_arguments, btrfs_balance_args, vend);
LIES(btrfs_balance_arguments, btrfs_balance_args, target);
LIES(btrfs_balance_arguments, btrfs_balance_args, flags);
IS_LONG(btrfs_balance_progress, btrfs_ioctl_balance_args);
LIES(btrfs_balance_progress, btrfs_ioctl_balance_args, state);
IS_LONG(btrfs_qgroup_limits, btrfs_ioctl_qgroup_limit_args);
LIES(btrfs_qgroup_limits, btrfs_ioctl_qgroup_limit_args, qgroupid);
LIES(btrfs_qgroup_limits, btrfs_ioctl_qgroup_limit_args, lim);
IS_LONG(btrfs_qgroup_create, btrfs_ioctl_qgroup_create_args);
LIES(btrfs_qgroup_create, btrfs_ioctl_qgroup_create_args, create);
LIES(btrfs_qgroup_create, btrfs_ioctl_qgroup_create_args, qgroupid);
IS_LONG(btrfs_quota_control, btrfs_ioctl_quota_ctl_args);
LIES(btrfs_quota_control, btrfs_ioctl_quota_ctl_args, cmd);
IS_LONG(btrfs_quota_rescan_status, btrfs_ioctl_quota_rescan_args);
LIES(btrfs_quota_rescan_status, btrfs_ioctl_quota_rescan_args, flags);
LIES(btrfs_quota_rescan_status, btrfs_ioctl_quota_rescan_args, progress);
IS_LONG(btrfs_stats, btrfs_ioctl_get_dev_stats);
LIES(btrfs_stats, btrfs_ioctl_get_dev_stats, nr_items);
LIES(btrfs_stats, btrfs_ioctl_get_dev_stats, flags);
static_assert(lies(describe::btrfs_stats, "", offsetof(struct ::btrfs_ioctl_get_dev_stats, values)));
IS_LONG(btrfs_stats_asked, btrfs_ioctl_get_dev_stats);
LIES(btrfs_stats_asked, btrfs_ioctl_get_dev_stats, devid);
LIES(btrfs_stats_asked, btrfs_ioctl_get_dev_stats, nr_items);
LIES(btrfs_stats_asked, btrfs_ioctl_get_dev_stats, flags);
IS_LONG(btrfs_replace, btrfs_ioctl_dev_replace_args);
LIES(btrfs_replace, btrfs_ioctl_dev_replace_args, cmd);
LIES(btrfs_replace, btrfs_ioctl_dev_replace_args, start);
IS_LONG(btrfs_replaced, btrfs_ioctl_dev_replace_args);
LIES(btrfs_replaced, btrfs_ioctl_dev_replace_args, cmd);
LIES(btrfs_replaced, btrfs_ioctl_dev_replace_args, result);
LIES(btrfs_replaced, btrfs_ioctl_dev_replace_args, status);
IS_LONG(btrfs_replace_start, btrfs_ioctl_dev_replace_start_params);
LIES(btrfs_replace_start, btrfs_ioctl_dev_replace_start_params, srcdevid);
LIES(btrfs_replace_start, btrfs_ioctl_dev_replace_start_params, cont_reading_from_srcdev_mode);
LIES(btrfs_replace_start, btrfs_ioctl_dev_replace_start_params, srcdev_name);
LIES(btrfs_replace_start, btrfs_ioctl_dev_replace_start_params, tgtdev_name);
IS_LONG(btrfs_features, btrfs_ioctl_feature_flags);
LIES(btrfs_features, btrfs_ioctl_feature_flags, compat_flags);
LIES(btrfs_features, btrfs_ioctl_feature_flags, compat_ro_flags);
LIES(btrfs_features, btrfs_ioctl_feature_flags, incompat_flags);
IS_LONG(btrfs_vol_args, btrfs_ioctl_vol_args);
LIES(btrfs_vol_args, btrfs_ioctl_vol_args, fd);
LIES(btrfs_vol_args, btrfs_ioctl_vol_args, name);
IS_LONG(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, assign);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, src);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, dst);
#undef IS_LONG
#undef LIES

TEST(IoctlBtrfsRecords, LieAsTheHeadersLayThem) {}

}  // namespace
}  // namespace sysgood::describe
