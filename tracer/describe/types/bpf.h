// bpf(2): the arms of union bpf_attr, linux/bpf.h. Which one it is depends on the command.
#pragma once

#include "tracer/describe/types/bpf_instruction.h"
#include "tracer/describe/types/bpf_names.h"
#include "tracer/describe/types/keys.h"
#include "tracer/describe/types/named_natural.h"
#include "tracer/describe/wide.h"

namespace sysgood::describe {

inline constexpr Type bpf_node = names_as(Kind::numbered, bpf_nodes);

// Fields that came later are shown where a program gives so many bytes, those of the last years when they are
// not 0.
inline constexpr auto bpf_map_create = wide(
    record({{"map_type", one_of(bpf_map_types)},
            {"key_size", u32},
            {"value_size", u32},
            {"max_entries", u32},
            {"map_flags", flags(bpf_map_flags)},
            {"inner_map_fd", fd},
            {"numa_node", bpf_node, when("map_flags", bpf_numa_node)},
            {"map_name", chars(16), at(28)},
            {"map_ifindex", interface_index},
            {"btf_fd", fd},
            {"btf_key_type_id", u32},
            {"btf_value_type_id", u32},
            {"btf_vmlinux_value_type_id", u32},
            {"map_extra", named_natural(uint64_max, Size::b8)},
            {"value_type_btf_obj_fd", fd, when_not("value_type_btf_obj_fd", 0)},
            {"map_token_fd", fd, when_not("map_token_fd", 0)},
            {"excl_prog_hash", in(hex_bytes, count("excl_prog_hash_size")), when_not("excl_prog_hash", 0)},
            {"excl_prog_hash_size", u32, when_not("excl_prog_hash_size", 0)}}));
inline constexpr auto bpf_map_element = wide(record(
    {{"map_fd", fd}, {"key", address}, {"value", address}, {"flags", flags(bpf_element_flags, Size::b8)}}));
inline constexpr auto bpf_map_looked_up = wide(record(
    {{"map_fd", fd}, {"key", address}, {"value", address}, {"flags", flags(bpf_lookup_flags, Size::b8)}}));
inline constexpr auto bpf_map_delete =
    wide(record(32, {{"map_fd", fd, at(0)},
                     {"key", address, at(8)},
                     {"flags", flags(bpf_element_flags, Size::b8), when_not("flags", 0), at(24)}}));
inline constexpr auto bpf_map_next_key =
    wide(record({{"map_fd", fd}, {"key", address}, {"next_key", address}}));
inline constexpr auto bpf_map_freeze = record({{"map_fd", fd}});
// What the verifier says is there in any case, most of all when it has refused the program.
inline constexpr Type bpf_log = out_always(text, count("log_size"));
inline constexpr auto bpf_program_load =
    wide(record({{"prog_type", one_of(bpf_program_types)},
                 {"insn_cnt", u32},
                 {"insns", in(bpf_instruction, count("insn_cnt")), brief},
                 {"license", cstring},
                 {"log_level", u32},
                 {"log_size", u32},
                 {"log_buf", bpf_log},
                 {"kern_version", kernel_version},
                 {"prog_flags", flags(bpf_program_flags)},
                 {"prog_name", chars(16)},
                 {"prog_ifindex", interface_index},
                 {"expected_attach_type", one_of(bpf_attach_types)},
                 {"prog_btf_fd", fd},
                 {"func_info_rec_size", u32},
                 {"func_info", address},
                 {"func_info_cnt", u32},
                 {"line_info_rec_size", u32},
                 {"line_info", address},
                 {"line_info_cnt", u32},
                 {"attach_btf_id", u32},
                 {"attach_prog_fd", fd},
                 {"core_relo_cnt", u32, when_not("core_relo_cnt", 0)},
                 {"fd_array", address, at(120)},
                 {"core_relos", address, when_not("core_relos", 0), at(128)},
                 {"core_relo_rec_size", u32, when_not("core_relo_rec_size", 0), at(136)},
                 {"log_true_size", u32, filled, at(140)},
                 {"prog_token_fd", fd, when_not("prog_token_fd", 0), at(144)},
                 {"fd_array_cnt", u32, when_not("fd_array_cnt", 0), at(148)},
                 {"signature", in(hex_bytes, count("signature_size")), when_not("signature", 0), at(152)},
                 {"signature_size", u32, when_not("signature_size", 0), at(160)},
                 {"keyring_id", key_serial, when_not("keyring_id", 0), at(164)}}));
inline constexpr auto bpf_object = wide(record({{"pathname", pathname},
                                                {"bpf_fd", fd},
                                                {"file_flags", flags(bpf_file_flags)},
                                                {"path_fd", dirfd, when("file_flags", bpf_path_fd)}}));
inline constexpr auto bpf_program_attach =
    wide(record({{"target_fd", fd},
                 {"attach_bpf_fd", fd},
                 {"attach_type", one_of(bpf_attach_types)},
                 {"attach_flags", flags(bpf_attach_flags)},
                 {"replace_bpf_fd", fd},
                 {"relative_fd", fd, when_not("relative_fd", 0)},
                 {"expected_revision", u64, when_not("expected_revision", 0)}}));
inline constexpr auto bpf_program_detach =
    wide(record(32, {{"target_fd", fd, at(0)},
                     {"attach_bpf_fd", fd, when_not("attach_bpf_fd", 0), at(4)},
                     {"attach_type", one_of(bpf_attach_types), at(8)},
                     {"attach_flags", flags(bpf_attach_flags), when_not("attach_flags", 0), at(12)},
                     {"relative_fd", fd, when_not("relative_fd", 0), at(20)},
                     {"expected_revision", u64, when_not("expected_revision", 0), at(24)}}));
inline constexpr auto bpf_test_arm = wide(record({{"prog_fd", fd},
                                                  {"retval", u32, changes},
                                                  {"data_size_in", u32},
                                                  {"data_size_out", u32, changes},
                                                  {"data_in", address},
                                                  {"data_out", address},
                                                  {"repeat", u32},
                                                  {"duration", u32, changes},
                                                  {"ctx_size_in", u32},
                                                  {"ctx_size_out", u32, changes},
                                                  {"ctx_in", address},
                                                  {"ctx_out", address},
                                                  {"flags", flags(bpf_test_flags)},
                                                  {"cpu", u32},
                                                  {"batch_size", u32}}));
inline constexpr auto bpf_test_run = record({{"test", bpf_test_arm}});
inline constexpr auto bpf_next_id =
    record({{"start_id", u32}, {"next_id", u32, changes}, {"open_flags", flags(bpf_file_flags)}});
inline constexpr auto bpf_program_by_id =
    record({{"prog_id", u32},
            {"next_id", u32},
            {"open_flags", flags(bpf_file_flags)},
            {"fd_by_id_token_fd", fd, when("open_flags", bpf_token_fd)}});
inline constexpr auto bpf_map_by_id = record({{"map_id", u32},
                                              {"next_id", u32},
                                              {"open_flags", flags(bpf_file_flags)},
                                              {"fd_by_id_token_fd", fd, when("open_flags", bpf_token_fd)}});
inline constexpr auto bpf_btf_by_id =
    record(16, {{"btf_id", u32, at(0)},
                {"open_flags", flags(bpf_file_flags), when_not("open_flags", 0), at(8)},
                {"fd_by_id_token_fd", fd, when("open_flags", bpf_token_fd), at(12)}});
inline constexpr auto bpf_link_by_id = record({{"link_id", u32}});
inline constexpr auto bpf_info_arm =
    wide(record({{"bpf_fd", fd}, {"info_len", u32, changes}, {"info", hook(Hook::bpf_info, "bpf_fd")}}));
inline constexpr auto bpf_object_info = record({{"info", bpf_info_arm}});
inline constexpr auto bpf_query_arm = wide(record(
    {{"target_fd", fd},
     {"attach_type", one_of(bpf_attach_types)},
     {"query_flags", flags(bpf_query_flags)},
     {"attach_flags", flags(bpf_attach_flags), changes},
     {"prog_ids", out(u32, count("prog_cnt"))},
     {"prog_cnt", u32, changes},
     {"prog_attach_flags", out(flags(bpf_attach_flags), count("prog_cnt")), when_not("prog_attach_flags", 0),
      at(32)},
     {"link_ids", out(u32, count("prog_cnt")), when_not("link_ids", 0)},
     {"link_attach_flags", out(flags(bpf_attach_flags), count("prog_cnt")), when_not("link_attach_flags", 0)},
     {"revision", u64, filled}}));
inline constexpr auto bpf_program_query = record({{"query", bpf_query_arm}});
inline constexpr auto bpf_tracepoint_arm =
    wide(record({{"name", cstring}, {"prog_fd", fd}, {"cookie", x64, when_not("cookie", 0)}}));
inline constexpr auto bpf_raw_tracepoint = record({{"raw_tracepoint", bpf_tracepoint_arm}});
inline constexpr auto bpf_btf_load =
    wide(record({{"btf", in(bytes, count("btf_size"))},
                 {"btf_log_buf", address},
                 {"btf_size", u32},
                 {"btf_log_size", u32},
                 {"btf_log_level", u32},
                 {"btf_log_true_size", u32, filled},
                 {"btf_flags", flags(bpf_file_flags), when_not("btf_flags", 0)},
                 {"btf_token_fd", fd, when("btf_flags", bpf_token_fd)}}));
inline constexpr auto bpf_task_query_arm = wide(record({{"pid", pid},
                                                        {"fd", fd},
                                                        {"flags", u32},
                                                        {"buf_len", u32, changes},
                                                        {"buf", out_always(text, count("buf_len"))},
                                                        {"prog_id", u32, changes},
                                                        {"fd_type", one_of(bpf_fd_types), changes},
                                                        {"probe_offset", x64, changes},
                                                        {"probe_addr", x64, changes}}));
inline constexpr auto bpf_task_fd_query = record({{"task_fd_query", bpf_task_query_arm}});
inline constexpr auto bpf_batch_arm = wide(record({{"in_batch", address},
                                                   {"out_batch", address},
                                                   {"keys", address},
                                                   {"values", address},
                                                   {"count", u32},
                                                   {"map_fd", fd},
                                                   {"elem_flags", flags(bpf_lookup_flags, Size::b8)},
                                                   {"flags", x64}}));
inline constexpr auto bpf_batch = record({{"batch", bpf_batch_arm}});
inline constexpr auto bpf_update_batch_arm =
    wide(record(56, {{"keys", address, at(16)},
                     {"values", address, at(24)},
                     {"count", u32, at(32)},
                     {"map_fd", fd, at(36)},
                     {"elem_flags", flags(bpf_lookup_flags, Size::b8), at(40)},
                     {"flags", x64, at(48)}}));
inline constexpr auto bpf_update_batch = record({{"batch", bpf_update_batch_arm}});
inline constexpr auto bpf_delete_batch_arm =
    wide(record(56, {{"keys", address, at(16)},
                     {"count", u32, at(32)},
                     {"map_fd", fd, at(36)},
                     {"elem_flags", flags(bpf_lookup_flags, Size::b8), at(40)},
                     {"flags", x64, at(48)}}));
inline constexpr auto bpf_delete_batch = record({{"batch", bpf_delete_batch_arm}});
inline constexpr auto bpf_batch_count_arm = record(56, {{"count", u32, at(32)}});
inline constexpr auto bpf_batch_count = record({{"batch", bpf_batch_count_arm}});
// What is linked to what: by the point that the program is attached to.
inline constexpr auto bpf_link_perf = wide(record({{"bpf_cookie", x64}}));
inline constexpr auto bpf_link_kprobes = wide(record({{"flags", flags(bpf_multi_flags)},
                                                      {"cnt", u32},
                                                      {"syms", in(string_slot, count("cnt"))},
                                                      {"addrs", in(x64, count("cnt"))},
                                                      {"cookies", in(x64, count("cnt"))}}));
inline constexpr auto bpf_link_uprobes = wide(record({{"path", pathname},
                                                      {"offsets", in(x64, count("cnt"))},
                                                      {"ref_ctr_offsets", in(x64, count("cnt"))},
                                                      {"cookies", in(x64, count("cnt"))},
                                                      {"cnt", u32},
                                                      {"flags", flags(bpf_uprobe_flags)},
                                                      {"pid", pid}}));
inline constexpr auto bpf_link_tracing = wide(record({{"target_btf_id", u32}, {"cookie", x64}}));
inline constexpr auto bpf_link_netfilter = record({{"pf", one_of(bpf_netfilter_families)},
                                                   {"hooknum", one_of(bpf_netfilter_hooks)},
                                                   {"priority", s32},
                                                   {"flags", flags(bpf_netfilter_flags)}});
inline constexpr auto bpf_link_relative = wide(record({{"relative_fd", fd}, {"expected_revision", u64}}));
inline constexpr auto bpf_link_of_perf = record({{"perf_event", bpf_link_perf}});
inline constexpr auto bpf_link_of_kprobes = record({{"kprobe_multi", bpf_link_kprobes}});
inline constexpr auto bpf_link_of_uprobes = record({{"uprobe_multi", bpf_link_uprobes}});
inline constexpr auto bpf_link_of_tracing = record({{"tracing", bpf_link_tracing}});
inline constexpr auto bpf_link_of_netfilter = record({{"netfilter", bpf_link_netfilter}});
inline constexpr auto bpf_link_of_tcx = record({{"tcx", bpf_link_relative}});
inline constexpr auto bpf_link_of_netkit = record({{"netkit", bpf_link_relative}});
inline constexpr auto bpf_link_to_type = record({{"target_btf_id", u32, when_not("target_btf_id", 0)}});
inline constexpr auto bpf_link_arms = cases({{0, bpf_link_to_type},
                                             {24, bpf_link_of_tracing},
                                             {25, bpf_link_of_tracing},
                                             {26, bpf_link_of_tracing},
                                             {27, bpf_link_of_tracing},
                                             {41, bpf_link_of_perf},
                                             {42, bpf_link_of_kprobes},
                                             {56, bpf_link_of_kprobes},
                                             {45, bpf_link_of_netfilter},
                                             {46, bpf_link_of_tcx},
                                             {47, bpf_link_of_tcx},
                                             {48, bpf_link_of_uprobes},
                                             {57, bpf_link_of_uprobes},
                                             {54, bpf_link_of_netkit},
                                             {55, bpf_link_of_netkit},
                                             otherwise(unused)});
inline constexpr auto bpf_link_arm =
    wide(record(64, {{"prog_fd", fd, at(0)},
                     {"target_fd", fd, at(4)},
                     {"attach_type", one_of(bpf_attach_types), at(8)},
                     {"flags", x32, at(12)},
                     {"iter_info", address, when_is("attach_type", 28), at(16)},
                     {"iter_info_len", u32, when_is("attach_type", 28), at(24)},
                     {"", select("attach_type", bpf_link_arms), at(16)}}));
inline constexpr auto bpf_link_create = record({{"link_create", bpf_link_arm}});
inline constexpr auto bpf_update_arm = record({{"link_fd", fd},
                                               {"new_prog_fd", fd},
                                               {"flags", flags(bpf_attach_flags)},
                                               {"old_prog_fd", fd, when("flags", 4)}});
inline constexpr auto bpf_link_update = record({{"link_update", bpf_update_arm}});
inline constexpr auto bpf_detach_arm = record({{"link_fd", fd}});
inline constexpr auto bpf_link_detach = record({{"link_detach", bpf_detach_arm}});
inline constexpr auto bpf_statistics_arm = record({{"type", one_of(bpf_statistics)}});
inline constexpr auto bpf_enable_stats = record({{"enable_stats", bpf_statistics_arm}});
inline constexpr auto bpf_iter_arm = record({{"link_fd", fd}, {"flags", x32}});
inline constexpr auto bpf_iter_create = record({{"iter_create", bpf_iter_arm}});
inline constexpr auto bpf_bind_arm = record({{"prog_fd", fd}, {"map_fd", fd}, {"flags", x32}});
inline constexpr auto bpf_program_bind_map = record({{"prog_bind_map", bpf_bind_arm}});
inline constexpr auto bpf_token_arm = record({{"flags", x32}, {"bpffs_fd", fd}});
inline constexpr auto bpf_token_create = record({{"token_create", bpf_token_arm}});
inline constexpr auto bpf_stream_arm = wide(record({{"stream_buf", out(bytes, ret_up_to("stream_buf_len"))},
                                                    {"stream_buf_len", u32},
                                                    {"stream_id", one_of(bpf_streams)},
                                                    {"prog_fd", fd}}));
inline constexpr auto bpf_stream_read = record({{"prog_stream_read", bpf_stream_arm}});

inline constexpr auto bpf_attributes = cases({{0, in(bpf_map_create, zero_padded("size", 16))},
                                              {1, in(bpf_map_looked_up, zero_padded("size", 24))},
                                              {2, in(bpf_map_element, zero_padded("size", 32))},
                                              {3, in(bpf_map_delete, zero_padded("size", 16))},
                                              {4, in(bpf_map_next_key, zero_padded("size", 24))},
                                              {5, inout(bpf_program_load, zero_padded("size", 24))},
                                              {6, in(bpf_object, zero_padded("size", 12))},
                                              {7, in(bpf_object, zero_padded("size", 12))},
                                              {8, in(bpf_program_attach, zero_padded("size", 16))},
                                              {9, in(bpf_program_detach, zero_padded("size", 12))},
                                              {10, inout(bpf_test_run, zero_padded("size", 40))},
                                              {11, inout(bpf_next_id, zero_padded("size", 8))},
                                              {12, inout(bpf_next_id, zero_padded("size", 8))},
                                              {13, in(bpf_program_by_id, zero_padded("size", 8))},
                                              {14, in(bpf_map_by_id, zero_padded("size", 8))},
                                              {15, inout(bpf_object_info, zero_padded("size", 16))},
                                              {16, inout(bpf_program_query, zero_padded("size", 28))},
                                              {17, in(bpf_raw_tracepoint, zero_padded("size", 12))},
                                              {18, inout(bpf_btf_load, zero_padded("size", 28))},
                                              {19, in(bpf_btf_by_id, zero_padded("size", 4))},
                                              {20, inout(bpf_task_fd_query, zero_padded("size", 48))},
                                              {21, in(bpf_map_looked_up, zero_padded("size", 24))},
                                              {22, in(bpf_map_freeze, zero_padded("size", 4))},
                                              {23, inout(bpf_next_id, zero_padded("size", 8))},
                                              {24, in(bpf_batch, zero_padded("size", 56))},
                                              {25, in(bpf_batch, zero_padded("size", 56))},
                                              {26, in(bpf_update_batch, zero_padded("size", 56))},
                                              {27, in(bpf_delete_batch, zero_padded("size", 56))},
                                              {28, in(bpf_link_create, zero_padded("size", 16))},
                                              {29, in(bpf_link_update, zero_padded("size", 12))},
                                              {30, in(bpf_link_by_id, zero_padded("size", 4))},
                                              {31, inout(bpf_next_id, zero_padded("size", 8))},
                                              {32, in(bpf_enable_stats, zero_padded("size", 4))},
                                              {33, in(bpf_iter_create, zero_padded("size", 8))},
                                              {34, in(bpf_link_detach, zero_padded("size", 4))},
                                              {35, in(bpf_program_bind_map, zero_padded("size", 12))},
                                              {36, in(bpf_token_create, zero_padded("size", 8))},
                                              {37, inout(bpf_stream_read, zero_padded("size", 20))},
                                              otherwise(address)});
// How many elements a batch came to: written back, also where it ended early.
inline constexpr auto bpf_attributes_after = cases({{24, out_always(bpf_batch_count)},
                                                    {25, out_always(bpf_batch_count)},
                                                    {26, out_always(bpf_batch_count)},
                                                    {27, out_always(bpf_batch_count)},
                                                    otherwise(unused)});

}  // namespace sysgood::describe
