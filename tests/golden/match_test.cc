// {golden, trace -> the same, or where they part}.
#include "tracer/golden/match.h"

#include <gtest/gtest.h>

#include <ctime>
#include <span>
#include <string>
#include <string_view>

#include "tests/golden/trace_lines.h"

namespace sysgood::golden {
namespace {

// "same", or "LINE/INDEX why": the line of the golden (its first words are line 1) and of the trace, the
// first of which is 0; - where there is nothing more.
std::string compared(std::string_view body, std::string_view trace) {
  const std::vector<Line> lines = trace_of(trace);
  const Golden golden = parse_golden(std::string(first_words) + '\n' + std::string(body), Abi::x86_64);
  const auto divergence = compare(golden, lines);
  if (!divergence) return "same";
  const auto number = [](size_t n) { return std::to_string(n); };
  return (divergence->golden_line ? number(divergence->golden_line) : "-") + "/" +
         (divergence->trace_line ? number(*divergence->trace_line) : "-") + " " + divergence->why;
}

struct Row {
  std::string_view body, trace, expected;
};

void check(std::span<const Row> rows) {
  for (const Row& r : rows) EXPECT_EQ(compared(r.body, r.trace), r.expected) << r.body << "--\n" << r.trace;
}

TEST(Match, OneAfterTheOther) {
  const Row rows[] = {
      {"", "", "same"},
      {"P1 a\nP1 b\n", "P1 a\nP1 b\n", "same"},
      {"P1 a\nP1 b\n", "P1 a\nP1 c\n", "3/1 this came instead"},
      {"P1 a\nP1 b\n", "P1 b\nP1 a\n", "2/0 this came instead"},
      {"P1 a\nP1 b\n", "P1 a\n", "3/- the trace ends before this"},
      {"P1 a\nP1 b\n", "", "2/- the trace ends before this"},
      {"P1 a\n", "P1 a\nP1 b\nP1 c\n", "-/1 nothing more was expected"},
      {"", "P1 a\n", "-/0 nothing more was expected"},
      {"P1 a\nP2 a\n", "P1 a\nP2 a\n", "same"},
      {"P1 a\nP2 a\n", "P2 a\nP1 a\n", "2/0 this came instead"},
      {"P1 a\n", "P2 a\n", "2/0 this came instead"},
      {"P1 a\n", "T1.2 a\n", "2/0 this came instead"},
      {"P1 | a\n", "P1 a\n", "2/0 this came instead"},
      {"P1 | a\n", "P1 | a\n", "same"},
      {"P1 | a\n", "P1 | | a\n", "2/0 this came instead"},
      {"P1 a\n\n# comment\nP1 b\n", "P1 a\nP1 c\n", "5/1 this came instead"},
      {"unordered {\n}\nP1 a\n", "P1 a\n", "same"},
  };
  check(rows);
}

TEST(Match, AnyLines) {
  const Row rows[] = {
      {"...\n", "", "same"},
      {"...\n", "P1 a\nP2 b\nP1 | c\n", "same"},
      {"...\nP1 c\n", "P1 a\nP2 b\nP1 c\n", "same"},
      {"...\nP1 c\n", "P1 c\n", "same"},
      {"P1 a\n...\n", "P1 a\n", "same"},
      {"P1 a\n...\nP1 c\n", "P1 a\nP1 b\nP1 c\n", "same"},
      // More than the shortest, where that is what fits.
      {"...\nP1 c\nP1 d\n", "P1 c\nP1 c\nP1 d\n", "same"},
      {"...\nP1 c\n", "P1 c\nP1 a\nP1 c\n", "same"},
      {"...\n...\nP1 c\n...\n", "P1 a\nP1 c\n", "same"},
      {"P1 a\n...\nP1 c\n", "P1 a\nP1 b\nP1 d\n", "4/- the trace ends before this"},
      {"P1 a\n...\nP1 c\nP1 d\n", "P1 a\nP1 b\nP1 c\nP1 e\nP1 f\n", "5/3 this came instead"},
      // Of one thread.
      {"P1 ...\nP2 b\n", "P1 a\nP1 | c\nP2 b\n", "same"},
      {"P1 ...\nP2 b\n", "P2 b\n", "same"},
      {"P1 ...\nP2 c\n", "P1 a\nP2 b\nP2 c\n", "3/1 this came instead"},
      {"P1 ...\n", "P1 a\nP2 b\n", "-/1 nothing more was expected"},
      {"P1 a\nP1 ...\nP1 c\n", "P1 a\nP1 b\nP1 c\n", "same"},
      {"P1 a\nT1.2 ...\nP1 c\n", "P1 a\nT1.2 x\nT1.2 y\nP1 c\n", "same"},
  };
  check(rows);
}

TEST(Match, Groups) {
  constexpr std::string_view group = "P1 a\nunordered {\nP1 b\nP1 c\nP2 x\nP2 y\n}\nP1 d\n";
  const Row rows[] = {
      {group, "P1 a\nP1 b\nP1 c\nP2 x\nP2 y\nP1 d\n", "same"},
      {group, "P1 a\nP2 x\nP2 y\nP1 b\nP1 c\nP1 d\n", "same"},
      {group, "P1 a\nP2 x\nP1 b\nP2 y\nP1 c\nP1 d\n", "same"},
      {group, "P1 a\nP1 b\nP2 x\nP1 c\nP2 y\nP1 d\n", "same"},
      // Of each thread in order.
      {group, "P1 a\nP2 y\nP2 x\nP1 b\nP1 c\nP1 d\n", "6/1 this came instead"},
      {group, "P1 a\nP1 c\nP1 b\nP2 x\nP2 y\nP1 d\n", "4/1 this came instead"},
      {group, "P1 a\nP1 b\nP2 x\nP1 d\n", "5/3 this came instead"},
      // All of it, and nothing else.
      {group, "P1 a\nP1 b\nP1 c\nP1 d\n", "6/3 this came, of a thread of which nothing is expected here"},
      {group, "P1 a\nP1 b\nP1 c\nP2 x\n", "7/- the trace ends before this"},
      {group, "P1 a\nP1 b\nP1 c\nP2 x\nP2 y\n", "9/- the trace ends before this"},
      {group, "P1 a\nP1 b\nP3 z\n", "5/2 this came, of a thread of which nothing is expected here"},
      {group, "P1 a\nP2 x\nP2 y\nP2 z\n", "4/3 this came, of a thread of which nothing is expected here"},
      {group, "P1 a\nP1 b\nP1 c\nP2 x\nP2 y\nP2 z\n", "9/5 this came instead"},
      {group, "P1 a\n", "4/- the trace ends before this"},
      // Two of them.
      {"unordered {\nP1 a\nP2 b\n}\nunordered {\nP1 c\nP2 d\n}\n", "P2 b\nP1 a\nP2 d\nP1 c\n", "same"},
      {"unordered {\nP1 a\nP2 b\n}\nunordered {\nP1 c\nP2 d\n}\n", "P1 a\nP1 c\nP2 b\nP2 d\n",
       "4/1 this came, of a thread of which nothing is expected here"},
      // `or`, depth and captures are those of lines that have their place.
      {"unordered {\nP1 a\nor P1 b\nP2 | x\n}\n", "P2 | x\nP1 b\n", "same"},
      {"unordered {\nP1 a($v)\nP2 b($v)\n}\n", "P2 b(1)\nP1 a(1)\n", "same"},
      {"unordered {\nP1 a($v)\nP2 b($v)\n}\n", "P2 b(1)\nP1 a(2)\n", "3/1 this came instead"},
  };
  check(rows);
}

TEST(Match, GroupsWithAnyLines) {
  constexpr std::string_view any = "unordered {\nP1 ...\nP2 x\nP2 y\n}\nP1 d\n";
  const Row rows[] = {
      {any, "P2 x\nP2 y\nP1 d\n", "same"},
      {any, "P1 a\nP2 x\nP1 b\nP2 y\nP1 c\nP1 d\n", "same"},
      {any, "P1 d\nP2 x\nP2 y\nP1 d\n", "same"},
      {any, "P1 d\nP1 d\nP2 x\nP2 y\nP1 d\nP1 d\n", "same"},
      {any, "P1 a\nP2 x\nP2 y\n", "7/- the trace ends before this"},
      {any, "P1 a\nP2 x\nP1 d\n", "5/- the trace ends before this"},
      {any, "P1 a\nP2 y\n", "4/1 this came instead"},
      {"unordered {\nP1 a\nP1 ...\nP1 c\nP2 x\n}\n", "P1 a\nP1 c\nP2 x\nP1 c\n", "same"},
      {"unordered {\nP1 a\nP1 ...\nP1 c\nP2 x\n}\n", "P1 a\nP2 x\nP1 c\n", "same"},
      {"unordered {\nP1 a\nP1 ...\nP1 c\nP2 x\n}\n", "P1 a\nP1 b\nP2 x\nP1 b\nP1 c\n", "same"},
      {"unordered {\nP1 ...\nP2 ...\n}\nP1 z\n", "P2 a\nP1 b\nP1 z\n", "same"},
      {"unordered {\nP1 ...\nP2 ...\n}\nP1 z\n", "P2 a\nP1 b\nP3 a\nP1 z\n", "6/0 this came instead"},
      {"unordered {\nP1 ...\nP2 ...\n}\n", "", "same"},
      {"unordered {\nP1 ...\n}\nunordered {\nP1 ...\nP2 x\n}\nP1 z\n", "P1 a\nP2 x\nP1 b\nP1 z\n", "same"},
      {"unordered {\nP1 ...\nP1 a\n}\n...\nP1 z\n", "P1 a\nP1 b\nP1 z\n", "same"},
      {"unordered {\nP1 ...\nP1 b\nP2 x\n}\n...\nunordered {\nP1 z\nP2 y\n}\n",
       "P1 a\nP1 b\nP2 x\nP2 o\nP1 o\nP2 y\nP1 z\n", "same"},
  };
  for (const Row& r : rows) {
    // Where `...` may have gone farther, the reason is that of the farthest place.
    const std::string found = compared(r.body, r.trace);
    EXPECT_EQ(found.substr(0, 3), r.expected.substr(0, 3)) << r.body << "--\n" << r.trace << "--\n" << found;
  }
}

TEST(Match, Alternatives) {
  const Row rows[] = {
      {"P1 a\nor P1 b\n", "P1 a\n", "same"},
      {"P1 a\nor P1 b\n", "P1 b\n", "same"},
      {"P1 a\nor P1 b\n", "P1 c\n", "2/0 this came instead"},
      {"P1 a\nor P1 b\n", "P1 a\nP1 b\n", "-/1 nothing more was expected"},
      // What an alternative that failed had captured is forgotten.
      {"P1 f($v, 1)\nor P1 f(_, $v)\nP1 g($v)\n", "P1 f(3, 2)\nP1 g(2)\n", "same"},
      {"P1 f($v, 1)\nor P1 f(_, $v)\nP1 g($v)\n", "P1 f(3, 2)\nP1 g(3)\n", "4/1 this came instead"},
  };
  check(rows);
}

TEST(Match, CapturesAcrossLines) {
  const Row rows[] = {
      {"P1 fork() = $p\nP1 wait4($p, _) = $p\n", "P1 fork() = P2\nP1 wait4(P2, 0) = P2\n", "same"},
      {"P1 fork() = $p\nP1 wait4($p, _) = $p\n", "P1 fork() = P2\nP1 wait4(P3, 0) = P3\n",
       "3/1 this came instead"},
      // `...` goes on until what was captured fits.
      {"...\nP1 a($v)\n...\nP1 b($v)\n", "P1 a(1)\nP1 a(2)\nP1 b(2)\n", "same"},
      {"...\nP1 a($v)\n...\nP1 b($v)\n", "P1 a(1)\nP1 a(2)\nP1 b(3)\n", "3/- the trace ends before this"},
      {"section x\nP1 a($v)\nend\nsection y\nP1 b($v)\nend\n",
       "section x\nP1 a(1)\nend\nsection y\nP1 b(1)\nend\n", "same"},
      {"section x\nP1 a($v)\nend\nsection y\nP1 b($v)\nend\n",
       "section x\nP1 a(1)\nend\nsection y\nP1 b(2)\nend\n", "6/4 this came instead"},
      {"~ P1 --- A {si_pid=$p} ---\nP1 kill($p)\n", "P1 kill(P2)\n~P1 --- A {si_pid=P2} ignored ---\n",
       "same"},
      {"~ P1 --- A {si_pid=$p} ---\nP1 kill($p)\n", "P1 kill(P2)\n~P1 --- A {si_pid=P3} ignored ---\n",
       "3/0 this came instead"},
  };
  for (const Row& r : rows) {
    const std::string found = compared(r.body, r.trace);
    if (r.expected.starts_with("3/-"))
      EXPECT_EQ(found.substr(1), r.expected.substr(1));
    else
      EXPECT_EQ(found, r.expected) << r.body << "--\n" << r.trace;
  }
}

TEST(Match, SignalsThatComeAnywhere) {
  constexpr std::string_view absent = "this signal did not come, or not so";
  const auto missing = [&](const char* place) { return std::string(place) + " " + std::string(absent); };
  const std::string at_3 = missing("3/-"), at_3_near_1 = missing("3/1"), at_4 = missing("4/-");
  const Row rows[] = {
      // Once.
      {"P1 a\n~ P1 --- A ---\nP1 b\n", "~P1 --- A ---\nP1 a\nP1 b\n", "same"},
      {"P1 a\n~ P1 --- A ---\nP1 b\n", "P1 a\nP1 b\n~P1 --- A ---\n", "same"},
      {"P1 a\n~ P1 --- A ---\nP1 b\n", "P1 a\nP1 b\n", at_3},
      {"P1 a\n~ P1 --- A {si_pid=P1} ---\nP1 b\n", "P1 a\n~P1 --- A {si_pid=P2} ---\nP1 b\n", at_3_near_1},
      {"P1 a\n~ P1 --- A ---\nP1 b\n", "P1 a\n~P2 --- A ---\nP1 b\n", at_3},
      {"P1 a\n~ P1 --- A ---\n", "~P1 --- A ---\nP1 a\n~P1 --- A ---\n", "-/2 nothing more was expected"},
      {"P1 a\n~ P1 --- A ---\n~ P1 --- A ---\n", "~P1 --- A ---\nP1 a\n~P1 --- A ---\n", "same"},
      {"P1 a\n~ P1 --- A ---\n~ P1 --- A ---\n", "~P1 --- A ---\nP1 a\n", at_4},
      {"P1 a\n~ P1 --- A ---\nor P1 --- B ---\n", "P1 a\n~P1 --- B ---\n", "same"},
      // Also of a signal that has its place in the trace, after those that have not.
      {"P1 a\n~ P1 --- A ---\n", "P1 a\nP1 --- A ---\n", "same"},
      {"P1 --- A ---\n~ P1 --- A ---\nP1 a\n", "P1 --- A ---\nP1 a\n~P1 --- A ---\n", "same"},
      // At most once.
      {"P1 a\n~? P1 --- A ---\n", "P1 a\n", "same"},
      {"P1 a\n~? P1 --- A ---\n", "P1 a\n~P1 --- A ---\n", "same"},
      {"P1 a\n~? P1 --- A ---\n", "~P1 --- A ---\nP1 a\n~P1 --- A ---\n", "-/2 nothing more was expected"},
      // Any number of times.
      {"P1 a\n~* P1 --- A ---\n", "P1 a\n", "same"},
      {"P1 a\n~* P1 --- A ---\n", "~P1 --- A ---\n~P1 --- A ---\nP1 a\n~P1 --- A ---\n", "same"},
      {"P1 a\n~* P1 --- A ---\n", "~P1 --- A ---\nP1 a\n~P1 --- B ---\n", "-/2 nothing more was expected"},
      // At least once.
      {"P1 a\n~+ P1 --- A ---\n", "P1 a\n", at_3},
      {"P1 a\n~+ P1 --- A ---\n", "P1 a\n~P1 --- A ---\n", "same"},
      {"P1 a\n~+ P1 --- A ---\n", "P1 a\n~P1 --- A ---\n~P1 --- A ---\n", "same"},
      // What must come is not taken by what may.
      {"P1 a\n~* P1 --- A ---\n~ P1 --- A {si_pid=P2} ---\n",
       "~P1 --- A {si_pid=P2} ---\nP1 a\n~P1 --- A {si_pid=P3} ---\n", "same"},
      {"P1 a\n~? P1 --- A ---\n~ P1 --- A ---\n", "P1 a\n~P1 --- A ---\n", "same"},
      {"P1 a\n~* P1 --- A ---\n~+ P1 --- A ---\n", "P1 a\n~P1 --- A ---\n~P1 --- A ---\n", "same"},
      // One that was not expected stands in the way.
      {"P1 a\nP1 b\n", "P1 a\n~P1 --- A ---\nP1 b\n", "3/1 this came instead"},
      {"P1 a\n...\nP1 b\n", "P1 a\n~P1 --- A ---\nP1 b\n", "same"},
      // In a group, and in a handler of its own thread.
      {"unordered {\nP1 a\n~ P2 --- A ---\nP2 b\n}\n", "P2 b\nP1 a\n~P2 --- A ---\n", "same"},
      {"P1 --- B ---\nP1 | a\nP1 | r\n~ P1 | --- A ---\n", "P1 --- B ---\n~P1 | --- A ---\nP1 | a\nP1 | r\n",
       "same"},
  };
  check(rows);
}

TEST(Match, HandlersOfSignalsThatComeAnywhere) {
  constexpr std::string_view handled = "P1 a\n~ P1 --- A ---\nP1 | h\nP1 | r\nP1 b\n";
  const Row rows[] = {
      {handled, "P1 a\n~P1 --- A ---\nP1 | h\nP1 | r\nP1 b\n", "same"},
      {handled, "~P1 --- A ---\nP1 | h\nP1 | r\nP1 a\nP1 b\n", "same"},
      {handled, "P1 a\nP1 b\n~P1 --- A ---\nP1 | h\nP1 | r\n", "same"},
      {handled, "P1 a\n~P1 --- A ---\n*P2 x\nP1 | h\nP1 | r\nP1 b\n", "6/2 this came instead"},
      {handled, "P1 a\n~P1 --- A ---\nP1 | x\nP1 | r\nP1 b\n", "4/2 the handler did not do this"},
      {handled, "P1 a\n~P1 --- A ---\nP1 | h\nP1 b\n", "5/- the handler did not do this"},
      {handled, "P1 a\n~P1 --- A ---\nP1 | h\nP1 | r\nP1 | r\nP1 b\n", "3/4 the handler did more"},
      {handled, "P1 a\n~P1 --- A ---\nP1 b\n", "4/- the handler did not do this"},
      {"~ P1 --- A ---\nP1 b\n", "~P1 --- A ---\nP1 | h\nP1 b\n", "2/1 the handler did more"},
      // Handlers in handlers.
      {"~ P1 --- A ---\nP1 | --- B ---\nP1 | | h\nP1 | r\n",
       "~P1 --- A ---\nP1 | --- B ---\nP1 | | h\nP1 | r\n", "same"},
      {"~ P1 --- A ---\nP1 | --- B ---\nP1 | | h\nP1 | r\n",
       "~P1 --- A ---\n~P1 | --- B ---\nP1 | | h\nP1 | r\n", "same"},
      // `...` stands for as much as must be, and what is behind it is compared.
      {"~ P1 --- A ---\nP1 | ...\nP1 b\n", "~P1 --- A ---\nP1 | h\nP1 | | x\nP1 b\n", "same"},
      {"~ P1 --- A ---\nP1 | ...\nP1 b\n", "~P1 --- A ---\nP1 b\n", "same"},
      {"~ P1 --- A ---\nP1 | ...\nP1 | r\n", "~P1 --- A ---\nP1 | h\nP1 | r\n", "same"},
      {"~ P1 --- A ---\nP1 | ...\nP1 | r\n", "~P1 --- A ---\nP1 | r\nP1 | h\nP1 | r\n", "same"},
      {"~ P1 --- A ---\nP1 | ...\nP1 | r\n", "~P1 --- A ---\nP1 | h\n", "4/- the handler did not do this"},
      {"~ P1 --- A ---\nP1 | h\nP1 | ...\nP1 | r\n", "~P1 --- A ---\nP1 | x\nP1 | r\n",
       "3/1 the handler did not do this"},
      // Which of two it was is told by what its handler did.
      {"~ P1 --- A ---\nP1 | h(1)\n~ P1 --- A ---\nP1 | h(2)\nP1 a\n",
       "~P1 --- A ---\nP1 | h(2)\nP1 a\n~P1 --- A ---\nP1 | h(1)\n", "same"},
      {"~* P1 --- A ---\nP1 | h\nP1 a\n", "~P1 --- A ---\nP1 | h\nP1 a\n~P1 --- A ---\nP1 | x\n",
       "-/3 nothing more was expected"},
      {"~ P1 --- A ---\nP1 | h($v)\nP1 | i($v)\n", "~P1 --- A ---\nP1 | h(1)\nP1 | i(1)\n", "same"},
      {"~ P1 --- A ---\nP1 | h($v)\nP1 | i($v)\n", "~P1 --- A ---\nP1 | h(1)\nP1 | i(2)\n",
       "4/2 the handler did not do this"},
  };
  check(rows);
}

TEST(Match, Sections) {
  constexpr std::string_view one = "section x\nP1 a\nend\n",
                             two = "section x\nP1 a\nend\nsection y\nP1 b\nend\n";
  const Row rows[] = {
      {one, "P1 o\nsection x\nP1 a\nend\nP1 o\n", "same"},
      {one, "section x\nP1 a\n", "same"},  // the program ended in it
      {one, "section x\nP1 a\nsection y\nP1 b\n", "same"},
      {one, "P1 a\n", "2/- the trace has no such section"},
      {one, "section xx\nP1 a\nend\n", "2/- the trace has no such section"},
      {one, "section x\nP1 b\nend\n", "3/1 this came instead"},
      {one, "section x\nend\nP1 a\n", "3/- the trace ends before this"},
      {one, "section x\nP1 a\nP1 b\nend\n", "-/2 nothing more was expected"},
      {two, "section x\nP1 a\nend\nP1 o\nsection y\nP1 b\nend\n", "same"},
      {two, "section x\nP1 a\nsection y\nP1 b\nend\n", "same"},
      {two, "section y\nP1 b\nend\nsection x\nP1 a\nend\n", "5/- the trace has no such section"},
      {two, "section x\nP1 a\nend\nsection z\nend\nsection y\nP1 b\nend\n", "same"},
      {"section x\n...\nend\n", "section x\nP1 a\nP2 b\nend\n", "same"},
      {"section x\nend\n", "section x\nend\n", "same"},
      {"section x\n~ P1 --- A ---\nend\n", "~P1 --- A ---\nsection x\nend\n",
       "3/- this signal did not come, or not so"},
      // Without sections the markers are nothing.
      {"P1 o\nP1 a\n", "P1 o\nsection x\nP1 a\nend\n", "same"},
  };
  check(rows);
}

// As many ways to divide the lines among `...` as could be, and none that fits.
TEST(Match, ManyChoicesComeToAnEnd) {
  std::string same_lines, numbers;
  for (int i = 0; i < 2000; ++i) same_lines += "P1 f(1)\n", numbers += "P1 f(" + std::to_string(i) + ")\n";
  const std::string few = numbers.substr(0, numbers.find("P1 f(500)"));
  std::string two_threads;
  for (int i = 0; i < 1000; ++i) two_threads += "P1 f(1)\nP2 f(1)\n";
  const auto times = [](int n, const std::string& text) {
    std::string out;
    for (int i = 0; i < n; ++i) out += text;
    return out;
  };
  std::string handler = "~P1 --- A ---\n";
  for (int i = 0; i < 2000; ++i) handler += "P1 | f(1)\n";
  struct Case {
    std::string body, trace;
    bool same;
  };
  const Case cases[] = {
      {times(30, "...\nP1 f(1)\n") + "...\nP1 g(1)\n", same_lines, false},
      {times(30, "...\nP1 f(1)\n"), same_lines, true},
      {times(30, "...\nP1 f(1)\n"), numbers, false},
      {times(30, "...\n") + "P1 g(1)\n", same_lines, false},
      {times(30, "P1 ...\nP1 f(1)\n") + "P1 g(1)\n", same_lines, false},
      {"unordered {\n" + times(30, "P1 ...\nP1 f(1)\n") + "P1 g(1)\nP2 ...\n}\n", two_threads, false},
      {"unordered {\n" + times(15, "P1 ...\nP1 f(1)\nP2 ...\nP2 f(1)\n") + "P1 g(1)\n}\n", two_threads,
       false},
      {times(15, "unordered {\nP1 ...\nP2 ...\n}\n...\n") + "P1 g(1)\n", two_threads, false},
      {times(15, "unordered {\nP1 ...\nP2 f(1)\n}\nP1 f(1)\n") + "P1 g(1)\n", two_threads, false},
      {"~ P1 --- A ---\n" + times(30, "P1 | ...\nP1 | f(1)\n") + "P1 | g(1)\n", handler, false},
      // A value that was captured is remembered for as long as it is needed.
      {"...\nP1 f($a)\n...\nP1 f($a)\n" + times(20, "...\nP1 f(_)\n") + "P1 g(1)\n", few, false},
      {times(20, "...\nP1 f(_)\n") + "...\nP1 f($a)\n...\nP1 g($a)\n", few, false},
  };
  for (const Case& c : cases) {
    const auto begun = std::clock();  // our own time: whatever else the machine does
    EXPECT_EQ(compared(c.body, c.trace) == "same", c.same) << c.body;
    EXPECT_LT((std::clock() - begun) / CLOCKS_PER_SEC, 20) << c.body;
  }
}

// What is told is the same however the search went: the line that was reached, not one on the way.
TEST(Match, TheFarthestPlaceIsTold) {
  const Row rows[] = {
      {"P1 a\n...\nP1 c\nP1 d\n", "P1 a\nP1 c\nP1 x\n", "5/2"},
      {"P1 a\nP1 b\n...\n", "P1 a\nP1 x\nP1 y\n", "3/1"},
      {"...\nP1 b\n", "P1 a\nP1 b\nP1 c\n", "-/2"},
      {"P1 ...\nP2 b\n", "P1 a\nP2 x\nP1 c\n", "3/1"},
  };
  for (const Row& r : rows)
    EXPECT_EQ(compared(r.body, r.trace).substr(0, 3), r.expected) << r.body << "--\n"
                                                                  << compared(r.body, r.trace);
}

}  // namespace
}  // namespace sysgood::golden
