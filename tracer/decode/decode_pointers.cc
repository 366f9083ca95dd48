// What is behind pointers: one value, a buffer, a record of a size told elsewhere.
#include <algorithm>

#include "arch/errors.h"
#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Count;
using describe::Dir;
using describe::Field;
using describe::Kind;
using describe::Type;
using describe::Valid;

namespace {

// A pointer to one of these is shown as [value]; the others have brackets of their own or need none.
bool bracketed(const Type& t) {
  switch (t.kind) {
    case Kind::record:
    case Kind::sigset:
    case Kind::path:
    case Kind::text:
    case Kind::bytes:
    case Kind::hex_bytes:
    case Kind::terminated:
    case Kind::number_or_bytes:
    case Kind::socket_data:
    case Kind::bit_names:
    case Kind::hook:
    case Kind::none:
      return false;
    default:
      return true;
  }
}

// nanosleep(2): "If the call is interrupted by a signal handler, nanosleep() returns -1, sets errno to EINTR,
// and writes the remaining time into the structure pointed to by rem". It does so too where the kernel means
// to restart the call.
bool was_interrupted(const SyscallExit* exit) {
  constexpr int eintr = 4;
  if (!exit || !exit->is_error) return false;
  const int error = exit->error();
  return error == eintr || restart_code(error);
}

}  // namespace

// `outer` is the state in which the pointer itself was seen; what it points to is read in the state its
// direction names.
Value* Decoder::follow(const Type& t, uint64_t address, const Scope& scope, const Source& outer) {
  if (!address) return pointer(0);
  switch (t.dir) {
    case Dir::in:
      return pointee(t, address, scope, outer);
    case Dir::out:
      if (!at_exit_) return pointer(address);
      if (t.valid == Valid::on_error ? !was_interrupted(call_.exit) : wrote_nothing(t))
        return pointer(address);
      if (t.valid == Valid::on_result && call_.exit->value <= 0) return pointer(address);
      return pointee(t, address, scope, *at_exit_);
    default:
      break;
  }
  // In and out: a record is shown at entry, and again behind it if it changed; anything else once, as [old =>
  // new].
  const uint64_t budget = budget_;
  Value* before = pointee(t, address, scope, at_entry_);
  if (is_filled(t)) {
    if (failed() && t.count.from == Count::result) return pointer(address);
    if (!at_exit_ || (failed() && t.valid != Valid::always)) return before;
    budget_ = budget;  // what the call returned lies where it says so now
    return pointee(t, address, scope, *at_exit_);
  }
  if (t.kind == Kind::record && t.count.from == Count::one) return before;
  if (!at_exit_) return before;
  Value* after = pointee(t, address, scope, *at_exit_);
  if (before->is != Value::Is::list || after->is != Value::Is::list || !before->first || !after->first)
    return after;
  after->first->was = before->first;
  return after;
}

// An option of a socket of which nothing is known but its length.
Value* Decoder::number_or_bytes(const Type& t, uint64_t address, uint64_t n, const Source& source) {
  if (n == 4) return number_at(address, source);
  // What the call wrote nothing of is not shown.
  const bool shown = t.dir == Dir::in || (n && n <= INT32_MAX);
  return shown ? buffer(address, n, source) : pointer(address);
}

Value* Decoder::pointee(const Type& t, uint64_t address, const Scope& scope, const Source& source) {
  switch (t.count.from) {
    case Count::one:
      break;
    case Count::until_null:
      if (t.kind == Kind::path || t.kind == Kind::text) return chars(address, t.kind == Kind::path, source);
      return until_null(t, address, source);
    default: {
      if (t.count.from == Count::sibling && t.count.n && scope.get(t.count.name) > t.count.n)
        return pointer(address);
      const uint64_t n =
          t.count.from == Count::own_size ? own_size(t, address, source) : how_many(t.count, scope, source);
      const bool told_behind = t.count.from == Count::pointed || (t.count.from == Count::result && t.count.n);
      if (told_behind && load(at_entry_.memory, scope.get(t.count.name) + t.count.n, 4).empty())
        return pointer(address);
      if (t.kind == Kind::bytes || t.kind == Kind::hex_bytes || t.kind == Kind::terminated)
        return buffer(address, n, source, t.kind);
      if (t.kind == Kind::socket_data) return socket_data(t, address, n, source);
      if (t.kind == Kind::number_or_bytes) return number_or_bytes(t, address, n, source);
      if (t.kind == Kind::text || t.kind == Kind::path)
        return chars(address, t.kind == Kind::path, source, n);
      const bool one_of_size = t.count.from == Count::sized || t.count.from == Count::extensible ||
                               t.count.from == Count::own_size || t.count.from == Count::least ||
                               t.count.fit != Count::partly ||
                               (t.kind == Kind::record && t.count.from == Count::pointed);
      // A length below zero, for a kernel that takes an int.
      if (t.count.from == Count::pointed && n > INT32_MAX / t.count.per) return pointer(address);
      if (!one_of_size) return repeated(t, address, n, source);
      if (t.count.fit == Count::zero_padded) return zero_padded(t, address, n, source);
      const size_t known = describe::element_size(t, abi());
      const size_t have = std::min<uint64_t>(n, known);
      const bool whole = t.count.fit == Count::whole;
      // What is counted in bytes, not sized, is those bytes where it is no record.
      const bool counted = t.count.from == Count::sibling || (t.count.from == Count::pointed && whole);
      if (t.count.fit != Count::partly) {
        const bool too_large = n > INT32_MAX;  // negative, for a kernel that takes an int
        const bool is_none = too_large || (whole && n < known) || (counted && !n);
        if (is_none && counted) return number_or_bytes(t, address, n, source);
        if (is_none) return pointer(address);
      }
      const auto bytes = load(source.memory, address, have);
      if (bytes.size() < have || !have) return pointer(address);
      if (t.count.fit != Count::partly) {
        // A part of a number is no number.
        if (n < known && describe::resolve(t, abi()).kind != Kind::record)
          return text(bytes, true, Kind::hex_bytes);
        Value* v = element(t, address, bytes, source);
        if (n < known && t.dir == Dir::out && v->is == Value::Is::record) add_cut_field(v, t, bytes);
        if (v->is != Value::Is::record || v->first) return in_brackets(t, v);
        return counted ? number_or_bytes(t, address, n, source) : pointer(address);
      }
      if (t.count.from == Count::sized && n != known && describe::resolve(t, abi()).kind != Kind::record)
        return pointer(address);
      if (t.count.from == Count::extensible && n < t.count.n) return pointer(address);
      Value* v = element(t, address, bytes, source);
      if (n > known && t.count.from == Count::extensible)
        add_unknown_bytes(v, address, known, n, source);
      else if (n > known)
        v->complete = false;
      return v;
    }
  }
  const size_t size = describe::element_size(t, abi()), more = trailing(t, address, source);
  if (more) return with_trailing(t, address, size, more, source);
  const auto bytes = load(source.memory, address, size);
  return bytes.empty() ? pointer(address) : in_brackets(t, element(t, address, bytes, source));
}

// A record and the array behind it, or as many of its elements as can be read.
Value* Decoder::with_trailing(const Type& t, uint64_t address, size_t size, size_t more,
                              const Source& source) {
  auto bytes = load_part(source.memory, address, size + more);
  if (bytes.size() < size) bytes = load(source.memory, address, size);
  if (bytes.empty()) return pointer(address);
  const uint64_t outer = hole_;
  if (bytes.size() < size + more) {
    const auto& fields = describe::resolve(t, abi()).fields;
    const Type& last = fields.data[fields.n - 1].type;
    const bool has_elements = last.kind != Kind::none && last.kind != Kind::bytes &&
                              last.kind != Kind::hex_bytes && last.kind != Kind::hardware;
    const size_t one = has_elements ? describe::element_size(last, abi()) : more;
    bytes = bytes.first(size + (bytes.size() - size) / one * one);
    if (has_elements) hole_ = address + bytes.size();
  }
  Value* v = element(t, address, bytes, source);
  hole_ = outer;
  return in_brackets(t, v);
}

// How many bytes behind a record belong to its last field, an array as long as another field says: those that
// can be shown.
size_t Decoder::trailing(const Type& unresolved, uint64_t address, const Source& source) {
  const Type& t = describe::resolve(unresolved, abi());
  if (t.kind != Kind::record) return 0;
  const Type& last = t.fields.data[t.fields.n - 1].type;
  if (last.count.from != Count::rest || last.count.name.empty()) return 0;
  uint64_t n = 0;
  describe::for_each_field(t, abi(), [&](const Field& f, size_t offset) {
    if (f.name == last.count.name)
      n = load_integer(load(source.memory, address + offset, describe::size_of(f.type, abi())));
    return f.name != last.count.name;
  });
  n = flexible_count(last.count, n);
  if (last.kind == Kind::none) return n * describe::element_size(last, abi());  // room for what is not shown
  const bool is_text = last.kind == Kind::bytes || last.kind == Kind::hex_bytes;
  return std::min<uint64_t>(n, is_text ? limits_.string : limits_.elements) *
         describe::element_size(last, abi());
}

// What a pointer to one value shows: [value].
Value* Decoder::in_brackets(const Type& t, Value* v) {
  const Kind kind = describe::resolve(t, abi()).kind;
  if (!bracketed(describe::resolve(t, abi())) || (v->is == Value::Is::pointer && kind != Kind::address))
    return v;
  Value* list = value(Value::Is::list);
  list->first = v;
  return list;
}

bool Decoder::may_read(size_t size) {
  if (!reads_left_ || size > bytes_left_) {
    spent_ = true;
    return false;
  }
  --reads_left_;
  bytes_left_ -= size;
  return true;
}

std::span<const std::byte> Decoder::load(Memory& memory, uint64_t address, size_t size) {
  const auto bytes = load_part(memory, address, size);
  return bytes.size() == size ? bytes : std::span<const std::byte>();
}

std::span<const std::byte> Decoder::load_part(Memory& memory, uint64_t address, size_t size) {
  if (!may_read(size)) return {};
  const auto to = arena_.bytes(size);
  return to.first(memory.read(address, to));
}

Value* Decoder::read_at(const Type& t, uint64_t address, const Source& source) {
  const auto bytes = load(source.memory, address, describe::element_size(t, abi()));
  return bytes.empty() ? pointer(address) : read_bytes(t, bytes, source);
}

}  // namespace sysgood
