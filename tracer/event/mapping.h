// A line of /proc/PID/maps, which facts of the kind `mapping` hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sysgood {

struct Mapping {
  uint64_t start = 0;
  uint64_t end = 0;
  std::string permissions;  // "rw-p"
  uint64_t offset = 0;      // into the file
  std::string path;         // or "[stack]"; empty: of no file

  bool contains(uint64_t address) const { return address >= start && address < end; }
  bool readable() const { return permissions.starts_with('r'); }
  bool writable() const { return permissions.size() > 1 && permissions[1] == 'w'; }
  bool executable() const { return permissions.size() > 2 && permissions[2] == 'x'; }
  bool of_file() const { return path.starts_with('/'); }
  friend bool operator==(const Mapping&, const Mapping&) = default;
};

// Nothing for what is no such line: the text may come from a damaged file.
std::optional<Mapping> parse_mapping(std::string_view line);

}  // namespace sysgood
