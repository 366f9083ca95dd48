// Asynchronous input and output: io_setup(2), io_submit(2), io_getevents(2).
#include "tracer/describe/types/aio.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr uint64_t negative = 1ull << 63;
constexpr auto iocb_lists = cases({{negative, address, negative}, otherwise(in(iocb_slot, count("nr")))});

constexpr Syscall calls[] = {
    {"io_cancel", {{"ctx_id", address}, {"iocb", in(iocb_head)}, {"result", out(io_event)}}},
    {"io_destroy", {{"ctx", address}}},
    {"io_getevents",
     {{"ctx_id", address},
      {"min_nr", slong},
      {"nr", slong},
      {"events", out(io_event, ret)},
      {"timeout", in(timespec)}}},
    {"io_pgetevents",
     {{"ctx_id", address},
      {"min_nr", slong},
      {"nr", slong},
      {"events", out(io_event, ret)},
      {"timeout", in(timespec)},
      {"usig", in(sigset_with_size)}}},
    {"io_pgetevents_time64",
     {{"ctx_id", address},
      {"min_nr", slong},
      {"nr", slong},
      {"events", out(io_event, ret)},
      {"timeout", in(timespec64)},
      {"usig", in(sigset_with_size)}}},
    {"io_setup", {{"nr_events", u32}, {"ctxp", out(address)}}},
    {"io_submit", {{"ctx_id", address}, {"nr", slong}, {"iocbpp", select("nr", iocb_lists)}}},
};

}  // namespace

constinit const Family aio_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
