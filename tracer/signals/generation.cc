// Where signals come from: calls that send them, and what a siginfo says of those that nobody was seen to
// send.
#include <algorithm>
#include <utility>

#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

using enum SignalCall;

constexpr Signal sigsys{31};

struct Sending {
  Signal signal;
  int64_t target = 0;  // as kill(2) takes it; a thread where `thread` says so
  bool thread = false;
  bool descriptor = false;  // target is a pidfd
};

std::optional<Sending> sending_of(SignalCall call, const std::array<uint64_t, 6>& args) {
  const auto number = [&](size_t i) { return static_cast<int32_t>(args[i]); };
  switch (call) {
    case kill:
    case rt_sigqueueinfo:
      return Sending{{number(1)}, number(0)};
    case tkill:
      return Sending{{number(1)}, number(0), true};
    case tgkill:
    case rt_tgsigqueueinfo:
      return Sending{{number(2)}, number(1), true};
    case pidfd_send_signal:
      return Sending{{number(1)}, number(0), false, true};
    default:
      return std::nullopt;
  }
}

// Whether what came can be what this one was to become.
bool fits(const Life& life, const SigInfo& info, bool inner) {
  const int code = info.code();
  switch (life.cause) {
    case Cause::call: {
      const SignalCall call = signal_call(life.by.abi, life.by.number);
      if (call == kill && code != si_user) return false;
      if ((call == tkill || call == tgkill) && code != si_tkill) return false;
      if (call == pidfd_send_signal ? code > 0 : call != kill && code >= 0) return false;
      return inner || (call != kill && call != tkill && call != tgkill) || info.pid() == life.sender_process;
    }
    case Cause::child:
      return code == life.child_code && (inner || info.pid() == life.sender_process);
    default:
      return !life.info_known || SigInfo(life.info).code() == code;
  }
}

}  // namespace

bool Model::blocks(const Thread& thread, Signal signal) const {
  return (thread.waiting ? *thread.waiting : thread.blocked).has(signal);
}

void Model::send(Thread& sender, const Event& entry) {
  const auto sending = sending_of(sender.call, sender.args);
  if (!sending || sending->signal.number <= 0 || sending->signal.number > signal_count) return;
  Process& own = process_of(sender);
  const auto to = [&](Process& target, Tid thread) {
    LifePtr life = make_life(sending->signal, target, entry.abi);
    life->thread = thread;
    life->cause = Cause::call;
    life->by = sender.open;
    life->sender_process = own.id;
    life->generated_ns = entry.monotonic_ns;
    life->confirmed = false;
    sender.sending.push_back(life);
    generate(life);
  };
  if (sender.inner && !sending->descriptor) {
    // The ids it names are those of its own namespace; only itself can be meant for certain.
    own.loose.push_back({sender.open, sending->signal});
  } else if (sending->descriptor) {
    const auto known = own.pidfds.find(static_cast<uint64_t>(sending->target));
    const auto found = known == own.pidfds.end() ? processes_.end() : processes_.find(known->second);
    if (found == processes_.end())
      own.loose.push_back({sender.open, sending->signal});
    else
      to(found->second, 0);
  } else if (sending->target > 0) {
    const auto found = threads_.find(static_cast<Tid>(sending->target));
    if (found != threads_.end())
      to(process_of(found->second), sending->thread ? found->first : 0);
    else if (const auto process = processes_.find(static_cast<Tid>(sending->target));
             process != processes_.end() && !sending->thread)
      to(process->second, 0);
  } else if (sending->target == -1) {
    // kill(2): "every process for which the calling process has permission", which we do not know.
    own.loose.push_back({sender.open, sending->signal});
  } else {
    const Tid group = sending->target == 0 ? own.group : static_cast<Tid>(-sending->target);
    for (auto& [id, process] : processes_)
      if (process.group == group) to(process, 0);
  }
}

// The call has returned: what it was to generate is there, or is not.
void Model::sent(Thread& sender, const SyscallExit& exit, int64_t at_ns) {
  Process& own = process_of(sender);
  if (exit.is_error) std::erase_if(own.loose, [&](const LooseSend& send) { return send.by == sender.open; });
  for (const LifePtr& life : std::exchange(sender.sending, {})) {
    const bool waits = life->fate == Fate::pending || life->fate == Fate::merged;
    if (exit.is_error && waits)
      take_back(*life);
    else
      settle_sent(life, at_ns);
  }
}

// It has not been sent after all.
void Model::take_back(const Life& life) {
  const auto target = processes_.find(life.process);
  if (target == processes_.end()) return;
  const auto thread = threads_.find(life.thread);
  std::erase_if(target->second.merged, [&](const LifePtr& each) { return each.get() == &life; });
  for (Pending* queue :
       {&target->second.pending, thread == threads_.end() ? nullptr : &thread->second.pending}) {
    if (!queue) continue;
    queue->remove(life);
    const LifePtr before = queue->first(life.signal);
    if (before && before->id == life.merged_into) --before->merged;
  }
}

// It has been sent. There may be nobody left who takes it.
void Model::settle_sent(const LifePtr& life, int64_t at_ns) {
  life->confirmed = true;
  const auto target = processes_.find(life->process);
  if (target != processes_.end() && is_merged_for_good(*life)) {
    std::erase(target->second.merged, life);
    finish_life(life);
    return;
  }
  const bool gone = target == processes_.end() || (life->thread && !threads_.contains(life->thread));
  if (life->fate == Fate::pending && gone) {
    life->fate = Fate::pending_at_exit;
    life->fate_ns = at_ns;
    finish_life(life);
  } else if (life->fate == Fate::merged && target == processes_.end()) {
    finish_life(life);
  }
}

// The one it was merged into waits still and cannot have been taken meanwhile.
bool Model::is_merged_for_good(const Life& life) const {
  if (life.fate != Fate::merged) return false;
  const Thread* target = thread(life.thread);
  const Pending& queue = target ? target->pending : process(life.process)->pending;
  const LifePtr before = queue.first(life.signal);
  return before && before->id == life.merged_into && before->blocked && !before->unblocked;
}

void Model::generate(LifePtr life) {
  Process& process = processes_.at(life->process);
  const Signal signal = life->signal;
  Thread* thread = nullptr;
  if (life->thread) thread = &threads_.at(life->thread);
  // kernel/signal.c, prepare_signal(): a stopping signal removes SIGCONT from all queues, and SIGCONT removes
  // those.
  if (stopping.has(signal)) cancel(process, SigSet::of(sigcont), *life);
  if (signal == sigcont) {
    cancel(process, stopping, *life);
    process.continuing = life->ref();
  }

  const bool blocked = thread ? blocks(*thread, signal) : std::ranges::all_of(process.threads, [&](Tid tid) {
    return blocks(threads_.at(tid), signal);
  });
  if (blocked && !process.threads.empty())
    life->blocked = (thread ? *thread : threads_.at(process.threads.front()))
                        .blocked_by[static_cast<size_t>(signal.number)];

  Pending& queue = thread ? thread->pending : process.pending;
  const LifePtr before = signal.number < first_realtime_signal ? queue.first(signal) : nullptr;
  if (!before) {
    queue.add(std::move(life));
    return;
  }
  // signal(7): "Standard signals do not queue. If multiple instances of a standard signal are generated while
  // that signal is blocked, then only one instance of the signal is marked as pending".
  life->fate = Fate::merged;
  life->fate_ns = life->generated_ns;
  life->merged_into = before->id;
  ++before->merged;
  process.merged.push_back(std::move(life));
}

void Model::cancel(Process& process, SigSet which, const Life& by) {
  discard_pending(process, which, [&](Life& life) {
    life.cancelled_by = by.ref();
    life.fate_ns = by.generated_ns;
  });
}

void Model::discard(Process& process, SigSet which, const CallRef& by, int64_t at_ns) {
  discard_pending(process, which, [&](Life& life) {
    life.fate_by = by;
    life.fate_ns = at_ns;
  });
}

void Model::discard_pending(Process& process, SigSet which, const std::function<void(Life&)>& say) {
  const auto from = [&](Pending& queue) {
    const auto meant = [&](const Life& life) { return which.has(life.signal); };
    while (const LifePtr life = queue.take(meant)) {
      life->fate = Fate::discarded;
      say(*life);
      finish_life(life);
    }
  };
  from(process.pending);
  for (const Tid tid : process.threads) from(threads_.at(tid).pending);
}

// A signal has come to a thread: which one it is of those that wait, or a new one.
LifePtr Model::arrived(Thread& thread, Signal signal, const SigInfo* info, const Event& event) {
  Process& process = process_of(thread);
  // What its siginfo does not fit may still be it: a program can send any.
  const auto exact = [&](const Life& life) {
    return life.signal == signal && (!info || fits(life, *info, thread.inner));
  };
  LifePtr life = thread.pending.take(exact);
  if (!life) life = process.pending.take(exact);
  if (!life) {
    // Merged into one that was gone by then, after all.
    const auto revived = std::ranges::find_if(process.merged, [&](const LifePtr& each) {
      return exact(*each) && (!each->thread || each->thread == thread.tid);
    });
    if (revived != process.merged.end()) {
      life = *revived;
      process.merged.erase(revived);
      life->fate = Fate::pending;
      change_places(thread, life);
    }
  } else {
    settle_merged(process, *life);
  }
  if (life) {
    if (life->cause == Cause::unknown && info) find_origin(*life, thread, *info, event);
    return life;
  }
  life = make_life(signal, process, event.abi);
  if (info)
    find_origin(*life, thread, *info, event);
  else
    find_failed_call(*life, thread);
  return life;
}

// There is one place in a queue for a standard signal. If what was thought to be in it still is, then they
// came in the other order: ends and stops of children are seen in that of wait(2).
void Model::change_places(Thread& thread, const LifePtr& arrived) {
  Process& process = process_of(thread);
  const uint64_t into = std::exchange(arrived->merged_into, 0);
  for (Pending* queue : {&thread.pending, &process.pending}) {
    const LifePtr other = queue->take([&](const Life& life) { return life.id == into; });
    if (!other) continue;
    for (const LifePtr& life : process.merged)
      if (life->merged_into == into) life->merged_into = arrived->id;
    arrived->merged += std::exchange(other->merged, 0);
    other->fate = Fate::merged;
    other->fate_ns = other->generated_ns;
    other->merged_into = arrived->id;
    process.merged.push_back(other);
  }
}

// Those that were merged into earlier ones than this are so for good.
void Model::settle_merged(Process& process, const Life& next) {
  std::erase_if(process.merged, [&](const LifePtr& life) {
    if (life->signal != next.signal || life->merged_into >= next.id || !life->confirmed) return false;
    finish_life(life);
    return true;
  });
}

// A call that the kernel sends the thread this signal for, and whose signal has not come yet.
bool Model::find_failed_call(Life& life, Thread& thread) {
  CallRef* call = life.signal == sigpipe   ? &thread.broken_pipe
                  : life.signal == sigxfsz ? &thread.too_large
                                           : nullptr;
  if (!call || !*call) return false;
  life.cause = Cause::own_call;
  life.by = std::exchange(*call, {});
  life.thread = thread.tid;
  life.generated_ns = life.by.at_ns;
  blocked_in_the_past(life, thread);
  return true;
}

void Model::find_origin(Life& life, Thread& thread, const SigInfo& info, const Event& event) {
  Process& process = process_of(thread);
  const Signal signal = life.signal;
  const int code = info.code();
  const int64_t at = event.monotonic_ns;
  const auto own_call = [&](const CallRef& call) {
    life.cause = Cause::own_call;
    life.by = call;
    life.thread = thread.tid;
    life.generated_ns = call ? call.at_ns : 0;
  };
  const auto from_process = [&] {
    life.sender_process = info.pid();
    const auto sender = thread.inner ? processes_.end() : processes_.find(info.pid());
    if (sender == processes_.end()) {
      life.cause = info.pid() ? Cause::process : Cause::kernel;
      for (const Fact& fact : event.captured.facts)
        if (fact.kind == Fact::Kind::process_name && fact.key == static_cast<uint32_t>(info.pid()))
          life.sender_name = fact.text;
      return;
    }
    life.cause = Cause::untraced_call;
    auto& loose = sender->second.loose;
    const auto send =
        std::ranges::find_if(loose, [&](const LooseSend& each) { return each.signal == signal; });
    if (send == loose.end()) return;
    life.cause = Cause::call;
    life.by = send->by;
    life.generated_ns = send->by.at_ns;
  };

  if (code == si_timer) {
    life.cause = Cause::posix_timer;
    life.timer = info.timer();
    const auto timer = process.timers.find(info.timer());
    if (timer == process.timers.end()) return;
    life.by = timer->second.armed;
    life.thread = timer->second.thread;
    expired(life, timer->second.first_ns, timer->second.interval_ns, info.overrun(), at);
    return blocked_in_the_past(life, thread);
  }
  if (code == si_kernel && signal == sigsegv && thread.no_room) {
    life.cause = Cause::no_room;
    life.no_room_for = std::exchange(thread.no_room, {});
    life.thread = thread.tid;
    return;
  }
  if (code == si_kernel) {
    const Signal timers[] = {sigalrm, sigvtalrm, sigprof};
    for (size_t i = 0; i < std::size(timers); ++i) {
      const IntervalTimer& timer = process.interval_timers[i];
      if (signal != timers[i] || !timer.armed) continue;
      life.cause = Cause::interval_timer;
      life.timer = static_cast<int64_t>(i);
      life.by = timer.armed;
      expired(life, timer.first_ns, timer.interval_ns, 0, at);
      return blocked_in_the_past(life, thread);
    }
    life.cause = is_fault(signal, code) ? Cause::fault : Cause::kernel;
    if (life.cause == Cause::fault) life.thread = thread.tid;
    return;
  }
  if (code == si_user) {
    const bool own = info.pid() == process.id || thread.inner;
    if (own && find_failed_call(life, thread)) return;
    from_process();
    if (life.cause != Cause::call && process.parent_death == signal && info.pid() == process.maker)
      life.cause = Cause::parent_death;
    return;
  }
  if (code < 0) return from_process();
  if (signal == sigchld) {
    life.cause = Cause::child;
    life.sender_process = info.pid();
    life.child_code = code;
    life.generated_ns = at;
    if (const auto child = processes_.find(info.pid()); child != processes_.end()) {
      if (code == cld_stopped) child->second.stop_announced = true;
      if (code == cld_continued) child->second.continue_announced = true;
    }
    return;
  }
  if (signal == sigsys) {
    const auto number = static_cast<uint32_t>(info.syscall());
    for (const CallRef& call : {thread.open, thread.last})
      if (call && call.number == number) return own_call(call);
    return own_call({thread.tid, event.abi, number, 0});
  }
  life.cause = is_fault(signal, code) ? Cause::fault : Cause::kernel;
  if (life.cause == Cause::fault) {
    life.thread = thread.tid;
    life.generated_ns = at;
  }
}

}  // namespace sysgood::signals
