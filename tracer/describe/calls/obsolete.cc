// Calls that have a number and nothing behind it: ENOSYS is all they answer on these ABIs. Those that once
// did something have the arguments of then, as numbers; of those that never did (unimplemented(2)) it is not
// known what they would have been.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/ldt.h"

namespace sysgood::describe {

namespace {

constexpr Type padding_words = array(Type{Kind::none, Size::word}, 4);
constexpr auto sysctl_args = record({{"name", address},
                                     {"nlen", s32},
                                     {"oldval", address},
                                     {"oldlenp", address},
                                     {"newval", address},
                                     {"newlen", usize},
                                     {"", padding_words}});

constexpr Syscall calls[] = {
    {"_sysctl", {{"args", in(sysctl_args)}}},
    {"afs_syscall", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}}},
    {"create_module", {{"name", xlong}, {"size", xlong}}},
    {"epoll_ctl_old", {{"epfd", xlong}, {"op", xlong}, {"fd", xlong}, {"event", xlong}}},
    {"epoll_wait_old", {{"epfd", xlong}, {"events", xlong}, {"maxevents", xlong}, {"timeout", xlong}}},
    {"get_kernel_syms", {{"table", xlong}}},
    {"get_thread_area", {{"u_info", in(user_desc_asked)}}},
    {"getpmsg", {{"fd", xlong}, {"ctlptr", xlong}, {"dataptr", xlong}, {"bandp", xlong}, {"flagsp", xlong}}},
    {"nfsservctl", {{"cmd", xlong}, {"argp", xlong}, {"resp", xlong}}},
    {"putpmsg", {{"fd", xlong}, {"ctlptr", xlong}, {"dataptr", xlong}, {"band", xlong}, {"flags", xlong}}},
    {"query_module", {{"name", xlong}, {"which", xlong}, {"buf", xlong}, {"bufsize", xlong}, {"ret", xlong}}},
    {"security", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}}},
    {"set_thread_area", {{"u_info", in(user_desc)}}, Hook::segment_entry},
    {"tuxcall", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}}},
    {"vserver", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}}},
    // What the kernel's own trampolines call, and nobody else may.
    Syscall{"uprobe"},
    Syscall{"uretprobe"},
};

}  // namespace

constinit const Family obsolete_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
