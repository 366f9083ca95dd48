// Memories and facts that mean nothing.
#pragma once

#include <algorithm>
#include <cstdint>

#include "tests/decode/choices.h"
#include "tracer/decode/memory.h"

namespace sysgood::testing {

inline constexpr uint64_t page = 4096;
inline constexpr uint64_t pages = 64;  // where pointers mostly point: the first are small numbers as well

inline constexpr uint64_t end_of_memory = 1ull << 56;  // what lies beyond is the kernel's on every ABI

// A memory with holes. Its words are zeros, small numbers, pointers into it and noise.
class Noise : public Memory {
 public:
  explicit Noise(uint64_t seed) : seed_(seed) {}

  size_t read(uint64_t address, std::span<std::byte> to) override {
    largest_read_ = std::max(largest_read_, to.size());
    size_t n = 0;
    for (; n < to.size() && readable(address + n); ++n) to[n] = at(address + n);
    return n;
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    size_t n = 0;
    while (n < to.size() && readable(address + n)) {
      to[n] = at(address + n);
      if (to[n++] == std::byte{0}) break;
    }
    return n;
  }
  size_t largest_read() const { return largest_read_; }

 private:
  bool readable(uint64_t address) const { return address < end_of_memory && mix(seed_ ^ address / page) % 8; }
  std::byte at(uint64_t address) {
    if (address / 8 != known_at_ || !known_) {
      known_ = true;
      known_at_ = address / 8;
      const uint64_t noise = mix(seed_ + known_at_ * 3);
      const uint64_t kinds[] = {0, noise >> 56, noise >> 8 & 0x3f0000003f, page + noise % (page * pages),
                                noise};
      word_ = kinds[noise % 5];
    }
    return static_cast<std::byte>(word_ >> (8 * (address % 8)));
  }

  uint64_t seed_;
  bool known_ = false;
  uint64_t known_at_ = 0, word_ = 0;
  size_t largest_read_ = 0;
};

class Hole : public Memory {
 public:
  size_t read(uint64_t, std::span<std::byte>) override { return 0; }
  size_t read_string(uint64_t, std::span<std::byte>) override { return 0; }
};

class OddPaths : public Facts {
 public:
  std::string_view ask(Fact::Kind kind, uint64_t key) override {
    if (kind == Fact::Kind::cwd) return "/here";
    return key % 2 ? "/with\n<odd>\xff (deleted)" : "";
  }
};

}  // namespace sysgood::testing
