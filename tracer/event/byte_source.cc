// Plain read(2) into one buffer; what is not consumed is moved to its front when room is needed.
#include "tracer/event/byte_source.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "tracer/event/failure.h"

namespace sysgood::recording {
namespace {

constexpr size_t first_size = size_t{64} << 10;

}  // namespace

ByteSource::ByteSource(const std::string& path) : name_(path == "-" ? "standard input" : path) {
  fd_ = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd_ < 0) throw Failure::system("cannot open " + name_, errno);
}

ByteSource::~ByteSource() { ::close(fd_); }

size_t ByteSource::fill(size_t size) {
  while (end_ - begin_ < size && !at_end_) {
    make_room();
    at_end_ = !read_some();
  }
  return end_ - begin_;
}

void ByteSource::consume(size_t size) {
  begin_ += size;
  position_ += size;
}

void ByteSource::make_room() {
  if (end_ < buffer_.size()) return;
  if (begin_ > 0) {
    std::copy(buffer_.begin() + static_cast<ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ > buffer_.size() / 2) buffer_.resize(2 * buffer_.size());
  if (buffer_.empty()) buffer_.resize(first_size);
}

bool ByteSource::read_some() {
  for (;;) {
    const ssize_t n = ::read(fd_, buffer_.data() + end_, buffer_.size() - end_);
    if (n > 0) {
      end_ += static_cast<size_t>(n);
      return true;
    }
    if (n == 0) return false;
    if (errno == EINTR) continue;
    if (errno == EAGAIN) {  // a pipe that someone else made non-blocking
      pollfd wait{fd_, POLLIN, 0};
      ::poll(&wait, 1, -1);
      continue;
    }
    error_ = errno;
    return false;
  }
}

}  // namespace sysgood::recording
