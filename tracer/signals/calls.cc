// System calls that change masks, dispositions, stacks and groups, and those that take signals.
#include <algorithm>
#include <utility>

#include "arch/errors.h"
#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

using enum SignalCall;

constexpr int erestartnohand = 514, eintr = 4, efbig = 27, epipe = 32;
constexpr uint64_t sig_block = 0, sig_unblock = 1;
constexpr size_t signalfd_siginfo_size = 128;

bool waits(SignalCall call) {
  return call == rt_sigsuspend || call == sigsuspend || call == ppoll || call == pselect6 ||
         call == epoll_pwait || call == epoll_pwait2 || call == io_pgetevents;
}

bool is_of_signalfd(const Event& call) {
  const auto descriptor = static_cast<uint32_t>(std::get<SyscallEntry>(call.what).args[0]);
  for (const Fact& fact : call.captured.facts)
    if (fact.kind == Fact::Kind::fd_path && fact.key == descriptor)
      return fact.text == "anon_inode:[signalfd]";
  return false;
}

const SyscallEntry& call_of(const Event& entry) { return std::get<SyscallEntry>(entry.what); }

// What a call sets a signal's disposition to; nothing when it only asks.
std::optional<Action> action_of(SignalCall call, const Event& entry) {
  const auto& args = call_of(entry).args;
  // kernel/signal.c, signal(): "new_sa.sa.sa_flags = SA_ONESHOT | SA_NOMASK"
  if (call == SignalCall::signal) return Action{args[1], Action::resethand | Action::nodefer, {}};
  if (!args[1]) return std::nullopt;
  const MemoryImage& memory = entry.captured.memory;
  return call == sigaction ? read_old_action(memory, args[1]) : read_action(memory, entry.abi, args[1]);
}

// Whether the kernel makes it. One that it does not make does nothing to signals, whatever its answer.
bool is_made(const Event& entry) { return !entry.captured.facts.has(Fact::Kind::injected); }
SignalCall kind_of(const Event& entry) {
  return is_made(entry) ? signal_call(entry.abi, call_of(entry).number) : other;
}

}  // namespace

// Nearly all calls have nothing to do with signals, and meet none on their way. What entered() and returned()
// come to for them is done here.
bool Model::is_plain_call(const Event& event, const Event* entry) {
  Thread& thread = *recent_.thread;
  if (recent_.process->stopped || thread.has_signals_about()) return false;
  if (const auto* call = std::get_if<SyscallEntry>(&event.what)) {
    const SignalCall kind = kind_of(event);
    if (kind != other && kind != read) return false;
    thread.call = kind;
    thread.open = {event.tid, event.abi, call->number, event.monotonic_ns};
    thread.args = call->args;
    return true;
  }
  if (!entry) return false;
  const SignalCall kind = kind_of(*entry);
  if (kind != other && (kind != read || is_of_signalfd(*entry))) return false;
  const auto& exit = std::get<SyscallExit>(event.what);
  const int error = is_made(*entry) ? exit.error() : 0;
  if (error == eintr || error == epipe || error == efbig || (error && restart_code(error))) return false;
  thread.last = thread.open;
  thread.open = {};
  thread.call = other;
  return true;
}

void Model::entered(const Event& event) {
  Thread& thread = known(event.tid);
  const auto& entry = call_of(event);
  sent(thread, SyscallExit{}, event.monotonic_ns);  // of a call whose return was not seen
  thread.call = kind_of(event);
  thread.open = {event.tid, event.abi, entry.number, event.monotonic_ns};
  thread.args = entry.args;
  continued(thread, event);
  // kernel/signal.c, do_signal(): "If there's no signal to deliver, we just put the saved sigmask back."
  if (thread.saved) restore_mask(thread, {MaskChange::How::call, thread.open, {}, event.monotonic_ns});
  // The stack pointer of rt_sigreturn(2) says nothing, made or not.
  if (signal_call(event.abi, entry.number) != rt_sigreturn)
    look_for_left_handlers(thread, entry.sp, event.monotonic_ns);
  goes_on(thread, event);
  if (waits(thread.call)) {
    thread.waiting = temporary_mask(thread.call, event);
    if (thread.waiting)
      note_unblocked(thread, *thread.waiting, {MaskChange::How::call, thread.open, {}, event.monotonic_ns});
  }
  switch (thread.call) {
    case clone3: {
      // struct clone_args: flags at 0, exit_signal at 32.
      thread.clone_flags = read_number(event.captured.memory, entry.args[0], 8).value_or(0);
      thread.clone_exit_signal = {
          static_cast<int>(read_number(event.captured.memory, entry.args[0] + 32, 8).value_or(0))};
      break;
    }
    case rt_sigreturn:
      sigreturn(thread, event);
      break;
    default:
      send(thread, event);
      break;
  }
}

void Model::returned(const Event& event, const Event& entry) {
  Thread& thread = known(event.tid);
  const auto& exit = std::get<SyscallExit>(event.what);
  const SignalCall call = kind_of(entry);
  const int64_t at = event.monotonic_ns;
  continued(thread, event);
  sent(thread, exit, at);
  if (thread.waiting) {
    const SigSet mask = *std::exchange(thread.waiting, std::nullopt);
    // fs/select.c and kernel/signal.c: restore_saved_sigmask_unless(ret == -ERESTARTNOHAND); fs/eventpoll.c
    // unless -EINTR.
    const bool polls = call == epoll_pwait || call == epoll_pwait2;
    if (exit.is_error && exit.value == -(polls ? eintr : erestartnohand)) {
      thread.saved = thread.blocked;
      thread.saved_by = thread.blocked_by;
      set_mask(thread, mask, {MaskChange::How::call, thread.open, {}, thread.open.at_ns});
    } else {
      // What it had to tell was more urgent than the signals that its mask let through: they wait on.
      for (Pending* queue : {&thread.pending, &process_of(thread).pending})
        for (const LifePtr& life : queue->all())
          if (life->unblocked && life->unblocked->by == thread.open) life->unblocked.reset();
    }
  }
  if (call == rt_sigreturn) {
    sigreturned(thread, event, entry);
  } else {
    if (!exit.is_error) act_on(thread, call, event, entry);
    if (is_made(entry)) left_call(thread, event, entry);
  }
  thread.last = thread.open;
  const int64_t error = exit.is_error && is_made(entry) ? exit.value : 0;
  if (error == -epipe) thread.broken_pipe = thread.open;
  if (error == -efbig) thread.too_large = thread.open;
  thread.open = {};
  thread.call = other;
}

void Model::act_on(Thread& thread, SignalCall call, const Event& event, const Event& entry) {
  const auto& args = call_of(entry).args;
  const auto& exit = std::get<SyscallExit>(event.what);
  const MaskChange change{MaskChange::How::call, thread.open, {}, event.monotonic_ns};
  Process& process = process_of(thread);
  switch (call) {
    case rt_sigprocmask:
    case sigprocmask:
      if (auto set = read_set(entry, args[1], call == sigprocmask ? 4 : 8)) {
        // kernel/signal.c, sigprocmask(): its one word leaves the signals above alone.
        if (call == sigprocmask && args[0] != sig_block && args[0] != sig_unblock)
          set = *set | thread.blocked.without(SigSet{0xffffffff});
        const SigSet mask = args[0] == sig_block     ? thread.blocked | *set
                            : args[0] == sig_unblock ? thread.blocked.without(*set)
                                                     : *set;
        set_mask(thread, mask, change);
      }
      break;
    case rt_sigaction:
    case sigaction:
    case SignalCall::signal:
      if (const auto action = action_of(call, entry)) {
        const Signal signal{static_cast<int>(args[0])};
        process.dispositions->set(signal, *action);
        // kernel/signal.c, do_sigaction(), quoting POSIX: "Setting a signal action to SIG_IGN for a signal
        // that is pending shall cause the pending signal to be discarded, whether or not it is blocked."
        if (ignores(signal, *action)) discard(process, SigSet::of(signal), thread.open, event.monotonic_ns);
      }
      break;
    case ssetmask:
      set_mask(thread, SigSet{args[0]}.without(never_blocked), change);
      break;
    case sigaltstack:
      if (args[0]) set_altstack(thread, entry);
      break;
    case rt_sigtimedwait: {
      std::array<std::byte, 128> info{};
      const auto kept =
          args[1] ? event.captured.memory.find(args[1], info.size()) : std::span<const std::byte>{};
      std::copy(kept.begin(), kept.end(), info.begin());
      if (is_narrow(entry.abi)) info = widened(info);
      took(thread, {static_cast<int>(exit.value)}, kept.size() >= 24 ? &info : nullptr, event);
      break;
    }
    case read:
      read_signalfd(thread, event, entry);
      break;
    case timer_create:
    case timer_settime:
    case timer_settime64:
    case timer_delete:
    case setitimer:
    case alarm:
      set_timer(thread, call, entry, event);
      break;
    case setpgid: {
      const Tid pid = args[0] ? static_cast<Tid>(args[0]) : process.id;
      if (const auto found = processes_.find(pid); found != processes_.end())
        found->second.group = args[1] ? static_cast<Tid>(args[1]) : pid;
      break;
    }
    case setsid:
      process.group = process.id;
      break;
    case prctl: {
      constexpr uint64_t pr_set_pdeathsig = 1, pr_set_child_subreaper = 36;
      if (args[0] == pr_set_pdeathsig) process.parent_death = {static_cast<int>(args[1])};
      if (args[0] == pr_set_child_subreaper) process.adopts = args[1] != 0;
      break;
    }
    case pidfd_open:
      process.pidfds[static_cast<uint64_t>(exit.value)] = static_cast<Tid>(args[0]);
      break;
    default:
      break;
  }
}

void Model::set_altstack(Thread& thread, const Event& entry) {
  // stack_t: ss_sp, ss_flags, ss_size; include/uapi/linux/signal.h.
  const uint64_t at = call_of(entry).args[0];
  const MemoryImage& memory = entry.captured.memory;
  const size_t word = data_model(entry.abi).word;
  const auto sp = read_number(memory, at, word), flags = read_number(memory, at + word, 4),
             size = read_number(memory, at + 2 * word, word);
  if (sp && flags && size) thread.altstack = {*sp, *size, static_cast<uint32_t>(*flags)};
}

void Model::set_mask(Thread& thread, SigSet mask, const MaskChange& change) {
  if (mask == thread.blocked) return;
  note_unblocked(thread, mask, change);
  for (int i = 1; i <= signal_count; ++i) {
    const Signal signal{i};
    const auto at = static_cast<size_t>(i);
    if (mask.has(signal) == thread.blocked.has(signal)) continue;
    (mask.has(signal) ? thread.blocked_by : thread.unblocked_by)[at] = change;
  }
  thread.blocked = mask;
}

void Model::note_unblocked(Thread& thread, SigSet mask, const MaskChange& change) {
  const SigSet now_free = thread.blocked.without(mask);
  if (now_free.empty()) return;
  for (Pending* queue : {&thread.pending, &process_of(thread).pending})
    for (const LifePtr& life : queue->all())
      if (now_free.has(life->signal) && life->blocked && !life->unblocked) life->unblocked = change;
}

void Model::restore_mask(Thread& thread, const MaskChange& change) {
  const SigSet mask = *std::exchange(thread.saved, std::nullopt);
  put_back(thread, mask, change, mask, thread.saved_by);
}

// What was `saved` is blocked again for the reason it had: not because of what put it back.
void Model::put_back(Thread& thread, SigSet mask, const MaskChange& change, SigSet saved,
                     const Reasons& reasons) {
  set_mask(thread, mask, change);
  for (size_t i = 1; i < reasons.size(); ++i) {
    const Signal signal{static_cast<int>(i)};
    if (mask.has(signal) && saved.has(signal)) thread.blocked_by[i] = reasons[i];
  }
}

// Taken by a call, without delivery.
void Model::took(Thread& thread, Signal signal, const std::array<std::byte, 128>* info, const Event& event) {
  std::optional<SigInfo> read;
  if (info) read.emplace(*info);
  LifePtr life = arrived(thread, signal, read ? &*read : nullptr, event);
  life->fate = Fate::consumed;
  life->fate_ns = event.monotonic_ns;
  life->fate_by = thread.open;
  life->receiver = thread.tid;
  if (info) {
    life->info = *info;
    life->info_known = true;
  }
  listener_.consumed(*life);
  finish_life(life);
}

// signalfd(2): "each of which is returned as a signalfd_siginfo": 128 bytes, of which the first 24 say who.
void Model::read_signalfd(Thread& thread, const Event& event, const Event& entry) {
  const auto& args = call_of(entry).args;
  if (!is_of_signalfd(entry)) return;
  const auto total = static_cast<uint64_t>(std::get<SyscallExit>(event.what).value);
  for (uint64_t at = 0; at + signalfd_siginfo_size <= total; at += signalfd_siginfo_size) {
    const auto word = [&](uint64_t offset) {
      return read_number(event.captured.memory, args[1] + at + offset, 4);
    };
    const auto signo = word(0), code = word(8), pid = word(12), uid = word(16), timer = word(24);
    if (!signo || !code || !pid || !uid) return;  // not kept
    // ssi_* as the siginfo_t they were made of.
    std::array<std::byte, 128> info{};
    const auto put = [&](size_t where, uint64_t value) {
      for (size_t i = 0; i < 4; ++i) info[where + i] = static_cast<std::byte>(value >> (8 * i));
    };
    put(0, *signo);
    put(8, *code);
    put(16, static_cast<int32_t>(*code) == si_timer ? timer.value_or(0) : *pid);
    put(20, *uid);
    took(thread, {static_cast<int>(*signo)}, &info, event);
  }
}

}  // namespace sysgood::signals
