// Replaces in decoded values what differs from run to run by what does not: addresses by what lies there, ids
// by names, clocks by `_`. What was asked for (a timeout, a timer's value) stays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tracer/decode/decode.h"

namespace sysgood::golden {

// What one thread's numbers mean.
class Meanings {
 public:
  virtual ~Meanings() = default;
  virtual std::string address(uint64_t address) const = 0;
  virtual std::string process(int64_t id) const = 0;          // a process, a thread, a group where negative
  virtual bool is_standard_stream(uint64_t fd) const = 0;     // where it goes is the user's doing
  virtual std::string text(std::string_view text) const = 0;  // paths in it are called by name
};

// Bytes of a string that are shown. They are counted when the paths in it are called by name: in which
// directory a program was built must not decide what its strings show.
constexpr uint32_t string_shown = 64;

void stabilise(DecodedCall& call, std::string_view name, const SyscallEntry& entry, const Meanings& meanings,
               Arena& arena);
// Whether what the call answers is chance.
bool is_unstable_result(std::string_view name);
// The fields of a siginfo_t.
void stabilise(Value* value, const Meanings& meanings, Arena& arena);

}  // namespace sysgood::golden
