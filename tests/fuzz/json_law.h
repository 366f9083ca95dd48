// Every line of JSON is an object that others can read.
#pragma once

#include <string_view>

namespace sysgood::fuzz {

// `lines` are whole ones.
void hold_json_law(std::string_view lines);

}  // namespace sysgood::fuzz
