// One event as one record: exact there and back, and the duties towards what is not known.
#include "tracer/event/record.h"

#include <gtest/gtest.h>

#include "tests/event/recording_support.h"

namespace sysgood::recording {
namespace {

constexpr Abi usual = Abi::x86_64;

Bytes encode(const Event& event, BlockState& state) {
  const size_t bound = record_bound(event);
  Bytes out(bound);
  const std::byte* end = encode_record(out.data(), event, bound, usual, state);
  const auto size = static_cast<size_t>(end - out.data());
  EXPECT_LE(size, bound);
  EXPECT_GE(size, min_record_size);
  out.resize(size);
  return out;
}
Bytes encode(const Event& event) {
  BlockState state;
  return encode(event, state);
}

struct Outcome {
  Decoded decoded;
  Event event;
  uint64_t unknown_facts = 0;
};
Outcome decode(std::span<const std::byte> bytes, const Event& start = {}) {
  Outcome out{Decoded::malformed, start};
  wire::Decoder in(bytes);
  BlockState state;
  out.decoded = decode_record(in, usual, state, out.event, out.unknown_facts);
  return out;
}

// A record with `length` in front of `body`.
Bytes framed(std::span<const std::byte> body) {
  Bytes out(wire::max_varint_size + body.size());
  wire::Encoder encoder(out.data());
  encoder.varint(body.size());
  encoder.bytes(body);
  out.resize(static_cast<size_t>(encoder.at() - out.data()));
  return out;
}
// What follows a record's length, which is less than 128 in these tests.
Bytes body_of(const Bytes& record) { return {record.begin() + 1, record.end()}; }

class EveryHappening : public testing::TestWithParam<size_t> {};
INSTANTIATE_TEST_SUITE_P(Record, EveryHappening, testing::Range<size_t>(0, std::variant_size_v<Happening>));

TEST_P(EveryHappening, ComesBackAsItWas) {
  EventMaker make(GetParam());
  BlockState writing, reading;
  Event got;
  for (int i = 0; i < 2000; ++i) {
    const Event event = make.event(GetParam());
    ASSERT_EQ(event.what.index(), GetParam());
    const Bytes bytes = encode(event, writing);
    wire::Decoder in(bytes);
    uint64_t unknown = 0;
    ASSERT_EQ(decode_record(in, usual, reading, got, unknown), Decoded::event) << i;
    ASSERT_EQ(got, event) << i;
    ASSERT_EQ(in.left(), 0u);
    ASSERT_EQ(unknown, 0u);
  }
}

TEST_P(EveryHappening, CutAnywhereIsMalformed) {
  EventMaker make(100 + GetParam());
  for (int i = 0; i < 20; ++i) {
    const Bytes bytes = encode(make.event(GetParam()));
    for (size_t size = 0; size < bytes.size(); ++size)
      ASSERT_EQ(decode(std::span(bytes).first(size)).decoded, Decoded::malformed) << size;
  }
}

// The length says less than the fields need: the next record must not be read into.
TEST_P(EveryHappening, TooShortALengthIsMalformed) {
  const Event event = [&] {
    Event e = EventMaker(3).event(GetParam());
    e.captured.clear();
    return e;
  }();
  const Bytes body = body_of(encode(event));
  for (size_t size = 0; size < body.size(); ++size) {
    Bytes bytes = framed(std::span(body).first(size));
    bytes.resize(bytes.size() + 64, std::byte{1});
    ASSERT_EQ(decode(bytes).decoded, Decoded::malformed) << size;
  }
}

TEST_P(EveryHappening, FieldsAddedLaterAreIgnored) {
  Event event = EventMaker(4).event(GetParam());
  event.captured.clear();
  Bytes body = body_of(encode(event));
  body.insert(body.end(), 5, std::byte{0xEE});
  const Outcome outcome = decode(framed(body));
  EXPECT_EQ(outcome.decoded, Decoded::event);
  EXPECT_EQ(outcome.event, event);
}

TEST(Record, NothingOfAFormerEventShinesThrough) {
  EventMaker make(5);
  Event full = make.event(0);
  full.system_time_ns = 5;
  full.captured.memory.add(100, std::as_bytes(std::span("memory")));
  full.captured.facts = {{Fact::Kind::cwd, 0, "/"}, {Fact::Kind::fd_path, 3, "/etc/passwd"}};
  Event bare;
  bare.tid = 7;
  bare.abi = usual;
  bare.what = Exited{3};
  EXPECT_EQ(decode(encode(bare), full).event, bare);
}

TEST(Record, UnknownTypeIsSkippedAndTimesStayRight) {
  EventMaker make(6);
  Event first = make.event(1), second = make.event(1), third = make.event(1);
  BlockState writing;
  const Bytes a = encode(first, writing);
  BlockState at_second = writing;
  second.captured.clear();
  second.what = Detached{};  // no fields: the type can be replaced
  Bytes b = encode(second, at_second);
  ASSERT_EQ(b[1], std::byte{9});
  b[1] = std::byte{99};
  const Bytes c = encode(third, at_second);

  BlockState reading;
  Event got;
  uint64_t unknown = 0;
  Bytes all = a;
  all.insert(all.end(), b.begin(), b.end());
  all.insert(all.end(), c.begin(), c.end());
  wire::Decoder in(all);
  EXPECT_EQ(decode_record(in, usual, reading, got, unknown), Decoded::event);
  EXPECT_EQ(got, first);
  EXPECT_EQ(decode_record(in, usual, reading, got, unknown), Decoded::unknown);
  EXPECT_EQ(decode_record(in, usual, reading, got, unknown), Decoded::event);
  EXPECT_EQ(got, third);
}

TEST(Record, UnknownAbiIsAnUnknownRecord) {
  Event event;
  event.abi = static_cast<Abi>(77);
  event.what = Exited{1};
  EXPECT_EQ(decode(encode(event)).decoded, Decoded::unknown);
}

TEST(Record, UnknownWayToStartIsAnUnknownRecord) {
  Event event;
  event.what = ThreadStart{static_cast<ThreadStart::How>(6), 1, 1};
  EXPECT_EQ(decode(encode(event)).decoded, Decoded::unknown);
}

TEST(Record, UnknownFactsAreLeftOutAndCounted) {
  Event event;
  event.abi = usual;
  event.what = Exited{1};
  event.captured.facts = {
      {Fact::Kind::cwd, 0, "/"}, {static_cast<Fact::Kind>(200), 5, "?"}, {Fact::Kind::fd_path, 3, "x"}};
  const Outcome outcome = decode(encode(event));
  EXPECT_EQ(outcome.decoded, Decoded::event);
  EXPECT_EQ(outcome.unknown_facts, 1u);
  event.captured.facts = {{Fact::Kind::cwd, 0, "/"}, {Fact::Kind::fd_path, 3, "x"}};
  EXPECT_EQ(outcome.event, event);
}

TEST(Record, UnknownFlagsAreMalformed) {
  Event event;
  event.abi = usual;
  Bytes bytes = encode(event);
  ASSERT_EQ(bytes[2], std::byte{0});
  bytes[2] = std::byte{32};
  EXPECT_EQ(decode(bytes).decoded, Decoded::malformed);
}

TEST(Record, MoreSiginfoThanThereIsIsMalformed) {
  Event event;
  event.abi = usual;
  event.what = SignalDelivery{{10}, true, {}, 0};
  Bytes body = body_of(encode(event));
  ASSERT_EQ(body[6], std::byte{0});  // type, flags, time, tid, signal, known, size
  wire::Encoder(body.data() + 6).byte(120);
  body.insert(body.begin() + 7, 120, std::byte{1});
  body.resize(7 + 120 + 1);
  Bytes framed_body = framed(body);
  EXPECT_EQ(decode(framed_body).decoded, Decoded::event);
  Bytes longer = body;
  wire::Encoder(longer.data() + 6).byte(127);
  longer.insert(longer.begin() + 7, 7, std::byte{1});
  EXPECT_EQ(decode(framed(longer)).decoded, Decoded::event);
  longer[6] = std::byte{0x81};  // 129
  longer.insert(longer.begin() + 7, std::byte{0x01});
  longer.insert(longer.begin() + 8, 2, std::byte{1});
  EXPECT_EQ(decode(framed(longer)).decoded, Decoded::malformed);
}

// A few bytes that claim 2^63 ranges or facts must not make us allocate for them.
TEST(Record, CountsAreLimited) {
  for (const int flags : {8, 16}) {
    Bytes body(5 + wire::max_varint_size);
    wire::Encoder out(body.data());
    out.byte(9);  // Detached
    out.byte(static_cast<uint8_t>(flags));
    out.byte(0);
    out.byte(0);
    out.varint(uint64_t{1} << 63);
    body.resize(static_cast<size_t>(out.at() - body.data()));
    EXPECT_EQ(decode(framed(body)).decoded, Decoded::malformed) << flags;
  }
}

}  // namespace
}  // namespace sysgood::recording
