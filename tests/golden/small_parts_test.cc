// Names by birth, the start-up, dispositions, and what is replaced in finished lines.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tracer/golden/births.h"
#include "tracer/golden/stable_text.h"
#include "tracer/golden/startup.h"

namespace sysgood::golden {
namespace {

using How = ThreadStart::How;

struct Born {
  Tid tid;
  How how;
  Tid process, parent;
};

std::string names_of(const std::vector<Born>& all) {
  Births births;
  for (const Born& b : all) births.born(b.tid, {b.how, b.process, b.parent});
  std::string out;
  const auto names = births.names();
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  out += " /";
  for (const Birth birth : births.in_order()) out += ' ' + names[static_cast<size_t>(birth)];
  return out;
}

TEST(Births, NamesFollowTheTree) {
  struct Row {
    std::vector<Born> births;
    std::string_view names;  // by birth / in their order
  };
  const Row rows[] = {
      {{}, " /"},
      {{{10, How::launched, 10, 0}}, "P1 / P1"},
      {{{10, How::launched, 10, 0},
        {11, How::fork, 11, 10},
        {12, How::vfork, 12, 10},
        {13, How::clone, 13, 10}},
       "P1 P2 P3 P4 / P1 P2 P3 P4"},
      // A grandchild comes before the second child, whichever was born first.
      {{{10, How::launched, 10, 0},
        {11, How::fork, 11, 10},
        {12, How::fork, 12, 10},
        {13, How::fork, 13, 11}},
       "P1 P2 P4 P3 / P1 P2 P3 P4"},
      {{{10, How::launched, 10, 0},
        {11, How::fork, 11, 10},
        {13, How::fork, 13, 11},
        {12, How::fork, 12, 10}},
       "P1 P2 P3 P4 / P1 P2 P3 P4"},
      // Threads, and threads of threads.
      {{{10, How::launched, 10, 0}, {11, How::clone, 10, 10}, {12, How::clone, 10, 10}},
       "P1 T1.2 T1.3 / P1 T1.2 T1.3"},
      {{{10, How::launched, 10, 0},
        {11, How::clone, 10, 10},
        {12, How::clone, 10, 10},
        {13, How::clone, 10, 11}},
       "P1 T1.2 T1.4 T1.3 / P1 T1.2 T1.3 T1.4"},
      // A process that a thread made is its process's child, after those of the leader.
      {{{10, How::launched, 10, 0},
        {11, How::clone, 10, 10},
        {12, How::fork, 12, 11},
        {13, How::fork, 13, 10},
        {14, How::clone, 12, 12}},
       "P1 T1.2 P3 P2 T3.2 / P1 T1.2 P2 P3 T3.2"},
      // Attached: roots in their order, and threads of which nobody knows who made them.
      {{{10, How::attached, 10, 0}, {12, How::attached, 10, 0}, {11, How::attached, 11, 0}},
       "P1 T1.2 P2 / P1 T1.2 P2"},
      {{{12, How::attached, 10, 0}}, "P1 / P1"},  // its leader is not known
      {{{12, How::fork, 12, 99}}, "P1 / P1"},     // nor is this one's parent
      // The kernel's ids come again; 11 is a child, then a child of that one's sibling.
      {{{10, How::launched, 10, 0},
        {11, How::fork, 11, 10},
        {12, How::fork, 12, 10},
        {11, How::fork, 11, 12}},
       "P1 P2 P3 P4 / P1 P2 P3 P4"},
  };
  for (const Row& r : rows) EXPECT_EQ(names_of(r.births), r.names);
}

// As no kernel tells it, but a damaged recording may.
TEST(Births, OfOddParents) {
  // Of the process of a thread, and of a parent that nobody has seen.
  EXPECT_EQ(names_of({{10, How::launched, 10, 0}, {11, How::clone, 10, 10}, {12, How::clone, 11, 99}}),
            "P1 T1.2 T1.3 / P1 T1.2 T1.3");
  EXPECT_EQ(names_of({{10, How::fork, 10, 99}, {11, How::fork, 11, 11}}), "P1 P2 / P1 P2");
  // Each the child of the one before.
  std::vector<Born> chain{{1, How::launched, 1, 0}};
  for (Tid tid = 2; tid <= 200000; ++tid) chain.push_back({tid, How::fork, tid, tid - 1});
  EXPECT_TRUE(names_of(chain).ends_with(" P199999 P200000"));
}

TEST(Births, WhoHasAnId) {
  Births births;
  EXPECT_EQ(births.of(10), unborn);
  const Birth leader = births.born(10, {How::launched, 10, 0});
  const Birth thread = births.born(11, {How::clone, 10, 10});
  EXPECT_EQ(births.process_of(thread), leader);
  EXPECT_TRUE(births.is_leader(leader));
  EXPECT_FALSE(births.is_leader(thread));
  // An execve of the thread: it goes on as the leader.
  births.renamed(11, 10);
  EXPECT_EQ(births.of(10), leader);
  EXPECT_EQ(births.count(), 2u);
  births.renamed(10, 10);
  EXPECT_EQ(births.of(10), leader);
  births.renamed(99, 10);
  EXPECT_EQ(births.of(10), leader);
  const Birth again = births.born(11, {How::fork, 11, 10});
  EXPECT_EQ(births.of(11), again);
  EXPECT_NE(again, thread);
  EXPECT_EQ(births.names(), (std::vector<std::string>{"P1", "T1.2", "P2"}));
}

TEST(Births, MarksBecomeNames) {
  const std::vector<std::string> names = {"P1", "T1.2"};
  EXPECT_EQ(Births::with_names("", names), "");
  EXPECT_EQ(Births::with_names("kill(3)", names), "kill(3)");
  EXPECT_EQ(Births::with_names("f(" + Births::mark(1) + Births::mark(0) + ") = -" + Births::mark(0), names),
            "f(T1.2P1) = -P1");
}

// As `strace -e raw=all` shows them for an empty main(): the calls and the start of what munmap unmaps.
TEST(Startup, OfTheGnuLibc) {
  struct Row {
    bool has_loader;
    std::vector<std::string_view> startup, own;
  };
  const Row rows[] = {
      // Dynamic, x86_64. The program's own are the same calls as the loader's.
      {true,
       {"brk",
        "mmap",
        "access",
        "openat",
        "newfstatat",
        "mmap:cache",
        "close",
        "openat",
        "read",
        "pread64",
        "newfstatat",
        "pread64",
        "mmap",
        "mmap",
        "mmap",
        "mmap",
        "mmap",
        "close",
        "mmap",
        "arch_prctl",
        "set_tid_address",
        "set_robust_list",
        "rseq",
        "mprotect",
        "mprotect",
        "mprotect",
        "prlimit64",
        "munmap:cache"},
       {"getrandom", "brk", "openat", "munmap:cache", "exit_group"}},
      // Dynamic, aarch64.
      {true,
       {"brk",
        "mmap",
        "faccessat",
        "openat",
        "newfstatat",
        "mmap:cache",
        "close",
        "openat",
        "read",
        "newfstatat",
        "mmap",
        "mmap",
        "munmap",
        "munmap",
        "mprotect",
        "mmap",
        "mmap",
        "close",
        "set_tid_address",
        "set_robust_list",
        "rseq",
        "mprotect",
        "mprotect",
        "mprotect",
        "prlimit64",
        "munmap:cache"},
       {"openat", "exit_group"}},
      // Static, x86_64.
      {false,
       {"brk", "brk", "arch_prctl", "set_tid_address", "set_robust_list", "rseq", "prlimit64", "readlinkat",
        "getrandom", "brk", "brk", "mprotect"},
       {"brk", "mprotect", "exit_group"}},
      // Static, aarch64.
      {false,
       {"brk", "brk", "set_tid_address", "set_robust_list", "uname", "prlimit64", "readlinkat", "getrandom",
        "brk", "brk", "mprotect"},
       {"brk", "exit_group"}},
      // A static program that does anything else has begun.
      {false, {"brk", "arch_prctl"}, {"openat", "brk"}},
      {false, {}, {"write", "brk", "mprotect"}},
      {true, {"brk", "mmap"}, {"write", "mmap", "brk"}},
      {true, {}, {"exit_group"}},
  };
  constexpr uint64_t cache = 0x7f0000001000, elsewhere = 0x7f0000002000;
  for (const Row& r : rows) {
    Startup startup;
    EXPECT_FALSE(startup.owns("brk", 0)) << "nothing has begun";
    startup.begin(r.has_loader);
    const auto owns = [&](std::string_view call) {
      const bool of_cache = call.ends_with(":cache");
      const std::string_view name = call.substr(0, call.find(':'));
      const bool owned = startup.owns(name, of_cache && name == "munmap" ? cache : elsewhere);
      if (name == "mmap")
        startup.mapped(of_cache ? "/etc/ld.so.cache" : "/lib/libc.so.6", of_cache ? cache : elsewhere);
      return owned;
    };
    size_t at = 0;
    for (const std::string_view call : r.startup) EXPECT_TRUE(owns(call)) << at++ << " " << call;
    for (const std::string_view call : r.own) EXPECT_FALSE(owns(call)) << call;
    startup.begin(r.has_loader);
    EXPECT_TRUE(startup.owns("brk", 0)) << "another execve begins anew";
  }
}

TEST(StableText, NamesThatAreChance) {
  struct Row {
    std::string_view created, stable;  // of "NAME"
  };
  const Row rows[] = {
      {"/tmp/fooAbC123", "/tmp/fooXXXXXX"},
      {"/tmp/foo.q2W9eR", "/tmp/foo.XXXXXX"},
      {"/tmp/tmpAbCdEf", "/tmp/tmpXXXXXX"},
      {"/tmp/abc123", "/tmp/XXXXXX"},
      {"q2W9eR", "XXXXXX"},
      // What somebody has chosen.
      {"/tmp/output", "/tmp/output"},
      {"/tmp/OUTPUT", "/tmp/OUTPUT"},
      {"/tmp/123456", "/tmp/123456"},
      {"/tmp/Ab1", "/tmp/Ab1"},
      {"/tmp/fooAbC123.txt", "/tmp/fooAbC123.txt"},
      {"/AbC123/file", "/AbC123/file"},
      {"/tmp/", "/tmp/"},
      {"", ""},
  };
  for (const Row& r : rows) {
    StableText text;
    text.created(r.created);
    EXPECT_EQ(text.stable("open(\"" + std::string(r.created) + "\")"),
              "open(\"" + std::string(r.stable) + "\")");
  }
}

TEST(StableText, WholePathsOnly) {
  StableText text;
  text.replace("/home/me", "[cwd]");
  text.replace("/home/me/bin/prog", "[program]");
  text.replace("/", "[root]");
  text.replace("", "[nothing]");
  text.replace("/home/me", "[too late]");
  text.replace("/self", "/self/self");
  struct Row {
    std::string_view line, stable;
  };
  const Row rows[] = {
      {"open(\"/home/me\")", "open(\"[cwd]\")"},
      {"open(\"/home/me/x\")", "open(\"[cwd]/x\")"},
      {"f(3</home/me/x>, 4</home/me>)", "f(3<[cwd]/x>, 4<[cwd]>)"},
      {"execve(\"/home/me/bin/prog\", [\"/home/me/bin/prog\"])", "execve(\"[program]\", [\"[program]\"])"},
      {"f(\"/home/me/bin/prog2\")", "f(\"[cwd]/bin/prog2\")"},
      {"f(\"/home/me2\", \"/home/me-2\", \"/home/me.2\", \"/home/me_2\")",
       "f(\"/home/me2\", \"/home/me-2\", \"/home/me.2\", \"/home/me_2\")"},
      {"f(\"/x/home/me\")", "f(\"/x/home/me\")"},
      {"f(\"PATH=/bin:/home/me/bin:/home/me\")", "f(\"PATH=/bin:[cwd]/bin:[cwd]\")"},
      {"f(\"/\")", "f(\"/\")"},
      {"/home/me", "[cwd]"},
      {"\"/self\" \"/self\"", "\"/self/self\" \"/self/self\""},
      {"", ""},
  };
  for (const Row& r : rows) EXPECT_EQ(text.stable(std::string(r.line)), r.stable);
}

TEST(StableText, PartsOfALine) {
  StableText text;
  text.replace("/home/me", "[cwd]");
  EXPECT_EQ(text.named("/home/me/x"), "[cwd]/x");
  EXPECT_EQ(text.named("PATH=/bin:/home/me"), "PATH=/bin:[cwd]");
  EXPECT_EQ(text.named("/home/me2"), "/home/me2");
  EXPECT_EQ(text.named("pipe:[901]"), "pipe:[901]");
}

TEST(StableText, PipesAndSocketsAreNumbered) {
  StableText text;
  EXPECT_EQ(text.stable("pipe2([3<pipe:[901]>, 4<pipe:[901]>])"), "pipe2([3<pipe:[1]>, 4<pipe:[1]>])");
  EXPECT_EQ(text.stable("f(5<socket:[77]>, 6<pipe:[902]>, 3<pipe:[901]>)"),
            "f(5<socket:[1]>, 6<pipe:[2]>, 3<pipe:[1]>)");
  // A kernel's number may be one of ours.
  EXPECT_EQ(text.stable("f(7<pipe:[1]>, 7<pipe:[2]>, 3<pipe:[901]>)"),
            "f(7<pipe:[3]>, 7<pipe:[4]>, 3<pipe:[1]>)");
  EXPECT_EQ(text.stable("f(5<socket:[78]>, \"pipe:[\")"), "f(5<socket:[2]>, \"pipe:[\")");
  EXPECT_EQ(text.stable("pipe:["), "pipe:[");
}

}  // namespace
}  // namespace sysgood::golden
