// Times of 32-bit programs. Those of 64 bits have calls of their own: "*_time64", and *64 of some.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/file_time.h"
#include "tracer/describe/types/ipc.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/path.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/timex.h"

namespace sysgood::describe {

namespace {

constexpr Syscall calls[] = {
    {"clock_adjtime64",
     {{"which_clock", clock_id}, {"utx", out(timex64)}},
     returns(Returns::number, one_of(clock_states))},
    {"clock_getres_time64", {{"which_clock", clock_id}, {"tp", out(timespec64)}}},
    {"clock_gettime64", {{"which_clock", clock_id}, {"tp", out(timespec64)}}},
    {"clock_nanosleep_time64",
     {{"which_clock", clock_id},
      {"flags", flags(timer_flags)},
      {"rqtp", in(timespec64)},
      {"rmtp", out_on_error(timespec64)}}},
    {"clock_settime64", {{"which_clock", clock_id}, {"tp", in(timespec64)}}},
    {"recvmmsg_time64",
     {{"fd", fd},
      {"mmsg", inout(received_mmsghdr, ret_up_to("vlen"))},
      {"vlen", u32},
      {"flags", flags(send_flags)},
      {"timeout", in(timespec64)}},
     Hook::time_left},
    {"rt_sigtimedwait_time64",
     {{"uthese", in(sigset, sized("sigsetsize"))},
      {"uinfo", out(siginfo)},
      {"uts", in(timespec64)},
      {"sigsetsize", usize}},
     Returns::signal},
    {"semtimedop_time64",
     {{"semid", s32}, {"tsops", in(sembuf, count("nsops"))}, {"nsops", u32}, {"timeout", in(timespec64)}}},
    {"stime", {{"tptr", in(seconds)}}},
    {"timer_gettime64", {{"timer_id", s32}, {"setting", out(itimerspec64)}}},
    {"timer_settime64",
     {{"timer_id", s32},
      {"flags", flags(timer_flags)},
      {"new_setting", in(itimerspec64)},
      {"old_setting", out(itimerspec64)}}},
    {"timerfd_gettime64", {{"ufd", fd}, {"otmr", out(itimerspec64)}}},
    {"timerfd_settime64",
     {{"ufd", fd}, {"flags", flags(timerfd_flags)}, {"utmr", in(itimerspec64)}, {"otmr", out(itimerspec64)}}},
    {"utimensat_time64",
     {{"dfd", dirfd},
      {"filename", pathname},
      {"utimes", in(file_timespec64, fixed(2))},
      {"flags", flags(at_flags)}}},
};

}  // namespace

constinit const Family narrow_time_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
