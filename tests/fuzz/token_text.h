// Text for parsers: as the input has it, or put together from words of their language.
#pragma once

#include <string>
#include <string_view>

#include "tests/fuzz/input.h"

namespace sysgood::fuzz {

template <size_t N>
std::string token_text(Input& input, const std::string_view (&words)[N], size_t most) {
  if (input.one_in(4)) return std::string(input.text(std::min(most, input.left())));
  std::string text;
  while (!input.empty() && text.size() < most) {
    if (input.one_in(16))
      text += input.text(input.below(8));
    else
      text += input.one_of(words);
  }
  return text;
}

}  // namespace sysgood::fuzz
