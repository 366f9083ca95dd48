#include "tracer/ptrace/dwarf_expression.h"

#include <dwarf.h>

#include <algorithm>
#include <vector>

namespace sysgood::ptrace {

namespace {

class Machine {
 public:
  Machine(std::span<const Dwarf_Op> operations, const FrameRegisters& registers, uint64_t cfa,
          StackMemory& memory)
      : operations_(operations), registers_(registers), cfa_(cfa), memory_(memory) {}

  std::optional<Evaluated> run() {
    // Call frame information needs a handful; a loop that does not end is a damaged file.
    for (int steps = 0; at_ < operations_.size(); ++steps) {
      if (steps == 1000) return std::nullopt;
      const Dwarf_Op& operation = operations_[at_++];
      if (!step(operation)) return std::nullopt;
    }
    if (stack_.empty()) return std::nullopt;
    return Evaluated{stack_.back(), is_value_};
  }

 private:
  bool push(std::optional<uint64_t> value) {
    if (value) stack_.push_back(*value);
    return value.has_value();
  }
  bool push_register(uint64_t number, uint64_t offset) {
    if (number >= registers_.size() || !registers_[number]) return false;
    return push(*registers_[number] + offset);
  }
  bool needs(size_t n) const { return stack_.size() >= n; }
  uint64_t pop() {
    const uint64_t top = stack_.back();
    stack_.pop_back();
    return top;
  }

  bool jump(const Dwarf_Op& from) {
    const uint64_t target = from.offset + 3 + from.number;
    const auto found = std::find_if(operations_.begin(), operations_.end(),
                                    [&](const Dwarf_Op& op) { return op.offset == target; });
    at_ = static_cast<size_t>(found - operations_.begin());
    return true;
  }

  bool step(const Dwarf_Op& op) {
    if (op.atom >= DW_OP_lit0 && op.atom <= DW_OP_lit31) return push(op.atom - DW_OP_lit0);
    if (op.atom >= DW_OP_breg0 && op.atom <= DW_OP_breg31)
      return push_register(op.atom - DW_OP_breg0, op.number);
    if (op.atom >= DW_OP_reg0 && op.atom <= DW_OP_reg31) {
      is_value_ = true;
      return push_register(op.atom - DW_OP_reg0, 0);
    }
    switch (op.atom) {
      case DW_OP_addr:
      case DW_OP_const1u:
      case DW_OP_const1s:
      case DW_OP_const2u:
      case DW_OP_const2s:
      case DW_OP_const4u:
      case DW_OP_const4s:
      case DW_OP_const8u:
      case DW_OP_const8s:
      case DW_OP_constu:
      case DW_OP_consts:
        return push(op.number);
      case DW_OP_bregx:
        return push_register(op.number, op.number2);
      case DW_OP_regx:
        is_value_ = true;
        return push_register(op.number, 0);
      case DW_OP_call_frame_cfa:
        return cfa_ && push(cfa_);
      case DW_OP_stack_value:
        is_value_ = true;
        return true;
      case DW_OP_nop:
        return true;
      case DW_OP_skip:
        return jump(op);
      default:
        return on_stack(op);
    }
  }

  bool on_stack(const Dwarf_Op& op) {
    switch (op.atom) {
      case DW_OP_dup:
        return needs(1) && push(stack_.back());
      case DW_OP_drop:
        return needs(1) && (pop(), true);
      case DW_OP_over:
        return needs(2) && push(stack_[stack_.size() - 2]);
      case DW_OP_pick:
        return needs(op.number + 1) && push(stack_[stack_.size() - 1 - op.number]);
      case DW_OP_swap:
        if (!needs(2)) return false;
        std::swap(stack_.back(), stack_[stack_.size() - 2]);
        return true;
      case DW_OP_rot:
        if (!needs(3)) return false;
        std::rotate(stack_.end() - 3, stack_.end() - 1, stack_.end());
        return true;
      case DW_OP_deref:
        return needs(1) && push(memory_.read(pop()));
      case DW_OP_deref_size:
        return needs(1) && op.number <= 8 && push(memory_.read(pop(), op.number));
      case DW_OP_plus_uconst:
        return needs(1) && push(pop() + op.number);
      case DW_OP_neg:
        return needs(1) && push(0 - pop());
      case DW_OP_not:
        return needs(1) && push(~pop());
      case DW_OP_abs: {
        if (!needs(1)) return false;
        const uint64_t value = pop();
        return push(static_cast<int64_t>(value) < 0 ? 0 - value : value);
      }
      case DW_OP_bra:
        if (!needs(1)) return false;
        return pop() == 0 || jump(op);
      default:
        return needs(2) && of_two(op.atom);
    }
  }

  bool of_two(uint8_t atom) {
    const uint64_t b = pop(), a = pop();
    const auto signed_a = static_cast<int64_t>(a), signed_b = static_cast<int64_t>(b);
    switch (atom) {
      case DW_OP_plus:
        return push(a + b);
      case DW_OP_minus:
        return push(a - b);
      case DW_OP_mul:
        return push(a * b);
      case DW_OP_div:
        return b != 0 && !(signed_b == -1) && push(static_cast<uint64_t>(signed_a / signed_b));
      case DW_OP_mod:
        return b != 0 && push(a % b);
      case DW_OP_and:
        return push(a & b);
      case DW_OP_or:
        return push(a | b);
      case DW_OP_xor:
        return push(a ^ b);
      case DW_OP_shl:
        return push(b < 64 ? a << b : 0);
      case DW_OP_shr:
        return push(b < 64 ? a >> b : 0);
      case DW_OP_shra:
        return push(static_cast<uint64_t>(signed_a >> std::min<uint64_t>(b, 63)));
      case DW_OP_eq:
        return push(a == b);
      case DW_OP_ne:
        return push(a != b);
      case DW_OP_lt:
        return push(signed_a < signed_b);
      case DW_OP_le:
        return push(signed_a <= signed_b);
      case DW_OP_gt:
        return push(signed_a > signed_b);
      case DW_OP_ge:
        return push(signed_a >= signed_b);
      default:
        return false;
    }
  }

  const std::span<const Dwarf_Op> operations_;
  const FrameRegisters& registers_;
  const uint64_t cfa_;
  StackMemory& memory_;
  std::vector<uint64_t> stack_;
  size_t at_ = 0;
  bool is_value_ = false;
};

}  // namespace

std::optional<Evaluated> evaluate(std::span<const Dwarf_Op> operations, const FrameRegisters& registers,
                                  uint64_t cfa, StackMemory& memory) {
  // What nearly all call frame information consists of: a register and an offset, or the CFA and an offset.
  if (operations.size() == 1 && operations[0].atom >= DW_OP_breg0 && operations[0].atom <= DW_OP_breg31) {
    const auto& base = registers[static_cast<size_t>(operations[0].atom - DW_OP_breg0)];
    if (!base) return std::nullopt;
    return Evaluated{*base + operations[0].number, false};
  }
  if (operations.size() == 2 && cfa && operations[0].atom == DW_OP_call_frame_cfa &&
      operations[1].atom == DW_OP_plus_uconst)
    return Evaluated{cfa + operations[1].number, false};
  return Machine(operations, registers, cfa, memory).run();
}

}  // namespace sysgood::ptrace
