// Calls of 32-bit programs as text: words of four bytes, arguments in two registers, and calls that only they
// have.
#include <gtest/gtest.h>

#include <set>

#include "tests/decode/call_text.h"
#include "tracer/describe/layout.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

template <size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << abi_name(row.call.abi);
}

TEST(NarrowCalls, TakeArgumentsFromTwoRegisters) {
  constexpr uint64_t low = 0x80000010, high = 0x1;  // 6442450960
  const Row rows[] = {
      {{.abi = Abi::i386,
        .name = "pread64",
        .arguments = {3, 0x1000, 4, low, high},
        .memory = FakeMemory().string(0x1000, "abc"),
        .result = 3},
       "pread64(3, \"abc\", 4, 6442450960) = 3"},
      // ARM leaves a register out, so that a pair begins with an even one.
      {{.abi = Abi::arm,
        .name = "pread64",
        .arguments = {3, 0x1000, 4, 99, low, high},
        .memory = FakeMemory().string(0x1000, "abc"),
        .result = 3},
       "pread64(3, \"abc\", 4, 6442450960) = 3"},
      {{.abi = Abi::i386, .name = "ftruncate64", .arguments = {3, low, high}, .result = 0},
       "ftruncate64(3, 6442450960) = 0"},
      {{.abi = Abi::arm, .name = "ftruncate64", .arguments = {3, 99, low, high}, .result = 0},
       "ftruncate64(3, 6442450960) = 0"},
      {{.abi = Abi::i386, .name = "readahead", .arguments = {3, low, high, 7}, .result = 0},
       "readahead(3, 6442450960, 7) = 0"},
      {{.abi = Abi::arm, .name = "readahead", .arguments = {3, 99, low, high, 7}, .result = 0},
       "readahead(3, 6442450960, 7) = 0"},
      {{.abi = Abi::i386, .name = "fallocate", .arguments = {3, 1, low, high, 5, 0}, .result = 0},
       "fallocate(3, FALLOC_FL_KEEP_SIZE, 6442450960, 5) = 0"},
      {{.abi = Abi::arm, .name = "fallocate", .arguments = {3, 1, low, high, 5, 0}, .result = 0},
       "fallocate(3, FALLOC_FL_KEEP_SIZE, 6442450960, 5) = 0"},
      {{.abi = Abi::i386, .name = "sync_file_range", .arguments = {3, low, high, 5, 0, 2}, .result = 0},
       "sync_file_range(3, 6442450960, 5, SYNC_FILE_RANGE_WRITE) = 0"},
      {{.abi = Abi::arm, .name = "arm_sync_file_range", .arguments = {3, 2, low, high, 5, 0}, .result = 0},
       "arm_sync_file_range(3, SYNC_FILE_RANGE_WRITE, 6442450960, 5) = 0"},
      {{.abi = Abi::i386, .name = "fadvise64", .arguments = {3, low, high, 5, 4}, .result = 0},
       "fadvise64(3, 6442450960, 5, POSIX_FADV_DONTNEED) = 0"},
      {{.abi = Abi::i386, .name = "fadvise64_64", .arguments = {3, low, high, 5, 0, 4}, .result = 0},
       "fadvise64_64(3, 6442450960, 5, POSIX_FADV_DONTNEED) = 0"},
      {{.abi = Abi::arm, .name = "arm_fadvise64_64", .arguments = {3, 4, low, high, 5, 0}, .result = 0},
       "arm_fadvise64_64(3, POSIX_FADV_DONTNEED, 6442450960, 5) = 0"},
      {{.abi = Abi::i386,
        .name = "fanotify_mark",
        .arguments = {3, 1, 8, 0, uint64_t(uint32_t(-100)), 0x1000},
        .memory = FakeMemory().string(0x1000, "/x"),
        .result = 0},
       "fanotify_mark(3, FAN_MARK_ADD, FAN_CLOSE_WRITE, AT_FDCWD, \"/x\") = 0"},
      {{.abi = Abi::i386,
        .name = "_llseek",
        .arguments = {3, high, low, 0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {6442450960}),
        .result = 0},
       "_llseek(3, 6442450960, [6442450960], SEEK_SET) = 0"},
      {{.abi = Abi::i386,
        .name = "_llseek",
        .arguments = {3, 0xffffffff, 0xfffffffe, 0x1000, 1},
        .memory = FakeMemory().u64(0x1000, {8}),
        .result = 0},
       "_llseek(3, -2, [8], SEEK_CUR) = 0"},
      // Two words of the prototype's own are no pair to ARM.
      {{.abi = Abi::arm, .name = "pwritev", .arguments = {3, 0, 0, low, high}, .result = 0},
       "pwritev(3, NULL, 0, 6442450960) = 0"},
      {{.abi = Abi::i386, .name = "preadv2", .arguments = {3, 0, 0, low, high, 8}, .result = 0},
       "preadv2(3, NULL, 0, 6442450960, RWF_NOWAIT) = 0"},
      {{.abi = Abi::i386,
        .name = "mmap2",
        .arguments = {0, 0x2000, 1, 2, 3, 0x22},
        .result = int32_t(0xf7d8d000)},
       "mmap2(NULL, 8192, PROT_READ, MAP_PRIVATE, 3, 0x22000) = 0xf7d8d000"},
      {{.abi = Abi::i386, .name = "lseek", .arguments = {3, 0xffffffff, 1}, .result = 0},
       "lseek(3, -1, SEEK_CUR) = 0"},
  };
  check(rows);
}

TEST(NarrowCalls, HaveWordsOfFourBytes) {
  const Row rows[] = {
      {{.abi = Abi::i386,
        .name = "utimensat",
        .arguments = {0, 0, 0x1000, 0},
        .memory = FakeMemory().u32(0x1000, {0xffffffff, 5, 1, 0}),
        .result = 0},
       "utimensat(0, NULL, [{tv_sec=-1, tv_nsec=5} /* 1969-12-31T23:59:59.000000005+0000 */, {tv_sec=1, "
       "tv_nsec=0} /* 1970-01-01T00:00:01+0000 */], 0) = 0"},
      {{.abi = Abi::i386,
        .name = "writev",
        .arguments = {1, 0x1000, 2},
        .memory = FakeMemory().u32(0x1000, {0x2000, 2, 0x3000, 1}).string(0x2000, "hi").string(0x3000, "!"),
        .result = 3},
       "writev(1, [{iov_base=\"hi\", iov_len=2}, {iov_base=\"!\", iov_len=1}], 2) = 3"},
      {{.abi = Abi::i386,
        .name = "execve",
        .arguments = {0x1000, 0x2000, 0x3000},
        .memory =
            FakeMemory().string(0x1000, "/a").u32(0x2000, {0x1000, 0x1000, 0}).u32(0x3000, {1, 2, 3, 0}),
        .result = 0},
       "execve(\"/a\", [\"/a\", \"/a\"], 0x3000 /* 3 vars */) = 0"},
      {{.abi = Abi::i386,
        .name = "nanosleep",
        .arguments = {0x1000, 0},
        .memory = FakeMemory().u32(0x1000, {0xffffffff, 5}),
        .result = 0},
       "nanosleep({tv_sec=-1, tv_nsec=5}, NULL) = 0"},
      {{.abi = Abi::arm,
        .name = "clock_gettime64",
        .arguments = {1, 0x1000},
        .memory = FakeMemory().u64(0x1000, {7, 8}),
        .result = 0},
       "clock_gettime64(CLOCK_MONOTONIC, {tv_sec=7, tv_nsec=8}) = 0"},
      {{.abi = Abi::i386,
        .name = "futex_time64",
        .arguments = {0x1000, 0x80, 2, 0x2000},
        .memory = FakeMemory().u64(0x2000, {1, 2}),
        .result = -110},
       "futex_time64(0x1000, FUTEX_WAIT_PRIVATE, 2, {tv_sec=1, tv_nsec=2}) = -1 ETIMEDOUT (Connection timed "
       "out)"},
      {{.abi = Abi::i386,
        .name = "futex_waitv",
        .arguments = {0, 0, 0, 0x2000, 1},
        .memory = FakeMemory().u64(0x2000, {1, 2}),
        .result = -22},
       "futex_waitv(NULL, 0, 0, {tv_sec=1, tv_nsec=2}, CLOCK_MONOTONIC) = -1 EINVAL (Invalid argument)"},
      {{.abi = Abi::i386,
        .name = "ugetrlimit",
        .arguments = {3, 0x1000},
        .memory = FakeMemory().u32(0x1000, {8388608, 0xffffffff}),
        .result = 0},
       "ugetrlimit(RLIMIT_STACK, {rlim_cur=8192*1024, rlim_max=RLIM_INFINITY}) = 0"},
      {{.abi = Abi::i386,
        .name = "prlimit64",
        .arguments = {0, 3, 0, 0x1000},
        .memory = FakeMemory().u64(0x1000, {8388608, ~0ull}),
        .result = 0},
       "prlimit64(0, RLIMIT_STACK, NULL, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0"},
      {{.abi = Abi::i386,
        .name = "epoll_wait",
        .arguments = {3, 0x1000, 1, 0},
        .memory = FakeMemory().u32(0x1000, {1, 7, 0}),
        .result = 1},
       "epoll_wait(3, [{events=EPOLLIN, data={u32=7, u64=7}}], 1, 0) = 1"},
      {{.abi = Abi::arm,
        .name = "epoll_wait",
        .arguments = {3, 0x1000, 1, 0},
        .memory = FakeMemory().u32(0x1000, {1, 99, 7, 0}),
        .result = 1},
       "epoll_wait(3, [{events=EPOLLIN, data={u32=7, u64=7}}], 1, 0) = 1"},
      {{.abi = Abi::arm,
        .name = "openat",
        .arguments = {uint64_t(uint32_t(-100)), 0x1000, 0x24000},
        .memory = FakeMemory().string(0x1000, "/"),
        .result = 3},
       "openat(AT_FDCWD, \"/\", O_RDONLY|O_LARGEFILE|O_DIRECTORY) = 3"},
      {{.abi = Abi::i386,
        .name = "openat",
        .arguments = {uint64_t(uint32_t(-100)), 0x1000, 0x18000},
        .memory = FakeMemory().string(0x1000, "/"),
        .result = 3},
       "openat(AT_FDCWD, \"/\", O_RDONLY|O_LARGEFILE|O_DIRECTORY) = 3"},
      {{.abi = Abi::i386, .name = "brk", .arguments = {0}, .result = int32_t(0x9abcd000)},
       "brk(NULL) = 0x9abcd000"},
      {{.abi = Abi::i386,
        .name = "waitid",
        .arguments = {1, 77, 0x1000, 4, 0},
        .memory = FakeMemory().zeros(0x1000, 128).u32(0x1000, {17, 0, 1, 77, 1000, 3, 4, 5}),
        .result = 0},
       "waitid(P_PID, 77, {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=77, si_uid=1000, si_status=3, "
       "si_utime=4 /* 0.04 s */, si_stime=5 /* 0.05 s */}, WEXITED, NULL) = 0"},
      {{.abi = Abi::i386,
        .name = "clone",
        .arguments = {0x80011, 0, 0, 0x1000, 0},
        .memory = FakeMemory().u32(0x1000, {12, 0xf7fa0540, 0xfffff, 0x51}),
        .result = 5},
       "clone(child_stack=NULL, flags=CLONE_SETTLS|SIGCHLD, tls={entry_number=12, base_addr=0xf7fa0540, "
       "limit=0x0fffff, seg_32bit=1, contents=0, read_exec_only=0, limit_in_pages=1, seg_not_present=0, "
       "useable=1}) = 5"},
      {{.abi = Abi::i386,
        .name = "set_thread_area",
        .arguments = {0x1000},
        .memory = FakeMemory().u32(0x1000, {0xffffffff, 0xf7fa0540, 0xfffff, 0x51}),
        .memory_after = FakeMemory().u32(0x1000, {12, 0xf7fa0540, 0xfffff, 0x51}),
        .result = 0},
       "set_thread_area({entry_number=-1, base_addr=0xf7fa0540, limit=0x0fffff, seg_32bit=1, contents=0, "
       "read_exec_only=0, limit_in_pages=1, seg_not_present=0, useable=1}) = 0 (entry_number=12)"},
  };
  check(rows);
}

TEST(NarrowCalls, OfSignals) {
  const Row rows[] = {
      {{.abi = Abi::i386,
        .name = "rt_sigaction",
        .arguments = {10, 0x1000, 0, 8},
        .memory = FakeMemory().u32(0x1000, {0x8049000, 0x14000004, 0x8049100, 0x200, 1}),
        .result = 0},
       "rt_sigaction(SIGUSR1, {sa_handler=0x8049000, sa_mask=[USR1 RT_1], "
       "sa_flags=SA_RESTORER|SA_RESTART|SA_SIGINFO, sa_restorer=0x8049100}, NULL, 8) = 0"},
      {{.abi = Abi::i386,
        .name = "sigaction",
        .arguments = {10, 0x1000, 0x2000},
        .memory = FakeMemory().u32(0x1000, {0x8049000, 0x80000200, 0x10000000, 0}).u32(0x2000, {1, 0, 0, 0}),
        .result = 0},
       "sigaction(SIGUSR1, {sa_handler=0x8049000, sa_mask=[USR1 RTMIN], sa_flags=SA_RESTART}, "
       "{sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}) = 0"},
      {{.abi = Abi::i386,
        .name = "sigprocmask",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().u32(0x1000, {0xffffffff, 0x200}).u32(0x2000, {0x200}),
        .result = 0},
       "sigprocmask(SIG_BLOCK, ~[], [USR1]) = 0"},
      {{.abi = Abi::i386, .name = "sigsuspend", .arguments = {0, 0, 0x200}, .result = -4},
       "sigsuspend([USR1]) = -1 EINTR (Interrupted system call)"},
      {{.abi = Abi::i386,
        .name = "sigpending",
        .arguments = {0x1000},
        .memory = FakeMemory().u32(0x1000, {0x200}),
        .result = 0},
       "sigpending([USR1]) = 0"},
      {{.abi = Abi::i386, .name = "sgetmask", .result = 0x200}, "sgetmask() = 0x200 (mask [USR1])"},
      {{.abi = Abi::i386, .name = "ssetmask", .arguments = {1}, .result = 0x200},
       "ssetmask([HUP]) = 0x200 (old mask [USR1])"},
      {{.abi = Abi::i386, .name = "signal", .arguments = {10, 1}, .result = 0},
       "signal(SIGUSR1, SIG_IGN) = 0 (SIG_DFL)"},
      // The frames' masks: whole, or in two halves.
      {{.abi = Abi::i386,
        .name = "rt_sigreturn",
        .memory = FakeMemory().u64(0x5000 + 248, {1}),
        .result = 0,
        .sp = 0x5000},
       "rt_sigreturn({mask=[HUP]}) = 0"},
      {{.abi = Abi::i386,
        .name = "sigreturn",
        .memory = FakeMemory().u32(0x5000 + 80, {1}).u32(0x5000 + 712, {2}),
        .result = 0,
        .sp = 0x5000},
       "sigreturn({mask=[HUP RT_2]}) = 0"},
      {{.abi = Abi::arm,
        .name = "sigreturn",
        .memory = FakeMemory().u64(0x5000 + 104, {1}),
        .result = 0,
        .sp = 0x5000},
       "sigreturn({mask=[HUP]}) = 0"},
      {{.abi = Abi::arm,
        .name = "rt_sigreturn",
        .memory = FakeMemory().u64(0x5000 + 232, {1}),
        .result = 0,
        .sp = 0x5000},
       "rt_sigreturn({mask=[HUP]}) = 0"},
  };
  check(rows);
}

TEST(NarrowCalls, OfLongAgo) {
  const Row rows[] = {
      {{.abi = Abi::i386,
        .name = "waitpid",
        .arguments = {0xffffffff, 0x1000, 1},
        .memory = FakeMemory().u32(0x1000, {0x300}),
        .result = 7},
       "waitpid(-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], WNOHANG) = 7"},
      {{.abi = Abi::i386, .name = "getuid", .result = 1000}, "getuid() = 1000"},
      {{.abi = Abi::i386, .name = "getuid32", .result = 1000}, "getuid32() = 1000"},
      {{.abi = Abi::i386, .name = "setreuid", .arguments = {0xffffffff, 0x10005}, .result = 0},
       "setreuid(-1, 5) = 0"},
      {{.abi = Abi::i386, .name = "setreuid32", .arguments = {0xffffffff, 0x10005}, .result = 0},
       "setreuid32(-1, 65541) = 0"},
      {{.abi = Abi::i386,
        .name = "getgroups",
        .arguments = {2, 0x1000},
        .memory = FakeMemory().u16(0x1000, {4, 24}),
        .result = 2},
       "getgroups(2, [4, 24]) = 2"},
      {{.abi = Abi::i386,
        .name = "umount",
        .arguments = {0x1000},
        .memory = FakeMemory().string(0x1000, "/mnt"),
        .result = -1},
       "umount(\"/mnt\") = -1 EPERM (Operation not permitted)"},
      {{.abi = Abi::i386,
        .name = "stime",
        .arguments = {0x1000},
        .memory = FakeMemory().u32(0x1000, {0}),
        .result = -1},
       "stime([0]) = -1 EPERM (Operation not permitted)"},
      {{.abi = Abi::i386,
        .name = "stat64",
        .arguments = {0x1000, 0x2000},
        .memory = FakeMemory()
                      .string(0x1000, "/x")
                      .zeros(0x2000, 96)
                      .u32(0x2000 + 16, {0100644})
                      .u64(0x2000 + 44, {5'000'000'000}),
        .result = 0},
       "stat64(\"/x\", {st_mode=S_IFREG|0644, st_size=5000000000, ...}) = 0"},
      {{.abi = Abi::arm,
        .name = "fstat64",
        .arguments = {3, 0x2000},
        .memory =
            FakeMemory().zeros(0x2000, 104).u32(0x2000 + 16, {0100644}).u64(0x2000 + 48, {5'000'000'000}),
        .result = 0},
       "fstat64(3, {st_mode=S_IFREG|0644, st_size=5000000000, ...}) = 0"},
      {{.abi = Abi::i386,
        .name = "statfs64",
        .arguments = {0x1000, 80, 0x2000},
        .memory = FakeMemory().string(0x1000, "/x").zeros(0x2000, 84),
        .result = -22},
       "statfs64(\"/x\", 80, 0x2000) = -1 EINVAL (Invalid argument)"},
      {{.abi = Abi::i386,
        .name = "fcntl64",
        .arguments = {3, 13, 0x1000},
        .memory = FakeMemory().u16(0x1000, {1, 0}).u64(0x1004, {5'000'000'000, 1}).u32(0x1014, {0}),
        .result = 0},
       "fcntl64(3, F_SETLK64, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=5000000000, l_len=1}) = 0"},
      {{.abi = Abi::i386,
        .name = "fcntl64",
        .arguments = {3, 6, 0x1000},
        .memory = FakeMemory().u16(0x1000, {1, 0}).u32(0x1004, {5, 0xffffffff, 0}),
        .result = 0},
       "fcntl64(3, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=5, l_len=-1}) = 0"},
      {{.abi = Abi::i386,
        .name = "getdents",
        .arguments = {3, 0x1000, 64},
        .memory = FakeMemory()
                      .zeros(0x1000, 16)
                      .u32(0x1000, {5, 9})
                      .u16(0x1008, {16})
                      .string(0x100a, "ab")
                      .u8(0x100f, {8}),
        .result = 16,
        .style = {.verbose = true}},
       "getdents(3, [{d_ino=5, d_off=9, d_reclen=16, d_name=\"ab\", d_type=DT_REG}], 64) = 16"},
      {{.abi = Abi::i386,
        .name = "_newselect",
        .arguments = {33, 0x1000, 0, 0, 0x2000},
        .memory = FakeMemory().u32(0x1000, {0, 1}).u32(0x2000, {1, 2}),
        .result = 1},
       "_newselect(33, [32], NULL, NULL, {tv_sec=1, tv_usec=2}) = 1 (in [32], left {tv_sec=1, tv_usec=2})"},
      {{.abi = Abi::i386, .name = "socketcall", .arguments = {1, 0}, .result = -14},
       "socketcall(SYS_SOCKET, NULL) = -1 EFAULT (Bad address)"},
      {{.abi = Abi::i386, .name = "socketcall", .arguments = {21, 0x1000}, .result = -22},
       "socketcall(21, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.abi = Abi::i386, .name = "ipc", .arguments = {5, 1, 2, 3, 4, 5}, .result = -38},
       "ipc(5, 0x1, 0x2, 0x3, 0x4, 0x5) = -1 ENOSYS (Function not implemented)"},
      {{.abi = Abi::arm, .name = "set_tls", .arguments = {0xb6f00000}, .result = 0},
       "set_tls(0xb6f00000) = 0"},
      {{.abi = Abi::arm, .name = "cacheflush", .arguments = {0x1000, 0x2000, 0}, .result = 0},
       "cacheflush(0x1000, 0x2000, 0) = 0"},
  };
  check(rows);
}

// Whatever calls are added: what takes two registers is meant to.
TEST(NarrowCalls, WithArgumentsOfTwoRegisters) {
  std::set<std::string_view> found;
  for (const describe::Family& family : describe::families())
    for (const describe::Syscall& call : family) {
      if (describe::find_syscall(Abi::i386, call.name) != &call &&
          describe::find_syscall(Abi::arm, call.name) != &call)
        continue;
      bool wide = false;
      for (size_t i = 0; i < call.nargs; ++i)
        wide |= describe::takes_two_registers(call.args[i].type, Abi::i386);
      for (const describe::Variant& v : call.by.variants)
        for (size_t i = 0; i < v.nargs; ++i)
          EXPECT_FALSE(describe::takes_two_registers(v.args[i].type, Abi::i386))
              << call.name << ", " << v.value;
      if (wide) found.insert(call.name);
    }
  const std::set<std::string_view> meant{"arm_fadvise64_64", "arm_sync_file_range",
                                         "fadvise64",        "fadvise64_64",
                                         "fallocate",        "fanotify_mark",
                                         "ftruncate64",      "lookup_dcookie",
                                         "pread64",          "preadv",
                                         "preadv2",          "pwrite64",
                                         "pwritev",          "pwritev2",
                                         "readahead",        "sync_file_range",
                                         "truncate64"};
  EXPECT_EQ(found, meant);
}

}  // namespace
}  // namespace sysgood::testing
