// Flags of the calls that take paths: linux/fcntl.h, linux/fs.h, unistd.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// What the numbers mean depends on the call; these are the names that most of them are shown with.
inline constexpr auto at_flags = names("AT_???", {{"AT_SYMLINK_NOFOLLOW", 0x100},
                                                  {"AT_REMOVEDIR", 0x200},
                                                  {"AT_SYMLINK_FOLLOW", 0x400},
                                                  {"AT_NO_AUTOMOUNT", 0x800},
                                                  {"AT_EMPTY_PATH", 0x1000},
                                                  {"AT_RECURSIVE", 0x8000}});
inline constexpr auto execveat_flags = names("AT_???", {{"AT_SYMLINK_NOFOLLOW", 0x100},
                                                        {"AT_REMOVEDIR", 0x200},
                                                        {"AT_SYMLINK_FOLLOW", 0x400},
                                                        {"AT_NO_AUTOMOUNT", 0x800},
                                                        {"AT_EMPTY_PATH", 0x1000},
                                                        {"AT_RECURSIVE", 0x8000},
                                                        {"AT_EXECVE_CHECK", 0x10000}});
inline constexpr auto faccessat_flags =
    names("AT_???", {{"AT_SYMLINK_NOFOLLOW", 0x100}, {"AT_EACCESS", 0x200}, {"AT_EMPTY_PATH", 0x1000}});
inline constexpr uint64_t handle_mnt_id_unique = 1;
inline constexpr auto name_to_handle_flags =
    names("AT_???", {{"AT_HANDLE_MNT_ID_UNIQUE", handle_mnt_id_unique},
                     {"AT_HANDLE_CONNECTABLE", 2},
                     {"AT_HANDLE_FID", 0x200},
                     {"AT_SYMLINK_FOLLOW", 0x400},
                     {"AT_EMPTY_PATH", 0x1000}});
inline constexpr auto mount_setattr_flags = names("AT_???", {{"AT_SYMLINK_NOFOLLOW", 0x100},
                                                             {"AT_NO_AUTOMOUNT", 0x800},
                                                             {"AT_EMPTY_PATH", 0x1000},
                                                             {"AT_RECURSIVE", 0x8000}});
// How up to date the answer of statx(2) has to be is always shown; both bits at once are an error.
inline constexpr auto statx_sync = names(
    "", {{"AT_STATX_SYNC_AS_STAT", 0}, {"AT_STATX_FORCE_SYNC", 0x2000}, {"AT_STATX_DONT_SYNC", 0x4000}});
inline constexpr auto statx_at_flags = names("", {{"AT_SYMLINK_NOFOLLOW", 0x100},
                                                  {"AT_REMOVEDIR", 0x200},
                                                  {"AT_SYMLINK_FOLLOW", 0x400},
                                                  {"AT_NO_AUTOMOUNT", 0x800},
                                                  {"AT_EMPTY_PATH", 0x1000},
                                                  {"AT_RECURSIVE", 0x8000}});
inline constexpr auto statx_flags = parts(
    Size::b4, {part(0x6000, 0, flags(statx_sync)), optional_part(0xffff9fff, 0, flags(statx_at_flags))});

inline constexpr auto access_modes = names("?_OK", {{"F_OK", 0}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1}});

inline constexpr auto rename_flags =
    names("RENAME_??", {{"RENAME_NOREPLACE", 1}, {"RENAME_EXCHANGE", 2}, {"RENAME_WHITEOUT", 4}});

}  // namespace sysgood::describe
