// The reader's walk over a recording. It goes forward only and looks at every byte at most once, whatever a
// file says, and believes no record whose block does not match its checksum.
#include "tracer/event/trace_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sysgood {

using recording::block_header_size;
using recording::block_magic;
using recording::BlockHeader;
using recording::BlockKind;
using recording::Codec;
using recording::Decoded;

namespace {

std::string counted(uint64_t n, const char* noun) {
  return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

}  // namespace

TraceReader::TraceReader(const std::string& path) : in_(path), header_(recording::read_file_header(in_)) {
  realtime_ns_ = header_.info.start_realtime_ns;
}

bool TraceReader::next(Event& event) {
  for (;;) {
    if (lost_ > 0) {
      deliver_lost(event);
      return true;
    }
    if (records_left_ == 0) {
      if (over_) {
        conclude();
        return false;
      }
      next_block();
      continue;
    }
    const Decoded decoded =
        recording::decode_record(records_, header_.info.host, state_, event, ending_.unknown_facts);
    if (decoded == Decoded::malformed) {
      damaged(block_at_, "the contents of " + this_block() + " make no sense");
      lost_ = std::exchange(records_left_, 0);
      records_ = {};
      continue;
    }
    --records_left_;
    if (decoded == Decoded::unknown) {
      ++ending_.unknown_records;
      continue;
    }
    ++ending_.events;
    realtime_ns_ = event.realtime_ns;
    monotonic_ns_ = event.monotonic_ns;
    return true;
  }
}

void TraceReader::next_block() {
  if (records_.left() > 0) damaged(block_at_, this_block() + " holds more than it says");
  records_ = {};
  block_at_ = in_.position();
  const size_t have = in_.fill(block_header_size);
  if (have < block_header_size) {
    over_ = true;
    const size_t magic = std::min(have, block_magic.size());
    if (have == 0 || in_.error() != 0)
      ends_early("its end is missing");
    else if (std::ranges::equal(in_.window().first(magic), std::span(block_magic).first(magic)))
      ends_early("the last block is incomplete");
    else
      damaged(block_at_, "no block begins here");
    return;
  }

  const auto header = block_ahead();
  if (!header) {
    damaged(block_at_, "no block begins here");
    searching_ = true;
    find_block();
    return;
  }
  ++blocks_;
  if (header->first > expected_) {
    lost_ = header->first - expected_;
    if (!searching_) damaged(block_at_, counted(lost_, "event") + " are missing before " + this_block());
    expected_ = header->first;
  }
  searching_ = false;

  const size_t size = block_header_size + header->stored_size;
  if (in_.fill(size) < size) {
    over_ = true;
    ends_early("the last block is incomplete");
    return;
  }
  open_block(*header, in_.window().subspan(block_header_size, header->stored_size));
  in_.consume(size);
  if (end_seen_ && in_.fill(1) > 0) damaged(in_.position(), "something follows the end");
}

// The header at the front of the window, if a block that may follow what we have seen begins there.
std::optional<BlockHeader> TraceReader::block_ahead() const {
  const auto header = recording::decode_block_header(in_.window(), header_.checksum);
  // One that counts fewer records than we have passed is an echo: of this file, inside what a program read.
  return header && header->first >= expected_ ? header : std::nullopt;
}

// Moves on to the next place after this one where a block could begin that may follow what we have seen.
void TraceReader::find_block() {
  in_.consume(1);
  while (in_.fill(block_header_size) >= block_header_size) {
    const auto window = in_.window();
    const auto found = std::search(window.begin(), window.end(), block_magic.begin(), block_magic.end());
    if (found == window.end()) {
      in_.consume(window.size() - (block_magic.size() - 1));
      continue;
    }
    in_.consume(static_cast<size_t>(found - window.begin()));
    if (in_.fill(block_header_size) < block_header_size) break;
    if (block_ahead()) return;
    in_.consume(1);
  }
  over_ = true;
  if (in_.error() != 0) ends_early("");
}

void TraceReader::open_block(const BlockHeader& header, std::span<const std::byte> payload) {
  expected_ += header.records;
  if (wire::crc32(payload) != header.payload_checksum) {
    damaged(block_at_, "the checksum of " + this_block() + " does not match");
    lost_ += header.records;
    return;
  }
  switch (header.kind) {
    case BlockKind::events:
      if (unpack(header, payload)) {
        records_ = wire::Decoder({raw_.get(), header.raw_size});
        records_left_ = header.records;
        state_ = {};
      } else {
        damaged(block_at_, this_block() + " cannot be decompressed");
        lost_ += header.records;
      }
      return;
    case BlockKind::end:
      end_seen_ = over_ = true;
      return;
  }
  ending_.unknown_records += header.records;
}

bool TraceReader::unpack(const BlockHeader& header, std::span<const std::byte> payload) {
  if (raw_capacity_ < header.raw_size) {
    // Not zeroed: of a size that is a lie only the pages that get filled will cost anything.
    raw_ = std::make_unique_for_overwrite<std::byte[]>(header.raw_size);
    raw_capacity_ = header.raw_size;
  }
  if (header.codec == Codec::zstd) return decompressor_.decompress(payload, {raw_.get(), header.raw_size});
  if (!payload.empty()) std::memcpy(raw_.get(), payload.data(), payload.size());
  return true;
}

std::string TraceReader::this_block() const { return "block " + std::to_string(blocks_); }

void TraceReader::damaged(uint64_t at, const std::string& what) {
  last_damage_ = "damaged at byte " + std::to_string(at) + ": " + what;
  if (++damages_ == 1) first_damage_ = last_damage_;
}

void TraceReader::ends_early(const std::string& what) {
  early_ = in_.error() != 0 ? "cannot be read after " + counted(ending_.events, "event") + ": " +
                                  std::strerror(in_.error())
                            : "cut short after " + counted(ending_.events, "event") + " (" + what + ")";
}

void TraceReader::deliver_lost(Event& event) {
  event.tid = 0;
  event.abi = header_.info.host;
  event.realtime_ns = realtime_ns_;
  event.monotonic_ns = monotonic_ns_;
  event.system_time_ns = -1;
  event.what = Lost{std::exchange(lost_, 0), "the recording is " + last_damage_};
  event.captured.clear();
}

void TraceReader::conclude() {
  ending_.why = first_damage_;
  if (damages_ > 1) ending_.why += " (and in " + counted(damages_ - 1, "other place") + ")";
  if (!early_.empty()) ending_.why += (damages_ > 0 ? "; " : "") + early_;
  ending_.whole = end_seen_ && ending_.why.empty();
}

}  // namespace sysgood
