// What BTRFS_IOC_TREE_SEARCH has found.
#pragma once

#include "tracer/decode/decoder.h"

namespace sysgood {

// `wanted` items in the `size` bytes at `address`: headers, each with its data behind it.
Value* btrfs_items(Decoder& d, uint64_t address, uint64_t size, uint64_t wanted, const Source& source);

}  // namespace sysgood
