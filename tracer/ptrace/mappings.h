// Where the code of a process is mapped from, as /proc/PID/maps says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracer/event/event.h"

namespace sysgood::ptrace {

struct Mapping {
  uint64_t start = 0, end = 0;
  uint64_t offset = 0;  // in the file
  std::string device;   // "08:01"
  uint64_t inode = 0;   // 0: no file
  std::string path;     // "[vdso]" and the like for what has no file; empty: anonymous
};

// Only what can be executed, ascending; empty when the process is gone.
std::vector<Mapping> executable_mappings(Tid process);

}  // namespace sysgood::ptrace
