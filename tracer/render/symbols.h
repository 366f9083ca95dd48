// Names of numbers: which constants of a table a value is made of. Shared by text and JSON.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "arch/abi.h"
#include "tracer/decode/value.h"
#include "tracer/describe/lang.h"

namespace sysgood {

// The constant that equals `value`, or empty.
inline std::string_view enum_name(const describe::Names& names, Abi abi, uint64_t value) {
  for (const describe::Const& c : names.all)
    if (c.in(abi) == value && c.is_of(abi)) return c.name;
  return {};
}

// What lies in network order, as a number.
inline uint64_t host_order(const Value& v) {
  return v.width == 2   ? __builtin_bswap16(static_cast<uint16_t>(v.number))
         : v.width == 8 ? __builtin_bswap64(v.number)
                        : __builtin_bswap32(static_cast<uint32_t>(v.number));
}

// Of a family of generic netlink, by the table or by what the kernel said when it was met; empty where
// neither knows it or where it would not be read as one word.
inline std::string_view generic_family_name(const Value& v, Abi abi) {
  const std::string_view fixed = enum_name(v.names, abi, v.number), told = v.characters();
  if (!fixed.empty()) return fixed;
  const bool is_word = std::all_of(told.begin(), told.end(), [](char c) { return c > ' ' && c < 0x7f; });
  return is_word && told.find("*/") == std::string_view::npos ? told : std::string_view();
}

// Calls `use(name)` for every constant in `value`, in the table's order; returns the bits that no constant
// covers. A constant of value 0 without a field of its own is only the name of "nothing set".
template <class Use>
uint64_t for_each_flag(const describe::Names& names, Abi abi, uint64_t value, Use use) {
  uint64_t rest = value;
  for (const describe::Const& c : names.all) {
    const uint64_t bits = c.in(abi);
    if (!c.is_of(abi)) continue;
    if (c.mask) {
      if ((value & c.mask) != bits || (bits && (rest & bits) != bits)) continue;
      rest &= ~c.mask;
    } else if (!bits) {
      if (value) continue;
    } else {
      if ((rest & bits) != bits) continue;
      rest &= ~bits;
    }
    use(c.name);
  }
  return rest;
}

}  // namespace sysgood
