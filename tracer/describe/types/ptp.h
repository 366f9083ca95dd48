// linux/ptp_clock.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto ptp_clock_time = record({{"sec", s64}, {"nsec", u32}, {"reserved", x32}});
inline constexpr Type ptp_date = dated(ptp_clock_time, 1'000'000'000);
inline constexpr auto ptp_clock_caps = record({{"max_adj", s32},
                                               {"n_alarm", s32},
                                               {"n_ext_ts", s32},
                                               {"n_per_out", s32},
                                               {"pps", s32},
                                               {"n_pins", s32},
                                               {"cross_timestamping", s32},
                                               {"adjust_phase", s32},
                                               {"rsv", array(x32, 12)}});
inline constexpr auto ptp_extts_flags = names(
    "PTP_???",
    {{"PTP_ENABLE_FEATURE", 1}, {"PTP_RISING_EDGE", 2}, {"PTP_FALLING_EDGE", 4}, {"PTP_STRICT_FLAGS", 8}});
inline constexpr auto ptp_extts_request =
    record(16, {{"index", s32, at(0)}, {"flags", flags(ptp_extts_flags), at(4)}});
inline constexpr auto ptp_sys_offset_precise = record({{"device", ptp_date},
                                                       {"sys_realtime", ptp_date},
                                                       {"sys_monoraw", ptp_clock_time},
                                                       {"rsv", array(x32, 4)}});
inline constexpr auto ptp_pin_functions = names(
    "PTP_PF_???", {{"PTP_PF_NONE", 0}, {"PTP_PF_EXTTS", 1}, {"PTP_PF_PEROUT", 2}, {"PTP_PF_PHYSYNC", 3}});
inline constexpr auto ptp_pin_desc = record(96, {{"index", s32, at(64)},
                                                 {"name", chars(64), filled, at(0)},
                                                 {"func", one_of(ptp_pin_functions), filled, at(68)},
                                                 {"chan", s32, filled, at(72)}});
inline constexpr auto ptp_pin_set =
    record(96, {{"index", s32, at(64)}, {"func", one_of(ptp_pin_functions), at(68)}, {"chan", s32, at(72)}});

}  // namespace sysgood::describe
