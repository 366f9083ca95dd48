// Threads and processes begin, execute programs, and end.
#include <algorithm>
#include <cstring>
#include <utility>

#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

// include/uapi/linux/sched.h.
constexpr uint64_t clone_vm = 0x100, clone_sighand = 0x800, clone_vfork = 0x4000, clone_parent = 0x8000,
                   clone_newpid = 0x20000000, clone_clear_sighand = 0x100000000, exit_signal_mask = 0xff;

struct CloneFlags {
  uint64_t flags = 0;
  Signal exit_signal = sigchld;
};

}  // namespace

void Model::started(const Event& event) {
  const auto& start = std::get<ThreadStart>(event.what);
  // Its end was not seen: the trace has a gap.
  if (const auto before = threads_.find(event.tid); before != threads_.end())
    end_thread(before->second, event.monotonic_ns, HandlerRun::End::let_go);
  const auto parent_at = threads_.find(start.parent);
  Thread* parent = start.parent && parent_at != threads_.end() ? &parent_at->second : nullptr;
  Thread& thread = threads_[event.tid];
  thread = Thread{};
  thread.tid = event.tid;
  thread.process = start.process ? start.process : event.tid;
  const bool is_process = thread.process == thread.tid;
  const bool fresh = !processes_.contains(thread.process);
  Process& process = processes_[thread.process];
  process.id = thread.process;
  process.threads.push_back(thread.tid);
  if (!parent) {
    // signal(7) leaves a program its mask and what it ignores; a SignalState tells, where there is one.
    thread.known = start.how == ThreadStart::How::launched;
    return;
  }

  CloneFlags clone;
  if (parent->call == SignalCall::clone) {
    clone.flags = parent->args[0];
    clone.exit_signal = {static_cast<int>(parent->args[0] & exit_signal_mask)};
  } else if (parent->call == SignalCall::clone3) {
    clone.flags = parent->clone_flags;
    clone.exit_signal = parent->clone_exit_signal;
  } else if (start.how == ThreadStart::How::vfork) {
    clone.flags = clone_vm | clone_vfork;
  }
  thread.known = parent->known;
  thread.inner = parent->inner || (clone.flags & clone_newpid);
  // fork(2): "The child inherits a copy of its parent's signal mask"; signals that are pending are not
  // inherited.
  const MaskChange inherited{MaskChange::How::inherited, {}, {}, event.monotonic_ns};
  thread.blocked = parent->blocked;
  thread.blocked_by.fill(inherited);
  const bool shares_memory = clone.flags & clone_vm;
  if (!shares_memory || (clone.flags & clone_vfork)) {
    thread.altstack = parent->altstack;  // sigaltstack(2): a child of fork has a copy
    for (const HandlerFrame& frame : parent->frames) {
      thread.frames.push_back(frame);
      thread.frames.back().forked = true;
    }
  }
  if (!is_process || !fresh) return;
  const Process& maker = processes_.at(parent->process);
  process.parent = process.maker = maker.id;
  process.exit_signal = clone.exit_signal;
  // CLONE_PARENT: a sibling of its maker. kernel/fork.c: p->exit_signal is that of "current->group_leader".
  if (clone.flags & clone_parent) {
    process.parent = maker.parent;
    process.exit_signal = maker.exit_signal;
  }
  process.adopts = clone.flags & clone_newpid;
  process.group = maker.group;
  process.pidfds = maker.pidfds;
  process.dispositions =
      clone.flags & clone_sighand ? maker.dispositions : std::make_shared<Dispositions>(*maker.dispositions);
  if (clone.flags & clone_clear_sighand) process.dispositions->exec();
}

void Model::told_state(const Event& event) {
  const auto& state = std::get<SignalState>(event.what);
  Thread& thread = threads_.at(event.tid);
  Process& process = process_of(thread);
  thread.known = true;
  thread.blocked = {state.blocked};
  thread.blocked_by.fill({MaskChange::How::start, {}, {}, event.monotonic_ns});
  for (int i = 1; i <= signal_count; ++i) {
    const Signal signal{i};
    Action action = process.dispositions->of(signal);
    if (SigSet{state.ignored}.has(signal))
      action = {.handler = Action::sig_ign};
    else if (!SigSet{state.caught}.has(signal))
      action = {};
    else if (!action.handles())
      action = {.handler = Action::unknown};
    process.dispositions->set(signal, action);
  }
  // What was pending before we came; of signals without an info only that they are there.
  const auto add = [&](Pending& queue, Tid directed_at, uint64_t key, SigSet set) {
    if (!queue.all().empty()) return;  // another thread of the process has told of it
    const auto one = [&](Signal signal) {
      LifePtr life = make_life(signal, process, event.abi);
      life->thread = directed_at;
      life->blocked = MaskChange{MaskChange::How::start, {}, {}, event.monotonic_ns};
      queue.add(life);
      return life;
    };
    SigSet told;
    for (const Fact& fact : event.captured.facts) {
      if (fact.kind != Fact::Kind::pending_info || fact.key != key || fact.text.size() != 128) continue;
      std::array<std::byte, 128> bytes;
      std::memcpy(bytes.data(), fact.text.data(), bytes.size());
      const SigInfo info(bytes);
      LifePtr life = one({info.signo()});
      life->info = bytes;
      life->info_known = true;
      told.add(life->signal);
      find_origin(*life, thread, info, event);
    }
    for (int i = 1; i <= signal_count; ++i)
      if (set.has({i}) && !told.has({i})) one({i});
  };
  add(thread.pending, thread.tid, 0, {state.pending});
  add(process.pending, 0, 1, {state.shared_pending});
}

void Model::executed(const Event& event) {
  const int64_t at = event.monotonic_ns;
  Thread& leader = threads_.at(event.tid);
  const Tid process_id = leader.process;
  Tid former = std::get<Exec>(event.what).former;
  if (const Thread* caller = thread(former); !caller || caller->process != process_id) former = event.tid;
  // execve(2): "All threads other than the calling thread are destroyed"; the caller takes the leader's id.
  const std::vector<Tid> threads = process_of(leader).threads;
  for (const Tid tid : threads)
    if (tid != former) end_thread(threads_.at(tid), at, HandlerRun::End::exited, true);
  if (former != event.tid) {
    auto caller = threads_.extract(former);
    if (caller) {
      caller.key() = event.tid;
      caller.mapped().tid = event.tid;
      threads_.insert(std::move(caller));
    }
  }
  Thread& thread = known(event.tid);
  thread.process = process_id;
  Process& process = process_of(thread);
  process.threads = {event.tid};
  while (!thread.frames.empty()) end_handler(thread, thread.frames.size() - 1, HandlerRun::End::exec, at);
  abandon_calls(thread, 0);
  thread.altstack = {};
  // execve(2): "POSIX timers are not preserved". Dispositions that were shared (CLONE_SIGHAND) are no more.
  process.timers.clear();
  process.exit_signal = sigchld;  // fs/exec.c, de_thread()
  process.dispositions = std::make_shared<Dispositions>(*process.dispositions);
  process.dispositions->exec();
}

void Model::end_thread(Thread& thread, int64_t at_ns, HandlerRun::End how, bool process_goes_on) {
  const Tid tid = thread.tid;
  sent(thread, SyscallExit{}, at_ns);  // it ended in the call: what it sent may be there
  if (thread.arriving) {
    const LifePtr life = std::exchange(thread.arriving, nullptr);
    finish_delivered(thread, life);
  }
  abandon_calls(thread, 0);
  while (!thread.frames.empty()) end_handler(thread, thread.frames.size() - 1, how, at_ns);
  const Fate fate = how == HandlerRun::End::let_go ? Fate::let_go : Fate::pending_at_exit;
  for (const LifePtr& life : std::exchange(thread.pending.all(), {})) {
    life->fate = fate;
    life->fate_ns = at_ns;
    finish_life(life);
  }
  Process& process = process_of(thread);
  std::erase(process.threads, tid);
  const Tid process_id = thread.process;
  threads_.erase(tid);
  if (process.threads.empty() && !process_goes_on) end_process(processes_.at(process_id), at_ns, fate);
}

void Model::end_process(Process& process, int64_t at_ns, Fate fate) {
  for (const LifePtr& life : std::exchange(process.merged, {}))
    if (life->confirmed) finish_life(life);
  if (const LifePtr stop = std::exchange(process.stop, nullptr)) finish_life(stop);
  for (const LifePtr& life : std::exchange(process.pending.all(), {})) {
    if (!life->confirmed) continue;  // its call will tell; there is nobody left to take it
    life->fate = fate;
    life->fate_ns = at_ns;
    finish_life(life);
  }
  processes_.erase(process.id);
}

void Model::ended(const Event& event) {
  Thread& thread = threads_.at(event.tid);
  const Tid process_id = thread.process;
  const int64_t at = event.monotonic_ns;
  const auto* killed = std::get_if<Killed>(&event.what);
  if (std::holds_alternative<Detached>(event.what)) return end_thread(thread, at, HandlerRun::End::let_go);

  Process& process = process_of(thread);
  if (killed && process.fatal != killed->signal) killed_unseen(thread, *killed, event);
  const bool last = process.threads.size() == 1;
  if (last)
    child_changed(process, killed ? (killed->core_dumped ? cld_dumped : cld_killed) : cld_exited, event);
  const Tid heir = last ? adopter(process) : 0;
  end_thread(threads_.at(event.tid), at, HandlerRun::End::exited);
  if (!last) return;
  for (auto& [id, other] : processes_) {
    if (other.parent != process_id) continue;
    other.parent = heir;
    other.exit_signal = sigchld;  // kernel/exit.c, reparent_leader()
  }
}

// "SIGKILL ... cannot be caught": it has no delivery stop; its victim's end is its delivery. The same is true
// of the SIGSYS of a seccomp filter that kills.
void Model::killed_unseen(Thread& thread, const Killed& killed, const Event& event) {
  Process& process = process_of(thread);
  process.fatal = killed.signal;
  const auto same = [&](const Life& life) { return life.signal == killed.signal; };
  LifePtr life = thread.pending.take(same);
  if (!life) life = process.pending.take(same);
  if (!life) {
    life = make_life(killed.signal, process, event.abi);
    if (killed.signal != sigkill && thread.open) {
      life->cause = Cause::own_call;
      life->by = thread.open;
      life->thread = thread.tid;
      life->generated_ns = thread.open.at_ns;
    } else if (process.parent_death == killed.signal && !processes_.contains(process.maker)) {
      life->cause = Cause::parent_death;
    }
  }
  life->fate = Fate::delivered;
  life->fate_ns = event.monotonic_ns;
  life->receiver = thread.tid;
  life->effect = killed.core_dumped ? Effect::dumps_core : Effect::terminates;
  listener_.delivered(*life);
  finish_life(life);
}

// Who becomes the parent of its children when a process ends: kernel/exit.c, find_new_reaper(). 0: nobody
// that is traced.
Tid Model::adopter(const Process& ending) const {
  const Process* above = process(ending.parent);
  // A trace with gaps may make a process its own ancestor.
  for (size_t steps = processes_.size(); above && !above->adopts; --steps)
    above = steps ? process(above->parent) : nullptr;
  return above ? above->id : 0;
}

void Model::group_stopped(const Event& event) {
  Thread& thread = threads_.at(event.tid);
  Process& process = process_of(thread);
  thread.stopped = true;
  const bool all = std::ranges::all_of(process.threads, [&](Tid tid) { return threads_.at(tid).stopped; });
  if (!all || process.stopped) return;
  process.stopped = true;
  child_changed(process, cld_stopped, event);
}

// kernel/signal.c, do_notify_parent() and do_notify_parent_cldstop().
void Model::child_changed(Process& child, int code, const Event& event) {
  const auto found = processes_.find(child.parent);
  if (found == processes_.end()) return;
  Process& parent = found->second;
  const bool ends = code < cld_trapped;
  const Signal signal = ends ? child.exit_signal : sigchld;
  if (!signal.number) return;
  if (signal == sigchld) {
    const Action& action = parent.dispositions->of(sigchld);
    if (action.handler == Action::sig_ign) return;
    if (!ends && (action.flags & Action::nocldstop)) return;
  }
  bool* announced = code == cld_stopped     ? &child.stop_announced
                    : code == cld_continued ? &child.continue_announced
                                            : nullptr;
  if (announced && std::exchange(*announced, false)) return;
  LifePtr life = make_life(signal, parent, event.abi);
  life->cause = Cause::child;
  life->sender_process = child.id;
  life->generated_ns = event.monotonic_ns;
  life->child_code = code;
  generate(life);
}

}  // namespace sysgood::signals
