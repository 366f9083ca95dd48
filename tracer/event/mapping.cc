#include "tracer/event/mapping.h"

#include <algorithm>
#include <charconv>

namespace sysgood {

namespace {

bool take_hex(std::string_view& text, uint64_t& number, char then) {
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  text.remove_prefix(static_cast<size_t>(stop - text.data()));
  if (error != std::errc{} || !text.starts_with(then)) return false;
  text.remove_prefix(1);
  return true;
}

std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return word;
}

}  // namespace

std::optional<Mapping> parse_mapping(std::string_view line) {
  Mapping mapping;
  if (!take_hex(line, mapping.start, '-') || !take_hex(line, mapping.end, ' ')) return std::nullopt;
  mapping.permissions = take_word(line);
  if (mapping.permissions.size() != 4 || mapping.end <= mapping.start) return std::nullopt;
  if (!take_hex(line, mapping.offset, ' ')) return std::nullopt;
  take_word(line);  // device
  take_word(line);  // inode
  mapping.path = line.substr(0, line.find('\n'));
  return mapping;
}

}  // namespace sysgood
