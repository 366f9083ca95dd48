// The stop path does not allocate: neither the writer, however many blocks it writes, nor a reader in a loop.
#include <gtest/gtest.h>

#include <new>
#include <string>
#include <vector>

#include "tests/decode/call_text.h"
#include "tests/event/allocation_count.h"
#include "tests/event/recording_support.h"
#include "tools/sysgood/signal_watch.h"
#include "tracer/event/dispatcher.h"
#include "tracer/render/text_sink.h"

namespace sysgood {
namespace {

TEST(Allocation, CountingWorks) {
  const uint64_t before = allocations();
  ::operator delete(::operator new(1));  // not a new-expression: a compiler may leave that out
  EXPECT_EQ(allocations() - before, 1u);
  std::vector<std::string> strings(3, std::string(100, 'x'));
  EXPECT_GE(allocations() - before, 5u);
}

TEST(Allocation, NoneInReceiveOnceWarm) {
  std::vector<Event> events = EventMaker(41).some(1000);
  const TempFile file;
  TraceWriter writer(file.path(), example_info(), {.block_size = size_t{64} << 10});
  const uint64_t empty = file.read().size();
  for (const Event& event : events) writer.receive(event, nullptr);
  writer.flush();
  const size_t warm = file.read().size();
  EXPECT_GT(warm, empty);
  const uint64_t before = allocations();
  for (int round = 0; round < 5; ++round) {
    for (const Event& event : events) writer.receive(event, nullptr);
    writer.flush();
  }
  EXPECT_EQ(allocations(), before);
  EXPECT_GT(file.read().size(), 3 * warm) << "blocks were written meanwhile";
  writer.finish();
}

TEST(Allocation, NoneInReceiveEvenCold) {
  const Event event = EventMaker(42).event(0);
  const TempFile file;
  TraceWriter writer(file.path(), example_info());
  const uint64_t before = allocations();
  for (int i = 0; i < 20000; ++i) writer.receive(event, nullptr);
  EXPECT_EQ(allocations(), before);
  writer.finish();
}

TEST(Allocation, NoneInAReaderOnceWarm) {
  Event exemplar = EventMaker(43).event(0);
  exemplar.captured.memory.add(0x1000, std::as_bytes(std::span("some bytes of memory")));
  exemplar.captured.facts = {{Fact::Kind::fd_path, 3, "/a/path/that/is/longer/than/a/small/string"}};
  const TempFile file;
  file.write(record(std::vector(5000, exemplar), size_t{64} << 10));
  TraceReader reader(file.path());
  Event event;
  for (int i = 0; i < 1000; ++i) ASSERT_TRUE(reader.next(event));
  const uint64_t before = allocations();
  int more = 0;
  while (reader.next(event)) ++more;
  EXPECT_EQ(allocations(), before);
  EXPECT_EQ(more, 4000);
  EXPECT_EQ(event, exemplar);
}

// What a stop costs beside ptrace itself: capture, dispatch, text and recording with what that needs to know
// of signals, as tools/sysgood/trace.cc does it.
TEST(Allocation, NoneOnTheStopPathOnceWarm) {
  testing::FakeMemory memory;
  memory.string(0x1000, "/a/path/that/is/longer/than/a/small/string").zeros(0x2000, 4096);
  struct Paths : Facts {
    std::string_view ask(Fact::Kind, uint64_t) override {
      return "/what/a/descriptor/refers/to/is/long/as/well";
    }
  } paths;
  struct Nowhere : TextOutput {
    void write(Tid, std::string_view text) override { bytes += text.size(); }
    void flush() override {}
    size_t bytes = 0;
  } nowhere;
  TextOptions options;
  options.style.paths = true;
  options.duration_digits = 6;
  options.clock = TextOptions::Clock::time_of_day;
  TextSink text(options, nowhere);
  const TempFile file;
  TraceWriter writer(file.path(), example_info());
  ptrace::Symbols symbols;
  tool::SignalWatch watch(symbols);
  Dispatcher dispatcher;
  dispatcher.add(watch.sink());
  dispatcher.add(writer);
  dispatcher.add(text);

  Limits limits{.string = 4096, .elements = 4096, .environment = true, .paths = true};
  Arena arena;
  Event event;
  event.abi = Abi::x86_64;
  const auto stop = [&](Tid tid, Happening what) {
    event.tid = tid;
    event.abi = Abi::x86_64;
    event.monotonic_ns += 1000;
    event.realtime_ns += 1000;
    event.captured.clear();
    event.what = std::move(what);
    arena.reset();
    RecordingMemory recording(memory, event.captured.memory);
    RecordingFacts facts(paths, event.captured);
    const Event* entry = dispatcher.pairs().open(tid);
    Call call;
    call.abi = event.abi;
    if (const auto* exit = std::get_if<SyscallExit>(&event.what)) {
      call.entry = std::get<SyscallEntry>(entry->what);
      call.exit = exit;
      call.description = describe::find_syscall(call.abi, call.entry.number);
      KeptMemory kept(entry->captured.memory);
      KeptFacts kept_facts(entry->captured);
      const Source after{recording, facts};
      decode_call(call, {kept, kept_facts}, &after, limits, arena);
      symbols.returned(tid, tid);
    } else if (const auto* entered = std::get_if<SyscallEntry>(&event.what)) {
      call.entry = *entered;
      call.description = describe::find_syscall(call.abi, entered->number);
      decode_call(call, {recording, facts}, nullptr, limits, arena);
      symbols.entered(tid, event.abi, *entered);
      watch.entry(event, tid);
    }
    dispatcher.pass(event);
  };
  const auto round = [&] {
    for (const Tid tid : {7, 8}) {
      stop(tid, SyscallEntry{257, {0xffffff9c, 0x1000, 0}, 0, 0});  // openat
      stop(tid, SyscallExit{-2, true, 0, 0});
      stop(tid, SyscallEntry{14, {0, 0, 0, 8}, 0, 0});  // rt_sigprocmask, as of the model's calls
      stop(tid, SyscallExit{0, false, 0, 0});
      stop(tid, SyscallEntry{0, {3, 0x2000, 4096}, 0, 0});  // read
      stop(tid, SyscallExit{4096, false, 0, 0});
      stop(tid, SyscallEntry{5, {3, 0x2000}, 0, 0});  // fstat
      stop(tid, SyscallExit{0, false, 0, 0});
      stop(tid, SyscallEntry{39, {}, 0, 0});  // getpid
    }
    for (const Tid tid : {7, 8}) stop(tid, SyscallExit{7, false, 0, 0});  // resumed
  };
  for (int i = 0; i < 300; ++i) round();
  const uint64_t before = allocations();
  for (int i = 0; i < 1000; ++i) round();
  EXPECT_EQ(allocations(), before);
  EXPECT_GT(nowhere.bytes, 1000u * 18 * 20);
  writer.finish();
}

}  // namespace
}  // namespace sysgood
