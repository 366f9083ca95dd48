// Signal names against the C library of the host, and printing and parsing against each other.
#include "arch/signals.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <string.h>

#include <algorithm>
#include <set>
#include <string>

namespace sysgood {
namespace {

std::string name(int number) {
  std::string out;
  append_signal(out, Signal{number});
  return out;
}

std::string name_in_set(int number) {
  std::string out;
  append_signal_in_set(out, Signal{number});
  return out;
}

TEST(SignalsTest, NamesAreTheCLibrarys) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 32)
  int compared = 0;
  for (int number = 1; number < first_realtime_signal; ++number) {
    const char* const abbreviated = sigabbrev_np(number);
    ASSERT_NE(abbreviated, nullptr) << number;
    const std::string expected = number == SIGIO ? "IO" : abbreviated;  // glibc says POLL
    EXPECT_EQ(name_in_set(number), expected);
    EXPECT_EQ(name(number), "SIG" + expected);
    ++compared;
  }
  EXPECT_EQ(compared, 31);
#else
  GTEST_SKIP() << "no sigabbrev_np(3)";
#endif
}

TEST(SignalsTest, NumbersAreTheHostsConstants) {
  EXPECT_EQ(name(SIGABRT), "SIGABRT");
  EXPECT_EQ(name(SIGBUS), "SIGBUS");
  EXPECT_EQ(name(SIGUSR1), "SIGUSR1");
  EXPECT_EQ(name(SIGSTKFLT), "SIGSTKFLT");
  EXPECT_EQ(name(SIGCHLD), "SIGCHLD");
  EXPECT_EQ(name(SIGPOLL), "SIGIO");
  EXPECT_EQ(name(SIGPWR), "SIGPWR");
  EXPECT_EQ(name(SIGSYS), "SIGSYS");
}

TEST(SignalsTest, RealTimeSignalsCountFromTheKernelsFirst) {
  EXPECT_EQ(name(32), "SIGRTMIN");
  EXPECT_EQ(name_in_set(32), "RTMIN");
  EXPECT_EQ(name(33), "SIGRT_1");
  EXPECT_EQ(name_in_set(33), "RT_1");
  EXPECT_EQ(name(SIGRTMIN), "SIGRT_2");  // glibc's
  EXPECT_EQ(name(64), "SIGRT_32");
  EXPECT_EQ(name_in_set(64), "RT_32");
}

TEST(SignalsTest, NumbersWithoutASignalStayNumbers) {
  EXPECT_EQ(name(0), "0");
  EXPECT_EQ(name_in_set(0), "0");
  EXPECT_EQ(name(65), "65");
  EXPECT_EQ(name_in_set(65), "65");
  EXPECT_EQ(name(-1), "-1");
  EXPECT_EQ(name(128), "128");
}

TEST(SignalsTest, NamesAreAppended) {
  std::string out = "{";
  append_signal(out, Signal{SIGINT});
  append_signal_in_set(out += ' ', Signal{33});
  append_signal(out += ' ', Signal{99});
  EXPECT_EQ(out, "{SIGINT RT_1 99");
}

TEST(SignalsTest, WhatIsPrintedCanBeParsed) {
  std::set<std::string> names;
  for (int number = 1; number <= signal_count; ++number) {
    std::string lower = name(number);
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(tolower(c)); });
    for (const std::string& text : {name(number), name_in_set(number), lower, std::to_string(number)})
      EXPECT_EQ(parse_signal(text), Signal{number}) << text;
    names.insert(name(number));
  }
  EXPECT_EQ(names.size(), 64u);
}

TEST(SignalsTest, AliasesAreParsed) {
  EXPECT_EQ(parse_signal("SIGIOT"), Signal{SIGABRT});
  EXPECT_EQ(parse_signal("SIGCLD"), Signal{SIGCHLD});
  EXPECT_EQ(parse_signal("SIGPOLL"), Signal{SIGIO});
  EXPECT_EQ(parse_signal("SIGUNUSED"), Signal{SIGSYS});
  EXPECT_EQ(parse_signal("cld"), Signal{SIGCHLD});
  EXPECT_EQ(parse_signal("SigPoll"), Signal{SIGIO});
}

TEST(SignalsTest, NumbersAreParsedFrom0To255) {
  for (int number = 0; number <= 255; ++number)
    EXPECT_EQ(parse_signal(std::to_string(number)), Signal{number}) << number;
}

TEST(SignalsTest, AnythingElseIsNoSignal) {
  for (std::string_view text :
       {"",      " ",   "SIG",  "sig",   "256",   "-1",        "+1",      "99999999999999999999",
        "1x",    "0x9", " 9",   "9 ",    "SIG9",  "SIGSIGINT", "INTR",    "IN",
        "SIGRT", "RT_", "RT_0", "RT_33", "RT_1x", "RTMAX+1",   "SIGINT ", "-INT"})
    EXPECT_EQ(parse_signal(text), std::nullopt) << '"' << text << '"';
}

TEST(SignalsTest, AViewNeedsNoTerminator) {
  EXPECT_EQ(parse_signal(std::string_view("123").substr(0, 1)), Signal{1});
  EXPECT_EQ(parse_signal(std::string_view("SIGINTR").substr(0, 6)), Signal{SIGINT});
  EXPECT_EQ(parse_signal(std::string_view{}), std::nullopt);
}

}  // namespace
}  // namespace sysgood
