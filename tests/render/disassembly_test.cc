// {instruction -> what it does to memory, with which registers}. The bytes are those of binutils' assemblers.
#include "tracer/render/disassembly.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/render/machine_state.h"

namespace sysgood {
namespace {

constexpr Abi x = Abi::x86_64, a = Abi::aarch64;

const testing::RegisterMap x86_64_values{{"rax", 0x1000},
                                         {"rbx", 0x2000},
                                         {"rcx", 3},
                                         {"rdx", 0x4000},
                                         {"rsi", 0x5000},
                                         {"rdi", 0x100006000},
                                         {"rbp", 0x7000},
                                         {"rsp", 0x8000},
                                         {"r8", 0x9000},
                                         {"r9", 2},
                                         {"r10", 0x1234567890},
                                         {"fs_base", 0xf00000},
                                         {"gs_base", 0xe00000},
                                         {"eflags", 0x246}};
const testing::RegisterMap aarch64_values{{"x0", 0x1000}, {"x1", 0x2000},  {"x2", 0xfffffffffffffff0},
                                          {"x3", 0x33},   {"x29", 0x7000}, {"x30", 0x7008},
                                          {"sp", 0x8000}};

// "text; registers; accesses". A register is marked !rax when it is only written, *rax when read and written.
// r4@0x10 is a read of 4 bytes by an operand, W8@? a write that no operand says at an unknown address, and
// (24@0x10) all that is reached by repetition.
std::string text(const Instruction& i) {
  std::string out = i.text + ";";
  for (const UsedRegister& r : i.registers)
    out += fmt::format(" {}{}={:#x}", r.written ? r.read ? "*" : "!" : "", r.name, r.value);
  out += ";";
  for (const MemoryAccess& m : i.memory) {
    out += ' ';
    if (m.read) out += m.implicit ? 'R' : 'r';
    if (m.written) out += m.implicit ? 'W' : 'w';
    out += fmt::format("{}@", m.size);
    out += m.address ? fmt::format("{:#x}", *m.address) : "?";
    if (m.address && (m.first != *m.address || m.extent != m.size))
      out += fmt::format("({}@{:#x})", m.extent, m.first);
  }
  static constexpr std::string_view kinds[] = {"",           "division",  "transfer",
                                               "privileged", "undefined", "breakpoint"};
  if (i.kind != Instruction::Kind::other) out += fmt::format("; {}", kinds[static_cast<size_t>(i.kind)]);
  if (i.divisor) out += fmt::format(" by {}={:#x}", i.divisor->name, i.divisor->value);
  if (i.target) out += fmt::format(" to {:#x}", *i.target);
  return out;
}

struct Row {
  Abi abi;
  std::string_view code;
  std::string_view expected;
};

constexpr Row rows[] = {
    {x, "c7 40 10 01 00 00 00", "mov dword ptr [rax + 0x10], 1; rax=0x1000; w4@0x1010"},
    {x, "8a 44 8f f8", "mov al, byte ptr [rdi + rcx*4 - 8]; rdi=0x100006000 rcx=0x3 !al=0x0; r1@0x100006004"},
    {x, "64 48 8b 04 25 28 00 00 00",
     "mov rax, qword ptr fs:[0x28]; !rax=0x1000 fs_base=0xf00000; r8@0xf00028"},
    {x, "65 48 8b 07",
     "mov rax, qword ptr gs:[rdi]; rdi=0x100006000 !rax=0x1000 gs_base=0xe00000; r8@0x100e06000"},
    {x, "48 8b 05 34 12 00 00", "mov rax, qword ptr [rip + 0x1234]; !rax=0x1000; r8@0x40123b"},
    {x, "67 8b 47 04", "mov eax, dword ptr [edi + 4]; edi=0x6000 !eax=0x1000; r4@0x6004"},
    {x, "a0 88 77 66 55 44 33 22 11",
     "movabs al, byte ptr [0x1122334455667788]; !al=0x0; r1@0x1122334455667788"},
    {x, "88 20", "mov byte ptr [rax], ah; rax=0x1000 ah=0x10; w1@0x1000"},
    {x, "66 47 89 14 c8", "mov word ptr [r8 + r9*8], r10w; r8=0x9000 r9=0x2 r10w=0x7890; w2@0x9010"},
    {x, "a4", "movsb byte ptr [rdi], byte ptr [rsi]; *rdi=0x100006000 *rsi=0x5000; w1@0x100006000 r1@0x5000"},
    {x, "f3 48 a5",
     "rep movsq qword ptr [rdi], qword ptr [rsi]; *rdi=0x100006000 *rsi=0x5000 *rcx=0x3; "
     "w8@0x100006000(24@0x100006000) r8@0x5000(24@0x5000)"},
    {x, "f3 aa",
     "rep stosb byte ptr [rdi], al; al=0x0 *rdi=0x100006000 *rcx=0x3; w1@0x100006000(3@0x100006000)"},
    {x, "f2 ae",
     "repne scasb al, byte ptr [rdi]; al=0x0 *rdi=0x100006000 *rcx=0x3; r1@0x100006000(3@0x100006000)"},
    {x, "f3 a6",
     "repe cmpsb byte ptr [rsi], byte ptr [rdi]; *rdi=0x100006000 *rsi=0x5000 *rcx=0x3; r1@0x5000(3@0x5000) "
     "r1@0x100006000(3@0x100006000)"},
    {x, "55", "push rbp; *rsp=0x8000 rbp=0x7000; W8@0x7ff8"},
    {x, "66 6a 05", "push 5; *rsp=0x8000; W2@0x7ffe"},
    {x, "ff 30", "push qword ptr [rax]; *rsp=0x8000 rax=0x1000; r8@0x1000 W8@0x7ff8"},
    {x, "58", "pop rax; *rsp=0x8000 !rax=0x1000; R8@0x8000"},
    {x, "8f 03", "pop qword ptr [rbx]; *rsp=0x8000 rbx=0x2000; w8@0x2000 R8@0x8000"},
    {x, "ff d0", "call rax; *rsp=0x8000 rax=0x1000; W8@0x7ff8; transfer to 0x1000"},
    {x, "ff 50 08", "call qword ptr [rax + 8]; *rsp=0x8000 rax=0x1000; r8@0x1008 W8@0x7ff8; transfer"},
    {x, "e8 fb 00 00 00", "call 0x400100; *rsp=0x8000; W8@0x7ff8; transfer"},
    {x, "ff e3", "jmp rbx; rbx=0x2000;; transfer to 0x2000"},
    {x, "c3", "ret; *rsp=0x8000; R8@0x8000; transfer"},
    {x, "c9", "leave; *rbp=0x7000 *rsp=0x8000; R8@0x7000"},
    {x, "c8 10 00 00", "enter 0x10, 0; rsp=0x8000; W8@0x7ff8"},
    {x, "f7 f1", "div ecx; *eax=0x1000 *edx=0x4000 ecx=0x3;; division by ecx=0x3"},
    {x, "48 f7 7c 24 08",
     "idiv qword ptr [rsp + 8]; *rax=0x1000 *rdx=0x4000 rsp=0x8000; r8@0x8008; division"},
    {x, "83 38 05", "cmp dword ptr [rax], 5; rax=0x1000; r4@0x1000"},
    {x, "f6 00 01", "test byte ptr [rax], 1; rax=0x1000; r1@0x1000"},
    {x, "83 00 05", "add dword ptr [rax], 5; rax=0x1000; rw4@0x1000"},
    {x, "f0 48 0f b1 37",
     "lock cmpxchg qword ptr [rdi], rsi; rax=0x1000 rdi=0x100006000 rsi=0x5000; rw8@0x100006000"},
    {x, "f0 0f c1 07", "lock xadd dword ptr [rdi], eax; rdi=0x100006000 *eax=0x1000; rw4@0x100006000"},
    {x, "48 0f c7 0f",
     "cmpxchg16b xmmword ptr [rdi]; *rax=0x1000 rbx=0x2000 rcx=0x3 *rdx=0x4000 rdi=0x100006000; "
     "rw16@0x100006000"},
    {x, "48 8d 43 08", "lea rax, [rbx + 8]; rbx=0x2000 !rax=0x1000;"},
    {x, "0f 1f 00", "nop dword ptr [rax]; rax=0x1000;"},
    {x, "0f 18 08", "prefetcht0 byte ptr [rax]; rax=0x1000;"},
    {x, "0f 29 04 24", "movaps xmmword ptr [rsp], xmm0; rsp=0x8000; w16@0x8000"},
    {x, "0f 28 44 24 08", "movaps xmm0, xmmword ptr [rsp + 8]; rsp=0x8000; r16@0x8008"},
    {x, "0f 11 08", "movups xmmword ptr [rax], xmm1; rax=0x1000; w16@0x1000"},
    {x, "f3 0f 6f 07", "movdqu xmm0, xmmword ptr [rdi]; rdi=0x100006000; r16@0x100006000"},
    {x, "0f c3 08", "movnti dword ptr [rax], ecx; rax=0x1000 ecx=0x3; w4@0x1000"},
    {x, "c5 fe 7f 07", "vmovdqu ymmword ptr [rdi], ymm0; rdi=0x100006000; w32@0x100006000"},
    {x, "c5 fe 6f 06", "vmovdqu ymm0, ymmword ptr [rsi]; rsi=0x5000; r32@0x5000"},
    {x, "c4 e3 7d 39 00 01", "vextracti128 xmmword ptr [rax], ymm0, 1; rax=0x1000; w16@0x1000"},
    {x, "c5 f5 74 07", "vpcmpeqb ymm0, ymm1, ymmword ptr [rdi]; rdi=0x100006000; r32@0x100006000"},
    {x, "c4 e2 69 92 04 88", "vgatherdps xmm0, dword ptr [rax + xmm1*4], xmm2; rax=0x1000; r4@?"},
    {x, "dd 00", "fld qword ptr [rax]; rax=0x1000; r8@0x1000"},
    {x, "dd 18", "fstp qword ptr [rax]; rax=0x1000; w8@0x1000"},
    {x, "db 18", "fistp dword ptr [rax]; rax=0x1000; w4@0x1000"},
    {x, "0f ae 18", "stmxcsr dword ptr [rax]; rax=0x1000; w4@0x1000"},
    {x, "0f ae 10", "ldmxcsr dword ptr [rax]; rax=0x1000; r4@0x1000"},
    {x, "0f ae 00", "fxsave [rax]; rax=0x1000; w512@0x1000"},
    {x, "0f 95 00", "setne byte ptr [rax]; rax=0x1000; w1@0x1000"},
    {x, "0f 38 f1 08", "movbe dword ptr [rax], ecx; rax=0x1000 ecx=0x3; w4@0x1000"},
    {x, "66 0f 3a 14 00 01", "pextrb byte ptr [rax], xmm0, 1; rax=0x1000; w1@0x1000"},
    {x, "0f ab 08", "bts dword ptr [rax], ecx; rax=0x1000 ecx=0x3; rw4@0x1000"},
    {x, "0f a3 21", "bt dword ptr [rcx], esp; rcx=0x3 esp=0x8000; r4@0x1003"},
    {x, "48 0f ab 10", "bts qword ptr [rax], rdx; rax=0x1000 rdx=0x4000; rw8@0x1800"},
    {x, "d7", "xlatb; al=0x0 rbx=0x2000; R1@0x2000"},
    {x, "66 0f f7 c1", "maskmovdqu xmm0, xmm1; rdi=0x100006000; W16@0x100006000"},
    {x, "62 f3 7d 20 3e 07 00", "vpcmpub k0, ymm16, ymmword ptr [rdi], 0; rdi=0x100006000; r32@0x100006000"},
    {x, "62 f3 7d 22 3f 4f 01 03",
     "vpcmpb k1 {k2}, ymm16, ymmword ptr [rdi + 0x20], 3; rdi=0x100006000; r32@0x100006020"},
    {x, "62 f1 6d 40 74 44 4f 01",
     "vpcmpeqb k0, zmm18, zmmword ptr [rdi + rcx*2 + 0x40]; rcx=0x3 rdi=0x100006000; r64@0x100006046"},
    {x, "62 d2 7e 00 26 40 ff", "vptestnmb k0, xmm16, xmmword ptr [r8 - 0x10]; r8=0x9000; r16@0x8ff0"},
    {x, "62 e3 7d 20 25 0d 00 01 00 00 01",
     "vpternlogd ymm17, ymm16, ymmword ptr [rip + 0x100], 1;; r32@0x40010b"},
    {x, "62 02 75 28 00 b4 e5 34 12 00 00",
     "vpshufb ymm30, ymm1, ymmword ptr [r13 + r12*8 + 0x1234]; r12=0x0 r13=0x0; r32@0x1234"},
    {x, "62 f3 b5 48 3e 1c 25 00 10 00 00 01", "vpcmpuw k3, zmm9, zmmword ptr [0x1000], 1;; r64@0x1000"},
    {x, "62 72 6d 28 8d 0c 24", "vpermb ymm9, ymm2, ymmword ptr [rsp]; rsp=0x8000; r32@0x8000"},
    {x, "62 f2 f5 48 27 4d 00", "vptestmq k1, zmm1, zmmword ptr [rbp]; rbp=0x7000; r64@0x7000"},
    {x, "cc", "int3;;; breakpoint"},
    {x, "cd 03", "int 3;;; breakpoint"},
    {x, "0f 0b", "ud2;;; undefined"},
    {x, "f4", "hlt;;; privileged"},
    {x, "ec", "in al, dx; dx=0x4000 !al=0x0;; privileged"},
    {a, "20 00 40 b9", "ldr w0, [x1]; x1=0x2000 !w0=0x1000; r4@0x2000"},
    {a, "20 08 40 f9", "ldr x0, [x1, #0x10]; x1=0x2000 !x0=0x1000; r8@0x2010"},
    {a, "20 08 00 f9", "str x0, [x1, #0x10]; x0=0x1000 x1=0x2000; w8@0x2010"},
    {a, "22 00 00 39", "strb w2, [x1]; w2=0xfffffff0 x1=0x2000; w1@0x2000"},
    {a, "22 04 40 79", "ldrh w2, [x1, #2]; x1=0x2000 !w2=0xfffffff0; r2@0x2002"},
    {a, "20 00 80 b9", "ldrsw x0, [x1]; x1=0x2000 !x0=0x1000; r4@0x2000"},
    {a, "20 84 00 f8", "str x0, [x1], #8; x0=0x1000 *x1=0x2000; w8@0x2000"},
    {a, "20 8c 00 f8", "str x0, [x1, #8]!; x0=0x1000 *x1=0x2000; w8@0x2008"},
    {a, "20 8c 5f f8", "ldr x0, [x1, #-8]!; *x1=0x2000 !x0=0x1000; r8@0x1ff8"},
    {a, "fd 7b bf a9", "stp x29, x30, [sp, #-0x10]!; x29=0x7000 x30=0x7008 *sp=0x8000; w16@0x7ff0"},
    {a, "fd 7b c1 a8", "ldp x29, x30, [sp], #0x10; *sp=0x8000 !x29=0x7000 !x30=0x7008; r16@0x8000"},
    {a, "40 04 01 29",
     "stp w0, w1, [x2, #8]; w0=0x1000 w1=0x2000 x2=0xfffffffffffffff0; w8@0xfffffffffffffff8"},
    {a, "40 04 40 69",
     "ldpsw x0, x1, [x2]; x2=0xfffffffffffffff0 !x0=0x1000 !x1=0x2000; r8@0xfffffffffffffff0"},
    {a, "20 68 63 f8", "ldr x0, [x1, x3]; x1=0x2000 x3=0x33 !x0=0x1000; r8@0x2033"},
    {a, "20 78 63 f8", "ldr x0, [x1, x3, lsl #3]; x1=0x2000 x3=0x33 !x0=0x1000; r8@0x2198"},
    {a, "20 58 63 b8", "ldr w0, [x1, w3, uxtw #2]; x1=0x2000 w3=0x33 !w0=0x1000; r4@0x20cc"},
    {a, "20 48 62 f8", "ldr x0, [x1, w2, uxtw]; x1=0x2000 w2=0xfffffff0 !x0=0x1000; r8@0x100001ff0"},
    {a, "20 c8 62 b8", "ldr w0, [x1, w2, sxtw]; x1=0x2000 w2=0xfffffff0 !w0=0x1000; r4@0x1ff0"},
    {a, "20 e8 22 38", "strb w0, [x1, x2, sxtx]; w0=0x1000 x1=0x2000 x2=0xfffffffffffffff0; w1@0x1ff0"},
    {a, "20 80 5f f8", "ldur x0, [x1, #-8]; x1=0x2000 !x0=0x1000; r8@0x1ff8"},
    {a, "20 c0 1f b8", "stur w0, [x1, #-4]; w0=0x1000 x1=0x2000; w4@0x1ffc"},
    {a, "00 00 80 3d", "str q0, [x0]; x0=0x1000; w16@0x1000"},
    {a, "00 04 00 ad", "stp q0, q1, [x0]; x0=0x1000; w32@0x1000"},
    {a, "20 00 40 fd", "ldr d0, [x1]; x1=0x2000; r8@0x2000"},
    {a, "20 00 00 bd", "str s0, [x1]; x1=0x2000; w4@0x2000"},
    {a, "20 00 40 3d", "ldr b0, [x1]; x1=0x2000; r1@0x2000"},
    {a, "00 70 40 4c", "ld1 {v0.16b}, [x0]; x0=0x1000; r16@0x1000"},
    {a, "00 a0 9f 4c", "st1 {v0.16b, v1.16b}, [x0], #0x20; *x0=0x1000; w32@0x1000"},
    {a, "00 0c 40 0d", "ld1 {v0.b}[3], [x0]; x0=0x1000; r1@0x1000"},
    {a, "00 c8 40 4d", "ld1r {v0.4s}, [x0]; x0=0x1000; r4@0x1000"},
    {a, "00 08 00 4c", "st4 {v0.4s, v1.4s, v2.4s, v3.4s}, [x0]; x0=0x1000; w64@0x1000"},
    {a, "00 02 00 58", "ldr x0, #0x400040; !x0=0x1000; r8@0x400040"},
    {a, "20 7c 5f c8", "ldxr x0, [x1]; x1=0x2000 !x0=0x1000; r8@0x2000"},
    {a, "41 7c 00 c8",
     "stxr w0, x1, [x2]; x1=0x2000 x2=0xfffffffffffffff0 !w0=0x1000; w8@0xfffffffffffffff0"},
    {a, "41 fc 00 08",
     "stlxrb w0, w1, [x2]; w1=0x2000 x2=0xfffffffffffffff0 !w0=0x1000; w1@0xfffffffffffffff0"},
    {a, "40 84 7f c8",
     "ldaxp x0, x1, [x2]; x2=0xfffffffffffffff0 !x0=0x1000 !x1=0x2000; r16@0xfffffffffffffff0"},
    {a, "40 84 23 c8",
     "stlxp w3, x0, x1, [x2]; x0=0x1000 x1=0x2000 x2=0xfffffffffffffff0 !w3=0x33; w16@0xfffffffffffffff0"},
    {a, "20 fc df c8", "ldar x0, [x1]; x1=0x2000 !x0=0x1000; r8@0x2000"},
    {a, "20 fc 9f 88", "stlr w0, [x1]; w0=0x1000 x1=0x2000; w4@0x2000"},
    {a, "1f 00 00 b9", "str wzr, [x0]; x0=0x1000; w4@0x1000"},
    {a, "20 08 00 f8", "sttr x0, [x1]; x0=0x1000 x1=0x2000; w8@0x2000"},
    {a, "40 04 00 a8",
     "stnp x0, x1, [x2]; x0=0x1000 x1=0x2000 x2=0xfffffffffffffff0; w16@0xfffffffffffffff0"},
    {a, "00 00 80 f9", "prfm pldl1keep, [x0]; x0=0x1000;"},
    {a, "23 74 0b d5", "dc zva, x3; x3=0x33; w64@0x0"},
    {a, "20 7e 0b d5", "dc civac, x0; x0=0x1000; r64@0x1000"},
    {a, "41 7c a0 c8", "cas x0, x1, [x2]; x0=0x1000 x1=0x2000 x2=0xfffffffffffffff0; rw8@0xfffffffffffffff0"},
    {a, "41 fc e0 88",
     "casal w0, w1, [x2]; w0=0x1000 w1=0x2000 x2=0xfffffffffffffff0; rw4@0xfffffffffffffff0"},
    {a, "41 7c e0 08",
     "casab w0, w1, [x2]; w0=0x1000 w1=0x2000 x2=0xfffffffffffffff0; rw1@0xfffffffffffffff0"},
    {a, "41 80 20 f8", "swp x0, x1, [x2]; x0=0x1000 x1=0x2000 x2=0xfffffffffffffff0; rw8@0xfffffffffffffff0"},
    {a, "41 80 e0 78",
     "swpalh w0, w1, [x2]; w0=0x1000 w1=0x2000 x2=0xfffffffffffffff0; rw2@0xfffffffffffffff0"},
    {a, "e1 03 20 f8", "ldadd x0, x1, [sp]; x0=0x1000 x1=0x2000 sp=0x8000; rw8@0x8000"},
    {a, "41 60 e0 b8",
     "ldumaxal w0, w1, [x2]; w0=0x1000 w1=0x2000 x2=0xfffffffffffffff0; rw4@0xfffffffffffffff0"},
    {a, "3f 00 20 f8", "ldadd x0, xzr, [x1]; x0=0x1000 x1=0x2000; rw8@0x2000"},
    {a, "60 00 1f d6", "br x3; x3=0x33;; transfer to 0x33"},
    {a, "20 00 3f d6", "blr x1; x1=0x2000 !x30=0x7008;; transfer to 0x2000"},
    {a, "c0 03 5f d6", "ret;;; transfer"},
    {a, "04 00 00 94", "bl #0x400010; !x30=0x7008;; transfer"},
    {a, "00 7d 20 d4", "brk #0x3e8;;; breakpoint"},
    {a, "07 00 00 00", "udf #7;;; undefined"},
    {a, "20 0c c3 9a", "sdiv x0, x1, x3; x1=0x2000 x3=0x33 !x0=0x1000;"},
};

TEST(Disassembly, OfEachRow) {
  for (const Row& row : rows) {
    const auto code = testing::hex_bytes(row.code);
    const auto set = testing::register_set(row.abi, row.abi == x ? x86_64_values : aarch64_values);
    const auto found = disassemble(row.abi, code, 0x400000, set);
    ASSERT_TRUE(found) << row.code;
    EXPECT_EQ(text(*found), row.expected) << row.code;
    EXPECT_EQ(found->size, code.size()) << row.code;
    EXPECT_EQ(found->address, 0x400000u) << row.code;
    EXPECT_FALSE(disassemble(row.abi, std::span(code).first(code.size() - 1), 0x400000, set)) << row.code;

    const auto blind = disassemble(row.abi, code, 0x400000, {});
    ASSERT_TRUE(blind) << row.code;
    EXPECT_EQ(blind->text, found->text);
    EXPECT_TRUE(blind->registers.empty()) << row.code;
    EXPECT_EQ(blind->memory.size(), found->memory.size()) << row.code;
  }
}

TEST(Disassembly, RepeatedDownwardsEndsAtItsAddress) {
  auto values = x86_64_values;
  values["eflags"] |= 1 << 10;
  const auto found = disassemble(x, testing::hex_bytes("f3 48 a5"), 0, testing::register_set(x, values));
  ASSERT_TRUE(found);
  EXPECT_EQ(text(*found).substr(text(*found).find(';')),
            "; *rdi=0x100006000 *rsi=0x5000 *rcx=0x3; w8@0x100006000(24@0x100005ff0) r8@0x5000(24@0x4ff0)");
}

TEST(Disassembly, ACountGoneWrongStaysInTheAddressSpace) {
  auto values = x86_64_values;
  values["rcx"] = ~uint64_t{0} - 5;
  const auto found = disassemble(x, testing::hex_bytes("f3 aa"), 0, testing::register_set(x, values));
  ASSERT_TRUE(found && found->memory.size() == 1);
  EXPECT_EQ(found->memory[0].first, 0x100006000u);
  EXPECT_GE(found->memory[0].first + found->memory[0].extent, found->memory[0].first);
}

TEST(Disassembly, WhatIsNoInstruction) {
  EXPECT_FALSE(disassemble(x, testing::hex_bytes("06"), 0, {}));
  EXPECT_FALSE(disassemble(x, {}, 0, {}));
  EXPECT_FALSE(disassemble(a, testing::hex_bytes("ff ff ff ff"), 0, {}));
  EXPECT_FALSE(disassemble(a, testing::hex_bytes("20 00 02"), 0, {}));
}

}  // namespace
}  // namespace sysgood
