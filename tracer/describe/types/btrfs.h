// linux/btrfs.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto btrfs_vol_args = record(4096, {{"fd", fd, at(0)}, {"name", chars(4088), at(8)}});
inline constexpr auto btrfs_qgroup_assign_args = record({{"assign", u64}, {"src", u64}, {"dst", u64}});

}  // namespace sysgood::describe
