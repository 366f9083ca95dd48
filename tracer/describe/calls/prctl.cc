// What a process asks of itself: prctl(2), arch_prctl(2).
#include "tracer/describe/types/prctl.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/capability.h"
#include "tracer/describe/types/seccomp.h"

namespace sysgood::describe {

namespace {

// What a variant of prctl does not look at is shown where programs must pass zeros.
constexpr Type ignored = xlong;

constexpr auto seccomp_mode_args = cases({{1, unused}, {2, in(seccomp_fprog)}, otherwise(ignored)});
constexpr auto seccomp_mode_rest = cases({{1, unused}, {2, unused}, otherwise(ignored)});
constexpr auto mce_policy = cases({{mce_kill_set, one_of(mce_kill_policies, Size::word)}});
constexpr auto ambient_capability = cases({{1, capability}, {2, capability}, {3, capability}});
constexpr auto speculation_wish = cases({{0, one_of(speculation_wishes, Size::word)},
                                         {1, one_of(speculation_wishes, Size::word)},
                                         {2, one_of(speculation_wishes, Size::word)}});
constexpr auto sched_core_cookie = cases({{0, out(x64)}, otherwise(address)});
constexpr auto set_mm_value =
    cases({{14, in(prctl_mm_map, whole(sized("arg4")))}, {15, out(u32)}, otherwise(ignored)});
constexpr auto futex_hash_slots = cases({{futex_hash_set, usize}, otherwise(ignored)});
constexpr auto vma_start = cases({{0, address}});
constexpr auto vma_size = cases({{0, usize}});
constexpr auto vma_name = cases({{0, cstring}});

// Two words each.
constexpr auto auxv_pairs = per_abi({{wide_abis, out(auxv_entry, count_per("size", 16))},
                                     {narrow_abis, out(auxv_entry, count_per("size", 8))}});

constexpr auto prctl_variants = variants({
    {1, {{"sig", sized_as(signo, Size::word)}}},
    {2, {{"sig", out(signo)}}},
    {3, returns(Returns::number, one_of(suid_dump))},
    {4, {{"dumpable", one_of(suid_dump, Size::word)}}},
    {5, {{"unalign", out(flags(unalign_flags))}}},
    {6, {{"unalign", flags(unalign_flags)}}},
    {7, Returns::number},
    {8, {{"keepcaps", usize}}},
    {9, {{"fpemu", out(u32)}}},
    {10, {{"fpemu", usize}}},
    {11, {{"fpexc", out(u32)}}},
    {12, {{"fpexc", usize}}},
    {13, Returns::number},
    {14, {{"timing", usize}}},
    {15, {{"name", in(text, fixed(15))}}},
    {16, {{"name", out(text, fixed(16))}}},
    {19, {{"endian", out(u32)}}},
    {20, {{"endian", usize}}},
    {21, Returns::number},
    {22,
     {{"mode", one_of(seccomp_modes, Size::word)},
      {"args", select("mode", seccomp_mode_args)},
      {"arg4", select("mode", seccomp_mode_rest)},
      {"arg5", select("mode", seccomp_mode_rest)}}},
    {23, {{"cap", capability}}},
    {24, {{"cap", capability}}},
    {25, {{"tsc", out(one_of(tsc_modes))}}},
    {26, {{"tsc", one_of(tsc_modes)}}},
    {27, returns(Returns::hex, flags(secure_bits))},
    {28, {{"bits", flags(secure_bits, Size::word)}}},
    {29, {{"slack", slong}}},
    {30, Returns::number},
    {31, Returns::number},
    {32, Returns::number},
    {33,
     {{"what", one_of(mce_kill, Size::word)},
      {"policy", select("what", mce_policy)},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {34,
     {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}},
     returns(Returns::number, one_of(mce_kill_policies))},
    {35,
     {{"opt", one_of(set_mm_fields)},
      {"addr", select("opt", set_mm_value)},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {36, {{"set", usize}}},
    {37, {{"isset", out(u32)}}},
    {38, {{"set", usize}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {39, {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {40, {{"tidptr", out(address)}}},
    {41, {{"set", usize}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {45, {{"mode", flags(fp_modes)}}},
    {46, returns(Returns::hex, flags(fp_modes))},
    {47,
     {{"what", one_of(cap_ambient_ops, Size::word)},
      {"cap", select("what", ambient_capability)},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {50, {{"vl", sve_vl}}, returns(Returns::hex, sve_vl_result)},
    {51, returns(Returns::hex, sve_vl_result)},
    {52,
     {{"misfeature", one_of(speculation_features, Size::word)}},
     returns(Returns::hex, flags(speculation_states))},
    {53,
     {{"misfeature", one_of(speculation_features, Size::word)},
      {"val", select("misfeature", speculation_wish)}}},
    {54, {{"keys", flags(pac_keys, Size::word)}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {55, {{"ctrl", tagged_addr_ctrl}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {56,
     {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}},
     returns(Returns::hex, tagged_addr_ctrl)},
    {57, {{"state", usize}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {59,
     {{"mode", one_of(user_dispatch_modes, Size::word)},
      {"off", ignored},
      {"size", ignored},
      {"switch", address}}},
    {60,
     {{"keys", flags(pac_enabled_keys, Size::word)},
      {"enabled", flags(pac_enabled_keys, Size::word)},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {61,
     {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}},
     returns(Returns::hex, flags(pac_enabled_keys))},
    {62,
     {{"command", one_of(sched_core_commands)},
      {"pid", pid},
      {"type", names_as(Kind::numbered_hex, pid_types)},
      {"cookie", select("command", sched_core_cookie)}}},
    {63, {{"vl", sme_vl}}, returns(Returns::hex, sme_vl_result)},
    {64, returns(Returns::hex, sme_vl_result)},
    {65, {{"flags", flags(mdwe_flags, Size::word)}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {66,
     {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}},
     returns(Returns::hex, flags(mdwe_flags))},
    {67, {{"enable", usize}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {68, {{"arg2", ignored}, {"arg3", ignored}, {"arg4", ignored}, {"arg5", ignored}}},
    {69, {{"control", riscv_v_control}}},
    {70, returns(Returns::hex, riscv_v_control)},
    {71,
     {{"ctx", one_of(riscv_icache_contexts, Size::word)},
      {"scope", one_of(riscv_icache_scopes, Size::word)}}},
    {72,
     {{"aspect", one_of(ppc_dexcr_aspects, Size::word)},
      {"arg3", ignored},
      {"arg4", ignored},
      {"arg5", ignored}},
     returns(Returns::hex, flags(ppc_dexcr_controls))},
    {73,
     {{"aspect", one_of(ppc_dexcr_aspects, Size::word)},
      {"control", flags(ppc_dexcr_controls, Size::word)},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {74,
     {{"status", out(flags(shadow_stack_modes, Size::word))},
      {"arg3", ignored},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {75,
     {{"status", flags(shadow_stack_modes, Size::word)},
      {"arg3", ignored},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {76,
     {{"status", flags(shadow_stack_modes, Size::word)},
      {"arg3", ignored},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {77,
     {{"mode", one_of(timer_restore_modes, Size::word)},
      {"arg3", ignored},
      {"arg4", ignored},
      {"arg5", ignored}}},
    {78,
     {{"command", one_of(futex_hash_commands, Size::word)},
      {"slots", select("command", futex_hash_slots)},
      {"flags", ignored},
      {"arg5", ignored}}},
    {0x41555856, {{"auxv", auxv_pairs}, {"size", usize}, {"arg4", ignored}, {"arg5", ignored}}},
    {0x53564d41,
     {{"attr", one_of(set_vma_attributes, Size::word)},
      {"addr", select("attr", vma_start)},
      {"size", select("attr", vma_size)},
      {"val", select("attr", vma_name)}}},
    {0x59616d61, {{"pid", names_as(Kind::named_number, ptracers)}}},
});

constexpr Result granted = returns(Returns::hex, flags(xfeature_masks));

constexpr auto arch_prctl_variants = variants({
    {0x1001, {{"base", xlong}}},
    {0x1002, {{"base", xlong}}},
    {0x1003, {{"base", out(address)}}},
    {0x1004, {{"base", out(address)}}},
    {0x1011, Returns::number},
    {0x1021, {{"features", out(xfeature_set)}}},
    {0x1022, {{"features", out(xfeature_set)}}},
    {0x1023, {{"feature", names_as(Kind::numbered_hex, xfeatures, Size::word)}}, granted},
    {0x1024, {{"features", out(xfeature_set)}}},
    {0x1025, {{"feature", names_as(Kind::numbered_hex, xfeatures, Size::word)}}, granted},
    {0x4001, {{"mask", out(x64)}}},
    {0x4002, {{"nr_bits", usize}}},
    {0x4003, {{"nr_bits", out(u64)}}},
    {0x4004, Returns::number},
    {0x5001, {{"features", flags(shadow_stack_features, Size::word)}}},
    {0x5002, {{"features", flags(shadow_stack_features, Size::word)}}},
    {0x5003, {{"features", flags(shadow_stack_features, Size::word)}}},
    {0x5004, {{"features", flags(shadow_stack_features, Size::word)}}},
    {0x5005, {{"features", out(flags(shadow_stack_features, Size::b8))}}},
});

constexpr Syscall calls[] = {
    {"arch_prctl",
     {{"option", one_of(arch_prctl_options)}, {"arg2", xlong}},
     by("option", arch_prctl_variants),
     x86_abis},
    {"prctl",
     {{"option", one_of(prctl_options)}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     by("option", prctl_variants)},
};

}  // namespace

constinit const Family prctl_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
