// linux/userfaultfd.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto userfaultfd_features =
    names("UFFD_FEATURE_???", {{"UFFD_FEATURE_PAGEFAULT_FLAG_WP", 1},
                               {"UFFD_FEATURE_EVENT_FORK", 2},
                               {"UFFD_FEATURE_EVENT_REMAP", 4},
                               {"UFFD_FEATURE_EVENT_REMOVE", 8},
                               {"UFFD_FEATURE_MISSING_HUGETLBFS", 0x10},
                               {"UFFD_FEATURE_MISSING_SHMEM", 0x20},
                               {"UFFD_FEATURE_EVENT_UNMAP", 0x40},
                               {"UFFD_FEATURE_SIGBUS", 0x80},
                               {"UFFD_FEATURE_THREAD_ID", 0x100},
                               {"UFFD_FEATURE_MINOR_HUGETLBFS", 0x200},
                               {"UFFD_FEATURE_MINOR_SHMEM", 0x400},
                               {"UFFD_FEATURE_EXACT_ADDRESS", 0x800},
                               {"UFFD_FEATURE_WP_HUGETLBFS_SHMEM", 0x1000},
                               {"UFFD_FEATURE_WP_UNPOPULATED", 0x2000},
                               {"UFFD_FEATURE_POISON", 0x4000},
                               {"UFFD_FEATURE_WP_ASYNC", 0x8000},
                               {"UFFD_FEATURE_MOVE", 0x10000}});
// Which requests it takes, by their numbers: the descriptor, and a range of memory.
inline constexpr auto userfaultfd_requests =
    names("_UFFDIO_???", {{"_UFFDIO_REGISTER", 0}, {"_UFFDIO_UNREGISTER", 1}, {"_UFFDIO_API", 63}});
inline constexpr auto userfaultfd_range_requests = names("UFFDIO_???", {{"_UFFDIO_WAKE", 2},
                                                                        {"_UFFDIO_COPY", 3},
                                                                        {"_UFFDIO_ZEROPAGE", 4},
                                                                        {"_UFFDIO_MOVE", 5},
                                                                        {"_UFFDIO_WRITEPROTECT", 6},
                                                                        {"_UFFDIO_CONTINUE", 7},
                                                                        {"_UFFDIO_POISON", 8}});
inline constexpr Type uffd_requests = names_as(Kind::bit_numbers, userfaultfd_requests, Size::b8),
                      uffd_range_requests = names_as(Kind::bit_numbers, userfaultfd_range_requests, Size::b8);
inline constexpr auto uffd_register_modes = names(
    "UFFDIO_REGISTER_MODE_???",
    {{"UFFDIO_REGISTER_MODE_MISSING", 1}, {"UFFDIO_REGISTER_MODE_WP", 2}, {"UFFDIO_REGISTER_MODE_MINOR", 4}});
inline constexpr auto uffd_copy_modes =
    names("UFFDIO_COPY_???", {{"UFFDIO_COPY_MODE_DONTWAKE", 1}, {"UFFDIO_COPY_MODE_WP", 2}});
inline constexpr auto uffd_zeropage_modes =
    names("UFFDIO_ZEROPAGE_???", {{"UFFDIO_ZEROPAGE_MODE_DONTWAKE", 1}});

inline constexpr auto uffdio_api =
    record(24, {{"api", x64, at(0)},
                {"features", flags(userfaultfd_features, Size::b8), at(8)},
                {"features", flags(userfaultfd_features, Size::b8), filled, at(8)},
                {"ioctls", uffd_requests, filled, at(16)}});
inline constexpr auto uffdio_range = record({{"start", x64}, {"len", x64}});
inline constexpr auto uffdio_register = record({{"range", uffdio_range},
                                                {"mode", flags(uffd_register_modes, Size::b8)},
                                                {"ioctls", uffd_range_requests, filled}});
inline constexpr auto uffdio_copy = record({{"dst", x64},
                                            {"src", x64},
                                            {"len", x64},
                                            {"mode", flags(uffd_copy_modes, Size::b8)},
                                            {"copy", x64, filled}});
inline constexpr auto uffdio_zeropage = record(
    {{"range", uffdio_range}, {"mode", flags(uffd_zeropage_modes, Size::b8)}, {"zeropage", x64, filled}});

inline constexpr auto uffd_writeprotect_modes =
    names("UFFDIO_WRITEPROTECT_MODE_???",
          {{"UFFDIO_WRITEPROTECT_MODE_WP", 1}, {"UFFDIO_WRITEPROTECT_MODE_DONTWAKE", 2}});
inline constexpr auto uffdio_writeprotect =
    record({{"range", uffdio_range}, {"mode", flags(uffd_writeprotect_modes, Size::b8)}});
inline constexpr auto uffd_continue_modes =
    names("UFFDIO_CONTINUE_MODE_???", {{"UFFDIO_CONTINUE_MODE_DONTWAKE", 1}, {"UFFDIO_CONTINUE_MODE_WP", 2}});
inline constexpr auto uffdio_continue = record(
    {{"range", uffdio_range}, {"mode", flags(uffd_continue_modes, Size::b8)}, {"mapped", s64, filled}});
inline constexpr auto uffd_poison_modes =
    names("UFFDIO_POISON_MODE_???", {{"UFFDIO_POISON_MODE_DONTWAKE", 1}});
inline constexpr auto uffdio_poison =
    record({{"range", uffdio_range}, {"mode", flags(uffd_poison_modes, Size::b8)}, {"updated", s64, filled}});
inline constexpr auto uffd_move_modes = names(
    "UFFDIO_MOVE_MODE_???", {{"UFFDIO_MOVE_MODE_DONTWAKE", 1}, {"UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES", 2}});
inline constexpr auto uffdio_move = record({{"dst", x64},
                                            {"src", x64},
                                            {"len", x64},
                                            {"mode", flags(uffd_move_modes, Size::b8)},
                                            {"move", s64, filled}});

}  // namespace sysgood::describe
