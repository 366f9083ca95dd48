// A memory that begins with bytes of the input, woven into words, and is noise everywhere else.
#pragma once

#include <cstring>
#include <span>
#include <vector>

#include "arch/abi.h"
#include "tests/decode/wild_memory.h"

namespace sysgood::fuzz {

class WovenMemory : public Memory {
 public:
  static constexpr uint64_t begin = 0x20000;  // where the bytes lie: not among testing::pages

  // `noise` 0: what lies around is not there at all.
  WovenMemory(std::vector<std::byte> bytes, uint64_t noise)
      : bytes_(std::move(bytes)), noise_(noise), only_bytes_(!noise) {}

  // As process_vm_readv(2), it stops at what cannot be read, not where something else begins.
  size_t read(uint64_t address, std::span<std::byte> to) override {
    size_t n = 0;
    while (n < to.size()) {
      const uint64_t at = address + n;
      const auto rest = to.subspan(n);
      if (covers(at)) {
        const size_t size = std::min<uint64_t>(rest.size(), begin + bytes_.size() - at);
        std::memcpy(rest.data(), &bytes_[at - begin], size);
        n += size;
        continue;
      }
      if (only_bytes_) break;
      const size_t wanted = at < begin ? std::min<uint64_t>(rest.size(), begin - at) : rest.size();
      const size_t got = noise_.read(at, rest.first(wanted));
      n += got;
      if (got < wanted) break;
    }
    return n;
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    const size_t n = read(address, to);
    const auto nul = std::find(to.begin(), to.begin() + static_cast<ptrdiff_t>(n), std::byte{0});
    return std::min<size_t>(n, static_cast<size_t>(nul - to.begin()) + 1);
  }

 private:
  bool covers(uint64_t address) const { return address >= begin && address - begin < bytes_.size(); }

  std::vector<std::byte> bytes_;
  testing::Noise noise_;
  bool only_bytes_;
};

// Two bytes of the input make a word: what kind, and which.
inline std::vector<std::byte> woven(std::span<const std::byte> input, Abi abi) {
  const size_t word = data_model(abi).word;
  std::vector<std::byte> out;
  for (size_t i = 0; i + 1 < input.size(); i += 2) {
    const auto kind = std::to_integer<uint64_t>(input[i]), which = std::to_integer<uint64_t>(input[i + 1]);
    const uint64_t noise = testing::mix(kind << 8 | which);
    const uint64_t words[] = {0,
                              which,
                              which | (kind >> 3) << 32,
                              WovenMemory::begin + which * word,
                              testing::page + noise % (testing::page * testing::pages),
                              noise,
                              which << 16 | kind >> 3,
                              ~which};
    const uint64_t made = words[kind % std::size(words)];
    for (size_t k = 0; k < word; ++k) out.push_back(static_cast<std::byte>(made >> (8 * k)));
  }
  return out;
}

}  // namespace sysgood::fuzz
