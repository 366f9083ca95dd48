// What a fault can be explained from, taken from the thread while it is stopped. Faults are rare, so /proc is
// read here.
#pragma once

#include "tracer/event/event.h"

namespace sysgood::ptrace {

// For a delivery of SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP or SIGSYS that the kernel made, and else
// nothing: adds the registers where they are not there yet, the code around the instruction, and of
// /proc/TID/maps the lines that hold the faulting address, the instruction and the stack pointer, and those
// next to the faulting address. What cannot be read is left out.
void capture_fault(Event& event);

}  // namespace sysgood::ptrace
