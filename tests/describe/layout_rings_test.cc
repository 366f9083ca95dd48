// What io_uring_register(2) takes lies as the C header lays it.
#include <gtest/gtest.h>
#include <linux/io_uring.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/io_uring_register.h"

namespace sysgood::describe {
namespace {

// The same on both.
#if defined(__x86_64__)
static_assert(is_long(io_uring_files_update, sizeof(struct ::io_uring_files_update)));
static_assert(lies(io_uring_files_update, "offset", offsetof(struct ::io_uring_files_update, offset)));
static_assert(lies(io_uring_files_update, "resv", offsetof(struct ::io_uring_files_update, resv)));
static_assert(lies(io_uring_files_update, "fds", offsetof(struct ::io_uring_files_update, fds)));
static_assert(is_long(io_uring_files_register, sizeof(struct ::io_uring_rsrc_register)));
static_assert(lies(io_uring_files_register, "nr", offsetof(struct ::io_uring_rsrc_register, nr)));
static_assert(lies(io_uring_files_register, "flags", offsetof(struct ::io_uring_rsrc_register, flags)));
static_assert(lies(io_uring_files_register, "resv2", offsetof(struct ::io_uring_rsrc_register, resv2)));
static_assert(lies(io_uring_files_register, "data", offsetof(struct ::io_uring_rsrc_register, data)));
static_assert(lies(io_uring_files_register, "tags", offsetof(struct ::io_uring_rsrc_register, tags)));
static_assert(is_long(io_uring_buffers_register, sizeof(struct ::io_uring_rsrc_register)));
static_assert(lies(io_uring_buffers_register, "nr", offsetof(struct ::io_uring_rsrc_register, nr)));
static_assert(lies(io_uring_buffers_register, "flags", offsetof(struct ::io_uring_rsrc_register, flags)));
static_assert(lies(io_uring_buffers_register, "resv2", offsetof(struct ::io_uring_rsrc_register, resv2)));
static_assert(lies(io_uring_buffers_register, "data", offsetof(struct ::io_uring_rsrc_register, data)));
static_assert(lies(io_uring_buffers_register, "tags", offsetof(struct ::io_uring_rsrc_register, tags)));
static_assert(is_long(io_uring_files_update2, sizeof(struct ::io_uring_rsrc_update2)));
static_assert(lies(io_uring_files_update2, "offset", offsetof(struct ::io_uring_rsrc_update2, offset)));
static_assert(lies(io_uring_files_update2, "resv", offsetof(struct ::io_uring_rsrc_update2, resv)));
static_assert(lies(io_uring_files_update2, "data", offsetof(struct ::io_uring_rsrc_update2, data)));
static_assert(lies(io_uring_files_update2, "tags", offsetof(struct ::io_uring_rsrc_update2, tags)));
static_assert(lies(io_uring_files_update2, "nr", offsetof(struct ::io_uring_rsrc_update2, nr)));
static_assert(lies(io_uring_files_update2, "resv2", offsetof(struct ::io_uring_rsrc_update2, resv2)));
static_assert(is_long(io_uring_buffers_update2, sizeof(struct ::io_uring_rsrc_update2)));
static_assert(lies(io_uring_buffers_update2, "offset", offsetof(struct ::io_uring_rsrc_update2, offset)));
static_assert(lies(io_uring_buffers_update2, "resv", offsetof(struct ::io_uring_rsrc_update2, resv)));
static_assert(lies(io_uring_buffers_update2, "data", offsetof(struct ::io_uring_rsrc_update2, data)));
static_assert(lies(io_uring_buffers_update2, "tags", offsetof(struct ::io_uring_rsrc_update2, tags)));
static_assert(lies(io_uring_buffers_update2, "nr", offsetof(struct ::io_uring_rsrc_update2, nr)));
static_assert(lies(io_uring_buffers_update2, "resv2", offsetof(struct ::io_uring_rsrc_update2, resv2)));
static_assert(is_long(io_uring_probe_op, sizeof(struct ::io_uring_probe_op)));
static_assert(lies(io_uring_probe_op, "op", offsetof(struct ::io_uring_probe_op, op)));
static_assert(lies(io_uring_probe_op, "resv", offsetof(struct ::io_uring_probe_op, resv)));
static_assert(lies(io_uring_probe_op, "flags", offsetof(struct ::io_uring_probe_op, flags)));
static_assert(lies(io_uring_probe_op, "resv2", offsetof(struct ::io_uring_probe_op, resv2)));
static_assert(lies(describe::io_uring_probe, "last_op", offsetof(struct ::io_uring_probe, last_op)));
static_assert(lies(describe::io_uring_probe, "ops_len", offsetof(struct ::io_uring_probe, ops_len)));
static_assert(lies(describe::io_uring_probe, "resv", offsetof(struct ::io_uring_probe, resv)));
static_assert(lies(describe::io_uring_probe, "resv2", offsetof(struct ::io_uring_probe, resv2)));
static_assert(lies(describe::io_uring_probe, "ops", offsetof(struct ::io_uring_probe, ops)));
static_assert(is_long(describe::io_uring_restriction, sizeof(struct ::io_uring_restriction)));
static_assert(lies(describe::io_uring_restriction, "opcode",
                   offsetof(struct ::io_uring_restriction, opcode)));
static_assert(lies(describe::io_uring_restriction, "register_op",
                   offsetof(struct ::io_uring_restriction, register_op)));
static_assert(lies(describe::io_uring_restriction, "sqe_op",
                   offsetof(struct ::io_uring_restriction, sqe_op)));
static_assert(lies(describe::io_uring_restriction, "sqe_flags",
                   offsetof(struct ::io_uring_restriction, sqe_flags)));
static_assert(lies(describe::io_uring_restriction, "resv", offsetof(struct ::io_uring_restriction, resv)));
static_assert(lies(describe::io_uring_restriction, "resv2", offsetof(struct ::io_uring_restriction, resv2)));
static_assert(is_long(io_uring_ring_fd, sizeof(struct ::io_uring_rsrc_update)));
static_assert(lies(io_uring_ring_fd, "offset", offsetof(struct ::io_uring_rsrc_update, offset)));
static_assert(lies(io_uring_ring_fd, "resv", offsetof(struct ::io_uring_rsrc_update, resv)));
static_assert(lies(io_uring_ring_fd, "data", offsetof(struct ::io_uring_rsrc_update, data)));
static_assert(is_long(io_uring_buffer_ring, sizeof(struct ::io_uring_buf_reg)));
static_assert(lies(io_uring_buffer_ring, "ring_addr", offsetof(struct ::io_uring_buf_reg, ring_addr)));
static_assert(lies(io_uring_buffer_ring, "ring_entries", offsetof(struct ::io_uring_buf_reg, ring_entries)));
static_assert(lies(io_uring_buffer_ring, "bgid", offsetof(struct ::io_uring_buf_reg, bgid)));
static_assert(is_long(io_uring_cancel, sizeof(struct ::io_uring_sync_cancel_reg)));
static_assert(lies(io_uring_cancel, "addr", offsetof(struct ::io_uring_sync_cancel_reg, addr)));
static_assert(lies(io_uring_cancel, "fd", offsetof(struct ::io_uring_sync_cancel_reg, fd)));
static_assert(lies(io_uring_cancel, "flags", offsetof(struct ::io_uring_sync_cancel_reg, flags)));
static_assert(lies(io_uring_cancel, "timeout", offsetof(struct ::io_uring_sync_cancel_reg, timeout)));
static_assert(is_long(io_uring_index_range, sizeof(struct ::io_uring_file_index_range)));
static_assert(lies(io_uring_index_range, "off", offsetof(struct ::io_uring_file_index_range, off)));
static_assert(lies(io_uring_index_range, "len", offsetof(struct ::io_uring_file_index_range, len)));
static_assert(is_long(io_uring_getevents, sizeof(struct ::io_uring_getevents_arg)));
static_assert(lies(io_uring_getevents, "sigmask", offsetof(struct ::io_uring_getevents_arg, sigmask)));
static_assert(lies(io_uring_getevents, "sigmask_sz", offsetof(struct ::io_uring_getevents_arg, sigmask_sz)));
static_assert(lies(io_uring_getevents, "ts", offsetof(struct ::io_uring_getevents_arg, ts)));
static_assert(is_long(io_uring_message, sizeof(struct ::io_uring_sqe)));
static_assert(lies(io_uring_message, "opcode", offsetof(struct ::io_uring_sqe, opcode)));
static_assert(lies(io_uring_message, "flags", offsetof(struct ::io_uring_sqe, flags)));
static_assert(lies(io_uring_message, "fd", offsetof(struct ::io_uring_sqe, fd)));
static_assert(lies(io_uring_message, "off", offsetof(struct ::io_uring_sqe, off)));
static_assert(lies(io_uring_message, "addr", offsetof(struct ::io_uring_sqe, addr)));
static_assert(lies(io_uring_message, "len", offsetof(struct ::io_uring_sqe, len)));
static_assert(lies(io_uring_message, "user_data", offsetof(struct ::io_uring_sqe, user_data)));
#endif

// Newer than the headers that are everywhere.
static_assert(is_long(io_uring_buffer_ring, 40));
static_assert(lies(io_uring_buffer_ring, "flags", 14));
static_assert(lies(io_uring_buffer_ring, "min_left", 16));
static_assert(lies(io_uring_buffer_ring, "resv", 20));
static_assert(is_long(io_uring_cancel, 64));
static_assert(lies(io_uring_cancel, "opcode", 32));
static_assert(is_long(io_uring_buffer_status, 40));
static_assert(lies(io_uring_buffer_status, "head", 4));
static_assert(is_long(describe::io_uring_napi, 16));
static_assert(lies(describe::io_uring_napi, "opcode", 5));
static_assert(lies(describe::io_uring_napi, "op_param", 8));
static_assert(is_long(io_uring_clock, 16));
static_assert(is_long(io_uring_clone, 32));
static_assert(lies(io_uring_clone, "nr", 16));
static_assert(is_long(io_uring_region, 64));
static_assert(lies(io_uring_region, "flags", 16));
static_assert(lies(io_uring_region, "id", 20));
static_assert(lies(io_uring_region, "mmap_offset", 24));
static_assert(is_long(io_uring_mem_region, 32));
static_assert(lies(io_uring_mem_region, "flags", 8));
static_assert(is_long(io_uring_zcrx_area, 48));
static_assert(lies(io_uring_zcrx_area, "rq_area_token", 16));
static_assert(lies(io_uring_zcrx_area, "flags", 24));
static_assert(lies(io_uring_zcrx_area, "dmabuf_fd", 28));
static_assert(is_long(describe::io_uring_zcrx_offsets, 32));
static_assert(lies(describe::io_uring_zcrx_offsets, "rqes", 8));
static_assert(is_long(io_uring_zcrx_ifq, 96));
static_assert(lies(io_uring_zcrx_ifq, "area_ptr", 16));
static_assert(lies(io_uring_zcrx_ifq, "region_ptr", 24));
static_assert(lies(io_uring_zcrx_ifq, "offsets", 32));
static_assert(lies(io_uring_zcrx_ifq, "zcrx_id", 64));
static_assert(is_long(io_uring_query, 40));
static_assert(lies(io_uring_query, "query_data", 8));
static_assert(lies(io_uring_query, "query_op", 16));
static_assert(lies(io_uring_query, "size", 20));
static_assert(lies(io_uring_query, "result", 24));
static_assert(is_long(io_uring_getevents, 24));
static_assert(lies(io_uring_getevents, "min_wait_usec", 12));

TEST(RingRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
