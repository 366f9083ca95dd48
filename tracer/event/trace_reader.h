// Reads a recording, also one that was cut short or damaged: delivers every event that is certainly as it was
// written, in order, and says what is missing. FORMAT.md, "Duties of a reader".
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "tracer/event/block.h"
#include "tracer/event/byte_source.h"
#include "tracer/event/event.h"
#include "tracer/event/file_header.h"
#include "tracer/event/record.h"
#include "tracer/event/trace_info.h"
#include "tracer/event/wire.h"

namespace sysgood {

// How a recording came to its end.
struct Ending {
  bool whole = false;            // every event that was recorded is there, and the recorder came to finish it
  uint64_t events = 0;           // delivered from the file
  uint64_t unknown_records = 0;  // skipped: only a newer sysgood knows what they say
  uint64_t unknown_facts = 0;    // left out of events for the same reason
  std::string why;               // one line without a full stop when not whole, else empty
};

class TraceReader {
 public:
  // Opens `path` ("-": standard input) and reads the header. Throws Failure, one line that names the file,
  // when it cannot be opened, is no recording, needs a newer sysgood, or its header is damaged.
  explicit TraceReader(const std::string& path);

  const TraceInfo& info() const { return header_.info; }

  // The next event, or false at the end. Overwrites `event` and reuses what it has allocated: give it the
  // same one again. Where the file is damaged a Lost event (tid 0, the time of the event before) stands for
  // what is missing, with how many when the next sound block tells; events are never made up or changed.
  // Does not throw for what is in the file.
  bool next(Event& event);

  // Meant once next() has answered false.
  const Ending& ending() const { return ending_; }

 private:
  void next_block();
  std::optional<recording::BlockHeader> block_ahead() const;
  void find_block();
  void open_block(const recording::BlockHeader& header, std::span<const std::byte> payload);
  bool unpack(const recording::BlockHeader& header, std::span<const std::byte> payload);
  void damaged(uint64_t at, const std::string& what);
  void ends_early(const std::string& what);
  void deliver_lost(Event& event);
  void conclude();
  std::string this_block() const;

  recording::ByteSource in_;
  recording::FileHeader header_;
  recording::Decompressor decompressor_;
  Ending ending_;

  bool over_ = false;       // nothing more to be taken from in_
  bool end_seen_ = false;   // the End block
  bool searching_ = false;  // a damaged block's header has been passed over
  uint64_t expected_ = 0;   // records before where we are
  uint64_t lost_ = 0;       // records to be told of as Lost before the next event
  std::string first_damage_, last_damage_, early_;
  size_t damages_ = 0;

  uint64_t blocks_ = 0;    // sound headers seen
  uint64_t block_at_ = 0;  // where the open block is in the file
  std::unique_ptr<std::byte[]> raw_;
  size_t raw_capacity_ = 0;
  wire::Decoder records_;
  uint64_t records_left_ = 0;
  recording::BlockState state_;
  int64_t realtime_ns_ = 0;  // of the event delivered last
  int64_t monotonic_ns_ = 0;
};

}  // namespace sysgood
