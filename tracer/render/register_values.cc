#include "tracer/render/register_values.h"

#include <algorithm>
#include <string>

#include "arch/registers.h"

namespace sysgood {

namespace {

struct Part {
  std::string_view whole;
  int bits;
  int shift = 0;
};

constexpr struct {
  std::string_view whole, dword, word, low, high;
} x86_parts[] = {
    {"rax", "eax", "ax", "al", "ah"}, {"rbx", "ebx", "bx", "bl", "bh"}, {"rcx", "ecx", "cx", "cl", "ch"},
    {"rdx", "edx", "dx", "dl", "dh"}, {"rsi", "esi", "si", "sil", {}},  {"rdi", "edi", "di", "dil", {}},
    {"rbp", "ebp", "bp", "bpl", {}},  {"rsp", "esp", "sp", "spl", {}},  {"rip", "eip", "ip", {}, {}},
};

Part x86_part(std::string_view name) {
  for (const auto& row : x86_parts) {
    if (name == row.dword) return {row.whole, 32};
    if (name == row.word) return {row.whole, 16};
    if (name == row.low) return {row.whole, 8};
    if (name == row.high) return {row.whole, 8, 8};
  }
  // r8d, r8w, r8b
  if (name.size() > 2 && name[0] == 'r' && name[1] >= '1' && name[1] <= '9') {
    const std::string_view whole = name.substr(0, name.size() - 1);
    if (name.ends_with('d')) return {whole, 32};
    if (name.ends_with('w')) return {whole, 16};
    if (name.ends_with('b')) return {whole, 8};
  }
  return {name, 64};
}

uint64_t cut(uint64_t value, int bits, int shift) {
  value >>= shift;
  return bits == 64 ? value : value & ((uint64_t{1} << bits) - 1);
}

}  // namespace

RegisterValues::RegisterValues(Abi abi, std::span<const std::byte> set)
    : abi_(abi), set_(set.size() < register_layout(abi).size ? std::span<const std::byte>() : set) {}

std::optional<uint64_t> RegisterValues::whole(std::string_view name) const {
  const auto registers = register_layout(abi_).registers;
  const auto found = std::ranges::find(registers, name, &Register::name);
  if (found == registers.end() || set_.empty()) return std::nullopt;
  uint64_t value = 0;
  for (size_t i = found->size; i-- > 0;)
    value = value << 8 | std::to_integer<uint64_t>(set_[found->offset + i]);
  return value;
}

std::optional<uint64_t> RegisterValues::value(std::string_view name) const {
  if (abi_ == Abi::x86_64) {
    const Part part = x86_part(name);
    const auto all = whole(part.whole);
    return all ? std::optional(cut(*all, part.bits, part.shift)) : std::nullopt;
  }
  if (name == "wzr" || name == "xzr") return 0;
  if (name == "wsp") name = "sp";
  if (!name.starts_with('w')) return whole(name);
  std::string wide(name);
  wide[0] = 'x';
  const auto all = whole(wide);
  return all ? std::optional(cut(*all, 32, 0)) : std::nullopt;
}

std::optional<uint64_t> RegisterValues::program_counter() const {
  return whole(register_layout(abi_).program_counter.name);
}

std::optional<uint64_t> RegisterValues::stack_pointer() const {
  return whole(register_layout(abi_).stack_pointer.name);
}

}  // namespace sysgood
