// Command lines for tests, written as one string.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "tools/sysgood/options.h"

namespace sysgood::tool {

using Words = std::vector<std::string>;

inline Words split_at_spaces(const std::string& line) {
  std::istringstream in(line);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// A word of the line that is '' stands for an empty one.
inline Options parse(const std::string& line, const std::string& name = "sysgood") {
  Words words = split_at_spaces(line);
  for (std::string& word : words)
    if (word == "''") word.clear();
  return parse_command_line(name, words);
}

inline std::string mistake(const std::string& line, const std::string& name = "sysgood") {
  try {
    parse(line, name);
  } catch (const UsageError& error) {
    return std::string(error.what()) + (error.advise() ? " (try)" : "");
  }
  return "";
}

}  // namespace sysgood::tool
