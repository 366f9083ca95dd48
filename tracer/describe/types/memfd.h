// memfd_create(2), memfd_secret(2): linux/memfd.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto memfd_names = names("MFD_???", {{"MFD_CLOEXEC", 1},
                                                      {"MFD_ALLOW_SEALING", 2},
                                                      {"MFD_HUGETLB", 4},
                                                      {"MFD_NOEXEC_SEAL", 8},
                                                      {"MFD_EXEC", 0x10}});
// The size of huge pages is the logarithm in the upper six bits.
inline constexpr auto memfd_flags = macro("|", Size::b4,
                                          {optional_part(0x03ffffff, 0, flags(memfd_names)),
                                           optional_part(0xfc000000, 26, u32, "<<MFD_HUGE_SHIFT")});

inline constexpr auto memfd_secret_flags = names("", {{"O_CLOEXEC", 0x80000}});

}  // namespace sysgood::describe
