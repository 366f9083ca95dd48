// FORMAT.md is true: its worked bytes are what the writer writes and the reader reads. And recordings written
// by older versions stay readable: the files in recordings/ are never written again.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/event/recording_support.h"

namespace sysgood {
namespace {

const std::string source_dir = SOURCE_DIR;

std::string document() {
  std::ifstream in(source_dir + "/tracer/event/FORMAT.md");
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// The bytes at the beginning of each line between the fences that follow `heading`; "|" ends them.
Bytes worked_bytes(const std::string& text, const std::string& heading) {
  Bytes out;
  const size_t fence = text.find("```", text.find(heading));
  const size_t end = text.find("```", fence + 3);
  if (fence == std::string::npos || end == std::string::npos) {
    ADD_FAILURE() << "no worked bytes";
    return out;
  }
  std::istringstream lines(text.substr(fence + 3, end - fence - 3));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line.substr(0, line.find('|')));
    for (std::string word; words >> word;)
      out.push_back(static_cast<std::byte>(std::stoi(word, nullptr, 16)));
  }
  return out;
}

std::string hex(const Bytes& bytes) {
  std::string out;
  char buffer[4];
  for (const std::byte b : bytes) {
    std::snprintf(buffer, sizeof buffer, "%02x ", static_cast<unsigned>(b));
    out += buffer;
  }
  return out;
}

TraceInfo worked_info() {
  TraceInfo info;
  info.host = Abi::x86_64;
  info.version = "0.1.0";
  info.kernel = "6.1.0";
  info.start_realtime_ns = 1000000000;
  info.command = {"true"};
  return info;
}

std::vector<Event> worked_events() {
  Event entry;
  entry.tid = 1000;
  entry.abi = Abi::x86_64;
  entry.realtime_ns = 1000000300;
  entry.monotonic_ns = 300;
  entry.what = SyscallEntry{257, {0xffffff9c, 0x1000, 0, 0, 0, 0}, 0x400, 0x2000};
  entry.captured.memory.add(0x1000, std::as_bytes(std::span("/tmp")));
  Event exit = entry;
  exit.realtime_ns += 100;
  exit.monotonic_ns += 100;
  exit.what = SyscallExit{-2, true, 0x400, 0x2000};
  exit.captured = {};
  return {entry, exit};
}

TEST(Format, TheWorkedExampleIsWhatTheWriterWrites) {
  const TempFile file;
  TraceWriter writer(file.path(), worked_info());
  for (const Event& event : worked_events()) writer.receive(event, nullptr);
  writer.finish();
  EXPECT_EQ(hex(worked_bytes(document(), "## A worked example")), hex(file.read()));
}

TEST(Format, TheWorkedExampleIsWhatTheReaderReads) {
  const TempFile file;
  file.write(worked_bytes(document(), "## A worked example"));
  EXPECT_EQ(TraceReader(file.path()).info(), worked_info());
  const Reading reading = read_recording(file.path());
  EXPECT_EQ(reading.events, worked_events());
  EXPECT_TRUE(reading.ending.whole) << reading.ending.why;
}

// What recordings/every_happening.v1.sgt was made of. Frozen with it: for a change of the format add a file.
std::vector<Event> events_of_version_1() {
  std::vector<Event> out;
  int64_t time = 5000000000;
  const auto add = [&](Tid tid, Abi abi, Happening what) -> Event& {
    Event event;
    event.tid = tid;
    event.abi = abi;
    time += 12345;
    event.monotonic_ns = time;
    event.realtime_ns = time + 1700000000000000000 + (tid % 2);
    event.what = std::move(what);
    out.push_back(std::move(event));
    return out.back();
  };
  const Abi arm = Abi::aarch64, intel = Abi::x86_64;
  SignalDelivery signal{{10}, true, {}, 0x400123};
  for (size_t i = 0; i < signal.info.size(); i += 3) signal.info[i] = static_cast<std::byte>(i);
  for (int round = 0; round < 40; ++round) {
    add(100, intel, ThreadStart{ThreadStart::How::launched, 100, 0});
    add(100, intel, Exec{99}).system_time_ns = 1000000 * round;
    Event& open = add(
        100, intel, SyscallEntry{257, {0xffffff9c, 0x7ffe00001000, 0x80000, 1, 2, ~0ull}, 0x401000, 0x7ffe0});
    open.captured.memory.add(0x7ffe00001000, std::as_bytes(std::span("/etc/hostname")));
    open.captured.memory.add(0x500000, std::as_bytes(std::span("elsewhere")));
    open.captured.facts = {{Fact::Kind::cwd, 0, "/home/user"}, {Fact::Kind::fd_path, 3, "/etc/hostname"}};
    add(100, intel, SyscallExit{-2, true, 0x401000, 0x7ffe0});
    add(100, intel, ThreadStart{ThreadStart::How::clone, 100, 100});
    add(101, intel, signal);
    add(101, arm, SyscallEntry{56, {~99ull, 5, 6, 7, 8, 9}, 0x402000, 0x7ffd0});
    add(101, arm, SyscallExit{1 << 20, false, 0x402000, 0x7ffd0});
    add(101, intel, GroupStop{{19}});
    add(101, intel, Exited{3});
    add(100, intel, Lost{7, "for the sake of a test"});
    add(102, intel, Killed{{11}, true});
    add(100, intel, Detached{});
  }
  return out;
}

TEST(Format, ARecordingOfVersion1IsReadable) {
  const std::string path = source_dir + "/tests/event/recordings/every_happening.v1.sgt";
  EXPECT_EQ(TraceReader(path).info(), worked_info());
  const Reading reading = read_recording(path);
  EXPECT_TRUE(reading.ending.whole) << reading.ending.why;
  EXPECT_EQ(reading.ending.unknown_records, 0u);
  EXPECT_EQ(reading.events, events_of_version_1());
}

}  // namespace
}  // namespace sysgood
