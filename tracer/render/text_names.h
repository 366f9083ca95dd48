// Numbers that a table names, each in one way to use it (describe::Kind). Internal to render/.
#pragma once

#include <string>
#include <string_view>

#include "arch/abi.h"
#include "tracer/decode/value.h"
#include "tracer/render/text_value.h"

namespace sysgood {

// The raw number, its meaning, or both: the number with the meaning in a comment.
template <class Raw, class Meaning>
void styled(std::string& out, ValueStyle::Constants style, Raw raw, Meaning meaning) {
  if (style == ValueStyle::Constants::abbreviated) {
    meaning();
    return;
  }
  raw();
  if (style == ValueStyle::Constants::raw) return;
  out += " /* ";
  meaning();
  out += " */";
}

// The name, or where that is empty the number and what the table calls such a one.
void append_enumerated(std::string& out, const Value& v, std::string_view name, ValueStyle::Constants style);

void append_enumeration(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_numbered(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_named_number(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_past_name(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_named_natural(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_commented_flags(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_bit_numbers(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_bit_names(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);
void append_flag_set(std::string& out, const Value& v, Abi abi, ValueStyle::Constants style);

}  // namespace sysgood
