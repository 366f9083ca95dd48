// The description language: what a system call's arguments look like, as data.
//
// A call is one line that reads like its manual page. Everything here is constexpr and speaks of the traced
// ABI, never of the host: sizes are "a word of the traced ABI", constants are numbers. So one table serves a
// live tracee and a file recorded on another machine.
#pragma once

#include <cstdint>
#include <string_view>

#include "tracer/describe/tables.h"
#include "tracer/describe/type.h"

namespace sysgood::describe {

// ---- leaves ----

inline constexpr Type s8{Kind::integer, Size::b1}, s16{Kind::integer, Size::b2}, s32{Kind::integer},
    s64{Kind::integer, Size::b8};
inline constexpr Type u8{Kind::natural, Size::b1}, u16{Kind::natural, Size::b2}, u32{Kind::natural},
    u64{Kind::natural, Size::b8};
inline constexpr Type x8{Kind::hex, Size::b1}, x16{Kind::hex, Size::b2}, x32{Kind::hex},
    x64{Kind::hex, Size::b8};
inline constexpr Type slong{Kind::integer, Size::word}, usize{Kind::natural, Size::word},
    xlong{Kind::hex, Size::word};
inline constexpr Type address{Kind::address, Size::word};
inline constexpr Type fd{Kind::fd}, dirfd{Kind::dirfd}, pid{Kind::pid}, uid{Kind::id}, gid{Kind::id};
inline constexpr Type mode{Kind::octal}, file_mode{Kind::file_mode}, signo{Kind::signal};
inline constexpr Type sigset{Kind::sigset, Size::b8};
inline constexpr Type device{Kind::device, Size::b8};
inline constexpr Type rlimit_value{Kind::rlimit, Size::b8}, wait_status{Kind::wait_status};
inline constexpr Type port{Kind::port, Size::b2}, ipv4{Kind::ipv4}, ipv6{Kind::ipv6, Size::b16};
inline constexpr Type ticks{Kind::clock_ticks, Size::word}, seconds{Kind::time, Size::word};
inline constexpr Type bytes{Kind::bytes, Size::b1}, hex_bytes{Kind::hex_bytes, Size::b1},
    terminated_bytes{Kind::terminated, Size::b1}, number_or_bytes{Kind::number_or_bytes, Size::b1},
    hardware_address{Kind::hardware, Size::b1};
inline constexpr Type unused{}, interface_index{Kind::interface};

// ---- combinators ----

consteval Type sized_as(Type t, Size s) {
  t.size = s;
  return t;
}
consteval Count fixed(uint32_t n) { return {Count::fixed, n, {}}; }
consteval Count count(std::string_view sibling) { return {Count::sibling, 0, sibling}; }
consteval Count pointed(std::string_view sibling, uint32_t offset = 0) {
  return {Count::pointed, offset, sibling};
}
// One for every `per` of as many as the sibling says, less `less`.
consteval Count count_per(std::string_view sibling, uint32_t per, uint32_t less = 0) {
  return {Count::sibling, 0, sibling, per, less};
}
// Inside of a record: an argument of the call says how many.
consteval Count argument(std::string_view name) { return {Count::argument, 0, name}; }
// So many bytes for each, and more.
consteval Count sized_per(std::string_view sibling, uint32_t per, uint32_t more) {
  return {Count::sized, more, sibling, per};
}
consteval Count sized(std::string_view sibling, uint32_t more = 0) { return {Count::sized, more, sibling}; }
consteval Count extensible(std::string_view sibling, uint32_t at_least = 0) {
  return {Count::extensible, at_least, sibling};
}
consteval Count own_size(std::string_view field, uint32_t otherwise) {
  return {Count::own_size, otherwise, field};
}
inline constexpr Count ret{Count::result, 0, {}}, until_null{Count::until_null, 0, {}};
consteval Count least(std::string_view field) { return {Count::least, 0, field}; }
inline constexpr Count request_room{Count::request, 0, "cmd"};  // of a request of ioctl(2)
consteval Count whole(Count c) {
  c.fit = Count::whole;
  return c;
}
consteval Count clipped(Count c) {
  c.fit = Count::clipped;
  return c;
}
// A record whose size is a sibling's; shorter ones are continued with zeros up to `at_least` bytes: bpf.
consteval Count zero_padded(std::string_view sibling, uint32_t at_least) {
  Count c = extensible(sibling, at_least);
  c.fit = Count::zero_padded;
  return c;
}
consteval Count ret_up_to(std::string_view sibling) { return {Count::result, 0, sibling}; }
// The result, but no more than the integer says that lies `offset` bytes behind a pointer.
consteval Count ret_up_to_behind(std::string_view pointer, uint32_t offset) {
  return {Count::result, offset, pointer};
}

consteval Type pointer(Type t, Dir d, Count c) {
  if (t.dir != Dir::value) throw "a pointer to a pointer: name the inner one as a record";
  t.dir = d;
  if (c.from != Count::one) {
    if (t.count.from != Count::one) throw "two repetitions: name the inner one as a record";
    t.count = c;
  }
  return t;
}
consteval Type in(Type t, Count c = {}) { return pointer(t, Dir::in, c); }
consteval Type out(Type t, Count c = {}) { return pointer(t, Dir::out, c); }
consteval Type inout(Type t, Count c = {}) { return pointer(t, Dir::inout, c); }
// A record of which the call writes a part, whether it succeeds or fails.
consteval Type inout_always(Type t) {
  t = pointer(t, Dir::inout, {});
  t.valid = Valid::always;
  return t;
}
// Looked at when the call has returned, and also when it has failed: readv's iovec, whose buffers are filled
// then.
consteval Type out_always(Type t, Count c = {}) {
  t = pointer(t, Dir::out, c);
  t.valid = Valid::always;
  return t;
}
// Written only when the call answers more than 0: wait4's status, when there was a child.
consteval Type out_on_result(Type t) {
  t = pointer(t, Dir::out, {});
  t.valid = Valid::on_result;
  return t;
}
// Written also when it fails with EIO: what a disk answers.
consteval Type out_also_on_io_error(Type t) {
  t = pointer(t, Dir::out, {});
  t.valid = Valid::on_io_error;
  return t;
}
// Written when the call is interrupted, untouched when it succeeds: nanosleep's remaining time.
consteval Type out_on_error(Type t) {
  t = pointer(t, Dir::out, {});
  t.valid = Valid::on_error;
  return t;
}

// An array inside a record.
consteval Type array(Type t, uint32_t n) {
  t.count = fixed(n);
  return t;
}
// The same with names for its positions.
template <size_t N>
consteval Type array(Type t, uint32_t n, const NamesOf<N>& index) {
  t = array(t, n);
  t.index = index;
  return t;
}
// struct nlmsghdr and its like: a header that tells the length of itself and of what is behind it, and the
// next one behind that, aligned.
template <size_t N>
consteval Type row(const RecordOf<N>& r, std::string_view length, uint32_t alignment) {
  Type t = r.as_type();
  t.count = {Count::row, alignment, length};
  return t;
}
consteval Type first_of(Type row) {
  row.count.from = Count::first;
  return row;
}
// Bytes that are as `protocols` says where they go through a netlink socket.
template <size_t N>
consteval Type socket_data(const CasesOf<N>& protocols) {
  Type t{Kind::socket_data, Size::b1};
  t.cases = {protocols.all.data(), N};
  return t;
}
// T name[] at the end of a record; of a number that a sibling says, but no more than `limit`.
consteval Type flexible(Type t, std::string_view most = {}, uint32_t limit = 0) {
  t.count = {Count::rest, limit, most};
  return t;
}
// T name[n] inside a record, of which as many are meant as another field says: `per` for each that it counts,
// and `more`.
consteval Type up_to(Type t, uint32_t n, std::string_view told, uint32_t per = 1, uint16_t more = 0) {
  t.count = clipped({Count::rest, n, told, per});
  t.count.more = more;
  return t;
}
// char name[n] inside a record, NUL-terminated if shorter.
consteval Type chars(uint32_t n) {
  Type t{Kind::text, Size::b1};
  t.count = fixed(n);
  return t;
}
consteval Type padding(uint32_t n) {
  Type t{Kind::none, Size::b1};
  t.count = fixed(n);
  return t;
}

template <size_t N>
consteval Type one_of(const NamesOf<N>& n, Size s = Size::b4) {
  Type t{Kind::enumeration, s};
  t.names = n;
  return t;
}
template <size_t N>
consteval Type flags(const NamesOf<N>& n, Size s = Size::b4) {
  Type t{Kind::flag_set, s};
  t.names = n;
  return t;
}
// A table used in another way than as an enumeration or as flags: Kind::numbered, named_number,
// bit_numbers...
template <size_t N>
consteval Type names_as(Kind kind, const NamesOf<N>& n, Size s = Size::b4) {
  Type t{kind, s};
  t.names = n;
  return t;
}
// Which Type it is depends on `by & mask`; anything else is shown as hex.
template <size_t N>
consteval Type select(std::string_view by, const CasesOf<N>& c, uint64_t mask = ~0ull) {
  Type t{Kind::select, Size::word};
  t.by = by;
  t.cases = {c.all.data(), N};
  t.mask = mask;
  return laid_out(t);
}
// A case for a record of which at least `room` bytes are there.
consteval Case roomy(uint64_t value, uint16_t room, Type t) { return {value, t, ~0ull, room}; }
// A case for exactly so many bytes.
consteval Case exactly(uint64_t value, uint16_t size, Type t) { return {value, t, ~0ull, size, true}; }
// The first eight characters of a name in a row, as the case of it: the kind of a link.
consteval uint64_t name_of(std::string_view name) {
  uint64_t n = 0;
  for (size_t i = 0; i < name.size() && i < 8; ++i)
    n |= uint64_t{static_cast<unsigned char>(name[i])} << (8 * i);
  return n;
}
// The case of everything that no case before it is.
consteval Case otherwise(Type t) { return {0, t, 0}; }
// A table without its first constants: open(2)'s flags without the access mode.
template <size_t First, size_t N>
consteval NamesOf<N - First> without_first(const NamesOf<N>& n) {
  return [&]<size_t... I>(std::index_sequence<I...>) {
    return NamesOf<N - First>{n.unknown, {n.all[First + I]...}};
  }
  (std::make_index_sequence<N - First>{});
}
// A record that is a point in time: its date is shown behind it. The first field shown are seconds since the
// epoch, the second what there is beyond them, in fractions of which `per_second` (a million, a billion, or
// 1) are a second. `not_times` are names of values of the second field that make the record something else.
template <size_t N>
consteval Type dated(const RecordOf<N>& r, uint32_t per_second) {
  Type t = r.as_type();
  t.per_second = per_second;
  return t;
}
template <size_t N, size_t M>
consteval Type dated(const RecordOf<N>& r, uint32_t per_second, const NamesOf<M>& not_times) {
  Type t = r.as_type();
  t.per_second = per_second;
  t.names = not_times;
  return t;
}
// Seconds since the epoch whose nanoseconds are in a sibling field: st_atime.
consteval Type seconds_with(std::string_view nanoseconds, Size s = Size::word) {
  Type t{Kind::time, s};
  t.by = nanoseconds;
  return t;
}
consteval Type hook(Hook h, std::string_view by = {}, Dir d = Dir::value, Count c = {}) {
  Type t{Kind::hook, Size::word};
  t.hook = h;
  t.by = by;
  t.dir = d;
  t.count = c;
  return t;
}

consteval When when(std::string_view sibling, uint64_t any) { return {sibling, When::any_bit, any, 0}; }
consteval When unless(std::string_view sibling, uint64_t any) { return {sibling, When::no_bit, any, 0}; }
consteval When when_is(std::string_view sibling, uint64_t value, uint64_t mask = ~0ull) {
  return {sibling, When::equal, mask, value};
}
consteval When when_not(std::string_view sibling, uint64_t value, uint64_t mask = ~0ull) {
  return {sibling, When::not_equal, mask, value};
}
consteval When when_behind(std::string_view pointer, uint32_t any) {
  return {pointer, When::any_bit_behind, any, 0};
}
consteval When unless_behind(std::string_view pointer, uint32_t any) {
  return {pointer, When::no_bit_behind, any, 0};
}
consteval At at(int n) { return {static_cast<int16_t>(n)}; }
inline constexpr Show verbose = Show::verbose, named = Show::named, becomes = Show::becomes,
                      late = Show::late, filled = Show::filled, upper = Show::upper, changes = Show::changes,
                      tally = Show::tally, brief = Show::brief, salient = Show::salient,
                      folded = Show::folded, gap = Show::gap, behind = Show::behind, few = Show::few,
                      failed = Show::failed;

inline constexpr Type path{Kind::path, Size::b1}, text{Kind::text, Size::b1};
inline constexpr Type pathname = in(path, until_null);  // const char* of a file name
inline constexpr Type cstring = in(text, until_null);   // const char* of anything else
inline constexpr auto string_slot = record({{"", cstring}});
inline constexpr Type strings = in(string_slot, until_null);  // char *const argv[]
inline constexpr Type siginfo = hook(Hook::siginfo);          // 128 bytes
inline constexpr Type environment = hook(Hook::environment, {}, Dir::in);

}  // namespace sysgood::describe
