// Whether a call has to do with a path: what -P asks.
#pragma once

#include <string>
#include <vector>

#include "tracer/decode/decode.h"

namespace sysgood {

// An argument is one of the paths, or a descriptor that refers to one (also inside records and lists). A name
// relative to a directory does not touch that directory: neither AT_FDCWD nor "x" touch the current one.
// Descriptors are known only when the call was decoded with Limits::paths.
bool touches(const DecodedCall& call, const std::vector<std::string>& paths);

}  // namespace sysgood
