// The frames as data, and the reading of them: arch/x86/include/uapi/asm/sigcontext.h,
// arch/arm64/include/uapi/asm/{sigcontext,ucontext}.h. Little-endian on both.
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
    .registers = aarch64_registers,
    .fault_address = aarch64_sigcontext,
    .err = 0,
    .trapno = 0,
    .records = aarch64_reserved,
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

}  // namespace

const SignalFrameLayout& signal_frame_layout(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return aarch64_layout;
    case Abi::x86_64:
      break;
  }
  return x86_64_layout;
}

std::optional<uint64_t> saved_register(Abi abi, std::span<const std::byte> frame, std::string_view name) {
  const auto registers = signal_frame_layout(abi).registers;
  const auto found = std::ranges::find(registers, name, &Register::name);
  if (found == registers.end()) return std::nullopt;
  return number(frame, found->offset, found->size);
}

std::optional<uint64_t> saved_mask(Abi abi, std::span<const std::byte> frame) {
  return number(frame, signal_frame_layout(abi).uc_sigmask, 8);
}

std::optional<SavedAltstack> saved_altstack(Abi abi, std::span<const std::byte> frame) {
  const SignalFrameLayout& layout = signal_frame_layout(abi);
  const auto sp = number(frame, layout.ss_sp, 8), flags = number(frame, layout.ss_flags, 4),
             size = number(frame, layout.ss_size, 8);
  if (!sp || !flags || !size) return std::nullopt;
  return SavedAltstack{*sp, static_cast<uint32_t>(*flags), *size};
}

std::optional<FaultError> fault_error(Abi abi, std::span<const std::byte> frame) {
  const SignalFrameLayout& layout = signal_frame_layout(abi);
  const auto address = number(frame, layout.fault_address, 8);
  if (layout.records != 0) {
    const auto code = exception_syndrome(frame, layout.records);
    if (!address || !code) return std::nullopt;
    return FaultError{*code, *code >> 26 & 0x3f, *address};
  }
  const auto code = number(frame, layout.err, 8), trap = number(frame, layout.trapno, 8);
  if (!address || !code || !trap) return std::nullopt;
  return FaultError{*code, *trap, *address};
}

}  // namespace sysgood
