// Names of files, where the tables of calls that take them have them.
#pragma once

#include "tests/decode/call_text.h"

namespace sysgood::testing {

inline constexpr uint64_t cwd = static_cast<uint64_t>(-100);  // AT_FDCWD

inline FakeMemory name() { return FakeMemory().string(0x1000, "/a"); }
inline FakeMemory names() { return FakeMemory().string(0x1000, "/a").string(0x1100, "/b"); }

}  // namespace sysgood::testing
