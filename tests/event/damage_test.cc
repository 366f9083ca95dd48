// What is left of a recording that was cut short or damaged: all that is certainly right, nothing that is
// not, and a line that says so. Hostile files included.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "tests/event/recording_support.h"
#include "tracer/event/failure.h"
#include "tracer/event/wire.h"

namespace sysgood {
namespace {

using recording::block_header_size;
using recording::BlockKind;

const std::byte* begin_of(const Bytes& file, size_t at) { return file.data() + at; }

Bytes without(const Bytes& file, size_t at, size_t size) {
  Bytes out(begin_of(file, 0), begin_of(file, at));
  out.insert(out.end(), begin_of(file, at + size), begin_of(file, file.size()));
  return out;
}

// Every event delivered is the recorded one, or a Lost that stands for as many as it says; answers how many
// of the recorded ones were passed. `events` have no Lost among them.
size_t passed_in_order(const std::vector<Event>& got, const std::vector<Event>& events) {
  size_t at = 0;
  for (const Event& event : got) {
    if (const Lost* lost = std::get_if<Lost>(&event.what)) {
      EXPECT_GT(lost->events, 0u);
      EXPECT_LE(lost->events, events.size() - at);
      at += std::min<size_t>(lost->events, events.size() - at);
      continue;
    }
    if (at == events.size() || !(event == events[at])) {
      ADD_FAILURE() << "a wrong event in place " << at;
      return at;
    }
    ++at;
  }
  return at;
}

struct Sample {
  std::vector<Event> events;
  Bytes file;
  std::vector<BlockPlace> blocks;
};
Sample sample(uint64_t seed, size_t count, size_t block_size) {
  Sample out;
  out.events = EventMaker(seed).some(count);
  out.file = record(out.events, block_size);
  out.blocks = blocks_of(out.file);
  return out;
}

// As many events as blocks that end before `size`, in all.
size_t events_before(const Sample& s, size_t size) {
  size_t n = 0;
  for (const BlockPlace& block : s.blocks)
    if (block.at + block.size <= size) n += block.header.records;
  return n;
}

TEST(Damage, CutAtEveryByte) {
  const Sample s = sample(11, 60, 1500);
  ASSERT_GT(s.blocks.size(), 6u);
  const TempFile file;
  file.write(s.file);
  for (size_t size = s.file.size(); size-- > header_size_of(s.file);) {
    file.cut(size);
    const Reading reading = read_recording(file.path());
    const size_t whole = events_before(s, size);
    ASSERT_EQ(reading.events.size(), whole) << size;
    ASSERT_TRUE(std::equal(reading.events.begin(), reading.events.end(), s.events.begin())) << size;
    ASSERT_EQ(reading.ending.events, whole);
    ASSERT_FALSE(reading.ending.whole) << size;
    const bool at_border = std::ranges::any_of(s.blocks, [&](const BlockPlace& b) { return b.at == size; });
    ASSERT_EQ(reading.ending.why,
              "cut short after " + std::to_string(whole) + (whole == 1 ? " event" : " events") +
                  (at_border ? " (its end is missing)" : " (the last block is incomplete)"))
        << size;
  }
}

TEST(Damage, EveryByteChanged) {
  const Sample s = sample(12, 40, 1500);
  ASSERT_GT(s.blocks.size(), 4u);
  const TempFile place;
  place.write(s.file);
  for (const std::byte change : {std::byte{0x01}, std::byte{0x80}, std::byte{0xFF}}) {
    for (size_t i = header_size_of(s.file); i < s.file.size(); ++i) {
      place.poke(i, s.file[i] ^ change);
      const Reading reading = read_recording(place.path());
      ASSERT_FALSE(reading.ending.whole) << i;
      ASSERT_EQ(reading.ending.why.find("damaged at byte "), 0u) << reading.ending.why;
      const size_t passed = passed_in_order(reading.events, s.events);
      // The block that was hit is told of as lost; only the End block has nothing to lose.
      ASSERT_EQ(passed, s.events.size()) << i << ' ' << reading.ending.why;
      const bool end_hit = i >= s.blocks.back().at;
      ASSERT_EQ(reading.ending.events == s.events.size(), end_hit) << i;
      if (testing::Test::HasFailure()) return;
      place.poke(i, s.file[i]);
    }
  }
}

TEST(Damage, TheWordsForAPayload) {
  const Sample s = sample(13, 60, 1500);
  Bytes bad = s.file;
  const BlockPlace& hit = s.blocks[2];
  bad[hit.at + block_header_size + 5] ^= std::byte{1};
  const Reading reading = read_recording(bad);
  const std::string words =
      "damaged at byte " + std::to_string(hit.at) + ": the checksum of block 3 does not match";
  EXPECT_EQ(reading.ending.why, words);
  EXPECT_EQ(reading.ending.events, s.events.size() - hit.header.records);
  const Event& lost = reading.events[hit.header.first];
  EXPECT_EQ(lost.what, Happening(Lost{hit.header.records, "the recording is " + words}));
  EXPECT_EQ(lost.tid, 0);
  EXPECT_EQ(lost.monotonic_ns, s.events[hit.header.first - 1].monotonic_ns);
  EXPECT_EQ(lost.realtime_ns, s.events[hit.header.first - 1].realtime_ns);
  EXPECT_EQ(passed_in_order(reading.events, s.events), s.events.size());
}

TEST(Damage, TheWordsForSeveralPlaces) {
  const Sample s = sample(14, 60, 1500);
  ASSERT_GT(s.blocks.size(), 6u);
  Bytes bad = s.file;
  bad[s.blocks[1].at + 20] ^= std::byte{1};
  bad[s.blocks[3].at + block_header_size + 5] ^= std::byte{1};
  bad.resize(bad.size() - 10);
  const Reading reading = read_recording(bad);
  EXPECT_EQ(reading.ending.why, "damaged at byte " + std::to_string(s.blocks[1].at) +
                                    ": no block begins here (and in 1 other place)" + "; cut short after " +
                                    std::to_string(reading.ending.events) +
                                    " events (the last block is incomplete)");
  EXPECT_EQ(passed_in_order(reading.events, s.events), s.events.size());
  EXPECT_EQ(reading.ending.events, s.events.size() - s.blocks[1].header.records - s.blocks[3].header.records);
}

TEST(Damage, ABlockIsMissing) {
  const Sample s = sample(15, 60, 1500);
  const Reading reading = read_recording(without(s.file, s.blocks[2].at, s.blocks[2].size));
  EXPECT_EQ(reading.ending.why, "damaged at byte " + std::to_string(s.blocks[2].at) + ": " +
                                    std::to_string(s.blocks[2].header.records) +
                                    " events are missing before block 3");
  EXPECT_EQ(passed_in_order(reading.events, s.events), s.events.size());
}

TEST(Damage, ABlockIsThereTwice) {
  const Sample s = sample(24, 60, 1500);
  const BlockPlace& twice = s.blocks[2];
  Bytes bad(begin_of(s.file, 0), begin_of(s.file, twice.at + twice.size));
  bad.insert(bad.end(), begin_of(s.file, twice.at), begin_of(s.file, s.file.size()));
  const Reading reading = read_recording(bad);
  EXPECT_EQ(reading.events, s.events);
  EXPECT_EQ(reading.ending.why,
            "damaged at byte " + std::to_string(twice.at + twice.size) + ": no block begins here");
}

TEST(Damage, BytesAreMissingOrTooMany) {
  const Sample s = sample(16, 80, 1500);
  ASSERT_GT(s.blocks.size(), 6u);
  for (const size_t size : {size_t{1}, size_t{40}, size_t{700}}) {
    const size_t at = s.blocks[2].at + block_header_size + 3;
    const Reading less = read_recording(without(s.file, at, size));
    EXPECT_FALSE(less.ending.whole);
    EXPECT_EQ(passed_in_order(less.events, s.events), s.events.size());
    EXPECT_GE(less.ending.events, s.blocks[2].header.first);
    Bytes more = s.file;
    more.insert(more.begin() + static_cast<ptrdiff_t>(at), size, std::byte{0xB1});
    const Reading longer = read_recording(more);
    EXPECT_FALSE(longer.ending.whole);
    EXPECT_EQ(passed_in_order(longer.events, s.events), s.events.size());
    EXPECT_GT(longer.ending.events, s.events.size() / 2);
  }
}

// What a file system may leave of a file that was growing when the machine died.
TEST(Damage, ATailOfZeros) {
  const Sample s = sample(17, 60, 1500);
  Bytes bad = s.file;
  const size_t from = s.blocks[3].at;
  std::fill(bad.begin() + static_cast<ptrdiff_t>(from), bad.end(), std::byte{0});
  const Reading reading = read_recording(bad);
  EXPECT_EQ(reading.events.size(), events_before(s, from));
  EXPECT_EQ(passed_in_order(reading.events, s.events), events_before(s, from));
  EXPECT_EQ(reading.ending.why, "damaged at byte " + std::to_string(from) + ": no block begins here");
}

TEST(Damage, SomethingFollowsTheEnd) {
  const Sample s = sample(18, 20, 1500);
  Bytes twice = s.file;
  twice.insert(twice.end(), s.file.begin(), s.file.end());
  const Reading reading = read_recording(twice);
  EXPECT_EQ(reading.events, s.events);
  EXPECT_EQ(reading.ending.why,
            "damaged at byte " + std::to_string(s.file.size()) + ": something follows the end");
}

// A program that is traced may read recordings: their blocks are then inside ours, and must not be taken for
// ours when a reader looks for the next block.
TEST(Damage, BlocksInsideBlocks) {
  std::vector<Event> events = EventMaker(20).some(30);
  // This very recording, as far as it has come...
  const Bytes so_far = record({events.begin(), events.begin() + 20}, 1500);
  events[22].captured.memory.add(0x1000, so_far);
  // ... and another one, of the same command a nanosecond later.
  TraceInfo later = example_info();
  ++later.start_realtime_ns;
  events[25].captured.memory.add(0x1000, record(EventMaker(19).some(40), 1500, later));
  const Bytes file = record(events, 1500);
  size_t stored = 0;
  for (const BlockPlace& block : blocks_of(file)) {
    // Break the headers, so that the reader searches all that they led.
    Bytes bad = file;
    bad[block.at + 9] ^= std::byte{0x40};
    const Reading reading = read_recording(bad);
    EXPECT_FALSE(reading.ending.whole);
    if (block.header.kind == BlockKind::events && block.header.codec == recording::Codec::stored) ++stored;
    EXPECT_EQ(passed_in_order(reading.events, events), events.size());
  }
  EXPECT_GT(stored, 0u) << "else nothing is found inside";
}

TEST(Damage, UnknownRecordsAreSkippedAndCounted) {
  Bytes file = record({}, 4096);
  file.resize(blocks_of(file).front().at);
  // length, type, flags, time, thread, then what only its writer knows
  const int payload[] = {5, 9,  0, 2, 2,                          // Detached
                         8, 99, 0, 2, 0, 0xAA, 0xBB, 0xCC, 0xDD,  // unknown
                         5, 9,  0, 2, 2};                         // Detached
  Bytes bytes;
  for (const int v : payload) bytes.push_back(static_cast<std::byte>(v));
  bytes[0] = bytes[14] = std::byte{4};
  append_block(file, BlockKind::events, 0, 3, bytes);
  append_block(file, static_cast<BlockKind>(7), 3, 4,
               bytes);  // a kind of block from the future, with four records
  append_block(file, BlockKind::end, 7, 0, {});
  const Reading reading = read_recording(file);
  EXPECT_TRUE(reading.ending.whole) << reading.ending.why;
  EXPECT_EQ(reading.ending.unknown_records, 5u);
  EXPECT_EQ(reading.ending.events, 2u);
  ASSERT_EQ(reading.events.size(), 2u);
  EXPECT_EQ(reading.events[0].monotonic_ns, 1);
  EXPECT_EQ(reading.events[1].monotonic_ns, 3) << "the time of the skipped record counts";
  EXPECT_EQ(reading.events[1].tid, 2);
}

// Checksums are right, contents are not: the work of a broken or a malicious writer.
TEST(Damage, RecordsThatMakeNoSense) {
  Bytes file = record({}, 4096);
  file.resize(blocks_of(file).front().at);
  const auto list = [](std::initializer_list<int> values) {
    Bytes out;
    for (const int v : values) out.push_back(static_cast<std::byte>(v));
    return out;
  };
  const size_t at = file.size();
  append_block(file, BlockKind::events, 0, 2, list({4, 9, 0, 0, 0, 200, 9, 0, 0, 0}));
  append_block(file, BlockKind::events, 2, 1, list({4, 9, 0, 0, 0}));
  append_block(file, BlockKind::end, 3, 0, {});
  const Reading reading = read_recording(file);
  ASSERT_EQ(reading.events.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<Detached>(reading.events[0].what));
  EXPECT_EQ(std::get<Lost>(reading.events[1].what).events, 1u);
  EXPECT_TRUE(std::holds_alternative<Detached>(reading.events[2].what));
  EXPECT_EQ(reading.ending.why,
            "damaged at byte " + std::to_string(at) + ": the contents of block 1 make no sense");
}

TEST(Damage, MoreInABlockThanItSays) {
  Bytes file = record({}, 4096);
  file.resize(blocks_of(file).front().at);
  Bytes payload(10, std::byte{0});
  payload[0] = payload[5] = std::byte{4};
  payload[1] = payload[6] = std::byte{9};
  append_block(file, BlockKind::events, 0, 1, payload);
  append_block(file, BlockKind::end, 1, 0, {});
  const Reading reading = read_recording(file);
  EXPECT_EQ(reading.events.size(), 1u);
  EXPECT_FALSE(reading.ending.whole);
}

// Headers with true checksums and sizes that are lies: no memory is taken for them.
TEST(Damage, SizesThatAreLies) {
  const Bytes good = record(EventMaker(21).some(10), 4096);
  const uint32_t seed = recording::file_checksum(std::span(good).first(header_size_of(good)));
  const size_t at = header_size_of(good);
  using recording::BlockHeader;
  using recording::Codec;
  const BlockHeader lies[] = {
      {.stored_size = 0xFFFFFFFF, .raw_size = 0xFFFFFFFF, .records = 1},
      {.codec = Codec::zstd, .stored_size = 100, .raw_size = 0xFFFFFFFF, .records = 1},
      {.codec = Codec::zstd,
       .stored_size = 100,
       .raw_size = recording::max_block_size,
       .records = 0xFFFFFFFF},
      {.codec = Codec::zstd, .stored_size = 100, .raw_size = recording::max_block_size + 1, .records = 1},
      {.stored_size = 100, .raw_size = 100, .first = ~uint64_t{0}, .records = 20},
      {.stored_size = 100, .raw_size = 99, .records = 1},
      {.codec = static_cast<Codec>(2), .stored_size = 50, .raw_size = 100, .records = 1},
      {.kind = BlockKind::end, .records = 1},
  };
  for (const BlockHeader& lie : lies) {
    Bytes bad = good;
    recording::encode_block_header(bad.data() + at, lie, seed);
    EXPECT_FALSE(recording::decode_block_header(std::span(bad).subspan(at), seed));
    const Reading reading = read_recording(bad);
    EXPECT_FALSE(reading.ending.whole);
    EXPECT_EQ(reading.ending.events, 0u);
  }
  // As large as may be, with nothing behind it: believable, so it is a file that was cut short.
  Bytes bad = good;
  recording::encode_block_header(
      bad.data() + at,
      {.stored_size = recording::max_block_size, .raw_size = recording::max_block_size, .records = 1}, seed);
  EXPECT_EQ(read_recording(bad).ending.why, "cut short after 0 events (the last block is incomplete)");
  // zstd bytes that are none, and ones that give another size.
  Bytes noise = good;
  noise.resize(at);
  const Bytes payload(50, std::byte{0x55});
  append_block(noise, BlockKind::events, 0, 1, payload);
  recording::encode_block_header(noise.data() + at,
                                 {.codec = Codec::zstd,
                                  .stored_size = 50,
                                  .raw_size = recording::max_block_size,
                                  .records = 1,
                                  .payload_checksum = wire::crc32(payload)},
                                 seed);
  append_block(noise, BlockKind::end, 1, 0, {});
  EXPECT_EQ(read_recording(noise).ending.why,
            "damaged at byte " + std::to_string(at) + ": block 1 cannot be decompressed");
}

// Many mutations at random. With the checksums as they are none may pass; with the checksums made true again
// anything may be delivered, but the reader must come to an end and the sanitizers must stay silent.
TEST(Damage, RandomMutations) {
  const Sample s = sample(22, 60, 1500);
  EventMaker random(23);
  const TempFile place;
  const auto begun = std::clock();  // our own time: whatever else the machine does
  int resealed = 0;
  for (int round = 0; round < 2000; ++round) {
    ASSERT_LT((std::clock() - begun) / CLOCKS_PER_SEC, 20) << "too slow at round " << round;
    Bytes bad = s.file;
    for (uint64_t n = 1 + random.below(4); n > 0 && !bad.empty(); --n) {
      const size_t at = random.below(bad.size());
      const size_t size = std::min<size_t>(1 + random.below(60), bad.size() - at);
      const auto from = bad.begin() + static_cast<ptrdiff_t>(at);
      const auto to = from + static_cast<ptrdiff_t>(size);
      switch (random.below(6)) {
        case 0:
          bad[at] ^= static_cast<std::byte>(1u << random.below(8));
          break;
        case 1:
          bad.erase(from, to);
          break;
        case 2:
          bad.insert(from, size, static_cast<std::byte>(random.below(256)));
          break;
        case 3:
          std::fill(from, to, static_cast<std::byte>(random.below(2) * 0xFF));
          break;
        case 4: {  // a piece of the file in another place
          const size_t other = random.below(s.file.size());
          const Bytes piece(begin_of(s.file, other),
                            begin_of(s.file, std::min(s.file.size(), other + 2 * size)));
          bad.insert(from, piece.begin(), piece.end());
          break;
        }
        case 5:
          bad.resize(at);
          break;
      }
    }
    if (bad == s.file) continue;
    place.write(bad);
    try {
      const Reading reading = read_recording(place.path());
      ASSERT_FALSE(reading.ending.whole) << round;
      passed_in_order(reading.events, s.events);
    } catch (const Failure&) {
    }
    ASSERT_FALSE(testing::Test::HasFailure()) << "in round " << round;
  }

  for (int round = 0; round < 2000; ++round) {
    ASSERT_LT((std::clock() - begun) / CLOCKS_PER_SEC, 20) << "too slow at round " << round;
    Bytes bad(s.file.begin(), s.file.begin() + static_cast<ptrdiff_t>(header_size_of(s.file)));
    for (const BlockPlace& block : s.blocks) {
      const Bytes raw = [&] {
        const auto stored = std::span(s.file).subspan(block.at + block_header_size, block.header.stored_size);
        Bytes out(block.header.raw_size);
        if (block.header.codec == recording::Codec::stored) return Bytes(stored.begin(), stored.end());
        recording::Decompressor().decompress(stored, out);
        return out;
      }();
      Bytes payload = raw;
      for (uint64_t n = random.below(6); n > 0 && !payload.empty(); --n)
        payload[random.below(payload.size())] = static_cast<std::byte>(random.below(256));
      append_block(bad, block.header.kind, block.header.first, block.header.records, payload);
    }
    place.write(bad);
    const Reading reading = read_recording(place.path());
    if (!reading.ending.whole) ++resealed;
    ASSERT_LE(reading.ending.events, s.events.size());
  }
  EXPECT_GT(resealed, 100) << "the mutations do not reach the records";
}

}  // namespace
}  // namespace sysgood
