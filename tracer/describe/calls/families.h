// One table a family of calls, each in its own file.
#pragma once

#include <iterator>

#include "tracer/describe/syscalls.h"

namespace sysgood::describe {

extern const Family descriptor_calls, file_calls, identity_calls, ioctl_calls, ipc_calls, memory_calls,
    network_calls, process_calls, signal_calls, socket_option_calls, system_calls, time_calls;

}  // namespace sysgood::describe
