// What is newer in perf_event_open(2) as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

TEST(PerfEvents, NewerAttributes) {
  check({
      {{.name = "perf_event_open",
        .arguments = {0x10000, 0, ~0ull, ~0ull, 8},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 0x88})
                      .u64(0x10008, {0, 0x64, 0x800, 0})
                      .u64(0x10028, {0x14000000001})
                      .u32(0x10030, {0, 0})
                      .u64(0x10038, {0, 0, 0x80001, 0})
                      .u32(0x10058, {0, 0})
                      .u64(0x10060, {0})
                      .u32(0x10068, {0})
                      .u16(0x1006c, {0, 0})
                      .u32(0x10070, {0, 5})
                      .u64(0x10078, {0})
                      .u64(0x10080, {0x4d}),
        .result = 3},
       "perf_event_open({type=PERF_TYPE_SOFTWARE, size=PERF_ATTR_SIZE_VER8, config=PERF_COUNT_SW_CPU_CLOCK, "
       "sample_period=100, sample_type=PERF_SAMPLE_BRANCH_STACK, read_format=0, disabled=1, precise_ip=0 /* "
       "arbitrary skid */, __reserved_1=0x5 /* Bits 63..38 */, ...}, 0, -1, -1, PERF_FLAG_FD_CLOEXEC) = 3"},
      {{.name = "perf_event_open",
        .arguments = {0x10000, 0, ~0ull, ~0ull, 8},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 0x88})
                      .u64(0x10008, {0, 0x64, 0x800, 0})
                      .u64(0x10028, {0x14000000001})
                      .u32(0x10030, {0, 0})
                      .u64(0x10038, {0, 0, 0x80001, 0})
                      .u32(0x10058, {0, 0})
                      .u64(0x10060, {0})
                      .u32(0x10068, {0})
                      .u16(0x1006c, {0, 0})
                      .u32(0x10070, {0, 5})
                      .u64(0x10078, {0})
                      .u64(0x10080, {0x4d}),
        .result = 3,
        .style = {.verbose = true}},
       "perf_event_open({type=PERF_TYPE_SOFTWARE, size=PERF_ATTR_SIZE_VER8, config=PERF_COUNT_SW_CPU_CLOCK, "
       "sample_period=100, sample_type=PERF_SAMPLE_BRANCH_STACK, read_format=0, disabled=1, inherit=0, "
       "pinned=0, exclusive=0, exclude_user=0, exclude_kernel=0, exclude_hv=0, exclude_idle=0, mmap=0, "
       "comm=0, freq=0, inherit_stat=0, enable_on_exec=0, task=0, watermark=0, precise_ip=0 /* arbitrary "
       "skid */, mmap_data=0, sample_id_all=0, exclude_host=0, exclude_guest=0, exclude_callchain_kernel=0, "
       "exclude_callchain_user=0, mmap2=0, comm_exec=0, use_clockid=0, context_switch=0, write_backward=0, "
       "namespaces=0, ksymbol=0, bpf_event=0, aux_output=0, cgroup=0, text_poke=0, build_id=0, "
       "inherit_thread=0, remove_on_exec=0, sigtrap=0, __reserved_1=0x5 /* Bits 63..38 */, wakeup_events=0, "
       "config1=0, config2=0, branch_sample_type=PERF_SAMPLE_BRANCH_USER|PERF_SAMPLE_BRANCH_COUNTERS, "
       "sample_regs_user=0, sample_regs_intr=0, aux_watermark=0, sample_max_stack=0, aux_sample_size=0, "
       "aux_start_paused=1, aux_resume=1, sig_data=0, config3=0x4d}, 0, -1, -1, PERF_FLAG_FD_CLOEXEC) = 3"},
      {{.name = "perf_event_open",
        .arguments = {0x10000, 0, ~0ull, ~0ull, 0},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 0x40})
                      .u64(0x10008, {0, 0x64, 0x800, 0})
                      .u64(0x10028, {0x14000000001})
                      .u32(0x10030, {0, 0})
                      .u64(0x10038, {0, 0, 0x80001, 0})
                      .u32(0x10058, {0, 0})
                      .u64(0x10060, {0})
                      .u32(0x10068, {0})
                      .u16(0x1006c, {0, 0})
                      .u32(0x10070, {0, 5})
                      .u64(0x10078, {0}),
        .result = 3,
        .style = {.verbose = true}},
       "perf_event_open({type=PERF_TYPE_SOFTWARE, size=PERF_ATTR_SIZE_VER0, config=PERF_COUNT_SW_CPU_CLOCK, "
       "sample_period=100, sample_type=PERF_SAMPLE_BRANCH_STACK, read_format=0, disabled=1, inherit=0, "
       "pinned=0, exclusive=0, exclude_user=0, exclude_kernel=0, exclude_hv=0, exclude_idle=0, mmap=0, "
       "comm=0, freq=0, inherit_stat=0, enable_on_exec=0, task=0, watermark=0, precise_ip=0 /* arbitrary "
       "skid */, mmap_data=0, sample_id_all=0, exclude_host=0, exclude_guest=0, exclude_callchain_kernel=0, "
       "exclude_callchain_user=0, mmap2=0, comm_exec=0, use_clockid=0, context_switch=0, write_backward=0, "
       "namespaces=0, ksymbol=0, bpf_event=0, aux_output=0, cgroup=0, text_poke=0, build_id=0, "
       "inherit_thread=0, remove_on_exec=0, sigtrap=0, __reserved_1=0x5 /* Bits 63..38 */, wakeup_events=0, "
       "config1=0}, 0, -1, -1, 0) = 3"},
      {{.name = "perf_event_open",
        .arguments = {0x10000, 0, ~0ull, ~0ull, 0},
        .memory = FakeMemory().u32(0x10000, {1, 7}).zeros(0x10008, 56),
        .result = -7},
       "perf_event_open({type=PERF_TYPE_SOFTWARE, size=0x7 /* PERF_ATTR_SIZE_??? */}, 0, -1, -1, 0) = -1 "
       "E2BIG (Argument list too long)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
