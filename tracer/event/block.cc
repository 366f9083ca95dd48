// Block headers to bytes and back, and zstd behind two small owners of its contexts.
#include "tracer/event/block.h"

#include <zstd.h>

#include <new>

#include "tracer/event/record.h"
#include "tracer/event/wire.h"

namespace sysgood::recording {
namespace {

constexpr size_t checksum_at = block_header_size - 4;

// What any sound header fulfils, whoever wrote it. Kept tight: it is what stands between a hostile file and
// us.
bool plausible(const BlockHeader& header) {
  const bool sizes = header.codec == Codec::stored
                         ? header.stored_size == header.raw_size
                         : header.codec == Codec::zstd && header.stored_size < header.raw_size;
  return sizes && header.raw_size <= max_block_size && header.first < uint64_t{1} << 62 &&
         (header.kind != BlockKind::events || header.records <= header.raw_size / min_record_size) &&
         (header.kind != BlockKind::end || header.records == 0);
}

}  // namespace

void encode_block_header(std::byte* at, const BlockHeader& header, uint32_t seed) {
  wire::Encoder out(at);
  out.bytes(block_magic);
  out.byte(static_cast<uint8_t>(header.kind));
  out.byte(static_cast<uint8_t>(header.codec));
  out.byte(0);
  out.byte(0);
  out.u32(header.stored_size);
  out.u32(header.raw_size);
  out.u64(header.first);
  out.u32(header.records);
  out.u32(header.payload_checksum);
  out.u32(wire::crc32(std::span(at, checksum_at), seed));
}

std::optional<BlockHeader> decode_block_header(std::span<const std::byte> in, uint32_t seed) {
  if (in.size() < block_header_size || !std::ranges::equal(in.first(block_magic.size()), block_magic))
    return {};
  wire::Decoder checksum(in.subspan(checksum_at, 4));
  if (checksum.u32() != wire::crc32(in.first(checksum_at), seed)) return {};

  wire::Decoder fields(in.subspan(block_magic.size()));
  BlockHeader header;
  header.kind = static_cast<BlockKind>(fields.byte());
  header.codec = static_cast<Codec>(fields.byte());
  fields.bytes(2);  // reserved
  header.stored_size = fields.u32();
  header.raw_size = fields.u32();
  header.first = fields.u64();
  header.records = fields.u32();
  header.payload_checksum = fields.u32();
  if (!plausible(header)) return {};
  return header;
}

Compressor::Compressor(int level) : context_(ZSTD_createCCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context_, ZSTD_c_compressionLevel, level);
}
Compressor::~Compressor() { ZSTD_freeCCtx(context_); }

size_t Compressor::bound(size_t size) { return ZSTD_compressBound(size); }

size_t Compressor::compress(std::span<const std::byte> in, std::span<std::byte> out) {
  const size_t size = ZSTD_compress2(context_, out.data(), out.size(), in.data(), in.size());
  return ZSTD_isError(size) || size >= in.size() ? 0 : size;
}

Decompressor::Decompressor() : context_(ZSTD_createDCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
}
Decompressor::~Decompressor() { ZSTD_freeDCtx(context_); }

bool Decompressor::decompress(std::span<const std::byte> in, std::span<std::byte> out) {
  const size_t size = ZSTD_decompressDCtx(context_, out.data(), out.size(), in.data(), in.size());
  return !ZSTD_isError(size) && size == out.size();
}

}  // namespace sysgood::recording
