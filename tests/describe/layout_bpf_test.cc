// The arms of union bpf_attr and what is told of its objects lie as the C headers lay them.
#include <gtest/gtest.h>
#include <linux/bpf.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/bpf.h"
#include "tracer/describe/types/bpf_info.h"

namespace sysgood::describe {
namespace {

// The same on both.
#if defined(__x86_64__)
static_assert(lies(bpf_map_create, "map_extra", offsetof(union ::bpf_attr, map_extra)));
static_assert(lies(bpf_map_element, "map_fd", offsetof(union ::bpf_attr, map_fd)));
static_assert(lies(bpf_map_element, "key", offsetof(union ::bpf_attr, key)));
static_assert(lies(bpf_map_element, "value", offsetof(union ::bpf_attr, value)));
static_assert(lies(bpf_map_element, "flags", offsetof(union ::bpf_attr, flags)));
static_assert(lies(bpf_test_arm, "prog_fd", offsetof(union ::bpf_attr, test.prog_fd)));
static_assert(lies(bpf_test_arm, "retval", offsetof(union ::bpf_attr, test.retval)));
static_assert(lies(bpf_test_arm, "data_size_in", offsetof(union ::bpf_attr, test.data_size_in)));
static_assert(lies(bpf_test_arm, "data_size_out", offsetof(union ::bpf_attr, test.data_size_out)));
static_assert(lies(bpf_test_arm, "data_in", offsetof(union ::bpf_attr, test.data_in)));
static_assert(lies(bpf_test_arm, "data_out", offsetof(union ::bpf_attr, test.data_out)));
static_assert(lies(bpf_test_arm, "repeat", offsetof(union ::bpf_attr, test.repeat)));
static_assert(lies(bpf_test_arm, "duration", offsetof(union ::bpf_attr, test.duration)));
static_assert(lies(bpf_test_arm, "ctx_size_in", offsetof(union ::bpf_attr, test.ctx_size_in)));
static_assert(lies(bpf_test_arm, "ctx_size_out", offsetof(union ::bpf_attr, test.ctx_size_out)));
static_assert(lies(bpf_test_arm, "ctx_in", offsetof(union ::bpf_attr, test.ctx_in)));
static_assert(lies(bpf_test_arm, "ctx_out", offsetof(union ::bpf_attr, test.ctx_out)));
static_assert(lies(bpf_test_arm, "flags", offsetof(union ::bpf_attr, test.flags)));
static_assert(lies(bpf_test_arm, "cpu", offsetof(union ::bpf_attr, test.cpu)));
static_assert(lies(bpf_test_arm, "batch_size", offsetof(union ::bpf_attr, test.batch_size)));
static_assert(lies(bpf_next_id, "start_id", offsetof(union ::bpf_attr, start_id)));
static_assert(lies(bpf_next_id, "next_id", offsetof(union ::bpf_attr, next_id)));
static_assert(lies(bpf_next_id, "open_flags", offsetof(union ::bpf_attr, open_flags)));
static_assert(lies(bpf_info_arm, "bpf_fd", offsetof(union ::bpf_attr, info.bpf_fd)));
static_assert(lies(bpf_info_arm, "info_len", offsetof(union ::bpf_attr, info.info_len)));
static_assert(lies(bpf_info_arm, "info", offsetof(union ::bpf_attr, info.info)));
static_assert(lies(bpf_query_arm, "target_fd", offsetof(union ::bpf_attr, query.target_fd)));
static_assert(lies(bpf_query_arm, "attach_type", offsetof(union ::bpf_attr, query.attach_type)));
static_assert(lies(bpf_query_arm, "query_flags", offsetof(union ::bpf_attr, query.query_flags)));
static_assert(lies(bpf_query_arm, "attach_flags", offsetof(union ::bpf_attr, query.attach_flags)));
static_assert(lies(bpf_query_arm, "prog_ids", offsetof(union ::bpf_attr, query.prog_ids)));
static_assert(lies(bpf_query_arm, "prog_cnt", offsetof(union ::bpf_attr, query.prog_cnt)));
static_assert(lies(bpf_query_arm, "prog_attach_flags", offsetof(union ::bpf_attr, query.prog_attach_flags)));
static_assert(lies(bpf_tracepoint_arm, "name", offsetof(union ::bpf_attr, raw_tracepoint.name)));
static_assert(lies(bpf_tracepoint_arm, "prog_fd", offsetof(union ::bpf_attr, raw_tracepoint.prog_fd)));
static_assert(lies(bpf_btf_load, "btf", offsetof(union ::bpf_attr, btf)));
static_assert(lies(bpf_btf_load, "btf_log_buf", offsetof(union ::bpf_attr, btf_log_buf)));
static_assert(lies(bpf_btf_load, "btf_size", offsetof(union ::bpf_attr, btf_size)));
static_assert(lies(bpf_btf_load, "btf_log_size", offsetof(union ::bpf_attr, btf_log_size)));
static_assert(lies(bpf_btf_load, "btf_log_level", offsetof(union ::bpf_attr, btf_log_level)));
static_assert(lies(bpf_task_query_arm, "pid", offsetof(union ::bpf_attr, task_fd_query.pid)));
static_assert(lies(bpf_task_query_arm, "fd", offsetof(union ::bpf_attr, task_fd_query.fd)));
static_assert(lies(bpf_task_query_arm, "flags", offsetof(union ::bpf_attr, task_fd_query.flags)));
static_assert(lies(bpf_task_query_arm, "buf_len", offsetof(union ::bpf_attr, task_fd_query.buf_len)));
static_assert(lies(bpf_task_query_arm, "buf", offsetof(union ::bpf_attr, task_fd_query.buf)));
static_assert(lies(bpf_task_query_arm, "prog_id", offsetof(union ::bpf_attr, task_fd_query.prog_id)));
static_assert(lies(bpf_task_query_arm, "fd_type", offsetof(union ::bpf_attr, task_fd_query.fd_type)));
static_assert(lies(bpf_task_query_arm, "probe_offset",
                   offsetof(union ::bpf_attr, task_fd_query.probe_offset)));
static_assert(lies(bpf_task_query_arm, "probe_addr", offsetof(union ::bpf_attr, task_fd_query.probe_addr)));
static_assert(lies(bpf_batch_arm, "in_batch", offsetof(union ::bpf_attr, batch.in_batch)));
static_assert(lies(bpf_batch_arm, "out_batch", offsetof(union ::bpf_attr, batch.out_batch)));
static_assert(lies(bpf_batch_arm, "keys", offsetof(union ::bpf_attr, batch.keys)));
static_assert(lies(bpf_batch_arm, "values", offsetof(union ::bpf_attr, batch.values)));
static_assert(lies(bpf_batch_arm, "count", offsetof(union ::bpf_attr, batch.count)));
static_assert(lies(bpf_batch_arm, "map_fd", offsetof(union ::bpf_attr, batch.map_fd)));
static_assert(lies(bpf_batch_arm, "elem_flags", offsetof(union ::bpf_attr, batch.elem_flags)));
static_assert(lies(bpf_batch_arm, "flags", offsetof(union ::bpf_attr, batch.flags)));
static_assert(lies(bpf_update_batch_arm, "keys", offsetof(union ::bpf_attr, batch.keys)));
static_assert(lies(bpf_update_batch_arm, "values", offsetof(union ::bpf_attr, batch.values)));
static_assert(lies(bpf_update_batch_arm, "count", offsetof(union ::bpf_attr, batch.count)));
static_assert(lies(bpf_update_batch_arm, "map_fd", offsetof(union ::bpf_attr, batch.map_fd)));
static_assert(lies(bpf_update_batch_arm, "elem_flags", offsetof(union ::bpf_attr, batch.elem_flags)));
static_assert(lies(bpf_update_batch_arm, "flags", offsetof(union ::bpf_attr, batch.flags)));
static_assert(lies(bpf_delete_batch_arm, "keys", offsetof(union ::bpf_attr, batch.keys)));
static_assert(lies(bpf_delete_batch_arm, "count", offsetof(union ::bpf_attr, batch.count)));
static_assert(lies(bpf_delete_batch_arm, "map_fd", offsetof(union ::bpf_attr, batch.map_fd)));
static_assert(lies(bpf_delete_batch_arm, "elem_flags", offsetof(union ::bpf_attr, batch.elem_flags)));
static_assert(lies(bpf_delete_batch_arm, "flags", offsetof(union ::bpf_attr, batch.flags)));
static_assert(lies(bpf_batch_count_arm, "count", offsetof(union ::bpf_attr, batch.count)));
static_assert(lies(bpf_link_arm, "prog_fd", offsetof(union ::bpf_attr, link_create.prog_fd)));
static_assert(lies(bpf_link_arm, "target_fd", offsetof(union ::bpf_attr, link_create.target_fd)));
static_assert(lies(bpf_link_arm, "attach_type", offsetof(union ::bpf_attr, link_create.attach_type)));
static_assert(lies(bpf_link_arm, "flags", offsetof(union ::bpf_attr, link_create.flags)));
static_assert(lies(bpf_link_to_type, "target_btf_id", 0) &&
              offsetof(union ::bpf_attr, link_create.target_btf_id) == 16);
static_assert(lies(bpf_link_arm, "iter_info", offsetof(union ::bpf_attr, link_create.iter_info)));
static_assert(lies(bpf_link_arm, "iter_info_len", offsetof(union ::bpf_attr, link_create.iter_info_len)));
static_assert(lies(bpf_update_arm, "link_fd", offsetof(union ::bpf_attr, link_update.link_fd)));
static_assert(lies(bpf_update_arm, "new_prog_fd", offsetof(union ::bpf_attr, link_update.new_prog_fd)));
static_assert(lies(bpf_update_arm, "flags", offsetof(union ::bpf_attr, link_update.flags)));
static_assert(lies(bpf_update_arm, "old_prog_fd", offsetof(union ::bpf_attr, link_update.old_prog_fd)));
static_assert(lies(bpf_iter_arm, "link_fd", offsetof(union ::bpf_attr, iter_create.link_fd)));
static_assert(lies(bpf_iter_arm, "flags", offsetof(union ::bpf_attr, iter_create.flags)));
static_assert(lies(bpf_bind_arm, "prog_fd", offsetof(union ::bpf_attr, prog_bind_map.prog_fd)));
static_assert(lies(bpf_bind_arm, "map_fd", offsetof(union ::bpf_attr, prog_bind_map.map_fd)));
static_assert(lies(bpf_bind_arm, "flags", offsetof(union ::bpf_attr, prog_bind_map.flags)));
static_assert(is_long(bpf_instruction, sizeof(struct ::bpf_insn)));
static_assert(lies(bpf_instruction, "code", offsetof(struct ::bpf_insn, code)));
static_assert(lies(bpf_instruction, "off", offsetof(struct ::bpf_insn, off)));
static_assert(lies(bpf_instruction, "imm", offsetof(struct ::bpf_insn, imm)));
static_assert(lies(bpf_program_info_record, "type", offsetof(struct ::bpf_prog_info, type)));
static_assert(lies(bpf_program_info_record, "id", offsetof(struct ::bpf_prog_info, id)));
static_assert(lies(bpf_program_info_record, "tag", offsetof(struct ::bpf_prog_info, tag)));
static_assert(lies(bpf_program_info_record, "jited_prog_len",
                   offsetof(struct ::bpf_prog_info, jited_prog_len)));
static_assert(lies(bpf_program_info_record, "xlated_prog_len",
                   offsetof(struct ::bpf_prog_info, xlated_prog_len)));
static_assert(lies(bpf_program_info_record, "jited_prog_insns",
                   offsetof(struct ::bpf_prog_info, jited_prog_insns)));
static_assert(lies(bpf_program_info_record, "xlated_prog_insns",
                   offsetof(struct ::bpf_prog_info, xlated_prog_insns)));
static_assert(lies(bpf_program_info_record, "load_time", offsetof(struct ::bpf_prog_info, load_time)));
static_assert(lies(bpf_program_info_record, "created_by_uid",
                   offsetof(struct ::bpf_prog_info, created_by_uid)));
static_assert(lies(bpf_program_info_record, "nr_map_ids", offsetof(struct ::bpf_prog_info, nr_map_ids)));
static_assert(lies(bpf_program_info_record, "map_ids", offsetof(struct ::bpf_prog_info, map_ids)));
static_assert(lies(bpf_program_info_record, "name", offsetof(struct ::bpf_prog_info, name)));
static_assert(lies(bpf_program_info_record, "ifindex", offsetof(struct ::bpf_prog_info, ifindex)));
static_assert(lies(bpf_program_info_record, "netns_dev", offsetof(struct ::bpf_prog_info, netns_dev)));
static_assert(lies(bpf_program_info_record, "netns_ino", offsetof(struct ::bpf_prog_info, netns_ino)));
static_assert(lies(bpf_program_info_record, "nr_jited_ksyms",
                   offsetof(struct ::bpf_prog_info, nr_jited_ksyms)));
static_assert(lies(bpf_program_info_record, "nr_jited_func_lens",
                   offsetof(struct ::bpf_prog_info, nr_jited_func_lens)));
static_assert(lies(bpf_program_info_record, "jited_ksyms", offsetof(struct ::bpf_prog_info, jited_ksyms)));
static_assert(lies(bpf_program_info_record, "jited_func_lens",
                   offsetof(struct ::bpf_prog_info, jited_func_lens)));
static_assert(lies(bpf_program_info_record, "btf_id", offsetof(struct ::bpf_prog_info, btf_id)));
static_assert(lies(bpf_program_info_record, "func_info_rec_size",
                   offsetof(struct ::bpf_prog_info, func_info_rec_size)));
static_assert(lies(bpf_program_info_record, "func_info", offsetof(struct ::bpf_prog_info, func_info)));
static_assert(lies(bpf_program_info_record, "nr_func_info", offsetof(struct ::bpf_prog_info, nr_func_info)));
static_assert(lies(bpf_program_info_record, "nr_line_info", offsetof(struct ::bpf_prog_info, nr_line_info)));
static_assert(lies(bpf_program_info_record, "line_info", offsetof(struct ::bpf_prog_info, line_info)));
static_assert(lies(bpf_program_info_record, "jited_line_info",
                   offsetof(struct ::bpf_prog_info, jited_line_info)));
static_assert(lies(bpf_program_info_record, "nr_jited_line_info",
                   offsetof(struct ::bpf_prog_info, nr_jited_line_info)));
static_assert(lies(bpf_program_info_record, "line_info_rec_size",
                   offsetof(struct ::bpf_prog_info, line_info_rec_size)));
static_assert(lies(bpf_program_info_record, "jited_line_info_rec_size",
                   offsetof(struct ::bpf_prog_info, jited_line_info_rec_size)));
static_assert(lies(bpf_program_info_record, "nr_prog_tags", offsetof(struct ::bpf_prog_info, nr_prog_tags)));
static_assert(lies(bpf_program_info_record, "prog_tags", offsetof(struct ::bpf_prog_info, prog_tags)));
static_assert(lies(bpf_program_info_record, "run_time_ns", offsetof(struct ::bpf_prog_info, run_time_ns)));
static_assert(lies(bpf_program_info_record, "run_cnt", offsetof(struct ::bpf_prog_info, run_cnt)));
static_assert(lies(bpf_program_info_record, "recursion_misses",
                   offsetof(struct ::bpf_prog_info, recursion_misses)));
static_assert(lies(bpf_program_info_record, "verified_insns",
                   offsetof(struct ::bpf_prog_info, verified_insns)));
static_assert(lies(bpf_map_info_record, "type", offsetof(struct ::bpf_map_info, type)));
static_assert(lies(bpf_map_info_record, "id", offsetof(struct ::bpf_map_info, id)));
static_assert(lies(bpf_map_info_record, "key_size", offsetof(struct ::bpf_map_info, key_size)));
static_assert(lies(bpf_map_info_record, "value_size", offsetof(struct ::bpf_map_info, value_size)));
static_assert(lies(bpf_map_info_record, "max_entries", offsetof(struct ::bpf_map_info, max_entries)));
static_assert(lies(bpf_map_info_record, "map_flags", offsetof(struct ::bpf_map_info, map_flags)));
static_assert(lies(bpf_map_info_record, "name", offsetof(struct ::bpf_map_info, name)));
static_assert(lies(bpf_map_info_record, "ifindex", offsetof(struct ::bpf_map_info, ifindex)));
static_assert(lies(bpf_map_info_record, "btf_vmlinux_value_type_id",
                   offsetof(struct ::bpf_map_info, btf_vmlinux_value_type_id)));
static_assert(lies(bpf_map_info_record, "netns_dev", offsetof(struct ::bpf_map_info, netns_dev)));
static_assert(lies(bpf_map_info_record, "netns_ino", offsetof(struct ::bpf_map_info, netns_ino)));
static_assert(lies(bpf_map_info_record, "btf_id", offsetof(struct ::bpf_map_info, btf_id)));
static_assert(lies(bpf_map_info_record, "btf_key_type_id", offsetof(struct ::bpf_map_info, btf_key_type_id)));
static_assert(lies(bpf_map_info_record, "btf_value_type_id",
                   offsetof(struct ::bpf_map_info, btf_value_type_id)));
static_assert(lies(bpf_map_info_record, "map_extra", offsetof(struct ::bpf_map_info, map_extra)));
static_assert(is_long(bpf_btf_info_record, sizeof(struct ::bpf_btf_info)));
static_assert(lies(bpf_btf_info_record, "btf", offsetof(struct ::bpf_btf_info, btf)));
static_assert(lies(bpf_btf_info_record, "btf_size", offsetof(struct ::bpf_btf_info, btf_size)));
static_assert(lies(bpf_btf_info_record, "id", offsetof(struct ::bpf_btf_info, id)));
static_assert(lies(bpf_btf_info_record, "name", offsetof(struct ::bpf_btf_info, name)));
static_assert(lies(bpf_btf_info_record, "name_len", offsetof(struct ::bpf_btf_info, name_len)));
static_assert(lies(bpf_btf_info_record, "kernel_btf", offsetof(struct ::bpf_btf_info, kernel_btf)));
static_assert(lies(bpf_link_info_record, "type", offsetof(struct ::bpf_link_info, type)));
static_assert(lies(bpf_link_info_record, "id", offsetof(struct ::bpf_link_info, id)));
static_assert(lies(bpf_link_info_record, "prog_id", offsetof(struct ::bpf_link_info, prog_id)));
#endif

// Newer than the headers that are everywhere.
static_assert(lies(bpf_map_create, "value_type_btf_obj_fd", 72));
static_assert(lies(bpf_map_create, "map_token_fd", 76));
static_assert(lies(bpf_map_create, "excl_prog_hash", 80));
static_assert(lies(bpf_map_create, "excl_prog_hash_size", 88));
static_assert(is_long(bpf_program_load, 168));
static_assert(lies(bpf_program_load, "core_relo_rec_size", 136));
static_assert(lies(bpf_program_load, "log_true_size", 140));
static_assert(lies(bpf_program_load, "prog_token_fd", 144));
static_assert(lies(bpf_program_load, "fd_array_cnt", 148));
static_assert(lies(bpf_program_load, "signature", 152));
static_assert(lies(bpf_program_load, "signature_size", 160));
static_assert(lies(bpf_program_load, "keyring_id", 164));
static_assert(lies(bpf_object, "path_fd", 16));
static_assert(is_long(bpf_program_attach, 32));
static_assert(lies(bpf_program_attach, "relative_fd", 20));
static_assert(lies(bpf_program_attach, "expected_revision", 24));
static_assert(is_long(bpf_program_detach, 32));
static_assert(lies(bpf_program_detach, "attach_type", 8));
static_assert(lies(bpf_program_detach, "relative_fd", 20));
static_assert(lies(bpf_program_detach, "expected_revision", 24));
static_assert(is_long(bpf_query_arm, 64));
static_assert(lies(bpf_query_arm, "link_ids", 40));
static_assert(lies(bpf_query_arm, "link_attach_flags", 48));
static_assert(lies(bpf_query_arm, "revision", 56));
static_assert(is_long(bpf_tracepoint_arm, 24));
static_assert(lies(bpf_tracepoint_arm, "cookie", 16));
static_assert(is_long(bpf_btf_load, 40));
static_assert(lies(bpf_btf_load, "btf_log_true_size", 28));
static_assert(lies(bpf_btf_load, "btf_flags", 32));
static_assert(lies(bpf_btf_load, "btf_token_fd", 36));
static_assert(is_long(bpf_link_arm, 64));
static_assert(lies(bpf_link_uprobes, "cnt", 32));
static_assert(lies(bpf_link_uprobes, "flags", 36));
static_assert(lies(bpf_link_uprobes, "pid", 40));
static_assert(lies(bpf_link_kprobes, "syms", 8));
static_assert(lies(bpf_link_kprobes, "addrs", 16));
static_assert(lies(bpf_link_kprobes, "cookies", 24));
static_assert(is_long(bpf_link_relative, 16));
static_assert(lies(bpf_link_relative, "expected_revision", 8));
static_assert(is_long(bpf_link_netfilter, 16));
static_assert(lies(bpf_link_netfilter, "priority", 8));
static_assert(is_long(bpf_link_tracing, 16));
static_assert(lies(bpf_link_tracing, "cookie", 8));
static_assert(is_long(bpf_token_arm, 8));
static_assert(lies(bpf_stream_arm, "stream_buf_len", 8));
static_assert(lies(bpf_stream_arm, "stream_id", 12));
static_assert(lies(bpf_stream_arm, "prog_fd", 16));
static_assert(is_long(bpf_program_info_record, 232));
static_assert(lies(bpf_program_info_record, "attach_btf_obj_id", 220));
static_assert(lies(bpf_program_info_record, "attach_btf_id", 224));
static_assert(is_long(bpf_map_info_record, 104));
static_assert(lies(bpf_map_info_record, "hash", 88));
static_assert(lies(bpf_map_info_record, "hash_size", 96));
static_assert(is_long(bpf_token_info_record, 32));

TEST(BpfRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
