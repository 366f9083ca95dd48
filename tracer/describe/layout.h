// Sizes and offsets of described types in an ABI, as its C compiler lays them out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "tracer/describe/type.h"

namespace sysgood::describe {

constexpr size_t align_up(size_t offset, size_t alignment) {
  return (offset + alignment - 1) / alignment * alignment;
}

constexpr const Type& resolve(const Type& t, Abi abi) {
  if (t.kind == Kind::per_abi)
    for (const AbiCase& c : t.abis)
      if (c.abis.has(abi)) return c.type;
  return t;
}

constexpr size_t scalar_size(Size size, DataModel m) {
  return size == Size::word ? m.word : static_cast<size_t>(size);
}

// A record, or what is one of several types. Its layout is worked out once, when it is made.
constexpr bool is_made_of_types(const Type& t) {
  return t.kind == Kind::record || t.kind == Kind::select || t.kind == Kind::per_abi;
}

// Of one element of it, or of what it points to.
constexpr size_t element_align(const Type& t, Abi abi) {
  if (is_made_of_types(t)) return t.laid_out.alignment[index_of(abi)];
  const DataModel m = data_model(abi);
  if (t.hook == Hook::siginfo) return m.word;
  const size_t size = scalar_size(t.size, m);
  return size == 16 ? 1 : size == 8 ? m.align64 : size;
}

constexpr size_t align_of(const Type& t, Abi abi) {
  return t.dir != Dir::value ? data_model(abi).word : element_align(t, abi);
}

// One element of it, or of what it points to: what a repetition repeats.
constexpr size_t element_size(const Type& t, Abi abi) {
  if (is_made_of_types(t)) return t.laid_out.size[index_of(abi)];
  if (t.hook == Hook::siginfo) return 128;  // SI_MAX_SIZE
  return scalar_size(t.size, data_model(abi));
}

// What it takes inside a record: a pointer, one element, or a fixed array of them.
constexpr size_t size_of(const Type& t, Abi abi) {
  if (t.dir != Dir::value) return data_model(abi).word;
  return element_size(t, abi) * (t.count.from == Count::fixed ? t.count.n : 1);
}

// On 32-bit ABIs a 64-bit argument is in two registers, the lower half first.
constexpr bool takes_two_registers(const Type& unresolved, Abi abi) {
  if (unresolved.dir != Dir::value || !is_narrow(abi)) return false;
  const Type& t = resolve(unresolved, abi);
  if (t.dir != Dir::value || t.kind == Kind::none || t.kind == Kind::record || t.kind == Kind::select ||
      t.kind == Kind::hook)
    return false;
  return t.size == Size::b8;
}

// Walks the fields of a record with their offsets; `visit(field, offset)` returns false to stop.
template <class Visit>
constexpr void for_each_field(const Type& record, Abi abi, Visit visit) {
  for (const Field& f : record.fields)
    if (!visit(f, size_t{f.offset[index_of(abi)]})) return;
}

constexpr size_t offset_of(const Type& unresolved, std::string_view name, Abi abi) {
  size_t found = ~size_t{0};
  for_each_field(resolve(unresolved, abi), abi, [&](const Field& f, size_t o) {
    if (f.name == name) found = o;
    return f.name != name;
  });
  return found;
}

// ---- the layouts themselves ----

// Where the fields of a record lie: as the C compiler of the ABI would lay them, unless they say at(offset).
constexpr void place(Field* fields, size_t n, Abi abi) {
  size_t o = 0;
  for (size_t i = 0; i < n; ++i) {
    Field& f = fields[i];
    if (f.at >= 0)
      o = static_cast<size_t>(f.at);
    else if (f.show != Show::behind)
      o = align_up(o, align_of(f.type, abi));
    else
      o = align_up(o, 4);  // NLMSG_ALIGNTO, NLA_ALIGNTO
    f.offset[index_of(abi)] = static_cast<uint16_t>(o);
    if (f.show != Show::behind) o += size_of(f.type, abi);
    if (o > UINT16_MAX) throw "a record as large as none of the kernel's";
  }
}

constexpr size_t natural_align(const Type& t, Abi abi) {
  size_t a = 1;
  for (const Field& f : t.fields)
    if (f.show != Show::behind) a = std::max(a, align_of(f.type, abi));
  for (const Case& c : t.cases) a = std::max(a, align_of(c.type, abi));
  return a;
}

constexpr size_t natural_size(const Type& t, Abi abi) {
  if (t.record_size) return t.record_size;
  size_t end = 0;
  for (const Field& f : t.fields)
    if (f.show != Show::behind) end = std::max(end, f.offset[index_of(abi)] + size_of(f.type, abi));
  for (const Case& c : t.cases) end = std::max(end, size_of(c.type, abi));
  return t.kind == Kind::record ? align_up(end, natural_align(t, abi)) : end;
}

// The same type with its size and alignment in every ABI. What it is made of is laid out, the fields are
// placed.
constexpr Type laid_out(Type t) {
  for (Abi abi : all_abis) {
    size_t size = natural_size(t, abi), alignment = natural_align(t, abi);
    if (t.kind == Kind::per_abi) {
      // An ABI that it says nothing of has a number there.
      const Type& own = resolve(t, abi);
      size = own.kind == Kind::per_abi ? scalar_size(t.size, data_model(abi)) : element_size(own, abi);
      alignment = own.kind == Kind::per_abi ? size : element_align(own, abi);
    }
    t.laid_out.size[index_of(abi)] = static_cast<uint16_t>(size);
    t.laid_out.alignment[index_of(abi)] = static_cast<uint8_t>(alignment);
  }
  return t;
}

}  // namespace sysgood::describe
