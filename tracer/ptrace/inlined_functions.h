// What DWARF says of an address: the line of source it comes from, and through which inlined functions.
#pragma once

#include <elfutils/libdwfl.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tracer/event/frame.h"

namespace sysgood::ptrace {

// As a person writes it: C++ names demangled, others as they are.
std::string demangled(const char* name);

// Fills in file and line of `frames`, which holds the function that the code at `address` lies in, and puts
// what is inlined there before it, innermost first. `pc` is the address that offsets are counted to. Without
// DWARF nothing happens.
void add_source(Dwfl_Module* module, uint64_t address, uint64_t pc, std::vector<Frame>& frames);

}  // namespace sysgood::ptrace
