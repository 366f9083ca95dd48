// What the memory of a socket is counted by: SO_MEMINFO, INET_DIAG_SKMEMINFO (linux/sock_diag.h).
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto sk_meminfo = names("SK_MEMINFO_???", {{"SK_MEMINFO_RMEM_ALLOC", 0},
                                                            {"SK_MEMINFO_RCVBUF", 1},
                                                            {"SK_MEMINFO_WMEM_ALLOC", 2},
                                                            {"SK_MEMINFO_SNDBUF", 3},
                                                            {"SK_MEMINFO_FWD_ALLOC", 4},
                                                            {"SK_MEMINFO_WMEM_QUEUED", 5},
                                                            {"SK_MEMINFO_OPTMEM", 6},
                                                            {"SK_MEMINFO_BACKLOG", 7},
                                                            {"SK_MEMINFO_DROPS", 8}});

}  // namespace sysgood::describe
