// Finding a call's description.
#pragma once

#include <cstdint>
#include <string_view>

#include "arch/abi.h"
#include "tracer/describe/call.h"

namespace sysgood::describe {

// The calls described by one family's file, in no particular order.
using Family = View<Syscall>;

// Null when the number is unknown: every call of the tables in arch/numbers is described. O(1).
const Syscall* find_syscall(Abi abi, uint64_t number);

// Null when no family describes it for this ABI. Searches: for tests and tools.
const Syscall* find_syscall(Abi abi, std::string_view name);

// All families, for tests that walk the tables.
View<Family> families();

}  // namespace sysgood::describe
