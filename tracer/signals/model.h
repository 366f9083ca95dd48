// The life-cycle of signals: a pass over events, live or from a file, that keeps for every thread and process
// what the kernel keeps - masks, pending signals, dispositions, handler frames - and tells of every signal
// where it came from and what became of it. It reads events and nothing else.
//
// A signal that is delivered acts when its thread goes on, so between a SignalDelivery and the thread's next
// event the state is that of the stop itself, as /proc/TID/status shows it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "tracer/event/sink.h"
#include "tracer/signals/life.h"
#include "tracer/signals/siginfo.h"
#include "tracer/signals/task.h"

namespace sysgood::signals {

// What a listener is told, in the order in which it happens. Lives are borrowed for the call.
class Listener {
 public:
  virtual ~Listener() = default;
  // It was delivered; what it does is known, and so is what it interrupts.
  virtual void delivered(const Life&) {}
  // Taken by rt_sigtimedwait(2) or read from a signalfd.
  virtual void consumed(const Life&) {}
  // Its handler ran to one of its ends, or came back to it.
  virtual void handler_ended(const Life&) {}
  // The call it interrupted is made again, or has returned.
  virtual void call_goes_on(const Life&) {}
  // It had stopped its process, which goes on now.
  virtual void continued(const Life&) {}
  // Nothing more will be known of it. Every life comes here once, the last of them from finish().
  virtual void finished(const Life&) {}
};

class Model : public Sink {
 public:
  // `listener` is not owned and must outlive this.
  explicit Model(Listener& listener) : listener_(listener) {}

  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  // The trace is over: what is still pending or running is told.
  void finish() override;

  // ---- the state, for those who ask; null when there is no such thread or process ----
  const Thread* thread(Tid tid) const;
  const Process* process(Tid process) const;
  // What would run if this signal were delivered to the thread now.
  Action action(Tid tid, Signal signal) const;
  bool traces(Tid process) const { return processes_.contains(process); }

 private:
  // births.cc
  void started(const Event& event);
  void told_state(const Event& event);
  void executed(const Event& event);
  void ended(const Event& event);
  void killed_unseen(Thread& thread, const Killed& killed, const Event& event);
  void group_stopped(const Event& event);
  void end_thread(Thread& thread, int64_t at_ns, HandlerRun::End how, bool process_goes_on = false);
  void end_process(Process& process, int64_t at_ns, Fate fate);
  void child_changed(Process& child, int code, const Event& event);
  Tid adopter(const Process& ending) const;

  // calls.cc
  bool is_plain_call(const Event& event, const Event* entry);
  void entered(const Event& event);
  void returned(const Event& event, const Event& entry);
  void act_on(Thread& thread, SignalCall call, const Event& event, const Event& entry);
  void set_altstack(Thread& thread, const Event& entry);
  void set_mask(Thread& thread, SigSet mask, const MaskChange& change);
  void note_unblocked(Thread& thread, SigSet mask, const MaskChange& change);
  void put_back(Thread& thread, SigSet mask, const MaskChange& change, SigSet saved, const Reasons& reasons);
  void restore_mask(Thread& thread, const MaskChange& change);
  void took(Thread& thread, Signal signal, const std::array<std::byte, 128>* info, const Event& event);
  void read_signalfd(Thread& thread, const Event& event, const Event& entry);

  // generation.cc
  bool blocks(const Thread& thread, Signal signal) const;
  void send(Thread& sender, const Event& entry);
  void sent(Thread& sender, const SyscallExit& exit, int64_t at_ns);
  void take_back(const Life& life);
  void settle_sent(const LifePtr& life, int64_t at_ns);
  void generate(LifePtr life);
  bool is_merged_for_good(const Life& life) const;
  void cancel(Process& process, SigSet which, const Life& by);
  void discard(Process& process, SigSet which, const CallRef& by, int64_t at_ns);
  void discard_pending(Process& process, SigSet which, const std::function<void(Life&)>& say);
  LifePtr arrived(Thread& thread, Signal signal, const SigInfo* info, const Event& event);
  void change_places(Thread& thread, const LifePtr& arrived);
  void settle_merged(Process& process, const Life& next);
  static bool find_failed_call(Life& life, Thread& thread);
  void find_origin(Life& life, Thread& thread, const SigInfo& info, const Event& event);

  // timers.cc
  void set_timer(Thread& thread, SignalCall call, const Event& entry, const Event& event);
  static void expired(Life& life, int64_t first_ns, int64_t interval_ns, int64_t overrun, int64_t at_ns);
  static void blocked_in_the_past(Life& life, const Thread& thread);

  // delivery.cc
  void delivered(const Event& event);
  void settle(Thread& thread, const Event& next);
  void begin_handler(Thread& thread, const LifePtr& life, const Event& next);
  void continued(Thread& thread, const Event& event);
  void left_call(Thread& thread, const Event& event, const Event& entry);
  void interrupt(Thread& thread, const LifePtr& life);
  static void decide(Interrupted& call, const Life& life);
  static void tell_outcome(Interrupted& call, Interruption::Outcome outcome);
  void goes_on(Thread& thread, const Event& event);
  void abandon_calls(Thread& thread, size_t level);

  // handlers.cc
  void look_for_left_handlers(Thread& thread, uint64_t sp, int64_t at_ns);
  void sigreturn(Thread& thread, const Event& entry);
  void sigreturned(Thread& thread, const Event& event, const Event& entry);
  void end_handler(Thread& thread, size_t index, HandlerRun::End how, int64_t at_ns);

  void finish_life(const LifePtr& life);
  // Unless its handler runs, its call has not gone on, or its process is stopped by it.
  void finish_delivered(const Thread& thread, const LifePtr& life);
  Thread& known(Tid tid);
  Process& process_of(const Thread& thread) {
    return &thread == recent_.thread ? *recent_.process : processes_.at(thread.process);
  }
  LifePtr make_life(Signal signal, const Process& process, Abi abi);

  Listener& listener_;
  std::map<Tid, Thread> threads_;
  std::map<Tid, Process> processes_;
  // Whose call the last event was of. Threads and processes only come and go by other events.
  struct Recent {
    Thread* thread = nullptr;
    Process* process = nullptr;
  };
  Recent recent_;
  uint64_t last_id_ = 0;
};

}  // namespace sysgood::signals
