#include "tools/sysgood/set_expression.h"

#include <strings.h>

#include <string>

#include "tools/sysgood/options.h"

namespace sysgood::tool {

namespace {

UsageError invalid(std::string_view what, std::string_view text) {
  return UsageError("invalid " + std::string(what) + " '" + std::string(text) + "'", false);
}

bool same_in_any_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

SetExpression parse_set(std::string_view what, std::string_view expression) {
  SetExpression set;
  std::string_view rest = expression;
  for (; rest.starts_with('!'); rest.remove_prefix(1)) set.inverted = !set.inverted;
  if (rest == "all") {
    set.all = true;
  } else if (rest == "none") {
    set.none = true;
  } else {
    while (!rest.empty()) {
      const size_t comma = rest.find(',');
      if (comma != 0) set.elements.push_back(rest.substr(0, comma));
      rest.remove_prefix(comma == rest.npos ? rest.size() : comma + 1);
    }
    if (set.elements.empty()) throw invalid(what, expression);
  }
  return set;
}

uint32_t parse_named_set(std::string_view what, std::string_view expression,
                         std::span<const NamedBit> names) {
  const SetExpression set = parse_set(what, expression);
  uint32_t every = 0, chosen = 0;
  for (const NamedBit& n : names) every |= n.bit;
  if (set.all) chosen = every;
  for (const std::string_view element : set.elements) {
    bool known = false;
    for (const NamedBit& n : names) {
      if (!same_in_any_case(n.name, element)) continue;
      chosen |= n.bit;
      known = true;
    }
    if (!known) throw invalid(what, element);
  }
  return set.inverted ? every & ~chosen : chosen;
}

}  // namespace sysgood::tool
