// A stack as text: the lines under the call or the signal that it belongs to.
#pragma once

#include <cstdint>
#include <string>

#include "tracer/event/event.h"

namespace sysgood {

enum class Stacks : uint8_t { none, symbol, source };  // -k, -kk

// One line for each frame of the facts, at most `limit` of those that are not inlined; nothing when there are
// none. Only Stacks::source shows lines of source, and what is inlined.
void append_stack(std::string& out, const FactList& facts, Stacks stacks, uint32_t limit);

bool has_stack(const FactList& facts);

}  // namespace sysgood
