// Security modules as text.
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

TEST(SecurityModules, Attributes) {
  check({
      {{.name = "lsm_get_self_attr",
        .arguments = {0x64, 0x10000, 0x10100, 0},
        .memory = FakeMemory()
                      .u64(0x10000, {0x69, 0, 0x30, 9})
                      .string(0x10020, "profile 1")
                      .zeros(0x1002a, 6)
                      .u32(0x10100, {0x30}),
        .result = 1},
       "lsm_get_self_attr(LSM_ATTR_CURRENT, [{id=LSM_ID_YAMA, flags=0, len=48, ctx_len=9, ctx=\"profile "
       "1\"}], [48], 0) = 1"},
      {{.name = "lsm_get_self_attr",
        .arguments = {0x68, 0x10000, 0x10100, 0},
        .memory = FakeMemory()
                      .u64(0x10000, {0x65, 0, 0x28, 3})
                      .string(0x10020, "abc")
                      .zeros(0x10024, 4)
                      .u64(0x10028, {0x3e7, 1, 0x20, 0})
                      .u32(0x10100, {0x48}),
        .result = 2},
       "lsm_get_self_attr(LSM_ATTR_PREV, [{id=LSM_ID_SELINUX, flags=0, len=40, ctx_len=3, ctx=\"abc\"}, "
       "{id=0x3e7 /* LSM_ID_??? */, flags=0x1, len=32, ctx_len=0, ctx=\"\"}], [72], 0) = 2"},
      {{.name = "lsm_get_self_attr",
        .arguments = {0x64, 0, 0x10000, 0},
        .memory = FakeMemory().u32(0x10000, {0x30}),
        .result = 1},
       "lsm_get_self_attr(LSM_ATTR_CURRENT, NULL, [48], 0) = 1"},
      {{.name = "lsm_get_self_attr",
        .arguments = {0x4d, 0x1000, 0x10000, 1},
        .memory = FakeMemory().u32(0x10000, {0x30}),
        .result = -7},
       "lsm_get_self_attr(0x4d /* LSM_ATTR_??? */, 0x1000, [48], LSM_FLAG_SINGLE) = -1 E2BIG (Argument list "
       "too long)"},
      {{.name = "lsm_get_self_attr",
        .arguments = {0x64, 0x10000, 0x10100, 0},
        .memory = FakeMemory().u64(0x10000, {0x69, 0, 3, 9}).u32(0x10100, {0x20}),
        .result = 2},
       "lsm_get_self_attr(LSM_ATTR_CURRENT, [{id=LSM_ID_YAMA, flags=0, len=3, ctx_len=9}], [32], 0) = 2"},
      {{.name = "lsm_set_self_attr",
        .arguments = {0x65, 0x10000, 0x28, 0},
        .memory =
            FakeMemory().u64(0x10000, {0x69, 0, 0x28, 5}).bytes(0x10020, {"abcde", 5}).zeros(0x10025, 3),
        .result = 0},
       "lsm_set_self_attr(LSM_ATTR_EXEC, [{id=LSM_ID_YAMA, flags=0, len=40, ctx_len=5, ctx=\"abcde\"}], 40, "
       "0) = 0"},
      {{.name = "lsm_set_self_attr",
        .arguments = {0x65, 0x10000, 0x28, 0},
        .memory = FakeMemory()
                      .u64(0x10000, {0x69, 0, 0x10000000000, 0x10000000000})
                      .bytes(0x10020, {"abcde", 5})
                      .zeros(0x10025, 3),
        .result = -22},
       "lsm_set_self_attr(LSM_ATTR_EXEC, [{id=LSM_ID_YAMA, flags=0, len=1099511627776, "
       "ctx_len=1099511627776, ctx=\"abcde\\0\\0\\0\"...}], 40, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "lsm_set_self_attr", .arguments = {0x65, 0xdead0000, 0x28, 2}, .result = -14},
       "lsm_set_self_attr(LSM_ATTR_EXEC, 0xdead0000, 40, 0x2 /* LSM_FLAG_??? */) = -1 EFAULT (Bad address)"},
      {{.name = "lsm_list_modules",
        .arguments = {0x10000, 0x10100, 0},
        .memory = FakeMemory().u64(0x10000, {0x64, 0x6e, 5}).u32(0x10100, {0x18}),
        .result = 3},
       "lsm_list_modules([LSM_ID_CAPABILITY, LSM_ID_LANDLOCK, 0x5 /* LSM_ID_??? */], [24], 0) = 3"},
  });
}

}  // namespace
}  // namespace sysgood::testing
