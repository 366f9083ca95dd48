// {instruction, registers, siginfo, mappings, what the processor said -> the explanation}: aarch64.
#include "tests/render/fault_row.h"

namespace sysgood {
namespace {

using namespace testing;
using Row = FaultRow;

TEST(FaultOfEveryKind, OnAarch64) {
  const Row rows[] = {
      {.abi = a,
       .code = "20 10 00 b9",
       .registers = {{"x0", 1}},
       .signal = segv,
       .si_code = 1,
       .address = 0x10,
       .mappings = {head, text},
       .expected = "write of 4 bytes at 0x10 by str w0, [x1, #0x10] at 0x401000\n"
                   "w0=0x1 x1=0x0\n"
                   "0x10 is in no mapping: a null pointer; the next above is 0x400000-0x401000 r--p /bin/p, "
                   "3 MiB above"},
      {.abi = a,
       .code = "20 78 62 f8",
       .registers = {{"x1", 0x5000000}, {"x2", 2}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000010,
       .expected =
           "read of 8 bytes at 0x5000010 by ldr x0, [x1, x2, lsl #3] at 0x401000\n"
           "x1=0x5000000 x2=0x2\n"
           "0x5000010 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = a,
       .code = "22 14 00 38",
       .registers = {{"x1", 0x400010}, {"x2", 0x78}},
       .signal = segv,
       .si_code = 2,
       .address = 0x400010,
       .mappings = {head, text},
       .expected = "write of 1 byte at 0x400010 by strb w2, [x1], #1 at 0x401000\n"
                   "w2=0x78 x1=0x400010\n"
                   "0x400010 lies in 0x400000-0x401000 r--p /bin/p (offset 0x10 into it): not writable"},
      {.abi = a,
       .code = "20 00 40 f9",
       .registers = {{"x1", 0xab00000005000010}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000010,
       .expected =
           "read of 8 bytes at 0xab00000005000010 by ldr x0, [x1] at 0x401000\n"
           "x1=0xab00000005000010\n"
           "0x5000010 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = a,
       .code = "fd 7b bf a9",
       .registers = {{"sp", 0xffffc000f000}, {"x29", 1}, {"x30", 2}},
       .signal = segv,
       .si_code = 1,
       .address = 0xffffc000eff0,
       .mappings = {text, "ffffc000f000-ffffc0030000 rw-p 00000000 00:00 0 [stack]"},
       .expected = "write of 16 bytes at 0xffffc000eff0 by stp x29, x30, [sp, #-0x10]! at 0x401000\n"
                   "x29=0x1 x30=0x2 sp=0xffffc000f000\n"
                   "0xffffc000eff0 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 255 "
                   "TiB below; the next above is 0xffffc000f000-0xffffc0030000 rw-p [stack], 16 bytes above\n"
                   "the stack is full"},
      {.abi = a,
       .code = "fd 7b bf a9",
       .registers = {{"sp", 0x7f0000001000}, {"x29", 1}, {"x30", 2}},
       .signal = segv,
       .si_code = 2,
       .address = 0x7f0000000ff0,
       .mappings = {text, guard, thread_stack},
       .expected = "write of 16 bytes at 0x7f0000000ff0 by stp x29, x30, [sp, #-0x10]! at 0x401000\n"
                   "x29=0x1 x30=0x2 sp=0x7f0000001000\n"
                   "0x7f0000000ff0 lies in 0x7f0000000000-0x7f0000001000 ---p (offset 0xff0 into it)\n"
                   "the stack is full"},
      {.abi = a,
       .code = "",
       .ip = 0x0,
       .signal = segv,
       .si_code = 1,
       .expected = "execution at 0x0\n"
                   "0x0 is in no mapping: a null pointer; the next above is 0x401000-0x402000 r-xp /bin/p, 4 "
                   "MiB above"},
      {.abi = a,
       .code = "",
       .ip = 0x403010,
       .signal = segv,
       .si_code = 2,
       .address = 0x403010,
       .mappings = {text, data},
       .error = FaultError{0x8200000f, 0x20, 0x403010},
       .expected = "execution at 0x403010\n"
                   "0x403010 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x10 into it): not executable"},
      {.abi = a,
       .code = "41 00 20 f8",
       .registers = {{"x0", 1}, {"x2", 0x400010}},
       .signal = segv,
       .si_code = 2,
       .address = 0x400010,
       .mappings = {head, text},
       .error = FaultError{0x9200004f, 0x24, 0x400010},
       .expected = "write of 8 bytes at 0x400010 by ldadd x0, x1, [x2] at 0x401000\n"
                   "x0=0x1 x1=0x0 x2=0x400010\n"
                   "0x400010 lies in 0x400000-0x401000 r--p /bin/p (offset 0x10 into it): not writable"},
      {.abi = a,
       .code = "20 fc ff 0b",
       .signal = segv,
       .si_code = 1,
       .address = 0x5000000,
       .error = FaultError{0x92000046, 0x24, 0x5000000},
       .expected =
           "write at 0x5000000 by the bytes 20 fc ff 0b at 0x401000\n"
           "0x5000000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = a,
       .code = "20 7e 0b d5",
       .registers = {{"x0", 0x5000000}},
       .signal = segv,
       .si_code = 1,
       .address = 0x5000000,
       .error = FaultError{0x92000146, 0x24, 0x5000000},
       .expected =
           "read of 64 bytes at 0x5000000 by dc civac, x0 at 0x401000\n"
           "x0=0x5000000\n"
           "0x5000000 is in no mapping; the next below is 0x401000-0x402000 r-xp /bin/p, 75 MiB below"},
      {.abi = a,
       .code = "20 00 40 f9",
       .registers = {{"x1", 0x403010}},
       .signal = segv,
       .si_code = 9,
       .address = 0x403010,
       .mappings = {text, data},
       .expected = "read of 8 bytes at 0x403010 by ldr x0, [x1] at 0x401000\n"
                   "x1=0x403010\n"
                   "0x403010 lies in 0x403000-0x404000 rw-p /bin/p (offset 0x10 into it): its tag is not the "
                   "pointer's"},
      {.abi = a,
       .code = "c0 03 5f d6",
       .signal = segv,
       .si_code = 0x80,
       .expected = "ret at 0x401000\n"
                   "the kernel could not write or read a signal frame on the stack"},
      {.abi = a,
       .code = "20 7c 5f c8",
       .registers = {{"x1", 0x403011}},
       .signal = bus,
       .si_code = 1,
       .address = 0x403011,
       .mappings = {text, data},
       .expected = "read of 8 bytes at 0x403011 by ldxr x0, [x1] at 0x401000\n"
                   "x1=0x403011\n"
                   "0x403011 is not aligned to 8 bytes"},
      {.abi = a,
       .code = "",
       .ip = 0x401002,
       .signal = bus,
       .si_code = 1,
       .address = 0x401002,
       .expected = "execution at 0x401002\n"
                   "0x401002 is not aligned"},
      {.abi = a,
       .code = "20 00 40 f9",
       .registers = {{"x1", 0x7f0000000008}},
       .signal = bus,
       .si_code = 2,
       .address = 0x7f0000000008,
       .mappings = {text, file},
       .expected = "read of 8 bytes at 0x7f0000000008 by ldr x0, [x1] at 0x401000\n"
                   "x1=0x7f0000000008\n"
                   "0x7f0000000008 lies in 0x7f0000000000-0x7f0000001000 rw-s /memfd:empty (deleted) (offset "
                   "0x8 into it): perhaps beyond the end of the file"},
      {.abi = a,
       .code = "00 00 00 00",
       .signal = ill,
       .si_code = 1,
       .address = 0x401000,
       .expected = "udf #0 at 0x401000\n"
                   "meant to be no instruction: a trap of the compiler's"},
      {.abi = a,
       .code = "ff ff ff ff",
       .signal = ill,
       .si_code = 1,
       .address = 0x401000,
       .expected = "the bytes ff ff ff ff at 0x401000\n"
                   "that is no instruction"},
      {.abi = a,
       .code = "00 7d 20 d4",
       .signal = trap,
       .si_code = 1,
       .address = 0x401000,
       .expected = "brk #0x3e8 at 0x401000\n"
                   "a breakpoint"},
      {.abi = a,
       .code = "1f 20 03 d5",
       .signal = trap,
       .si_code = 1,
       .address = 0x401000,
       .expected = "a breakpoint"},
      {.abi = a,
       .code = "1f 20 03 d5",
       .signal = trap,
       .si_code = 2,
       .address = 0x401000,
       .expected = "a single step"},
      {.abi = a,
       .code = "1f 20 03 d5",
       .signal = trap,
       .si_code = 4,
       .address = 0x403010,
       .expected = "a hardware breakpoint or watchpoint at 0x403010"},
      {.abi = a,
       .code = "1f 20 03 d5",
       .signal = sys,
       .si_code = 1,
       .words = {0, 0, 173, 0xc00000b7},
       .address = 0x401000,
       .expected = "seccomp forbids getppid"},
      {.abi = a,
       .code = "1f 20 03 d5",
       .signal = fpe,
       .si_code = 3,
       .address = 0x401000,
       .expected = "nop at 0x401000\n"
                   "a floating-point division by zero"},
  };
  expect_explained(rows);
}

}  // namespace
}  // namespace sysgood
