// One line of a golden against one line of a trace. The text is the canonical one, but for
//   _       any one argument, field or result, or any name of a call
//   ...     all further arguments or fields
//   $name   as _, the same wherever the name stands again
//   a|b(    either call
// A signal's line asserts only what it names: fields that it leaves out, what the signal does and what it
// interrupts are then not compared.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sysgood::golden {

using Captures = std::map<std::string, std::string, std::less<>>;

// Binds names that are new in `captures`; what it bound before failing stays bound.
bool matches(std::string_view pattern, std::string_view line, Captures& captures);

// The names captured in a pattern, as often as they stand there.
std::vector<std::string> captured_names(std::string_view pattern);

}  // namespace sysgood::golden
