// Where made-up calls take their choices from: random numbers, or the bytes of a fuzzer.
#pragma once

#include <cstdint>

namespace sysgood::testing {

class Choices {
 public:
  virtual ~Choices() = default;
  virtual uint64_t next() = 0;
  virtual uint64_t below(uint64_t n) = 0;
};

// splitmix64: every number has an unrelated one, the same in every run.
inline uint64_t mix(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
  x = (x ^ x >> 27) * 0x94d049bb133111eb;
  return x ^ x >> 31;
}

class Random : public Choices {
 public:
  explicit Random(uint64_t seed) : state_(mix(seed)) {}
  uint64_t next() override { return state_ = mix(state_); }
  uint64_t below(uint64_t n) override { return next() % n; }

 private:
  uint64_t state_;
};

}  // namespace sysgood::testing
