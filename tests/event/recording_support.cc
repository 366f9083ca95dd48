// See recording_support.h.
#include "tests/event/recording_support.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <limits>

#include "tracer/event/failure.h"
#include "tracer/event/file_header.h"
#include "tracer/event/wire.h"

namespace sysgood {

uint64_t EventMaker::word() {
  switch (below(5)) {
    case 0:
      return below(300);
    case 1:
      return ~below(300);
    case 2:
      return 0x7f0000000000 + below(uint64_t{1} << 32);
    case 3: {
      const uint64_t extremes[] = {0, ~0ull, 1ull << 63, (1ull << 63) - 1, 1ull << 32, 0xffffff9c, 127, 128};
      return extremes[below(std::size(extremes))];
    }
    default:
      return random_();
  }
}

std::string EventMaker::text(size_t most) {
  std::string out(below(most + 1), '\0');
  for (char& c : out) c = static_cast<char>(below(256));
  return out;
}

Happening EventMaker::happening(size_t alternative) {
  const auto number = [this] { return static_cast<int32_t>(word()); };
  switch (alternative) {
    case 0:
      return SyscallEntry{word(), {word(), word(), word(), word(), word(), word()}, word(), word()};
    case 1:
      return SyscallExit{static_cast<int64_t>(word()), below(2) == 1, word(), word()};
    case 2: {
      SignalDelivery v{{number()}, below(2) == 1, {}, word()};
      for (size_t i = below(129); i > 0; --i) v.info[i - 1] = static_cast<std::byte>(below(256));
      return v;
    }
    case 3:
      return GroupStop{{number()}};
    case 4:
      return ThreadStart{static_cast<ThreadStart::How>(1 + below(5)), number(), number()};
    case 5:
      return Exec{number()};
    case 6:
      return Exited{number()};
    case 7:
      return Killed{{number()}, below(2) == 1};
    case 8:
      return Detached{};
    case 9:
      return Lost{word(), text(40)};
    case 10:
      return SignalState{word(), word(), word(), word(), word()};
  }
  ADD_FAILURE() << "teach EventMaker the new happening";
  return Detached{};
}

Captured EventMaker::captured() {
  Captured out;
  for (uint64_t ranges = below(2) * below(5); ranges > 0; --ranges) {
    uint64_t address = word();
    for (uint64_t joined = 1 + below(2); joined > 0; --joined) {
      const std::string bytes = text(200);
      out.memory.add(address, std::as_bytes(std::span(bytes)));
      address += bytes.size();
    }
  }
  for (uint64_t facts = below(2) * below(4); facts > 0; --facts)
    out.facts.add(static_cast<Fact::Kind>(1 + below(2)), word(), text(60));
  return out;
}

Event EventMaker::event(size_t alternative) {
  Event out;
  out.tid = static_cast<Tid>(word());
  out.abi = all_abis[below(all_abis.size())];
  out.realtime_ns = static_cast<int64_t>(word());
  out.monotonic_ns = static_cast<int64_t>(word());
  out.system_time_ns = below(2) ? -1 : static_cast<int64_t>(word());
  out.what = happening(alternative);
  out.captured = captured();
  return out;
}

std::vector<Event> EventMaker::some(size_t count) {
  std::vector<Event> out;
  while (out.size() < count) {
    Event event = any();
    if (!std::holds_alternative<Lost>(event.what)) out.push_back(std::move(event));
  }
  return out;
}

TraceInfo example_info() {
  TraceInfo info;
  info.host = Abi::aarch64;
  info.version = "0.1.0";
  info.kernel = "6.1.0-18-arm64";
  info.start_realtime_ns = 1700000000123456789;
  info.options = {"-f", "-s", "64"};
  info.command = {"/bin/echo", "", "one\ntwo"};
  return info;
}

TempFile::TempFile() {
  std::string path = testing::TempDir() + "sysgood-recording-XXXXXX";
  const int fd = ::mkstemp(path.data());
  EXPECT_GE(fd, 0) << path;
  ::close(fd);
  path_ = path;
}
TempFile::~TempFile() { ::unlink(path_.c_str()); }

Bytes TempFile::read() const {
  std::ifstream in(path_, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

void TempFile::write(std::span<const std::byte> bytes) const {
  std::ofstream out(path_, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  ASSERT_TRUE(out.flush()) << path_;
}

void TempFile::poke(size_t at, std::byte value) const {
  const int fd = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  EXPECT_EQ(::pwrite(fd, &value, 1, static_cast<off_t>(at)), 1);
  ::close(fd);
}
void TempFile::cut(size_t size) const { EXPECT_EQ(::truncate(path_.c_str(), static_cast<off_t>(size)), 0); }

bool TempFile::exists() const { return std::filesystem::exists(path_); }

Bytes record(const std::vector<Event>& events, size_t block_size, const TraceInfo& info) {
  const TempFile file;
  TraceWriter writer(file.path(), info, {.sync = false, .block_size = block_size});
  for (const Event& event : events) writer.receive(event, nullptr);
  writer.finish();
  return file.read();
}

Reading read_recording(const std::string& path) {
  TraceReader reader(path);
  Reading out;
  Event event;
  while (reader.next(event)) out.events.push_back(event);
  out.ending = reader.ending();
  EXPECT_FALSE(reader.next(event)) << "an end is an end";
  EXPECT_EQ(out.ending.whole, out.ending.why.empty()) << out.ending.why;
  EXPECT_EQ(out.ending.why.find('\n'), std::string::npos) << out.ending.why;
  return out;
}

Reading read_recording(std::span<const std::byte> bytes) {
  const TempFile file;
  file.write(bytes);
  return read_recording(file.path());
}

std::string refusal(const std::string& path) {
  try {
    const TraceReader reader(path);
  } catch (const Failure& failure) {
    EXPECT_EQ(std::string(failure.what()).find('\n'), std::string::npos) << failure.what();
    return failure.what();
  }
  return "";
}

std::string refusal(std::span<const std::byte> bytes) {
  const TempFile file;
  file.write(bytes);
  const std::string why = refusal(file.path());
  if (why.empty()) return why;
  EXPECT_EQ(why.find(file.path() + ": "), 0u) << why;
  return why.substr(std::min(why.size(), file.path().size() + 2));
}

size_t header_size_of(std::span<const std::byte> file) {
  return wire::Decoder(file.subspan(recording::header_size_at, 4)).u32();
}

std::vector<BlockPlace> blocks_of(std::span<const std::byte> file) {
  std::vector<BlockPlace> out;
  const uint32_t seed = recording::file_checksum(file.first(header_size_of(file)));
  for (size_t at = header_size_of(file); at < file.size(); at += out.back().size) {
    const auto header = recording::decode_block_header(file.subspan(at), seed);
    if (!header) {
      ADD_FAILURE() << "no block at " << at;
      break;
    }
    out.push_back({at, recording::block_header_size + header->stored_size, *header});
  }
  return out;
}

void reseal_header(Bytes& file) {
  const size_t size = header_size_of(file);
  wire::Encoder(file.data() + size - 4).u32(wire::crc32(std::span(file).first(size - 4)));
}

void append_block(Bytes& file, recording::BlockKind kind, uint64_t first, uint32_t records,
                  std::span<const std::byte> payload) {
  const uint32_t seed = recording::file_checksum(std::span(file).first(header_size_of(file)));
  const auto size = static_cast<uint32_t>(payload.size());
  const size_t at = file.size();
  file.resize(at + recording::block_header_size);
  recording::encode_block_header(file.data() + at,
                                 {.kind = kind,
                                  .stored_size = size,
                                  .raw_size = size,
                                  .first = first,
                                  .records = records,
                                  .payload_checksum = wire::crc32(payload)},
                                 seed);
  file.insert(file.end(), payload.begin(), payload.end());
}

}  // namespace sysgood
