// fcntl(2) and flock(2): asm-generic/fcntl.h, linux/fcntl.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/io.h"

namespace sysgood::describe {

inline constexpr auto fcntl_commands = names("F_???", {{"F_DUPFD", 0},
                                                       {"F_GETFD", 1},
                                                       {"F_SETFD", 2},
                                                       {"F_GETFL", 3},
                                                       {"F_SETFL", 4},
                                                       {"F_GETLK", 5},
                                                       {"F_SETLK", 6},
                                                       {"F_SETLKW", 7},
                                                       {"F_SETOWN", 8},
                                                       {"F_GETOWN", 9},
                                                       {"F_SETSIG", 10},
                                                       {"F_GETSIG", 11},
                                                       {"F_GETLK64", 12},
                                                       {"F_SETLK64", 13},
                                                       {"F_SETLKW64", 14},
                                                       {"F_SETOWN_EX", 15},
                                                       {"F_GETOWN_EX", 16},
                                                       {"F_GETOWNER_UIDS", 17},
                                                       {"F_OFD_GETLK", 36},
                                                       {"F_OFD_SETLK", 37},
                                                       {"F_OFD_SETLKW", 38},
                                                       {"F_SETLEASE", 1024},
                                                       {"F_GETLEASE", 1025},
                                                       {"F_NOTIFY", 1026},
                                                       {"F_DUPFD_QUERY", 1027},
                                                       {"F_CREATED_QUERY", 1028},
                                                       {"F_CANCELLK", 1029},
                                                       {"F_DUPFD_CLOEXEC", 1030},
                                                       {"F_SETPIPE_SZ", 1031},
                                                       {"F_GETPIPE_SZ", 1032},
                                                       {"F_ADD_SEALS", 1033},
                                                       {"F_GET_SEALS", 1034},
                                                       {"F_GET_RW_HINT", 1035},
                                                       {"F_SET_RW_HINT", 1036},
                                                       {"F_GET_FILE_RW_HINT", 1037},
                                                       {"F_SET_FILE_RW_HINT", 1038}});
inline constexpr auto fd_flags = names("FD_???", {{"FD_CLOEXEC", 1}});

inline constexpr auto lock_types =
    names("F_???", {{"F_RDLCK", 0}, {"F_WRLCK", 1}, {"F_UNLCK", 2}, {"F_EXLCK", 4}, {"F_SHLCK", 8}});
// struct flock, and struct flock64 of 32-bit ABIs. Who holds a lock is an answer: locking ignores l_pid.
inline constexpr Type lock_type = one_of(lock_types, Size::b2), lock_whence = one_of(seek_whence, Size::b2);
inline constexpr auto flock_request = record(
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", slong}, {"l_len", slong}, {"", unused}});
inline constexpr auto flock_answer = record(
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", slong}, {"l_len", slong}, {"l_pid", pid}});
inline constexpr auto flock64_request = record(
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", s64}, {"l_len", s64}, {"", unused}});
inline constexpr auto flock64_answer = record(
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", s64}, {"l_len", s64}, {"l_pid", pid}});

// A 64-bit kernel knows no such commands.
inline constexpr auto narrow_flock64_answer =
    per_abi({{wide_abis, address}, {narrow_abis, out(flock64_answer)}});
inline constexpr auto narrow_flock64_request =
    per_abi({{wide_abis, address}, {narrow_abis, in(flock64_request)}});

inline constexpr auto owner_types =
    names("F_OWNER_???", {{"F_OWNER_TID", 0}, {"F_OWNER_PID", 1}, {"F_OWNER_PGRP", 2}});
inline constexpr auto f_owner_ex = record({{"type", one_of(owner_types)}, {"pid", pid}});

inline constexpr auto notify_events = names("DN_???", {{"DN_ACCESS", 1},
                                                       {"DN_MODIFY", 2},
                                                       {"DN_CREATE", 4},
                                                       {"DN_DELETE", 8},
                                                       {"DN_RENAME", 0x10},
                                                       {"DN_ATTRIB", 0x20},
                                                       {"DN_MULTISHOT", 0x80000000}});
inline constexpr auto seals = names("F_SEAL_???", {{"F_SEAL_SEAL", 1},
                                                   {"F_SEAL_SHRINK", 2},
                                                   {"F_SEAL_GROW", 4},
                                                   {"F_SEAL_WRITE", 8},
                                                   {"F_SEAL_FUTURE_WRITE", 0x10},
                                                   {"F_SEAL_EXEC", 0x20}});
inline constexpr auto write_life_hints = names("RWH_WRITE_LIFE_???", {{"RWH_WRITE_LIFE_NOT_SET", 0},
                                                                      {"RWH_WRITE_LIFE_NONE", 1},
                                                                      {"RWH_WRITE_LIFE_SHORT", 2},
                                                                      {"RWH_WRITE_LIFE_MEDIUM", 3},
                                                                      {"RWH_WRITE_LIFE_LONG", 4},
                                                                      {"RWH_WRITE_LIFE_EXTREME", 5}});

// LOCK_RW is both of LOCK_READ and LOCK_WRITE.
inline constexpr auto flock_operations = names("LOCK_???", {{"LOCK_SH", 1},
                                                            {"LOCK_EX", 2},
                                                            {"LOCK_NB", 4},
                                                            {"LOCK_UN", 8},
                                                            {"LOCK_MAND", 0x20},
                                                            {"LOCK_RW", 0xc0},
                                                            {"LOCK_READ", 0x40},
                                                            {"LOCK_WRITE", 0x80}});

}  // namespace sysgood::describe
