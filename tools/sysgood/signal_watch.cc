#include "tools/sysgood/signal_watch.h"

#include <set>
#include <span>

#include "arch/registers.h"
#include "arch/signal_frame.h"
#include "tracer/ptrace/fault_capture.h"
#include "tracer/ptrace/signal_capture.h"

namespace sysgood::tool {

namespace {

constexpr uint32_t most_frames = 64;

// Codes up to 0 come from a process; those of timers, of messages and of I/O have no pid in its place.
bool is_from_process(const signals::SigInfo& info) {
  return info.pid() > 0 && (info.code() == signals::si_user || info.code() == signals::si_tkill ||
                            info.code() == signals::si_queue);
}

}  // namespace

bool SignalWatch::first_stop(Event& event) {
  if (!ptrace::capture_signal_state(event)) return false;
  std::set<Tid> senders;
  for (const Fact& fact : event.captured.facts) {
    if (fact.kind != Fact::Kind::pending_info || fact.text.size() != 128) continue;
    const signals::SigInfo info(std::as_bytes(std::span(fact.text)).first<128>());
    if (is_from_process(info)) senders.insert(info.pid());
  }
  for (const Tid sender : senders) ptrace::capture_sender(event, sender);
  return true;
}

// Once for each address would do, but a recording is read from any place on.
void SignalWatch::name(Event& event, Tid process, uint64_t address) {
  const Frame frame = symbols_.find(process, address);
  if (!frame.module.empty()) event.captured.facts.add(Fact::Kind::symbol, address, pack(frame));
}

void SignalWatch::add_errno(Event& event, Tid process) {
  if (!reads_errno_) return;
  if (const auto value = errno_.read_errno(event.tid, process))
    event.captured.facts.add(Fact::Kind::errno_value, static_cast<uint32_t>(*value), {});
}

void SignalWatch::forget(Tid process) { errno_.forget(process); }

void SignalWatch::delivery(Event& event, Tid process) {
  const auto& delivery = std::get<SignalDelivery>(event.what);
  ptrace::capture_registers(event);
  if (delivery.info_known && signals::is_fault(delivery.signal, signals::SigInfo(delivery.info).code())) {
    ptrace::capture_fault(event);
    stacks_.capture(event, event.tid, process, most_frames);
  }
  const signals::Action action = model_.action(event.tid, delivery.signal);
  if (action.handles() && action.handler != signals::Action::unknown) name(event, process, action.handler);
  if (action.handles()) add_errno(event, process);
  if (!delivery.info_known) return;
  const signals::SigInfo info(delivery.info);
  if (is_from_process(info) && !model_.traces(info.pid())) ptrace::capture_sender(event, info.pid());
}

void SignalWatch::entry(Event& event, Tid process) {
  const auto& entry = std::get<SyscallEntry>(event.what);
  if (signals::signal_call(event.abi, entry.number) != signals::SignalCall::rt_sigreturn) return;
  ptrace::capture_signal_frame(event, signals::frame_kind(event.abi, entry.number));
  add_errno(event, process);
  // Where the thread goes on, if that is not where it was interrupted.
  const FrameKind kind = signals::frame_kind(event.abi, entry.number);
  const auto frame = event.captured.memory.find(entry.sp, signal_frame_layout(event.abi, kind).size);
  const auto ip = saved_register(event.abi, frame, register_layout(event.abi).program_counter.name, kind);
  const signals::Thread* thread = model_.thread(event.tid);
  const signals::Life* life = thread ? thread->in_handler() : nullptr;
  if (ip && life && !signals::is_where_it_was(event.abi, *ip, *life)) name(event, process, *ip);
}

void SignalWatch::stack_in_handler(Event& event, Tid process) {
  const signals::Thread* thread = model_.thread(event.tid);
  const uint64_t number = std::get<SyscallEntry>(event.what).number;
  if (thread && thread->in_handler() &&
      signals::signal_call(event.abi, number) != signals::SignalCall::rt_sigreturn)
    stacks_.capture(event, event.tid, process, most_frames);
}

}  // namespace sysgood::tool
