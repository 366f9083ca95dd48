// poll, select, epoll: asm-generic/poll.h, linux/eventpoll.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto poll_events = names("POLL???", {{"POLLIN", 1},
                                                      {"POLLPRI", 2},
                                                      {"POLLOUT", 4},
                                                      {"POLLERR", 8},
                                                      {"POLLHUP", 0x10},
                                                      {"POLLNVAL", 0x20},
                                                      {"POLLRDNORM", 0x40},
                                                      {"POLLRDBAND", 0x80},
                                                      {"POLLWRNORM", 0x100},
                                                      {"POLLWRBAND", 0x200},
                                                      {"POLLMSG", 0x400},
                                                      {"POLLREMOVE", 0x1000},
                                                      {"POLLRDHUP", 0x2000},
                                                      {"POLL_BUSY_LOOP", 0x8000}});

// What poll(2) is asked, and what it answers: the same struct pollfd. One with a negative descriptor is
// ignored. What the descriptors of the answer are has been said.
inline constexpr auto pollfd =
    record(8, {{"fd", fd, at(0)}, {"events", flags(poll_events, Size::b2), unless("fd", 0x80000000), at(4)}});
inline constexpr auto pollfd_returned =
    record(8, {{"fd", s32, at(0)}, {"revents", flags(poll_events, Size::b2), at(6)}});

}  // namespace sysgood::describe
