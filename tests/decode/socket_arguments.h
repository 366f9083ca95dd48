// What the tables of socket calls pass, and where it lies.
#pragma once

#include <string_view>

#include "tests/decode/call_text.h"

namespace sysgood::testing {

using Constants = ValueStyle::Constants;

inline constexpr uint64_t none = ~0ull;  // no descriptor
inline constexpr uint64_t at = 0x1000, size_at = 0x2000;

inline constexpr std::string_view loopback("\2\0\0\120\177\0\0\1\0\0\0\0\0\0\0\0", 16);  // port 80
inline constexpr std::string_view loopback6("\12\0\0\121\0\0\0\5\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0",
                                            28);

}  // namespace sysgood::testing
