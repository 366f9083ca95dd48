// prctl(2) and arch_prctl(2): linux/prctl.h, asm/prctl.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto prctl_options = names("PR_???", {{"PR_SET_PDEATHSIG", 1},
                                                       {"PR_GET_PDEATHSIG", 2},
                                                       {"PR_GET_DUMPABLE", 3},
                                                       {"PR_SET_DUMPABLE", 4},
                                                       {"PR_GET_UNALIGN", 5},
                                                       {"PR_SET_UNALIGN", 6},
                                                       {"PR_GET_KEEPCAPS", 7},
                                                       {"PR_SET_KEEPCAPS", 8},
                                                       {"PR_GET_FPEMU", 9},
                                                       {"PR_SET_FPEMU", 10},
                                                       {"PR_GET_FPEXC", 11},
                                                       {"PR_SET_FPEXC", 12},
                                                       {"PR_GET_TIMING", 13},
                                                       {"PR_SET_TIMING", 14},
                                                       {"PR_SET_NAME", 15},
                                                       {"PR_GET_NAME", 16},
                                                       {"PR_GET_ENDIAN", 19},
                                                       {"PR_SET_ENDIAN", 20},
                                                       {"PR_GET_SECCOMP", 21},
                                                       {"PR_SET_SECCOMP", 22},
                                                       {"PR_CAPBSET_READ", 23},
                                                       {"PR_CAPBSET_DROP", 24},
                                                       {"PR_GET_TSC", 25},
                                                       {"PR_SET_TSC", 26},
                                                       {"PR_GET_SECUREBITS", 27},
                                                       {"PR_SET_SECUREBITS", 28},
                                                       {"PR_SET_TIMERSLACK", 29},
                                                       {"PR_GET_TIMERSLACK", 30},
                                                       {"PR_TASK_PERF_EVENTS_DISABLE", 31},
                                                       {"PR_TASK_PERF_EVENTS_ENABLE", 32},
                                                       {"PR_MCE_KILL", 33},
                                                       {"PR_MCE_KILL_GET", 34},
                                                       {"PR_SET_MM", 35},
                                                       {"PR_SET_CHILD_SUBREAPER", 36},
                                                       {"PR_GET_CHILD_SUBREAPER", 37},
                                                       {"PR_SET_NO_NEW_PRIVS", 38},
                                                       {"PR_GET_NO_NEW_PRIVS", 39},
                                                       {"PR_GET_TID_ADDRESS", 40},
                                                       {"PR_SET_THP_DISABLE", 41},
                                                       {"PR_GET_THP_DISABLE", 42},
                                                       {"PR_MPX_ENABLE_MANAGEMENT", 43},
                                                       {"PR_MPX_DISABLE_MANAGEMENT", 44},
                                                       {"PR_SET_FP_MODE", 45},
                                                       {"PR_GET_FP_MODE", 46},
                                                       {"PR_CAP_AMBIENT", 47},
                                                       {"PR_SVE_SET_VL", 50},
                                                       {"PR_SVE_GET_VL", 51},
                                                       {"PR_GET_SPECULATION_CTRL", 52},
                                                       {"PR_SET_SPECULATION_CTRL", 53},
                                                       {"PR_PAC_RESET_KEYS", 54},
                                                       {"PR_SET_TAGGED_ADDR_CTRL", 55},
                                                       {"PR_GET_TAGGED_ADDR_CTRL", 56},
                                                       {"PR_SET_IO_FLUSHER", 57},
                                                       {"PR_GET_IO_FLUSHER", 58},
                                                       {"PR_SET_SYSCALL_USER_DISPATCH", 59},
                                                       {"PR_PAC_SET_ENABLED_KEYS", 60},
                                                       {"PR_PAC_GET_ENABLED_KEYS", 61},
                                                       {"PR_SCHED_CORE", 62},
                                                       {"PR_SME_SET_VL", 63},
                                                       {"PR_SME_GET_VL", 64},
                                                       {"PR_SET_MDWE", 65},
                                                       {"PR_GET_MDWE", 66},
                                                       {"PR_SET_MEMORY_MERGE", 67},
                                                       {"PR_GET_MEMORY_MERGE", 68},
                                                       {"PR_RISCV_V_SET_CONTROL", 69},
                                                       {"PR_RISCV_V_GET_CONTROL", 70},
                                                       {"PR_RISCV_SET_ICACHE_FLUSH_CTX", 71},
                                                       {"PR_PPC_GET_DEXCR", 72},
                                                       {"PR_PPC_SET_DEXCR", 73},
                                                       {"PR_GET_SHADOW_STACK_STATUS", 74},
                                                       {"PR_SET_SHADOW_STACK_STATUS", 75},
                                                       {"PR_LOCK_SHADOW_STACK_STATUS", 76},
                                                       {"PR_TIMER_CREATE_RESTORE_IDS", 77},
                                                       {"PR_FUTEX_HASH", 78},
                                                       {"PR_GET_AUXV", 0x41555856},
                                                       {"PR_SET_VMA", 0x53564d41},
                                                       {"PR_SET_PTRACER", 0x59616d61}});

inline constexpr auto suid_dump =
    names("SUID_DUMP_???", {{"SUID_DUMP_DISABLE", 0}, {"SUID_DUMP_USER", 1}, {"SUID_DUMP_ROOT", 2}});
inline constexpr auto unalign_flags =
    names("PR_UNALIGN_???", {{"PR_UNALIGN_NOPRINT", 1}, {"PR_UNALIGN_SIGBUS", 2}});
inline constexpr auto tsc_modes = names("PR_TSC_???", {{"PR_TSC_ENABLE", 1}, {"PR_TSC_SIGSEGV", 2}});
inline constexpr auto secure_bits = names("SECBIT_???", {{"SECBIT_NOROOT", 1},
                                                         {"SECBIT_NOROOT_LOCKED", 2},
                                                         {"SECBIT_NO_SETUID_FIXUP", 4},
                                                         {"SECBIT_NO_SETUID_FIXUP_LOCKED", 8},
                                                         {"SECBIT_KEEP_CAPS", 0x10},
                                                         {"SECBIT_KEEP_CAPS_LOCKED", 0x20},
                                                         {"SECBIT_NO_CAP_AMBIENT_RAISE", 0x40},
                                                         {"SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED", 0x80},
                                                         {"SECBIT_EXEC_RESTRICT_FILE", 0x100},
                                                         {"SECBIT_EXEC_RESTRICT_FILE_LOCKED", 0x200},
                                                         {"SECBIT_EXEC_DENY_INTERACTIVE", 0x400},
                                                         {"SECBIT_EXEC_DENY_INTERACTIVE_LOCKED", 0x800}});
inline constexpr uint64_t mce_kill_set = 1;
inline constexpr auto mce_kill =
    names("PR_MCE_KILL_???", {{"PR_MCE_KILL_CLEAR", 0}, {"PR_MCE_KILL_SET", mce_kill_set}});
inline constexpr auto mce_kill_policies =
    names("PR_MCE_KILL_???", {{"PR_MCE_KILL_LATE", 0}, {"PR_MCE_KILL_EARLY", 1}, {"PR_MCE_KILL_DEFAULT", 2}});
inline constexpr auto set_mm_fields = names("PR_SET_MM_???", {{"PR_SET_MM_START_CODE", 1},
                                                              {"PR_SET_MM_END_CODE", 2},
                                                              {"PR_SET_MM_START_DATA", 3},
                                                              {"PR_SET_MM_END_DATA", 4},
                                                              {"PR_SET_MM_START_STACK", 5},
                                                              {"PR_SET_MM_START_BRK", 6},
                                                              {"PR_SET_MM_BRK", 7},
                                                              {"PR_SET_MM_ARG_START", 8},
                                                              {"PR_SET_MM_ARG_END", 9},
                                                              {"PR_SET_MM_ENV_START", 10},
                                                              {"PR_SET_MM_ENV_END", 11},
                                                              {"PR_SET_MM_AUXV", 12},
                                                              {"PR_SET_MM_EXE_FILE", 13},
                                                              {"PR_SET_MM_MAP", 14},
                                                              {"PR_SET_MM_MAP_SIZE", 15}});
inline constexpr auto fp_modes = names("PR_FP_MODE_???", {{"PR_FP_MODE_FR", 1}, {"PR_FP_MODE_FRE", 2}});
inline constexpr auto cap_ambient_ops = names("PR_CAP_AMBIENT_???", {{"PR_CAP_AMBIENT_IS_SET", 1},
                                                                     {"PR_CAP_AMBIENT_RAISE", 2},
                                                                     {"PR_CAP_AMBIENT_LOWER", 3},
                                                                     {"PR_CAP_AMBIENT_CLEAR_ALL", 4}});

// Vector lengths of arm64: flags above, the length in bytes below.
inline constexpr auto sve_vl_flags =
    names("", {{"PR_SVE_SET_VL_ONEXEC", 0x40000}, {"PR_SVE_VL_INHERIT", 0x20000}});
inline constexpr auto sme_vl_flags =
    names("", {{"PR_SME_SET_VL_ONEXEC", 0x40000}, {"PR_SME_VL_INHERIT", 0x20000}});
inline constexpr auto sve_vl = macro(
    "|", Size::word, {optional_part(~0xffffull, 0, flags(sve_vl_flags, Size::word)), part(0xffff, 0, x32)});
inline constexpr auto sme_vl = macro(
    "|", Size::word, {optional_part(~0xffffull, 0, flags(sme_vl_flags, Size::word)), part(0xffff, 0, x32)});
// The same as a result: what is not a flag needs no name.
inline constexpr Type sve_vl_result = flags(sve_vl_flags), sme_vl_result = flags(sme_vl_flags);

inline constexpr auto speculation_features = names(
    "PR_SPEC_???", {{"PR_SPEC_STORE_BYPASS", 0}, {"PR_SPEC_INDIRECT_BRANCH", 1}, {"PR_SPEC_L1D_FLUSH", 2}});
inline constexpr auto speculation_states = names("PR_SPEC_???", {{"PR_SPEC_NOT_AFFECTED", 0},
                                                                 {"PR_SPEC_PRCTL", 1},
                                                                 {"PR_SPEC_ENABLE", 2},
                                                                 {"PR_SPEC_DISABLE", 4},
                                                                 {"PR_SPEC_FORCE_DISABLE", 8},
                                                                 {"PR_SPEC_DISABLE_NOEXEC", 0x10}});
inline constexpr auto speculation_wishes = names("PR_SPEC_???", {{"PR_SPEC_ENABLE", 2},
                                                                 {"PR_SPEC_DISABLE", 4},
                                                                 {"PR_SPEC_FORCE_DISABLE", 8},
                                                                 {"PR_SPEC_DISABLE_NOEXEC", 0x10}});

inline constexpr auto pac_keys = names("PR_PAC_???", {{"PR_PAC_APIAKEY", 1},
                                                      {"PR_PAC_APIBKEY", 2},
                                                      {"PR_PAC_APDAKEY", 4},
                                                      {"PR_PAC_APDBKEY", 8},
                                                      {"PR_PAC_APGAKEY", 0x10}});
inline constexpr auto pac_enabled_keys =
    names("PR_PAC_???",
          {{"PR_PAC_APIAKEY", 1}, {"PR_PAC_APIBKEY", 2}, {"PR_PAC_APDAKEY", 4}, {"PR_PAC_APDBKEY", 8}});
// Memory tagging of arm64: how faults are told, and which tags may be given.
inline constexpr auto tagged_addr_enable =
    names("", {{"!PR_TAGGED_ADDR_ENABLE", 0}, {"PR_TAGGED_ADDR_ENABLE", 1}});
inline constexpr auto mte_tcf = names(
    "", {{"PR_MTE_TCF_NONE", 0}, {"PR_MTE_TCF_SYNC", 2}, {"PR_MTE_TCF_ASYNC", 4}, {"PR_MTE_TCF_MASK", 6}});
inline constexpr auto mte_flags = names("", {{"PR_MTE_STORE_ONLY", 0x80000}});
inline constexpr auto tagged_addr_ctrl =
    macro("|", Size::word,
          {part(1, 0, one_of(tagged_addr_enable)), part(6, 0, one_of(mte_tcf)),
           optional_part(0x7fff8, 3, x32, "<<PR_MTE_TAG_SHIFT"),
           optional_part(~0x7ffffull, 0, flags(mte_flags, Size::b8))});

inline constexpr auto user_dispatch_modes =
    names("PR_SYS_DISPATCH_???",
          {{"PR_SYS_DISPATCH_OFF", 0}, {"PR_SYS_DISPATCH_ON", 1}, {"PR_SYS_DISPATCH_INCLUSIVE_ON", 2}});
inline constexpr auto sched_core_commands = names("PR_SCHED_CORE_???", {{"PR_SCHED_CORE_GET", 0},
                                                                        {"PR_SCHED_CORE_CREATE", 1},
                                                                        {"PR_SCHED_CORE_SHARE_TO", 2},
                                                                        {"PR_SCHED_CORE_SHARE_FROM", 3}});
inline constexpr auto pid_types =
    names("PIDTYPE_???", {{"PIDTYPE_PID", 0}, {"PIDTYPE_TGID", 1}, {"PIDTYPE_PGID", 2}, {"PIDTYPE_SID", 3}});
inline constexpr auto set_vma_attributes = names("PR_SET_VMA_???", {{"PR_SET_VMA_ANON_NAME", 0}});
inline constexpr auto ptracers = names("", {{"PR_SET_PTRACER_ANY", 0xffffffff}});

// Memory that is writable or becomes executable, never both.
inline constexpr auto mdwe_flags =
    names("PR_MDWE_???", {{"PR_MDWE_REFUSE_EXEC_GAIN", 1}, {"PR_MDWE_NO_INHERIT", 2}});
// The vector unit of RISC-V: now, after the next execve, and whether that is handed on.
inline constexpr auto riscv_v_states =
    names("PR_RISCV_V_VSTATE_CTRL_???", {{"PR_RISCV_V_VSTATE_CTRL_DEFAULT", 0},
                                         {"PR_RISCV_V_VSTATE_CTRL_OFF", 1},
                                         {"PR_RISCV_V_VSTATE_CTRL_ON", 2}});
inline constexpr auto riscv_v_inherit = names("", {{"PR_RISCV_V_VSTATE_CTRL_INHERIT", 0x10}});
inline constexpr auto riscv_v_control = parts(
    Size::word, {optional_part(~0xfull, 0, flags(riscv_v_inherit, Size::b8)),
                 optional_part(0xc, 2, one_of(riscv_v_states), "<<2"), part(3, 0, one_of(riscv_v_states))});
inline constexpr auto riscv_icache_contexts =
    names("PR_RISCV_CTX_???", {{"PR_RISCV_CTX_SW_FENCEI_ON", 0}, {"PR_RISCV_CTX_SW_FENCEI_OFF", 1}});
inline constexpr auto riscv_icache_scopes =
    names("PR_RISCV_SCOPE_???", {{"PR_RISCV_SCOPE_PER_PROCESS", 0}, {"PR_RISCV_SCOPE_PER_THREAD", 1}});
inline constexpr auto ppc_dexcr_aspects = names("PR_PPC_DEXCR_???", {{"PR_PPC_DEXCR_SBHE", 0},
                                                                     {"PR_PPC_DEXCR_IBRTPD", 1},
                                                                     {"PR_PPC_DEXCR_SRAPD", 2},
                                                                     {"PR_PPC_DEXCR_NPHIE", 3}});
inline constexpr auto ppc_dexcr_controls =
    names("PR_PPC_DEXCR_CTRL_???", {{"PR_PPC_DEXCR_CTRL_EDITABLE", 1},
                                    {"PR_PPC_DEXCR_CTRL_SET", 2},
                                    {"PR_PPC_DEXCR_CTRL_CLEAR", 4},
                                    {"PR_PPC_DEXCR_CTRL_SET_ONEXEC", 8},
                                    {"PR_PPC_DEXCR_CTRL_CLEAR_ONEXEC", 0x10}});
inline constexpr auto shadow_stack_modes =
    names("PR_SHADOW_STACK_???",
          {{"PR_SHADOW_STACK_ENABLE", 1}, {"PR_SHADOW_STACK_WRITE", 2}, {"PR_SHADOW_STACK_PUSH", 4}});
inline constexpr auto timer_restore_modes =
    names("PR_TIMER_CREATE_RESTORE_IDS_???", {{"PR_TIMER_CREATE_RESTORE_IDS_OFF", 0},
                                              {"PR_TIMER_CREATE_RESTORE_IDS_ON", 1},
                                              {"PR_TIMER_CREATE_RESTORE_IDS_GET", 2}});
inline constexpr uint64_t futex_hash_set = 1;
inline constexpr auto futex_hash_commands =
    names("PR_FUTEX_HASH_???", {{"PR_FUTEX_HASH_SET_SLOTS", futex_hash_set}, {"PR_FUTEX_HASH_GET_SLOTS", 2}});
inline constexpr auto prctl_mm_map = record({{"start_code", x64},
                                             {"end_code", x64},
                                             {"start_data", x64},
                                             {"end_data", x64},
                                             {"start_brk", x64},
                                             {"brk", x64},
                                             {"start_stack", x64},
                                             {"arg_start", x64},
                                             {"arg_end", x64},
                                             {"env_start", x64},
                                             {"env_end", x64},
                                             {"auxv", address},
                                             {"auxv_size", u32},
                                             {"exe_fd", fd}});
inline constexpr auto auxv_types = names("AT_???", {{"AT_NULL", 0},
                                                    {"AT_IGNORE", 1},
                                                    {"AT_EXECFD", 2},
                                                    {"AT_PHDR", 3},
                                                    {"AT_PHENT", 4},
                                                    {"AT_PHNUM", 5},
                                                    {"AT_PAGESZ", 6},
                                                    {"AT_BASE", 7},
                                                    {"AT_FLAGS", 8},
                                                    {"AT_ENTRY", 9},
                                                    {"AT_NOTELF", 10},
                                                    {"AT_UID", 11},
                                                    {"AT_EUID", 12},
                                                    {"AT_GID", 13},
                                                    {"AT_EGID", 14},
                                                    {"AT_PLATFORM", 15},
                                                    {"AT_HWCAP", 16},
                                                    {"AT_CLKTCK", 17},
                                                    {"AT_SECURE", 23},
                                                    {"AT_BASE_PLATFORM", 24},
                                                    {"AT_RANDOM", 25},
                                                    {"AT_HWCAP2", 26},
                                                    {"AT_RSEQ_FEATURE_SIZE", 27},
                                                    {"AT_RSEQ_ALIGN", 28},
                                                    {"AT_HWCAP3", 29},
                                                    {"AT_HWCAP4", 30},
                                                    {"AT_EXECFN", 31},
                                                    {"AT_SYSINFO_EHDR", 33},
                                                    {"AT_MINSIGSTKSZ", 51}});
inline constexpr auto auxv_entry = record({{"a_type", one_of(auxv_types, Size::word)}, {"a_val", xlong}});

// arch_prctl of x86_64.
inline constexpr auto arch_prctl_options = names("ARCH_???", {{"ARCH_SET_GS", 0x1001},
                                                              {"ARCH_SET_FS", 0x1002},
                                                              {"ARCH_GET_FS", 0x1003},
                                                              {"ARCH_GET_GS", 0x1004},
                                                              {"ARCH_GET_CPUID", 0x1011},
                                                              {"ARCH_SET_CPUID", 0x1012},
                                                              {"ARCH_GET_XCOMP_SUPP", 0x1021},
                                                              {"ARCH_GET_XCOMP_PERM", 0x1022},
                                                              {"ARCH_REQ_XCOMP_PERM", 0x1023},
                                                              {"ARCH_GET_XCOMP_GUEST_PERM", 0x1024},
                                                              {"ARCH_REQ_XCOMP_GUEST_PERM", 0x1025},
                                                              {"ARCH_MAP_VDSO_X32", 0x2001},
                                                              {"ARCH_MAP_VDSO_32", 0x2002},
                                                              {"ARCH_MAP_VDSO_64", 0x2003},
                                                              {"ARCH_GET_UNTAG_MASK", 0x4001},
                                                              {"ARCH_ENABLE_TAGGED_ADDR", 0x4002},
                                                              {"ARCH_GET_MAX_TAG_BITS", 0x4003},
                                                              {"ARCH_FORCE_TAGGED_SVA", 0x4004},
                                                              {"ARCH_SHSTK_ENABLE", 0x5001},
                                                              {"ARCH_SHSTK_DISABLE", 0x5002},
                                                              {"ARCH_SHSTK_LOCK", 0x5003},
                                                              {"ARCH_SHSTK_UNLOCK", 0x5004},
                                                              {"ARCH_SHSTK_STATUS", 0x5005}});
// The components of the extended state: the manual's numbers.
inline constexpr auto xfeatures = names("XFEATURE_???", {{"XFEATURE_FP", 0},
                                                         {"XFEATURE_SSE", 1},
                                                         {"XFEATURE_YMM", 2},
                                                         {"XFEATURE_BNDREGS", 3},
                                                         {"XFEATURE_BNDCSR", 4},
                                                         {"XFEATURE_OPMASK", 5},
                                                         {"XFEATURE_ZMM_Hi256", 6},
                                                         {"XFEATURE_Hi16_ZMM", 7},
                                                         {"XFEATURE_PT_UNIMPLEMENTED_SO_FAR", 8},
                                                         {"XFEATURE_PKRU", 9},
                                                         {"XFEATURE_PASID", 10},
                                                         {"XFEATURE_LBR", 15},
                                                         {"XFEATURE_XTILE_CFG", 17},
                                                         {"XFEATURE_XTILE_DATA", 18}});

// The same as bits, composites before their parts.
inline constexpr auto xfeature_masks = names("XFEATURE_MASK_???", {{"XFEATURE_MASK_FPSSE", 3},
                                                                   {"XFEATURE_MASK_FP", 1},
                                                                   {"XFEATURE_MASK_SSE", 2},
                                                                   {"XFEATURE_MASK_YMM", 4},
                                                                   {"XFEATURE_MASK_BNDREGS", 8},
                                                                   {"XFEATURE_MASK_BNDCSR", 0x10},
                                                                   {"XFEATURE_MASK_AVX512", 0xe0},
                                                                   {"XFEATURE_MASK_OPMASK", 0x20},
                                                                   {"XFEATURE_MASK_ZMM_Hi256", 0x40},
                                                                   {"XFEATURE_MASK_Hi16_ZMM", 0x80},
                                                                   {"XFEATURE_MASK_PT", 0x100},
                                                                   {"XFEATURE_MASK_PKRU", 0x200},
                                                                   {"XFEATURE_MASK_PASID", 0x400},
                                                                   {"XFEATURE_MASK_LBR", 0x8000},
                                                                   {"XFEATURE_MASK_XTILE", 0x60000},
                                                                   {"XFEATURE_MASK_XTILE_CFG", 0x20000},
                                                                   {"XFEATURE_MASK_XTILE_DATA", 0x40000}});
inline constexpr Type xfeature_set = names_as(Kind::commented_flags, xfeature_masks, Size::b8);
inline constexpr auto shadow_stack_features =
    names("ARCH_SHSTK_???", {{"ARCH_SHSTK_SHSTK", 1}, {"ARCH_SHSTK_WRSS", 2}});

}  // namespace sysgood::describe
