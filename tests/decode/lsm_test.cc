// Attributes of security modules as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

TEST(LsmCalls, Contexts) {
  const FakeMemory size = FakeMemory().u32(0x3000, {4096});
  FakeMemory after = FakeMemory()
                         .u32(0x3000, {80})
                         .u64(0x1000, {104, 0, 44, 12})
                         .string(0x1020, "unconfined\n")
                         .bytes(0x102c, std::string(36, 'x'));
  const struct {
    CallCase call;
    std::string text;
  } rows[] = {
      {{.name = "lsm_get_self_attr",
        .arguments = {100, 0x1000, 0x3000, 0},
        .memory = size,
        .memory_after = after,
        .result = 2},
       "lsm_get_self_attr(LSM_ATTR_CURRENT, {id=LSM_ID_APPARMOR, flags=0, len=44, ctx_len=12, "
       "ctx=\"unconfined\\n\\0\"}, [4096 => 80], 0) = 2"},
      {{.name = "lsm_get_self_attr", .arguments = {7, 0x1000, 0x3000, 3}, .memory = size, .result = -22},
       "lsm_get_self_attr(0x7 /* LSM_ATTR_??? */, 0x1000, [4096], LSM_FLAG_SINGLE|0x2) = -1 EINVAL (Invalid "
       "argument)"},
      {{.abi = Abi::aarch64,
        .name = "lsm_set_self_attr",
        .arguments = {101, 0x1000, 35, 0},
        .memory = FakeMemory().u64(0x1000, {1, 2, 35, 3}).bytes(0x1020, "abc"),
        .result = -95},
       "lsm_set_self_attr(LSM_ATTR_EXEC, {id=0x1 /* LSM_ID_??? */, flags=0x2, len=35, ctx_len=3, "
       "ctx=\"abc\"}, 35, 0) = -1 EOPNOTSUPP (Operation not supported)"},
      {{.name = "lsm_list_modules",
        .arguments = {0x1000, 0x3000, 0},
        .memory = size,
        .memory_after = FakeMemory().u32(0x3000, {16}).u64(0x1000, {100, 110}),
        .result = 2},
       "lsm_list_modules([LSM_ID_CAPABILITY, LSM_ID_LANDLOCK], [4096 => 16], 0) = 2"},
      {{.name = "landlock_restrict_self", .arguments = {3, 15}, .result = -22},
       "landlock_restrict_self(3, LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF|"
       "LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON|LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF|0x8) = -1 EINVAL "
       "(Invalid argument)"},
  };
  for (const auto& row : rows) EXPECT_EQ(text_of(row.call), row.text);
}

}  // namespace
}  // namespace sysgood::testing
