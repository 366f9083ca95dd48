// Replaces in finished lines what differs from run to run and lies in names: numbers of pipes and sockets,
// random names of temporary files, the directory and the program that were used.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sysgood::golden {

class StableText {
 public:
  // A path that was just created: when its name ends in chance, the same without it is used from here on.
  void created(std::string_view path);
  // Every occurrence of `text` as a whole path, or as the beginning of one.
  void replace(std::string_view text, std::string_view by);

  // A text that is a part of a line, with the paths in it replaced.
  std::string named(std::string text) const;

  // Lines must come in a stable order: pipes and sockets are numbered as they are met.
  std::string stable(std::string line);

 private:
  void number(std::string& line, std::string_view what);

  std::map<std::string, std::string, std::greater<>> replacements_;  // a path before what it begins with
  std::map<std::string, size_t> numbers_;
};

}  // namespace sysgood::golden
