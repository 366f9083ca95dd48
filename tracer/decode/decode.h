// Turns a call's registers and a tracee's bytes into values, by a description. Pure: no ptrace, no I/O, no
// host ABI.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "tracer/decode/arena.h"
#include "tracer/decode/memory.h"
#include "tracer/decode/value.h"
#include "tracer/describe/call.h"
#include "tracer/event/event.h"

namespace sysgood {

// How much to look at. A recording is captured with larger limits than a text shows; decoding with smaller
// limits reads a part of what decoding with larger ones has read, where those have not spent what may be read
// of one call (DecodedCall::spent).
struct Limits {
  static constexpr uint32_t all_elements = 65536;  // more than that nobody passes, and nobody reads

  uint32_t string = 32;      // bytes of a string or buffer
  uint32_t elements = 32;    // of an array
  bool environment = false;  // the strings of execve's envp, not only their number
  bool paths = false;        // what descriptors refer to
  bool details = false;      // ... and what that is: the peer of a socket, the number of a device
};

// One state of the tracee: when it entered the call, or when it left it.
struct Source {
  Memory& memory;
  Facts& facts;
};

// One call. Without an exit it has not returned yet (or never will): `out` arguments are pending.
struct Call {
  Abi abi = host_abi();
  SyscallEntry entry;
  const SyscallExit* exit = nullptr;
  const describe::Syscall* description = nullptr;  // null: six registers in hex
};

struct DecodedCall {
  Value* arguments = nullptr;                                // siblings, in the order in which they are shown
  const describe::Result* result = &describe::plain_number;  // how to show the value: of the tables
  std::span<const std::byte> result_path{};                  // behind the descriptor it returned
  std::string_view result_detail{};                          // of what that is
  Value* after = nullptr;  // more about the result, shown in parentheses behind it
  bool spent = false;      // there was more than is ever read of one call
};

// `at_exit` is null exactly when `call.exit` is. The values live in `arena` until it is reset.
DecodedCall decode_call(const Call& call, Source at_entry, const Source* at_exit, const Limits& limits,
                        Arena& arena);

// A siginfo_t of the given ABI as a record, the way it is shown at a signal-delivery stop.
Value* decode_siginfo(Abi abi, std::span<const std::byte, 128> info, Arena& arena);

}  // namespace sysgood
