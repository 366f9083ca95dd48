// Files, pipes and terminals that a trace is written to.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "tracer/render/text_sink.h"

namespace sysgood::tool {

// A buffered stream of bytes. Throws Failure once when it cannot be written, with its name and the reason.
class Stream {
 public:
  enum class Buffering { when_full, at_once };

  // Creates or empties a file (or appends to it). Throws Failure.
  static Stream file(const std::string& path, bool append);
  // What a shell command reads. Throws Failure.
  static Stream pipe(const std::string& command);
  // An open descriptor that is not ours to close.
  static Stream borrowed(int fd, std::string name, Buffering buffering);

  Stream(Stream&& other) noexcept;
  Stream& operator=(Stream&&) = delete;
  ~Stream();

  void write(std::string_view text);
  void flush();
  // Flushes and closes; for a pipe, waits until the command has ended.
  void finish();
  // Closes, and removes a file that was made for nothing.
  void abandon();
  bool is_terminal_like() const { return buffering_ == Buffering::at_once; }

 private:
  Stream(int fd, std::string name, Buffering buffering, bool owned)
      : fd_(fd), name_(std::move(name)), buffering_(buffering), owned_(owned) {}
  int fd_;
  std::string name_;
  Buffering buffering_;
  bool owned_;
  bool created_ = false;
  int command_ = 0;  // pid of the pipe's command
  std::string buffer_;
};

// -o FILE, -o '|cmd', or stderr/stdout.
Stream open_output(const std::string& output, bool append, int otherwise);

class SharedOutput : public TextOutput {
 public:
  explicit SharedOutput(Stream stream) : stream_(std::move(stream)) {}
  void write(Tid, std::string_view text) override { stream_.write(text); }
  void flush() override { stream_.flush(); }
  Stream& stream() { return stream_; }

 private:
  Stream stream_;
};

// -ff: FILE.TID for each thread.
class SeparateOutput : public TextOutput {
 public:
  SeparateOutput(std::string path, bool append) : path_(std::move(path)), append_(append) {}
  void write(Tid tid, std::string_view text) override;
  void flush() override;
  void finish();
  void abandon();

 private:
  std::string path_;
  bool append_;
  std::unordered_map<Tid, Stream> streams_;
};

}  // namespace sysgood::tool
