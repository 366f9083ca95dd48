#include "tracer/render/text_call.h"

#include "arch/errors.h"
#include "arch/signals.h"
#include "arch/syscalls.h"
#include "tracer/render/symbols.h"
#include "tracer/render/text_number.h"

namespace sysgood {

using describe::Kind;
using describe::Returns;

namespace {

// Whether any constant of the table is in the bits.
bool is_named(const describe::Names& names, Abi abi, uint64_t bits) {
  bool known = false;
  for_each_flag(names, abi, bits, [&](std::string_view) { known = true; });
  return known;
}

// clone's named arguments and changed values bring their separator when they come.
bool separator_waits(const Value& argument) { return argument.named || argument.becomes; }

void append_success(std::string& out, const DecodedCall& call, int64_t value, Abi abi,
                    const ValueStyle& style) {
  const uint64_t bits = word_of(abi, static_cast<uint64_t>(value));
  switch (call.result->as) {
    case Returns::hex:
      return append_hex(out, bits);
    case Returns::octal:
      return append_octal(out, bits);
    case Returns::descriptor:
      append_signed(out, value);
      append_descriptor(out, call.result_path, call.result_detail, style);
      return;
    case Returns::signal:
      append_signed(out, value);
      if (value > 0) {
        out += " (";
        append_signal(out, Signal{static_cast<int>(value)});
        out += ')';
      }
      return;
    case Returns::flags:
      append_hex(out, bits);
      // Nothing set is only worth saying where it has a name: O_RDONLY.
      if (!bits && !is_named(call.result->names, abi, 0)) return;
      out += " (flags ";
      if (call.result->always_named) {
        append_flags(out, call.result->names, abi, bits);
      } else {
        Value flags{.is = Value::Is::number, .kind = Kind::flag_set};
        flags.number = bits;
        flags.names = call.result->names;
        append_value(out, flags, abi, style);
      }
      out += ')';
      return;
    case Returns::process:
      return append_signed(out, static_cast<int32_t>(value));
    default:
      return append_unsigned(out, bits);  // a large one is no error: lseek(2) in a file of addresses
  }
}

// What a result means is only said when it means something.
bool says_something(const Value& meaning, Abi abi, ValueStyle::Constants style) {
  if (meaning.is != Value::Is::number) return true;
  if (meaning.kind == Kind::time) return meaning.number != 0;
  if (meaning.kind == Kind::enumeration) return !enum_name(meaning.names, abi, meaning.number).empty();
  if (meaning.kind == Kind::parts)  // a macro's number is the result itself
    return meaning.note.empty() || style != ValueStyle::Constants::raw;
  if (meaning.kind != Kind::flag_set) return true;
  return meaning.number && is_named(meaning.names, abi, meaning.number) &&
         style != ValueStyle::Constants::raw;
}

// The number itself has just been said.
void append_meaning(std::string& out, const Value& meaning, Abi abi, const ValueStyle& style) {
  if (meaning.kind == Kind::time) return append_date(out, as_signed(meaning), meaning.quantity);
  if (meaning.kind == Kind::parts) return append_parts_of_result(out, meaning, abi, style);
  ValueStyle own = style;
  if (meaning.kind == Kind::enumeration || meaning.kind == Kind::flag_set)
    own.constants = ValueStyle::Constants::abbreviated;
  append_value(out, meaning, abi, own);
}

void append_error(std::string& out, int error) {
  if (const RestartCode* restart = restart_code(error)) {
    out += "? ";
    out += restart->name;
    out += " (";
    out += restart->meaning;
    out += ')';
    return;
  }
  out += "-1 ";
  const std::string_view name = errno_name(error);
  if (name.empty()) {
    out += "(errno ";
    append_signed(out, error);
    out += ')';
    return;
  }
  out += name;
  out += " (";
  out += errno_text(error);
  out += ')';
}

}  // namespace

size_t append_arguments(std::string& out, const DecodedCall& call, size_t from, Abi abi,
                        const ValueStyle& style) {
  size_t at = 0;
  for (const Value* v = call.arguments; v; v = v->next, ++at) {
    if (at < from || v->is == Value::Is::nothing) continue;
    const bool separator_written = from && at == from && !separator_waits(*v);
    const bool pending = v->is == Value::Is::pending;
    if (at && !separator_written && !(pending && separator_waits(*v))) out += v->becomes ? " => " : ", ";
    if (pending) return at;
    if (v->named) {
      out += v->name;
      out += '=';
    }
    // A number in network order is bytes in a record, but an argument is an int that a macro has made.
    if (v->is == Value::Is::number && v->kind == Kind::port)
      append_swapped(out, *v, abi, style.constants);
    else
      append_value(out, *v, abi, style);
  }
  return at;
}

void append_result(std::string& out, const DecodedCall& call, const SyscallExit& exit, Abi abi,
                   const ValueStyle& style) {
  out += "= ";
  if (exit.is_error)
    append_error(out, exit.error());
  else
    append_success(out, call, exit.value, abi, style);
  if (!call.after || !says_something(*call.after, abi, style.constants)) return;
  out += " (";
  for (const Value* v = call.after; v; v = v->next) {
    if (v != call.after) out += ", ";
    if (!v->name.empty()) {
      out += v->name;
      out += v->named ? '=' : ' ';
    }
    append_meaning(out, *v, abi, style);
  }
  out += ')';
}

void append_syscall_name(std::string& out, Abi abi, uint64_t number) {
  const std::string_view name = syscall_name(abi, number);
  if (!name.empty()) {
    out += name;
    return;
  }
  out += "syscall_";
  append_hex(out, number);
}

}  // namespace sysgood
