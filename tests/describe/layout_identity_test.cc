// The records of identity and limits lie as the C headers lay them.
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/times.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/capability.h"
#include "tracer/describe/types/resource.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64;

// The same on both.
#if defined(__x86_64__)
static_assert(element_size(cap_user_header, x) == sizeof(struct ::__user_cap_header_struct));
static_assert(offset_of(cap_user_header, "version", x) ==
              offsetof(struct ::__user_cap_header_struct, version));
static_assert(offset_of(cap_user_header, "pid", x) == offsetof(struct ::__user_cap_header_struct, pid));
static_assert(element_size(cap_user_data, x) == sizeof(struct ::__user_cap_data_struct));
static_assert(offset_of(cap_user_data, "effective", x) ==
              offsetof(struct ::__user_cap_data_struct, effective));
static_assert(offset_of(cap_user_data, "permitted", x) ==
              offsetof(struct ::__user_cap_data_struct, permitted));
static_assert(offset_of(cap_user_data, "inheritable", x) ==
              offsetof(struct ::__user_cap_data_struct, inheritable));
static_assert(element_size(cap_user_data_two, x) == 2 * sizeof(struct ::__user_cap_data_struct));
static_assert(element_size(describe::rlimit, x) == sizeof(struct ::rlimit));
static_assert(offset_of(describe::rlimit, "rlim_cur", x) == offsetof(struct ::rlimit, rlim_cur));
static_assert(offset_of(describe::rlimit, "rlim_max", x) == offsetof(struct ::rlimit, rlim_max));
static_assert(element_size(describe::rusage, x) == sizeof(struct ::rusage));
static_assert(offset_of(describe::rusage, "ru_utime", x) == offsetof(struct ::rusage, ru_utime));
static_assert(offset_of(describe::rusage, "ru_stime", x) == offsetof(struct ::rusage, ru_stime));
static_assert(offset_of(describe::rusage, "ru_maxrss", x) == offsetof(struct ::rusage, ru_maxrss));
static_assert(offset_of(describe::rusage, "ru_ixrss", x) == offsetof(struct ::rusage, ru_ixrss));
static_assert(offset_of(describe::rusage, "ru_idrss", x) == offsetof(struct ::rusage, ru_idrss));
static_assert(offset_of(describe::rusage, "ru_isrss", x) == offsetof(struct ::rusage, ru_isrss));
static_assert(offset_of(describe::rusage, "ru_minflt", x) == offsetof(struct ::rusage, ru_minflt));
static_assert(offset_of(describe::rusage, "ru_majflt", x) == offsetof(struct ::rusage, ru_majflt));
static_assert(offset_of(describe::rusage, "ru_nswap", x) == offsetof(struct ::rusage, ru_nswap));
static_assert(offset_of(describe::rusage, "ru_inblock", x) == offsetof(struct ::rusage, ru_inblock));
static_assert(offset_of(describe::rusage, "ru_oublock", x) == offsetof(struct ::rusage, ru_oublock));
static_assert(offset_of(describe::rusage, "ru_msgsnd", x) == offsetof(struct ::rusage, ru_msgsnd));
static_assert(offset_of(describe::rusage, "ru_msgrcv", x) == offsetof(struct ::rusage, ru_msgrcv));
static_assert(offset_of(describe::rusage, "ru_nsignals", x) == offsetof(struct ::rusage, ru_nsignals));
static_assert(offset_of(describe::rusage, "ru_nvcsw", x) == offsetof(struct ::rusage, ru_nvcsw));
static_assert(offset_of(describe::rusage, "ru_nivcsw", x) == offsetof(struct ::rusage, ru_nivcsw));
static_assert(element_size(describe::tms, x) == sizeof(struct ::tms));
static_assert(offset_of(describe::tms, "tms_utime", x) == offsetof(struct ::tms, tms_utime));
static_assert(offset_of(describe::tms, "tms_stime", x) == offsetof(struct ::tms, tms_stime));
static_assert(offset_of(describe::tms, "tms_cutime", x) == offsetof(struct ::tms, tms_cutime));
static_assert(offset_of(describe::tms, "tms_cstime", x) == offsetof(struct ::tms, tms_cstime));
#endif

static_assert(is_long(cap_user_data_two, 24));
static_assert(lies(cap_user_data_two, "effective", 0));
static_assert(lies(cap_user_data_two, "permitted", 4));
static_assert(lies(cap_user_data_two, "inheritable", 8));
static_assert(is_long(describe::rlimit, 16));
static_assert(lies(describe::rlimit, "rlim_max", 8));
static_assert(is_long(describe::rusage, 144));
static_assert(lies(describe::rusage, "ru_maxrss", 32));
static_assert(lies(describe::rusage, "ru_nivcsw", 136));

TEST(IdentityRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
