// Directory entries: linux/dirent.h, and struct linux_dirent of getdents(2).
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto dirent_types = names("DT_???", {{"DT_UNKNOWN", 0},
                                                      {"DT_FIFO", 1},
                                                      {"DT_CHR", 2},
                                                      {"DT_DIR", 4},
                                                      {"DT_BLK", 6},
                                                      {"DT_REG", 8},
                                                      {"DT_LNK", 10},
                                                      {"DT_SOCK", 12},
                                                      {"DT_WHT", 14}});
// The name takes the rest of the record: d_reclen bytes in all.
inline constexpr auto linux_dirent64 = record({{"d_ino", u64},
                                               {"d_off", u64},
                                               {"d_reclen", u16},
                                               {"d_type", one_of(dirent_types, Size::b1)},
                                               {"d_name", chars(256), at(19)}});
// The type is the last byte of the record.
inline constexpr auto linux_dirent =
    record({{"d_ino", usize}, {"d_off", usize}, {"d_reclen", u16}, {"d_name", chars(256)}});
// readdir(2)'s: one at a time; its name has no NUL behind it but by chance, and is d_reclen long.
inline constexpr auto old_linux_dirent = record(
    266,
    {{"d_ino", u32, at(0)}, {"d_off", u32, at(4)}, {"d_reclen", u16, at(8)}, {"d_name", chars(256), at(10)}});
inline constexpr Type dirent_type = one_of(dirent_types, Size::b1);

}  // namespace sysgood::describe
