// Calls that reach others by a number among their arguments: socketcall(2) and ipc(2) of i386.
#pragma once

#include <array>
#include <cstdint>

#include "arch/abi.h"
#include "tracer/decode/memory.h"

namespace sysgood::ptrace {

// Makes `number` and `args` those of the call that is meant, as if the program had made it directly. Leaves
// them alone when they are of no such call, or its arguments cannot be read. Answers where the call will
// leave its result, if that is in memory (shmat); else 0.
uint64_t reach_sub_call(Abi abi, Memory& memory, uint64_t& number, std::array<uint64_t, 6>& args);

}  // namespace sysgood::ptrace
