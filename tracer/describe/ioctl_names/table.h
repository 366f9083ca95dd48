// The pages of the table of ioctl(2)'s requests. tools/generate-ioctl-names writes them; `ioctl_names.h`
// looks them up.
#pragma once

#include <iterator>

#include "tracer/describe/ioctl_names.h"

namespace sysgood::describe::ioctl_names {

using Page = View<Row>;

inline constexpr uint8_t on_64 = on_x86_64 | on_aarch64, on_32 = on_i386 | on_arm,
                         on_x86 = on_x86_64 | on_i386, on_arms = on_aarch64 | on_arm;

// In the order of their types, which is that of their names.
extern const Page types_00_1f, types_20_42, types_43_4c, types_4d_53, types_54_55, types_56_60, types_61_63,
    types_64_64, types_65_6f, types_70_89, types_8a_a7, types_a8_b3, types_b4_ff;

}  // namespace sysgood::describe::ioctl_names
