// One event as one record of a recording, and back. FORMAT.md, "Records".
// Knows nothing of blocks but the state that records of one block share.
#pragma once

#include <cstddef>
#include <cstdint>

#include "tracer/event/event.h"
#include "tracer/event/wire.h"

namespace sysgood::recording {

// What the next record of a block is told as a difference to. All zero where a block begins.
struct BlockState {
  Tid tid = 0;
  uint64_t monotonic_ns = 0;
  uint64_t realtime_offset_ns = 0;  // realtime minus monotonic
  uint64_t system_time_ns = 0;
  uint64_t ip = 0;
  uint64_t sp = 0;
};

// The length, type, flags and two differences that every record has are at least this many bytes.
inline constexpr size_t min_record_size = 5;

// How many ranges of memory and how many facts a record has at most: a limit to what a hostile file makes us
// allocate.
inline constexpr size_t max_parts = size_t{1} << 20;

// At least as many bytes as encode_record() will write.
size_t record_bound(const Event& event);

// Writes `event` at `at`, where there is room for `bound` = record_bound(event) bytes; answers where it ends.
// `usual` is the ABI that goes without saying: the recording host's.
std::byte* encode_record(std::byte* at, const Event& event, size_t bound, Abi usual, BlockState& state);

enum class Decoded : uint8_t {
  event,
  unknown,    // a kind of record, ABI or the like that only a newer sysgood knows; the next record is fine
  malformed,  // nothing that follows in this block can be understood
};

// Takes the next record from `in`. `event` is overwritten, its memory kept for reuse, and only meant when
// this answers `event`. `unknown_facts` goes up by the facts that were left out because their kind is not
// known.
Decoded decode_record(wire::Decoder& in, Abi usual, BlockState& state, Event& event, uint64_t& unknown_facts);

}  // namespace sysgood::recording
