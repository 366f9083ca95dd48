// Hands events to all sinks, each exit together with its entry.
#pragma once

#include <vector>

#include "tracer/event/call_pairs.h"
#include "tracer/event/sink.h"

namespace sysgood {

class Dispatcher {
 public:
  // Not owned; must outlive this.
  void add(Sink& sink) { sinks_.push_back(&sink); }

  // `event` may be changed: a SyscallEntry's contents are kept here until its exit.
  void pass(Event& event) {
    const Event* entry = std::holds_alternative<SyscallExit>(event.what) ? pairs_.open(event.tid) : nullptr;
    for (Sink* sink : sinks_) sink->receive(event, entry);
    if (std::holds_alternative<SyscallEntry>(event.what)) {
      pairs_.enter(event);
    } else if (std::holds_alternative<SyscallExit>(event.what)) {
      pairs_.leave(event.tid);
    } else if (const Exec* exec = std::get_if<Exec>(&event.what)) {
      pairs_.rename(exec->former, event.tid);
    } else if (std::holds_alternative<Exited>(event.what) || std::holds_alternative<Killed>(event.what) ||
               std::holds_alternative<Detached>(event.what)) {
      pairs_.forget(event.tid);
    }
  }
  const CallPairs& pairs() const { return pairs_; }
  CallPairs& pairs() { return pairs_; }

  void flush() {
    for (Sink* sink : sinks_) sink->flush();
  }
  void finish() {
    for (Sink* sink : sinks_) sink->finish();
  }

 private:
  std::vector<Sink*> sinks_;
  CallPairs pairs_;
};

}  // namespace sysgood
