// The types of the running kernel, as it describes them itself: BTF, Documentation/bpf/btf.rst.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sysgood::describe::testing {

class Btf {
 public:
  // None where the kernel has none, or does not show it.
  static std::optional<Btf> of_this_kernel();
  // Throws std::runtime_error when it is not BTF.
  explicit Btf(std::string bytes);

  struct Member {
    std::string_view name;
    size_t offset, size;  // in bytes; of bit fields the byte that they begin in, and 0
  };
  struct Layout {
    size_t size = 0;
    std::vector<Member> members;  // those of nameless ones are here as well
  };
  // All structs and unions of a name: the kernel may have several.
  std::vector<Layout> layouts(std::string_view name) const;

  struct Enumerator {
    std::string_view name;
    int64_t value;
  };
  using Enumeration = std::vector<Enumerator>;
  // All that have an enumerator of the name.
  std::vector<const Enumeration*> enumerations_with(std::string_view enumerator) const;

 private:
  enum Kind : uint8_t {
    integer = 1,
    pointer,
    array,
    structure,
    union_,
    enumeration,
    forward,
    type_definition,
    volatile_,
    constant,
    restricted,
    function,
    prototype,
    variable,
    section,
    floating,
    declaration_tag,
    type_tag,
    enumeration64
  };
  struct Entry {
    Kind kind;
    bool flag;
    uint16_t n;
    uint32_t name, size_or_type;
    size_t more;  // where what follows the entry is
  };

  uint32_t word(size_t at) const;
  std::string_view string(uint32_t offset) const;
  static size_t length_of_more(const Entry& entry);
  size_t size_of(uint32_t type) const;
  void add_members(const Entry& entry, size_t base, Layout& to) const;
  void add_enumeration(const Entry& entry);

  std::string bytes_;
  size_t strings_ = 0, end_of_strings_ = 0;
  std::vector<Entry> types_;
  std::multimap<std::string_view, uint32_t> records_;
  std::vector<Enumeration> enumerations_;
  std::multimap<std::string_view, size_t> enumerators_;
};

}  // namespace sysgood::describe::testing
