// open(2), write(2), close(2) with everything that they can answer.
#include "tracer/event/recording_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "tracer/event/failure.h"

namespace sysgood::recording {

RecordingFile::RecordingFile(const std::string& path)
    : path_(path), name_(path == "-" ? "standard output" : path) {
  const bool standard_output = path == "-";
  if (standard_output && ::isatty(STDOUT_FILENO))
    throw Failure("standard output is a terminal: a recording is not text; name a file for it");
  fd_ = standard_output ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
                        : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (fd_ < 0) throw Failure::system("cannot create " + name_, errno);
  struct stat is {};
  ours_ = !standard_output && ::fstat(fd_, &is) == 0 && S_ISREG(is.st_mode);
}

RecordingFile::~RecordingFile() { close(); }

int RecordingFile::append(std::span<const std::byte> bytes) {
  for (auto left = bytes; !left.empty();) {
    const ssize_t n = ::write(fd_, left.data(), left.size());
    if (n > 0) {
      left = left.subspan(static_cast<size_t>(n));
      continue;
    }
    const int error = n == 0 ? EIO : errno;
    if (error == EINTR) continue;
    if (error == EAGAIN) {  // a pipe that someone else made non-blocking
      pollfd wait{fd_, POLLOUT, 0};
      ::poll(&wait, 1, -1);
      continue;
    }
    cut();
    return error;
  }
  size_ += bytes.size();
  return 0;
}

// Best effort: a reader copes with a torn block, it is only more to explain.
void RecordingFile::cut() {
  if (ours_ && ::ftruncate(fd_, static_cast<off_t>(size_)) != 0) return;
}

int RecordingFile::close() {
  if (fd_ < 0) return 0;
  return ::close(std::exchange(fd_, -1)) == 0 || errno == EINTR
             ? 0
             : errno;  // Linux closes even when interrupted
}

void RecordingFile::remove() {
  struct stat open {
  }, named{};
  // Not through a symbolic link: unlink("/dev/stdout") would take the link.
  const bool still_ours = ours_ && ::fstat(fd_, &open) == 0 && ::lstat(path_.c_str(), &named) == 0 &&
                          open.st_dev == named.st_dev && open.st_ino == named.st_ino;
  close();
  if (still_ours) ::unlink(path_.c_str());
}

}  // namespace sysgood::recording
