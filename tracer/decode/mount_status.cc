// What statmount(2) answers: a record, and behind it the texts whose offsets it has.
#include <algorithm>

#include "tracer/decode/decoder.h"
#include "tracer/describe/types/statmount.h"

namespace sysgood {

namespace {

// One text, or as many as there are, one behind the other.
Value* texts_at(Decoder& d, uint64_t address, uint64_t n, const Source& source) {
  Value* list = d.value(Value::Is::list);
  Chain items;
  for (uint64_t i = 0; i < n; ++i) {
    if (i == d.limits().elements) {
      list->complete = false;
      break;
    }
    Value* text = d.chars(address, false, source);
    items.add(text);
    // What was cut has its end unknown.
    if (text->is != Value::Is::text || !text->complete) {
      list->complete = i + 1 == n;
      break;
    }
    address += text->bytes.size() + 1;
  }
  list->first = items.first();
  return list;
}

}  // namespace

Value* mount_status(Decoder& d, uint64_t address, uint64_t size, const Source& source) {
  if (!address) return d.pointer(0);
  static constexpr describe::Type record = describe::statmount;
  const size_t known = describe::element_size(record, d.abi());
  if (size < known) return d.pointer(address);
  const auto bytes = d.load(source.memory, address, known);
  if (bytes.empty()) return d.pointer(address);
  Value* status = d.read_bytes(record, bytes, source);
  for (Value* field = status->first; field; field = field->next) {
    const auto number_of = [&](std::string_view name) {
      return load_integer(bytes.subspan(describe::offset_of(record, name, d.abi()), 4));
    };
    for (const describe::StatmountText& text : describe::statmount_texts) {
      if (field->name != text.name || field->is != Value::Is::number) continue;
      const uint64_t at = address + known + number_of(text.name);
      Value* shown = text.how_many.empty() ? d.chars(at, false, source)
                                           : texts_at(d, at, number_of(text.how_many), source);
      shown->name = field->name;
      shown->next = field->next;
      *field = *shown;
      break;
    }
  }
  return status;
}

}  // namespace sysgood
