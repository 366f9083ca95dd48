// Tables of ioctl(2) with an argument in memory.
#pragma once

#include <utility>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {

inline constexpr uint64_t at = 0x10000000;  // where the argument lies

inline CallCase ioctl(uint64_t request, FakeMemory memory, int64_t result = 0) {
  return {.name = "ioctl", .arguments = {3, request, at}, .memory = std::move(memory), .result = result};
}
inline CallCase ioctl(uint64_t request, FakeMemory before, FakeMemory after) {
  CallCase call = ioctl(request, std::move(before));
  call.memory_after = std::move(after);
  return call;
}

// The words of its memory are 1, 2, 3...
inline CallCase counted(uint64_t request) {
  FakeMemory memory;
  for (uint64_t i = 0; i < 1100; ++i) memory.u32(at + 4 * i, {i + 1});
  return ioctl(request, memory);
}

inline FakeMemory empty() { return FakeMemory().zeros(at, 8192); }

}  // namespace sysgood::testing
