// kcmp(2): linux/kcmp.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto kcmp_types = names("KCMP_???", {{"KCMP_FILE", 0},
                                                      {"KCMP_VM", 1},
                                                      {"KCMP_FILES", 2},
                                                      {"KCMP_FS", 3},
                                                      {"KCMP_SIGHAND", 4},
                                                      {"KCMP_IO", 5},
                                                      {"KCMP_SYSVSEM", 6},
                                                      {"KCMP_EPOLL_TFD", 7}});
inline constexpr auto kcmp_epoll_slot = record({{"efd", s32}, {"tfd", s32}, {"toff", u32}});

}  // namespace sysgood::describe
