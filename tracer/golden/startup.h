// Tells the loader's and libc's calls before main() from the program's own, by what a loader does: from an
// execve on, calls of the loader's kind up to the one it ends with. With the GNU libc that is, for a dynamic
// program, the munmap(2) of ld.so.cache, and for a static one the mprotect(2) of what was relocated.
#pragma once

#include <cstdint>
#include <string_view>

namespace sysgood::golden {

class Startup {
 public:
  void begin(bool has_loader) {
    running_ = true;
    has_loader_ = has_loader;
    cache_ = 0;
  }
  // A call of the process's first thread, in order; whether it belongs to the start-up.
  bool owns(std::string_view call, uint64_t first_argument);
  // It mapped this file here.
  void mapped(std::string_view path, uint64_t address);

 private:
  bool running_ = false, has_loader_ = false;
  uint64_t cache_ = 0;  // where ld.so.cache is
};

}  // namespace sysgood::golden
