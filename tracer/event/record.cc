// The layout of each happening is listed once, in fields(), and serves both directions: what is written and
// what is read cannot drift apart. A new alternative of Happening does not build before it has a number and a
// list here.
#include "tracer/event/record.h"

#include <type_traits>

namespace sysgood::recording {
namespace {

// ---- numbers that are in files: never change or reuse one ----

template <class T>
inline constexpr uint64_t record_type = 0;
template <>
inline constexpr uint64_t record_type<SyscallEntry> = 1;
template <>
inline constexpr uint64_t record_type<SyscallExit> = 2;
template <>
inline constexpr uint64_t record_type<SignalDelivery> = 3;
template <>
inline constexpr uint64_t record_type<GroupStop> = 4;
template <>
inline constexpr uint64_t record_type<ThreadStart> = 5;
template <>
inline constexpr uint64_t record_type<Exec> = 6;
template <>
inline constexpr uint64_t record_type<Exited> = 7;
template <>
inline constexpr uint64_t record_type<Killed> = 8;
template <>
inline constexpr uint64_t record_type<Detached> = 9;
template <>
inline constexpr uint64_t record_type<Lost> = 10;
template <>
inline constexpr uint64_t record_type<SignalState> = 11;

// Which of the parts that not every record has are there.
constexpr uint64_t has_abi = 1;
constexpr uint64_t has_realtime_offset = 2;
constexpr uint64_t has_system_time = 4;
constexpr uint64_t has_memory = 8;
constexpr uint64_t has_facts = 16;
constexpr uint64_t has_known = 31;

// No default: a new enumerator is a warning here, and so an error.
constexpr bool known(ThreadStart::How how) {
  switch (how) {
    case ThreadStart::How::launched:
    case ThreadStart::How::attached:
    case ThreadStart::How::fork:
    case ThreadStart::How::vfork:
    case ThreadStart::How::clone:
      return true;
  }
  return false;
}
constexpr bool known(Fact::Kind kind) {
  switch (kind) {
    case Fact::Kind::fd_path:
    case Fact::Kind::cwd:
    case Fact::Kind::program:
    case Fact::Kind::auxv:
    case Fact::Kind::frame:
    case Fact::Kind::symbol:
    case Fact::Kind::registers:
    case Fact::Kind::mapping:
    case Fact::Kind::process_name:
    case Fact::Kind::pending_info:
    case Fact::Kind::held:
    case Fact::Kind::errno_value:
    case Fact::Kind::fd_detail:
    case Fact::Kind::netlink_protocol:
    case Fact::Kind::interface_name:
    case Fact::Kind::injected:
    case Fact::Kind::generic_family:
      return true;
  }
  return false;
}

constexpr int64_t difference(uint64_t now, uint64_t before) { return static_cast<int64_t>(now - before); }

// ---- the two directions ----

class Put {
 public:
  template <class T>
  using As = const T;
  Put(std::byte* at, BlockState& state) : out_(at), state_(state) {}
  wire::Encoder& out() { return out_; }

  void natural(uint64_t v) { out_.varint(v); }
  void integer(int64_t v) { out_.signed_varint(v); }
  void word(uint64_t v) { out_.signed_varint(static_cast<int64_t>(v)); }
  void flag(bool v) { out_.byte(v ? 1 : 0); }
  void choice(ThreadStart::How v) { out_.varint(static_cast<uint64_t>(v)); }
  void ip(uint64_t v) { change(v, state_.ip); }
  void sp(uint64_t v) { change(v, state_.sp); }
  void text(const std::string& v) { out_.text(v); }
  void without_trailing_zeros(std::span<const std::byte> v) {
    while (!v.empty() && v.back() == std::byte{0}) v = v.first(v.size() - 1);
    out_.varint(v.size());
    out_.bytes(v);
  }

 private:
  void change(uint64_t v, uint64_t& before) {
    out_.signed_varint(difference(v, before));
    before = v;
  }
  wire::Encoder out_;
  BlockState& state_;
};

class Get {
 public:
  template <class T>
  using As = T;
  Get(wire::Decoder& in, BlockState& state) : in_(in), state_(state) {}
  bool unknown() const { return unknown_; }

  void natural(uint64_t& v) { v = in_.varint(); }
  template <class Int>
  void integer(Int& v) {
    v = in_.narrow<Int>();
  }
  void word(uint64_t& v) { v = static_cast<uint64_t>(in_.signed_varint()); }
  void flag(bool& v) { v = in_.boolean(); }
  void choice(ThreadStart::How& v) {
    const uint64_t number = in_.varint();
    v = static_cast<ThreadStart::How>(number);
    if (number > 255 || !known(v)) unknown_ = true;
  }
  void ip(uint64_t& v) { change(v, state_.ip); }
  void sp(uint64_t& v) { change(v, state_.sp); }
  void text(std::string& v) { v = in_.text(); }
  void without_trailing_zeros(std::span<std::byte> v) {
    const auto bytes = in_.bytes(in_.varint());
    if (bytes.size() > v.size()) {
      in_.fail();
      return;
    }
    std::ranges::fill(std::ranges::copy(bytes, v.begin()).out, v.end(), std::byte{0});
  }

 private:
  void change(uint64_t& v, uint64_t& before) { v = before += static_cast<uint64_t>(in_.signed_varint()); }
  wire::Decoder& in_;
  BlockState& state_;
  bool unknown_ = false;
};

// ---- the layouts ----

template <class Way>
void fields(Way& way, typename Way::template As<SyscallEntry>& v) {
  way.natural(v.number);
  for (auto& arg : v.args) way.word(arg);
  way.ip(v.ip);
  way.sp(v.sp);
}
template <class Way>
void fields(Way& way, typename Way::template As<SyscallExit>& v) {
  way.integer(v.value);
  way.flag(v.is_error);
  way.ip(v.ip);
  way.sp(v.sp);
}
template <class Way>
void fields(Way& way, typename Way::template As<SignalDelivery>& v) {
  way.integer(v.signal.number);
  way.flag(v.info_known);
  way.without_trailing_zeros(v.info);
  way.ip(v.ip);
}
template <class Way>
void fields(Way& way, typename Way::template As<GroupStop>& v) {
  way.integer(v.signal.number);
}
template <class Way>
void fields(Way& way, typename Way::template As<ThreadStart>& v) {
  way.choice(v.how);
  way.integer(v.process);
  way.integer(v.parent);
}
template <class Way>
void fields(Way& way, typename Way::template As<Exec>& v) {
  way.integer(v.former);
}
template <class Way>
void fields(Way& way, typename Way::template As<Exited>& v) {
  way.integer(v.code);
}
template <class Way>
void fields(Way& way, typename Way::template As<Killed>& v) {
  way.integer(v.signal.number);
  way.flag(v.core_dumped);
}
template <class Way>
void fields(Way&, typename Way::template As<Detached>&) {}
template <class Way>
void fields(Way& way, typename Way::template As<SignalState>& v) {
  way.word(v.blocked);
  way.word(v.pending);
  way.word(v.shared_pending);
  way.word(v.ignored);
  way.word(v.caught);
}
template <class Way>
void fields(Way& way, typename Way::template As<Lost>& v) {
  way.natural(v.events);
  way.text(v.why);
}

// ---- what was captured ----

void put_memory(wire::Encoder& out, const MemoryImage& memory) {
  out.varint(memory.ranges().size());
  uint64_t end = 0;
  for (const MemoryImage::Range& range : memory.ranges()) {
    out.signed_varint(difference(range.address, end));
    out.varint(range.size);
    out.bytes(memory.bytes(range));
    end = range.address + range.size;
  }
}

void get_memory(wire::Decoder& in, MemoryImage& memory) {
  const uint64_t count = in.varint();
  if (count > max_parts) in.fail();
  uint64_t end = 0;
  for (uint64_t i = 0; i < count && in.ok(); ++i) {
    const uint64_t address = end + static_cast<uint64_t>(in.signed_varint());
    const auto bytes = in.bytes(in.varint());
    memory.add(address, bytes);
    end = address + bytes.size();
  }
}

void put_facts(wire::Encoder& out, const FactList& facts) {
  out.varint(facts.size());
  for (const Fact& fact : facts) {
    out.varint(static_cast<uint64_t>(fact.kind));
    out.signed_varint(static_cast<int64_t>(fact.key));
    out.text(fact.text);
  }
}

void get_facts(wire::Decoder& in, FactList& facts, uint64_t& unknown) {
  const uint64_t count = in.varint();
  if (count > max_parts) in.fail();
  facts.clear();
  for (uint64_t i = 0; i < count && in.ok(); ++i) {
    const uint64_t number = in.varint();
    const auto key = static_cast<uint64_t>(in.signed_varint());
    const std::string_view text = in.text();
    const auto kind = static_cast<Fact::Kind>(number);
    if (number > 255 || !known(kind)) {
      ++unknown;
      continue;
    }
    facts.add(kind, key, text);
  }
}

// Reads the happening whose number is `type` into `what`; false when no alternative has that number.
template <class... Each>
bool get_happening(Get& in, uint64_t type, std::variant<Each...>& what) {
  static_assert(((record_type<Each> != 0) && ...), "a happening without a record type");
  return ((record_type<Each> == type && (fields(in, what.template emplace<Each>()), true)) || ...);
}

}  // namespace

size_t record_bound(const Event& event) {
  constexpr size_t head =
      10 * wire::max_varint_size;  // the length, all that is before the fields, two counts
  constexpr size_t largest = 160;  // a SignalDelivery: 128 bytes and four numbers
  static_assert(largest >= 9 * wire::max_varint_size, "a SyscallEntry");
  size_t size = head + largest;
  if (const Lost* lost = std::get_if<Lost>(&event.what)) size += lost->why.size();
  for (const auto& range : event.captured.memory.ranges()) size += 2 * wire::max_varint_size + range.size;
  for (const Fact& fact : event.captured.facts) size += 3 * wire::max_varint_size + fact.text.size();
  return size;
}

std::byte* encode_record(std::byte* at, const Event& event, size_t bound, Abi usual, BlockState& state) {
  // The length comes first and is known last: leave room for the largest it can be and close the gap
  // afterwards.
  const size_t gap = wire::varint_size(bound);
  Put put(at + gap, state);
  wire::Encoder& out = put.out();

  const auto monotonic = static_cast<uint64_t>(event.monotonic_ns);
  const uint64_t offset = static_cast<uint64_t>(event.realtime_ns) - monotonic;
  const auto system_time = static_cast<uint64_t>(event.system_time_ns);
  const uint64_t flags =
      (event.abi != usual ? has_abi : 0) | (offset != state.realtime_offset_ns ? has_realtime_offset : 0) |
      (event.system_time_ns != -1 ? has_system_time : 0) | (!event.captured.memory.empty() ? has_memory : 0) |
      (!event.captured.facts.empty() ? has_facts : 0);
  out.varint(std::visit([]<class T>(const T&) { return record_type<T>; }, event.what));
  out.varint(flags);
  out.signed_varint(difference(monotonic, state.monotonic_ns));
  out.signed_varint(static_cast<Tid>(static_cast<uint32_t>(event.tid) - static_cast<uint32_t>(state.tid)));
  if (flags & has_abi) out.varint(static_cast<uint64_t>(event.abi));
  if (flags & has_realtime_offset) out.signed_varint(difference(offset, state.realtime_offset_ns));
  if (flags & has_system_time) {
    out.signed_varint(difference(system_time, state.system_time_ns));
    state.system_time_ns = system_time;
  }
  state.monotonic_ns = monotonic;
  state.realtime_offset_ns = offset;
  state.tid = event.tid;

  std::visit([&](const auto& what) { fields(put, what); }, event.what);
  if (flags & has_memory) put_memory(out, event.captured.memory);
  if (flags & has_facts) put_facts(out, event.captured.facts);

  const size_t length = static_cast<size_t>(out.at() - (at + gap));
  wire::Encoder front(at);
  front.varint(length);
  if (front.at() != at + gap) std::memmove(front.at(), at + gap, length);
  return front.at() + length;
}

Decoded decode_record(wire::Decoder& in, Abi usual, BlockState& state, Event& event,
                      uint64_t& unknown_facts) {
  wire::Decoder record(in.bytes(in.varint()));
  if (!in.ok()) return Decoded::malformed;

  const uint64_t type = record.varint();
  const uint64_t flags = record.varint();
  state.monotonic_ns += static_cast<uint64_t>(record.signed_varint());
  state.tid =
      static_cast<Tid>(static_cast<uint32_t>(state.tid) + static_cast<uint32_t>(record.narrow<Tid>()));
  const auto abi = flags & has_abi ? abi_from_number(record.varint()) : std::optional(usual);
  if (flags & has_realtime_offset) state.realtime_offset_ns += static_cast<uint64_t>(record.signed_varint());
  if (flags & has_system_time) state.system_time_ns += static_cast<uint64_t>(record.signed_varint());
  if (!record.ok() || (flags & ~has_known) != 0) return Decoded::malformed;

  event.tid = state.tid;
  event.abi = abi.value_or(usual);
  event.monotonic_ns = static_cast<int64_t>(state.monotonic_ns);
  event.realtime_ns = static_cast<int64_t>(state.monotonic_ns + state.realtime_offset_ns);
  event.system_time_ns = flags & has_system_time ? static_cast<int64_t>(state.system_time_ns) : -1;
  event.captured.memory.clear();

  Get get(record, state);
  if (!get_happening(get, type, event.what)) return Decoded::unknown;
  if (flags & has_memory) get_memory(record, event.captured.memory);
  uint64_t left_out = 0;
  if (flags & has_facts)
    get_facts(record, event.captured.facts, left_out);
  else
    event.captured.facts.clear();
  // What is left of the record are fields that were added later; they may be ignored or a feature bit would
  // say so.
  if (!record.ok()) return Decoded::malformed;
  if (!abi || get.unknown()) return Decoded::unknown;
  unknown_facts += left_out;
  return Decoded::event;
}

}  // namespace sysgood::recording
