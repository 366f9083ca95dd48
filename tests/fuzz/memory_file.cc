#include "tests/fuzz/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include "tests/fuzz/law.h"

namespace sysgood::fuzz {

MemoryFile::MemoryFile()
    : fd_(memfd_create("fuzz", MFD_CLOEXEC)), path_("/proc/self/fd/" + std::to_string(fd_)) {
  law(fd_ >= 0, "there is a file in memory");
}

MemoryFile::~MemoryFile() { close(fd_); }

std::vector<std::byte> MemoryFile::read() const {
  std::vector<std::byte> bytes(static_cast<size_t>(lseek(fd_, 0, SEEK_END)));
  law(pread(fd_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
      "the file can be read");
  return bytes;
}

void MemoryFile::write(std::span<const std::byte> bytes) const {
  law(ftruncate(fd_, 0) == 0 &&
          pwrite(fd_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
      "the file can be written");
}

}  // namespace sysgood::fuzz
