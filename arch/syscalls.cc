// Look-ups over the tables in arch/numbers/. What has no place in the index, the x32 bit 0x40000000 included,
// is unknown without a case of its own.
#include "arch/syscalls.h"

#include <algorithm>

#include "arch/numbers/numbers.h"

namespace sysgood {

namespace {

const NumberTable& table_of(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return aarch64_numbers;
    case Abi::i386:
      return i386_numbers;
    case Abi::arm:
      return arm_numbers;
    case Abi::x86_64:
      break;
  }
  return x86_64_numbers;
}

}  // namespace

std::string_view syscall_name(Abi abi, uint64_t number) {
  const auto names = table_of(abi).name_of_index;
  const size_t index = call_index(abi, number);
  return index < names.size() ? names[index] : std::string_view{};
}

std::optional<uint32_t> syscall_number(Abi abi, std::string_view name) {
  const auto calls = table_of(abi).calls;
  const auto found = std::ranges::find(calls, name, &SyscallNumber::name);
  if (found == calls.end()) return std::nullopt;
  return found->number;
}

std::span<const SyscallNumber> syscall_numbers(Abi abi) { return table_of(abi).calls; }

std::span<const SubCall> sub_calls(Abi abi) { return table_of(abi).sub_calls; }

}  // namespace sysgood
