#include "memory.h"

#include <algorithm>
#include <span>

namespace every_call {

using namespace sysgood::describe;
using sysgood::Abi;

namespace {

constexpr uint64_t room = MEMORY_END - HEAP;
constexpr size_t most_bytes = 4096;

void put_number(std::span<std::byte> to, uint64_t number) {
  for (size_t i = 0; i < to.size(); ++i) to[i] = static_cast<std::byte>(i < 8 ? number >> (8 * i) : 0);
}

}  // namespace

uint64_t count_of(const Type& pointer, const Worth& siblings, Random& random) {
  const Count& count = pointer.count;
  const auto told = siblings.find(count.name);
  switch (count.from) {
    case Count::one:
    case Count::sized:
    case Count::extensible:
    case Count::own_size:
      return 1;
    case Count::fixed:
      return count.n;
    case Count::sibling:
      return told == siblings.end() ? 3 : std::min<uint64_t>(told->second, 40);
    case Count::until_null:
      return 1 + random.below(random.below(4) ? 20 : 60);
    default:
      return 1 + random.below(4);
  }
}

uint64_t Memory::number(const Type& unresolved) {
  const Type& type = sysgood::describe::resolve(unresolved, abi_);
  const auto& names = type.names.all;
  if (!names.empty() && random_.below(10)) {
    uint64_t value = 0;
    const bool flags = type.kind == Kind::flag_set || type.kind == Kind::bit_names;
    for (uint64_t n = flags ? random_.below(4) : 1; n; --n)
      value |= names.data[random_.below(names.n)].in(abi_);
    return value;
  }
  if (type.kind == Kind::parts) {
    uint64_t value = 0;
    for (const Part& part : type.parts) value |= number(part.type) << part.shift & part.mask;
    return value;
  }
  static constexpr uint64_t odd[] = {0,          1,         2,          4,          10,    16,
                                     64,         4096,      0xffffffff, 0x80000000, ~0ull, 1000000000,
                                     0x7fffffff, 999999999, 1ull << 63, 1000};
  switch (random_.below(4)) {
    case 0:
      return odd[random_.below(std::size(odd))];
    case 1:
      return random_.next();
    default:
      return random_.below(70);
  }
}

const Type& Memory::resolve(const Type& unresolved, const Worth& siblings) const {
  const Type& type = sysgood::describe::resolve(unresolved, abi_);
  if (type.kind != Kind::select) return type;
  const auto by = siblings.find(type.by);
  const uint64_t value = by == siblings.end() ? 0 : by->second & type.mask;
  for (const Case& each : type.cases)
    if ((value & each.mask) == (each.value & each.mask)) return resolve(each.type, siblings);
  static constexpr Type nothing{Kind::hex, Size::word};
  return nothing;
}

void Memory::fill_record(const Type& record, std::span<std::byte> to) {
  Worth worth;
  for (const bool selects : {false, true})
    for_each_field(record, abi_, [&](const Field& field, size_t at) {
      const Type& type = sysgood::describe::resolve(field.type, abi_);
      if ((type.kind == Kind::select) != selects || at >= to.size()) return true;
      const std::span<std::byte> own = to.subspan(at, std::min(to.size() - at, size_of(type, abi_)));
      fill(type, own, worth);
      if (own.size() > 8 || type.dir != Dir::value) return true;
      uint64_t value = 0;
      for (size_t i = 0; i < own.size(); ++i) value |= std::to_integer<uint64_t>(own[i]) << (8 * i);
      worth[field.name] = value;
      return true;
    });
}

void Memory::fill(const Type& unresolved, std::span<std::byte> to, const Worth& siblings) {
  const Type& type = resolve(unresolved, siblings);
  if (type.dir != Dir::value) {
    static constexpr uint64_t nowhere[] = {0, 1, MEMORY_END, NOISE, ZEROS, ONES, MEMORY_END - 5};
    uint64_t address = nowhere[random_.below(std::size(nowhere))];
    if (depth_ < 4 && random_.below(6))
      address = place(type, siblings);
    else if (depth_ < 4 && random_.below(2))
      address = place_at_end(type, siblings, random_.below(2) ? 0 : random_.below(9));
    return put_number(to, address);
  }
  const size_t element = std::max<size_t>(element_size(type, abi_), 1);
  const bool character = type.kind == Kind::text || type.kind == Kind::path || type.kind == Kind::bytes;
  for (size_t at = 0; at < to.size(); at += element) {
    const std::span<std::byte> own = to.subspan(at, std::min(element, to.size() - at));
    if (type.kind == Kind::record) {
      fill_record(type, own);
    } else if (character) {
      const uint64_t any = random_.next();
      own[0] = static_cast<std::byte>(any % 16 ? 'a' + any / 16 % 26 : 1 + any / 16 % 255);
    } else if (type.kind == Kind::hook || own.size() > 8) {
      for (size_t i = 0; i < own.size(); i += 4)
        put_number(own.subspan(i, std::min<size_t>(4, own.size() - i)),
                   random_.below(3) ? random_.below(40) : random_.next());
    } else {
      put_number(own, number(type));
    }
  }
  // A string in a record may be as long as there is room, but hardly ever is.
  if (character && type.count.from == Count::fixed && to.size() > 1 && random_.below(8))
    to[random_.below(to.size())] = std::byte{0};
}

uint64_t Memory::place_unterminated(const Type& pointer) {
  Type pointed = pointer;
  pointed.dir = Dir::value;
  pointed.count = {};
  const size_t element = std::max<size_t>(element_size(pointed, abi_), 1);
  std::vector<std::byte> bytes(element * (1 + random_.below(element > 1 ? 6 : 200)));
  fill(pointed, bytes, {});
  for (std::byte& each : bytes)
    if (element == 1 && each == std::byte{0}) each = std::byte{'0'};
  const uint64_t address = MEMORY_END - bytes.size();
  pieces_.push_back({address, std::move(bytes)});
  return address;
}

std::vector<std::byte> Memory::bytes_of(const Type& unresolved, const Worth& siblings) {
  const Type& pointer = resolve(unresolved, siblings);
  Type pointed = pointer;
  pointed.dir = Dir::value;
  pointed.count = {};
  size_t element = std::max<size_t>(element_size(pointed, abi_), 1);
  if (pointed.kind == Kind::hook) element = std::max<size_t>(element, 128);
  uint64_t count = count_of(pointer, siblings, random_);
  const bool terminated = pointer.count.from == Count::until_null;
  count = std::min<uint64_t>(count, most_bytes / element + 1);
  std::vector<std::byte> bytes(element * count + (terminated ? element : 0));
  ++depth_;
  Type filled = pointed;
  filled.count = {};
  fill(filled, std::span(bytes).first(element * count), siblings);
  --depth_;
  return bytes;
}

uint64_t Memory::put(std::vector<std::byte> bytes) {
  const uint64_t address = next_;
  if (bytes.size() + 16 > room - 0x2000 - (next_ - HEAP)) return ZEROS;
  next_ = (next_ + bytes.size() + 15) / 16 * 16;
  pieces_.push_back({address, std::move(bytes)});
  return address;
}

uint64_t Memory::place(const Type& pointer, const Worth& siblings) {
  return put(bytes_of(pointer, siblings));
}

uint64_t Memory::place_at_end(const Type& pointer, const Worth& siblings, size_t missing) {
  std::vector<std::byte> bytes = bytes_of(pointer, siblings);
  bytes.resize(bytes.size() > missing ? bytes.size() - missing : 1);
  const uint64_t address = MEMORY_END - bytes.size();
  pieces_.push_back({address, std::move(bytes)});
  return address;
}

}  // namespace every_call
