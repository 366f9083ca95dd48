// The records of signals, timers and polling against the host's structs: sizes, and every field's offset.
#include <dirent.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/time.h>
#include <time.h>

#include "tracer/describe/layout.h"
#include "tracer/describe/types/directory.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {
namespace {

// The same on both 64-bit ABIs: all of these have the layout of LP64.
consteval bool size_is(const Type& t, size_t size) {
  for (const Abi abi : {Abi::x86_64, Abi::aarch64})
    if (element_size(t, abi) != size) return false;
  return true;
}
consteval bool lies_at(const Type& t, std::string_view field, size_t offset) {
  for (const Abi abi : {Abi::x86_64, Abi::aarch64})
    if (offset_of(t, field, abi) != offset) return false;
  return true;
}

static_assert(size_is(timespec, sizeof(::timespec)));
static_assert(lies_at(timespec, "tv_nsec", offsetof(::timespec, tv_nsec)));
static_assert(size_is(timeval, sizeof(::timeval)));
static_assert(lies_at(timeval, "tv_usec", offsetof(::timeval, tv_usec)));
static_assert(size_is(itimerspec, sizeof(::itimerspec)));
static_assert(lies_at(itimerspec, "it_value", offsetof(::itimerspec, it_value)));
static_assert(size_is(itimerval, sizeof(::itimerval)));
static_assert(lies_at(itimerval, "it_value", offsetof(::itimerval, it_value)));
static_assert(size_is(timezone, sizeof(struct ::timezone)));
static_assert(lies_at(timezone, "tz_dsttime", offsetof(struct ::timezone, tz_dsttime)));

// struct kernel_sigaction: the C library's is another. No flag, no restorer on aarch64, the same places.
static_assert(size_is(sigaction, 32));
static_assert(lies_at(sigaction, "sa_handler", 0) && lies_at(sigaction, "sa_flags", 8) &&
              lies_at(sigaction, "sa_restorer", 16) && lies_at(sigaction, "sa_mask", 24));

static_assert(size_is(stack, sizeof(stack_t)));
static_assert(lies_at(stack, "ss_flags", offsetof(stack_t, ss_flags)));
static_assert(lies_at(stack, "ss_size", offsetof(stack_t, ss_size)));

static_assert(size_is(sigevent, sizeof(struct ::sigevent)));
static_assert(lies_at(sigevent, "sigev_value", offsetof(struct ::sigevent, sigev_value)));
static_assert(lies_at(sigevent, "sigev_signo", offsetof(struct ::sigevent, sigev_signo)));
static_assert(lies_at(sigevent, "sigev_notify", offsetof(struct ::sigevent, sigev_notify)));
static_assert(lies_at(sigevent, "sigev_notify_thread_id", offsetof(struct ::sigevent, _sigev_un._tid)));
static_assert(lies_at(sigevent, "sigev_notify_function",
                      offsetof(struct ::sigevent, _sigev_un._sigev_thread._function)));
static_assert(lies_at(sigevent, "sigev_notify_attributes",
                      offsetof(struct ::sigevent, _sigev_un._sigev_thread._attribute)));
static_assert(size_is(sigval, sizeof(union ::sigval)));

static_assert(size_is(si_kill, sizeof(siginfo_t)) && size_is(si_rt, sizeof(siginfo_t)) &&
              size_is(si_timer, sizeof(siginfo_t)) && size_is(si_child_exit, sizeof(siginfo_t)) &&
              size_is(si_child_signal, sizeof(siginfo_t)) && size_is(si_fault, sizeof(siginfo_t)) &&
              size_is(si_fault_mce, sizeof(siginfo_t)) && size_is(si_fault_bounds, sizeof(siginfo_t)) &&
              size_is(si_fault_key, sizeof(siginfo_t)) && size_is(si_fault_perf, sizeof(siginfo_t)) &&
              size_is(si_poll, sizeof(siginfo_t)) && size_is(si_sys, sizeof(siginfo_t)) &&
              size_is(si_sys_foreign, sizeof(siginfo_t)) && size_is(si_rt_value, sizeof(siginfo_t)));
static_assert(lies_at(si_kill, "si_pid", offsetof(siginfo_t, si_pid)));
static_assert(lies_at(si_kill, "si_uid", offsetof(siginfo_t, si_uid)));
static_assert(lies_at(si_rt, "si_int", offsetof(siginfo_t, si_int)));
static_assert(lies_at(si_rt, "si_ptr", offsetof(siginfo_t, si_ptr)));
static_assert(lies_at(si_timer, "si_timerid", offsetof(siginfo_t, si_timerid)));
static_assert(lies_at(si_timer, "si_overrun", offsetof(siginfo_t, si_overrun)));
static_assert(lies_at(si_timer, "si_int", offsetof(siginfo_t, si_int)));
static_assert(lies_at(si_child_exit, "si_status", offsetof(siginfo_t, si_status)));
static_assert(lies_at(si_child_exit, "si_utime", offsetof(siginfo_t, si_utime)));
static_assert(lies_at(si_child_exit, "si_stime", offsetof(siginfo_t, si_stime)));
static_assert(lies_at(si_child_signal, "si_status", offsetof(siginfo_t, si_status)));
static_assert(lies_at(si_child_signal, "si_stime", offsetof(siginfo_t, si_stime)));
static_assert(lies_at(si_fault, "si_addr", offsetof(siginfo_t, si_addr)));
static_assert(lies_at(si_fault_mce, "si_addr_lsb", offsetof(siginfo_t, si_addr_lsb)));
static_assert(lies_at(si_fault_bounds, "si_lower", offsetof(siginfo_t, si_lower)));
static_assert(lies_at(si_fault_bounds, "si_upper", offsetof(siginfo_t, si_upper)));
static_assert(lies_at(si_fault_key, "si_pkey", offsetof(siginfo_t, si_pkey)));
// asm-generic/siginfo.h since 5.13; glibc 2.36 has no names for them.
static_assert(lies_at(si_fault_perf, "si_perf_data", 24) && lies_at(si_fault_perf, "si_perf_type", 32) &&
              lies_at(si_fault_perf, "si_perf_flags", 36));
static_assert(lies_at(si_poll, "si_band", offsetof(siginfo_t, si_band)));
static_assert(lies_at(si_poll, "si_fd", offsetof(siginfo_t, si_fd)));
static_assert(lies_at(si_sys, "si_call_addr", offsetof(siginfo_t, si_call_addr)));
static_assert(lies_at(si_sys, "si_syscall", offsetof(siginfo_t, si_syscall)));
static_assert(lies_at(si_sys, "si_arch", offsetof(siginfo_t, si_arch)));
static_assert(lies_at(si_sys_foreign, "si_syscall", offsetof(siginfo_t, si_syscall)));
static_assert(lies_at(si_sys_foreign, "si_arch", offsetof(siginfo_t, si_arch)));
static_assert(lies_at(si_rt_value, "si_int", offsetof(siginfo_t, si_int)));
static_assert(lies_at(si_rt_value, "si_ptr", offsetof(siginfo_t, si_ptr)));

static_assert(size_is(pollfd, sizeof(::pollfd)) && size_is(pollfd_returned, sizeof(::pollfd)));
static_assert(lies_at(pollfd, "events", offsetof(::pollfd, events)));
static_assert(lies_at(pollfd_returned, "revents", offsetof(::pollfd, revents)));

static_assert(lies_at(linux_dirent64, "d_off", offsetof(dirent64, d_off)));
static_assert(lies_at(linux_dirent64, "d_reclen", offsetof(dirent64, d_reclen)));
static_assert(lies_at(linux_dirent64, "d_type", offsetof(dirent64, d_type)));
static_assert(lies_at(linux_dirent64, "d_name", offsetof(dirent64, d_name)));

TEST(LayoutOfSignals, IsCheckedAtCompileTime) { SUCCEED(); }

}  // namespace
}  // namespace sysgood::describe
