// Code bytes and register sets as tests write them down.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "arch/registers.h"

namespace sysgood::testing {

using RegisterMap = std::map<std::string_view, uint64_t>;

// "c7 40 10"
inline std::vector<std::byte> hex_bytes(std::string_view text) {
  std::vector<std::byte> bytes;
  for (size_t i = 0; i + 1 < text.size(); i += 3) {
    uint8_t value = 0;
    if (std::from_chars(text.data() + i, text.data() + i + 2, value, 16).ptr != text.data() + i + 2)
      throw std::invalid_argument("not hexadecimal");
    bytes.push_back(static_cast<std::byte>(value));
  }
  return bytes;
}

// An NT_PRSTATUS set; what is not named is 0.
inline std::vector<std::byte> register_set(Abi abi, const RegisterMap& values) {
  const RegisterLayout& layout = register_layout(abi);
  std::vector<std::byte> set(layout.size);
  for (const auto& [name, value] : values) {
    const auto found = std::ranges::find(layout.registers, name, &Register::name);
    if (found == layout.registers.end()) throw std::invalid_argument("no such register");
    for (size_t i = 0; i < found->size; ++i)
      set[found->offset + i] = static_cast<std::byte>(value >> (8 * i));
  }
  return set;
}

}  // namespace sysgood::testing
