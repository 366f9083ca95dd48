// Clocks and timers: time(7), timer_create(2), timerfd_create(2), getitimer(2).
#include "tracer/describe/types/time.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/signal.h"

namespace sysgood::describe {

namespace {

constexpr Syscall calls[] = {
    {"alarm", {{"seconds", u32}}},
    {"clock_getres", {{"which_clock", clock_id}, {"tp", out(timespec)}}},
    {"clock_gettime", {{"which_clock", clock_id}, {"tp", out(timespec)}}},
    {"clock_nanosleep",
     {{"which_clock", clock_id},
      {"flags", flags(timer_flags)},
      {"rqtp", in(timespec)},
      {"rmtp", out_on_error(timespec)}}},
    {"clock_settime", {{"which_clock", clock_id}, {"tp", in(timespec)}}},
    {"getitimer", {{"which", one_of(itimer_names)}, {"value", out(itimerval)}}},
    {"gettimeofday", {{"tv", out(timeval)}, {"tz", out(timezone)}}},
    {"nanosleep", {{"rqtp", in(timespec)}, {"rmtp", out_on_error(timespec)}}},
    {"setitimer", {{"which", one_of(itimer_names)}, {"value", in(itimerval)}, {"ovalue", out(itimerval)}}},
    {"settimeofday", {{"tv", in(timeval)}, {"tz", in(timezone)}}},
    {"time", {{"tloc", out(seconds)}}, returns(Returns::number, seconds)},
    {"timer_create",
     {{"which_clock", clock_id}, {"timer_event_spec", in(sigevent)}, {"created_timer_id", out(s32)}}},
    {"timer_delete", {{"timer_id", s32}}},
    {"timer_getoverrun", {{"timer_id", s32}}},
    {"timer_gettime", {{"timer_id", s32}, {"setting", out(itimerspec)}}},
    {"timer_settime",
     {{"timer_id", s32},
      {"flags", flags(timer_flags)},
      {"new_setting", in(itimerspec)},
      {"old_setting", out(itimerspec)}}},
    {"timerfd_create", {{"clockid", clock_id}, {"flags", flags(timerfd_flags)}}, Returns::descriptor},
    {"timerfd_gettime", {{"ufd", fd}, {"otmr", out(itimerspec)}}},
    {"timerfd_settime",
     {{"ufd", fd}, {"flags", flags(timerfd_flags)}, {"utmr", in(itimerspec)}, {"otmr", out(itimerspec)}}},
};

}  // namespace

constinit const Family time_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
