// What is done to open descriptors: reading and writing, fcntl(2), poll(2), epoll(7), pipes. ioctl(2) has a
// room of its own.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/epoll.h"
#include "tracer/describe/types/fcntl.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

// The flags of a new descriptor: open(2)'s without the access mode.
constexpr auto descriptor_flags = without_first<4>(open_flags);

constexpr auto fcntl_variants = variants({
    {0, {{"arg", slong}}, Returns::descriptor},                  // F_DUPFD
    {1030, {{"arg", slong}}, Returns::descriptor},               // F_DUPFD_CLOEXEC
    {1, returns_flags(fd_flags)},                                // F_GETFD
    {2, {{"arg", flags(fd_flags)}}},                             // F_SETFD
    {3, returns_named_flags(open_flags)},                        // F_GETFL
    {4, {{"arg", flags(open_flags)}}},                           // F_SETFL
    {5, {{"arg", out(flock_answer)}}},                           // F_GETLK
    {6, {{"arg", in(flock_request)}}},                           // F_SETLK
    {7, {{"arg", in(flock_request)}}},                           // F_SETLKW
    {12, {{"arg", narrow_flock64_answer}}},                      // F_GETLK64
    {13, {{"arg", narrow_flock64_request}}},                     // F_SETLK64
    {14, {{"arg", narrow_flock64_request}}},                     // F_SETLKW64
    {36, {{"arg", out(flock64_answer)}}},                        // F_OFD_GETLK
    {37, {{"arg", in(flock64_request)}}},                        // F_OFD_SETLK
    {38, {{"arg", in(flock64_request)}}},                        // F_OFD_SETLKW
    {8, {{"arg", pid}}},                                         // F_SETOWN
    {9},                                                         // F_GETOWN
    {10, {{"arg", signo}}},                                      // F_SETSIG
    {11, Returns::signal},                                       // F_GETSIG
    {15, {{"arg", in(f_owner_ex)}}},                             // F_SETOWN_EX
    {16, {{"arg", out(f_owner_ex)}}},                            // F_GETOWN_EX
    {1024, {{"arg", one_of(lock_types, Size::word)}}},           // F_SETLEASE
    {1025, returns(Returns::hex, one_of(lock_types))},           // F_GETLEASE
    {1026, {{"arg", flags(notify_events, Size::word)}}},         // F_NOTIFY
    {1027, {{"arg", fd}}},                                       // F_DUPFD_QUERY
    {1028},                                                      // F_CREATED_QUERY
    {1031, {{"arg", slong}}},                                    // F_SETPIPE_SZ
    {1032},                                                      // F_GETPIPE_SZ
    {1033, {{"arg", flags(seals, Size::word)}}},                 // F_ADD_SEALS
    {1034, returns(Returns::hex, flags(seals), "seals")},        // F_GET_SEALS
    {1035, {{"arg", out(one_of(write_life_hints, Size::b8))}}},  // F_GET_RW_HINT
    {1036, {{"arg", in(one_of(write_life_hints, Size::b8))}}},   // F_SET_RW_HINT
    {1037, {{"arg", out(one_of(write_life_hints, Size::b8))}}},  // F_GET_FILE_RW_HINT
    {1038, {{"arg", in(one_of(write_life_hints, Size::b8))}}},   // F_SET_FILE_RW_HINT
});

// EPOLL_CTL_DEL ignores the event.
constexpr auto epoll_ctl_variants = variants({{2, {{"fd", fd}, {"event", address}}}});

constexpr Syscall calls[] = {
    {"close", {{"fd", fd}}},
    {"close_range", {{"fd", u32}, {"max_fd", u32}, {"flags", flags(close_range_flags)}}},
    {"copy_file_range",
     {{"fd_in", fd},
      {"off_in", in(s64)},
      {"fd_out", fd},
      {"off_out", in(s64)},
      {"len", usize},
      {"flags", u32}}},
    {"dup", {{"fildes", fd}}, Returns::descriptor},
    {"dup2", {{"oldfd", fd}, {"newfd", fd}}, Returns::descriptor},
    {"dup3", {{"oldfd", fd}, {"newfd", fd}, {"flags", flags(descriptor_flags)}}, Returns::descriptor},
    {"epoll_create", {{"size", s32}}, Returns::descriptor},
    {"epoll_create1", {{"flags", flags(epoll_create_flags)}}, Returns::descriptor},
    {"epoll_ctl",
     {{"epfd", fd}, {"op", one_of(epoll_operations)}, {"fd", fd}, {"event", in(epoll_event)}},
     by("op", epoll_ctl_variants)},
    {"epoll_pwait",
     {{"epfd", fd},
      {"events", out(epoll_event, ret)},
      {"maxevents", s32},
      {"timeout", s32},
      {"sigmask", sigset_of("sigsetsize")},
      {"sigsetsize", usize}}},
    {"epoll_pwait2",
     {{"epfd", fd},
      {"events", out(epoll_event, ret)},
      {"maxevents", s32},
      {"timeout", in(timespec64)},
      {"sigmask", sigset_of("sigsetsize")},
      {"sigsetsize", usize}}},
    {"epoll_wait", {{"epfd", fd}, {"events", out(epoll_event, ret)}, {"maxevents", s32}, {"timeout", s32}}},
    {"eventfd", {{"count", u32}}, Returns::descriptor},
    {"eventfd2", {{"count", u32}, {"flags", flags(eventfd_flags)}}, Returns::descriptor},
    {"fadvise64", {{"fd", fd}, {"offset", s64}, {"len", usize}, {"advice", one_of(file_advice)}}},
    {"fallocate", {{"fd", fd}, {"mode", flags(falloc_flags)}, {"offset", s64}, {"len", s64}}},
    {"fcntl", {{"fd", fd}, {"cmd", one_of(fcntl_commands)}, {"arg", xlong}}, by("cmd", fcntl_variants)},
    {"fcntl64",
     {{"fd", fd}, {"cmd", one_of(fcntl_commands)}, {"arg", xlong}},
     by("cmd", fcntl_variants),
     narrow_abis},
    {"flock", {{"fd", fd}, {"cmd", flags(flock_operations)}}},
    {"lseek", {{"fd", fd}, {"offset", slong}, {"whence", one_of(seek_whence)}}},
    {"pipe", {{"fildes", out(fd, fixed(2))}}},
    {"pipe2", {{"fildes", out(fd, fixed(2))}, {"flags", flags(descriptor_flags)}}},
    {"poll", {{"fds", in(pollfd, count("nfds"))}, {"nfds", u32}, {"timeout_msecs", s32}}, Hook::poll_ready},
    {"ppoll",
     {{"fds", in(pollfd, count("nfds"))},
      {"nfds", u32},
      {"tsp", in(timespec)},
      {"sigmask", sigset_of("sigsetsize")},
      {"sigsetsize", usize}},
     Hook::poll_ready},
    {"pread64", {{"fd", fd}, {"buf", out(bytes, ret)}, {"count", usize}, {"pos", s64}}},
    {"preadv", {{"fd", fd}, {"vec", out_always(iovec_out, count("vlen"))}, {"vlen", usize}, {"pos_l", s64}}},
    // The upper half of the position is for 32-bit ABIs.
    {"preadv2",
     {{"fd", fd},
      {"vec", out_always(iovec_out, count("vlen"))},
      {"vlen", usize},
      {"pos_l", s64},
      {"pos_h", unused},
      {"flags", flags(rwf_flags)}}},
    {"pselect6",
     {{"n", s32},
      {"readfds", hook(Hook::fd_set, "n", Dir::in)},
      {"writefds", hook(Hook::fd_set, "n", Dir::in)},
      {"exceptfds", hook(Hook::fd_set, "n", Dir::in)},
      {"timeout", in(timespec)},
      {"sig", in(sigset_with_size)}},
     Hook::select_ready},
    {"pwrite64", {{"fd", fd}, {"buf", in(bytes, count("count"))}, {"count", usize}, {"pos", s64}}},
    {"pwritev", {{"fd", fd}, {"vec", in(iovec_in, count("vlen"))}, {"vlen", usize}, {"pos_l", s64}}},
    {"pwritev2",
     {{"fd", fd},
      {"vec", in(iovec_in, count("vlen"))},
      {"vlen", usize},
      {"pos_l", s64},
      {"pos_h", unused},
      {"flags", flags(rwf_flags)}}},
    {"read", {{"fd", fd}, {"buf", out(bytes, ret)}, {"count", usize}}},
    {"readahead", {{"fd", fd}, {"offset", s64}, {"count", usize}}},
    {"readv", {{"fd", fd}, {"vec", out_always(iovec_out, count("vlen"))}, {"vlen", usize}}},
    {"select",
     {{"n", s32},
      {"readfds", hook(Hook::fd_set, "n", Dir::in)},
      {"writefds", hook(Hook::fd_set, "n", Dir::in)},
      {"exceptfds", hook(Hook::fd_set, "n", Dir::in)},
      {"timeout", in(timeval)}},
     Hook::select_ready},
    {"sendfile",
     {{"out_fd", fd},
      {"in_fd", fd},
      {"offset", in(u64)},
      {"offset", out(u64), becomes, at(2)},
      {"count", usize, at(3)}}},
    {"splice",
     {{"fd_in", fd},
      {"off_in", in(s64)},
      {"fd_out", fd},
      {"off_out", in(s64)},
      {"len", usize},
      {"flags", flags(splice_flags)}}},
    {"sync_file_range", {{"fd", fd}, {"offset", s64}, {"nbytes", s64}, {"flags", flags(sync_range_flags)}}},
    {"tee", {{"fdin", fd}, {"fdout", fd}, {"len", usize}, {"flags", flags(splice_flags)}}},
    {"vmsplice",
     {{"fd", fd},
      {"uiov", in(iovec_in, count("nr_segs"))},
      {"nr_segs", usize},
      {"flags", flags(splice_flags)}}},
    {"write", {{"fd", fd}, {"buf", in(bytes, count("count"))}, {"count", usize}}},
    {"writev", {{"fd", fd}, {"vec", in(iovec_in, count("vlen"))}, {"vlen", usize}}},
};

}  // namespace

constinit const Family descriptor_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
