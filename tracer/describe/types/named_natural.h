// Natural numbers a few of which have names: UINT64_MAX for "to the end".
#pragma once

#include <utility>

#include "tracer/describe/lang.h"

namespace sysgood::describe {

template <size_t N, size_t... I>
consteval CasesOf<N + 1> naturals_and(const NamesOf<N>& names, Size size, std::index_sequence<I...>) {
  Type name{Kind::enumeration, size}, number{Kind::natural, size};
  name.names = names;
  return {{Case{names.all[I].value, name}..., Case{0, number, 0}}};
}
template <size_t N>
consteval CasesOf<N + 1> naturals_and(const NamesOf<N>& names, Size size) {
  return naturals_and(names, size, std::make_index_sequence<N>{});
}
// The field's own name says what it is worth.
template <size_t N>
consteval Type named_natural(std::string_view own_name, const CasesOf<N>& c, Size size) {
  return sized_as(select(own_name, c), size);
}

}  // namespace sysgood::describe
