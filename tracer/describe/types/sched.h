// Scheduling: linux/sched.h, linux/sched/types.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The C library calls SCHED_NORMAL SCHED_OTHER, and so does everybody. SCHED_ISO is reserved.
inline constexpr auto sched_policies = names("SCHED_???", {{"SCHED_OTHER", 0},
                                                           {"SCHED_FIFO", 1},
                                                           {"SCHED_RR", 2},
                                                           {"SCHED_BATCH", 3},
                                                           {"SCHED_ISO", 4},
                                                           {"SCHED_IDLE", 5},
                                                           {"SCHED_DEADLINE", 6},
                                                           {"SCHED_EXT", 7}});
inline constexpr Type sched_policy = one_of(sched_policies);

inline constexpr uint64_t sched_keep_policy = 8, sched_keep_params = 0x10;
inline constexpr auto sched_flags = names("SCHED_FLAG_???", {{"SCHED_FLAG_RESET_ON_FORK", 1},
                                                             {"SCHED_FLAG_RECLAIM", 2},
                                                             {"SCHED_FLAG_DL_OVERRUN", 4},
                                                             {"SCHED_FLAG_KEEP_POLICY", sched_keep_policy},
                                                             {"SCHED_FLAG_KEEP_PARAMS", sched_keep_params},
                                                             {"SCHED_FLAG_UTIL_CLAMP_MIN", 0x20},
                                                             {"SCHED_FLAG_UTIL_CLAMP_MAX", 0x40}});

// The record tells its size: 48 bytes first, with the last two 56.
inline constexpr uint32_t sched_attr_least = 48;  // SCHED_ATTR_SIZE_VER0
// A size of 56 or more: what 48 to 55 have no bit of.
inline constexpr uint64_t sched_with_utilisation = ~uint64_t{0x37};
inline constexpr auto sched_attr = record({{"size", u32},
                                           {"sched_policy", sched_policy},
                                           {"sched_flags", flags(sched_flags, Size::b8)},
                                           {"sched_nice", s32},
                                           {"sched_priority", u32},
                                           {"sched_runtime", u64},
                                           {"sched_deadline", u64},
                                           {"sched_period", u64},
                                           {"sched_util_min", u32, when("size", sched_with_utilisation)},
                                           {"sched_util_max", u32, when("size", sched_with_utilisation)}});
// The same as it is asked for: what is to be kept is not looked at.
inline constexpr auto sched_attr_wanted =
    record({{"size", u32},
            {"sched_policy", sched_policy, unless("sched_flags", sched_keep_policy | sched_keep_params)},
            {"sched_flags", flags(sched_flags, Size::b8)},
            {"sched_nice", s32, unless("sched_flags", sched_keep_params)},
            {"sched_priority", u32, unless("sched_flags", sched_keep_params)},
            {"sched_runtime", u64, unless("sched_flags", sched_keep_params)},
            {"sched_deadline", u64, unless("sched_flags", sched_keep_params)},
            {"sched_period", u64, unless("sched_flags", sched_keep_params)},
            {"sched_util_min", u32, when("size", sched_with_utilisation)},
            {"sched_util_max", u32, when("size", sched_with_utilisation)}});

}  // namespace sysgood::describe
