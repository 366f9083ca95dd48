#include "tracer/signals/model.h"

#include <algorithm>

namespace sysgood::signals {

void Model::receive(const Event& event, const Event* entry) {
  struct Visitor {
    Model& model;
    const Event& event;
    const Event* entry;
    void operator()(const SyscallEntry&) { model.entered(event); }
    void operator()(const SyscallExit&) {
      if (entry) model.returned(event, *entry);
    }
    void operator()(const SignalDelivery&) { model.delivered(event); }
    void operator()(const GroupStop&) { model.group_stopped(event); }
    void operator()(const ThreadStart&) { model.started(event); }
    void operator()(const Exec&) { model.executed(event); }
    void operator()(const Exited&) { model.ended(event); }
    void operator()(const Killed&) { model.ended(event); }
    void operator()(const Detached&) { model.ended(event); }
    void operator()(const SignalState&) { model.told_state(event); }
    void operator()(const Lost&) {}
  };
  if (std::holds_alternative<SyscallEntry>(event.what) || std::holds_alternative<SyscallExit>(event.what)) {
    if (!recent_.thread || recent_.thread->tid != event.tid) {
      recent_ = {};
      Thread& thread = known(event.tid);
      recent_ = {&thread, &process_of(thread)};
    }
    if (is_plain_call(event, entry)) return;
  } else {
    recent_ = {};
  }
  if (!std::holds_alternative<ThreadStart>(event.what) && !std::holds_alternative<Lost>(event.what))
    settle(known(event.tid), event);
  std::visit(Visitor{*this, event, entry}, event.what);
}

void Model::finish() {
  recent_ = {};
  while (!threads_.empty()) {
    Thread& thread = threads_.begin()->second;
    end_thread(thread, 0, HandlerRun::End::let_go);
  }
  while (!processes_.empty()) end_process(processes_.begin()->second, 0, Fate::let_go);
}

const Thread* Model::thread(Tid tid) const {
  const auto found = threads_.find(tid);
  return found == threads_.end() ? nullptr : &found->second;
}

const Process* Model::process(Tid process) const {
  const auto found = processes_.find(process);
  return found == processes_.end() ? nullptr : &found->second;
}

Action Model::action(Tid tid, Signal signal) const {
  const Thread* of = thread(tid);
  const Process* its = of ? process(of->process) : nullptr;
  return its ? its->dispositions->of(signal) : Action{};
}

// A trace may begin anywhere: whoever was never announced is a process of its own.
Thread& Model::known(Tid tid) {
  if (recent_.thread && recent_.thread->tid == tid) return *recent_.thread;
  const auto found = threads_.find(tid);
  if (found != threads_.end()) return found->second;
  Thread& thread = threads_[tid];
  thread.tid = thread.process = tid;
  Process& process = processes_[tid];
  process.id = tid;
  process.threads.push_back(tid);
  return thread;
}

LifePtr Model::make_life(Signal signal, const Process& process, Abi abi) {
  auto life = std::make_shared<Life>();
  life->id = ++last_id_;
  life->signal = signal;
  life->process = process.id;
  life->abi = abi;
  return life;
}

void Model::finish_life(const LifePtr& life) { listener_.finished(*life); }

void Model::finish_delivered(const Thread& thread, const LifePtr& life) {
  for (const HandlerFrame& frame : thread.frames)
    if (frame.life == life) return;
  for (const Interrupted& call : thread.interrupted)
    if (std::ranges::find(call.by, life) != call.by.end()) return;
  if (thread.arriving == life) return;
  if (const Process* its = process(thread.process); its && its->stop == life) return;
  finish_life(life);
}

}  // namespace sysgood::signals
