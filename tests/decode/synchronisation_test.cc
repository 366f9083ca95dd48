// The newer calls of futexes as text.
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

TEST(NewerFutexes, Calls) {
  check({
      {{.name = "futex_wait",
        .arguments = {0x1000, 5, 0xffffffff, 0x82, 0x10000, 1},
        .memory = FakeMemory().u64(0x10000, {1, 2}),
        .result = -110},
       "futex_wait(0x1000, 0x5, FUTEX_BITSET_MATCH_ANY, FUTEX2_SIZE_U32|FUTEX2_PRIVATE, {tv_sec=1, "
       "tv_nsec=2}, CLOCK_MONOTONIC) = -1 ETIMEDOUT (Connection timed out)"},
      {{.name = "futex_wait", .arguments = {0x1000, 5, 1, 0x8f, 0, 0}, .result = -22},
       "futex_wait(0x1000, 0x5, 0x1, FUTEX2_SIZE_U64|FUTEX2_NUMA|FUTEX2_MPOL|FUTEX2_PRIVATE, NULL, "
       "CLOCK_REALTIME) = -1 EINVAL (Invalid argument)"},
      {{.name = "futex_wake", .arguments = {0x1000, 0xffffffff, 1, 0x80}, .result = 1},
       "futex_wake(0x1000, FUTEX_BITSET_MATCH_ANY, 1, FUTEX2_SIZE_U8|FUTEX2_PRIVATE) = 1"},
      {{.name = "futex_requeue",
        .arguments = {0x10000, 0, 1, 2},
        .memory = FakeMemory()
                      .u64(0x10000, {5, 0x1000})
                      .u32(0x10010, {0x82, 0})
                      .u64(0x10018, {0, 0x2000})
                      .u32(0x10028, {2, 9}),
        .result = 3},
       "futex_requeue([{val=0x5, uaddr=0x1000, flags=FUTEX2_SIZE_U32|FUTEX2_PRIVATE}, {val=0, uaddr=0x2000, "
       "flags=FUTEX2_SIZE_U32, __reserved=0x9}], 0, 1, 2) = 3"},
      {{.name = "futex", .arguments = {0x1000, 5, 1, 2, 0x2000, 0xf1234567}, .result = 1},
       "futex(0x1000, FUTEX_WAKE_OP, 1, 2, 0x2000, FUTEX_OP_OPARG_SHIFT<<28|0x7<<28 /* FUTEX_OP_??? "
       "*/|0x234<<12|FUTEX_OP_CMP_NE<<24|0x567) = 1"},
  });
}

}  // namespace
}  // namespace sysgood::testing
