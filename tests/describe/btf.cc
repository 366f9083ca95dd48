#include "tests/describe/btf.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sysgood::describe::testing {

std::optional<Btf> Btf::of_this_kernel() {
  std::ifstream file("/sys/kernel/btf/vmlinux", std::ios::binary);
  if (!file) return std::nullopt;
  return Btf(std::string{std::istreambuf_iterator<char>(file), {}});
}

uint32_t Btf::word(size_t at) const {
  uint32_t w;
  if (at + sizeof w > bytes_.size()) throw std::runtime_error("BTF ends early");
  std::memcpy(&w, &bytes_[at], sizeof w);
  return w;
}

std::string_view Btf::string(uint32_t offset) const {
  if (strings_ + offset >= end_of_strings_) throw std::runtime_error("BTF: no such string");
  return &bytes_[strings_ + offset];
}

size_t Btf::length_of_more(const Entry& entry) {
  switch (entry.kind) {
    case integer:
    case variable:
    case declaration_tag:
      return 4;
    case array:
      return 12;
    case structure:
    case union_:
    case section:
    case enumeration64:
      return size_t{12} * entry.n;
    case enumeration:
    case prototype:
      return size_t{8} * entry.n;
    default:
      return 0;
  }
}

Btf::Btf(std::string bytes) : bytes_(std::move(bytes)) {
  constexpr uint32_t magic = 0xeb9f;
  if ((word(0) & 0xffff) != magic) throw std::runtime_error("not BTF");
  const size_t header = word(4);
  size_t at = header + word(8);
  const size_t end = at + word(12);
  strings_ = header + word(16);
  end_of_strings_ = strings_ + word(20);
  if (end_of_strings_ > bytes_.size() || bytes_[end_of_strings_ - 1] != '\0')
    throw std::runtime_error("BTF: its strings do not end");
  types_.push_back({});  // 0 is void
  while (at < end) {
    const uint32_t info = word(at + 4);
    const Entry entry{static_cast<Kind>(info >> 24 & 31),
                      static_cast<bool>(info >> 31),
                      static_cast<uint16_t>(info),
                      word(at),
                      word(at + 8),
                      at + 12};
    if (entry.kind < integer || entry.kind > enumeration64)
      throw std::runtime_error("BTF of an unknown kind");
    const auto id = static_cast<uint32_t>(types_.size());
    types_.push_back(entry);
    if (entry.kind == structure || entry.kind == union_) records_.emplace(string(entry.name), id);
    if (entry.kind == enumeration || entry.kind == enumeration64) add_enumeration(entry);
    at = entry.more + length_of_more(entry);
  }
}

void Btf::add_enumeration(const Entry& entry) {
  Enumeration all;
  for (size_t i = 0; i < entry.n; ++i) {
    const bool wide = entry.kind == enumeration64;
    const size_t at = entry.more + i * (wide ? 12 : 8);
    const uint64_t low = word(at + 4);
    // The flag says that they are signed.
    int64_t value = entry.flag ? static_cast<int32_t>(low) : static_cast<int64_t>(low);
    if (wide) value = static_cast<int64_t>(low | uint64_t{word(at + 8)} << 32);
    all.push_back({string(word(at)), value});
    enumerators_.emplace(all.back().name, enumerations_.size());
  }
  enumerations_.push_back(std::move(all));
}

size_t Btf::size_of(uint32_t type) const {
  const Entry& t = types_.at(type);
  switch (t.kind) {
    case pointer:
      return sizeof(void*);
    case array:
      return size_of(word(t.more)) * word(t.more + 8);
    case integer:
    case structure:
    case union_:
    case enumeration:
    case enumeration64:
    case floating:
      return t.size_or_type;
    case type_definition:
    case volatile_:
    case constant:
    case restricted:
    case type_tag:
      return size_of(t.size_or_type);
    default:
      return 0;
  }
}

void Btf::add_members(const Entry& entry, size_t base, Layout& to) const {
  for (size_t i = 0; i < entry.n; ++i) {
    const size_t at = entry.more + i * 12;
    const std::string_view name = string(word(at));
    const uint32_t type = word(at + 4), where = word(at + 8);
    const bool bits = entry.flag && where >> 24;
    const size_t offset = base + (entry.flag ? where & 0xffffff : where) / 8;
    const Entry& own = types_.at(type);
    if (name.empty() && (own.kind == structure || own.kind == union_))
      add_members(own, offset, to);
    else
      to.members.push_back({name, offset, bits ? 0 : size_of(type)});
  }
}

std::vector<Btf::Layout> Btf::layouts(std::string_view name) const {
  std::vector<Layout> all;
  const auto [from, to] = records_.equal_range(name);
  for (auto it = from; it != to; ++it) {
    const Entry& entry = types_[it->second];
    Layout layout{entry.size_or_type, {}};
    add_members(entry, 0, layout);
    all.push_back(std::move(layout));
  }
  return all;
}

std::vector<const Btf::Enumeration*> Btf::enumerations_with(std::string_view enumerator) const {
  std::vector<const Enumeration*> all;
  const auto [from, to] = enumerators_.equal_range(enumerator);
  for (auto it = from; it != to; ++it) all.push_back(&enumerations_[it->second]);
  return all;
}

}  // namespace sysgood::describe::testing
