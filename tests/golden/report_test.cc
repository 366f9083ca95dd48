// What is told of a comparison.
#include "tracer/golden/report.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/golden/trace_lines.h"

namespace sysgood::golden {
namespace {

TEST(Report, WhereTheyPart) {
  constexpr std::string_view golden = "sysgood golden 1\n\nP1 a\nP1 b\nP1 c\nP1 | d\nP1 e\n";
  const std::vector<Line> trace = trace_of("P1 a\nP1 b\nP1 c\nP1 | x\n");
  EXPECT_EQ(divergence_text("dir/x.golden", golden, {6, 3, "this came instead"}, trace),
            "dir/x.golden:6: this came instead\n"
            "  expected:\n"
            "        2  \n"
            "        3  P1 a\n"
            "        4  P1 b\n"
            "        5  P1 c\n"
            "  -     6  P1 | d\n"
            "  found:\n"
            "        1  P1 a\n"
            "        2  P1 b\n"
            "        3  P1 c\n"
            "  +     4  P1 | x\n");
  EXPECT_EQ(divergence_text("g", golden, {0, 0, "nothing more was expected"}, trace),
            "g:8: nothing more was expected\n"
            "  expected:\n"
            "        4  P1 b\n"
            "        5  P1 c\n"
            "        6  P1 | d\n"
            "        7  P1 e\n"
            "           (nothing more)\n"
            "  found:\n"
            "  +     1  P1 a\n");
  EXPECT_EQ(divergence_text("g", golden, {1, {}, "why"}, {}),
            "g:1: why\n"
            "  expected:\n"
            "  -     1  sysgood golden 1\n"
            "  found:\n"
            "           (nothing more)\n");
  // A long line is cut.
  const std::string text =
      divergence_text("g", "x", {0, 0, "why"}, trace_of("P1 " + std::string(1000, 'a') + "\n"));
  EXPECT_NE(text.find(std::string(290, 'a') + "a"), std::string::npos);
  EXPECT_EQ(text.find(std::string(301, 'a')), std::string::npos);
  EXPECT_NE(text.find("a ...\n"), std::string::npos);
}

TEST(Report, Formats) {
  struct Row {
    ReportFormat format;
    Result result;
    std::string_view expected;
  };
  const Row rows[] = {
      {ReportFormat::text, {"x", true, ""}, ""},
      {ReportFormat::text, {"x", false, "a\nb\n"}, "a\nb\n"},
      {ReportFormat::tap, {"x", true, ""}, "TAP version 13\n1..1\nok 1 - x\n"},
      {ReportFormat::tap, {"x", false, "a\n\nb\n"}, "TAP version 13\n1..1\nnot ok 1 - x\n# a\n# \n# b\n"},
      {ReportFormat::tap, {"x", false, "a"}, "TAP version 13\n1..1\nnot ok 1 - x\n# a\n"},
      {ReportFormat::junit,
       {"a<b>&\"c\"", true, ""},
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       "<testsuite name=\"sysgood check\" tests=\"1\" failures=\"0\">\n"
       "  <testcase classname=\"sysgood\" name=\"a&lt;b&gt;&amp;&quot;c&quot;\"/>\n"
       "</testsuite>\n"},
      {ReportFormat::junit,
       {"x", false, "g:1: 3</tmp> & \"q\"\n\tline\x01\x1b\r\n"},
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       "<testsuite name=\"sysgood check\" tests=\"1\" failures=\"1\">\n"
       "  <testcase classname=\"sysgood\" name=\"x\">\n"
       "    <failure message=\"g:1: 3&lt;/tmp&gt; &amp; &quot;q&quot;\">g:1: 3&lt;/tmp&gt; &amp; "
       "&quot;q&quot;\n"
       "\tline???\n"
       "</failure>\n"
       "  </testcase>\n"
       "</testsuite>\n"},
  };
  for (const Row& r : rows) EXPECT_EQ(report(r.format, r.result), r.expected);
}

TEST(Report, UnstableLines) {
  const auto unstable = [](const std::vector<std::string>& traces) {
    std::vector<std::vector<Line>> all;
    for (const std::string& trace : traces) all.push_back(trace_of(trace));
    return unstable_lines(all);
  };
  struct Row {
    std::vector<std::string> traces;
    std::string_view expected;
  };
  const Row rows[] = {
      {{"P1 a\n"}, ""},
      {{"P1 a\n", "P1 a\n", "P1 a\n"}, ""},
      {{"", ""}, ""},
      {{"P1 a\nP1 b\n", "P1 a\nP1 c\n"}, "not the same in run 1 and run 2:\n  - P1 b\n  + P1 c\n"},
      {{"P1 a\n", "P1 a\n", "P1 a\nP1 b\n"},
       "not the same in run 1 and run 3:\n  - P1 (nothing more)\n  + P1 b\n"},
      {{"P1 a\nP1 b\n", "P1 a\n"}, "not the same in run 1 and run 2:\n  - P1 b\n  + P1 (nothing more)\n"},
      {{"P1 | a\n", "P1 a\n"}, "not the same in run 1 and run 2:\n  - P1 | a\n  + P1 a\n"},
      // Each thread is told of once.
      {{"P1 a\nP2 x\n", "P1 b\nP2 y\n", "P1 c\nP2 x\n"},
       "not the same in run 1 and run 2:\n  - P1 a\n  + P1 b\n"
       "not the same in run 1 and run 2:\n  - P2 x\n  + P2 y\n"},
      {{"P1 a\n", "P1 a\nP2 x\n"},
       "not the same in run 1 and run 2:\n  - P2 is not there\n  + P2 is there\n"},
      {{"P1 a\nP2 x\n", "P1 a\n"}, "not the same in run 1 and run 2:\n  - P2 x\n  + P2 (nothing more)\n"},
      // The order between threads is nothing, nor is the place of a signal that may come anywhere.
      {{"P1 a\nP2 x\nP1 b\n", "P2 x\nP1 a\nP1 b\n"}, ""},
      {{"P1 a\n~P1 --- A ignored, interrupts read ---\nP1 b\n", "P1 a\nP1 b\n~P1 --- A ignored ---\n"}, ""},
      {{"~P1 --- A runs h, interrupts read ---\nP1 | h\nP1 a\n",
        "P1 a\n~P1 --- A runs h, interrupts write ---\nP1 | h\n"},
       ""},
      {{"~P1 --- A ---\nP1 | h(1)\nP1 a\n", "P1 a\n~P1 --- A ---\nP1 | h(2)\n"},
       "not the same in run 1 and run 2:\n  - P1 | h(1)\n  + P1 | h(2)\n"},
      {{"P1 a\nP1 --- A ---\nP1 b\n", "P1 a\nP1 b\nP1 --- A ---\n"},
       "not the same in run 1 and run 2:\n  - P1 --- A ---\n  + P1 b\n"},
      // A handler in a handler: all of it is where the first of them is.
      {{"~P1 --- A ---\n~P1 | --- B ---\nP1 | | h\nP1 | r\nP1 a\n",
        "P1 a\n~P1 --- A ---\n~P1 | --- B ---\nP1 | | h\nP1 | r\n"},
       ""},
  };
  for (const Row& r : rows) EXPECT_EQ(unstable(r.traces), r.expected) << r.traces.front() << r.traces.back();
}

}  // namespace
}  // namespace sysgood::golden
