// The command line of `sysgood check`.
#pragma once

#include <string>
#include <vector>

#include "tools/sysgood/injection.h"
#include "tracer/golden/report.h"

namespace sysgood::tool {

struct CheckOptions {
  bool help = false;
  std::string golden;
  std::string recording;             // FILE; empty: `program` is run
  std::vector<std::string> program;  // -- PROG ARGS
  bool bless = false;
  bool startup = false;
  unsigned repeat = 1;
  int skip = -1;                      // the exit status by which PROG says that it cannot run here; -1: none
  std::string calls, signals;         // -e trace=, -e signal=; empty: all
  std::vector<Injection> injections;  // -e inject=, -e fault=
  golden::ReportFormat format = golden::ReportFormat::text;
};

// Throws UsageError.
CheckOptions parse_check(const std::vector<std::string>& arguments);

std::string check_help();

}  // namespace sysgood::tool
