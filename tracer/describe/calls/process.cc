// The life of processes and threads: execve(2), clone(2), wait(2), sched(7).
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/clone.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/kcmp.h"
#include "tracer/describe/types/ldt.h"
#include "tracer/describe/types/path.h"
#include "tracer/describe/types/personality.h"
#include "tracer/describe/types/resource.h"
#include "tracer/describe/types/sched.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/wait.h"

namespace sysgood::describe {

namespace {

constexpr auto kcmp_variants = variants({
    {0, {{"idx1", hook(Hook::fd_of_process, "pid1")}, {"idx2", hook(Hook::fd_of_process, "pid2")}}},
    {1},
    {2},
    {3},
    {4},
    {5},
    {6},
    {7, {{"idx1", hook(Hook::fd_of_process, "pid1")}, {"idx2", in(kcmp_epoll_slot)}}},
});

constexpr Syscall calls[] = {
    {"clone",
     {{"child_stack", address, named, at(1)},
      {"flags", clone_flags_and_signal, named, at(0)},
      {"parent_tid", out(pid), late, when("flags", clone_parent_settid | clone_pidfd), at(2)},
      {"tls", address, late, when("flags", clone_settls), at(4)},
      {"child_tidptr", address, late, when("flags", clone_child_settid | clone_child_cleartid), at(3)}},
     Returns::process,
     Abi::x86_64},
    {"clone",
     {{"child_stack", address, named, at(1)},
      {"flags", clone_flags_and_signal, named, at(0)},
      {"parent_tid", out(pid), late, when("flags", clone_parent_settid | clone_pidfd), at(2)},
      {"tls", address, late, when("flags", clone_settls), at(3)},
      {"child_tidptr", address, late, when("flags", clone_child_settid | clone_child_cleartid), at(4)}},
     Returns::process,
     arm_abis},
    {"clone",
     {{"child_stack", address, named, at(1)},
      {"flags", clone_flags_and_signal, named, at(0)},
      {"parent_tid", out(pid), late, when("flags", clone_parent_settid | clone_pidfd), at(2)},
      {"tls", in(user_desc_of_i386), late, when("flags", clone_settls), at(3)},
      {"child_tidptr", address, late, when("flags", clone_child_settid | clone_child_cleartid), at(4)}},
     Returns::process,
     Abi::i386},
    {"clone3",
     {{"uargs", in(clone_args, extensible("size", clone_args_least))},
      {"uargs_filled", in(clone_args_filled, extensible("size", clone_args_least)), becomes, at(0)},
      {"size", usize, at(1)}},
     Returns::process},
    {"execve", {{"filename", pathname}, {"argv", strings}, {"envp", environment}}},
    {"execveat",
     {{"fd", dirfd},
      {"filename", pathname},
      {"argv", strings},
      {"envp", environment},
      {"flags", flags(execveat_flags)}}},
    {"exit", {{"error_code", s32}}, Returns::nothing},
    {"exit_group", {{"error_code", s32}}, Returns::nothing},
    Syscall{"fork", Returns::process},
    {"get_thread_area", {{"u_info", out(user_desc_of_i386)}}, Abi::i386},
    {"getpgid", {{"pid", pid}}, Returns::process},
    Syscall{"getpgrp", Returns::process},
    Syscall{"getpid", Returns::process},
    Syscall{"getppid", Returns::process},
    {"getpriority", {{"which", one_of(priority_who)}, {"who", s32}}},
    {"getsid", {{"pid", pid}}, Returns::process},
    Syscall{"gettid", Returns::process},
    {"kcmp",
     {{"pid1", pid}, {"pid2", pid}, {"type", one_of(kcmp_types)}, {"idx1", xlong}, {"idx2", xlong}},
     by("type", kcmp_variants)},
    {"personality",
     {{"given", unused},
      {"query", x32, when_is("given", personality_query), at(0)},
      {"personality", personality, when_not("given", personality_query), at(0)}},
     returns(Returns::hex, personality)},
    // "targetfd" is a number in the other process's table.
    {"pidfd_getfd", {{"pidfd", fd}, {"fd", s32}, {"flags", x32}}, Returns::descriptor},
    {"pidfd_open", {{"pid", pid}, {"flags", flags(pidfd_flags)}}, Returns::descriptor},
    {"process_vm_readv",
     {{"pid", pid},
      {"lvec", out_always(iovec_out, count("liovcnt"))},
      {"liovcnt", usize},
      {"rvec", in(iovec_range, count("riovcnt"))},
      {"riovcnt", usize},
      {"flags", usize}}},
    {"process_vm_writev",
     {{"pid", pid},
      {"lvec", in(iovec_in, count("liovcnt"))},
      {"liovcnt", usize},
      {"rvec", in(iovec_range, count("riovcnt"))},
      {"riovcnt", usize},
      {"flags", usize}}},
    // The C library registers these for every thread; strace does not look into them.
    {"rseq", {{"rseq", xlong}, {"rseq_len", xlong}, {"flags", xlong}, {"sig", xlong}}},
    {"sched_get_priority_max", {{"policy", sched_policy}}},
    {"sched_get_priority_min", {{"policy", sched_policy}}},
    {"sched_getaffinity",
     {{"pid", pid}, {"len", u32}, {"user_mask_ptr", hook(Hook::cpu_set, "len", Dir::out)}}},
    {"sched_getattr",
     {{"pid", pid},
      {"uattr", out(sched_attr, clipped(own_size("size", sched_attr_least)))},
      {"usize", u32},
      {"flags", u32}}},
    {"sched_getparam", {{"pid", pid}, {"param", out(s32)}}},
    {"sched_getscheduler", {{"pid", pid}}, returns(Returns::number, sched_policy)},
    {"sched_rr_get_interval", {{"pid", pid}, {"interval", out(timespec)}}},
    {"sched_rr_get_interval_time64", {{"pid", pid}, {"interval", out(timespec64)}}},
    {"sched_setaffinity",
     {{"pid", pid}, {"len", u32}, {"user_mask_ptr", hook(Hook::cpu_set, "len", Dir::in)}}},
    {"sched_setattr",
     {{"pid", pid}, {"uattr", in(sched_attr_wanted, own_size("size", sched_attr_least))}, {"flags", u32}}},
    {"sched_setparam", {{"pid", pid}, {"param", in(s32)}}},
    {"sched_setscheduler", {{"pid", pid}, {"policy", sched_policy}, {"param", in(s32)}}},
    Syscall{"sched_yield"},
    {"set_thread_area", {{"u_info", in(user_desc_of_i386)}}, Hook::segment_entry, Abi::i386},
    {"set_tid_address", {{"tidptr", xlong}}, Returns::process},
    {"setns", {{"fd", fd}, {"flags", flags(namespaces)}}},
    {"setpgid", {{"pid", pid}, {"pgid", pid}}},
    {"setpriority", {{"which", one_of(priority_who)}, {"who", s32}, {"niceval", s32}}},
    Syscall{"setsid", Returns::process},
    {"unshare", {{"unshare_flags", flags(unshare_flags, Size::word)}}},
    Syscall{"vfork", Returns::process},
    {"wait4",
     {{"upid", pid},
      {"stat_addr", out_on_result(wait_status)},
      {"options", flags(wait_options)},
      {"ru", out_on_result(rusage)}},
     Returns::process},
    {"waitpid",
     {{"pid", pid}, {"stat_addr", out_on_result(wait_status)}, {"options", flags(wait_options)}},
     Returns::process},
    {"waitid",
     {{"which", one_of(wait_id_types)},
      {"upid", pid},
      {"infop", out(siginfo)},
      {"options", flags(wait_options)},
      {"ru", out(rusage)}}},
};

}  // namespace

constinit const Family process_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
