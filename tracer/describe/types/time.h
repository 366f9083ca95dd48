// Times and clocks: linux/time.h, linux/time_types.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// strace shows what is no second as unsigned.
inline constexpr auto timespec = record({{"tv_sec", slong}, {"tv_nsec", usize}});
inline constexpr auto timeval = record({{"tv_sec", slong}, {"tv_usec", usize}});
inline constexpr auto itimerspec = record({{"it_interval", timespec}, {"it_value", timespec}});
inline constexpr auto itimerval = record({{"it_interval", timeval}, {"it_value", timeval}});
// The same with 64 bits of seconds on every ABI: what 32-bit programs give the calls called *_time64.
inline constexpr auto timespec64 = record({{"tv_sec", s64}, {"tv_nsec", u64}});
inline constexpr auto timeval64 = record({{"tv_sec", s64}, {"tv_usec", u64}});
inline constexpr auto itimerspec64 = record({{"it_interval", timespec64}, {"it_value", timespec64}});
inline constexpr auto timezone = record({{"tz_minuteswest", s32}, {"tz_dsttime", s32}});

inline constexpr auto clock_names = names("CLOCK_???", {{"CLOCK_REALTIME", 0},
                                                        {"CLOCK_MONOTONIC", 1},
                                                        {"CLOCK_PROCESS_CPUTIME_ID", 2},
                                                        {"CLOCK_THREAD_CPUTIME_ID", 3},
                                                        {"CLOCK_MONOTONIC_RAW", 4},
                                                        {"CLOCK_REALTIME_COARSE", 5},
                                                        {"CLOCK_MONOTONIC_COARSE", 6},
                                                        {"CLOCK_BOOTTIME", 7},
                                                        {"CLOCK_REALTIME_ALARM", 8},
                                                        {"CLOCK_BOOTTIME_ALARM", 9},
                                                        {"CLOCK_SGI_CYCLE", 10},
                                                        {"CLOCK_TAI", 11},
                                                        {"CLOCK_AUX", 16}});
inline constexpr Type clock_id = one_of(clock_names);

inline constexpr auto timer_flags = names("TIMER_???", {{"TIMER_ABSTIME", 1}});
inline constexpr auto timerfd_flags = names("TFD_???", {{"TFD_TIMER_ABSTIME", 1},
                                                        {"TFD_TIMER_CANCEL_ON_SET", 2},
                                                        {"TFD_CLOEXEC", 0x80000},
                                                        {"TFD_NONBLOCK", 0x800}});
inline constexpr auto itimer_names =
    names("ITIMER_???", {{"ITIMER_REAL", 0}, {"ITIMER_VIRTUAL", 1}, {"ITIMER_PROF", 2}});

}  // namespace sysgood::describe
