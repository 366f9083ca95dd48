// linux/rtc.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto rtc_time = record({{"tm_sec", s32},
                                         {"tm_min", s32},
                                         {"tm_hour", s32},
                                         {"tm_mday", s32},
                                         {"tm_mon", s32},
                                         {"tm_year", s32},
                                         {"tm_wday", s32, verbose},
                                         {"tm_yday", s32, verbose},
                                         {"tm_isdst", s32, verbose}});
inline constexpr auto rtc_wkalrm = record({{"enabled", u8}, {"pending", u8}, {"time", rtc_time}});
inline constexpr auto rtc_voltage = names("RTC_VL_???", {{"RTC_VL_DATA_INVALID", 1},
                                                         {"RTC_VL_BACKUP_LOW", 2},
                                                         {"RTC_VL_BACKUP_EMPTY", 4},
                                                         {"RTC_VL_ACCURACY_LOW", 8},
                                                         {"RTC_VL_BACKUP_SWITCH", 0x10}});

inline constexpr auto rtc_pll_info = record({{"pll_ctrl", s32},
                                             {"pll_value", s32},
                                             {"pll_max", s32},
                                             {"pll_min", s32},
                                             {"pll_posmult", s32},
                                             {"pll_negmult", s32},
                                             {"pll_clock", slong}});

}  // namespace sysgood::describe
