#include "tracer/render/disassembly.h"

#include "tracer/render/capstone_instruction.h"

namespace sysgood {

std::optional<Instruction> disassemble(Abi abi, std::span<const std::byte> code, uint64_t address,
                                       std::span<const std::byte> registers) {
  const RegisterValues values(abi, registers);
  switch (abi) {
    case Abi::aarch64:
      return disassemble_aarch64(code, address, values);
    case Abi::i386:
    case Abi::arm:
      return std::nullopt;  // of 32-bit code the bytes are shown
    case Abi::x86_64:
      break;
  }
  return disassemble_x86_64(code, address, values);
}

}  // namespace sysgood
