// One call's text in the two halves in which it becomes known: NAME(ARGS) and = RESULT.
#pragma once

#include <cstddef>
#include <string>

#include "arch/abi.h"
#include "tracer/decode/decode.h"
#include "tracer/render/text_value.h"

namespace sysgood {

// Appends arguments from position `from` on, up to the first that is not known yet. Returns the position
// reached: what to pass when the rest is known. Separators are written as soon as it is certain that
// something follows.
size_t append_arguments(std::string& out, const DecodedCall& call, size_t from, Abi abi,
                        const ValueStyle& style);

// "= 3", "= -1 ENOENT (No such file or directory)", "= ? ERESTARTSYS (To be restarted if SA_RESTART is set)".
void append_result(std::string& out, const DecodedCall& call, const SyscallExit& exit, Abi abi,
                   const ValueStyle& style);

// Behind the result of a call that did not answer so itself.
inline constexpr std::string_view injected_mark = " (INJECTED)";

// "openat", or "syscall_0xdead" for a number the ABI does not have.
void append_syscall_name(std::string& out, Abi abi, uint64_t number);

}  // namespace sysgood
