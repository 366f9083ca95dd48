// What one process has, as its calls made it: memory, dispositions, standard streams of its own.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tracer/event/event.h"
#include "tracer/golden/address_space.h"
#include "tracer/golden/startup.h"
#include "tracer/signals/dispositions.h"

namespace sysgood::golden {

struct ProcessState {
  std::shared_ptr<AddressSpace> memory =
      std::make_shared<AddressSpace>();  // with its parent while in vfork(2)
  std::shared_ptr<signals::Dispositions> dispositions = std::make_shared<signals::Dispositions>();
  Startup startup;
  bool fresh_stack = false;    // it has just been exec'd: where its stack is, its next stack pointer tells
  std::bitset<3> own_streams;  // of 0, 1 and 2 those that it has opened itself

  // What fork(2), vfork(2) or clone(2) gives the child.
  ProcessState child(bool shares_memory, bool shares_dispositions) const;
  // execve(2) with this /proc/PID/auxv.
  void exec(Abi abi, std::string_view auxv, std::shared_ptr<const ProgramSymbols> symbols);

  // A call of this name has returned: what it did to memory, and what to all else. A call's line needs some
  // of the state before it, and some behind it. `name_mapping` names memory that is of no file.
  void follow_memory(std::string_view name, const Event& entry, const SyscallExit& exit,
                     const std::function<std::string()>& name_mapping);
  void follow_rest(std::string_view name, const Event& entry, const SyscallExit& exit);

 private:
  void follow_streams(std::string_view name, const Event& entry, const SyscallExit& exit);
  void follow_dispositions(const Event& entry, bool of_one_word);
};

}  // namespace sysgood::golden
