// What BPF_OBJ_GET_INFO_BY_FD tells of a program, a map, types, a link: linux/bpf.h. Which of them is known
// by the descriptor alone.
#pragma once

#include "tracer/describe/types/bpf_instruction.h"
#include "tracer/describe/types/bpf_names.h"
#include "tracer/describe/wide.h"

namespace sysgood::describe {

inline constexpr auto bpf_gpl_compatible = parts(Size::b4, {part(1, 0, u32)});
inline constexpr auto bpf_program_info_record =
    wide(record(232, {{"type", one_of(bpf_program_types), at(0)},
                      {"id", u32, at(4)},
                      {"tag", array(hex_bytes, 8), at(8)},
                      {"jited_prog_len", u32, changes, at(16)},
                      {"jited_prog_insns", in(hex_bytes, least("jited_prog_len")), at(24)},
                      {"xlated_prog_len", u32, changes, at(20)},
                      {"xlated_prog_insns", address, at(32)},
                      {"load_time", u64, at(40)},
                      {"created_by_uid", uid, at(48)},
                      {"nr_map_ids", u32, changes, at(52)},
                      {"map_ids", address, at(56)},
                      {"name", chars(16), at(64)},
                      {"ifindex", u32, at(80)},
                      {"gpl_compatible", bpf_gpl_compatible, at(84)},
                      {"netns_dev", device, at(88)},
                      {"netns_ino", u64, at(96)},
                      {"nr_jited_ksyms", u32, changes, at(104)},
                      {"nr_jited_func_lens", u32, changes, at(108)},
                      {"jited_ksyms", address, at(112)},
                      {"jited_func_lens", address, at(120)},
                      {"btf_id", u32, at(128)},
                      {"func_info_rec_size", u32, changes, at(132)},
                      {"func_info", address, at(136)},
                      {"nr_func_info", u32, changes, at(144)},
                      {"nr_line_info", u32, changes, at(148)},
                      {"line_info", address, at(152)},
                      {"jited_line_info", address, at(160)},
                      {"nr_jited_line_info", u32, changes, at(168)},
                      {"line_info_rec_size", u32, changes, at(172)},
                      {"jited_line_info_rec_size", u32, changes, at(176)},
                      {"nr_prog_tags", u32, changes, at(180)},
                      {"prog_tags", address, at(184)},
                      {"run_time_ns", u64, at(192)},
                      {"run_cnt", u64, at(200)},
                      {"recursion_misses", u64, at(208)},
                      {"verified_insns", u32, at(216)},
                      {"attach_btf_obj_id", u32, when_not("attach_btf_obj_id", 0), at(220)},
                      {"attach_btf_id", u32, when_not("attach_btf_id", 0), at(224)}}));
inline constexpr auto bpf_map_info_record =
    wide(record(104, {{"type", one_of(bpf_map_types), at(0)},
                      {"id", u32, at(4)},
                      {"key_size", u32, at(8)},
                      {"value_size", u32, at(12)},
                      {"max_entries", u32, at(16)},
                      {"map_flags", flags(bpf_map_flags), at(20)},
                      {"name", chars(16), at(24)},
                      {"ifindex", u32, at(40)},
                      {"btf_vmlinux_value_type_id", u32, at(44)},
                      {"netns_dev", device, at(48)},
                      {"netns_ino", u64, at(56)},
                      {"btf_id", u32, at(64)},
                      {"btf_key_type_id", u32, at(68)},
                      {"btf_value_type_id", u32, at(72)},
                      {"btf_vmlinux_id", u32, when_not("btf_vmlinux_id", 0), at(76)},
                      {"map_extra", x64, when_not("map_extra", 0), at(80)},
                      {"hash", in(hex_bytes, count("hash_size")), when_not("hash", 0), at(88)},
                      {"hash_size", u32, when_not("hash_size", 0), at(96)}}));
inline constexpr auto bpf_btf_info_record = wide(record({{"btf", address},
                                                         {"btf_size", u32, changes},
                                                         {"id", u32},
                                                         {"name", in(text, count("name_len"))},
                                                         {"name_len", u32, changes},
                                                         {"kernel_btf", u32}}));

// Links: by their type.
inline constexpr auto bpf_link_tracepoint =
    wide(record({{"tp_name", in(text, count("tp_name_len"))}, {"tp_name_len", u32}, {"cookie", x64}}));
inline constexpr auto bpf_link_tracing_info = wide(record({{"attach_type", one_of(bpf_attach_types)},
                                                           {"target_obj_id", u32},
                                                           {"target_btf_id", u32},
                                                           {"cookie", x64}}));
inline constexpr auto bpf_link_cgroup_info =
    wide(record({{"cgroup_id", u64}, {"attach_type", one_of(bpf_attach_types)}}));
inline constexpr auto bpf_link_iter_info =
    wide(record({{"target_name", in(text, count("target_name_len"))}, {"target_name_len", u32}}));
inline constexpr auto bpf_link_netns_info =
    record({{"netns_ino", u32}, {"attach_type", one_of(bpf_attach_types)}});
inline constexpr auto bpf_link_xdp_info = record({{"ifindex", u32}});
inline constexpr auto bpf_link_perf_info = record({{"type", one_of(bpf_perf_types)}});
inline constexpr auto bpf_link_kprobes_info = wide(record({{"addrs", in(x64, count("count"))},
                                                           {"count", u32},
                                                           {"flags", flags(bpf_multi_flags)},
                                                           {"missed", u64},
                                                           {"cookies", in(x64, count("count"))}}));
inline constexpr auto bpf_link_struct_ops_info = record({{"map_id", u32}});
inline constexpr auto bpf_link_netfilter_info = record({{"pf", one_of(bpf_netfilter_families)},
                                                        {"hooknum", one_of(bpf_netfilter_hooks)},
                                                        {"priority", s32},
                                                        {"flags", flags(bpf_netfilter_flags)}});
inline constexpr auto bpf_link_interface_info =
    record({{"ifindex", u32}, {"attach_type", one_of(bpf_attach_types)}});
inline constexpr auto bpf_link_uprobes_info = wide(record({{"path", in(text, count("path_size"))},
                                                           {"offsets", in(x64, count("count"))},
                                                           {"ref_ctr_offsets", in(x64, count("count"))},
                                                           {"cookies", in(x64, count("count"))},
                                                           {"path_size", u32},
                                                           {"count", u32},
                                                           {"flags", flags(bpf_uprobe_flags)},
                                                           {"pid", pid}}));
inline constexpr auto bpf_link_sockmap_info =
    record({{"map_id", u32}, {"attach_type", one_of(bpf_attach_types)}});
inline constexpr auto bpf_link_infos = cases({{1, bpf_link_tracepoint},
                                              {2, bpf_link_tracing_info},
                                              {3, bpf_link_cgroup_info},
                                              {4, bpf_link_iter_info},
                                              {5, bpf_link_netns_info},
                                              {6, bpf_link_xdp_info},
                                              {7, bpf_link_perf_info},
                                              {8, bpf_link_kprobes_info},
                                              {9, bpf_link_struct_ops_info},
                                              {10, bpf_link_netfilter_info},
                                              {11, bpf_link_interface_info},
                                              {12, bpf_link_uprobes_info},
                                              {13, bpf_link_interface_info},
                                              {14, bpf_link_sockmap_info},
                                              otherwise(unused)});
inline constexpr auto bpf_link_info_record = record(64, {{"type", one_of(bpf_link_types), at(0)},
                                                         {"id", u32, at(4)},
                                                         {"prog_id", u32, at(8)},
                                                         {"", select("type", bpf_link_infos), at(16)}});
inline constexpr auto bpf_token_info_record = wide(
    record({{"allowed_cmds", x64}, {"allowed_maps", x64}, {"allowed_progs", x64}, {"allowed_attachs", x64}}));

inline constexpr Type bpf_program_info = inout(bpf_program_info_record, sized("info_len")),
                      bpf_map_info = inout(bpf_map_info_record, sized("info_len")),
                      bpf_btf_info = inout(bpf_btf_info_record, sized("info_len")),
                      bpf_link_info = inout(bpf_link_info_record, sized("info_len")),
                      bpf_token_info = inout(bpf_token_info_record, sized("info_len"));

}  // namespace sysgood::describe
