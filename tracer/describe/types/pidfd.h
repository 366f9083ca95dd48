// linux/pidfd.h, linux/nsfs.h and linux/eventpoll.h as ioctl(2) knows them.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto pidfd_info_parts = names("PIDFD_INFO_???", {{"PIDFD_INFO_PID", 1},
                                                                  {"PIDFD_INFO_CREDS", 2},
                                                                  {"PIDFD_INFO_CGROUPID", 4},
                                                                  {"PIDFD_INFO_EXIT", 8},
                                                                  {"PIDFD_INFO_COREDUMP", 0x10}});
inline constexpr auto pidfd_coredump_flags = names("PIDFD_COREDUMP_???", {{"PIDFD_COREDUMPED", 1},
                                                                          {"PIDFD_COREDUMP_SKIP", 2},
                                                                          {"PIDFD_COREDUMP_USER", 4},
                                                                          {"PIDFD_COREDUMP_ROOT", 8}});
// The mask says what is asked for, and then what was answered.
inline constexpr auto pidfd_info = record({{"mask", flags(pidfd_info_parts, Size::b8)},
                                           {"cgroupid", u64, when("mask", 4)},
                                           {"pid", pid, when("mask", 1)},
                                           {"tgid", pid, when("mask", 1)},
                                           {"ppid", pid, when("mask", 1)},
                                           {"ruid", uid, when("mask", 2)},
                                           {"rgid", gid, when("mask", 2)},
                                           {"euid", uid, when("mask", 2)},
                                           {"egid", gid, when("mask", 2)},
                                           {"suid", uid, when("mask", 2)},
                                           {"sgid", gid, when("mask", 2)},
                                           {"fsuid", uid, when("mask", 2)},
                                           {"fsgid", gid, when("mask", 2)},
                                           {"exit_code", Type{Kind::wait_status}, when("mask", 8)},
                                           {"coredump_mask", flags(pidfd_coredump_flags), when("mask", 0x10)},
                                           {"coredump_signal", signo, when("mask", 0x10)}});
inline constexpr auto pidfd_info_asked = record(8, {{"mask", flags(pidfd_info_parts, Size::b8), at(0)}});

inline constexpr auto mnt_ns_info = record({{"size", u32}, {"nr_mounts", u32}, {"mnt_ns_id", x64}});

inline constexpr auto epoll_params =
    record({{"busy_poll_usecs", u32}, {"busy_poll_budget", u16}, {"prefer_busy_poll", u8}, {"", padding(1)}});

}  // namespace sysgood::describe
