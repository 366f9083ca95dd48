// Counts that the kernel has a limit for: a call with more is refused.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// count("sibling"), and the address alone where the sibling says more than `most`.
consteval Count count_up_to(std::string_view sibling, uint32_t most) {
  return {Count::sibling, most, sibling};
}

// count("sibling"), of which the first `most` are shown.
consteval Count count_first(std::string_view sibling, uint16_t most) {
  Count c{Count::sibling, 0, sibling};
  c.more = most;
  return c;
}

}  // namespace sysgood::describe
