// Records and tables of constants, made and checked at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "tracer/describe/layout.h"

namespace sysgood::describe {

// ---- checks at compile time: a misspelt sibling does not build ----

template <class T, size_t N, size_t... I>
consteval std::array<T, N> copy(const T (&a)[N], std::index_sequence<I...>) {
  return {a[I]...};
}

consteval bool has(std::string_view want, const Field* f, size_t n) {
  for (size_t i = 0; i < n; ++i)
    if (f[i].name == want) return true;
  return false;
}

consteval void check_fields(const Field* f, size_t n, const Field* outer = nullptr, size_t outer_n = 0) {
  for (size_t i = 0; i < n; ++i) {
    const Type& t = f[i].type;
    const bool own =
        t.count.from == Count::own_size || t.count.from == Count::row || t.count.from == Count::first;
    if (own && !has(t.count.name, t.fields.data, t.fields.n)) throw "the record has no such field";
    const bool elsewhere = own || t.count.from == Count::argument;
    for (std::string_view sibling : {elsewhere ? std::string_view() : t.count.name, t.by, f[i].when.name})
      if (!sibling.empty() && sibling[0] != '^' && !has(sibling, f, n) && !has(sibling, outer, outer_n))
        throw "no such sibling";
  }
}

// ---- tables ----

template <size_t N>
struct RecordOf {
  std::array<Field, N> fields;
  uint16_t size;
  constexpr Type as_type() const {
    Type t{Kind::record};
    t.fields = {fields.data(), N};
    t.record_size = size;
    return laid_out(t);
  }
};
template <size_t N>
struct NamesOf {
  std::string_view unknown;
  std::array<Const, N> all;
  constexpr operator Names() const { return {unknown, {all.data(), N}}; }
};
template <size_t N>
struct CasesOf {
  std::array<Case, N> all;
};
template <size_t N>
struct PartsOf {
  std::string_view macro;
  Size size;
  std::array<Part, N> all;
  constexpr Type as_type() const {
    Type t{Kind::parts, size};
    t.parts = {all.data(), N};
    t.macro = macro;
    return t;
  }
};
template <size_t N>
struct AbiCasesOf {
  std::array<AbiCase, N> all;
  constexpr Type as_type() const {
    Type t{Kind::per_abi};
    t.abis = {all.data(), N};
    return laid_out(t);
  }
};

template <size_t N, size_t M, size_t... I, size_t... K>
consteval NamesOf<N + M> join(std::string_view unknown, const std::array<Const, N>& a, const Const (&b)[M],
                              std::index_sequence<I...>, std::index_sequence<K...>) {
  return {unknown, {a[I]..., b[K]...}};
}
// A table and more.
template <size_t N, size_t M>
consteval NamesOf<N + M> joined(const NamesOf<N>& table, const Const (&more)[M]) {
  return join(table.unknown, table.all, more, std::make_index_sequence<N>{}, std::make_index_sequence<M>{});
}

template <size_t N>
consteval std::array<Field, N> placed(std::array<Field, N> fields) {
  for (Abi abi : all_abis) place(fields.data(), N, abi);
  return fields;
}

// A struct of the kernel's. Fields lie as the C compiler of the ABI would lay them, unless they say
// at(offset).
template <size_t N>
consteval RecordOf<N> record(const Field (&f)[N]) {
  check_fields(f, N);
  return {placed(copy(f, std::make_index_sequence<N>{})), 0};
}
// The same with its size given, for fields that say at(offset).
template <size_t N>
consteval RecordOf<N> record(uint16_t size, const Field (&f)[N]) {
  check_fields(f, N);
  return {placed(copy(f, std::make_index_sequence<N>{})), size};
}
template <size_t N>
consteval NamesOf<N> names(std::string_view unknown, const Const (&c)[N]) {
  return {unknown, copy(c, std::make_index_sequence<N>{})};
}
template <size_t N>
consteval CasesOf<N> cases(const Case (&c)[N]) {
  return {copy(c, std::make_index_sequence<N>{})};
}
template <size_t N>
consteval AbiCasesOf<N> per_abi(const AbiCase (&c)[N]) {
  return {copy(c, std::make_index_sequence<N>{})};
}
// A number made of bit fields, shown as A|B<<12, or as NAME(A, B).
template <size_t N>
consteval PartsOf<N> parts(Size size, const Part (&p)[N]) {
  return {{}, size, copy(p, std::make_index_sequence<N>{})};
}
template <size_t N>
consteval PartsOf<N> macro(std::string_view name, Size size, const Part (&p)[N]) {
  return {name, size, copy(p, std::make_index_sequence<N>{})};
}
constexpr Part part(uint64_t mask, uint8_t shift, Type t, std::string_view suffix = {}) {
  return {mask, shift, t, suffix};
}
consteval Part optional_part(uint64_t mask, uint8_t shift, Type t, std::string_view suffix = {}) {
  return {mask, shift, t, suffix, true};
}

}  // namespace sysgood::describe
