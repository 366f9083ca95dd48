// {pattern, line -> whether it matches, and what was captured}.
#include "tracer/golden/pattern.h"

#include <gtest/gtest.h>

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sysgood::golden {
namespace {

struct Row {
  std::string_view pattern, line;
  bool same;
};

void check(std::span<const Row> rows) {
  for (const Row& r : rows) {
    Captures captures;
    EXPECT_EQ(matches(r.pattern, r.line, captures), r.same) << r.pattern << "\n" << r.line;
  }
}

TEST(Pattern, Literals) {
  const Row rows[] = {
      {"getpid() = P1", "getpid() = P1", true},
      {"getpid() = P1", "getpid() = P2", false},
      {"getpid() = P1", "getpid() = P12", false},
      {"getpid() = P12", "getpid() = P1", false},
      {"getpid() = P1", "gettid() = P1", false},
      {"", "", true},
      {"", "getpid() = P1", false},
      {"getpid() = P1", "", false},
      {"+++ exited with 0 +++", "+++ exited with 0 +++", true},
      {"+++ exited with 0 +++", "+++ exited with 1 +++", false},
      {"+++ exited with _ +++", "+++ exited with 7 +++", true},
      {"+++ killed by SIGKILL +++", "+++ killed by SIGKILL +++", true},
      {"+++ killed by _ +++", "+++ killed by SIGKILL +++", true},
      // A core that was dumped is a difference.
      {"+++ killed by _ +++", "+++ killed by SIGABRT (core dumped) +++", false},
      // The bracket does not make it a call.
      {"+++ killed by _ (core dumped) +++", "+++ killed by SIGABRT (core dumped) +++", true},
      {"+++ killed by _ (core dumped) +++", "+++ killed by SIGABRT +++", false},
      {"--- stopped by SIGSTOP ---", "--- stopped by SIGSTOP ---", true},
      {"--- stopped by _ ---", "--- stopped by SIGTSTP ---", true},
      {"--- stopped by SIGSTOP ---", "--- stopped by SIGTSTP ---", false},
      // A stop is no signal that came, whatever the words.
      {"--- SIGSTOP ---", "--- stopped by SIGSTOP ---", false},
      {"--- _ ---", "--- stopped by SIGSTOP ---", false},
      {"--- stopped by _ ---", "--- SIGSTOP stops ---", false},
  };
  check(rows);
}

TEST(Pattern, OneArgument) {
  const Row rows[] = {
      {"read(3, _, 1) = 1", "read(3, \"!\", 1) = 1", true},
      {"read(3, _, 1) = 1", "read(3, \"!\", 2) = 1", false},
      {"read(_, _, _) = 1", "read(3, \"!\", 1) = 1", true},
      {"read(_, _) = 1", "read(3, \"!\", 1) = 1", false},
      {"read(_, _, _, _) = 1", "read(3, \"!\", 1) = 1", false},
      {"read(_) = 1", "read(3, \"!\", 1) = 1", false},
      {"getpid(_) = P1", "getpid() = P1", false},
      // A record, a list, a call-like macro, or a set are one argument each.
      {"f(_, 2) = 0", "f({a=1, b={c=[1, 2], d=3}}, 2) = 0", true},
      {"f(_, 2) = 0", "f([1, 2, {a=1}], 2) = 0", true},
      {"f(_, 2) = 0", "f(makedev(0x1, 0x3), 2) = 0", true},
      {"f(_, 2) = 0", "f(~[RTMIN RT_1], 2) = 0", true},
      {"f(_, 2) = 0", "f(A|B|1<<20, 2) = 0", true},
      {"f(1<<20|_, 2) = 0", "f(1<<20|B, 2) = 0", true},
      {"f(1<<_, 2) = 0", "f(1<<20, 2) = 0", true},
      // As a field, an element, a part of one.
      {"f({a=_, b=2}) = 0", "f({a={x=1, y=2}, b=2}) = 0", true},
      {"f({a=_, b=2}) = 0", "f({a={x=1, y=2}, b=3}) = 0", false},
      {"f([_, 2]) = 0", "f([1, 2]) = 0", true},
      {"f([_]) = 0", "f([1, 2]) = 0", false},
      {"f([_]) = 0", "f([]) = 0", false},
      {"kill(-_, SIGTERM) = 0", "kill(-P2, SIGTERM) = 0", true},
      {"f(main+_) = 0", "f(main+0x10) = 0", true},
      {"f(main+_) = 0", "f(other+0x10) = 0", false},
      {"clone(child_stack=_, flags=_) = P2", "clone(child_stack=NULL, flags=A|B) = P2", true},
      // A part of a word is no wildcard.
      {"f(a_b) = 0", "f(axb) = 0", false},
      {"f(SA_) = 0", "f(SA_X) = 0", false},
      {"f(_start) = 0", "f(xstart) = 0", false},
      {"f(_start) = 0", "f(_start) = 0", true},
      {"f(_IO_) = 0", "f(1) = 0", false},
  };
  check(rows);
}

TEST(Pattern, Results) {
  const Row rows[] = {
      {"read(3) = _", "read(3) = 17", true},
      {"read(3) = _", "read(3) = -1 EINTR (Interrupted system call)", true},
      {"read(3) = _", "read(3) = ?", true},
      {"read(3) = _", "read(3) =", false},
      {"read(3) = _", "read(3)", false},
      {"read(3) = -1 _", "read(3) = -1 EINTR (Interrupted system call)", true},
      {"read(3) = -1 _", "read(3) = 17", false},
      {"read(3) = -1 EINTR (_)", "read(3) = -1 EINTR (Interrupted system call)", true},
      {"read(3) = -1 _ (_)", "read(3) = -1 EINTR (Interrupted system call)", true},
      {"poll(_, ...) = 0 (Timeout)", "poll([], 0, 1) = 0 (Timeout)", true},
      {"poll(_, ...) = _", "poll([], 0, 1) = 1 ([{fd=3, revents=POLLIN}])", true},
      {"poll(_, ...) = 1 (_)", "poll([], 0, 1) = 1 ([{fd=3, revents=POLLIN}])", true},
      {"fcntl(3, F_GETFL) = 0x1 (flags _)", "fcntl(3, F_GETFL) = 0x1 (flags O_WRONLY|O_APPEND)", true},
      {"dup(3) = _<_>", "dup(3) = 4</tmp/x>", false},  // the first _ is all of it
      {"dup(3) = 4<_>", "dup(3) = 4</tmp/x>", true},
      {"dup(3) = _", "dup(3) = 4</tmp/x>", true},
      {"dup(3) = 4<_>", "dup(3) = 5</tmp/x>", false},
      {"dup(3) = 4<_>", "dup(3) = 4", false},
      {"dup(3) = 4", "dup(3) = 4</tmp/x>", false},
      {"rt_sigreturn({mask=_})", "rt_sigreturn({mask=[CHLD RT_1]})", true},
      {"rt_sigreturn({mask=_})", "rt_sigreturn({mask=[]}) = 0", false},
  };
  check(rows);
}

TEST(Pattern, TheRestOfAList) {
  const Row rows[] = {
      {"f(...) = 0", "f() = 0", true},
      {"f(...) = 0", "f(1) = 0", true},
      {"f(...) = 0", "f(1, {a=2, b=3}, \"x)\") = 0", true},
      {"f(...) = 0", "f(1, 2) = 1", false},
      {"f(1, ...) = 0", "f(1) = 0", true},
      {"f(1, ...) = 0", "f(1, 2, 3) = 0", true},
      {"f(1, ...) = 0", "f(12, 2, 3) = 0", false},
      {"f(1, ...) = 0", "f(1|2, 3) = 0", false},
      {"f(1, ...) = 0", "f(2, 1) = 0", false},
      {"f({a=1, ...}, 2) = 0", "f({a=1, b={c=1}, d=[1, 2]}, 2) = 0", true},
      {"f({a=1, ...}, 2) = 0", "f({a=1}, 2) = 0", true},
      {"f({a=1, ...}, 2) = 0", "f({a=1, b=2}, 3) = 0", false},
      {"f({a=1, ...}, 2) = 0", "f({b=2, a=1}, 2) = 0", false},
      {"f({...}, [...]) = 0", "f({a=1, b=2}, [1, 2]) = 0", true},
      {"f({...}, [...]) = 0", "f([1], {a=2}) = 0", false},
      {"f({...}, ...) = 0", "f({a=1}) = 0", true},
      {"f(...) = 0", "f({a=1} => {a=2}, 3</x,y)>) = 0", true},
      {"f(_, ...) = 0", "f({a=1} => {a=2}, 3) = 0", true},
      // What a trace has cut is written the same way, and is still matched by itself.
      {"f([1, 2, ...]) = 0", "f([1, 2, ...]) = 0", true},
      {"f({a=1, ...}) = 0", "f({a=1, ...}) = 0", true},
      {"write(1, \"abc\"..., 9) = 9", "write(1, \"abc\"..., 9) = 9", true},
      {"write(1, \"abc\", 9) = 9", "write(1, \"abc\"..., 9) = 9", false},
      {"write(1, \"abc\"..., 9) = 9", "write(1, \"abcd\"..., 9) = 9", false},
      {"write(1, _, 9) = 9", "write(1, \"abc\"..., 9) = 9", true},
      // Only at the end of a list.
      {"f(..., 3) = 0", "f(1, 2, 3) = 0", false},
      {"f(1, ..., 3) = 0", "f(1, 2, 3) = 0", false},
      {"f(a...) = 0", "f(abc) = 0", false},
      {"f(1, ...", "f(1, 2)", false},
  };
  check(rows);
}

TEST(Pattern, NamesOfCalls) {
  const Row rows[] = {
      {"open|openat(...) = 3", "openat(AT_FDCWD, \"x\", O_RDONLY) = 3", true},
      {"open|openat(...) = 3", "open(\"x\", O_RDONLY) = 3", true},
      {"open|openat(...) = 3", "openat2(AT_FDCWD, \"x\") = 3", false},
      {"open|openat(...) = 3", "pen(\"x\") = 3", false},
      {"a|b|c(1) = 3", "c(1) = 3", true},
      {"a|b|c(1) = 3", "c(2) = 3", false},
      {"_(1) = 3", "anything(1) = 3", true},
      {"_(1) = 3", "anything(2) = 3", false},
      {"a|_(1) = 3", "anything(1) = 3", true},
      {"open|(1) = 3", "open(1) = 3", true},
      {"|(1) = 3", "open(1) = 3", false},
      {"f(a|b) = 0", "f(a) = 0", false},  // flags are not alternatives
      {"f(a|b) = 0", "f(a|b) = 0", true},
      {"_ = 3", "open(1) = 3", true},
      {"_", "open(1, 2) = 3", true},
  };
  check(rows);
}

TEST(Pattern, NothingInQuotesIsSpecial) {
  const Row rows[] = {
      {R"~(write(1, "_", 1) = 1)~", R"~(write(1, "_", 1) = 1)~", true},
      {R"~(write(1, "_", 1) = 1)~", R"~(write(1, "x", 1) = 1)~", false},
      {R"~(write(1, "$a", 2) = 2)~", R"~(write(1, "$a", 2) = 2)~", true},
      {R"~(write(1, "$a", 2) = 2)~", R"~(write(1, "xy", 2) = 2)~", false},
      {R"~(write(1, "(...)", 5) = 5)~", R"~(write(1, "(...)", 5) = 5)~", true},
      {R"~(write(1, "(...)", 5) = 5)~", R"~(write(1, "(abc)", 5) = 5)~", false},
      {R"~(write(1, "a|b(", 4) = 4)~", R"~(write(1, "a|b(", 4) = 4)~", true},
      // What _ takes is not ended by what is in quotes.
      {R"~(write(1, _, 9) = 9)~", R"~(write(1, "a, b) = ]}>", 9) = 9)~", true},
      {R"~(write(1, _, 9) = 9)~", R"~(write(1, "a\", 9) = 9", 9) = 9)~", true},
      {R"~(write(1, _, 9) = 9)~", R"~(write(1, "\\", 9) = 9)~", true},
      {R"~(f({a=_, b=2}) = 0)~", R"~(f({a="}, b=3", b=2}) = 0)~", true},
      {R"~(f([_, 2]) = 0)~", R"~(f(["],(", 2]) = 0)~", true},
      {R"~(f(...) = 0)~", R"~(f("),", ")") = 0)~", true},
      {R"~(write(1, "\"_", 2) = 2)~", R"~(write(1, "\"_", 2) = 2)~", true},
      {R"~(write(1, "\"_", 2) = 2)~", R"~(write(1, "\"x", 2) = 2)~", false},
      // A pattern that ends within a string: it matches nothing that goes on.
      {R"~(write(1, ")~", R"~(write(1, ")~", true},
      {R"~(write(1, ")~", R"~(write(1, "a", 1) = 1)~", false},
      {R"~(write(1, "a\)~", R"~(write(1, "a\)~", true},
      {R"~(write(1, "a)~", R"~(write(1, "a)~", true},
      {R"~(write(1, "a)~", R"~(write(1, "a", 1) = 1)~", false},
      {R"~(")~", R"~(")~", true},
      {R"~(")~", R"~()~", false},
      {R"~(_)~", R"~(")~", true},
      {R"~(_)~", R"~("\)~", true},
      {R"~("_", x)~", R"~("_")~", false},
  };
  check(rows);
}

TEST(Pattern, PathsBehindDescriptors) {
  const Row rows[] = {
      {"close(3<_>) = 0", "close(3</tmp/x>) = 0", true},
      {"close(3<_>) = 0", "close(3</tmp/a, b) [c]>) = 0", true},
      {"close(_) = 0", "close(3</tmp/a, b) [c]>) = 0", true},
      {"close(3<_>) = 0", "close(3) = 0", false},
      {"close(3<_>) = 0", "close(4</tmp/x>) = 0", false},
      {"close(3</tmp/x>) = 0", "close(3</tmp/y>) = 0", false},
      {"close(3<_>(deleted)) = 0", "close(3</tmp/x>(deleted)) = 0", true},
      {"close(3<_>) = 0", "close(3</tmp/x>(deleted)) = 0", false},
      {"close(_) = 0", "close(3</tmp/x>(deleted)) = 0", true},
      {"close(3<pipe:[_]>) = 0", "close(3<pipe:[1]>) = 0", true},
      {"close(3<pipe:[_]>) = 0", "close(3<socket:[1]>) = 0", false},
      {"f([3<pipe:[1]>, 4<pipe:[1]>], 0) = 0", "f([3<pipe:[1]>, 4<pipe:[1]>], 0) = 0", true},
      {"f(_, 0) = 0", "f([3<pipe:[1]>, 4<pipe:[1]>], 0) = 0", true},
      {"f([_, _], 0) = 0", "f([3<pipe:[1]>, 4<pipe:[1]>], 0) = 0", true},
      {"openat(AT_FDCWD<_>, ...) = 3<_>", "openat(AT_FDCWD</a (1), b>, \"x\") = 3</a (1), b/x>", true},
      {"openat(AT_FDCWD<_>, ...) = 3<_>", "openat(AT_FDCWD</a>, \"x\") = -1 ENOENT (No such)", false},
      // Nothing in a path is special, and what it looks like does not matter.
      {"close(3</tmp/$x>) = 0", "close(3</tmp/$x>) = 0", true},
      {"close(3</tmp/$x>) = 0", "close(3</tmp/yx>) = 0", false},
      {"close(3</tmp/_>) = 0", "close(3</tmp/a>) = 0", false},
      {"close(3</a \\\"b>, _) = 0", "close(3</a \\\"b>, 17) = 0", true},
      {"close(3<[cwd]/a,_>) = 0", "close(3<[cwd]/a,b>) = 0", false},
      {"close(3</(...)>) = 0", "close(3</(1)>) = 0", false},
      // No angles are opened by these.
      {"f(a<<_, 2) = 0", "f(a<<1, 2) = 0", true},
      {"f(_, 2) = 0", "f(1 < 2, 2) = 0", true},
      {"f(_, 2)", "f(3<, 2)", false},  // never closed: there is nothing behind it
      {"f(3<", "f(3<", true},
      {"f(3</x", "f(3</x", true},
      {"_", "f(3</x", true},
  };
  check(rows);
}

TEST(Pattern, WhatAValueBecomes) {
  const Row rows[] = {
      {"f({a=1} => {a=2}, 3) = 0", "f({a=1} => {a=2}, 3) = 0", true},
      {"f({a=1} => {a=2}, 3) = 0", "f({a=1} => {a=3}, 3) = 0", false},
      {"f(_ => {a=2}, 3) = 0", "f({a=1, b=[1, 2]} => {a=2}, 3) = 0", true},
      {"f({a=1} => _, 3) = 0", "f({a=1} => {a=2}, 3) = 0", true},
      {"f(_ => _, 3) = 0", "f({a=1} => {a=2}, 3) = 0", true},
      {"f(_ => _, 3) = 0", "f({a=1}, 3) = 0", false},
      {"f(_, 3) = 0", "f({a=1} => {a=2}, 3) = 0", true},
      {"f([128 => _]) = 0", "f([128 => 16]) = 0", true},
      {"f([_ => 16]) = 0", "f([128 => 16]) = 0", true},
      {"f([_ => 16]) = 0", "f([128 => 17]) = 0", false},
      {"f([_]) = 0", "f([128 => 16]) = 0", true},
      {"f({a=_, b=1}) = 0", "f({a=128 => 16, b=1}) = 0", true},
  };
  check(rows);
}

TEST(Pattern, Captures) {
  struct Case {
    std::string_view pattern, line;
    bool same;
    Captures known, then;
  };
  const Case cases[] = {
      {"dup($fd) = 4", "dup(3) = 4", true, {}, {{"fd", "3"}}},
      {"dup($fd) = 4", "dup(3) = 4", true, {{"fd", "3"}}, {{"fd", "3"}}},
      {"dup($fd) = 4", "dup(3) = 4", false, {{"fd", "4"}}, {{"fd", "4"}}},
      {"f($a, $a) = 0", "f(1, 1) = 0", true, {}, {{"a", "1"}}},
      {"f($a, $a) = 0", "f(1, 2) = 0", false, {}, {{"a", "1"}}},
      {"f($a, $b) = 0", "f(1, 2) = 0", true, {}, {{"a", "1"}, {"b", "2"}}},
      {"f($a) = $a", "f({x=1, y=2}) = {x=1, y=2}", true, {}, {{"a", "{x=1, y=2}"}}},
      {"f($a) = 0", "f(\"a, b)\") = 0", true, {}, {{"a", "\"a, b)\""}}},
      {"close(3<$p>) = 0", "close(3</a, b>) = 0", true, {}, {{"p", "/a, b"}}},
      {"close(3<pipe:[$p]>) = 0", "close(3<pipe:[7]>) = 0", true, {}, {{"p", "7"}}},
      {"kill(-$g, SIGTERM) = 0", "kill(-P2, SIGTERM) = 0", true, {}, {{"g", "P2"}}},
      {"f($a_1) = 0", "f(2) = 0", true, {}, {{"a_1", "2"}}},
      // A $ alone, doubled, within a word, or in quotes is itself.
      {"f($) = 0", "f($) = 0", true, {}, {}},
      {"f($$a) = 0", "f($$a) = 0", true, {}, {}},
      {"f(a$b) = 0", "f(a$b) = 0", true, {}, {}},
      {"f(a..$u7b$b) = 0", "f(a..$u7b$b) = 0", true, {}, {}},
      {"f([$x.so.6]) = 0", "f([$x.so.6]) = 0", true, {}, {}},
      {"f([$x.so.6]) = 0", "f([y.so.6]) = 0", false, {}, {}},
      {"f(\"$a\") = 0", "f(\"$a\") = 0", true, {}, {}},
      {"f(3</$a>) = 0", "f(3</$a>) = 0", true, {}, {}},
      {"--- SIGCHLD {si_pid=$p} ---",
       "--- SIGCHLD {si_code=CLD_EXITED, si_pid=P2} ignored ---",
       true,
       {},
       {{"p", "P2"}}},
      {"--- SIGCHLD {si_pid=$p} ---",
       "--- SIGCHLD {si_pid=P2} ignored ---",
       false,
       {{"p", "P3"}},
       {{"p", "P3"}}},
      {"--- SIGUSR1 runs $h, interrupts $c ---",
       "--- SIGUSR1 {si_pid=P2} runs on_usr1, interrupts read ---",
       true,
       {},
       {{"c", "read"}, {"h", "on_usr1"}}},
  };
  for (const Case& c : cases) {
    Captures captures = c.known;
    EXPECT_EQ(matches(c.pattern, c.line, captures), c.same) << c.pattern << "\n" << c.line;
    EXPECT_EQ(captures, c.then) << c.pattern << "\n" << c.line;
  }
}

TEST(Pattern, CapturedNames) {
  struct Case {
    std::string_view pattern;
    std::vector<std::string> names;
  };
  const Case cases[] = {
      {"", {}},
      {"f(_) = 0", {}},
      {"f($a, $b, $a) = $c", {"a", "b", "a", "c"}},
      {"f(\"$a\", $b) = 0", {"b"}},
      {"f(\"\\\"$a\", $b) = 0", {"b"}},
      {"f(\"$a", {}},
      {"f(3</$a>, 4<$b>) = 5<[cwd]/$c>", {"b"}},
      {"f($, $$x, a$b, c.$d) = 0", {}},
      {"$", {}},
      {"$a", {"a"}},
  };
  for (const Case& c : cases) EXPECT_EQ(captured_names(c.pattern), c.names) << c.pattern;
}

TEST(Pattern, Signals) {
  constexpr std::string_view full =
      "--- SIGUSR1 {si_code=SI_QUEUE, si_pid=P2, si_value={si_int=1, si_ptr=0x1}} runs on_usr1, interrupts "
      "read "
      "---";
  constexpr std::string_view bare = "--- SIGKILL terminates ---";
  const Row rows[] = {
      {full, full, true},
      {bare, bare, true},
      {"--- SIGUSR1 ---", full, true},
      {"--- SIGUSR2 ---", full, false},
      {"--- _ ---", full, true},
      {"--- SIGUSR ---", full, false},
      {"--- SIGUSR1", full, true},
      // Of the fields any, in any order.
      {"--- SIGUSR1 {} ---", full, true},
      {"--- SIGUSR1 {...} ---", full, true},
      {"--- SIGUSR1 {si_pid=P2} ---", full, true},
      {"--- SIGUSR1 {si_pid=P2, si_code=SI_QUEUE} ---", full, true},
      {"--- SIGUSR1 {si_pid=P2, ...} ---", full, true},
      {"--- SIGUSR1 {si_pid=P3} ---", full, false},
      {"--- SIGUSR1 {si_pid=_} ---", full, true},
      {"--- SIGUSR1 {si_uid=_} ---", full, false},
      {"--- SIGUSR1 {si_pid} ---", full, false},
      {"--- SIGUSR1 {si_value={si_int=1, ...}} ---", full, true},
      {"--- SIGUSR1 {si_value={si_int=2, ...}} ---", full, false},
      {"--- SIGUSR1 {si_value=_} ---", full, true},
      {"--- SIGKILL {si_pid=P2} ---", bare, false},
      {"--- SIGKILL {} ---", bare, true},
      // What was done, where it is said.
      {"--- SIGUSR1 runs on_usr1 ---", full, true},
      {"--- SIGUSR1 runs _ ---", full, true},
      {"--- SIGUSR1 runs on_usr2 ---", full, false},
      {"--- SIGUSR1 ignored ---", full, false},
      {"--- SIGUSR1 {si_pid=P2} runs on_usr1 ---", full, true},
      {"--- SIGKILL terminates ---", full, false},
      {"--- SIGKILL ignored ---", bare, false},
      {"--- SIGKILL _ ---", bare, true},
      // What was interrupted, where it is said.
      {"--- SIGUSR1 interrupts read ---", full, true},
      {"--- SIGUSR1 interrupts _ ---", full, true},
      {"--- SIGUSR1 interrupts write ---", full, false},
      {"--- SIGUSR1 runs on_usr1, interrupts read ---", full, true},
      {"--- SIGUSR1 {si_pid=P2}, interrupts read ---", full, true},
      {"--- SIGKILL interrupts _ ---", bare, false},
      // Written without blanks.
      {"--- SIGUSR1 {si_pid=P2,si_code=SI_QUEUE} ---", full, true},
      {"--- SIGUSR1 {si_pid=P3,si_code=SI_QUEUE} ---", full, false},
      {"--- SIGUSR1 {si_code=SI_QUEUE,si_pid=P3} ---", full, false},
      // Written wrongly: it ends, and says no.
      {"--- SIGUSR1 {si_pid=P2)} ---", full, false},
      {"--- SIGUSR1 {si_pid=P2], si_code=SI_QUEUE} ---", full, false},
      {"--- SIGUSR1 {)} ---", full, false},
      {"--- SIGUSR1 {>} ---", full, false},
      {"--- SIGUSR1 {,} ---", full, false},
      {"--- SIGUSR1 {si_pid=P3", full, false},
      {"--- SIGUSR1 {si_pid=P2", full, true},
      {"--- SIGUSR1 {", full, true},
      {"---  ---", full, false},
      {"--- ", full, false},
      {"---", full, false},
      // Nothing else is a signal.
      {"--- SIGUSR1 ---", "read(3) = 0", false},
      {"--- _ ---", "+++ exited with 0 +++", false},
      {"read(3) = 0", full, false},
  };
  check(rows);
}

// What is written in a golden for a line must be matched by that line.
TEST(Pattern, LinesMatchThemselves) {
  const std::string_view lines[] = {
      R"~(execve("/bin/x", ["x", "_", "$HOME", "..."], _) = 0)~",
      R"~(openat(AT_FDCWD<[cwd]>, "a, b)", O_RDONLY|O_CLOEXEC) = 3<[cwd]/a, b)>)~",
      R"~(openat(AT_FDCWD</tmp/$a (b]>, "\"", O_RDONLY) = -1 ENOENT (No such file or directory))~",
      R"~(read(3</a\"b>, "x"..., 4096) = 4096)~",
      R"~(close(3</x>(deleted)) = 0)~",
      R"~(clone(child_stack=[map 1]+0x7fff00, flags=CLONE_VM|CLONE_FS, parent_tid=[T1.2], tls=[map 1]+0x10) = T1.2)~",
      R"~(wait4(P2, [{WIFEXITED(s) && WEXITSTATUS(s) == 0}], 0, NULL) = P2)~",
      R"~(ioctl(1, TCGETS, {c_iflag=0, c_cc="\3\34\177", ...}) = 0)~",
      R"~(select(4, [3], NULL, NULL, {tv_sec=1, tv_usec=0}) = 1 (in [3]))~",
      R"~(poll([{fd=3<pipe:[1]>, events=POLLIN}], 1, -1) = 1 ([{fd=3<pipe:[1]>, revents=POLLIN}]))~",
      R"~(getsockopt(3<socket:[1]>, SOL_SOCKET, SO_ERROR, [0], [4 => 4]) = 0)~",
      R"~(rt_sigaction(SIGUSR1, {sa_handler=core..$u7b$$u7b$x$u7d$, sa_mask=~[RTMIN RT_1], sa_flags=0}, NULL, 8) = 0)~",
      R"~(prctl(PR_X, _, _) = _)~",
      R"~(f({a=_, b=_ => _}, 1<<20, 0x1 /* x */, [_, _], ...) = ?)~",
      R"~(syscall_0x1c8(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -1 (errno 600))~",
      R"~(+++ killed by SIGSEGV (core dumped) +++)~",
      R"~(--- stopped by SIGSTOP ---)~",
      R"~(--- SIGSEGV {si_code=SEGV_MAPERR, si_addr=main+_} terminates ---)~",
      R"~(--- SIGCHLD {si_code=CLD_EXITED, si_pid=P2, si_status=0} ignored, interrupts wait4 ---)~",
      R"~(--- SIGUSR1 {si_code=SI_QUEUE, si_pid=P1, si_value={si_int=_, si_ptr=[stack]}} runs interrupts ---)~",
      R"~(--- SIGUSR1 {...} runs [program] ---)~",
  };
  for (const std::string_view line : lines) {
    Captures captures;
    EXPECT_TRUE(matches(line, line, captures)) << line;
    EXPECT_EQ(captures, Captures{}) << line;
    EXPECT_TRUE(captured_names(line).empty()) << line;
    if (!line.ends_with("= _")) {
      EXPECT_FALSE(matches(line, std::string(line) + "x", captures)) << line;
    }
  }
}

// Whatever is written there, it comes to an answer. The pieces are those on which the parser turns.
TEST(Pattern, AnyTextComesToAnEnd) {
  static constexpr std::string_view pieces[] = {
      "\"", "\\", "(", ")", "[", "]",  "{", "}", "<", ">",   ",",  ", ", "...",  "_",
      "$",  "$a", "|", "=", "a", "3<", "-", "/", " ", "=> ", "<<", "}",  "--- ", " ---"};
  uint64_t random = 1;
  const auto below = [&random](uint64_t limit) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    return (random >> 33) % limit;
  };
  const auto some = [&] {
    std::string text = below(3) ? "" : "--- S {";
    for (uint64_t n = below(14); n > 0; --n) text += pieces[below(std::size(pieces))];
    return text;
  };
  for (int i = 0; i < 200000; ++i) {
    const std::string pattern = some(), line = some();
    Captures captures;
    matches(pattern, line, captures);
    captured_names(pattern);
  }
}

TEST(Pattern, LongLinesTakeNoLonger) {
  std::string pattern = "f(", line = "f(";
  for (int i = 0; i < 20000; ++i) pattern += "{a=_, ...}, ", line += "{a=1, b=[1, 2]}, ";
  const auto begun = std::chrono::steady_clock::now();
  Captures captures;
  EXPECT_TRUE(matches(pattern + "...) = 0", line + "1) = 0", captures));
  EXPECT_FALSE(matches(pattern + "...) = 0", line + "1) = 1", captures));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5));
}

}  // namespace
}  // namespace sysgood::golden
