#include "tools/sysgood/output.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "tracer/event/failure.h"
#include "tracer/ptrace/inherited.h"

namespace sysgood::tool {

namespace {
constexpr size_t buffer_size = 64 * 1024;
}

Stream Stream::file(const std::string& path, bool append) {
  const bool existed = access(path.c_str(), F_OK) == 0;
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0666);
  if (fd < 0) throw Failure::system("cannot write '" + path + "'", errno);
  Stream stream(fd, path, Buffering::when_full, true);
  stream.created_ = !existed || !append;
  return stream;
}

Stream Stream::pipe(const std::string& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) throw Failure::system("pipe2", errno);
  const pid_t child = fork();
  if (child < 0) throw Failure::system("cannot start '" + command + "'", errno);
  if (child == 0) {
    ptrace::Inherited::restore();
    dup2(ends[0], STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  close(ends[0]);
  Stream stream(ends[1], "|" + command, Buffering::when_full, true);
  stream.command_ = child;
  return stream;
}

Stream Stream::borrowed(int fd, std::string name, Buffering buffering) {
  return Stream(fd, std::move(name), buffering, false);
}

Stream::Stream(Stream&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      name_(std::move(other.name_)),
      buffering_(other.buffering_),
      owned_(other.owned_),
      created_(other.created_),
      command_(std::exchange(other.command_, 0)),
      buffer_(std::move(other.buffer_)) {}

Stream::~Stream() {
  if (fd_ < 0) return;
  try {
    finish();
  } catch (const Failure&) {
    // Told already, by the write that failed first, or nobody is left to be told.
  }
}

void Stream::write(std::string_view text) {
  if (buffer_.capacity() < buffer_size) buffer_.reserve(2 * buffer_size);
  buffer_ += text;
  if (buffering_ == Buffering::at_once || buffer_.size() >= buffer_size) flush();
}

void Stream::flush() {
  size_t done = 0;
  while (done < buffer_.size() && fd_ >= 0) {
    const ssize_t n = ::write(fd_, buffer_.data() + done, buffer_.size() - done);
    if (n >= 0) {
      done += static_cast<size_t>(n);
      continue;
    }
    if (errno == EINTR || errno == EAGAIN) continue;
    const int error = errno;
    buffer_.clear();
    if (owned_) close(fd_);
    fd_ = -1;
    throw Failure::system("cannot write " + name_, error);
  }
  buffer_.clear();
}

void Stream::finish() {
  if (fd_ < 0) return;
  flush();
  const int fd = std::exchange(fd_, -1);
  if (owned_ && close(fd) < 0) throw Failure::system("cannot write " + name_, errno);
  if (const pid_t command = std::exchange(command_, 0))
    while (waitpid(command, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void Stream::abandon() {
  buffer_.clear();
  const bool remove = owned_ && created_ && !command_;
  finish();
  if (remove) unlink(name_.c_str());
}

Stream open_output(const std::string& output, bool append, int otherwise) {
  if (output.empty())
    return Stream::borrowed(
        otherwise, otherwise == STDERR_FILENO ? "standard error" : "standard output",
        otherwise == STDERR_FILENO ? Stream::Buffering::at_once : Stream::Buffering::when_full);
  if (output[0] == '|' || output[0] == '!') return Stream::pipe(output.substr(1));
  return Stream::file(output, append);
}

void SeparateOutput::write(Tid tid, std::string_view text) {
  auto at = streams_.find(tid);
  if (at == streams_.end())
    at = streams_.emplace(tid, Stream::file(path_ + "." + std::to_string(tid), append_)).first;
  at->second.write(text);
}

void SeparateOutput::flush() {
  for (auto& [tid, stream] : streams_) stream.flush();
}

void SeparateOutput::finish() {
  for (auto& [tid, stream] : streams_) stream.finish();
}

void SeparateOutput::abandon() {
  for (auto& [tid, stream] : streams_) stream.abandon();
}

}  // namespace sysgood::tool
