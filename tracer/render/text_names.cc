#include "tracer/render/text_names.h"

#include <algorithm>

#include "tracer/render/symbols.h"
#include "tracer/render/text_number.h"

namespace sysgood {

using describe::Kind;
using Constants = ValueStyle::Constants;

void append_enumerated(std::string& out, const Value& v, std::string_view name, Constants style) {
  if (!name.empty()) {
    styled(
        out, style, [&] { append_hex(out, v.number); }, [&] { out += name; });
    return;
  }
  append_hex(out, v.number);
  if (style != Constants::raw && !v.names.unknown.empty()) {
    out += " /* ";
    out += v.names.unknown;
    out += " */";
  }
}

void append_enumeration(std::string& out, const Value& v, Abi abi, Constants style) {
  append_enumerated(out, v, enum_name(v.names, abi, v.number), style);
}

// Of 16 bits, or counted by a table that has a constant no int can be, without a sign.
void append_decimal(std::string& out, const Value& v) {
  const bool is_natural = std::any_of(v.names.all.begin(), v.names.all.end(), [](const describe::Const& c) {
    return c.value > INT32_MAX && c.value <= UINT32_MAX;
  });
  if (v.width == 2 || (v.kind == Kind::numbered && is_natural))
    append_unsigned(out, v.number);
  else
    append_signed(out, as_signed(v));
}

// The number is what the reader knows it by: it is always there, its name in a comment. strace keeps that
// with raw constants where the number is decimal.
void append_numbered(std::string& out, const Value& v, Abi abi, Constants style) {
  if (v.kind == Kind::numbered_hex)
    append_hex(out, v.number);
  else
    append_decimal(out, v);
  const std::string_view name = enum_name(v.names, abi, v.number);
  if (style == Constants::raw && v.kind == Kind::numbered_hex) return;
  if (name.empty() && v.names.unknown.empty()) return;
  out += " /* ";
  out += name.empty() ? v.names.unknown : name;
  out += " */";
}

void append_named_number(std::string& out, const Value& v, Abi abi, Constants style) {
  const std::string_view name = enum_name(v.names, abi, v.number);
  if (name.empty() && style == Constants::raw) return append_decimal(out, v);
  if (name.empty()) return append_numbered(out, v, abi, style);
  styled(
      out, style, [&] { append_signed(out, as_signed(v)); }, [&] { out += name; });
}

// A table has the ends of a range as X_START and X_END; what lies between counts from the start.
void append_past_name(std::string& out, const Value& v, Abi abi, Constants style) {
  constexpr std::string_view start = "_START", end = "_END";
  const describe::Const* from = nullptr;
  bool has_range = false;
  for (const describe::Const& first : v.names.all) {
    has_range |= first.name.ends_with(start);
    if (!first.name.ends_with(start) || first.in(abi) > v.number) continue;
    const std::string_view range = first.name.substr(0, first.name.size() - start.size());
    for (const describe::Const& last : v.names.all)
      if (last.name.ends_with(end) && last.name.substr(0, last.name.size() - end.size()) == range &&
          v.number <= last.in(abi))
        from = &first;
  }
  if (!from && !has_range) {
    // A table of places counts from the nearest one before, and ends with its last.
    for (const describe::Const& name : v.names.all)
      if (name.name.find('+') == std::string_view::npos && name.in(abi) <= v.number &&
          (!from || name.in(abi) > from->in(abi)))
        from = &name;
    if (from == v.names.all.end() - 1) from = nullptr;
  }
  if (!enum_name(v.names, abi, v.number).empty() || !from) return append_enumeration(out, v, abi, style);
  styled(
      out, style, [&] { append_hex(out, v.number); },
      [&] {
        out.append(from->name) += '+';
        append_unsigned(out, v.number - from->in(abi));
      });
}

void append_named_natural(std::string& out, const Value& v, Abi abi, Constants style) {
  const std::string_view name = enum_name(v.names, abi, v.number);
  if (name.empty()) return append_unsigned(out, v.number);
  styled(
      out, style, [&] { append_unsigned(out, v.number); }, [&] { out += name; });
}

void append_commented_flags(std::string& out, const Value& v, Abi abi, Constants style) {
  append_hex(out, v.number);
  if (!v.number || style == Constants::raw) return;
  bool known = false;
  for_each_flag(v.names, abi, v.number, [&](std::string_view) { known = true; });
  out += " /* ";
  if (known)
    append_flags(out, v.names, abi, v.number);
  else
    out += v.names.unknown;
  out += " */";
}

void append_bit_numbers(std::string& out, const Value& v, Abi abi, Constants style) {
  if (style == Constants::raw || !v.number) return append_hex(out, v.number);
  bool known = false;
  for (uint64_t bit = 0; bit < 64; ++bit)
    known |= (v.number >> bit & 1) && !enum_name(v.names, abi, bit).empty();
  if (!known) {
    append_hex(out, v.number);
    out.append(" /* ").append(v.names.unknown).append(" */");
    return;
  }
  styled(
      out, style, [&] { append_hex(out, v.number); },
      [&] {
        uint64_t rest = 0;
        bool first = true;
        for (uint64_t bit = 0; bit < 64; ++bit) {
          if (!(v.number >> bit & 1)) continue;
          const std::string_view name = enum_name(v.names, abi, bit);
          if (name.empty()) {
            rest |= uint64_t{1} << bit;
            continue;
          }
          out += first ? "1<<" : "|1<<";
          out += name;
          first = false;
        }
        if (!rest) return;
        if (!first) out += '|';
        append_hex(out, rest);
      });
}

// [A B], or ~[C D] where that is shorter.
void append_bit_names(std::string& out, const Value& v, Abi abi, Constants style) {
  const auto bits = static_cast<unsigned>(8 * v.width);
  const bool complement = 2 * static_cast<unsigned>(__builtin_popcountll(v.number)) > bits;
  out += complement ? "~[" : "[";
  bool first = true;
  for (unsigned bit = 0; bit < bits; ++bit) {
    if ((v.number >> bit & 1) == complement) continue;
    if (!first) out += ' ';
    first = false;
    Value named = v;
    named.number = bit;
    append_enumeration(out, named, abi, style);
  }
  out += ']';
}

void append_flag_set(std::string& out, const Value& v, Abi abi, Constants style) {
  bool known = false;
  for_each_flag(v.names, abi, v.number, [&](std::string_view) { known = true; });
  if (style == Constants::raw || !known) {
    append_hex(out, v.number);
    if (style != Constants::raw && v.number && !v.names.unknown.empty()) {
      out += " /* ";
      out += v.names.unknown;
      out += " */";
    }
    return;
  }
  styled(
      out, style, [&] { append_hex(out, v.number); }, [&] { append_flags(out, v.names, abi, v.number); });
}

}  // namespace sysgood
