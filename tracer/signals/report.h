// All lives of a trace, and what they come to signal by signal.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tracer/signals/model.h"

namespace sysgood::signals {

// Of many durations: the middle one, the one that nine of ten do not exceed, the longest. Nanoseconds.
struct Durations {
  size_t count = 0;
  int64_t p50 = 0, p90 = 0, max = 0;
};
Durations summarise(std::vector<int64_t> durations);

struct SignalSummary {
  Signal signal;
  uint64_t generated = 0;  // all of them; each is one of the following
  uint64_t merged = 0;
  uint64_t delivered = 0;  // with a handler, by default, or ignored
  uint64_t consumed = 0;
  uint64_t discarded = 0;
  uint64_t pending = 0;  // when its thread or process ended
  uint64_t unknown = 0;  // we had let go

  uint64_t handled = 0, ignored = 0;  // of the delivered ones
  Durations wait;                     // from generation to delivery or taking, where the generation was seen
  Durations handler;                  // from delivery to the handler's end
  // Who sent them: a call and its thread, a process, the kernel; and how many.
  std::map<std::string, uint64_t> senders;
};

class Report : public Listener {
 public:
  void delivered(const Life& life) override { last_delivered_ = life.id; }
  void finished(const Life& life) override { lives_.push_back(life); }

  // Which life the last delivery belongs to; 0: there was none.
  uint64_t last_delivered() const { return last_delivered_; }

  // In the order in which they were first heard of; after Model::finish().
  const std::vector<Life>& lives();
  // By signal number; `sender` names who sent a life.
  std::vector<SignalSummary> summaries(std::string (*sender)(const Life&));

 private:
  std::vector<Life> lives_;
  uint64_t last_delivered_ = 0;
};

}  // namespace sysgood::signals
