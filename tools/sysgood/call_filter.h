// Sets of calls and signals as -e trace= and -e signal= write them: names, numbers, %classes and /regular
// expressions/ become plain bits, for every ABI, so that a filter written here selects the same on a
// recording made elsewhere.
#pragma once

#include <string_view>

#include "tracer/event/selection.h"

namespace sysgood::tool {

// "open,openat", "!%file", "?newcall,/^sched_", "all", "none". Throws UsageError.
CallSet call_filter(std::string_view expression);

// The numbers that no call has. strace shows them whichever set it is given.
CallSet unknown_calls();

// "usr1,SIGCHLD", "!io", "all", "none". Throws UsageError.
SignalSet signal_filter(std::string_view expression);

}  // namespace sysgood::tool
