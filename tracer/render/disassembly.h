// One instruction of a traced program: its text, the registers that it uses with their values, and the memory
// that it reaches for with these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "arch/abi.h"

namespace sysgood {

// A general register or part of one, before the instruction. Flags, selectors and vectors are left out.
struct UsedRegister {
  std::string name;  // as in the text: "eax", "w0"; "fs_base" where a segment is used
  uint64_t value = 0;
  bool read = false;
  bool written = false;
  friend bool operator==(const UsedRegister&, const UsedRegister&) = default;
};

struct MemoryAccess {
  std::optional<uint64_t> address;  // nothing when a register that makes it is not known
  uint64_t size = 0;                // in bytes, of one element of a repeated instruction
  uint64_t first = 0;               // the lowest address that all repetitions reach, and how far:
  uint64_t extent = 0;              // `address` and `size` of an instruction that is not repeated
  bool read = false;
  bool written = false;
  bool implicit = false;  // not among the operands: the stack
  friend bool operator==(const MemoryAccess&, const MemoryAccess&) = default;
};

struct Instruction {
  // What its text does not say to a program.
  enum class Kind : uint8_t { other, division, transfer, privileged, undefined, breakpoint };
  uint64_t address = 0;
  uint32_t size = 0;
  std::string text;  // Intel's syntax on x86_64
  Kind kind = Kind::other;
  std::vector<UsedRegister> registers;
  std::vector<MemoryAccess> memory;
  std::optional<UsedRegister> divisor;  // of a division by a register
  std::optional<uint64_t> target;       // of a transfer to what a register holds
  friend bool operator==(const Instruction&, const Instruction&) = default;
};

// The instruction at the beginning of `code`, which lies at `address`. `registers`: the NT_PRSTATUS set, or
// nothing where it is not known. Nothing when the bytes are no instruction, or not the whole of one.
std::optional<Instruction> disassemble(Abi abi, std::span<const std::byte> code, uint64_t address,
                                       std::span<const std::byte> registers);

}  // namespace sysgood
