// perf_event_open(2): linux/perf_event.h, linux/hw_breakpoint.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

inline constexpr auto perf_event_types = names("PERF_TYPE_???", {{"PERF_TYPE_HARDWARE", 0},
                                                                 {"PERF_TYPE_SOFTWARE", 1},
                                                                 {"PERF_TYPE_TRACEPOINT", 2},
                                                                 {"PERF_TYPE_HW_CACHE", 3},
                                                                 {"PERF_TYPE_RAW", 4},
                                                                 {"PERF_TYPE_BREAKPOINT", 5}});
inline constexpr auto perf_attr_sizes = names("PERF_ATTR_SIZE_???", {{"PERF_ATTR_SIZE_VER0", 64},
                                                                     {"PERF_ATTR_SIZE_VER1", 72},
                                                                     {"PERF_ATTR_SIZE_VER2", 80},
                                                                     {"PERF_ATTR_SIZE_VER3", 96},
                                                                     {"PERF_ATTR_SIZE_VER4", 104},
                                                                     {"PERF_ATTR_SIZE_VER5", 112},
                                                                     {"PERF_ATTR_SIZE_VER6", 120},
                                                                     {"PERF_ATTR_SIZE_VER7", 128},
                                                                     {"PERF_ATTR_SIZE_VER8", 136}});
inline constexpr auto perf_hardware_events =
    names("PERF_COUNT_HW_???", {{"PERF_COUNT_HW_CPU_CYCLES", 0},
                                {"PERF_COUNT_HW_INSTRUCTIONS", 1},
                                {"PERF_COUNT_HW_CACHE_REFERENCES", 2},
                                {"PERF_COUNT_HW_CACHE_MISSES", 3},
                                {"PERF_COUNT_HW_BRANCH_INSTRUCTIONS", 4},
                                {"PERF_COUNT_HW_BRANCH_MISSES", 5},
                                {"PERF_COUNT_HW_BUS_CYCLES", 6},
                                {"PERF_COUNT_HW_STALLED_CYCLES_FRONTEND", 7},
                                {"PERF_COUNT_HW_STALLED_CYCLES_BACKEND", 8},
                                {"PERF_COUNT_HW_REF_CPU_CYCLES", 9}});
inline constexpr auto perf_software_events =
    names("PERF_COUNT_SW_???", {{"PERF_COUNT_SW_CPU_CLOCK", 0},
                                {"PERF_COUNT_SW_TASK_CLOCK", 1},
                                {"PERF_COUNT_SW_PAGE_FAULTS", 2},
                                {"PERF_COUNT_SW_CONTEXT_SWITCHES", 3},
                                {"PERF_COUNT_SW_CPU_MIGRATIONS", 4},
                                {"PERF_COUNT_SW_PAGE_FAULTS_MIN", 5},
                                {"PERF_COUNT_SW_PAGE_FAULTS_MAJ", 6},
                                {"PERF_COUNT_SW_ALIGNMENT_FAULTS", 7},
                                {"PERF_COUNT_SW_EMULATION_FAULTS", 8},
                                {"PERF_COUNT_SW_DUMMY", 9},
                                {"PERF_COUNT_SW_BPF_OUTPUT", 10},
                                {"PERF_COUNT_SW_CGROUP_SWITCHES", 11}});
inline constexpr auto perf_caches = names("PERF_COUNT_HW_CACHE_???", {{"PERF_COUNT_HW_CACHE_L1D", 0},
                                                                      {"PERF_COUNT_HW_CACHE_L1I", 1},
                                                                      {"PERF_COUNT_HW_CACHE_LL", 2},
                                                                      {"PERF_COUNT_HW_CACHE_DTLB", 3},
                                                                      {"PERF_COUNT_HW_CACHE_ITLB", 4},
                                                                      {"PERF_COUNT_HW_CACHE_BPU", 5},
                                                                      {"PERF_COUNT_HW_CACHE_NODE", 6}});
inline constexpr auto perf_cache_operations =
    names("PERF_COUNT_HW_CACHE_OP_???", {{"PERF_COUNT_HW_CACHE_OP_READ", 0},
                                         {"PERF_COUNT_HW_CACHE_OP_WRITE", 1},
                                         {"PERF_COUNT_HW_CACHE_OP_PREFETCH", 2}});
inline constexpr auto perf_cache_results =
    names("PERF_COUNT_HW_CACHE_RESULT_???",
          {{"PERF_COUNT_HW_CACHE_RESULT_ACCESS", 0}, {"PERF_COUNT_HW_CACHE_RESULT_MISS", 1}});
// The upper half chooses the unit of a machine that has several.
inline constexpr auto perf_hardware_config = parts(
    Size::b8,
    {optional_part(0xffffffff00000000, 32, x32, "<<32"), part(0xffffffff, 0, one_of(perf_hardware_events))});
inline constexpr auto perf_cache_config = parts(
    Size::b8, {optional_part(0xffffffff00000000, 32, x32, "<<32"), optional_part(0xff000000, 24, x32, "<<24"),
               part(0xff0000, 16, one_of(perf_cache_results), "<<16"),
               part(0xff00, 8, one_of(perf_cache_operations), "<<8"), part(0xff, 0, one_of(perf_caches))});
inline constexpr auto perf_configs = cases({{0, perf_hardware_config},
                                            {1, one_of(perf_software_events, Size::b8)},
                                            {2, u64},  // the number of a tracepoint
                                            {3, perf_cache_config},
                                            otherwise(x64)});
inline constexpr auto perf_samples = names("PERF_SAMPLE_???", {{"PERF_SAMPLE_IP", 1},
                                                               {"PERF_SAMPLE_TID", 2},
                                                               {"PERF_SAMPLE_TIME", 4},
                                                               {"PERF_SAMPLE_ADDR", 8},
                                                               {"PERF_SAMPLE_READ", 0x10},
                                                               {"PERF_SAMPLE_CALLCHAIN", 0x20},
                                                               {"PERF_SAMPLE_ID", 0x40},
                                                               {"PERF_SAMPLE_CPU", 0x80},
                                                               {"PERF_SAMPLE_PERIOD", 0x100},
                                                               {"PERF_SAMPLE_STREAM_ID", 0x200},
                                                               {"PERF_SAMPLE_RAW", 0x400},
                                                               {"PERF_SAMPLE_BRANCH_STACK", 0x800},
                                                               {"PERF_SAMPLE_REGS_USER", 0x1000},
                                                               {"PERF_SAMPLE_STACK_USER", 0x2000},
                                                               {"PERF_SAMPLE_WEIGHT", 0x4000},
                                                               {"PERF_SAMPLE_DATA_SRC", 0x8000},
                                                               {"PERF_SAMPLE_IDENTIFIER", 0x10000},
                                                               {"PERF_SAMPLE_TRANSACTION", 0x20000},
                                                               {"PERF_SAMPLE_REGS_INTR", 0x40000},
                                                               {"PERF_SAMPLE_PHYS_ADDR", 0x80000},
                                                               {"PERF_SAMPLE_AUX", 0x100000},
                                                               {"PERF_SAMPLE_CGROUP", 0x200000},
                                                               {"PERF_SAMPLE_DATA_PAGE_SIZE", 0x400000},
                                                               {"PERF_SAMPLE_CODE_PAGE_SIZE", 0x800000},
                                                               {"PERF_SAMPLE_WEIGHT_STRUCT", 0x1000000}});
inline constexpr auto perf_read_formats = names("PERF_FORMAT_???", {{"PERF_FORMAT_TOTAL_TIME_ENABLED", 1},
                                                                    {"PERF_FORMAT_TOTAL_TIME_RUNNING", 2},
                                                                    {"PERF_FORMAT_ID", 4},
                                                                    {"PERF_FORMAT_GROUP", 8},
                                                                    {"PERF_FORMAT_LOST", 0x10}});
inline constexpr auto perf_branch_samples =
    names("PERF_SAMPLE_BRANCH_???", {{"PERF_SAMPLE_BRANCH_USER", 1},
                                     {"PERF_SAMPLE_BRANCH_KERNEL", 2},
                                     {"PERF_SAMPLE_BRANCH_HV", 4},
                                     {"PERF_SAMPLE_BRANCH_ANY", 8},
                                     {"PERF_SAMPLE_BRANCH_ANY_CALL", 0x10},
                                     {"PERF_SAMPLE_BRANCH_ANY_RETURN", 0x20},
                                     {"PERF_SAMPLE_BRANCH_IND_CALL", 0x40},
                                     {"PERF_SAMPLE_BRANCH_ABORT_TX", 0x80},
                                     {"PERF_SAMPLE_BRANCH_IN_TX", 0x100},
                                     {"PERF_SAMPLE_BRANCH_NO_TX", 0x200},
                                     {"PERF_SAMPLE_BRANCH_COND", 0x400},
                                     {"PERF_SAMPLE_BRANCH_CALL_STACK", 0x800},
                                     {"PERF_SAMPLE_BRANCH_IND_JUMP", 0x1000},
                                     {"PERF_SAMPLE_BRANCH_CALL", 0x2000},
                                     {"PERF_SAMPLE_BRANCH_NO_FLAGS", 0x4000},
                                     {"PERF_SAMPLE_BRANCH_NO_CYCLES", 0x8000},
                                     {"PERF_SAMPLE_BRANCH_TYPE_SAVE", 0x10000},
                                     {"PERF_SAMPLE_BRANCH_HW_INDEX", 0x20000},
                                     {"PERF_SAMPLE_BRANCH_PRIV_SAVE", 0x40000},
                                     {"PERF_SAMPLE_BRANCH_COUNTERS", 0x80000}});
inline constexpr auto perf_precise_ip = names(
    "",
    {{"arbitrary skid", 0}, {"constant skid", 1}, {"requested to have 0 skid", 2}, {"must have 0 skid", 3}});
inline constexpr auto perf_breakpoints = names("HW_BREAKPOINT_???", {{"HW_BREAKPOINT_EMPTY", 0},
                                                                     {"HW_BREAKPOINT_R", 1},
                                                                     {"HW_BREAKPOINT_W", 2},
                                                                     {"HW_BREAKPOINT_RW", 3},
                                                                     {"HW_BREAKPOINT_X", 4},
                                                                     {"HW_BREAKPOINT_INVALID", 7}});
inline constexpr auto perf_event_flags = names("PERF_FLAG_???", {{"PERF_FLAG_FD_NO_GROUP", 1},
                                                                 {"PERF_FLAG_FD_OUTPUT", 2},
                                                                 {"PERF_FLAG_PID_CGROUP", 4},
                                                                 {"PERF_FLAG_FD_CLOEXEC", 8}});

// A flag of the 64 behind read_format, as a field of its own.
template <int bit>
inline constexpr Part perf_flag_part[] = {part(uint64_t{1} << bit, bit, u32)};
template <int bit>
inline constexpr auto perf_flag = parts(Size::b8, perf_flag_part<bit>);
inline constexpr auto perf_reserved =
    parts(Size::b8, {part(~uint64_t{0x3fffffffff}, 38, x64, " /* Bits 63..38 */")});
template <int bit>
inline constexpr Part perf_aux_part[] = {part(uint64_t{1} << bit, bit, u32)};
template <int bit>
inline constexpr auto perf_aux_flag = parts(Size::b4, perf_aux_part<bit>);
inline constexpr auto perf_precise =
    parts(Size::b8, {part(0x18000, 15, names_as(Kind::numbered, perf_precise_ip))});
inline constexpr uint64_t perf_breakpoint = 5, perf_freq = 1 << 10, perf_watermark = 1 << 14,
                          perf_use_clockid = 1 << 25, perf_sample_branches = 0x800,
                          perf_sample_stack = 0x2000;
inline constexpr uint32_t perf_event_attr_least = 64;  // PERF_ATTR_SIZE_VER0
inline constexpr auto perf_event_attr =
    record(136, {{"type", one_of(perf_event_types), at(0)},
                 {"size", one_of(perf_attr_sizes), at(4)},
                 {"config", select("type", perf_configs), at(8)},
                 {"sample_period", u64, unless("flags", perf_freq), at(16)},
                 {"sample_freq", u64, when("flags", perf_freq), at(16)},
                 {"sample_type", flags(perf_samples, Size::b8), at(24)},
                 {"read_format", flags(perf_read_formats, Size::b8), at(32)},
                 {"flags", padding(8), at(40)},
                 {"disabled", perf_flag<0>, salient, at(40)},
                 {"inherit", perf_flag<1>, salient, at(40)},
                 {"pinned", perf_flag<2>, salient, at(40)},
                 {"exclusive", perf_flag<3>, salient, at(40)},
                 {"exclude_user", perf_flag<4>, salient, at(40)},
                 {"exclude_kernel", perf_flag<5>, salient, at(40)},
                 {"exclude_hv", perf_flag<6>, salient, at(40)},
                 {"exclude_idle", perf_flag<7>, salient, at(40)},
                 {"mmap", perf_flag<8>, salient, at(40)},
                 {"comm", perf_flag<9>, salient, at(40)},
                 {"freq", perf_flag<10>, salient, at(40)},
                 {"inherit_stat", perf_flag<11>, salient, at(40)},
                 {"enable_on_exec", perf_flag<12>, salient, at(40)},
                 {"task", perf_flag<13>, salient, at(40)},
                 {"watermark", perf_flag<14>, salient, at(40)},
                 {"precise_ip", perf_precise, at(40)},
                 {"mmap_data", perf_flag<17>, salient, at(40)},
                 {"sample_id_all", perf_flag<18>, salient, at(40)},
                 {"exclude_host", perf_flag<19>, salient, at(40)},
                 {"exclude_guest", perf_flag<20>, salient, at(40)},
                 {"exclude_callchain_kernel", perf_flag<21>, salient, at(40)},
                 {"exclude_callchain_user", perf_flag<22>, salient, at(40)},
                 {"mmap2", perf_flag<23>, salient, at(40)},
                 {"comm_exec", perf_flag<24>, salient, at(40)},
                 {"use_clockid", perf_flag<25>, salient, at(40)},
                 {"context_switch", perf_flag<26>, salient, at(40)},
                 {"write_backward", perf_flag<27>, salient, at(40)},
                 {"namespaces", perf_flag<28>, salient, at(40)},
                 {"ksymbol", perf_flag<29>, salient, at(40)},
                 {"bpf_event", perf_flag<30>, salient, at(40)},
                 {"aux_output", perf_flag<31>, salient, at(40)},
                 {"cgroup", perf_flag<32>, salient, at(40)},
                 {"text_poke", perf_flag<33>, salient, at(40)},
                 {"build_id", perf_flag<34>, salient, at(40)},
                 {"inherit_thread", perf_flag<35>, salient, at(40)},
                 {"remove_on_exec", perf_flag<36>, salient, at(40)},
                 {"sigtrap", perf_flag<37>, salient, at(40)},
                 {"__reserved_1", perf_reserved, when("flags", ~uint64_t{0x3fffffffff}), at(40)},
                 {"wakeup_events", u32, unless("flags", perf_watermark), verbose, at(48)},
                 {"wakeup_watermark", u32, when("flags", perf_watermark), verbose, at(48)},
                 {"bp_type", one_of(perf_breakpoints), when_is("type", perf_breakpoint), verbose, at(52)},
                 {"bp_addr", x64, when_is("type", perf_breakpoint), verbose, at(56)},
                 {"config1", x64, when_not("type", perf_breakpoint), verbose, at(56)},
                 {"bp_len", u64, when_is("type", perf_breakpoint), verbose, at(64)},
                 {"config2", x64, when_not("type", perf_breakpoint), verbose, at(64)},
                 {"branch_sample_type", flags(perf_branch_samples, Size::b8),
                  when("sample_type", perf_sample_branches), verbose, at(72)},
                 {"sample_regs_user", x64, verbose, at(80)},
                 {"sample_stack_user", x32, when("sample_type", perf_sample_stack), verbose, at(88)},
                 {"clockid", clock_id, when("flags", perf_use_clockid), verbose, at(92)},
                 {"sample_regs_intr", x64, verbose, at(96)},
                 {"aux_watermark", u32, verbose, at(104)},
                 {"sample_max_stack", u16, verbose, at(108)},
                 {"aux_sample_size", u32, verbose, at(112)},
                 {"aux_action", padding(4), at(116)},
                 {"aux_start_paused", perf_aux_flag<0>, when("aux_action", 1), verbose, at(116)},
                 {"aux_pause", perf_aux_flag<1>, when("aux_action", 2), verbose, at(116)},
                 {"aux_resume", perf_aux_flag<2>, when("aux_action", 4), verbose, at(116)},
                 {"sig_data", x64, verbose, at(120)},
                 {"config3", x64, verbose, at(128)}});

}  // namespace sysgood::describe
