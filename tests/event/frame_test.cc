#include "tracer/event/frame.h"

#include <gtest/gtest.h>

namespace sysgood {
namespace {

TEST(Frame, ComesBackAsItWas) {
  const Frame frames[] = {
      {},
      {"/usr/lib/libc.so.6", 0xd4409, "_exit", 0x29, "", 0, false},
      {"/home/me/a file\twith\nall", ~uint64_t{0}, "ns::f(int, char)", 0, "src/a.cc", 4294967295, true},
  };
  for (const Frame& frame : frames) EXPECT_EQ(unpack_frame(pack(frame)), frame);
}

TEST(Frame, WhatIsMissingIsEmpty) {
  EXPECT_EQ(unpack_frame(""), Frame{});
  EXPECT_EQ(unpack_frame("module"), (Frame{.module = "module"}));
  EXPECT_EQ(unpack_frame(std::string_view("m\0zz\0f", 6)), (Frame{.module = "m", .function = "f"}));
}

}  // namespace
}  // namespace sysgood
