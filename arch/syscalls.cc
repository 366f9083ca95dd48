// Look-ups over the tables in arch/numbers/. The index is as long as the highest known number, so anything
// beyond it, the x32 bit 0x40000000 included, is unknown without a case of its own.
#include "arch/syscalls.h"

#include <algorithm>

#include "arch/numbers/numbers.h"

namespace sysgood {

namespace {

const NumberTable& table_of(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return aarch64_numbers;
    case Abi::x86_64:
      break;
  }
  return x86_64_numbers;
}

}  // namespace

std::string_view syscall_name(Abi abi, uint64_t number) {
  const auto names = table_of(abi).name_of_number;
  return number < names.size() ? names[number] : std::string_view{};
}

std::optional<uint32_t> syscall_number(Abi abi, std::string_view name) {
  const auto calls = table_of(abi).calls;
  const auto found = std::ranges::find(calls, name, &SyscallNumber::name);
  if (found == calls.end()) return std::nullopt;
  return found->number;
}

std::span<const SyscallNumber> syscall_numbers(Abi abi) { return table_of(abi).calls; }

}  // namespace sysgood
