// Evaluates the DWARF expressions of call frame information.
#pragma once

#include <elfutils/libdw.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "tracer/ptrace/stack_memory.h"

namespace sysgood::ptrace {

// The registers of a frame by their DWARF numbers; nothing where the value is lost.
using FrameRegisters = std::array<std::optional<uint64_t>, 33>;

struct Evaluated {
  uint64_t value = 0;
  bool is_value = false;  // else it is where the value is stored
};

// `cfa`: the canonical frame address, 0 while that is what is asked for. Nothing when something is not known,
// cannot be read, or is no operation that call frame information may have.
std::optional<Evaluated> evaluate(std::span<const Dwarf_Op> operations, const FrameRegisters& registers,
                                  uint64_t cfa, StackMemory& memory);

}  // namespace sysgood::ptrace
