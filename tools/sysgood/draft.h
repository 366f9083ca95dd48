// A command line while it is read: the Options so far, and what only matters until it has been read to its
// end.
#pragma once

#include <bitset>
#include <cstdint>
#include <set>
#include <string>

#include "tools/sysgood/options.h"

namespace sysgood::tool {

struct OptionRow;

// The text options, by what they decide: -t and --absolute-timestamps are one setting. The order is that of
// Options::text_arguments.
enum class Setting : uint8_t {
  none,  // decides nothing about the text
  follow_forks,
  calls,
  signals,
  status,
  paths,
  verbose,
  column,
  string_limit,
  hex_strings,
  constants,
  descriptors,
  clock,
  relative_clock,
  durations,
  instruction_pointer,
  stacks,
  stack_limit,
  syscall_number,
  quiet,
  summary,
  how_many,
};

struct Draft {
  Options options;
  std::bitset<static_cast<size_t>(Setting::how_many)> given;  // settings that this command line decides
  std::set<const OptionRow*> by_letter, by_name;              // rows, by how they were written: -q or --quiet

  unsigned follows = 0, clocks = 0, hexes = 0, quiets = 0, descriptors = 0,
           stacks = 0;             // letters that mean more when repeated
  unsigned status_letters = 0;     // -z and -Z
  bool deprecated_follow = false;  // -F
  bool separately = false;         // -ff, before we know about -o
  bool story_given = false;        // --signals=story or no-story
  bool version = false, help = false;
  uint32_t quiet = 0;          // bits of quiet_names
  std::string calls, signals;  // the expressions as they were written

  bool has(Setting s) const { return given[static_cast<size_t>(s)]; }
};

}  // namespace sysgood::tool
