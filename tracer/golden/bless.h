// Makes the text of a golden from a trace.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tracer/golden/canonical.h"

namespace sysgood::golden {

// What stands before the first line of the trace.
struct Header {
  std::string calls, signals;
  bool startup = false;
  std::string comment;  // without its '#'
};

std::string new_golden(const Header& header, const std::vector<Line>& trace);

// The same, but lines of the golden there was that still match are kept as they were written, with their
// comments and the lines for other architectures behind them. Throws GoldenError when it holds what a trace
// cannot give back: `...`, sections.
std::string updated_golden(std::string_view old, Abi abi, const std::vector<Line>& trace);

}  // namespace sysgood::golden
