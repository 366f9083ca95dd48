// Records that are the same on every ABI.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// A struct of the kernel's that holds pointers as __aligned_u64: it lies everywhere as it does where words
// have 64 bits.
template <size_t N>
consteval RecordOf<N> wide(const RecordOf<N>& natural) {
  RecordOf<N> r = natural;
  const Type t = natural.as_type();
  r.size = static_cast<uint16_t>(element_size(t, Abi::x86_64));
  size_t i = 0;
  for_each_field(t, Abi::x86_64, [&](const Field&, size_t offset) {
    Field& f = r.fields[i++];
    f.at = static_cast<int16_t>(offset);
    if (f.type.kind == Kind::address && f.type.dir == Dir::value) f.type.size = Size::b8;
    return true;
  });
  r.fields = placed(r.fields);
  return r;
}

}  // namespace sysgood::describe
