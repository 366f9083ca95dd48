// Holds a trace against a golden.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tracer/golden/canonical.h"
#include "tracer/golden/golden_file.h"

namespace sysgood::golden {

// Where they part for the first time.
struct Divergence {
  size_t golden_line = 0;            // of the file: what should have come; 0: nothing more
  std::optional<size_t> trace_line;  // index: what came; none: nothing more
  std::string why;
};

// Nothing when the trace is what the golden says.
std::optional<Divergence> compare(const Golden& golden, const std::vector<Line>& trace);

}  // namespace sysgood::golden
