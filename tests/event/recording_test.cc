// Writer and reader together, where nothing goes wrong: every event comes back, through files, pipes and
// standard output, in small blocks and in huge ones.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <thread>

#include "tests/event/recording_support.h"
#include "tracer/event/failure.h"

namespace sysgood {
namespace {

void expect_same(const Reading& reading, const std::vector<Event>& events) {
  EXPECT_TRUE(reading.ending.whole) << reading.ending.why;
  EXPECT_EQ(reading.ending.events, events.size());
  EXPECT_EQ(reading.ending.unknown_records, 0u);
  ASSERT_EQ(reading.events.size(), events.size());
  for (size_t i = 0; i < events.size(); ++i) ASSERT_EQ(reading.events[i], events[i]) << i;
}

std::vector<Event> mixture(uint64_t seed, size_t count) {
  EventMaker make(seed);
  std::vector<Event> out;
  for (size_t i = 0; i < count; ++i) out.push_back(make.event(i % std::variant_size_v<Happening>));
  return out;
}

TEST(Recording, ComesBackAsItWas) {
  const auto events = mixture(1, 5000);
  for (const size_t block_size : {size_t{0}, size_t{600}, size_t{5000}, size_t{256} << 10}) {
    SCOPED_TRACE(block_size);
    const Bytes file = record(events, block_size);
    const auto blocks = blocks_of(file);
    EXPECT_EQ(blocks.back().header.kind, recording::BlockKind::end);
    EXPECT_EQ(blocks.back().header.first, events.size());
    if (block_size == 0) {
      EXPECT_EQ(blocks.size(), events.size() + 1) << "each event in a block of its own";
    }
    expect_same(read_recording(file), events);
  }
}

TEST(Recording, BothCodecsAreUsed) {
  std::vector<Event> events(200);
  const Bytes alike = record(events, 4096);
  EXPECT_EQ(blocks_of(alike).front().header.codec, recording::Codec::zstd);
  const Bytes single = record({Event{}}, 4096);
  EXPECT_EQ(blocks_of(single).front().header.codec, recording::Codec::stored);
  expect_same(read_recording(alike), events);
  expect_same(read_recording(single), {Event{}});
}

TEST(Recording, EachBlockDecodesByItself) {
  const auto events = mixture(2, 200);
  Bytes file = record(events, 3000);
  const auto blocks = blocks_of(file);
  ASSERT_GT(blocks.size(), 4u);
  // Without its first two blocks, the rest is what it was.
  Bytes without(file.begin(), file.begin() + static_cast<ptrdiff_t>(blocks[0].at));
  without.insert(without.end(), file.begin() + static_cast<ptrdiff_t>(blocks[2].at), file.end());
  const Reading reading = read_recording(without);
  const size_t missing = blocks[2].header.first;
  ASSERT_EQ(reading.events.size(), 1 + events.size() - missing);
  EXPECT_EQ(std::get<Lost>(reading.events[0].what).events, missing);
  for (size_t i = missing; i < events.size(); ++i) ASSERT_EQ(reading.events[1 + i - missing], events[i]);
}

TEST(Recording, FlushPutsWhatThereIsIntoTheFile) {
  const auto events = mixture(3, 20);
  const TempFile file;
  TraceWriter writer(file.path(), example_info());
  for (size_t i = 0; i < 10; ++i) writer.receive(events[i], nullptr);
  EXPECT_EQ(writer.events(), 10u);
  EXPECT_EQ(read_recording(file.path()).events.size(), 0u);
  writer.flush();
  const size_t size = file.read().size();
  writer.flush();
  EXPECT_EQ(file.read().size(), size) << "nothing new, nothing written";
  Reading reading = read_recording(file.path());
  EXPECT_EQ(reading.events, std::vector(events.begin(), events.begin() + 10));
  EXPECT_EQ(reading.ending.why, "cut short after 10 events (its end is missing)");
  for (size_t i = 10; i < 20; ++i) writer.receive(events[i], nullptr);
  writer.finish();
  expect_same(read_recording(file.path()), events);
  writer.receive(events[0], nullptr);
  writer.flush();
  writer.finish();
  expect_same(read_recording(file.path()), events);
}

TEST(Recording, WithoutFinishTheEventsAreThereButNotTheEnd) {
  const auto events = mixture(4, 10);
  const TempFile file;
  {
    TraceWriter writer(file.path(), example_info());
    for (const Event& event : events) writer.receive(event, nullptr);
  }
  const Reading reading = read_recording(file.path());
  EXPECT_EQ(reading.events, events);
  EXPECT_EQ(reading.ending.why, "cut short after 10 events (its end is missing)");
}

TEST(Recording, OneHugeEventAmongSmallOnes) {
  auto events = mixture(5, 300);
  const std::string argv(size_t{5} << 20, 'x');
  events[150].captured.memory.add(0x7ffd00000000, std::as_bytes(std::span(argv)));
  events[151].captured.facts.add(Fact::Kind::fd_path, 3, argv);
  events[152].what = Lost{3, argv};
  const Bytes file = record(events, 4096);
  size_t huge = 0;
  for (const BlockPlace& block : blocks_of(file)) {
    if (block.header.raw_size <= 4096) continue;
    ++huge;
    EXPECT_EQ(block.header.records, 1u);
  }
  EXPECT_EQ(huge, 3u);
  expect_same(read_recording(file), events);
}

TEST(Recording, AnEventThatNoRecordingCanHoldIsLostAndSaysSo) {
  EventMaker make(6);
  Event event = make.event(0);
  event.captured.memory.clear();
  const std::byte one{1};
  for (uint64_t i = 0; i <= recording::max_parts; ++i) event.captured.memory.add(2 * i, {&one, 1});
  const Reading reading = read_recording(record({event, Event{}}, 4096));
  EXPECT_TRUE(reading.ending.whole);
  ASSERT_EQ(reading.events.size(), 2u);
  EXPECT_EQ(std::get<Lost>(reading.events[0].what).events, 1u);
  EXPECT_EQ(reading.events[0].tid, event.tid);
  EXPECT_EQ(reading.events[0].realtime_ns, event.realtime_ns);
  EXPECT_EQ(reading.events[1], Event{});
}

TEST(Recording, ThroughANamedPipe) {
  const TempFile place;
  ::unlink(place.path().c_str());
  ASSERT_EQ(::mkfifo(place.path().c_str(), 0600), 0);
  const auto events = mixture(7, 3000);
  Reading reading;
  std::thread other([&] { reading = read_recording(place.path()); });
  TraceWriter writer(place.path(), example_info(), {.block_size = 10000});
  for (const Event& event : events) writer.receive(event, nullptr);
  writer.finish();
  other.join();
  expect_same(reading, events);
}

// Runs `body` in a child whose standard output and input are the two descriptors; answers its exit status.
template <class Body>
int in_child(int in, int out, Body body) {
  std::fflush(nullptr);  // what is buffered is ours to write, not the child's too
  const pid_t child = ::fork();
  if (child == 0) {
    if (in >= 0) ::dup2(in, STDIN_FILENO);
    if (out >= 0) ::dup2(out, STDOUT_FILENO);
    int status = 99;
    try {
      status = body();
    } catch (const std::exception& e) {
      ::write(STDERR_FILENO, e.what(), std::strlen(e.what()));
    }
    ::_exit(status);
  }
  int status = -1;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Recording, ThroughStandardOutputAndInput) {
  const auto events = mixture(8, 100);
  const TempFile file;
  const int fd = ::open(file.path().c_str(), O_RDWR | O_APPEND | O_CLOEXEC);
  ASSERT_GE(fd, 0);
  EXPECT_EQ(in_child(-1, fd,
                     [&] {
                       TraceWriter writer("-", example_info(), {.block_size = 1000});
                       for (const Event& event : events) writer.receive(event, nullptr);
                       writer.finish();
                       return ::fcntl(STDOUT_FILENO, F_GETFD) < 0 ? 1 : 0;  // still open
                     }),
            0);
  expect_same(read_recording(file.path()), events);
  ASSERT_EQ(::lseek(fd, 0, SEEK_SET), 0);
  EXPECT_EQ(in_child(fd, -1, [&] { return read_recording("-").events == events ? 0 : 1; }), 0);
  ::close(fd);
}

TEST(Recording, OnlyItsOwnerMayReadIt) {
  const TempFile place;
  ::unlink(place.path().c_str());
  TraceWriter writer(place.path(), example_info());
  struct stat is {};
  ASSERT_EQ(::stat(place.path().c_str(), &is), 0);
  EXPECT_EQ(is.st_mode & 07777, 0600u);
  writer.finish();
}

TEST(Recording, AbandonRemovesTheFile) {
  const TempFile file;
  TraceWriter writer(file.path(), example_info());
  writer.receive(Event{}, nullptr);
  writer.abandon();
  EXPECT_FALSE(file.exists());
  writer.receive(Event{}, nullptr);
  writer.finish();
  EXPECT_FALSE(file.exists());
}

TEST(Recording, AbandonRemovesNothingThatIsNotItsFile) {
  const TempFile file, other, link;
  {
    TraceWriter writer(file.path(), example_info());
    ASSERT_EQ(::rename(other.path().c_str(), file.path().c_str()), 0);
    writer.abandon();
    EXPECT_TRUE(file.exists()) << "another file has taken its name";
  }
  ::unlink(link.path().c_str());
  ASSERT_EQ(::symlink(file.path().c_str(), link.path().c_str()), 0);
  {
    TraceWriter writer(link.path(), example_info());
    writer.abandon();
    EXPECT_TRUE(link.exists()) << "a link, as /dev/stdout is";
  }
  TraceWriter writer("/dev/null", example_info());
  writer.abandon();
  EXPECT_EQ(::access("/dev/null", F_OK), 0);
}

TEST(Recording, ThePlaceCannotBeWritten) {
  try {
    TraceWriter writer("/no/such/dir/x.sgt", example_info());
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_STREQ(failure.what(), "cannot create /no/such/dir/x.sgt: No such file or directory");
  }
}

TEST(Recording, TheFileIsNotInheritedByPrograms) {
  const TempFile file;
  const int next_free = ::dup(0);
  ::close(next_free);
  TraceWriter writer(file.path(), example_info());
  const int flags = ::fcntl(next_free, F_GETFD);
  ASSERT_GE(flags, 0);
  EXPECT_TRUE(flags & FD_CLOEXEC);
  writer.finish();
  EXPECT_LT(::fcntl(next_free, F_GETFD), 0) << "closed";
}

}  // namespace
}  // namespace sysgood
