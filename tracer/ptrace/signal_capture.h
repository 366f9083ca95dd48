// What signals need beyond the events themselves, read from a stopped thread and kept with its event.
#pragma once

#include "arch/signal_frame.h"
#include "tracer/event/event.h"

namespace sysgood::ptrace {

// `event.what` becomes a SignalState: masks and dispositions from /proc/TID/status, and the siginfo of what
// is pending (PTRACE_PEEKSIGINFO) as facts. False: the thread is gone.
bool capture_signal_state(Event& event);

// Of a SignalDelivery: the general registers. A thread that is gone has none.
void capture_registers(Event& event);

// Of a SignalDelivery by a process that is not traced: its name, while it lives.
void capture_sender(Event& event, Tid sender);

// Of an rt_sigreturn(2) or sigreturn(2) that is being entered: the signal frame that it takes everything
// from.
void capture_signal_frame(Event& event, FrameKind kind);

}  // namespace sysgood::ptrace
