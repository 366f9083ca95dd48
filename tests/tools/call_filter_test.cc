// -e trace= and -e signal=: what an expression selects, on every ABI, and which classes strace has.
#include "tools/sysgood/call_filter.h"

#include <gtest/gtest.h>

#include <set>

#include "arch/syscalls.h"
#include "tools/sysgood/options.h"
#include "tracer/describe/classes.h"

namespace sysgood::tool {
namespace {

// The names in the set, "*" for more than 20 of them, "?" behind them when unknown numbers are in it too.
std::string selected(const CallSet& set, Abi abi) {
  std::string names;
  size_t n = 0;
  for (const SyscallNumber& call : syscall_numbers(abi))
    if (set.has(abi, call.number)) {
      names.append(names.empty() ? "" : " ").append(call.name);
      ++n;
    }
  if (n > 20) names = n == syscall_numbers(abi).size() ? "all" : "*";
  if (set.has(abi, 1000000)) names += names.empty() ? "?" : " ?";
  return names;
}

TEST(CallFilter, Expressions) {
  const struct {
    std::string expression, x86_64, aarch64;
  } rows[] = {
      {"close", "close", "close"},
      {"open,openat", "open openat", "openat"},  // aarch64 never had an open
      {",close,,brk,", "close brk", "close brk"},
      {"all", "all ?", "all ?"},
      {"none", "", ""},
      {"!all", "", ""},
      {"!none", "all ?", "all ?"},
      {"!!close", "close", "close"},
      {"close,all", "all ?", "all ?"},
      {"all@64", "all ?", "all ?"},
      {"3", "close", "io_cancel"},  // the number in whatever ABI an event has
      {"39@64", "getpid", "umount2"},
      {"/^clo",
       "close clone clock_settime clock_gettime clock_getres clock_nanosleep clock_adjtime clone3 "
       "close_range",
       "close clock_settime clock_gettime clock_getres clock_nanosleep clone clock_adjtime clone3 "
       "close_range"},
      {"/^(gete|get[ug])id$", "getuid getgid", "getuid getgid"},
      {"/^.?stat$,%fstat", "stat fstat lstat ustat newfstatat statx", "newfstatat fstat statx"},
      {"%lstat", "lstat", ""},
      {"%%statfs", "ustat statfs fstatfs", "statfs fstatfs"},
      {"%lstat@64", "lstat", ""},
      {"?nosuch", "", ""},
      {"?nosuch,close", "close", "close"},
      {"??nosuch,close", "close", "close"},
      {"?%nosuch,?9999,?/nosuch,close", "close", "close"},
      {"!?nosuch", "all ?", "all ?"},
      {"?!close", "", ""},
      {"close@64", "close", "close"},
      {"close@32", "", ""},  // 32-bit programs' only
      {"mmap2,brk", "brk", "brk"},
      {"stat64@x32", "", ""},
  };
  for (const auto& row : rows) {
    const CallSet set = call_filter(row.expression);
    EXPECT_EQ(selected(set, Abi::x86_64), row.x86_64) << row.expression;
    EXPECT_EQ(selected(set, Abi::aarch64), row.aarch64) << row.expression;
  }
  EXPECT_EQ(call_filter("all"), CallSet::all());
  EXPECT_EQ(call_filter("none"), CallSet::none());
}

TEST(CallFilter, Inversion) {
  const CallSet without = call_filter("!close,%memory");
  for (const Abi abi : all_abis) {
    for (const std::string_view name : {"close", "munmap", "brk"})
      EXPECT_FALSE(without.has(abi, *syscall_number(abi, name))) << name;
    EXPECT_TRUE(without.has(abi, *syscall_number(abi, "openat")));
    EXPECT_TRUE(without.has(abi, 500));
    EXPECT_TRUE(without.has(abi, 0xdeadbeef));
  }
}

TEST(CallFilter, Mistakes) {
  const struct {
    std::string expression, told;
  } rows[] = {
      {"", "invalid system call ''"},
      {",", "invalid system call ','"},
      {"!", "invalid system call '!'"},
      {"foo", "invalid system call 'foo'"},
      {"close,foo", "invalid system call 'foo'"},
      {"close,!mmap", "invalid system call '!mmap'"},
      {"close,none", "invalid system call 'none'"},
      {"CLOSE", "invalid system call 'CLOSE'"},
      {"close ", "invalid system call 'close '"},
      {"9999", "invalid system call '9999'"},
      {"99999999999", "invalid system call '99999999999'"},
      {"1x", "invalid system call '1x'"},
      {"0x1", "invalid system call '0x1'"},
      {"-1", "invalid system call '-1'"},
      {"%foo", "invalid system call '%foo'"},
      {"%", "invalid system call '%'"},
      {"%all", "invalid system call '%all'"},
      {"net", "invalid system call 'net'"},      // only %net
      {"creds", "invalid system call 'creds'"},  // younger than the form without %
      {"/nosuch", "invalid system call '/nosuch'"},
      {"foo@32", "invalid system call 'foo@32'"},
      {"none@64", "invalid system call 'none@64'"},
      {"/(", "regcomp: (: Unmatched ( or \\("},
      {"/[a", "regcomp: [a: Unmatched [, [^, [:, [., or [="},
      {"close@foo", "incorrect personality designator 'foo' in qualification 'close@foo'"},
      {"close@", "incorrect personality designator '' in qualification 'close@'"},
  };
  for (const auto& row : rows) {
    std::string told;
    try {
      call_filter(row.expression);
    } catch (const UsageError& error) {
      told = error.what();
    }
    EXPECT_EQ(told, row.told) << row.expression;
  }
}

// The sizes are strace 7.2's on x86_64.
TEST(CallClasses, Sizes) {
  const struct {
    std::string name;
    size_t size;
  } rows[] = {{"desc", 132}, {"file", 75},  {"memory", 28},  {"process", 16}, {"creds", 19}, {"signal", 17},
              {"ipc", 12},   {"net", 21},   {"network", 21}, {"stat", 1},     {"lstat", 1},  {"fstat", 3},
              {"%stat", 5},  {"statfs", 1}, {"fstatfs", 1},  {"%statfs", 3},  {"pure", 8},   {"clock", 8}};
  size_t found = 0;
  for (const auto& row : rows)
    for (const describe::CallClass& c : describe::call_classes())
      if (c.name == row.name) {
        EXPECT_EQ(c.calls.size(), row.size) << row.name;
        ++found;
      }
  EXPECT_EQ(found, std::size(rows));
  EXPECT_EQ(describe::call_classes().size(), std::size(rows));
}

// A misspelt name would select nothing and nobody would notice.
TEST(CallClasses, EveryNameIsACall) {
  for (const describe::CallClass& c : describe::call_classes()) {
    std::set<std::string_view> seen;
    for (const std::string_view name : c.calls) {
      EXPECT_TRUE(syscall_number(Abi::x86_64, name)) << name;
      EXPECT_TRUE(seen.insert(name).second) << name << " twice in " << c.name;
    }
  }
  for (const describe::CallClass& c : describe::call_classes())
    for (const std::string_view name : c.narrow) {
      size_t numbers = 0;
      for (const Abi abi : {Abi::i386, Abi::arm}) for_each_number(abi, name, [&](uint64_t) { ++numbers; });
      EXPECT_GT(numbers, 0u) << name;
      EXPECT_FALSE(syscall_number(Abi::x86_64, name)) << name;
    }
}

TEST(CallClasses, BareNamesAreTheOldOnes) {
  for (const std::string name : {"file", "desc", "process", "network", "signal", "ipc", "memory"})
    EXPECT_EQ(call_filter(name), call_filter("%" + name)) << name;
}

std::string chosen(const std::string& expression) {
  const SignalSet set = signal_filter(expression);
  std::string names;
  for (int i = 0; i <= 65; ++i)
    if (set.has(Signal{i})) {
      names.append(names.empty() ? "" : " ");
      append_signal_in_set(names, Signal{i});
    }
  return names;
}

TEST(SignalFilter, Expressions) {
  const struct {
    std::string expression, names;
  } rows[] = {
      {"none", ""},
      {"usr1", "USR1"},
      {"SIGUSR1,chld,9", "KILL USR1 CHLD"},
      {"rtmin,RT_3,SIGRT_1,64", "RTMIN RT_1 RT_3 RT_32"},
      {"!!none", ""},
      {",usr1,", "USR1"},
  };
  for (const auto& row : rows) EXPECT_EQ(chosen(row.expression), row.names) << row.expression;
  EXPECT_EQ(signal_filter("all"), SignalSet::all());
  EXPECT_EQ(signal_filter("!none"), SignalSet::all());
  const SignalSet without = signal_filter("!io");
  EXPECT_FALSE(without.has(Signal{29}));
  EXPECT_TRUE(without.has(Signal{28}));
  for (const std::string wrong : {"", ",", "FOO", "256", "-1", "?usr1", "none,usr1", "usr1,all", "All"})
    EXPECT_THROW(signal_filter(wrong), UsageError) << wrong;
}

}  // namespace
}  // namespace sysgood::tool
