// Strings and buffers, cut where the limits say so.
#include <algorithm>
#include <cstring>

#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Kind;

namespace {

constexpr uint32_t path_max = 4095;  // PATH_MAX of linux/limits.h, which counts the NUL

}  // namespace

Value* Decoder::buffer(uint64_t address, uint64_t size, const Source& source, Kind kind) {
  const size_t shown = std::min<uint64_t>(size, limits_.string);
  // One byte more than is shown has to be there where there is to be more.
  const size_t wanted = std::min<uint64_t>(size, uint64_t{limits_.string} + 1);
  const auto read = load(source.memory, address, wanted);
  if (read.size() < wanted) return pointer(address);
  const auto bytes = read.first(shown);
  if (kind != Kind::terminated) return text(bytes, size <= limits_.string, kind);
  const bool ends = size == shown && shown && bytes.back() == std::byte{0};
  return text(bytes.first(shown - ends), size <= limits_.string);
}

Value* Decoder::chars(uint64_t address, bool is_path, const Source& source, uint64_t most) {
  const size_t limit = is_path ? path_max : limits_.string;
  // One byte more than is shown tells whether there is more.
  const size_t stop = std::min<uint64_t>(limit + 1, most);
  if (!stop) return text({}, true, is_path ? Kind::path : Kind::text);
  // The first piece is short: most strings are.
  size_t room = std::min<size_t>(stop, 256);
  auto to = arena_.bytes(room);
  size_t n = 0;
  for (;;) {
    const size_t to_page_end = page - (address + n) % page;
    const size_t want = std::min(room - n, to_page_end);
    if (!may_read(want)) return pointer(address);
    const size_t got = source.memory.read_string(address + n, to.subspan(n, want));
    n += got;
    if (n && to[n - 1] == std::byte{0})
      return text(to.first(std::min(n - 1, limit)), n - 1 <= limit, is_path ? Kind::path : Kind::text);
    if (got < want) return pointer(address);  // unreadable before its end
    if (n == stop) return text(to.first(std::min(n, limit)), false, is_path ? Kind::path : Kind::text);
    if (n == room) {
      const auto larger = arena_.bytes(std::min(stop, room * 4));
      std::memcpy(larger.data(), to.data(), n);
      to = larger;
      room = larger.size();
    }
  }
}

Value* Decoder::text(std::span<const std::byte> bytes, bool complete, Kind kind) {
  Value* v = value(Value::Is::text, kind);
  v->bytes = bytes;
  v->complete = complete;
  return v;
}

}  // namespace sysgood
