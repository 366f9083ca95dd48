// Walks the stack of a stopped thread, frame by frame.
#pragma once

#include <cstdint>
#include <optional>

#include "tracer/ptrace/dwarf_expression.h"
#include "tracer/ptrace/stack_memory.h"
#include "tracer/ptrace/symbols.h"

namespace sysgood::ptrace {

class Unwinding {
 public:
  // Begins at the innermost frame. `abi` is that of this tracer: a 32-bit program's stack is not walked.
  Unwinding(Symbols& symbols, Tid thread, Tid process, Abi abi);

  // False when there is no frame any more.
  bool valid() const { return valid_; }
  uint64_t pc() const { return pc_; }
  // The frame has called and goes on at pc(); not so the innermost one and one that a signal interrupted.
  bool is_return_address() const { return is_return_address_; }
  // On to the caller.
  void up();

 private:
  // The frame is at `pc`: finds out what it is.
  void arrive(uint64_t pc, bool is_return_address);
  Dwarf_Frame* unwinding_at(uint64_t pc);
  bool in_trampoline(uint64_t pc, bool at_its_start);
  bool by_call_frame_information();
  bool by_signal_frame();
  bool by_frame_pointer();
  bool by_call_to_nowhere();
  uint64_t stripped(uint64_t return_address);

  Symbols& symbols_;
  const Tid thread_, process_;
  const Abi abi_;
  StackMemory memory_;
  FrameRegisters registers_{};
  uint64_t pc_ = 0;
  Dwarf_Frame* unwinding_ = nullptr;        // null: no call frame information
  std::optional<uint64_t> signature_mask_;  // once it was needed
  bool is_signal_frame_ = false;
  bool is_return_address_ = false;
  bool innermost_ = true;
  bool valid_ = false;
};

}  // namespace sysgood::ptrace
