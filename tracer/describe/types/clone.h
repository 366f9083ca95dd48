// Processes and threads made and taken apart: linux/sched.h.
#pragma once

#include "tracer/describe/at_most.h"
#include "tracer/describe/types/ldt.h"

namespace sysgood::describe {

inline constexpr uint64_t clone_pidfd = 0x1000, clone_settls = 0x80000, clone_parent_settid = 0x100000,
                          clone_child_cleartid = 0x200000, clone_child_settid = 0x1000000,
                          clone_into_cgroup = 0x200000000;
inline constexpr uint32_t clone_most_pids = 32;  // MAX_PID_NS_LEVEL of linux/pid_namespace.h

// What a new task shares or gets. The byte below them is clone's exit signal; clone3 uses one bit of it and
// what clone has no room for.
inline constexpr auto clone_flags = names("CLONE_???", {{"CLONE_VM", 0x100},
                                                        {"CLONE_FS", 0x200},
                                                        {"CLONE_FILES", 0x400},
                                                        {"CLONE_SIGHAND", 0x800},
                                                        {"CLONE_PIDFD", clone_pidfd},
                                                        {"CLONE_PTRACE", 0x2000},
                                                        {"CLONE_VFORK", 0x4000},
                                                        {"CLONE_PARENT", 0x8000},
                                                        {"CLONE_THREAD", 0x10000},
                                                        {"CLONE_NEWNS", 0x20000},
                                                        {"CLONE_SYSVSEM", 0x40000},
                                                        {"CLONE_SETTLS", clone_settls},
                                                        {"CLONE_PARENT_SETTID", clone_parent_settid},
                                                        {"CLONE_CHILD_CLEARTID", clone_child_cleartid},
                                                        {"CLONE_UNTRACED", 0x800000},
                                                        {"CLONE_CHILD_SETTID", clone_child_settid},
                                                        {"CLONE_NEWCGROUP", 0x2000000},
                                                        {"CLONE_NEWUTS", 0x4000000},
                                                        {"CLONE_NEWIPC", 0x8000000},
                                                        {"CLONE_NEWUSER", 0x10000000},
                                                        {"CLONE_NEWPID", 0x20000000},
                                                        {"CLONE_NEWNET", 0x40000000},
                                                        {"CLONE_IO", 0x80000000}});
inline constexpr auto clone_flags_and_signal = parts(
    Size::word, {optional_part(~0xffull, 0, flags(clone_flags, Size::b8)), optional_part(0xff, 0, signo)});
inline constexpr auto clone3_flags = joined(clone_flags, {{"CLONE_NEWTIME", 0x80},
                                                          {"CLONE_CLEAR_SIGHAND", 0x100000000},
                                                          {"CLONE_INTO_CGROUP", clone_into_cgroup}});

// What unshare(2) takes apart.
inline constexpr auto unshare_flags = names("CLONE_???", {{"CLONE_NEWTIME", 0x80},
                                                          {"CLONE_VM", 0x100},
                                                          {"CLONE_FS", 0x200},
                                                          {"CLONE_FILES", 0x400},
                                                          {"CLONE_SIGHAND", 0x800},
                                                          {"CLONE_THREAD", 0x10000},
                                                          {"CLONE_NEWNS", 0x20000},
                                                          {"CLONE_SYSVSEM", 0x40000},
                                                          {"CLONE_NEWCGROUP", 0x2000000},
                                                          {"CLONE_NEWUTS", 0x4000000},
                                                          {"CLONE_NEWIPC", 0x8000000},
                                                          {"CLONE_NEWUSER", 0x10000000},
                                                          {"CLONE_NEWPID", 0x20000000},
                                                          {"CLONE_NEWNET", 0x40000000}});
inline constexpr auto namespaces = names("CLONE_NEW???", {{"CLONE_NEWTIME", 0x80},
                                                          {"CLONE_NEWNS", 0x20000},
                                                          {"CLONE_NEWCGROUP", 0x2000000},
                                                          {"CLONE_NEWUTS", 0x4000000},
                                                          {"CLONE_NEWIPC", 0x8000000},
                                                          {"CLONE_NEWUSER", 0x10000000},
                                                          {"CLONE_NEWPID", 0x20000000},
                                                          {"CLONE_NEWNET", 0x40000000}});

// Pointers have 64 bits in it whatever the ABI.
inline constexpr Type clone_pointer = sized_as(address, Size::b8);
// A segment of i386 takes more than an address to say.
inline constexpr auto clone_tls =
    per_abi({{wide_abis | Abi::arm, clone_pointer}, {Abi::i386, in(user_desc_of_i386)}});
inline constexpr auto clone_cgroup = record({{"cgroup", sized_as(fd, Size::b8)}});
inline constexpr auto clone_cgroup_unasked =
    record({{"cgroup", sized_as(fd, Size::b8), when_not("cgroup", 0)}});
inline constexpr auto clone_cgroup_by_flags =
    cases({{clone_into_cgroup, clone_cgroup, clone_into_cgroup}, otherwise(clone_cgroup_unasked)});
inline constexpr Type clone_pids = in(pid, count_up_to("set_tid_size", clone_most_pids));
inline constexpr auto clone_set_tid =
    record(16, {{"set_tid", clone_pids, at(0)}, {"set_tid_size", u64, at(8)}});
inline constexpr auto clone_set_no_tid = record(16, {{"set_tid", clone_pids, when_not("set_tid", 0), at(0)},
                                                     {"set_tid_size", u64, when_not("set_tid", 0), at(8)}});
inline constexpr auto clone_set_tid_by_size = cases({{0, clone_set_no_tid}, otherwise(clone_set_tid)});
inline constexpr auto clone_args = record(
    88, {{"flags", flags(clone3_flags, Size::b8), at(0)},
         {"pidfd", clone_pointer, when("flags", clone_pidfd), at(8)},
         {"child_tid", clone_pointer, when("flags", clone_child_settid | clone_child_cleartid), at(16)},
         {"parent_tid", clone_pointer, when("flags", clone_parent_settid), at(24)},
         {"exit_signal", sized_as(signo, Size::b8), at(32)},
         {"stack", clone_pointer, at(40)},
         {"stack_size", x64, at(48)},
         {"tls", clone_tls, when("flags", clone_settls), at(56)},
         {"set_tid_size", sized_as(unused, Size::b8), at(72)},
         {"", select("set_tid_size", clone_set_tid_by_size), at(64)},
         {"", select("flags", clone_cgroup_by_flags), at(80)}});
inline constexpr uint32_t clone_args_least = 64;  // CLONE_ARGS_SIZE_VER0
// What clone3 wrote through the pointers in it.
inline constexpr auto clone_args_filled =
    record(88, {{"flags", sized_as(unused, Size::b8), at(0)},
                {"pidfd", out(fd), when("flags", clone_pidfd), at(8)},
                {"parent_tid", out(pid), when("flags", clone_parent_settid), at(24)}});

inline constexpr auto pidfd_flags = names("PIDFD_???", {{"PIDFD_NONBLOCK", 0x800}, {"PIDFD_THREAD", 0x80}});

}  // namespace sysgood::describe
