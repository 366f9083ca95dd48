// wait4(2) and waitid(2): linux/wait.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto wait_options = names("W???", {{"WNOHANG", 1},
                                                    {"WEXITED", 4},
                                                    {"WSTOPPED", 2},
                                                    {"WCONTINUED", 8},
                                                    {"WNOWAIT", 0x1000000},
                                                    {"__WCLONE", 0x80000000},
                                                    {"__WALL", 0x40000000},
                                                    {"__WNOTHREAD", 0x20000000}});
inline constexpr auto wait_id_types =
    names("P_???", {{"P_ALL", 0}, {"P_PID", 1}, {"P_PGID", 2}, {"P_PIDFD", 3}});

}  // namespace sysgood::describe
