// Storage for the values of one event: handed out upwards, taken back all at once by reset(), which keeps the
// blocks. So decoding on the stop path allocates only until it has met its largest event.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace sysgood {

class Arena {
 public:
  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing in an arena is destroyed");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  std::span<std::byte> bytes(size_t n) {
    return {static_cast<std::byte*>(allocate(n, alignof(std::max_align_t))), n};
  }

  void reset() {
    block_ = 0;
    used_ = 0;
  }

 private:
  void* allocate(size_t n, size_t alignment) {
    for (;; ++block_, used_ = 0) {
      if (block_ == blocks_.size()) add_block(n + alignment);
      const size_t start = (used_ + alignment - 1) & ~(alignment - 1);
      if (start + n <= blocks_[block_].size) {
        used_ = start + n;
        return blocks_[block_].data.get() + start;
      }
    }
  }
  void add_block(size_t at_least) {
    const size_t size = at_least > block_size ? at_least : block_size;
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
  }

  static constexpr size_t block_size = 64 * 1024;
  struct Block {
    std::unique_ptr<std::byte[]> data;
    size_t size;
  };
  std::vector<Block> blocks_;
  size_t block_ = 0;  // the block in use
  size_t used_ = 0;   // bytes of it
};

}  // namespace sysgood
