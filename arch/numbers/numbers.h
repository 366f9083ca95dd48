// The system call tables of the ABIs, one source file each, and the index by number that each file builds
// over its table at compile time. Only arch/syscalls.cc reads these; everybody else asks arch/syscalls.h.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string_view>

#include "arch/syscalls.h"

namespace sysgood {

struct NumberTable {
  std::span<const SyscallNumber> calls;             // numbers strictly ascending
  std::span<const std::string_view> name_of_index;  // by call_index(); empty where there is no call
  std::span<const SubCall> sub_calls{};
};

extern const NumberTable x86_64_numbers;
extern const NumberTable aarch64_numbers;
extern const NumberTable i386_numbers;
extern const NumberTable arm_numbers;

// A table out of order does not compile: the throw is not a constant expression.
template <const auto& calls, size_t rows, Abi abi>
constexpr auto index_names() {
  constexpr size_t size = std::size(calls);
  std::array<std::string_view, rows> names{};
  for (size_t i = 0; i < size; ++i) {
    if (i > 0 && calls[i].number <= calls[i - 1].number) throw std::logic_error("numbers must ascend");
    names[call_index(abi, calls[i].number)] = calls[i].name;
  }
  return names;
}
// As long as the highest number.
template <const auto& calls, Abi abi>
constexpr auto index_names() {
  return index_names<calls, calls[std::size(calls) - 1].number + 1, abi>();
}

}  // namespace sysgood
