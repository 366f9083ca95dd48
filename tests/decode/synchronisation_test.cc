// Calls of futexes as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

constexpr auto verbose_constants = ValueStyle::Constants::verbose;

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

TEST(ProcessCalls, Futex) {
  const FakeMemory timeout = FakeMemory().u64(0x2000, {1, 2});
  auto futex = [&](uint64_t op, uint64_t val, uint64_t third, uint64_t uaddr2, uint64_t val3) {
    return text_of({.name = "futex",
                    .arguments = {0x1000, op, val, third, uaddr2, val3},
                    .memory = timeout,
                    .result = 0});
  };
  EXPECT_EQ(futex(0x80, 2, 0, 0, 0), "futex(0x1000, FUTEX_WAIT_PRIVATE, 2, NULL) = 0");
  EXPECT_EQ(futex(0, 2, 0x2000, 0, 0), "futex(0x1000, FUTEX_WAIT, 2, {tv_sec=1, tv_nsec=2}) = 0");
  EXPECT_EQ(futex(0x81, 1, 0, 0, 0), "futex(0x1000, FUTEX_WAKE_PRIVATE, 1) = 0");
  EXPECT_EQ(futex(0x189, 0, 0x2000, 0, 0xffffffff),
            "futex(0x1000, FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME, 0, {tv_sec=1, tv_nsec=2}, "
            "FUTEX_BITSET_MATCH_ANY) = 0");
  EXPECT_EQ(futex(9, 0xffffffff, 0x5000, 0, 0x11),
            "futex(0x1000, FUTEX_WAIT_BITSET, 4294967295, 0x5000, 0x11) = 0");
  EXPECT_EQ(futex(10, 1, 0, 0, 0), "futex(0x1000, FUTEX_WAKE_BITSET, 1, 0) = 0");
  EXPECT_EQ(futex(3, 1, 0x1ffffffff, 0x3000, 0), "futex(0x1000, FUTEX_REQUEUE, 1, 4294967295, 0x3000) = 0");
  EXPECT_EQ(futex(0x84, 1, 2, 0, 3), "futex(0x1000, FUTEX_CMP_REQUEUE_PRIVATE, 1, 2, NULL, 3) = 0");
  EXPECT_EQ(futex(0x85, 1, 2, 0x3000, 0x11001001),
            "futex(0x1000, FUTEX_WAKE_OP_PRIVATE, 1, 2, 0x3000, "
            "FUTEX_OP_ADD<<28|0x1<<12|FUTEX_OP_CMP_NE<<24|0x1) = 0");
  EXPECT_EQ(futex(5, 1, 2, 0x3000, 0x85123456),
            "futex(0x1000, FUTEX_WAKE_OP, 1, 2, 0x3000, "
            "FUTEX_OP_OPARG_SHIFT<<28|FUTEX_OP_SET<<28|0x123<<12|FUTEX_OP_CMP_GE<<24|0x456) = 0");
  EXPECT_EQ(futex(0x86, 1, 0x2000, 0, 0), "futex(0x1000, FUTEX_LOCK_PI_PRIVATE, {tv_sec=1, tv_nsec=2}) = 0");
  EXPECT_EQ(futex(7, 1, 2, 3, 4), "futex(0x1000, FUTEX_UNLOCK_PI) = 0");
  EXPECT_EQ(futex(11, 1, 0, 0x3000, 4), "futex(0x1000, FUTEX_WAIT_REQUEUE_PI, 1, NULL, 0x3000) = 0");
  EXPECT_EQ(futex(14, 1, 0x2000, 0x3000, 4),
            "futex(0x1000, 0xe /* FUTEX_??? */, 1, 0x2000, 0x3000, 0x4) = 0");
  check({
      {{.name = "futex", .arguments = {0x1000, 0x80, 2, 0x2000}, .memory = timeout, .result = -110},
       "futex(0x1000, FUTEX_WAIT_PRIVATE, 2, {tv_sec=1, tv_nsec=2}) = -1 ETIMEDOUT (Connection timed out)"},
      {{.name = "futex",
        .arguments = {0x1000, 0x81, 1},
        .result = 1,
        .style = {.constants = verbose_constants}},
       "futex(0x1000, 0x81 /* FUTEX_WAKE_PRIVATE */, 1) = 1"},
      {{.name = "futex_waitv",
        .arguments = {0x1000, 2, 0, 0x2000, 1},
        .memory = FakeMemory()
                      .u64(0x1000, {1, 0x5000})
                      .u32(0x1010, {2, 0})
                      .u64(0x1018, {3, 0x6000})
                      .u32(0x1028, {0x82, 1})
                      .u64(0x2000, {1, 2}),
        .result = 0},
       "futex_waitv([{val=0x1, uaddr=0x5000, flags=FUTEX_32}, {val=0x3, uaddr=0x6000, "
       "flags=FUTEX_32|FUTEX_PRIVATE_FLAG, __reserved=0x1}], 2, 0, {tv_sec=1, tv_nsec=2}, CLOCK_MONOTONIC) = "
       "0"},
  });
}

// FUTEX_WAITV_MAX: "Maximum number of futexes for futex_waitv()".
TEST(Futex, NoMoreThanTheKernelTakes) {
  CallCase call{.name = "futex_waitv",
                .arguments = {0x1000, 200, 0, 0, 1},
                .memory = FakeMemory().zeros(0x1000, 24 * 200),
                .result = -22};
  call.limits.elements = Limits::all_elements;
  const std::string text = text_of(call), one = "{val=0, uaddr=NULL, flags=0}";
  std::string expected = "futex_waitv([";
  for (int i = 0; i < 128; ++i) expected += one + ", ";
  EXPECT_EQ(text, expected + "...], 200, 0, NULL, CLOCK_MONOTONIC) = -1 EINVAL (Invalid argument)");
}

}  // namespace
}  // namespace sysgood::testing
