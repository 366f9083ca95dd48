// Landlock: linux/landlock.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr uint64_t landlock_version = 1, landlock_errata = 2;
inline constexpr auto landlock_create_flags =
    names("LANDLOCK_CREATE_RULESET_???", {{"LANDLOCK_CREATE_RULESET_VERSION", landlock_version},
                                          {"LANDLOCK_CREATE_RULESET_ERRATA", landlock_errata}});
inline constexpr auto landlock_fs_access =
    names("LANDLOCK_ACCESS_FS_???", {{"LANDLOCK_ACCESS_FS_EXECUTE", 1},
                                     {"LANDLOCK_ACCESS_FS_WRITE_FILE", 2},
                                     {"LANDLOCK_ACCESS_FS_READ_FILE", 4},
                                     {"LANDLOCK_ACCESS_FS_READ_DIR", 8},
                                     {"LANDLOCK_ACCESS_FS_REMOVE_DIR", 0x10},
                                     {"LANDLOCK_ACCESS_FS_REMOVE_FILE", 0x20},
                                     {"LANDLOCK_ACCESS_FS_MAKE_CHAR", 0x40},
                                     {"LANDLOCK_ACCESS_FS_MAKE_DIR", 0x80},
                                     {"LANDLOCK_ACCESS_FS_MAKE_REG", 0x100},
                                     {"LANDLOCK_ACCESS_FS_MAKE_SOCK", 0x200},
                                     {"LANDLOCK_ACCESS_FS_MAKE_FIFO", 0x400},
                                     {"LANDLOCK_ACCESS_FS_MAKE_BLOCK", 0x800},
                                     {"LANDLOCK_ACCESS_FS_MAKE_SYM", 0x1000},
                                     {"LANDLOCK_ACCESS_FS_REFER", 0x2000},
                                     {"LANDLOCK_ACCESS_FS_TRUNCATE", 0x4000},
                                     {"LANDLOCK_ACCESS_FS_IOCTL_DEV", 0x8000}});
inline constexpr auto landlock_net_access = names(
    "LANDLOCK_ACCESS_NET_???", {{"LANDLOCK_ACCESS_NET_BIND_TCP", 1}, {"LANDLOCK_ACCESS_NET_CONNECT_TCP", 2}});
inline constexpr auto landlock_scopes =
    names("LANDLOCK_SCOPE_???", {{"LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET", 1}, {"LANDLOCK_SCOPE_SIGNAL", 2}});
inline constexpr uint32_t landlock_ruleset_least = 8;
inline constexpr auto landlock_ruleset = record({{"handled_access_fs", flags(landlock_fs_access, Size::b8)},
                                                 {"handled_access_net", flags(landlock_net_access, Size::b8)},
                                                 {"scoped", flags(landlock_scopes, Size::b8)}});
inline constexpr auto landlock_rules =
    names("LANDLOCK_RULE_???", {{"LANDLOCK_RULE_PATH_BENEATH", 1}, {"LANDLOCK_RULE_NET_PORT", 2}});
// The header packs it.
inline constexpr auto landlock_path_beneath =
    record(12, {{"allowed_access", flags(landlock_fs_access, Size::b8), at(0)}, {"parent_fd", fd, at(8)}});
inline constexpr auto landlock_net_port =
    record({{"allowed_access", flags(landlock_net_access, Size::b8)}, {"port", u64}});
inline constexpr auto landlock_rule =
    cases({{1, in(landlock_path_beneath)}, {2, in(landlock_net_port)}, otherwise(address)});

inline constexpr auto landlock_restrict_flags =
    names("LANDLOCK_RESTRICT_SELF_???", {{"LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF", 1},
                                         {"LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON", 2},
                                         {"LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF", 4}});

}  // namespace sysgood::describe
