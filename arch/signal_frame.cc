// The frames as data, and the reading of them: arch/x86/include/uapi/asm/sigcontext.h,
// arch/arm64/include/uapi/asm/{sigcontext,ucontext}.h, arch/arm64/include/asm/signal32.h. Little-endian on
// all.
#include "arch/signal_frame.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace sysgood {

namespace {

// ---- x86_64: ucontext { flags, link, stack, sigcontext, sigmask }, siginfo ----

constexpr uint16_t x86_64_sigcontext = 40;

constexpr Register x86_64_register(std::string_view name, uint16_t offset, uint8_t size = 8) {
  return {name, static_cast<uint16_t>(x86_64_sigcontext + offset), size};
}

constexpr std::array x86_64_registers{
    x86_64_register("r8", 0),      x86_64_register("r9", 8),    x86_64_register("r10", 16),
    x86_64_register("r11", 24),    x86_64_register("r12", 32),  x86_64_register("r13", 40),
    x86_64_register("r14", 48),    x86_64_register("r15", 56),  x86_64_register("rdi", 64),
    x86_64_register("rsi", 72),    x86_64_register("rbp", 80),  x86_64_register("rbx", 88),
    x86_64_register("rdx", 96),    x86_64_register("rax", 104), x86_64_register("rcx", 112),
    x86_64_register("rsp", 120),   x86_64_register("rip", 128), x86_64_register("eflags", 136),
    x86_64_register("cs", 144, 2),  // gs and fs, which are not saved, are the next two
    x86_64_register("ss", 150, 2),
};

constexpr SignalFrameLayout x86_64_layout{
    .size = 304,
    .popped = 8,
    .siginfo = 304,
    .ucontext = 0,
    .uc_flags = 0,
    .uc_link = 8,
    .ss_sp = 16,
    .ss_flags = 24,
    .ss_size = 32,
    .uc_sigmask = 296,
    .mask_upper = 0,
    .registers = x86_64_registers,
    .fault_address = x86_64_sigcontext + 176,
    .err = x86_64_sigcontext + 152,
    .trapno = x86_64_sigcontext + 160,
    .records = 0,
};

// ---- aarch64: siginfo, ucontext { flags, link, stack, sigmask, room for 1024 signals, sigcontext } ----

constexpr uint16_t aarch64_ucontext = 128;
constexpr uint16_t aarch64_sigcontext = aarch64_ucontext + 176;
constexpr uint32_t fpsimd_record_size = 528;
constexpr uint32_t esr_record_size = 16;
constexpr uint32_t esr_magic = 0x45535201;

// fault_address, then x0..x30, sp, pc, pstate as in NT_PRSTATUS.
constexpr auto aarch64_registers = [] {
  constexpr std::string_view names[] = {"x0",  "x1",  "x2",  "x3",  "x4",  "x5",  "x6",    "x7",  "x8",
                                        "x9",  "x10", "x11", "x12", "x13", "x14", "x15",   "x16", "x17",
                                        "x18", "x19", "x20", "x21", "x22", "x23", "x24",   "x25", "x26",
                                        "x27", "x28", "x29", "x30", "sp",  "pc",  "pstate"};
  std::array<Register, std::size(names)> registers{};
  for (size_t i = 0; i < registers.size(); ++i)
    registers[i] = {names[i], static_cast<uint16_t>(aarch64_sigcontext + 8 + 8 * i), 8};
  return registers;
}();

constexpr uint32_t aarch64_reserved = aarch64_sigcontext + 288;

constexpr SignalFrameLayout aarch64_layout{
    .size = aarch64_reserved + fpsimd_record_size + esr_record_size,
    .popped = 0,
    .siginfo = 0,
    .ucontext = aarch64_ucontext,
    .uc_flags = aarch64_ucontext,
    .uc_link = aarch64_ucontext + 8,
    .ss_sp = aarch64_ucontext + 16,
    .ss_flags = aarch64_ucontext + 24,
    .ss_size = aarch64_ucontext + 32,
    .uc_sigmask = aarch64_ucontext + 40,
    .mask_upper = 0,
    .registers = aarch64_registers,
    .fault_address = aarch64_sigcontext,
    .err = 0,
    .trapno = 0,
    .records = aarch64_reserved,
};

// ---- i386: struct rt_sigframe_ia32 { pretcode, sig, pinfo, puc, siginfo, ucontext }, of which the handler's
// return has popped pretcode; struct sigframe_ia32 { pretcode, sig, sigcontext, fpstate, extramask }, of
// which the way back has popped both ----

constexpr std::array<Register, 16> i386_saved(uint16_t sigcontext) {
  std::array<Register, 16> registers{{{"gs", 0, 2},
                                      {"fs", 4, 2},
                                      {"es", 8, 2},
                                      {"ds", 12, 2},
                                      {"edi", 16, 4},
                                      {"esi", 20, 4},
                                      {"ebp", 24, 4},
                                      {"esp", 28, 4},
                                      {"ebx", 32, 4},
                                      {"edx", 36, 4},
                                      {"ecx", 40, 4},
                                      {"eax", 44, 4},
                                      // trapno and err
                                      {"eip", 56, 4},
                                      {"cs", 60, 2},
                                      {"eflags", 64, 4},
                                      // the stack pointer again
                                      {"ss", 72, 2}}};
  for (Register& each : registers) each.offset = static_cast<uint16_t>(each.offset + sigcontext);
  return registers;
}

constexpr uint16_t i386_ucontext = 140, i386_sigcontext = i386_ucontext + 20;
constexpr auto i386_rt_registers = i386_saved(i386_sigcontext), i386_plain_registers = i386_saved(0);

constexpr SignalFrameLayout i386_rt_layout{
    .size = i386_sigcontext + 88 + 8,
    .popped = 4,
    .siginfo = 12,
    .ucontext = i386_ucontext,
    .uc_flags = i386_ucontext,
    .uc_link = i386_ucontext + 4,
    .ss_sp = i386_ucontext + 8,
    .ss_flags = i386_ucontext + 12,
    .ss_size = i386_ucontext + 16,
    .uc_sigmask = i386_sigcontext + 88,
    .mask_upper = 0,
    .registers = i386_rt_registers,
    .fault_address = i386_sigcontext + 84,
    .err = i386_sigcontext + 52,
    .trapno = i386_sigcontext + 48,
    .records = 0,
};

// `oldmask` of the sigcontext is the mask's lower half. Between it and `extramask` lies room that was for the
// floating point state once.
constexpr SignalFrameLayout i386_plain_layout{
    .size = 88 + 624 + 4,
    .popped = 8,
    .siginfo = 0,
    .ucontext = 0,
    .uc_flags = 0,
    .uc_link = 0,
    .ss_sp = 0,
    .ss_flags = 0,
    .ss_size = 0,
    .uc_sigmask = 80,
    .mask_upper = 88 + 624,
    .registers = i386_plain_registers,
    .fault_address = 84,
    .err = 52,
    .trapno = 48,
    .records = 0,
};

// ---- arm: siginfo, ucontext { flags, link, stack, sigcontext { trap_no, error_code, oldmask, r0... cpsr,
// fault_address }, sigmask }; a plain one has the ucontext alone, without saying a stack in it ----

constexpr std::array<Register, 17> arm_saved(uint16_t sigcontext) {
  constexpr std::string_view names[] = {"r0", "r1",  "r2", "r3", "r4", "r5", "r6", "r7",  "r8",
                                        "r9", "r10", "fp", "ip", "sp", "lr", "pc", "cpsr"};
  std::array<Register, 17> registers{};
  for (size_t i = 0; i < registers.size(); ++i)
    registers[i] = {names[i], static_cast<uint16_t>(sigcontext + 12 + 4 * i), 4};
  return registers;
}

constexpr uint16_t arm_ucontext = 128, arm_sigcontext = 20;
constexpr auto arm_rt_registers = arm_saved(arm_ucontext + arm_sigcontext),
               arm_plain_registers = arm_saved(arm_sigcontext);

constexpr SignalFrameLayout arm_rt_layout{
    .size = arm_ucontext + arm_sigcontext + 84 + 8,
    .popped = 0,
    .siginfo = 0,
    .ucontext = arm_ucontext,
    .uc_flags = arm_ucontext,
    .uc_link = arm_ucontext + 4,
    .ss_sp = arm_ucontext + 8,
    .ss_flags = arm_ucontext + 12,
    .ss_size = arm_ucontext + 16,
    .uc_sigmask = arm_ucontext + arm_sigcontext + 84,
    .mask_upper = 0,
    .registers = arm_rt_registers,
    .fault_address = arm_ucontext + arm_sigcontext + 80,
    .err = 0,
    .trapno = 0,
    .records = 0,
};

constexpr SignalFrameLayout arm_plain_layout{
    .size = arm_sigcontext + 84 + 8,
    .popped = 0,
    .siginfo = 0,
    .ucontext = 0,
    .uc_flags = 0,
    .uc_link = 4,
    .ss_sp = 0,
    .ss_flags = 0,
    .ss_size = 0,
    .uc_sigmask = arm_sigcontext + 84,
    .mask_upper = 0,
    .registers = arm_plain_registers,
    .fault_address = arm_sigcontext + 80,
    .err = 0,
    .trapno = 0,
    .records = 0,
};

// ---- reading ----

std::optional<uint64_t> number(std::span<const std::byte> frame, size_t offset, size_t size) {
  if (offset > frame.size() || size > frame.size() - offset) return std::nullopt;
  uint64_t value = 0;
  for (size_t i = 0; i < size; ++i)
    value |= static_cast<uint64_t>(std::to_integer<uint8_t>(frame[offset + i])) << (8 * i);
  return value;
}

// Each record begins with its magic and its size, itself included; zeros end the list.
std::optional<uint64_t> exception_syndrome(std::span<const std::byte> frame, size_t records) {
  for (size_t at = records;;) {
    const auto magic = number(frame, at, 4), size = number(frame, at + 4, 4);
    if (!magic || !size || *magic == 0 || *size < 8 || *size % 16 != 0) return std::nullopt;
    if (*magic == esr_magic) return number(frame, at + 8, 8);
    at += *size;
  }
}

// clang-format off
using namespace std::string_view_literals;
constexpr std::string_view x86_64_trampolines[] = {
    "\x48\xc7\xc0\x0f\x00\x00\x00\x0f\x05"sv,  // mov $15, %rax; syscall: glibc
};
constexpr std::string_view aarch64_trampolines[] = {
    "\x68\x11\x80\xd2\x01\x00\x00\xd4"sv,  // mov x8, 139; svc 0: the vDSO
};
// clang-format on

}  // namespace

std::span<const std::string_view> sigreturn_trampolines(Abi abi) {
  if (abi == Abi::x86_64) return x86_64_trampolines;
  if (abi == Abi::aarch64) return aarch64_trampolines;
  return {};
}

const SignalFrameLayout& signal_frame_layout(Abi abi, FrameKind kind) {
  switch (abi) {
    case Abi::aarch64:
      return aarch64_layout;
    case Abi::i386:
      return kind == FrameKind::rt ? i386_rt_layout : i386_plain_layout;
    case Abi::arm:
      return kind == FrameKind::rt ? arm_rt_layout : arm_plain_layout;
    case Abi::x86_64:
      break;
  }
  return x86_64_layout;
}

std::optional<uint64_t> saved_register(Abi abi, std::span<const std::byte> frame, std::string_view name,
                                       FrameKind kind) {
  const auto registers = signal_frame_layout(abi, kind).registers;
  const auto found = std::ranges::find(registers, name, &Register::name);
  if (found == registers.end()) return std::nullopt;
  return number(frame, found->offset, found->size);
}

std::optional<uint64_t> saved_mask(Abi abi, std::span<const std::byte> frame, FrameKind kind) {
  const SignalFrameLayout& layout = signal_frame_layout(abi, kind);
  if (!layout.mask_upper) return number(frame, layout.uc_sigmask, 8);
  const auto lower = number(frame, layout.uc_sigmask, 4), upper = number(frame, layout.mask_upper, 4);
  if (!lower || !upper) return std::nullopt;
  return *upper << 32 | *lower;
}

std::optional<SavedAltstack> saved_altstack(Abi abi, std::span<const std::byte> frame, FrameKind kind) {
  const SignalFrameLayout& layout = signal_frame_layout(abi, kind);
  if (!layout.ss_sp) return std::nullopt;
  const size_t word = data_model(abi).word;
  const auto sp = number(frame, layout.ss_sp, word), flags = number(frame, layout.ss_flags, 4),
             size = number(frame, layout.ss_size, word);
  if (!sp || !flags || !size) return std::nullopt;
  return SavedAltstack{*sp, static_cast<uint32_t>(*flags), *size};
}

std::optional<FaultError> fault_error(Abi abi, std::span<const std::byte> frame, FrameKind kind) {
  const SignalFrameLayout& layout = signal_frame_layout(abi, kind);
  const size_t word = data_model(abi).word;
  const auto address = number(frame, layout.fault_address, word);
  if (layout.records != 0) {
    const auto code = exception_syndrome(frame, layout.records);
    if (!address || !code) return std::nullopt;
    return FaultError{*code, *code >> 26 & 0x3f, *address};
  }
  if (!layout.trapno) return std::nullopt;
  const auto code = number(frame, layout.err, word), trap = number(frame, layout.trapno, word);
  if (!address || !code || !trap) return std::nullopt;
  return FaultError{*code, *trap, *address};
}

}  // namespace sysgood
