// Rows of values: behind pointers, up to a NULL, inside records.
#include <algorithm>
#include <utility>

#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Count;
using describe::Kind;
using describe::Type;

// One `t` of what lies behind a pointer. Of a record that the call may have changed, its fields can know what
// they were.
Value* Decoder::element(const Type& t, uint64_t address, std::span<const std::byte> bytes,
                        const Source& source) {
  if (!is_filled(t) || !at_exit_ || failed()) return read_bytes(t, bytes, source);
  const auto outer_now = now_, outer_was = was_;
  was_ = load(at_entry_.memory, address, bytes.size());
  now_ = bytes.first(was_.size());
  Value* v = read_bytes(t, bytes, source);
  now_ = outer_now;
  was_ = outer_was;
  return v;
}

std::span<const std::byte> Decoder::was(std::span<const std::byte> bytes) const {
  if (now_.empty() || bytes.empty()) return {};
  const auto at = reinterpret_cast<uintptr_t>(bytes.data()), from = reinterpret_cast<uintptr_t>(now_.data());
  if (at < from || at + bytes.size() > from + now_.size()) return {};
  return was_.subspan(at - from, bytes.size());
}

Value* Decoder::repeated(const Type& t, uint64_t address, uint64_t n, const Source& source) {
  Value* list = value(Value::Is::list);
  Chain items;
  const bool has_most = t.count.from == Count::sibling && t.count.more;
  const uint32_t most = has_most ? t.count.more : Limits::all_elements;
  const uint64_t shown = std::min<uint64_t>({n, limits_.elements, most});
  const size_t size = describe::element_size(t, abi());
  const bool outer = beyond_result_;
  // More than there are addresses are none.
  if (n > (~uint64_t{0} - address) / std::max<size_t>(size, 1)) return pointer(address);
  // So many as the kernel's own declaration says are one thing, of which a part means nothing.
  const bool one_thing = t.count.from == Count::fixed && t.kind != Kind::fd;
  if (one_thing && n && load(source.memory, address, n * size).empty()) return pointer(address);
  for (uint64_t i = 0; i < shown; ++i) {
    const auto bytes = load(source.memory, address + i * size, size);
    if (bytes.empty()) {
      if (i == 0) return pointer(address);
      items.add(pointer(address + i * size));
      list->note = "unreadable";
      break;
    }
    beyond_result_ = is_filled(t) && at_exit_ && !failed() && i >= static_cast<uint64_t>(call_.exit->value);
    Value* item = element(t, address + i * size, bytes, source);
    name_position(*item, t, i);
    items.add(item);
  }
  // Whether there are more is known where the next one can be read.
  const bool all_that_count = has_most && shown == most;
  if (shown && shown < n && !all_that_count && !list->note.size() &&
      load(source.memory, address + shown * size, size).empty()) {
    items.add(pointer(address + shown * size));
    list->note = "unreadable";
  }
  beyond_result_ = outer;
  list->first = items.first();
  list->complete = shown == n;
  return list;
}

// An array of pointers that ends with NULL: argv.
Value* Decoder::until_null(const Type& t, uint64_t address, const Source& source) {
  Value* list = value(Value::Is::list);
  Chain items;
  const size_t size = describe::element_size(t, abi());
  for (uint64_t i = 0; i < Limits::all_elements; ++i) {
    const auto bytes = load(source.memory, address + i * size, size);
    if (bytes.empty()) {
      if (i == 0) return pointer(address);
      items.add(pointer(address + i * size));
      list->note = "unreadable";
      break;
    }
    if (!load_integer(bytes)) break;
    if (i == limits_.elements) {
      list->complete = false;
      break;
    }
    items.add(read_bytes(t, bytes, source));
  }
  list->first = items.first();
  return list;
}

void Decoder::name_position(Value& item, const Type& t, size_t i) {
  if (i < t.index.all.size())
    item.name = t.index.all.data[i].name;
  else
    item.name = t.index.unknown;
  // What is not in brackets is a constant like any other: [IO_WQ_BOUND], in raw numbers [0].
  const bool is_constant = !item.name.empty() && item.name[0] != '[' && item.name[0] != '/';
  if (is_constant) item.place = static_cast<uint32_t>(i) + 1;
}

Value* Decoder::fixed_array(const Type& t, std::span<const std::byte> bytes, const Source& source) {
  if (t.kind == Kind::none) return value(Value::Is::nothing);
  if (!t.macro.empty()) {  // a form of its own: a UUID
    Value* v = text(bytes, true, t.kind);
    v->note = t.macro;
    return v;
  }
  if (t.kind == Kind::terminated) {  // a name as any text is: cut where that is
    const auto end = std::find(bytes.begin(), bytes.end(), std::byte{0});
    return cut(bytes.first(static_cast<size_t>(end - bytes.begin())), Kind::text);
  }
  if (t.kind == Kind::bytes || t.kind == Kind::hex_bytes)
    return text(bytes.first(std::min<size_t>(bytes.size(), limits_.string)), bytes.size() <= limits_.string,
                t.kind);
  if (t.kind == Kind::text || t.kind == Kind::socket_path) {
    // An abstract socket name begins with NUL and has no end but its length.
    const bool abstract = t.kind == Kind::socket_path && !bytes.empty() && bytes[0] == std::byte{0};
    size_t n = bytes.size();
    if (!abstract)
      n = static_cast<size_t>(std::find(bytes.begin(), bytes.end(), std::byte{0}) - bytes.begin());
    // A text that does not end where it has to is shown without what is in the place of its end.
    if (t.kind == Kind::text && n && n == t.count.n) return text(bytes.first(n - 1), false, t.kind);
    return text(bytes.first(n), true, t.kind);
  }
  if (t.kind == Kind::hardware || t.kind == Kind::callsign) return text(bytes, true, t.kind);
  Value* list = value(Value::Is::list);
  Chain items;
  Type one = t;
  one.count = {};
  const size_t size = describe::element_size(one, abi());
  const size_t n = bytes.size() / size, shown = std::min<size_t>(n, limits_.elements);
  for (size_t i = 0; i < shown; ++i) {
    Value* item = read_bytes(one, bytes.subspan(i * size, size), source);
    name_position(*item, t, i);
    items.add(item);
  }
  list->first = items.first();
  list->complete = shown == n;
  return list;
}

// The bytes that are there, whatever their number, or as many elements as they hold.
Value* Decoder::flexible_array(const Type& t, std::span<const std::byte> bytes, const Scope& scope,
                               const Source& source) {
  if (t.kind == Kind::bytes || t.kind == Kind::hex_bytes) {
    const uint64_t all =
        t.count.name.empty() ? bytes.size() : flexible_count(t.count, scope.get(t.count.name));
    const auto there = bytes.first(std::min<uint64_t>(all, bytes.size()));
    if (t.kind == Kind::bytes) return text(there, all <= bytes.size(), t.kind);
    Value* shown = cut(there, t.kind);
    shown->complete &= all <= bytes.size();
    return shown;
  }
  const size_t size = describe::element_size(t, abi());
  uint64_t wanted = bytes.size() / size;
  if (!t.count.name.empty())
    wanted = t.count.fit == Count::clipped ? flexible_count(t.count, scope.get(t.count.name))
                                           : scope.get(t.count.name);
  const size_t held = bytes.size() / size;
  size_t there = std::min<uint64_t>(wanted, held);
  if (t.count.n) there = std::min<size_t>(there, t.count.n);
  if (t.kind == Kind::hardware) return text(bytes.first(there), true, t.kind);
  Type fixed = t;
  fixed.count = {Count::fixed, static_cast<uint32_t>(there), {}};
  Value* list = fixed_array(fixed, bytes.first(there * size), source);
  if (hole_ && held < (t.count.n ? std::min<uint64_t>(wanted, t.count.n) : wanted)) {
    const uint64_t from = std::exchange(hole_, 0);
    if (!there) return pointer(from);
    Chain items;
    items.add(list->first);
    items.add(pointer(from));
    list->note = "unreadable";
  } else if (there < wanted) {
    list->complete = false;
  }
  const bool shown_empty = !t.count.name.empty() || t.count.n;
  return list->first || list->is == Value::Is::text || shown_empty ? list : value(Value::Is::nothing);
}

}  // namespace sysgood
