#include "arch/dwarf_registers.h"

#include <array>
#include <string_view>

namespace sysgood {

namespace {

// clang-format off
constexpr std::array<std::string_view, 16> x86_64_order = {
    "rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp",
    "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
};
constexpr std::array<std::string_view, 32> aarch64_order = {
    "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9",
    "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x18", "x19",
    "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29",
    "x30", "sp",
};
// clang-format on

template <size_t count>
std::array<Register, count> located(Abi abi, const std::array<std::string_view, count>& order) {
  std::array<Register, count> found{};
  for (size_t i = 0; i < count; ++i)
    for (const Register& each : register_layout(abi).registers)
      if (each.name == order[i]) found[i] = each;
  return found;
}

}  // namespace

const DwarfRegisters& dwarf_registers(Abi abi) {
  static const auto x86_64_registers = located(Abi::x86_64, x86_64_order);
  static const auto aarch64_registers = located(Abi::aarch64, aarch64_order);
  static const DwarfRegisters x86_64{x86_64_registers, 7, 6, true, 0};
  static const DwarfRegisters aarch64{aarch64_registers, 31, 29, false, 30};
  return abi == Abi::aarch64 ? aarch64 : x86_64;
}

}  // namespace sysgood
