// io_uring(7) as text.
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

TEST(IoUring, Setup) {
  check({
      {{.name = "io_uring_setup",
        .arguments = {4, 0x10000},
        .memory = FakeMemory()
                      .u32(0x10000, {4, 8, 0x40000, 1, 2, 0x3ffff, 3, 0, 0, 0})
                      .u32(0x10028, {1, 2, 3, 4, 5, 6, 7, 0})
                      .u64(0x10048, {0})
                      .u32(0x10050, {1, 2, 3, 4, 5, 6, 7, 0})
                      .u64(0x10070, {0x7000}),
        .result = 4},
       "io_uring_setup(4, {flags=IORING_SETUP_CQE_MIXED, sq_thread_cpu=0x1, sq_thread_idle=2, sq_entries=4, "
       "cq_entries=8, "
       "features=IORING_FEAT_SINGLE_MMAP|IORING_FEAT_NODROP|IORING_FEAT_SUBMIT_STABLE|IORING_FEAT_RW_CUR_POS|"
       "IORING_FEAT_CUR_PERSONALITY|IORING_FEAT_FAST_POLL|IORING_FEAT_POLL_32BITS|IORING_FEAT_SQPOLL_"
       "NONFIXED|IORING_FEAT_EXT_ARG|IORING_FEAT_NATIVE_WORKERS|IORING_FEAT_RSRC_TAGS|IORING_FEAT_CQE_SKIP|"
       "IORING_FEAT_LINKED_FILE|IORING_FEAT_REG_REG_RING|IORING_FEAT_RECVSEND_BUNDLE|IORING_FEAT_MIN_TIMEOUT|"
       "IORING_FEAT_RW_ATTR|IORING_FEAT_NO_IOWAIT, sq_off={head=1, tail=2, ring_mask=3, ring_entries=4, "
       "flags=5, dropped=6, array=7}, cq_off={head=1, tail=2, ring_mask=3, ring_entries=4, overflow=5, "
       "cqes=6, flags=7, user_addr=0x7000}}) = 4"},
      {{.name = "io_uring_setup",
        .arguments = {4, 0x10000},
        .memory = FakeMemory().u32(0x10000, {0, 0, 0x20, 1, 2, 0, 3, 0, 0, 0}).zeros(0x10028, 80),
        .result = -22},
       "io_uring_setup(4, {flags=IORING_SETUP_ATTACH_WQ, sq_thread_cpu=0x1, sq_thread_idle=2, wq_fd=3}) = -1 "
       "EINVAL (Invalid argument)"},
  });
}

TEST(IoUring, Enter) {
  check({
      {{.name = "io_uring_enter",
        .arguments = {4, 1, 2, 1, 0x10000, 8},
        .memory = FakeMemory().u64(0x10000, {5}),
        .result = 1},
       "io_uring_enter(4, 1, 2, IORING_ENTER_GETEVENTS, [HUP QUIT], 8) = 1"},
      {{.name = "io_uring_enter",
        .arguments = {4, 1, 2, 1, 0x10000, 0x10},
        .memory = FakeMemory().u64(0x10000, {5}),
        .result = -22},
       "io_uring_enter(4, 1, 2, IORING_ENTER_GETEVENTS, 0x10000, 16) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_enter",
        .arguments = {4, 1, 2, 9, 0x10000, 0x18},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100})
                      .u32(0x10008, {8, 0})
                      .u64(0x10010, {0x10200})
                      .zeros(0x10018, 232)
                      .u64(0x10100, {5})
                      .zeros(0x10108, 248)
                      .u64(0x10200, {1, 2}),
        .result = 1},
       "io_uring_enter(4, 1, 2, IORING_ENTER_GETEVENTS|IORING_ENTER_EXT_ARG, {sigmask=[HUP QUIT], "
       "sigmask_sz=8, ts={tv_sec=1, tv_nsec=2}}, 24) = 1"},
      {{.name = "io_uring_enter",
        .arguments = {4, 1, 2, 9, 0x10000, 0x18},
        .memory = FakeMemory().u64(0x10000, {0}).u32(0x10008, {8, 0x32}).u64(0x10010, {0}),
        .result = -62},
       "io_uring_enter(4, 1, 2, IORING_ENTER_GETEVENTS|IORING_ENTER_EXT_ARG, {sigmask=NULL, sigmask_sz=8, "
       "min_wait_usec=50, ts=NULL}, 24) = -1 ETIME (Timer expired)"},
      {{.name = "io_uring_enter",
        .arguments = {4, 1, 2, 9, 0x10000, 0x10},
        .memory = FakeMemory().u64(0x10000, {0}).u32(0x10008, {8, 0x32}).u64(0x10010, {0}),
        .result = -22},
       "io_uring_enter(4, 1, 2, IORING_ENTER_GETEVENTS|IORING_ENTER_EXT_ARG, 0x10000, 16) = -1 EINVAL "
       "(Invalid argument)"},
      {{.name = "io_uring_enter", .arguments = {4, 1, 2, 0xf9, 0x40, 0x40}, .result = 0},
       "io_uring_enter(4, 1, 2, "
       "IORING_ENTER_GETEVENTS|IORING_ENTER_EXT_ARG|IORING_ENTER_REGISTERED_RING|IORING_ENTER_ABS_TIMER|"
       "IORING_ENTER_EXT_ARG_REG|IORING_ENTER_NO_IOWAIT, 0x40, 64) = 0"},
  });
}

TEST(IoUring, FilesAndBuffers) {
  check({
      {{.name = "io_uring_register",
        .arguments = {5, 0, 0x10000, 2},
        .memory = FakeMemory().u64(0x10000, {0x1000, 3, 0x2000, 4}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_BUFFERS, [{iov_base=0x1000, iov_len=3}, {iov_base=0x2000, "
       "iov_len=4}], 2) = 0"},
      {{.name = "io_uring_register", .arguments = {5, 1, 0, 0}, .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_BUFFERS, NULL, 0) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 8, 0x10000, 513},
        .memory = FakeMemory().zeros(0x10000, 16 + 8 * 513),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_PROBE, 0x10000, 513) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 22, 0x10000, 1},
        .memory = FakeMemory().u64(0x10000, {0x1000}).u32(0x10008, {8}).zeros(0x1000c, 24).u32(0x10024, {9}),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_PBUF_RING, {ring_addr=0x1000, ring_entries=8, bgid=0, resv=[0, "
       "0, "
       "0, 0, 0x9]}, 1) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 2, 0x10000, 3},
        .memory = FakeMemory().u32(0x10000, {1, 0xffffffff, 0xfffffffe}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_FILES, [1, -1, -2], 3) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 2, 0x10000, ~0ull},
        .memory = FakeMemory().u32(0x10000, {1}),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_FILES, [1, ... /* 0x10004 */], 4294967295) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 6, 0x10000, 2},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 0})
                      .u64(0x10008, {0x10100})
                      .zeros(0x10010, 240)
                      .u32(0x10100, {3, 4}),
        .result = 2},
       "io_uring_register(5, IORING_REGISTER_FILES_UPDATE, {offset=1, fds=[3, 4]}, 2) = 2"},
      {{.name = "io_uring_register",
        .arguments = {5, 6, 0x10000, 2},
        .memory = FakeMemory().u32(0x10000, {1, 9}).u64(0x10008, {0xdead0000}),
        .result = -14},
       "io_uring_register(5, IORING_REGISTER_FILES_UPDATE, {offset=1, resv=0x9, fds=0xdead0000}, 2) = -1 "
       "EFAULT (Bad address)"},
      {{.name = "io_uring_register", .arguments = {5, 6, 0xdead0000, 2}, .result = -14},
       "io_uring_register(5, IORING_REGISTER_FILES_UPDATE, 0xdead0000, 2) = -1 EFAULT (Bad address)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0xd, 0x10000, 0x20},
        .memory = FakeMemory()
                      .u32(0x10000, {2, 1})
                      .u64(0x10008, {0, 0x10100, 0x10200})
                      .zeros(0x10020, 224)
                      .u32(0x10100, {3, 4})
                      .zeros(0x10108, 248)
                      .u64(0x10200, {7, 8}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_FILES2, {nr=2, flags=IORING_RSRC_REGISTER_SPARSE, data=[3, 4], "
       "tags=[0x7, 0x8]}, 32) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0xd, 0x10000, 0x10},
        .memory = FakeMemory().u32(0x10000, {2, 1}).u64(0x10008, {0}),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_FILES2, 0x10000, 16) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0xf, 0x10000, 0x20},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 0})
                      .u64(0x10008, {0, 0x10100, 0})
                      .zeros(0x10020, 224)
                      .u64(0x10100, {0x1000, 3}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_BUFFERS2, {nr=1, flags=0, data=[{iov_base=0x1000, iov_len=3}], "
       "tags=NULL}, 32) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0xe, 0x10000, 0x20},
        .memory = FakeMemory()
                      .u32(0x10000, {2, 0})
                      .u64(0x10008, {0x10100, 0x10200})
                      .u32(0x10018, {2, 0})
                      .zeros(0x10020, 224)
                      .u32(0x10100, {3, 0xffffffff})
                      .zeros(0x10108, 248)
                      .u64(0x10200, {7, 8}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_FILES_UPDATE2, {offset=2, data=[3, -1], tags=[0x7, 0x8], nr=2}, "
       "32) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x10, 0x10000, 0x20},
        .memory = FakeMemory()
                      .u32(0x10000, {2, 0})
                      .u64(0x10008, {0x10100, 0})
                      .u32(0x10018, {1, 0})
                      .zeros(0x10020, 224)
                      .u64(0x10100, {0x1000, 3}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_BUFFERS_UPDATE, {offset=2, data=[{iov_base=0x1000, iov_len=3}], "
       "tags=NULL, nr=1}, 32) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x14, 0x10000, 2},
        .memory = FakeMemory().u32(0x10000, {1, 0}).u64(0x10008, {7}).u32(0x10010, {2, 1}).u64(0x10018, {8}),
        .result = 2},
       "io_uring_register(5, IORING_REGISTER_RING_FDS, [{offset=1, data=7}, {offset=2, resv=0x1, data=8}], "
       "2) = 2"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x15, 0x10000, 2},
        .memory = FakeMemory().u32(0x10000, {1, 0}).u64(0x10008, {7}).u32(0x10010, {2, 1}).u64(0x10018, {0}),
        .result = 2},
       "io_uring_register(5, IORING_UNREGISTER_RING_FDS, [{offset=1, data=0x7}, {offset=2, resv=0x1}], 2) = "
       "2"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x80000014, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {1, 0}).u64(0x10008, {7}),
        .result = 1},
       "io_uring_register(5, IORING_REGISTER_USE_REGISTERED_RING|IORING_REGISTER_RING_FDS, [{offset=1, "
       "data=7}], 1) = 1"},
  });
}

TEST(IoUring, Registering) {
  check({
      {{.name = "io_uring_register",
        .arguments = {5, 4, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {1}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_EVENTFD, [1], 1) = 0"},
      {{.name = "io_uring_register", .arguments = {5, 5, 0, 0}, .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_EVENTFD, NULL, 0) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 8, 0x10000, 2},
        .memory = FakeMemory()
                      .u8(0x10000, {5, 2})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0, 0, 0})
                      .u8(0x10010, {1, 0})
                      .u16(0x10012, {1})
                      .u32(0x10014, {0})
                      .u8(0x10018, {2, 0})
                      .u16(0x1001a, {3})
                      .u32(0x1001c, {0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_PROBE, {last_op=IORING_OP_WRITE_FIXED, ops_len=2, "
       "ops=[{op=IORING_OP_READV, flags=IO_URING_OP_SUPPORTED}, {op=IORING_OP_WRITEV, "
       "flags=IO_URING_OP_SUPPORTED|0x2}]} => {last_op=IORING_OP_WRITE_FIXED, ops_len=2, "
       "ops=[{op=IORING_OP_READV, flags=IO_URING_OP_SUPPORTED}, {op=IORING_OP_WRITEV, "
       "flags=IO_URING_OP_SUPPORTED|0x2}]}, 2) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 8, 0x10000, 2},
        .memory = FakeMemory()
                      .u8(0x10000, {5, 2})
                      .u16(0x10002, {0})
                      .u32(0x10004, {0, 0, 0})
                      .u8(0x10010, {1, 0})
                      .u16(0x10012, {1})
                      .u32(0x10014, {0})
                      .u8(0x10018, {2, 0})
                      .u16(0x1001a, {3})
                      .u32(0x1001c, {0}),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_PROBE, {last_op=IORING_OP_WRITE_FIXED, ops_len=2, "
       "ops=[{op=IORING_OP_READV, flags=IO_URING_OP_SUPPORTED}, {op=IORING_OP_WRITEV, "
       "flags=IO_URING_OP_SUPPORTED|0x2}]}, 2) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register", .arguments = {5, 9, 0, 0}, .result = 3},
       "io_uring_register(5, IORING_REGISTER_PERSONALITY, NULL, 0) = 3"},
      {{.name = "io_uring_register", .arguments = {5, 0xa, 0, 3}, .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_PERSONALITY, NULL, 3) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0xb, 0x10000, 4},
        .memory = FakeMemory()
                      .u16(0x10000, {0})
                      .u8(0x10002, {3, 0})
                      .u32(0x10004, {0, 0, 0})
                      .u16(0x10010, {1})
                      .u8(0x10012, {3, 0})
                      .u32(0x10014, {0, 0, 0})
                      .u16(0x10020, {2})
                      .u8(0x10022, {3, 0})
                      .u32(0x10024, {0, 0, 0})
                      .u16(0x10030, {3})
                      .u8(0x10032, {0x83, 1})
                      .u32(0x10034, {0, 0, 0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_RESTRICTIONS, [{opcode=IORING_RESTRICTION_REGISTER_OP, "
       "register_op=IORING_UNREGISTER_FILES}, {opcode=IORING_RESTRICTION_SQE_OP, sqe_op=IORING_OP_FSYNC}, "
       "{opcode=IORING_RESTRICTION_SQE_FLAGS_ALLOWED, sqe_flags=IOSQE_FIXED_FILE|IOSQE_IO_DRAIN}, "
       "{opcode=IORING_RESTRICTION_SQE_FLAGS_REQUIRED, sqe_flags=IOSQE_FIXED_FILE|IOSQE_IO_DRAIN|0x80, "
       "resv=0x1}], 4) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x11, 0x10000, 8},
        .memory = FakeMemory().u64(0x10000, {5}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_IOWQ_AFF, [0 2], 8) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x13, 0x10000, 3},
        .memory = FakeMemory().u32(0x10000, {3, 4, 5}),
        .result = -22,
        .style = {.constants = ValueStyle::Constants::raw}},
       "io_uring_register(5, 0x13, [[0]=3, [1]=4, [2]=5], 3) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x13, 0x10000, 3},
        .memory = FakeMemory().u32(0x10000, {3, 4, 5}),
        .result = -22,
        .style = {.constants = ValueStyle::Constants::verbose}},
       "io_uring_register(5, 0x13 /* IORING_REGISTER_IOWQ_MAX_WORKERS */, [[0 /* IO_WQ_BOUND */]=3, [1 /* "
       "IO_WQ_UNBOUND */]=4, [2 /* IO_WQ_??? */]=5], 3) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register", .arguments = {5, 0x12, 0, 0}, .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_IOWQ_AFF, NULL, 0) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x13, 0x10000, 2},
        .memory = FakeMemory().u32(0x10000, {3, 4}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_IOWQ_MAX_WORKERS, [[IO_WQ_BOUND]=3, [IO_WQ_UNBOUND]=4] => "
       "[[IO_WQ_BOUND]=3, [IO_WQ_UNBOUND]=4], 2) = 0"},
      {{.name = "io_uring_register", .arguments = {5, 0x13, 0xdead0000, 2}, .result = -14},
       "io_uring_register(5, IORING_REGISTER_IOWQ_MAX_WORKERS, 0xdead0000, 2) = -1 EFAULT (Bad address)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x16, 0x10000, 1},
        .memory = FakeMemory()
                      .u64(0x10000, {0x1234})
                      .u32(0x10008, {8})
                      .u16(0x1000c, {3, 0})
                      .u64(0x10010, {0, 0, 0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_PBUF_RING, {ring_addr=0x1234, ring_entries=8, bgid=3}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x16, 0x10000, 1},
        .memory = FakeMemory()
                      .u64(0x10000, {0x1234})
                      .u32(0x10008, {8})
                      .u16(0x1000c, {3, 3})
                      .u32(0x10010, {5})
                      .zeros(0x10014, 20),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_PBUF_RING, {ring_addr=0x1234, ring_entries=8, bgid=3, "
       "flags=IOU_PBUF_RING_MMAP|IOU_PBUF_RING_INC, min_left=5}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x17, 0x10000, 1},
        .memory =
            FakeMemory().u64(0x10000, {0}).u32(0x10008, {0}).u16(0x1000c, {3, 0}).u64(0x10010, {0, 0, 0}),
        .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_PBUF_RING, {ring_addr=NULL, ring_entries=0, bgid=3}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x18, 0x10000, 1},
        .memory = FakeMemory()
                      .u64(0x10000, {0x77})
                      .u32(0x10008, {4, 0x22})
                      .u64(0x10010, {1, 2})
                      .u8(0x10020, {0xd})
                      .zeros(0x10021, 31),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_SYNC_CANCEL, {addr=0x77, fd=4, "
       "flags=IORING_ASYNC_CANCEL_FD|IORING_ASYNC_CANCEL_OP, timeout={tv_sec=1, tv_nsec=2}, "
       "opcode=IORING_OP_ACCEPT}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x19, 0x10000, 0},
        .memory = FakeMemory().u32(0x10000, {1, 2}).u64(0x10008, {0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_FILE_ALLOC_RANGE, {off=1, len=2}, 0) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1a, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {1, 9}).zeros(0x10008, 32),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_PBUF_STATUS, {buf_group=1, head=9}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1a, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {1, 9}).zeros(0x10008, 32),
        .result = -2},
       "io_uring_register(5, IORING_REGISTER_PBUF_STATUS, {buf_group=1}, 1) = -1 ENOENT (No such file or "
       "directory)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1b, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {0x32}).u8(0x10004, {1, 0, 0, 0}).u32(0x10008, {1, 0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_NAPI, {busy_poll_to=50, prefer_busy_poll=1, "
       "opcode=IO_URING_NAPI_REGISTER_OP, op_param=IO_URING_NAPI_TRACKING_STATIC}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1c, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {0x32}).u8(0x10004, {1, 0, 0, 0}).u32(0x10008, {0xff, 0}),
        .result = 0},
       "io_uring_register(5, IORING_UNREGISTER_NAPI, {busy_poll_to=50, prefer_busy_poll=1, "
       "opcode=IO_URING_NAPI_REGISTER_OP, op_param=IO_URING_NAPI_TRACKING_INACTIVE}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1d, 0x10000, 0},
        .memory = FakeMemory().u32(0x10000, {7, 0, 0, 0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_CLOCK, {clockid=CLOCK_BOOTTIME}, 0) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1e, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {4, 3, 0, 1, 2}).zeros(0x10014, 12),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_CLONE_BUFFERS, {src_fd=4, "
       "flags=IORING_REGISTER_SRC_REGISTERED|IORING_REGISTER_DST_REPLACE, src_off=0, dst_off=1, nr=2}, 1) = "
       "0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x1f, 0x10000, 1},
        .memory = FakeMemory()
                      .u8(0x10000, {0x28, 0})
                      .u16(0x10002, {0})
                      .u32(0x10004, {4})
                      .u64(0x10008, {9, 0})
                      .u32(0x10018, {7, 0})
                      .u64(0x10020, {8})
                      .zeros(0x10028, 24),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_SEND_MSG_RING, {opcode=IORING_OP_MSG_RING, flags=0, fd=4, "
       "off=0x9, addr=0, len=7, msg_ring_flags=0, user_data=0x8}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x20, 0x10000, 1},
        .memory = FakeMemory()
                      .u32(0x10000, {2, 0, 0x10, 0})
                      .u64(0x10010, {0x10100, 0x10200})
                      .u32(0x10020, {0, 0x40, 0x80, 0})
                      .zeros(0x10030, 16)
                      .u32(0x10040, {1, 0})
                      .zeros(0x10048, 24)
                      .zeros(0x10060, 160)
                      .u64(0x10100, {0x1000, 0x1000, 7})
                      .u32(0x10118, {0, 0})
                      .zeros(0x10120, 16)
                      .zeros(0x10130, 208)
                      .u64(0x10200, {0x2000, 0x1000})
                      .u32(0x10210, {1, 0})
                      .u64(0x10218, {0x3000})
                      .zeros(0x10220, 32),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_ZCRX_IFQ, {if_idx=2, if_rxq=0, rq_entries=16, flags=0, "
       "area_ptr={addr=0x1000, len=4096, rq_area_token=0x7, flags=0}, region_ptr={user_addr=0x2000, "
       "size=4096, flags=IORING_MEM_REGION_TYPE_USER, id=0, mmap_offset=0x3000}, offsets={head=0, tail=64, "
       "rqes=128}, zcrx_id=1}, 1) = 0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x21, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {8, 0x10, 8, 0, 0, 0, 0, 0, 0, 0}).zeros(0x10028, 80),
        .result = -22},
       "io_uring_register(5, IORING_REGISTER_RESIZE_RINGS, {flags=IORING_SETUP_CQSIZE, sq_thread_cpu=0, "
       "sq_thread_idle=0}, 1) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x22, 0x10000, 1},
        .memory = FakeMemory()
                      .u64(0x10000, {0x10100, 1, 0, 0})
                      .zeros(0x10020, 224)
                      .u64(0x10100, {0x4000, 0x1000})
                      .u32(0x10110, {1, 0})
                      .u64(0x10118, {0})
                      .zeros(0x10120, 32),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_MEM_REGION, {region_uptr={user_addr=0x4000, size=4096, "
       "flags=IORING_MEM_REGION_TYPE_USER, id=0, mmap_offset=0}, flags=IORING_MEM_REGION_REG_WAIT_ARG}, 1) = "
       "0"},
      {{.name = "io_uring_register",
        .arguments = {5, 0x23, 0x10000, 0},
        .memory = FakeMemory().u64(0x10000, {0, 0x1000}).u32(0x10010, {0, 0x18, 0, 0, 0, 0}),
        .result = 0},
       "io_uring_register(5, IORING_REGISTER_QUERY, {next_entry=NULL, query_data=0x1000, "
       "query_op=IO_URING_QUERY_OPCODES, size=24, result=0}, 0) = 0"},
      {{.name = "io_uring_register", .arguments = {5, 0x24, 0x1234, 1}, .result = -22},
       "io_uring_register(5, 0x24 /* IORING_REGISTER_??? */, 0x1234, 1) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
