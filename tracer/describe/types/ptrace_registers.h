// What ptrace(2) reads and writes of registers: sys/user.h, asm/ptrace.h, linux/elf.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/prctl.h"

namespace sysgood::describe {

// Where a register lies in struct user of x86_64: eight bytes each.
inline constexpr auto user_offsets = names("", {{"8*R15", 0},
                                                {"8*R14", 8},
                                                {"8*R13", 16},
                                                {"8*R12", 24},
                                                {"8*RBP", 32},
                                                {"8*RBX", 40},
                                                {"8*R11", 48},
                                                {"8*R10", 56},
                                                {"8*R9", 64},
                                                {"8*R8", 72},
                                                {"8*RAX", 80},
                                                {"8*RCX", 88},
                                                {"8*RDX", 96},
                                                {"8*RSI", 104},
                                                {"8*RDI", 112},
                                                {"8*ORIG_RAX", 120},
                                                {"8*RIP", 128},
                                                {"8*CS", 136},
                                                {"8*EFLAGS", 144},
                                                {"8*RSP", 152},
                                                {"8*SS", 160},
                                                {"8*FS_BASE", 168},
                                                {"8*GS_BASE", 176},
                                                {"8*DS", 184},
                                                {"8*ES", 192},
                                                {"8*FS", 200},
                                                {"8*GS", 208},
                                                {"offsetof(struct user, u_fpvalid)", 216},
                                                {"offsetof(struct user, i387)", 224},
                                                {"offsetof(struct user, u_tsize)", 736},
                                                {"offsetof(struct user, u_dsize)", 744},
                                                {"offsetof(struct user, u_ssize)", 752},
                                                {"offsetof(struct user, start_code)", 760},
                                                {"offsetof(struct user, start_stack)", 768},
                                                {"offsetof(struct user, signal)", 776},
                                                {"offsetof(struct user, u_ar0)", 792},
                                                {"offsetof(struct user, magic)", 808},
                                                {"offsetof(struct user, u_comm)", 816},
                                                {"offsetof(struct user, u_debugreg)", 848},
                                                {"offsetof(struct user, u_debugreg)+8", 856},
                                                {"offsetof(struct user, u_debugreg)+16", 864},
                                                {"offsetof(struct user, u_debugreg)+24", 872},
                                                {"offsetof(struct user, u_debugreg)+32", 880},
                                                {"offsetof(struct user, u_debugreg)+40", 888},
                                                {"offsetof(struct user, u_debugreg)+48", 896},
                                                {"offsetof(struct user, u_debugreg)+56", 904},
                                                {"sizeof(struct user)", 912}});

// The same of i386: four bytes each.
inline constexpr auto user_offsets_i386 = names("", {{"4*EBX", 0},
                                                     {"4*ECX", 4},
                                                     {"4*EDX", 8},
                                                     {"4*ESI", 12},
                                                     {"4*EDI", 16},
                                                     {"4*EBP", 20},
                                                     {"4*EAX", 24},
                                                     {"4*DS", 28},
                                                     {"4*ES", 32},
                                                     {"4*FS", 36},
                                                     {"4*GS", 40},
                                                     {"4*ORIG_EAX", 44},
                                                     {"4*EIP", 48},
                                                     {"4*CS", 52},
                                                     {"4*EFL", 56},
                                                     {"4*UESP", 60},
                                                     {"4*SS", 64}});

// The registers as PTRACE_GETREGS and NT_PRSTATUS give them.
inline constexpr auto user_regs_x86_64 =
    record({{"r15", x64},    {"r14", x64}, {"r13", x64}, {"r12", x64},      {"rbp", x64},     {"rbx", x64},
            {"r11", x64},    {"r10", x64}, {"r9", x64},  {"r8", x64},       {"rax", x64},     {"rcx", x64},
            {"rdx", x64},    {"rsi", x64}, {"rdi", x64}, {"orig_rax", x64}, {"rip", x64},     {"cs", x64},
            {"eflags", x64}, {"rsp", x64}, {"ss", x64},  {"fs_base", x64},  {"gs_base", x64}, {"ds", x64},
            {"es", x64},     {"fs", x64},  {"gs", x64}});
inline constexpr auto user_regs_aarch64 =
    record({{"regs", array(x64, 31)}, {"sp", x64}, {"pc", x64}, {"pstate", x64}});
inline constexpr auto user_regs_i386 = record({{"ebx", x32},
                                               {"ecx", x32},
                                               {"edx", x32},
                                               {"esi", x32},
                                               {"edi", x32},
                                               {"ebp", x32},
                                               {"eax", x32},
                                               {"xds", x32},
                                               {"xes", x32},
                                               {"xfs", x32},
                                               {"xgs", x32},
                                               {"orig_eax", x32},
                                               {"eip", x32},
                                               {"xcs", x32},
                                               {"eflags", x32},
                                               {"esp", x32},
                                               {"xss", x32}});
inline constexpr auto user_regs_arm = record({{"uregs", array(x32, 18)}});
inline constexpr auto user_regs = per_abi({{Abi::x86_64, user_regs_x86_64},
                                           {Abi::aarch64, user_regs_aarch64},
                                           {Abi::i386, user_regs_i386},
                                           {Abi::arm, user_regs_arm}});
inline constexpr auto user_fpregs_x86_64 = record({{"cwd", x16},
                                                   {"swd", x16},
                                                   {"ftw", x16},
                                                   {"fop", x16},
                                                   {"rip", x64},
                                                   {"rdp", x64},
                                                   {"mxcsr", x32},
                                                   {"mxcr_mask", x32},
                                                   {"st_space", array(x32, 32)},
                                                   {"xmm_space", array(x32, 64)},
                                                   {"padding", array(x32, 24)}});

inline constexpr uint64_t nt_prstatus = 1, nt_fpregset = 2, nt_arm_tls = 0x401, nt_arm_hw_break = 0x402,
                          nt_arm_hw_watch = 0x403, nt_arm_system_call = 0x404, nt_arm_sve = 0x405,
                          nt_arm_pac_mask = 0x406, nt_arm_tagged_addr_ctrl = 0x409,
                          nt_arm_pac_enabled_keys = 0x40a, nt_arm_ssve = 0x40b, nt_arm_za = 0x40c,
                          nt_arm_fpmr = 0x40e, nt_arm_poe = 0x40f, nt_arm_gcs = 0x410;
inline constexpr auto register_sets = names("NT_???", {{"NT_PRSTATUS", nt_prstatus},
                                                       {"NT_FPREGSET", nt_fpregset},
                                                       {"NT_PRPSINFO", 3},
                                                       {"NT_PRXREG", 4},
                                                       {"NT_PLATFORM", 5},
                                                       {"NT_AUXV", 6},
                                                       {"NT_GWINDOWS", 7},
                                                       {"NT_ASRS", 8},
                                                       {"NT_PSTATUS", 10},
                                                       {"NT_PSINFO", 13},
                                                       {"NT_PRCRED", 14},
                                                       {"NT_UTSNAME", 15},
                                                       {"NT_LWPSTATUS", 16},
                                                       {"NT_LWPSINFO", 17},
                                                       {"NT_PRFPXREG", 20},
                                                       {"NT_PPC_VMX", 0x100},
                                                       {"NT_PPC_SPE", 0x101},
                                                       {"NT_PPC_VSX", 0x102},
                                                       {"NT_PPC_TAR", 0x103},
                                                       {"NT_PPC_PPR", 0x104},
                                                       {"NT_PPC_DSCR", 0x105},
                                                       {"NT_PPC_EBB", 0x106},
                                                       {"NT_PPC_PMU", 0x107},
                                                       {"NT_PPC_TM_CGPR", 0x108},
                                                       {"NT_PPC_TM_CFPR", 0x109},
                                                       {"NT_PPC_TM_CVMX", 0x10a},
                                                       {"NT_PPC_TM_CVSX", 0x10b},
                                                       {"NT_PPC_TM_SPR", 0x10c},
                                                       {"NT_PPC_TM_CTAR", 0x10d},
                                                       {"NT_PPC_TM_CPPR", 0x10e},
                                                       {"NT_PPC_TM_CDSCR", 0x10f},
                                                       {"NT_PPC_PKEY", 0x110},
                                                       {"NT_PPC_DEXCR", 0x111},
                                                       {"NT_PPC_HASHKEYR", 0x112},
                                                       {"NT_386_TLS", 0x200},
                                                       {"NT_386_IOPERM", 0x201},
                                                       {"NT_X86_SHSTK", 0x204},
                                                       {"NT_X86_XSAVE_LAYOUT", 0x205},
                                                       {"NT_X86_XSTATE", 0x202},
                                                       {"NT_S390_HIGH_GPRS", 0x300},
                                                       {"NT_S390_TIMER", 0x301},
                                                       {"NT_S390_TODCMP", 0x302},
                                                       {"NT_S390_TODPREG", 0x303},
                                                       {"NT_S390_CTRS", 0x304},
                                                       {"NT_S390_PREFIX", 0x305},
                                                       {"NT_S390_LAST_BREAK", 0x306},
                                                       {"NT_S390_SYSTEM_CALL", 0x307},
                                                       {"NT_S390_TDB", 0x308},
                                                       {"NT_S390_VXRS_LOW", 0x309},
                                                       {"NT_S390_VXRS_HIGH", 0x30a},
                                                       {"NT_S390_GS_CB", 0x30b},
                                                       {"NT_S390_GS_BC", 0x30c},
                                                       {"NT_S390_RI_CB", 0x30d},
                                                       {"NT_S390_PV_CPU_DATA", 0x30e},
                                                       {"NT_ARM_VFP", 0x400},
                                                       {"NT_ARM_TLS", 0x401},
                                                       {"NT_ARM_HW_BREAK", 0x402},
                                                       {"NT_ARM_HW_WATCH", 0x403},
                                                       {"NT_ARM_SYSTEM_CALL", 0x404},
                                                       {"NT_ARM_SVE", 0x405},
                                                       {"NT_ARM_PAC_MASK", 0x406},
                                                       {"NT_ARM_PACA_KEYS", 0x407},
                                                       {"NT_ARM_PACG_KEYS", 0x408},
                                                       {"NT_ARM_TAGGED_ADDR_CTRL", 0x409},
                                                       {"NT_ARM_PAC_ENABLED_KEYS", 0x40a},
                                                       {"NT_ARM_SSVE", 0x40b},
                                                       {"NT_ARM_ZA", nt_arm_za},
                                                       {"NT_ARM_ZT", 0x40d},
                                                       {"NT_ARM_FPMR", nt_arm_fpmr},
                                                       {"NT_ARM_POE", nt_arm_poe},
                                                       {"NT_ARM_GCS", nt_arm_gcs},
                                                       {"NT_ARC_V2", 0x600},
                                                       {"NT_VMCOREDD", 0x700},
                                                       {"NT_MIPS_DSP", 0x800},
                                                       {"NT_MIPS_FP_MODE", 0x801},
                                                       {"NT_MIPS_MSA", 0x802},
                                                       {"NT_RISCV_CSR", 0x900},
                                                       {"NT_RISCV_VECTOR", 0x901},
                                                       {"NT_RISCV_TAGGED_ADDR_CTRL", 0x902},
                                                       {"NT_LOONGARCH_CPUCFG", 0xa00},
                                                       {"NT_LOONGARCH_CSR", 0xa01},
                                                       {"NT_LOONGARCH_LSX", 0xa02},
                                                       {"NT_LOONGARCH_LASX", 0xa03},
                                                       {"NT_LOONGARCH_LBT", 0xa04},
                                                       {"NT_LOONGARCH_HW_BREAK", 0xa05},
                                                       {"NT_LOONGARCH_HW_WATCH", 0xa06},
                                                       {"NT_PRXFPREG", 0x46e62b7f},
                                                       {"NT_FILE", 0x46494c45},
                                                       {"NT_SIGINFO", 0x53494749}});

// The other sets of arm64: asm/ptrace.h. Vectors are their header and the bytes behind it.
inline constexpr auto user_fpregs_aarch64 =
    record(528, {{"vregs", array(hex_bytes, 512), at(0)}, {"fpsr", x32, at(512)}, {"fpcr", x32, at(516)}});
inline constexpr auto arm_tls = record({{"tpidr", x64}, {"tpidr2", x64}});
inline constexpr auto arm_debug_register = record(16, {{"addr", x64, at(0)}, {"ctrl", x32, at(8)}});
inline constexpr auto arm_debug_registers =
    record(264, {{"dbg_info", x32, at(0)}, {"dbg_regs", array(arm_debug_register, 16), at(8)}});
inline constexpr auto arm_system_call = record({{"syscallno", Type{Kind::syscall_number}}});
inline constexpr auto arm_vector_flags =
    names("SVE_PT_???", {{"SVE_PT_REGS_SVE", 1}, {"SVE_PT_VL_INHERIT", 2}, {"SVE_PT_VL_ONEXEC", 4}});
inline constexpr auto arm_vector_header = record(16, {{"size", u32, at(0)},
                                                      {"max_size", u32, at(4)},
                                                      {"vl", u16, at(8)},
                                                      {"max_vl", u16, at(10)},
                                                      {"flags", flags(arm_vector_flags, Size::b2), at(12)}});
inline constexpr auto arm_pac_mask = record({{"data_mask", x64}, {"insn_mask", x64}});
inline constexpr auto arm_tag_control = record({{"ctrl", tagged_addr_ctrl}});
inline constexpr auto arm_pac_enabled = record({{"keys", flags(pac_enabled_keys, Size::b8)}});
inline constexpr auto arm_fpmr = record({{"fpmr", x64}});
inline constexpr auto arm_poe = record({{"por_el0", x64}});
inline constexpr auto arm_gcs = record({{"features_enabled", flags(shadow_stack_modes, Size::b8)},
                                        {"features_locked", flags(shadow_stack_modes, Size::b8)},
                                        {"gcspr_el0", x64}});

// A register set: a buffer of which the call says how much it filled. Which set is the argument before it.
inline constexpr auto got_register_set = record({{"iov_base", address}, {"iov_len", usize, changes}});
// The kernel gives and takes whole registers only.
inline constexpr auto got_regs_by_size = cases({{0, out(user_regs, sized("iov_len"))}, otherwise(address)});
inline constexpr auto whole_got_regs = per_abi({{wide_abis, select("iov_len", got_regs_by_size, 7)},
                                                {narrow_abis, select("iov_len", got_regs_by_size, 3)}});
inline constexpr auto got_regs = record({{"iov_base", whole_got_regs}, {"iov_len", usize, changes}});
inline constexpr auto set_regs_by_size = cases({{0, in(user_regs, sized("iov_len"))}, otherwise(address)});
inline constexpr auto whole_set_regs = per_abi({{wide_abis, select("iov_len", set_regs_by_size, 7)},
                                                {narrow_abis, select("iov_len", set_regs_by_size, 3)}});
inline constexpr auto set_regs = record({{"iov_base", whole_set_regs}, {"iov_len", usize, changes}});
inline constexpr auto got_fpregs_by_size =
    cases({{0, out(user_fpregs_x86_64, sized("iov_len"))}, otherwise(address)});
inline constexpr auto got_fpregs =
    record({{"iov_base", select("iov_len", got_fpregs_by_size, 7)}, {"iov_len", usize, changes}});
inline constexpr auto set_fpregs_by_size =
    cases({{0, in(user_fpregs_x86_64, sized("iov_len"))}, otherwise(address)});
inline constexpr auto set_fpregs =
    record({{"iov_base", select("iov_len", set_fpregs_by_size, 7)}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_fpregs =
    record({{"iov_base", out(user_fpregs_aarch64, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_fpregs =
    record({{"iov_base", in(user_fpregs_aarch64, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_tls =
    record({{"iov_base", out(arm_tls, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_tls =
    record({{"iov_base", in(arm_tls, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_debug =
    record({{"iov_base", out(arm_debug_registers, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_debug =
    record({{"iov_base", in(arm_debug_registers, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_system_call =
    record({{"iov_base", out(arm_system_call, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_system_call =
    record({{"iov_base", in(arm_system_call, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_vectors =
    record({{"iov_base", out(arm_vector_header, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_vectors =
    record({{"iov_base", in(arm_vector_header, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_pac_mask =
    record({{"iov_base", out(arm_pac_mask, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_pac_mask =
    record({{"iov_base", in(arm_pac_mask, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_tags =
    record({{"iov_base", out(arm_tag_control, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_tags =
    record({{"iov_base", in(arm_tag_control, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_pac_keys =
    record({{"iov_base", out(arm_pac_enabled, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_pac_keys =
    record({{"iov_base", in(arm_pac_enabled, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_fpmr =
    record({{"iov_base", out(arm_fpmr, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_fpmr =
    record({{"iov_base", in(arm_fpmr, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_poe =
    record({{"iov_base", out(arm_poe, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_poe =
    record({{"iov_base", in(arm_poe, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto got_arm_gcs =
    record({{"iov_base", out(arm_gcs, sized("iov_len"))}, {"iov_len", usize, changes}});
inline constexpr auto set_arm_gcs =
    record({{"iov_base", in(arm_gcs, sized("iov_len"))}, {"iov_len", usize, changes}});
// Only arm64 has its sets, and x86_64 its floating-point registers.
inline constexpr Abis not_arm64 = Abi::x86_64 | narrow_abis;
inline constexpr auto got_fpregset = per_abi({{Abi::x86_64, inout(got_fpregs)},
                                              {Abi::aarch64, inout(got_arm_fpregs)},
                                              {narrow_abis, inout(got_register_set)}});
inline constexpr auto got_only_arm_tls =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_tls)}});
inline constexpr auto got_only_arm_debug =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_debug)}});
inline constexpr auto got_only_arm_system_call =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_system_call)}});
inline constexpr auto got_only_arm_vectors =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_vectors)}});
inline constexpr auto got_only_arm_pac_mask =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_pac_mask)}});
inline constexpr auto got_only_arm_tags =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_tags)}});
inline constexpr auto got_only_arm_pac_keys =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_pac_keys)}});
inline constexpr auto got_only_arm_fpmr =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_fpmr)}});
inline constexpr auto got_only_arm_poe =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_poe)}});
inline constexpr auto got_only_arm_gcs =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(got_arm_gcs)}});
inline constexpr auto set_fpregset = per_abi({{Abi::x86_64, inout(set_fpregs)},
                                              {Abi::aarch64, inout(set_arm_fpregs)},
                                              {narrow_abis, inout(got_register_set)}});
inline constexpr auto set_only_arm_tls =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_tls)}});
inline constexpr auto set_only_arm_debug =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_debug)}});
inline constexpr auto set_only_arm_system_call =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_system_call)}});
inline constexpr auto set_only_arm_vectors =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_vectors)}});
inline constexpr auto set_only_arm_pac_mask =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_pac_mask)}});
inline constexpr auto set_only_arm_tags =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_tags)}});
inline constexpr auto set_only_arm_pac_keys =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_pac_keys)}});
inline constexpr auto set_only_arm_fpmr =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_fpmr)}});
inline constexpr auto set_only_arm_poe =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_poe)}});
inline constexpr auto set_only_arm_gcs =
    per_abi({{not_arm64, inout(got_register_set)}, {Abi::aarch64, inout(set_arm_gcs)}});
inline constexpr auto getregset_data = cases({{nt_prstatus, inout(got_regs)},
                                              {nt_fpregset, got_fpregset},
                                              {nt_arm_tls, got_only_arm_tls},
                                              {nt_arm_hw_break, got_only_arm_debug},
                                              {nt_arm_hw_watch, got_only_arm_debug},
                                              {nt_arm_system_call, got_only_arm_system_call},
                                              {nt_arm_sve, got_only_arm_vectors},
                                              {nt_arm_ssve, got_only_arm_vectors},
                                              {nt_arm_za, got_only_arm_vectors},
                                              {nt_arm_pac_mask, got_only_arm_pac_mask},
                                              {nt_arm_tagged_addr_ctrl, got_only_arm_tags},
                                              {nt_arm_pac_enabled_keys, got_only_arm_pac_keys},
                                              {nt_arm_fpmr, got_only_arm_fpmr},
                                              {nt_arm_poe, got_only_arm_poe},
                                              {nt_arm_gcs, got_only_arm_gcs},
                                              otherwise(inout(got_register_set))});
inline constexpr auto setregset_data = cases({{nt_prstatus, inout(set_regs)},
                                              {nt_fpregset, set_fpregset},
                                              {nt_arm_tls, set_only_arm_tls},
                                              {nt_arm_hw_break, set_only_arm_debug},
                                              {nt_arm_hw_watch, set_only_arm_debug},
                                              {nt_arm_system_call, set_only_arm_system_call},
                                              {nt_arm_sve, set_only_arm_vectors},
                                              {nt_arm_ssve, set_only_arm_vectors},
                                              {nt_arm_za, set_only_arm_vectors},
                                              {nt_arm_pac_mask, set_only_arm_pac_mask},
                                              {nt_arm_tagged_addr_ctrl, set_only_arm_tags},
                                              {nt_arm_pac_enabled_keys, set_only_arm_pac_keys},
                                              {nt_arm_fpmr, set_only_arm_fpmr},
                                              {nt_arm_poe, set_only_arm_poe},
                                              {nt_arm_gcs, set_only_arm_gcs},
                                              otherwise(inout(got_register_set))});

}  // namespace sysgood::describe
