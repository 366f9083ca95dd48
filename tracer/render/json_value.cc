#include "tracer/render/json_value.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <rapidjson/encodings.h>
#include <rapidjson/memorystream.h>

#include <string>

#include "arch/errors.h"
#include "arch/syscalls.h"
#include "tracer/render/symbols.h"
#include "tracer/render/text_number.h"

namespace sysgood {

using describe::Kind;

namespace {

constexpr uint64_t exact_limit =
    (uint64_t{1} << 53) - 1;  // the largest integer below which a double has them all

void key_of(JsonWriter& json, std::string_view key) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

bool is_utf8(std::span<const std::byte> bytes) {
  rapidjson::MemoryStream in(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  struct Nowhere {
    void Put(char) {}
  } out;
  while (in.Tell() < bytes.size())
    if (!rapidjson::UTF8<>::Validate(in, out)) return false;
  return true;
}

std::string from_latin1(std::span<const std::byte> bytes) {
  std::string out;
  for (const std::byte b : bytes) {
    const auto c = std::to_integer<unsigned char>(b);
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += static_cast<char>(0xc0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3f));
    }
  }
  return out;
}

void string(JsonWriter& json, std::string_view utf8) {
  json.String(utf8.data(), static_cast<rapidjson::SizeType>(utf8.size()));
}

// The names of the signals in a set.
void member_signals(JsonWriter& json, uint64_t set) {
  key_of(json, "signals");
  json.StartArray();
  for (int signal = 1; signal <= signal_count; ++signal) {
    if (!(set >> (signal - 1) & 1)) continue;
    std::string name;
    append_signal(name, Signal{signal});
    string(json, name);
  }
  json.EndArray();
}

void member_symbol(JsonWriter& json, std::string_view name) {
  if (!name.empty()) member(json, "symbol", name);
}

// As strace writes it: for what has a form of its own that is worth reading.
void member_text(JsonWriter& json, const Value& number, Abi abi) {
  std::string text;
  append_value(text, number, abi, ValueStyle{});
  member(json, "text", text);
}

// wait(2)
void member_wait_status(JsonWriter& json, uint64_t status) {
  const auto low = static_cast<int>(status & 0x7f), high = static_cast<int>(status >> 8 & 0xff);
  if (low == 0) return member(json, "exited", high);
  if ((status & 0xffff) == 0xffff) return member(json, "continued", true);
  if ((status & 0xff) == 0x7f) return member(json, "stopped", Signal{high & 0x7f});
  member(json, "killed", Signal{low});
  member(json, "core_dumped", (status & 0x80) != 0);
}

void member_device(JsonWriter& json, uint64_t dev) {
  // gnu_dev_major and gnu_dev_minor of sys/sysmacros.h.
  member(json, "major", ((dev >> 8) & 0xfff) | ((dev >> 32) & 0xfffff000));
  member(json, "minor", (dev & 0xff) | ((dev >> 12) & 0xffffff00));
}

void member_network_order(JsonWriter& json, const Value& v, Abi abi) {
  const uint64_t host = host_order(v);
  member(json, "host_order", host);
  if (v.kind == Kind::network_hex && !v.names.all.empty())
    member_flags(json, v.names, abi, host);
  else
    member_symbol(json, enum_name(v.names, abi, host));
}

// The number itself, as what its kind is: signed, an address or mask, or neither.
void member_number(JsonWriter& json, std::string_view key, const Value& v) {
  switch (v.kind) {
    case Kind::integer:
    case Kind::pid:
    case Kind::fd:
    case Kind::dirfd:
    case Kind::signal:
    case Kind::time:
    case Kind::syscall_number:
    case Kind::error_number:
    case Kind::numbered:
    case Kind::named_number:
    case Kind::multiple:
    case Kind::status:
      return member(json, key, as_signed(v));
    case Kind::id:
      // (uid_t)-1 means "leave it as it is".
      if (as_signed(v) == -1) return member(json, key, -1);
      return member(json, key, v.number);
    case Kind::hex:
    case Kind::address:
    case Kind::sigset:
    case Kind::wide_hex:
      return member_hex(json, key, v.number);
    default:
      return member(json, key, v.number);
  }
}

void number_members(JsonWriter& json, const Value& v, Abi abi, const ValueStyle& style) {
  member_number(json, "value", v);
  switch (v.kind) {
    case Kind::integer:
    case Kind::natural:
    case Kind::hex:
    case Kind::address:
    case Kind::pid:
    case Kind::id:
    case Kind::clock_ticks:
    case Kind::wide_hex:
    case Kind::none:
      break;
    case Kind::fd:
    case Kind::dirfd:
      if (v.kind == Kind::dirfd && as_signed(v) == -100) member(json, "symbol", "AT_FDCWD");
      if (style.details && !v.note.empty()) member_detail(json, v.note);
      if (style.paths && !v.bytes.empty()) member_bytes(json, "path", v.bytes, "path_encoding");
      break;
    case Kind::interface:
      member_symbol(json, v.characters());
      break;
    case Kind::generic_family:
      member_symbol(json, generic_family_name(v, abi));
      break;
    case Kind::enumeration:
    case Kind::numbered:
    case Kind::numbered_hex:
    case Kind::named_number:
    case Kind::named_natural:
    case Kind::past_name:
      member_symbol(json, enum_name(v.names, abi, v.number));
      break;
    case Kind::flag_set:
    case Kind::commented_flags:
      member_flags(json, v.names, abi, v.number);
      break;
    case Kind::signal:
      if (as_signed(v) >= 1 && as_signed(v) <= signal_count)
        member(json, "symbol", Signal{static_cast<int>(as_signed(v))});
      break;
    case Kind::sigset:
      member_signals(json, v.number);
      break;
    case Kind::device:
      member_device(json, v.number);
      break;
    case Kind::wait_status:
      member_wait_status(json, v.number);
      break;
    case Kind::rlimit:
      if (const std::string_view name = infinity_name(v); !name.empty()) member_symbol(json, name);
      break;
    case Kind::port:
    case Kind::network_hex:
      member_network_order(json, v, abi);
      break;
    case Kind::ipv4:
      member(json, "address",
             fmt::format("{}.{}.{}.{}", v.number & 0xff, v.number >> 8 & 0xff, v.number >> 16 & 0xff,
                         v.number >> 24 & 0xff));
      break;
    case Kind::time:
      if (v.quantity) member(json, "nanoseconds", v.quantity);
      break;
    case Kind::syscall_number:
      member_symbol(json, syscall_name(abi, v.number));
      break;
    case Kind::error_number:
    case Kind::status: {
      const int64_t error = as_signed(v);
      constexpr int64_t largest = 4095;  // MAX_ERRNO, linux/err.h
      if (error >= -largest && error <= largest)
        member_symbol(json, errno_name(static_cast<int>(error < 0 ? -error : error)));
      break;
    }
    default:
      member_text(json, v, abi);
      break;
  }
  if (!v.was || v.was->number == v.number) return;
  key_of(json, "before");
  json.StartObject();
  number_members(json, *v.was, abi, style);
  json.EndObject();
}

void text_members(JsonWriter& json, const Value& v) {
  switch (v.kind) {
    case Kind::ipv6: {
      char address[INET6_ADDRSTRLEN] = "";
      if (v.bytes.size() >= 16) inet_ntop(AF_INET6, v.bytes.data(), address, sizeof address);
      member(json, "address", address);
      break;
    }
    case Kind::hardware: {
      std::string address;
      for (const std::byte b : v.bytes)
        address += fmt::format("{}{:02x}", address.empty() ? "" : ":", std::to_integer<unsigned>(b));
      member(json, "address", address);
      break;
    }
    default:
      member_bytes(json, "value", v.bytes);
      if (v.quantity) member(json, "offset", v.number);
      break;
  }
  if (!v.complete) member(json, "truncated", true);
}

void items_array(JsonWriter& json, const Value* first, const Value* end, Abi abi, const ValueStyle& style) {
  key_of(json, "items");
  json.StartArray();
  for (const Value* item = first; item != end; item = item->next) named_value(json, *item, abi, style);
  json.EndArray();
}

void list_members(JsonWriter& json, const Value& list, Abi abi, const ValueStyle& style) {
  const Value* end = nullptr;
  if (list.note == "unreadable")  // the last one is the address at which it became so
    for (end = list.first; end->next; end = end->next) {
    }
  items_array(json, list.first, end, abi, style);
  if (end) member_hex(json, "unreadable_at", end->number);
  if (!list.complete) member(json, "truncated", true);
}

// The name of a field; where it has none, or one that came before, its position.
std::string field_key(const Value& record, const Value& field) {
  size_t position = 0;
  bool taken = field.name.empty();
  for (const Value* other = record.first; other != &field; other = other->next, ++position)
    taken |= other->name == field.name;
  return taken ? std::to_string(position) : std::string(field.name);
}

}  // namespace

void member(JsonWriter& json, std::string_view key, uint64_t number) {
  if (number > exact_limit) return member_hex(json, key, number);
  key_of(json, key);
  json.Uint64(number);
}

void member(JsonWriter& json, std::string_view key, int64_t number) {
  if (number > static_cast<int64_t>(exact_limit) || number < -static_cast<int64_t>(exact_limit))
    return member_hex(json, key, static_cast<uint64_t>(number));
  key_of(json, key);
  json.Int64(number);
}

void member(JsonWriter& json, std::string_view key, int number) { member(json, key, int64_t{number}); }

void member(JsonWriter& json, std::string_view key, bool truth) {
  key_of(json, key);
  json.Bool(truth);
}

void member_hex(JsonWriter& json, std::string_view key, uint64_t bits) {
  key_of(json, key);
  string(json, fmt::format("{:#x}", bits));
}

void member(JsonWriter& json, std::string_view key, std::string_view ours) {
  key_of(json, key);
  our_string(json, ours);
}

void our_string(JsonWriter& json, std::string_view ours) {
  const auto bytes = std::as_bytes(std::span(ours));
  if (is_utf8(bytes))
    string(json, ours);
  else
    string(json, from_latin1(bytes));
}

void member(JsonWriter& json, std::string_view key, Signal signal) {
  std::string name;
  append_signal(name, signal);
  member(json, key, name);
}

void member_bytes(JsonWriter& json, std::string_view key, std::span<const std::byte> bytes,
                  std::string_view encoding_key) {
  key_of(json, key);
  if (is_utf8(bytes)) return string(json, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  string(json, from_latin1(bytes));
  member(json, encoding_key, "latin1");
}

void member_flags(JsonWriter& json, const describe::Names& names, Abi abi, uint64_t bits) {
  key_of(json, "flags");
  json.StartArray();
  const uint64_t rest = for_each_flag(names, abi, bits, [&](std::string_view name) { string(json, name); });
  json.EndArray();
  if (rest) member_hex(json, "rest", rest);
}

void member_detail(JsonWriter& json, std::string_view detail) {
  const size_t end = std::min(detail.find('\0'), detail.size());
  const std::string_view known = detail.substr(0, end);
  member(json, "detail", std::string(known) + (end < detail.size() ? "]" : ""));
  if (end < detail.size())
    member_bytes(json, "socket_name", std::as_bytes(std::span(detail.substr(end + 1))),
                 "socket_name_encoding");
}

void value_members(JsonWriter& json, const Value& v, Abi abi, const ValueStyle& style) {
  switch (v.is) {
    case Value::Is::pending:
      return member(json, "pending", true);
    case Value::Is::number:
      return number_members(json, v, abi, style);
    case Value::Is::text:
      return text_members(json, v);
    case Value::Is::pointer:
      if (v.number) return member_hex(json, "value", v.number);
      key_of(json, "value");
      json.Null();
      return;
    case Value::Is::list:
      return list_members(json, v, abi, style);
    case Value::Is::record:
      key_of(json, "fields");
      fields_object(json, v, abi, style);
      member_symbol(json, v.note);
      if (!v.complete) member(json, "truncated", true);
      return;
    case Value::Is::count:
      member_hex(json, "value", v.number);
      if (!v.note.empty()) {
        member(json, "count", v.quantity);
        member(json, "of", v.note);
      }
      if (v.kind == Kind::record) {
        key_of(json, "fields");
        fields_object(json, v, abi, style);
      } else if (v.first) {
        items_array(json, v.first, nullptr, abi, style);
      }
      if (!v.complete) member(json, "truncated", true);
      return;
    case Value::Is::word:
    case Value::Is::remark:
      return member(json, "note", v.note);
    case Value::Is::nothing:
      return;
  }
}

void named_value(JsonWriter& json, const Value& v, Abi abi, const ValueStyle& style) {
  json.StartObject();
  if (!v.name.empty()) member(json, "name", v.name);
  if (v.becomes) member(json, "becomes", true);
  value_members(json, v, abi, style);
  json.EndObject();
}

void fields_object(JsonWriter& json, const Value& record, Abi abi, const ValueStyle& style) {
  json.StartObject();
  for (const Value* field = record.first; field; field = field->next) {
    key_of(json, field_key(record, *field));
    json.StartObject();
    value_members(json, *field, abi, style);
    json.EndObject();
  }
  json.EndObject();
}

void code_members(JsonWriter& json, const Frame& frame, bool source) {
  const auto text = [&](std::string_view key, std::string_view encoding_key, const std::string& value) {
    member_bytes(json, key, std::as_bytes(std::span(value)), encoding_key);
  };
  if (!frame.module.empty()) {
    text("module", "module_encoding", frame.module);
    member_hex(json, "offset", frame.module_offset);
  }
  if (!frame.function.empty()) {
    text("function", "function_encoding", frame.function);
    member_hex(json, "function_offset", frame.function_offset);
  }
  if (source && !frame.file.empty()) {
    text("file", "file_encoding", frame.file);
    member(json, "line", static_cast<uint64_t>(frame.line));
  }
  if (frame.inlined) member(json, "inlined", true);
}

}  // namespace sysgood
