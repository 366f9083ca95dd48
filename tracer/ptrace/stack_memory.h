// The memory of a stopped thread for the time of one unwinding: what is read once is read with all of its
// page, because a stack's frames lie together.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <optional>

#include "tracer/ptrace/remote_memory.h"

namespace sysgood::ptrace {

class StackMemory {
 public:
  explicit StackMemory(Tid thread) : memory_(thread) {}

  // `size` bytes, at most 8, of this machine's byte order.
  std::optional<uint64_t> read(uint64_t address, size_t size = 8) {
    uint64_t value = 0;
    auto* to = reinterpret_cast<std::byte*>(&value);
    for (size_t done = 0; done < size;) {
      const uint64_t at = address + done;
      const Page& page = page_of(at);
      const size_t from = at % page_size, n = std::min(size - done, page_size - from);
      if (from + n > page.size) return std::nullopt;
      std::memcpy(to + done, page.bytes.data() + from, n);
      done += n;
    }
    return value;
  }

 private:
  static constexpr size_t page_size = 4096;
  struct Page {
    uint64_t start = 0;
    size_t size = 0;  // that could be read
    std::array<std::byte, page_size> bytes;
  };

  const Page& page_of(uint64_t address) {
    const uint64_t start = address - address % page_size;
    for (const Page& page : pages_)
      if (page.start == start) return page;
    Page& page = pages_.emplace_front();
    page.start = start;
    page.size = memory_.read(start, page.bytes);
    return page;
  }

  RemoteMemory memory_;
  std::deque<Page> pages_;
};

}  // namespace sysgood::ptrace
