// statmount(2) and listmount(2): linux/mount.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/mount.h"
#include "tracer/describe/types/statfs.h"

namespace sysgood::describe {

inline constexpr auto statmount_mask = names("STATMOUNT_???", {{"STATMOUNT_SB_BASIC", 1},
                                                               {"STATMOUNT_MNT_BASIC", 2},
                                                               {"STATMOUNT_PROPAGATE_FROM", 4},
                                                               {"STATMOUNT_MNT_ROOT", 8},
                                                               {"STATMOUNT_MNT_POINT", 0x10},
                                                               {"STATMOUNT_FS_TYPE", 0x20},
                                                               {"STATMOUNT_MNT_NS_ID", 0x40},
                                                               {"STATMOUNT_MNT_OPTS", 0x80},
                                                               {"STATMOUNT_FS_SUBTYPE", 0x100},
                                                               {"STATMOUNT_SB_SOURCE", 0x200},
                                                               {"STATMOUNT_OPT_ARRAY", 0x400},
                                                               {"STATMOUNT_OPT_SEC_ARRAY", 0x800},
                                                               {"STATMOUNT_SUPPORTED_MASK", 0x1000},
                                                               {"STATMOUNT_MNT_UIDMAP", 0x2000},
                                                               {"STATMOUNT_MNT_GIDMAP", 0x4000}});
inline constexpr auto mnt_id_req_sizes =
    names("MNT_ID_REQ_SIZE_???", {{"MNT_ID_REQ_SIZE_VER0", 24}, {"MNT_ID_REQ_SIZE_VER1", 32}});
inline constexpr auto listmount_roots = names("", {{"LSMT_ROOT", ~uint64_t{0}}});
inline constexpr auto listmount_flags = names("LISTMOUNT_???", {{"LISTMOUNT_REVERSE", 1}});

// What is asked. The second field was unused until it became mnt_ns_fd.
inline constexpr uint32_t mnt_id_req_least = 24;
inline constexpr auto statmount_request = record({{"size", one_of(mnt_id_req_sizes)},
                                                  {"mnt_ns_fd", fd, when_not("mnt_ns_fd", 0)},
                                                  {"mnt_id", x64},
                                                  {"param", flags(statmount_mask, Size::b8)},
                                                  {"mnt_ns_id", x64}});
// listmount takes the last mount that it told before.
inline constexpr auto listmount_request = record({{"size", one_of(mnt_id_req_sizes)},
                                                  {"mnt_ns_fd", fd, when_not("mnt_ns_fd", 0)},
                                                  {"mnt_id", one_of(listmount_roots, Size::b8)},
                                                  {"param", x64},
                                                  {"mnt_ns_id", x64}});

// What is answered: the fields that `mask` has. Texts are offsets to what is behind the record.
inline constexpr auto statmount =
    record(512, {{"size", u32, at(0)},
                 {"mask", flags(statmount_mask, Size::b8), at(8)},
                 {"sb_dev_major", u32, when("mask", 1), at(16)},
                 {"sb_dev_minor", u32, when("mask", 1), at(20)},
                 {"sb_magic", one_of(file_systems, Size::b8), when("mask", 1), at(24)},
                 {"sb_flags", flags(mount_names), when("mask", 1), at(32)},
                 {"fs_type", u32, when("mask", 0x20), at(36)},
                 {"fs_subtype", u32, when("mask", 0x100), at(120)},
                 {"sb_source", u32, when("mask", 0x200), at(124)},
                 {"mnt_id", x64, when("mask", 2), at(40)},
                 {"mnt_parent_id", x64, when("mask", 2), at(48)},
                 {"mnt_id_old", u32, when("mask", 2), at(56)},
                 {"mnt_parent_id_old", u32, when("mask", 2), at(60)},
                 {"mnt_attr", flags(mount_attributes, Size::b8), when("mask", 2), at(64)},
                 {"mnt_propagation", flags(mount_propagation, Size::b8), when("mask", 2), at(72)},
                 {"mnt_peer_group", x64, when("mask", 2), at(80)},
                 {"mnt_master", x64, when("mask", 2), at(88)},
                 {"propagate_from", x64, when("mask", 4), at(96)},
                 {"mnt_root", u32, when("mask", 8), at(104)},
                 {"mnt_point", u32, when("mask", 0x10), at(108)},
                 {"mnt_ns_id", x64, when("mask", 0x40), at(112)},
                 {"mnt_opts", u32, when("mask", 0x80), at(4)},
                 {"opt_num", u32, when("mask", 0x400), at(128)},
                 {"opt_array", u32, when("mask", 0x400), at(132)},
                 {"opt_sec_num", u32, when("mask", 0x800), at(136)},
                 {"opt_sec_array", u32, when("mask", 0x800), at(140)},
                 {"supported_mask", flags(statmount_mask, Size::b8), when("mask", 0x1000), at(144)},
                 {"mnt_uidmap_num", u32, when("mask", 0x2000), at(152)},
                 {"mnt_uidmap", u32, when("mask", 0x2000), at(156)},
                 {"mnt_gidmap_num", u32, when("mask", 0x4000), at(160)},
                 {"mnt_gidmap", u32, when("mask", 0x4000), at(164)}});

// Which of them are offsets of texts; of as many as another field says.
struct StatmountText {
  std::string_view name, how_many = {};
};
inline constexpr StatmountText statmount_texts[] = {
    {"fs_type"},
    {"fs_subtype"},
    {"sb_source"},
    {"mnt_root"},
    {"mnt_point"},
    {"mnt_opts"},
    {"opt_array", "opt_num"},
    {"opt_sec_array", "opt_sec_num"},
    {"mnt_uidmap", "mnt_uidmap_num"},
    {"mnt_gidmap", "mnt_gidmap_num"},
};

}  // namespace sysgood::describe
