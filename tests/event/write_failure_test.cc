// A disk that is full, a limit that is reached, a reader that is gone: said once, and the file stays
// readable.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include "tests/event/recording_support.h"
#include "tracer/event/disk_sync.h"
#include "tracer/event/failure.h"

namespace sysgood {
namespace {

TEST(WriteFailure, DiskFullAtTheHeader) {
  try {
    TraceWriter writer("/dev/full", example_info());
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_STREQ(failure.what(), "cannot write /dev/full: No space left on device");
  }
  EXPECT_EQ(::access("/dev/full", F_OK), 0) << "a device is not removed";
}

// In a child, since the limit is the whole process's: writes all events under a limit of `limit` bytes. What
// it throws and when goes to its exit status: 1 once from receive(), 2 once from finish(), 3 never, 4
// anything else.
int record_under_limit(const std::string& path, const std::vector<Event>& events, size_t limit,
                       std::string* why) {
  int pipe[2];
  EXPECT_EQ(::pipe(pipe), 0);
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limits{limit, limit};
    ::setrlimit(RLIMIT_FSIZE, &limits);
    int in_receive = 0, in_finish = 0;
    std::string words;
    try {
      TraceWriter writer(path, example_info(), {.sync = false, .block_size = 1500});
      for (const Event& event : events) {
        try {
          writer.receive(event, nullptr);
        } catch (const Failure& failure) {
          ++in_receive;
          words = failure.what();
        }
      }
      try {
        writer.finish();
      } catch (const Failure& failure) {
        ++in_finish;
        words = failure.what();
      }
    } catch (...) {
      ::_exit(4);
    }
    if (::write(pipe[1], words.data(), words.size()) < 0) ::_exit(4);
    ::_exit(in_receive == 1 && in_finish == 0   ? 1
            : in_receive == 0 && in_finish == 1 ? 2
            : in_receive + in_finish == 0       ? 3
                                                : 4);
  }
  ::close(pipe[1]);
  char buffer[1000];
  const ssize_t n = ::read(pipe[0], buffer, sizeof buffer);
  ::close(pipe[0]);
  why->assign(buffer, static_cast<size_t>(std::max<ssize_t>(n, 0)));
  int status = -1;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(WriteFailure, FileSizeLimit) {
  const auto events = EventMaker(31).some(100);
  const Bytes whole = record(events, 1500);
  const auto blocks = blocks_of(whole);
  ASSERT_GT(blocks.size(), 6u);
  const TempFile file;
  for (const size_t block : {size_t{0}, size_t{1}, size_t{4}}) {
    const size_t limit = blocks[block].at + blocks[block].size / 2;
    std::string why;
    EXPECT_EQ(record_under_limit(file.path(), events, limit, &why), 1);
    EXPECT_EQ(why, "cannot write " + file.path() + " after " + std::to_string(blocks[block].header.first) +
                       " events: File too large");
    EXPECT_EQ(file.read().size(), blocks[block].at) << "the torn block is cut off";
    const Reading reading = read_recording(file.path());
    EXPECT_EQ(reading.events.size(), blocks[block].header.first);
    EXPECT_TRUE(std::equal(reading.events.begin(), reading.events.end(), events.begin()));
    EXPECT_FALSE(reading.ending.whole);
  }
}

TEST(WriteFailure, FileSizeLimitAtTheEnd) {
  const auto events = EventMaker(32).some(100);
  const Bytes whole = record(events, 1500);
  const TempFile file;
  std::string why;
  EXPECT_EQ(record_under_limit(file.path(), events, whole.size() - 1, &why), 2);
  EXPECT_EQ(why, "cannot write " + file.path() + " after 100 events: File too large");
  const Reading reading = read_recording(file.path());
  EXPECT_EQ(reading.events, events);
  EXPECT_EQ(reading.ending.why, "cut short after 100 events (its end is missing)");
  EXPECT_EQ(record_under_limit(file.path(), events, whole.size(), &why), 3) << "and it just fits";
  EXPECT_EQ(file.read(), whole);
}

TEST(WriteFailure, NoRoomForTheHeaderLeavesNoFile) {
  const TempFile file;
  std::string why;
  EXPECT_EQ(record_under_limit(file.path(), {}, 10, &why), 4);
  EXPECT_FALSE(file.exists());
}

TEST(WriteFailure, NobodyReadsThePipe) {
  const TempFile place;
  ::unlink(place.path().c_str());
  ASSERT_EQ(::mkfifo(place.path().c_str(), 0600), 0);
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  const int reader = ::open(place.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  TraceWriter writer(place.path(), example_info());
  ::close(reader);
  writer.receive(Event{}, nullptr);
  try {
    writer.flush();
    ADD_FAILURE();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.what(), "cannot write " + place.path() + " after 0 events: Broken pipe");
  }
  EXPECT_NO_THROW(writer.receive(Event{}, nullptr));
  EXPECT_NO_THROW(writer.finish());
  ::signal(SIGPIPE, before);
}

TEST(WriteFailure, DestroyedUnfinishedItDoesNotThrow) {
  const TempFile place;
  ::unlink(place.path().c_str());
  ASSERT_EQ(::mkfifo(place.path().c_str(), 0600), 0);
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  {
    const int reader = ::open(place.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    TraceWriter writer(place.path(), example_info());
    ::close(reader);
    writer.receive(Event{}, nullptr);
  }
  ::signal(SIGPIPE, before);
}

// Answers what written() comes to say within some seconds.
int error_of(recording::DiskSync& sync) {
  int error = sync.written();
  for (int i = 0; i < 400 && error == 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    error = sync.written();
  }
  return error;
}

TEST(DiskSync, AFailureIsReportedAndSignalsAreNotTaken) {
  sigset_t none, one, mask;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, nullptr);
  recording::DiskSync sync(-1);
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  for (int s = 1; s < SIGRTMAX; ++s)
    EXPECT_EQ(sigismember(&mask, s), 0) << s << " stayed blocked in its maker";

  EXPECT_EQ(error_of(sync), EBADF);  // and so its thread has come to run
  // A signal to the process goes to a thread that does not block it. It would end us if it were that one.
  sigemptyset(&one);
  sigaddset(&one, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &one, nullptr);
  ::kill(::getpid(), SIGUSR1);
  const timespec second{1, 0};
  EXPECT_EQ(sigtimedwait(&one, nullptr, &second), SIGUSR1);
  pthread_sigmask(SIG_SETMASK, &none, nullptr);
}

TEST(DiskSync, APipeHasNoDisk) {
  int pipe[2];
  ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
  {
    recording::DiskSync sync(pipe[1]);
    EXPECT_EQ(sync.written(), 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
    EXPECT_EQ(sync.written(), 0);
    EXPECT_EQ(sync.stop(), 0);
  }
  ::close(pipe[0]);
  ::close(pipe[1]);
}

TEST(DiskSync, EndsAtOnce) {
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 50; ++i) {
    recording::DiskSync sync(-1);
    sync.written();
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));  // and not a second each
}

}  // namespace
}  // namespace sysgood
