// -e inject= and -e fault=: which arguments are understood as what, which are mistakes, and which invocations
// of a call are meant.
#include "tools/sysgood/injection.h"

#include <gtest/gtest.h>

#include "arch/syscalls.h"
#include "tests/tools/parse_support.h"

namespace sysgood::tool {
namespace {

constexpr uint32_t endless = ~uint32_t{0};
using ptrace::Ruling;

TEST(Injection, Arguments) {
  const struct {
    std::string option, argument;
    int64_t value;
    bool is_error;
    Occasions when = {};
  } rows[] = {
      {"inject", "chdir:error=ENOENT", -2, true},
      {"inject", "chdir:error=enoent", -2, true},
      {"inject", "chdir:error=1", -1, true},
      {"inject", "chdir:error=4095", -4095, true},
      {"inject", "chdir:error= +2", -2, true},
      {"inject", "chdir:error=ERESTARTSYS", -512, true},
      {"inject", "chdir:error=EHWPOISON", -133, true},
      {"inject", "chdir:retval=0", 0, false},
      {"inject", "chdir:retval=5", 5, false},
      {"inject", "chdir:retval=0x10", 16, false},
      {"inject", "chdir:retval=010", 8, false},
      {"inject", "chdir:retval= +2", 2, false},
      {"inject", "chdir:retval=-1", -1, false},
      {"inject", "chdir:retval=9223372036854775808", INT64_MIN, false},
      {"inject", "chdir:retval=18446744073709551615", -1, false},
      {"inject", "chdir::error=2:", -2, true},
      {"fault", "chdir", -38, true},
      {"fault", "chdir:", -38, true},
      {"fault", "chdir:error=EIO", -5, true},
      {"fault", "chdir:when=3", -38, true, {3, 3, 1}},
      {"inject", "chdir:error=1:when=3", -1, true, {3, 3, 1}},
      {"inject", "chdir:when=3:error=1", -1, true, {3, 3, 1}},
      {"inject", "chdir:error=1:when=3:when=5", -1, true, {5, 5, 1}},
      {"inject", "chdir:error=1:when=3+", -1, true, {3, endless, 1}},
      {"inject", "chdir:error=1:when=3+2", -1, true, {3, endless, 2}},
      {"inject", "chdir:error=1:when=3..7", -1, true, {3, 7, 1}},
      {"inject", "chdir:error=1:when=3..7+", -1, true, {3, 7, 1}},
      {"inject", "chdir:error=1:when=3..7+2", -1, true, {3, 7, 2}},
      {"inject", "chdir:error=1:when=3..3", -1, true, {3, 3, 1}},
      {"inject", "chdir:error=1:when=65535", -1, true, {65535, 65535, 1}},
      {"inject", "chdir:error=1:when=1..65534+65535", -1, true, {1, 65534, 65535}},
      {"inject", "chdir:error=1:when= 1", -1, true, {1, 1, 1}},
      {"inject", "chdir:error=1:when=+1", -1, true, {1, 1, 1}},
      {"inject", "chdir:error=1:when=1++1", -1, true, {1, endless, 1}},
      {"inject", "chdir:error=1:when=1..+2", -1, true, {1, 2, 1}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.option + "=" + row.argument);
    const Injection injection = parse_injection(row.option, row.argument);
    EXPECT_EQ(injection.value, row.value);
    EXPECT_EQ(injection.is_error, row.is_error);
    EXPECT_EQ(injection.when, row.when);
  }
}

TEST(Injection, Sets) {
  const auto has = [](const std::string& set, std::string_view call) {
    const Injection injection = parse_injection("inject", set + ":error=1");
    return injection.calls.has(Abi::aarch64, syscall_number(Abi::aarch64, call).value());
  };
  EXPECT_TRUE(has("chdir", "chdir"));
  EXPECT_FALSE(has("chdir", "read"));
  EXPECT_TRUE(has("%file,read", "read"));
  EXPECT_TRUE(has("file", "chdir"));
  EXPECT_TRUE(has("/^chd", "chdir"));
  EXPECT_FALSE(has("!chdir", "chdir"));
  EXPECT_TRUE(has("!chdir", "read"));
  EXPECT_TRUE(has("?nosuchcall,read", "read"));
  EXPECT_TRUE(has("all", "read"));
  EXPECT_FALSE(has("none", "read"));
}

TEST(Injection, Mistakes) {
  for (const std::string argument : {"chdir",
                                     "chdir:",
                                     "chdir:when=1",
                                     "chdir:error=",
                                     "chdir:error=0",
                                     "chdir:error=4096",
                                     "chdir:error=-1",
                                     "chdir:error=EFOO",
                                     "chdir:error=0x2",
                                     "chdir:error=2x",
                                     "chdir:error=ENOENT:retval=0",
                                     "chdir:retval=0:error=ENOENT",
                                     "chdir:error=1:error=2",
                                     "chdir:retval=1:retval=2",
                                     "chdir:retval=",
                                     "chdir:retval=x",
                                     "chdir:retval=2x",
                                     "chdir:retval=18446744073709551616",
                                     "chdir:error=1:foo=1",
                                     "chdir:foo",
                                     "chdir:error",
                                     "chdir:error=1:when=",
                                     "chdir:error=1:when=0",
                                     "chdir:error=1:when=65536",
                                     "chdir:error=1:when=1..",
                                     "chdir:error=1:when=1..65535",
                                     "chdir:error=1:when=3..2",
                                     "chdir:error=1:when=1+0",
                                     "chdir:error=1:when=1+65536",
                                     "chdir:error=1:when=1+2x",
                                     "chdir:error=1:when=x",
                                     "chdir:error=1:when=1+2..3",
                                     "chdir:error=1:when=-1",
                                     "chdir:error=1:when=1.3",
                                     "chdir:error=1:when=1..2..3",
                                     "chdir:error=1:when=1+1+1"}) {
    const std::string told = "invalid inject argument '" + argument + "'";
    EXPECT_EQ(mistake("-e inject=" + argument + " true"), told);
    EXPECT_EQ(mistake("--inject=" + argument + " true"), told);
  }
  for (const std::string argument : {"chdir:retval=0", "chdir:signal=1", "chdir:error="})
    EXPECT_EQ(mistake("-e fault=" + argument + " true"), "invalid fault argument '" + argument + "'");
  EXPECT_EQ(mistake("-e inject true"), "invalid system call 'inject'");
  EXPECT_EQ(mistake("-e inject=:error=1 true"), "invalid system call ''");
  EXPECT_EQ(mistake("-e inject=foo:error=1 true"), "invalid system call 'foo'");
}

TEST(Injection, WhatThisVersionDoesNotHave) {
  for (const std::string part :
       {"signal=", "syscall=", "delay_enter=", "delay_exit=", "poke_enter=", "poke_exit="})
    EXPECT_EQ(mistake("-e inject=chdir:error=1:" + part + "x true"),
              part + " of inject is not supported yet by this version");
}

TEST(Injection, IsForAProgramThatRuns) {
  EXPECT_EQ(mistake("view --inject=chdir:error=1"),
            "options --inject and --fault do not apply to view (try)");
  EXPECT_EQ(mistake("signals --fault=chdir run.sgt"),
            "options --inject and --fault do not apply to signals of a FILE (try)");
  EXPECT_EQ(parse("record --fault=chdir true").injections.size(), 1u);
  EXPECT_EQ(parse("signals --fault=chdir -- true").injections.size(), 1u);
}

TEST(Injection, WarnsOfAValueThatIsAnError) {
  const auto warning = [](const std::string& argument) {
    return injection_warning(parse_injection("inject", argument));
  };
  EXPECT_EQ(warning("chdir:retval=-1"),
            "Inadvertent injection of error 1 is possible for retval=18446744073709551615");
  EXPECT_EQ(warning("chdir:retval=-4095"),
            "Inadvertent injection of error 4095 is possible for retval=18446744073709547521");
  EXPECT_EQ(warning("chdir:retval=-4096"),
            "Injected return value 18446744073709547520 will be clipped to 4294963200 in compat personality");
  EXPECT_EQ(warning("chdir:retval=0x100000001"),
            "Injected return value 4294967297 will be clipped to 1 in compat personality");
  EXPECT_EQ(warning("chdir:retval=0xffffffff"),
            "Inadvertent injection of error 1 is possible in compat personality for retval=4294967295");
  EXPECT_EQ(warning("chdir:retval=0xfffff000"), "");
  EXPECT_EQ(warning("chdir:retval=7"), "");
  EXPECT_EQ(warning("chdir:error=1"), "");
}

TEST(Injection, Occasions) {
  const auto chosen = [](const std::string& when) {
    const Injection injection = parse_injection("inject", "chdir:error=1" + when);
    std::string nth;
    for (uint64_t i = 1; i < 10; ++i)
      if (injection.when.has(i)) nth += std::to_string(i);
    return nth;
  };
  EXPECT_EQ(chosen(""), "123456789");
  EXPECT_EQ(chosen(":when=1"), "1");
  EXPECT_EQ(chosen(":when=3"), "3");
  EXPECT_EQ(chosen(":when=3+"), "3456789");
  EXPECT_EQ(chosen(":when=3..5"), "345");
  EXPECT_EQ(chosen(":when=2+3"), "258");
  EXPECT_EQ(chosen(":when=2..7+3"), "25");
  EXPECT_EQ(chosen(":when=65535"), "");
}

// What becomes of one invocation after the other: the value, or a dot.
class Rulings {
 public:
  explicit Rulings(std::initializer_list<std::string> arguments) {
    for (const std::string& argument : arguments) injections_.push_back(parse_injection("inject", argument));
  }
  std::string of(Tid tid, std::string_view call, int times = 1) {
    std::string all;
    const SyscallEntry entry{.number = syscall_number(Abi::x86_64, call).value()};
    while (times--) {
      const Ruling ruling = injector_.rule({tid, Abi::x86_64, entry});
      const SyscallExit exit;
      EXPECT_EQ(injector_.rule({tid, Abi::x86_64, entry, &exit}), Ruling{});
      all += ruling.is == Ruling::Is::skip ? std::to_string(ruling.value) : ".";
    }
    return all;
  }
  Injector& injector() { return injector_; }

 private:
  std::vector<Injection> injections_;
  Injector injector_{injections_};
};

TEST(Injector, CountsForEachCallOfEachThread) {
  Rulings rulings({"chdir,rmdir:retval=7:when=2"});
  EXPECT_EQ(rulings.of(1, "chdir", 3), ".7.");
  EXPECT_EQ(rulings.of(1, "rmdir", 3), ".7.");
  EXPECT_EQ(rulings.of(2, "chdir"), ".");
  EXPECT_EQ(rulings.of(1, "chdir"), ".");
  EXPECT_EQ(rulings.of(2, "chdir"), "7");
  EXPECT_EQ(rulings.of(1, "getpid", 3), "...");
}

TEST(Injector, TheLastOneForACallCounts) {
  Rulings rulings({"chdir,rmdir:retval=7:when=1..2", "chdir:retval=8:when=4"});
  EXPECT_EQ(rulings.of(1, "chdir", 5), "...8.");
  EXPECT_EQ(rulings.of(1, "rmdir", 3), "77.");
}

TEST(Injector, AThreadKeepsItsCountOverItsExecve) {
  Rulings rulings({"chdir:retval=7:when=3"});
  EXPECT_EQ(rulings.of(1, "chdir", 2), "..");
  EXPECT_EQ(rulings.of(2, "chdir", 1), ".");
  rulings.injector().renamed(2, 1);
  EXPECT_EQ(rulings.of(1, "chdir", 2), ".7");
  rulings.injector().ended(1);
  EXPECT_EQ(rulings.of(1, "chdir", 3), "..7");
}

}  // namespace
}  // namespace sysgood::tool
