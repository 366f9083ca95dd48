// Whether a system call that a signal handler led to came about by a function that handlers must not call:
// signal-safety(7).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tracer/event/frame.h"

namespace sysgood::signals {

enum class Safety {
  by_standard,  // POSIX lists it
  in_practice,  // it does not, but it is safe on Linux
  unsafe,
  unknown,  // no function of the C library, or one that is in no table
};

// Of a function of the C library, by any of its symbols: "__GI___libc_write" as well as "write".
Safety safety_of(std::string_view symbol);

struct Unsafe {
  size_t frame;          // in the stack, of the function
  size_t handler;        // in the stack, of the handler's frame
  std::string function;  // as programs write it: "printf" for "__printf_chk"
  friend bool operator==(const Unsafe&, const Unsafe&) = default;
};

// The innermost frame through which a handler returns to what the signal has interrupted, by its name. A
// C library without symbols does not name it.
std::optional<size_t> find_trampoline(std::span<const Frame> stack);

// The first function on the way from the handler to the call, innermost frame first in `stack`, that is not
// async-signal-safe. Functions of the program and of libraries other than the C library's are passed; the
// first of the C library decides, whatever that calls. One that has no name decides nothing, but what is
// known to be unsafe behind it does. In a static binary all is in one file, and a function of the program may
// have the name of a safe one: there, too, only what is known to be unsafe decides.
//
// `trampoline` is the frame that find_trampoline() looks for, where it is known otherwise. Nothing is unsafe
// when there is none.
std::optional<Unsafe> first_unsafe(std::span<const Frame> stack,
                                   std::optional<size_t> trampoline = std::nullopt);

}  // namespace sysgood::signals
