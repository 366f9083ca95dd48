// Structures: their fields by layout, condition and what the call changed.
#include <algorithm>

#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Count;
using describe::Dir;
using describe::Field;
using describe::Kind;
using describe::Show;
using describe::Type;

namespace {

bool all_nameless(const Value* fields) {
  for (; fields; fields = fields->next)
    if (!fields->name.empty()) return false;
  return true;
}

}  // namespace

class Fields : public Scope {
 public:
  Fields(const Type& record, std::span<const std::byte> bytes, std::span<const std::byte> was, Abi abi,
         const Fields* around, uint64_t latest_name)
      : record_(record), bytes_(bytes), was_(was), abi_(abi), around_(around), latest_name_(latest_name) {}
  uint64_t get(std::string_view name) const override {
    if (name == "^") return latest_name_;
    return name.starts_with('^') ? outer(name.substr(1)) : field(name, bytes_);
  }
  uint64_t before(std::string_view name) const override { return field(name, was_.empty() ? bytes_ : was_); }

 private:
  // Of the innermost record around it that has one of this name.
  uint64_t outer(std::string_view name) const {
    for (const Fields* f = around_; f; f = f->around_)
      if (std::any_of(f->record_.fields.begin(), f->record_.fields.end(),
                      [&](const Field& one) { return one.name == name; }))
        return f->field(name, f->bytes_);
    return 0;
  }
  uint64_t field(std::string_view name, std::span<const std::byte> bytes) const {
    uint64_t found = 0;
    describe::for_each_field(record_, abi_, [&](const Field& f, size_t offset) {
      if (f.name != name) return true;
      const size_t all = describe::size_of(f.type, abi_), size = std::min<size_t>(all, 8);
      if (offset + size > bytes.size()) return false;
      found = load_integer(bytes.subspan(offset, size));
      // Of numbers in a row what is asked is whether one of them is not 0.
      if (f.type.count.from == Count::fixed && f.type.kind == Kind::hex)
        for (size_t at = size; at < all && offset + at < bytes.size(); ++at)
          found |= std::to_integer<uint64_t>(bytes[offset + at]);
      return false;
    });
    return found;
  }

  const Type& record_;
  std::span<const std::byte> bytes_, was_;
  Abi abi_;
  const Fields* around_;
  uint64_t latest_name_;
};

// Whether the message that is being read has an address of netlink.
bool Decoder::addressed_to_netlink(const Source& source) {
  constexpr uint64_t af_netlink = 16;
  constexpr uint32_t shortest = 2, longest = 128;  // sa_family, struct sockaddr_storage
  const uint64_t name = around_ ? around_->get("^msg_name") : 0;
  const auto length = static_cast<uint32_t>(around_ ? around_->get("^msg_namelen") : 0);
  if (!name || length < shortest || length > INT32_MAX) return false;
  const auto address = load(source.memory, name, std::min(length, longest));
  return !address.empty() && load_integer(address.first(shortest)) == af_netlink;
}

// It keeps its place, so that those behind it have the same when the call is entered and when it has
// returned.
Value* Decoder::unbecome() {
  Value* v = value(Value::Is::nothing);
  v->becomes = true;
  return v;
}

// A number that the call left as it was has not become anything, nor has what is looked at in any case.
bool Decoder::unchanged(const Type& t, uint64_t address) {
  const bool is_record = describe::resolve(t, abi()).kind == Kind::record;
  if (t.dir != Dir::out || (is_record && t.valid != describe::Valid::always) || t.count.from != Count::one)
    return false;
  const size_t size = describe::element_size(t, abi());
  const auto before = load(at_entry_.memory, address, size), after = load(at_exit_->memory, address, size);
  return !before.empty() && std::equal(before.begin(), before.end(), after.begin(), after.end());
}

// A newer header than ours: the bytes of its record from `from` up to `to`, unless they are all zero. The
// kernel takes no record larger than a page (copy_struct_from_user, include/linux/uaccess.h).
void Decoder::add_unknown_bytes(Value* record, uint64_t address, uint64_t from, uint64_t to,
                                const Source& source) {
  to = std::min(to, page);
  const auto bytes =
      to > from ? load(source.memory, address + from, to - from) : std::span<const std::byte>();
  if (bytes.empty()) {
    if (to <= from) return;
    Value* unreadable = value(Value::Is::word);
    unreadable->note = "???";
    Chain known;
    if (record->first) known.add(record->first);
    known.add(unreadable);
    record->first = known.first();
    return;
  }
  if (std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; })) return;
  Value* v = text(bytes.first(std::min<size_t>(bytes.size(), limits_.string)), bytes.size() <= limits_.string,
                  Kind::hex_bytes);
  v->number = from;
  v->quantity = to;
  Chain fields;
  if (record->first) fields.add(record->first);
  fields.add(v);
  record->first = fields.first();
}

// The number that a record ends within is shown as the bytes that are there of it.
void Decoder::add_cut_field(Value* record, const Type& unresolved, std::span<const std::byte> bytes) {
  const Type& t = describe::resolve(unresolved, abi());
  describe::for_each_field(t, abi(), [&](const Field& f, size_t offset) {
    const bool number = f.type.dir == Dir::value && f.type.count.from == Count::one &&
                        f.type.fields.empty() && f.type.cases.empty() && !f.name.empty() &&
                        f.when.test == describe::When::always;
    if (!number || offset >= bytes.size() || offset + describe::size_of(f.type, abi()) <= bytes.size())
      return true;
    Value* part = text(bytes.subspan(offset), true, Kind::hex_bytes);
    part->name = f.name;
    Chain fields;
    if (record->first) fields.add(record->first);
    fields.add(part);
    record->first = fields.first();
    return false;
  });
}

Value* Decoder::briefly(Value* record, uint64_t address) {
  if (record->is != Value::Is::record) return record;
  record->is = Value::Is::count;
  record->kind = Kind::record;
  record->number = address;
  record->quantity = 1;
  record->note = {};
  return record;
}

// bpf(2) copies as many bytes as it is told of a union that is zeros otherwise.
Value* Decoder::zero_padded(const Type& t, uint64_t address, uint64_t n, const Source& source) {
  const size_t known = describe::element_size(t, abi());
  const size_t have = std::min<uint64_t>(n, known);
  // It takes no record larger than a page.
  if (n > page) return pointer(address);
  const auto all = load(source.memory, address, n);
  if (all.empty()) return pointer(address);
  const auto padded = arena_.bytes(std::max<size_t>(have, t.count.n));
  std::fill(std::copy_n(all.begin(), have, padded.begin()), padded.end(), std::byte{0});
  Value* v = element(t, address, padded, source);
  const auto rest = all.subspan(have);
  if (std::all_of(rest.begin(), rest.end(), [](std::byte b) { return b == std::byte{0}; })) return v;
  Value* extra = text(rest, true, Kind::hex_bytes);
  extra->name = "extra_data";
  extra->hidden = true;
  extra->number = known;
  extra->quantity = all.size();
  Chain fields;
  if (v->first) fields.add(v->first);
  fields.add(extra);
  v->first = fields.first();
  return v;
}

// Whether a flexible array of nothing is told: the record says that there are none, or how many there may be.
bool Decoder::says_none(const Type& t, const Scope& scope) {
  const bool is_text = t.kind == Kind::bytes || t.kind == Kind::hex_bytes;
  if (t.count.name.empty()) return !is_text && t.count.n;
  return !flexible_count(t.count, scope.get(t.count.name));
}

// Of a field that is no record of its own in the middle of ours.
Value* Decoder::field_value(const Type& t, std::span<const std::byte> own, const Scope& scope,
                            const Source& source) {
  if (t.dir != Dir::value) return follow(t, load_integer(own), scope, source);
  if (t.count.from == Count::fixed) return fixed_array(t, own, source);
  if (t.count.from == Count::rest) return flexible_array(t, own, scope, source);
  if (t.kind == Kind::hook && t.hook != describe::Hook::siginfo)
    return run_hook(*this, t, load_integer(own), scope, source);
  return read_bytes(t, own, source);
}

// Whether the field is told by the one before it: it is the upper half of that number, or, the second field
// of one name, what the call has left as it found it. One that the call has changed is told behind it: a=1 =>
// a=2.
bool Decoder::joins(const Field& f, Value& field, std::span<const std::byte> own, Value& latest) const {
  const bool are_numbers = latest.is == Value::Is::number && field.is == Value::Is::number;
  if (f.show == Show::upper && are_numbers && latest.width <= 4) {
    latest.number |= field.number << (8 * latest.width);
    latest.width = static_cast<uint8_t>(latest.width * 2);
    return true;
  }
  if (f.show != Show::filled || f.name.empty() || latest.name != f.name) return false;
  if (const auto old = was(own); field.is == Value::Is::number && !old.empty()) {
    if (std::equal(old.begin(), old.end(), own.begin(), own.end())) return true;
    latest.number = load_integer(old);
  }
  field.becomes = true;
  return false;
}

// What of it is left to the verbose.
void Decoder::show_as(Show show, Value& field, std::span<const std::byte> own) {
  const bool is_list = field.is == Value::Is::list;
  if (show == Show::brief && is_list) {
    field.is = Value::Is::count;
    field.number = load_integer(own);
  }
  if ((show == Show::folded || show == Show::few) && is_list) {
    int shown_to_all = show == Show::few ? 2 : 0;
    for (Value* item = field.first; item; item = item->next) item->hidden |= shown_to_all-- <= 0;
  }
  const Value& shown = field.first ? *field.first : field;  // of a bit field, its bits
  field.unremarked = show == Show::salient && !shown.number;
  field.gap = show == Show::gap;
  field.hidden = show == Show::verbose || field.gap || field.unremarked;
}

// A record while it is read.
struct Decoder::OpenRecord {
  std::span<const std::byte> bytes;
  const Fields& scope;
  const Source& source;
  Chain* behind;  // takes what is shown behind the brace: ours, or that of the record around this one
  Chain fields{}, own_behind{};
  Value* latest = nullptr;
  size_t moved_to = 0;  // where the field behind one that tells its own size begins
};

bool Decoder::is_told_now(Show show) const {
  const bool has_failed = at_exit_ && failed();
  if (show == Show::filled || show == Show::tally) return at_exit_ && !has_failed && !beyond_result_;
  return show != Show::failed || has_failed;
}

// What takes all that is left and is shown behind the brace.
void Decoder::add_behind(OpenRecord& open, const Field& f, const Type& type, size_t offset) {
  if (offset >= open.bytes.size()) return;
  // What has a name belongs to this record, wherever that is.
  Chain& to = f.name.empty() ? *open.behind : open.own_behind;
  if (Value* rest = what_is_left(type, open.bytes.subspan(offset), open.scope, open.source, to)) to.add(rest);
}

// Whether the fields behind it are to be looked at.
bool Decoder::add_field(OpenRecord& open, const Field& f, size_t offset) {
  if (!holds(f.when, open.scope) || !is_told_now(f.show)) return true;
  if (open.moved_to && f.at < 0) offset = open.moved_to;
  const auto bytes = open.bytes;
  const size_t left = bytes.size() - std::min(offset, bytes.size());
  const Type& type = chosen(f.type, open.scope, left);
  if (f.show == Show::behind) {
    add_behind(open, f, type, offset);
    return true;
  }
  if (type.count.from == Count::first) {
    uint64_t length = 0;
    Value* one = first_of_row(type, bytes.subspan(bytes.size() - left), length, open.source);
    one->name = f.name;
    open.fields.add(one);
    open.moved_to =
        offset + describe::align_up(std::max(length, describe::size_of(type, abi())), type.count.n);
    return true;
  }
  const bool is_flexible = type.count.from == Count::rest;
  const bool is_member = f.name.empty() && type.kind == Kind::record && type.dir == Dir::value;
  // What is at the end of a record of ours may be flexible.
  const size_t size = is_flexible || is_member ? left : describe::size_of(type, abi());
  const bool shortened = offset + size > bytes.size();
  // A trailing array or record may be passed in part: sun_path, the last arm of a union.
  const bool in_part =
      (type.kind == Kind::text || type.kind == Kind::socket_path || type.kind == Kind::bytes ||
       type.kind == Kind::record || type.count.from == Count::fixed) &&
      type.dir == Dir::value && offset < bytes.size();
  if (shortened && !in_part) return offset < bytes.size();
  if (is_flexible && !left && !hole_ && !says_none(type, open.scope)) return true;
  const auto own = bytes.subspan(offset, std::min(size, bytes.size() - offset));
  Value* field = is_member && type.count.from == Count::one ? record(type, own, open.source, open.behind)
                                                            : field_value(type, own, open.scope, open.source);
  if (!field || field->is == Value::Is::nothing) return true;
  // A bit that is shown only when it is set.
  if (type.kind == Kind::parts && type.parts.size() == 1 && type.parts.data->optional && !field->first)
    return true;
  if (shortened && !field->first && field->is != Value::Is::text) return true;
  if (type.kind == Kind::time && !type.by.empty()) field->quantity = open.scope.get(type.by);
  if (open.latest && joins(f, *field, own, *open.latest)) return true;
  open.latest = field;
  if (f.show == Show::changes && field->is == Value::Is::number)
    if (const auto old = was(own); !old.empty()) field->was = scalar(type, load_integer(old), at_entry_);
  show_as(f.show, *field, own);
  if (f.name.empty() && field->is == Value::Is::record) {
    if (field->first) open.fields.add(field->first);  // an anonymous member: its fields are ours
    return true;
  }
  field->name = f.name;
  open.fields.add(field);
  return true;
}

// A record of two fields that is a point in time.
void Decoder::date(Value& record, const Type& t) {
  if (!t.per_second || !record.first || !record.first->next) return;
  const Value &seconds = *record.first, &fraction = *seconds.next;
  for (const describe::Const& c : t.names.all)
    if (c.is_of(abi()) && c.in(abi()) == fraction.number) record.note = c.name;
  if (fraction.number >= t.per_second) return;
  record.kind = Kind::time;
  // Before 1970 in a time_t of 32 bits.
  record.number = seconds.kind == Kind::integer && seconds.width == 4
                      ? static_cast<uint64_t>(static_cast<int32_t>(seconds.number))
                      : seconds.number;
  record.quantity = fraction.number;
  record.width = t.per_second == 1'000'000'000 ? 9 : t.per_second == 1'000'000 ? 6 : 0;  // digits
}

Value* Decoder::record(const Type& t, std::span<const std::byte> bytes, const Source& source, Chain* behind) {
  Value* v = value(Value::Is::record);
  const Fields scope(t, bytes, was(bytes), abi(), around_, latest_name_);
  OpenRecord open{bytes, scope, source, behind};
  if (!behind) open.behind = &open.own_behind;
  const Fields* outer = around_;
  around_ = &scope;
  for (const Field& f : t.fields)
    if (f.show == Show::tally) budget_ = scope.get(f.name);
  describe::for_each_field(t, abi(),
                           [&](const Field& f, size_t offset) { return add_field(open, f, offset); });
  around_ = outer;
  v->first = open.fields.first();
  if (open.own_behind.first()) {
    Value* list = value(Value::Is::list);
    Chain all;
    all.add(v);
    all.add(open.own_behind.first());
    list->first = all.first();
    return list;
  }
  // A record with one nameless field is that field: a slot of argv. One of several is a list of them, each of
  // its own kind.
  if (v->first && !v->first->next && v->first->name.empty()) return v->first;
  if (v->first && all_nameless(v->first)) v->is = Value::Is::list;
  date(*v, t);
  return v;
}

const Type& Decoder::choose(const Type& t, const Scope& scope, size_t room) const {
  // What is behind a pointer is resolved there.
  if (t.kind == Kind::per_abi) {
    const Type& own = describe::resolve(t, abi());
    return own.kind == Kind::select ? choose(own, scope, room) : own;
  }
  const uint64_t selector = scope.get(t.by) & t.mask;
  const auto is = [&](const describe::Case& c) {
    if (c.value != (selector & c.mask)) return false;
    if (c.exact) return c.room == room;
    // It is told for 64 bits: what has a long or a pointer in it needs less for 32.
    const size_t less = c.room && is_narrow(abi())
                            ? describe::size_of(c.type, Abi::x86_64) - describe::size_of(c.type, abi())
                            : 0;
    return c.room <= room + less;
  };
  // A table that numbers its cases from 0 is not searched: but of several cases with one number the first
  // counts.
  if (selector < t.cases.size() && t.cases.data[selector].value == selector &&
      (selector == 0 || t.cases.data[selector - 1].value == selector - 1) && is(t.cases.data[selector]))
    return chosen(t.cases.data[selector].type, scope, room);
  for (const describe::Case& c : t.cases)
    if (is(c)) return chosen(c.type, scope, room);
  static constexpr Type otherwise{Kind::hex, describe::Size::word};
  return otherwise;
}

bool Decoder::depends_on(const describe::When& when, const Scope& scope) {
  using describe::When;
  if (when.test == When::any_bit_behind || when.test == When::no_bit_behind) {
    // In a record it is an argument of the call.
    const bool is_argument = when.name.starts_with('^') && arguments_;
    const uint64_t address = is_argument ? arguments_->get(when.name.substr(1)) : scope.get(when.name);
    const uint64_t behind = address ? load_integer(load(at_entry_.memory, address, 4)) : 0;
    return (behind & when.mask) ? when.test == When::any_bit_behind : when.test == When::no_bit_behind;
  }
  const uint64_t v = scope.get(when.name) & when.mask;
  switch (when.test) {
    case When::any_bit:
      return v != 0;
    case When::no_bit:
      return v == 0;
    case When::equal:
      return v == when.value;
    default:
      return v != when.value;
  }
}

}  // namespace sysgood
