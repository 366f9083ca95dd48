#include "tracer/render/text_value.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <iterator>

#include "tracer/render/symbols.h"
#include "tracer/render/text_number.h"

namespace sysgood {

using describe::Kind;

namespace {

bool printable(unsigned char c) { return c >= 0x20 && c < 0x7f; }
bool white(unsigned char c) { return c >= '\t' && c <= '\r'; }

// Of a position, which is a constant: [IO_WQ_BOUND], [0], [0 /* IO_WQ_BOUND */].
void append_place(std::string& out, const Value& v, ValueStyle::Constants style) {
  const bool is_known = !v.name.ends_with("???");
  out += '[';
  if (is_known && style == ValueStyle::Constants::abbreviated) {
    out += v.name;
  } else {
    fmt::format_to(std::back_inserter(out), "{}", v.place - 1);
    if (style != ValueStyle::Constants::raw) out.append(" /* ").append(v.name).append(" */");
  }
  out += ']';
}

void append_name(std::string& out, const Value& v, const ValueStyle& style) {
  if (v.name.empty()) return;
  if (v.place)
    append_place(out, v, style.constants);
  else
    out += v.name;
  out += '=';
}

void append_children(std::string& out, const Value& parent, std::string_view separator, Abi abi,
                     const ValueStyle& style, bool& first) {
  bool in_gap = false;
  for (const Value* child = parent.first; child; child = child->next) {
    const bool hidden = child->hidden && !style.verbose;
    if (hidden && child->gap && !in_gap) {
      if (!first) out += separator;
      out += "...";
      first = false;
    }
    in_gap = hidden && child->gap;
    if (hidden) continue;
    if (!first)
      out += child->is == Value::Is::remark ? std::string_view(" ")
             : child->becomes               ? std::string_view(" => ")
                                            : separator;
    first = false;
    // An abbreviated IPv6 address names the field itself, as what inet_pton(3) writes to.
    const bool says_its_name =
        child->kind == Kind::ipv6 && style.constants == ValueStyle::Constants::abbreviated;
    const bool is_comment = child->name.starts_with("/*");
    if (!says_its_name && !is_comment) append_name(out, *child, style);
    append_value(out, *child, abi, style);
    if (is_comment) (out += ' ') += child->name;
  }
}

void append_record(std::string& out, const Value& record, Abi abi, const ValueStyle& style) {
  if (!record.note.empty() && style.constants == ValueStyle::Constants::abbreviated) {
    out += record.note;
    return;
  }
  bool first = true, more = !record.complete;
  for (const Value* field = record.first; field; field = field->next)
    more |= field->hidden && !field->unremarked && !field->gap && !style.verbose;
  out += '{';
  append_children(out, record, ", ", abi, style, first);
  if (more) out += first ? "..." : ", ...";
  out += '}';
  if (!record.note.empty() && style.constants == ValueStyle::Constants::verbose)
    out.append(" /* ").append(record.note).append(" */");
  if (record.kind == Kind::time)
    append_date_comment(out, static_cast<int64_t>(record.number), record.quantity, record.width);
}

// The last child is the address at which it became unreadable.
void append_readable(std::string& out, const Value& list, Abi abi, const ValueStyle& style) {
  out += '[';
  const Value* child = list.first;
  for (; child->next; child = child->next) {
    append_name(out, *child, style);
    append_value(out, *child, abi, style);
    out += ", ";
  }
  out += "... /* ";
  append_value(out, *child, abi, style);
  out += " */]";
}

void append_list(std::string& out, const Value& list, Abi abi, const ValueStyle& style) {
  if (list.note == "unreadable") return append_readable(out, list, abi, style);
  const bool is_set = list.kind == Kind::sigset;
  bool first = true, more = !list.complete;
  for (const Value* child = list.first; child; child = child->next)
    more |= child->hidden && !child->unremarked && !style.verbose;
  out += '[';
  append_children(out, list, is_set ? " " : ", ", abi, style, first);
  if (more) out += first ? "..." : is_set ? " ..." : ", ...";
  out += ']';
}

void append_count(std::string& out, const Value& count, Abi abi, const ValueStyle& style) {
  const bool ends_early = count.note == "unreadable" || count.note == "vars, unterminated";
  if (style.verbose && ends_early && count.first) return append_readable(out, count, abi, style);
  if (style.verbose && (count.first || !count.quantity)) {
    const bool is_record = count.kind == Kind::record;
    bool first = true;
    out += is_record ? '{' : '[';
    append_children(out, count, ", ", abi, style, first);
    if (!count.complete) out += first ? "..." : ", ...";
    out += is_record ? '}' : ']';
    return;
  }
  append_hex(out, count.number);
  if (count.note.empty() || count.note == "unreadable") return;
  out += " /* ";
  append_unsigned(out, count.quantity);
  out += ' ';
  // strace says "1 var" but "1 entries".
  if (constexpr std::string_view many = "vars"; count.quantity == 1 && count.note.starts_with(many))
    out.append("var").append(count.note.substr(many.size()));
  else
    out += count.note;
  out += " */";
}

void append_ipv6(std::string& out, const Value& v, const ValueStyle& style) {
  char address[INET6_ADDRSTRLEN] = "";
  inet_ntop(AF_INET6, v.bytes.data(), address, sizeof address);
  using Constants = ValueStyle::Constants;
  if (style.constants != Constants::abbreviated) append_quoted(out, v.bytes, ValueStyle::HexStrings::all);
  if (style.constants == Constants::raw) return;
  if (style.constants == Constants::verbose) out += " /* ";
  out += "inet_pton(AF_INET6, ";
  append_quoted(out, std::as_bytes(std::span(address, std::strlen(address))), style.hex_strings);
  if (style.constants == Constants::abbreviated && !v.name.empty()) out.append(", &").append(v.name);
  out += ')';
  if (style.constants == Constants::verbose) out += " */";
}

// 00:1b:21:aa:00:01
void append_hardware(std::string& out, const Value& v, const ValueStyle& style) {
  using Constants = ValueStyle::Constants;
  if (style.constants != Constants::abbreviated) append_quoted(out, v.bytes, ValueStyle::HexStrings::all);
  if (style.constants == Constants::raw || v.bytes.empty()) return;
  if (style.constants == Constants::verbose) out += " /* ";
  std::string_view separator;
  for (const std::byte b : v.bytes) {
    fmt::format_to(std::back_inserter(out), "{}{:02x}", separator, std::to_integer<unsigned>(b));
    separator = ":";
  }
  if (style.constants == Constants::verbose) out += " */";
}

// ax25_address: six letters or digits, each shifted left, blanks to fill, and the station's number. What no
// station is called is shown as it is, with what it reads as.
void append_callsign(std::string& out, const Value& v) {
  std::string name;
  bool valid = v.bytes.size() == 7, readable = valid, ended = false;
  for (size_t i = 0; valid && i < 6; ++i) {
    const auto c = std::to_integer<unsigned char>(v.bytes[i]) >> 1;
    name += static_cast<char>(c);
    readable &= printable(static_cast<unsigned char>(c)) && c != '*' && c != '/';
  }
  for (size_t i = 0; readable && i < 6; ++i) {
    const char c = name[i];
    const bool named = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    valid &= c == ' ' || (named && !ended);
    ended |= c == ' ';
  }
  for (const std::byte b : v.bytes) valid &= (b & std::byte{1}) == std::byte{0};
  const unsigned number = v.bytes.size() == 7 ? std::to_integer<unsigned>(v.bytes[6]) : 0;
  name.erase(name.find_last_not_of(' ') + 1);
  valid &= readable && (number & ~0x1eu) == 0 && (!name.empty() || !number);
  if (valid && name.empty()) {
    out += '*';
    return;
  }
  if (name.empty() && !(number >> 1 & 0xf))
    name = "*";
  else
    fmt::format_to(std::back_inserter(name), "-{}", number >> 1 & 0xf);
  if (valid) {
    out += name;
    return;
  }
  out += "{ax25_call=";
  append_quoted(out, v.bytes, ValueStyle::HexStrings::all);
  out += '}';
  if (readable) out.append(" /* ").append(name).append(" */");
}

void append_uuid(std::string& out, std::span<const std::byte> bytes) {
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    fmt::format_to(std::back_inserter(out), "{:02x}", std::to_integer<unsigned>(bytes[i]));
  }
}

void append_text(std::string& out, const Value& text, const ValueStyle& style) {
  if (text.kind == Kind::ipv6) return append_ipv6(out, text, style);
  if (text.kind == Kind::callsign) return append_callsign(out, text);
  auto bytes = text.bytes;
  if (text.note == "uuid") return append_uuid(out, bytes);
  if (text.kind == Kind::hardware) return append_hardware(out, text, style);
  if (text.kind == Kind::socket_path && !bytes.empty() && bytes[0] == std::byte{0}) {
    out += '@';
    bytes = bytes.subspan(1);
  }
  // Bytes that are no field are marked before them, or behind them where they have a name all the same.
  const std::string where =
      text.quantity ? fmt::format("/* bytes {}..{} */", text.number, text.quantity - 1) : std::string();
  if (text.quantity && text.name.empty()) out.append(where) += ' ';
  append_quoted(out, bytes, text.kind == Kind::hex_bytes ? ValueStyle::HexStrings::all : style.hex_strings);
  if (!text.complete) out += "...";
  if (text.quantity && !text.name.empty()) (out += ' ') += where;
}

// How the C macro that makes a number is shown: beside the number and in a comment where constants are not
// abbreviated, or always by itself.
struct Macro {
  enum class Number : uint8_t { none, natural, hex, by_width };
  std::string_view name;
  Number number;
  bool names_alone = false;  // in the comment
  bool no_comment = false;   // the number only where constants are raw
};
constexpr Macro macros[] = {
    {"BPF_STMT", Macro::Number::none},      {"BPF_JUMP", Macro::Number::none},
    {"htobs", Macro::Number::none},         {"QCMD", Macro::Number::natural, true},
    {"KERNEL_VERSION", Macro::Number::hex}, {"v4l2_fourcc", Macro::Number::hex, true, true},
    {"|", Macro::Number::hex, true},        {"+", Macro::Number::hex, true},
};
constexpr Macro other_macro = {"", Macro::Number::by_width};  // IOPRIO_PRIO_VALUE of an int and of a __s16

Macro macro_of(std::string_view name) {
  const auto* found = std::find_if(std::begin(macros), std::end(macros),
                                   [&](const Macro& macro) { return macro.name == name; });
  return found == std::end(macros) ? other_macro : *found;
}

void append_number_of_macro(std::string& out, const Value& number, Macro::Number how) {
  if (how == Macro::Number::natural)
    append_unsigned(out, number.number);
  else if (how == Macro::Number::hex || number.width == 2)
    append_hex(out, number.number);
  else
    append_signed(out, as_signed(number));
}

// <<12 is a number in every style, <<SHM_HUGE_SHIFT the name of one: it is told as the bits are.
std::string shift_of(const Value& part, const ValueStyle& style) {
  using Constants = ValueStyle::Constants;
  constexpr std::string_view shift = "<<";
  const std::string_view name = part.note.substr(std::min(shift.size(), part.note.size()));
  const bool is_name = !name.empty() && name[0] >= 'A';
  if (!is_name || style.constants == Constants::abbreviated) return std::string(part.note);
  std::string out(shift);
  if (part.kind == Kind::natural)
    append_unsigned(out, part.quantity);
  else
    append_hex(out, part.quantity);
  if (style.constants == Constants::verbose) out.append(" /* ").append(name).append(" */");
  return out;
}

void append_bit_fields(std::string& out, const Value& number, std::string_view separator, Abi abi,
                       const ValueStyle& style) {
  for (const Value* part = number.first; part; part = part->next) {
    if (part != number.first) out += separator;
    const size_t at = out.size();
    append_value(out, *part, abi, style);
    // 0x7<<28 /* FUTEX_OP_??? */: what a number is unknown as comes last.
    const size_t comment =
        style.constants == ValueStyle::Constants::abbreviated ? out.find(" /* ", at) : std::string::npos;
    out.insert(comment == std::string::npos ? out.size() : comment, shift_of(*part, style));
  }
  if (!number.first) out += '0';
}

// NAME(A, B), or the sum of what has names.
void append_macro(std::string& out, const Value& number, Abi abi, const ValueStyle& style) {
  if (number.note == "|") return append_bit_fields(out, number, "|", abi, style);
  out += number.note;
  out += '(';
  append_bit_fields(out, number, ", ", abi, style);
  out += ')';
}

// A number made of bit fields: A|B<<12, each as the style has it, or a macro of them.
void append_parts(std::string& out, const Value& number, Abi abi, const ValueStyle& style) {
  using Constants = ValueStyle::Constants;
  if (number.note.empty()) return append_bit_fields(out, number, "|", abi, style);
  if (number.note == "/") return append_bit_fields(out, number, "/", abi, style);  // a fraction
  // One number where constants are raw, else what it is made of.
  if (number.note == "+" && style.constants != Constants::raw)
    return append_bit_fields(out, number, "|", abi, style);
  const Macro macro = macro_of(number.note);
  const bool is_macro = macro.no_comment && style.constants == Constants::verbose;
  if (style.constants == Constants::abbreviated || macro.number == Macro::Number::none || is_macro) {
    ValueStyle inner = style;
    if (is_macro) inner.constants = Constants::abbreviated;
    append_macro(out, number, abi, inner);
    const std::string_view name = enum_name(number.names, abi, number.number);
    if (!name.empty()) out.append(" /* ").append(name).append(" */");
    return;
  }
  const size_t at = out.size();
  append_number_of_macro(out, number, macro.number);
  if (style.constants == Constants::raw) return;
  ValueStyle inner = style;
  if (macro.names_alone) inner.constants = Constants::abbreviated;
  std::string meaning;
  append_macro(meaning, number, abi, inner);
  if (out.substr(at) != meaning) out.append(" /* ").append(meaning).append(" */");
}

// Bytes as the inside of a C string, and those of `octal` by their number.
void append_escaped(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex,
                    std::string_view octal) {
  bool all_hex = hex == ValueStyle::HexStrings::all;
  if (hex == ValueStyle::HexStrings::non_ascii)
    all_hex = std::any_of(bytes.begin(), bytes.end(), [](std::byte b) {
      const auto c = std::to_integer<unsigned char>(b);
      return !printable(c) && !white(c);
    });
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto c = std::to_integer<unsigned char>(bytes[i]);
    if (all_hex) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", c);
      continue;
    }
    static constexpr std::string_view escaped = "\t\n\v\f\r\"\\", letters = "tnvfr\"\\";
    if (const size_t at = escaped.find(static_cast<char>(c)); at != std::string_view::npos) {
      out += '\\';
      out += letters[at];
    } else if (printable(c) && octal.find(static_cast<char>(c)) == std::string_view::npos) {
      out += static_cast<char>(c);
    } else {
      // The shortest octal that the next character cannot be taken for a part of.
      const bool digit_follows =
          i + 1 < bytes.size() && bytes[i + 1] >= std::byte{'0'} && bytes[i + 1] <= std::byte{'7'};
      fmt::format_to(std::back_inserter(out), "\\{:0{}o}", c, digit_follows ? 3 : 1);
    }
  }
}

}  // namespace

void append_quoted(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex) {
  out += '"';
  append_escaped(out, bytes, hex, "");
  out += '"';
}

// A path may hold anything, a line of ours may not; an angle would end it.
void append_unquoted(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex) {
  append_escaped(out, bytes, hex, "<>");
}

void append_parts_of_result(std::string& out, const Value& number, Abi abi, const ValueStyle& style) {
  if (number.note.empty()) return append_parts(out, number, abi, style);
  ValueStyle inner = style;
  if (macro_of(number.note).names_alone) inner.constants = ValueStyle::Constants::abbreviated;
  append_macro(out, number, abi, inner);
}

std::string on_one_line(std::string_view words) {
  constexpr char del = 0x7f;
  std::string out;
  for (const char& c : words)
    if (static_cast<unsigned char>(c) >= 0x20 && c != del)
      out += c;
    else
      append_escaped(out, std::as_bytes(std::span(&c, 1)), ValueStyle::HexStrings::none, "");
  return out;
}

void append_value(std::string& out, const Value& v, Abi abi, const ValueStyle& style) {
  switch (v.is) {
    case Value::Is::pending:
    case Value::Is::nothing:
      return;
    case Value::Is::number: {
      if (v.kind == Kind::parts) return append_parts(out, v, abi, style);
      if (!v.was || v.was->number == v.number) return append_number(out, v, abi, style);
      append_number(out, *v.was, abi, style);
      out += " => ";
      return append_number(out, v, abi, style);
    }
    case Value::Is::text:
      return append_text(out, v, style);
    case Value::Is::pointer:
      if (v.number)
        append_hex(out, v.number);
      else
        out += "NULL";
      return;
    case Value::Is::list:
      return append_list(out, v, abi, style);
    case Value::Is::record:
      return append_record(out, v, abi, style);
    case Value::Is::count:
      return append_count(out, v, abi, style);
    case Value::Is::word:
      out += v.note;
      return;
    case Value::Is::remark:
      out.append("/* ").append(v.note).append(" */");
      return;
  }
}

}  // namespace sysgood
