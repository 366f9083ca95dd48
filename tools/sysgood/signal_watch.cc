#include "tools/sysgood/signal_watch.h"

#include "tracer/ptrace/signal_capture.h"

namespace sysgood::tool {

bool SignalWatch::first_stop(Event& event) { return ptrace::capture_signal_state(event); }

void SignalWatch::delivery(Event& event) {
  const auto& delivery = std::get<SignalDelivery>(event.what);
  ptrace::capture_registers(event);
  if (!delivery.info_known) return;
  const signals::SigInfo info(delivery.info);
  // Codes up to 0 come from a process; those of timers, of messages and of I/O have no pid in its place.
  const bool from_process =
      info.code() == signals::si_user || info.code() == signals::si_tkill || info.code() == signals::si_queue;
  if (from_process && info.pid() > 0 && !model_.traces(info.pid())) ptrace::capture_sender(event, info.pid());
}

void SignalWatch::entry(Event& event) {
  const uint64_t number = std::get<SyscallEntry>(event.what).number;
  if (signals::signal_call(event.abi, number) == signals::SignalCall::rt_sigreturn)
    ptrace::capture_signal_frame(event);
}

}  // namespace sysgood::tool
