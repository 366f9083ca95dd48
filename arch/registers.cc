// The register tables as data: arch/x86/include/asm/{user_64,user_32}.h,
// arch/arm64/include/uapi/asm/ptrace.h, arch/arm/include/uapi/asm/ptrace.h. Roles are looked up by name at
// compile time, so a misspelt one does not compile.
#include "arch/registers.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace sysgood {

namespace {

// All sets are arrays of words without padding, the segment selectors included.
template <size_t count>
constexpr std::array<Register, count> words(uint8_t size, const std::string_view (&names)[count]) {
  std::array<Register, count> registers{};
  for (size_t i = 0; i < count; ++i) registers[i] = {names[i], static_cast<uint16_t>(size * i), size};
  return registers;
}

// clang-format off
constexpr std::array x86_64_registers = words(8, {
    "r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8",
    "rax", "rcx", "rdx", "rsi", "rdi", "orig_rax",
    "rip", "cs", "eflags", "rsp", "ss",
    "fs_base", "gs_base", "ds", "es", "fs", "gs",
});

constexpr std::array aarch64_registers = words(8, {
    "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9",
    "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x18", "x19",
    "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29",
    "x30", "sp", "pc", "pstate",
});

constexpr std::array i386_registers = words(4, {
    "ebx", "ecx", "edx", "esi", "edi", "ebp", "eax",
    "ds", "es", "fs", "gs", "orig_eax", "eip", "cs", "eflags", "esp", "ss",
});

constexpr std::array arm_registers = words(4, {
    "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10",
    "fp", "ip", "sp", "lr", "pc", "cpsr", "orig_r0",
});
// clang-format on

struct Roles {
  std::string_view program_counter;
  std::string_view stack_pointer;
  std::string_view syscall_number;
  std::array<std::string_view, 6> arguments;
  std::string_view result;
};

constexpr RegisterLayout layout(std::span<const Register> registers, const Roles& roles) {
  const auto named = [registers](std::string_view name) {
    for (const Register& each : registers)
      if (each.name == name) return each;
    throw std::logic_error("no such register");
  };
  RegisterLayout result{
      .size = static_cast<uint16_t>(registers.back().offset + registers.back().size),
      .registers = registers,
      .program_counter = named(roles.program_counter),
      .stack_pointer = named(roles.stack_pointer),
      .syscall_number = named(roles.syscall_number),
      .arguments = {},
      .result = named(roles.result),
  };
  std::ranges::transform(roles.arguments, result.arguments.begin(), named);
  return result;
}

// rax already holds -ENOSYS at the entry; the number is in orig_rax. r10 stands in for rcx, which the syscall
// instruction overwrites.
constexpr Roles x86_64_roles{
    .program_counter = "rip",
    .stack_pointer = "rsp",
    .syscall_number = "orig_rax",
    .arguments = {"rdi", "rsi", "rdx", "r10", "r8", "r9"},
    .result = "rax",
};

constexpr Roles aarch64_roles{
    .program_counter = "pc",
    .stack_pointer = "sp",
    .syscall_number = "x8",
    .arguments = {"x0", "x1", "x2", "x3", "x4", "x5"},
    .result = "x0",
};

constexpr Roles i386_roles{
    .program_counter = "eip",
    .stack_pointer = "esp",
    .syscall_number = "orig_eax",
    .arguments = {"ebx", "ecx", "edx", "esi", "edi", "ebp"},
    .result = "eax",
};

constexpr Roles arm_roles{
    .program_counter = "pc",
    .stack_pointer = "sp",
    .syscall_number = "r7",
    .arguments = {"orig_r0", "r1", "r2", "r3", "r4", "r5"},
    .result = "r0",
};

constexpr RegisterLayout x86_64_layout = layout(x86_64_registers, x86_64_roles);
constexpr RegisterLayout aarch64_layout = layout(aarch64_registers, aarch64_roles);
constexpr RegisterLayout i386_layout = layout(i386_registers, i386_roles);
constexpr RegisterLayout arm_layout = layout(arm_registers, arm_roles);

}  // namespace

const RegisterLayout& register_layout(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return aarch64_layout;
    case Abi::i386:
      return i386_layout;
    case Abi::arm:
      return arm_layout;
    case Abi::x86_64:
      break;
  }
  return x86_64_layout;
}

}  // namespace sysgood
