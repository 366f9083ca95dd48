// What capstone says about one instruction. Only the disassemblers of an ABI include this, so that capstone's
// types stay inside them. Internal to render/.
#pragma once

#include <capstone/capstone.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tracer/render/disassembly.h"
#include "tracer/render/register_values.h"

namespace sysgood {

class CapstoneInstruction {
 public:
  CapstoneInstruction(cs_arch arch, cs_mode mode, std::span<const std::byte> code, uint64_t address) {
    if (cs_open(arch, mode, &handle_) != CS_ERR_OK) return;
    open_ = true;
    cs_option(handle_, CS_OPT_DETAIL, CS_OPT_ON);
    count_ =
        cs_disasm(handle_, reinterpret_cast<const uint8_t*>(code.data()), code.size(), address, 1, &all_);
  }
  ~CapstoneInstruction() {
    if (all_) cs_free(all_, count_);
    if (open_) cs_close(&handle_);
  }
  CapstoneInstruction(const CapstoneInstruction&) = delete;
  CapstoneInstruction& operator=(const CapstoneInstruction&) = delete;

  explicit operator bool() const { return count_ == 1 && all_->detail; }
  const cs_insn& operator*() const { return *all_; }
  const cs_insn* operator->() const { return all_; }

  std::string_view name(unsigned reg) const {
    const char* const text = reg ? cs_reg_name(handle_, reg) : nullptr;
    return text ? text : "";
  }
  bool in_group(unsigned group) const { return cs_insn_group(handle_, all_, group); }
  std::string text() const {
    std::string text = all_->mnemonic;
    if (all_->op_str[0]) text.append(" ").append(all_->op_str);
    return text;
  }

  // Those of general use whose values are known, in the order in which they are named.
  std::vector<UsedRegister> registers(const RegisterValues& values) const {
    cs_regs read, written;
    uint8_t reads = 0, writes = 0;
    std::vector<UsedRegister> used;
    if (cs_regs_access(handle_, all_, read, &reads, written, &writes) != CS_ERR_OK) return used;
    for (uint8_t i = 0; i < reads; ++i) use(used, name(read[i]), values).read = true;
    for (uint8_t i = 0; i < writes; ++i) use(used, name(written[i]), values).written = true;
    std::erase_if(used,
                  [&](const UsedRegister& r) { return !values.value(r.name) || not_of_interest(r.name); });
    return used;
  }

 private:
  // The program counter is the instruction's address, which is said anyway.
  static bool not_of_interest(std::string_view name) {
    for (const std::string_view each : {"rip", "eip", "cs", "ds", "es", "ss", "fs", "gs", "wzr", "xzr"})
      if (name == each) return true;
    return false;
  }
  static UsedRegister& use(std::vector<UsedRegister>& used, std::string_view name,
                           const RegisterValues& values) {
    for (UsedRegister& each : used)
      if (each.name == name) return each;
    return used.emplace_back(UsedRegister{std::string(name), values.value(name).value_or(0), false, false});
  }

  csh handle_ = 0;
  cs_insn* all_ = nullptr;
  size_t count_ = 0;
  bool open_ = false;
};

std::optional<Instruction> disassemble_x86_64(std::span<const std::byte> code, uint64_t address,
                                              const RegisterValues& values);
// What capstone does not know of it.
std::optional<Instruction> disassemble_evex(std::span<const std::byte> code, uint64_t address,
                                            const RegisterValues& values);
std::optional<Instruction> disassemble_aarch64(std::span<const std::byte> code, uint64_t address,
                                               const RegisterValues& values);

}  // namespace sysgood
