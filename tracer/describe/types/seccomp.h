// seccomp(2): linux/seccomp.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/filter.h"

namespace sysgood::describe {

inline constexpr auto seccomp_modes =
    names("SECCOMP_MODE_???",
          {{"SECCOMP_MODE_DISABLED", 0}, {"SECCOMP_MODE_STRICT", 1}, {"SECCOMP_MODE_FILTER", 2}});
inline constexpr auto seccomp_ops = names("SECCOMP_SET_MODE_???", {{"SECCOMP_SET_MODE_STRICT", 0},
                                                                   {"SECCOMP_SET_MODE_FILTER", 1},
                                                                   {"SECCOMP_GET_ACTION_AVAIL", 2},
                                                                   {"SECCOMP_GET_NOTIF_SIZES", 3}});
inline constexpr auto seccomp_filter_flags =
    names("SECCOMP_FILTER_FLAG_???", {{"SECCOMP_FILTER_FLAG_TSYNC", 1},
                                      {"SECCOMP_FILTER_FLAG_LOG", 2},
                                      {"SECCOMP_FILTER_FLAG_SPEC_ALLOW", 4},
                                      {"SECCOMP_FILTER_FLAG_NEW_LISTENER", 8},
                                      {"SECCOMP_FILTER_FLAG_TSYNC_ESRCH", 0x10},
                                      {"SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV", 0x20}});
inline constexpr auto seccomp_notif_sizes =
    record({{"seccomp_notif", u16}, {"seccomp_notif_resp", u16}, {"seccomp_data", u16}});

}  // namespace sysgood::describe
