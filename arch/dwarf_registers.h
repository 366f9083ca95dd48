// How DWARF numbers the registers of an ABI, for call frame information: the psABI's "DWARF register number
// mapping".
#pragma once

#include <span>

#include "arch/registers.h"

namespace sysgood {

struct DwarfRegisters {
  std::span<const Register> by_number;  // where each lies in the NT_PRSTATUS register set
  unsigned stack_pointer;
  unsigned frame_pointer;
  bool return_address_on_stack;  // a call pushes it; otherwise it is in the link register
  unsigned link_register;        // has a meaning only then
};

const DwarfRegisters& dwarf_registers(Abi abi);

}  // namespace sysgood
