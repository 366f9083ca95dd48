// One thread, one mutex that is never held across a system call that waits for the disk.
#include "tracer/event/disk_sync.h"

#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

#include "tracer/event/failure.h"

namespace sysgood::recording {

DiskSync::DiskSync(int fd) : fd_(fd) {
  // A thread begins with the mask of its maker. Signals to us are the main thread's business: it forwards
  // them.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int error = 0;
  try {
    thread_ = std::thread([this] { run(); });
  } catch (const std::system_error& e) {
    error = e.code().value();
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (error != 0) throw Failure::system("cannot start a thread", error);
}

DiskSync::~DiskSync() { stop(); }

int DiskSync::stop() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
  return error_;
}

int DiskSync::written() {
  int error;
  {
    const std::lock_guard lock(mutex_);
    dirty_ = true;
    error = error_;
  }
  changed_.notify_one();
  return error;
}

void DiskSync::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    changed_.wait(lock, [this] { return dirty_ || stop_; });
    changed_.wait_for(lock, std::chrono::seconds(1), [this] { return stop_; });
    if (stop_) return;
    dirty_ = false;
    lock.unlock();
    const int error = ::fdatasync(fd_) == 0 ? 0 : errno;
    lock.lock();
    if (error == EINVAL || error == EROFS) return;  // a pipe or the like: there is no disk behind it
    if (error != 0 && error != EINTR) error_ = error;
  }
}

}  // namespace sysgood::recording
