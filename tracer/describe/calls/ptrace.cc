// Tracing and filtering: ptrace(2), seccomp(2).
#include "tracer/describe/types/ptrace.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/ptrace_registers.h"
#include "tracer/describe/types/seccomp.h"

namespace sysgood::describe {

namespace {

constexpr auto ptrace_request = per_abi({{Abi::x86_64, one_of(ptrace_requests_x86_64, Size::word)},
                                         {Abi::aarch64, one_of(ptrace_requests_aarch64, Size::word)},
                                         {Abi::i386, one_of(ptrace_requests_x86_64, Size::word)},
                                         {Abi::arm, one_of(ptrace_requests_arm, Size::word)}});
// A request of one machine's only.
constexpr auto signal_or_data = per_abi({{x86_abis, signo}, {arm_abis, address}});
// aarch64 has no PTRACE_PEEKUSER: what is asked for there is no offset.
constexpr auto user_offset = per_abi({{Abi::x86_64, names_as(Kind::past_name, user_offsets, Size::word)},
                                      {Abi::i386, names_as(Kind::past_name, user_offsets_i386, Size::word)},
                                      {arm_abis, xlong}});

constexpr auto ptrace_variants = variants({
    {0},
    {1, {{"pid", pid}, {"addr", address}, {"data", out(address)}}},
    {2, {{"pid", pid}, {"addr", address}, {"data", out(address)}}},
    {3, {{"pid", pid}, {"addr", user_offset}, {"data", out(address)}}},
    {4, {{"pid", pid}, {"addr", address}, {"data", address}}},
    {5, {{"pid", pid}, {"addr", address}, {"data", address}}},
    {6, {{"pid", pid}, {"addr", user_offset}, {"data", address}}},
    {7, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {8, {{"pid", pid}}},
    {9, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {12, {{"pid", pid}, {"data", out(user_regs), at(3)}}},
    {13, {{"pid", pid}, {"data", in(user_regs), at(3)}}},
    {14, {{"pid", pid}, {"data", out(user_fpregs_x86_64), at(3)}}},
    {15, {{"pid", pid}, {"data", in(user_fpregs_x86_64), at(3)}}},
    {16, {{"pid", pid}}},
    {17, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {21, {{"pid", pid}, {"addr", address}, {"data", flags(ptrace_options, Size::word)}}},
    {24, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {25, {{"pid", pid}, {"addr", address}, {"data", address}}},
    {26, {{"pid", pid}, {"addr", address}, {"data", address}}},
    {30, {{"pid", pid}, {"addr", address}, {"data", address}}},
    {31, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {32, {{"pid", pid}, {"addr", address}, {"data", signo}}},
    {33, {{"pid", pid}, {"addr", address}, {"data", signal_or_data}}},
    {0x4200, {{"pid", pid}, {"addr", address}, {"data", flags(ptrace_options, Size::word)}}},
    {0x4201, {{"pid", pid}, {"addr", address}, {"data", out(usize)}}},
    {0x4202, {{"pid", pid}, {"addr", address}, {"data", out(siginfo)}}},
    {0x4203, {{"pid", pid}, {"addr", address}, {"data", in(siginfo)}}},
    {0x4204, {{"pid", pid}, {"addr", one_of(register_sets)}, {"data", select("addr", getregset_data)}}},
    {0x4205, {{"pid", pid}, {"addr", one_of(register_sets)}, {"data", select("addr", setregset_data)}}},
    {0x4206, {{"pid", pid}, {"addr", address}, {"data", flags(ptrace_options, Size::word)}}},
    {0x4207, {{"pid", pid}}},
    {0x4208, {{"pid", pid}}},
    {0x4209, {{"pid", pid}, {"addr", in(ptrace_peeksiginfo)}, {"data", out(siginfo, ret)}}},
    {0x420a, {{"pid", pid}, {"addr", usize}, {"data", out(sigset, sized("addr"))}}},
    {0x420b, {{"pid", pid}, {"addr", usize}, {"data", in(sigset, sized("addr"))}}},
    {0x420c, {{"pid", pid}, {"addr", usize}, {"data", out(seccomp_filter, ret)}}},
    {0x420d, {{"pid", pid}, {"addr", usize}, {"data", inout(seccomp_metadata, clipped(sized("addr")))}}},
    {0x420e, {{"pid", pid}, {"addr", usize}, {"data", out(ptrace_syscall_info, clipped(ret_up_to("addr")))}}},
    {0x420f, {{"pid", pid}, {"addr", usize}, {"data", out(rseq_configuration, clipped(ret_up_to("addr")))}}},
    {0x4210,
     {{"pid", pid}, {"addr", usize}, {"data", in(user_dispatch_configuration, clipped(sized("addr")))}}},
    {0x4211,
     {{"pid", pid}, {"addr", usize}, {"data", out(user_dispatch_configuration, clipped(sized("addr")))}}},
    {0x4212, {{"pid", pid}, {"addr", usize}, {"data", in(ptrace_syscall_info, clipped(sized("addr")))}}},
});

constexpr auto seccomp_variants = variants({
    {1, {{"flags", flags(seccomp_filter_flags)}, {"uargs", in(seccomp_fprog)}}},
    {2, {{"flags", x32}, {"uargs", in(one_of(seccomp_actions))}}},
    {3, {{"flags", x32}, {"uargs", out(seccomp_notif_sizes)}}},
});

constexpr Syscall calls[] = {
    {"ptrace",
     {{"request", ptrace_request}, {"pid", pid}, {"addr", address}, {"data", address}},
     by("request", ptrace_variants, ~uint64_t{0})},
    {"seccomp",
     {{"op", one_of(seccomp_ops)}, {"flags", x32}, {"uargs", address}},
     by("op", seccomp_variants)},
};

}  // namespace

constinit const Family ptrace_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
