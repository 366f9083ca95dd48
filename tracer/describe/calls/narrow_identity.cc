// Users, groups and limits of 32-bit programs: ids had 16 bits once, *32 are those of today.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/resource.h"

namespace sysgood::describe {

namespace {

constexpr Type id16 = sized_as(uid, Size::b2);

constexpr Syscall calls[] = {
    Syscall{"getegid32"},
    Syscall{"geteuid32"},
    Syscall{"getgid32"},
    Syscall{"getuid32"},
    {"getgroups", {{"gidsetsize", s32}, {"grouplist", out(id16, ret_up_to("gidsetsize"))}}, narrow_abis},
    {"getgroups32", {{"gidsetsize", s32}, {"grouplist", out(gid, ret_up_to("gidsetsize"))}}},
    {"getresgid", {{"rgidp", out(id16)}, {"egidp", out(id16)}, {"sgidp", out(id16)}}, narrow_abis},
    {"getresgid32", {{"rgidp", out(uid)}, {"egidp", out(uid)}, {"sgidp", out(uid)}}},
    {"getresuid", {{"ruidp", out(id16)}, {"euidp", out(id16)}, {"suidp", out(id16)}}, narrow_abis},
    {"getresuid32", {{"ruidp", out(uid)}, {"euidp", out(uid)}, {"suidp", out(uid)}}},
    {"setfsgid", {{"gid", id16}}, narrow_abis},
    {"setfsgid32", {{"gid", uid}}},
    {"setfsuid", {{"uid", id16}}, narrow_abis},
    {"setfsuid32", {{"uid", uid}}},
    {"setgid", {{"gid", id16}}, narrow_abis},
    {"setgid32", {{"gid", uid}}},
    {"setregid", {{"rgid", id16}, {"egid", id16}}, narrow_abis},
    {"setregid32", {{"rgid", uid}, {"egid", uid}}},
    {"setresgid", {{"rgid", id16}, {"egid", id16}, {"sgid", id16}}, narrow_abis},
    {"setresgid32", {{"rgid", uid}, {"egid", uid}, {"sgid", uid}}},
    {"setresuid", {{"ruid", id16}, {"euid", id16}, {"suid", id16}}, narrow_abis},
    {"setresuid32", {{"ruid", uid}, {"euid", uid}, {"suid", uid}}},
    {"setreuid", {{"ruid", id16}, {"euid", id16}}, narrow_abis},
    {"setreuid32", {{"ruid", uid}, {"euid", uid}}},
    {"setuid", {{"uid", id16}}, narrow_abis},
    {"setuid32", {{"uid", uid}}},
    {"setgroups", {{"gidsetsize", s32}, {"grouplist", in(id16, count("gidsetsize"))}}, narrow_abis},
    {"setgroups32", {{"gidsetsize", s32}, {"grouplist", in(gid, count("gidsetsize"))}}},
    {"getrlimit", {{"resource", one_of(rlimit_names)}, {"rlim", out(narrow_rlimit)}}, narrow_abis},
    {"setrlimit", {{"resource", one_of(rlimit_names)}, {"rlim", in(narrow_rlimit)}}, narrow_abis},
    {"ugetrlimit", {{"resource", one_of(rlimit_names)}, {"rlim", out(narrow_rlimit)}}},
    {"nice", {{"increment", s32}}},
};

}  // namespace

constinit const Family narrow_identity_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
