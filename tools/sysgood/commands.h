// The commands, one thin file each. Each answers the exit status; a Failure is for main to tell.
#pragma once

#include <string>

#include "tools/sysgood/options.h"

namespace sysgood::tool {

// How a command ended: an exit status, or the signal that this process shall die of.
struct Outcome {
  int status = 0;
  int signal = 0;
};

// `name` begins our messages: "sysgood", or argv[0] when that ends in "strace".
Outcome trace(const Options& options, const std::string& name);  // live, and `record`
Outcome view(const Options& options, const std::string& name);

}  // namespace sysgood::tool
