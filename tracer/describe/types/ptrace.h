// ptrace(2): linux/ptrace.h, asm/ptrace-abi.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/prctl.h"
#include "tracer/describe/types/seccomp.h"
#include "tracer/describe/types/siginfo.h"

namespace sysgood::describe {

// The kernel's PTRACE_PEEKUSR is the C library's PTRACE_PEEKUSER. Requests below 0x4200 are the machine's
// own.
inline constexpr auto ptrace_requests_x86_64 =
    names("PTRACE_???", {{"PTRACE_TRACEME", 0},
                         {"PTRACE_PEEKTEXT", 1},
                         {"PTRACE_PEEKDATA", 2},
                         {"PTRACE_PEEKUSER", 3},
                         {"PTRACE_POKETEXT", 4},
                         {"PTRACE_POKEDATA", 5},
                         {"PTRACE_POKEUSER", 6},
                         {"PTRACE_CONT", 7},
                         {"PTRACE_KILL", 8},
                         {"PTRACE_SINGLESTEP", 9},
                         {"PTRACE_GETREGS", 12},
                         {"PTRACE_SETREGS", 13},
                         {"PTRACE_GETFPREGS", 14},
                         {"PTRACE_SETFPREGS", 15},
                         {"PTRACE_ATTACH", 16},
                         {"PTRACE_DETACH", 17},
                         {"PTRACE_GETFPXREGS", 18},
                         {"PTRACE_SETFPXREGS", 19},
                         {"PTRACE_OLDSETOPTIONS", 21},
                         {"PTRACE_SYSCALL", 24},
                         {"PTRACE_GET_THREAD_AREA", 25},
                         {"PTRACE_SET_THREAD_AREA", 26},
                         {"PTRACE_ARCH_PRCTL", 30},
                         {"PTRACE_SYSEMU", 31},
                         {"PTRACE_SYSEMU_SINGLESTEP", 32},
                         {"PTRACE_SINGLEBLOCK", 33},
                         {"PTRACE_SETOPTIONS", 0x4200},
                         {"PTRACE_GETEVENTMSG", 0x4201},
                         {"PTRACE_GETSIGINFO", 0x4202},
                         {"PTRACE_SETSIGINFO", 0x4203},
                         {"PTRACE_GETREGSET", 0x4204},
                         {"PTRACE_SETREGSET", 0x4205},
                         {"PTRACE_SEIZE", 0x4206},
                         {"PTRACE_INTERRUPT", 0x4207},
                         {"PTRACE_LISTEN", 0x4208},
                         {"PTRACE_PEEKSIGINFO", 0x4209},
                         {"PTRACE_GETSIGMASK", 0x420a},
                         {"PTRACE_SETSIGMASK", 0x420b},
                         {"PTRACE_SECCOMP_GET_FILTER", 0x420c},
                         {"PTRACE_SECCOMP_GET_METADATA", 0x420d},
                         {"PTRACE_GET_SYSCALL_INFO", 0x420e},
                         {"PTRACE_GET_RSEQ_CONFIGURATION", 0x420f},
                         {"PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG", 0x4210},
                         {"PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG", 0x4211},
                         {"PTRACE_SET_SYSCALL_INFO", 0x4212}});
inline constexpr auto ptrace_requests_aarch64 =
    names("PTRACE_???", {{"PTRACE_TRACEME", 0},
                         {"PTRACE_PEEKTEXT", 1},
                         {"PTRACE_PEEKDATA", 2},
                         {"PTRACE_PEEKUSER", 3},
                         {"PTRACE_POKETEXT", 4},
                         {"PTRACE_POKEDATA", 5},
                         {"PTRACE_POKEUSER", 6},
                         {"PTRACE_CONT", 7},
                         {"PTRACE_KILL", 8},
                         {"PTRACE_SINGLESTEP", 9},
                         {"PTRACE_ATTACH", 16},
                         {"PTRACE_DETACH", 17},
                         {"PTRACE_SYSCALL", 24},
                         {"PTRACE_SYSEMU", 31},
                         {"PTRACE_SYSEMU_SINGLESTEP", 32},
                         {"PTRACE_PEEKMTETAGS", 33},
                         {"PTRACE_POKEMTETAGS", 34},
                         {"PTRACE_SETOPTIONS", 0x4200},
                         {"PTRACE_GETEVENTMSG", 0x4201},
                         {"PTRACE_GETSIGINFO", 0x4202},
                         {"PTRACE_SETSIGINFO", 0x4203},
                         {"PTRACE_GETREGSET", 0x4204},
                         {"PTRACE_SETREGSET", 0x4205},
                         {"PTRACE_SEIZE", 0x4206},
                         {"PTRACE_INTERRUPT", 0x4207},
                         {"PTRACE_LISTEN", 0x4208},
                         {"PTRACE_PEEKSIGINFO", 0x4209},
                         {"PTRACE_GETSIGMASK", 0x420a},
                         {"PTRACE_SETSIGMASK", 0x420b},
                         {"PTRACE_SECCOMP_GET_FILTER", 0x420c},
                         {"PTRACE_SECCOMP_GET_METADATA", 0x420d},
                         {"PTRACE_GET_SYSCALL_INFO", 0x420e},
                         {"PTRACE_GET_RSEQ_CONFIGURATION", 0x420f},
                         {"PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG", 0x4210},
                         {"PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG", 0x4211},
                         {"PTRACE_SET_SYSCALL_INFO", 0x4212}});

inline constexpr auto ptrace_requests_arm =
    names("PTRACE_???", {{"PTRACE_TRACEME", 0},
                         {"PTRACE_PEEKTEXT", 1},
                         {"PTRACE_PEEKDATA", 2},
                         {"PTRACE_PEEKUSER", 3},
                         {"PTRACE_POKETEXT", 4},
                         {"PTRACE_POKEDATA", 5},
                         {"PTRACE_POKEUSER", 6},
                         {"PTRACE_CONT", 7},
                         {"PTRACE_KILL", 8},
                         {"PTRACE_SINGLESTEP", 9},
                         {"PTRACE_GETREGS", 12},
                         {"PTRACE_SETREGS", 13},
                         {"PTRACE_GETFPREGS", 14},
                         {"PTRACE_SETFPREGS", 15},
                         {"PTRACE_ATTACH", 16},
                         {"PTRACE_DETACH", 17},
                         {"PTRACE_GETWMMXREGS", 18},
                         {"PTRACE_SETWMMXREGS", 19},
                         {"PTRACE_OLDSETOPTIONS", 21},
                         {"PTRACE_GET_THREAD_AREA", 22},
                         {"PTRACE_SET_SYSCALL", 23},
                         {"PTRACE_SYSCALL", 24},
                         {"PTRACE_GETCRUNCHREGS", 25},
                         {"PTRACE_SETCRUNCHREGS", 26},
                         {"PTRACE_GETVFPREGS", 27},
                         {"PTRACE_SETVFPREGS", 28},
                         {"PTRACE_GETHBPREGS", 29},
                         {"PTRACE_SETHBPREGS", 30},
                         {"PTRACE_GETFDPIC", 31},
                         {"PTRACE_SETOPTIONS", 0x4200},
                         {"PTRACE_GETEVENTMSG", 0x4201},
                         {"PTRACE_GETSIGINFO", 0x4202},
                         {"PTRACE_SETSIGINFO", 0x4203},
                         {"PTRACE_GETREGSET", 0x4204},
                         {"PTRACE_SETREGSET", 0x4205},
                         {"PTRACE_SEIZE", 0x4206},
                         {"PTRACE_INTERRUPT", 0x4207},
                         {"PTRACE_LISTEN", 0x4208},
                         {"PTRACE_PEEKSIGINFO", 0x4209},
                         {"PTRACE_GETSIGMASK", 0x420a},
                         {"PTRACE_SETSIGMASK", 0x420b},
                         {"PTRACE_SECCOMP_GET_FILTER", 0x420c},
                         {"PTRACE_SECCOMP_GET_METADATA", 0x420d},
                         {"PTRACE_GET_SYSCALL_INFO", 0x420e},
                         {"PTRACE_GET_RSEQ_CONFIGURATION", 0x420f},
                         {"PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG", 0x4210},
                         {"PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG", 0x4211},
                         {"PTRACE_SET_SYSCALL_INFO", 0x4212}});

inline constexpr auto ptrace_options = names("PTRACE_O_???", {{"PTRACE_O_TRACESYSGOOD", 1},
                                                              {"PTRACE_O_TRACEFORK", 2},
                                                              {"PTRACE_O_TRACEVFORK", 4},
                                                              {"PTRACE_O_TRACECLONE", 8},
                                                              {"PTRACE_O_TRACEEXEC", 0x10},
                                                              {"PTRACE_O_TRACEVFORKDONE", 0x20},
                                                              {"PTRACE_O_TRACEEXIT", 0x40},
                                                              {"PTRACE_O_TRACESECCOMP", 0x80},
                                                              {"PTRACE_O_EXITKILL", 0x100000},
                                                              {"PTRACE_O_SUSPEND_SECCOMP", 0x200000}});

inline constexpr auto ptrace_peeksiginfo_flags =
    names("PTRACE_PEEKSIGINFO_???", {{"PTRACE_PEEKSIGINFO_SHARED", 1}});
inline constexpr auto ptrace_peeksiginfo =
    record({{"off", u64}, {"flags", flags(ptrace_peeksiginfo_flags)}, {"nr", u32}});
inline constexpr auto seccomp_metadata =
    record({{"filter_off", u64}, {"flags", flags(seccomp_filter_flags, Size::b8), filled}});
inline constexpr auto rseq_configuration =
    record(24, {{"rseq_abi_pointer", sized_as(address, Size::b8), at(0)},
                {"rseq_abi_size", u32, at(8)},
                {"signature", x32, at(12)},
                {"flags", x32, at(16)}});
inline constexpr auto user_dispatch_configuration = record({{"mode", one_of(user_dispatch_modes, Size::b8)},
                                                            {"selector", sized_as(address, Size::b8)},
                                                            {"offset", x64},
                                                            {"len", x64}});

// PTRACE_GET_SYSCALL_INFO.
inline constexpr auto syscall_info_ops =
    names("PTRACE_SYSCALL_INFO_???", {{"PTRACE_SYSCALL_INFO_NONE", 0},
                                      {"PTRACE_SYSCALL_INFO_ENTRY", 1},
                                      {"PTRACE_SYSCALL_INFO_EXIT", 2},
                                      {"PTRACE_SYSCALL_INFO_SECCOMP", 3}});
inline constexpr auto syscall_values = cases({{0, s64}, {1, Type{Kind::status, Size::b8}}});
inline constexpr auto syscall_info_entry =
    record({{"nr", Type{Kind::syscall_number, Size::b8}}, {"args", array(x64, 6)}});
inline constexpr auto syscall_info_exit =
    record({{"rval", select("is_error", syscall_values)}, {"is_error", u8}});
inline constexpr auto syscall_info_seccomp =
    record({{"nr", Type{Kind::syscall_number, Size::b8}}, {"args", array(x64, 6)}, {"ret_data", u32}});
inline constexpr auto ptrace_syscall_info =
    record(88, {{"op", one_of(syscall_info_ops, Size::b1), at(0)},
                {"flags", x16, when_not("flags", 0), at(2)},
                {"arch", one_of(audit_archs), at(4)},
                {"instruction_pointer", sized_as(address, Size::b8), at(8)},
                {"stack_pointer", sized_as(address, Size::b8), at(16)},
                {"entry", syscall_info_entry, when_is("op", 1), at(24)},
                {"exit", syscall_info_exit, when_is("op", 2), at(24)},
                {"seccomp", syscall_info_seccomp, when_is("op", 3), at(24)}});

}  // namespace sysgood::describe
