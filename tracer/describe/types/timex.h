// The kernel's clock as it is disciplined: linux/timex.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

inline constexpr auto adj_modes = names("ADJ_???", {{"ADJ_OFFSET_SS_READ", 0xa001},
                                                    {"ADJ_OFFSET_SINGLESHOT", 0x8001},
                                                    {"ADJ_OFFSET", 1},
                                                    {"ADJ_FREQUENCY", 2},
                                                    {"ADJ_MAXERROR", 4},
                                                    {"ADJ_ESTERROR", 8},
                                                    {"ADJ_STATUS", 0x10},
                                                    {"ADJ_TIMECONST", 0x20},
                                                    {"ADJ_TAI", 0x80},
                                                    {"ADJ_SETOFFSET", 0x100},
                                                    {"ADJ_MICRO", 0x1000},
                                                    {"ADJ_NANO", 0x2000},
                                                    {"ADJ_TICK", 0x4000}});
inline constexpr auto clock_status = names("STA_???", {{"STA_PLL", 1},
                                                       {"STA_PPSFREQ", 2},
                                                       {"STA_PPSTIME", 4},
                                                       {"STA_FLL", 8},
                                                       {"STA_INS", 0x10},
                                                       {"STA_DEL", 0x20},
                                                       {"STA_UNSYNC", 0x40},
                                                       {"STA_FREQHOLD", 0x80},
                                                       {"STA_PPSSIGNAL", 0x100},
                                                       {"STA_PPSJITTER", 0x200},
                                                       {"STA_PPSWANDER", 0x400},
                                                       {"STA_PPSERROR", 0x800},
                                                       {"STA_CLOCKERR", 0x1000},
                                                       {"STA_NANO", 0x2000},
                                                       {"STA_MODE", 0x4000},
                                                       {"STA_CLK", 0x8000}});
inline constexpr auto clock_states = names(
    "TIME_???",
    {{"TIME_OK", 0}, {"TIME_INS", 1}, {"TIME_DEL", 2}, {"TIME_OOP", 3}, {"TIME_WAIT", 4}, {"TIME_ERROR", 5}});
// struct __kernel_timex, which *_time64 take on 32-bit ABIs too, and struct old_timex32 of those. What the
// unnamed bytes at the end become is the kernel's business.
template <const Type& number, const Type& time>
inline constexpr auto timex_of = record({{"modes", flags(adj_modes)},
                                         {"offset", number},
                                         {"freq", number},
                                         {"maxerror", number},
                                         {"esterror", number},
                                         {"status", flags(clock_status)},
                                         {"constant", number},
                                         {"precision", number},
                                         {"tolerance", number},
                                         {"time", time},
                                         {"tick", number},
                                         {"ppsfreq", number},
                                         {"jitter", number},
                                         {"shift", s32},
                                         {"stabil", number},
                                         {"jitcnt", number},
                                         {"calcnt", number},
                                         {"errcnt", number},
                                         {"stbcnt", number},
                                         {"tai", s32},
                                         {"", padding(44)}});
inline constexpr Type timex_time = timeval, timex_time64 = timeval64;
inline constexpr auto timex = timex_of<slong, timex_time>, timex64 = timex_of<s64, timex_time64>;

}  // namespace sysgood::describe
