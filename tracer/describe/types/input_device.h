// linux/input.h, linux/uinput.h, linux/hidraw.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/input_event.h"
#include "tracer/describe/types/input_keys.h"

namespace sysgood::describe {

// The bits that a device has set, as many bytes as the call answers; of the first `n` of them.
template <size_t N>
consteval Type device_bits(const NamesOf<N>& names, uint32_t n) {
  Type t{Kind::hook, Size::word};
  t.hook = Hook::cpu_set;
  t.dir = Dir::out;
  t.count = {Count::fixed, n, {}};
  t.names = names;
  return t;
}

// EVIOCGBIT(type, size): by the number that the type makes.
inline constexpr auto event_bits = cases({{0x20, device_bits(event_type_bits, 0x1f)},
                                          {0x21, device_bits(input_keys, 0x2ff)},
                                          {0x22, device_bits(relative_axes, 0xf)},
                                          {0x23, device_bits(axes, 0x3f)},
                                          {0x24, device_bits(misc_events, 7)},
                                          {0x25, device_bits(switches, 0x10)},
                                          {0x31, device_bits(input_leds, 0xf)},
                                          {0x32, device_bits(input_sounds, 7)},
                                          {0x34, device_bits(repeat_settings, 1)},
                                          {0x35, device_bits(force_effects, 0x7f)},
                                          {0x37, device_bits(force_states, 1)}});

inline constexpr auto input_id =
    record({{"bustype", u16}, {"vendor", u16}, {"product", u16}, {"version", u16}});
inline constexpr auto input_absinfo = record({{"value", s32},
                                              {"minimum", s32},
                                              {"maximum", s32, verbose},
                                              {"fuzz", s32, verbose},
                                              {"flat", s32, verbose},
                                              {"resolution", s32, verbose}});
// As many values as the caller has room for.
inline constexpr uint16_t most_request_bytes = 16383;  // _IOC_SIZEMASK
inline constexpr uint32_t most_slots = most_request_bytes / 4 - 1;
inline constexpr auto input_mt_request_layout =
    record(most_request_bytes,
           {{"code", one_of(multitouch_axes), at(0)}, {"values", flexible(s32, {}, most_slots), at(4)}});
// What has no room for a code asks for nothing.
inline constexpr auto input_mt_requests =
    cases({{0, address},
           {0x10000, address},
           {0x20000, address},
           {0x30000, address},
           otherwise(out(input_mt_request_layout, clipped(request_room)))});
// A scan code, and the key that it is: unsigned int[2].
inline constexpr auto input_keycode = record({{"", u32}, {"", one_of(input_keys)}});
inline constexpr auto input_keymap_flags = names("INPUT_KEYMAP_???", {{"INPUT_KEYMAP_BY_INDEX", 1}});
inline constexpr auto input_keymap_entry = record({{"flags", u8},
                                                   {"len", u8},
                                                   {"index", u16, verbose},
                                                   {"keycode", one_of(input_keys), verbose},
                                                   {"scancode", array(x8, 32), verbose}});
inline constexpr auto ff_trigger = record({{"button", u16}, {"interval", u16}});
inline constexpr auto ff_replay = record({{"length", u16}, {"delay", u16}});
inline constexpr auto ff_envelope =
    record({{"attack_length", u16}, {"attack_level", u16}, {"fade_length", u16}, {"fade_level", x16}});
inline constexpr auto ff_rumble_effect = record({{"strong_magnitude", u16}, {"weak_magnitude", u16}});
inline constexpr auto ff_constant_effect = record({{"level", s16}, {"envelope", ff_envelope}});
inline constexpr auto ff_ramp_effect =
    record({{"start_level", s16}, {"end_level", s16}, {"envelope", ff_envelope}});
inline constexpr auto ff_periodic_effect = record({{"waveform", u16},
                                                   {"period", u16},
                                                   {"magnitude", s16},
                                                   {"offset", s16},
                                                   {"phase", u16},
                                                   {"envelope", ff_envelope},
                                                   {"custom_len", u32},
                                                   {"custom_data", address}});
inline constexpr auto ff_condition_effect = record({{"right_saturation", u16},
                                                    {"left_saturation", u16},
                                                    {"right_coeff", s16},
                                                    {"left_coeff", s16},
                                                    {"deadband", u16},
                                                    {"center", s16}});
// struct ff_effect: which of its union there is, the type says. Both axes have a condition.
consteval auto ff_effect_of(uint16_t size) {
  return record(size, {{"type", one_of(force_effects, Size::b2), at(0)},
                       {"id", s16, at(2)},
                       {"direction", u16, at(4)},
                       {"trigger", ff_trigger, verbose, at(6)},
                       {"replay", ff_replay, verbose, at(10)},
                       {"rumble", ff_rumble_effect, when_is("type", 0x50), verbose, at(16)},
                       {"periodic", ff_periodic_effect, when_is("type", 0x51), verbose, at(16)},
                       {"constant", ff_constant_effect, when_is("type", 0x52), verbose, at(16)},
                       {"condition", array(ff_condition_effect, 2), when_is("type", 0x53), verbose, at(16)},
                       {"condition", array(ff_condition_effect, 2), when_is("type", 0x54), verbose, at(16)},
                       {"condition", array(ff_condition_effect, 2), when_is("type", 0x55), verbose, at(16)},
                       {"condition", array(ff_condition_effect, 2), when_is("type", 0x56), verbose, at(16)},
                       {"ramp", ff_ramp_effect, when_is("type", 0x57), verbose, at(16)}});
}
// Of 32-bit programs the pointer that the union ends with is shorter.
inline constexpr auto ff_effect_wide = ff_effect_of(48), ff_effect_narrow = ff_effect_of(44);
inline constexpr auto ff_effect = per_abi({{wide_abis, ff_effect_wide}, {narrow_abis, ff_effect_narrow}});

inline constexpr auto uinput_setup = record({{"id", input_id}, {"name", chars(80)}, {"ff_effects_max", u32}});
inline constexpr auto uinput_abs_setup =
    record({{"code", one_of(axes, Size::b2)}, {"absinfo", input_absinfo}});

inline constexpr auto hidraw_report_descriptor =
    record(4, {{"size", u32, at(0)}, {"value", flexible(hex_bytes, "size"), at(4)}});
inline constexpr auto hidraw_devinfo = record({{"bustype", u32}, {"vendor", x16}, {"product", x16}});

}  // namespace sysgood::describe
