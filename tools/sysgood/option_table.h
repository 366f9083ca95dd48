// strace's command line, and what we add to it, as one table: an option is a row here and a function in
// option_handlers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/sysgood/draft.h"

namespace sysgood::tool {

enum class Takes : uint8_t {
  nothing,
  argument,  // the rest of the word or the next word; for a long name after = or the next word
  optional,  // a long name only, and only after =; the letter takes nothing
};

// The heading under which --help shows an option.
enum class Heading : uint8_t { hidden, startup, tracing, filtering, format, statistics, tampering, other };

// One option on a command line.
struct Given {
  const OptionRow* row = nullptr;
  std::string typed;  // "-s", "--string-limit", "-e signal": as messages call it
  bool by_letter = false;
  std::optional<std::string> value;  // what it takes, if it does
};

struct OptionRow {
  char letter = 0;         // 0: none
  std::string_view names;  // long names, "quiet silent silence": the first one is what we write ourselves
  Takes takes = Takes::nothing;
  Setting setting = Setting::none;
  void (*take)(Draft&, const Given&) = nullptr;
  Heading heading = Heading::hidden;
  std::string_view placeholder = {};  // of the argument, in --help
  std::string_view help = {};
  std::string_view qualifiers = {};  // what -e calls it, "trace t"
  std::string_view excludes = {};    // its letter cannot be given together with this, its long form
};

std::span<const OptionRow> option_table();

// Null when there is none.
const OptionRow* find_letter(char letter);
const OptionRow* find_qualifier(std::string_view name);

// The row that has this long name or a name that begins so, and that name; several of different rows:
// ambiguous.
struct NameSearch {
  const OptionRow* row = nullptr;
  std::vector<std::string_view> candidates;  // more than one when ambiguous
};
NameSearch find_name(std::string_view name);

// The words of a list in the table.
std::vector<std::string_view> words(std::string_view list);

// "quiet"; empty when it has only a letter.
std::string_view first_name(const OptionRow& row);

}  // namespace sysgood::tool
