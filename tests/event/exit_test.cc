// What an exit says of its error, also in a file that is damaged.
#include <gtest/gtest.h>

#include <cstdint>

#include "tracer/event/event.h"

namespace sysgood {
namespace {

TEST(SyscallExit, HasAnErrorWhereItIsOne) {
  struct Row {
    int64_t value;
    bool is_error;
    int error;
  };
  const Row rows[] = {{-2, true, 2},        {-516, true, 516},    {-4095, true, 4095},
                      {-2, false, 0},       {3, false, 0},        {3, true, -3},
                      {INT64_MIN, true, 0}, {INT64_MAX, true, 1}, {INT64_MIN, false, 0}};
  for (const Row& row : rows)
    EXPECT_EQ((SyscallExit{row.value, row.is_error}.error()), row.error) << row.value;
}

}  // namespace
}  // namespace sysgood
