#include "tracer/decode/btrfs_items.h"

#include "tracer/describe/layout.h"
#include "tracer/describe/types/btrfs.h"

namespace sysgood {

Value* btrfs_items(Decoder& d, uint64_t address, uint64_t size, uint64_t wanted, const Source& source) {
  static constexpr describe::Type header = describe::btrfs_search_header;
  const size_t header_size = describe::element_size(header, d.abi()),
               length_at = describe::offset_of(header, "len", d.abi());
  Value* list = d.value(Value::Is::list);
  Chain items;
  uint64_t at = 0;
  for (uint64_t n = 0; n < wanted; ++n) {
    // As strace, one more than a string has characters, with -v too.
    if (n > d.limits().string || at > size || size - at < header_size) {
      list->complete = false;
      break;
    }
    const auto bytes = d.load(source.memory, address + at, header_size);
    if (bytes.empty()) {
      if (!n) return d.pointer(address);
      items.add(d.pointer(address + at));
      list->note = "unreadable";
      break;
    }
    items.add(d.read_bytes(header, bytes, source));
    at += header_size + load_integer(bytes.subspan(length_at, 4));
  }
  list->first = items.first();
  return list;
}

}  // namespace sysgood
