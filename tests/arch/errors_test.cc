// The errno table against the C library of the host, which knows the same names and texts in the C locale.
#include "arch/errors.h"

#include <errno.h>
#include <gtest/gtest.h>
#include <string.h>

#include <climits>
#include <map>
#include <set>
#include <string>

namespace sysgood {
namespace {

constexpr int last_errno = 133;
constexpr int unassigned[] = {41, 58};  // EWOULDBLOCK and EDEADLOCK of old, now other numbers

bool is_unassigned(int error) { return error == unassigned[0] || error == unassigned[1]; }

// gtest_main sets no locale, so strerror answers in C.
TEST(ErrorsTest, TextsAreTheCLibrarys) {
  int compared = 0;
  for (int error = 1; error <= last_errno; ++error) {
    if (is_unassigned(error)) continue;
    EXPECT_EQ(errno_text(error), strerror(error)) << error;
    ++compared;
  }
  EXPECT_EQ(compared, 131);
}

TEST(ErrorsTest, NamesAreTheCLibrarys) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 32)
  // Where glibc prefers the other of two names for one number.
  const std::map<int, std::string_view> preferred{{EOPNOTSUPP, "EOPNOTSUPP"}};
  int compared = 0;
  for (int error = 1; error <= last_errno; ++error) {
    if (is_unassigned(error)) continue;
    const char* const expected = strerrorname_np(error);
    ASSERT_NE(expected, nullptr) << error;
    const auto other = preferred.find(error);
    EXPECT_EQ(errno_name(error), other == preferred.end() ? expected : other->second) << error;
    ++compared;
  }
  EXPECT_EQ(compared, 131);
#else
  GTEST_SKIP() << "no strerrorname_np(3)";
#endif
}

TEST(ErrorsTest, NamesAreUniqueAndComeWithTexts) {
  std::set<std::string_view> names;
  for (int error = -10; error <= 4096; ++error) {
    EXPECT_EQ(errno_name(error).empty(), errno_text(error).empty()) << error;
    if (errno_name(error).empty()) continue;
    EXPECT_TRUE(errno_name(error).starts_with('E')) << error;
    EXPECT_TRUE(names.insert(errno_name(error)).second) << error;
  }
  EXPECT_EQ(names.size(), 132u);  // 131 and ENOTSUPP
}

TEST(ErrorsTest, SharedNumbersHaveTheNameStracePrints) {
  EXPECT_EQ(errno_name(EWOULDBLOCK), "EAGAIN");
  EXPECT_EQ(errno_name(EDEADLOCK), "EDEADLK");
  EXPECT_EQ(errno_name(ENOTSUP), "EOPNOTSUPP");
}

TEST(ErrorsTest, TheKernelsENOTSUPPIsNotTheCLibrarysENOTSUP) {
  EXPECT_EQ(errno_name(524), "ENOTSUPP");
  EXPECT_EQ(errno_text(524), "Unknown error 524");
}

TEST(ErrorsTest, NumbersThatAreNoErrnoAreEmpty) {
  for (int error : {INT_MIN, -1, 0, 41, 58, 134, 511, 512, 513, 514, 516, 523, 525, 4095, INT_MAX}) {
    EXPECT_EQ(errno_name(error), "") << error;
    EXPECT_EQ(errno_text(error), "") << error;
  }
}

TEST(ErrorsTest, RestartCodesAreAsStracePrintsThem) {
  const std::map<int, std::pair<std::string_view, std::string_view>> expected{
      {512, {"ERESTARTSYS", "To be restarted if SA_RESTART is set"}},
      {513, {"ERESTARTNOINTR", "To be restarted"}},
      {514, {"ERESTARTNOHAND", "To be restarted if no handler"}},
      {516, {"ERESTART_RESTARTBLOCK", "Interrupted by signal"}},
  };
  size_t found = 0;
  for (int error = -600; error <= 600; ++error) {
    const RestartCode* const code = restart_code(error);
    const auto known = expected.find(error);
    ASSERT_EQ(code != nullptr, known != expected.end()) << error;
    if (!code) continue;
    EXPECT_EQ(code->code, error);
    EXPECT_EQ(code->name, known->second.first);
    EXPECT_EQ(code->meaning, known->second.second);
    ++found;
  }
  EXPECT_EQ(found, expected.size());
}

}  // namespace
}  // namespace sysgood
