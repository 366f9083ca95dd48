// POSIX message queues as text.
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

TEST(MessageQueueCalls, OpenedAndUnlinked) {
  const FakeMemory queue =
      FakeMemory().string(0x1000, "name").u64(0x2000, {0x800, 10, 64, 3}).zeros(0x2020, 32);
  expect({
      {{.name = "mq_open", .arguments = {0x1000, 0102, 0600, 0x2000}, .memory = queue, .result = 3},
       "mq_open(\"name\", O_RDWR|O_CREAT, 0600, {mq_flags=0x800, mq_maxmsg=10, mq_msgsize=64, "
       "mq_curmsgs=3}) = 3"},
      {{.name = "mq_open", .arguments = {0x1000, 1, 2, 3}, .memory = queue, .result = -2},
       "mq_open(\"name\", O_WRONLY) = -1 ENOENT (No such file or directory)"},
      {{.name = "mq_open", .arguments = {1, 0100, 0177777, 0}, .result = -14},
       "mq_open(0x1, O_RDONLY|O_CREAT, 0177777, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "mq_unlink", .arguments = {0x1000}, .memory = queue, .result = 0}, "mq_unlink(\"name\") = 0"},
      {{.abi = Abi::aarch64,
        .name = "mq_getsetattr",
        .arguments = {3, 0x2000, 0x2000},
        .memory = queue,
        .memory_after = FakeMemory().u64(0x2000, {1, 10, 64, 3}).zeros(0x2020, 32),
        .result = 0},
       "mq_getsetattr(3, {mq_flags=O_NONBLOCK, mq_maxmsg=10, mq_msgsize=64, mq_curmsgs=3}, "
       "{mq_flags=0x1 /* O_??? */, mq_maxmsg=10, mq_msgsize=64, mq_curmsgs=3}) = 0"},
      {{.name = "mq_getsetattr", .arguments = {~0ull, 0, 0x2000}, .memory = queue, .result = -9},
       "mq_getsetattr(-1, NULL, 0x2000) = -1 EBADF (Bad file descriptor)"},
  });
}

TEST(MessageQueueCalls, Messages) {
  const FakeMemory given = FakeMemory().string(0x1000, "hello").u64(0x2000, {5, 7}).zeros(0x3000, 4);
  const FakeMemory taken = FakeMemory().string(0x1000, "hello").u64(0x2000, {5, 7}).u32(0x3000, {9});
  expect({
      {{.name = "mq_timedsend", .arguments = {3, 0x1000, 5, 9, 0x2000}, .memory = given, .result = 0},
       "mq_timedsend(3, \"hello\", 5, 9, {tv_sec=5, tv_nsec=7}) = 0"},
      {{.name = "mq_timedreceive",
        .arguments = {3, 0x1000, 64, 0x3000, 0},
        .memory = given,
        .memory_after = taken,
        .result = 5},
       "mq_timedreceive(3, \"hello\", 64, [9], NULL) = 5"},
      {{.name = "mq_timedreceive", .arguments = {3, 0x1000, 4, 0x3000, 0}, .memory = given, .result = -90},
       "mq_timedreceive(3, 0x1000, 4, 0x3000, NULL) = -1 EMSGSIZE (Message too long)"},
      {{.name = "mq_notify",
        .arguments = {3, 0x4000},
        .memory = FakeMemory().u64(0x4000, {7}).u32(0x4008, {10, 0}).zeros(0x4010, 48),
        .result = 0},
       "mq_notify(3, {sigev_value={sival_int=7, sival_ptr=0x7}, sigev_signo=SIGUSR1, "
       "sigev_notify=SIGEV_SIGNAL}) = 0"},
      {{.name = "mq_notify", .arguments = {3, 0}, .result = 0}, "mq_notify(3, NULL) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
