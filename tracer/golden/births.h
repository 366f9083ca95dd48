// Names for processes and threads that are the same in every run: P1 is the program, P2 its first child, T1.2
// the second thread of P1. Numbers follow the tree of who made whom, not the moment of birth, so that two
// processes making children at the same time do not exchange their children's names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracer/event/event.h"

namespace sysgood::golden {

// One thread, for its whole life; an index. Ids of the kernel's are used again, these are not.
using Birth = int;
inline constexpr Birth unborn = -1;

class Births {
 public:
  Birth born(Tid tid, const ThreadStart& start);
  // `former` has become `tid` by an execve: it goes on as the leader.
  void renamed(Tid former, Tid tid);

  // Who has this id now, or had it last; unborn when nobody did.
  Birth of(Tid tid) const;
  Birth process_of(Birth thread) const { return all_[static_cast<size_t>(thread)].process; }
  bool is_leader(Birth thread) const { return process_of(thread) == thread; }
  size_t count() const { return all_.size(); }

  // When all are known: "P1", "T1.2", by Birth; and the births in the order of these names.
  std::vector<std::string> names() const;
  std::vector<Birth> in_order() const;

  // Text that is written before names are known holds marks instead.
  static std::string mark(Birth thread);
  static std::string with_names(std::string_view text, const std::vector<std::string>& names);

 private:
  struct One {
    Birth process;                         // its leader
    std::vector<Birth> threads, children;  // that it made, in order
  };
  struct Walk;

  std::vector<One> all_;
  std::vector<Birth> roots_;
  std::unordered_map<Tid, Birth> by_tid_;
};

}  // namespace sysgood::golden
