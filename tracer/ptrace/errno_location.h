// The errno of stopped threads, for processes whose C library can be asked where it is.
#pragma once

#include <optional>
#include <unordered_map>

#include "tracer/ptrace/symbols.h"

namespace sysgood::ptrace {

class ErrnoLocation {
 public:
  // `symbols` is not owned and must outlive this.
  explicit ErrnoLocation(Symbols& symbols) : symbols_(symbols) {}

  // Nothing when it is not known for certain: no C library or two of them, one that finds errno in a way of
  // its own, a thread without thread-local storage.
  std::optional<int> read_errno(Tid thread, Tid process);

  void forget(Tid process);  // it has ended, or its execve has replaced all of it

 private:
  std::optional<int64_t> look_up(Tid thread, Tid process);

  Symbols& symbols_;
  std::unordered_map<Tid, std::optional<int64_t>> offsets_;  // from the thread pointer, by process
};

}  // namespace sysgood::ptrace
