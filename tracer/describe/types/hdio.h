// linux/hdreg.h: discs of IDE.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto ide_nice = names("IDE_NICE_???", {{"1 << IDE_NICE_DSC_OVERLAP", 1},
                                                        {"1 << IDE_NICE_ATAPI_OVERLAP", 2},
                                                        {"1 << IDE_NICE_1", 8},
                                                        {"1 << IDE_NICE_0", 4},
                                                        {"1 << IDE_NICE_2", 16}});

inline constexpr auto bus_states =
    names("BUSSTATE_???", {{"BUSSTATE_OFF", 0}, {"BUSSTATE_ON", 1}, {"BUSSTATE_TRISTATE", 2}});

}  // namespace sysgood::describe
