// Stacks of stopped threads, as facts of events.
#pragma once

#include "tracer/ptrace/symbols.h"

namespace sysgood::ptrace {

class StackTraces {
 public:
  // `symbols` is not owned and must outlive this.
  StackTraces(Symbols& symbols, Detail detail) : symbols_(symbols), detail_(detail) {}

  // Adds the stack of a stopped thread to the facts of `event`, innermost frame first: of each frame what is
  // inlined there and the function. After `limit` frames, inlined ones not counted, a fact without text says
  // that there are more.
  void capture(Event& event, Tid thread, Tid process, uint32_t limit);

  // Calls that do not return to where they were made: their stack is taken when they are entered, as strace
  // does.
  static bool taken_at_entry(Abi abi, uint64_t number);

 private:
  Symbols& symbols_;
  const Detail detail_;
};

}  // namespace sysgood::ptrace
