// The commands, one thin file each. Each answers the exit status; a Failure is for main to tell.
#pragma once

#include <string>
#include <vector>

#include "tools/sysgood/options.h"
#include "tracer/event/sink.h"

namespace sysgood::tool {

// How a command ended: an exit status, or the signal that this process shall die of.
struct Outcome {
  int status = 0;
  int signal = 0;
  bool interrupted = false;  // we were asked to end before the program did
};

// `name` begins our messages: "sysgood", or argv[0] when that ends in "strace".
// Live, and `record`; `also`, where given, gets the events as well.
Outcome trace(const Options& options, const std::string& name, Sink* also = nullptr);
Outcome view(const Options& options, const std::string& name);
// The report on signals: of a recording, or of a program that is run for it.
Outcome signals(const Options& options, const std::string& name);
// Its own command line: what stands behind `check`.
Outcome check(const std::vector<std::string>& arguments);

}  // namespace sysgood::tool
