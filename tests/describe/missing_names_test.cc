// Constants that the C headers have and our tables have not.
#include <fmt/format.h>
#include <fnmatch.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/describe/families_of_names.h"
#include "tests/describe/header_values.h"
#include "tests/describe/walk.h"

namespace sysgood::describe::testing {
namespace {

// The tables of a family, as one.
struct Known {
  std::set<std::string_view> names;
  std::set<uint64_t> values;
  uint64_t flags = 0;  // the bits that have names, where they are flags

  // What has a name of ours already needs no second one: no table shows two.
  bool covers(int64_t value) const {
    const auto number = static_cast<uint64_t>(value);
    return values.contains(number) || values.contains(static_cast<uint32_t>(number)) ||
           (number && !(number & ~flags));
  }
};

Known known_of(std::string_view anchor, const std::vector<Table>& all, Abi abi) {
  Known known;
  for (const Table& table : all) {
    if (std::ranges::none_of(table.names.all, [&](const Const& c) { return c.name == anchor; })) continue;
    for (const Const& c : table.names.all) {
      if (!exists_on(c, abi)) continue;
      known.names.insert(c.name);
      known.values.insert(c.in(abi));
      if (table.kinds.contains(Kind::flag_set)) known.flags |= c.in(abi);
    }
  }
  return known;
}

// A pattern with what all its names begin with, which is quicker to look at.
struct Pattern {
  explicit Pattern(std::string_view text)
      : beginning(text.substr(0, text.find('|') == text.npos ? text.find_first_of("[(?*+|\\") : 0)),
        whole(std::string(text)) {}
  bool matches(const std::string& name) const {
    return name.starts_with(beginning) && std::regex_match(name, whole);
  }
  std::string_view beginning;
  std::regex whole;
};

struct Wanted {
  const NameFamily* family;
  Known known;
  std::set<std::string> names;
};

class SkipList {
 public:
  bool has(const std::string& name) {
    bool any = false;
    for (size_t i = 0; i < std::size(skipped_names); ++i)
      if (fnmatch(std::string(skipped_names[i].pattern).c_str(), name.c_str(), 0) == 0) any = used_[i] = true;
    return any;
  }
  void expect_all_used() const {
    for (size_t i = 0; i < std::size(skipped_names); ++i) {
      EXPECT_TRUE(used_[i] || skipped_names[i].newer)
          << skipped_names[i].pattern << " is listed, but is not missing";
      EXPECT_FALSE(skipped_names[i].why.empty()) << skipped_names[i].pattern;
    }
  }

 private:
  bool used_[std::size(skipped_names)] = {};
};

int look_for_missing(Abi abi, const Compiler& compiler, SkipList& skipped) {
  const HeaderValues headers(compiler);
  const std::vector<Table> all = tables();
  std::map<std::string_view, std::vector<Wanted>> groups;
  for (const NameFamily& family : name_families) {
    groups[family.headers].push_back({&family, known_of(family.anchor, all, abi), {}});
    bool anywhere = false;
    for (const Abi other : all_abis) anywhere |= !known_of(family.anchor, all, other).names.empty();
    EXPECT_TRUE(anywhere) << family.anchor << " is in no table";
  }
  int found = 0;
  for (auto& [group, families] : groups) {
    const HeaderSet set{group, "#include <stdint.h>\n", group};
    const std::set<std::string> words = headers.words(set);
    std::set<std::string> unknown;
    for (Wanted& w : families) {
      const Pattern pattern(w.family->pattern);
      for (const std::string& word : words)
        if (pattern.matches(word)) {
          ++found;
          if (!w.known.names.contains(word)) w.names.insert(word);
        }
      unknown.insert(w.names.begin(), w.names.end());
    }
    const std::map<std::string, int64_t> values = headers.ask(std::span(&set, 1), unknown);
    for (const Wanted& w : families)
      for (const std::string& name : w.names) {
        const auto value = values.find(name);
        if (value == values.end() || w.known.covers(value->second)) continue;
        EXPECT_TRUE(skipped.has(name))
            << abi_name(abi) << ": " << name << fmt::format(" ({:#x})", value->second)
            << " is not in the table of " << w.family->anchor;
      }
  }
  return found;
}

TEST(MissingNames, AreNotMissing) {
  SkipList skipped;
  bool all = true;
  for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
    const auto compiler = compiler_for(abi);
    all &= compiler.has_value();
    if (compiler) {
      EXPECT_GE(look_for_missing(abi, *compiler, skipped), 1500);
    }
  }
  if (all) skipped.expect_all_used();
}

}  // namespace
}  // namespace sysgood::describe::testing
