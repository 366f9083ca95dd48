// A file that lies in memory and goes away with this object: for what reads and writes files by their path.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace sysgood::fuzz {

class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  const std::string& path() const { return path_; }
  std::vector<std::byte> read() const;
  void write(std::span<const std::byte> bytes) const;

 private:
  int fd_;
  std::string path_;
};

}  // namespace sysgood::fuzz
