// File handles: name_to_handle_at(2), linux/exportfs.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// handle_bytes bytes follow: decode/hooks.cc.
inline constexpr auto file_handle = record({{"handle_bytes", u32}, {"handle_type", s32}});

}  // namespace sysgood::describe
