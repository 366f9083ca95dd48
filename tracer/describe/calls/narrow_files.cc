// What 32-bit programs have for files and descriptors beside the calls of 64-bit ones: lengths and offsets of
// 64 bits, and those that came before them.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/directory.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/mman.h"
#include "tracer/describe/types/mount.h"
#include "tracer/describe/types/path.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/stat.h"
#include "tracer/describe/types/statfs.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

// fs/statfs.c: "if (sz != sizeof(*buf)) return -EINVAL"; on ARM the size that its EABI programs say is four
// more.
constexpr auto statfs64_of_size = cases({{84, out(statfs64)}, {88, out(statfs64)}, otherwise(address)});
constexpr Type id16 = sized_as(uid, Size::b2);

constexpr Syscall calls[] = {
    {"_llseek",
     {{"fd", fd},
      {"offset_low", s32, at(2)},
      {"offset_high", s32, upper, at(1)},
      {"result", out(s64), at(3)},
      {"whence", one_of(seek_whence), at(4)}}},
    {"_newselect",
     {{"n", s32},
      {"readfds", hook(Hook::fd_set, "n", Dir::in)},
      {"writefds", hook(Hook::fd_set, "n", Dir::in)},
      {"exceptfds", hook(Hook::fd_set, "n", Dir::in)},
      {"timeout", in(timeval)}},
     Hook::select_ready},
    // arch/arm64/kernel/sys32.c: "the advice is moved so that the offsets are in aligned pairs"
    {"arm_fadvise64_64", {{"fd", fd}, {"advice", one_of(file_advice)}, {"offset", s64}, {"len", s64}}},
    {"arm_sync_file_range",
     {{"fd", fd}, {"flags", flags(sync_range_flags)}, {"offset", s64}, {"nbytes", s64}}},
    {"chown", {{"filename", pathname}, {"user", id16}, {"group", id16}}, narrow_abis},
    {"chown32", {{"filename", pathname}, {"user", uid}, {"group", gid}}},
    {"fadvise64_64", {{"fd", fd}, {"offset", s64}, {"len", s64}, {"advice", one_of(file_advice)}}},
    {"fchown", {{"fd", fd}, {"user", id16}, {"group", id16}}, narrow_abis},
    {"fchown32", {{"fd", fd}, {"user", uid}, {"group", gid}}},
    {"fstat64", {{"fd", fd}, {"statbuf", out(stat64)}}},
    {"fstatat64",
     {{"dfd", dirfd}, {"filename", pathname}, {"statbuf", out(stat64)}, {"flag", flags(at_flags)}}},
    {"fstatfs64", {{"fd", fd}, {"sz", usize}, {"buf", select("sz", statfs64_of_size)}}},
    // strace shows lengths without a sign here.
    {"ftruncate", {{"fd", fd}, {"length", usize}}, narrow_abis},
    {"ftruncate64", {{"fd", fd}, {"length", u64}}},
    {"lchown", {{"filename", pathname}, {"user", id16}, {"group", id16}}, narrow_abis},
    {"lchown32", {{"filename", pathname}, {"user", uid}, {"group", gid}}},
    {"lstat64", {{"filename", pathname}, {"statbuf", out(stat64)}}},
    {"mmap2",
     {{"addr", address},
      {"len", usize},
      {"prot", protection},
      {"flags", mapping_flags},
      {"fd", fd},
      {"pgoff", hook(Hook::page_offset)}},
     Returns::hex},
    {"oldfstat", {{"fd", fd}, {"statbuf", out(old_kernel_stat)}}},
    {"oldlstat", {{"filename", pathname}, {"statbuf", out(old_kernel_stat)}}},
    {"oldstat", {{"filename", pathname}, {"statbuf", out(old_kernel_stat)}}},
    {"ppoll_time64",
     {{"fds", in(pollfd, count("nfds"))},
      {"nfds", u32},
      {"tsp", in(timespec64)},
      {"sigmask", sigset_of("sigsetsize")},
      {"sigsetsize", usize}},
     Hook::poll_ready},
    // The position is two words to these, wherever they come to lie.
    {"preadv",
     {{"fd", fd}, {"vec", out_always(iovec_out, count("vlen"))}, {"vlen", usize}, {"pos", s64, at(3)}},
     narrow_abis},
    {"preadv2",
     {{"fd", fd},
      {"vec", out_always(iovec_out, count("vlen"))},
      {"vlen", usize},
      {"pos", s64, at(3)},
      {"flags", flags(rwf_flags), at(5)}},
     narrow_abis},
    {"pselect6_time64",
     {{"n", s32},
      {"readfds", hook(Hook::fd_set, "n", Dir::in)},
      {"writefds", hook(Hook::fd_set, "n", Dir::in)},
      {"exceptfds", hook(Hook::fd_set, "n", Dir::in)},
      {"timeout", in(timespec64)},
      {"sig", in(sigset_with_size)}},
     Hook::select_ready},
    {"pwritev",
     {{"fd", fd}, {"vec", in(iovec_in, count("vlen"))}, {"vlen", usize}, {"pos", s64, at(3)}},
     narrow_abis},
    {"pwritev2",
     {{"fd", fd},
      {"vec", in(iovec_in, count("vlen"))},
      {"vlen", usize},
      {"pos", s64, at(3)},
      {"flags", flags(rwf_flags), at(5)}},
     narrow_abis},
    {"readdir", {{"fd", fd}, {"dirent", out_on_result(old_linux_dirent)}, {"count", u32}}},
    {"sendfile",
     {{"out_fd", fd},
      {"in_fd", fd},
      {"offset", in(s32)},
      {"offset", out(s32), becomes, at(2)},
      {"count", usize, at(3)}},
     narrow_abis},
    {"sendfile64",
     {{"out_fd", fd},
      {"in_fd", fd},
      {"offset", in(s64)},
      {"offset", out(s64), becomes, at(2)},
      {"count", usize, at(3)}}},
    {"stat64", {{"filename", pathname}, {"statbuf", out(stat64)}}},
    {"statfs64", {{"path", pathname}, {"sz", usize}, {"buf", select("sz", statfs64_of_size)}}},
    {"truncate", {{"path", pathname}, {"length", usize}}, narrow_abis},
    {"truncate64", {{"path", pathname}, {"length", u64}}},
    {"umount", {{"name", pathname}}},
};

}  // namespace

constinit const Family narrow_file_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
