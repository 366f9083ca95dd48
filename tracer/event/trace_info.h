// What a recording says about itself as a whole, ahead of its events.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "arch/abi.h"

namespace sysgood {

struct TraceInfo {
  Abi host = host_abi();  // the machine it was recorded on
  std::string version;    // of the sysgood that wrote it
  std::string kernel;     // uname's release
  int64_t start_realtime_ns = 0;
  std::vector<std::string>
      options;  // the run's text options in command-line form; `view` takes them as defaults
  std::vector<std::string> command;  // the program and its arguments; empty when attached
  friend bool operator==(const TraceInfo&, const TraceInfo&) = default;
};

}  // namespace sysgood
