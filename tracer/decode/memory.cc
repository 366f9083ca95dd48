#include "tracer/decode/memory.h"

#include <algorithm>
#include <cstring>

namespace sysgood {
namespace {

size_t copy(std::span<const std::byte> from, std::span<std::byte> to) {
  if (!from.empty()) std::memcpy(to.data(), from.data(), from.size());
  return from.size();
}

std::span<const std::byte> up_to_nul(std::span<const std::byte> bytes) {
  const auto nul = std::find(bytes.begin(), bytes.end(), std::byte{0});
  return nul == bytes.end() ? bytes : bytes.first(static_cast<size_t>(nul - bytes.begin()) + 1);
}

}  // namespace

size_t KeptMemory::read(uint64_t address, std::span<std::byte> to) {
  return copy(kept_.find(address, to.size()), to);
}

size_t KeptMemory::read_string(uint64_t address, std::span<std::byte> to) {
  return copy(up_to_nul(kept_.find(address, to.size())), to);
}

std::string_view KeptFacts::ask(Fact::Kind kind, uint64_t key) {
  const Fact* const known = kept_.facts.find(kind, key);
  return known ? std::string_view(known->text) : std::string_view();
}

size_t RecordingMemory::read(uint64_t address, std::span<std::byte> to) {
  const auto known = kept_.find(address, to.size());
  if (known.size() == to.size()) return copy(known, to);
  const size_t n = from_.read(address, to);
  kept_.add(address, to.first(n));
  return n;
}

size_t RecordingMemory::read_string(uint64_t address, std::span<std::byte> to) {
  const auto known = up_to_nul(kept_.find(address, to.size()));
  if (known.size() == to.size() || (!known.empty() && known.back() == std::byte{0})) return copy(known, to);
  const size_t n = from_.read_string(address, to);
  kept_.add(address, to.first(n));
  return n;
}

std::string_view RecordingFacts::ask(Fact::Kind kind, uint64_t key) {
  if (const Fact* const known = kept_.facts.find(kind, key)) return known->text;
  const std::string_view text = from_.ask(kind, key);
  if (text.empty()) return {};
  return kept_.facts.add(kind, key, text).text;
}

}  // namespace sysgood
