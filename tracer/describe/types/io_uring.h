// io_uring(7): linux/io_uring.h.
#pragma once

#include "tracer/describe/wide.h"

namespace sysgood::describe {

inline constexpr auto io_uring_setup_flags =
    names("IORING_SETUP_???", {{"IORING_SETUP_IOPOLL", 1},
                               {"IORING_SETUP_SQPOLL", 2},
                               {"IORING_SETUP_SQ_AFF", 4},
                               {"IORING_SETUP_CQSIZE", 8},
                               {"IORING_SETUP_CLAMP", 0x10},
                               {"IORING_SETUP_ATTACH_WQ", 0x20},
                               {"IORING_SETUP_R_DISABLED", 0x40},
                               {"IORING_SETUP_SUBMIT_ALL", 0x80},
                               {"IORING_SETUP_COOP_TASKRUN", 0x100},
                               {"IORING_SETUP_TASKRUN_FLAG", 0x200},
                               {"IORING_SETUP_SQE128", 0x400},
                               {"IORING_SETUP_CQE32", 0x800},
                               {"IORING_SETUP_SINGLE_ISSUER", 0x1000},
                               {"IORING_SETUP_DEFER_TASKRUN", 0x2000},
                               {"IORING_SETUP_NO_MMAP", 0x4000},
                               {"IORING_SETUP_REGISTERED_FD_ONLY", 0x8000},
                               {"IORING_SETUP_NO_SQARRAY", 0x10000},
                               {"IORING_SETUP_HYBRID_IOPOLL", 0x20000},
                               {"IORING_SETUP_CQE_MIXED", 0x40000}});
inline constexpr auto io_uring_features = names("IORING_FEAT_???", {{"IORING_FEAT_SINGLE_MMAP", 1},
                                                                    {"IORING_FEAT_NODROP", 2},
                                                                    {"IORING_FEAT_SUBMIT_STABLE", 4},
                                                                    {"IORING_FEAT_RW_CUR_POS", 8},
                                                                    {"IORING_FEAT_CUR_PERSONALITY", 0x10},
                                                                    {"IORING_FEAT_FAST_POLL", 0x20},
                                                                    {"IORING_FEAT_POLL_32BITS", 0x40},
                                                                    {"IORING_FEAT_SQPOLL_NONFIXED", 0x80},
                                                                    {"IORING_FEAT_EXT_ARG", 0x100},
                                                                    {"IORING_FEAT_NATIVE_WORKERS", 0x200},
                                                                    {"IORING_FEAT_RSRC_TAGS", 0x400},
                                                                    {"IORING_FEAT_CQE_SKIP", 0x800},
                                                                    {"IORING_FEAT_LINKED_FILE", 0x1000},
                                                                    {"IORING_FEAT_REG_REG_RING", 0x2000},
                                                                    {"IORING_FEAT_RECVSEND_BUNDLE", 0x4000},
                                                                    {"IORING_FEAT_MIN_TIMEOUT", 0x8000},
                                                                    {"IORING_FEAT_RW_ATTR", 0x10000},
                                                                    {"IORING_FEAT_NO_IOWAIT", 0x20000}});
inline constexpr uint64_t io_uring_enter_ext_arg = 8, io_uring_enter_ext_arg_reg = 0x40;
inline constexpr auto io_uring_enter_flags =
    names("IORING_ENTER_???", {{"IORING_ENTER_GETEVENTS", 1},
                               {"IORING_ENTER_SQ_WAKEUP", 2},
                               {"IORING_ENTER_SQ_WAIT", 4},
                               {"IORING_ENTER_EXT_ARG", io_uring_enter_ext_arg},
                               {"IORING_ENTER_REGISTERED_RING", 0x10},
                               {"IORING_ENTER_ABS_TIMER", 0x20},
                               {"IORING_ENTER_EXT_ARG_REG", 0x40},
                               {"IORING_ENTER_NO_IOWAIT", 0x80}});
inline constexpr auto io_uring_register_ops = names(
    "IORING_REGISTER_???", {{"IORING_REGISTER_BUFFERS", 0},         {"IORING_UNREGISTER_BUFFERS", 1},
                            {"IORING_REGISTER_FILES", 2},           {"IORING_UNREGISTER_FILES", 3},
                            {"IORING_REGISTER_EVENTFD", 4},         {"IORING_UNREGISTER_EVENTFD", 5},
                            {"IORING_REGISTER_FILES_UPDATE", 6},    {"IORING_REGISTER_EVENTFD_ASYNC", 7},
                            {"IORING_REGISTER_PROBE", 8},           {"IORING_REGISTER_PERSONALITY", 9},
                            {"IORING_UNREGISTER_PERSONALITY", 10},  {"IORING_REGISTER_RESTRICTIONS", 11},
                            {"IORING_REGISTER_ENABLE_RINGS", 12},   {"IORING_REGISTER_FILES2", 13},
                            {"IORING_REGISTER_FILES_UPDATE2", 14},  {"IORING_REGISTER_BUFFERS2", 15},
                            {"IORING_REGISTER_BUFFERS_UPDATE", 16}, {"IORING_REGISTER_IOWQ_AFF", 17},
                            {"IORING_UNREGISTER_IOWQ_AFF", 18},     {"IORING_REGISTER_IOWQ_MAX_WORKERS", 19},
                            {"IORING_REGISTER_RING_FDS", 20},       {"IORING_UNREGISTER_RING_FDS", 21},
                            {"IORING_REGISTER_PBUF_RING", 22},      {"IORING_UNREGISTER_PBUF_RING", 23},
                            {"IORING_REGISTER_SYNC_CANCEL", 24},    {"IORING_REGISTER_FILE_ALLOC_RANGE", 25},
                            {"IORING_REGISTER_PBUF_STATUS", 26},    {"IORING_REGISTER_NAPI", 27},
                            {"IORING_UNREGISTER_NAPI", 28},         {"IORING_REGISTER_CLOCK", 29},
                            {"IORING_REGISTER_CLONE_BUFFERS", 30},  {"IORING_REGISTER_SEND_MSG_RING", 31},
                            {"IORING_REGISTER_ZCRX_IFQ", 32},       {"IORING_REGISTER_RESIZE_RINGS", 33},
                            {"IORING_REGISTER_MEM_REGION", 34},     {"IORING_REGISTER_QUERY", 35}});
// The descriptor may be an index of a ring that is registered itself.
inline constexpr auto io_uring_register_flags =
    names("", {{"IORING_REGISTER_USE_REGISTERED_RING", 0x80000000}});
inline constexpr uint64_t io_uring_register_op_mask = 0x7fffffff;
inline constexpr auto io_uring_register_op =
    parts(Size::b4, {optional_part(0x80000000, 0, flags(io_uring_register_flags)),
                     part(io_uring_register_op_mask, 0, one_of(io_uring_register_ops))});

inline constexpr uint64_t io_uring_attach_wq = 0x20;
inline constexpr auto io_sqring_offsets = wide(record({{"head", u32},
                                                       {"tail", u32},
                                                       {"ring_mask", u32},
                                                       {"ring_entries", u32},
                                                       {"flags", u32},
                                                       {"dropped", u32},
                                                       {"array", u32},
                                                       {"resv1", x32, when_not("resv1", 0)},
                                                       {"user_addr", address, when_not("user_addr", 0)}}));
inline constexpr auto io_cqring_offsets = wide(record({{"head", u32},
                                                       {"tail", u32},
                                                       {"ring_mask", u32},
                                                       {"ring_entries", u32},
                                                       {"overflow", u32},
                                                       {"cqes", u32},
                                                       {"flags", u32},
                                                       {"resv1", x32, when_not("resv1", 0)},
                                                       {"user_addr", address, when_not("user_addr", 0)}}));
// What is asked for, and what the rings are: the kernel fills in the sizes, the features and where things
// lie.
inline constexpr auto io_uring_params = record(120, {{"flags", flags(io_uring_setup_flags), at(8)},
                                                     {"sq_thread_cpu", x32, at(12)},
                                                     {"sq_thread_idle", u32, at(16)},
                                                     {"wq_fd", fd, when("flags", io_uring_attach_wq), at(24)},
                                                     {"resv", array(x32, 3), when_not("resv", 0), at(28)},
                                                     {"sq_entries", u32, filled, at(0)},
                                                     {"cq_entries", u32, filled, at(4)},
                                                     {"features", flags(io_uring_features), filled, at(20)},
                                                     {"sq_off", io_sqring_offsets, filled, at(40)},
                                                     {"cq_off", io_cqring_offsets, filled, at(80)}});

}  // namespace sysgood::describe
