// Times of files: utime(2), utimensat(2), linux/stat.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto utimbuf = record({{"actime", seconds}, {"modtime", seconds}});

inline constexpr auto utimes_timeval = record({{"tv_sec", slong}, {"tv_usec", usize}});
inline constexpr Type file_timeval = dated(utimes_timeval, 1'000'000);

inline constexpr auto utime_special = names("", {{"UTIME_NOW", 0x3fffffff}, {"UTIME_OMIT", 0x3ffffffe}});
inline constexpr auto utimensat_timespec = record({{"tv_sec", slong}, {"tv_nsec", usize}});
inline constexpr auto utimensat_timespec64 = record({{"tv_sec", s64}, {"tv_nsec", u64}});
inline constexpr Type file_timespec64 = dated(utimensat_timespec64, 1'000'000'000, utime_special);
inline constexpr Type file_timespec = dated(utimensat_timespec, 1'000'000'000, utime_special);

}  // namespace sysgood::describe
