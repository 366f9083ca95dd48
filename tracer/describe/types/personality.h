// Execution domains: linux/personality.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// Those that are nothing but their number; the header's others come with flags.
inline constexpr auto personality_numbers = names("PER_???", {{"PER_LINUX", 0},
                                                              {"PER_BSD", 6},
                                                              {"PER_LINUX32", 8},
                                                              {"PER_RISCOS", 0xc},
                                                              {"PER_OSF4", 0xf},
                                                              {"PER_HPUX", 0x10},
                                                              {"PER_MASK", 0xff}});
inline constexpr auto personality_flags = names("", {{"UNAME26", 0x20000},
                                                     {"ADDR_NO_RANDOMIZE", 0x40000},
                                                     {"FDPIC_FUNCPTRS", 0x80000},
                                                     {"MMAP_PAGE_ZERO", 0x100000},
                                                     {"ADDR_COMPAT_LAYOUT", 0x200000},
                                                     {"READ_IMPLIES_EXEC", 0x400000},
                                                     {"ADDR_LIMIT_32BIT", 0x800000},
                                                     {"SHORT_INODE", 0x1000000},
                                                     {"WHOLE_SECONDS", 0x2000000},
                                                     {"STICKY_TIMEOUTS", 0x4000000},
                                                     {"ADDR_LIMIT_3GB", 0x8000000}});
inline constexpr auto personality = parts(Size::b4, {part(0xff, 0, one_of(personality_numbers)),
                                                     optional_part(0xffffff00, 0, flags(personality_flags))});
inline constexpr uint64_t personality_query = 0xffffffff;  // changes nothing

}  // namespace sysgood::describe
