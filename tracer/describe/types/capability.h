// Capabilities: linux/capability.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto capabilities = names("CAP_???", {{"CAP_CHOWN", 0},
                                                       {"CAP_DAC_OVERRIDE", 1},
                                                       {"CAP_DAC_READ_SEARCH", 2},
                                                       {"CAP_FOWNER", 3},
                                                       {"CAP_FSETID", 4},
                                                       {"CAP_KILL", 5},
                                                       {"CAP_SETGID", 6},
                                                       {"CAP_SETUID", 7},
                                                       {"CAP_SETPCAP", 8},
                                                       {"CAP_LINUX_IMMUTABLE", 9},
                                                       {"CAP_NET_BIND_SERVICE", 10},
                                                       {"CAP_NET_BROADCAST", 11},
                                                       {"CAP_NET_ADMIN", 12},
                                                       {"CAP_NET_RAW", 13},
                                                       {"CAP_IPC_LOCK", 14},
                                                       {"CAP_IPC_OWNER", 15},
                                                       {"CAP_SYS_MODULE", 16},
                                                       {"CAP_SYS_RAWIO", 17},
                                                       {"CAP_SYS_CHROOT", 18},
                                                       {"CAP_SYS_PTRACE", 19},
                                                       {"CAP_SYS_PACCT", 20},
                                                       {"CAP_SYS_ADMIN", 21},
                                                       {"CAP_SYS_BOOT", 22},
                                                       {"CAP_SYS_NICE", 23},
                                                       {"CAP_SYS_RESOURCE", 24},
                                                       {"CAP_SYS_TIME", 25},
                                                       {"CAP_SYS_TTY_CONFIG", 26},
                                                       {"CAP_MKNOD", 27},
                                                       {"CAP_LEASE", 28},
                                                       {"CAP_AUDIT_WRITE", 29},
                                                       {"CAP_AUDIT_CONTROL", 30},
                                                       {"CAP_SETFCAP", 31},
                                                       {"CAP_MAC_OVERRIDE", 32},
                                                       {"CAP_MAC_ADMIN", 33},
                                                       {"CAP_SYSLOG", 34},
                                                       {"CAP_WAKE_ALARM", 35},
                                                       {"CAP_BLOCK_SUSPEND", 36},
                                                       {"CAP_AUDIT_READ", 37},
                                                       {"CAP_PERFMON", 38},
                                                       {"CAP_BPF", 39},
                                                       {"CAP_CHECKPOINT_RESTORE", 40}});
inline constexpr Type capability = one_of(capabilities, Size::word);
inline constexpr Type capability_set = names_as(Kind::bit_numbers, capabilities);

inline constexpr auto capability_versions =
    names("_LINUX_CAPABILITY_VERSION_???", {{"_LINUX_CAPABILITY_VERSION_1", 0x19980330},
                                            {"_LINUX_CAPABILITY_VERSION_2", 0x20071026},
                                            {"_LINUX_CAPABILITY_VERSION_3", 0x20080522}});
// Versions 2 and 3, which have this bit, come with two structs of data: the lower and the upper 32
// capabilities.
inline constexpr uint32_t capability_version_has_two = 0x20000000;
inline constexpr auto cap_user_header = record({{"version", one_of(capability_versions)}, {"pid", pid}});
inline constexpr auto cap_user_data =
    record({{"effective", capability_set}, {"permitted", capability_set}, {"inheritable", capability_set}});
inline constexpr auto cap_user_data_two = record(24, {{"effective", capability_set, at(0)},
                                                      {"", capability_set, upper, at(12)},
                                                      {"permitted", capability_set, at(4)},
                                                      {"", capability_set, upper, at(16)},
                                                      {"inheritable", capability_set, at(8)},
                                                      {"", capability_set, upper, at(20)}});

}  // namespace sysgood::describe
