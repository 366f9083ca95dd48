// The checksum comes from zlib, which has made it fast on both of our architectures.
#include "tracer/event/wire.h"

#include <zlib.h>

namespace sysgood::wire {

uint32_t crc32(std::span<const std::byte> bytes, uint32_t before) {
  if (bytes.empty()) return before;  // zlib takes a null pointer for "begin anew"
  return static_cast<uint32_t>(::crc32_z(before, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace sysgood::wire
