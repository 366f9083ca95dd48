// One table a family of calls, each in its own file.
#pragma once

#include <iterator>

#include "tracer/describe/syscalls.h"

namespace sysgood::describe {

extern const Family aio_calls, descriptor_calls, file_calls, futex_calls, identity_calls, io_uring_calls,
    ioctl_calls, ipc_calls, key_calls, memory_calls, message_queue_calls, narrow_file_calls,
    narrow_identity_calls, narrow_old_calls, narrow_time_calls, network_calls, obsolete_calls, prctl_calls,
    process_calls, ptrace_calls, quota_calls, signal_calls, socket_option_calls, system_calls, time_calls;

}  // namespace sysgood::describe
