// What the tests of recordings share: events with random contents, a file that goes away, reading all of a
// recording, and putting one together by hand where a writer would not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "tracer/event/block.h"
#include "tracer/event/event.h"
#include "tracer/event/trace_info.h"
#include "tracer/event/trace_reader.h"
#include "tracer/event/trace_writer.h"

namespace sysgood {

using Bytes = std::vector<std::byte>;

// The same sequence on every machine: only the engine's numbers are used, no std distribution.
class EventMaker {
 public:
  explicit EventMaker(uint64_t seed) : random_(seed) {}
  uint64_t below(uint64_t limit) { return random_() % limit; }
  uint64_t word();  // small, negative, like an address, an extreme: each as likely
  std::string text(size_t most);
  Event event(size_t alternative);  // an index of Happening
  Event any() { return event(below(std::variant_size_v<Happening>)); }
  std::vector<Event> some(size_t count);  // no Lost among them, so that the reader's own can be told

 private:
  Happening happening(size_t alternative);
  Captured captured();
  std::mt19937_64 random_;
};

TraceInfo example_info();

// A path for a file that is removed with this object.
class TempFile {
 public:
  TempFile();
  ~TempFile();
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  const std::string& path() const { return path_; }
  Bytes read() const;
  void write(std::span<const std::byte> bytes) const;
  void poke(size_t at, std::byte value) const;
  void cut(size_t size) const;
  bool exists() const;

 private:
  std::string path_;
};

// A recording of `events` in blocks of about `block_size` bytes.
Bytes record(const std::vector<Event>& events, size_t block_size, const TraceInfo& info = example_info());

struct Reading {
  std::vector<Event> events;
  Ending ending;
};
Reading read_recording(const std::string& path);
Reading read_recording(std::span<const std::byte> bytes);
// The one line that opening it gives, or "" when it can be opened.
std::string refusal(const std::string& path);
std::string refusal(std::span<const std::byte> bytes);

// Where a block is in a file that is sound.
struct BlockPlace {
  size_t at;
  size_t size;  // with its header
  recording::BlockHeader header;
};
std::vector<BlockPlace> blocks_of(std::span<const std::byte> file);

size_t header_size_of(std::span<const std::byte> file);

// Makes the checksum of a file's header true again.
void reseal_header(Bytes& file);

// Appends a block with `payload` to a file under construction.
void append_block(Bytes& file, recording::BlockKind kind, uint64_t first, uint32_t records,
                  std::span<const std::byte> payload);

}  // namespace sysgood
