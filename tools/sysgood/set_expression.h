// What every set on strace's command line has in common: [!]all, [!]none, [!]ELEMENT[,ELEMENT]...
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sysgood::tool {

struct SetExpression {
  bool inverted = false;
  bool all = false, none = false;          // the whole expression is that word
  std::vector<std::string_view> elements;  // none of them empty
};

// Throws UsageError "invalid WHAT 'EXPRESSION'" when there is nothing in it.
SetExpression parse_set(std::string_view what, std::string_view expression);

struct NamedBit {
  std::string_view name;
  uint32_t bit;
};

// The bits of the names in the expression, in any case; throws UsageError for a name that is not in the
// table.
uint32_t parse_named_set(std::string_view what, std::string_view expression, std::span<const NamedBit> names);

}  // namespace sysgood::tool
