// linux/gpio.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto gpiochip_info = record({{"name", chars(32)}, {"label", chars(32)}, {"lines", u32}});
inline constexpr auto gpio_line_flags = names("GPIOLINE_FLAG_???", {{"GPIOLINE_FLAG_KERNEL", 1},
                                                                    {"GPIOLINE_FLAG_IS_OUT", 2},
                                                                    {"GPIOLINE_FLAG_ACTIVE_LOW", 4},
                                                                    {"GPIOLINE_FLAG_OPEN_DRAIN", 8},
                                                                    {"GPIOLINE_FLAG_OPEN_SOURCE", 0x10},
                                                                    {"GPIOLINE_FLAG_BIAS_PULL_UP", 0x20},
                                                                    {"GPIOLINE_FLAG_BIAS_PULL_DOWN", 0x40},
                                                                    {"GPIOLINE_FLAG_BIAS_DISABLE", 0x80}});
inline constexpr auto gpioline_info = record(72, {{"line_offset", u32, at(0)}});
inline constexpr auto gpioline_answer = record(
    72,
    {{"flags", flags(gpio_line_flags), at(4)}, {"name", chars(32), at(8)}, {"consumer", chars(32), at(40)}});
inline constexpr auto gpio_v2_line_values = record({{"bits", x64}, {"mask", x64}});
inline constexpr auto gpio_v2_line_mask = record(16, {{"mask", x64, at(8)}});
inline constexpr auto gpio_v2_line_bits = record(16, {{"bits", x64, at(0)}});

}  // namespace sysgood::describe
