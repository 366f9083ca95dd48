// Tables of calls, each with its text.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "tests/decode/call_text.h"

namespace sysgood::testing {

struct Row {
  CallCase call;
  std::string text;
};

inline void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

}  // namespace sysgood::testing
