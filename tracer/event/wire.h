// The smallest pieces of the recording's format: little-endian integers, varints, zigzag, strings, the
// checksum. Encoder writes where the caller made room; Decoder trusts nothing it reads. FORMAT.md,
// "Primitives".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string_view>

namespace sysgood::wire {

inline constexpr size_t max_varint_size = 10;

// Small numbers of either sign become small naturals: 0, -1, 1, -2 -> 0, 1, 2, 3.
constexpr uint64_t zigzag(int64_t v) {
  return (static_cast<uint64_t>(v) << 1) ^ static_cast<uint64_t>(v >> 63);
}
constexpr int64_t unzigzag(uint64_t v) { return static_cast<int64_t>((v >> 1) ^ (~(v & 1) + 1)); }

constexpr size_t varint_size(uint64_t v) {
  size_t n = 1;
  while (v >>= 7) ++n;
  return n;
}

// CRC-32 as zlib has it, of `bytes` as if they followed those that gave `before`.
uint32_t crc32(std::span<const std::byte> bytes, uint32_t before = 0);

// Writes at a place whose size the caller has bounded; checks nothing, for the sake of the stop path.
class Encoder {
 public:
  explicit Encoder(std::byte* at) : at_(at) {}
  std::byte* at() const { return at_; }

  void byte(uint8_t v) { *at_++ = std::byte{v}; }
  void u32(uint32_t v) { little_endian(v, 4); }
  void u64(uint64_t v) { little_endian(v, 8); }
  void varint(uint64_t v) {
    for (; v >= 0x80; v >>= 7) byte(static_cast<uint8_t>(v | 0x80));
    byte(static_cast<uint8_t>(v));
  }
  void signed_varint(int64_t v) { varint(zigzag(v)); }
  void bytes(std::span<const std::byte> v) {
    if (!v.empty()) std::memcpy(at_, v.data(), v.size());
    at_ += v.size();
  }
  void text(std::string_view v) {
    varint(v.size());
    bytes(std::as_bytes(std::span(v)));
  }

 private:
  void little_endian(uint64_t v, int size) {
    for (int i = 0; i < size; ++i, v >>= 8) byte(static_cast<uint8_t>(v));
  }
  std::byte* at_;
};

// Reads from bytes that may be hostile. The first thing that cannot be read makes ok() false for good; from
// then on everything reads as zero or empty. What it returns borrows from the bytes it was given.
class Decoder {
 public:
  Decoder() = default;
  explicit Decoder(std::span<const std::byte> in) : in_(in) {}
  bool ok() const { return ok_; }
  size_t left() const { return in_.size(); }
  void fail() {
    ok_ = false;
    in_ = {};
  }

  uint8_t byte() {
    if (in_.empty()) {
      fail();
      return 0;
    }
    const auto v = static_cast<uint8_t>(in_.front());
    in_ = in_.subspan(1);
    return v;
  }
  uint32_t u32() { return static_cast<uint32_t>(little_endian(4)); }
  uint64_t u64() { return little_endian(8); }
  uint64_t varint() {
    uint64_t v = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const uint8_t b = byte();
      if (shift == 63 && b > 1) fail();  // more than 64 bits
      if (!ok_) return 0;
      v |= uint64_t{b & 0x7Fu} << shift;
      if (b < 0x80) break;
    }
    return v;
  }
  int64_t signed_varint() { return unzigzag(varint()); }
  // A signed varint that must fit a smaller integer.
  template <class Int>
  Int narrow() {
    const int64_t v = signed_varint();
    if (v < std::numeric_limits<Int>::min() || v > std::numeric_limits<Int>::max()) fail();
    return ok_ ? static_cast<Int>(v) : Int{};
  }
  bool boolean() {
    const uint8_t v = byte();
    if (v > 1) fail();
    return v == 1;
  }
  std::span<const std::byte> bytes(uint64_t size) {
    if (size > in_.size()) fail();
    if (!ok_) return {};
    const auto v = in_.first(static_cast<size_t>(size));
    in_ = in_.subspan(v.size());
    return v;
  }
  std::string_view text() {
    const auto v = bytes(varint());
    return {reinterpret_cast<const char*>(v.data()), v.size()};
  }

 private:
  uint64_t little_endian(unsigned size) {
    uint64_t v = 0;
    for (unsigned i = 0; i < size; ++i) v |= uint64_t{byte()} << (8 * i);
    return v;
  }
  std::span<const std::byte> in_;
  bool ok_ = true;
};

}  // namespace sysgood::wire
