// bpf(2) as text: what programs are attached and linked to.
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

TEST(BpfLinks, AttachingAndAsking) {
  check({
      {{.name = "bpf",
        .arguments = {8, 0x10000, 0x14},
        .memory = FakeMemory().u32(0x10000, {5, 4, 0, 3, 0}),
        .result = 0},
       "bpf(BPF_PROG_ATTACH, {target_fd=5, attach_bpf_fd=4, attach_type=BPF_CGROUP_INET_INGRESS, "
       "attach_flags=BPF_F_ALLOW_OVERRIDE|BPF_F_ALLOW_MULTI, replace_bpf_fd=0}, 20) = 0"},
      {{.name = "bpf",
        .arguments = {8, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {5, 4, 0x2e, 0x28, 0, 9}).u64(0x10018, {2}),
        .result = 0},
       "bpf(BPF_PROG_ATTACH, {target_fd=5, attach_bpf_fd=4, attach_type=BPF_TCX_INGRESS, "
       "attach_flags=BPF_F_BEFORE|BPF_F_ID, replace_bpf_fd=0, relative_fd=9, expected_revision=2}, 32) = 0"},
      {{.name = "bpf",
        .arguments = {9, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {5, 0, 1}),
        .result = 0},
       "bpf(BPF_PROG_DETACH, {target_fd=5, attach_type=BPF_CGROUP_INET_EGRESS}, 12) = 0"},
      {{.name = "bpf",
        .arguments = {9, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {5, 0, 0x2e, 0x20, 0, 9}).u64(0x10018, {2}),
        .result = -2},
       "bpf(BPF_PROG_DETACH, {target_fd=5, attach_type=BPF_TCX_INGRESS, attach_flags=BPF_F_ID, "
       "relative_fd=9, expected_revision=2}, 32) = -1 ENOENT (No such file or directory)"},
      {{.name = "bpf",
        .arguments = {0xa, 0x10000, 0x50},
        .memory = FakeMemory()
                      .u32(0x10000, {4, 7, 0xe, 0x40})
                      .u64(0x10010, {0x1000, 0x2000})
                      .u32(0x10020, {1, 3, 0, 0})
                      .u64(0x10030, {0, 0})
                      .u32(0x10040, {1, 2, 3, 0}),
        .result = 0},
       "bpf(BPF_PROG_TEST_RUN, {test={prog_fd=4, retval=7, data_size_in=14, data_size_out=64, "
       "data_in=0x1000, data_out=0x2000, repeat=1, duration=3, ctx_size_in=0, ctx_size_out=0, ctx_in=NULL, "
       "ctx_out=NULL, flags=BPF_F_TEST_RUN_ON_CPU, cpu=2, batch_size=3}}, 80) = 0"},
      {{.name = "bpf",
        .arguments = {0xa, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {4}),
        .result = -22},
       "bpf(BPF_PROG_TEST_RUN, {test={prog_fd=4, retval=0, data_size_in=0, data_size_out=0, data_in=NULL, "
       "data_out=NULL, repeat=0, duration=0}}, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {0x10, 0x10000, 0x20},
        .memory = FakeMemory()
                      .u32(0x10000, {5, 1, 1, 2})
                      .u64(0x10010, {0x10100})
                      .u32(0x10018, {2, 0})
                      .zeros(0x10020, 224)
                      .u32(0x10100, {8, 9}),
        .result = 0},
       "bpf(BPF_PROG_QUERY, {query={target_fd=5, attach_type=BPF_CGROUP_INET_EGRESS, "
       "query_flags=BPF_F_QUERY_EFFECTIVE, attach_flags=BPF_F_ALLOW_MULTI, prog_ids=[8, 9], prog_cnt=2}}, "
       "32) = 0"},
      {{.name = "bpf",
        .arguments = {0x10, 0x10000, 0x40},
        .memory = FakeMemory()
                      .u32(0x10000, {5, 0x2e, 0, 2})
                      .u64(0x10010, {0x10100})
                      .u32(0x10018, {2, 0})
                      .u64(0x10020, {0x10200, 0x10300, 0x10400, 0x4d})
                      .zeros(0x10040, 192)
                      .u32(0x10100, {8, 9})
                      .zeros(0x10108, 248)
                      .u32(0x10200, {1, 0x40})
                      .zeros(0x10208, 248)
                      .u32(0x10300, {3, 4})
                      .zeros(0x10308, 248)
                      .u32(0x10400, {0, 0}),
        .result = 0},
       "bpf(BPF_PROG_QUERY, {query={target_fd=5, attach_type=BPF_TCX_INGRESS, query_flags=0, "
       "attach_flags=BPF_F_ALLOW_MULTI, prog_ids=[8, 9], prog_cnt=2, "
       "prog_attach_flags=[BPF_F_ALLOW_OVERRIDE, BPF_F_PREORDER], link_ids=[3, 4], link_attach_flags=[0, 0], "
       "revision=77}}, 64) = 0"},
      {{.name = "bpf",
        .arguments = {0x11, 0x10000, 0x10},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {4, 0})
                      .zeros(0x10010, 240)
                      .string(0x10100, "sys_enter"),
        .result = 5},
       "bpf(BPF_RAW_TRACEPOINT_OPEN, {raw_tracepoint={name=\"sys_enter\", prog_fd=4}}, 16) = 5"},
      {{.name = "bpf",
        .arguments = {0x11, 0x10000, 0x18},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {4, 0})
                      .u64(0x10010, {6})
                      .zeros(0x10018, 232)
                      .string(0x10100, "sys_enter"),
        .result = 5},
       "bpf(BPF_RAW_TRACEPOINT_OPEN, {raw_tracepoint={name=\"sys_enter\", prog_fd=4, cookie=0x6}}, 24) = 5"},
      {{.name = "bpf",
        .arguments = {0x12, 0x10000, 0x1c},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100, 0x10200})
                      .u32(0x10010, {4, 0x10, 1})
                      .zeros(0x1001c, 228)
                      .bytes(0x10100, {"\x9f\xeb\x01\x00", 4})
                      .zeros(0x10104, 252)
                      .string(0x10200, "bad"),
        .result = -22},
       "bpf(BPF_BTF_LOAD, {btf=\"\\237\\353\\1\\0\", btf_log_buf=0x10200, btf_size=4, btf_log_size=16, "
       "btf_log_level=1}, 28) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {0x12, 0x10000, 0x28},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100, 0})
                      .u32(0x10010, {4, 0, 0, 9, 0x10000, 7})
                      .zeros(0x10028, 216)
                      .bytes(0x10100, {"\x9f\xeb\x01\x00", 4}),
        .result = 5},
       "bpf(BPF_BTF_LOAD, {btf=\"\\237\\353\\1\\0\", btf_log_buf=NULL, btf_size=4, btf_log_size=0, "
       "btf_log_level=0, btf_log_true_size=9, btf_flags=BPF_F_TOKEN_FD, btf_token_fd=7}, 40) = 5"},
      {{.name = "bpf",
        .arguments = {0x14, 0x10000, 0x30},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 5, 0, 0x10})
                      .u64(0x10010, {0x10100})
                      .u32(0x10018, {9, 2})
                      .u64(0x10020, {0x10, 0})
                      .zeros(0x10030, 208)
                      .string(0x10100, "do_exit"),
        .result = 0},
       "bpf(BPF_TASK_FD_QUERY, {task_fd_query={pid=77, fd=5, flags=0, buf_len=16, buf=\"do_exit\", "
       "prog_id=9, fd_type=BPF_FD_TYPE_KPROBE, probe_offset=0x10, probe_addr=0}}, 48) = 0"},
  });
}

TEST(BpfLinks, OfEveryKind) {
  check({
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x14},
        .memory = FakeMemory().u32(0x10000, {4, 5, 0, 0, 6}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=5, attach_type=BPF_CGROUP_INET_INGRESS, "
       "flags=0, target_btf_id=6}}, 20) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {4, 5, 0x1c, 0}).u64(0x10010, {0x1000}).u32(0x10018, {4, 0}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=5, attach_type=BPF_TRACE_ITER, flags=0, "
       "iter_info=0x1000, iter_info_len=4}}, 32) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x18},
        .memory = FakeMemory().u32(0x10000, {4, 5, 0x29, 0}).u64(0x10010, {0x77}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=5, attach_type=BPF_PERF_EVENT, flags=0, "
       "perf_event={bpf_cookie=0x77}}}, 24) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x30},
        .memory = FakeMemory()
                      .u32(0x10000, {4, 0, 0x2a, 0, 1, 2})
                      .u64(0x10018, {0x10100, 0, 0x10200})
                      .zeros(0x10030, 208)
                      .u64(0x10100, {0x10300, 0x10308})
                      .zeros(0x10110, 240)
                      .u64(0x10200, {7, 8})
                      .zeros(0x10210, 240)
                      .string(0x10300, "do_exit")
                      .string(0x10308, "do_fork"),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=0, attach_type=BPF_TRACE_KPROBE_MULTI, "
       "flags=0, kprobe_multi={flags=BPF_F_KPROBE_MULTI_RETURN, cnt=2, syms=[\"do_exit\", \"do_fork\"], "
       "addrs=NULL, cookies=[0x7, 0x8]}}}, 48) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {4, 0, 0x18, 0, 3, 0}).u64(0x10018, {7}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=0, attach_type=BPF_TRACE_FENTRY, flags=0, "
       "tracing={target_btf_id=3, cookie=0x7}}}, 32) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {4, 0, 0x2d, 0, 2, 1, 0xfffffffb, 1}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=0, attach_type=BPF_NETFILTER, flags=0, "
       "netfilter={pf=NFPROTO_IPV4, hooknum=NF_INET_LOCAL_IN, priority=-5, "
       "flags=BPF_F_NETFILTER_IP_DEFRAG}}}, 32) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {4, 5, 0x2e, 8, 9, 0}).u64(0x10018, {3}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=5, attach_type=BPF_TCX_INGRESS, flags=0x8, "
       "tcx={relative_fd=9, expected_revision=3}}}, 32) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x40},
        .memory = FakeMemory()
                      .u32(0x10000, {4, 0, 0x30, 0})
                      .u64(0x10010, {0x10100, 0x10200, 0, 0})
                      .u32(0x10030, {1, 1, 0x4d, 0})
                      .zeros(0x10040, 192)
                      .string(0x10100, "/bin/x")
                      .zeros(0x10107, 249)
                      .u64(0x10200, {0x1234}),
        .result = 6},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=0, attach_type=BPF_TRACE_UPROBE_MULTI, "
       "flags=0, uprobe_multi={path=\"/bin/x\", offsets=[0x1234], ref_ctr_offsets=NULL, cookies=NULL, cnt=1, "
       "flags=BPF_F_UPROBE_MULTI_RETURN, pid=77}}}, 64) = 6"},
      {{.name = "bpf",
        .arguments = {0x1c, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {4, 5, 0x36, 0x10, 9, 0}).u64(0x10018, {3}),
        .result = -22},
       "bpf(BPF_LINK_CREATE, {link_create={prog_fd=4, target_fd=5, attach_type=BPF_NETKIT_PRIMARY, "
       "flags=0x10, netkit={relative_fd=9, expected_revision=3}}}, 32) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {0x1d, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {6, 4, 0}),
        .result = 0},
       "bpf(BPF_LINK_UPDATE, {link_update={link_fd=6, new_prog_fd=4, flags=0}}, 12) = 0"},
      {{.name = "bpf",
        .arguments = {0x1d, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {6, 4, 4, 3}),
        .result = 0},
       "bpf(BPF_LINK_UPDATE, {link_update={link_fd=6, new_prog_fd=4, flags=BPF_F_REPLACE, old_prog_fd=3}}, "
       "16) = 0"},
      {{.name = "bpf",
        .arguments = {0x20, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {0}),
        .result = 7},
       "bpf(BPF_ENABLE_STATS, {enable_stats={type=BPF_STATS_RUN_TIME}}, 4) = 7"},
      {{.name = "bpf",
        .arguments = {0x21, 0x10000, 8},
        .memory = FakeMemory().u32(0x10000, {6, 0}),
        .result = 7},
       "bpf(BPF_ITER_CREATE, {iter_create={link_fd=6, flags=0}}, 8) = 7"},
      {{.name = "bpf",
        .arguments = {0x22, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {6}),
        .result = 0},
       "bpf(BPF_LINK_DETACH, {link_detach={link_fd=6}}, 4) = 0"},
      {{.name = "bpf",
        .arguments = {0x23, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {4, 3, 0}),
        .result = 0},
       "bpf(BPF_PROG_BIND_MAP, {prog_bind_map={prog_fd=4, map_fd=3, flags=0}}, 12) = 0"},
      {{.name = "bpf",
        .arguments = {0x24, 0x10000, 8},
        .memory = FakeMemory().u32(0x10000, {0, 5}),
        .result = 7},
       "bpf(BPF_TOKEN_CREATE, {token_create={flags=0, bpffs_fd=5}}, 8) = 7"},
      {{.name = "bpf",
        .arguments = {0x25, 0x10000, 0x14},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {0x10, 2, 4})
                      .zeros(0x10014, 236)
                      .bytes(0x10100, {"hello", 5}),
        .result = 5},
       "bpf(BPF_PROG_STREAM_READ_BY_FD, {prog_stream_read={stream_buf=\"hello\", stream_buf_len=16, "
       "stream_id=BPF_STREAM_STDERR, prog_fd=4}}, 20) = 5"},
      {{.name = "bpf",
        .arguments = {0x26, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {0}),
        .result = -22},
       "bpf(0x26 /* BPF_??? */, 0x10000, 4) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
