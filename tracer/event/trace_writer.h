// Writes a recording: a Sink whose file is always readable up to the last block that was written. FORMAT.md
// says what the file looks like, and what survives of it when we, the disk or the machine fail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "tracer/event/block.h"
#include "tracer/event/disk_sync.h"
#include "tracer/event/record.h"
#include "tracer/event/recording_file.h"
#include "tracer/event/sink.h"
#include "tracer/event/trace_info.h"

namespace sysgood {

struct TraceWriterOptions {
  bool sync = true;                       // have the disk follow by about a second
  int level = 1;                          // of zstd's compression
  size_t block_size = size_t{256} << 10;  // bytes, uncompressed, after which a block is written
};

// Every function that writes throws Failure when that fails: once, with the file's name and the reason. From
// then on nothing more is written or thrown, and the file holds all blocks before the failure.
//
// The process has SIGPIPE and SIGXFSZ ignored or blocked, or is ended by them where the file would fail.
// Not for use from several threads at once.
class TraceWriter final : public Sink {
 public:
  // Creates or empties the file `path` ("-": standard output) and writes the header. Throws Failure.
  TraceWriter(const std::string& path, const TraceInfo& info, const TraceWriterOptions& options = {});

  // Without finish(): writes what there is, reports no error, and the file will say that it was cut short.
  ~TraceWriter() override;
  TraceWriter(const TraceWriter&) = delete;
  TraceWriter& operator=(const TraceWriter&) = delete;

  // Keeps `event`; `entry` is not needed. Allocates nothing, but for an event that is larger than a block,
  // and makes a system call only when a block is full. An event too large for any recording (over 256 MiB)
  // becomes a Lost.
  void receive(const Event& event, const Event* entry) override;

  // Writes what there is, as a block that may be small. For when events have become rare; does not wait for
  // the disk.
  void flush() override;

  // Writes what there is and the end, and closes. Does not wait for the disk, but for a sync that is under
  // way.
  void finish() override;

  // Instead of finish(): closes, and removes the file if it is one. For a trace that never began.
  void abandon();

  uint64_t events() const { return first_ + records_; }  // received so far

 private:
  // Bytes with room in front for a block's header, so that a block is one write.
  class Buffer {
   public:
    std::byte* header() { return bytes_.get(); }
    std::byte* payload() { return bytes_.get() + recording::block_header_size; }
    size_t capacity() const { return capacity_; }  // of the payload
    // Keeps the first `used` bytes of the payload.
    void grow(size_t capacity, size_t used);
    void shrink(size_t capacity);

   private:
    std::unique_ptr<std::byte[]> bytes_;
    size_t capacity_ = 0;
  };

  void append_record(const Event& event, size_t bound);
  void write_block();
  void write_block_header(Buffer& buffer, recording::BlockHeader header);
  [[noreturn]] void fail(int error);

  const Abi host_;
  const size_t block_size_;
  recording::RecordingFile file_;
  std::optional<recording::DiskSync> sync_;
  recording::Compressor compressor_;
  uint32_t seed_ = 0;
  bool done_ = false;

  Buffer raw_;  // the open block
  Buffer compressed_;
  size_t used_ = 0;       // bytes of raw_
  uint32_t records_ = 0;  // in raw_
  uint64_t first_ = 0;    // in the blocks before
  recording::BlockState state_;
};

}  // namespace sysgood
