// Calls that do nothing any more, and those of x86's segments, as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

TEST(ObsoleteCalls, AreNumbers) {
  const struct {
    std::string name;
    size_t arguments;
  } rows[] = {{"afs_syscall", 5},     {"create_module", 2}, {"epoll_ctl_old", 4}, {"epoll_wait_old", 4},
              {"get_kernel_syms", 1}, {"getpmsg", 5},       {"nfsservctl", 3},    {"putpmsg", 5},
              {"query_module", 5},    {"security", 3},      {"tuxcall", 3},       {"uprobe", 0},
              {"uretprobe", 0},       {"vserver", 5}};
  for (const auto& row : rows) {
    std::string text = row.name + "(";
    const std::vector<uint64_t> registers = {0, 0x11, 0x1234567890abcdef, ~0ull, 5, 6};
    const std::string shown[] = {"0", "0x11", "0x1234567890abcdef", "0xffffffffffffffff", "0x5", "0x6"};
    for (size_t i = 0; i < row.arguments; ++i) text += (i ? ", " : "") + shown[i];
    EXPECT_EQ(text_of({.name = row.name, .arguments = registers, .result = -38}),
              text + ") = -1 ENOSYS (Function not implemented)");
  }
}

TEST(ObsoleteCalls, Records) {
  const FakeMemory segment = FakeMemory().u32(0x1000, {~0u, 0x1000, 0xfffff, 0xff});
  const std::string whole =
      "{entry_number=-1, base_addr=0x001000, limit=0x0fffff, seg_32bit=1, contents=3, read_exec_only=1, "
      "limit_in_pages=1, seg_not_present=1, useable=1, lm=1}";
  const struct {
    CallCase call;
    std::string text;
  } rows[] = {
      {{.name = "_sysctl",
        .arguments = {0x1000},
        .memory = FakeMemory().u64(0x1000, {0x2000, 3, 0x3000, 0, 0, 6, 0, 0, 0, 0}),
        .result = -38},
       "_sysctl({name=0x2000, nlen=3, oldval=0x3000, oldlenp=NULL, newval=NULL, newlen=6}) = -1 ENOSYS "
       "(Function not implemented)"},
      {{.name = "set_thread_area", .arguments = {0x1000}, .memory = segment, .result = -38},
       "set_thread_area(" + whole + ") = -1 ENOSYS (Function not implemented)"},
      {{.name = "get_thread_area", .arguments = {0x1000}, .memory = segment, .result = -38},
       "get_thread_area({entry_number=-1, ...}) = -1 ENOSYS (Function not implemented)"},
      {{.name = "get_thread_area", .arguments = {0}, .result = -38},
       "get_thread_area(NULL) = -1 ENOSYS (Function not implemented)"},
      {{.name = "modify_ldt", .arguments = {17, 0x1000, 16}, .memory = segment, .result = 0},
       "modify_ldt(17, " + whole + ", 16) = 0"},
      {{.name = "modify_ldt", .arguments = {0, 0x1000, 64}, .memory = segment, .result = 0},
       "modify_ldt(0, 0x1000, 64) = 0"},
      {{.name = "modify_ldt",
        .arguments = {1, 0x1000, 16},
        .memory = FakeMemory().zeros(0x1000, 16),
        .result = 0},
       "modify_ldt(1, {entry_number=0, base_addr=00000000, limit=00000000, seg_32bit=0, contents=0, "
       "read_exec_only=0, limit_in_pages=0, seg_not_present=0, useable=0, lm=0}, 16) = 0"},
  };
  for (const auto& row : rows) EXPECT_EQ(text_of(row.call), row.text);
}

}  // namespace
}  // namespace sysgood::testing
