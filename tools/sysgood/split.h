// A command line cut into options and operands the way getopt_long(3) does for strace: "-ffo FILE" and
// "-s100" are bundles, an argument may begin with a dash, a long name may be cut short, `--` ends the
// options.
#pragma once

#include <string>
#include <vector>

#include "tools/sysgood/option_table.h"

namespace sysgood::tool {

enum class Operands {
  end_options,  // PROG ARGS: nothing behind PROG is ours
  anywhere,     // view FILE --json
};

struct CommandLine {
  std::vector<Given> options;
  std::vector<std::string> operands;
  std::string mistake;  // what is wrong behind the last option; empty: nothing. An earlier -h is still obeyed
};

CommandLine split(const std::vector<std::string>& arguments, Operands operands);

}  // namespace sysgood::tool
