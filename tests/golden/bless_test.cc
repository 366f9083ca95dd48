// {trace -> golden}, and what of a golden that was there is kept. Whatever is written must call the trace
// that it was made from the same.
#include "tracer/golden/bless.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/golden/trace_lines.h"
#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/golden/report.h"

namespace sysgood::golden {
namespace {

// Empty where the golden says of the trace that it is the same.
std::string difference(const std::string& golden, const std::vector<Line>& trace) {
  try {
    const auto divergence = compare(parse_golden(golden, Abi::x86_64), trace);
    return divergence ? divergence_text("golden", golden, *divergence, trace) + golden : "";
  } catch (const GoldenError& error) {
    return std::to_string(error.line()) + ": " + error.what() + "\n" + golden;
  }
}

TEST(Bless, NewGoldens) {
  struct Row {
    std::string_view trace, body;
  };
  const Row rows[] = {
      {"", ""},
      {"P1 a\nP1 b\nP1 +++ exited with 0 +++\n", "P1 a\nP1 b\nP1 +++ exited with 0 +++\n"},
      // From the birth of a second process to where the first one has waited for it.
      {"P1 a\n+ P1 fork() = P2\n*P2 x\n*P1 b\n*P2 +++ exited with 0 +++\n*~P1 --- SIGCHLD {si_pid=P2} "
       "ignored, "
       "interrupts wait4 ---\n- P1 wait4(P2) = P2\nP1 c\n",
       "P1 a\n"
       "unordered {\n"
       "P1 fork() = P2\n"
       "P1 b\n"
       "~ P1 --- SIGCHLD {si_pid=P2} ignored ---\n"
       "\n"
       "P2 x\n"
       "P2 +++ exited with 0 +++\n"
       "}\n"
       "P1 wait4(P2) = P2\n"
       "P1 c\n"},
      // Not where others are left.
      {"+ P1 fork() = P2\n*P2 x\n*- P1 wait4(P3) = P3\n*P1 c\n",
       "unordered {\nP1 fork() = P2\nP1 wait4(P3) = P3\nP1 c\n\nP2 x\n}\n"},
      {"+ P1 fork() = P2\n*P10 x\n*T1.2 y\n*P2 z\n*T10.3 y\n*P1 a\n",
       "unordered {\nP1 fork() = P2\nP1 a\n\nT1.2 y\n\nP2 z\n\nP10 x\n\nT10.3 y\n}\n"},
      {"+ P1 fork() = P2\n*P2 x\n- P1 wait4(P2) = P2\n+ P1 fork() = P3\n*P3 y\n- P1 wait4(P3) = P3\n",
       "unordered {\nP1 fork() = P2\n\nP2 x\n}\nP1 wait4(P2) = P2\n"
       "unordered {\nP1 fork() = P3\n\nP3 y\n}\nP1 wait4(P3) = P3\n"},
      // Signals.
      {"P1 a\nP1 --- SIGUSR1 {si_pid=P1} runs h, interrupts read ---\nP1 | r\n",
       "P1 a\nP1 --- SIGUSR1 {si_pid=P1} runs h, interrupts read ---\nP1 | r\n"},
      {"P1 a\n~P1 --- SIGALRM {si_code=SI_KERNEL} runs h, interrupts read ---\nP1 | r\nP1 b\n",
       "P1 a\n~ P1 --- SIGALRM {si_code=SI_KERNEL} runs h ---\nP1 | r\nP1 b\n"},
      // One that comes while another's handler runs is that handler's.
      {"~P1 --- SIGALRM runs h, interrupts read ---\n~P1 | --- SIGUSR1 runs g ---\nP1 | | r\nP1 | r\nP1 b\n",
       "~ P1 --- SIGALRM runs h ---\nP1 | --- SIGUSR1 runs g ---\nP1 | | r\nP1 | r\nP1 b\n"},
      // A handler that makes a process and waits for it.
      {"P1 a\n~P1 --- SIGALRM runs h ---\n+ P1 | fork() = P2\n*P2 x\n- P1 | wait4(P2) = P2\nP1 | r\nP1 b\n",
       "P1 a\n~ P1 --- SIGALRM runs h ---\nunordered {\nP1 | fork() = P2\n\nP2 x\n}\nP1 | wait4(P2) = P2\nP1 "
       "| r\n"
       "P1 b\n"},
      {"*~P1 --- SIGCHLD ignored ---\n- P1 wait4(P2) = P2\n",
       "unordered {\n~ P1 --- SIGCHLD ignored ---\n}\nP1 wait4(P2) = P2\n"},
      // Markers are not written.
      {"P1 a\nsection x\nP1 b\nend\nP1 c\n", "P1 a\nP1 b\nP1 c\n"},
      // What looks like more than it is.
      {R"(P1 write(3</tmp/$x>, "$y _ ...", 8) = _)", "P1 write(3</tmp/$x>, \"$y _ ...\", 8) = _\n"},
  };
  for (const Row& r : rows) {
    const std::vector<Line> trace = trace_of(r.trace);
    const std::string golden = new_golden({}, trace);
    EXPECT_EQ(golden, std::string(first_words) + "\n\n" + std::string(r.body));
    EXPECT_EQ(difference(golden, trace), "") << r.trace;
  }
}

TEST(Bless, TheHeader) {
  EXPECT_EQ(new_golden({"read,write", "!SIGALRM", true, "by hand"}, trace_of("P1 a\n")),
            "sysgood golden 1\n# by hand\ncalls: read,write\nsignals: !SIGALRM\nstartup: shown\n\nP1 a\n");
}

TEST(Bless, UpdatedGoldens) {
  struct Row {
    std::string_view old, trace, expected;
  };
  const Row rows[] = {
      // What still matches stays as it was written.
      {"sysgood golden 1\n\nP1 a(_) = 0\nP1 b(1) = 0\n", "P1 a(7) = 0\nP1 b(2) = 0\n",
       "sysgood golden 1\n\nP1 a(_) = 0\nP1 b(2) = 0\n"},
      {"sysgood golden 1\n\nP1   a(_) = 0 \n  P1 b(1) = 0\n", "P1 a(7) = 0\nP1 c() = 0\nP1 b(1) = 0\n",
       "sysgood golden 1\n\nP1   a(_) = 0 \nP1 c() = 0\n  P1 b(1) = 0\n"},
      {"sysgood golden 1\nP1 a(_) = 0\nP1 b(_) = 0\nP1 c(_) = 0\n", "P1 a(1) = 0\nP1 c(1) = 0\n",
       "sysgood golden 1\nP1 a(_) = 0\nP1 c(_) = 0\n"},
      {"sysgood golden 1\nP1 a($x) = 0\nP1 b($x) = 0\nP1 c(1) = 0\n",
       "P1 a(1) = 0\nP1 b(1) = 0\nP1 c(2) = 0\n",
       "sysgood golden 1\nP1 a($x) = 0\nP1 b($x) = 0\nP1 c(2) = 0\n"},
      {"sysgood golden 1\nP1 open|openat(...) = 3\nP1 c(1) = 0\n", "P1 open(1) = 3\nP1 c(2) = 0\n",
       "sysgood golden 1\nP1 open|openat(...) = 3\nP1 c(2) = 0\n"},
      // As many as possible stay.
      {"sysgood golden 1\nP1 a(_)\nP1 b(_)\nP1 a(_)\nP1 c(_)\n", "P1 b(1)\nP1 a(1)\nP1 c(1)\nP1 a(1)\n",
       "sysgood golden 1\nP1 b(_)\nP1 a(_)\nP1 c(_)\nP1 a(1)\n"},
      // Depth and thread are part of a line.
      {"sysgood golden 1\nP1 a(_)\nP1 | b(_)\nP2 c(_)\n", "P1 | a(1)\nP1 b(1)\nP1 c(1)\n",
       "sysgood golden 1\nP1 | a(1)\nP1 b(1)\nP1 c(1)\n"},
      // Directives, and comments with the lines that they stand above.
      {"sysgood golden 1\n# about it\ncalls: read\nreplace: /x/ y\n\n# first\nP1 a(_)\n\n# second\nP1 b(_)\n",
       "P1 a(1)\nP1 b(1)\nP1 c(1)\n",
       "sysgood golden 1\n# about it\ncalls: read\nreplace: /x/ y\n\n# first\nP1 a(_)\n# second\nP1 b(_)\nP1 "
       "c(1)\n"},
      {"sysgood golden 1\n\nP1 a(_)\nP1 b(_)\n# the end\n", "P1 a(1)\nP1 c(1)\nP1 b(1)\n",
       "sysgood golden 1\n\nP1 a(_)\nP1 c(1)\nP1 b(_)\n# the end\n"},
      {"sysgood golden 1\n# nothing yet\n", "P1 a(1)\n", "sysgood golden 1\n# nothing yet\nP1 a(1)\n"},
      // What another architecture has, and alternatives.
      {"sysgood golden 1\nP1 a(_)\n@aarch64 P1 x(1)\n@aarch64 or P1 x(2)\nP1 b(1)\n", "P1 a(1)\nP1 b(2)\n",
       "sysgood golden 1\nP1 a(_)\n@aarch64 P1 x(1)\n@aarch64 or P1 x(2)\nP1 b(2)\n"},
      {"sysgood golden 1\n@x86_64 P1 a(_)\n@aarch64 P1 x(1)\nP1 b(1)\n", "P1 a(1)\nP1 b(2)\n",
       "sysgood golden 1\n@x86_64 P1 a(_)\n@aarch64 P1 x(1)\nP1 b(2)\n"},
      {"sysgood golden 1\n\n@aarch64 P1 x(1)\n@x86_64 P1 a(_)\nP1 b(1)\n", "P1 a(1)\nP1 b(2)\n",
       "sysgood golden 1\n\n@aarch64 P1 x(1)\n@x86_64 P1 a(_)\nP1 b(2)\n"},
      {"sysgood golden 1\nP1 a(_)\n# why\nor P1 x(_)\nP1 b(1)\n", "P1 a(1)\nP1 b(2)\n",
       "sysgood golden 1\nP1 a(_)\n# why\nor P1 x(_)\nP1 b(2)\n"},
      // Groups are made anew.
      {"sysgood golden 1\nunordered {\nP1 fork() = P2\nP1 b(_)\n\n# the child\nP2 x(_)\n}\nP1 wait4(P2) = "
       "P2\n",
       "+ P1 fork() = P2\n*P2 x(1)\n*P2 y(1)\n*P1 b(1)\n- P1 wait4(P2) = P2\n",
       "sysgood golden 1\nunordered {\nP1 fork() = P2\nP1 b(_)\n\n# the child\nP2 x(_)\nP2 y(1)\n}\n"
       "P1 wait4(P2) = P2\n"},
      // Signals.
      {"sysgood golden 1\nP1 a(1)\n~ P1 --- SIGALRM ---\nP1 | r(_)\n",
       "P1 a(2)\n~P1 --- SIGALRM {si_code=SI_KERNEL} runs h, interrupts read ---\nP1 | r(1)\n",
       "sysgood golden 1\nP1 a(2)\n~ P1 --- SIGALRM ---\nP1 | r(_)\n"},
      // The first of them stays; those that came besides are written for themselves.
      {"sysgood golden 1\nP1 a(1)\n~* P1 --- SIGALRM ---\n",
       "P1 a(2)\n~P1 --- SIGALRM ignored ---\n~P1 --- SIGALRM "
       "ignored ---\n",
       "sysgood golden 1\nP1 a(2)\n~* P1 --- SIGALRM ---\n~ P1 --- SIGALRM ignored ---\n"},
  };
  for (const Row& r : rows) {
    const std::vector<Line> trace = trace_of(r.trace);
    const std::string golden = updated_golden(r.old, Abi::x86_64, trace);
    EXPECT_EQ(golden, r.expected) << r.old;
    EXPECT_EQ(difference(golden, trace), "") << r.old;
    EXPECT_EQ(updated_golden(golden, Abi::x86_64, trace), golden)
        << "nothing changes when nothing has changed";
  }
}

TEST(Bless, WhatCannotBeKeptIsRefused) {
  struct Row {
    std::string_view old;
    size_t line;
  };
  const Row rows[] = {
      {"sysgood golden 1\nP1 a\n...\nP1 b\n", 3},        {"sysgood golden 1\nP1 a\n  ... \r\n", 3},
      {"sysgood golden 1\nP1 a\nP1 ...\n", 3},           {"sysgood golden 1\nP1 a\nP1 | ...\n", 3},
      {"sysgood golden 1\nP1 a\n@x86_64 ...\n", 3},      {"sysgood golden 1\nP1 a\n@aarch64 P1 ...\n", 3},
      {"sysgood golden 1\n\nsection a\nP1 a\nend\n", 3}, {"sysgood golden 1\n\n  section a\nP1 a\nend\n", 3},
  };
  for (const Row& r : rows) {
    try {
      updated_golden(r.old, Abi::x86_64, trace_of("P1 a\nP1 b\n"));
      ADD_FAILURE() << r.old;
    } catch (const GoldenError& error) {
      EXPECT_EQ(error.line(), r.line) << r.old;
    }
  }
}

// Traces as programs make them, thread by thread: calls, handlers in handlers, forks, waits.
class RandomTrace {
 public:
  explicit RandomTrace(uint64_t seed) : random_(seed) {}

  std::vector<Line> make() {
    alive_ = {"P1"};
    for (int i = 0; i < 60 && !alive_.empty(); ++i) {
      const std::string thread = *std::next(alive_.begin(), static_cast<ptrdiff_t>(below(alive_.size())));
      step(thread);
    }
    return std::move(lines_);
  }

 private:
  uint64_t below(uint64_t limit) {
    random_ = random_ * 6364136223846793005u + 1442695040888963407u;
    return (random_ >> 33) % limit;
  }
  Line& add(const std::string& thread, std::string text) {
    Line line = trace_line(thread + ' ' + text);
    line.depth = depths_[thread];
    line.alone = alive_.size() <= 1;
    lines_.push_back(std::move(line));
    return lines_.back();
  }
  void step(const std::string& thread) {
    int& depth = depths_[thread];
    switch (below(8)) {
      case 0:
        add(thread, "--- SIG" + std::to_string(below(3)) + " runs h, interrupts read ---").async =
            below(3) > 0;
        ++depth;
        return;
      case 1:
        add(thread, "--- SIGCHLD {si_pid=P" + std::to_string(below(3)) + "} ignored ---").async =
            below(3) > 0;
        return;
      case 2: {
        if (alive_.size() > 4 || next_ > 12) break;
        const bool process = below(2);
        const std::string child =
            process ? "P" + std::to_string(next_) : "T" + thread.substr(1, 1) + "." + std::to_string(next_);
        ++next_;
        add(thread, "clone() = " + child).parts = true;
        alive_.insert(child);
        return;
      }
      case 3:
        add(thread, "wait4() = P2").joins = true;
        return;
      case 4:
        if (alive_.size() == 1) break;
        add(thread, "+++ exited with 0 +++");
        alive_.erase(thread);
        return;
      default:
        break;
    }
    if (depth && below(2)) {
      add(thread, "rt_sigreturn({mask=[]})");
      --depth;
    } else {
      add(thread, "write(" + std::to_string(below(4)) + ", \"x\", _) = 1");
    }
  }

  uint64_t random_;
  std::set<std::string> alive_;
  std::map<std::string, int> depths_;
  int next_ = 2;
  std::vector<Line> lines_;
};

TEST(Bless, WhatIsWrittenIsTheTrace) {
  for (uint64_t seed = 1; seed <= 3000; ++seed) {
    const std::vector<Line> trace = RandomTrace(seed).make();
    const std::string golden = new_golden({}, trace);
    ASSERT_EQ(difference(golden, trace), "") << seed;
    ASSERT_EQ(updated_golden(golden, Abi::x86_64, trace), golden) << seed;
    // From the golden of another run.
    const std::string other = new_golden({}, RandomTrace(seed + 100000).make());
    ASSERT_EQ(difference(updated_golden(other, Abi::x86_64, trace), trace), "") << seed << "\n" << other;
  }
}

}  // namespace
}  // namespace sysgood::golden
