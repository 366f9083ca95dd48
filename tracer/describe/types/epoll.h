// linux/eventpoll.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto epoll_create_flags = names("EPOLL_???", {{"EPOLL_CLOEXEC", 0x80000}});
inline constexpr auto epoll_operations =
    names("EPOLL_CTL_???", {{"EPOLL_CTL_ADD", 1}, {"EPOLL_CTL_DEL", 2}, {"EPOLL_CTL_MOD", 3}});
inline constexpr auto epoll_events = names("EPOLL???", {{"EPOLLIN", 1},
                                                        {"EPOLLPRI", 2},
                                                        {"EPOLLOUT", 4},
                                                        {"EPOLLERR", 8},
                                                        {"EPOLLHUP", 0x10},
                                                        {"EPOLLNVAL", 0x20},
                                                        {"EPOLLRDNORM", 0x40},
                                                        {"EPOLLRDBAND", 0x80},
                                                        {"EPOLLWRNORM", 0x100},
                                                        {"EPOLLWRBAND", 0x200},
                                                        {"EPOLLMSG", 0x400},
                                                        {"EPOLLRDHUP", 0x2000},
                                                        {"EPOLL_URING_WAKE", 0x8000000},
                                                        {"EPOLLEXCLUSIVE", 0x10000000},
                                                        {"EPOLLWAKEUP", 0x20000000},
                                                        {"EPOLLONESHOT", 0x40000000},
                                                        {"EPOLLET", 0x80000000}});

inline constexpr auto epoll_data = record(8, {{"u32", u32, at(0)}, {"u64", u64, at(0)}});
// Packed on x86_64, so that 32-bit programs have the same.
inline constexpr auto epoll_event_packed =
    record(12, {{"events", flags(epoll_events), at(0)}, {"data", epoll_data, at(4)}});
inline constexpr auto epoll_event_aligned =
    record(16, {{"events", flags(epoll_events), at(0)}, {"data", epoll_data, at(8)}});
inline constexpr auto epoll_event =
    per_abi({{x86_abis, epoll_event_packed}, {arm_abis, epoll_event_aligned}});

}  // namespace sysgood::describe
