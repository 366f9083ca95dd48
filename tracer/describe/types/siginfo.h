// siginfo_t: asm-generic/siginfo.h. Which arm holds depends on the signal and the code: decode/siginfo.cc
// chooses as the kernel's siginfo_layout() does.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/signal.h"

namespace sysgood::describe {

// Codes any signal can have. Positive ones below 0x80 mean something for their signal only.
inline constexpr auto si_codes = names("", {{"SI_USER", 0},
                                            {"SI_KERNEL", 0x80},
                                            {"SI_QUEUE", 0xffffffff},
                                            {"SI_TIMER", 0xfffffffe},
                                            {"SI_MESGQ", 0xfffffffd},
                                            {"SI_ASYNCIO", 0xfffffffc},
                                            {"SI_SIGIO", 0xfffffffb},
                                            {"SI_TKILL", 0xfffffffa},
                                            {"SI_DETHREAD", 0xfffffff9},
                                            {"SI_ASYNCNL", 0xffffffc4}});
inline constexpr auto sigill_codes = names("", {{"ILL_ILLOPC", 1},
                                                {"ILL_ILLOPN", 2},
                                                {"ILL_ILLADR", 3},
                                                {"ILL_ILLTRP", 4},
                                                {"ILL_PRVOPC", 5},
                                                {"ILL_PRVREG", 6},
                                                {"ILL_COPROC", 7},
                                                {"ILL_BADSTK", 8},
                                                {"ILL_BADIADDR", 9}});
inline constexpr auto sigfpe_codes = names("", {{"FPE_INTDIV", 1},
                                                {"FPE_INTOVF", 2},
                                                {"FPE_FLTDIV", 3},
                                                {"FPE_FLTOVF", 4},
                                                {"FPE_FLTUND", 5},
                                                {"FPE_FLTRES", 6},
                                                {"FPE_FLTINV", 7},
                                                {"FPE_FLTSUB", 8},
                                                {"FPE_FLTUNK", 14},
                                                {"FPE_CONDTRAP", 15}});
inline constexpr auto sigsegv_codes = names("", {{"SEGV_MAPERR", 1},
                                                 {"SEGV_ACCERR", 2},
                                                 {"SEGV_BNDERR", 3},
                                                 {"SEGV_PKUERR", 4},
                                                 {"SEGV_ACCADI", 5},
                                                 {"SEGV_ADIDERR", 6},
                                                 {"SEGV_ADIPERR", 7},
                                                 {"SEGV_MTEAERR", 8},
                                                 {"SEGV_MTESERR", 9},
                                                 {"SEGV_CPERR", 10}});
inline constexpr auto sigbus_codes = names(
    "",
    {{"BUS_ADRALN", 1}, {"BUS_ADRERR", 2}, {"BUS_OBJERR", 3}, {"BUS_MCEERR_AR", 4}, {"BUS_MCEERR_AO", 5}});
inline constexpr auto sigtrap_codes = names("", {{"TRAP_BRKPT", 1},
                                                 {"TRAP_TRACE", 2},
                                                 {"TRAP_BRANCH", 3},
                                                 {"TRAP_HWBKPT", 4},
                                                 {"TRAP_UNK", 5},
                                                 {"TRAP_PERF", 6}});
inline constexpr auto sigchld_codes = names("", {{"CLD_EXITED", 1},
                                                 {"CLD_KILLED", 2},
                                                 {"CLD_DUMPED", 3},
                                                 {"CLD_TRAPPED", 4},
                                                 {"CLD_STOPPED", 5},
                                                 {"CLD_CONTINUED", 6}});
inline constexpr auto sigpoll_codes = names(
    "",
    {{"POLL_IN", 1}, {"POLL_OUT", 2}, {"POLL_MSG", 3}, {"POLL_ERR", 4}, {"POLL_PRI", 5}, {"POLL_HUP", 6}});
inline constexpr auto sigsys_codes = names("", {{"SYS_SECCOMP", 1}, {"SYS_USER_DISPATCH", 2}});

inline constexpr auto audit_archs = names("AUDIT_ARCH_???", {{"AUDIT_ARCH_SPARC", 0x2},
                                                             {"AUDIT_ARCH_M68K", 0x4},
                                                             {"AUDIT_ARCH_MIPS", 0x8},
                                                             {"AUDIT_ARCH_PARISC", 0xf},
                                                             {"AUDIT_ARCH_PPC", 0x14},
                                                             {"AUDIT_ARCH_S390", 0x16},
                                                             {"AUDIT_ARCH_ARMEB", 0x28},
                                                             {"AUDIT_ARCH_SH", 0x2a},
                                                             {"AUDIT_ARCH_H8300", 0x2e},
                                                             {"AUDIT_ARCH_M32R", 0x58},
                                                             {"AUDIT_ARCH_OPENRISC", 0x5c},
                                                             {"AUDIT_ARCH_ARCOMPACTBE", 0x5d},
                                                             {"AUDIT_ARCH_XTENSA", 0x5e},
                                                             {"AUDIT_ARCH_C6XBE", 0x8c},
                                                             {"AUDIT_ARCH_HEXAGON", 0xa4},
                                                             {"AUDIT_ARCH_NDS32BE", 0xa7},
                                                             {"AUDIT_ARCH_MICROBLAZE", 0xbd},
                                                             {"AUDIT_ARCH_ARCV2BE", 0xc3},
                                                             {"AUDIT_ARCH_FRV", 0x5441},
                                                             {"AUDIT_ARCH_I386", 0x40000003},
                                                             {"AUDIT_ARCH_MIPSEL", 0x40000008},
                                                             {"AUDIT_ARCH_ARM", 0x40000028},
                                                             {"AUDIT_ARCH_SHEL", 0x4000002a},
                                                             {"AUDIT_ARCH_CRIS", 0x4000004c},
                                                             {"AUDIT_ARCH_ARCOMPACT", 0x4000005d},
                                                             {"AUDIT_ARCH_UNICORE", 0x4000006e},
                                                             {"AUDIT_ARCH_NIOS2", 0x40000071},
                                                             {"AUDIT_ARCH_C6X", 0x4000008c},
                                                             {"AUDIT_ARCH_NDS32", 0x400000a7},
                                                             {"AUDIT_ARCH_TILEPRO", 0x400000bc},
                                                             {"AUDIT_ARCH_TILEGX32", 0x400000bf},
                                                             {"AUDIT_ARCH_ARCV2", 0x400000c3},
                                                             {"AUDIT_ARCH_RISCV32", 0x400000f3},
                                                             {"AUDIT_ARCH_CSKY", 0x400000fc},
                                                             {"AUDIT_ARCH_LOONGARCH32", 0x40000102},
                                                             {"AUDIT_ARCH_MIPS64", 0x80000008},
                                                             {"AUDIT_ARCH_PARISC64", 0x8000000f},
                                                             {"AUDIT_ARCH_PPC64", 0x80000015},
                                                             {"AUDIT_ARCH_S390X", 0x80000016},
                                                             {"AUDIT_ARCH_SH64", 0x8000002a},
                                                             {"AUDIT_ARCH_SPARC64", 0x8000002b},
                                                             {"AUDIT_ARCH_MIPS64N32", 0xa0000008},
                                                             {"AUDIT_ARCH_MIPSEL64", 0xc0000008},
                                                             {"AUDIT_ARCH_PPC64LE", 0xc0000015},
                                                             {"AUDIT_ARCH_SHEL64", 0xc000002a},
                                                             {"AUDIT_ARCH_IA64", 0xc0000032},
                                                             {"AUDIT_ARCH_X86_64", 0xc000003e},
                                                             {"AUDIT_ARCH_AARCH64", 0xc00000b7},
                                                             {"AUDIT_ARCH_TILEGX", 0xc00000bf},
                                                             {"AUDIT_ARCH_RISCV64", 0xc00000f3},
                                                             {"AUDIT_ARCH_LOONGARCH64", 0xc0000102},
                                                             {"AUDIT_ARCH_ALPHA", 0xc0009026},
                                                             {"AUDIT_ARCH_MIPSEL64N32", 0xe0000008}});

// The arms, each over the whole of siginfo_t: 128 bytes, the union aligned like a pointer.
// What the members of a template are given comes from a class: clang 14 looks into immediate calls before
// numbers are known.
struct WideWords {
  static constexpr int at_union = 16, word = 8, times = 32;
};
struct NarrowWords {
  static constexpr int at_union = 12, word = 4, times = 24;
};
template <class Words>
struct SiginfoArms {
  static constexpr auto kill =
      record(128, {{"si_pid", pid, at(Words::at_union)}, {"si_uid", uid, at(Words::at_union + 4)}});
  static constexpr auto rt = record(128, {{"si_pid", pid, at(Words::at_union)},
                                          {"si_uid", uid, at(Words::at_union + 4)},
                                          {"si_int", s32, at(Words::at_union + 8)},
                                          {"si_ptr", address, at(Words::at_union + 8)}});
  static constexpr auto rt_value =
      record(128, {{"si_int", s32, at(Words::at_union + 8)}, {"si_ptr", address, at(Words::at_union + 8)}});
  static constexpr auto timer = record(128, {{"si_timerid", x32, at(Words::at_union)},
                                             {"si_overrun", s32, at(Words::at_union + 4)},
                                             {"si_int", s32, at(Words::at_union + 8)},
                                             {"si_ptr", address, at(Words::at_union + 8)}});
  static constexpr auto child_exit = record(128, {{"si_pid", pid, at(Words::at_union)},
                                                  {"si_uid", uid, at(Words::at_union + 4)},
                                                  {"si_status", s32, at(Words::at_union + 8)},
                                                  {"si_utime", ticks, at(Words::times)},
                                                  {"si_stime", ticks, at(Words::times + Words::word)}});
  static constexpr auto child_signal = record(128, {{"si_pid", pid, at(Words::at_union)},
                                                    {"si_uid", uid, at(Words::at_union + 4)},
                                                    {"si_status", signo, at(Words::at_union + 8)},
                                                    {"si_utime", ticks, at(Words::times)},
                                                    {"si_stime", ticks, at(Words::times + Words::word)}});
  static constexpr auto fault = record(128, {{"si_addr", address, at(Words::at_union)}});
  static constexpr auto fault_mce = record(128, {{"si_addr", address, at(Words::at_union)},
                                                 {"si_addr_lsb", x16, at(Words::at_union + Words::word)}});
  static constexpr auto fault_bounds =
      record(128, {{"si_addr", address, at(Words::at_union)},
                   {"si_lower", address, at(Words::at_union + 2 * Words::word)},
                   {"si_upper", address, at(Words::at_union + 3 * Words::word)}});
  static constexpr auto fault_key = record(128, {{"si_addr", address, at(Words::at_union)},
                                                 {"si_pkey", u32, at(Words::at_union + 2 * Words::word)}});
  static constexpr auto fault_perf =
      record(128, {{"si_addr", address, at(Words::at_union)},
                   {"si_perf_data", xlong, at(Words::at_union + Words::word)},
                   {"si_perf_type", u32, at(Words::at_union + 2 * Words::word)},
                   {"si_perf_flags", x32, at(Words::at_union + 2 * Words::word + 4)}});
  static constexpr auto poll = record(
      128, {{"si_band", slong, at(Words::at_union)}, {"si_fd", s32, at(Words::at_union + Words::word)}});
  static constexpr auto sys =
      record(128, {{"si_call_addr", address, at(Words::at_union)},
                   {"si_syscall", Type{Kind::syscall_number}, at(Words::at_union + Words::word)},
                   {"si_arch", one_of(audit_archs), at(Words::at_union + Words::word + 4)}});
  // A call of another ABI than the program's: what it made up, or made on purpose.
  static constexpr auto sys_foreign =
      record(128, {{"si_call_addr", address, at(Words::at_union)},
                   {"si_syscall", s32, at(Words::at_union + Words::word)},
                   {"si_arch", one_of(audit_archs), at(Words::at_union + Words::word + 4)}});
};
using WideSiginfo = SiginfoArms<WideWords>;
using NarrowSiginfo = SiginfoArms<NarrowWords>;

inline constexpr auto si_kill = per_abi({{wide_abis, WideSiginfo::kill}, {narrow_abis, NarrowSiginfo::kill}});
inline constexpr auto si_rt = per_abi({{wide_abis, WideSiginfo::rt}, {narrow_abis, NarrowSiginfo::rt}});
inline constexpr auto si_rt_value =
    per_abi({{wide_abis, WideSiginfo::rt_value}, {narrow_abis, NarrowSiginfo::rt_value}});
inline constexpr auto si_timer =
    per_abi({{wide_abis, WideSiginfo::timer}, {narrow_abis, NarrowSiginfo::timer}});
inline constexpr auto si_child_exit =
    per_abi({{wide_abis, WideSiginfo::child_exit}, {narrow_abis, NarrowSiginfo::child_exit}});
inline constexpr auto si_child_signal =
    per_abi({{wide_abis, WideSiginfo::child_signal}, {narrow_abis, NarrowSiginfo::child_signal}});
inline constexpr auto si_fault =
    per_abi({{wide_abis, WideSiginfo::fault}, {narrow_abis, NarrowSiginfo::fault}});
inline constexpr auto si_fault_mce =
    per_abi({{wide_abis, WideSiginfo::fault_mce}, {narrow_abis, NarrowSiginfo::fault_mce}});
inline constexpr auto si_fault_bounds =
    per_abi({{wide_abis, WideSiginfo::fault_bounds}, {narrow_abis, NarrowSiginfo::fault_bounds}});
inline constexpr auto si_fault_key =
    per_abi({{wide_abis, WideSiginfo::fault_key}, {narrow_abis, NarrowSiginfo::fault_key}});
inline constexpr auto si_fault_perf =
    per_abi({{wide_abis, WideSiginfo::fault_perf}, {narrow_abis, NarrowSiginfo::fault_perf}});
inline constexpr auto si_poll = per_abi({{wide_abis, WideSiginfo::poll}, {narrow_abis, NarrowSiginfo::poll}});
inline constexpr auto si_sys = per_abi({{wide_abis, WideSiginfo::sys}, {narrow_abis, NarrowSiginfo::sys}});
inline constexpr auto si_sys_foreign =
    per_abi({{wide_abis, WideSiginfo::sys_foreign}, {narrow_abis, NarrowSiginfo::sys_foreign}});

}  // namespace sysgood::describe
