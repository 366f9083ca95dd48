// What only 32-bit programs have: signals in one word, calls through one door, and names without a call
// behind them, of which strace shows as many registers as they had arguments once.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

namespace {

// linux/net.h.
constexpr auto socket_calls =
    names("", {{"SYS_SOCKET", 1},    {"SYS_BIND", 2},        {"SYS_CONNECT", 3},     {"SYS_LISTEN", 4},
               {"SYS_ACCEPT", 5},    {"SYS_GETSOCKNAME", 6}, {"SYS_GETPEERNAME", 7}, {"SYS_SOCKETPAIR", 8},
               {"SYS_SEND", 9},      {"SYS_RECV", 10},       {"SYS_SENDTO", 11},     {"SYS_RECVFROM", 12},
               {"SYS_SHUTDOWN", 13}, {"SYS_SETSOCKOPT", 14}, {"SYS_GETSOCKOPT", 15}, {"SYS_SENDMSG", 16},
               {"SYS_RECVMSG", 17},  {"SYS_ACCEPT4", 18},    {"SYS_RECVMMSG", 19},   {"SYS_SENDMMSG", 20}});

// A version is in its upper half.
constexpr auto ipc_call = parts(Size::b4, {optional_part(0xffff0000, 16, u32, "<<16"), part(0xffff, 0, u32)});

constexpr Syscall calls[] = {
    // Private to ARM: arch/arm/include/uapi/asm/unistd.h.
    Syscall{"breakpoint"},
    {"cacheflush", {{"start", xlong}, {"end", xlong}, {"flags", xlong}}, Abi::arm},
    Syscall{"get_tls", Returns::hex},
    {"set_tls", {{"value", xlong}}, Abi::arm},
    Syscall{"usr26"},
    Syscall{"usr32"},
    // As they are when what they multiplex is unknown, or its arguments cannot be read.
    {"ipc",
     {{"call", ipc_call},
      {"first", xlong},
      {"second", xlong},
      {"third", xlong},
      {"ptr", xlong},
      {"fifth", xlong}}},
    {"mmap/", {{"arg", address}}, Returns::hex, Abi::i386},
    {"select/", {{"arg", address}}, Abi::i386},
    {"socketcall", {{"call", names_as(Kind::named_number, socket_calls)}, {"args", address}}},
    Syscall{"sgetmask", returns(Returns::hex, old_sigset, "mask")},
    {"sigaction", {{"sig", signo}, {"act", in(old_sigaction)}, {"oact", out(old_sigaction)}}},
    {"signal", {{"sig", signo}, {"handler", set_handler}}, returns(Returns::hex, set_handler)},
    {"sigpending", {{"uset", out(old_sigset)}}},
    {"sigprocmask", {{"how", one_of(sig_how)}, {"nset", in(old_sigset)}, {"oset", out(old_sigset)}}},
    {"sigreturn", {{"frame", hook(Hook::plain_sigframe_mask)}}},
    // kernel/signal.c: sigsuspend(unused1, unused2, mask)
    {"sigsuspend", {{"mask", old_sigset, at(2)}}},
    {"ssetmask", {{"newmask", old_sigset}}, returns(Returns::hex, old_sigset, "old mask")},
    {"afs_syscall",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"bdflush", {{"arg1", xlong}, {"arg2", xlong}}, narrow_abis},
    {"create_module", {{"arg1", xlong}, {"arg2", xlong}}, narrow_abis},
    {"get_kernel_syms", {{"arg1", xlong}}, narrow_abis},
    {"getpmsg",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"gtty", {{"arg1", xlong}, {"arg2", xlong}}, narrow_abis},
    {"nfsservctl", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}}, narrow_abis},
    {"oldolduname", {{"arg1", xlong}}, narrow_abis},
    {"olduname", {{"arg1", xlong}}, narrow_abis},
    {"profil", {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}}, narrow_abis},
    {"putpmsg",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"query_module",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"stty", {{"arg1", xlong}, {"arg2", xlong}}, narrow_abis},
    {"ulimit", {{"arg1", xlong}, {"arg2", xlong}}, narrow_abis},
    {"vm86",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"vserver",
     {{"arg1", xlong}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     narrow_abis},
    {"vm86old", {{"arg1", xlong}}, narrow_abis},
    {"pciconfig_iobase", {{"which", s32}, {"in_bus", usize}, {"in_devfn", usize}}, Abi::arm},
    {"pciconfig_read",
     {{"bus", usize}, {"dfn", usize}, {"off", usize}, {"len", usize}, {"buf", address}},
     Abi::arm},
    {"pciconfig_write",
     {{"bus", usize}, {"dfn", usize}, {"off", usize}, {"len", usize}, {"buf", address}},
     Abi::arm},
    Syscall{"break"},
    Syscall{"ftime"},
    Syscall{"idle"},
    Syscall{"lock"},
    Syscall{"mpx"},
    Syscall{"prof"},
};

}  // namespace

constinit const Family narrow_old_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
