// Joins each system call's exit to its entry, thread by thread; live and from a file alike.
#pragma once

#include <unordered_map>

#include "tracer/event/event.h"

namespace sysgood {

class CallPairs {
 public:
  // The call the thread is in, or null.
  const Event* open(Tid tid) const {
    const auto slot = slots_.find(tid);
    return slot != slots_.end() && slot->second.open ? &slot->second.entry : nullptr;
  }

  // Takes a SyscallEntry event over. What it held before goes back into `event`, for its capacity.
  void enter(Event& event) {
    Slot& slot = slots_[event.tid];
    std::swap(slot.entry, event);
    slot.open = true;
  }
  void leave(Tid tid) {
    if (const auto slot = slots_.find(tid); slot != slots_.end()) slot->second.open = false;
  }
  // The thread `former` has become `tid` in its execve: the call it is in goes with it.
  void rename(Tid former, Tid tid) {
    if (former == tid) return;
    slots_.erase(tid);
    if (auto node = slots_.extract(former)) {
      node.key() = tid;
      slots_.insert(std::move(node));
    }
  }
  void forget(Tid tid) { slots_.erase(tid); }

 private:
  struct Slot {
    Event entry;
    bool open = false;
  };
  std::unordered_map<Tid, Slot> slots_;
};

}  // namespace sysgood
