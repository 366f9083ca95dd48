// Which calls are lines of JSON, by every filter.
#include <gtest/gtest.h>

#include "tests/render/json_telling.h"
#include "tracer/render/json.h"

namespace sysgood {
namespace {

using testing::delivery;
using testing::FakeMemory;
using testing::Telling;

// "name result" of each line, or the event.
std::string told(const TextOptions& options) {
  Telling t(options);
  FakeMemory memory;
  memory.string(0x1000, "/etc/passwd");
  t.tape.facts.known[{Fact::Kind::fd_path, 3}] = "/etc/passwd";
  t.tape.facts.known[{Fact::Kind::cwd, 0}] = "/home";
  t.tape.enter(1, "openat", {0xffffff9c, 0x1000}, memory).leave(1, 3);
  t.tape.enter(1, "read", {3}).leave(1, 0);
  t.tape.enter(1, "close", {4}).leave(1, -9);
  t.tape.pass(1, delivery(10, {10})).pass(1, GroupStop{{19}});
  t.tape.enter(1, "read", {3}).pass(1, Exited{0});
  t.finish();
  std::string all;
  for (size_t i = 0; i < t.lines.size(); ++i) {
    std::string what = t.lines.text(i, "name").empty() ? t.lines.text(i, "event") : t.lines.text(i, "name");
    if (!t.lines.text(i, "unfinished").empty()) what += "...";
    std::erase(what, '"');
    all += (all.empty() ? "" : " ") + what;
  }
  return all;
}

TEST(Json, Filters) {
  TextOptions o;
  EXPECT_EQ(told(o), "openat read close signal group_stop read... exited");
  o.failed = false;
  EXPECT_EQ(told(o), "openat read signal group_stop exited");
  o.failed = true;
  o.successful = false;
  EXPECT_EQ(told(o), "close signal group_stop exited");
  o = {};
  o.signals = SignalSet();
  EXPECT_EQ(told(o), "openat read close read... exited");
  o = {};
  o.calls = CallSet::none();
  o.calls.set(Abi::x86_64, 3);
  EXPECT_EQ(told(o), "close signal group_stop exited");
  o = {};
  o.paths = {"/etc/passwd"};
  EXPECT_EQ(told(o), "openat read signal group_stop read... exited");
  o.paths = {"/home"};  // the current directory is not touched by a name in it
  EXPECT_EQ(told(o), "signal group_stop exited");
}

// -P needs to know what descriptors refer to, but only -y shows it.
TEST(Json, PathsAreShownOnlyWithY) {
  TextOptions o;
  o.paths = {"/p"};
  Telling t(o);
  t.tape.facts.known[{Fact::Kind::fd_path, 3}] = "/p";
  t.tape.enter(1, "close", {3}).leave(1, 0);
  t.finish();
  EXPECT_EQ(t.lines.text(0, "args"), R"([{"name":"fd","value":3}])");
}

}  // namespace
}  // namespace sysgood
