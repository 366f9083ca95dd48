// Requests of btrfs: linux/btrfs.h.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/btrfs.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    {"BTRFS_IOC_SNAP_CREATE", in(btrfs_vol_args)},
    {"BTRFS_IOC_RESIZE", in(btrfs_vol_args)},
    {"BTRFS_IOC_SCAN_DEV", in(btrfs_vol_args)},
    {"BTRFS_IOC_ADD_DEV", in(btrfs_vol_args)},
    {"BTRFS_IOC_RM_DEV", in(btrfs_vol_args)},
    {"BTRFS_IOC_SUBVOL_CREATE", in(btrfs_vol_args)},
    {"BTRFS_IOC_SNAP_DESTROY", in(btrfs_vol_args)},
    {"BTRFS_IOC_SYNC", unused},
    {"BTRFS_IOC_SCRUB_CANCEL", unused},
    {"BTRFS_IOC_START_SYNC", out(u64)},
    {"BTRFS_IOC_WAIT_SYNC", in(u64)},
    {"BTRFS_IOC_DEFAULT_SUBVOL", in(u64)},
    {"BTRFS_IOC_QGROUP_ASSIGN", in(btrfs_qgroup_assign_args)},
    {"BTRFS_IOC_DEFRAG", unused},
    {"BTRFS_IOC_TRANS_START", unused},
    {"BTRFS_IOC_TRANS_END", unused},
    {"BTRFS_IOC_BALANCE", unused},
    {"BTRFS_IOC_QUOTA_RESCAN_WAIT", unused},
    {"BTRFS_IOC_FORGET_DEV", in(btrfs_vol_args)},
    {"BTRFS_IOC_DEVICES_READY", in(btrfs_vol_args)},
    {"BTRFS_IOC_DEFRAG_RANGE", in(btrfs_defrag_range)},
    {"BTRFS_IOC_TREE_SEARCH", in(btrfs_search), out(btrfs_searched)},
    {"BTRFS_IOC_TREE_SEARCH_V2", in(btrfs_search_v2), out(btrfs_searched_v2)},
    {"BTRFS_IOC_INO_LOOKUP", in(btrfs_ino_lookup), out(btrfs_ino_found)},
    {"BTRFS_IOC_INO_PATHS", in(btrfs_ino_paths), out(btrfs_ino_paths_found)},
    {"BTRFS_IOC_LOGICAL_INO", in(btrfs_logical_ino), out(btrfs_logical_inodes)},
    {"BTRFS_IOC_LOGICAL_INO_V2", in(btrfs_logical_ino), out(btrfs_logical_inodes)},
    {"BTRFS_IOC_SPACE_INFO", in(btrfs_space_asked), out(btrfs_space_info)},
    {"BTRFS_IOC_SNAP_CREATE_V2", in(btrfs_vol_args_v2), out(btrfs_vol_made)},
    {"BTRFS_IOC_SUBVOL_CREATE_V2", in(btrfs_vol_args_v2), out(btrfs_vol_made)},
    {"BTRFS_IOC_SUBVOL_GETFLAGS", out(btrfs_subvolume_flag_set)},
    {"BTRFS_IOC_SUBVOL_SETFLAGS", in(btrfs_subvolume_flag_set)},
    {"BTRFS_IOC_SET_RECEIVED_SUBVOL", in(btrfs_received_subvol), out(btrfs_received_answer)},
    {"BTRFS_IOC_SEND", in(btrfs_send_args)},
    {"BTRFS_IOC_SCRUB", in(btrfs_scrub), out(btrfs_scrubbed)},
    {"BTRFS_IOC_SCRUB_PROGRESS", in(btrfs_scrub_device), out(btrfs_scrubbed)},
    {"BTRFS_IOC_DEV_INFO", in(btrfs_dev_asked), out(btrfs_dev_info)},
    {"BTRFS_IOC_FS_INFO", out(btrfs_fs_info)},
    {"BTRFS_IOC_BALANCE_V2", in(btrfs_balance), out(btrfs_balance_progress)},
    {"BTRFS_IOC_BALANCE_CTL", one_of(btrfs_balance_controls)},
    {"BTRFS_IOC_BALANCE_PROGRESS", out(btrfs_balance_progress)},
    {"BTRFS_IOC_QUOTA_CTL", in(btrfs_quota_control)},
    {"BTRFS_IOC_QGROUP_CREATE", in(btrfs_qgroup_create)},
    {"BTRFS_IOC_QGROUP_LIMIT", in(btrfs_qgroup_limits)},
    {"BTRFS_IOC_QUOTA_RESCAN", in(btrfs_quota_rescan)},
    {"BTRFS_IOC_QUOTA_RESCAN_STATUS", out(btrfs_quota_rescan_status)},
    {"BTRFS_IOC_GET_DEV_STATS", in(btrfs_stats_asked), out(btrfs_stats)},
    {"BTRFS_IOC_DEV_REPLACE", in(btrfs_replace), out(btrfs_replaced)},
    {"BTRFS_IOC_GET_FEATURES", out(btrfs_features)},
    {"BTRFS_IOC_SET_FEATURES", in(btrfs_features, fixed(2))},
    {"BTRFS_IOC_GET_SUPPORTED_FEATURES", out(array(btrfs_features, 3, btrfs_feature_sets))},
};

}  // namespace

constinit const IoctlFamily btrfs_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
