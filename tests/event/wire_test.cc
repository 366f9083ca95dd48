// The primitives of the recording's format, at their limits and beyond.
#include "tracer/event/wire.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sysgood::wire {
namespace {

std::vector<std::byte> encoded(uint64_t v) {
  std::vector<std::byte> out(max_varint_size);
  Encoder encoder(out.data());
  encoder.varint(v);
  out.resize(static_cast<size_t>(encoder.at() - out.data()));
  return out;
}
std::vector<std::byte> list(std::initializer_list<int> values) {
  std::vector<std::byte> out;
  for (const int v : values) out.push_back(static_cast<std::byte>(v));
  return out;
}

static_assert(zigzag(0) == 0 && zigzag(-1) == 1 && zigzag(1) == 2 && zigzag(-2) == 3);
static_assert(zigzag(std::numeric_limits<int64_t>::min()) == ~uint64_t{0});
static_assert(unzigzag(~uint64_t{0}) == std::numeric_limits<int64_t>::min());
static_assert(unzigzag(~uint64_t{1}) == std::numeric_limits<int64_t>::max());

TEST(Wire, VarintBytes) {
  EXPECT_EQ(encoded(0), list({0}));
  EXPECT_EQ(encoded(127), list({0x7F}));
  EXPECT_EQ(encoded(128), list({0x80, 0x01}));
  EXPECT_EQ(encoded(300), list({0xAC, 0x02}));
  EXPECT_EQ(encoded(~uint64_t{0}).size(), max_varint_size);
}

TEST(Wire, VarintsOfEverySizeComeBack) {
  for (int bit = 0; bit < 64; ++bit) {
    for (const uint64_t v : {uint64_t{1} << bit, (uint64_t{1} << bit) - 1, ~(uint64_t{1} << bit)}) {
      const auto bytes = encoded(v);
      EXPECT_EQ(bytes.size(), varint_size(v));
      Decoder in(bytes);
      EXPECT_EQ(in.varint(), v);
      EXPECT_TRUE(in.ok());
      EXPECT_EQ(in.left(), 0u);
      EXPECT_EQ(unzigzag(zigzag(static_cast<int64_t>(v))), static_cast<int64_t>(v));
    }
  }
}

TEST(Wire, VarintsThatAreNone) {
  auto too_long = std::vector<std::byte>(10, std::byte{0x80});
  too_long.push_back(std::byte{0});
  auto too_large = encoded(~uint64_t{0});
  too_large.back() = std::byte{2};
  for (const auto& bytes : {list({}), list({0x80}), list({0xFF, 0xFF}), too_long, too_large}) {
    Decoder in(bytes);
    EXPECT_EQ(in.varint(), 0u);
    EXPECT_FALSE(in.ok());
  }
}

TEST(Wire, FailureIsForGood) {
  const auto bytes = list({1, 2, 3});
  Decoder in(bytes);
  EXPECT_TRUE(in.bytes(4).empty());
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.byte(), 0);
  EXPECT_EQ(in.varint(), 0u);
  EXPECT_TRUE(in.text().empty());
  EXPECT_FALSE(in.ok());
}

TEST(Wire, NarrowRefusesWhatDoesNotFit) {
  const auto decode = [](int64_t v) {
    const auto bytes = encoded(zigzag(v));
    Decoder in(bytes);
    const int32_t got = in.narrow<int32_t>();
    return in.ok() && got == v;
  };
  EXPECT_TRUE(decode(INT32_MAX));
  EXPECT_TRUE(decode(INT32_MIN));
  EXPECT_FALSE(decode(int64_t{INT32_MAX} + 1));
  EXPECT_FALSE(decode(int64_t{INT32_MIN} - 1));
}

TEST(Wire, BooleansAreZeroOrOne) {
  const auto bytes = list({0, 1, 2});
  Decoder in(bytes);
  EXPECT_FALSE(in.boolean());
  EXPECT_TRUE(in.boolean());
  EXPECT_TRUE(in.ok());
  in.boolean();
  EXPECT_FALSE(in.ok());
}

TEST(Wire, TextLongerThanTheRest) {
  const auto bytes = list({3, 'a', 'b'});
  Decoder in(bytes);
  EXPECT_EQ(in.text(), "");
  EXPECT_FALSE(in.ok());
  auto huge = encoded(~uint64_t{0});
  huge.push_back(std::byte{'a'});
  Decoder wraps(huge);
  EXPECT_EQ(wraps.text(), "");
  EXPECT_FALSE(wraps.ok());
}

TEST(Wire, FixedSizesAreLittleEndian) {
  std::vector<std::byte> out(12);
  Encoder encoder(out.data());
  encoder.u32(0x01020304);
  encoder.u64(0x05060708090A0B0C);
  EXPECT_EQ(out, list({4, 3, 2, 1, 0x0C, 0x0B, 0x0A, 9, 8, 7, 6, 5}));
  Decoder in(out);
  EXPECT_EQ(in.u32(), 0x01020304u);
  EXPECT_EQ(in.u64(), 0x05060708090A0B0Cu);
  EXPECT_TRUE(in.ok());
}

// The check value by which every description of CRC-32 (IEEE 802.3) names it.
TEST(Wire, Checksum) {
  const std::string check = "123456789";
  const auto bytes = std::as_bytes(std::span(check));
  EXPECT_EQ(crc32(bytes), 0xCBF43926u);
  EXPECT_EQ(crc32(bytes.subspan(4), crc32(bytes.first(4))), 0xCBF43926u);
  EXPECT_EQ(crc32({}, 7), 7u);
}

}  // namespace
}  // namespace sysgood::wire
