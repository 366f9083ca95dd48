// Reading, writing, fcntl, poll, select and epoll as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

constexpr uint64_t minus_one = ~uint64_t{0};

TEST(DescriptorCalls, ReadAndWrite) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyzabcdefghij";
  const FakeMemory buffer = FakeMemory().bytes(0x1000, letters);
  expect({
      {{.name = "write",
        .arguments = {1, 0x1000, 3},
        .memory = FakeMemory().bytes(0x1000, "hi\n"),
        .result = 3},
       "write(1, \"hi\\n\", 3) = 3"},
      {{.name = "write", .arguments = {1, 0x1000, 3}, .memory = FakeMemory().bytes(0x1000, "hi\n")},
       "write(1, \"hi\\n\", 3"},
      {{.name = "write", .arguments = {1, 0x1000, 32}, .memory = buffer, .result = 32},
       "write(1, \"abcdefghijklmnopqrstuvwxyzabcdef\", 32) = 32"},
      {{.name = "write", .arguments = {1, 0x1000, 33}, .memory = buffer, .result = 33},
       "write(1, \"abcdefghijklmnopqrstuvwxyzabcdef\"..., 33) = 33"},
      {{.name = "write", .arguments = {1, 0x1000, minus_one}, .memory = buffer, .result = -14},
       "write(1, \"abcdefghijklmnopqrstuvwxyzabcdef\"..., 18446744073709551615) = -1 EFAULT (Bad address)"},
      {{.name = "write", .arguments = {1, 0, 3}, .result = -14},
       "write(1, NULL, 3) = -1 EFAULT (Bad address)"},
      {{.name = "write", .arguments = {1, 0x1000, 0}, .result = 0}, "write(1, \"\", 0) = 0"},
      // Not all of it is there.
      {{.name = "write", .arguments = {1, 0x1020, 20}, .memory = buffer, .result = 4},
       "write(1, 0x1020, 20) = 4"},
      {{.name = "read",
        .arguments = {3, 0x1000, 100},
        .memory = FakeMemory().zeros(0x1000, 100),
        .memory_after = buffer,
        .result = 5},
       "read(3, \"abcde\", 100) = 5"},
      {{.name = "read", .arguments = {3, 0x1000, 100}, .memory = buffer}, "read(3, "},
      {{.name = "read", .arguments = {3, 0x1000, 100}, .memory = buffer, .result = -9},
       "read(3, 0x1000, 100) = -1 EBADF (Bad file descriptor)"},
      {{.name = "read", .arguments = {3, 0x1000, 100}, .memory = buffer, .result = 0},
       "read(3, \"\", 100) = 0"},
      {{.name = "pread64", .arguments = {3, 0x1000, 5, minus_one - 2}, .result = -22},
       "pread64(3, 0x1000, 5, -3) = -1 EINVAL (Invalid argument)"},
      {{.name = "pwrite64", .arguments = {3, 0x1000, 3, 7}, .memory = buffer, .result = 3},
       "pwrite64(3, \"abc\", 3, 7) = 3"},
      {{.name = "lseek", .arguments = {3, minus_one - 2, 2}, .result = 97}, "lseek(3, -3, SEEK_END) = 97"},
      {{.name = "lseek", .arguments = {3, 0, 9}, .result = -22},
       "lseek(3, 0, 0x9 /* SEEK_??? */) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(DescriptorCalls, Vectors) {
  const FakeMemory two =
      FakeMemory().bytes(0x1000, "hello worldXXXXXXXXX").u64(0x2000, {0x1000, 5, 0x1005, 10});
  const FakeMemory cut = FakeMemory().bytes(0x1000, "hello").u64(0x2000, {0x1000, 5});
  expect({
      {{.name = "writev", .arguments = {3, 0x2000, 2}, .memory = two, .result = 15},
       "writev(3, [{iov_base=\"hello\", iov_len=5}, {iov_base=\" worldXXXX\", iov_len=10}], 2) = 15"},
      {{.name = "writev", .arguments = {3, 0x2000, 5}, .memory = cut, .result = -14},
       "writev(3, [{iov_base=\"hello\", iov_len=5}, ... /* 0x2010 */], 5) = -1 EFAULT (Bad address)"},
      {{.name = "writev", .arguments = {3, 0, minus_one}, .result = -14},
       "writev(3, NULL, 18446744073709551615) = -1 EFAULT (Bad address)"},
      // What was read fills one buffer after the other.
      {{.name = "readv", .arguments = {3, 0x2000, 2}, .memory = two, .result = 11},
       "readv(3, [{iov_base=\"hello\", iov_len=5}, {iov_base=\" world\", iov_len=10}], 2) = 11"},
      {{.name = "readv", .arguments = {3, 0x2000, 2}, .memory = two, .result = 3},
       "readv(3, [{iov_base=\"hel\", iov_len=5}, {iov_base=\"\", iov_len=10}], 2) = 3"},
      {{.name = "readv", .arguments = {3, 0x2000, 2}, .memory = two}, "readv(3, "},
      {{.name = "readv", .arguments = {3, 0x2000, 2}, .memory = two, .result = -9},
       "readv(3, [{iov_base=0x1000, iov_len=5}, {iov_base=0x1005, iov_len=10}], 2) = -1 EBADF (Bad file "
       "descriptor)"},
      {{.name = "readv", .arguments = {3, 0x2000, 1ull << 60}, .memory = two, .result = -22},
       "readv(3, 0x2000, 1152921504606846976) = -1 EINVAL (Invalid argument)"},
      {{.name = "preadv2",
        .arguments = {3, 0x2000, 1, minus_one, minus_one, 0x19},
        .memory = two,
        .result = 5},
       "preadv2(3, [{iov_base=\"hello\", iov_len=5}], 1, -1, RWF_HIPRI|RWF_NOWAIT|RWF_APPEND) = 5"},
      {{.name = "pwritev", .arguments = {3, 0x2000, 1, 7, 0}, .memory = two, .result = 5},
       "pwritev(3, [{iov_base=\"hello\", iov_len=5}], 1, 7) = 5"},
      {{.name = "vmsplice", .arguments = {3, 0x2000, 1, 8}, .memory = two, .result = 5},
       "vmsplice(3, [{iov_base=\"hello\", iov_len=5}], 1, SPLICE_F_GIFT) = 5"},
  });
}

TEST(DescriptorCalls, Move) {
  const FakeMemory at_3 = FakeMemory().u64(0x1000, {3}), at_8 = FakeMemory().u64(0x1000, {8});
  expect({
      {{.name = "sendfile",
        .arguments = {4, 3, 0x1000, 5},
        .memory = at_3,
        .memory_after = at_8,
        .result = 5},
       "sendfile(4, 3, [3] => [8], 5) = 5"},
      {{.name = "sendfile", .arguments = {4, 3, 0x1000, 5}, .memory = at_3}, "sendfile(4, 3, [3]"},
      {{.name = "sendfile", .arguments = {4, 3, 0x1000, 5}, .memory = at_3, .result = 0},
       "sendfile(4, 3, [3], 5) = 0"},
      {{.name = "sendfile", .arguments = {4, 3, 0x1000, 5}, .memory = at_3, .result = -9},
       "sendfile(4, 3, [3], 5) = -1 EBADF (Bad file descriptor)"},
      {{.name = "sendfile", .arguments = {4, 3, 0, 5}, .result = 5}, "sendfile(4, 3, NULL, 5) = 5"},
      {{.name = "sendfile", .arguments = {4, 3, 0x5000, 5}, .result = -14},
       "sendfile(4, 3, 0x5000, 5) = -1 EFAULT (Bad address)"},
      {{.name = "splice", .arguments = {3, 0x1000, 4, 0, 5, 0x13}, .memory = at_3, .result = 5},
       "splice(3, [3], 4, NULL, 5, SPLICE_F_MOVE|SPLICE_F_NONBLOCK|0x10) = 5"},
      {{.name = "tee", .arguments = {3, 4, 5, 0x100}, .result = -22},
       "tee(3, 4, 5, 0x100 /* SPLICE_F_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "copy_file_range", .arguments = {3, 0, 4, 0x1000, 5, 0}, .memory = at_3, .result = 5},
       "copy_file_range(3, NULL, 4, [3], 5, 0) = 5"},
      {{.name = "fallocate", .arguments = {3, 3, 0, 4096}, .result = 0},
       "fallocate(3, FALLOC_FL_KEEP_SIZE|FALLOC_FL_PUNCH_HOLE, 0, 4096) = 0"},
      {{.name = "fadvise64", .arguments = {3, minus_one, 7, 4}, .result = 0},
       "fadvise64(3, -1, 7, POSIX_FADV_DONTNEED) = 0"},
      {{.name = "sync_file_range", .arguments = {3, 0, minus_one, 6}, .result = 0},
       "sync_file_range(3, 0, -1, SYNC_FILE_RANGE_WRITE|SYNC_FILE_RANGE_WAIT_AFTER) = 0"},
      {{.name = "readahead", .arguments = {3, minus_one, 5}, .result = 0}, "readahead(3, -1, 5) = 0"},
  });
}

TEST(DescriptorCalls, MakeAndClose) {
  const FakeMemory ends = FakeMemory().u32(0x1000, {3, 4});
  expect({
      {{.name = "pipe", .arguments = {0x1000}, .memory = ends, .result = 0}, "pipe([3, 4]) = 0"},
      {{.name = "pipe", .arguments = {0}, .result = -14}, "pipe(NULL) = -1 EFAULT (Bad address)"},
      {{.name = "pipe2", .arguments = {0x1000, 0x84000}, .memory = ends, .result = 0},
       "pipe2([3, 4], O_DIRECT|O_CLOEXEC) = 0"},
      {{.abi = Abi::aarch64, .name = "pipe2", .arguments = {0x1000, 0x90800}, .memory = ends, .result = 0},
       "pipe2([3, 4], O_NONBLOCK|O_DIRECT|O_CLOEXEC) = 0"},
      {{.name = "pipe2", .arguments = {0x1000, 1}, .memory = ends, .result = -22},
       "pipe2(0x1000, 0x1 /* O_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "dup3", .arguments = {3, 51, 0x80000}, .result = 51}, "dup3(3, 51, O_CLOEXEC) = 51"},
      {{.name = "dup2", .arguments = {3, minus_one}, .result = -9},
       "dup2(3, -1) = -1 EBADF (Bad file descriptor)"},
      {{.name = "eventfd2", .arguments = {5, 0x80801}, .result = 3},
       "eventfd2(5, EFD_SEMAPHORE|EFD_CLOEXEC|EFD_NONBLOCK) = 3"},
      {{.name = "close", .arguments = {7}, .result = -9}, "close(7) = -1 EBADF (Bad file descriptor)"},
      {{.name = "close_range", .arguments = {3, 0xffffffff, 4}, .result = 0},
       "close_range(3, 4294967295, CLOSE_RANGE_CLOEXEC) = 0"},
      {{.name = "flock", .arguments = {3, 6}, .result = -11},
       "flock(3, LOCK_EX|LOCK_NB) = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "flock", .arguments = {3, 0xe0}, .result = 0}, "flock(3, LOCK_MAND|LOCK_RW) = 0"},
  });
}

TEST(DescriptorCalls, Fcntl) {
  FakeMemory lock = FakeMemory().u16(0x1000, {1, 2, 0, 0}).u64(0x1008, {minus_one, 10}).u32(0x1018, {77, 0});
  const FakeMemory owner = FakeMemory().u32(0x1000, {1, 1234});
  expect({
      {{.name = "fcntl", .arguments = {3, 0, 10}, .result = 10}, "fcntl(3, F_DUPFD, 10) = 10"},
      {{.name = "fcntl", .arguments = {3, 1030, 10}, .result = 10}, "fcntl(3, F_DUPFD_CLOEXEC, 10) = 10"},
      {{.name = "fcntl", .arguments = {3, 1, 99}, .result = 1}, "fcntl(3, F_GETFD) = 0x1 (flags FD_CLOEXEC)"},
      {{.name = "fcntl", .arguments = {3, 1}, .result = 0}, "fcntl(3, F_GETFD) = 0"},
      {{.name = "fcntl", .arguments = {3, 1}, .result = -9},
       "fcntl(3, F_GETFD) = -1 EBADF (Bad file descriptor)"},
      {{.name = "fcntl", .arguments = {3, 2, 3}, .result = 0}, "fcntl(3, F_SETFD, FD_CLOEXEC|0x2) = 0"},
      {{.name = "fcntl", .arguments = {3, 3}, .result = 0x8002},
       "fcntl(3, F_GETFL) = 0x8002 (flags O_RDWR|O_LARGEFILE)"},
      {{.abi = Abi::aarch64, .name = "fcntl", .arguments = {3, 3}, .result = 0x20002},
       "fcntl(3, F_GETFL) = 0x20002 (flags O_RDWR|O_LARGEFILE)"},
      {{.name = "fcntl", .arguments = {3, 3}, .result = 0}, "fcntl(3, F_GETFL) = 0 (flags O_RDONLY)"},
      {{.name = "fcntl", .arguments = {3, 4, 0xc00}, .result = 0},
       "fcntl(3, F_SETFL, O_RDONLY|O_APPEND|O_NONBLOCK) = 0"},
      {{.name = "fcntl", .arguments = {3, 6, 0x1000}, .memory = lock, .result = 0},
       "fcntl(3, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_END, l_start=-1, l_len=10}) = 0"},
      {{.name = "fcntl", .arguments = {3, 6, 0x1000}, .memory = lock},
       "fcntl(3, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_END, l_start=-1, l_len=10}"},
      {{.name = "fcntl", .arguments = {3, 5, 0x1000}, .memory = lock, .result = 0},
       "fcntl(3, F_GETLK, {l_type=F_WRLCK, l_whence=SEEK_END, l_start=-1, l_len=10, l_pid=77}) = 0"},
      {{.name = "fcntl", .arguments = {3, 36, 0x1000}, .memory = lock, .result = -22},
       "fcntl(3, F_OFD_GETLK, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "fcntl", .arguments = {3, 8, minus_one}, .result = 0}, "fcntl(3, F_SETOWN, -1) = 0"},
      {{.name = "fcntl", .arguments = {3, 9}, .result = 7}, "fcntl(3, F_GETOWN) = 7"},
      {{.name = "fcntl", .arguments = {3, 10, 10}, .result = 0}, "fcntl(3, F_SETSIG, SIGUSR1) = 0"},
      {{.name = "fcntl", .arguments = {3, 11}, .result = 10}, "fcntl(3, F_GETSIG) = 10 (SIGUSR1)"},
      {{.name = "fcntl", .arguments = {3, 15, 0x1000}, .memory = owner, .result = 0},
       "fcntl(3, F_SETOWN_EX, {type=F_OWNER_PID, pid=1234}) = 0"},
      {{.name = "fcntl", .arguments = {3, 16, 0x1000}, .memory = owner, .result = 0},
       "fcntl(3, F_GETOWN_EX, {type=F_OWNER_PID, pid=1234}) = 0"},
      {{.name = "fcntl", .arguments = {3, 1024, 1}, .result = 0}, "fcntl(3, F_SETLEASE, F_WRLCK) = 0"},
      {{.name = "fcntl", .arguments = {3, 1025}, .result = 0}, "fcntl(3, F_GETLEASE) = 0 (F_RDLCK)"},
      {{.name = "fcntl", .arguments = {3, 1025}, .result = 2}, "fcntl(3, F_GETLEASE) = 0x2 (F_UNLCK)"},
      {{.name = "fcntl", .arguments = {3, 1026, 0x80000003}, .result = 0},
       "fcntl(3, F_NOTIFY, DN_ACCESS|DN_MODIFY|DN_MULTISHOT) = 0"},
      {{.name = "fcntl", .arguments = {3, 1031, 8192}, .result = 8192},
       "fcntl(3, F_SETPIPE_SZ, 8192) = 8192"},
      {{.name = "fcntl", .arguments = {3, 1033, 5}, .result = 0},
       "fcntl(3, F_ADD_SEALS, F_SEAL_SEAL|F_SEAL_GROW) = 0"},
      {{.name = "fcntl", .arguments = {3, 1033, 0x100000001}, .result = -22},
       "fcntl(3, F_ADD_SEALS, F_SEAL_SEAL|0x100000000) = -1 EINVAL (Invalid argument)"},
      {{.name = "fcntl", .arguments = {3, 1034}, .result = 5},
       "fcntl(3, F_GET_SEALS) = 0x5 (seals F_SEAL_SEAL|F_SEAL_GROW)"},
      {{.name = "fcntl", .arguments = {3, 1034}, .result = 0}, "fcntl(3, F_GET_SEALS) = 0"},
      {{.name = "fcntl",
        .arguments = {3, 1036, 0x1000},
        .memory = FakeMemory().u64(0x1000, {2}),
        .result = 0},
       "fcntl(3, F_SET_RW_HINT, [RWH_WRITE_LIFE_SHORT]) = 0"},
      {{.name = "fcntl", .arguments = {3, 999, 0}, .result = -22},
       "fcntl(3, 0x3e7 /* F_??? */, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "fcntl", .arguments = {3, 0xdead00000000 | 17, 0x1000}, .result = 0},
       "fcntl(3, F_GETOWNER_UIDS, 0x1000) = 0"},
      {{.name = "fcntl",
        .arguments = {3, 3},
        .result = 0x8002,
        .style = {.constants = ValueStyle::Constants::verbose}},
       "fcntl(3, 0x3 /* F_GETFL */) = 0x8002 (flags O_RDWR|O_LARGEFILE)"},
      {{.name = "fcntl",
        .arguments = {3, 1},
        .result = 1,
        .style = {.constants = ValueStyle::Constants::verbose}},
       "fcntl(3, 0x1 /* F_GETFD */) = 0x1 (flags 0x1 /* FD_CLOEXEC */)"},
      {{.name = "fcntl",
        .arguments = {3, 1},
        .result = 1,
        .style = {.constants = ValueStyle::Constants::raw}},
       "fcntl(3, 0x1) = 0x1 (flags 0x1)"},
  });
}

TEST(DescriptorCalls, Poll) {
  const FakeMemory asked = FakeMemory().u32(0x1000, {3, 0x3, 4, 0x4, 0xffffffff, 1}).u64(0x2000, {5, 7});
  const FakeMemory ready =
      FakeMemory().u32(0x1000, {3, 0x3, 4, 0x00040004, 0xffffffff, 1}).u64(0x2000, {4, 9});
  const FakeMemory mask = FakeMemory(ready).u64(0x3000, {0x200});
  expect({
      {{.name = "poll",
        .arguments = {0x1000, 3, minus_one},
        .memory = asked,
        .memory_after = ready,
        .result = 1},
       "poll([{fd=3, events=POLLIN|POLLPRI}, {fd=4, events=POLLOUT}, {fd=-1}], 3, -1) = 1 ([{fd=4, "
       "revents=POLLOUT}])"},
      {{.name = "poll", .arguments = {0x1000, 1, 10}, .memory = asked},
       "poll([{fd=3, events=POLLIN|POLLPRI}], 1, 10"},
      {{.name = "poll", .arguments = {0x1000, 1, 10}, .memory = asked, .result = 0},
       "poll([{fd=3, events=POLLIN|POLLPRI}], 1, 10) = 0 (Timeout)"},
      {{.name = "poll", .arguments = {0x1000, 1, 10}, .memory = asked, .result = -516},
       "poll([{fd=3, events=POLLIN|POLLPRI}], 1, 10) = ? ERESTART_RESTARTBLOCK (Interrupted by signal)"},
      {{.name = "poll", .arguments = {0x1000, 0, 0}, .memory = asked, .result = 0},
       "poll([], 0, 0) = 0 (Timeout)"},
      {{.name = "poll", .arguments = {0, 3, 1}, .result = -14}, "poll(NULL, 3, 1) = -1 EFAULT (Bad address)"},
      {{.name = "poll",
        .arguments = {0x1000, 1, 0},
        .memory = FakeMemory().u32(0x1000, {3, 0xc800}),
        .result = 0},
       "poll([{fd=3, events=POLL_BUSY_LOOP|0x4800}], 1, 0) = 0 (Timeout)"},
      {{.name = "ppoll",
        .arguments = {0x1000, 2, 0x2000, 0x3000, 8},
        .memory = FakeMemory(asked).u64(0x3000, {0x200}),
        .memory_after = mask,
        .result = 1},
       "ppoll([{fd=3, events=POLLIN|POLLPRI}, {fd=4, events=POLLOUT}], 2, {tv_sec=5, tv_nsec=7}, [USR1], 8) "
       "= 1 "
       "([{fd=4, revents=POLLOUT}], left {tv_sec=4, tv_nsec=9})"},
      // A mask of another size is none.
      {{.name = "ppoll", .arguments = {0x1000, 1, 0, 0x3000, 4}, .memory = mask, .result = -22},
       "ppoll([{fd=3, events=POLLIN|POLLPRI}], 1, NULL, 0x3000, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "ppoll", .arguments = {0x1000, 1, 0, 0, 0}, .memory = mask, .result = 0},
       "ppoll([{fd=3, events=POLLIN|POLLPRI}], 1, NULL, NULL, 0) = 0 (Timeout)"},
  });
}

TEST(DescriptorCalls, Select) {
  const FakeMemory before =
      FakeMemory().u64(0x1000, {0x88}).u64(0x2000, {0x10}).u64(0x3000, {0}).u64(0x4000, {1, 500});
  const FakeMemory after =
      FakeMemory().u64(0x1000, {0}).u64(0x2000, {0x10}).u64(0x3000, {0}).u64(0x4000, {0, 499});
  const FakeMemory masked = FakeMemory(before).u64(0x5000, {0x6000, 8}).u64(0x6000, {0x200});
  expect({
      {{.name = "select",
        .arguments = {8, 0x1000, 0x2000, 0x3000, 0x4000},
        .memory = before,
        .memory_after = after,
        .result = 1},
       "select(8, [3 7], [4], [], {tv_sec=1, tv_usec=500}) = 1 (out [4], left {tv_sec=0, tv_usec=499})"},
      {{.name = "select", .arguments = {8, 0x1000, 0, 0, 0x4000}, .memory = before},
       "select(8, [3 7], NULL, NULL, {tv_sec=1, tv_usec=500}"},
      {{.name = "select", .arguments = {8, 0x1000, 0, 0, 0x4000}, .memory = before, .result = 0},
       "select(8, [3 7], NULL, NULL, {tv_sec=1, tv_usec=500}) = 0 (Timeout)"},
      {{.name = "select", .arguments = {0, 0x1000, 0, 0, 0}, .memory = before, .result = -514},
       "select(0, 0x1000, NULL, NULL, NULL) = ? ERESTARTNOHAND (To be restarted if no handler)"},
      {{.name = "select", .arguments = {minus_one, 0x1000, 0, 0, 0}, .memory = before, .result = -22},
       "select(-1, 0x1000, NULL, NULL, NULL) = -1 EINVAL (Invalid argument)"},
      // More than anybody can have: what is not all there is an address.
      {{.name = "select", .arguments = {0x7fffffff, 0x1000, 0, 0, 0}, .memory = before, .result = -14},
       "select(2147483647, 0x1000, NULL, NULL, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "pselect6", .arguments = {8, 0x1000, 0, 0, 0x4000, 0x5000}, .memory = masked, .result = 2},
       "pselect6(8, [3 7], NULL, NULL, {tv_sec=1, tv_nsec=500}, {sigmask=[USR1], sigsetsize=8}) = 2 (in [3 "
       "7], "
       "left {tv_sec=1, tv_nsec=500})"},
      {{.name = "pselect6", .arguments = {8, 0x1000, 0, 0, 0, 0}, .memory = masked, .result = -9},
       "pselect6(8, [3 7], NULL, NULL, NULL, NULL) = -1 EBADF (Bad file descriptor)"},
  });
}

TEST(DescriptorCalls, Epoll) {
  // Packed on x86_64.
  const FakeMemory packed =
      FakeMemory().u32(0x1000, {0x80000001, 7, 0, 0x10, 0x55667788, 0x11223344}).u64(0x2000, {0x200});
  const FakeMemory aligned = FakeMemory().u32(0x1000, {0x80000001, 0, 7, 0, 0x10, 0, 0x55667788, 0x11223344});
  const std::string both =
      "[{events=EPOLLIN|EPOLLET, data={u32=7, u64=7}}, {events=EPOLLHUP, data={u32=1432778632, "
      "u64=1234605616436508552}}]";
  expect({
      {{.name = "epoll_create1", .arguments = {0x80000}, .result = 3}, "epoll_create1(EPOLL_CLOEXEC) = 3"},
      {{.name = "epoll_ctl", .arguments = {3, 1, 4, 0x1000}, .memory = packed, .result = 0},
       "epoll_ctl(3, EPOLL_CTL_ADD, 4, {events=EPOLLIN|EPOLLET, data={u32=7, u64=7}}) = 0"},
      {{.abi = Abi::aarch64,
        .name = "epoll_ctl",
        .arguments = {3, 1, 4, 0x1000},
        .memory = aligned,
        .result = 0},
       "epoll_ctl(3, EPOLL_CTL_ADD, 4, {events=EPOLLIN|EPOLLET, data={u32=7, u64=7}}) = 0"},
      {{.name = "epoll_ctl", .arguments = {3, 2, 4, 0x1000}, .memory = packed, .result = 0},
       "epoll_ctl(3, EPOLL_CTL_DEL, 4, 0x1000) = 0"},
      {{.name = "epoll_ctl", .arguments = {3, 3, 4, 0}, .result = -14},
       "epoll_ctl(3, EPOLL_CTL_MOD, 4, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "epoll_ctl", .arguments = {3, 9, 4, 0}, .result = -22},
       "epoll_ctl(3, 0x9 /* EPOLL_CTL_??? */, 4, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "epoll_wait", .arguments = {3, 0x1000, 10, minus_one}, .memory = packed, .result = 2},
       "epoll_wait(3, " + both + ", 10, -1) = 2"},
      {{.name = "epoll_wait", .arguments = {3, 0x1000, 10, minus_one}, .memory = packed}, "epoll_wait(3, "},
      {{.name = "epoll_wait", .arguments = {3, 0x1000, 10, 0}, .memory = packed, .result = 0},
       "epoll_wait(3, [], 10, 0) = 0"},
      {{.name = "epoll_wait", .arguments = {3, 0x1000, 10, 0}, .memory = packed, .result = -4},
       "epoll_wait(3, 0x1000, 10, 0) = -1 EINTR (Interrupted system call)"},
      {{.name = "epoll_pwait", .arguments = {3, 0x1000, 10, 5, 0x2000, 8}, .memory = packed, .result = 2},
       "epoll_pwait(3, " + both + ", 10, 5, [USR1], 8) = 2"},
      {{.abi = Abi::aarch64,
        .name = "epoll_pwait",
        .arguments = {3, 0x1000, 10, 5, 0, 8},
        .memory = aligned,
        .result = 2},
       "epoll_pwait(3, " + both + ", 10, 5, NULL, 8) = 2"},
      {{.name = "epoll_pwait2",
        .arguments = {3, 0x1000, 10, 0x3000, 0, 8},
        .memory = FakeMemory().u64(0x3000, {1, 2}),
        .result = 0},
       "epoll_pwait2(3, [], 10, {tv_sec=1, tv_nsec=2}, NULL, 8) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
