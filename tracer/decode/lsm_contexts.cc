// What a security module says of a process, or is told: struct lsm_ctx of linux/lsm.h, a row of records each
// of which says how long it is.
#include <algorithm>

#include "tracer/decode/decoder.h"
#include "tracer/describe/types/lsm.h"

namespace sysgood {

namespace {

constexpr uint64_t largest = 65536;  // bytes that are looked at

}  // namespace

// `most` bytes are there at the most, or as many records as the call answers.
Value* security_contexts(Decoder& d, uint64_t address, uint64_t most, const Source& source) {
  if (!address) return d.pointer(0);
  static constexpr describe::Type context = describe::lsm_ctx;
  const size_t header = describe::offset_of(context, "ctx", d.abi());
  Value* list = d.value(Value::Is::list);
  Chain items;
  uint64_t at = 0;
  most = std::min(most, largest);
  const bool answered = d.returned() && !d.failed() && d.call().exit->value > 0;
  const uint64_t n = answered ? static_cast<uint64_t>(d.call().exit->value) : ~uint64_t{0};
  for (uint64_t i = 0; i < n && at + header <= most; ++i) {
    if (i == d.limits().elements) {
      list->complete = false;
      break;
    }
    const auto head = d.load(source.memory, address + at, header);
    if (head.empty()) return d.pointer(address);
    const uint64_t length = load_integer(head.subspan(describe::offset_of(context, "len", d.abi()), 8));
    const uint64_t there = std::clamp<uint64_t>(length, header, most - at);
    const auto all = d.load(source.memory, address + at, there);
    if (all.empty()) return d.pointer(address);
    items.add(d.read_bytes(context, all, source));
    if (length < header) break;  // no way to the next
    at += there;
  }
  list->first = items.first();
  return list;
}

}  // namespace sysgood
