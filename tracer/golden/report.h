// What a comparison came to, for people and for machines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tracer/golden/match.h"

namespace sysgood::golden {

// The place where golden and trace part, with what came before on both sides.
std::string divergence_text(const std::string& golden_path, std::string_view golden_text,
                            const Divergence& divergence, const std::vector<Line>& trace);

// Lines that were not the same in all of several traces of one program; empty when all were. `traces` has at
// least one.
std::string unstable_lines(const std::vector<std::vector<Line>>& traces);

enum class ReportFormat { text, tap, junit };

struct Result {
  std::string name;  // of the golden
  bool passed = false;
  std::string details;  // why not
  bool skipped = false;
};
// In the Test Anything Protocol or as JUnit's XML.
std::string report(ReportFormat format, const Result& result);

}  // namespace sysgood::golden
