// What the options of a trace ask of the supervisor: at which calls it stops, and how much is read there.
#pragma once

#include <optional>

#include "tools/sysgood/options.h"
#include "tracer/decode/decode.h"

namespace sysgood::tool {

// A recording keeps more than text shows, so that `view` can still choose.
Limits capture_limits(const Options& options);

// What is not asked for but what signals depend on is traced all the same; text leaves it out again.
CallSet traced_calls(const Options& options);

// What a launched program must stop at, where the rest is in nobody's way; nothing where it stops at every
// call. Only where the story of signals alone is wanted: strace's other sets stop a program everywhere, and
// it can be let go any time.
std::optional<CallSet> filtered_calls(const Options& options);

// Whether some of the calls are of what goes through a socket, which is read as what the socket's protocol
// makes of it.
bool read_from_sockets(const CallSet& calls);

}  // namespace sysgood::tool
