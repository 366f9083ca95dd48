// Rows of records that tell their own lengths, and what lies behind such a header: netlink messages, and
// their attributes.
#include <algorithm>
#include <array>
#include <charconv>

#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Count;
using describe::Field;
using describe::Kind;
using describe::Type;

namespace {

constexpr uint64_t largest_data = 1 << 20;  // bytes of a buffer that are looked at
constexpr uint32_t deepest = 16;            // rows in rows in rows...

// Where the header of a record of a row ends.
size_t header_size(const Type& t, Abi abi) {
  size_t size = 0;
  describe::for_each_field(t, abi, [&](const Field& f, size_t offset) {
    size = offset;
    return f.show != describe::Show::behind;
  });
  return size;
}

bool has_what_is_behind(const Type& t) {
  return std::any_of(t.fields.begin(), t.fields.end(), [](const Field& f) {
    return f.name.empty() && (f.show == describe::Show::behind || has_what_is_behind(f.type));
  });
}

}  // namespace

// Bytes that are shown as far as a string is.
Value* Decoder::cut(std::span<const std::byte> bytes, Kind kind) {
  const size_t shown = std::min<size_t>(bytes.size(), limits_.string);
  return text(bytes.first(shown), shown == bytes.size(), kind);
}

// `length` is as it is told, which may be more than there is, or less than the header.
Value* Decoder::first_of_row(const Type& t, std::span<const std::byte> bytes, uint64_t& length,
                             const Source& source) {
  const size_t header = header_size(t, abi());
  if (bytes.size() < header) {
    length = bytes.size();
    return cut(bytes, Kind::hex_bytes);
  }
  describe::for_each_field(t, abi(), [&](const Field& f, size_t offset) {
    if (f.name != t.count.name) return true;
    length = load_integer(bytes.subspan(offset, describe::size_of(f.type, abi())));
    return false;
  });
  Type one = t;
  one.count = {};
  Chain behind;
  Value* v = record(one, bytes.first(std::clamp<uint64_t>(length, header, bytes.size())), source, &behind);
  if (!behind.first()) return v;
  Value* list = value(Value::Is::list);
  Chain all;
  all.add(v);
  all.add(behind.first());
  list->first = all.first();
  return list;
}

Value* Decoder::row(const Type& t, std::span<const std::byte> bytes, const Source& source) {
  if (depth_ == deepest) return cut(bytes, Kind::hex_bytes);
  ++depth_;
  const uint64_t outer_name = latest_name_;
  latest_name_ = 0;
  const size_t header = header_size(t, abi());
  Value* list = value(Value::Is::list);
  Chain all;
  for (uint32_t n = 0; !bytes.empty(); ++n) {
    if (!rows_left_ || n == limits_.elements) {
      list->complete = false;
      break;
    }
    --rows_left_;
    uint64_t told = 0;
    all.add(first_of_row(t, bytes, told, source));
    const uint64_t next = describe::align_up(told, t.count.n);
    if (told < header || next >= bytes.size()) break;  // what tells less than its header leads nowhere
    bytes = bytes.subspan(next);
  }
  list->first = all.first();
  latest_name_ = outer_name;
  --depth_;
  return list->first && !list->first->next && list->complete ? list->first : list;
}

// All that is left of a record. What it should hold and is too short for is shown as bytes; of a record with
// more behind it the first field, which is the family that the message is about.
Value* Decoder::what_is_left(const Type& unresolved, std::span<const std::byte> bytes, const Scope& scope,
                             const Source& source, Chain& behind) {
  const Type& t = describe::resolve(unresolved, abi());
  if (t.kind == Kind::none) return nullptr;
  if (t.kind == Kind::terminated) {
    const bool ends = bytes.back() == std::byte{0};
    const auto name = bytes.first(bytes.size() - ends);
    const auto end = std::find(name.begin(), name.end(), std::byte{0});
    latest_name_ = load_integer(name.first(std::min<size_t>(8, static_cast<size_t>(end - name.begin()))));
    Value* v = cut(name, Kind::bytes);
    v->complete &= ends;
    return v;
  }
  if (t.count.from == Count::row) return row(t, bytes, source);
  if (t.count.from == Count::rest) {
    if (t.kind == Kind::bytes || t.kind == Kind::hex_bytes) return cut(bytes, t.kind);
    if (bytes.size() < describe::element_size(t, abi())) return cut(bytes, Kind::hex_bytes);
    return flexible_array(t, bytes, scope, source);
  }
  const size_t size = describe::size_of(t, abi());
  if (t.kind != Kind::record || !has_what_is_behind(t)) {
    if (bytes.size() < size) return cut(bytes, Kind::hex_bytes);
    if (t.kind == Kind::record && t.count.from == Count::one) return record(t, bytes, source);
    return t.count.from == Count::fixed ? fixed_array(t, bytes.first(size), source)
                                        : read_bytes(t, bytes.first(size), source);
  }
  if (bytes.size() >= size) {
    // It comes before what is behind it.
    Chain further;
    Value* v = record(t, bytes, source, &further);
    behind.add(v);
    if (further.first()) behind.add(further.first());
    return nullptr;
  }
  const size_t first = describe::size_of(t.fields.data[0].type, abi());
  Type family = t;
  family.fields.n = 1;
  Value* v = record(family, bytes.first(std::min(first, bytes.size())), source);
  v->complete = false;
  return v;
}

// What begins with eight bytes that tell what it is, or else is only bytes.
Value* Decoder::by_first_bytes(const Type& t, uint64_t address, uint64_t size, const Source& source) {
  std::array<std::byte, 8> first{};
  const uint64_t begins =
      size >= first.size() && source.memory.read(address, first) == first.size() ? load_integer(first) : 0;
  for (const describe::Case& c : t.cases) {
    if (c.value != (begins & c.mask) || size < c.room || c.type.kind != Kind::record) continue;
    const auto bytes = load(source.memory, address, std::min(size, largest_data));
    if (bytes.empty()) break;
    Chain all;
    Value* header = record(c.type, bytes, source, &all);
    if (!all.first()) return header;
    Value* list = value(Value::Is::list);
    Chain items;
    items.add(header);
    items.add(all.first());
    list->first = items.first();
    return list;
  }
  return buffer(address, size, source);
}

Value* Decoder::socket_data(const Type& t, uint64_t address, uint64_t size, const Source& source) {
  const std::string_view protocol =
      source.facts.ask(Fact::Kind::netlink_protocol, call_.entry.args[0] & 0xffffffff);
  if (protocol.empty() && !addressed_to_netlink(source)) return buffer(address, size, source);
  uint64_t number = ~uint64_t{0};
  std::from_chars(protocol.data(), protocol.data() + protocol.size(), number);
  for (const describe::Case& c : t.cases) {
    if (c.value != (number & c.mask)) continue;
    if (c.type.kind == Kind::select) return by_first_bytes(c.type, address, size, source);
    const auto bytes = load(source.memory, address, std::min(size, largest_data));
    if (bytes.empty()) return size ? pointer(address) : text({}, true);
    return row(c.type, bytes, source);
  }
  return buffer(address, size, source);
}

}  // namespace sysgood
