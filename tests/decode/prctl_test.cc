// prctl(2) and arch_prctl(2) as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t minus_one = ~0ull;
constexpr auto raw = ValueStyle::Constants::raw;

TEST(NewerPrctl, OfEveryMachine) {
  check({
      {{.name = "prctl", .arguments = {0x41, 1, 0, 0, 0}, .result = 0},
       "prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, 0, 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x41, 7, 0, 0, 0}, .result = -22},
       "prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN|PR_MDWE_NO_INHERIT|0x4, 0, 0, 0) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "prctl", .arguments = {0x42, 0, 0, 0, 0}, .result = 3},
       "prctl(PR_GET_MDWE, 0, 0, 0, 0) = 0x3 (PR_MDWE_REFUSE_EXEC_GAIN|PR_MDWE_NO_INHERIT)"},
      {{.name = "prctl", .arguments = {0x42, 0, 0, 0, 0}, .result = 0}, "prctl(PR_GET_MDWE, 0, 0, 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x43, 1, 0, 0, 0}, .result = 0},
       "prctl(PR_SET_MEMORY_MERGE, 1, 0, 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x44, 0, 0, 0, 0}, .result = 1},
       "prctl(PR_GET_MEMORY_MERGE, 0, 0, 0, 0) = 1"},
      {{.name = "prctl", .arguments = {0x4b, 5, 0, 0, 0}, .result = 0},
       "prctl(PR_SET_SHADOW_STACK_STATUS, PR_SHADOW_STACK_ENABLE|PR_SHADOW_STACK_PUSH, 0, 0, 0) = 0"},
      {{.name = "prctl",
        .arguments = {0x4a, 0x10000, 0, 0, 0},
        .memory = FakeMemory().u64(0x10000, {1}),
        .result = 0},
       "prctl(PR_GET_SHADOW_STACK_STATUS, [PR_SHADOW_STACK_ENABLE], 0, 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x4c, ~0ull, 0, 0, 0}, .result = -22},
       "prctl(PR_LOCK_SHADOW_STACK_STATUS, "
       "PR_SHADOW_STACK_ENABLE|PR_SHADOW_STACK_WRITE|PR_SHADOW_STACK_PUSH|0xfffffffffffffff8, 0, 0, 0) = -1 "
       "EINVAL (Invalid argument)"},
      {{.name = "prctl", .arguments = {0x4d, 1, 0, 0, 0}, .result = 1},
       "prctl(PR_TIMER_CREATE_RESTORE_IDS, PR_TIMER_CREATE_RESTORE_IDS_ON, 0, 0, 0) = 1"},
      {{.name = "prctl", .arguments = {0x4d, 9, 0, 0, 0}, .result = -22},
       "prctl(PR_TIMER_CREATE_RESTORE_IDS, 0x9 /* PR_TIMER_CREATE_RESTORE_IDS_??? */, 0, 0, 0) = -1 EINVAL "
       "(Invalid argument)"},
      {{.name = "prctl", .arguments = {0x4e, 1, 0x10, 0, 0}, .result = 0},
       "prctl(PR_FUTEX_HASH, PR_FUTEX_HASH_SET_SLOTS, 16, 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x4e, 2, 0, 0, 0}, .result = 16},
       "prctl(PR_FUTEX_HASH, PR_FUTEX_HASH_GET_SLOTS, 0, 0, 0) = 16"},
      {{.name = "prctl", .arguments = {0x4e, 5, 1, 2, 3}, .result = -22},
       "prctl(PR_FUTEX_HASH, 0x5 /* PR_FUTEX_HASH_??? */, 0x1, 0x2, 0x3) = -1 EINVAL (Invalid argument)"},
      {{.name = "prctl",
        .arguments = {0x41555856, 0x10000, 0x30, 0, 0},
        .memory = FakeMemory().u64(0x10000, {3, 0x1000, 6, 0x1000, 0, 0}),
        .result = 48},
       "prctl(PR_GET_AUXV, [{a_type=AT_PHDR, a_val=0x1000}, {a_type=AT_PAGESZ, a_val=0x1000}, "
       "{a_type=AT_NULL, a_val=0}], 48, 0, 0) = 48"},
      {{.name = "prctl", .arguments = {0x3b, 1, 0x1000, 0x2000, 0x3000}, .result = 0},
       "prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_ON, 0x1000, 0x2000, 0x3000) = 0"},
      {{.name = "prctl", .arguments = {0x3b, 2, 0x1000, 0x2000, 0}, .result = -22},
       "prctl(PR_SET_SYSCALL_USER_DISPATCH, PR_SYS_DISPATCH_INCLUSIVE_ON, 0x1000, 0x2000, NULL) = -1 EINVAL "
       "(Invalid argument)"},
      {{.name = "prctl",
        .arguments = {0x23, 0xe, 0x10000, 0x68, 0},
        .memory = FakeMemory()
                      .u64(0x10000, {1, 2, 3, 4, 5, 6, 7, 8, 9, 0xa, 0xb})
                      .u64(0x10058, {0x5000})
                      .u32(0x10060, {0x10, 3}),
        .result = 0},
       "prctl(PR_SET_MM, PR_SET_MM_MAP, {start_code=0x1, end_code=0x2, start_data=0x3, end_data=0x4, "
       "start_brk=0x5, brk=0x6, start_stack=0x7, arg_start=0x8, arg_end=0x9, env_start=0xa, env_end=0xb, "
       "auxv=0x5000, auxv_size=16, exe_fd=3}, 0x68, 0) = 0"},
      {{.name = "prctl",
        .arguments = {0x23, 0xe, 0x10000, 8, 0},
        .memory = FakeMemory().u64(0x10000, {1}),
        .result = -22},
       "prctl(PR_SET_MM, PR_SET_MM_MAP, 0x10000, 0x8, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "prctl", .arguments = {0x23, 0xe, 0xdead0000, 0x68, 0}, .result = -14},
       "prctl(PR_SET_MM, PR_SET_MM_MAP, 0xdead0000, 0x68, 0) = -1 EFAULT (Bad address)"},
      {{.name = "prctl",
        .arguments = {0x23, 0xf, 0x10000, 0, 0},
        .memory = FakeMemory().u32(0x10000, {0x68}),
        .result = 0},
       "prctl(PR_SET_MM, PR_SET_MM_MAP_SIZE, [104], 0, 0) = 0"},
      {{.name = "prctl", .arguments = {0x23, 8, 0x1000, 0, 0}, .result = 0},
       "prctl(PR_SET_MM, PR_SET_MM_ARG_START, 0x1000, 0, 0) = 0"},
  });
}

TEST(NewerPrctl, OfOtherMachines) {
  check({
      {{.name = "prctl", .arguments = {0x45, 0x15, 0, 0, 0}, .result = 0},
       "prctl(PR_RISCV_V_SET_CONTROL, "
       "PR_RISCV_V_VSTATE_CTRL_INHERIT|PR_RISCV_V_VSTATE_CTRL_OFF<<2|PR_RISCV_V_VSTATE_CTRL_OFF) = 0"},
      {{.name = "prctl", .arguments = {0x45, 0x16}, .result = 0},
       "prctl(PR_RISCV_V_SET_CONTROL, "
       "PR_RISCV_V_VSTATE_CTRL_INHERIT|PR_RISCV_V_VSTATE_CTRL_OFF<<2|PR_RISCV_V_VSTATE_CTRL_ON) = 0"},
      {{.name = "prctl", .arguments = {0x46, 0, 0, 0, 0}, .result = 21},
       "prctl(PR_RISCV_V_GET_CONTROL) = 0x15 "
       "(PR_RISCV_V_VSTATE_CTRL_INHERIT|PR_RISCV_V_VSTATE_CTRL_OFF<<2|PR_RISCV_V_VSTATE_CTRL_OFF)"},
      {{.name = "prctl", .arguments = {0x47, 0, 0}, .result = 0},
       "prctl(PR_RISCV_SET_ICACHE_FLUSH_CTX, PR_RISCV_CTX_SW_FENCEI_ON, PR_RISCV_SCOPE_PER_PROCESS) = 0"},
      {{.name = "prctl", .arguments = {0x47, 1, 1}, .result = 0},
       "prctl(PR_RISCV_SET_ICACHE_FLUSH_CTX, PR_RISCV_CTX_SW_FENCEI_OFF, PR_RISCV_SCOPE_PER_THREAD) = 0"},
      {{.name = "prctl", .arguments = {0x48, 1, 0, 0, 0}, .result = 5},
       "prctl(PR_PPC_GET_DEXCR, PR_PPC_DEXCR_IBRTPD, 0, 0, 0) = 0x5 "
       "(PR_PPC_DEXCR_CTRL_EDITABLE|PR_PPC_DEXCR_CTRL_CLEAR)"},
      {{.name = "prctl", .arguments = {0x49, 3, 0x12, 0, 0}, .result = 0},
       "prctl(PR_PPC_SET_DEXCR, PR_PPC_DEXCR_NPHIE, PR_PPC_DEXCR_CTRL_SET|PR_PPC_DEXCR_CTRL_CLEAR_ONEXEC, 0, "
       "0) = 0"},
      {{.name = "prctl", .arguments = {0x49, 9, 0x20, 0, 0}, .result = -22},
       "prctl(PR_PPC_SET_DEXCR, 0x9 /* PR_PPC_DEXCR_??? */, 0x20 /* PR_PPC_DEXCR_CTRL_??? */, 0, 0) = -1 "
       "EINVAL (Invalid argument)"},
      {{.name = "prctl", .arguments = {0x37, 0x80003, 0, 0, 0}, .result = 0},
       "prctl(PR_SET_TAGGED_ADDR_CTRL, PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_SYNC|PR_MTE_STORE_ONLY, 0, 0, 0) = "
       "0"},
      {{.name = "prctl", .arguments = {0x37, 0x80007fffb, 0, 0, 0}, .result = 0},
       "prctl(PR_SET_TAGGED_ADDR_CTRL, "
       "PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_SYNC|0xffff<<PR_MTE_TAG_SHIFT|0x800000000, 0, 0, 0) = 0"},
  });
}

TEST(NewerPrctl, OfX86) {
  check({
      {{.name = "arch_prctl",
        .arguments = {0x1021, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x602e7}),
        .result = 0},
       "arch_prctl(ARCH_GET_XCOMP_SUPP, [0x602e7 /* "
       "XFEATURE_MASK_FPSSE|XFEATURE_MASK_YMM|XFEATURE_MASK_AVX512|XFEATURE_MASK_PKRU|XFEATURE_MASK_XTILE "
       "*/]) = 0"},
      {{.name = "arch_prctl",
        .arguments = {0x1022, 0x10000},
        .memory = FakeMemory().u64(0x10000, {3}),
        .result = 0},
       "arch_prctl(ARCH_GET_XCOMP_PERM, [0x3 /* XFEATURE_MASK_FPSSE */]) = 0"},
      {{.name = "arch_prctl",
        .arguments = {0x1024, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0}),
        .result = 0},
       "arch_prctl(ARCH_GET_XCOMP_GUEST_PERM, [0]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x1022, 0x1000}, .result = -22},
       "arch_prctl(ARCH_GET_XCOMP_PERM, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "arch_prctl", .arguments = {0x1023, 0x12}, .result = 393216},
       "arch_prctl(ARCH_REQ_XCOMP_PERM, 0x12 /* XFEATURE_XTILE_DATA */) = 0x60000 (XFEATURE_MASK_XTILE)"},
      {{.name = "arch_prctl", .arguments = {0x1025, 0x12}, .result = 0},
       "arch_prctl(ARCH_REQ_XCOMP_GUEST_PERM, 0x12 /* XFEATURE_XTILE_DATA */) = 0"},
      {{.name = "arch_prctl", .arguments = {0x1023, 0x12}, .result = -95},
       "arch_prctl(ARCH_REQ_XCOMP_PERM, 0x12 /* XFEATURE_XTILE_DATA */) = -1 EOPNOTSUPP (Operation not "
       "supported)"},
      {{.name = "arch_prctl",
        .arguments = {0x4001, 0x10000},
        .memory = FakeMemory().u64(0x10000, {0x7fffffffffffffff}),
        .result = 0},
       "arch_prctl(ARCH_GET_UNTAG_MASK, [0x7fffffffffffffff]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x4002, 6}, .result = 0},
       "arch_prctl(ARCH_ENABLE_TAGGED_ADDR, 6) = 0"},
      {{.name = "arch_prctl",
        .arguments = {0x4003, 0x10000},
        .memory = FakeMemory().u64(0x10000, {6}),
        .result = 0},
       "arch_prctl(ARCH_GET_MAX_TAG_BITS, [6]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x4004, 0}, .result = 0},
       "arch_prctl(ARCH_FORCE_TAGGED_SVA) = 0"},
      {{.name = "arch_prctl", .arguments = {0x5001, 1}, .result = 0},
       "arch_prctl(ARCH_SHSTK_ENABLE, ARCH_SHSTK_SHSTK) = 0"},
      {{.name = "arch_prctl", .arguments = {0x5002, 3}, .result = 0},
       "arch_prctl(ARCH_SHSTK_DISABLE, ARCH_SHSTK_SHSTK|ARCH_SHSTK_WRSS) = 0"},
      {{.name = "arch_prctl", .arguments = {0x5003, 4}, .result = -22},
       "arch_prctl(ARCH_SHSTK_LOCK, 0x4 /* ARCH_SHSTK_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "arch_prctl",
        .arguments = {0x5005, 0x10000},
        .memory = FakeMemory().u64(0x10000, {1}),
        .result = 0},
       "arch_prctl(ARCH_SHSTK_STATUS, [ARCH_SHSTK_SHSTK]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x5005, 0}, .result = -14},
       "arch_prctl(ARCH_SHSTK_STATUS, NULL) = -1 EFAULT (Bad address)"},
  });
}

TEST(ProcessCalls, Prctl) {
  const FakeMemory memory = FakeMemory()
                                .u32(0x1000, {15})
                                .string(0x1100, "short")
                                .string(0x1200, "123456789012345")
                                .string(0x1300, "1234567890123456789")
                                .u64(0x1400, {0x7f00})
                                .zeros(0x1500, 4);
  auto prctl = [&](std::vector<uint64_t> arguments, int64_t result = 0) {
    return text_of({.name = "prctl", .arguments = std::move(arguments), .memory = memory, .result = result});
  };
  EXPECT_EQ(prctl({1, 15}), "prctl(PR_SET_PDEATHSIG, SIGTERM) = 0");
  EXPECT_EQ(prctl({1, 0}), "prctl(PR_SET_PDEATHSIG, 0) = 0");
  EXPECT_EQ(prctl({2, 0x1000}), "prctl(PR_GET_PDEATHSIG, [SIGTERM]) = 0");
  EXPECT_EQ(prctl({2, 0x1000}, -14), "prctl(PR_GET_PDEATHSIG, 0x1000) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({3}, 1), "prctl(PR_GET_DUMPABLE) = 1 (SUID_DUMP_USER)");
  EXPECT_EQ(prctl({3}, 7), "prctl(PR_GET_DUMPABLE) = 7");
  EXPECT_EQ(prctl({4, 3}), "prctl(PR_SET_DUMPABLE, 0x3 /* SUID_DUMP_??? */) = 0");
  EXPECT_EQ(prctl({7}, 1), "prctl(PR_GET_KEEPCAPS) = 1");
  EXPECT_EQ(prctl({8, 1}), "prctl(PR_SET_KEEPCAPS, 1) = 0");
  EXPECT_EQ(prctl({15, 0x1100}), "prctl(PR_SET_NAME, \"short\") = 0");
  // 15 bytes are looked at; whether a sixteenth ends them is not.
  EXPECT_EQ(prctl({15, 0x1200}), "prctl(PR_SET_NAME, \"123456789012345\"...) = 0");
  EXPECT_EQ(prctl({15, 0x1300}), "prctl(PR_SET_NAME, \"123456789012345\"...) = 0");
  EXPECT_EQ(prctl({16, 0x1200}), "prctl(PR_GET_NAME, \"123456789012345\") = 0");
  EXPECT_EQ(prctl({16, 0x1200}, -14), "prctl(PR_GET_NAME, 0x1200) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({21}, 2), "prctl(PR_GET_SECCOMP) = 2");
  EXPECT_EQ(prctl({22, 1}), "prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) = 0");
  EXPECT_EQ(prctl({22, 2, 0}, -14),
            "prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({22, 0, 1, 2, 3}, -22),
            "prctl(PR_SET_SECCOMP, SECCOMP_MODE_DISABLED, 0x1, 0x2, 0x3) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({23, 21}, 1), "prctl(PR_CAPBSET_READ, CAP_SYS_ADMIN) = 1");
  EXPECT_EQ(prctl({24, 41}, -22),
            "prctl(PR_CAPBSET_DROP, 0x29 /* CAP_??? */) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({27}, 0x2f),
            "prctl(PR_GET_SECUREBITS) = 0x2f (SECBIT_NOROOT|SECBIT_NOROOT_LOCKED|SECBIT_NO_SETUID_FIXUP|"
            "SECBIT_NO_SETUID_FIXUP_LOCKED|SECBIT_KEEP_CAPS_LOCKED)");
  EXPECT_EQ(prctl({27}, 0), "prctl(PR_GET_SECUREBITS) = 0");
  EXPECT_EQ(prctl({28, 1}), "prctl(PR_SET_SECUREBITS, SECBIT_NOROOT) = 0");
  EXPECT_EQ(prctl({29, minus_one}), "prctl(PR_SET_TIMERSLACK, -1) = 0");
  EXPECT_EQ(prctl({33, 1, 2, 0, 0}), "prctl(PR_MCE_KILL, PR_MCE_KILL_SET, PR_MCE_KILL_DEFAULT, 0, 0) = 0");
  EXPECT_EQ(prctl({33, 0, 2, 0, 0}), "prctl(PR_MCE_KILL, PR_MCE_KILL_CLEAR, 0x2, 0, 0) = 0");
  EXPECT_EQ(prctl({35, 1, 0x5000, 0, 0}), "prctl(PR_SET_MM, PR_SET_MM_START_CODE, 0x5000, 0, 0) = 0");
  EXPECT_EQ(prctl({36, 1}), "prctl(PR_SET_CHILD_SUBREAPER, 1) = 0");
  EXPECT_EQ(prctl({37, 0x1500}), "prctl(PR_GET_CHILD_SUBREAPER, [0]) = 0");
  EXPECT_EQ(prctl({38, 1, 0, 0, 0}), "prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) = 0");
  EXPECT_EQ(prctl({39, 0, 0, 0, 0}, 1), "prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) = 1");
  EXPECT_EQ(prctl({40, 0x1400}), "prctl(PR_GET_TID_ADDRESS, [0x7f00]) = 0");
  EXPECT_EQ(prctl({47, 2, 12, 0, 0}), "prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_NET_ADMIN, 0, 0) = 0");
  EXPECT_EQ(prctl({47, 4, 0, 0, 0}), "prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) = 0");
  EXPECT_EQ(prctl({52, 1}, 3),
            "prctl(PR_GET_SPECULATION_CTRL, PR_SPEC_INDIRECT_BRANCH) = 0x3 (PR_SPEC_PRCTL|PR_SPEC_ENABLE)");
  EXPECT_EQ(prctl({53, 0, 4}), "prctl(PR_SET_SPECULATION_CTRL, PR_SPEC_STORE_BYPASS, PR_SPEC_DISABLE) = 0");
  EXPECT_EQ(
      prctl({55, 0x17, 0, 0, 0}),
      "prctl(PR_SET_TAGGED_ADDR_CTRL, PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_MASK|0x2<<PR_MTE_TAG_SHIFT, 0, 0, 0) "
      "= 0");
  EXPECT_EQ(prctl({62, 0, 77, 1, 0x1400}),
            "prctl(PR_SCHED_CORE, PR_SCHED_CORE_GET, 77, 0x1 /* PIDTYPE_TGID */, [0x7f00]) = 0");
  EXPECT_EQ(prctl({0x53564d41, 0, 0x5000, 4096, 0x1100}),
            "prctl(PR_SET_VMA, PR_SET_VMA_ANON_NAME, 0x5000, 4096, \"short\") = 0");
  EXPECT_EQ(prctl({0x53564d41, 1, 0, 4096, 0x1100}, -22),
            "prctl(PR_SET_VMA, 0x1 /* PR_SET_VMA_??? */, 0, 0x1000, 0x1100) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({0x59616d61, minus_one}), "prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY) = 0");
  EXPECT_EQ(prctl({0x59616d61, 77}), "prctl(PR_SET_PTRACER, 77) = 0");
  EXPECT_EQ(prctl({17, 1, 2, 3, 4}, -22),
            "prctl(0x11 /* PR_??? */, 0x1, 0x2, 0x3, 0x4) = -1 EINVAL (Invalid argument)");
  check({
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {50, 0x20040}, .result = 0x20040},
       "prctl(PR_SVE_SET_VL, PR_SVE_VL_INHERIT|0x40) = 0x20040 (PR_SVE_VL_INHERIT|0x40)"},
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {51}, .result = 0x40},
       "prctl(PR_SVE_GET_VL) = 0x40"},
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {54, 0x1f, 0, 0, 0}, .result = 0},
       "prctl(PR_PAC_RESET_KEYS, PR_PAC_APIAKEY|PR_PAC_APIBKEY|PR_PAC_APDAKEY|PR_PAC_APDBKEY|PR_PAC_APGAKEY, "
       "0, "
       "0, 0) = 0"},
      {{.name = "prctl", .arguments = {3}, .result = 1, .style = {.constants = raw}},
       "prctl(0x3) = 1 (SUID_DUMP_USER)"},
      {{.name = "prctl", .arguments = {27}, .result = 1, .style = {.constants = raw}}, "prctl(0x1b) = 0x1"},
      {{.name = "arch_prctl", .arguments = {0x1002, 0x7f00}, .result = 0},
       "arch_prctl(ARCH_SET_FS, 0x7f00) = 0"},
      {{.name = "arch_prctl",
        .arguments = {0x1003, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0}),
        .result = 0},
       "arch_prctl(ARCH_GET_FS, [NULL]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x1011, 5}, .result = 1}, "arch_prctl(ARCH_GET_CPUID) = 1"},
      {{.name = "arch_prctl", .arguments = {0x1023, 18}, .result = 0},
       "arch_prctl(ARCH_REQ_XCOMP_PERM, 0x12 /* XFEATURE_XTILE_DATA */) = 0"},
      {{.name = "arch_prctl", .arguments = {0x3001, 5}, .result = -22},
       "arch_prctl(0x3001 /* ARCH_??? */, 0x5) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
