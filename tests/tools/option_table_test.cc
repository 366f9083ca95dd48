// The table of options: complete with regard to strace's, and without contradictions.
#include "tools/sysgood/option_table.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace sysgood::tool {
namespace {

// strace.c's optstring and the long names that have no letter: everything is known, and takes what it takes
// there.
TEST(OptionTable, AllOfStracesAreRecognised) {
  const std::string_view optstring = "a:Ab:cCdDe:E:fFhiI:knNo:O:p:P:qrs:S:tTu:U:vVwxX:yYzZ";
  for (size_t i = 0; i < optstring.size(); ++i) {
    if (optstring[i] == ':') continue;
    const OptionRow* row = find_letter(optstring[i]);
    ASSERT_TRUE(row) << optstring[i];
    EXPECT_EQ(row->takes == Takes::argument, i + 1 < optstring.size() && optstring[i + 1] == ':')
        << optstring[i];
  }
  const std::string_view names =
      "columns output-append-mode detach-on summary-only summary debug daemonize daemonise env "
      "follow-forks help instruction-pointer interruptible stack-trace stack-traces "
      "stack-trace-frame-limit syscall-number arg-names output output-separately attach "
      "trace-path quiet silent silence string-limit summary-sort-by absolute-timestamps "
      "timestamps syscall-times user summary-columns no-abbrev version strings-in-hex "
      "summary-wall-clock const-print-style decode-fds decode-pids pidns-translation "
      "successful-only failed-only failing-only always-show-pid argv0 color kill-on-exit "
      "seccomp-bpf secontext syscall-limit tips trace trace-fds abbrev verbose raw signals signal "
      "status read write fault inject kvm namespace relative-timestamps summary-syscall-overhead";
  for (const auto name : words(names)) EXPECT_EQ(find_name(name).candidates, std::vector{name});
  const std::string_view qualifiers =
      "trace t trace-fd trace-fds fd fds abbrev a verbose v raw x signal signals s status quiet "
      "silent silence q read reads r write writes w fault inject kvm decode-fd decode-fds "
      "decode-pid decode-pids secontext namespace";
  for (const auto name : words(qualifiers)) EXPECT_TRUE(find_qualifier(name)) << name;
}

TEST(OptionTable, TableHoldsTogether) {
  std::set<char> letters;
  std::set<std::string_view> names, qualifiers;
  for (const OptionRow& row : option_table()) {
    EXPECT_TRUE(row.take);
    EXPECT_TRUE(row.letter || !row.names.empty());
    if (row.letter) {
      EXPECT_TRUE(letters.insert(row.letter).second) << row.letter;
    }
    for (const auto name : words(row.names)) EXPECT_TRUE(names.insert(name).second) << name;
    for (const auto name : words(row.qualifiers)) EXPECT_TRUE(qualifiers.insert(name).second) << name;
    EXPECT_EQ(row.heading == Heading::hidden, row.help.empty()) << row.names;
    if (row.heading != Heading::hidden && row.takes != Takes::nothing) {
      EXPECT_FALSE(row.placeholder.empty()) << row.names;
    }
    if (row.setting == Setting::none) continue;
    // Its canonical form is a long one.
    EXPECT_TRUE(!row.names.empty() || row.letter == 'F') << row.letter;
  }
}

TEST(OptionTable, HelpShowsWhatIsSupported) {
  const std::string help = help_text("sysgood");
  for (const OptionRow& row : option_table()) {
    if (row.heading == Heading::hidden) continue;
    const std::string name =
        row.names.empty() ? std::string{'-', row.letter} : "--" + std::string(first_name(row));
    EXPECT_NE(help.find(name), std::string::npos) << name;
  }
  EXPECT_EQ(help.find("--detach-on"), std::string::npos);
  EXPECT_NE(help.find("sysgood record"), std::string::npos);
  EXPECT_EQ(help_text("strace").find("strace record"), std::string::npos);
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 79u) << line;
}

}  // namespace
}  // namespace sysgood::tool
