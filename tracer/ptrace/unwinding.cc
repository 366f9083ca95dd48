#include "tracer/ptrace/unwinding.h"

#include <algorithm>
#include <cstring>

#include "arch/dwarf_registers.h"
#include "arch/signal_frame.h"
#include "tracer/ptrace/request.h"

namespace sysgood::ptrace {

namespace {

uint64_t value_of(const Register& where, std::span<const std::byte> set) {
  uint64_t value = 0;
  std::memcpy(&value, set.data() + where.offset, where.size);
  return value;
}

}  // namespace

Unwinding::Unwinding(Symbols& symbols, Tid thread, Tid process, Abi abi)
    : symbols_(symbols), thread_(thread), process_(process), abi_(abi), memory_(thread) {
  std::array<std::byte, 512> set;
  const RegisterLayout& layout = register_layout(abi_);
  const auto size = register_set(thread, set);
  if (!size || *size != layout.size) return;  // gone, or a program of another word size
  const auto by_number = dwarf_registers(abi_).by_number;
  for (size_t i = 0; i < by_number.size(); ++i) registers_[i] = value_of(by_number[i], set);
  valid_ = true;
  arrive(value_of(layout.program_counter, set), false);
}

void Unwinding::arrive(uint64_t pc, bool is_return_address) {
  pc_ = pc;
  is_return_address_ = is_return_address;
  unwinding_ = unwinding_at(pc - uint64_t{is_return_address});
  if (!unwinding_ && is_return_address) unwinding_ = unwinding_at(pc);
  is_signal_frame_ = false;
  if (unwinding_)
    dwarf_frame_info(unwinding_, nullptr, nullptr, &is_signal_frame_);
  else
    is_signal_frame_ = in_trampoline(pc, is_return_address);
  // A handler returns to the first instruction of the trampoline, but the trampoline has called nothing.
  if (is_signal_frame_) is_return_address_ = false;
}

Dwarf_Frame* Unwinding::unwinding_at(uint64_t pc) {
  const Symbols::Place place = symbols_.place(process_, pc);
  return place.module ? place.module->unwinding_at(place.address) : nullptr;
}

void Unwinding::up() {
  const uint64_t former_pc = pc_;
  const auto former_sp = registers_[dwarf_registers(abi_).stack_pointer];
  if (unwinding_)
    valid_ = by_call_frame_information();
  else if (is_signal_frame_)
    valid_ = by_signal_frame();
  else if (innermost_ && !symbols_.place(process_, pc_).mapping)
    valid_ = by_call_to_nowhere();
  else
    valid_ = by_frame_pointer();
  innermost_ = false;
  if (pc_ == 0) valid_ = false;
  if (pc_ == former_pc && registers_[dwarf_registers(abi_).stack_pointer] == former_sp) valid_ = false;
}

bool Unwinding::by_call_frame_information() {
  const int return_register = dwarf_frame_info(unwinding_, nullptr, nullptr, nullptr);
  Dwarf_Op room[3];
  Dwarf_Op* operations = nullptr;
  size_t count = 0;
  if (return_register < 0 || static_cast<size_t>(return_register) >= registers_.size() ||
      dwarf_frame_cfa(unwinding_, &operations, &count))
    return false;
  const auto cfa = evaluate({operations, count}, registers_, 0, memory_);
  if (!cfa || !cfa->value) return false;

  const DwarfRegisters& numbers = dwarf_registers(abi_);
  FrameRegisters caller{};
  const auto count_of_registers =
      std::max(numbers.by_number.size(), static_cast<size_t>(return_register) + 1);
  for (size_t i = 0; i < count_of_registers && i < caller.size(); ++i) {
    if (dwarf_frame_register(unwinding_, static_cast<int>(i), room, &operations, &count)) continue;
    if (count == 0) {
      // "Same value", as opposed to "undefined", has no operations at all.
      if (!operations) caller[i] = registers_[i];
      continue;
    }
    const auto found = evaluate({operations, count}, registers_, cfa->value, memory_);
    if (found) caller[i] = found->is_value ? found->value : memory_.read(found->value);
  }
  if (!caller[numbers.stack_pointer] || caller[numbers.stack_pointer] == registers_[numbers.stack_pointer])
    caller[numbers.stack_pointer] = cfa->value;
  const auto return_address = caller[static_cast<size_t>(return_register)];
  if (!return_address) return false;  // undefined: nobody called the outermost function
  registers_ = caller;
  arrive(stripped(*return_address), !is_signal_frame_);
  return true;
}

// A handler returns to the trampoline's start; a thread that calls rt_sigreturn(2) is at its end.
bool Unwinding::in_trampoline(uint64_t pc, bool at_its_start) {
  const auto is_there = [&](std::string_view code, uint64_t at) {
    for (size_t i = 0; i < code.size(); ++i) {
      const auto byte = memory_.read(at + i, 1);
      if (!byte || *byte != static_cast<unsigned char>(code[i])) return false;
    }
    return true;
  };
  return std::ranges::any_of(sigreturn_trampolines(abi_), [&](std::string_view code) {
    return is_there(code, pc) || (!at_its_start && is_there(code, pc - code.size()));
  });
}

// The registers are in the frame that the kernel wrote for the handler; no table says so, since in
// arch/arm64/kernel/vdso/sigreturn.S "all of the .cfi directives in this file have been commented out".
bool Unwinding::by_signal_frame() {
  const DwarfRegisters& numbers = dwarf_registers(abi_);
  const RegisterLayout& layout = register_layout(abi_);
  const SignalFrameLayout& frame = signal_frame_layout(abi_);
  const auto sp = registers_[numbers.stack_pointer];
  if (!sp) return false;
  const auto saved = [&](std::string_view name) -> std::optional<uint64_t> {
    for (const Register& r : frame.registers)
      if (r.name == name) return memory_.read(*sp + r.offset, r.size);
    return std::nullopt;
  };
  const auto pc = saved(layout.program_counter.name);
  if (!pc) return false;
  FrameRegisters interrupted{};
  for (size_t i = 0; i < numbers.by_number.size(); ++i) interrupted[i] = saved(numbers.by_number[i].name);
  registers_ = interrupted;
  arrive(*pc, false);
  return true;
}

// Code without call frame information, as made by compilers at run time: most of it keeps the chain of frame
// pointers.
bool Unwinding::by_frame_pointer() {
  const DwarfRegisters& numbers = dwarf_registers(abi_);
  const auto fp = registers_[numbers.frame_pointer], sp = registers_[numbers.stack_pointer];
  if (!fp || !sp || *fp < *sp || *fp % 8) return false;
  const auto caller = memory_.read(*fp), return_address = memory_.read(*fp + 8);
  if (!caller || !return_address || *caller <= *fp) return false;
  const uint64_t to = stripped(*return_address);
  if (!symbols_.place(process_, to - 1).mapping) return false;
  registers_ = {};
  registers_[numbers.frame_pointer] = caller;
  registers_[numbers.stack_pointer] = *fp + 16;
  arrive(to, true);
  return true;
}

// A call through a bad pointer: there is no frame yet, only the return address.
bool Unwinding::by_call_to_nowhere() {
  const DwarfRegisters& numbers = dwarf_registers(abi_);
  auto& sp = registers_[numbers.stack_pointer];
  auto return_address =
      numbers.return_address_on_stack ? memory_.read(*sp) : registers_[numbers.link_register];
  if (!return_address) return false;
  const uint64_t to = stripped(*return_address);
  if (!symbols_.place(process_, to - 1).mapping) return false;
  if (numbers.return_address_on_stack) *sp += 8;
  arrive(to, true);
  return true;
}

// On aarch64 a return address can be signed. Documentation/arch/arm64/pointer-authentication.rst: "the kernel
// will expose the position of TTBR0 PAC bits in the NT_ARM_PAC_MASK regset". They begin where addresses end,
// which is at bit 48 or higher.
uint64_t Unwinding::stripped(uint64_t return_address) {
  if (abi_ != Abi::aarch64 || return_address >> 48 == 0) return return_address;
  if (!signature_mask_) signature_mask_ = code_signature_mask(thread_);
  return return_address & ~*signature_mask_;
}

}  // namespace sysgood::ptrace
