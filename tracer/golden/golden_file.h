// A golden trace as text that people read and edit. The language is described in docs/golden.md.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arch/abi.h"

namespace sysgood::golden {

inline constexpr std::string_view first_words = "sysgood golden 1";

// How often a signal may come that may come anywhere.
enum class Times : uint8_t { in_place, once, at_most_once, any, at_least_once };

struct Pattern {
  size_t line = 0;  // of the file
  std::string thread;
  int depth = 0;
  bool any = false;                   // `...`: any lines of the thread, or of all where `thread` is empty
  std::vector<std::string> either{};  // texts, as pattern.h matches them
  Times times = Times::in_place;
  std::vector<Pattern> inside{};  // of a signal that may come anywhere: what its handler does
};

// Lines of different threads whose order does not matter; of each thread it does.
using Group = std::vector<std::pair<std::string, std::vector<Pattern>>>;

struct Item {
  Pattern pattern;  // where there is no group
  Group group;
};

struct Section {
  std::string name;  // empty: all there is
  size_t line = 0;
  std::vector<Item> items;
  std::vector<Pattern> anywhere;
};

// A line that cannot be understood.
class GoldenError : public std::runtime_error {
 public:
  GoldenError(size_t line, const std::string& what) : std::runtime_error(what), line_(line) {}
  size_t line() const { return line_; }

 private:
  size_t line_;
};

struct Replacement {
  size_t line = 0;
  std::string expression;  // POSIX extended
  std::string by;          // with $1 for what the first parentheses matched
};

struct Golden {
  std::string calls, signals;  // expressions of -e trace= and -e signal=; empty: all
  bool startup = false;
  std::vector<Replacement> replacements;
  bool has_sections = false;
  std::vector<Section> sections;
};

// Lines for other ABIs are passed over. Throws GoldenError.
Golden parse_golden(std::string_view text, Abi abi);

// What a line of the file is about, for those who change the file.
struct LineHead {
  bool is_pattern = false;
  bool other_abi = false;
  std::string before;  // "~ ", "@x86_64 ", "or "
  std::string thread, text;
  int depth = 0;
};
LineHead head_of(std::string_view line, Abi abi);

}  // namespace sysgood::golden
