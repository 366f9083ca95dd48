// The open block is kept raw and compressed when it is written: the stop path only ever appends to memory.
#include "tracer/event/trace_writer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "tracer/event/failure.h"
#include "tracer/event/file_header.h"
#include "tracer/event/wire.h"

namespace sysgood {

using recording::block_header_size;
using recording::BlockHeader;
using recording::BlockKind;
using recording::Codec;
using recording::Compressor;

void TraceWriter::Buffer::grow(size_t capacity, size_t used) {
  if (capacity <= capacity_) return;
  auto bytes = std::make_unique_for_overwrite<std::byte[]>(block_header_size + capacity);
  if (used > 0) std::memcpy(bytes.get() + block_header_size, payload(), used);
  bytes_ = std::move(bytes);
  capacity_ = capacity;
}

void TraceWriter::Buffer::shrink(size_t capacity) {
  bytes_.reset();
  capacity_ = 0;
  grow(capacity, 0);
}

TraceWriter::TraceWriter(const std::string& path, const TraceInfo& info, const TraceWriterOptions& options)
    : host_(info.host),
      block_size_(std::clamp<size_t>(options.block_size, 1, recording::max_block_size)),
      file_(path),
      compressor_(options.level) {
  const auto header = recording::encode_file_header(info);
  seed_ = recording::file_checksum(header);
  if (options.sync) sync_.emplace(file_.fd());
  if (const int error = file_.append(header)) {
    sync_.reset();
    file_.remove();
    throw Failure::system("cannot write " + file_.name(), error);
  }
  raw_.grow(block_size_, 0);
  compressed_.grow(Compressor::bound(block_size_), 0);
  // Have zstd allocate for the largest usual block now, not in the middle of a trace.
  std::memset(raw_.payload(), 0, block_size_);
  compressor_.compress({raw_.payload(), block_size_}, {compressed_.payload(), compressed_.capacity()});
}

TraceWriter::~TraceWriter() {
  try {
    flush();
  } catch (const Failure&) {
    // Whoever destroys an unfinished writer has a greater trouble to report; the file says itself that it is
    // not whole.
  }
}

void TraceWriter::receive(const Event& event, const Event*) {
  if (done_) return;
  const size_t bound = recording::record_bound(event);
  const bool fits = bound <= recording::max_block_size &&
                    event.captured.memory.ranges().size() <= recording::max_parts &&
                    event.captured.facts.size() <= recording::max_parts;
  if (fits) {
    append_record(event, bound);
    return;
  }
  Event instead;
  instead.tid = event.tid;
  instead.abi = event.abi;
  instead.realtime_ns = event.realtime_ns;
  instead.monotonic_ns = event.monotonic_ns;
  instead.what =
      Lost{1, "an event with " + std::to_string(bound) + " bytes is more than a recording can hold"};
  append_record(instead, recording::record_bound(instead));
}

void TraceWriter::append_record(const Event& event, size_t bound) {
  if (used_ + bound > block_size_ && records_ > 0) write_block();
  if (used_ + bound > raw_.capacity()) raw_.grow(used_ + bound, used_);
  const std::byte* end = recording::encode_record(raw_.payload() + used_, event, bound, host_, state_);
  used_ = static_cast<size_t>(end - raw_.payload());
  ++records_;
}

void TraceWriter::flush() {
  if (!done_ && records_ > 0) write_block();
}

void TraceWriter::finish() {
  if (done_) return;
  flush();
  write_block_header(raw_, {.kind = BlockKind::end, .first = first_});
  done_ = true;
  if (const int error = sync_ ? sync_->stop() : 0) fail(error);
  if (const int error = file_.close()) fail(error);
}

void TraceWriter::abandon() {
  if (std::exchange(done_, true)) return;
  sync_.reset();
  file_.remove();
}

void TraceWriter::write_block() {
  BlockHeader header{.raw_size = static_cast<uint32_t>(used_), .first = first_, .records = records_};
  compressed_.grow(Compressor::bound(used_), 0);
  const size_t size =
      compressor_.compress({raw_.payload(), used_}, {compressed_.payload(), compressed_.capacity()});
  header.codec = size > 0 ? Codec::zstd : Codec::stored;
  header.stored_size = static_cast<uint32_t>(size > 0 ? size : used_);
  write_block_header(size > 0 ? compressed_ : raw_, header);

  first_ += std::exchange(records_, 0);
  used_ = 0;
  state_ = {};
  // One huge event shall not cost its size for the rest of the trace.
  if (raw_.capacity() > 4 * block_size_) {
    raw_.shrink(block_size_);
    compressed_.shrink(Compressor::bound(block_size_));
  }
}

// Puts the header in front of the payload that is in `buffer`, and both into the file.
void TraceWriter::write_block_header(Buffer& buffer, BlockHeader header) {
  header.payload_checksum = wire::crc32({buffer.payload(), header.stored_size});
  recording::encode_block_header(buffer.header(), header, seed_);
  if (const int error = file_.append({buffer.header(), block_header_size + header.stored_size})) fail(error);
  if (!sync_) return;
  if (const int error = sync_->written()) fail(error);
}

void TraceWriter::fail(int error) {
  done_ = true;
  sync_.reset();
  file_.close();
  throw Failure::system("cannot write " + file_.name() + " after " + std::to_string(first_) +
                            (first_ == 1 ? " event" : " events"),
                        error);
}

}  // namespace sysgood
