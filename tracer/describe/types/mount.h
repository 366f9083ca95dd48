// mount(2) and its successors, swapon(2): linux/mount.h, linux/swap.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto mount_names =
    names("MS_???", {{"MS_RDONLY", 1},           {"MS_NOSUID", 2},           {"MS_NODEV", 4},
                     {"MS_NOEXEC", 8},           {"MS_SYNCHRONOUS", 0x10},   {"MS_REMOUNT", 0x20},
                     {"MS_MANDLOCK", 0x40},      {"MS_DIRSYNC", 0x80},       {"MS_NOSYMFOLLOW", 0x100},
                     {"MS_NOATIME", 0x400},      {"MS_NODIRATIME", 0x800},   {"MS_BIND", 0x1000},
                     {"MS_MOVE", 0x2000},        {"MS_REC", 0x4000},         {"MS_SILENT", 0x8000},
                     {"MS_POSIXACL", 0x10000},   {"MS_UNBINDABLE", 0x20000}, {"MS_PRIVATE", 0x40000},
                     {"MS_SLAVE", 0x80000},      {"MS_SHARED", 0x100000},    {"MS_RELATIME", 0x200000},
                     {"MS_KERNMOUNT", 0x400000}, {"MS_I_VERSION", 0x800000}, {"MS_STRICTATIME", 0x1000000},
                     {"MS_LAZYTIME", 0x2000000}, {"MS_SUBMOUNT", 0x4000000}, {"MS_NOREMOTELOCK", 0x8000000},
                     {"MS_NOSEC", 0x10000000},   {"MS_BORN", 0x20000000},    {"MS_ACTIVE", 0x40000000},
                     {"MS_NOUSER", 0x80000000}});
// The upper half of the flags may be a magic number, which old programs give: then only the lower has flags.
inline constexpr auto mount_magic = names("", {{"MS_MGC_VAL", 0xc0ed0000}});
inline constexpr auto mount_flags_behind_magic =
    parts(Size::word, {part(0xffff0000, 0, one_of(mount_magic, Size::word)),
                       optional_part(~uint64_t{0xffff0000}, 0, flags(mount_names, Size::word))});
inline constexpr auto mount_flags_by_magic =
    cases({{0xc0ed0000, mount_flags_behind_magic, 0xffff0000}, otherwise(flags(mount_names, Size::word))});
inline constexpr Type mount_flags = select("flags", mount_flags_by_magic);
// Only a new mount has a type; moving, binding and propagation take no data either. Neither is read, whatever
// it points to.
inline constexpr auto mount_type_by_flags = cases({{0x20, address, 0x20},
                                                   {0x1000, address, 0x1000},
                                                   {0x2000, address, 0x2000},
                                                   {0xc0ed0000, cstring, 0xffff0000},
                                                   {0x20000, address, 0x20000},
                                                   {0x40000, address, 0x40000},
                                                   {0x80000, address, 0x80000},
                                                   {0x100000, address, 0x100000},
                                                   otherwise(cstring)});
inline constexpr auto mount_data_by_flags = cases({{0x20, cstring, 0x20},
                                                   {0x1000, address, 0x1000},
                                                   {0x2000, address, 0x2000},
                                                   {0xc0ed0000, cstring, 0xffff0000},
                                                   {0x20000, address, 0x20000},
                                                   {0x40000, address, 0x40000},
                                                   {0x80000, address, 0x80000},
                                                   {0x100000, address, 0x100000},
                                                   otherwise(cstring)});

inline constexpr auto umount_flags =
    names("MNT_???", {{"MNT_FORCE", 1}, {"MNT_DETACH", 2}, {"MNT_EXPIRE", 4}, {"UMOUNT_NOFOLLOW", 8}});

// The priority is a number in the lower bits, shown even when it is zero.
inline constexpr auto swap_names = names("SWAP_FLAG_???", {{"SWAP_FLAG_PREFER", 0x8000},
                                                           {"SWAP_FLAG_DISCARD", 0x10000},
                                                           {"SWAP_FLAG_DISCARD_ONCE", 0x20000},
                                                           {"SWAP_FLAG_DISCARD_PAGES", 0x40000}});
inline constexpr auto swap_flags =
    parts(Size::b4, {optional_part(0xffff8000, 0, flags(swap_names)), part(0x7fff, 0, u32)});

inline constexpr auto open_tree_flags = names("OPEN_TREE_???", {{"OPEN_TREE_CLONE", 1},
                                                                {"OPEN_TREE_CLOEXEC", 0x80000},
                                                                {"AT_SYMLINK_NOFOLLOW", 0x100},
                                                                {"AT_REMOVEDIR", 0x200},
                                                                {"AT_SYMLINK_FOLLOW", 0x400},
                                                                {"AT_NO_AUTOMOUNT", 0x800},
                                                                {"AT_EMPTY_PATH", 0x1000},
                                                                {"AT_RECURSIVE", 0x8000}});
inline constexpr auto move_mount_flags = names("MOVE_MOUNT_???", {{"MOVE_MOUNT_F_SYMLINKS", 1},
                                                                  {"MOVE_MOUNT_F_AUTOMOUNTS", 2},
                                                                  {"MOVE_MOUNT_F_EMPTY_PATH", 4},
                                                                  {"MOVE_MOUNT_T_SYMLINKS", 0x10},
                                                                  {"MOVE_MOUNT_T_AUTOMOUNTS", 0x20},
                                                                  {"MOVE_MOUNT_T_EMPTY_PATH", 0x40},
                                                                  {"MOVE_MOUNT_SET_GROUP", 0x100},
                                                                  {"MOVE_MOUNT_BENEATH", 0x200}});
inline constexpr auto fsopen_flags = names("FSOPEN_???", {{"FSOPEN_CLOEXEC", 1}});
inline constexpr auto fsmount_flags = names("FSMOUNT_???", {{"FSMOUNT_CLOEXEC", 1}});
inline constexpr auto fspick_flags = names("FSPICK_???", {{"FSPICK_CLOEXEC", 1},
                                                          {"FSPICK_SYMLINK_NOFOLLOW", 2},
                                                          {"FSPICK_NO_AUTOMOUNT", 4},
                                                          {"FSPICK_EMPTY_PATH", 8}});
inline constexpr auto fsconfig_commands = names("FSCONFIG_???", {{"FSCONFIG_SET_FLAG", 0},
                                                                 {"FSCONFIG_SET_STRING", 1},
                                                                 {"FSCONFIG_SET_BINARY", 2},
                                                                 {"FSCONFIG_SET_PATH", 3},
                                                                 {"FSCONFIG_SET_PATH_EMPTY", 4},
                                                                 {"FSCONFIG_SET_FD", 5},
                                                                 {"FSCONFIG_CMD_CREATE", 6},
                                                                 {"FSCONFIG_CMD_RECONFIGURE", 7},
                                                                 {"FSCONFIG_CMD_CREATE_EXCL", 8}});

// The kernel takes up to a megabyte.
inline constexpr Type fsconfig_binary = in(hex_bytes, count("aux"));
inline constexpr auto fsconfig_binary_by_size =
    cases({{0, fsconfig_binary, 0xfff00000}, {0x100000, fsconfig_binary}, otherwise(address)});

// FSMOUNT_VALID_FLAGS of fs/namespace.c.
inline constexpr auto fsmount_attributes = names("MOUNT_ATTR_???", {{"MOUNT_ATTR_RDONLY", 1},
                                                                    {"MOUNT_ATTR_NOSUID", 2},
                                                                    {"MOUNT_ATTR_NODEV", 4},
                                                                    {"MOUNT_ATTR_NOEXEC", 8},
                                                                    {"MOUNT_ATTR_NOATIME", 0x10},
                                                                    {"MOUNT_ATTR_STRICTATIME", 0x20},
                                                                    {"MOUNT_ATTR_NODIRATIME", 0x80},
                                                                    {"MOUNT_ATTR_NOSYMFOLLOW", 0x200000}});
inline constexpr auto mount_attributes = names("MOUNT_ATTR_???", {{"MOUNT_ATTR_RDONLY", 1},
                                                                  {"MOUNT_ATTR_NOSUID", 2},
                                                                  {"MOUNT_ATTR_NODEV", 4},
                                                                  {"MOUNT_ATTR_NOEXEC", 8},
                                                                  {"MOUNT_ATTR_NOATIME", 0x10},
                                                                  {"MOUNT_ATTR_STRICTATIME", 0x20},
                                                                  {"MOUNT_ATTR_NODIRATIME", 0x80},
                                                                  {"MOUNT_ATTR_IDMAP", 0x100000},
                                                                  {"MOUNT_ATTR_NOSYMFOLLOW", 0x200000}});
inline constexpr auto mount_propagation = names(
    "MS_???",
    {{"MS_UNBINDABLE", 0x20000}, {"MS_PRIVATE", 0x40000}, {"MS_SLAVE", 0x80000}, {"MS_SHARED", 0x100000}});
inline constexpr auto mount_attr = record({{"attr_set", flags(mount_attributes, Size::b8)},
                                           {"attr_clr", flags(mount_attributes, Size::b8)},
                                           {"propagation", one_of(mount_propagation, Size::b8)},
                                           {"userns_fd", u64}});

}  // namespace sysgood::describe
