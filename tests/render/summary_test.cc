// The table of -c: strace's own output for the same counts, column by column.
#include "tracer/render/summary.h"

#include <gtest/gtest.h>

#include "tests/render/tape.h"

namespace sysgood {
namespace {

using testing::FakeMemory;
using testing::Tape;

class Counting {
 public:
  explicit Counting(TextOptions options = {})
      : sink(options, [this](std::string_view text) { written += text; }), tape(sink) {}

  // `n` calls of `name`, of which `errors` fail and which take `system_us` in all.
  Counting& calls(std::string_view name, uint64_t n, uint64_t errors = 0, int64_t system_us = 0) {
    for (uint64_t i = 0; i < n; ++i) {
      tape.system_time_ns = clock;
      tape.enter(1, name);
      if (i == 0) clock += system_us * 1000;
      tape.system_time_ns = clock;
      tape.leave(1, i < errors ? -2 : 0);
    }
    return *this;
  }
  std::string finish() {
    tape.finish();
    return written;
  }

  std::string written;
  SummarySink sink;
  Tape tape;
  int64_t clock = 5'000'000;
};

// `strace -c cat /nonexist`, strace 6.1. Ties stay in the order of the numbers.
TEST(Summary, IsStracesTable) {
  Counting c;
  c.calls("read", 3, 0, 30).calls("write", 4, 0, 82).calls("close", 19, 0, 253).calls("mmap", 21, 0, 271);
  c.calls("mprotect", 3).calls("munmap", 1).calls("brk", 3, 0, 29).calls("pread64", 2).calls("access", 1, 1);
  c.calls("execve", 1).calls("arch_prctl", 1).calls("futex", 1, 0, 15).calls("set_tid_address", 1);
  c.calls("openat", 34, 17, 648).calls("newfstatat", 18, 0, 251).calls("set_robust_list", 1);
  c.calls("prlimit64", 1).calls("getrandom", 1, 0, 16).calls("rseq", 1);
  EXPECT_EQ(c.finish(), R"(% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 40.63    0.000648          19        34        17 openat
 16.99    0.000271          12        21           mmap
 15.86    0.000253          13        19           close
 15.74    0.000251          13        18           newfstatat
  5.14    0.000082          20         4           write
  1.88    0.000030          10         3           read
  1.82    0.000029           9         3           brk
  1.00    0.000016          16         1           getrandom
  0.94    0.000015          15         1           futex
  0.00    0.000000           0         3           mprotect
  0.00    0.000000           0         1           munmap
  0.00    0.000000           0         2           pread64
  0.00    0.000000           0         1         1 access
  0.00    0.000000           0         1           execve
  0.00    0.000000           0         1           arch_prctl
  0.00    0.000000           0         1           set_tid_address
  0.00    0.000000           0         1           set_robust_list
  0.00    0.000000           0         1           prlimit64
  0.00    0.000000           0         1           rseq
------ ----------- ----------- --------- --------- ----------------
100.00    0.001595          13       117        18 total
)");
}

TEST(Summary, WithoutErrors) {
  Counting c;
  c.calls("close", 2, 0, 30);
  EXPECT_EQ(c.finish(), R"(% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
100.00    0.000030          15         2           close
------ ----------- ----------- --------- --------- ----------------
100.00    0.000030          15         2           total
)");
}

TEST(Summary, ColumnsGrow) {
  Counting c;
  c.calls("landlock_add_rule", 1, 1).calls("set_mempolicy_home_node", 2, 2);
  EXPECT_EQ(c.finish(), R"(% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ------------------------
  0.00    0.000000           0         1         1 landlock_add_rule
  0.00    0.000000           0         2         2 set_mempolicy_home_node
------ ----------- ----------- --------- --------- ------------------------
100.00    0.000000           0         3         3 total
)");
}

TEST(Summary, NothingToCountIsNoTable) {
  EXPECT_EQ(Counting().finish(), "");
  TextOptions none;
  none.calls = CallSet::none();
  Counting c(none);
  c.calls("close", 3);
  EXPECT_EQ(c.finish(), "");
}

// The row of a call: errors and calls.
std::string row(const std::string& table, const std::string& name) {
  const size_t end = table.find(" " + name + "\n");
  if (end == table.npos) return "";
  const size_t start = table.rfind('\n', end) + 1;
  std::string squeezed;
  for (const char c : table.substr(start, end - start))
    if (c != ' ' || (!squeezed.empty() && squeezed.back() != ' ')) squeezed += c;
  return squeezed;
}

TEST(Summary, WhatCounts) {
  Counting c;
  c.tape.enter(1, "read").leave(1, -512);            // interrupted: strace counts an error
  c.tape.enter(2, "exit_group").pass(2, Exited{0});  // did not return
  c.tape.enter(3, "pause");                          // has not yet
  c.tape.leave(4, 0);                                // entered before we looked
  FakeMemory nothing;
  c.tape.enter(5, 500, {}, nothing).leave(5, -38);
  const std::string table = c.finish();
  EXPECT_TRUE(row(table, "read").ends_with(" 1 1")) << table;
  EXPECT_EQ(row(table, "exit_group"), "");
  EXPECT_EQ(row(table, "pause"), "");
  EXPECT_TRUE(row(table, "syscall_0x1f4").ends_with(" 1 1")) << table;
  EXPECT_TRUE(row(table, "total").ends_with(" 2 2")) << table;
}

TEST(Summary, FiltersByNameAndPathButNotByOutcome) {
  TextOptions options;
  options.calls = CallSet::none();
  for (const std::string_view name : {"openat", "read"})
    options.calls.set(Abi::x86_64, *syscall_number(Abi::x86_64, name));
  options.paths = {"/etc/passwd"};
  options.failed = false;
  Counting c(options);
  FakeMemory memory;
  memory.string(0x1000, "/etc/passwd").string(0x2000, "/etc/shadow");
  c.tape.facts.known[{Fact::Kind::fd_path, 3}] = "/etc/passwd";
  c.tape.facts.known[{Fact::Kind::fd_path, 4}] = "/etc/shadow";
  c.tape.enter(1, "openat", {0xffffff9c, 0x1000}, memory).leave(1, 3);
  c.tape.enter(1, "openat", {0xffffff9c, 0x1000}, memory).leave(1, -13);
  c.tape.enter(1, "openat", {0xffffff9c, 0x2000}, memory).leave(1, -13);
  c.tape.enter(1, "read", {3}).leave(1, 0);
  c.tape.enter(1, "read", {4}).leave(1, 0);
  c.tape.enter(1, "close", {3}).leave(1, 0);
  const std::string table = c.finish();
  EXPECT_TRUE(row(table, "openat").ends_with(" 2 1")) << table;
  EXPECT_TRUE(row(table, "read").ends_with(" 1 ")) << table;
  EXPECT_EQ(row(table, "close"), "");
}

TEST(Summary, WithoutCpuTimeTheTimeThatPassed) {
  Counting c;
  c.tape.enter(1, "read");
  c.tape.now_ns += 1'000'000'000 - 1000;
  c.tape.leave(1, 0);
  EXPECT_EQ(row(c.finish(), "read"), "100.00 1.000000 1000000 1 ");
}

// Clocks of a damaged recording run backwards; the table stays a table.
TEST(Summary, TimeThatRunsBackwardsIsNone) {
  Counting c;
  c.tape.system_time_ns = 2'000'000'000;
  c.tape.enter(1, "read");
  c.tape.system_time_ns = 1'000'000'000;
  c.tape.now_ns -= 5'000'000'000;
  c.tape.leave(1, 0);
  EXPECT_EQ(row(c.finish(), "read"), "0.00 0.000000 0 1 ");
}

}  // namespace
}  // namespace sysgood
