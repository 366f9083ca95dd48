// The call that a signal got a thread out of, read from the thread's registers: for calls that were not
// traced.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "tracer/signals/task.h"

namespace sysgood::signals {

// `registers`: NT_PRSTATUS at the signal's delivery. Nothing when the thread was in no call, or its call was
// not interrupted. x86_64 only: on aarch64 the kernel has put the call's first argument back over its result
// by then, and does not show its number.
std::optional<Interrupted> interrupted_call(Abi abi, Tid tid, std::span<const std::byte> registers);

}  // namespace sysgood::signals
