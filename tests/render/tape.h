// Traces made by hand for tests of sinks: calls with a memory, signals, threads; captured as the tracer
// captures.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "arch/syscalls.h"
#include "tests/decode/call_text.h"
#include "tracer/decode/decode.h"
#include "tracer/describe/syscalls.h"
#include "tracer/event/dispatcher.h"

namespace sysgood::testing {

class FakeFacts : public Facts {
 public:
  std::string_view ask(Fact::Kind kind, uint64_t key) override { return known[{kind, key}]; }
  std::map<std::pair<Fact::Kind, uint64_t>, std::string> known;
};

// Passes events to a sink, a microsecond apart, beginning at the epoch's second 1000.
class Tape {
 public:
  explicit Tape(Sink& sink) { dispatcher_.add(sink); }

  Tape& enter(Tid tid, std::string_view name, std::vector<uint64_t> args, Memory& memory) {
    const auto number = syscall_number(abi, name);
    return enter(tid, number ? *number : ~uint64_t{0}, std::move(args), memory);
  }
  Tape& enter(Tid tid, std::string_view name, std::vector<uint64_t> args = {}) {
    return enter(tid, name, std::move(args), no_memory_);
  }
  Tape& enter(Tid tid, uint64_t number, std::vector<uint64_t> args, Memory& memory) {
    SyscallEntry entry;
    entry.number = number;
    for (size_t i = 0; i < args.size(); ++i) entry.args[i] = args[i];
    entry.ip = 0x401000;
    Event event = make(tid, entry);
    const Call call = described(entry);
    RecordingMemory recording(memory, event.captured.memory);
    RecordingFacts asking(facts, event.captured);
    decode_call(call, {recording, asking}, nullptr, limits, arena_);
    dispatcher_.pass(event);
    return *this;
  }
  Tape& leave(Tid tid, int64_t value) { return leave(tid, value, no_memory_); }
  Tape& leave(Tid tid, int64_t value, Memory& memory) {
    SyscallExit exit;
    exit.value = value;
    exit.is_error = value < 0 && value >= -4095;
    Event event = make(tid, exit);
    if (const Event* entry = dispatcher_.pairs().open(tid)) {
      Call call = described(std::get<SyscallEntry>(entry->what));
      call.exit = &exit;
      KeptMemory kept(entry->captured.memory);
      KeptFacts known(entry->captured);
      RecordingMemory recording(memory, event.captured.memory);
      RecordingFacts asking(facts, event.captured);
      const Source after{recording, asking};
      decode_call(call, {kept, known}, &after, limits, arena_);
    }
    dispatcher_.pass(event);
    return *this;
  }
  Tape& pass(Tid tid, Happening what) {
    Event event = make(tid, std::move(what));
    dispatcher_.pass(event);
    return *this;
  }
  void finish() { dispatcher_.finish(); }

  Abi abi = Abi::x86_64;
  Limits limits{.string = 4096, .elements = 4096, .environment = true, .paths = true};
  FakeFacts facts;
  int64_t now_ns = 0;
  int64_t system_time_ns = -1;

 private:
  Event make(Tid tid, Happening what) {
    Event event;
    event.tid = tid;
    event.abi = abi;
    event.monotonic_ns = now_ns += 1000;
    event.realtime_ns = 1'000'000'000'000 + now_ns;
    event.system_time_ns = system_time_ns;
    event.what = std::move(what);
    return event;
  }
  Call described(const SyscallEntry& entry) const {
    arena_.reset();
    return {abi, entry, nullptr, describe::find_syscall(abi, entry.number)};
  }

  Dispatcher dispatcher_;
  FakeMemory no_memory_;
  mutable Arena arena_;
};

}  // namespace sysgood::testing
