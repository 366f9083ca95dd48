// {text of a golden -> what it says}, and {text -> the line that is wrong, and why}.
#include "tracer/golden/golden_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace sysgood::golden {
namespace {

using ::testing::HasSubstr;

// All but the first line; in the table line 2 is the first of these.
Golden parsed(std::string_view body, Abi abi = Abi::x86_64) {
  return parse_golden(std::string(first_words) + '\n' + std::string(body), abi);
}

std::string shown(const Pattern& pattern) {
  static constexpr std::string_view signs[] = {"", "~ ", "~? ", "~* ", "~+ "};
  std::string out(signs[static_cast<size_t>(pattern.times)]);
  if (!pattern.thread.empty()) out += pattern.thread + ' ';
  for (int i = 0; i < pattern.depth; ++i) out += "| ";
  if (pattern.any) out += "...";
  for (size_t i = 0; i < pattern.either.size(); ++i) out += (i ? " or " : "") + pattern.either[i];
  out += "; ";
  for (const Pattern& inside : pattern.inside) out += "(" + shown(inside) + ") ";
  return out;
}

// A golden in one line: sections, items in their order, groups by thread, then what may come anywhere.
std::string shown(const Golden& golden) {
  std::string out;
  for (const Section& section : golden.sections) {
    if (!section.name.empty()) out += "[" + section.name + "] ";
    for (const Item& item : section.items) {
      if (item.group.empty()) {
        out += shown(item.pattern);
        continue;
      }
      out += "{ ";
      for (const auto& [thread, sequence] : item.group) {
        out += thread + ": ";
        for (const Pattern& pattern : sequence) out += shown(pattern);
      }
      out += "} ";
    }
    for (const Pattern& pattern : section.anywhere) out += shown(pattern);
  }
  return out;
}

TEST(GoldenFile, Constructs) {
  struct Row {
    std::string_view body, expected;
    std::string_view aarch64 = "the same";
  };
  const Row rows[] = {
      {"", ""},
      {"\n\n# a comment\n   # another\n", ""},
      {"P1 a() = 0\n", "P1 a() = 0; "},
      {"P1 a() = 0", "P1 a() = 0; "},  // without a newline at the end
      {"  \tP1   a() = 0  \r\n", "P1 a() = 0; "},
      {"T1.2 a() = 0\nP12 b() = 0\n", "T1.2 a() = 0; P12 b() = 0; "},
      {"P1 | a() = 0\nP1 | | b() = 0\n", "P1 | a() = 0; P1 | | b() = 0; "},
      {"P1 |a() = 0\n", "P1 |a() = 0; "},
      {"...\n", "...; "},
      {"P1 ...\nP1 | ...\n", "P1 ...; P1 | ...; "},
      {"P1 a(\"x: y\") = 0\n", "P1 a(\"x: y\") = 0; "},
      {"P1 a() = 0 # no comment\n", "P1 a() = 0 # no comment; "},
      // Alternatives.
      {"P1 a() = 0\nor P1 b() = 0\nor P1 c() = 0\n", "P1 a() = 0 or b() = 0 or c() = 0; "},
      {"P1 | a() = 0\nor P1 | b() = 0\n", "P1 | a() = 0 or b() = 0; "},
      {"P1 a() = 0\n# why\n\nor P1 b() = 0\n", "P1 a() = 0 or b() = 0; "},
      // Groups: each thread's lines in their order, wherever they stand.
      {"unordered {\nP1 a() = 0\nP2 b() = 0\nP1 c() = 0\n}\nP1 d() = 0\n",
       "{ P1: P1 a() = 0; P1 c() = 0; P2: P2 b() = 0; } P1 d() = 0; "},
      {"unordered {\nP1 ...\nP2 b() = 0\nor P2 c() = 0\n}\n", "{ P1: P1 ...; P2: P2 b() = 0 or c() = 0; } "},
      {"unordered {\n}\nP1 d() = 0\n", "P1 d() = 0; "},
      {"unordered {\n~ P1 --- A ---\n}\nP1 d() = 0\n", "P1 d() = 0; ~ P1 --- A ---; "},
      // Signals that may come anywhere, and what their handlers do.
      {"~ P1 --- A ---\n~? P1 --- B ---\n~* P1 --- C ---\n~+ P1 --- D ---\n",
       "~ P1 --- A ---; ~? P1 --- B ---; ~* P1 --- C ---; ~+ P1 --- D ---; "},
      {"~ P1 --- A ---\nP1 | a() = 0\nP1 | ...\nP1 b() = 0\n",
       "P1 b() = 0; ~ P1 --- A ---; (P1 | a() = 0; ) (P1 | ...; ) "},
      {"~ P1 --- A ---\nor P1 --- B ---\nP1 | a() = 0\nor P1 | b() = 0\n",
       "~ P1 --- A --- or --- B ---; (P1 | a() = 0 or b() = 0; ) "},
      {"P1 --- A ---\nP1 | a() = 0\n", "P1 --- A ---; P1 | a() = 0; "},
      // A handler's lines are its own, whatever another thread's lines stand between.
      {"~ P1 --- A ---\nP2 b() = 0\nP1 | a() = 0\n", "P2 b() = 0; ~ P1 --- A ---; (P1 | a() = 0; ) "},
      {"~ P1 --- A ---\nP1 | a() = 0\nunordered {\nP1 | fork() = P2\nP2 b() = 0\n}\nP1 | c() = 0\nP1 d() = "
       "0\n",
       "{ P2: P2 b() = 0; } P1 d() = 0; ~ P1 --- A ---; (P1 | a() = 0; ) (P1 | fork() = P2; ) (P1 | c() = 0; "
       ") "},
      {"~ P1 --- A ---\nP1 b() = 0\nP1 | a() = 0\n", "P1 b() = 0; P1 | a() = 0; ~ P1 --- A ---; "},
      // Sections.
      {"section one\nP1 a() = 0\nend\nsection two words\n~ P1 --- A ---\nend\n",
       "[one] P1 a() = 0; [two words] ~ P1 --- A ---; "},
      {"section one\nend\n", "[one] "},
      {"section one\nP1 a() = 0\nend\n# a comment\n\n", "[one] P1 a() = 0; "},
      // Architectures.
      {"@x86_64 P1 a() = 0\n@aarch64 P1 b() = 0\nP1 c() = 0\n", "P1 a() = 0; P1 c() = 0; ",
       "P1 b() = 0; P1 c() = 0; "},
      {"P1 a() = 0\n@aarch64 or P1 b() = 0\n", "P1 a() = 0; ", "P1 a() = 0 or b() = 0; "},
      {"@x86_64 ~ P1 --- A ---\n@x86_64 P1 | a() = 0\n", "~ P1 --- A ---; (P1 | a() = 0; ) ", ""},
      {"@aarch64 ...\n", "", "...; "},
      {"@x86_64   P1 a() = 0\n", "P1 a() = 0; ", ""},
      // Captures are counted over all architectures.
      {"@x86_64 P1 a() = $x\n@aarch64 P1 b() = $x\nP1 c($x) = 0\n", "P1 a() = $x; P1 c($x) = 0; ",
       "P1 b() = $x; P1 c($x) = 0; "},
      {"P1 a() = $x\n@aarch64 P1 c($x) = 0\n", "P1 a() = $x; ", "P1 a() = $x; P1 c($x) = 0; "},
      {"P1 a($x, $x) = 0\n", "P1 a($x, $x) = 0; "},
      {"P1 a(\"$x\", 3</$y>) = 0\n", "P1 a(\"$x\", 3</$y>) = 0; "},
  };
  for (const Row& r : rows)
    for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
      const std::string_view expected =
          abi == Abi::aarch64 && r.aarch64 != "the same" ? r.aarch64 : r.expected;
      try {
        EXPECT_EQ(shown(parsed(r.body, abi)), expected) << r.body;
      } catch (const GoldenError& error) {
        ADD_FAILURE() << r.body << "\n" << error.line() << ": " << error.what();
      }
    }
}

TEST(GoldenFile, LinesAreNumbered) {
  const Golden golden = parsed(
      "\n# comment\nP1 a() = 0\nunordered {\nP1 b() = 0\n\nP2 c() = 0\n}\n...\n~ P1 --- A ---\nP1 | d() = "
      "0\n");
  ASSERT_EQ(golden.sections.size(), 1u);
  const Section& section = golden.sections[0];
  ASSERT_EQ(section.items.size(), 3u);
  EXPECT_EQ(section.items[0].pattern.line, 4u);
  EXPECT_EQ(section.items[1].group[0].second[0].line, 6u);
  EXPECT_EQ(section.items[1].group[1].second[0].line, 8u);
  EXPECT_EQ(section.items[2].pattern.line, 10u);
  EXPECT_EQ(section.anywhere[0].line, 11u);
  EXPECT_EQ(section.anywhere[0].inside[0].line, 12u);
}

TEST(GoldenFile, Directives) {
  const Golden golden = parsed(
      "calls: !write\nsignals:   SIGUSR1,SIGUSR2  \nstartup: shown\nreplace: /a\\/b+/ c d\nreplace: /x/ y\n"
      "@x86_64 calls: read\nP1 a() = 0\n");
  EXPECT_EQ(golden.calls, "read");
  EXPECT_EQ(golden.signals, "SIGUSR1,SIGUSR2");
  EXPECT_TRUE(golden.startup);
  ASSERT_EQ(golden.replacements.size(), 2u);
  EXPECT_EQ(golden.replacements[0].line, 5u);
  EXPECT_EQ(golden.replacements[0].expression, "a\\/b+");
  EXPECT_EQ(golden.replacements[0].by, "c d");
  EXPECT_EQ(golden.replacements[1].expression, "x");
  EXPECT_FALSE(golden.has_sections);
  EXPECT_TRUE(parsed("section a\nend\n").has_sections);
  const Golden plain = parsed("");
  EXPECT_EQ(plain.calls + plain.signals, "");
  EXPECT_FALSE(plain.startup);
}

TEST(GoldenFile, Errors) {
  struct Row {
    std::string_view body;
    size_t line;
    std::string_view why;
  };
  // The body begins at line 2.
  const Row rows[] = {
      {"unordered {\nP1 a() = 0\n", 2, "'unordered {' is not closed"},
      {"P1 a() = 0\nunordered {\nP1 a() = 0\nunordered {\n}\n}\n", 5, "'unordered {' inside of another"},
      {"P1 a() = 0\n}\n", 3, "'}' closes nothing"},
      {"unordered {\n}\n}\n", 4, "'}' closes nothing"},
      {"unordered {\n...\n}\n", 3, "in 'unordered' say whose: P1 ..."},
      {"section a\nP1 a() = 0\n", 2, "'section' is not ended"},
      {"section a\nsection b\nend\nend\n", 3, "a section inside of another"},
      {"section a\nend\nend\n", 4, "'end' ends no section"},
      {"end\n", 2, "'end' ends no section"},
      {"section\nend\n", 2, "section NAME"},
      {"unordered {\nsection a\n}\nend\n", 3, "a section inside of 'unordered {'"},
      {"section a\nunordered {\nend\n}\n", 3, "'unordered {' is not closed"},
      {"P1 a() = 0\nsection a\nend\n", 3, "lines outside of sections are not compared"},
      {"section a\nend\nP1 a() = 0\n", 4, "lines outside of sections are not compared"},
      {"section a\nend\n~ P1 --- A ---\n", 4, "lines outside of sections are not compared"},
      {"section a\nend\n...\n", 4, "lines outside of sections are not compared"},
      {"colour: red\n", 2, "unknown 'colour:'; there are calls, signals, startup and replace"},
      {"P1 a() = 0\ncalls: read\n", 3, "'calls:' must come before the first line of the trace"},
      {"section a\ncalls: read\nend\n", 3, "'calls:' must come before the first line of the trace"},
      {"startup: hidden\n", 2, "startup: shown, or nothing"},
      {"replace: x y\n", 2, "replace: /REGULAR EXPRESSION/ TEXT"},
      {"replace: /x y\n", 2, "replace: /REGULAR EXPRESSION/ TEXT"},
      {"replace: /x/\n", 2, "replace: /REGULAR EXPRESSION/ TEXT"},
      {"replace: / x\n", 2, "replace: /REGULAR EXPRESSION/ TEXT"},
      {"replace: // x\n", 2, "replace: /REGULAR EXPRESSION/ TEXT"},
      {"calls:\n", 2, "'calls:' is no thread (P1, T1.2) and nothing else either"},
      {"Q1 a() = 0\n", 2, "'Q1' is no thread"},
      {"P a() = 0\n", 2, "'P' is no thread"},
      {"P1x a() = 0\n", 2, "'P1x' is no thread"},
      {"P1.2 a() = 0\n", 2, "'P1.2' is no thread"},
      {"T1 a() = 0\n", 2, "'T1' is no thread"},
      {"T1. a() = 0\n", 2, "'T1.' is no thread"},
      {"T.2 a() = 0\n", 2, "'T.2' is no thread"},
      {"a() = 0\n", 2, "'a()' is no thread"},
      {"P1\n", 2, "nothing is said of P1"},
      {"P1 |\n", 2, "nothing is said of P1"},
      {"~ P1 | |\n", 2, "nothing is said of P1"},
      {"~\n", 2, "'' is no thread"},
      {"| P1 a() = 0\n", 2, "'|' is no thread"},
      {"~P1 --- A ---\n", 2, "'~P1' is no thread"},
      {"~ ~ P1 --- A ---\n", 2, "'~' is no thread"},
      {"~! P1 --- A ---\n", 2, "'~!' is no thread"},
      {"~ P1 a() = 0\n", 2, "only a signal may come anywhere"},
      {"~* P1 +++ exited with 0 +++\n", 2, "only a signal may come anywhere"},
      {"~ P1 ...\n", 2, "only a signal may come anywhere"},
      {"~ ...\n", 2, "only a signal may come anywhere"},
      {"or P1 a() = 0\n", 2, "'or' follows a line of the same thread"},
      {"or\n", 2, "'' is no thread"},
      {"P1 a() = 0\nor P2 a() = 0\n", 3, "'or' follows a line of the same thread"},
      {"P1 a() = 0\nor P1 | a() = 0\n", 3, "'or' follows a line of the same thread"},
      {"P1 a() = 0\nor P1 ...\n", 3, "'or' follows a line of the same thread"},
      {"P1 a() = 0\nor ...\n", 3, "'or' follows a line of the same thread"},
      {"P1 ...\nor P1 a() = 0\n", 3, "'or' follows a line of the same thread"},
      {"...\nor P1 a() = 0\n", 3, "'or' follows a line of the same thread"},
      {"P1 a() = 0\nunordered {\nor P1 b() = 0\n}\n", 4, "'or' follows a line of the same thread"},
      {"unordered {\nP1 a() = 0\n}\nor P1 b() = 0\n", 5, "'or' follows a line of the same thread"},
      {"section a\nP1 a() = 0\nend\nsection b\nor P1 b() = 0\nend\n", 6,
       "'or' follows a line of the same thread"},
      {"P1 a() = 0\nor ~ P1 --- A ---\n", 3, "'or' has no ~ of its own"},
      {"P1 a() = $x\n", 2, "captured and compared with nothing (write _): $x (line 2)"},
      {"P1 a() = $x\nP1 b($y) = 0\nP1 c($x) = 0\nP1 d($z) = 0\n", 3,
       "captured and compared with nothing (write _): $y (line 3), $z (line 5)"},
      {"~ P1 --- A {si_pid=$x} ---\n", 2, "captured and compared with nothing"},
      {"@aarch64 P1 a() = $x\n", 2, "captured and compared with nothing"},
      // Another architecture's lines are read all the same.
      {"@riscv64 P1 a() = 0\n", 2, "'riscv64' is no architecture: x86_64, aarch64, i386 or arm"},
      {"@ P1 a() = 0\n", 2, "'' is no architecture"},
      {"@\n", 2, "'' is no architecture"},
      {"P1 a() = 0\n@aarch64 Q1 a() = 0\n", 3, "'Q1' is no thread"},
      {"P1 a() = 0\n@x86_64 Q1 a() = 0\n", 3, "'Q1' is no thread"},
      {"@aarch64 ~ P1 a() = 0\n", 2, "only a signal may come anywhere"},
      {"@x86_64 ~ P1 a() = 0\n", 2, "only a signal may come anywhere"},
      {"P1 a() = 0\n@aarch64 or Q1 b() = 0\n", 3, "'Q1' is no thread"},
      {"@aarch64 colour: red\n", 2, "unknown 'colour:'"},
      {"@x86_64 @aarch64 P1 a() = 0\n", 2, "'@aarch64' is no thread"},
  };
  for (const Row& r : rows)
    for (const Abi abi : all_abis) {
      try {
        parsed(r.body, abi);
        // A line that only one architecture has may be wrong there alone.
        if (!r.body.starts_with("@x86_64 @")) ADD_FAILURE() << r.body;
      } catch (const GoldenError& error) {
        EXPECT_EQ(error.line(), r.line) << r.body;
        EXPECT_THAT(error.what(), HasSubstr(r.why)) << r.body;
      }
    }
}

TEST(GoldenFile, BeginsWithTheFirstWords) {
  struct Row {
    std::string_view text;
    size_t line;  // 0: it is a golden
  };
  const Row rows[] = {
      {"", 0 + 1},
      {"\n\n", 2},
      {"P1 a() = 0\n", 1},
      {"# comment\nP1 a() = 0\n", 2},
      {"sysgood golden 2\n", 1},
      {"sysgood golden 1 \n", 0},
      {"sysgood golden 1", 0},
      {"\n# comment\nsysgood golden 1\n", 0},
      {"sysgood golden 1x\n", 1},
      {"sysgood golden 1\nsysgood golden 1\n", 2},
  };
  for (const Row& r : rows) {
    size_t line = 0;
    try {
      parse_golden(r.text, Abi::x86_64);
    } catch (const GoldenError& error) {
      line = error.line();
    }
    // An empty file has no line to be named.
    if (r.text.empty())
      EXPECT_LE(line, 1u);
    else
      EXPECT_EQ(line, r.line) << r.text;
  }
  EXPECT_THROW(parse_golden("", Abi::x86_64), GoldenError);
}

TEST(GoldenFile, HeadOfALine) {
  struct Row {
    std::string_view line;
    bool is_pattern;
    std::string_view before, thread, text;
    int depth = 0;
    bool other_abi = false;
  };
  const Row rows[] = {
      {"P1 a() = 0", true, "", "P1", "a() = 0"},
      {"  P1   | |  a() = 0 \r", true, "", "P1", "a() = 0", 2},
      {"~* T1.2 | --- A ---", true, "~* ", "T1.2", "--- A ---", 1},
      {"or P1 a() = 0", true, "or ", "P1", "a() = 0"},
      {"@x86_64 ~ P1 --- A ---", true, "@x86_64 ~ ", "P1", "--- A ---"},
      {"@aarch64 or P1 a() = 0", true, "@aarch64 or ", "P1", "a() = 0", 0, true},
      {"P1 ...", true, "", "P1", "..."},
      {"...", false, "", "...", ""},
      {"# P1 a() = 0", false, "", "#", "P1 a() = 0"},
      {"", false, "", "", ""},
      {"}", false, "", "}", ""},
      {"unordered {", false, "", "unordered", "{"},
      {"@", false, "@ ", "", "", 0, true},
  };
  for (const Row& r : rows) {
    const LineHead head = head_of(r.line, Abi::x86_64);
    EXPECT_EQ(head.is_pattern, r.is_pattern) << r.line;
    EXPECT_EQ(head.before, r.before) << r.line;
    EXPECT_EQ(head.thread, r.thread) << r.line;
    EXPECT_EQ(head.text, r.text) << r.line;
    EXPECT_EQ(head.depth, r.depth) << r.line;
    EXPECT_EQ(head.other_abi, r.other_abi) << r.line;
  }
}

// Lines in any order are read or refused, no more.
TEST(GoldenFile, AnyLinesComeToAnEnd) {
  static constexpr std::string_view lines[] = {"P1 a() = 0",
                                               "P1 | a() = $x",
                                               "or P1 a() = 0",
                                               "~ P1 --- A ---",
                                               "~* P2 | --- A ---",
                                               "...",
                                               "P1 ...",
                                               "unordered {",
                                               "}",
                                               "section a",
                                               "end",
                                               "P2 | b($x) = 0",
                                               "@aarch64 P1 a() = 0",
                                               "or P1 --- A ---",
                                               "@x86_64 }",
                                               "P1 | ...",
                                               "@aarch64 section a",
                                               "",
                                               "# c",
                                               "@x86_64 or P1 | a() = 0"};
  uint64_t random = 7;
  for (int i = 0; i < 20000; ++i) {
    std::string body;
    for (int n = 0; n < 12; ++n) {
      random = random * 6364136223846793005u + 1442695040888963407u;
      body += lines[(random >> 33) % std::size(lines)];
      body += '\n';
    }
    try {
      parsed(body, i % 2 ? Abi::x86_64 : Abi::aarch64);
    } catch (const GoldenError& error) {
      EXPECT_GE(error.line(), 2u) << body;
      EXPECT_LE(error.line(), 13u) << body;
    }
  }
}

}  // namespace
}  // namespace sysgood::golden
