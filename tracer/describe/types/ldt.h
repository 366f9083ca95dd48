// Segments of x86: asm/ldt.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr Type segment_part{Kind::wide_hex};
// One bit of the word behind the limit.
template <int bit>
inline constexpr Part segment_bit_part[] = {part(uint64_t{1} << bit, bit, u32)};
template <int bit>
inline constexpr auto segment_bit = parts(Size::b4, segment_bit_part<bit>);
inline constexpr auto segment_contents = parts(Size::b4, {part(6, 1, u32)});

inline constexpr auto user_desc = record(16, {{"entry_number", uid},
                                              {"base_addr", segment_part},
                                              {"limit", segment_part},
                                              {"seg_32bit", segment_bit<0>, at(12)},
                                              {"contents", segment_contents, at(12)},
                                              {"read_exec_only", segment_bit<3>, at(12)},
                                              {"limit_in_pages", segment_bit<4>, at(12)},
                                              {"seg_not_present", segment_bit<5>, at(12)},
                                              {"useable", segment_bit<6>, at(12)},
                                              {"lm", segment_bit<7>, at(12)}});
// What get_thread_area is asked is the first field alone.
inline constexpr auto user_desc_asked = record(16, {{"entry_number", uid},
                                                    {"base_addr", segment_part, verbose},
                                                    {"limit", segment_part, verbose},
                                                    {"seg_32bit", segment_bit<0>, verbose, at(12)},
                                                    {"contents", segment_contents, verbose, at(12)},
                                                    {"read_exec_only", segment_bit<3>, verbose, at(12)},
                                                    {"limit_in_pages", segment_bit<4>, verbose, at(12)},
                                                    {"seg_not_present", segment_bit<5>, verbose, at(12)},
                                                    {"useable", segment_bit<6>, verbose, at(12)},
                                                    {"lm", segment_bit<7>, verbose, at(12)}});
// On i386 there is no lm.
inline constexpr auto user_desc_of_i386 = record(16, {{"entry_number", s32},
                                                      {"base_addr", segment_part},
                                                      {"limit", segment_part},
                                                      {"seg_32bit", segment_bit<0>, at(12)},
                                                      {"contents", segment_contents, at(12)},
                                                      {"read_exec_only", segment_bit<3>, at(12)},
                                                      {"limit_in_pages", segment_bit<4>, at(12)},
                                                      {"seg_not_present", segment_bit<5>, at(12)},
                                                      {"useable", segment_bit<6>, at(12)}});
// Which of its functions takes one is told by the size alone.
inline constexpr auto ldt_arguments = cases({{16, in(user_desc)}, otherwise(address)});

}  // namespace sysgood::describe
