// What a stopped child's wait status carries above its 16 bits: linux/ptrace.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto wait_events = names("PTRACE_EVENT_???", {{"PTRACE_EVENT_FORK", 1},
                                                               {"PTRACE_EVENT_VFORK", 2},
                                                               {"PTRACE_EVENT_CLONE", 3},
                                                               {"PTRACE_EVENT_EXEC", 4},
                                                               {"PTRACE_EVENT_VFORK_DONE", 5},
                                                               {"PTRACE_EVENT_EXIT", 6},
                                                               {"PTRACE_EVENT_SECCOMP", 7},
                                                               {"PTRACE_EVENT_STOP", 128}});

}  // namespace sysgood::describe
