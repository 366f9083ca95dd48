// POSIX message queues: mq_overview(7).
#include "tracer/describe/types/mqueue.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr uint64_t o_creat = 0100;

constexpr Syscall calls[] = {
    {"mq_getsetattr", {{"mqdes", fd}, {"u_mqstat", in(mq_attr)}, {"u_omqstat", out(mq_attr)}}},
    {"mq_notify", {{"mqdes", fd}, {"u_notification", in(sigevent)}}},
    {"mq_open",
     {{"u_name", pathname},
      {"oflag", flags(open_flags)},
      {"mode", sized_as(mode, Size::b2), when("oflag", o_creat)},
      {"u_attr", in(mq_new_attr), when("oflag", o_creat)}},
     Returns::descriptor},
    {"mq_timedreceive",
     {{"mqdes", fd},
      {"u_msg_ptr", out(bytes, ret)},
      {"msg_len", usize},
      {"u_msg_prio", out(u32)},
      {"u_abs_timeout", in(timespec)}}},
    {"mq_timedreceive_time64",
     {{"mqdes", fd},
      {"u_msg_ptr", out(bytes, ret)},
      {"msg_len", usize},
      {"u_msg_prio", out(u32)},
      {"u_abs_timeout", in(timespec64)}}},
    {"mq_timedsend",
     {{"mqdes", fd},
      {"u_msg_ptr", in(bytes, count("msg_len"))},
      {"msg_len", usize},
      {"msg_prio", u32},
      {"u_abs_timeout", in(timespec)}}},
    {"mq_timedsend_time64",
     {{"mqdes", fd},
      {"u_msg_ptr", in(bytes, count("msg_len"))},
      {"msg_len", usize},
      {"msg_prio", u32},
      {"u_abs_timeout", in(timespec64)}}},
    {"mq_unlink", {{"u_name", pathname}}},
};

}  // namespace

constinit const Family message_queue_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
