// x86_64. Where memory lies is capstone's word; whether it is read or written often is not: capstone 4 takes
// most stores of vectors and of the floating-point unit for loads, and knows nothing of the stack.
#include <algorithm>

#include "tracer/render/capstone_instruction.h"

namespace sysgood {

namespace {

template <size_t count>
bool begins_with_one_of(std::string_view mnemonic, const std::string_view (&prefixes)[count]) {
  return std::ranges::any_of(prefixes, [&](std::string_view p) { return mnemonic.starts_with(p); });
}
template <size_t count>
bool is_one_of(std::string_view mnemonic, const std::string_view (&names)[count]) {
  return std::ranges::find(names, mnemonic) != std::ranges::end(names);
}

// Behind "lock ", "rep ", "repne ".
std::string_view bare(std::string_view mnemonic) { return mnemonic.substr(mnemonic.rfind(' ') + 1); }

struct Touch {
  bool read, written;
};

// What an operand in memory is there for. `first`: it is the first operand, where Intel's syntax has what is
// written, but for the instructions that only compare or take one operand.
Touch touch(std::string_view mnemonic, const cs_x86_op& operand, bool first, bool alone) {
  static constexpr std::string_view no_access[] = {"lea", "nop"};
  static constexpr std::string_view compares[] = {"cmp",   "test",  "bt",    "cmpsb", "cmpsw",
                                                  "cmpsd", "cmpsq", "outsb", "outsw", "outsd"};
  static constexpr std::string_view exchanges[] = {"cmpxchg", "cmpxchg8b", "cmpxchg16b"};
  static constexpr std::string_view lone_stores[] = {"fst",     "fist",     "fnst",   "fnsave", "fbstp",
                                                     "stmxcsr", "vstmxcsr", "fxsave", "xsave"};
  static constexpr std::string_view lone_loads[] = {"frstor", "fxrstor", "xrstor", "fld"};
  if (is_one_of(mnemonic, no_access) || mnemonic.starts_with("prefetch")) return {false, false};
  if (is_one_of(mnemonic, exchanges)) return {true, true};
  if (first && alone && begins_with_one_of(mnemonic, lone_stores)) return {false, true};
  if (first && alone && begins_with_one_of(mnemonic, lone_loads)) return {true, false};
  if (first && !alone && is_one_of(mnemonic, compares)) return {true, false};
  if (operand.access & CS_AC_WRITE) return {(operand.access & CS_AC_READ) != 0, true};
  if (first && !alone) return {false, true};
  return {true, false};
}

// The areas that the operand's size is not the size of. Of xsave: its part that is always there.
uint64_t size_of(std::string_view mnemonic, const cs_x86_op& operand) {
  if (mnemonic.find("xsave") != mnemonic.npos || mnemonic.find("xrstor") != mnemonic.npos) return 512;
  if (mnemonic.starts_with("fnsave") || mnemonic.starts_with("frstor")) return 108;
  return operand.size;
}

class Reader {
 public:
  Reader(const CapstoneInstruction& instruction, const RegisterValues& values)
      : instruction_(instruction), x86_(instruction->detail->x86), values_(values) {
    result_.address = instruction->address;
    result_.size = instruction->size;
    result_.text = instruction.text();
    while (result_.text.ends_with(' ')) result_.text.pop_back();
    result_.registers = instruction.registers(values);
    mnemonic_ = bare(instruction->mnemonic);
    kind();
    operands();
    implicit();
  }
  Instruction take() { return std::move(result_); }

 private:
  void kind() {
    static constexpr std::string_view needs_privilege[] = {"in",    "out",   "insb",  "insw", "insd",
                                                           "outsb", "outsw", "outsd", "rdmsr"};
    using Kind = Instruction::Kind;
    Kind& kind = result_.kind;
    if (instruction_.in_group(X86_GRP_PRIVILEGE) || is_one_of(mnemonic_, needs_privilege))
      kind = Kind::privileged;
    else if (mnemonic_ == "div" || mnemonic_ == "idiv")
      kind = Kind::division;
    else if (mnemonic_ == "int3" || mnemonic_ == "int1" || result_.text == "int 3")
      kind = Kind::breakpoint;
    else if (mnemonic_.starts_with("ud"))
      kind = Kind::undefined;
    else if (instruction_.in_group(X86_GRP_CALL) || instruction_.in_group(X86_GRP_RET) ||
             instruction_.in_group(X86_GRP_JUMP))
      kind = Kind::transfer;
    if (x86_.op_count != 1 || x86_.operands[0].type != X86_OP_REG) return;
    const std::string_view name = instruction_.name(x86_.operands[0].reg);
    const auto value = values_.value(name);
    if (kind == Kind::transfer) result_.target = value;
    if (kind == Kind::division && value)
      result_.divisor = UsedRegister{std::string(name), *value, true, false};
  }

  std::optional<uint64_t> effective_address(const x86_op_mem& memory) {
    // An index that is a vector is many addresses.
    if (mnemonic_.find("gather") != mnemonic_.npos || mnemonic_.find("scatter") != mnemonic_.npos)
      return std::nullopt;
    uint64_t address = static_cast<uint64_t>(memory.disp);
    if (memory.base == X86_REG_RIP || memory.base == X86_REG_EIP) {
      address += instruction_->address + instruction_->size;
    } else if (memory.base != X86_REG_INVALID) {
      const auto base = values_.value(instruction_.name(memory.base));
      if (!base) return std::nullopt;
      address += *base;
    }
    if (memory.index != X86_REG_INVALID && memory.index != X86_REG_RIZ && memory.index != X86_REG_EIZ) {
      const auto index = values_.value(instruction_.name(memory.index));
      if (!index) return std::nullopt;
      address += *index * static_cast<uint64_t>(memory.scale);
    }
    if (x86_.addr_size == 4) address = static_cast<uint32_t>(address);
    if (memory.segment != X86_REG_FS && memory.segment != X86_REG_GS) return address;
    // The other segments begin at 0.
    const std::string_view segment = memory.segment == X86_REG_FS ? "fs_base" : "gs_base";
    const auto base = values_.value(segment);
    if (!base) return std::nullopt;
    used_segment(segment, *base);
    return address + *base;
  }

  void used_segment(std::string_view name, uint64_t value) {
    for (const UsedRegister& each : result_.registers)
      if (each.name == name) return;
    result_.registers.push_back({std::string(name), value, true, false});
  }

  void operands() {
    for (uint8_t i = 0; i < x86_.op_count; ++i) {
      const cs_x86_op& operand = x86_.operands[i];
      if (operand.type != X86_OP_MEM) continue;
      const auto [read, written] = touch(mnemonic_, operand, i == 0, x86_.op_count == 1);
      if (!read && !written) continue;
      MemoryAccess access{.address = bit_string(effective_address(operand.mem), operand.size),
                          .size = size_of(mnemonic_, operand),
                          .read = read,
                          .written = written};
      repeated(access);
      result_.memory.push_back(access);
    }
  }

  // bt and its kin take the bit's number from a register as one of a string of bits, before and behind.
  std::optional<uint64_t> bit_string(std::optional<uint64_t> address, uint64_t size) const {
    static constexpr std::string_view bit_tests[] = {"bt", "bts", "btr", "btc"};
    if (!address || !is_one_of(mnemonic_, bit_tests) || x86_.operands[1].type != X86_OP_REG) return address;
    const auto bit = values_.value(instruction_.name(x86_.operands[1].reg));
    if (!bit) return std::nullopt;
    const int unused = static_cast<int>(64 - 8 * size);
    const int64_t number = static_cast<int64_t>(*bit << unused) >> unused;
    const auto bits = static_cast<int64_t>(8 * size);
    const int64_t words = number / bits - (number % bits < 0 ? 1 : 0);
    return *address + static_cast<uint64_t>(words) * size;
  }

  // Registers hold how far a repeated instruction has come: what is left begins at its address, or ends
  // there.
  void repeated(MemoryAccess& access) {
    access.first = access.address.value_or(0);
    access.extent = access.size;
    if (x86_.prefix[0] != X86_PREFIX_REP && x86_.prefix[0] != X86_PREFIX_REPNE) return;
    static constexpr std::string_view strings[] = {"movs", "stos", "lods", "cmps", "scas", "ins", "outs"};
    const auto count = values_.value("rcx"), flags = values_.value("eflags");
    if (!begins_with_one_of(mnemonic_, strings) || !access.address || !count || !flags || *count < 2) return;
    const bool down = *flags >> 10 & 1;
    // More than the address space is a count gone wrong: up to its end.
    const uint64_t most = down ? access.first : ~uint64_t{0} - access.first;
    const uint64_t more = *count - 1 > most / access.size ? most / access.size : *count - 1;
    access.extent += more * access.size;
    if (down) access.first -= more * access.size;
    if (access.first + access.extent < access.first) access.extent = ~access.first;
  }

  // Names of general registers for text, whose own lists capstone leaves empty.
  void use(std::string_view name) {
    const auto value = values_.value(name);
    const bool known =
        std::ranges::find(result_.registers, name, &UsedRegister::name) != result_.registers.end();
    if (value && !known) result_.registers.push_back({std::string(name), *value, true, false});
  }

  void implicit(std::string_view base, int64_t offset, uint64_t size, bool written) {
    use(base);
    auto address = values_.value(base);
    if (address) *address += static_cast<uint64_t>(offset);
    result_.memory.push_back({.address = address,
                              .size = size,
                              .first = address.value_or(0),
                              .extent = size,
                              .read = !written,
                              .written = written,
                              .implicit = true});
  }

  void implicit() {
    const int64_t word = x86_.prefix[2] == X86_PREFIX_OPSIZE ? 2 : 8;
    const auto size = static_cast<uint64_t>(word);
    if (mnemonic_.starts_with("push"))
      implicit("rsp", -word, size, true);
    else if (mnemonic_.starts_with("call") || mnemonic_ == "enter")
      implicit("rsp", -8, 8, true);
    else if (mnemonic_.starts_with("pop") && mnemonic_ != "popcnt")
      implicit("rsp", 0, size, false);
    else if (mnemonic_.starts_with("ret") || mnemonic_.starts_with("iret"))
      implicit("rsp", 0, 8, false);
    else if (mnemonic_ == "leave")
      implicit("rbp", 0, 8, false);
    else if (mnemonic_ == "maskmovdqu" || mnemonic_ == "vmaskmovdqu")
      implicit("rdi", 0, 16, true);
    else if (mnemonic_ == "xlatb") {
      const auto index = values_.value("al");
      use("al");
      implicit("rbx", static_cast<int64_t>(index.value_or(0)), 1, false);
    }
  }

  const CapstoneInstruction& instruction_;
  const cs_x86& x86_;
  const RegisterValues& values_;
  std::string_view mnemonic_;
  Instruction result_;
};

}  // namespace

std::optional<Instruction> disassemble_x86_64(std::span<const std::byte> code, uint64_t address,
                                              const RegisterValues& values) {
  const CapstoneInstruction instruction(CS_ARCH_X86, CS_MODE_64, code, address);
  if (!instruction) return disassemble_evex(code, address, values);
  return Reader(instruction, values).take();
}

}  // namespace sysgood
