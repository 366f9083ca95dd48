// Events that the input chooses, as a trace of few threads might have them, and as none has.
#pragma once

#include <vector>

#include "tests/fuzz/input.h"
#include "tracer/event/event.h"

namespace sysgood::fuzz {

std::vector<Event> event_sequence(Input& input, size_t most);

}  // namespace sysgood::fuzz
