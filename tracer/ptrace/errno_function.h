// What the C library's __errno_location() does, read from its instructions.
#pragma once

#include <cstdint>
#include <optional>

#include "arch/abi.h"
#include "tracer/decode/memory.h"

namespace sysgood::ptrace {

// How far errno lies behind the thread pointer, for a function at `address` that answers just that sum. The
// forms are those that compilers make of a thread-local variable of the initial-exec and local-exec models,
// and of a member of musl's struct pthread. Nothing for any other code.
std::optional<int64_t> errno_offset(Abi abi, Memory& memory, uint64_t address);

}  // namespace sysgood::ptrace
