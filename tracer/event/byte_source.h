// A file, a pipe or standard input, read strictly forward through a window that grows with what is really
// there: a damaged size never makes us allocate more than the input holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sysgood::recording {

class ByteSource {
 public:
  // "-" is standard input. Throws Failure.
  explicit ByteSource(const std::string& path);
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  const std::string& name() const { return name_; }  // for messages
  uint64_t position() const { return position_; }    // of the window's first byte, in bytes
  int error() const { return error_; }               // an errno that ended the input early, or 0

  // Reads on until the window has `size` bytes or the input ends; answers how many it has.
  size_t fill(size_t size);
  // Good until the next fill() or consume().
  std::span<const std::byte> window() const { return std::span(buffer_).subspan(begin_, end_ - begin_); }
  // Moves on by `size` bytes of the window.
  void consume(size_t size);

 private:
  void make_room();
  bool read_some();

  std::string name_;
  int fd_ = -1;
  int error_ = 0;
  bool at_end_ = false;
  uint64_t position_ = 0;
  std::vector<std::byte> buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

}  // namespace sysgood::recording
