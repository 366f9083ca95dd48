// What a process may use and has used: linux/resource.h, asm-generic/resource.h, linux/ioprio.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

inline constexpr auto rlimit_names = names("RLIMIT_???", {{"RLIMIT_CPU", 0},
                                                          {"RLIMIT_FSIZE", 1},
                                                          {"RLIMIT_DATA", 2},
                                                          {"RLIMIT_STACK", 3},
                                                          {"RLIMIT_CORE", 4},
                                                          {"RLIMIT_RSS", 5},
                                                          {"RLIMIT_NPROC", 6},
                                                          {"RLIMIT_NOFILE", 7},
                                                          {"RLIMIT_MEMLOCK", 8},
                                                          {"RLIMIT_AS", 9},
                                                          {"RLIMIT_LOCKS", 10},
                                                          {"RLIMIT_SIGPENDING", 11},
                                                          {"RLIMIT_MSGQUEUE", 12},
                                                          {"RLIMIT_NICE", 13},
                                                          {"RLIMIT_RTPRIO", 14},
                                                          {"RLIMIT_RTTIME", 15}});
inline constexpr auto rlimit = record({{"rlim_cur", rlimit_value}, {"rlim_max", rlimit_value}});
// Of 32-bit ABIs' getrlimit(2) and its like, prlimit64(2) apart.
inline constexpr Type narrow_rlimit_value = sized_as(rlimit_value, Size::b4);
inline constexpr auto narrow_rlimit =
    record({{"rlim_cur", narrow_rlimit_value}, {"rlim_max", narrow_rlimit_value}});

inline constexpr auto rusage_who = names(
    "RUSAGE_???",
    {{"RUSAGE_SELF", 0}, {"RUSAGE_CHILDREN", 0xffffffff}, {"RUSAGE_BOTH", 0xfffffffe}, {"RUSAGE_THREAD", 1}});
inline constexpr auto rusage = record({{"ru_utime", timeval},
                                       {"ru_stime", timeval},
                                       {"ru_maxrss", usize, verbose},
                                       {"ru_ixrss", usize, verbose},
                                       {"ru_idrss", usize, verbose},
                                       {"ru_isrss", usize, verbose},
                                       {"ru_minflt", usize, verbose},
                                       {"ru_majflt", usize, verbose},
                                       {"ru_nswap", usize, verbose},
                                       {"ru_inblock", usize, verbose},
                                       {"ru_oublock", usize, verbose},
                                       {"ru_msgsnd", usize, verbose},
                                       {"ru_msgrcv", usize, verbose},
                                       {"ru_nsignals", usize, verbose},
                                       {"ru_nvcsw", usize, verbose},
                                       {"ru_nivcsw", usize, verbose}});
inline constexpr auto tms =
    record({{"tms_utime", ticks}, {"tms_stime", ticks}, {"tms_cutime", ticks}, {"tms_cstime", ticks}});

inline constexpr auto priority_who =
    names("PRIO_???", {{"PRIO_PROCESS", 0}, {"PRIO_PGRP", 1}, {"PRIO_USER", 2}});

inline constexpr auto ioprio_who =
    names("IOPRIO_WHO_???", {{"IOPRIO_WHO_PROCESS", 1}, {"IOPRIO_WHO_PGRP", 2}, {"IOPRIO_WHO_USER", 3}});
inline constexpr auto ioprio_classes = names(
    "IOPRIO_CLASS_???",
    {{"IOPRIO_CLASS_NONE", 0}, {"IOPRIO_CLASS_RT", 1}, {"IOPRIO_CLASS_BE", 2}, {"IOPRIO_CLASS_IDLE", 3}});
inline constexpr auto ioprio = macro("IOPRIO_PRIO_VALUE", Size::b4,
                                     {part(0xffffe000, 13, one_of(ioprio_classes)), part(0x1fff, 0, u32)});

}  // namespace sysgood::describe
