// {instruction, registers, siginfo -> the explanation}: of instructions and calls on x86_64; and what is no
// fault.
#include "tests/render/fault_row.h"

namespace sysgood {
namespace {

using namespace testing;
using Row = FaultRow;

TEST(Fault, OfInstructionsAndCallsOnX86_64) {
  const Row rows[] = {
      {.abi = x,
       .code = "0f 0b",
       .signal = ill,
       .si_code = 2,
       .address = 0x401000,
       .expected = "ud2 at 0x401000\n"
                   "meant to be no instruction: a trap of the compiler's"},
      {.abi = x,
       .code = "06 00 11 22 33 44 55 66 77",
       .signal = ill,
       .si_code = 2,
       .address = 0x401000,
       .expected = "the bytes 06 00 11 22 33 44 55 66 at 0x401000\n"
                   "that is no instruction"},
      {.abi = x,
       .code = "62 e1 fe 48 7f 07",
       .registers = {{"rdi", 0x403000}},
       .signal = ill,
       .si_code = 2,
       .address = 0x401000,
       .expected = "vmovdqu64 zmmword ptr [rdi], zmm16 at 0x401000\n"
                   "rdi=0x403000\n"
                   "the processor does not have this instruction or does not allow it"},
      {.abi = x,
       .code = "",
       .signal = ill,
       .si_code = 2,
       .address = 0x401000,
       .expected = "the instruction at 0x401000"},
      {.abi = x,
       .code = "f7 f1",
       .registers = {{"rax", 7}},
       .signal = fpe,
       .si_code = 1,
       .address = 0x401000,
       .expected = "div ecx at 0x401000\n"
                   "eax=0x7 edx=0x0 ecx=0x0\n"
                   "division by zero: ecx=0x0"},
      {.abi = x,
       .code = "f7 f9",
       .registers = {{"rax", 7}, {"rcx", 0xffffffff}},
       .signal = fpe,
       .si_code = 1,
       .address = 0x401000,
       .expected = "idiv ecx at 0x401000\n"
                   "eax=0x7 edx=0x0 ecx=0xffffffff\n"
                   "the quotient does not fit: division by ecx=0xffffffff"},
      {.abi = x,
       .code = "f7 7c 24 08",
       .registers = {{"rsp", 0x403000}},
       .signal = fpe,
       .si_code = 1,
       .address = 0x401000,
       .expected = "idiv dword ptr [rsp + 8] at 0x401000\n"
                   "eax=0x0 edx=0x0 rsp=0x403000\n"
                   "division by zero, or the quotient does not fit"},
      {.abi = x,
       .code = "f2 0f 5e c1",
       .signal = fpe,
       .si_code = 3,
       .address = 0x401000,
       .expected = "divsd xmm0, xmm1 at 0x401000\n"
                   "a floating-point division by zero"},
      {.abi = x,
       .code = "f2 0f 5e c1",
       .signal = fpe,
       .si_code = 99,
       .address = 0x401000,
       .expected = "divsd xmm0, xmm1 at 0x401000\n"
                   "a floating-point exception"},
      {.abi = x,
       .code = "cc",
       .ip = 0x401001,
       .signal = trap,
       .si_code = 0x80,
       .expected = "int3 at 0x401000\n"
                   "a breakpoint"},
      {.abi = x,
       .code = "cd 03",
       .ip = 0x401002,
       .signal = trap,
       .si_code = 0x80,
       .expected = "int 3 at 0x401000\n"
                   "a breakpoint"},
      {.abi = x,
       .code = "90",
       .signal = trap,
       .si_code = 2,
       .address = 0x401000,
       .expected = "a single step"},
      {.abi = x,
       .code = "90",
       .signal = trap,
       .si_code = 4,
       .address = 0x403010,
       .expected = "a hardware breakpoint or watchpoint at 0x403010"},
      {.abi = x, .code = "90", .signal = trap, .si_code = 6, .address = 0x403010, .expected = "a perf event"},
      {.abi = x, .code = "90", .signal = trap, .si_code = 0x80, .expected = "a trap"},
      {.abi = x,
       .code = "90",
       .signal = sys,
       .si_code = 1,
       .words = {0, 0, 110, 0xc000003e},
       .address = 0x401000,
       .expected = "seccomp forbids getppid"},
      {.abi = x,
       .code = "90",
       .signal = sys,
       .si_code = 2,
       .words = {0, 0, 39, 0xc000003e},
       .address = 0x401000,
       .expected = "getpid is left to the program by syscall user dispatch"},
      {.abi = x,
       .code = "90",
       .signal = sys,
       .si_code = 1,
       .words = {0, 0, 20, 0x40000003},  // i386's
       .address = 0x401000,
       .expected = "seccomp forbids getpid"},
      {.abi = x,
       .code = "90",
       .signal = sys,
       .si_code = 1,
       .words = {0, 0, 20, 0x80000016},
       .address = 0x401000,
       .expected = "seccomp forbids call 20 of architecture 0x80000016"},
      {.abi = x,
       .code = "90",
       .signal = sys,
       .si_code = 1,
       .words = {0, 0, 5000, 0xc000003e},
       .address = 0x401000,
       .expected = "seccomp forbids call 5000"},
  };
  expect_explained(rows);
}

TEST(Fault, IsOfTheKernelsMaking) {
  const Row row{.abi = x, .code = "90", .signal = segv, .si_code = 1, .expected = ""};
  EXPECT_TRUE(explain_fault(event(row)));
  for (const int code : {0, -1, -6}) {
    Row sent = row;
    sent.si_code = code;
    EXPECT_FALSE(explain_fault(event(sent))) << code;
  }
  Row other = row;
  other.signal = 17;
  EXPECT_FALSE(explain_fault(event(other)));
  Event unknown = event(row);
  std::get<SignalDelivery>(unknown.what).info_known = false;
  EXPECT_FALSE(explain_fault(unknown));
  EXPECT_FALSE(explain_fault(Event{.what = Exited{}}));
}

TEST(Fault, DivisorInMemoryIsLookedAtWhereItWasKept) {
  const Row row{.abi = x,
                .code = "f7 7c 24 08",
                .registers = {{"rsp", 0x403000}},
                .signal = fpe,
                .si_code = 1,
                .expected = ""};
  Event kept = event(row);
  kept.captured.memory.add(0x403008, hex_bytes("00 00 00 00"));
  const auto found = explain_fault(kept);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->cause, FaultCause::division_by_zero);
  EXPECT_EQ(joined(fault_lines(*found)),
            "idiv dword ptr [rsp + 8] at 0x401000\neax=0x0 edx=0x0 rsp=0x403000\n"
            "division by zero: the 4 bytes at 0x403008");
}

TEST(Fault, IsTypedBesidesItsText) {
  const Row row{.abi = x,
                .code = "c7 40 10 01 00 00 00",
                .signal = segv,
                .si_code = 1,
                .address = 0x10,
                .mappings = {head, text},
                .expected = ""};
  const auto found = explain_fault(event(row));
  ASSERT_TRUE(found && found->instruction && found->access.operand && found->above);
  EXPECT_EQ(found->cause, FaultCause::null_pointer);
  EXPECT_EQ(found->access.kind, FaultAccess::Kind::write);
  EXPECT_EQ(found->access.operand->size, 4u);
  EXPECT_EQ(found->address, 0x10u);
  EXPECT_EQ(found->above->start, 0x400000u);
  EXPECT_FALSE(found->mapping || found->below || found->call);
}

// Whatever a damaged recording holds.
TEST(Fault, NeedsNoFacts) {
  for (const int signal : {segv, bus, ill, fpe, trap, sys})
    for (const Abi abi : all_abis)
      for (int code = 1; code <= 0x80; ++code) {
        Event bare{.abi = abi};
        SignalDelivery delivery{.signal = {signal}, .info_known = true};
        std::memcpy(delivery.info.data() + 8, &code, 4);
        bare.what = delivery;
        bare.captured.facts.add(Fact::Kind::registers, 0, "short");
        bare.captured.facts.add(Fact::Kind::mapping, 0, "no line");
        const auto found = explain_fault(bare);
        ASSERT_TRUE(found);
        EXPECT_FALSE(fault_lines(*found).empty()) << signal << " " << code;
      }
}

}  // namespace
}  // namespace sysgood
