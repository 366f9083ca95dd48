// What static_asserts say of a record of ours: both 64-bit ABIs have words of eight bytes and the same
// alignments, so that what holds for the host's headers holds for the other.
#pragma once

#include <cstddef>
#include <string_view>

#include "tracer/describe/layout.h"

namespace sysgood::describe {

template <class Table>
constexpr bool lies(const Table& t, std::string_view name, size_t offset) {
  return offset_of(t, name, Abi::x86_64) == offset && offset_of(t, name, Abi::aarch64) == offset;
}
template <class Table>
constexpr bool is_long(const Table& t, size_t size) {
  return element_size(t, Abi::x86_64) == size && element_size(t, Abi::aarch64) == size;
}

}  // namespace sysgood::describe
