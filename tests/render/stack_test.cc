// Stacks under the lines they belong to, in text and in JSON.
#include <gtest/gtest.h>

#include "arch/syscalls.h"
#include "tests/render/json_lines.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/frame.h"
#include "tracer/render/json.h"
#include "tracer/render/text_sink.h"

namespace sysgood {
namespace {

struct Collected : TextOutput {
  void write(Tid, std::string_view more) override { text += more; }
  void flush() override {}
  std::string text;
};

const Frame write_frame{"/lib/libc.so.6", 0xf8350, "write", 0x10, "io/write.c", 26, false};
const Frame inlined_frame{"/bin/x", 0x13f2, "say", 0x16, "x.h", 35, true};
const Frame main_frame{"/bin/x", 0x13f2, "main", 0x198, "x.c", 7, false};
const Frame stripped_frame{"/bin/y", 0x45ef, "", 0, "", 0, false};

Event made(Tid tid, Happening what, const std::vector<Frame>& stack = {}) {
  Event event;
  event.tid = tid;
  event.abi = host_abi();
  event.what = std::move(what);
  for (const Frame& frame : stack) event.captured.facts.add(Fact::Kind::frame, 0x555500, pack(frame));
  return event;
}

SyscallEntry call(std::string_view name) {
  SyscallEntry entry;
  entry.number = *syscall_number(host_abi(), name);
  return entry;
}

SignalDelivery usr1() {
  SignalDelivery delivery;
  delivery.signal = Signal{10};
  return delivery;
}

void play(Sink& sink, std::vector<Event> events) {
  Dispatcher dispatcher;
  dispatcher.add(sink);
  for (Event& event : events) dispatcher.pass(event);
  dispatcher.finish();
}

std::string text_of(const TextOptions& options, std::vector<Event> events) {
  Collected output;
  TextSink sink(options, output);
  play(sink, std::move(events));
  return output.text;
}

std::vector<Event> a_call(const std::vector<Frame>& stack) {
  return {made(1, call("getppid")), made(1, SyscallExit{5}, stack)};
}

constexpr auto line = "getppid()                               = 5\n";

TEST(Stack, UnderItsCall) {
  const std::vector<Frame> stack = {write_frame, inlined_frame, main_frame, stripped_frame, {}};
  const std::string first = " > /lib/libc.so.6(write+0x10) [0xf8350]";
  EXPECT_EQ(text_of({.stacks = Stacks::symbol}, a_call(stack)),
            line + first +
                "\n > /bin/x(main+0x198) [0x13f2]\n > /bin/y() [0x45ef]\n"
                " > unexpected_backtracing_error [0x555500]\n");
  EXPECT_EQ(text_of({.stacks = Stacks::source}, a_call(stack)),
            line + first +
                " io/write.c:26\n > /bin/x(say+0x16) [0x13f2] x.h:35 (inlined)\n"
                " > /bin/x(main+0x198) [0x13f2] x.c:7\n > /bin/y() [0x45ef]\n"
                " > unexpected_backtracing_error [0x555500]\n");
  EXPECT_EQ(text_of({}, a_call(stack)), line) << "not asked for";
  EXPECT_EQ(text_of({.stacks = Stacks::source}, a_call({})), line) << "not recorded";
}

TEST(Stack, NoMoreThanTheLimit) {
  const std::string more = " > too many stack frames\n";
  const std::string two =
      text_of({.stacks = Stacks::symbol}, a_call({write_frame, inlined_frame, main_frame}));
  const std::vector<Frame> three = {write_frame, inlined_frame, main_frame, stripped_frame};
  EXPECT_EQ(text_of({.stacks = Stacks::symbol, .stack_limit = 2}, a_call(three)), two + more);
  EXPECT_EQ(text_of({.stacks = Stacks::symbol, .stack_limit = 2}, a_call({write_frame, main_frame})), two);
  std::vector<Event> cut = a_call({write_frame, main_frame});
  cut[1].captured.facts.add(Fact::Kind::frame, 0x555500, {});
  EXPECT_EQ(text_of({.stacks = Stacks::symbol}, cut), two + more) << "the recording has no more";
}

TEST(Stack, OfACallThatDoesNotReturnComesLast) {
  std::vector<Event> events = {made(1, call("exit_group"), {main_frame}), made(1, Exited{0})};
  const std::string end = "+++ exited with 0 +++\n", stack = " > /bin/x(main+0x198) [0x13f2]\n";
  const std::string exit_group = "exit_group(0)                           = ?\n";
  EXPECT_EQ(text_of({.stacks = Stacks::symbol}, events), exit_group + end + stack);
  EXPECT_EQ(text_of({.stacks = Stacks::symbol, .exits = false}, events), exit_group + stack);
  EXPECT_EQ(text_of({.stacks = Stacks::symbol, .summary_only = true}, events), "");
}

TEST(Stack, OfAnEntryComesWithTheResult) {
  std::vector<Event> events = {made(1, call("execve"), {main_frame}), made(1, SyscallExit{-2, true}, {}),
                               made(1, Exited{0})};
  const std::string text = text_of({.stacks = Stacks::symbol}, events);
  EXPECT_NE(text.find(" = -1 ENOENT (No such file or directory)\n > /bin/x(main+0x198) [0x13f2]\n+++"),
            std::string::npos)
      << text;
}

TEST(Stack, UnderASignal) {
  EXPECT_EQ(text_of({.stacks = Stacks::symbol},
                    {made(1, usr1(), {main_frame}), made(1, GroupStop{Signal{19}}, {main_frame})}),
            "--- SIGUSR1 ---\n > /bin/x(main+0x198) [0x13f2]\n"
            "--- stopped by SIGSTOP ---\n > /bin/x(main+0x198) [0x13f2]\n");
}

TEST(Stack, InJson) {
  testing::JsonLines lines;
  std::vector<Event> events = a_call({inlined_frame, main_frame, {}});
  events.push_back(made(1, usr1(), {stripped_frame}));
  JsonSink source({.stacks = Stacks::source}, lines.writer());
  play(source, events);
  JsonSink limited({.stacks = Stacks::symbol, .stack_limit = 1}, lines.writer());
  play(limited, events);
  JsonSink none({}, lines.writer());
  play(none, events);
  ASSERT_EQ(lines.size(), 6u);
  EXPECT_EQ(lines.text(0, "stack"),
            R"([{"address":"0x555500","module":"/bin/x","offset":"0x13f2","function":"say",)"
            R"("function_offset":"0x16","file":"x.h","line":35,"inlined":true},)"
            R"({"address":"0x555500","module":"/bin/x","offset":"0x13f2","function":"main",)"
            R"("function_offset":"0x198","file":"x.c","line":7},{"address":"0x555500"}])");
  EXPECT_EQ(lines.text(1, "stack"), R"([{"address":"0x555500","module":"/bin/y","offset":"0x45ef"}])");
  EXPECT_EQ(lines.text(2, "stack"),
            R"([{"address":"0x555500","module":"/bin/x","offset":"0x13f2","function":"main",)"
            R"("function_offset":"0x198"}])");
  EXPECT_EQ(lines.text(2, "stack_truncated"), "true");
  EXPECT_EQ(lines.text(0, "stack_truncated"), "");
  EXPECT_EQ(lines.text(4, "stack"), "");
}

}  // namespace
}  // namespace sysgood
