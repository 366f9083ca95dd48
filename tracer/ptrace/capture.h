// Fills an Event's captured memory and facts: runs the decoder over the live thread and keeps what it read.
#pragma once

#include <string>
#include <vector>

#include "tracer/decode/decode.h"
#include "tracer/event/event.h"
#include "tracer/ptrace/descriptor_paths.h"

namespace sysgood::ptrace {

class Capture {
 public:
  // `paths`: only calls that touch one of these are wanted; empty: all.
  Capture(const Limits& limits, std::vector<std::string> paths) : limits_(limits), paths_(std::move(paths)) {}

  // `event.what` is a SyscallEntry. False: the call touches none of the paths asked for.
  bool entry(Event& event, Tid process);
  // `event.what` is the SyscallExit that belongs to `entry`.
  void exit(Event& event, const Event& entry, Tid process);

  // `event.what` is an Exec: what it runs, where that was put, and in which directory.
  void exec(Event& event);

  DescriptorPaths& descriptors() { return descriptors_; }

 private:
  Limits limits_;
  std::vector<std::string> paths_;
  DescriptorPaths descriptors_;
  Arena arena_;
};

}  // namespace sysgood::ptrace
