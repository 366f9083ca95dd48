// A UUID, in the order of its bytes: 01234567-89ab-cdef-0123-456789abcdef.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// Bytes whose form has a name: the text is that of the name.
consteval Type uuid_type() {
  Type t = array(hex_bytes, 16);
  t.macro = "uuid";
  return t;
}
inline constexpr Type uuid = uuid_type();

}  // namespace sysgood::describe
