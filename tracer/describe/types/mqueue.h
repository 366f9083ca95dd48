// POSIX message queues: linux/mqueue.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto mq_flags = names("O_???", {{"O_NONBLOCK", 04000}});

// Four more longs behind these are reserved. When a queue is made nothing looks at the flags.
inline constexpr auto mq_attr = record(64, {{"mq_flags", flags(mq_flags, Size::word)},
                                            {"mq_maxmsg", slong},
                                            {"mq_msgsize", slong},
                                            {"mq_curmsgs", slong}});
inline constexpr auto mq_new_attr =
    record(64, {{"mq_flags", xlong}, {"mq_maxmsg", slong}, {"mq_msgsize", slong}, {"mq_curmsgs", slong}});

}  // namespace sysgood::describe
