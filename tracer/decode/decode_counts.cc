// How many there are of something, and how large it is: the closed set of describe::Count.
#include <algorithm>

#include "tracer/decode/decoder.h"
#include "tracer/describe/ioctl_names.h"

namespace sysgood {

using describe::Count;
using describe::Field;
using describe::Kind;
using describe::Type;

Value* Decoder::number_at(uint64_t address, const Source& source) {
  const auto bytes = load(source.memory, address, 4);
  return bytes.empty() ? pointer(address)
                       : in_brackets(describe::s32, number(load_integer(bytes), Kind::integer, 4));
}

uint64_t Decoder::how_many(const Count& count, const Scope& scope, const Source&) {
  switch (count.from) {
    case Count::fixed:
      return count.n;
    case Count::sibling: {
      const uint64_t n = scope.get(count.name);
      if (n <= count.less) return 0;
      return (n - count.less - 1) / count.per + 1;
    }
    case Count::argument:
      return arguments_ ? arguments_->get(count.name) : 0;
    case Count::sized: {
      uint64_t n = scope.get(count.name);
      if (count.per > 1) n = std::min<uint64_t>(n, UINT32_MAX) * count.per;
      return std::max(n, n + count.n);  // not beyond the largest number
    }
    case Count::extensible:
      return scope.get(count.name);
    case Count::pointed:
      return pointed_length(scope.get(count.name) + count.n) / count.per;
    case Count::least:
      return std::min(scope.before(count.name), scope.get(count.name));
    case Count::request:
      return describe::ioc_size(static_cast<uint32_t>(scope.get(count.name)));
    case Count::result: {
      if (!at_exit_)  // as many as there may be
        return count.name.empty() ? 0
               : count.n          ? pointed_length(scope.get(count.name) + count.n)
                                  : scope.get(count.name);
      uint64_t n = budget_;
      if (count.n)
        n = std::min(n, pointed_length(scope.get(count.name) + count.n));
      else if (!count.name.empty())
        n = std::min(n, scope.get(count.name));
      budget_ -= n;
      return n;
    }
    default:
      return 1;
  }
}

// What a record says of its own size.
uint64_t Decoder::own_size(const Type& t, uint64_t address, const Source& source) {
  uint64_t n = 0;
  describe::for_each_field(t, abi(), [&](const Field& f, size_t offset) {
    if (f.name != t.count.name) return true;
    const size_t size = describe::size_of(f.type, abi());
    n = load_integer(load(source.memory, address + offset, size));
    if (!n) n = t.count.n;
    if (n < t.count.n) n = offset + size;  // no record, but what it says
    return false;
  });
  return n;
}

// Value-result: the kernel wrote the full length, but not more bytes than the caller had room for.
uint64_t Decoder::pointed_length(uint64_t address) {
  const auto before = load(at_entry_.memory, address, 4);
  if (before.empty()) return 0;
  uint64_t n = load_integer(before);
  if (at_exit_) {
    const auto after = load(at_exit_->memory, address, 4);
    if (!after.empty()) n = std::min(n, load_integer(after));
  }
  return n;
}

}  // namespace sysgood
