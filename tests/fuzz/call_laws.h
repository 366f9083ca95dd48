// What holds for every call, whatever its registers and the memory around it.
#pragma once

#include "tests/decode/call_text.h"
#include "tests/fuzz/input.h"

namespace sysgood::fuzz {

// How a call is shown.
void choose_style(testing::CallCase& c, Input& input);

// Decodes it at entry and exit, live and from what was kept, with larger limits, as text and as JSON.
void hold_call_laws(const testing::CallCase& c, Memory& before, Memory& after, Facts& facts);

}  // namespace sysgood::fuzz
