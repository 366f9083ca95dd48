// The text options of a command line in their canonical long form: what a recording keeps of the run that
// made it.
#pragma once

#include <string>
#include <vector>

#include "tools/sysgood/draft.h"

namespace sysgood::tool {

// Every setting that was given, once, as "--name" or "--name=value"; reading them again gives the same
// TextOptions, but for where the text goes (-o, -ff).
std::vector<std::string> text_arguments(const Draft& draft);

}  // namespace sysgood::tool
