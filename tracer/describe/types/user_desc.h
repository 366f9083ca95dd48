// Segments of i386: set_thread_area(2), clone(2); asm/ldt.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The members behind the limit are bit fields of one number.
template <uint64_t mask, uint8_t shift>
inline constexpr auto user_desc_bits = parts(Size::b4, {part(mask, shift, u32)});
inline constexpr auto user_desc = record(16, {{"entry_number", s32, at(0)},
                                              {"base_addr", Type{Kind::wide_hex}, at(4)},
                                              {"limit", Type{Kind::wide_hex}, at(8)},
                                              {"seg_32bit", user_desc_bits<1, 0>, at(12)},
                                              {"contents", user_desc_bits<6, 1>, at(12)},
                                              {"read_exec_only", user_desc_bits<8, 3>, at(12)},
                                              {"limit_in_pages", user_desc_bits<0x10, 4>, at(12)},
                                              {"seg_not_present", user_desc_bits<0x20, 5>, at(12)},
                                              {"useable", user_desc_bits<0x40, 6>, at(12)}});

}  // namespace sysgood::describe
