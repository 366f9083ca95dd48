// A signal acts on a thread, and what becomes of the call that it interrupted.
#include <algorithm>
#include <cstring>
#include <utility>

#include "arch/errors.h"
#include "arch/registers.h"
#include "tracer/signals/interrupted_call.h"
#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

using enum SignalCall;
using Outcome = Interruption::Outcome;

// include/linux/errno.h.
constexpr int eintr = 4, erestartsys = 512, erestartnointr = 513, erestart_restartblock = 516;

Effect effect_of(Signal signal, const Action& action) {
  if (action.handles()) return Effect::handler;
  if (action.handler == Action::sig_ign) return Effect::ignored;
  switch (default_action(signal)) {
    case DefaultAction::ignore:
      return Effect::ignored;
    case DefaultAction::stop:
      return Effect::stops;
    case DefaultAction::go_on:
      return Effect::continues;
    case DefaultAction::core:
      return Effect::dumps_core;
    case DefaultAction::terminate:
      break;
  }
  return Effect::terminates;
}

bool writes(SignalCall call) {
  return call == write || call == writev || call == pwrite64 || call == sendto || call == sendmsg ||
         call == sendfile;
}

// How much a call was asked to transfer; -1 where its arguments do not say.
int64_t wanted_bytes(SignalCall call, const std::array<uint64_t, 6>& args, const Event& entry) {
  switch (call) {
    case write:
    case pwrite64:
    case sendto:
      return static_cast<int64_t>(args[2]);
    case sendfile:
      return static_cast<int64_t>(args[3]);
    case writev: {
      uint64_t total = 0;
      const uint64_t word = data_model(entry.abi).word;
      for (uint64_t i = 0; i < args[2]; ++i) {
        const auto size = read_number(entry.captured.memory, args[1] + word * (2 * i + 1), word);
        if (!size) return -1;
        total += *size;
      }
      return static_cast<int64_t>(total);
    }
    default:
      return -1;
  }
}

// How long a call was to wait, of those that restart_syscall(2) resumes; -1 for ever, or not known.
int64_t timeout_ns(SignalCall call, const std::array<uint64_t, 6>& args, const Event& entry) {
  constexpr int64_t second = 1'000'000'000;
  const auto timespec_at = [&](uint64_t at, size_t word) -> int64_t {
    const auto seconds = read_number(entry.captured.memory, at, word),
               rest = read_number(entry.captured.memory, at + word, word);
    constexpr uint64_t most = 3'000'000'000;  // for ever, as far as anybody can tell
    if (!seconds || !rest || *seconds > most || *rest > most) return -1;
    return static_cast<int64_t>(*seconds) * second + static_cast<int64_t>(*rest);
  };
  constexpr uint64_t timer_abstime = 1;
  switch (call) {
    case nanosleep:
      return timespec_at(args[0], data_model(entry.abi).word);
    case clock_nanosleep:
    case clock_nanosleep64:
      return args[1] & timer_abstime
                 ? -1
                 : timespec_at(args[2], call == clock_nanosleep64 ? 8 : data_model(entry.abi).word);
    case poll: {
      const auto ms = static_cast<int32_t>(args[2]);
      return ms < 0 ? -1 : ms * INT64_C(1000000);
    }
    default:
      return -1;
  }
}

}  // namespace

void Model::delivered(const Event& event) {
  Thread& thread = threads_.at(event.tid);
  Process& process = process_of(thread);
  const auto& delivery = std::get<SignalDelivery>(event.what);
  std::optional<SigInfo> info;
  if (delivery.info_known) info.emplace(delivery.info);

  const LifePtr life = arrived(thread, delivery.signal, info ? &*info : nullptr, event);
  life->fate = Fate::delivered;
  life->fate_ns = event.monotonic_ns;
  life->receiver = thread.tid;
  life->info = delivery.info;
  life->info_known = delivery.info_known;
  life->ip = delivery.ip;
  // kernel/signal.c, force_sig_info_to_task(): "If you have to block/ignore a synchronous signal, we kill
  // you": its disposition goes back to the default.
  if (life->cause == Cause::fault || life->cause == Cause::no_room ||
      (life->cause == Cause::own_call && info && info->code() > 0)) {
    if (thread.blocked.has(life->signal) ||
        process.dispositions->of(life->signal).handler == Action::sig_ign) {
      process.dispositions->set(life->signal, {});
      thread.blocked.remove(life->signal);
    }
  }
  const Action action = process.dispositions->of(delivery.signal);
  life->effect = effect_of(delivery.signal, action);
  if (life->effect == Effect::terminates || life->effect == Effect::dumps_core)
    process.fatal = delivery.signal;

  thread.arriving = life;
  thread.arriving_registers.clear();
  uint64_t sp = 0;
  for (const Fact& fact : event.captured.facts) {
    if (fact.kind != Fact::Kind::registers) continue;
    const auto bytes = std::as_bytes(std::span(fact.text));
    thread.arriving_registers.assign(bytes.begin(), bytes.end());
    const Register& at = register_layout(event.abi).stack_pointer;
    if (bytes.size() >= register_layout(event.abi).size) std::memcpy(&sp, bytes.data() + at.offset, at.size);
  }
  if (sp) look_for_left_handlers(thread, sp, event.monotonic_ns);
  if (life->effect == Effect::handler) {
    HandlerRun run;
    run.action = action;
    run.ip = delivery.ip;
    run.sp = sp;
    run.began_ns = event.monotonic_ns;
    for (const Fact& fact : event.captured.facts)
      if (fact.kind == Fact::Kind::held) run.began_ns += static_cast<int64_t>(fact.key);
    if (!thread.frames.empty() && !thread.frames.back().away) run.inside = thread.frames.back().life->ref();
    // kernel/signal.h, sigsp(): the alternate stack is taken when it is not in use already.
    const bool in_use = thread.altstack.contains(sp) && !(thread.altstack.flags & AltStack::autodisarm);
    run.on_altstack = (action.flags & Action::onstack) && thread.altstack.set() && !in_use;
    for (const HandlerFrame& frame : thread.frames)
      run.depth += !frame.away && frame.life->signal == life->signal && frame.life->handler->action == action;
    for (const Fact& fact : event.captured.facts) {
      if (fact.kind == Fact::Kind::symbol && fact.key == action.handler) run.symbol = fact.text;
      if (fact.kind == Fact::Kind::errno_value) run.errno_before = static_cast<int>(fact.key);
    }
    life->handler = std::move(run);
  }
  interrupt(thread, life);
  continued(thread, event);
  listener_.delivered(*life);
}

// The thread goes on from a delivery stop: now the signal acts.
void Model::settle(Thread& thread, const Event& next) {
  if (!thread.arriving) return;
  const LifePtr life = std::exchange(thread.arriving, nullptr);
  Process& process = process_of(thread);
  switch (life->effect) {
    case Effect::handler:
      begin_handler(thread, life, next);
      return;
    case Effect::stops:
      if (!process.stop) process.stop = life;
      break;
    default:
      break;
  }
  finish_delivered(thread, life);
}

// signal(7): SIGCONT continues a process when it is generated, even while it is blocked or ignored. That it
// was sent is seen before that it worked: the process runs again.
void Model::continued(Thread& thread, const Event& event) {
  Process& process = process_of(thread);
  const auto* delivery = std::get_if<SignalDelivery>(&event.what);
  const bool by_signal = delivery && delivery->signal == sigcont;
  if (!by_signal && !process.stopped) return;
  if (process.stopped) child_changed(process, cld_continued, event);
  process.stopped = false;
  for (const Tid tid : process.threads) threads_.at(tid).stopped = false;
  const LifePtr stop = std::exchange(process.stop, nullptr);
  if (!stop) return;
  stop->continued_by =
      by_signal && thread.arriving ? thread.arriving->ref() : std::exchange(process.continuing, {});
  stop->continued_ns = event.monotonic_ns;
  listener_.continued(*stop);
  const auto receiver = threads_.find(stop->receiver);
  finish_delivered(receiver != threads_.end() ? receiver->second : thread, stop);
}

void Model::begin_handler(Thread& thread, const LifePtr& life, const Event& next) {
  HandlerRun& run = *life->handler;
  Process& process = process_of(thread);
  // The disposition may have been changed meanwhile by another thread: only its own flag acts on it.
  if ((run.action.flags & Action::resethand) && process.dispositions->of(life->signal) == run.action)
    process.dispositions->deliver(life->signal);

  // kernel/signal.c, signal_setup_done(): "if (failed) force_sigsegv(ksig->sig)": the frame did not fit.
  if (const auto* after = std::get_if<SignalDelivery>(&next.what);
      after && after->signal == sigsegv && after->info_known && SigInfo(after->info).code() == si_kernel &&
      after->ip == run.ip) {
    run.end = HandlerRun::End::forbidden;
    thread.no_room = life->ref();
    run.ended_ns = next.monotonic_ns;
    if (life->signal == sigsegv) process.dispositions->set(sigsegv, {});
    listener_.handler_ended(*life);
    finish_delivered(thread, life);
    return;
  }
  HandlerFrame frame;
  frame.life = life;
  // sigmask_to_save(): what a waiting call has set aside, or else the mask.
  frame.saved_by = thread.saved ? thread.saved_by : thread.blocked_by;
  frame.saved = thread.saved ? *std::exchange(thread.saved, std::nullopt) : thread.blocked;
  frame.stack = thread.altstack;
  frame.registers.swap(thread.arriving_registers);
  SigSet mask = thread.blocked | run.action.mask;
  if (!(run.action.flags & Action::nodefer)) mask.add(life->signal);
  set_mask(thread, mask, {MaskChange::How::handler, {}, life->ref(), life->fate_ns});
  // sigaltstack(2), SS_AUTODISARM: "Clear the alternate signal stack settings on entry to the signal
  // handler."
  if (run.on_altstack && (thread.altstack.flags & AltStack::autodisarm)) thread.altstack = {};
  thread.frames.push_back(std::move(frame));
}

// ---- the call it interrupts ----

// A call has come out of the kernel: perhaps for a signal. That the next event of its thread is a delivery
// tells; if it is not, nothing was interrupted.
void Model::left_call(Thread& thread, const Event& event, const Event& entry) {
  const auto& exit = std::get<SyscallExit>(event.what);
  std::optional<Interrupted> before = std::exchange(thread.going_on, std::nullopt);
  const int error = exit.error();
  Interrupted call;
  call.call = before ? before->call : thread.open;
  call.args = before ? before->args : thread.args;
  const SignalCall kind = signal_call(entry.abi, call.call.number);
  call.code = error;
  call.level = thread.frames.size();
  if (!exit.is_error) {
    if (!writes(kind)) return;
    call.count = exit.value;
    call.wanted = wanted_bytes(kind, call.args, entry);
    if (call.count <= 0 || call.wanted <= call.count) return;
  } else if (error != eintr && !restart_code(error)) {
    return;
  }
  call.since_ns = before ? before->since_ns : entry.monotonic_ns;
  call.timeout_ns = before ? before->timeout_ns : timeout_ns(kind, call.args, entry);
  thread.interrupted.push_back(std::move(call));
}

void Model::interrupt(Thread& thread, const LifePtr& life) {
  const bool seen = !thread.interrupted.empty() && thread.interrupted.back().level == thread.frames.size();
  if (!seen)
    if (auto call = interrupted_call(life->abi, thread.tid, thread.arriving_registers)) {
      call->level = thread.frames.size();
      thread.interrupted.push_back(std::move(*call));
    }
  if (thread.interrupted.empty()) return;
  Interrupted& call = thread.interrupted.back();
  if (call.level != thread.frames.size() || call.decided) return;
  // What the instruction behind the call did itself is not the call's.
  if (life->cause == Cause::fault || life->cause == Cause::no_room) return;
  Interruption interruption;
  interruption.call = call.call;
  interruption.code = call.code;
  interruption.count = call.count;
  interruption.wanted = call.wanted;
  life->interrupted = interruption;
  call.by.push_back(life);
  if (life->handler) decide(call, *life);
  if (call.code == eintr) tell_outcome(call, Outcome::eintr);
  if (call.code == 0) tell_outcome(call, Outcome::short_count);
}

// What each ERESTART* means when a handler runs: arch/x86/kernel/signal.c, handle_signal().
void Model::decide(Interrupted& call, const Life& life) {
  call.decided = true;
  if (call.code < erestartsys) return;
  const bool restarts = call.code == erestartnointr ||
                        (call.code == erestartsys && (life.handler->action.flags & Action::restart));
  tell_outcome(call, restarts ? Outcome::restarts : Outcome::eintr);
}

void Model::tell_outcome(Interrupted& call, Outcome outcome) {
  for (const LifePtr& life : call.by) life->interrupted->outcome = outcome;
}

// The thread enters a call where one had been interrupted.
void Model::goes_on(Thread& thread, const Event& event) {
  thread.going_on.reset();
  if (thread.interrupted.empty() || thread.interrupted.back().level != thread.frames.size()) return;
  Interrupted call = std::move(thread.interrupted.back());
  thread.interrupted.pop_back();
  const auto& entry = std::get<SyscallEntry>(event.what);
  const bool by_restart_syscall = thread.call == restart_syscall && call.code == erestart_restartblock;
  const bool again = call.code >= erestartsys && entry.number == call.call.number && entry.args == call.args;
  if (by_restart_syscall || again) {
    tell_outcome(call, by_restart_syscall ? Outcome::restart_syscall : Outcome::restarts);
    if (by_restart_syscall && call.timeout_ns >= 0)
      for (const LifePtr& life : call.by)
        life->interrupted->left_ns =
            std::max(INT64_C(0), call.timeout_ns - (event.monotonic_ns - call.since_ns));
  }
  const std::vector<LifePtr> lives = call.by;
  if (by_restart_syscall || again) {
    call.by.clear();
    call.decided = false;
    thread.going_on = std::move(call);
  }
  for (const LifePtr& life : lives) {
    listener_.call_goes_on(*life);
    finish_delivered(thread, life);
  }
}

void Model::abandon_calls(Thread& thread, size_t level) {
  while (!thread.interrupted.empty() && thread.interrupted.back().level >= level) {
    Interrupted call = std::move(thread.interrupted.back());
    thread.interrupted.pop_back();
    for (const LifePtr& life : call.by) {
      if (life->interrupted->outcome != Outcome::short_count) life->interrupted->outcome = Outcome::abandoned;
      finish_delivered(thread, life);
    }
  }
}

}  // namespace sysgood::signals
