// The argument of the device mapper's requests: "a single chunk of memory, with this structure at the start"
// (linux/dm-ioctl.h), a header that says where in it what belongs to the request lies.
#include <algorithm>

#include "tracer/decode/decoder.h"
#include "tracer/describe/types/dm.h"

namespace sysgood {

namespace {

using describe::DmData;
using describe::Kind;
using describe::Type;

// What the header says of the data; offsets are from its own beginning.
struct Chunk {
  Decoder& d;
  const Source& source;
  uint64_t address;
  uint64_t start, size;
  uint32_t minor, target_count;
};

Value* noted(Decoder& d, Value::Is is, std::string_view note) {
  Value* v = d.value(is);
  v->note = note;
  return v;
}

// Up to a NUL, or to where the data ends.
Value* text_at(const Chunk& chunk, uint64_t offset, std::string_view name) {
  Value* text = chunk.d.chars(chunk.address + offset, false, chunk.source, chunk.size - offset);
  text->name = name;
  return text;
}

Value* alone(Decoder& d, Value* field) {
  Value* record = d.value(Value::Is::record);
  record->first = field;
  return record;
}

Value* text_record(const Chunk& chunk) {
  if (chunk.start > chunk.size) return noted(chunk.d, Value::Is::word, "??? /* misplaced string */");
  return alone(chunk.d, text_at(chunk, chunk.start, "string"));
}

// A record that lies where the header or the one before it says, with what `add` puts into it.
struct Place {
  const Chunk& chunk;
  const Type& type;
  std::string_view misplaced;
  size_t size() const { return describe::element_size(type, chunk.d.abi()); }
  size_t size_with_text() const { return size() + 1; }  // which has a NUL at least
  std::span<const std::byte> bytes(uint64_t offset) const {
    return chunk.d.load(chunk.source.memory, chunk.address + offset, size());
  }
  uint64_t number(std::span<const std::byte> bytes, std::string_view field) const {
    return load_integer(bytes.subspan(describe::offset_of(type, field, chunk.d.abi()), 4));
  }
  bool holds(uint64_t offset) const { return offset <= chunk.size && chunk.size - offset >= size(); }
  Value* is_misplaced() const { return noted(chunk.d, Value::Is::word, misplaced); }
};

Value* message(const Place& place) {
  const Chunk& chunk = place.chunk;
  if (!place.holds(chunk.start)) return place.is_misplaced();
  const auto bytes = place.bytes(chunk.start);
  if (bytes.empty()) return chunk.d.pointer(chunk.address + chunk.start);
  Chain fields;
  fields.add(chunk.d.read_bytes(place.type, bytes, chunk.source)->first);
  fields.add(text_at(chunk, chunk.start + place.size(), "message"));
  return alone(chunk.d, fields.first());
}

Value* dependencies(const Place& place) {
  const Chunk& chunk = place.chunk;
  Decoder& d = chunk.d;
  if (!place.holds(chunk.start)) return place.is_misplaced();
  const auto bytes = place.bytes(chunk.start);
  if (bytes.empty()) return d.pointer(chunk.address + chunk.start);
  constexpr uint64_t size = 8;
  const uint64_t count = place.number(bytes, "count"), first = chunk.start + place.size();
  if ((chunk.size - first) / size < count) return place.is_misplaced();
  Value* list = d.value(Value::Is::list);
  Chain items;
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t at = chunk.address + first + i * size;
    if (i == d.limits().elements) {
      list->complete = false;
      break;
    }
    const auto device = d.load(chunk.source.memory, at, size);
    items.add(device.empty() ? d.pointer(at)
                             : d.scalar(describe::device, load_integer(device), chunk.source));
    if (!device.empty()) continue;
    list->note = "unreadable";
    break;
  }
  list->first = items.first();
  list->name = "deps";
  Chain fields;
  fields.add(d.read_bytes(place.type, bytes, chunk.source)->first);
  fields.add(list);
  return alone(d, fields.first());
}

// "The following members can be accessed by taking a pointer that points immediately after the terminating
// zero character in "name" and aligning this pointer to next 8-byte boundary." Where the last one ends is not
// said.
void add_event_number(const Chunk& chunk, Chain& fields, uint64_t offset, uint64_t name_at, uint64_t next) {
  if (chunk.minor < describe::dm_event_numbers_version || !next) return;
  const Value* whole = chunk.d.chars(chunk.address + name_at, true, chunk.source, chunk.size - name_at);
  if (whole->is != Value::Is::text || !whole->complete) return;
  const uint64_t at = describe::align_up(name_at + whole->bytes.size() + 1, 8);
  if (at + 4 > offset + next) return;
  const auto bytes = chunk.d.load(chunk.source.memory, chunk.address + at, 4);
  if (bytes.empty()) return;
  Value* number = chunk.d.scalar(describe::u32, load_integer(bytes), chunk.source);
  number->name = "event_nr";
  fields.add(number);
}

// Each says how far behind its beginning the next one lies.
void add_names_or_versions(const Place& place, bool versions, Chain& all) {
  const Chunk& chunk = place.chunk;
  Decoder& d = chunk.d;
  uint64_t offset = chunk.start;
  for (uint64_t i = 0;; ++i) {
    if (!place.holds(offset)) return all.add(place.is_misplaced());
    if (i == d.limits().string) return all.add(noted(d, Value::Is::word, "..."));
    const auto bytes = place.bytes(offset);
    if (bytes.empty()) return all.add(d.pointer(chunk.address + offset));
    const uint64_t next = place.number(bytes, "next"), name_at = offset + place.size();
    Value* known = d.read_bytes(place.type, bytes, chunk.source);
    Value* name = text_at(chunk, name_at, "name");
    Chain fields;
    fields.add(versions ? name : known->first);
    fields.add(versions ? known->first : name);
    if (!versions) add_event_number(chunk, fields, offset, name_at, next);
    all.add(alone(d, fields.first()));
    if (!next) return;
    if (next < place.size_with_text()) return all.add(place.is_misplaced());
    offset += next;
  }
}

// "When specifying targets on a DM_TABLE_LOAD command, this value is the number of bytes from the start of
// the "current" dm_target_spec to the start of the "next" dm_target_spec. When retrieving targets on a
// DM_TABLE_STATUS command, this value is the number of bytes from the start of the first dm_target_spec".
void add_targets(const Place& place, bool from_the_first, Chain& all) {
  const Chunk& chunk = place.chunk;
  Decoder& d = chunk.d;
  uint64_t offset = chunk.start, least = 0;
  for (uint32_t i = 0; i < chunk.target_count; ++i) {
    if (offset < least || !place.holds(offset)) return all.add(place.is_misplaced());
    if (i == d.limits().string) return all.add(noted(d, Value::Is::word, "..."));
    const auto bytes = place.bytes(offset);
    if (bytes.empty()) return all.add(d.pointer(chunk.address + offset));
    Chain fields;
    fields.add(d.read_bytes(place.type, bytes, chunk.source)->first);
    fields.add(text_at(chunk, offset + place.size(), "string"));
    all.add(alone(d, fields.first()));
    least = offset + place.size_with_text();
    offset = (from_the_first ? chunk.start : offset) + place.number(bytes, "next");
  }
}

void add_data(const Chunk& chunk, const describe::Case& what, uint32_t flags, Chain& all) {
  switch (static_cast<DmData>(what.value)) {
    case DmData::string:
      return all.add(text_record(chunk));
    case DmData::answer:
      if (flags & describe::dm_data_out_flag) all.add(text_record(chunk));
      return;
    case DmData::message:
      return all.add(message({chunk, what.type, "??? /* misplaced struct dm_target_msg */"}));
    case DmData::dependencies:
      return all.add(dependencies({chunk, what.type, "??? /* misplaced struct dm_target_deps */"}));
    case DmData::names:
      return add_names_or_versions({chunk, what.type, "??? /* misplaced struct dm_name_list */"}, false, all);
    case DmData::versions:
      return add_names_or_versions({chunk, what.type, "??? /* misplaced struct dm_target_versions */"}, true,
                                   all);
    case DmData::targets:
    case DmData::target_states:
      return add_targets({chunk, what.type, "??? /* misplaced struct dm_target_spec */"},
                         static_cast<DmData>(what.value) == DmData::target_states, all);
  }
}

// What is behind a field that makes the header one of which nothing more is known.
void end_with(Decoder& d, Value* field, std::string_view remark) {
  field->next = noted(d, Value::Is::remark, remark);
}

}  // namespace

Value* device_mapper(Decoder& d, const Type& t, uint64_t address, const Source& source) {
  if (!address) return d.number(0, Kind::hex, 8);
  if (t.dir == describe::Dir::out && (!d.returned() || d.failed())) return d.pointer(address);
  const auto bytes = d.load(source.memory, address, describe::dm_header_size);
  if (bytes.empty()) return d.pointer(address);
  const auto number_at = [&](size_t offset) {
    return static_cast<uint32_t>(load_integer(bytes.subspan(offset, 4)));
  };
  const auto number = [&](std::string_view name) {
    static constexpr Type whole = describe::dm_data_answer;
    return number_at(describe::offset_of(whole, name, d.abi()));
  };
  Type header(Kind::record);
  header.fields = t.fields;
  header.record_size = t.record_size;
  Value* list = d.value(Value::Is::list);
  Value* record = d.read_bytes(header, bytes, source);
  list->first = record;
  Value* version = record->first;
  if (number("version") != describe::dm_known_version)
    return end_with(d, version, "unsupported device mapper ABI version"), list;
  if (number("data_size") < describe::dm_header_size)
    return end_with(d, version->next, "data_size too small"), list;
  if (t.cases.empty()) return list;
  const Chunk chunk{d,
                    source,
                    address,
                    number("data_start"),
                    number("data_size"),
                    number_at(describe::offset_of(header, "version", d.abi()) + 4),
                    number("target_count")};
  Chain data;
  add_data(chunk, *t.cases.begin(), number("flags"), data);
  record->next = data.first();
  for (Value* v = data.first(); v; v = v->next) v->hidden = true;
  return list;
}

}  // namespace sysgood
