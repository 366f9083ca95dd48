// Requests of clocks, random numbers, watchdogs and input devices.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/rtc.h"

namespace sysgood::describe {

namespace {

constexpr auto input_id = record({{"bustype", u16}, {"vendor", u16}, {"product", u16}, {"version", u16}});

constexpr Request requests[] = {
    // Clocks, random numbers, watchdogs.
    {"RTC_AIE_ON", unused},
    {"RTC_AIE_OFF", unused},
    {"RTC_UIE_ON", unused},
    {"RTC_UIE_OFF", unused},
    {"RTC_PIE_ON", unused},
    {"RTC_PIE_OFF", unused},
    {"RTC_WIE_ON", unused},
    {"RTC_WIE_OFF", unused},
    {"RTC_ALM_SET", in(rtc_time)},
    {"RTC_ALM_READ", out(rtc_time)},
    {"RTC_RD_TIME", out(rtc_time)},
    {"RTC_SET_TIME", in(rtc_time)},
    {"RTC_IRQP_READ", out(usize)},
    {"RTC_IRQP_SET", usize},
    {"RTC_EPOCH_READ", out(usize)},
    {"RTC_EPOCH_SET", usize},
    {"RTC_WKALM_SET", in(rtc_wkalrm)},
    {"RTC_WKALM_RD", out(rtc_wkalrm)},
    {"RTC_VL_READ", out(flags(rtc_voltage))},
    {"RTC_VL_CLR", unused},
    {"RNDGETENTCNT", out(s32)},
    {"RNDADDTOENTCNT", in(s32)},
    {"RNDZAPENTCNT", unused},
    {"RNDRESEEDCRNG", unused},
    {"WDIOC_GETSTATUS", out(s32)},
    {"WDIOC_GETBOOTSTATUS", out(s32)},
    {"WDIOC_GETTEMP", out(s32)},
    {"WDIOC_KEEPALIVE", unused},
    {"WDIOC_GETTIMEOUT", out(s32)},
    {"WDIOC_SETTIMEOUT", in(s32)},
    {"WDIOC_GETPRETIMEOUT", out(s32)},
    {"WDIOC_SETPRETIMEOUT", in(s32)},
    {"WDIOC_GETTIMELEFT", out(s32)},
    // Input.
    {"EVIOCGVERSION", out(x32)},
    {"EVIOCGID", out(input_id)},
    {"EVIOCGREP", out(u32, fixed(2))},
    {"EVIOCSREP", in(u32, fixed(2))},
    {"EVIOCGRAB", usize},
    {"EVIOCREVOKE", usize},
    {"EVIOCGEFFECTS", out(s32)},
    {"EVIOCRMFF", s32},
    {"EVIOCSCLOCKID", in(s32)},
};

}  // namespace

constinit const IoctlFamily device_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
