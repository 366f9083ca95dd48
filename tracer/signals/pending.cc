#include <algorithm>

#include "tracer/signals/task.h"

namespace sysgood::signals {

bool Pending::has(Signal signal) const { return first(signal) != nullptr; }

SigSet Pending::set() const {
  SigSet set;
  for (const LifePtr& life : queue_) set.add(life->signal);
  return set;
}

LifePtr Pending::first(Signal signal) const {
  const auto found =
      std::ranges::find_if(queue_, [&](const LifePtr& life) { return life->signal == signal; });
  return found == queue_.end() ? nullptr : *found;
}

void Pending::remove(const Life& life) {
  std::erase_if(queue_, [&](const LifePtr& each) { return each.get() == &life; });
}

}  // namespace sysgood::signals
