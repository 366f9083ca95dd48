// Who a process is and what it may: credentials(7), capabilities(7), getrlimit(2), getrusage(2).
#include "tracer/describe/at_most.h"
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/capability.h"
#include "tracer/describe/types/resource.h"

namespace sysgood::describe {

namespace {

// The kernel looks at 16 bits of it.
constexpr Type creation_mask = sized_as(mode, Size::b2);

constexpr Syscall calls[] = {
    {"capget",
     {{"header", in(cap_user_header)},
      {"dataptr", out(cap_user_data_two), when_behind("header", capability_version_has_two), at(1)},
      {"dataptr_one", out(cap_user_data), unless_behind("header", capability_version_has_two), at(1)}}},
    {"capset",
     {{"header", in(cap_user_header)},
      {"data", in(cap_user_data_two), when_behind("header", capability_version_has_two), at(1)},
      {"data_one", in(cap_user_data), unless_behind("header", capability_version_has_two), at(1)}}},
    Syscall{"getegid"},
    Syscall{"geteuid"},
    Syscall{"getgid"},
    {"getgroups", {{"gidsetsize", s32}, {"grouplist", out(gid, ret_up_to("gidsetsize"))}}},
    {"getresgid", {{"rgidp", out(gid)}, {"egidp", out(gid)}, {"sgidp", out(gid)}}},
    {"getresuid", {{"ruidp", out(uid)}, {"euidp", out(uid)}, {"suidp", out(uid)}}},
    {"getrlimit", {{"resource", one_of(rlimit_names)}, {"rlim", out(rlimit)}}},
    {"getrusage", {{"who", one_of(rusage_who)}, {"ru", out(rusage)}}},
    Syscall{"getuid"},
    {"ioprio_get", {{"which", one_of(ioprio_who)}, {"who", s32}}, returns(Returns::number, ioprio)},
    {"ioprio_set", {{"which", one_of(ioprio_who)}, {"who", s32}, {"ioprio", ioprio}}},
    {"prlimit64",
     {{"pid", pid}, {"resource", one_of(rlimit_names)}, {"new_rlim", in(rlimit)}, {"old_rlim", out(rlimit)}}},
    {"setfsgid", {{"gid", gid}}},
    {"setfsuid", {{"uid", uid}}},
    {"setgid", {{"gid", gid}}},
    {"setgroups", {{"gidsetsize", s32}, {"grouplist", in(gid, count_up_to("gidsetsize", 65536))}}},
    {"setregid", {{"rgid", gid}, {"egid", gid}}},
    {"setresgid", {{"rgid", gid}, {"egid", gid}, {"sgid", gid}}},
    {"setresuid", {{"ruid", uid}, {"euid", uid}, {"suid", uid}}},
    {"setreuid", {{"ruid", uid}, {"euid", uid}}},
    {"setrlimit", {{"resource", one_of(rlimit_names)}, {"rlim", in(rlimit)}}},
    {"setuid", {{"uid", uid}}},
    {"times", {{"tbuf", out(tms)}}},
    {"umask", {{"mask", creation_mask}}, Returns::octal},
};

}  // namespace

constinit const Family identity_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
