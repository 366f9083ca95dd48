// What was kept of a tracee's memory: the ranges that decoding read, with their addresses. Grows without
// limit only as far as one call's arguments do; clear() keeps the capacity, so that a busy stop path does not
// allocate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sysgood {

class MemoryImage {
 public:
  struct Range {
    uint64_t address;
    uint32_t offset;  // into bytes()
    uint32_t size;
  };

  // Adds `bytes` as read at `address`. Bytes that continue the last range are joined to it.
  void add(uint64_t address, std::span<const std::byte> bytes);

  // The longest run of kept bytes that starts at `address`, at most `size`; of several that are long enough
  // the one that was added first, so that the answer stays what it was when more is added.
  std::span<const std::byte> find(uint64_t address, size_t size) const;

  void clear();
  bool empty() const { return ranges_.empty(); }
  std::span<const Range> ranges() const { return ranges_; }
  std::span<const std::byte> bytes(const Range& range) const {
    return std::span(bytes_).subspan(range.offset, range.size);
  }

  friend bool operator==(const MemoryImage& a, const MemoryImage& b);

 private:
  std::vector<Range> ranges_;
  std::vector<std::byte> bytes_;
  std::vector<uint32_t> by_address_;  // positions in ranges_
  uint32_t longest_ = 0;              // bytes of the longest range: how far below an address one can begin
};

}  // namespace sysgood
