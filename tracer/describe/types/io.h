// Reading, writing and moving bytes: linux/uio.h, linux/fs.h, linux/fadvise.h, linux/falloc.h,
// linux/splice.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto seek_whence = names(
    "SEEK_???", {{"SEEK_SET", 0}, {"SEEK_CUR", 1}, {"SEEK_END", 2}, {"SEEK_DATA", 3}, {"SEEK_HOLE", 4}});

// struct iovec: bytes that are given, bytes that the call fills one buffer after the other, and only where
// they lie.
inline constexpr auto iovec_in = record({{"iov_base", in(bytes, count("iov_len"))}, {"iov_len", usize}});
inline constexpr auto iovec_out =
    record({{"iov_base", out(bytes, ret_up_to("iov_len"))}, {"iov_len", usize}});
inline constexpr auto iovec_range = record({{"iov_base", address}, {"iov_len", usize}});

inline constexpr auto rwf_flags = names("RWF_???", {{"RWF_HIPRI", 1},
                                                    {"RWF_DSYNC", 2},
                                                    {"RWF_SYNC", 4},
                                                    {"RWF_NOWAIT", 8},
                                                    {"RWF_APPEND", 0x10},
                                                    {"RWF_NOAPPEND", 0x20},
                                                    {"RWF_ATOMIC", 0x40},
                                                    {"RWF_DONTCACHE", 0x80},
                                                    {"RWF_NOSIGNAL", 0x100}});
inline constexpr auto file_advice = names("POSIX_FADV_???", {{"POSIX_FADV_NORMAL", 0},
                                                             {"POSIX_FADV_RANDOM", 1},
                                                             {"POSIX_FADV_SEQUENTIAL", 2},
                                                             {"POSIX_FADV_WILLNEED", 3},
                                                             {"POSIX_FADV_DONTNEED", 4},
                                                             {"POSIX_FADV_NOREUSE", 5}});
inline constexpr auto falloc_flags = names("FALLOC_FL_???", {{"FALLOC_FL_KEEP_SIZE", 1},
                                                             {"FALLOC_FL_PUNCH_HOLE", 2},
                                                             {"FALLOC_FL_NO_HIDE_STALE", 4},
                                                             {"FALLOC_FL_COLLAPSE_RANGE", 8},
                                                             {"FALLOC_FL_ZERO_RANGE", 0x10},
                                                             {"FALLOC_FL_INSERT_RANGE", 0x20},
                                                             {"FALLOC_FL_UNSHARE_RANGE", 0x40},
                                                             {"FALLOC_FL_WRITE_ZEROES", 0x80}});
inline constexpr auto sync_range_flags = names(
    "SYNC_FILE_RANGE_???",
    {{"SYNC_FILE_RANGE_WAIT_BEFORE", 1}, {"SYNC_FILE_RANGE_WRITE", 2}, {"SYNC_FILE_RANGE_WAIT_AFTER", 4}});
inline constexpr auto splice_flags =
    names("SPLICE_F_???",
          {{"SPLICE_F_MOVE", 1}, {"SPLICE_F_NONBLOCK", 2}, {"SPLICE_F_MORE", 4}, {"SPLICE_F_GIFT", 8}});
inline constexpr auto eventfd_flags =
    names("EFD_???", {{"EFD_SEMAPHORE", 1}, {"EFD_CLOEXEC", 0x80000}, {"EFD_NONBLOCK", 0x800}});
inline constexpr auto close_range_flags =
    names("CLOSE_RANGE_???", {{"CLOSE_RANGE_UNSHARE", 2}, {"CLOSE_RANGE_CLOEXEC", 4}});

}  // namespace sysgood::describe
