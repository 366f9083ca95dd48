// linux/random.h, linux/watchdog.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto rand_pool_info = record(
    8,
    {{"entropy_count", s32, at(0)}, {"buf_size", s32, at(4)}, {"buf", flexible(bytes, "buf_size"), at(8)}});

inline constexpr auto watchdog_options = names("WDIOF_???", {{"WDIOF_OVERHEAT", 1},
                                                             {"WDIOF_FANFAULT", 2},
                                                             {"WDIOF_EXTERN1", 4},
                                                             {"WDIOF_EXTERN2", 8},
                                                             {"WDIOF_POWERUNDER", 0x10},
                                                             {"WDIOF_CARDRESET", 0x20},
                                                             {"WDIOF_POWEROVER", 0x40},
                                                             {"WDIOF_SETTIMEOUT", 0x80},
                                                             {"WDIOF_MAGICCLOSE", 0x100},
                                                             {"WDIOF_PRETIMEOUT", 0x200},
                                                             {"WDIOF_ALARMONLY", 0x400},
                                                             {"WDIOF_KEEPALIVEPING", 0x8000}});
inline constexpr auto watchdog_info =
    record({{"options", flags(watchdog_options)}, {"firmware_version", u32}, {"identity", chars(32)}});
inline constexpr auto watchdog_set_options =
    names("WDIOS_???", {{"WDIOS_DISABLECARD", 1}, {"WDIOS_ENABLECARD", 2}, {"WDIOS_TEMPPANIC", 4}});

}  // namespace sysgood::describe
