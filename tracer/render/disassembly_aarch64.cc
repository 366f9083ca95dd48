// aarch64. Of capstone 4 only the operands are believed: it calls stores loads and loads stores, and does not
// know the atomic instructions of ARMv8.1, which are decoded here.
#include <algorithm>
#include <iterator>

#include "tracer/render/capstone_instruction.h"

namespace sysgood {

namespace {

MemoryAccess at(std::optional<uint64_t> address, uint64_t size, bool read, bool written) {
  return {.address = address,
          .size = size,
          .first = address.value_or(0),
          .extent = size,
          .read = read,
          .written = written};
}

// ---- sizes ----

uint64_t register_size(std::string_view name) {
  switch (name.empty() ? '\0' : name[0]) {
    case 'b':
      return 1;
    case 'h':
      return 2;
    case 'w':
    case 's':
      return 4;
    case 'q':
      return 16;
    default:
      return 8;
  }
}

// Of one register of a list: all of it ({v0.4s}), or one element ({v0.s}[1], and what ld1r spreads).
uint64_t vector_size(const cs_arm64_op& operand, bool one_element) {
  static constexpr uint64_t element_sizes[] = {0, 1, 2, 4, 8};            // by ARM64_VESS_*
  static constexpr uint64_t all[] = {0, 8, 16, 8, 16, 8, 16, 8, 16, 16};  // by ARM64_VAS_*
  static constexpr uint64_t elements[] = {0, 1, 1, 2, 2, 4, 4, 8, 8, 16};
  if (operand.vector_index >= 0 && operand.vess < std::size(element_sizes))
    return element_sizes[operand.vess];
  if (operand.vas >= std::size(all)) return 0;
  return one_element ? elements[operand.vas] : all[operand.vas];
}

bool is_vector_list(std::string_view mnemonic) {
  return mnemonic.size() > 2 && mnemonic[2] >= '1' && mnemonic[2] <= '4';
}

// How many bytes a load or a store moves: a suffix says it, or else the register before the memory does.
uint64_t transfer_size(std::string_view mnemonic, std::span<const cs_arm64_op> before,
                       const CapstoneInstruction& instruction) {
  if (is_vector_list(mnemonic)) {
    uint64_t size = 0;
    for (const cs_arm64_op& operand : before) size += vector_size(operand, mnemonic.ends_with('r'));
    return size;
  }
  if (mnemonic == "ldpsw") return 8;
  if (mnemonic.ends_with("sw")) return 4;
  if (mnemonic.ends_with('b')) return 1;
  if (mnemonic.ends_with('h')) return 2;
  if (before.empty() || before.back().type != ARM64_OP_REG) return 0;
  const bool pair = mnemonic.ends_with('p');
  return register_size(instruction.name(before.back().reg)) * (pair ? 2 : 1);
}

// ---- addresses ----

uint64_t extended(uint64_t value, arm64_extender extender) {
  switch (extender) {
    case ARM64_EXT_UXTW:
      return static_cast<uint32_t>(value);
    case ARM64_EXT_SXTW:
      return static_cast<uint64_t>(static_cast<int64_t>(static_cast<int32_t>(value)));
    default:
      return value;  // the others are not extended: they are 64 bits wide
  }
}

std::optional<uint64_t> effective_address(const CapstoneInstruction& instruction, const cs_arm64_op& operand,
                                          const RegisterValues& values) {
  const auto base = values.value(instruction.name(operand.mem.base));
  if (!base) return std::nullopt;
  uint64_t address = *base + static_cast<uint64_t>(static_cast<int64_t>(operand.mem.disp));
  if (operand.mem.index != ARM64_REG_INVALID) {
    const auto index = values.value(instruction.name(operand.mem.index));
    if (!index) return std::nullopt;
    address += extended(*index, operand.ext)
               << (operand.shift.type == ARM64_SFT_LSL ? operand.shift.value : 0);
  }
  return address;
}

// ---- what capstone does not know ----

struct Word {
  uint32_t bits;
  uint32_t field(int from, int width) const { return bits >> from & ((1u << width) - 1); }
};

std::string register_name(uint32_t number, bool wide, bool stack = false) {
  if (number == 31) return stack ? "sp" : wide ? "xzr" : "wzr";
  return (wide ? "x" : "w") + std::to_string(number);
}

// CAS, SWP, LDADD and their kin, with the names that they have without aliases (LDADD to xzr is STADD).
std::optional<Instruction> atomic(Word word, const RegisterValues& values) {
  static constexpr std::string_view operations[] = {"ldadd",  "ldclr",  "ldeor",  "ldset",
                                                    "ldsmax", "ldsmin", "ldumax", "ldumin"};
  const bool swap_if_equal = word.field(24, 6) == 0b001000 && word.field(23, 1) == 1 &&
                             word.field(21, 1) == 1 && word.field(10, 5) == 31;
  const bool operation = word.field(24, 6) == 0b111000 && word.field(21, 1) == 1 && word.field(10, 2) == 0;
  Instruction result{.size = 4};
  std::string mnemonic;
  bool acquire = false, release = false;
  if (swap_if_equal) {
    mnemonic = "cas";
    acquire = word.field(22, 1), release = word.field(15, 1);
  } else if (operation && (word.field(15, 1) == 0 || word.field(12, 3) == 0)) {
    mnemonic = word.field(15, 1) ? "swp" : operations[word.field(12, 3)];
    acquire = word.field(23, 1), release = word.field(22, 1);
  } else {
    return std::nullopt;
  }
  if (acquire) mnemonic += 'a';
  if (release) mnemonic += 'l';
  const uint32_t size = word.field(30, 2);
  if (size < 2) mnemonic += size == 0 ? 'b' : 'h';
  const std::string source = register_name(word.field(16, 5), size == 3),
                    target = register_name(word.field(0, 5), size == 3),
                    base = register_name(word.field(5, 5), true, true);
  result.text.append(mnemonic)
      .append(" ")
      .append(source)
      .append(", ")
      .append(target)
      .append(", [")
      .append(base)
      .append("]");
  for (const std::string& name : {source, target, base}) {
    const auto value = values.value(name);
    if (!value || name.ends_with("zr")) continue;
    const auto known = std::ranges::find(result.registers, name, &UsedRegister::name);
    if (known == result.registers.end()) result.registers.push_back({name, *value, true, false});
  }
  result.memory.push_back(at(values.value(base), uint64_t{1} << size, true, true));
  return result;
}

std::optional<Instruction> unknown_to_capstone(std::span<const std::byte> code,
                                               const RegisterValues& values) {
  if (code.size() < 4) return std::nullopt;
  Word word{};
  for (size_t i = 4; i-- > 0;) word.bits = word.bits << 8 | std::to_integer<uint32_t>(code[i]);
  if (word.field(16, 16) == 0)
    return Instruction{
        .size = 4, .text = "udf #" + std::to_string(word.bits), .kind = Instruction::Kind::undefined};
  return atomic(word, values);
}

// ----

Instruction::Kind kind_of(std::string_view mnemonic) {
  static constexpr std::string_view transfers[] = {"br", "blr", "ret", "b", "bl"};
  if (mnemonic == "brk") return Instruction::Kind::breakpoint;
  if (std::ranges::find(transfers, mnemonic) != std::end(transfers)) return Instruction::Kind::transfer;
  return Instruction::Kind::other;
}

void add_memory(Instruction& result, const CapstoneInstruction& instruction, const RegisterValues& values) {
  const std::string_view mnemonic = instruction->mnemonic;
  const cs_arm64& arm = instruction->detail->arm64;
  const auto operands = std::span(arm.operands).first(arm.op_count);
  if (mnemonic == "dc") {
    // Only DC ZVA writes; the block that it clears is of 64 bytes on all processors that there are.
    if (operands.size() != 2 || operands[1].type != ARM64_OP_REG) return;
    const bool clears = operands[0].sys == ARM64_DC_ZVA;
    auto address = values.value(instruction.name(operands[1].reg));
    if (address) *address &= ~uint64_t{63};
    result.memory.push_back(at(address, 64, !clears, clears));
    return;
  }
  if (!mnemonic.starts_with("ld") && !mnemonic.starts_with("st")) return;
  const bool store = mnemonic.starts_with("st");
  for (size_t i = 0; i < operands.size(); ++i) {
    const uint64_t size = transfer_size(mnemonic, operands.first(i), instruction);
    if (operands[i].type == ARM64_OP_MEM) {
      result.memory.push_back(at(effective_address(instruction, operands[i], values), size, !store, store));
      return;  // what follows is added to the base afterwards
    }
    // A literal, at an address that the instruction holds.
    if (operands[i].type == ARM64_OP_IMM && i > 0) {
      result.memory.push_back(at(static_cast<uint64_t>(operands[i].imm), size, true, false));
      return;
    }
  }
}

}  // namespace

std::optional<Instruction> disassemble_aarch64(std::span<const std::byte> code, uint64_t address,
                                               const RegisterValues& values) {
  const CapstoneInstruction instruction(CS_ARCH_ARM64, CS_MODE_ARM, code, address);
  if (!instruction) {
    auto result = unknown_to_capstone(code, values);
    if (result) result->address = address;
    return result;
  }
  Instruction result{.address = address,
                     .size = instruction->size,
                     .text = instruction.text(),
                     .kind = kind_of(instruction->mnemonic),
                     .registers = instruction.registers(values)};
  add_memory(result, instruction, values);
  const cs_arm64& arm = instruction->detail->arm64;
  if (result.kind == Instruction::Kind::transfer && arm.op_count == 1 && arm.operands[0].type == ARM64_OP_REG)
    result.target = values.value(instruction.name(arm.operands[0].reg));
  return result;
}

}  // namespace sysgood
