// The memory of one case: what is put where in the caller, typed as the descriptions say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "cases.h"
#include "tracer/describe/layout.h"

namespace every_call {

// splitmix64: the same in every run.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next() {
    uint64_t x = state_ += 0x9e3779b97f4a7c15;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
    x = (x ^ x >> 27) * 0x94d049bb133111eb;
    return x ^ x >> 31;
  }
  uint64_t below(uint64_t n) { return next() % n; }

 private:
  uint64_t state_;
};

// What siblings are worth, by name: arguments of a call, fields of a record.
using Worth = std::map<std::string_view, uint64_t>;

// Grows from HEAP upwards; what is to end where memory ends lies there.
class Memory {
 public:
  explicit Memory(sysgood::Abi abi, Random& random) : abi_(abi), random_(random) {}

  struct Piece {
    uint64_t address;
    std::vector<std::byte> bytes;
  };
  const std::vector<Piece>& pieces() const { return pieces_; }

  // What a pointer of this type may point to, and where that lies. `siblings` decide what is what.
  uint64_t place(const sysgood::describe::Type& pointer, const Worth& siblings);
  // The same so that all but the last `missing` bytes are there.
  uint64_t place_at_end(const sysgood::describe::Type& pointer, const Worth& siblings, size_t missing);

  // As many elements or characters as memory has room for behind a page's end, without an end of their own.
  uint64_t place_unterminated(const sysgood::describe::Type& pointer);

  // A number of this type, of those that may well be given.
  uint64_t number(const sysgood::describe::Type& type);

  // Which type a select is, with these siblings.
  const sysgood::describe::Type& resolve(const sysgood::describe::Type& type, const Worth& siblings) const;

  std::vector<std::byte> bytes_of(const sysgood::describe::Type& pointer, const Worth& siblings);

 private:
  void fill(const sysgood::describe::Type& type, std::span<std::byte> to, const Worth& siblings);
  void fill_record(const sysgood::describe::Type& record, std::span<std::byte> to);
  uint64_t put(std::vector<std::byte> bytes);

  sysgood::Abi abi_;
  Random& random_;
  std::vector<Piece> pieces_;
  uint64_t next_ = HEAP;
  int depth_ = 0;
};

// How many there are behind a pointer, as its siblings say; a few where they say nothing.
uint64_t count_of(const sysgood::describe::Type& pointer, const Worth& siblings, Random& random);

}  // namespace every_call
