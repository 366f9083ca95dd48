// What signals do without a handler, against signal(7).
#include <gtest/gtest.h>

#include "arch/signals.h"

namespace sysgood {
namespace {

struct Case {
  DefaultAction action;
  const char* signals;
};
constexpr Case cases[] = {
    {DefaultAction::core, "QUIT ILL TRAP ABRT BUS FPE SEGV XCPU XFSZ SYS "},
    {DefaultAction::terminate,
     "HUP INT KILL USR1 USR2 PIPE ALRM TERM STKFLT VTALRM PROF IO PWR RTMIN RT_1 RT_32 "},
    {DefaultAction::ignore, "CHLD URG WINCH "},
    {DefaultAction::stop, "STOP TSTP TTIN TTOU "},
    {DefaultAction::go_on, "CONT "},
};

TEST(DefaultAction, IsThatOfTheManual) {
  size_t standard = 0;
  for (const Case& c : cases) {
    std::string_view rest = c.signals;
    while (!rest.empty()) {
      const size_t end = rest.find(' ');
      const auto signal = parse_signal(rest.substr(0, end));
      ASSERT_TRUE(signal) << rest;
      EXPECT_EQ(default_action(*signal), c.action) << rest.substr(0, end);
      standard += signal->number < first_realtime_signal;
      rest.remove_prefix(end + 1);
    }
  }
  EXPECT_EQ(standard, 31u) << "every standard signal is in the table above";
}

}  // namespace
}  // namespace sysgood
