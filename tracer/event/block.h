// The blocks that a recording is cut into: their fixed-size header, its checks, and compression.
// FORMAT.md, "Blocks".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace sysgood::recording {

inline constexpr std::array<std::byte, 4> block_magic{std::byte{0xB1}, std::byte{'S'}, std::byte{'G'},
                                                      std::byte{'B'}};
inline constexpr size_t block_header_size = 36;

// No block is larger in its raw form, so that a hostile header cannot make a reader allocate more.
inline constexpr uint32_t max_block_size = uint32_t{256} << 20;

enum class BlockKind : uint8_t { events = 1, end = 2 };
enum class Codec : uint8_t { stored = 0, zstd = 1 };

struct BlockHeader {
  BlockKind kind = BlockKind::events;
  Codec codec = Codec::stored;
  uint32_t stored_size = 0;  // bytes in the file after the header
  uint32_t raw_size = 0;     // bytes when decompressed
  uint64_t first = 0;        // how many records precede this block
  uint32_t records = 0;
  uint32_t payload_checksum = 0;  // of the stored bytes
  friend bool operator==(const BlockHeader&, const BlockHeader&) = default;
};

// `seed` is the checksum of the file's header: a block of another recording, found inside this one, does not
// match.
void encode_block_header(std::byte* at, const BlockHeader& header, uint32_t seed);

// Nothing unless the magic is there, the checksum matches, and the sizes can be true. `in` is a whole header.
// `kind` may be one that is not known.
std::optional<BlockHeader> decode_block_header(std::span<const std::byte> in, uint32_t seed);

class Compressor {
 public:
  explicit Compressor(int level);
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  // How much room compress() wants for `size` bytes.
  static size_t bound(size_t size);

  // The number of bytes written to `out`; 0 when they would not be fewer than `in` has.
  size_t compress(std::span<const std::byte> in, std::span<std::byte> out);

 private:
  ZSTD_CCtx_s* context_;
};

class Decompressor {
 public:
  Decompressor();
  ~Decompressor();
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;

  // Fills `out` exactly; false when `in` does not hold that.
  bool decompress(std::span<const std::byte> in, std::span<std::byte> out);

 private:
  ZSTD_DCtx_s* context_;
};

}  // namespace sysgood::recording
