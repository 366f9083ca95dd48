// How often this test binary has called operator new.
#pragma once

#include <cstdint>

namespace sysgood {

uint64_t allocations();

}  // namespace sysgood
