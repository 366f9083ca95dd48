// The head of a recording: what tells it from other files, who may read it, and the TraceInfo.
// FORMAT.md, "The header".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tracer/event/byte_source.h"
#include "tracer/event/trace_info.h"

namespace sysgood::recording {

inline constexpr uint32_t format_version = 1;

// Where the parts are that will be there in every version.
inline constexpr size_t version_at = 8;
inline constexpr size_t header_size_at = 12;
inline constexpr size_t may_ignore_at = 16;
inline constexpr size_t must_know_at = 24;
inline constexpr size_t info_at = 32;

// A command line has at most 6 MiB (execve(2), "Limits on size of arguments and environment").
inline constexpr size_t max_header_size = size_t{16} << 20;

// Throws Failure when `info` is larger than a header may be.
std::vector<std::byte> encode_file_header(const TraceInfo& info);
// The checksum at the end of such a header: it seeds those of the blocks.
uint32_t file_checksum(std::span<const std::byte> header);

struct FileHeader {
  TraceInfo info;
  uint32_t checksum = 0;
};

// Takes the header from the front of `in`. Throws Failure, one line that begins with the input's name, when
// it is no recording, a damaged one, or one that needs a newer sysgood.
FileHeader read_file_header(ByteSource& in);

}  // namespace sysgood::recording
