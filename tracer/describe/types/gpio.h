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

inline constexpr auto gpio_handle_flags =
    names("GPIOHANDLE_REQUEST_???", {{"GPIOHANDLE_REQUEST_INPUT", 1},
                                     {"GPIOHANDLE_REQUEST_OUTPUT", 2},
                                     {"GPIOHANDLE_REQUEST_ACTIVE_LOW", 4},
                                     {"GPIOHANDLE_REQUEST_OPEN_DRAIN", 8},
                                     {"GPIOHANDLE_REQUEST_OPEN_SOURCE", 0x10},
                                     {"GPIOHANDLE_REQUEST_BIAS_PULL_UP", 0x20},
                                     {"GPIOHANDLE_REQUEST_BIAS_PULL_DOWN", 0x40},
                                     {"GPIOHANDLE_REQUEST_BIAS_DISABLE", 0x80}});
inline constexpr auto gpio_event_flags =
    names("GPIOEVENT_REQUEST_???", {{"GPIOEVENT_REQUEST_BOTH_EDGES", 3},
                                    {"GPIOEVENT_REQUEST_RISING_EDGE", 1},
                                    {"GPIOEVENT_REQUEST_FALLING_EDGE", 2}});
inline constexpr auto gpio_v2_line_flags =
    names("GPIO_V2_LINE_FLAG_???", {{"GPIO_V2_LINE_FLAG_USED", 1},
                                    {"GPIO_V2_LINE_FLAG_ACTIVE_LOW", 2},
                                    {"GPIO_V2_LINE_FLAG_INPUT", 4},
                                    {"GPIO_V2_LINE_FLAG_OUTPUT", 8},
                                    {"GPIO_V2_LINE_FLAG_EDGE_RISING", 0x10},
                                    {"GPIO_V2_LINE_FLAG_EDGE_FALLING", 0x20},
                                    {"GPIO_V2_LINE_FLAG_OPEN_DRAIN", 0x40},
                                    {"GPIO_V2_LINE_FLAG_OPEN_SOURCE", 0x80},
                                    {"GPIO_V2_LINE_FLAG_BIAS_PULL_UP", 0x100},
                                    {"GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN", 0x200},
                                    {"GPIO_V2_LINE_FLAG_BIAS_DISABLED", 0x400},
                                    {"GPIO_V2_LINE_FLAG_EVENT_CLOCK_REALTIME", 0x800},
                                    {"GPIO_V2_LINE_FLAG_EVENT_CLOCK_HTE", 0x1000}});

inline constexpr auto gpio_handle_request = record(364, {{"lines", u32, at(360 - 4)},
                                                         {"lineoffsets", up_to(u32, 64, "lines"), at(0)},
                                                         {"flags", flags(gpio_handle_flags), at(256)},
                                                         {"default_values", up_to(u8, 64, "lines"), at(260)},
                                                         {"consumer_label", chars(32), at(324)}});
inline constexpr auto gpio_handle_made = record(364, {{"fd", fd, at(360)}});
inline constexpr auto gpio_handle_data = record({{"values", array(u8, 64)}});
inline constexpr auto gpio_handle_config =
    record(84, {{"flags", flags(gpio_handle_flags), at(0)}, {"default_values", array(u8, 64), at(4)}});
inline constexpr auto gpio_event_request = record(48, {{"lineoffset", u32, at(0)},
                                                       {"handleflags", flags(gpio_handle_flags), at(4)},
                                                       {"eventflags", flags(gpio_event_flags), at(8)},
                                                       {"consumer_label", chars(32), at(12)}});
inline constexpr auto gpio_event_made = record(48, {{"fd", fd, at(44)}});
inline constexpr auto gpio_line_offset = record({{"offset", u32}});

// The second version.
// What an attribute is of says its number, where nothing but zeros is behind that.
inline constexpr auto gpio_v2_flags = record(16, {{"flags", flags(gpio_v2_line_flags, Size::b8), at(8)}});
inline constexpr auto gpio_v2_values = record(16, {{"values", x64, at(8)}});
inline constexpr auto gpio_v2_debounce = record(16, {{"debounce_period_us", u32, at(8)}});
inline constexpr auto gpio_v2_other =
    record(16, {{"id", u32, at(0)}, {"padding", x32, when("padding", ~0ull), at(4)}, {"data", x64, at(8)}});
inline constexpr auto gpio_v2_other_attribute = record(16, {{"attr", gpio_v2_other, at(0)}});
inline constexpr auto gpio_v2_attributes =
    cases({{1, gpio_v2_flags}, {2, gpio_v2_values}, {3, gpio_v2_debounce}, otherwise(gpio_v2_other)});
inline constexpr auto gpio_v2_config_attributes = cases(
    {{1, gpio_v2_flags}, {2, gpio_v2_values}, {3, gpio_v2_debounce}, otherwise(gpio_v2_other_attribute)});
inline constexpr auto gpio_v2_attribute =
    record(16, {{"id", padding(8), at(0)}, {"", select("id", gpio_v2_attributes), at(0)}});
inline constexpr auto gpio_v2_line_info_asked = record(256, {{"offset", u32, at(64)}});
inline constexpr auto gpio_v2_line_info =
    record(256, {{"name", chars(32), at(0)},
                 {"consumer", chars(32), at(32)},
                 {"flags", flags(gpio_v2_line_flags, Size::b8), at(72)},
                 {"num_attrs", u32, at(68)},
                 {"attrs", up_to(gpio_v2_attribute, 10, "num_attrs"), when("num_attrs", ~0ull), at(80)},
                 {"padding", array(x32, 4), when("padding", ~0ull), at(240)}});
inline constexpr auto gpio_v2_config_attribute = record(
    24,
    {{"id", padding(8), at(0)}, {"", select("id", gpio_v2_config_attributes), at(0)}, {"mask", x64, at(16)}});
inline constexpr auto gpio_v2_line_config = record(
    272, {{"flags", flags(gpio_v2_line_flags, Size::b8), at(0)},
          {"num_attrs", u32, at(8)},
          {"padding", array(x32, 5), when("padding", ~0ull), at(12)},
          {"attrs", up_to(gpio_v2_config_attribute, 10, "num_attrs"), when("num_attrs", ~0ull), at(32)}});
inline constexpr auto gpio_v2_line_request =
    record(592, {{"num_lines", u32, at(560)},
                 {"offsets", up_to(u32, 64, "num_lines"), at(0)},
                 {"consumer", chars(32), at(256)},
                 {"config", gpio_v2_line_config, at(288)},
                 {"event_buffer_size", u32, when("event_buffer_size", ~0ull), at(564)},
                 {"padding", array(x32, 5), when("padding", ~0ull), at(568)}});
inline constexpr auto gpio_v2_line_made = record(592, {{"fd", fd, at(588)}});

}  // namespace sysgood::describe
