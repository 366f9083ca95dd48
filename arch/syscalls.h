// System call numbers and names of every ABI (Linux 6.18).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "arch/abi.h"

namespace sysgood {

struct SyscallNumber {
  uint32_t number;
  std::string_view name;
};

// Empty when the ABI has no such number. O(1).
std::string_view syscall_name(Abi abi, uint64_t number);

// Nothing when the ABI has no such call. Not for the stop path: it searches.
std::optional<uint32_t> syscall_number(Abi abi, std::string_view name);

// All calls of an ABI in order of their numbers.
std::span<const SyscallNumber> syscall_numbers(Abi abi);

}  // namespace sysgood
