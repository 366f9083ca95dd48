#include "tracer/signals/interrupted_call.h"

#include <gtest/gtest.h>

#include <cstring>

#include "arch/registers.h"

namespace sysgood::signals {
namespace {

std::vector<std::byte> registers(int64_t number, int64_t result) {
  const RegisterLayout& layout = register_layout(Abi::x86_64);
  std::vector<std::byte> bytes(layout.size);
  const auto put = [&](const Register& at, int64_t value) {
    std::memcpy(bytes.data() + at.offset, &value, sizeof value);
  };
  put(layout.syscall_number, number);
  put(layout.result, result);
  put(layout.arguments[1], 77);
  return bytes;
}

TEST(InterruptedCall, IsReadFromTheRegisters) {
  struct Row {
    int64_t number, result;
    int code;  // 0: none
  };
  const Row rows[] = {
      {0, -512, 512}, {0, -513, 513}, {35, -514, 514},
      {7, -516, 516}, {232, -4, 4},   {0, 5, 0},  // it has read something
      {0, 0, 0},                                  // or nothing
      {0, -11, 0},                                // an error that is no interruption
      {-1, -512, 0},                              // in no call: what looks like a result is the program's own
      {0, -5000, 0},
  };
  for (const Row& row : rows) {
    const auto call = interrupted_call(Abi::x86_64, 100, registers(row.number, row.result));
    ASSERT_EQ(call.has_value(), row.code != 0) << row.number << " " << row.result;
    if (!call) continue;
    EXPECT_EQ(call->code, row.code);
    EXPECT_EQ(call->call.number, static_cast<uint64_t>(row.number));
    EXPECT_EQ(call->call.tid, 100);
    EXPECT_EQ(call->args[1], 77u);
  }
}

TEST(InterruptedCall, IsNotKnownWithoutThem) {
  EXPECT_FALSE(interrupted_call(Abi::x86_64, 100, {}));
  EXPECT_FALSE(interrupted_call(Abi::aarch64, 100, registers(0, -512)));
}

}  // namespace
}  // namespace sysgood::signals
