// {instruction, registers, siginfo, mappings, what the processor said -> the explanation}: SIGSEGV and SIGBUS
// of x86_64.
#include "tests/render/fault_row.h"

namespace sysgood {
namespace {

using namespace testing;
using Row = FaultRow;

TEST(FaultOfMemory, OnX86_64) {
  const Row rows[] = {
      {.abi = x,
       .code = "c7 40 10 01 00 00 00",
       .registers = {{"rax", 0}},
       .signal = segv,
       .si_code = 1,
       .address = 0x10,
       .mappings = {head, text},
       .expected = "write of 4 bytes at 0x10 by mov dword ptr [rax + 0x10], 1 at 0x401000\n"
                   "rax=0x0\n"
                   "0x10 is in no mapping: a null pointer; the next above is 0x400000-0x401000 r--p /bin/p, "
                   "3 MiB above"},
      {.abi = x,
       .code = "8b 05 00 10 00 00",
       .signal = segv,
       .si_code = 1,
       .address = 0x402006,
       .mappings = {text, data},
       .expected = "read of 4 bytes at 0x402006 by mov eax, dword ptr [rip + 0x1000] at 0x401000\n"
                   "0x402006 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 6 bytes "
                   "below; the next above is 0x403000-0x404000 rw-p /bin/p, 4090 bytes above"},
      {.abi = x,
       .code = "48 8b 04 cf",
       .registers = {{"rdi", 0x7f0000000000}, {"rcx", 1}},
       .signal = segv,
       .si_code = 1,
       .address = 0x7f0000000008,
       .mappings = {text, stack},
       .expected = "read of 8 bytes at 0x7f0000000008 by mov rax, qword ptr [rdi + rcx*8] at 0x401000\n"
                   "rdi=0x7f0000000000 rcx=0x1\n"
                   "0x7f0000000008 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 126 "
                   "TiB below; the next above is 0x7ffe0000f000-0x7ffe00030000 rw-p [stack], 1016 GiB above"},
      {.abi = x,
       .code = "c6 07 00",
       .registers = {{"rdi", 0x400010}},
       .signal = segv,
       .si_code = 2,
       .address = 0x400010,
       .mappings = {head, text},
       .expected = "write of 1 byte at 0x400010 by mov byte ptr [rdi], 0 at 0x401000\n"
                   "rdi=0x400010\n"
                   "0x400010 lies in 0x400000-0x401000 r--p /bin/p (offset 0x10 into it): not writable"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x600018}},
       .signal = segv,
       .si_code = 2,
       .address = 0x600018,
       .mappings = {text, reserved},
       .expected = "read of 4 bytes at 0x600018 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x600018\n"
                   "0x600018 lies in 0x600000-0x601000 ---p (offset 0x18 into it): not readable"},
      {.abi = x,
       .code = "83 07 05",
       .registers = {{"rdi", 0x400010}},
       .signal = segv,
       .si_code = 2,
       .address = 0x400010,
       .mappings = {head, text},
       .expected = "read and write of 4 bytes at 0x400010 by add dword ptr [rdi], 5 at 0x401000\n"
                   "rdi=0x400010\n"
                   "0x400010 lies in 0x400000-0x401000 r--p /bin/p (offset 0x10 into it): not writable"},
      {.abi = x,
       .code = "83 07 05",
       .registers = {{"rdi", 0x5000000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000000,
       .error = FaultError{4, 14, 0x5000000},
       .expected =
           "read of 4 bytes at 0x5000000 by add dword ptr [rdi], 5 at 0x401000\n"
           "rdi=0x5000000\n"
           "0x5000000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = x,
       .code = "48 89 37",
       .registers = {{"rdi", 0x403ffc}, {"rsi", 9}},
       .signal = segv,
       .si_code = 1,
       .address = 0x404000,
       .mappings = {text, data},
       .expected =
           "write of 8 bytes at 0x403ffc by mov qword ptr [rdi], rsi at 0x401000\n"
           "rdi=0x403ffc rsi=0x9\n"
           "0x404000 is in no mapping; the next below is 0x403000-0x404000 rw-p /bin/p, which ends there"},
      {.abi = x,
       .code = "f3 a4",
       .registers = {{"rdi", 0x403f00}, {"rsi", 0x400000}, {"rcx", 0x1000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x404000,
       .mappings = {head, text, data},
       .expected =
           "write of 1 byte at 0x403f00 by rep movsb byte ptr [rdi], byte ptr [rsi] at 0x401000\n"
           "rdi=0x403f00 rsi=0x400000 rcx=0x1000\n"
           "0x404000 is in no mapping; the next below is 0x403000-0x404000 rw-p /bin/p, which ends there"},
      {.abi = x,
       .code = "f3 a4",
       .registers = {{"rdi", 0x403f00}, {"rsi", 0x401f00}, {"rcx", 0x180}},
       .signal = segv,
       .si_code = 1,
       .address = 0x402000,
       .mappings = {head, text, data},
       .expected = "read of 1 byte at 0x401f00 by rep movsb byte ptr [rdi], byte ptr [rsi] at 0x401000\n"
                   "rdi=0x403f00 rsi=0x401f00 rcx=0x180\n"
                   "0x402000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, which ends "
                   "there; the next above is 0x403000-0x404000 rw-p /bin/p, 4 KiB above"},
      {.abi = x,
       .code = "64 48 8b 04 25 28 00 00 00",
       .registers = {{"rax", 1}},
       .signal = segv,
       .si_code = 1,
       .address = 0x28,
       .expected = "read of 8 bytes at 0x28 by mov rax, qword ptr fs:[0x28] at 0x401000\n"
                   "fs_base=0x0\n"
                   "0x28 is in no mapping: a null pointer; the next above is 0x401000-0x402000 r-xp /bin/p, "
                   "4 MiB above"},
      {.abi = x,
       .code = "f3 0f 7f 07",
       .registers = {{"rdi", 0x400ff8}},
       .signal = segv,
       .si_code = 2,
       .address = 0x400ff8,
       .mappings = {head, text},
       .expected = "write of 16 bytes at 0x400ff8 by movdqu xmmword ptr [rdi], xmm0 at 0x401000\n"
                   "rdi=0x400ff8\n"
                   "0x400ff8 lies in 0x400000-0x401000 r--p /bin/p (offset 0xff8 into it): not writable"},
      {.abi = x,
       .code = "c4 e2 69 92 04 88",
       .registers = {{"rax", 0x1000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000000,
       .expected =
           "access to 0x5000000 by vgatherdps xmm0, dword ptr [rax + xmm1*4], xmm2 at 0x401000\n"
           "rax=0x1000\n"
           "0x5000000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = x,
       .code = "c4 e2 69 92 04 88",
       .registers = {{"rax", 0x1000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000000,
       .error = FaultError{4, 14, 0x5000000},
       .expected =
           "read at 0x5000000 by vgatherdps xmm0, dword ptr [rax + xmm1*4], xmm2 at 0x401000\n"
           "rax=0x1000\n"
           "0x5000000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = x,
       .code = "",
       .ip = 0x0,
       .signal = segv,
       .si_code = 1,
       .expected = "execution at 0x0\n"
                   "0x0 is in no mapping: a null pointer; the next above is 0x401000-0x402000 r-xp /bin/p, 4 "
                   "MiB above"},
      {.abi = x,
       .code = "",
       .ip = 0x403010,
       .signal = segv,
       .si_code = 2,
       .address = 0x403010,
       .mappings = {text, data},
       .expected = "execution at 0x403010\n"
                   "0x403010 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x10 into it): not executable"},
      {.abi = x,
       .code = "48 b8 00",
       .ip = 0x401ffd,
       .signal = segv,
       .si_code = 1,
       .address = 0x402000,
       .expected =
           "execution at 0x402000 by the bytes 48 b8 00 at 0x401ffd\n"
           "0x402000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, which ends there"},
      {.abi = x,
       .code = "e8 fb 00 00 00",
       .registers = {{"rsp", 0x7ffe0000f000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x7ffe0000eff8,
       .mappings = {text, stack},
       .expected = "write of 8 bytes at 0x7ffe0000eff8 by call 0x401100 at 0x401000\n"
                   "rsp=0x7ffe0000f000\n"
                   "0x7ffe0000eff8 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 127 "
                   "TiB below; the next above is 0x7ffe0000f000-0x7ffe00030000 rw-p [stack], 8 bytes above\n"
                   "the stack is full"},
      {.abi = x,
       .code = "55",
       .registers = {{"rsp", 0x7f0000001000}},
       .signal = segv,
       .si_code = 2,
       .address = 0x7f0000000ff8,
       .mappings = {text, guard, thread_stack},
       .expected = "write of 8 bytes at 0x7f0000000ff8 by push rbp at 0x401000\n"
                   "rsp=0x7f0000001000 rbp=0x0\n"
                   "0x7f0000000ff8 lies in 0x7f0000000000-0x7f0000001000 ---p (offset 0xff8 into it)\n"
                   "the stack is full"},
      {.abi = x,
       .code = "c6 44 24 08 00",
       .registers = {{"rsp", 0x7ffe00001000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x7ffe00001008,
       .mappings = {text, stack},
       .expected = "write of 1 byte at 0x7ffe00001008 by mov byte ptr [rsp + 8], 0 at 0x401000\n"
                   "rsp=0x7ffe00001000\n"
                   "0x7ffe00001008 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 127 "
                   "TiB below; the next above is 0x7ffe0000f000-0x7ffe00030000 rw-p [stack], 55 KiB above\n"
                   "the stack is full"},
      {.abi = x,
       .code = "c6 00 00",
       .registers = {{"rax", 0x7f0000000010}, {"rsp", 0x7ffe00010000}},
       .signal = segv,
       .si_code = 2,
       .address = 0x7f0000000010,
       .mappings = {text, guard, thread_stack},
       .expected =
           "write of 1 byte at 0x7f0000000010 by mov byte ptr [rax], 0 at 0x401000\n"
           "rax=0x7f0000000010\n"
           "0x7f0000000010 lies in 0x7f0000000000-0x7f0000001000 ---p (offset 0x10 into it): not writable"},
      {.abi = x,
       .code = "c6 00 00",
       .registers = {{"rax", 0x403010}},
       .signal = segv,
       .si_code = 1,
       .address = 0x403010,
       .mappings = {text, data},
       .expected = "write of 1 byte at 0x403010 by mov byte ptr [rax], 0 at 0x401000\n"
                   "rax=0x403010\n"
                   "0x403010 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x10 into it): its permissions "
                   "allow that, so it is a guard page or was mapped otherwise then"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403010}},
       .signal = segv,
       .si_code = 4,
       .words = {0, 0, 0, 0, 5},
       .address = 0x403010,
       .mappings = {text, data},
       .expected = "read of 4 bytes at 0x403010 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x403010\n"
                   "0x403010 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x10 into it): protection key 5 "
                   "forbids that"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403010}},
       .signal = segv,
       .si_code = 3,
       .words = {0, 0, 0, 0, 0x1000, 0, 0x2000, 0},
       .address = 0x403010,
       .mappings = {text, data},
       .expected = "read of 4 bytes at 0x403010 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x403010\n"
                   "0x403010 is not within 0x1000-0x2000"},
      {.abi = x,
       .code = "c3",
       .registers = {{"rsp", 0x403010}},
       .signal = segv,
       .si_code = 10,
       .mappings = {text, data},
       .expected = "ret at 0x401000\n"
                   "rsp=0x403010\n"
                   "the shadow stack forbids that: it returns to where it was not called from"},
      {.abi = x,
       .code = "8b 07",
       .signal = segv,
       .si_code = 1,
       .address = 0x10,
       .mappings = {},
       .expected = "access to 0x10 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x0\n"
                   "0x10 is in no mapping: a null pointer"},
      {.abi = x,
       .code = "8b 07",
       .registers_known = false,
       .signal = segv,
       .si_code = 1,
       .address = 0x5000010,
       .mappings = {},
       .expected = "access to 0x5000010 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "0x5000010 is in no mapping"},
      {.abi = x,
       .code = "8b 47 08",
       .registers = {{"rdi", 0xdead000000000000}},
       .signal = segv,
       .si_code = 0x80,
       .expected = "read of 4 bytes at 0xdead000000000008 by mov eax, dword ptr [rdi + 8] at 0x401000\n"
                   "rdi=0xdead000000000000\n"
                   "0xdead000000000008 is not canonical, so it is no address"},
      {.abi = x,
       .code = "ff d0",
       .registers = {{"rax", 0xdead000000000000}, {"rsp", 0x403010}},
       .signal = segv,
       .si_code = 0x80,
       .expected = "execution at 0xdead000000000000 by call rax at 0x401000\n"
                   "rsp=0x403010 rax=0xdead000000000000\n"
                   "0xdead000000000000 is not canonical, so it is no address"},
      {.abi = x,
       .code = "c3",
       .registers = {{"rsp", 0x403010}},
       .signal = segv,
       .si_code = 0x80,
       .expected = "ret at 0x401000\n"
                   "rsp=0x403010\n"
                   "the address that it goes to is not canonical"},
      {.abi = x,
       .code = "50",
       .registers = {{"rsp", 0xdead000000000000}},
       .signal = bus,
       .si_code = 0x80,
       .expected = "write of 8 bytes at 0xdeacfffffffffff8 by push rax at 0x401000\n"
                   "rsp=0xdead000000000000 rax=0x0\n"
                   "0xdeacfffffffffff8 is not canonical, so it is no address"},
      {.abi = x,
       .code = "0f 28 44 24 08",
       .registers = {{"rsp", 0x7ffe00010000}},
       .signal = segv,
       .si_code = 0x80,
       .expected = "read of 16 bytes at 0x7ffe00010008 by movaps xmm0, xmmword ptr [rsp + 8] at 0x401000\n"
                   "rsp=0x7ffe00010000\n"
                   "0x7ffe00010008 is not aligned to 16 bytes"},
      {.abi = x,
       .code = "f4",
       .signal = segv,
       .si_code = 0x80,
       .expected = "hlt at 0x401000\n"
                   "only the kernel may do that"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403010}},
       .signal = segv,
       .si_code = 0x80,
       .expected = "mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x403010\n"
                   "a general protection fault, or a signal frame that the kernel could not write or read"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x7f0000000008}},
       .signal = bus,
       .si_code = 2,
       .address = 0x7f0000000008,
       .mappings = {text, file},
       .expected = "read of 4 bytes at 0x7f0000000008 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x7f0000000008\n"
                   "0x7f0000000008 lies in 0x7f0000000000-0x7f0000001000 rw-s /memfd:empty (deleted) (offset "
                   "0x8 into it): perhaps beyond the end of the file"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403008}},
       .signal = bus,
       .si_code = 2,
       .address = 0x403008,
       .mappings = {"403000-404000 rw-p 0 0:0 0"},
       .expected = "read of 4 bytes at 0x403008 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x403008\n"
                   "0x403008 lies in 0x403000-0x404000 rw-p (offset 0x8 into it)"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403009}},
       .signal = bus,
       .si_code = 1,
       .address = 0x403009,
       .mappings = {text, data},
       .expected = "read of 4 bytes at 0x403009 by mov eax, dword ptr [rdi] at 0x401000\n"
                   "rdi=0x403009\n"
                   "0x403009 is not aligned to 4 bytes"},
      {.abi = x,
       .code = "8b 07",
       .registers = {{"rdi", 0x403009}},
       .signal = bus,
       .si_code = 4,
       .address = 0x403009,
       .mappings = {text, data},
       .expected =
           "read of 4 bytes at 0x403009 by mov eax, dword ptr [rdi] at 0x401000\n"
           "rdi=0x403009\n"
           "0x403009 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x9 into it): the memory there is broken"},
      {.abi = x,
       .code = "8b 44 24 01",
       .registers = {{"rsp", 0x403000}},
       .signal = bus,
       .si_code = 1,
       .mappings = {text, data},
       .expected = "read of 4 bytes at 0x403001 by mov eax, dword ptr [rsp + 1] at 0x401000\n"
                   "rsp=0x403000\n0x403001 is not aligned to 4 bytes"},
      {.abi = x,
       .code = "62 f3 7d 20 3f 07 00",
       .registers = {{"rdi", 0xdeadbeefdeadbeef}},
       .signal = segv,
       .si_code = 0x80,
       .expected =
           "read of 32 bytes at 0xdeadbeefdeadbeef by vpcmpb k0, ymm16, ymmword ptr [rdi], 0 at 0x401000\n"
           "rdi=0xdeadbeefdeadbeef\n0xdeadbeefdeadbeef is not canonical, so it is no address"},
  };
  expect_explained(rows);
}

}  // namespace
}  // namespace sysgood
