// Counts that the kernel has a limit for. A call with more is refused before what its pointer points to is
// looked at.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// count("sibling"), and the address alone where the sibling says more than `most`.
consteval Count count_up_to(std::string_view sibling, uint32_t most) {
  return {Count::sibling, most, sibling};
}

}  // namespace sysgood::describe
