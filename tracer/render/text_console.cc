#include "tracer/render/text_console.h"

#include <fmt/format.h>

#include <iterator>

#include "tracer/describe/types/console_keys.h"
#include "tracer/render/symbols.h"

namespace sysgood {

using describe::Kind;
using Constants = ValueStyle::Constants;

namespace {

auto end_of(std::string& out) { return std::back_inserter(out); }

// linux/keyboard.h: "#define K(t,v) (((t)<<8)|(v))". Of these types the value is a character.
bool is_character(uint64_t type) {
  constexpr uint64_t latin = 0, meta = 8, letter = 0xb, dead2 = 0xd;
  return type == latin || type == meta || type == letter || type == dead2;
}

void append_key(std::string& out, const describe::Names& names, uint64_t key, Abi abi) {
  if (const auto name = enum_name(names, abi, key); !name.empty()) {
    out += name;
    return;
  }
  const uint64_t type = key >> 8, value = key & 0xff;
  out += "K(";
  if (const auto name = enum_name(describe::console_key_types, abi, type); !name.empty())
    out += name;
  else
    append_hex(out, type);
  out += ", ";
  if (is_character(type))
    append_character(out, value);
  else
    append_hex(out, value);
  out += ')';
}

}  // namespace

void append_character(std::string& out, uint64_t c) {
  constexpr std::string_view escaped = "\t\n\v\f\r'\\", letters = "tnvfr'\\";
  constexpr uint64_t first_printable = ' ', last_printable = '~';
  out += '\'';
  if (const size_t at = c < 0x80 ? escaped.find(static_cast<char>(c)) : std::string_view::npos;
      at != std::string_view::npos)
    (out += '\\') += letters[at];
  else if (c >= first_printable && c <= last_printable)
    out += static_cast<char>(c);
  else
    fmt::format_to(end_of(out), "\\x{:02x}", c);
  out += '\'';
}

void append_console_key(std::string& out, const Value& key, Abi abi, Constants style) {
  constexpr uint64_t function_keys = 0x100;  // K(KT_FN, 0)
  const bool is_function_key = key.width == 1;
  if (!is_function_key || style != Constants::abbreviated) {
    append_hex(out, key.number);
    if (style == Constants::raw) return;
    out += " /* ";
  }
  if (is_function_key) out += "KVAL(";
  append_key(out, key.names, is_function_key ? function_keys | key.number : key.number, abi);
  if (is_function_key) out += ')';
  if (!is_function_key || style != Constants::abbreviated) out += " */";
}

void append_console_unicode(std::string& out, uint64_t character, Constants style) {
  constexpr uint64_t direct_base = 0xf000, direct_mask = 0x1ff;  // UNI_DIRECT_BASE, UNI_DIRECT_MASK
  const bool is_direct = (character & ~direct_mask) == direct_base;
  if (!is_direct || style != Constants::abbreviated) append_hex(out, character);
  if (!is_direct || style == Constants::raw) return;
  if (style == Constants::verbose) out += " /* ";
  out += "UNI_DIRECT_BASE+";
  append_hex(out, character & direct_mask);
  if (style == Constants::verbose) out += " */";
}

// ioctl_console(2): "The lower 16 bits of arg specify the period in clock cycles, and the upper 16 bits give
// the duration in msec. If the duration is zero, the sound is turned off."
void append_tone(std::string& out, const Value& tone, Constants style) {
  constexpr uint64_t clock = 1193182;  // PIT_TICK_RATE of linux/timex.h
  const bool is_timed = tone.kind == Kind::timed_tone;
  const uint64_t period = is_timed ? tone.number & 0xffff : tone.number;
  const uint64_t milliseconds = is_timed ? tone.number >> 16 : 0;
  if (milliseconds) fmt::format_to(end_of(out), "{}<<16|", milliseconds);
  append_unsigned(out, period);
  if (style == Constants::raw) return;
  const uint64_t frequency = period && (milliseconds || !is_timed) ? clock / period : 0;
  if (!frequency)
    out += " /* off */";
  else if (is_timed)
    fmt::format_to(end_of(out), " /* {} Hz, {} ms */", frequency, milliseconds);
  else
    fmt::format_to(end_of(out), " /* {} Hz */", frequency);
}

}  // namespace sysgood
