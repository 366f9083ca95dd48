// Asynchronous input and output as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

struct Iocb {
  uint64_t data = 0x11;
  uint32_t key = 0, rw_flags = 0;
  uint16_t opcode = 0;
  int16_t priority = 0;
  uint32_t fd = 3;
  uint64_t buffer = 0, size = 0;
  int64_t offset = 0;
  uint64_t reserved = 0;
  uint32_t flags = 0, resfd = 0;
};

// One control block behind the list at 0x1000.
FakeMemory list_of(const Iocb& block) { return FakeMemory().u64(0x1000, {0x2000}).object(0x2000, block); }

Row submit(const Iocb& block, const std::string& text) {
  return {{.name = "io_submit", .arguments = {0x7000, 1, 0x1000}, .memory = list_of(block), .result = 1},
          "io_submit(0x7000, 1, [" + text + "]) = 1"};
}

TEST(AioCalls, ControlBlocksByCommand) {
  expect({
      submit({.buffer = 0x5000, .size = 20, .offset = 2},
             "{aio_data=0x11, aio_lio_opcode=IOCB_CMD_PREAD, aio_fildes=3, aio_buf=0x5000, aio_nbytes=20, "
             "aio_offset=2}"),
      submit({.data = 0, .key = 77, .rw_flags = 3, .opcode = 2, .priority = 3, .buffer = 1, .flags = 4},
             "{aio_data=0, aio_key=77, aio_rw_flags=RWF_HIPRI|RWF_DSYNC, aio_lio_opcode=IOCB_CMD_FSYNC, "
             "aio_reqprio=3, aio_fildes=3}"),
      submit({.opcode = 5, .buffer = 0x10005, .flags = 1, .resfd = 7},
             "{aio_data=0x11, aio_lio_opcode=IOCB_CMD_POLL, aio_fildes=3, aio_buf=POLLIN|POLLOUT|0x10000, "
             "aio_flags=IOCB_FLAG_RESFD, aio_resfd=7}"),
      submit({.opcode = 1, .priority = -1, .buffer = 0, .size = 6, .offset = -1, .flags = 8, .resfd = 7},
             "{aio_data=0x11, aio_lio_opcode=IOCB_CMD_PWRITE, aio_reqprio=-1, aio_fildes=3, aio_buf=NULL, "
             "aio_nbytes=6, aio_offset=-1, aio_flags=0x8 /* IOCB_FLAG_??? */, aio_resfd=0x7}"),
      submit({.opcode = 7, .priority = 0x4003, .buffer = 0x9000, .size = 2, .offset = 3, .flags = 2},
             "{aio_data=0x11, aio_lio_opcode=IOCB_CMD_PREADV, "
             "aio_reqprio=IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 3), aio_fildes=3, aio_buf=0x9000, "
             "aio_offset=3, aio_flags=IOCB_FLAG_IOPRIO}"),
      submit({.opcode = 77, .fd = ~0u, .buffer = 1},
             "{aio_data=0x11, aio_lio_opcode=77 /* IOCB_CMD_??? */, aio_fildes=-1}"),
  });
}

TEST(AioCalls, WhatIsWritten) {
  const FakeMemory one = list_of({.opcode = 1, .buffer = 0x5000, .size = 7}).bytes(0x5000, "written");
  const FakeMemory two = list_of({.opcode = 8, .buffer = 0x6000, .size = 2})
                             .u64(0x6000, {0x5000, 3, 0x5001, 4})
                             .bytes(0x5000, "abcde");
  expect({
      {{.name = "io_submit", .arguments = {0x7000, 1, 0x1000}, .memory = one, .result = 1},
       "io_submit(0x7000, 1, [{aio_data=0x11, aio_lio_opcode=IOCB_CMD_PWRITE, aio_fildes=3, "
       "aio_buf=\"written\", aio_nbytes=7, aio_offset=0}]) = 1"},
      {{.name = "io_submit", .arguments = {0x7000, 1, 0x1000}, .memory = two, .result = 1},
       "io_submit(0x7000, 1, [{aio_data=0x11, aio_lio_opcode=IOCB_CMD_PWRITEV, aio_fildes=3, "
       "aio_buf=[{iov_base=\"abc\", iov_len=3}, {iov_base=\"bcde\", iov_len=4}], aio_offset=0}]) = 1"},
  });
}

TEST(AioCalls, ListsOfControlBlocks) {
  const FakeMemory odd = FakeMemory().u64(0x1000, {0, 1});
  expect({
      {{.name = "io_submit", .arguments = {0x7000, 2, 0x1000}, .memory = odd, .result = -14},
       "io_submit(0x7000, 2, [NULL, 0x1]) = -1 EFAULT (Bad address)"},
      {{.name = "io_submit", .arguments = {0x7000, 3, 0x1000}, .memory = odd, .result = -14},
       "io_submit(0x7000, 3, [NULL, 0x1, ... /* 0x1010 */]) = -1 EFAULT (Bad address)"},
      {{.name = "io_submit", .arguments = {0x7000, 0, 0x1000}, .result = 0}, "io_submit(0x7000, 0, []) = 0"},
      {{.name = "io_submit", .arguments = {0x7000, ~0ull, 0x1000}, .memory = odd, .result = -22},
       "io_submit(0x7000, -1, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_submit", .arguments = {0x7000, 1, 0}, .result = -14},
       "io_submit(0x7000, 1, NULL) = -1 EFAULT (Bad address)"},
  });
}

TEST(AioCalls, ContextsAndEvents) {
  const FakeMemory events = FakeMemory()
                                .u64(0x1000, {0x11, 0x2000, 9, 0, 0x22, 0x3000, ~26ull, 0})
                                .u64(0x2000, {0, 100})
                                .u64(0x3000, {0x3008, 8, 0})
                                .u64(0x3008, {8});
  expect({
      {{.name = "io_setup",
        .arguments = {8, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0}),
        .memory_after = FakeMemory().u64(0x1000, {0x7f00}),
        .result = 0},
       "io_setup(8, [0x7f00]) = 0"},
      {{.name = "io_setup", .arguments = {0xdeadbeef, 1}, .result = -14},
       "io_setup(3735928559, 0x1) = -1 EFAULT (Bad address)"},
      {{.name = "io_destroy", .arguments = {0}, .result = -22},
       "io_destroy(NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "io_getevents", .arguments = {0x7000, 1, 8, 0x1000, 0x2000}, .memory = events, .result = 2},
       "io_getevents(0x7000, 1, 8, [{data=0x11, obj=0x2000, res=9, res2=0}, {data=0x22, obj=0x3000, "
       "res=-27, res2=0}], {tv_sec=0, tv_nsec=100}) = 2"},
      {{.name = "io_getevents", .arguments = {0x7000, ~0ull, 8, 0x1000, 0}, .memory = events, .result = 0},
       "io_getevents(0x7000, -1, 8, [], NULL) = 0"},
      {{.abi = Abi::aarch64,
        .name = "io_pgetevents",
        .arguments = {0x7000, 1, 8, 0x1000, 0, 0x3000},
        .memory = events,
        .result = 1},
       "io_pgetevents(0x7000, 1, 8, [{data=0x11, obj=0x2000, res=9, res2=0}], NULL, {sigmask=[ILL], "
       "sigsetsize=8}) = 1"},
      {{.name = "io_cancel",
        .arguments = {0x7000, 0x2000, 0x1000},
        .memory = list_of({.buffer = 1}).u64(0x1000, {1, 2, 3, 4}),
        .result = 0},
       "io_cancel(0x7000, {aio_data=0x11, aio_lio_opcode=IOCB_CMD_PREAD, aio_fildes=3}, {data=0x1, obj=0x2, "
       "res=3, res2=4}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
