// Keyboards, fonts and tones of the console: linux/kd.h, linux/keyboard.h. ioctl_console(2).
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/console_keys.h"

namespace sysgood::describe {

inline constexpr Type tone{Kind::tone, Size::word}, timed_tone{Kind::timed_tone},
    character{Kind::character, Size::b1}, console_unicode{Kind::console_unicode, Size::b2};

// Which modifiers are held: four tables have names.
inline constexpr auto keyboard_tables =
    names("", {{"K_NORMTAB", 0}, {"K_SHIFTTAB", 1}, {"K_ALTTAB", 2}, {"K_ALTSHIFTTAB", 3}});
inline constexpr auto keyboard_modifiers = names("", {{"KG_SHIFT", 0},
                                                      {"KG_ALTGR", 1},
                                                      {"KG_CTRL", 2},
                                                      {"KG_ALT", 3},
                                                      {"KG_SHIFTL", 4},
                                                      {"KG_SHIFTR", 5},
                                                      {"KG_CTRLL", 6},
                                                      {"KG_CTRLR", 7}});
inline constexpr auto keyboard_table_cases =
    cases({{0, one_of(keyboard_tables, Size::b1), 0xfc},
           otherwise(names_as(Kind::bit_numbers, keyboard_modifiers, Size::b1))});
inline constexpr Type keyboard_table = sized_as(select("kb_table", keyboard_table_cases), Size::b1);
inline constexpr auto kbentry =
    record({{"kb_table", keyboard_table}, {"kb_index", u8}, {"kb_value", console_key}});
inline constexpr auto kbentry_asked =
    record({{"kb_table", keyboard_table}, {"kb_index", u8}, {"kb_value", console_key, filled}});
inline constexpr auto kbsentry =
    record({{"kb_func", function_key}, {"kb_string", array(terminated_bytes, 512)}});
inline constexpr auto kbsentry_asked =
    record({{"kb_func", function_key}, {"kb_string", array(terminated_bytes, 512), filled}});

// Both have room for 256.
inline constexpr uint32_t most_diacritics = 256;
inline constexpr auto kbdiacr = record({{"diacr", character}, {"base", character}, {"result", character}});
inline constexpr auto kbdiacrs =
    record(4, {{"kb_cnt", u32, at(0)}, {"kbdiacr", flexible(kbdiacr, "kb_cnt", most_diacritics), at(4)}});
inline constexpr auto kbdiacruc = record({{"diacr", x32}, {"base", x32}, {"result", x32}});
inline constexpr auto kbdiacrsuc =
    record(4, {{"kb_cnt", u32, at(0)}, {"kbdiacruc", flexible(kbdiacruc, "kb_cnt", most_diacritics), at(4)}});

inline constexpr auto kbkeycode = record({{"scancode", x32}, {"keycode", x32}});
inline constexpr auto kbkeycode_asked = record({{"scancode", x32}, {"keycode", x32, changes}});
inline constexpr auto kbd_repeat = record({{"delay", s32}, {"period", s32}});

// Fonts. A character of a width of 8 has 32 bytes whatever its height, one of 16 twice that...
inline constexpr uint32_t bytes_of_character = 32;
inline constexpr auto consolefontdesc =
    record({{"charcount", u16}, {"charheight", u16}, {"chardata", address}});
inline constexpr auto consolefontdesc_set =
    record({{"charcount", u16},
            {"charheight", u16},
            {"chardata", in(hex_bytes, sized_per("charcount", bytes_of_character, 0))}});
inline constexpr auto consolefontdesc_got =
    record({{"charcount", u16},
            {"charheight", u16},
            {"chardata", out(hex_bytes, sized_per("charcount", bytes_of_character, 0))}});
inline constexpr auto unipair = record({{"unicode", x16}, {"fontpos", x16}});
inline constexpr auto unimapdesc = record({{"entry_ct", u16}, {"entries", in(unipair, count("entry_ct"))}});
inline constexpr auto unimapdesc_asked =
    record({{"entry_ct", u16, changes}, {"entries", out(unipair, count("entry_ct"))}});
inline constexpr auto unimapinit =
    record({{"advised_hashsize", u16}, {"advised_hashstep", u16}, {"advised_hashlevel", u16}});

inline constexpr auto font_operations = names("KD_FONT_OP_???", {{"KD_FONT_OP_SET", 0},
                                                                 {"KD_FONT_OP_GET", 1},
                                                                 {"KD_FONT_OP_SET_DEFAULT", 2},
                                                                 {"KD_FONT_OP_COPY", 3},
                                                                 {"KD_FONT_OP_SET_TALL", 4},
                                                                 {"KD_FONT_OP_GET_TALL", 5}});
inline constexpr auto font_flags =
    names("KD_FONT_FLAG_???", {{"KD_FONT_FLAG_DONT_RECALC", 1}, {"KD_FONT_FLAG_OLD", 0x80000000}});

// The bytes of a font, by its width: linux/kd.h, "font data with height fixed to 32". No font is wider than
// 64 (max_font_width of drivers/tty/vt/vt.c).
inline constexpr uint64_t widest_font = 64, bits_of_byte = 8;
consteval CasesOf<widest_font + 1> font_data(Dir direction) {
  CasesOf<widest_font + 1> all{[&]<size_t... I>(std::index_sequence<I...>){
      return std::array<Case, widest_font + 1>{Case{I + 1, address}..., Case{0, address, 0}};
}
(std::make_index_sequence<widest_font>{})
};  // namespace sysgood::describe
for (uint64_t width = 1; width <= widest_font; ++width) {
  Type data = hex_bytes;
  data.dir = direction;
  const auto bytes_of_row = static_cast<uint32_t>((width + bits_of_byte - 1) / bits_of_byte);
  data.count = {Count::sized, 0, "charcount", bytes_of_character * bytes_of_row};
  all.all[width - 1].type = data;
}
return all;
}
inline constexpr auto font_data_set = font_data(Dir::in), font_data_got = font_data(Dir::out);
inline constexpr uint32_t longest_font_name = 32;  // MAX_FONT_NAME of linux/font.h
// struct console_font_op: which of it means something, the operation says.
consteval auto console_font_op_of(int16_t data_at, uint16_t size) {
  return record(size, {{"op", one_of(font_operations), at(0)},
                       {"flags", flags(font_flags), when_not("op", 2, ~1ull), at(4)},
                       {"width", u32, when_not("op", 3), at(8)},
                       {"height", u32, at(12)},
                       {"charcount", u32, when_not("op", 2, ~1ull), at(16)},
                       {"data", select("width", font_data_set), when_is("op", 0), at(data_at)},
                       {"data", address, when_is("op", 1), at(data_at)},
                       {"data", in(text, fixed(longest_font_name)), when_is("op", 2), at(data_at)},
                       {"data", address, when("op", ~3ull), at(data_at)}});
}
inline constexpr auto font_size_done = cases({{0, unused}, {3, unused}, otherwise(u32)});
inline constexpr auto font_count_done = cases({{0, unused}, {2, unused}, {3, unused}, otherwise(u32)});
inline constexpr Type font_data_asked = select("width", font_data_got);
inline constexpr auto font_data_done =
    cases({{0, unused}, {1, font_data_asked}, {2, unused}, {3, unused}, otherwise(address)});
consteval auto console_font_op_done_of(int16_t data_at, uint16_t size) {
  return record(size, {{"op", padding(4), at(0)},
                       {"width", select("op", font_size_done), at(8)},
                       {"height", select("op", font_size_done), at(12)},
                       {"charcount", select("op", font_count_done), at(16)},
                       {"data", select("op", font_data_done), at(data_at)}});
}
inline constexpr auto console_font_op_wide = console_font_op_of(24, 32),
                      console_font_op_narrow = console_font_op_of(20, 24);
inline constexpr auto console_font_op =
    per_abi({{wide_abis, console_font_op_wide}, {narrow_abis, console_font_op_narrow}});
inline constexpr auto console_font_op_done_wide = console_font_op_done_of(24, 32),
                      console_font_op_done_narrow = console_font_op_done_of(20, 24);
inline constexpr auto console_font_op_done =
    per_abi({{wide_abis, console_font_op_done_wide}, {narrow_abis, console_font_op_done_narrow}});

}  // namespace sysgood::describe
