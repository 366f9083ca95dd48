// The one interpreter of descriptions. Internal to decode/: hooks.cc uses it for what data cannot say.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "tracer/decode/decode.h"
#include "tracer/describe/layout.h"

namespace sysgood {

// What a sibling's name refers to while decoding: an argument's register, or a field of the record being
// read.
class Scope {
 public:
  virtual ~Scope() = default;
  virtual uint64_t get(std::string_view name) const = 0;  // 0 when it is not there
  // The same as the call found it, where the call may have changed it.
  virtual uint64_t before(std::string_view name) const { return get(name); }
};

class Fields;  // of a record: decode_records.cc

class Decoder {
 public:
  Decoder(const Call& call, Source at_entry, const Source* at_exit, const Limits& limits, Arena& arena);

  DecodedCall run();

  // ---- for hooks ----

  Abi abi() const { return call_.abi; }
  const Call& call() const { return call_; }
  const Limits& limits() const { return limits_; }
  bool returned() const { return at_exit_ != nullptr; }
  const Source& at_entry() const { return at_entry_; }
  bool failed() const { return call_.exit && call_.exit->is_error; }

  Value* value(Value::Is is, describe::Kind kind = describe::Kind::none);
  Value* number(uint64_t bits, describe::Kind kind, uint8_t width);
  Value* pointer(uint64_t address);
  Value* text(std::span<const std::byte> bytes, bool complete, describe::Kind kind = describe::Kind::bytes);

  // Reads exactly `size` bytes into the arena; empty when they are not all readable.
  std::span<const std::byte> load(Memory& memory, uint64_t address, size_t size);
  // ... as much of it as can be read.
  std::span<const std::byte> load_part(Memory& memory, uint64_t address, size_t size);
  // One value of type `t` (its dir is ignored) lying at `address`; a pointer when it is not readable.
  Value* read_at(const describe::Type& t, uint64_t address, const Source& source);
  // The same out of bytes in hand; fewer than the type's size: the fields that are there.
  Value* read_bytes(const describe::Type& t, std::span<const std::byte> bytes, const Source& source);
  Value* buffer(uint64_t address, uint64_t size, const Source& source,
                describe::Kind kind = describe::Kind::bytes);
  // Up to a NUL, of which `most` bytes are looked at.
  Value* chars(uint64_t address, bool is_path, const Source& source, uint64_t most = ~uint64_t{0});
  Value* scalar(const describe::Type& t, uint64_t bits, const Source& source);
  // A record that is shown to the verbose only, and as its address otherwise.
  Value* briefly(Value* record, uint64_t address);

 private:
  friend Value* run_hook(Decoder&, const describe::Type&, uint64_t, const Scope&, const Source&);
  friend Value* run_result_hook(Decoder&, describe::Hook, const Scope&);

  Value* argument(const describe::Field& field, uint64_t bits, const Scope& scope);
  Value* register_value(const describe::Type& t, uint64_t bits, const Scope& scope, const Source& source);
  Value* follow(const describe::Type& t, uint64_t address, const Scope& scope, const Source& outer);
  Value* pointee(const describe::Type& t, uint64_t address, const Scope& scope, const Source& source);
  Value* repeated(const describe::Type& t, uint64_t address, uint64_t n, const Source& source);
  Value* until_null(const describe::Type& t, uint64_t address, const Source& source);
  Value* in_brackets(const describe::Type& t, Value* v);
  Value* number_at(uint64_t address, const Source& source);
  Value* number_or_bytes(const describe::Type& t, uint64_t address, uint64_t n, const Source& source);
  Value* fixed_array(const describe::Type& t, std::span<const std::byte> bytes, const Source& source);
  void name_position(Value& item, const describe::Type& array, size_t i);
  Value* flexible_array(const describe::Type& t, std::span<const std::byte> bytes, const Scope& scope,
                        const Source& source);
  Value* element(const describe::Type& t, uint64_t address, std::span<const std::byte> bytes,
                 const Source& source);
  std::span<const std::byte> was(std::span<const std::byte> bytes) const;
  // What is shown behind the record's brace is added to `behind`, where that is given.
  Value* record(const describe::Type& t, std::span<const std::byte> bytes, const Source& source,
                Chain* behind = nullptr);
  struct OpenRecord;
  bool add_field(OpenRecord& open, const describe::Field& f, size_t offset);
  void add_behind(OpenRecord& open, const describe::Field& f, const describe::Type& type, size_t offset);
  bool is_told_now(describe::Show show) const;
  void date(Value& record, const describe::Type& t);
  static bool says_none(const describe::Type& t, const Scope& scope);
  Value* field_value(const describe::Type& t, std::span<const std::byte> own, const Scope& scope,
                     const Source& source);
  bool joins(const describe::Field& f, Value& field, std::span<const std::byte> own, Value& latest) const;
  static void show_as(describe::Show show, Value& field, std::span<const std::byte> own);
  Value* row(const describe::Type& t, std::span<const std::byte> bytes, const Source& source);
  Value* first_of_row(const describe::Type& t, std::span<const std::byte> bytes, uint64_t& length,
                      const Source& source);
  Value* what_is_left(const describe::Type& t, std::span<const std::byte> bytes, const Scope& scope,
                      const Source& source, Chain& behind);
  Value* cut(std::span<const std::byte> bytes, describe::Kind kind);
  Value* by_first_bytes(const describe::Type& t, uint64_t address, uint64_t size, const Source& source);
  bool addressed_to_netlink(const Source& source);
  Value* socket_data(const describe::Type& t, uint64_t address, uint64_t size, const Source& source);
  uint64_t how_many(const describe::Count& count, const Scope& scope, const Source& source);
  uint64_t pointed_length(uint64_t address);
  size_t trailing(const describe::Type& t, uint64_t address, const Source& source);
  Value* with_trailing(const describe::Type& t, uint64_t address, size_t size, size_t more,
                       const Source& source);
  uint64_t own_size(const describe::Type& t, uint64_t address, const Source& source);
  Value* zero_padded(const describe::Type& t, uint64_t address, uint64_t size, const Source& source);
  void add_unknown_bytes(Value* record, uint64_t address, uint64_t from, uint64_t to, const Source& source);
  void add_cut_field(Value* record, const describe::Type& t, std::span<const std::byte> bytes);
  void add_parts(Value* v, const describe::Type& t, const Source& source);
  void add_path(Value* v, const Source& source);
  void keep_fact(Value* v, std::string_view text);
  std::span<const std::byte> kept(std::string_view text);
  bool wrote_nothing(const describe::Type& t) const;
  bool unchanged(const describe::Type& t, uint64_t address);
  Value* unbecome();
  // What a type that depends on a sibling or on the ABI is here, where `room` bytes are left for it.
  const describe::Type& chosen(const describe::Type& t, const Scope& scope, size_t room = ~size_t{0}) const {
    const bool depends = t.kind == describe::Kind::select ||
                         (t.kind == describe::Kind::per_abi && t.dir == describe::Dir::value);
    return depends ? choose(t, scope, room) : t;
  }
  const describe::Type& choose(const describe::Type& t, const Scope& scope, size_t room) const;
  bool holds(const describe::When& when, const Scope& scope) {
    return when.test == describe::When::always || depends_on(when, scope);
  }
  bool depends_on(const describe::When& when, const Scope& scope);

  const Call& call_;
  Source at_entry_;
  const Source* at_exit_;
  const Limits& limits_;
  Arena& arena_;
  const Scope* arguments_ = nullptr;  // of the call, for what lies inside of records
  bool may_read(size_t size);

  // Arrays of arrays of buffers, all the same memory to a hostile program, could be read without end: a call
  // that has read this much shows what is left as addresses. Larger limits come to that point earlier, with
  // longer strings and elements that smaller ones pass over, so that of such a call what smaller ones show is
  // not always kept.
  uint64_t reads_left_ = 65536;
  uint64_t bytes_left_ = 4 << 20;
  bool spent_ = false;
  uint64_t budget_;  // what is left of the call's result for those who consume it in order
  // A record that the call may have changed, while it is read: its bytes, and what they were.
  std::span<const std::byte> now_{}, was_{};
  bool beyond_result_ = false;      // it is an element of an array that the call did not come to
  const Fields* around_ = nullptr;  // the record that what is being read lies in or behind
  uint64_t hole_ = 0;               // where the array that is the record's last field cannot be read any more
  uint64_t latest_name_ = 0;        // of the row that is being read, its first eight characters
  uint32_t rows_left_ = 65536;  // records of rows: a hostile buffer of 4-byte attributes is not read forever
  uint32_t depth_ = 0;          // of rows within rows
};

// Unsigned little-endian integer of 1..8 bytes: every ABI we know is little-endian.
uint64_t load_integer(std::span<const std::byte> bytes);

// How many a flexible array has, where another field tells `told`.
inline uint64_t flexible_count(const describe::Count& c, uint64_t told) {
  const uint64_t n = std::min<uint64_t>(told, UINT32_MAX) * c.per + c.more;
  return c.n ? std::min<uint64_t>(n, c.n) : n;
}

// An inout record of which the call writes a part: known when it has returned.
bool is_filled(const describe::Type& t);

// Memory is there or not by pages; of every ABI we know the smallest. What is read in pieces does not cross
// into one that may be missing.
inline constexpr uint64_t page = 4096;

// hooks.cc: `bits` is the register or field; `source` the state it was taken from.
Value* run_hook(Decoder& decoder, const describe::Type& t, uint64_t bits, const Scope& scope,
                const Source& source);
Value* run_result_hook(Decoder& decoder, describe::Hook hook, const Scope& arguments);
// Whether an argument with this hook is only known when the call has returned.
bool hook_waits_for_exit(const describe::Type& t);

// lsm_contexts.cc
Value* security_contexts(Decoder& decoder, uint64_t address, uint64_t most, const Source& source);

// device_mapper.cc
Value* device_mapper(Decoder& decoder, const describe::Type& t, uint64_t address, const Source& source);

// mount_status.cc
Value* mount_status(Decoder& decoder, uint64_t address, uint64_t size, const Source& source);

// siginfo.cc. The bytes are of the decoder's ABI; `program` is the ABI of the calls that they speak of.
Value* siginfo_record(Decoder& decoder, std::span<const std::byte> bytes, const Source& source, Abi program);

}  // namespace sysgood
