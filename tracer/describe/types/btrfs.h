// linux/btrfs.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/btrfs_names.h"
#include "tracer/describe/types/named_natural.h"
#include "tracer/describe/types/uuid.h"

namespace sysgood::describe {

inline constexpr auto btrfs_vol_args = record(4096, {{"fd", fd, at(0)}, {"name", chars(4088), at(8)}});
inline constexpr auto btrfs_qgroup_assign_args = record({{"assign", u64}, {"src", u64}, {"dst", u64}});

inline constexpr auto btrfs_objects_to_max = joined(btrfs_objects, {{"UINT64_MAX", ~0ull}});
inline constexpr auto btrfs_keys_to_max = joined(btrfs_keys, {{"UINT32_MAX", 0xffffffff}});
inline constexpr Type u64_or_max = named_natural(uint64_max, Size::b8),
                      btrfs_object = named_natural(btrfs_objects_to_max, Size::b8),
                      btrfs_key = named_natural(btrfs_keys_to_max, Size::b4);

// Subvolumes.
inline constexpr auto btrfs_qgroup_limit = record({{"flags", flags(btrfs_qgroup_limit_flags, Size::b8)},
                                                   {"max_rfer", u64},
                                                   {"max_excl", u64},
                                                   {"rsv_rfer", u64},
                                                   {"rsv_excl", u64}});
inline constexpr auto btrfs_qgroup_inherit =
    record(72, {{"flags", flags(btrfs_qgroup_inherit_flags, Size::b8)},
                {"num_qgroups", u64},
                {"num_ref_copies", u64},
                {"num_excl_copies", u64},
                {"lim", btrfs_qgroup_limit},
                {"qgroups", flexible(u64, "num_qgroups")}});
inline constexpr auto btrfs_vol_args_v2 =
    record(4096, {{"fd", fd, at(0)},
                  {"flags", flags(btrfs_subvolume_flags, Size::b8), at(16)},
                  {"size", u64, when("flags", 4), at(24)},
                  {"qgroup_inherit", sized_as(in(btrfs_qgroup_inherit), Size::b8), when("flags", 4), at(32)},
                  {"name", chars(4040), at(56)}});
inline constexpr auto btrfs_vol_made = record(4096, {{"transid", u64, at(8)}});
inline constexpr auto btrfs_subvolume_flag_set = record({{"", flags(btrfs_subvolume_flags, Size::b8)}});
inline constexpr auto btrfs_timespec = record(16, {{"sec", u64, at(0)}, {"nsec", u32, at(8)}});
inline constexpr Type btrfs_time = dated(btrfs_timespec, 1'000'000'000);
inline constexpr auto btrfs_received_subvol = record(200, {{"uuid", uuid, at(0)},
                                                           {"stransid", u64, at(16)},
                                                           {"stime", btrfs_time, at(32)},
                                                           {"flags", u64, at(64)}});
inline constexpr auto btrfs_received_answer =
    record(200, {{"rtransid", u64, at(24)}, {"rtime", btrfs_time, at(48)}});
inline constexpr auto btrfs_send_args = record(
    72, {{"send_fd", fd, at(0)},
         {"clone_sources_count", u64, at(8)},
         {"clone_sources", sized_as(in(btrfs_object, count("clone_sources_count")), Size::b8), brief, at(16)},
         {"parent_root", btrfs_object, at(24)},
         {"flags", flags(btrfs_send_flags, Size::b8), at(32)}});

// Trees.
inline constexpr auto btrfs_search_key = record(104, {{"tree_id", btrfs_object, at(0)},
                                                      {"min_objectid", btrfs_object, at(8)},
                                                      {"max_objectid", btrfs_object, at(16)},
                                                      {"min_offset", u64_or_max, at(24)},
                                                      {"max_offset", u64_or_max, at(32)},
                                                      {"min_transid", u64_or_max, at(40)},
                                                      {"max_transid", u64_or_max, at(48)},
                                                      {"min_type", btrfs_key, at(56)},
                                                      {"max_type", btrfs_key, at(60)},
                                                      {"nr_items", u32, at(64)}});
inline constexpr auto btrfs_search_answer = record(104, {{"nr_items", u32, at(64)}});
// An item of what was found, and behind it `len` bytes that are not shown.
inline constexpr auto btrfs_search_header = record(
    {{"transid", u64}, {"objectid", btrfs_object}, {"offset", u64}, {"type", btrfs_key}, {"len", u32}});
// The items that lie `offset` bytes behind the argument, in as many bytes as the field says.
consteval Type btrfs_items_of(std::string_view size, uint32_t offset) {
  Type t = hook(Hook::btrfs_items, size);
  t.count.n = offset;
  return t;
}
inline constexpr auto btrfs_search = record(4096, {{"key", btrfs_search_key, at(0)}});
inline constexpr auto btrfs_searched =
    record(4096, {{"key", btrfs_search_answer, at(0)}, {"buf", btrfs_items_of({}, 104), verbose, at(104)}});
inline constexpr auto btrfs_search_v2 =
    record(112, {{"key", btrfs_search_key, at(0)}, {"buf_size", u64, at(104)}});
inline constexpr auto btrfs_searched_v2 =
    record(112, {{"key", btrfs_search_answer, at(0)},
                 {"buf_size", u64, at(104)},
                 {"buf", btrfs_items_of("buf_size", 112), verbose, at(0)}});
inline constexpr auto btrfs_ino_lookup =
    record(4096, {{"treeid", btrfs_object, at(0)}, {"objectid", btrfs_object, at(8)}});
// Which tree it is in is told where 0 asked for it.
inline constexpr auto btrfs_ino_found = record(
    4096,
    {{"treeid", btrfs_object, unless_behind("^arg", 0xffffffff), at(0)}, {"name", chars(4080), at(16)}});
inline constexpr auto btrfs_ino_paths = record(
    56, {{"inum", u64, at(0)}, {"size", u64, at(8)}, {"fspath", Type{Kind::address, Size::b8}, at(48)}});
inline constexpr auto btrfs_ino_paths_found = record(56, {{"fspath", Type{Kind::address, Size::b8}, at(48)}});
inline constexpr auto btrfs_logical_ino =
    record(56, {{"logical", u64, at(0)},
                {"size", u64, at(8)},
                {"reserved", array(x64, 3), when("reserved", ~0ull), at(16)},
                {"flags", flags(btrfs_logical_flags, Size::b8), at(40)},
                {"inodes", Type{Kind::address, Size::b8}, at(48)}});
inline constexpr auto btrfs_logical_inodes = record(56, {{"inodes", Type{Kind::address, Size::b8}, at(48)}});
inline constexpr auto btrfs_defrag_range =
    record(48, {{"start", u64, at(0)},
                {"len", u64_or_max, at(8)},
                {"flags", flags(btrfs_defrag_flags, Size::b8), at(16)},
                {"extent_thresh", u32, at(24)},
                {"compress_type", one_of(btrfs_compressions), at(28)}});

// The file system and its devices.
inline constexpr auto btrfs_space =
    record({{"flags", flags(btrfs_block_groups, Size::b8)}, {"total_bytes", u64}, {"used_bytes", u64}});
inline constexpr auto btrfs_space_asked = record(16, {{"space_slots", u64, at(0)}});
inline constexpr auto btrfs_space_info = record(
    16, {{"space_slots", Type{Kind::none, Size::b8}, at(0)},
         {"total_spaces", u64, at(8)},
         {"spaces", flexible(btrfs_space, "total_spaces"), when("space_slots", ~0ull), verbose, at(16)}});
inline constexpr auto btrfs_dev_asked =
    record(4096, {{"devid", device, at(0)}, {"uuid", uuid, when("uuid", ~0ull), at(8)}});
inline constexpr auto btrfs_dev_info = record(4096, {{"uuid", uuid, when("uuid", ~0ull), at(8)},
                                                     {"bytes_used", u64, at(24)},
                                                     {"total_bytes", u64, at(32)},
                                                     {"path", chars(1024), at(3072)}});
inline constexpr auto btrfs_fs_info =
    record(1024, {{"max_id", u64, at(0)},
                  {"num_devices", u64, at(8)},
                  {"fsid", uuid, at(16)},
                  {"nodesize", u32, at(32)},
                  {"sectorsize", u32, at(36)},
                  {"clone_alignment", u32, at(40)},
                  {"csum_type", one_of(btrfs_checksums, Size::b2), when("flags", 1), at(44)},
                  {"csum_size", u16, when("flags", 1), at(46)},
                  {"flags", flags(btrfs_fs_info_flags, Size::b8), at(48)},
                  {"generation", u64, when("flags", 2), at(56)},
                  {"metadata_uuid", uuid, when("flags", 4), at(64)}});
inline constexpr auto btrfs_scrub_progress = record({{"data_extents_scrubbed", u64},
                                                     {"tree_extents_scrubbed", u64},
                                                     {"data_bytes_scrubbed", u64},
                                                     {"tree_bytes_scrubbed", u64},
                                                     {"read_errors", u64},
                                                     {"csum_errors", u64},
                                                     {"verify_errors", u64},
                                                     {"no_csum", u64},
                                                     {"csum_discards", u64},
                                                     {"super_errors", u64},
                                                     {"malloc_errors", u64},
                                                     {"uncorrectable_errors", u64},
                                                     {"corrected_errors", u64},
                                                     {"last_physical", u64},
                                                     {"unverified_errors", u64}});
inline constexpr auto btrfs_scrub = record(1024, {{"devid", device, at(0)},
                                                  {"start", u64, at(8)},
                                                  {"end", u64_or_max, at(16)},
                                                  {"flags", flags(btrfs_scrub_flags, Size::b8), at(24)}});
inline constexpr auto btrfs_scrub_device = record(1024, {{"devid", device, at(0)}});
inline constexpr auto btrfs_scrubbed = record(1024, {{"progress", btrfs_scrub_progress, at(32)}});
inline constexpr auto btrfs_balance_arguments =
    record(136, {{"profiles", flags(btrfs_block_groups, Size::b8), at(0)},
                 {"usage", u64_or_max, at(8)},
                 {"devid", device, at(16)},
                 {"pstart", u64_or_max, at(24)},
                 {"pend", u64_or_max, at(32)},
                 {"vstart", u64_or_max, at(40)},
                 {"vend", u64_or_max, at(48)},
                 {"target", u64_or_max, at(56)},
                 {"flags", flags(btrfs_balance_arg_flags, Size::b8), at(64)}});
inline constexpr Field btrfs_balance_flag_set{"flags", flags(btrfs_balance_flags, Size::b8), at(0)},
    btrfs_balance_data{"data", btrfs_balance_arguments, when("flags", 1), at(16)},
    btrfs_balance_metadata{"meta", btrfs_balance_arguments, when("flags", 4), at(152)},
    btrfs_balance_system{"sys", btrfs_balance_arguments, when("flags", 2), at(288)};
inline constexpr auto btrfs_balance =
    record(1024, {btrfs_balance_flag_set, btrfs_balance_data, btrfs_balance_metadata, btrfs_balance_system});
inline constexpr auto btrfs_balance_progress =
    record(1024, {btrfs_balance_flag_set,
                  {"state", flags(btrfs_balance_states, Size::b8), at(8)},
                  btrfs_balance_data,
                  btrfs_balance_metadata,
                  btrfs_balance_system});
inline constexpr auto btrfs_qgroup_limits = record({{"qgroupid", u64}, {"lim", btrfs_qgroup_limit}});
inline constexpr auto btrfs_qgroup_create = record({{"create", u64}, {"qgroupid", u64}});
inline constexpr auto btrfs_quota_control =
    record(16, {{"cmd", one_of(btrfs_quota_controls, Size::b8), at(0)}});
inline constexpr auto btrfs_quota_rescan = record(64, {{"flags", u64, at(0)}});
inline constexpr auto btrfs_quota_rescan_status =
    record(64, {{"flags", u64, at(0)}, {"progress", btrfs_object, at(8)}});
inline constexpr auto btrfs_stats_asked =
    record(1032, {{"devid", device, at(0)},
                  {"nr_items", u64, at(8)},
                  {"flags", flags(btrfs_dev_stats_flags, Size::b8), at(16)}});
// BTRFS_DEV_STAT_VALUES_MAX of them.
consteval Type counted_stats() {
  Type t = flexible(u64, "nr_items", btrfs_dev_stats.all.size());
  t.index = btrfs_dev_stats;
  return t;
}
inline constexpr Type btrfs_stat_values = counted_stats();
inline constexpr auto btrfs_stats = record(1032, {{"nr_items", u64, at(8)},
                                                  {"flags", flags(btrfs_dev_stats_flags, Size::b8), at(16)},
                                                  {"", btrfs_stat_values, at(24)}});
inline constexpr auto btrfs_replace_start =
    record(2072, {{"srcdevid", device, at(0)},
                  {"cont_reading_from_srcdev_mode", one_of(btrfs_replace_modes, Size::b8), at(8)},
                  {"srcdev_name", chars(1025), at(16)},
                  {"tgtdev_name", chars(1025), at(1041)}});
inline constexpr auto btrfs_replace_status =
    record({{"replace_state", one_of(btrfs_replace_states, Size::b8)},
            {"progress_1000", Type{Kind::per_mille, Size::b8}},
            {"time_started", Type{Kind::time, Size::b8}},
            {"time_stopped", Type{Kind::time, Size::b8}},
            {"num_write_errors", u64},
            {"num_uncorrectable_read_errors", u64}});
inline constexpr auto btrfs_replace =
    record(2600, {{"cmd", one_of(btrfs_replace_commands, Size::b8), at(0)},
                  {"start", btrfs_replace_start, when_is("cmd", 0), at(16)}});
inline constexpr auto btrfs_replaced =
    record(2600, {{"cmd", padding(8), at(0)},
                  {"result", one_of(btrfs_replace_results, Size::b8), at(8)},
                  {"status", btrfs_replace_status, when_is("cmd", 1), at(16)}});
// Of these no one has a name yet.
consteval Type nameless_flags(std::string_view unknown) {
  Type t{Kind::flag_set, Size::b8};
  t.names.unknown = unknown;
  return t;
}
inline constexpr auto btrfs_features = record({{"compat_flags", nameless_flags("BTRFS_FEATURE_COMPAT_???")},
                                               {"compat_ro_flags", flags(btrfs_compat_ro_features, Size::b8)},
                                               {"incompat_flags", flags(btrfs_incompat_features, Size::b8)}});
inline constexpr auto btrfs_feature_sets =
    names("", {{"/* supported */", 0}, {"/* safe to set */", 1}, {"/* safe to clear */", 2}});

}  // namespace sysgood::describe
