// What a golden's `replace:` lines do to a trace before it is compared.
#pragma once

#include <vector>

#include "tracer/golden/canonical.h"
#include "tracer/golden/golden_file.h"

namespace sysgood::golden {

// Throws GoldenError for an expression that is none.
void replace(const Golden& golden, std::vector<Line>& trace);

}  // namespace sysgood::golden
