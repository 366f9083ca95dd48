// Asynchronous input and output: linux/aio_abi.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/resource.h"

namespace sysgood::describe {

// 4 is no command any more, but keeps its name where it is sent.
inline constexpr auto iocb_commands = names("IOCB_CMD_???", {{"IOCB_CMD_PREAD", 0},
                                                             {"IOCB_CMD_PWRITE", 1},
                                                             {"IOCB_CMD_FSYNC", 2},
                                                             {"IOCB_CMD_FDSYNC", 3},
                                                             {"IOCB_CMD_PREADX", 4},
                                                             {"IOCB_CMD_POLL", 5},
                                                             {"IOCB_CMD_NOOP", 6},
                                                             {"IOCB_CMD_PREADV", 7},
                                                             {"IOCB_CMD_PWRITEV", 8}});
inline constexpr Type iocb_command = names_as(Kind::named_number, iocb_commands, Size::b2);
inline constexpr auto iocb_flags = names("IOCB_FLAG_???", {{"IOCB_FLAG_RESFD", 1}, {"IOCB_FLAG_IOPRIO", 2}});
inline constexpr uint64_t iocb_has_resfd = 1, iocb_has_ioprio = 2;

// What is 0 is not shown, but where a flag says that it counts.
inline constexpr auto iocb_priority =
    macro("IOPRIO_PRIO_VALUE", Size::b2, {part(0xe000, 13, one_of(ioprio_classes)), part(0x1fff, 0, u32)});
inline constexpr auto iocb_bare_priority =
    record(64, {{"aio_reqprio", s16, when_not("aio_reqprio", 0), at(18)}});
inline constexpr auto iocb_head =
    record(64, {{"aio_data", x64, at(0)},
                {"aio_key", u32, when_not("aio_key", 0), at(8)},
                {"aio_rw_flags", flags(rwf_flags), when_not("aio_rw_flags", 0), at(12)},
                {"aio_lio_opcode", iocb_command, at(16)},
                {"aio_reqprio", iocb_priority, when("aio_flags", iocb_has_ioprio), at(18)},
                {"", iocb_bare_priority, unless("aio_flags", iocb_has_ioprio), at(0)},
                {"aio_fildes", fd, at(20)},
                {"aio_flags", unused, at(56)}});

inline constexpr auto iocb_bare_resfd = record(64, {{"aio_resfd", x32, when_not("aio_resfd", 0), at(60)}});
inline constexpr auto iocb_end =
    record(64, {{"aio_flags", flags(iocb_flags), when_not("aio_flags", 0), at(56)},
                {"aio_resfd", fd, when("aio_flags", iocb_has_resfd), at(60)},
                {"", iocb_bare_resfd, unless("aio_flags", iocb_has_resfd), at(0)}});
inline constexpr auto iocb_read = record(64, {{"aio_buf", x64, at(24)},
                                              {"aio_nbytes", u64, at(32)},
                                              {"aio_offset", s64, at(40)},
                                              {"", iocb_end, at(0)}});
inline constexpr auto iocb_write = record(64, {{"aio_buf", in(bytes, count("aio_nbytes")), at(24)},
                                               {"aio_nbytes", u64, at(32)},
                                               {"aio_offset", s64, at(40)},
                                               {"", iocb_end, at(0)}});
inline constexpr auto iocb_poll =
    record(64, {{"aio_buf", flags(poll_events, Size::b8), at(24)}, {"", iocb_end, at(0)}});
inline constexpr Type iovec_count = sized_as(unused, Size::b8);
inline constexpr auto iocb_readv = record(64, {{"aio_buf", in(iovec_range, count("aio_nbytes")), at(24)},
                                               {"aio_nbytes", iovec_count, at(32)},
                                               {"aio_offset", s64, at(40)},
                                               {"", iocb_end, at(0)}});
inline constexpr auto iocb_writev = record(64, {{"aio_buf", in(iovec_in, count("aio_nbytes")), at(24)},
                                                {"aio_nbytes", iovec_count, at(32)},
                                                {"aio_offset", s64, at(40)},
                                                {"", iocb_end, at(0)}});
inline constexpr auto iocb = record(64, {{"", iocb_head, at(0)},
                                         {"aio_lio_opcode", sized_as(unused, Size::b2), at(16)},
                                         {"", iocb_read, when_is("aio_lio_opcode", 0), at(0)},
                                         {"", iocb_write, when_is("aio_lio_opcode", 1), at(0)},
                                         {"", iocb_poll, when_is("aio_lio_opcode", 5), at(0)},
                                         {"", iocb_readv, when_is("aio_lio_opcode", 7), at(0)},
                                         {"", iocb_writev, when_is("aio_lio_opcode", 8), at(0)}});
inline constexpr auto iocb_slot = record({{"", in(iocb)}});

inline constexpr auto io_event = record({{"data", x64}, {"obj", x64}, {"res", s64}, {"res2", s64}});

}  // namespace sysgood::describe
