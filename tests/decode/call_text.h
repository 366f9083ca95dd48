// The harness of the decode tables: {ABI, call, arguments, memory, result} -> one line of text, without a
// child.
#pragma once

#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arch/syscalls.h"
#include "tracer/decode/decode.h"
#include "tracer/describe/syscalls.h"
#include "tracer/render/text_call.h"

namespace sysgood::testing {

// A tracee's memory made by hand: bytes, little-endian integers and strings at addresses. What was not put is
// a hole.
class FakeMemory : public Memory {
 public:
  FakeMemory& bytes(uint64_t at, std::string_view data) {
    for (size_t i = 0; i < data.size(); ++i) bytes_[at + i] = static_cast<std::byte>(data[i]);
    return *this;
  }
  FakeMemory& string(uint64_t at, std::string_view text) {
    return bytes(at, text).bytes(at + text.size(), {"", 1});
  }
  FakeMemory& u8(uint64_t at, std::initializer_list<uint64_t> values) { return integers(at, values, 1); }
  FakeMemory& u16(uint64_t at, std::initializer_list<uint64_t> values) { return integers(at, values, 2); }
  FakeMemory& u32(uint64_t at, std::initializer_list<uint64_t> values) { return integers(at, values, 4); }
  FakeMemory& u64(uint64_t at, std::initializer_list<uint64_t> values) { return integers(at, values, 8); }
  FakeMemory& zeros(uint64_t at, size_t n) {
    for (size_t i = 0; i < n; ++i) bytes_[at + i] = {};
    return *this;
  }
  // Any C object in the layout of the host.
  template <class T>
  FakeMemory& object(uint64_t at, const T& value) {
    return bytes(at, {reinterpret_cast<const char*>(&value), sizeof value});
  }

  size_t read(uint64_t address, std::span<std::byte> to) override {
    size_t n = 0;
    for (; n < to.size(); ++n) {
      const auto found = bytes_.find(address + n);
      if (found == bytes_.end()) break;
      to[n] = found->second;
    }
    return n;
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    const size_t n = read(address, to);
    for (size_t i = 0; i < n; ++i)
      if (to[i] == std::byte{0}) return i + 1;
    return n;
  }

 private:
  FakeMemory& integers(uint64_t at, std::initializer_list<uint64_t> values, size_t size) {
    for (const uint64_t v : values) {
      for (size_t i = 0; i < size; ++i) bytes_[at + i] = static_cast<std::byte>(v >> (8 * i));
      at += size;
    }
    return *this;
  }
  std::map<uint64_t, std::byte> bytes_;
};

struct CallCase {
  Abi abi = Abi::x86_64;
  std::string name;
  std::vector<uint64_t> arguments;
  FakeMemory memory;                       // when the call was entered
  std::optional<FakeMemory> memory_after;  // when it returned; the same when not given
  std::optional<int64_t> result;           // none: it has not returned. -1..-4095 is an error
  Limits limits;
  ValueStyle style;
  uint64_t sp = 0;
};

// "openat(AT_FDCWD, \"/x\", O_RDONLY) = 3". Decodes live (recording what it reads) and again from what was
// recorded, and answers "live and kept differ" if the two texts do: the law of capture, held in every case of
// every table. The case's own memories are not looked at: `before` and `after` are the two states.
inline std::string text_with(const CallCase& c, Memory& before, Memory& after, Facts& facts) {
  const auto number = syscall_number(c.abi, c.name);
  if (!number) return "no such call: " + c.name;
  Call call;
  call.abi = c.abi;
  call.entry.number = *number;
  call.entry.sp = c.sp;
  for (size_t i = 0; i < c.arguments.size(); ++i) call.entry.args[i] = c.arguments[i];
  call.description = describe::find_syscall(c.abi, *number);

  Captured at_entry, at_exit;
  Arena arena;

  // Live, as the tracer does it: once at entry, once at exit with what was kept of the entry.
  RecordingMemory entry_memory(before, at_entry.memory), exit_memory(after, at_exit.memory);
  RecordingFacts entry_facts(facts, at_entry), exit_facts(facts, at_exit);
  KeptMemory kept_entry(at_entry.memory), kept_exit(at_exit.memory);
  KeptFacts known_at_entry(at_entry), known_at_exit(at_exit);
  std::string live, kept;
  size_t shown = 0;
  const DecodedCall entered = decode_call(call, {entry_memory, entry_facts}, nullptr, c.limits, arena);
  live += c.name + "(";
  shown = append_arguments(live, entered, 0, c.abi, c.style);
  kept += c.name + "(";
  const DecodedCall entered_again = decode_call(call, {kept_entry, known_at_entry}, nullptr, c.limits, arena);
  append_arguments(kept, entered_again, 0, c.abi, c.style);
  if (live != kept) return "live and kept differ at entry: " + live + " / " + kept;
  if (!c.result) return live;
  SyscallExit exit;
  exit.value = *c.result;
  exit.is_error = *c.result < 0 && *c.result >= -4095;
  call.exit = &exit;

  auto finish = [&](std::string& out, Source entry_state, Source left) {
    const DecodedCall decoded = decode_call(call, entry_state, &left, c.limits, arena);
    append_arguments(out, decoded, shown, c.abi, c.style);
    out += ") ";
    if (decoded.result->as == describe::Returns::nothing)
      out += "= ?";
    else
      append_result(out, decoded, exit, c.abi, c.style);
  };
  finish(live, {kept_entry, known_at_entry}, {exit_memory, exit_facts});
  finish(kept, {kept_entry, known_at_entry}, {kept_exit, known_at_exit});
  return live == kept ? live : "live and kept differ: " + live + " / " + kept;
}

inline std::string text_of(CallCase c) {
  struct NoFacts : Facts {
    std::string_view ask(Fact::Kind, uint64_t) override { return {}; }
  } none;
  FakeMemory after = c.memory_after ? *c.memory_after : c.memory;
  return text_with(c, c.memory, after, none);
}

}  // namespace sysgood::testing
