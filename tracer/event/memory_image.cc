#include "tracer/event/memory_image.h"

#include <algorithm>

namespace sysgood {

void MemoryImage::add(uint64_t address, std::span<const std::byte> bytes) {
  if (bytes.empty()) return;
  const auto size = static_cast<uint32_t>(bytes.size());
  if (!ranges_.empty() && ranges_.back().address + ranges_.back().size == address) {
    ranges_.back().size += size;
  } else {
    const auto at = std::upper_bound(by_address_.begin(), by_address_.end(), address,
                                     [&](uint64_t a, uint32_t i) { return a < ranges_[i].address; });
    by_address_.insert(at, static_cast<uint32_t>(ranges_.size()));
    ranges_.push_back({address, static_cast<uint32_t>(bytes_.size()), size});
  }
  longest_ = std::max(longest_, ranges_.back().size);
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

std::span<const std::byte> MemoryImage::find(uint64_t address, size_t size) const {
  std::span<const std::byte> best;
  uint32_t best_at = 0;
  auto next = std::upper_bound(by_address_.begin(), by_address_.end(), address,
                               [&](uint64_t a, uint32_t i) { return a < ranges_[i].address; });
  while (next != by_address_.begin()) {
    const uint32_t at = *--next;
    const Range& r = ranges_[at];
    if (address - r.address >= longest_) break;
    if (address - r.address >= r.size) continue;
    auto found = bytes(r).subspan(address - r.address);
    found = found.first(std::min(found.size(), size));
    if (found.size() < best.size() || (found.size() == best.size() && at > best_at)) continue;
    best = found;
    best_at = at;
  }
  return best;
}

void MemoryImage::clear() {
  ranges_.clear();
  bytes_.clear();
  by_address_.clear();
  longest_ = 0;
}

bool operator==(const MemoryImage& a, const MemoryImage& b) {
  return a.bytes_ == b.bytes_ &&
         std::equal(a.ranges_.begin(), a.ranges_.end(), b.ranges_.begin(), b.ranges_.end(),
                    [](const MemoryImage::Range& x, const MemoryImage::Range& y) {
                      return x.address == y.address && x.size == y.size;
                    });
}

}  // namespace sysgood
