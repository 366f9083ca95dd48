// Natural numbers a few of which have names: UINT64_MAX for "to the end".
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto uint64_max = names("", {{"UINT64_MAX", ~0ull}});

template <size_t N>
consteval Type named_natural(const NamesOf<N>& names, Size size) {
  return names_as(Kind::named_natural, names, size);
}

}  // namespace sysgood::describe
