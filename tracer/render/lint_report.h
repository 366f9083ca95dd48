// What the lint of signal handlers has found, as text and as JSON.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "tracer/signals/lint.h"

namespace sysgood {

void write_lint(const std::vector<signals::Finding>& findings,
                const std::function<void(std::string_view)>& write);

// An object a line, "event": "signal_lint"; docs/json.md has the members.
void write_lint_json(const std::vector<signals::Finding>& findings,
                     const std::function<void(std::string_view)>& write);

}  // namespace sysgood
