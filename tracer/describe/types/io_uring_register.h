// What io_uring_register(2) and io_uring_enter(2) take: linux/io_uring.h, linux/io_uring/query.h.
#pragma once

#include "tracer/describe/types/io.h"
#include "tracer/describe/types/io_uring.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/wide.h"

namespace sysgood::describe {

inline constexpr auto io_uring_ops = names("IORING_OP_???", {{"IORING_OP_NOP", 0},
                                                             {"IORING_OP_READV", 1},
                                                             {"IORING_OP_WRITEV", 2},
                                                             {"IORING_OP_FSYNC", 3},
                                                             {"IORING_OP_READ_FIXED", 4},
                                                             {"IORING_OP_WRITE_FIXED", 5},
                                                             {"IORING_OP_POLL_ADD", 6},
                                                             {"IORING_OP_POLL_REMOVE", 7},
                                                             {"IORING_OP_SYNC_FILE_RANGE", 8},
                                                             {"IORING_OP_SENDMSG", 9},
                                                             {"IORING_OP_RECVMSG", 10},
                                                             {"IORING_OP_TIMEOUT", 11},
                                                             {"IORING_OP_TIMEOUT_REMOVE", 12},
                                                             {"IORING_OP_ACCEPT", 13},
                                                             {"IORING_OP_ASYNC_CANCEL", 14},
                                                             {"IORING_OP_LINK_TIMEOUT", 15},
                                                             {"IORING_OP_CONNECT", 16},
                                                             {"IORING_OP_FALLOCATE", 17},
                                                             {"IORING_OP_OPENAT", 18},
                                                             {"IORING_OP_CLOSE", 19},
                                                             {"IORING_OP_FILES_UPDATE", 20},
                                                             {"IORING_OP_STATX", 21},
                                                             {"IORING_OP_READ", 22},
                                                             {"IORING_OP_WRITE", 23},
                                                             {"IORING_OP_FADVISE", 24},
                                                             {"IORING_OP_MADVISE", 25},
                                                             {"IORING_OP_SEND", 26},
                                                             {"IORING_OP_RECV", 27},
                                                             {"IORING_OP_OPENAT2", 28},
                                                             {"IORING_OP_EPOLL_CTL", 29},
                                                             {"IORING_OP_SPLICE", 30},
                                                             {"IORING_OP_PROVIDE_BUFFERS", 31},
                                                             {"IORING_OP_REMOVE_BUFFERS", 32},
                                                             {"IORING_OP_TEE", 33},
                                                             {"IORING_OP_SHUTDOWN", 34},
                                                             {"IORING_OP_RENAMEAT", 35},
                                                             {"IORING_OP_UNLINKAT", 36},
                                                             {"IORING_OP_MKDIRAT", 37},
                                                             {"IORING_OP_SYMLINKAT", 38},
                                                             {"IORING_OP_LINKAT", 39},
                                                             {"IORING_OP_MSG_RING", 40},
                                                             {"IORING_OP_FSETXATTR", 41},
                                                             {"IORING_OP_SETXATTR", 42},
                                                             {"IORING_OP_FGETXATTR", 43},
                                                             {"IORING_OP_GETXATTR", 44},
                                                             {"IORING_OP_SOCKET", 45},
                                                             {"IORING_OP_URING_CMD", 46},
                                                             {"IORING_OP_SEND_ZC", 47},
                                                             {"IORING_OP_SENDMSG_ZC", 48},
                                                             {"IORING_OP_READ_MULTISHOT", 49},
                                                             {"IORING_OP_WAITID", 50},
                                                             {"IORING_OP_FUTEX_WAIT", 51},
                                                             {"IORING_OP_FUTEX_WAKE", 52},
                                                             {"IORING_OP_FUTEX_WAITV", 53},
                                                             {"IORING_OP_FIXED_FD_INSTALL", 54},
                                                             {"IORING_OP_FTRUNCATE", 55},
                                                             {"IORING_OP_BIND", 56},
                                                             {"IORING_OP_LISTEN", 57},
                                                             {"IORING_OP_RECV_ZC", 58},
                                                             {"IORING_OP_EPOLL_WAIT", 59},
                                                             {"IORING_OP_READV_FIXED", 60},
                                                             {"IORING_OP_WRITEV_FIXED", 61},
                                                             {"IORING_OP_PIPE", 62}});
inline constexpr auto io_uring_sqe_flags = names("IOSQE_???", {{"IOSQE_FIXED_FILE", 1},
                                                               {"IOSQE_IO_DRAIN", 2},
                                                               {"IOSQE_IO_LINK", 4},
                                                               {"IOSQE_IO_HARDLINK", 8},
                                                               {"IOSQE_ASYNC", 0x10},
                                                               {"IOSQE_BUFFER_SELECT", 0x20},
                                                               {"IOSQE_CQE_SKIP_SUCCESS", 0x40}});

// Files and buffers. Two generations: counted by the call's last argument, or by the record, of which the
// argument is the size.
inline constexpr auto io_uring_files_update =
    wide(record({{"offset", u32}, {"resv", x32, when_not("resv", 0)}, {"fds", in(fd, argument("nr_args"))}}));
inline constexpr auto io_uring_resource_flags =
    names("IORING_RSRC_REGISTER_???", {{"IORING_RSRC_REGISTER_SPARSE", 1}});
inline constexpr auto io_uring_files_register = wide(record({{"nr", u32},
                                                             {"flags", flags(io_uring_resource_flags)},
                                                             {"resv2", x64, when_not("resv2", 0)},
                                                             {"data", in(fd, count("nr"))},
                                                             {"tags", in(x64, count("nr"))}}));
inline constexpr auto io_uring_buffers_register = wide(record({{"nr", u32},
                                                               {"flags", flags(io_uring_resource_flags)},
                                                               {"resv2", x64, when_not("resv2", 0)},
                                                               {"data", in(iovec_range, count("nr"))},
                                                               {"tags", in(x64, count("nr"))}}));
inline constexpr auto io_uring_files_update2 = wide(record({{"offset", u32},
                                                            {"resv", x32, when_not("resv", 0)},
                                                            {"data", in(fd, count("nr"))},
                                                            {"tags", in(x64, count("nr"))},
                                                            {"nr", u32},
                                                            {"resv2", x32, when_not("resv2", 0)}}));
inline constexpr auto io_uring_buffers_update2 = wide(record({{"offset", u32},
                                                              {"resv", x32, when_not("resv", 0)},
                                                              {"data", in(iovec_range, count("nr"))},
                                                              {"tags", in(x64, count("nr"))},
                                                              {"nr", u32},
                                                              {"resv2", x32, when_not("resv2", 0)}}));
inline constexpr Count io_uring_resource_size = extensible("nr_args", 32);

inline constexpr auto io_uring_op_flags = names("IO_URING_OP_???", {{"IO_URING_OP_SUPPORTED", 1}});
inline constexpr auto io_uring_probe_op = record({{"op", one_of(io_uring_ops, Size::b1)},
                                                  {"resv", x8, when_not("resv", 0)},
                                                  {"flags", flags(io_uring_op_flags, Size::b2)},
                                                  {"resv2", x32, when_not("resv2", 0)}});
inline constexpr auto io_uring_probe =
    record(16 + 8 * 256, {{"last_op", one_of(io_uring_ops, Size::b1), at(0)},
                          {"ops_len", u8, at(1)},
                          {"resv", x16, when_not("resv", 0), at(2)},
                          {"resv2", array(x32, 3), when_not("resv2", 0), at(4)},
                          {"ops", flexible(io_uring_probe_op, "ops_len"), at(16)}});
inline constexpr uint64_t io_uring_too_many =
    ~uint64_t{0x1ff};  // the bits that 256 has not, nor what is below
inline constexpr Count io_uring_probe_size = clipped(sized_per("nr_args", 8, 16));

inline constexpr auto io_uring_restrictions =
    names("IORING_RESTRICTION_???", {{"IORING_RESTRICTION_REGISTER_OP", 0},
                                     {"IORING_RESTRICTION_SQE_OP", 1},
                                     {"IORING_RESTRICTION_SQE_FLAGS_ALLOWED", 2},
                                     {"IORING_RESTRICTION_SQE_FLAGS_REQUIRED", 3}});
inline constexpr auto io_uring_restriction =
    record(16, {{"opcode", one_of(io_uring_restrictions, Size::b2), at(0)},
                {"register_op", one_of(io_uring_register_ops, Size::b1), when_is("opcode", 0), at(2)},
                {"sqe_op", one_of(io_uring_ops, Size::b1), when_is("opcode", 1), at(2)},
                {"sqe_flags", flags(io_uring_sqe_flags, Size::b1), when_is("opcode", 2), at(2)},
                {"sqe_flags", flags(io_uring_sqe_flags, Size::b1), when_is("opcode", 3), at(2)},
                {"resv", x8, when_not("resv", 0), at(3)},
                {"resv2", array(x32, 3), when_not("resv2", 0), at(4)}});
inline constexpr auto io_uring_workers = names("IO_WQ_???", {{"IO_WQ_BOUND", 0}, {"IO_WQ_UNBOUND", 1}});
// Names of the positions of a list behind a pointer.
inline constexpr Type io_uring_worker = [] {
  Type t = u32;
  t.index = io_uring_workers;
  return t;
}();
// "-1U" for any that is free.
inline constexpr Type ring_slot{Kind::id};
inline constexpr auto io_uring_ring_fd = wide(record(
    16, {{"offset", ring_slot, at(0)}, {"resv", x32, when_not("resv", 0), at(4)}, {"data", fd, at(8)}}));
inline constexpr auto io_uring_ring_index =
    wide(record({{"offset", u32}, {"resv", x32, when_not("resv", 0)}, {"data", x64, when_not("data", 0)}}));

inline constexpr auto io_uring_buffer_ring_flags =
    names("IOU_PBUF_RING_???", {{"IOU_PBUF_RING_MMAP", 1}, {"IOU_PBUF_RING_INC", 2}});
inline constexpr auto io_uring_buffer_ring =
    wide(record({{"ring_addr", address},
                 {"ring_entries", u32},
                 {"bgid", u16},
                 {"flags", flags(io_uring_buffer_ring_flags, Size::b2), when_not("flags", 0)},
                 {"min_left", u32, when_not("min_left", 0)},
                 {"resv", array(x32, 5), when_not("resv", 0)}}));
inline constexpr auto io_uring_buffer_status =
    record(40, {{"buf_group", u32, at(0)}, {"head", u32, filled, at(4)}});
inline constexpr auto io_uring_cancel_flags =
    names("IORING_ASYNC_CANCEL_???", {{"IORING_ASYNC_CANCEL_ALL", 1},
                                      {"IORING_ASYNC_CANCEL_FD", 2},
                                      {"IORING_ASYNC_CANCEL_ANY", 4},
                                      {"IORING_ASYNC_CANCEL_FD_FIXED", 8},
                                      {"IORING_ASYNC_CANCEL_USERDATA", 0x10},
                                      {"IORING_ASYNC_CANCEL_OP", 0x20}});
inline constexpr auto io_uring_cancel =
    wide(record(64, {{"addr", x64, at(0)},
                     {"fd", fd, at(8)},
                     {"flags", flags(io_uring_cancel_flags), at(12)},
                     {"timeout", timespec64, at(16)},
                     {"opcode", one_of(io_uring_ops, Size::b1), at(32)}}));
inline constexpr auto io_uring_index_range = record(16, {{"off", u32, at(0)}, {"len", u32, at(4)}});
inline constexpr auto io_uring_napi_ops = names("IO_URING_NAPI_???", {{"IO_URING_NAPI_REGISTER_OP", 0},
                                                                      {"IO_URING_NAPI_STATIC_ADD_ID", 1},
                                                                      {"IO_URING_NAPI_STATIC_DEL_ID", 2}});
inline constexpr auto io_uring_napi_tracking =
    names("IO_URING_NAPI_TRACKING_???", {{"IO_URING_NAPI_TRACKING_DYNAMIC", 0},
                                         {"IO_URING_NAPI_TRACKING_STATIC", 1},
                                         {"IO_URING_NAPI_TRACKING_INACTIVE", 255}});
inline constexpr auto io_uring_napi_parameter = cases({{0, one_of(io_uring_napi_tracking)}, otherwise(u32)});
inline constexpr auto io_uring_napi =
    record(16, {{"busy_poll_to", u32, at(0)},
                {"prefer_busy_poll", u8, at(4)},
                {"opcode", one_of(io_uring_napi_ops, Size::b1), at(5)},
                {"op_param", select("opcode", io_uring_napi_parameter), at(8)}});
inline constexpr auto io_uring_clock = record(16, {{"clockid", clock_id, at(0)}});
inline constexpr auto io_uring_clone_flags =
    names("IORING_REGISTER_???", {{"IORING_REGISTER_SRC_REGISTERED", 1}, {"IORING_REGISTER_DST_REPLACE", 2}});
inline constexpr auto io_uring_clone = record(32, {{"src_fd", fd, at(0)},
                                                   {"flags", flags(io_uring_clone_flags), at(4)},
                                                   {"src_off", u32, at(8)},
                                                   {"dst_off", u32, at(12)},
                                                   {"nr", u32, at(16)}});
// A submission of IORING_OP_MSG_RING without a ring of one's own.
inline constexpr auto io_uring_message =
    wide(record(64, {{"opcode", one_of(io_uring_ops, Size::b1), at(0)},
                     {"flags", flags(io_uring_sqe_flags, Size::b1), at(1)},
                     {"fd", fd, at(4)},
                     {"off", x64, at(8)},
                     {"addr", x64, at(16)},
                     {"len", u32, at(24)},
                     {"msg_ring_flags", x32, at(28)},
                     {"user_data", x64, at(32)}}));
inline constexpr auto io_uring_region_types =
    names("IORING_MEM_REGION_TYPE_???", {{"IORING_MEM_REGION_TYPE_USER", 1}});
inline constexpr auto io_uring_region = wide(record(64, {{"user_addr", address, at(0)},
                                                         {"size", u64, at(8)},
                                                         {"flags", flags(io_uring_region_types), at(16)},
                                                         {"id", u32, at(20)},
                                                         {"mmap_offset", x64, filled, at(24)}}));
inline constexpr auto io_uring_region_flags =
    names("IORING_MEM_REGION_???", {{"IORING_MEM_REGION_REG_WAIT_ARG", 1}});
inline constexpr auto io_uring_mem_region =
    wide(record(32, {{"region_uptr", inout(io_uring_region), at(0)},
                     {"flags", flags(io_uring_region_flags, Size::b8), at(8)}}));
inline constexpr auto io_uring_zcrx_area_flags =
    names("IORING_ZCRX_AREA_???", {{"IORING_ZCRX_AREA_DMABUF", 1}});
inline constexpr auto io_uring_zcrx_area =
    wide(record(48, {{"addr", x64, at(0)},
                     {"len", u64, at(8)},
                     {"rq_area_token", x64, filled, at(16)},
                     {"flags", flags(io_uring_zcrx_area_flags), at(24)},
                     {"dmabuf_fd", fd, when("flags", 1), at(28)}}));
inline constexpr auto io_uring_zcrx_offsets =
    record(32, {{"head", u32, at(0)}, {"tail", u32, at(4)}, {"rqes", u32, at(8)}});
inline constexpr auto io_uring_zcrx_ifq = wide(record(96, {{"if_idx", u32, at(0)},
                                                           {"if_rxq", u32, at(4)},
                                                           {"rq_entries", u32, changes, at(8)},
                                                           {"flags", x32, at(12)},
                                                           {"area_ptr", inout(io_uring_zcrx_area), at(16)},
                                                           {"region_ptr", inout(io_uring_region), at(24)},
                                                           {"offsets", io_uring_zcrx_offsets, filled, at(32)},
                                                           {"zcrx_id", u32, filled, at(64)}}));
inline constexpr auto io_uring_queries = names("IO_URING_QUERY_???", {{"IO_URING_QUERY_OPCODES", 0}});
inline constexpr auto io_uring_query = wide(record(40, {{"next_entry", address, at(0)},
                                                        {"query_data", address, at(8)},
                                                        {"query_op", one_of(io_uring_queries), at(16)},
                                                        {"size", u32, at(20)},
                                                        {"result", Type{Kind::status}, filled, at(24)}}));

// io_uring_enter's last but one argument with IORING_ENTER_EXT_ARG.
inline constexpr auto io_uring_getevents = wide(record({{"sigmask", in(sigset, sized("sigmask_sz"))},
                                                        {"sigmask_sz", u32},
                                                        {"min_wait_usec", u32, when_not("min_wait_usec", 0)},
                                                        {"ts", in(timespec64)}}));
inline constexpr auto io_uring_enter_argument =
    cases({{0, in(sigset, sized("argsz"))},
           {io_uring_enter_ext_arg, in(io_uring_getevents, whole(sized("argsz")))},
           {io_uring_enter_ext_arg_reg | io_uring_enter_ext_arg, xlong},
           otherwise(address)});

}  // namespace sysgood::describe
