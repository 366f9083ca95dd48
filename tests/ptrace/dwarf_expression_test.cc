// {operations -> value}: the expressions that call frame information is made of, and some that are damaged.
#include "tracer/ptrace/dwarf_expression.h"

#include <dwarf.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <vector>

namespace sysgood::ptrace {
namespace {

using Operations = std::vector<Dwarf_Op>;

struct Row {
  const char* name;
  Operations operations;
  std::optional<uint64_t> value;
  bool is_value = false;
};

TEST(DwarfExpression, Table) {
  const uint64_t stored = 0x1122334455667788;
  FrameRegisters registers{};
  registers[7] = 0x1000;
  registers[16] = 0x40100c;
  registers[6] = reinterpret_cast<uint64_t>(&stored);
  const auto minus_8 = static_cast<uint64_t>(-8);
  const Row rows[] = {
      {"register and offset", {{DW_OP_breg7, 8, 0, 0}}, 0x1008},
      {"negative offset", {{DW_OP_breg7, minus_8, 0, 0}}, 0xff8},
      {"offset of the CFA", {{DW_OP_call_frame_cfa, 0, 0, 0}, {DW_OP_plus_uconst, minus_8, 0, 1}}, 0x1ff8},
      {"the CFA itself", {{DW_OP_call_frame_cfa, 0, 0, 0}, {DW_OP_stack_value, 0, 0, 1}}, 0x2000, true},
      {"a register", {{DW_OP_regx, 7, 0, 0}}, 0x1000, true},
      // What linkers write for a PLT: breg7 8; breg16 0; lit15; and; lit11; ge; lit3; shl; plus.
      {"plt",
       {{DW_OP_breg7, 8, 0, 0},
        {DW_OP_breg16, 0, 0, 2},
        {DW_OP_lit15, 0, 0, 4},
        {DW_OP_and, 0, 0, 5},
        {DW_OP_lit11, 0, 0, 6},
        {DW_OP_ge, 0, 0, 7},
        {DW_OP_lit3, 0, 0, 8},
        {DW_OP_shl, 0, 0, 9},
        {DW_OP_plus, 0, 0, 10}},
       0x1010},
      {"memory", {{DW_OP_breg6, 0, 0, 0}, {DW_OP_deref, 0, 0, 2}}, stored},
      {"two bytes of memory", {{DW_OP_breg6, 0, 0, 0}, {DW_OP_deref_size, 2, 0, 2}}, 0x7788},
      {"taken branch",
       {{DW_OP_lit1, 0, 0, 0},
        {DW_OP_dup, 0, 0, 1},
        {DW_OP_bra, 1, 0, 2},
        {DW_OP_lit31, 0, 0, 5},
        {DW_OP_nop, 0, 0, 6}},
       1},
      {"no such memory", {{DW_OP_lit8, 0, 0, 0}, {DW_OP_deref, 0, 0, 1}}, std::nullopt},
      {"lost register", {{DW_OP_breg3, 0, 0, 0}}, std::nullopt},
      {"no such register", {{DW_OP_bregx, 99, 0, 0}}, std::nullopt},
      {"empty stack", {{DW_OP_plus, 0, 0, 0}}, std::nullopt},
      {"nothing", {}, std::nullopt},
      {"division by zero",
       {{DW_OP_lit1, 0, 0, 0}, {DW_OP_lit0, 0, 0, 1}, {DW_OP_div, 0, 0, 2}},
       std::nullopt},
      {"loop", {{DW_OP_nop, 0, 0, 0}, {DW_OP_skip, static_cast<uint64_t>(-4), 0, 1}}, std::nullopt},
      {"not of frames", {{DW_OP_form_tls_address, 0, 0, 0}}, std::nullopt},
  };
  for (const Row& row : rows) {
    StackMemory memory(getpid());
    const auto found = evaluate(row.operations, registers, 0x2000, memory);
    ASSERT_EQ(found.has_value(), row.value.has_value()) << row.name;
    if (!found) continue;
    EXPECT_EQ(found->value, *row.value) << row.name;
    EXPECT_EQ(found->is_value, row.is_value) << row.name;
  }
}

}  // namespace
}  // namespace sysgood::ptrace
