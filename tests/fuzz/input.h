// The bytes of one input, taken from the front as choices; behind its end all are zero.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "tests/decode/choices.h"

namespace sysgood::fuzz {

class Input : public testing::Choices {
 public:
  Input(const uint8_t* data, size_t size) : left_(data, size) {}

  uint64_t next() override { return integer(8); }
  uint64_t below(uint64_t n) override {
    const size_t bytes = n <= 0x100 ? 1 : n <= 0x10000 ? 2 : n <= uint64_t{1} << 32 ? 4 : 8;
    return integer(bytes) % n;
  }
  bool flip() { return below(2); }
  bool one_in(uint64_t n) { return below(n) == 0; }

  bool empty() const { return left_.empty(); }
  size_t left() const { return left_.size(); }
  std::span<const std::byte> bytes(size_t most) {
    const auto taken = left_.first(std::min(most, left_.size()));
    left_ = left_.subspan(taken.size());
    return std::as_bytes(taken);
  }
  std::span<const std::byte> rest() { return bytes(left_.size()); }
  std::string_view text(size_t most) {
    const auto taken = bytes(most);
    return {reinterpret_cast<const char*>(taken.data()), taken.size()};
  }
  template <class Row, size_t N>
  const Row& one_of(const Row (&rows)[N]) {
    return rows[below(N)];
  }

 private:
  uint64_t integer(size_t n) {
    uint64_t v = 0;
    for (size_t i = 0; i < n && !left_.empty(); ++i, left_ = left_.subspan(1))
      v |= uint64_t{left_.front()} << (8 * i);
    return v;
  }
  std::span<const uint8_t> left_;
};

}  // namespace sysgood::fuzz
