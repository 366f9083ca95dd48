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

inline constexpr auto rtc_params =
    names("RTC_PARAM_???",
          {{"RTC_PARAM_FEATURES", 0}, {"RTC_PARAM_CORRECTION", 1}, {"RTC_PARAM_BACKUP_SWITCH_MODE", 2}});
inline constexpr auto rtc_features = names("RTC_FEATURE_???", {{"RTC_FEATURE_ALARM", 0},
                                                               {"RTC_FEATURE_ALARM_RES_MINUTE", 1},
                                                               {"RTC_FEATURE_NEED_WEEK_DAY", 2},
                                                               {"RTC_FEATURE_ALARM_RES_2S", 3},
                                                               {"RTC_FEATURE_UPDATE_INTERRUPT", 4},
                                                               {"RTC_FEATURE_CORRECTION", 5},
                                                               {"RTC_FEATURE_BACKUP_SWITCH_MODE", 6},
                                                               {"RTC_FEATURE_ALARM_WAKEUP_ONLY", 7}});
inline constexpr auto rtc_backup_modes =
    names("RTC_BSM_???",
          {{"RTC_BSM_DISABLED", 0}, {"RTC_BSM_DIRECT", 1}, {"RTC_BSM_LEVEL", 2}, {"RTC_BSM_STANDBY", 3}});
inline constexpr auto rtc_param_values = cases({{0, names_as(Kind::bit_numbers, rtc_features, Size::b8)},
                                                {2, one_of(rtc_backup_modes, Size::b8)},
                                                otherwise(x64)});
inline constexpr Field rtc_param_kind{"param", one_of(rtc_params, Size::b8), at(0)},
    rtc_param_unsigned{"uvalue", select("param", rtc_param_values), when_not("param", 1), at(8)},
    rtc_param_signed{"svalue", s64, when_is("param", 1), at(8)}, rtc_param_index{"index", u32, at(16)},
    rtc_param_rest{"__pad", x32, when("__pad", ~0ull), at(20)};
inline constexpr auto rtc_param =
    record(24, {rtc_param_kind, rtc_param_unsigned, rtc_param_signed, rtc_param_index, rtc_param_rest});
inline constexpr auto rtc_param_asked = record(24, {rtc_param_kind, rtc_param_index, rtc_param_rest});
inline constexpr auto rtc_param_answer =
    record(24, {{"param", padding(8), at(0)}, rtc_param_unsigned, rtc_param_signed, rtc_param_rest});

}  // namespace sysgood::describe
