// What was kept by decoding with large limits serves a text with small ones.
#pragma once

#include <string>

#include "tests/decode/call_text.h"

namespace sysgood::testing {

struct Kept {
  Captured at_entry, at_exit;
  bool spent = false;  // there was more than is ever read of one call
};

inline Call call_of(const CallCase& c) {
  Call call;
  call.abi = c.abi;
  call.entry.number = *syscall_number(c.abi, c.name);
  call.entry.sp = c.sp;
  for (size_t i = 0; i < c.arguments.size(); ++i) call.entry.args[i] = c.arguments[i];
  call.description = describe::find_syscall(c.abi, call.entry.number);
  return call;
}

inline SyscallExit exit_of(int64_t result) {
  SyscallExit exit;
  exit.value = result;
  exit.is_error = result < 0 && result >= -4095;
  return exit;
}

// Both stops of a call that has returned.
inline Kept keep(const CallCase& c, const Limits& limits, Memory& before, Memory& after, Facts& facts) {
  Kept kept;
  Call call = call_of(c);
  const SyscallExit exit = exit_of(*c.result);
  RecordingMemory entry_memory(before, kept.at_entry.memory), exit_memory(after, kept.at_exit.memory);
  RecordingFacts entry_facts(facts, kept.at_entry), exit_facts(facts, kept.at_exit);
  KeptMemory kept_entry(kept.at_entry.memory);
  KeptFacts known_at_entry(kept.at_entry);
  Arena arena;
  const Source live_exit{exit_memory, exit_facts};
  kept.spent = decode_call(call, {entry_memory, entry_facts}, nullptr, limits, arena).spent;
  call.exit = &exit;
  kept.spent |= decode_call(call, {kept_entry, known_at_entry}, &live_exit, limits, arena).spent;
  return kept;
}

inline std::string text_of_kept(const CallCase& c, const Kept& kept) {
  Call call = call_of(c);
  const SyscallExit exit = exit_of(*c.result);
  KeptMemory entry_memory(kept.at_entry.memory), exit_memory(kept.at_exit.memory);
  KeptFacts entry_facts(kept.at_entry), exit_facts(kept.at_exit);
  const Source at_entry{entry_memory, entry_facts}, at_exit{exit_memory, exit_facts};
  Arena arena;
  std::string out = c.name + "(";
  const DecodedCall entered = decode_call(call, at_entry, nullptr, c.limits, arena);
  const size_t shown = append_arguments(out, entered, 0, c.abi, c.style);
  call.exit = &exit;
  const DecodedCall left = decode_call(call, at_entry, &at_exit, c.limits, arena);
  append_arguments(out, left, shown, c.abi, c.style);
  out += ") ";
  if (left.result->as == describe::Returns::nothing)
    out += "= ?";
  else
    append_result(out, left, exit, c.abi, c.style);
  return out;
}

}  // namespace sysgood::testing
