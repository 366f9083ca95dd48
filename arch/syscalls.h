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

// A call that is reached through another one, by a number of its own that the program gives as an argument:
// socketcall(2), ipc(2). `name` is that of the call which does the same directly.
struct SubCall {
  uint32_t number;
  uint32_t which;
  std::string_view name;
};

// The number that stands for a sub-call: the kernel's lower 32 bits are no more than that of the call itself.
constexpr uint64_t sub_call(uint32_t number, uint32_t which) { return uint64_t{which} << 32 | number; }

// What tables of calls are indexed by: the number, or a place behind all numbers for those that are far from
// the others (the calls private to ARM, sub-calls). call_indices when it has no place.
inline constexpr size_t call_indices = 1024;
constexpr size_t call_index(Abi abi, uint64_t number) {
  constexpr uint64_t first_place = 512, arm_private = 0xf0000;
  if (number < first_place) return number;
  if (abi == Abi::arm && number > arm_private && number <= arm_private + 6)
    return first_place + (number - arm_private);
  const uint64_t which = number >> 32, call = number & 0xffffffff;
  if (abi == Abi::i386 && call == 102 && which > 0 && which <= 20) return first_place + which;
  if (abi == Abi::i386 && call == 117 && which > 0 && which <= 24) return first_place + 32 + which;
  if (abi == Abi::i386 && (call == 82 || call == 90) && which == 1) return first_place + 64 + (call == 90);
  return call_indices;
}

// Empty when the ABI has no such number. O(1).
std::string_view syscall_name(Abi abi, uint64_t number);

// Nothing when the ABI has no such call. Not for the stop path: it searches.
std::optional<uint32_t> syscall_number(Abi abi, std::string_view name);

// All calls of an ABI in order of their numbers.
std::span<const SyscallNumber> syscall_numbers(Abi abi);

// The sub-calls of an ABI.
std::span<const SubCall> sub_calls(Abi abi);

// Calls visit(number) for every number that has this name: a call's own, and that of a sub-call.
template <class Visit>
void for_each_number(Abi abi, std::string_view name, Visit visit) {
  if (const auto number = syscall_number(abi, name)) visit(uint64_t{*number});
  for (const SubCall& each : sub_calls(abi))
    if (each.name == name) visit(sub_call(each.number, each.which));
}

}  // namespace sysgood
