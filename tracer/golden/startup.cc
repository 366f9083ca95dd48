#include "tracer/golden/startup.h"

#include <algorithm>

namespace sysgood::golden {

namespace {

constexpr std::string_view of_libc[] = {"brk", "arch_prctl", "set_tid_address", "set_robust_list", "rseq",
                                        "prlimit64", "getrandom", "readlink", "readlinkat", "mprotect",
                                        "uname",
                                        // of 32-bit programs
                                        "set_thread_area", "set_tls", "ugetrlimit"};
constexpr std::string_view of_loader[] = {"access",     "faccessat", "faccessat2", "openat", "open", "read",
                                          "pread64",    "fstat",     "newfstatat", "close",  "mmap", "munmap",
                                          "getdents64", "mmap2",     "statx",      "fstat64"};

template <class List>
bool in(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != std::end(list);
}

}  // namespace

bool Startup::owns(std::string_view call, uint64_t first_argument) {
  if (!running_) return false;
  if (!in(of_libc, call) && !(has_loader_ && in(of_loader, call))) {
    running_ = false;
    return false;
  }
  const bool last = has_loader_ ? call == "munmap" && cache_ && first_argument == cache_ : call == "mprotect";
  if (last) running_ = false;
  return true;
}

void Startup::mapped(std::string_view path, uint64_t address) {
  if (running_ && path.ends_with("/ld.so.cache")) cache_ = address;
}

}  // namespace sysgood::golden
