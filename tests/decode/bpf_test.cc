// bpf(2) as text: maps, programs and objects, with short and long attributes.
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

TEST(Bpf, MapsAreMade) {
  check({
      {{.name = "bpf",
        .arguments = {0, 0x10000, 0x40},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 4, 8, 0x10, 0, 0, 0})
                      .string(0x1001c, "name")
                      .zeros(0x10021, 11)
                      .u32(0x1002c, {0, 0, 0, 0, 0}),
        .result = 3},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=8, max_entries=16, "
       "map_flags=0, inner_map_fd=0, map_name=\"name\", map_ifindex=0, btf_fd=0, btf_key_type_id=0, "
       "btf_value_type_id=0, btf_vmlinux_value_type_id=0}, 64) = 3"},
      {{.name = "bpf",
        .arguments = {0, 0x10000, 72},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 4, 8, 0x10, 4, 0, 0xffffffff})
                      .string(0x1001c, "name")
                      .zeros(0x10021, 11)
                      .u32(0x1002c, {0, 0, 0, 0, 0})
                      .u64(0x10040, {~0ull}),
        .result = 3},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=8, max_entries=16, "
       "map_flags=BPF_F_NUMA_NODE, inner_map_fd=0, numa_node=4294967295 /* NUMA_NO_NODE */, "
       "map_name=\"name\", map_ifindex=0, btf_fd=0, btf_key_type_id=0, btf_value_type_id=0, "
       "btf_vmlinux_value_type_id=0, map_extra=UINT64_MAX}, 72) = 3"},
      {{.name = "bpf",
        .arguments = {0, 0x10000, 8},
        .memory = FakeMemory().u32(0x10000, {1, 4}),
        .result = -22},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=0, max_entries=0}, 8) = -1 "
       "EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {0, 0x10000, 0x60},
        .memory = FakeMemory()
                      .u32(0x10000, {0x21, 4, 8, 0x10, 0x14004, 3, 1})
                      .zeros(0x1001c, 16)
                      .u32(0x1002c, {0, 0, 0, 0, 0, 0})
                      .u64(0x10044, {5})
                      .u32(0x1004c, {6, 7})
                      .u64(0x10054, {0})
                      .u32(0x1005c, {0, 0}),
        .result = 4},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_ARENA, key_size=4, value_size=8, max_entries=16, "
       "map_flags=BPF_F_NUMA_NODE|BPF_F_PATH_FD|BPF_F_TOKEN_FD, inner_map_fd=3, numa_node=1, map_name=\"\", "
       "map_ifindex=0, btf_fd=0, btf_key_type_id=0, btf_value_type_id=0, btf_vmlinux_value_type_id=0, "
       "map_extra=21474836480, map_token_fd=6, excl_prog_hash=\"\"}, 96) = 4"},
      {{.name = "bpf",
        .arguments = {0, 0x10000, 0x68},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 4, 8, 0x10, 0, 0, 0})
                      .zeros(0x1001c, 16)
                      .u32(0x1002c, {0, 0, 0, 0, 0, 0})
                      .u64(0x10044, {0})
                      .u32(0x1004c, {0, 0})
                      .u64(0x10054, {0})
                      .u32(0x1005c, {0, 0})
                      .u64(0x10064, {7}),
        .result = -7},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=8, max_entries=16, "
       "map_flags=0, inner_map_fd=0, map_name=\"\", map_ifindex=0, btf_fd=0, btf_key_type_id=0, "
       "btf_value_type_id=0, btf_vmlinux_value_type_id=0, map_extra=0, ...}, 104) = -1 E2BIG (Argument list "
       "too long)"},
      {{.name = "bpf",
        .arguments = {0, 0x10000, 0x68},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 4, 8, 0x10, 0, 0, 0})
                      .zeros(0x1001c, 16)
                      .u32(0x1002c, {0, 0, 0, 0, 0, 0})
                      .u64(0x10044, {0})
                      .u32(0x1004c, {0, 0})
                      .u64(0x10054, {0})
                      .u32(0x1005c, {0, 0})
                      .u64(0x10064, {7}),
        .result = -7,
        .style = {.verbose = true}},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=8, max_entries=16, "
       "map_flags=0, inner_map_fd=0, map_name=\"\", map_ifindex=0, btf_fd=0, btf_key_type_id=0, "
       "btf_value_type_id=0, btf_vmlinux_value_type_id=0, map_extra=0, "
       "extra_data=\"\\x00\\x00\\x00\\x00\\x07\\x00\\x00\\x00\" /* bytes 96..103 */}, 104) = -1 E2BIG "
       "(Argument list too long)"},
      {{.name = "bpf",
        .arguments = {0, 0x1fff0, 0x48},
        .memory = FakeMemory().u32(0x1fff0, {1, 4, 8, 0x10}),
        .result = -14},
       "bpf(BPF_MAP_CREATE, 0x1fff0, 72) = -1 EFAULT (Bad address)"},
      {{.name = "bpf", .arguments = {0, 0, 0x48}, .result = -14},
       "bpf(BPF_MAP_CREATE, NULL, 72) = -1 EFAULT (Bad address)"},
      {{.name = "bpf", .arguments = {0, 0xdead0000, 0x48}, .result = -14},
       "bpf(BPF_MAP_CREATE, 0xdead0000, 72) = -1 EFAULT (Bad address)"},
  });
}

TEST(Bpf, ElementsOfMaps) {
  check({
      {{.name = "bpf",
        .arguments = {1, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {3, 0}).u64(0x10008, {0x1000, 0x2000, 4}),
        .result = 0},
       "bpf(BPF_MAP_LOOKUP_ELEM, {map_fd=3, key=0x1000, value=0x2000, flags=BPF_F_LOCK}, 32) = 0"},
      {{.name = "bpf",
        .arguments = {2, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {3, 0}).u64(0x10008, {0x1000, 0x2000, 1}),
        .result = -17},
       "bpf(BPF_MAP_UPDATE_ELEM, {map_fd=3, key=0x1000, value=0x2000, flags=BPF_NOEXIST}, 32) = -1 EEXIST "
       "(File exists)"},
      {{.name = "bpf", .arguments = {2, 0x10000, 4}, .memory = FakeMemory().u32(0x10000, {3}), .result = -22},
       "bpf(BPF_MAP_UPDATE_ELEM, {map_fd=3, key=NULL, value=NULL, flags=BPF_ANY}, 4) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "bpf",
        .arguments = {3, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {3, 0}).u64(0x10008, {0x1000}),
        .result = -2},
       "bpf(BPF_MAP_DELETE_ELEM, {map_fd=3, key=0x1000}, 16) = -1 ENOENT (No such file or directory)"},
      {{.name = "bpf",
        .arguments = {4, 0x10000, 0x18},
        .memory = FakeMemory().u32(0x10000, {3, 0}).u64(0x10008, {0, 0x2000}),
        .result = 0},
       "bpf(BPF_MAP_GET_NEXT_KEY, {map_fd=3, key=NULL, next_key=0x2000}, 24) = 0"},
      {{.name = "bpf",
        .arguments = {0x15, 0x10000, 0x20},
        .memory = FakeMemory().u32(0x10000, {3, 0}).u64(0x10008, {0x1000, 0x2000, 4}),
        .result = 0},
       "bpf(BPF_MAP_LOOKUP_AND_DELETE_ELEM, {map_fd=3, key=0x1000, value=0x2000, flags=BPF_F_LOCK}, 32) = 0"},
      {{.name = "bpf",
        .arguments = {0x16, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {3}),
        .result = 0},
       "bpf(BPF_MAP_FREEZE, {map_fd=3}, 4) = 0"},
      {{.name = "bpf",
        .arguments = {0x16, 0x10000, 8},
        .memory = FakeMemory().u32(0x10000, {3, 7}),
        .result = -22},
       "bpf(BPF_MAP_FREEZE, {map_fd=3, ...}, 8) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {0x18, 0x10000, 0x38},
        .memory =
            FakeMemory().u64(0x10000, {0, 0x1000, 0x2000, 0x3000}).u32(0x10020, {7, 3}).u64(0x10028, {0, 0}),
        .result = 0},
       "bpf(BPF_MAP_LOOKUP_BATCH, {batch={in_batch=NULL, out_batch=0x1000, keys=0x2000, values=0x3000, "
       "count=7, map_fd=3, elem_flags=BPF_ANY, flags=0}}, 56) = 0"},
      {{.name = "bpf",
        .arguments = {0x1a, 0x10000, 0x38},
        .memory = FakeMemory().u64(0x10000, {0, 0, 0x2000, 0x3000}).u32(0x10020, {7, 3}).u64(0x10028, {1, 0}),
        .result = 0},
       "bpf(BPF_MAP_UPDATE_BATCH, {batch={keys=0x2000, values=0x3000, count=7, map_fd=3, "
       "elem_flags=0x1 /* BPF_??? */, flags=0}}, 56) = 0"},
      {{.name = "bpf",
        .arguments = {0x1b, 0x10000, 0x38},
        .memory = FakeMemory().u64(0x10000, {0, 0, 0x2000, 0}).u32(0x10020, {7, 3}).u64(0x10028, {0, 0}),
        .result = -14},
       "bpf(BPF_MAP_DELETE_BATCH, {batch={keys=0x2000, count=7, map_fd=3, elem_flags=BPF_ANY, flags=0}}, 56) "
       "= -1 EFAULT (Bad address)"},
  });
}

TEST(Bpf, ProgramsAreLoaded) {
  check({
      {{.name = "bpf",
        .arguments = {5, 0x10000, 0x48},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 9})
                      .u64(0x10008, {0x10100, 0x10200})
                      .u32(0x10018, {1, 0x10})
                      .u64(0x10020, {0x10300})
                      .u32(0x10028, {0x61234, 2})
                      .string(0x10030, "prog")
                      .zeros(0x10035, 11)
                      .u32(0x10040, {0, 0})
                      .zeros(0x10048, 184)
                      .bytes(0x10100, {"\xb7\x00\x00\x00\x00\x00\x00\x00", 8})
                      .bytes(0x10108, {"\x18\x11\x00\x00", 4})
                      .u32(0x1010c, {3})
                      .zeros(0x10110, 8)
                      .bytes(0x10118, {"\x15\x00\x02\x00", 4})
                      .u32(0x1011c, {5})
                      .bytes(0x10120, {"a\x10\xfc\xff", 4})
                      .u32(0x10124, {0})
                      .bytes(0x10128, {"{\x1a\xf8\xff", 4})
                      .u32(0x1012c, {0})
                      .bytes(0x10130, {"\xdb\x00\x00\x00", 4})
                      .u32(0x10134, {1})
                      .bytes(0x10138, {"\x85\x00\x00\x00", 4})
                      .u32(0x1013c, {1})
                      .bytes(0x10140, {"\x95\x00\x00\x00", 4})
                      .u32(0x10144, {0})
                      .zeros(0x10148, 184)
                      .string(0x10200, "GPL")
                      .zeros(0x10204, 252)
                      .string(0x10300, "log"),
        .result = 4},
       "bpf(BPF_PROG_LOAD, {prog_type=BPF_PROG_TYPE_SOCKET_FILTER, insn_cnt=9, insns=0x10100, "
       "license=\"GPL\", log_level=1, log_size=16, log_buf=\"log\", kern_version=KERNEL_VERSION(6, 18, 52), "
       "prog_flags=BPF_F_ANY_ALIGNMENT, prog_name=\"prog\", prog_ifindex=0, "
       "expected_attach_type=BPF_CGROUP_INET_INGRESS}, 72) = 4"},
      {{.name = "bpf",
        .arguments = {5, 0x10000, 0x18},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 9})
                      .u64(0x10008, {0x10100, 0x10200})
                      .zeros(0x10018, 232)
                      .bytes(0x10100, {"\xb7\x00\x00\x00\x00\x00\x00\x00", 8})
                      .bytes(0x10108, {"\x18\x11\x00\x00", 4})
                      .u32(0x1010c, {3})
                      .zeros(0x10110, 8)
                      .bytes(0x10118, {"\x15\x00\x02\x00", 4})
                      .u32(0x1011c, {5})
                      .bytes(0x10120, {"a\x10\xfc\xff", 4})
                      .u32(0x10124, {0})
                      .bytes(0x10128, {"{\x1a\xf8\xff", 4})
                      .u32(0x1012c, {0})
                      .bytes(0x10130, {"\xdb\x00\x00\x00", 4})
                      .u32(0x10134, {1})
                      .bytes(0x10138, {"\x85\x00\x00\x00", 4})
                      .u32(0x1013c, {1})
                      .bytes(0x10140, {"\x95\x00\x00\x00", 4})
                      .u32(0x10144, {0})
                      .zeros(0x10148, 184)
                      .string(0x10200, "GPL"),
        .result = 4,
        .style = {.verbose = true}},
       "bpf(BPF_PROG_LOAD, {prog_type=BPF_PROG_TYPE_SOCKET_FILTER, insn_cnt=9, "
       "insns=[{code=BPF_ALU64|BPF_K|BPF_MOV, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0}, "
       "{code=BPF_LD|BPF_DW|BPF_IMM, dst_reg=BPF_REG_1, src_reg=BPF_REG_1, off=0, imm=0x3}, "
       "{code=BPF_LD|BPF_W|BPF_IMM, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0}, "
       "{code=BPF_JMP|BPF_K|BPF_JEQ, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=2, imm=0x5}, "
       "{code=BPF_LDX|BPF_W|BPF_MEM, dst_reg=BPF_REG_0, src_reg=BPF_REG_1, off=-4, imm=0}, "
       "{code=BPF_STX|BPF_DW|BPF_MEM, dst_reg=BPF_REG_10, src_reg=BPF_REG_1, off=-8, imm=0}, "
       "{code=BPF_STX|BPF_DW|BPF_XADD, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0x1}, "
       "{code=BPF_JMP|BPF_K|BPF_CALL, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0x1}, "
       "{code=BPF_JMP|BPF_K|BPF_EXIT, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0}], "
       "license=\"GPL\"}, 24) = 4"},
      {{.name = "bpf",
        .arguments = {5, 0x10000, 0x18},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 2})
                      .u64(0x10008, {0x10100, 0xdead0000})
                      .zeros(0x10018, 232)
                      .bytes(0x10100, {".\x00\x00\x00", 4})
                      .u32(0x10104, {0})
                      .bytes(0x10108, {"\xff\xff\x00\x00", 4})
                      .u32(0x1010c, {9}),
        .result = -14,
        .style = {.verbose = true}},
       "bpf(BPF_PROG_LOAD, {prog_type=BPF_PROG_TYPE_SOCKET_FILTER, insn_cnt=2, "
       "insns=[{code=BPF_JMP32|BPF_X|BPF_JGT, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0}, "
       "{code=BPF_ALU64|BPF_X|0xf0 /* BPF_??? */, dst_reg=0xf /* BPF_REG_??? */, src_reg=0xf /* BPF_REG_??? "
       "*/, off=0, "
       "imm=0x9}], license=0xdead0000}, 24) = -1 EFAULT (Bad address)"},
      {{.name = "bpf",
        .arguments = {5, 0x10000, 0xa8},
        .memory = FakeMemory()
                      .u32(0x10000, {0x20, 1})
                      .u64(0x10008, {0x1000, 0x2000})
                      .u32(0x10018, {0, 0})
                      .u64(0x10020, {0})
                      .u32(0x10028, {0, 0x10080})
                      .zeros(0x10030, 16)
                      .u32(0x10040, {0, 0x2d, 5, 8})
                      .u64(0x10050, {0x3000})
                      .u32(0x10058, {1, 0x10})
                      .u64(0x10060, {0x4000})
                      .u32(0x10068, {1, 7, 6, 2})
                      .u64(0x10078, {0x5000, 0x6000})
                      .u32(0x10088, {0xc, 0x63, 8, 1})
                      .u64(0x10098, {0})
                      .u32(0x100a0, {0, 3}),
        .result = 4},
       "bpf(BPF_PROG_LOAD, {prog_type=BPF_PROG_TYPE_NETFILTER, insn_cnt=1, insns=0x1000, license=0x2000, "
       "log_level=0, log_size=0, log_buf=NULL, kern_version=KERNEL_VERSION(0, 0, 0), "
       "prog_flags=BPF_F_TEST_REG_INVARIANTS|BPF_F_TOKEN_FD, prog_name=\"\", prog_ifindex=0, "
       "expected_attach_type=BPF_NETFILTER, prog_btf_fd=5, func_info_rec_size=8, func_info=0x3000, "
       "func_info_cnt=1, line_info_rec_size=16, line_info=0x4000, line_info_cnt=1, attach_btf_id=7, "
       "attach_prog_fd=6, core_relo_cnt=2, fd_array=0x5000, core_relos=0x6000, core_relo_rec_size=12, "
       "log_true_size=99, prog_token_fd=8, fd_array_cnt=1, keyring_id=3}, 168) = 4"},
  });
}

TEST(Bpf, ObjectsAndTheirNames) {
  check({
      {{.name = "bpf",
        .arguments = {6, 0x10000, 0x10},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {3, 0})
                      .zeros(0x10010, 240)
                      .string(0x10100, "/sys/fs/bpf/x"),
        .result = 0},
       "bpf(BPF_OBJ_PIN, {pathname=\"/sys/fs/bpf/x\", bpf_fd=3, file_flags=0}, 16) = 0"},
      {{.name = "bpf",
        .arguments = {7, 0x10000, 0x18},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {0, 0x4008, 5, 0})
                      .zeros(0x10018, 232)
                      .string(0x10100, "x"),
        .result = 4},
       "bpf(BPF_OBJ_GET, {pathname=\"x\", bpf_fd=0, file_flags=BPF_F_RDONLY|BPF_F_PATH_FD, path_fd=5}, 24) = "
       "4"},
      {{.name = "bpf",
        .arguments = {0xb, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {3, 4, 0}),
        .result = 0},
       "bpf(BPF_PROG_GET_NEXT_ID, {start_id=3, next_id=4, open_flags=0}, 12) = 0"},
      {{.name = "bpf",
        .arguments = {0x1f, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {3, 4, 0}),
        .result = -2},
       "bpf(BPF_LINK_GET_NEXT_ID, {start_id=3, next_id=4, open_flags=0}, 12) = -1 ENOENT (No such file or "
       "directory)"},
      {{.name = "bpf",
        .arguments = {0xd, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {3, 0, 0x10000, 7}),
        .result = 4},
       "bpf(BPF_PROG_GET_FD_BY_ID, {prog_id=3, next_id=0, open_flags=BPF_F_TOKEN_FD, fd_by_id_token_fd=7}, "
       "16) = 4"},
      {{.name = "bpf",
        .arguments = {0xe, 0x10000, 0xc},
        .memory = FakeMemory().u32(0x10000, {3, 0, 8}),
        .result = 4},
       "bpf(BPF_MAP_GET_FD_BY_ID, {map_id=3, next_id=0, open_flags=BPF_F_RDONLY}, 12) = 4"},
      {{.name = "bpf",
        .arguments = {0x13, 0x10000, 4},
        .memory = FakeMemory().u32(0x10000, {3}),
        .result = 4},
       "bpf(BPF_BTF_GET_FD_BY_ID, {btf_id=3}, 4) = 4"},
      {{.name = "bpf",
        .arguments = {0x1e, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {3, 0, 0x10000, 7}),
        .result = 4},
       "bpf(BPF_LINK_GET_FD_BY_ID, {link_id=3, ...}, 16) = 4"},
      {{.name = "bpf",
        .arguments = {0xf, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {3, 0x50}).u64(0x10008, {0x1000}),
        .result = -22},
       "bpf(BPF_OBJ_GET_INFO_BY_FD, {info={bpf_fd=3, info_len=80, info=0x1000}}, 16) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "bpf",
        .arguments = {0xf, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {3, 0x50}).u64(0x10008, {0x1000}),
        .result = 0},
       "bpf(BPF_OBJ_GET_INFO_BY_FD, {info={bpf_fd=3, info_len=80, info=0x1000}}, 16) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
