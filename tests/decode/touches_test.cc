// -P: which calls touch a path, by name, by descriptor, inside structures; and which only seem to.
#include "tracer/decode/touches.h"

#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

bool call_touches(const std::string& name, std::vector<uint64_t> args, FakeMemory memory,
                  const std::vector<std::string>& paths) {
  struct Known : Facts {
    std::string_view ask(Fact::Kind kind, uint64_t key) override {
      if (kind == Fact::Kind::cwd) return "/cwd";
      return key == 3 ? "/p" : key == 4 ? "/gone (deleted)" : key == 5 ? "/dir" : std::string_view();
    }
  } facts;
  Call call;
  call.abi = Abi::x86_64;
  call.entry.number = *syscall_number(Abi::x86_64, name);
  for (size_t i = 0; i < args.size(); ++i) call.entry.args[i] = args[i];
  call.description = describe::find_syscall(call.abi, call.entry.number);
  Arena arena;
  const DecodedCall decoded = decode_call(call, {memory, facts}, nullptr, {.paths = true}, arena);
  return touches(decoded, paths);
}

TEST(Touches, ByNameAndByDescriptor) {
  constexpr uint64_t at_cwd = 0xffffff9c;
  const struct {
    std::string what, name;
    std::vector<uint64_t> args;
    FakeMemory memory;
    std::string path;
    bool expected;
  } rows[] = {
      {"a name", "chdir", {0x1000}, FakeMemory().string(0x1000, "/p"), "/p", true},
      {"the second name",
       "rename",
       {0x1000, 0x2000},
       FakeMemory().string(0x1000, "/a").string(0x2000, "/p"),
       "/p",
       true},
      {"another name", "chdir", {0x1000}, FakeMemory().string(0x1000, "/pp"), "/p", false},
      {"a relative name as it was given", "chdir", {0x1000}, FakeMemory().string(0x1000, "p"), "p", true},
      {"unreadable", "chdir", {0x1000}, {}, "/p", false},
      {"a descriptor", "close", {3}, {}, "/p", true},
      {"another descriptor", "close", {5}, {}, "/p", false},
      {"a closed one", "close", {9}, {}, "/p", false},
      {"a file that is gone", "close", {4}, {}, "/gone", true},
      {"the mark itself", "close", {4}, {}, "/gone (deleted)", true},
      {"a directory a name is relative to",
       "openat",
       {5, 0x1000},
       FakeMemory().string(0x1000, "x"),
       "/dir",
       true},
      {"the current directory", "openat", {at_cwd, 0x1000}, FakeMemory().string(0x1000, "x"), "/cwd", false},
      {"inside a list of structures",
       "poll",
       {0x1000, 2},
       FakeMemory().u32(0x1000, {9, 1, 3, 1}),
       "/p",
       true},
      {"not inside it", "poll", {0x1000, 1}, FakeMemory().u32(0x1000, {9, 1, 3, 1}), "/p", false},
      {"a string that is no name", "write", {9, 0x1000, 2}, FakeMemory().bytes(0x1000, "/p"), "/p", false},
      {"no descriptor", "getpid", {3}, {}, "/p", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(call_touches(row.name, row.args, row.memory, {"/other", row.path}), row.expected) << row.what;
  EXPECT_FALSE(call_touches("close", {3}, {}, {}));
}

}  // namespace
}  // namespace sysgood::testing
