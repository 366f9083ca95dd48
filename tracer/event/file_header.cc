// Writing and judging the head of a recording. Checks go from the outside in: is it a recording at all, is
// its header as it was written, may we read it, do we understand it.
#include "tracer/event/file_header.h"

#include <algorithm>
#include <array>

#include "tracer/event/failure.h"
#include "tracer/event/wire.h"

namespace sysgood::recording {
namespace {

// After PNG's: a byte that is not ASCII, the name, then what transfers as text change (CR LF, DOS's end of
// file, LF).
constexpr std::array<uint8_t, 8> magic{0x89, 'S', 'G', 'T', '\r', '\n', 0x1A, '\n'};

// Features of format version 1: none yet, of either sort.
constexpr uint64_t known_features = 0;

enum class Field : uint64_t {
  host = 1,
  version = 2,
  kernel = 3,
  start_realtime = 4,
  option = 5,   // once each
  command = 6,  // once a word
};

class InfoBytes {
 public:
  void text(Field field, const std::string& value) { add(field, std::as_bytes(std::span(value))); }
  void number(Field field, uint64_t value) {
    std::array<std::byte, wire::max_varint_size> bytes;
    wire::Encoder out(bytes.data());
    out.varint(value);
    add(field, std::span(bytes.data(), out.at()));
  }
  const std::vector<std::byte>& bytes() const { return bytes_; }

 private:
  void add(Field field, std::span<const std::byte> value) {
    std::array<std::byte, 2 * wire::max_varint_size> head;
    wire::Encoder out(head.data());
    out.varint(static_cast<uint64_t>(field));
    out.varint(value.size());
    bytes_.insert(bytes_.end(), head.data(), out.at());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
  }
  std::vector<std::byte> bytes_;
};

bool looks_like_text_damage(std::span<const std::byte> head) {
  const auto name = std::as_bytes(std::span("SGT", 3));
  const uint8_t first = static_cast<uint8_t>(head[0]);
  return (first & 0x7F) == (magic[0] & 0x7F) && std::ranges::equal(head.subspan(1, 3), name);
}

TraceInfo decode_info(const std::string& name, std::span<const std::byte> bytes) {
  const Failure damaged(name + ": damaged: its header makes no sense");
  TraceInfo info;
  bool host_seen = false;
  wire::Decoder in(bytes);
  while (in.left() > 0) {
    const uint64_t number = in.varint();
    const auto value = in.bytes(in.varint());
    if (!in.ok()) throw damaged;
    wire::Decoder numeric(value);
    const std::string_view text(reinterpret_cast<const char*>(value.data()), value.size());
    switch (static_cast<Field>(number)) {
      case Field::host: {
        const auto host = abi_from_number(numeric.varint());
        if (!numeric.ok()) throw damaged;
        if (!host) throw Failure(name + ": recorded on an architecture that only a newer sysgood knows");
        info.host = *host;
        host_seen = true;
        break;
      }
      case Field::version:
        info.version = text;
        break;
      case Field::kernel:
        info.kernel = text;
        break;
      case Field::start_realtime:
        info.start_realtime_ns = numeric.signed_varint();
        break;
      case Field::option:
        info.options.emplace_back(text);
        break;
      case Field::command:
        info.command.emplace_back(text);
        break;
      default:
        continue;  // a newer sysgood's
    }
    if (!numeric.ok()) throw damaged;
  }
  if (!host_seen) throw damaged;
  return info;
}

}  // namespace

std::vector<std::byte> encode_file_header(const TraceInfo& info) {
  InfoBytes fields;
  fields.number(Field::host, static_cast<uint64_t>(info.host));
  fields.text(Field::version, info.version);
  fields.text(Field::kernel, info.kernel);
  fields.number(Field::start_realtime, wire::zigzag(info.start_realtime_ns));
  for (const std::string& option : info.options) fields.text(Field::option, option);
  for (const std::string& word : info.command) fields.text(Field::command, word);

  const size_t size = info_at + fields.bytes().size() + 4;
  if (size > max_header_size) throw Failure("the command line is too long to be recorded");
  std::vector<std::byte> header(size);
  wire::Encoder out(header.data());
  out.bytes(std::as_bytes(std::span(magic)));
  out.u32(format_version);
  out.u32(static_cast<uint32_t>(size));
  out.u64(known_features);
  out.u64(known_features);
  out.bytes(fields.bytes());
  out.u32(wire::crc32(std::span(header).first(size - 4)));
  return header;
}

uint32_t file_checksum(std::span<const std::byte> header) { return wire::Decoder(header.last(4)).u32(); }

FileHeader read_file_header(ByteSource& in) {
  const std::string& name = in.name();
  const size_t have = in.fill(info_at);
  if (in.error() != 0) throw Failure::system("cannot read " + name, in.error());
  const auto head = in.window().first(std::min(have, info_at));
  if (head.empty()) throw Failure(name + ": is empty, not a sysgood recording");
  const size_t magic_seen = std::min(head.size(), magic.size());
  if (!std::ranges::equal(head.first(magic_seen), std::as_bytes(std::span(magic)).first(magic_seen))) {
    if (magic_seen == magic.size() && looks_like_text_damage(head))
      throw Failure(name + ": damaged: it was transferred as if it were text");
    throw Failure(name + ": not a sysgood recording");
  }
  if (head.size() < info_at) throw Failure(name + ": cut short: it ends inside its header");

  // The size and the checksum are in the same places in every version: whether the rest can be believed is
  // known before whether it can be understood.
  wire::Decoder fixed(head.subspan(version_at));
  const uint32_t version = fixed.u32();
  const uint32_t size = fixed.u32();
  fixed.u64();  // what a reader may ignore
  const uint64_t must_know = fixed.u64();
  if (size < info_at + 4 || size > max_header_size)
    throw Failure(name + ": damaged: the size of its header is wrong");
  if (in.fill(size) < size) {
    if (in.error() != 0) throw Failure::system("cannot read " + name, in.error());
    throw Failure(name + ": cut short: it ends inside its header");
  }
  const auto whole = in.window().first(size);
  const uint32_t checksum = file_checksum(whole);
  if (checksum != wire::crc32(whole.first(size - 4)))
    throw Failure(name + ": damaged: the checksum of its header does not match");
  if (version > format_version)
    throw Failure(name + ": needs a newer sysgood: its format is version " + std::to_string(version) +
                  ", this one reads up to " + std::to_string(format_version));
  if (version == 0) throw Failure(name + ": damaged: there is no format version 0");
  if ((must_know & ~known_features) != 0)
    throw Failure(name + ": needs a newer sysgood: it uses a feature that this one does not know");

  FileHeader header{decode_info(name, whole.subspan(info_at, size - info_at - 4)), checksum};
  in.consume(size);
  return header;
}

}  // namespace sysgood::recording
