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
// struct __kernel_timex, which *_time64 take on 32-bit ABIs too: its padding is its own, and the same
// everywhere. What the unnamed bytes at the end become is the kernel's business.
inline constexpr auto timex64 = record(
    208,
    {{"modes", flags(adj_modes), at(0)}, {"offset", s64, at(8)},     {"freq", s64, at(16)},
     {"maxerror", s64, at(24)},          {"esterror", s64, at(32)},  {"status", flags(clock_status), at(40)},
     {"constant", s64, at(48)},          {"precision", s64, at(56)}, {"tolerance", s64, at(64)},
     {"time", timeval64, at(72)},        {"tick", s64, at(88)},      {"ppsfreq", s64, at(96)},
     {"jitter", s64, at(104)},           {"shift", s32, at(112)},    {"stabil", s64, at(120)},
     {"jitcnt", s64, at(128)},           {"calcnt", s64, at(136)},   {"errcnt", s64, at(144)},
     {"stbcnt", s64, at(152)},           {"tai", s32, at(160)}});
// struct old_timex32 of 32-bit ABIs.
inline constexpr auto timex32 = record(128, {{"modes", flags(adj_modes), at(0)},
                                             {"offset", s32, at(4)},
                                             {"freq", s32, at(8)},
                                             {"maxerror", s32, at(12)},
                                             {"esterror", s32, at(16)},
                                             {"status", flags(clock_status), at(20)},
                                             {"constant", s32, at(24)},
                                             {"precision", s32, at(28)},
                                             {"tolerance", s32, at(32)},
                                             {"time", timeval, at(36)},
                                             {"tick", s32, at(44)},
                                             {"ppsfreq", s32, at(48)},
                                             {"jitter", s32, at(52)},
                                             {"shift", s32, at(56)},
                                             {"stabil", s32, at(60)},
                                             {"jitcnt", s32, at(64)},
                                             {"calcnt", s32, at(68)},
                                             {"errcnt", s32, at(72)},
                                             {"stbcnt", s32, at(76)},
                                             {"tai", s32, at(80)}});
inline constexpr auto timex = per_abi({{wide_abis, timex64}, {narrow_abis, timex32}});

}  // namespace sysgood::describe
