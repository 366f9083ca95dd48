// What this kernel says of itself.
#include "tracer/ptrace/generic_families.h"

#include <gtest/gtest.h>

namespace sysgood::ptrace {
namespace {

TEST(GenericFamilies, AreWhatTheKernelSays) {
  GenericFamilies families;
  // GENL_ID_CTRL, linux/genetlink.h, and a number that is none: families are given GENL_MIN_ID and more.
  EXPECT_EQ(families.name(0x10), "nlctrl");
  EXPECT_EQ(families.name(3), "");
  EXPECT_EQ(families.name(0x10), "nlctrl");
}

}  // namespace
}  // namespace sysgood::ptrace
