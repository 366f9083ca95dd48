// One table a family of calls, each in its own file.
#pragma once

#include <iterator>

#include "tracer/describe/syscalls.h"

namespace sysgood::describe {

extern const Family descriptor_calls, file_calls, futex_calls, identity_calls, io_uring_calls, ioctl_calls,
    ipc_calls, key_calls, memory_calls, network_calls, prctl_calls, process_calls, ptrace_calls, signal_calls,
    system_calls, time_calls;

}  // namespace sysgood::describe
