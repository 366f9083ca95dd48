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
    record({{"d_ino", usize}, {"d_off", usize}, {"d_reclen", u16}, {"d_name", chars(256), at(18)}});
inline constexpr Type dirent_type = one_of(dirent_types, Size::b1);

}  // namespace sysgood::describe
