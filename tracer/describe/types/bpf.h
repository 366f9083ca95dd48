// bpf(2): linux/bpf.h. What the attributes are depends on the command.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto bpf_commands = names("BPF_???", {{"BPF_MAP_CREATE", 0},
                                                       {"BPF_MAP_LOOKUP_ELEM", 1},
                                                       {"BPF_MAP_UPDATE_ELEM", 2},
                                                       {"BPF_MAP_DELETE_ELEM", 3},
                                                       {"BPF_MAP_GET_NEXT_KEY", 4},
                                                       {"BPF_PROG_LOAD", 5},
                                                       {"BPF_OBJ_PIN", 6},
                                                       {"BPF_OBJ_GET", 7},
                                                       {"BPF_PROG_ATTACH", 8},
                                                       {"BPF_PROG_DETACH", 9},
                                                       {"BPF_PROG_TEST_RUN", 10},
                                                       {"BPF_PROG_GET_NEXT_ID", 11},
                                                       {"BPF_MAP_GET_NEXT_ID", 12},
                                                       {"BPF_PROG_GET_FD_BY_ID", 13},
                                                       {"BPF_MAP_GET_FD_BY_ID", 14},
                                                       {"BPF_OBJ_GET_INFO_BY_FD", 15},
                                                       {"BPF_PROG_QUERY", 16},
                                                       {"BPF_RAW_TRACEPOINT_OPEN", 17},
                                                       {"BPF_BTF_LOAD", 18},
                                                       {"BPF_BTF_GET_FD_BY_ID", 19},
                                                       {"BPF_TASK_FD_QUERY", 20},
                                                       {"BPF_MAP_LOOKUP_AND_DELETE_ELEM", 21},
                                                       {"BPF_MAP_FREEZE", 22},
                                                       {"BPF_BTF_GET_NEXT_ID", 23},
                                                       {"BPF_MAP_LOOKUP_BATCH", 24},
                                                       {"BPF_MAP_LOOKUP_AND_DELETE_BATCH", 25},
                                                       {"BPF_MAP_UPDATE_BATCH", 26},
                                                       {"BPF_MAP_DELETE_BATCH", 27},
                                                       {"BPF_LINK_CREATE", 28},
                                                       {"BPF_LINK_UPDATE", 29},
                                                       {"BPF_LINK_GET_FD_BY_ID", 30},
                                                       {"BPF_LINK_GET_NEXT_ID", 31},
                                                       {"BPF_ENABLE_STATS", 32},
                                                       {"BPF_ITER_CREATE", 33},
                                                       {"BPF_LINK_DETACH", 34},
                                                       {"BPF_PROG_BIND_MAP", 35}});
inline constexpr auto bpf_map_types = names("BPF_MAP_TYPE_???", {{"BPF_MAP_TYPE_UNSPEC", 0},
                                                                 {"BPF_MAP_TYPE_HASH", 1},
                                                                 {"BPF_MAP_TYPE_ARRAY", 2},
                                                                 {"BPF_MAP_TYPE_PROG_ARRAY", 3},
                                                                 {"BPF_MAP_TYPE_PERF_EVENT_ARRAY", 4},
                                                                 {"BPF_MAP_TYPE_PERCPU_HASH", 5},
                                                                 {"BPF_MAP_TYPE_PERCPU_ARRAY", 6},
                                                                 {"BPF_MAP_TYPE_STACK_TRACE", 7},
                                                                 {"BPF_MAP_TYPE_CGROUP_ARRAY", 8},
                                                                 {"BPF_MAP_TYPE_LRU_HASH", 9},
                                                                 {"BPF_MAP_TYPE_LRU_PERCPU_HASH", 10},
                                                                 {"BPF_MAP_TYPE_LPM_TRIE", 11},
                                                                 {"BPF_MAP_TYPE_ARRAY_OF_MAPS", 12},
                                                                 {"BPF_MAP_TYPE_HASH_OF_MAPS", 13},
                                                                 {"BPF_MAP_TYPE_DEVMAP", 14},
                                                                 {"BPF_MAP_TYPE_SOCKMAP", 15},
                                                                 {"BPF_MAP_TYPE_CPUMAP", 16},
                                                                 {"BPF_MAP_TYPE_XSKMAP", 17},
                                                                 {"BPF_MAP_TYPE_SOCKHASH", 18},
                                                                 {"BPF_MAP_TYPE_CGROUP_STORAGE", 19},
                                                                 {"BPF_MAP_TYPE_REUSEPORT_SOCKARRAY", 20},
                                                                 {"BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE", 21},
                                                                 {"BPF_MAP_TYPE_QUEUE", 22},
                                                                 {"BPF_MAP_TYPE_STACK", 23},
                                                                 {"BPF_MAP_TYPE_SK_STORAGE", 24},
                                                                 {"BPF_MAP_TYPE_DEVMAP_HASH", 25},
                                                                 {"BPF_MAP_TYPE_STRUCT_OPS", 26},
                                                                 {"BPF_MAP_TYPE_RINGBUF", 27},
                                                                 {"BPF_MAP_TYPE_INODE_STORAGE", 28},
                                                                 {"BPF_MAP_TYPE_TASK_STORAGE", 29},
                                                                 {"BPF_MAP_TYPE_BLOOM_FILTER", 30},
                                                                 {"BPF_MAP_TYPE_USER_RINGBUF", 31}});
inline constexpr auto bpf_program_types =
    names("BPF_PROG_TYPE_???", {{"BPF_PROG_TYPE_UNSPEC", 0},
                                {"BPF_PROG_TYPE_SOCKET_FILTER", 1},
                                {"BPF_PROG_TYPE_KPROBE", 2},
                                {"BPF_PROG_TYPE_SCHED_CLS", 3},
                                {"BPF_PROG_TYPE_SCHED_ACT", 4},
                                {"BPF_PROG_TYPE_TRACEPOINT", 5},
                                {"BPF_PROG_TYPE_XDP", 6},
                                {"BPF_PROG_TYPE_PERF_EVENT", 7},
                                {"BPF_PROG_TYPE_CGROUP_SKB", 8},
                                {"BPF_PROG_TYPE_CGROUP_SOCK", 9},
                                {"BPF_PROG_TYPE_LWT_IN", 10},
                                {"BPF_PROG_TYPE_LWT_OUT", 11},
                                {"BPF_PROG_TYPE_LWT_XMIT", 12},
                                {"BPF_PROG_TYPE_SOCK_OPS", 13},
                                {"BPF_PROG_TYPE_SK_SKB", 14},
                                {"BPF_PROG_TYPE_CGROUP_DEVICE", 15},
                                {"BPF_PROG_TYPE_SK_MSG", 16},
                                {"BPF_PROG_TYPE_RAW_TRACEPOINT", 17},
                                {"BPF_PROG_TYPE_CGROUP_SOCK_ADDR", 18},
                                {"BPF_PROG_TYPE_LWT_SEG6LOCAL", 19},
                                {"BPF_PROG_TYPE_LIRC_MODE2", 20},
                                {"BPF_PROG_TYPE_SK_REUSEPORT", 21},
                                {"BPF_PROG_TYPE_FLOW_DISSECTOR", 22},
                                {"BPF_PROG_TYPE_CGROUP_SYSCTL", 23},
                                {"BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE", 24},
                                {"BPF_PROG_TYPE_CGROUP_SOCKOPT", 25},
                                {"BPF_PROG_TYPE_TRACING", 26},
                                {"BPF_PROG_TYPE_STRUCT_OPS", 27},
                                {"BPF_PROG_TYPE_EXT", 28},
                                {"BPF_PROG_TYPE_LSM", 29},
                                {"BPF_PROG_TYPE_SK_LOOKUP", 30},
                                {"BPF_PROG_TYPE_SYSCALL", 31}});
inline constexpr auto bpf_attach_types = names("BPF_???", {{"BPF_CGROUP_INET_INGRESS", 0},
                                                           {"BPF_CGROUP_INET_EGRESS", 1},
                                                           {"BPF_CGROUP_INET_SOCK_CREATE", 2},
                                                           {"BPF_CGROUP_SOCK_OPS", 3},
                                                           {"BPF_SK_SKB_STREAM_PARSER", 4},
                                                           {"BPF_SK_SKB_STREAM_VERDICT", 5},
                                                           {"BPF_CGROUP_DEVICE", 6},
                                                           {"BPF_SK_MSG_VERDICT", 7},
                                                           {"BPF_CGROUP_INET4_BIND", 8},
                                                           {"BPF_CGROUP_INET6_BIND", 9},
                                                           {"BPF_CGROUP_INET4_CONNECT", 10},
                                                           {"BPF_CGROUP_INET6_CONNECT", 11},
                                                           {"BPF_CGROUP_INET4_POST_BIND", 12},
                                                           {"BPF_CGROUP_INET6_POST_BIND", 13},
                                                           {"BPF_CGROUP_UDP4_SENDMSG", 14},
                                                           {"BPF_CGROUP_UDP6_SENDMSG", 15},
                                                           {"BPF_LIRC_MODE2", 16},
                                                           {"BPF_FLOW_DISSECTOR", 17},
                                                           {"BPF_CGROUP_SYSCTL", 18},
                                                           {"BPF_CGROUP_UDP4_RECVMSG", 19},
                                                           {"BPF_CGROUP_UDP6_RECVMSG", 20},
                                                           {"BPF_CGROUP_GETSOCKOPT", 21},
                                                           {"BPF_CGROUP_SETSOCKOPT", 22},
                                                           {"BPF_TRACE_RAW_TP", 23},
                                                           {"BPF_TRACE_FENTRY", 24},
                                                           {"BPF_TRACE_FEXIT", 25},
                                                           {"BPF_MODIFY_RETURN", 26},
                                                           {"BPF_LSM_MAC", 27},
                                                           {"BPF_TRACE_ITER", 28},
                                                           {"BPF_CGROUP_INET4_GETPEERNAME", 29},
                                                           {"BPF_CGROUP_INET6_GETPEERNAME", 30},
                                                           {"BPF_CGROUP_INET4_GETSOCKNAME", 31},
                                                           {"BPF_CGROUP_INET6_GETSOCKNAME", 32},
                                                           {"BPF_XDP_DEVMAP", 33},
                                                           {"BPF_CGROUP_INET_SOCK_RELEASE", 34},
                                                           {"BPF_XDP_CPUMAP", 35},
                                                           {"BPF_SK_LOOKUP", 36},
                                                           {"BPF_XDP", 37},
                                                           {"BPF_SK_SKB_VERDICT", 38},
                                                           {"BPF_SK_REUSEPORT_SELECT", 39},
                                                           {"BPF_SK_REUSEPORT_SELECT_OR_MIGRATE", 40},
                                                           {"BPF_PERF_EVENT", 41},
                                                           {"BPF_TRACE_KPROBE_MULTI", 42},
                                                           {"BPF_LSM_CGROUP", 43}});
inline constexpr uint64_t bpf_numa_node = 4;
inline constexpr auto bpf_map_flags = names("BPF_F_???", {{"BPF_F_NO_PREALLOC", 1},
                                                          {"BPF_F_NO_COMMON_LRU", 2},
                                                          {"BPF_F_NUMA_NODE", bpf_numa_node},
                                                          {"BPF_F_RDONLY", 8},
                                                          {"BPF_F_WRONLY", 0x10},
                                                          {"BPF_F_STACK_BUILD_ID", 0x20},
                                                          {"BPF_F_ZERO_SEED", 0x40},
                                                          {"BPF_F_RDONLY_PROG", 0x80},
                                                          {"BPF_F_WRONLY_PROG", 0x100},
                                                          {"BPF_F_CLONE", 0x200},
                                                          {"BPF_F_MMAPABLE", 0x400},
                                                          {"BPF_F_PRESERVE_ELEMS", 0x800},
                                                          {"BPF_F_INNER_MAP", 0x1000}});
inline constexpr auto bpf_element_flags =
    names("BPF_???", {{"BPF_ANY", 0}, {"BPF_NOEXIST", 1}, {"BPF_EXIST", 2}, {"BPF_F_LOCK", 4}});
inline constexpr auto bpf_program_flags = names("BPF_F_???", {{"BPF_F_STRICT_ALIGNMENT", 1},
                                                              {"BPF_F_ANY_ALIGNMENT", 2},
                                                              {"BPF_F_TEST_RND_HI32", 4},
                                                              {"BPF_F_TEST_STATE_FREQ", 8},
                                                              {"BPF_F_SLEEPABLE", 0x10},
                                                              {"BPF_F_XDP_HAS_FRAGS", 0x20}});
inline constexpr auto bpf_attach_flags =
    names("BPF_F_???", {{"BPF_F_ALLOW_OVERRIDE", 1}, {"BPF_F_ALLOW_MULTI", 2}, {"BPF_F_REPLACE", 4}});
inline constexpr auto bpf_file_flags = names("BPF_F_???", {{"BPF_F_RDONLY", 8}, {"BPF_F_WRONLY", 0x10}});
inline constexpr auto kernel_version =
    macro("KERNEL_VERSION", Size::b4, {part(0xffff0000, 16, u32), part(0xff00, 8, u32), part(0xff, 0, u32)});

// The arms of union bpf_attr, each as long as its newest field known here.
inline constexpr auto bpf_map_create = record({{"map_type", one_of(bpf_map_types)},
                                               {"key_size", u32},
                                               {"value_size", u32},
                                               {"max_entries", u32},
                                               {"map_flags", flags(bpf_map_flags)},
                                               {"inner_map_fd", fd},
                                               {"numa_node", u32, when("map_flags", bpf_numa_node)},
                                               {"map_name", chars(16), at(28)},
                                               {"map_ifindex", u32},
                                               {"btf_fd", fd},
                                               {"btf_key_type_id", u32},
                                               {"btf_value_type_id", u32},
                                               {"btf_vmlinux_value_type_id", u32},
                                               {"map_extra", u64}});
// Pointers have 64 bits in all of these, whatever the ABI.
inline constexpr Type bpf_pointer = sized_as(address, Size::b8);
inline constexpr auto bpf_map_element = record({{"map_fd", fd},
                                                {"key", bpf_pointer, at(8)},
                                                {"value", bpf_pointer},
                                                {"flags", flags(bpf_element_flags, Size::b8)}});
inline constexpr auto bpf_map_delete = record({{"map_fd", fd}, {"key", bpf_pointer, at(8)}});
inline constexpr auto bpf_map_next_key =
    record({{"map_fd", fd}, {"key", bpf_pointer, at(8)}, {"next_key", bpf_pointer}});
inline constexpr auto bpf_map_freeze = record({{"map_fd", fd}});
inline constexpr auto bpf_program_load =
    record({{"prog_type", one_of(bpf_program_types)},
            {"insn_cnt", u32},
            {"insns", bpf_pointer},
            {"license", cstring},
            {"log_level", u32, at(24)},
            {"log_size", u32},
            {"log_buf", bpf_pointer},
            {"kern_version", kernel_version},
            {"prog_flags", flags(bpf_program_flags)},
            {"prog_name", chars(16)},
            {"prog_ifindex", u32},
            {"expected_attach_type", one_of(bpf_attach_types)},
            {"prog_btf_fd", fd},
            {"func_info_rec_size", u32},
            {"func_info", bpf_pointer},
            {"func_info_cnt", u32},
            {"line_info_rec_size", u32},
            {"line_info", bpf_pointer},
            {"line_info_cnt", u32},
            {"attach_btf_id", u32},
            {"attach_prog_fd", fd},
            {"core_relo_cnt", u32, when_not("core_relo_cnt", 0)},
            {"fd_array", bpf_pointer, when_not("fd_array", 0), at(120)},
            {"core_relos", bpf_pointer, when_not("core_relos", 0), at(128)},
            {"core_relo_rec_size", u32, when_not("core_relo_rec_size", 0), at(136)}});
inline constexpr auto bpf_object =
    record({{"pathname", pathname}, {"bpf_fd", fd, at(8)}, {"file_flags", flags(bpf_file_flags)}});
inline constexpr auto bpf_program_attach = record({{"target_fd", fd},
                                                   {"attach_bpf_fd", fd},
                                                   {"attach_type", one_of(bpf_attach_types)},
                                                   {"attach_flags", flags(bpf_attach_flags)},
                                                   {"replace_bpf_fd", fd}});
inline constexpr auto bpf_program_detach =
    record(12, {{"target_fd", fd, at(0)}, {"attach_type", one_of(bpf_attach_types), at(8)}});
inline constexpr auto bpf_next_id =
    record({{"start_id", u32}, {"next_id", u32}, {"open_flags", flags(bpf_file_flags)}});
inline constexpr auto bpf_program_by_id =
    record({{"prog_id", u32}, {"next_id", u32}, {"open_flags", flags(bpf_file_flags)}});
inline constexpr auto bpf_map_by_id =
    record({{"map_id", u32}, {"next_id", u32}, {"open_flags", flags(bpf_file_flags)}});
inline constexpr auto bpf_info_arm = record({{"bpf_fd", fd}, {"info_len", u32}, {"info", bpf_pointer}});
inline constexpr auto bpf_object_info = record({{"info", bpf_info_arm}});
inline constexpr auto bpf_tracepoint_arm = record({{"name", cstring}, {"prog_fd", fd, at(8)}});
inline constexpr auto bpf_raw_tracepoint = record({{"raw_tracepoint", bpf_tracepoint_arm}});
inline constexpr auto bpf_btf_load = record({{"btf", in(bytes, count("btf_size"))},
                                             {"btf_log_buf", bpf_pointer, at(8)},
                                             {"btf_size", u32},
                                             {"btf_log_size", u32},
                                             {"btf_log_level", u32}});
inline constexpr auto bpf_link_arm =
    record({{"prog_fd", fd}, {"target_fd", fd}, {"attach_type", one_of(bpf_attach_types)}, {"flags", x32}});
inline constexpr auto bpf_link_create = record({{"link_create", bpf_link_arm}});

inline constexpr auto bpf_attributes = cases({{0, in(bpf_map_create, extensible("size"))},
                                              {1, in(bpf_map_element, extensible("size"))},
                                              {2, in(bpf_map_element, extensible("size"))},
                                              {3, in(bpf_map_delete, extensible("size"))},
                                              {4, in(bpf_map_next_key, extensible("size"))},
                                              {5, in(bpf_program_load, extensible("size"))},
                                              {6, in(bpf_object, extensible("size"))},
                                              {7, in(bpf_object, extensible("size"))},
                                              {8, in(bpf_program_attach, extensible("size"))},
                                              {9, in(bpf_program_detach, sized("size"))},
                                              {11, in(bpf_next_id, extensible("size"))},
                                              {12, in(bpf_next_id, extensible("size"))},
                                              {13, in(bpf_program_by_id, extensible("size"))},
                                              {14, in(bpf_map_by_id, extensible("size"))},
                                              {15, in(bpf_object_info, extensible("size"))},
                                              {17, in(bpf_raw_tracepoint, extensible("size"))},
                                              {18, in(bpf_btf_load, extensible("size"))},
                                              {22, in(bpf_map_freeze, extensible("size"))},
                                              {28, in(bpf_link_create, extensible("size"))},
                                              {31, in(bpf_next_id, extensible("size"))},
                                              otherwise(address)});

}  // namespace sysgood::describe
