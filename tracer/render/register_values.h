// The registers of a set by the names that instructions use for them and for their parts. Internal to
// render/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "arch/abi.h"

namespace sysgood {

class RegisterValues {
 public:
  // A set that is shorter than the ABI's is another ABI's: nothing of it is known.
  RegisterValues(Abi abi, std::span<const std::byte> set);

  // "rax", "ah", "r8d", "x0", "wsp"; 0 for "wzr" and "xzr". Nothing for what is not in the set.
  std::optional<uint64_t> value(std::string_view name) const;
  std::optional<uint64_t> program_counter() const;
  std::optional<uint64_t> stack_pointer() const;

 private:
  std::optional<uint64_t> whole(std::string_view name) const;

  Abi abi_;
  std::span<const std::byte> set_;
};

}  // namespace sysgood
