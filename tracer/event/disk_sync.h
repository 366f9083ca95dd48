// Sees to it that what was written to a file is on the disk about a second later, without the writer ever
// waiting for the disk: after the death of the machine all but the last second is there.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace sysgood::recording {

class DiskSync {
 public:
  // Starts a thread, which has all signals blocked, allocates nothing, and sleeps while nothing is written.
  // `fd` is borrowed and must stay open. Throws Failure.
  explicit DiskSync(int fd);
  ~DiskSync();
  DiskSync(const DiskSync&) = delete;
  DiskSync& operator=(const DiskSync&) = delete;

  // To be called after writing. Answers 0, or the errno with which the disk refused what was written earlier.
  int written();
  // Ends the thread, after a sync that is under way. Answers as written() does.
  int stop();

 private:
  void run();

  const int fd_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool dirty_ = false;
  bool stop_ = false;
  int error_ = 0;
  std::thread thread_;
};

}  // namespace sysgood::recording
