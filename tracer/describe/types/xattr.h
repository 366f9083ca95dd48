// Extended attributes: linux/xattr.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto xattr_flags = names("XATTR_???", {{"XATTR_CREATE", 1}, {"XATTR_REPLACE", 2}});

// More than XATTR_SIZE_MAX, 65536, is no value.
inline constexpr Type xattr_given = in(terminated_bytes, count("size"));
inline constexpr auto xattr_given_by_size =
    cases({{0, xattr_given, ~uint64_t{0xffff}}, {0x10000, xattr_given}, otherwise(address)});
inline constexpr Type xattr_new_value = select("size", xattr_given_by_size);

// What a call that reads has written: nothing when it was asked for the size only.
inline constexpr auto xattr_value_by_size = cases({{0, address}, otherwise(out(terminated_bytes, ret))});
inline constexpr auto xattr_list_by_size = cases({{0, address}, otherwise(out(bytes, ret))});
inline constexpr Type xattr_value = select("size", xattr_value_by_size);
inline constexpr Type xattr_list = select("size", xattr_list_by_size);

inline constexpr auto xattr_args_set = record(
    16, {{"value", xattr_new_value, at(0)}, {"size", u32, at(8)}, {"flags", flags(xattr_flags), at(12)}});
// The length of what was read is the call's result.
inline constexpr auto xattr_args_get =
    record(16, {{"value", out(terminated_bytes, ret), when_not("size", 0), at(0)},
                {"value", sized_as(address, Size::b8), when_is("size", 0), at(0)},
                {"size", u32, at(8)},
                {"flags", flags(xattr_flags), at(12)}});

}  // namespace sysgood::describe
