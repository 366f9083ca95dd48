// open(2) and what comes with paths: asm-generic/fcntl.h, asm/fcntl.h, linux/fcntl.h, linux/openat2.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The access mode is a field of two bits; 3 asks for a descriptor that only ioctl(2) works on. arm64 keeps
// 32-bit ARM's numbers for four of the others.
inline constexpr auto open_flags = names("O_???", {{"O_RDONLY", 0, 3},
                                                   {"O_WRONLY", 1, 3},
                                                   {"O_RDWR", 2, 3},
                                                   {"O_ACCMODE", 3, 3},
                                                   {"O_CREAT", 0x40},
                                                   {"O_EXCL", 0x80},
                                                   {"O_NOCTTY", 0x100},
                                                   {"O_TRUNC", 0x200},
                                                   {"O_APPEND", 0x400},
                                                   {"O_NONBLOCK", 0x800},
                                                   {"O_SYNC", 0x101000},
                                                   {"__O_SYNC", 0x100000},
                                                   {"O_DSYNC", 0x1000},
                                                   {"O_DIRECT", 0x4000, On{arm_abis, 0x10000}},
                                                   {"O_LARGEFILE", 0x8000, On{arm_abis, 0x20000}},
                                                   {"O_NOFOLLOW", 0x20000, On{arm_abis, 0x8000}},
                                                   {"O_NOATIME", 0x40000},
                                                   {"O_CLOEXEC", 0x80000},
                                                   {"O_PATH", 0x200000},
                                                   {"O_TMPFILE", 0x410000, On{arm_abis, 0x404000}},
                                                   {"__O_TMPFILE", 0x400000},
                                                   {"O_DIRECTORY", 0x10000, On{arm_abis, 0x4000}},
                                                   {"FASYNC", 0x2000}});
// The bits of open flags that make the mode argument mean something: O_CREAT, __O_TMPFILE.
inline constexpr uint64_t open_takes_mode = 0x400040;

inline constexpr auto resolve_flags = names("RESOLVE_???", {{"RESOLVE_NO_XDEV", 1},
                                                            {"RESOLVE_NO_MAGICLINKS", 2},
                                                            {"RESOLVE_NO_SYMLINKS", 4},
                                                            {"RESOLVE_BENEATH", 8},
                                                            {"RESOLVE_IN_ROOT", 0x10},
                                                            {"RESOLVE_CACHED", 0x20}});
inline constexpr Type mode64 = sized_as(mode, Size::b8), unused64 = sized_as(unused, Size::b8);
// The mode is shown when it means something, and when it should not be there.
inline constexpr auto zero_open_mode =
    record(16, {{"flags", unused64, at(0)}, {"mode", mode64, when("flags", open_takes_mode), at(8)}});
inline constexpr auto open_how = record(24, {{"flags", flags(open_flags, Size::b8), at(0)},
                                             {"mode", mode64, when_not("mode", 0), at(8)},
                                             {"", zero_open_mode, when_is("mode", 0), at(0)},
                                             {"resolve", flags(resolve_flags, Size::b8), at(16)}});

}  // namespace sysgood::describe
