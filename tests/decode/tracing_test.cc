// ptrace(2) as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t minus_one = ~0ull;

TEST(Ptrace, WordsAndRegisters) {
  check({
      {{.name = "ptrace", .arguments = {4, 0x4d, 0x1000, 0}, .result = 0},
       "ptrace(PTRACE_POKETEXT, 77, 0x1000, NULL) = 0"},
      {{.name = "ptrace", .arguments = {6, 0x4d, 0x388, 0x401}, .result = 0},
       "ptrace(PTRACE_POKEUSER, 77, offsetof(struct user, u_debugreg)+56, 0x401) = 0"},
      {{.name = "ptrace",
        .arguments = {3, 0x4d, 0x350, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x401}),
        .result = 0},
       "ptrace(PTRACE_PEEKUSER, 77, offsetof(struct user, u_debugreg), [0x401]) = 0"},
      {{.name = "ptrace",
        .arguments = {3, 0x4d, 0x11, 0x10000},
        .memory = FakeMemory().u64(0x10000, {1}),
        .result = -5},
       "ptrace(PTRACE_PEEKUSER, 77, 8*R13+1, 0x10000) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {3, 0x4d, 0x390, 0}, .result = -5},
       "ptrace(PTRACE_PEEKUSER, 77, sizeof(struct user), NULL) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {0x12, 0x4d, 0, 0}, .result = -5},
       "ptrace(PTRACE_GETFPXREGS, 77, NULL, NULL) = -1 EIO (Input/output error)"},
  });
}

TEST(Ptrace, SignalMasks) {
  check({
      {{.name = "ptrace",
        .arguments = {0x420a, 0x4d, 8, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x200}),
        .result = 0},
       "ptrace(PTRACE_GETSIGMASK, 77, 8, [USR1]) = 0"},
      {{.name = "ptrace", .arguments = {0x420a, 0x4d, 0x10, 0x1000}, .result = -22},
       "ptrace(PTRACE_GETSIGMASK, 77, 16, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "ptrace",
        .arguments = {0x420b, 0x4d, 8, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x200}),
        .result = 0},
       "ptrace(PTRACE_SETSIGMASK, 77, 8, [USR1]) = 0"},
      {{.name = "ptrace", .arguments = {0x420b, 0x4d, 0, 0x1000}, .result = -22},
       "ptrace(PTRACE_SETSIGMASK, 77, 0, 0x1000) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(Ptrace, FiltersAndDispatch) {
  check({
      {{.name = "ptrace",
        .arguments = {0x420c, 0x4d, 0, 0x10000},
        .memory = FakeMemory()
                      .u16(0x10000, {0x20})
                      .u8(0x10002, {0, 0})
                      .u32(0x10004, {0})
                      .u16(0x10008, {0x15})
                      .u8(0x1000a, {0, 1})
                      .u32(0x1000c, {0x27})
                      .u16(0x10010, {6})
                      .u8(0x10012, {0, 0})
                      .u32(0x10014, {0x50001}),
        .result = 3},
       "ptrace(PTRACE_SECCOMP_GET_FILTER, 77, 0, [BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0), "
       "BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0x27, 0, 0x1), BPF_STMT(BPF_RET|BPF_K, SECCOMP_RET_ERRNO|0x1)]) = 3"},
      {{.name = "ptrace", .arguments = {0x420c, 0x4d, 0, 0}, .result = 3},
       "ptrace(PTRACE_SECCOMP_GET_FILTER, 77, 0, NULL) = 3"},
      {{.name = "ptrace", .arguments = {0x420c, 0x4d, 5, 0x1000}, .result = -2},
       "ptrace(PTRACE_SECCOMP_GET_FILTER, 77, 5, 0x1000) = -1 ENOENT (No such file or directory)"},
      {{.name = "ptrace",
        .arguments = {0x420d, 0x4d, 0x10, 0x10000},
        .memory = FakeMemory().u64(0x10000, {5, 3}),
        .result = 16},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=5, "
       "flags=SECCOMP_FILTER_FLAG_TSYNC|SECCOMP_FILTER_FLAG_LOG}) = 16"},
      {{.name = "ptrace",
        .arguments = {0x420d, 0x4d, 0x10, 0x10000},
        .memory = FakeMemory().u64(0x10000, {5, 3}),
        .result = -2},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=5}) = -1 ENOENT (No such file or directory)"},
      {{.name = "ptrace",
        .arguments = {0x420d, 0x4d, 4, 0x10000},
        .memory = FakeMemory().u64(0x10000, {5, 3}),
        .result = -22},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 4, 0x10000) = -1 EINVAL (Invalid argument)"},
      {{.name = "ptrace",
        .arguments = {0x4210, 0x4d, 0x20, 0x10000},
        .memory = FakeMemory().u64(0x10000, {1, 0x1000, 0x2000, 0x3000}),
        .result = 0},
       "ptrace(PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG, 77, 32, {mode=PR_SYS_DISPATCH_ON, selector=0x1000, "
       "offset=0x2000, len=0x3000}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4211, 0x4d, 0x20, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0, 0, 0, 0}),
        .result = 0},
       "ptrace(PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG, 77, 32, {mode=PR_SYS_DISPATCH_OFF, selector=NULL, "
       "offset=0, len=0}) = 0"},
      {{.name = "ptrace", .arguments = {0x4211, 0x4d, 0x20, 0x1000}, .result = -3},
       "ptrace(PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG, 77, 32, 0x1000) = -1 ESRCH (No such process)"},
      {{.name = "ptrace",
        .arguments = {0x420f, 0x4d, 0x18, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x7000}).u32(0x10008, {0x20, 0x53053053, 0, 0}),
        .result = 24},
       "ptrace(PTRACE_GET_RSEQ_CONFIGURATION, 77, 24, {rseq_abi_pointer=0x7000, rseq_abi_size=32, "
       "signature=0x53053053, flags=0}) = 24"},
      {{.name = "ptrace",
        .arguments = {0x420f, 0x4d, 0xc, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x7000}).u32(0x10008, {0x20, 0x53053053, 0, 0}),
        .result = 24},
       "ptrace(PTRACE_GET_RSEQ_CONFIGURATION, 77, 12, {rseq_abi_pointer=0x7000, rseq_abi_size=32}) = 24"},
  });
}

TEST(Ptrace, SyscallInfo) {
  check({
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x1000, stack_pointer=0x2000, entry={nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, "
       "0x5, 0x6]}}) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0x30, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 48, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x1000, stack_pointer=0x2000, entry={nr=__NR_getpid, args=[0x1, 0x2]}}) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 4, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 4, {op=PTRACE_SYSCALL_INFO_ENTRY}) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 0, 0x10000) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 0},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, 0x10000) = 0"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = -3},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, 0x10000) = -1 ESRCH (No such process)"},
      {{.name = "ptrace",
        .arguments = {0x420e, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {2, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0xfffffffffffffffe, 1})
                      .zeros(0x10028, 48),
        .result = 33},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_EXIT, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x1000, stack_pointer=0x2000, exit={rval=-ENOENT, is_error=1}}) = 33"},
      {{.name = "ptrace",
        .arguments = {0x4212, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {1, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6, 7}),
        .result = 0},
       "ptrace(PTRACE_SET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x1000, stack_pointer=0x2000, entry={nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, "
       "0x5, 0x6]}}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4212, 0x4d, 0x58, 0x10000},
        .memory = FakeMemory()
                      .u8(0x10000, {3, 0})
                      .u16(0x10002, {1})
                      .u32(0x10004, {0xc000003e})
                      .u64(0x10008, {0x1000, 0x2000, 0x27, 1, 2, 3, 4, 5, 6})
                      .u32(0x10050, {7, 0}),
        .result = 0},
       "ptrace(PTRACE_SET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_SECCOMP, flags=0x1, "
       "arch=AUDIT_ARCH_X86_64, instruction_pointer=0x1000, stack_pointer=0x2000, seccomp={nr=__NR_getpid, "
       "args=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6], ret_data=7}}) = 0"},
      {{.name = "ptrace", .arguments = {0x4212, 0x4d, 0x18, 0xdead0000}, .result = -14},
       "ptrace(PTRACE_SET_SYSCALL_INFO, 77, 24, 0xdead0000) = -1 EFAULT (Bad address)"},
  });
}

TEST(Ptrace, RegisterSets) {
  check({
      {{.name = "ptrace",
        .arguments = {0x4204, 0x4d, 0x204, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x10100, 8}).zeros(0x10010, 240).u64(0x10100, {1}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_X86_SHSTK, {iov_base=0x10100, iov_len=8}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 0x4d, 0x100000202, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x1000, 0x200}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_X86_XSTATE, {iov_base=0x1000, iov_len=512}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 0x4d, 0x401, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x10100, 8}).zeros(0x10010, 240).u64(0x10100, {1}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_ARM_TLS, {iov_base=0x10100, iov_len=8}) = 0"},
  });
}

TEST(ProcessCalls, Ptrace) {
  FakeMemory info = FakeMemory()
                        .u8(0x2000, {1, 0, 0, 0})
                        .u32(0x2004, {0xc000003e})
                        .u64(0x2008, {0x401000, 0x7ffe, 39, 1, 2, 3, 4, 5, 6, 0});
  check({
      {{.name = "ptrace", .arguments = {0, 5, 6, 7}, .result = 0}, "ptrace(PTRACE_TRACEME) = 0"},
      {{.name = "ptrace",
        .arguments = {1, 77, 0x1000, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x1234}),
        .result = 0},
       "ptrace(PTRACE_PEEKTEXT, 77, 0x1000, [0x1234]) = 0"},
      {{.name = "ptrace", .arguments = {3, 77, 120, 0x2000}, .result = -3},
       "ptrace(PTRACE_PEEKUSER, 77, 8*ORIG_RAX, 0x2000) = -1 ESRCH (No such process)"},
      {{.name = "ptrace", .arguments = {6, 77, 9, minus_one}, .result = -5},
       "ptrace(PTRACE_POKEUSER, 77, 8*R14+1, 0xffffffffffffffff) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {7, 77, 0, 10}, .result = 0},
       "ptrace(PTRACE_CONT, 77, NULL, SIGUSR1) = 0"},
      {{.name = "ptrace", .arguments = {24, 77, 0, 0}, .result = 0},
       "ptrace(PTRACE_SYSCALL, 77, NULL, 0) = 0"},
      {{.name = "ptrace", .arguments = {16, minus_one, 1, 2}, .result = -3},
       "ptrace(PTRACE_ATTACH, -1) = -1 ESRCH (No such process)"},
      {{.name = "ptrace", .arguments = {33, 77, 0, 5}, .result = 0},
       "ptrace(PTRACE_SINGLEBLOCK, 77, NULL, SIGTRAP) = 0"},
      {{.abi = Abi::aarch64, .name = "ptrace", .arguments = {33, 77, 0x1000, 5}, .result = 0},
       "ptrace(PTRACE_PEEKMTETAGS, 77, 0x1000, 0x5) = 0"},
      {{.name = "ptrace", .arguments = {0x4200, 77, 0, 0x100011}, .result = 0},
       "ptrace(PTRACE_SETOPTIONS, 77, NULL, PTRACE_O_TRACESYSGOOD|PTRACE_O_TRACEEXEC|PTRACE_O_EXITKILL) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4201, 77, 0, 0x2000},
        .memory = FakeMemory().u64(0x2000, {4660}),
        .result = 0},
       "ptrace(PTRACE_GETEVENTMSG, 77, NULL, [4660]) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 77, 1, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 1000}).zeros(0x3000, 1000).u64(0x3000, {15, 14}),
        .memory_after = FakeMemory().u64(0x2000, {0x3000, 16}).u64(0x3000, {15, 14}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, {iov_base={r15=0xf, r14=0xe}, iov_len=1000 => 16}) = 0"},
      {{.abi = Abi::aarch64,
        .name = "ptrace",
        .arguments = {0x4204, 77, 1, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 16}).u64(0x3000, {15, 14}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, {iov_base={regs=[0xf, 0xe]}, iov_len=16}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 77, 0x404, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 8}),
        .result = -22},
       "ptrace(PTRACE_GETREGSET, 77, NT_ARM_SYSTEM_CALL, {iov_base=0x3000, iov_len=8}) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "ptrace", .arguments = {0x4204, 77, 1, 0x2000}},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, "},
      {{.name = "ptrace", .arguments = {0x4206, 77, 0, 0x10}, .result = 0},
       "ptrace(PTRACE_SEIZE, 77, NULL, PTRACE_O_TRACEEXEC) = 0"},
      {{.name = "ptrace", .arguments = {0x4207, 77, 1, 2}, .result = 0}, "ptrace(PTRACE_INTERRUPT, 77) = 0"},
      {{.name = "ptrace",
        .arguments = {0x420a, 77, 8, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x200}),
        .result = 0},
       "ptrace(PTRACE_GETSIGMASK, 77, 8, [USR1]) = 0"},
      {{.name = "ptrace",
        .arguments = {0x420d, 77, 16, 0x2000},
        .memory = FakeMemory().u64(0x2000, {1, 0}),
        .memory_after = FakeMemory().u64(0x2000, {1, 2}),
        .result = 16},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=1, "
       "flags=SECCOMP_FILTER_FLAG_LOG}) = 16"},
      {{.name = "ptrace",
        .arguments = {0x420d, 77, 16, 0x2000},
        .memory = FakeMemory().u64(0x2000, {1, 0}),
        .result = -2},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=1}) = -1 ENOENT (No such file or directory)"},
      {{.name = "ptrace", .arguments = {0x420e, 77, 88, 0x2000}, .memory = info, .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, entry={nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, "
       "0x5, "
       "0x6]}}) = 80"},
      {{.name = "ptrace", .arguments = {0x420e, 77, 40, 0x2000}, .memory = info, .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 40, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, entry={nr=__NR_getpid, args=[0x1]}}) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 77, 33, 0x2000},
        .memory = FakeMemory(info).u8(0x2000, {2}).u64(0x2018, {static_cast<uint64_t>(-2), 1}),
        .result = 33},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 33, {op=PTRACE_SYSCALL_INFO_EXIT, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, exit={rval=-ENOENT, is_error=1}}) = 33"},
      {{.name = "ptrace",
        .arguments = {0x420e, 77, 88, 0x2000},
        .memory = FakeMemory(info).u8(0x2000, {2}).u64(0x2018, {static_cast<uint64_t>(-2), 0}),
        .result = 33},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_EXIT, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, exit={rval=-2, is_error=0}}) = 33"},
      {{.name = "ptrace", .arguments = {99, 77, 1, 2}, .result = -5},
       "ptrace(0x63 /* PTRACE_??? */, 77, 0x1, 0x2) = -1 EIO (Input/output error)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
