// linux/ptp_clock.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto ptp_clock_time =
    record({{"sec", s64}, {"nsec", u32}, {"reserved", x32, when("reserved", ~0ull)}});
inline constexpr Type ptp_date = dated(ptp_clock_time, 1'000'000'000);
inline constexpr auto ptp_clock_caps = record({{"max_adj", s32},
                                               {"n_alarm", s32},
                                               {"n_ext_ts", s32},
                                               {"n_per_out", s32},
                                               {"pps", s32},
                                               {"n_pins", s32},
                                               {"cross_timestamping", s32},
                                               {"adjust_phase", s32},
                                               {"rsv", array(x32, 12), when("rsv", ~0ull)}});
inline constexpr auto ptp_extts_flags = names(
    "PTP_???",
    {{"PTP_ENABLE_FEATURE", 1}, {"PTP_RISING_EDGE", 2}, {"PTP_FALLING_EDGE", 4}, {"PTP_STRICT_FLAGS", 8}});
inline constexpr auto ptp_extts_request =
    record(16, {{"index", u32, at(0)}, {"flags", flags(ptp_extts_flags), at(4)}});
inline constexpr auto ptp_extts_request2 = record(16, {{"index", u32, at(0)},
                                                       {"flags", flags(ptp_extts_flags), at(4)},
                                                       {"rsv", array(x32, 2), when("rsv", ~0ull), at(8)}});
inline constexpr auto ptp_sys_offset_precise = record({{"device", ptp_date},
                                                       {"sys_realtime", ptp_date},
                                                       {"sys_monoraw", ptp_clock_time},
                                                       {"rsv", array(x32, 4), when("rsv", ~0ull)}});
inline constexpr auto ptp_pin_functions = names(
    "PTP_PF_???", {{"PTP_PF_NONE", 0}, {"PTP_PF_EXTTS", 1}, {"PTP_PF_PEROUT", 2}, {"PTP_PF_PHYSYNC", 3}});
inline constexpr auto ptp_pin_desc = record(96, {{"index", u32, at(64)},
                                                 {"name", chars(64), filled, at(0)},
                                                 {"func", one_of(ptp_pin_functions), filled, at(68)},
                                                 {"chan", u32, filled, at(72)}});
inline constexpr auto ptp_pin_set =
    record(96, {{"index", u32, at(64)}, {"func", one_of(ptp_pin_functions), at(68)}, {"chan", u32, at(72)}});

inline constexpr auto ptp_pin_desc2 = record(96, {{"index", u32, at(64)},
                                                  {"rsv", array(x32, 5), when("rsv", ~0ull), at(76)},
                                                  {"name", chars(64), filled, at(0)},
                                                  {"func", one_of(ptp_pin_functions), filled, at(68)},
                                                  {"chan", u32, filled, at(72)}});
inline constexpr auto ptp_pin_set2 = record(96, {{"index", u32, at(64)},
                                                 {"func", one_of(ptp_pin_functions), at(68)},
                                                 {"chan", u32, at(72)},
                                                 {"rsv", array(x32, 5), when("rsv", ~0ull), at(76)}});
inline constexpr auto ptp_perout_flags = names(
    "PTP_PEROUT_???", {{"PTP_PEROUT_ONE_SHOT", 1}, {"PTP_PEROUT_DUTY_CYCLE", 2}, {"PTP_PEROUT_PHASE", 4}});
inline constexpr auto ptp_perout_rest = record({{"rsv", array(x32, 4), when("rsv", ~0ull)}});
// When it starts, or its phase, and how long of a period it is on, by the flags.
inline constexpr auto ptp_perout_request = record(56, {{"start", ptp_date, unless("flags", 4), at(0)},
                                                       {"phase", ptp_clock_time, when("flags", 4), at(0)},
                                                       {"period", ptp_clock_time, at(16)},
                                                       {"index", u32, at(32)},
                                                       {"flags", flags(ptp_perout_flags), at(36)},
                                                       {"on", ptp_clock_time, when("flags", 2), at(40)},
                                                       {"", ptp_perout_rest, unless("flags", 2), at(40)}});
// The first version of the request has nothing behind it that is meant.
inline constexpr auto ptp_perout_request1 = record(56, {{"start", ptp_date, unless("flags", 4), at(0)},
                                                        {"phase", ptp_clock_time, when("flags", 4), at(0)},
                                                        {"period", ptp_clock_time, at(16)},
                                                        {"index", u32, at(32)},
                                                        {"flags", flags(ptp_perout_flags), at(36)},
                                                        {"on", ptp_clock_time, when("flags", 2), at(40)}});
// Times of the system and of the clock, one in between the others; more than 25 samples there cannot be.
inline constexpr auto ptp_offset_triple = record({{"", array(ptp_date, 3)}});
// Where only the third of three is not zero.
inline constexpr auto ptp_last_reserved =
    record(12, {{"last", padding(4), at(8)}, {"rsv", array(x32, 3), when("last", ~0ull), at(0)}});
inline constexpr auto ptp_sys_offset =
    record(832, {{"n_samples", u32, at(0)},
                 {"rsv", array(x32, 3), when("rsv", ~0ull), at(4)},
                 {"", ptp_last_reserved, unless("rsv", ~0ull), at(4)},
                 {"ts", up_to(ptp_date, 51, "n_samples", 2, 1), filled, at(16)}});
inline constexpr auto ptp_sys_offset_extended =
    record(1216, {{"n_samples", u32, at(0)},
                  {"rsv", array(x32, 3), when("rsv", ~0ull), at(4)},
                  {"", ptp_last_reserved, unless("rsv", ~0ull), at(4)},
                  {"ts", up_to(ptp_offset_triple, 25, "n_samples"), filled, at(16)}});

}  // namespace sysgood::describe
