#include "tracer/golden/replacements.h"

#include <regex>

namespace sysgood::golden {

void replace(const Golden& golden, std::vector<Line>& trace) {
  for (const Replacement& replacement : golden.replacements) {
    try {
      const std::regex expression(replacement.expression, std::regex::extended);
      for (Line& line : trace) line.text = std::regex_replace(line.text, expression, replacement.by);
    } catch (const std::regex_error& error) {
      throw GoldenError(replacement.line, std::string("replace: ") + error.what());
    }
  }
}

}  // namespace sysgood::golden
