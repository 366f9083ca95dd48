// What holds for every input. What does not is said, and ends the process like any other crash: driver.cc or
// libFuzzer then says which input it was.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace sysgood::fuzz {

inline void law(bool holds, std::string_view which, std::string_view shown = {},
                std::string_view other = {}) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(which.size()), which.data());
  for (const std::string_view text : {shown, other})
    if (!text.empty()) std::fprintf(stderr, "  %.*s\n", static_cast<int>(text.size()), text.data());
  std::abort();
}

}  // namespace sysgood::fuzz
