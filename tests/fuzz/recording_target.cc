// Files that may be recordings: bytes, records behind true checksums, and whole traces that are then damaged.
// Whatever can be read of them goes through everything that reads recordings.
#include <algorithm>

#include "tests/fuzz/event_sequence.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/json_law.h"
#include "tests/fuzz/law.h"
#include "tests/fuzz/memory_file.h"
#include "tools/sysgood/options.h"
#include "tools/sysgood/report_sink.h"
#include "tracer/event/block.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/failure.h"
#include "tracer/event/file_header.h"
#include "tracer/event/trace_reader.h"
#include "tracer/event/trace_writer.h"
#include "tracer/event/wire.h"
#include "tracer/golden/bless.h"
#include "tracer/golden/canonical.h"
#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/render/json.h"
#include "tracer/render/story_json_sink.h"
#include "tracer/render/story_sink.h"
#include "tracer/render/summary.h"
#include "tracer/render/text_sink.h"

namespace sysgood::fuzz {
namespace {

using Bytes = std::vector<std::byte>;

// A name may be of any letters.
bool is_text(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f); });
}

void hold_text_law(std::string_view text) {
  law(is_text(text), "nothing in the text is for the terminal", text);
}

class Text : public TextOutput {
 public:
  void write(Tid, std::string_view text) override { hold_text_law(text); }
  void flush() override {}
};

// ---- everything that reads recordings ----

constexpr std::string_view view_options[] = {"-f",
                                             "-y",
                                             "-yy",
                                             "-v",
                                             "-x",
                                             "-xx",
                                             "-Xraw",
                                             "-Xverbose",
                                             "-t",
                                             "-tt",
                                             "-ttt",
                                             "-r",
                                             "-T",
                                             "-i",
                                             "-n",
                                             "-k",
                                             "-kk",
                                             "-z",
                                             "-Z",
                                             "-s0",
                                             "-s1000",
                                             "-a0",
                                             "-a200",
                                             "-q",
                                             "-qqq",
                                             "-c",
                                             "-C",
                                             "-P/x",
                                             "-e!%file",
                                             "-esignal=usr1",
                                             "--timestamps=format:unix,precision:ns",
                                             "--stack-trace-frame-limit=2",
                                             "--signals=story",
                                             "--decode-fds=all",
                                             "-etrace=%process",
                                             "-e",
                                             "--string-limit=9"};

std::vector<std::string> some_options(Input& input) {
  std::vector<std::string> words;
  for (uint64_t n = input.below(6); n; --n) words.emplace_back(input.one_of(view_options));
  return words;
}

// A trace is what the golden made from it says.
void hold_golden_law(const std::vector<golden::Line>& lines) {
  const std::string made = golden::new_golden({}, lines);
  hold_text_law(made);
  try {
    const auto divergence = golden::compare(golden::parse_golden(made, host_abi()), lines);
    law(!divergence, "a trace is what the golden made from it says", made, divergence ? divergence->why : "");
  } catch (const golden::GoldenError& error) {
    law(false, "what is written down can be read", made, error.what());
  }
}

void show(const std::vector<Event>& events, const TextOptions& options) {
  Text output;
  TextSink text(options, output), told(options, output);
  StorySink story(options, told);
  JsonSink json(options, hold_json_law);
  StoryJsonSink json_story(options, hold_json_law);
  SummarySink summary(options, hold_text_law);
  golden::CanonicalTrace canonical({.startup = options.follow_forks});
  tool::ReportSink report;
  Dispatcher dispatcher;
  for (Sink* sink : {static_cast<Sink*>(&text), static_cast<Sink*>(&story), static_cast<Sink*>(&json),
                     static_cast<Sink*>(&json_story), static_cast<Sink*>(&summary),
                     static_cast<Sink*>(&canonical), static_cast<Sink*>(&report)})
    dispatcher.add(*sink);
  for (Event event : events) dispatcher.pass(event);
  dispatcher.finish();
  for (const bool as_json : {false, true})
    for (const bool lint : {false, true}) {
      tool::Options asked;
      asked.json = as_json;
      asked.lint = lint;
      report.write(asked, as_json ? hold_json_law : hold_text_law);
    }
  hold_golden_law(canonical.lines());
}

// Differences of times that no clock has overflow: they are shown wrong, which is all, but the sanitizers see
// it.
bool has_times_of_clocks(const std::vector<Event>& events) {
  constexpr int64_t most = INT64_MAX / 4;  // 73 years
  return std::ranges::all_of(events, [](const Event& event) {
    return std::ranges::all_of(
        std::initializer_list<int64_t>{event.monotonic_ns, event.realtime_ns, event.system_time_ns},
        [](int64_t ns) { return ns >= -1 && ns <= most; });
  });
}

// ---- files ----

struct Reading {
  std::vector<Event> events;
  Ending ending;
  std::vector<std::string> options;
};

// Nothing where it is refused.
std::optional<Reading> read(const MemoryFile& file) {
  Reading reading;
  try {
    TraceReader reader(file.path());
    for (Event event; reader.next(event);) reading.events.push_back(event);
    reading.ending = reader.ending();
    reading.options = reader.info().options;
  } catch (const Failure& failure) {
    hold_text_law(failure.what());
    return {};
  }
  law(reading.ending.whole == reading.ending.why.empty(), "what is not whole has a reason",
      reading.ending.why);
  return reading;
}

TraceInfo info_of(Input& input) {
  TraceInfo info;
  info.host = input.flip() ? Abi::x86_64 : Abi::aarch64;
  info.start_realtime_ns = 1;
  info.options = some_options(input);
  return info;
}

constexpr size_t largest_block = size_t{1} << 20;  // of those that are changed

size_t header_size(std::span<const std::byte> file) {
  return wire::Decoder(file.subspan(recording::header_size_at, 4)).u32();
}

void append_block(Bytes& file, uint32_t seed, uint64_t first, uint32_t records,
                  std::span<const std::byte> payload, recording::BlockKind kind) {
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

// A file with a true header and blocks with true checksums around these bytes.
Bytes with_records(Input& input) {
  Bytes file = recording::encode_file_header(info_of(input));
  const uint32_t seed = recording::file_checksum(file);
  uint64_t first = 0;
  while (!input.empty()) {
    const auto payload = input.bytes(1 + input.below(input.flip() ? 64 : 4096));
    const auto records = static_cast<uint32_t>(
        std::min<uint64_t>(1 + input.below(64), payload.size() / recording::min_record_size));
    append_block(file, seed, first, records, payload, recording::BlockKind::events);
    first += records;
  }
  append_block(file, seed, first, 0, {}, recording::BlockKind::end);
  return file;
}

struct Block {
  recording::BlockHeader header;
  Bytes raw;
};

// The blocks of a file up to its end; none where that is not reached. `size`: of the file up to there.
std::vector<Block> blocks_of(std::span<const std::byte> file, size_t& size) {
  const size_t header = header_size(file);
  if (header < recording::info_at || header > file.size()) return {};
  const uint32_t seed = recording::file_checksum(file.first(header));
  recording::Decompressor decompressor;
  std::vector<Block> blocks;
  for (size_t at = header; file.size() - at >= recording::block_header_size;) {
    const auto found = recording::decode_block_header(file.subspan(at), seed);
    at += recording::block_header_size;
    if (!found || found->stored_size > file.size() - at || found->raw_size > largest_block) return {};
    const auto stored = file.subspan(at, found->stored_size);
    Bytes raw(stored.begin(), stored.end());
    if (found->codec == recording::Codec::zstd) {
      raw.assign(found->raw_size, std::byte{});
      if (!decompressor.decompress(stored, raw)) return {};
    }
    blocks.push_back({*found, std::move(raw)});
    at += stored.size();
    size = at;
    if (found->kind == recording::BlockKind::end) return blocks;
  }
  return {};
}

// The same file with some bytes of its records changed, and checksums that are true again.
Bytes damaged(std::span<const std::byte> good, std::vector<Block> blocks, Input& input) {
  Bytes file(good.begin(), good.begin() + static_cast<ptrdiff_t>(header_size(good)));
  const uint32_t seed = recording::file_checksum(file);
  for (uint64_t n = input.below(16); n; --n) {
    Bytes& raw = blocks[input.below(blocks.size())].raw;
    if (!raw.empty()) raw[input.below(raw.size())] = static_cast<std::byte>(input.below(256));
  }
  for (const Block& block : blocks)
    append_block(file, seed, block.header.first, block.header.records, block.raw, block.header.kind);
  return file;
}

void change_anything(Bytes& file, Input& input) {
  for (uint64_t n = 1 + input.below(4); n && !file.empty(); --n) {
    const size_t at = input.below(file.size());
    const auto place = file.begin() + static_cast<ptrdiff_t>(at);
    switch (input.below(4)) {
      case 0:
        *place = static_cast<std::byte>(input.below(256));
        break;
      case 1:
        file.resize(at);
        break;
      case 2:
        file.erase(place, file.begin() + static_cast<ptrdiff_t>(std::min(file.size(), at + input.below(64))));
        break;
      default:
        file.insert(place, input.below(64), static_cast<std::byte>(input.below(256)));
    }
  }
}

void damage(const MemoryFile& file, std::span<const std::byte> good, std::vector<Block> blocks,
            Input& input) {
  Bytes bad = damaged(good, std::move(blocks), input);
  if (input.one_in(3)) change_anything(bad, input);
  file.write(bad);
}

// Of a recording that is written as the input says.
void write_trace(const MemoryFile& file, Input& input, bool to_be_damaged) {
  const TraceInfo info = info_of(input);
  Input changes = input;  // the same bytes say what happens and what becomes of it
  const std::vector<Event> events = event_sequence(input, 200);
  TraceWriter writer(file.path(), info, {.sync = false, .block_size = 1024});
  for (const Event& event : events) writer.receive(event, nullptr);
  writer.finish();
  const auto reading = read(file);
  law(reading && reading->ending.whole && reading->events == events, "what is written is what is read");
  if (!to_be_damaged) return;
  const Bytes good = file.read();
  size_t size = 0;
  std::vector<Block> blocks = blocks_of(good, size);
  law(size == good.size(), "what was written has an end");
  damage(file, good, std::move(blocks), changes);
}

// An input that is a recording may go on behind its end with what is to be changed in it.
bool write_recording(const MemoryFile& file, Input& input, std::vector<std::string>& own) {
  Input both = input;
  const auto bytes = both.rest();
  size_t size = 0;
  if (bytes.size() < recording::info_at) return false;
  std::vector<Block> blocks = blocks_of(bytes, size);
  if (blocks.empty()) return false;
  input.bytes(size);
  if (input.empty()) {
    file.write(bytes);
    return true;
  }
  own = some_options(input);
  damage(file, bytes.first(size), std::move(blocks), input);
  return true;
}

void run(Input& input) {
  const MemoryFile file;
  std::vector<std::string> own;
  if (!write_recording(file, input, own)) {
    const uint64_t kind = input.below(6);
    own = some_options(input);
    if (kind == 0)
      file.write(input.rest());
    else if (kind == 1)
      file.write(with_records(input));
    else
      write_trace(file, input, kind > 3);
  }
  const auto reading = read(file);
  if (!reading) return;
  TextOptions options;
  try {
    options = tool::text_options_from(reading->options, own);
  } catch (const tool::UsageError&) {
    return;
  }
  options.to_file = true;
  if (!has_times_of_clocks(reading->events)) return;
  show(reading->events, options);
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
