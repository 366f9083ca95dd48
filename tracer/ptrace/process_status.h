// What /proc/TID/status says. For the rare moments when a thread is new to us; never on the stop path.
#pragma once

#include <optional>
#include <vector>

#include "tracer/event/event.h"

namespace sysgood::ptrace {

struct ProcessStatus {
  Tid thread_group = 0;  // Tgid
  Tid parent = 0;        // PPid
  Tid tracer = 0;        // TracerPid
};

// Nothing when there is no such thread.
std::optional<ProcessStatus> process_status(Tid tid);

// The threads of a process, from /proc/PID/task; empty when there is no such process.
std::vector<Tid> threads_of(Tid process);

}  // namespace sysgood::ptrace
