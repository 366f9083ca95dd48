// The families of generic netlink, by the numbers that this kernel has given them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sysgood::ptrace {

class GenericFamilies {
 public:
  // Empty for a number without a family, and where the kernel does not tell. The kernel is asked for all of
  // them at once, the first time and once more for each number that was not among them: a module may have
  // registered it since. The text is valid as long as this.
  std::string_view name(uint16_t family);

 private:
  void ask();

  std::unordered_map<uint16_t, std::string> names_;
};

}  // namespace sysgood::ptrace
