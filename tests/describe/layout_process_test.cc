// The records of processes, scheduling, tracing and filters lie as the C headers lay them.
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/kcmp.h>
#include <linux/ptrace.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/user.h>

// The kernel has a struct sched_param as the C library does.
#define sched_param kernel_sched_param
#include <linux/sched/types.h>
#undef sched_param

#include <cstddef>
#include <cstdint>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/clone.h"
#include "tracer/describe/types/futex.h"
#include "tracer/describe/types/kcmp.h"
#include "tracer/describe/types/ptrace.h"
#include "tracer/describe/types/ptrace_registers.h"
#include "tracer/describe/types/sched.h"
#include "tracer/describe/types/seccomp.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64, a = Abi::aarch64;

// The same on both.
#if defined(__x86_64__)
static_assert(element_size(describe::clone_args, x) == sizeof(struct ::clone_args));
static_assert(offset_of(describe::clone_args, "flags", x) == offsetof(struct ::clone_args, flags));
static_assert(offset_of(describe::clone_args, "pidfd", x) == offsetof(struct ::clone_args, pidfd));
static_assert(offset_of(describe::clone_args, "child_tid", x) == offsetof(struct ::clone_args, child_tid));
static_assert(offset_of(describe::clone_args, "parent_tid", x) == offsetof(struct ::clone_args, parent_tid));
static_assert(offset_of(describe::clone_args, "exit_signal", x) ==
              offsetof(struct ::clone_args, exit_signal));
static_assert(offset_of(describe::clone_args, "stack", x) == offsetof(struct ::clone_args, stack));
static_assert(offset_of(describe::clone_args, "stack_size", x) == offsetof(struct ::clone_args, stack_size));
static_assert(offset_of(describe::clone_args, "tls", x) == offsetof(struct ::clone_args, tls));
static_assert(offset_of(describe::clone_args, "", x) + offset_of(describe::clone_set_tid, "set_tid", x) ==
              offsetof(struct ::clone_args, set_tid));
static_assert(offset_of(describe::clone_args, "set_tid_size", x) ==
              offsetof(struct ::clone_args, set_tid_size));
static_assert(element_size(describe::clone_args, x) - element_size(describe::clone_cgroup, x) ==
              offsetof(struct ::clone_args, cgroup));
static_assert(clone_args_least == CLONE_ARGS_SIZE_VER0);
static_assert(element_size(clone_args_filled, x) == sizeof(struct ::clone_args));
static_assert(offset_of(clone_args_filled, "flags", x) == offsetof(struct ::clone_args, flags));
static_assert(offset_of(clone_args_filled, "pidfd", x) == offsetof(struct ::clone_args, pidfd));
static_assert(offset_of(clone_args_filled, "parent_tid", x) == offsetof(struct ::clone_args, parent_tid));
static_assert(element_size(describe::sched_attr, x) == sizeof(struct ::sched_attr));
static_assert(offset_of(describe::sched_attr, "size", x) == offsetof(struct ::sched_attr, size));
static_assert(offset_of(describe::sched_attr, "sched_policy", x) ==
              offsetof(struct ::sched_attr, sched_policy));
static_assert(offset_of(describe::sched_attr, "sched_flags", x) ==
              offsetof(struct ::sched_attr, sched_flags));
static_assert(offset_of(describe::sched_attr, "sched_nice", x) == offsetof(struct ::sched_attr, sched_nice));
static_assert(offset_of(describe::sched_attr, "sched_priority", x) ==
              offsetof(struct ::sched_attr, sched_priority));
static_assert(offset_of(describe::sched_attr, "sched_runtime", x) ==
              offsetof(struct ::sched_attr, sched_runtime));
static_assert(offset_of(describe::sched_attr, "sched_deadline", x) ==
              offsetof(struct ::sched_attr, sched_deadline));
static_assert(offset_of(describe::sched_attr, "sched_period", x) ==
              offsetof(struct ::sched_attr, sched_period));
static_assert(offset_of(describe::sched_attr, "sched_util_min", x) ==
              offsetof(struct ::sched_attr, sched_util_min));
static_assert(offset_of(describe::sched_attr, "sched_util_max", x) ==
              offsetof(struct ::sched_attr, sched_util_max));
static_assert(element_size(sched_attr_wanted, x) == sizeof(struct ::sched_attr));
static_assert(offset_of(sched_attr_wanted, "size", x) == offsetof(struct ::sched_attr, size));
static_assert(offset_of(sched_attr_wanted, "sched_policy", x) == offsetof(struct ::sched_attr, sched_policy));
static_assert(offset_of(sched_attr_wanted, "sched_flags", x) == offsetof(struct ::sched_attr, sched_flags));
static_assert(offset_of(sched_attr_wanted, "sched_nice", x) == offsetof(struct ::sched_attr, sched_nice));
static_assert(offset_of(sched_attr_wanted, "sched_priority", x) ==
              offsetof(struct ::sched_attr, sched_priority));
static_assert(offset_of(sched_attr_wanted, "sched_runtime", x) ==
              offsetof(struct ::sched_attr, sched_runtime));
static_assert(offset_of(sched_attr_wanted, "sched_deadline", x) ==
              offsetof(struct ::sched_attr, sched_deadline));
static_assert(offset_of(sched_attr_wanted, "sched_period", x) == offsetof(struct ::sched_attr, sched_period));
static_assert(offset_of(sched_attr_wanted, "sched_util_min", x) ==
              offsetof(struct ::sched_attr, sched_util_min));
static_assert(offset_of(sched_attr_wanted, "sched_util_max", x) ==
              offsetof(struct ::sched_attr, sched_util_max));
static_assert(sched_attr_least == SCHED_ATTR_SIZE_VER0);
static_assert(element_size(describe::futex_waitv, x) == sizeof(struct ::futex_waitv));
static_assert(offset_of(describe::futex_waitv, "val", x) == offsetof(struct ::futex_waitv, val));
static_assert(offset_of(describe::futex_waitv, "uaddr", x) == offsetof(struct ::futex_waitv, uaddr));
static_assert(offset_of(describe::futex_waitv, "flags", x) == offsetof(struct ::futex_waitv, flags));
static_assert(offset_of(describe::futex_waitv, "__reserved", x) ==
              offsetof(struct ::futex_waitv, __reserved));
static_assert(element_size(describe::kcmp_epoll_slot, x) == sizeof(struct ::kcmp_epoll_slot));
static_assert(offset_of(describe::kcmp_epoll_slot, "efd", x) == offsetof(struct ::kcmp_epoll_slot, efd));
static_assert(offset_of(describe::kcmp_epoll_slot, "tfd", x) == offsetof(struct ::kcmp_epoll_slot, tfd));
static_assert(offset_of(describe::kcmp_epoll_slot, "toff", x) == offsetof(struct ::kcmp_epoll_slot, toff));
static_assert(element_size(describe::seccomp_notif_sizes, x) == sizeof(struct ::seccomp_notif_sizes));
static_assert(offset_of(describe::seccomp_notif_sizes, "seccomp_notif", x) ==
              offsetof(struct ::seccomp_notif_sizes, seccomp_notif));
static_assert(offset_of(describe::seccomp_notif_sizes, "seccomp_notif_resp", x) ==
              offsetof(struct ::seccomp_notif_sizes, seccomp_notif_resp));
static_assert(offset_of(describe::seccomp_notif_sizes, "seccomp_data", x) ==
              offsetof(struct ::seccomp_notif_sizes, seccomp_data));
static_assert(element_size(describe::sock_fprog, x) == sizeof(struct ::sock_fprog));
static_assert(offset_of(describe::sock_fprog, "len", x) == offsetof(struct ::sock_fprog, len));
static_assert(offset_of(describe::sock_fprog, "filter", x) == offsetof(struct ::sock_fprog, filter));
static_assert(element_size(seccomp_fprog, x) == sizeof(struct ::sock_fprog));
static_assert(offset_of(seccomp_fprog, "len", x) == offsetof(struct ::sock_fprog, len));
static_assert(offset_of(seccomp_fprog, "filter", x) == offsetof(struct ::sock_fprog, filter));
static_assert(element_size(describe::sock_filter, x) == sizeof(struct ::sock_filter));
static_assert(offset_of(describe::sock_filter, "code", x) == offsetof(struct ::sock_filter, code));
static_assert(offset_of(describe::sock_filter, "jumps", x) == offsetof(struct ::sock_filter, jt));
static_assert(element_size(seccomp_filter, x) == sizeof(struct ::sock_filter));
static_assert(offset_of(seccomp_filter, "code", x) == offsetof(struct ::sock_filter, code));
static_assert(offset_of(seccomp_filter, "jumps", x) == offsetof(struct ::sock_filter, jt));
static_assert(element_size(user_regs, x) == sizeof(struct ::user_regs_struct));
static_assert(offset_of(user_regs, "r15", x) == offsetof(struct ::user_regs_struct, r15));
static_assert(offset_of(user_regs, "r14", x) == offsetof(struct ::user_regs_struct, r14));
static_assert(offset_of(user_regs, "r13", x) == offsetof(struct ::user_regs_struct, r13));
static_assert(offset_of(user_regs, "r12", x) == offsetof(struct ::user_regs_struct, r12));
static_assert(offset_of(user_regs, "rbp", x) == offsetof(struct ::user_regs_struct, rbp));
static_assert(offset_of(user_regs, "rbx", x) == offsetof(struct ::user_regs_struct, rbx));
static_assert(offset_of(user_regs, "r11", x) == offsetof(struct ::user_regs_struct, r11));
static_assert(offset_of(user_regs, "r10", x) == offsetof(struct ::user_regs_struct, r10));
static_assert(offset_of(user_regs, "r9", x) == offsetof(struct ::user_regs_struct, r9));
static_assert(offset_of(user_regs, "r8", x) == offsetof(struct ::user_regs_struct, r8));
static_assert(offset_of(user_regs, "rax", x) == offsetof(struct ::user_regs_struct, rax));
static_assert(offset_of(user_regs, "rcx", x) == offsetof(struct ::user_regs_struct, rcx));
static_assert(offset_of(user_regs, "rdx", x) == offsetof(struct ::user_regs_struct, rdx));
static_assert(offset_of(user_regs, "rsi", x) == offsetof(struct ::user_regs_struct, rsi));
static_assert(offset_of(user_regs, "rdi", x) == offsetof(struct ::user_regs_struct, rdi));
static_assert(offset_of(user_regs, "orig_rax", x) == offsetof(struct ::user_regs_struct, orig_rax));
static_assert(offset_of(user_regs, "rip", x) == offsetof(struct ::user_regs_struct, rip));
static_assert(offset_of(user_regs, "cs", x) == offsetof(struct ::user_regs_struct, cs));
static_assert(offset_of(user_regs, "eflags", x) == offsetof(struct ::user_regs_struct, eflags));
static_assert(offset_of(user_regs, "rsp", x) == offsetof(struct ::user_regs_struct, rsp));
static_assert(offset_of(user_regs, "ss", x) == offsetof(struct ::user_regs_struct, ss));
static_assert(offset_of(user_regs, "fs_base", x) == offsetof(struct ::user_regs_struct, fs_base));
static_assert(offset_of(user_regs, "gs_base", x) == offsetof(struct ::user_regs_struct, gs_base));
static_assert(offset_of(user_regs, "ds", x) == offsetof(struct ::user_regs_struct, ds));
static_assert(offset_of(user_regs, "es", x) == offsetof(struct ::user_regs_struct, es));
static_assert(offset_of(user_regs, "fs", x) == offsetof(struct ::user_regs_struct, fs));
static_assert(offset_of(user_regs, "gs", x) == offsetof(struct ::user_regs_struct, gs));
static_assert(element_size(user_fpregs_x86_64, x) == sizeof(struct ::user_fpregs_struct));
static_assert(offset_of(user_fpregs_x86_64, "cwd", x) == offsetof(struct ::user_fpregs_struct, cwd));
static_assert(offset_of(user_fpregs_x86_64, "swd", x) == offsetof(struct ::user_fpregs_struct, swd));
static_assert(offset_of(user_fpregs_x86_64, "ftw", x) == offsetof(struct ::user_fpregs_struct, ftw));
static_assert(offset_of(user_fpregs_x86_64, "fop", x) == offsetof(struct ::user_fpregs_struct, fop));
static_assert(offset_of(user_fpregs_x86_64, "rip", x) == offsetof(struct ::user_fpregs_struct, rip));
static_assert(offset_of(user_fpregs_x86_64, "rdp", x) == offsetof(struct ::user_fpregs_struct, rdp));
static_assert(offset_of(user_fpregs_x86_64, "mxcsr", x) == offsetof(struct ::user_fpregs_struct, mxcsr));
static_assert(offset_of(user_fpregs_x86_64, "mxcr_mask", x) ==
              offsetof(struct ::user_fpregs_struct, mxcr_mask));
static_assert(offset_of(user_fpregs_x86_64, "st_space", x) ==
              offsetof(struct ::user_fpregs_struct, st_space));
static_assert(offset_of(user_fpregs_x86_64, "xmm_space", x) ==
              offsetof(struct ::user_fpregs_struct, xmm_space));
static_assert(offset_of(user_fpregs_x86_64, "padding", x) == offsetof(struct ::user_fpregs_struct, padding));
static_assert(element_size(ptrace_peeksiginfo, x) == sizeof(struct ::ptrace_peeksiginfo_args));
static_assert(offset_of(ptrace_peeksiginfo, "off", x) == offsetof(struct ::ptrace_peeksiginfo_args, off));
static_assert(offset_of(ptrace_peeksiginfo, "flags", x) == offsetof(struct ::ptrace_peeksiginfo_args, flags));
static_assert(offset_of(ptrace_peeksiginfo, "nr", x) == offsetof(struct ::ptrace_peeksiginfo_args, nr));
static_assert(element_size(describe::seccomp_metadata, x) == sizeof(struct ::seccomp_metadata));
static_assert(offset_of(describe::seccomp_metadata, "filter_off", x) ==
              offsetof(struct ::seccomp_metadata, filter_off));
static_assert(offset_of(describe::seccomp_metadata, "flags", x) ==
              offsetof(struct ::seccomp_metadata, flags));
static_assert(element_size(describe::ptrace_syscall_info, x) == sizeof(struct ::ptrace_syscall_info));
static_assert(offset_of(describe::ptrace_syscall_info, "op", x) ==
              offsetof(struct ::ptrace_syscall_info, op));
static_assert(offset_of(describe::ptrace_syscall_info, "arch", x) ==
              offsetof(struct ::ptrace_syscall_info, arch));
static_assert(offset_of(describe::ptrace_syscall_info, "instruction_pointer", x) ==
              offsetof(struct ::ptrace_syscall_info, instruction_pointer));
static_assert(offset_of(describe::ptrace_syscall_info, "stack_pointer", x) ==
              offsetof(struct ::ptrace_syscall_info, stack_pointer));
static_assert(offset_of(describe::ptrace_syscall_info, "entry", x) ==
              offsetof(struct ::ptrace_syscall_info, entry));
static_assert(offset_of(describe::ptrace_syscall_info, "exit", x) ==
              offsetof(struct ::ptrace_syscall_info, exit));
static_assert(offset_of(describe::ptrace_syscall_info, "seccomp", x) ==
              offsetof(struct ::ptrace_syscall_info, seccomp));
static_assert(24 + offset_of(syscall_info_entry, "nr", x) ==
              offsetof(struct ::ptrace_syscall_info, entry.nr));
static_assert(24 + offset_of(syscall_info_entry, "args", x) ==
              offsetof(struct ::ptrace_syscall_info, entry.args));
static_assert(24 + offset_of(syscall_info_exit, "rval", x) ==
              offsetof(struct ::ptrace_syscall_info, exit.rval));
static_assert(24 + offset_of(syscall_info_exit, "is_error", x) ==
              offsetof(struct ::ptrace_syscall_info, exit.is_error));
static_assert(24 + offset_of(syscall_info_seccomp, "nr", x) ==
              offsetof(struct ::ptrace_syscall_info, seccomp.nr));
static_assert(24 + offset_of(syscall_info_seccomp, "args", x) ==
              offsetof(struct ::ptrace_syscall_info, seccomp.args));
static_assert(24 + offset_of(syscall_info_seccomp, "ret_data", x) ==
              offsetof(struct ::ptrace_syscall_info, seccomp.ret_data));
#endif

// asm/ptrace.h of arm64: struct user_pt_regs.
static_assert(element_size(user_regs, a) == 272);
static_assert(offset_of(user_regs, "regs", a) == 0);
static_assert(offset_of(user_regs, "sp", a) == 248);
static_assert(offset_of(user_regs, "pc", a) == 256);
static_assert(offset_of(user_regs, "pstate", a) == 264);

static_assert(is_long(describe::clone_args, 88));
static_assert(lies(describe::clone_args, "flags", 0));
static_assert(lies(describe::clone_args, "", 64) && lies(describe::clone_set_tid, "set_tid", 0));
static_assert(is_long(describe::sched_attr, 56));
static_assert(lies(describe::sched_attr, "sched_flags", 8));
static_assert(lies(describe::sched_attr, "sched_util_max", 52));
static_assert(is_long(describe::ptrace_syscall_info, 88));
static_assert(lies(describe::ptrace_syscall_info, "op", 0));
static_assert(lies(describe::ptrace_syscall_info, "arch", 4));
static_assert(lies(describe::ptrace_syscall_info, "entry", 24));
static_assert(is_long(describe::sock_fprog, 16));
static_assert(lies(describe::sock_fprog, "filter", 8));

TEST(ProcessRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
