// The file a recording is written to: only ever appended to, never sought in, so that a pipe will do. A piece
// that could not be written whole is cut off again where that is possible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace sysgood::recording {

class RecordingFile {
 public:
  // Creates or empties `path`, readable by its owner alone: it will hold what programs read and wrote. "-" is
  // standard output, which is left open for others. Throws Failure.
  explicit RecordingFile(const std::string& path);
  ~RecordingFile();
  RecordingFile(const RecordingFile&) = delete;
  RecordingFile& operator=(const RecordingFile&) = delete;

  const std::string& name() const { return name_; }  // for messages
  int fd() const { return fd_; }

  // Both answer 0 or an errno. The caller has SIGPIPE and SIGXFSZ ignored or blocked, or is ended by them.
  int append(std::span<const std::byte> bytes);
  int close();

  // Closes, and removes the file if it is a file and still the one that `path` names.
  void remove();

 private:
  void cut();

  std::string path_;
  std::string name_;
  int fd_ = -1;
  bool ours_ = false;  // a regular file that we emptied: we know its size and nobody else writes to it
  uint64_t size_ = 0;
};

}  // namespace sysgood::recording
