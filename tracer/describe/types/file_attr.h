// file_getattr(2), file_setattr(2): linux/fs.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto fs_xflags = names("FS_XFLAG_???", {{"FS_XFLAG_REALTIME", 1},
                                                         {"FS_XFLAG_PREALLOC", 2},
                                                         {"FS_XFLAG_IMMUTABLE", 8},
                                                         {"FS_XFLAG_APPEND", 0x10},
                                                         {"FS_XFLAG_SYNC", 0x20},
                                                         {"FS_XFLAG_NOATIME", 0x40},
                                                         {"FS_XFLAG_NODUMP", 0x80},
                                                         {"FS_XFLAG_RTINHERIT", 0x100},
                                                         {"FS_XFLAG_PROJINHERIT", 0x200},
                                                         {"FS_XFLAG_NOSYMLINKS", 0x400},
                                                         {"FS_XFLAG_EXTSIZE", 0x800},
                                                         {"FS_XFLAG_EXTSZINHERIT", 0x1000},
                                                         {"FS_XFLAG_NODEFRAG", 0x2000},
                                                         {"FS_XFLAG_FILESTREAM", 0x4000},
                                                         {"FS_XFLAG_DAX", 0x8000},
                                                         {"FS_XFLAG_COWEXTSIZE", 0x10000},
                                                         {"FS_XFLAG_HASATTR", 0x80000000}});
inline constexpr auto file_attr = record({{"fa_xflags", flags(fs_xflags, Size::b8)},
                                          {"fa_extsize", u32},
                                          {"fa_nextents", u32},
                                          {"fa_projid", u32},
                                          {"fa_cowextsize", u32}});

}  // namespace sysgood::describe
