// The process family as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t minus_one = ~0ull;
constexpr auto raw = ValueStyle::Constants::raw, verbose_constants = ValueStyle::Constants::verbose;

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

// argv {"a", "bc"} at 0x2000, envp {"X=1", "Y=2"} at 0x3000, a path at 0x1000.
FakeMemory program() {
  return FakeMemory()
      .string(0x1000, "/bin/x")
      .string(0x1100, "a")
      .string(0x1200, "bc")
      .u64(0x2000, {0x1100, 0x1200, 0})
      .string(0x1300, "X=1")
      .string(0x1400, "Y=2")
      .u64(0x3000, {0x1300, 0x1400})
      .zeros(0x3010, 0x80);
}

TEST(ProcessCalls, Execve) {
  check({
      {{.name = "execve", .arguments = {0x1000, 0x2000, 0x3000}, .memory = program(), .result = 0},
       "execve(\"/bin/x\", [\"a\", \"bc\"], 0x3000 /* 2 vars */) = 0"},
      {{.name = "execve", .arguments = {0x1000, 0x2000, 0x3008}, .memory = program(), .result = -2},
       "execve(\"/bin/x\", [\"a\", \"bc\"], 0x3008 /* 1 var */) = -1 ENOENT (No such file or directory)"},
      {{.name = "execve",
        .arguments = {0x1000, 0x2000, 0x3000},
        .memory = program(),
        .result = 0,
        .limits = {.environment = true},
        .style = {.verbose = true}},
       "execve(\"/bin/x\", [\"a\", \"bc\"], [\"X=1\", \"Y=2\"]) = 0"},
      {{.name = "execve", .arguments = {0x1000, 0, 0}, .memory = program()}, "execve(\"/bin/x\", NULL, NULL"},
      {{.name = "execve", .arguments = {0xdead, 0xdead, 0xdead}, .result = -14},
       "execve(0xdead, 0xdead, 0xdead) = -1 EFAULT (Bad address)"},
      {{.name = "execve",
        .arguments = {0x1000, 0x2000, 0x5000},
        .memory = program().u64(0x5000, {0x1000, 0x1000}),
        .result = -14},
       "execve(\"/bin/x\", [\"a\", \"bc\"], 0x5000 /* 2 vars, unterminated */) = -1 EFAULT (Bad address)"},
      {{.name = "execveat",
        .arguments = {static_cast<uint64_t>(-100), 0x1000, 0x2000, 0x3010, 0x1100},
        .memory = program(),
        .result = -2},
       "execveat(AT_FDCWD, \"/bin/x\", [\"a\", \"bc\"], 0x3010 /* 0 vars */, "
       "AT_SYMLINK_NOFOLLOW|AT_EMPTY_PATH) = -1 ENOENT (No such file or directory)"},
      {{.name = "execveat", .arguments = {7, 0x1000, 0, 0, 1}, .memory = program(), .result = -22},
       "execveat(7, \"/bin/x\", NULL, NULL, 0x1 /* AT_??? */) = -1 EINVAL (Invalid argument)"},
  });
}

// A read may answer less than it was asked for where more can be read: only one that answers nothing is the
// end.
TEST(ProcessCalls, TheEnvironmentIsReadToItsEnd) {
  struct InPieces : FakeMemory {
    size_t read(uint64_t address, std::span<std::byte> to) override {
      return FakeMemory::read(address, to.first(std::min<size_t>(to.size(), 24)));
    }
  };
  InPieces memory;
  static_cast<FakeMemory&>(memory) = program();
  for (uint64_t i = 0; i < 33; ++i) memory.u64(0x5000 + 8 * i, {0x1000});
  memory.u64(0x5000 + 8 * 33, {0});
  const CallCase c{.name = "execve", .arguments = {0x1000, 0, 0x5000}, .result = -1};
  struct NoFacts : Facts {
    std::string_view ask(Fact::Kind, uint64_t) override { return {}; }
  } facts;
  EXPECT_EQ(text_with(c, memory, memory, facts),
            "execve(\"/bin/x\", NULL, 0x5000 /* 33 vars */) = -1 EPERM (Operation not permitted)");
}

TEST(ProcessCalls, Clone) {
  check({
      {{.name = "clone", .arguments = {0x1200011, 0, 0, 0x7f00, 0}, .result = 1234},
       "clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, "
       "child_tidptr=0x7f00) = 1234"},
      // What is named is shown when the call has returned, with its comma.
      {{.name = "clone", .arguments = {0x1200011, 0, 0, 0x7f00, 0}},
       "clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD"},
      {{.name = "clone", .arguments = {0, 0x5000, 0, 0, 0}, .result = 7},
       "clone(child_stack=0x5000, flags=0) = 7"},
      {{.name = "clone", .arguments = {0x11, 0, 0, 0, 0}, .result = -11},
       "clone(child_stack=NULL, flags=SIGCHLD) = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "clone", .arguments = {0x7f, 0, 0, 0, 0}, .result = 7},
       "clone(child_stack=NULL, flags=127) = 7"},
      {{.name = "clone", .arguments = {0x400011, 0, 0, 0, 0}, .result = 7},
       "clone(child_stack=NULL, flags=0x400000 /* CLONE_??? */|SIGCHLD) = 7"},
      {{.name = "clone",
        .arguments = {0x3d0f00, 0x5000, 0x1000, 0x2000, 0x3000},
        .memory = FakeMemory().u32(0x1000, {77}),
        .result = 77},
       "clone(child_stack=0x5000, flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|"
       "CLONE_SYSVSEM|CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, parent_tid=[77], tls=0x3000, "
       "child_tidptr=0x2000) = 77"},
      {{.name = "clone",
        .arguments = {0x3d0f00, 0x5000, 0x1000, 0x2000, 0},
        .memory = FakeMemory().u32(0x1000, {77}),
        .result = -1},
       "clone(child_stack=0x5000, flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|"
       "CLONE_SYSVSEM|CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, parent_tid=0x1000, tls=NULL, "
       "child_tidptr=0x2000) = -1 EPERM (Operation not permitted)"},
      // On arm64 the last two are the other way round.
      {{.abi = Abi::aarch64, .name = "clone", .arguments = {0x1280011, 0, 0, 0x3000, 0x2000}, .result = 77},
       "clone(child_stack=NULL, flags=CLONE_SETTLS|CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, "
       "tls=0x3000, child_tidptr=0x2000) = 77"},
      {{.name = "clone",
        .arguments = {0x1200011, 0, 0, 0x7f00, 0},
        .result = 1234,
        .style = {.constants = raw}},
       "clone(child_stack=NULL, flags=0x1200000|17, child_tidptr=0x7f00) = 1234"},
      {{.name = "clone",
        .arguments = {0x1200011, 0, 0, 0x7f00, 0},
        .result = 1234,
        .style = {.constants = verbose_constants}},
       "clone(child_stack=NULL, flags=0x1200000 /* CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID */|17 /* SIGCHLD "
       "*/, "
       "child_tidptr=0x7f00) = 1234"},
      {{.name = "vfork", .result = 5}, "vfork() = 5"},
      {{.name = "fork", .result = -11}, "fork() = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "unshare", .arguments = {0x7e020080}, .result = 0},
       "unshare(CLONE_NEWTIME|CLONE_NEWNS|CLONE_NEWCGROUP|CLONE_NEWUTS|CLONE_NEWIPC|CLONE_NEWUSER|"
       "CLONE_NEWPID|CLONE_NEWNET) = 0"},
      {{.name = "unshare", .arguments = {0x11}, .result = -22},
       "unshare(0x11 /* CLONE_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "setns", .arguments = {3, 0x40000000}, .result = 0}, "setns(3, CLONE_NEWNET) = 0"},
      {{.name = "setns", .arguments = {3, 1}, .result = -22},
       "setns(3, 0x1 /* CLONE_NEW??? */) = -1 EINVAL (Invalid argument)"},
  });
}

FakeMemory thread() {
  return FakeMemory()
      .u64(0x1000, {0x3d0f00, 0, 0x2000, 0x2000, 0, 0x4000, 0x5000, 0x6000, 0, 0, 0})
      .u32(0x2000, {2189});
}

TEST(ProcessCalls, Clone3) {
  constexpr std::string_view flags =
      "clone3({flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM|"
      "CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, child_tid=0x2000, parent_tid=0x2000, "
      "exit_signal=0, stack=0x4000, stack_size=0x5000, tls=0x6000}";
  const std::string asked(flags);
  check({
      {{.name = "clone3", .arguments = {0x1000, 88}, .memory = thread(), .result = 2189},
       asked + " => {parent_tid=[2189]}, 88) = 2189"},
      {{.name = "clone3", .arguments = {0x1000, 88}, .memory = thread()}, asked},
      {{.name = "clone3", .arguments = {0x1000, 88}, .memory = thread(), .result = -38},
       asked + ", 88) = -1 ENOSYS (Function not implemented)"},
      // Nothing comes back: all of it is known when it is entered.
      {{.name = "clone3",
        .arguments = {0x1000, 64},
        .memory = FakeMemory().u64(0x1000, {0, 0, 0, 0, 17, 0, 0, 0})},
       "clone3({flags=0, exit_signal=SIGCHLD, stack=NULL, stack_size=0}, 64"},
      {{.name = "clone3",
        .arguments = {0x1000, 88},
        .memory = FakeMemory()
                      .u64(0x1000, {0x200001000, 0x2000, 0, 0, 17, 0, 0, 0, 0x3000, 2, 5})
                      .u32(0x2000, {9})
                      .u32(0x3000, {100, 200}),
        .result = 100},
       "clone3({flags=CLONE_PIDFD|CLONE_INTO_CGROUP, pidfd=0x2000, exit_signal=SIGCHLD, stack=NULL, "
       "stack_size=0, set_tid=[100, 200], set_tid_size=2, cgroup=5} => {pidfd=[9]}, 88) = 100"},
      // A struct newer than ours: what is zero is not shown.
      {{.name = "clone3",
        .arguments = {0x1000, 96},
        .memory = FakeMemory().u64(0x1000, {0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0}),
        .result = 5},
       "clone3({flags=0, exit_signal=SIGCHLD, stack=NULL, stack_size=0}, 96) = 5"},
      {{.name = "clone3",
        .arguments = {0x1000, 96},
        .memory = FakeMemory().u64(0x1000, {0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 7}),
        .result = -7},
       "clone3({flags=0, exit_signal=SIGCHLD, stack=NULL, stack_size=0, /* bytes 88..95 */ "
       "\"\\x07\\x00\\x00\\x00\\x00\\x00\\x00\\x00\"}, 96) = -1 E2BIG (Argument list too long)"},
      {{.name = "clone3", .arguments = {0x1000, 63}, .memory = thread(), .result = -22},
       "clone3(0x1000, 63) = -1 EINVAL (Invalid argument)"},
      {{.name = "clone3", .arguments = {0, 88}, .result = -14}, "clone3(NULL, 88) = -1 EFAULT (Bad address)"},
      {{.name = "clone3", .arguments = {0x1000, minus_one}, .memory = thread(), .result = -7},
       asked.substr(0, asked.size() - 1) +
           ", ???}, 18446744073709551615) = -1 E2BIG (Argument list too long)"},
  });
}

TEST(ProcessCalls, Wait) {
  check({
      {{.name = "wait4",
        .arguments = {minus_one, 0x1000, 0, 0},
        .memory = FakeMemory().u32(0x1000, {0x300}),
        .result = 77},
       "wait4(-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], 0, NULL) = 77"},
      {{.name = "wait4", .arguments = {minus_one, 0x1000, 3, 0x2000}}, "wait4(-1, "},
      // Nobody yet: nothing was written.
      {{.name = "wait4",
        .arguments = {minus_one, 0x1000, 1, 0x2000},
        .memory = FakeMemory().u32(0x1000, {0x300}).zeros(0x2000, 144),
        .result = 0},
       "wait4(-1, 0x1000, WNOHANG, 0x2000) = 0"},
      {{.name = "wait4",
        .arguments = {5, 0x1000, 0x40000002, 0x2000},
        .memory = FakeMemory().u32(0x1000, {0x1057f}).zeros(0x2000, 144).u64(0x2000, {1, 2, 3, 4}),
        .result = 5},
       "wait4(5, [{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_FORK<<16], WSTOPPED|__WALL, "
       "{ru_utime={tv_sec=1, tv_usec=2}, ru_stime={tv_sec=3, tv_usec=4}, ...}) = 5"},
      {{.name = "wait4", .arguments = {5, 0, 0xe0000000, 0}, .result = -10},
       "wait4(5, NULL, __WCLONE|__WALL|__WNOTHREAD, NULL) = -1 ECHILD (No child processes)"},
      {{.name = "waitid",
        .arguments = {1, 77, 0x1000, 4, 0},
        .memory = FakeMemory().zeros(0x1000, 128).u32(0x1000, {17, 0, 1, 0, 77, 1000, 3, 0, 1, 0, 2, 0}),
        .result = 0},
       "waitid(P_PID, 77, {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=77, si_uid=1000, si_status=3, "
       "si_utime=1 /* 0.01 s */, si_stime=2 /* 0.02 s */}, WEXITED, NULL) = 0"},
      {{.name = "waitid",
        .arguments = {0, 0, 0x1000, 0x0100000f, 0},
        .memory = FakeMemory().zeros(0x1000, 128),
        .result = 0},
       "waitid(P_ALL, 0, {}, WNOHANG|WEXITED|WSTOPPED|WCONTINUED|WNOWAIT, NULL) = 0"},
      {{.name = "waitid", .arguments = {4, 3, 0x1000, 0, 0}, .result = -22},
       "waitid(0x4 /* P_??? */, 3, 0x1000, 0, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "exit_group", .arguments = {3}, .result = 0}, "exit_group(3) = ?"},
      {{.name = "exit", .arguments = {0xffffffff}, .result = 0}, "exit(-1) = ?"},
  });
}

TEST(ProcessCalls, Ids) {
  check({
      {{.name = "getpid", .result = 7}, "getpid() = 7"},
      {{.name = "gettid", .result = 7}, "gettid() = 7"},
      {{.name = "getpgid", .arguments = {0x100000002}, .result = 7}, "getpgid(2) = 7"},
      {{.name = "setpgid", .arguments = {0, minus_one}, .result = -22},
       "setpgid(0, -1) = -1 EINVAL (Invalid argument)"},
      {{.name = "set_tid_address", .arguments = {0x7f00}, .result = 7}, "set_tid_address(0x7f00) = 7"},
      {{.name = "set_robust_list", .arguments = {0, 24}, .result = 0}, "set_robust_list(NULL, 24) = 0"},
      {{.name = "get_robust_list",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().u64(0x1000, {0}).u64(0x2000, {24}),
        .result = 0},
       "get_robust_list(0, [NULL], [24]) = 0"},
      {{.name = "rseq", .arguments = {0x1000, 32, 0, 0x53053053}, .result = 0},
       "rseq(0x1000, 0x20, 0, 0x53053053) = 0"},
      {{.name = "pidfd_open", .arguments = {77, 0x800}, .result = 3}, "pidfd_open(77, PIDFD_NONBLOCK) = 3"},
      {{.name = "pidfd_getfd", .arguments = {3, minus_one, 1}, .result = -22},
       "pidfd_getfd(3, -1, 0x1) = -1 EINVAL (Invalid argument)"},
      {{.name = "personality", .arguments = {0xffffffff}, .result = 0},
       "personality(0xffffffff) = 0 (PER_LINUX)"},
      {{.name = "personality", .arguments = {0x40000}, .result = 0x20008},
       "personality(PER_LINUX|ADDR_NO_RANDOMIZE) = 0x20008 (PER_LINUX32|UNAME26)"},
      {{.name = "personality", .arguments = {0x70000001}, .result = -22},
       "personality(0x1 /* PER_??? */|0x70000000) = -1 EINVAL (Invalid argument)"},
      {{.name = "kcmp", .arguments = {1, 2, 0, 3, minus_one}, .result = 0},
       "kcmp(1, 2, KCMP_FILE, 3, -1) = 0"},
      {{.name = "kcmp", .arguments = {1, 2, 1, 3, 4}, .result = 1}, "kcmp(1, 2, KCMP_VM) = 1"},
      {{.name = "kcmp",
        .arguments = {1, 2, 7, 3, 0x1000},
        .memory = FakeMemory().u32(0x1000, {4, 5, 0}),
        .result = 2},
       "kcmp(1, 2, KCMP_EPOLL_TFD, 3, {efd=4, tfd=5, toff=0}) = 2"},
      {{.name = "kcmp", .arguments = {1, 2, 8, 3, 4}, .result = -22},
       "kcmp(1, 2, 0x8 /* KCMP_??? */, 0x3, 0x4) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(ProcessCalls, KcmpNamesDescriptorsOfTheirProcesses) {
  struct OfTwoProcesses : Facts {
    std::string_view ask(Fact::Kind kind, uint64_t key) override {
      if (kind != Fact::Kind::fd_path) return {};
      if (key == (uint64_t{7} << 32 | 3)) return "/seven";
      if (key == (uint64_t{8} << 32 | 4)) return "/eight";
      return key <= 4 ? "/own" : "";
    }
  } facts;
  const auto kcmp = [&](uint64_t one, uint64_t other, uint64_t fd, uint64_t other_fd) {
    CallCase c{.name = "kcmp", .arguments = {one, other, 0, fd, other_fd}, .result = 0};
    c.limits.paths = c.style.paths = true;
    FakeMemory before, after;
    return text_with(c, before, after, facts);
  };
  EXPECT_EQ(kcmp(7, 8, 3, 4), "kcmp(7, 8, KCMP_FILE, 3</seven>, 4</eight>) = 0");
  EXPECT_EQ(kcmp(8, 7, 3, 4), "kcmp(8, 7, KCMP_FILE, 3, 4) = 0");
  EXPECT_EQ(kcmp(0, 7, 3, 0xffffffff), "kcmp(0, 7, KCMP_FILE, 3, -1) = 0");
}

TEST(ProcessCalls, Futex) {
  const FakeMemory timeout = FakeMemory().u64(0x2000, {1, 2});
  auto futex = [&](uint64_t op, uint64_t val, uint64_t third, uint64_t uaddr2, uint64_t val3) {
    return text_of({.name = "futex",
                    .arguments = {0x1000, op, val, third, uaddr2, val3},
                    .memory = timeout,
                    .result = 0});
  };
  EXPECT_EQ(futex(0x80, 2, 0, 0, 0), "futex(0x1000, FUTEX_WAIT_PRIVATE, 2, NULL) = 0");
  EXPECT_EQ(futex(0, 2, 0x2000, 0, 0), "futex(0x1000, FUTEX_WAIT, 2, {tv_sec=1, tv_nsec=2}) = 0");
  EXPECT_EQ(futex(0x81, 1, 0, 0, 0), "futex(0x1000, FUTEX_WAKE_PRIVATE, 1) = 0");
  EXPECT_EQ(futex(0x189, 0, 0x2000, 0, 0xffffffff),
            "futex(0x1000, FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME, 0, {tv_sec=1, tv_nsec=2}, "
            "FUTEX_BITSET_MATCH_ANY) = 0");
  EXPECT_EQ(futex(9, 0xffffffff, 0x5000, 0, 0x11),
            "futex(0x1000, FUTEX_WAIT_BITSET, 4294967295, 0x5000, 0x11) = 0");
  EXPECT_EQ(futex(10, 1, 0, 0, 0), "futex(0x1000, FUTEX_WAKE_BITSET, 1, 0) = 0");
  EXPECT_EQ(futex(3, 1, 0x1ffffffff, 0x3000, 0), "futex(0x1000, FUTEX_REQUEUE, 1, 4294967295, 0x3000) = 0");
  EXPECT_EQ(futex(0x84, 1, 2, 0, 3), "futex(0x1000, FUTEX_CMP_REQUEUE_PRIVATE, 1, 2, NULL, 3) = 0");
  EXPECT_EQ(futex(0x85, 1, 2, 0x3000, 0x11001001),
            "futex(0x1000, FUTEX_WAKE_OP_PRIVATE, 1, 2, 0x3000, "
            "FUTEX_OP_ADD<<28|0x1<<12|FUTEX_OP_CMP_NE<<24|0x1) = 0");
  EXPECT_EQ(futex(5, 1, 2, 0x3000, 0x85123456),
            "futex(0x1000, FUTEX_WAKE_OP, 1, 2, 0x3000, "
            "FUTEX_OP_OPARG_SHIFT<<28|FUTEX_OP_SET<<28|0x123<<12|FUTEX_OP_CMP_GE<<24|0x456) = 0");
  EXPECT_EQ(futex(0x86, 1, 0x2000, 0, 0), "futex(0x1000, FUTEX_LOCK_PI_PRIVATE, {tv_sec=1, tv_nsec=2}) = 0");
  EXPECT_EQ(futex(7, 1, 2, 3, 4), "futex(0x1000, FUTEX_UNLOCK_PI) = 0");
  EXPECT_EQ(futex(11, 1, 0, 0x3000, 4), "futex(0x1000, FUTEX_WAIT_REQUEUE_PI, 1, NULL, 0x3000) = 0");
  EXPECT_EQ(futex(14, 1, 0x2000, 0x3000, 4),
            "futex(0x1000, 0xe /* FUTEX_??? */, 1, 0x2000, 0x3000, 0x4) = 0");
  check({
      {{.name = "futex", .arguments = {0x1000, 0x80, 2, 0x2000}, .memory = timeout, .result = -110},
       "futex(0x1000, FUTEX_WAIT_PRIVATE, 2, {tv_sec=1, tv_nsec=2}) = -1 ETIMEDOUT (Connection timed out)"},
      {{.name = "futex",
        .arguments = {0x1000, 0x81, 1},
        .result = 1,
        .style = {.constants = verbose_constants}},
       "futex(0x1000, 0x81 /* FUTEX_WAKE_PRIVATE */, 1) = 1"},
      {{.name = "futex_waitv",
        .arguments = {0x1000, 2, 0, 0x2000, 1},
        .memory = FakeMemory()
                      .u64(0x1000, {1, 0x5000})
                      .u32(0x1010, {2, 0})
                      .u64(0x1018, {3, 0x6000})
                      .u32(0x1028, {0x82, 1})
                      .u64(0x2000, {1, 2}),
        .result = 0},
       "futex_waitv([{val=0x1, uaddr=0x5000, flags=FUTEX_32}, {val=0x3, uaddr=0x6000, "
       "flags=FUTEX_32|FUTEX_PRIVATE_FLAG, __reserved=0x1}], 2, 0, {tv_sec=1, tv_nsec=2}, CLOCK_MONOTONIC) = "
       "0"},
  });
}

TEST(ProcessCalls, Prctl) {
  const FakeMemory memory = FakeMemory()
                                .u32(0x1000, {15})
                                .string(0x1100, "short")
                                .string(0x1200, "123456789012345")
                                .string(0x1300, "1234567890123456789")
                                .u64(0x1400, {0x7f00})
                                .zeros(0x1500, 4);
  auto prctl = [&](std::vector<uint64_t> arguments, int64_t result = 0) {
    return text_of({.name = "prctl", .arguments = std::move(arguments), .memory = memory, .result = result});
  };
  EXPECT_EQ(prctl({1, 15}), "prctl(PR_SET_PDEATHSIG, SIGTERM) = 0");
  EXPECT_EQ(prctl({1, 0}), "prctl(PR_SET_PDEATHSIG, 0) = 0");
  EXPECT_EQ(prctl({2, 0x1000}), "prctl(PR_GET_PDEATHSIG, [SIGTERM]) = 0");
  EXPECT_EQ(prctl({2, 0x1000}, -14), "prctl(PR_GET_PDEATHSIG, 0x1000) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({3}, 1), "prctl(PR_GET_DUMPABLE) = 1 (SUID_DUMP_USER)");
  EXPECT_EQ(prctl({3}, 7), "prctl(PR_GET_DUMPABLE) = 7");
  EXPECT_EQ(prctl({4, 3}), "prctl(PR_SET_DUMPABLE, 0x3 /* SUID_DUMP_??? */) = 0");
  EXPECT_EQ(prctl({7}, 1), "prctl(PR_GET_KEEPCAPS) = 1");
  EXPECT_EQ(prctl({8, 1}), "prctl(PR_SET_KEEPCAPS, 1) = 0");
  EXPECT_EQ(prctl({15, 0x1100}), "prctl(PR_SET_NAME, \"short\") = 0");
  // 15 bytes are looked at; whether a sixteenth ends them is not.
  EXPECT_EQ(prctl({15, 0x1200}), "prctl(PR_SET_NAME, \"123456789012345\"...) = 0");
  EXPECT_EQ(prctl({15, 0x1300}), "prctl(PR_SET_NAME, \"123456789012345\"...) = 0");
  EXPECT_EQ(prctl({16, 0x1200}), "prctl(PR_GET_NAME, \"123456789012345\") = 0");
  EXPECT_EQ(prctl({16, 0x1200}, -14), "prctl(PR_GET_NAME, 0x1200) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({21}, 2), "prctl(PR_GET_SECCOMP) = 2");
  EXPECT_EQ(prctl({22, 1}), "prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) = 0");
  EXPECT_EQ(prctl({22, 2, 0}, -14),
            "prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) = -1 EFAULT (Bad address)");
  EXPECT_EQ(prctl({22, 0, 1, 2, 3}, -22),
            "prctl(PR_SET_SECCOMP, SECCOMP_MODE_DISABLED, 0x1, 0x2, 0x3) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({23, 21}, 1), "prctl(PR_CAPBSET_READ, CAP_SYS_ADMIN) = 1");
  EXPECT_EQ(prctl({24, 41}, -22),
            "prctl(PR_CAPBSET_DROP, 0x29 /* CAP_??? */) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({27}, 0x2f),
            "prctl(PR_GET_SECUREBITS) = 0x2f (SECBIT_NOROOT|SECBIT_NOROOT_LOCKED|SECBIT_NO_SETUID_FIXUP|"
            "SECBIT_NO_SETUID_FIXUP_LOCKED|SECBIT_KEEP_CAPS_LOCKED)");
  EXPECT_EQ(prctl({27}, 0), "prctl(PR_GET_SECUREBITS) = 0");
  EXPECT_EQ(prctl({28, 1}), "prctl(PR_SET_SECUREBITS, SECBIT_NOROOT) = 0");
  EXPECT_EQ(prctl({29, minus_one}), "prctl(PR_SET_TIMERSLACK, -1) = 0");
  EXPECT_EQ(prctl({33, 1, 2, 0, 0}), "prctl(PR_MCE_KILL, PR_MCE_KILL_SET, PR_MCE_KILL_DEFAULT, 0, 0) = 0");
  EXPECT_EQ(prctl({33, 0, 2, 0, 0}), "prctl(PR_MCE_KILL, PR_MCE_KILL_CLEAR, 0x2, 0, 0) = 0");
  EXPECT_EQ(prctl({35, 1, 0x5000, 0, 0}), "prctl(PR_SET_MM, PR_SET_MM_START_CODE, 0x5000, 0, 0) = 0");
  EXPECT_EQ(prctl({36, 1}), "prctl(PR_SET_CHILD_SUBREAPER, 1) = 0");
  EXPECT_EQ(prctl({37, 0x1500}), "prctl(PR_GET_CHILD_SUBREAPER, [0]) = 0");
  EXPECT_EQ(prctl({38, 1, 0, 0, 0}), "prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) = 0");
  EXPECT_EQ(prctl({39, 0, 0, 0, 0}, 1), "prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) = 1");
  EXPECT_EQ(prctl({40, 0x1400}), "prctl(PR_GET_TID_ADDRESS, [0x7f00]) = 0");
  EXPECT_EQ(prctl({47, 2, 12, 0, 0}), "prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_NET_ADMIN, 0, 0) = 0");
  EXPECT_EQ(prctl({47, 4, 0, 0, 0}), "prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) = 0");
  EXPECT_EQ(prctl({52, 1}, 3),
            "prctl(PR_GET_SPECULATION_CTRL, PR_SPEC_INDIRECT_BRANCH) = 0x3 (PR_SPEC_PRCTL|PR_SPEC_ENABLE)");
  EXPECT_EQ(prctl({53, 0, 4}), "prctl(PR_SET_SPECULATION_CTRL, PR_SPEC_STORE_BYPASS, PR_SPEC_DISABLE) = 0");
  EXPECT_EQ(
      prctl({55, 0x17, 0, 0, 0}),
      "prctl(PR_SET_TAGGED_ADDR_CTRL, PR_TAGGED_ADDR_ENABLE|PR_MTE_TCF_MASK|0x2<<PR_MTE_TAG_SHIFT, 0, 0, 0) "
      "= 0");
  EXPECT_EQ(prctl({62, 0, 77, 1, 0x1400}),
            "prctl(PR_SCHED_CORE, PR_SCHED_CORE_GET, 77, 0x1 /* PIDTYPE_TGID */, [0x7f00]) = 0");
  EXPECT_EQ(prctl({0x53564d41, 0, 0x5000, 4096, 0x1100}),
            "prctl(PR_SET_VMA, PR_SET_VMA_ANON_NAME, 0x5000, 4096, \"short\") = 0");
  EXPECT_EQ(prctl({0x53564d41, 1, 0, 4096, 0x1100}, -22),
            "prctl(PR_SET_VMA, 0x1 /* PR_SET_VMA_??? */, 0, 0x1000, 0x1100) = -1 EINVAL (Invalid argument)");
  EXPECT_EQ(prctl({0x59616d61, minus_one}), "prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY) = 0");
  EXPECT_EQ(prctl({0x59616d61, 77}), "prctl(PR_SET_PTRACER, 77) = 0");
  EXPECT_EQ(prctl({17, 1, 2, 3, 4}, -22),
            "prctl(0x11 /* PR_??? */, 0x1, 0x2, 0x3, 0x4) = -1 EINVAL (Invalid argument)");
  check({
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {50, 0x20040}, .result = 0x20040},
       "prctl(PR_SVE_SET_VL, PR_SVE_VL_INHERIT|0x40) = 0x20040 (PR_SVE_VL_INHERIT|0x40)"},
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {51}, .result = 0x40},
       "prctl(PR_SVE_GET_VL) = 0x40"},
      {{.abi = Abi::aarch64, .name = "prctl", .arguments = {54, 0x1f, 0, 0, 0}, .result = 0},
       "prctl(PR_PAC_RESET_KEYS, PR_PAC_APIAKEY|PR_PAC_APIBKEY|PR_PAC_APDAKEY|PR_PAC_APDBKEY|PR_PAC_APGAKEY, "
       "0, "
       "0, 0) = 0"},
      {{.name = "prctl", .arguments = {3}, .result = 1, .style = {.constants = raw}},
       "prctl(0x3) = 1 (SUID_DUMP_USER)"},
      {{.name = "prctl", .arguments = {27}, .result = 1, .style = {.constants = raw}}, "prctl(0x1b) = 0x1"},
      {{.name = "arch_prctl", .arguments = {0x1002, 0x7f00}, .result = 0},
       "arch_prctl(ARCH_SET_FS, 0x7f00) = 0"},
      {{.name = "arch_prctl",
        .arguments = {0x1003, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0}),
        .result = 0},
       "arch_prctl(ARCH_GET_FS, [NULL]) = 0"},
      {{.name = "arch_prctl", .arguments = {0x1011, 5}, .result = 1}, "arch_prctl(ARCH_GET_CPUID) = 1"},
      {{.name = "arch_prctl", .arguments = {0x1023, 18}, .result = 0},
       "arch_prctl(ARCH_REQ_XCOMP_PERM, 0x12 /* XFEATURE_XTILE_DATA */) = 0"},
      {{.name = "arch_prctl", .arguments = {0x3001, 5}, .result = -22},
       "arch_prctl(0x3001 /* ARCH_??? */, 0x5) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(ProcessCalls, Scheduling) {
  const FakeMemory attr = FakeMemory()
                              .u32(0x1000, {56, 0})
                              .u64(0x1008, {0x60})
                              .u32(0x1010, {0xfffffffb, 0})
                              .u64(0x1018, {1, 2, 3})
                              .u32(0x1030, {100, 900});
  check({
      {{.name = "sched_getaffinity",
        .arguments = {0, 128, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0x8000000000000005}),
        .result = 8},
       "sched_getaffinity(0, 128, [0 2 63]) = 8"},
      {{.name = "sched_getaffinity", .arguments = {0, 8, 0x1000}}, "sched_getaffinity(0, 8, "},
      {{.name = "sched_getaffinity", .arguments = {0, 1, 0x1000}, .result = -22},
       "sched_getaffinity(0, 1, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_setaffinity",
        .arguments = {0, 3, 0x1000},
        .memory = FakeMemory().u8(0x1000, {5, 0, 0x80}),
        .result = 0},
       "sched_setaffinity(0, 3, [0 2 23]) = 0"},
      {{.name = "sched_setaffinity", .arguments = {0, 0, 0x1000}, .result = -22},
       "sched_setaffinity(0, 0, []) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_setaffinity",
        .arguments = {0, 256, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 256).u8(0x1000, {2}),
        .result = 0},
       "sched_setaffinity(0, 256, [1 ...]) = 0"},
      {{.name = "sched_getscheduler", .arguments = {0}, .result = 3},
       "sched_getscheduler(0) = 3 (SCHED_BATCH)"},
      {{.name = "sched_setscheduler",
        .arguments = {0, 1, 0x1000},
        .memory = FakeMemory().u32(0x1000, {50}),
        .result = 0},
       "sched_setscheduler(0, SCHED_FIFO, [50]) = 0"},
      {{.name = "sched_get_priority_max", .arguments = {8}, .result = -22},
       "sched_get_priority_max(0x8 /* SCHED_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_getparam",
        .arguments = {0, 0x1000},
        .memory = FakeMemory().u32(0x1000, {5}),
        .result = 0},
       "sched_getparam(0, [5]) = 0"},
      {{.name = "sched_getattr", .arguments = {0, 0x1000, 4096, 0}, .memory = attr, .result = 0},
       "sched_getattr(0, {size=56, sched_policy=SCHED_OTHER, sched_flags=SCHED_FLAG_UTIL_CLAMP_MIN|"
       "SCHED_FLAG_UTIL_CLAMP_MAX, sched_nice=-5, sched_priority=0, sched_runtime=1, sched_deadline=2, "
       "sched_period=3, sched_util_min=100, sched_util_max=900}, 4096, 0) = 0"},
      {{.name = "sched_getattr", .arguments = {0, 0x1000, 48, 0}, .memory = attr, .result = -3},
       "sched_getattr(0, 0x1000, 48, 0) = -1 ESRCH (No such process)"},
      // 48 bytes, whether the record says so or says nothing.
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 48),
        .result = 0},
       "sched_setattr(0, {size=0, sched_policy=SCHED_OTHER, sched_flags=0, sched_nice=0, sched_priority=0, "
       "sched_runtime=0, sched_deadline=0, sched_period=0}, 0) = 0"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 56).u32(0x1000, {56, 0, 0x18}),
        .result = 0},
       "sched_setattr(0, {size=56, sched_flags=SCHED_FLAG_KEEP_POLICY|SCHED_FLAG_KEEP_PARAMS, "
       "sched_util_min=0, "
       "sched_util_max=0}, 0) = 0"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 1},
        .memory = FakeMemory().u32(0x1000, {47}),
        .result = -7},
       "sched_setattr(0, {size=47}, 1) = -1 E2BIG (Argument list too long)"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {64, 5}),
        .result = -7},
       "sched_setattr(0, {size=64, sched_policy=SCHED_IDLE, sched_flags=0, sched_nice=0, sched_priority=0, "
       "sched_runtime=0, sched_deadline=0, sched_period=0, sched_util_min=0, sched_util_max=0, ...}, 0) = -1 "
       "E2BIG (Argument list too long)"},
      {{.name = "getpriority", .arguments = {0, 0}, .result = 20}, "getpriority(PRIO_PROCESS, 0) = 20"},
      {{.name = "setpriority", .arguments = {2, 1000, 0xfffffffb}, .result = -13},
       "setpriority(PRIO_USER, 1000, -5) = -1 EACCES (Permission denied)"},
  });
}

// Instructions at 0x3000, a program of `n` of them at 0x2000.
FakeMemory filter(uint16_t n) {
  auto instruction = [](uint64_t code, uint64_t jt, uint64_t jf, uint64_t k) {
    return code | jt << 16 | jf << 24 | k << 32;
  };
  return FakeMemory()
      .u64(0x2000, {n, 0x3000})
      .u64(0x3000,
           {instruction(0x20, 0, 0, 4), instruction(0x15, 1, 2, 0xc000003e), instruction(0x6, 0, 0, 0x50001),
            instruction(0x16, 0, 0, 0), instruction(0x6, 0, 0, 0x12340000), instruction(0x54, 0, 0, 7)});
}

TEST(ProcessCalls, Seccomp) {
  check({
      {{.name = "seccomp", .arguments = {0, 0, 0}, .result = 0},
       "seccomp(SECCOMP_SET_MODE_STRICT, 0, NULL) = 0"},
      {{.name = "seccomp", .arguments = {1, 9, 0x2000}, .memory = filter(6), .result = 3},
       "seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC|SECCOMP_FILTER_FLAG_NEW_LISTENER, {len=6, "
       "filter=0x3000}) = 3"},
      {{.name = "seccomp",
        .arguments = {1, 0, 0x2000},
        .memory = filter(6),
        .result = 0,
        .style = {.verbose = true}},
       "seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=6, filter=[BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0x4), "
       "BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0xc000003e, 0x1, 0x2), BPF_STMT(BPF_RET|BPF_K, "
       "SECCOMP_RET_ERRNO|0x1), "
       "BPF_STMT(BPF_RET|BPF_A, SECCOMP_RET_KILL_THREAD), BPF_STMT(BPF_RET|BPF_K, 0x12340000 /* "
       "SECCOMP_RET_??? "
       "*/), BPF_STMT(BPF_ALU|BPF_K|BPF_AND, 0x7)]}) = 0"},
      {{.name = "seccomp",
        .arguments = {2, 0, 0x1000},
        .memory = FakeMemory().u32(0x1000, {0x7fff0000}),
        .result = 0},
       "seccomp(SECCOMP_GET_ACTION_AVAIL, 0, [SECCOMP_RET_ALLOW]) = 0"},
      {{.name = "seccomp",
        .arguments = {3, 0, 0x1000},
        .memory = FakeMemory().u16(0x1000, {80, 24, 64}),
        .result = 0},
       "seccomp(SECCOMP_GET_NOTIF_SIZES, 0, {seccomp_notif=80, seccomp_notif_resp=24, seccomp_data=64}) = 0"},
      {{.name = "seccomp", .arguments = {4, 5, 0x1000}, .result = -22},
       "seccomp(0x4 /* SECCOMP_SET_MODE_??? */, 0x5, 0x1000) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(ProcessCalls, Ptrace) {
  FakeMemory info = FakeMemory()
                        .u8(0x2000, {1, 0, 0, 0})
                        .u32(0x2004, {0xc000003e})
                        .u64(0x2008, {0x401000, 0x7ffe, 39, 1, 2, 3, 4, 5, 6, 0});
  check({
      {{.name = "ptrace", .arguments = {0, 5, 6, 7}, .result = 0}, "ptrace(PTRACE_TRACEME) = 0"},
      {{.name = "ptrace",
        .arguments = {1, 77, 0x1000, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x1234}),
        .result = 0},
       "ptrace(PTRACE_PEEKTEXT, 77, 0x1000, [0x1234]) = 0"},
      {{.name = "ptrace", .arguments = {3, 77, 120, 0x2000}, .result = -3},
       "ptrace(PTRACE_PEEKUSER, 77, 8*ORIG_RAX, 0x2000) = -1 ESRCH (No such process)"},
      {{.name = "ptrace", .arguments = {6, 77, 9, minus_one}, .result = -5},
       "ptrace(PTRACE_POKEUSER, 77, 8*R14+1, 0xffffffffffffffff) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {7, 77, 0, 10}, .result = 0},
       "ptrace(PTRACE_CONT, 77, NULL, SIGUSR1) = 0"},
      {{.name = "ptrace", .arguments = {24, 77, 0, 0}, .result = 0},
       "ptrace(PTRACE_SYSCALL, 77, NULL, 0) = 0"},
      {{.name = "ptrace", .arguments = {16, minus_one, 1, 2}, .result = -3},
       "ptrace(PTRACE_ATTACH, -1) = -1 ESRCH (No such process)"},
      {{.name = "ptrace", .arguments = {33, 77, 0, 5}, .result = 0},
       "ptrace(PTRACE_SINGLEBLOCK, 77, NULL, SIGTRAP) = 0"},
      {{.abi = Abi::aarch64, .name = "ptrace", .arguments = {33, 77, 0x1000, 5}, .result = 0},
       "ptrace(PTRACE_PEEKMTETAGS, 77, 0x1000, 0x5) = 0"},
      {{.name = "ptrace", .arguments = {0x4200, 77, 0, 0x100011}, .result = 0},
       "ptrace(PTRACE_SETOPTIONS, 77, NULL, PTRACE_O_TRACESYSGOOD|PTRACE_O_TRACEEXEC|PTRACE_O_EXITKILL) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4201, 77, 0, 0x2000},
        .memory = FakeMemory().u64(0x2000, {4660}),
        .result = 0},
       "ptrace(PTRACE_GETEVENTMSG, 77, NULL, [4660]) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 77, 1, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 1000}).zeros(0x3000, 1000).u64(0x3000, {15, 14}),
        .memory_after = FakeMemory().u64(0x2000, {0x3000, 16}).u64(0x3000, {15, 14}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, {iov_base={r15=0xf, r14=0xe}, iov_len=1000 => 16}) = 0"},
      {{.abi = Abi::aarch64,
        .name = "ptrace",
        .arguments = {0x4204, 77, 1, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 16}).u64(0x3000, {15, 14}),
        .result = 0},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, {iov_base={regs=[0xf, 0xe]}, iov_len=16}) = 0"},
      {{.name = "ptrace",
        .arguments = {0x4204, 77, 0x404, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x3000, 8}),
        .result = -22},
       "ptrace(PTRACE_GETREGSET, 77, NT_ARM_SYSTEM_CALL, {iov_base=0x3000, iov_len=8}) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "ptrace", .arguments = {0x4204, 77, 1, 0x2000}},
       "ptrace(PTRACE_GETREGSET, 77, NT_PRSTATUS, "},
      {{.name = "ptrace", .arguments = {0x4206, 77, 0, 0x10}, .result = 0},
       "ptrace(PTRACE_SEIZE, 77, NULL, PTRACE_O_TRACEEXEC) = 0"},
      {{.name = "ptrace", .arguments = {0x4207, 77, 1, 2}, .result = 0}, "ptrace(PTRACE_INTERRUPT, 77) = 0"},
      {{.name = "ptrace",
        .arguments = {0x420a, 77, 8, 0x2000},
        .memory = FakeMemory().u64(0x2000, {0x200}),
        .result = 0},
       "ptrace(PTRACE_GETSIGMASK, 77, 8, [USR1]) = 0"},
      {{.name = "ptrace",
        .arguments = {0x420d, 77, 16, 0x2000},
        .memory = FakeMemory().u64(0x2000, {1, 0}),
        .memory_after = FakeMemory().u64(0x2000, {1, 2}),
        .result = 16},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=1, "
       "flags=SECCOMP_FILTER_FLAG_LOG}) = 16"},
      {{.name = "ptrace",
        .arguments = {0x420d, 77, 16, 0x2000},
        .memory = FakeMemory().u64(0x2000, {1, 0}),
        .result = -2},
       "ptrace(PTRACE_SECCOMP_GET_METADATA, 77, 16, {filter_off=1}) = -1 ENOENT (No such file or directory)"},
      {{.name = "ptrace", .arguments = {0x420e, 77, 88, 0x2000}, .memory = info, .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, entry={nr=__NR_getpid, args=[0x1, 0x2, 0x3, 0x4, "
       "0x5, "
       "0x6]}}) = 80"},
      {{.name = "ptrace", .arguments = {0x420e, 77, 40, 0x2000}, .memory = info, .result = 80},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 40, {op=PTRACE_SYSCALL_INFO_ENTRY, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, entry={nr=__NR_getpid, args=[0x1]}}) = 80"},
      {{.name = "ptrace",
        .arguments = {0x420e, 77, 33, 0x2000},
        .memory = FakeMemory(info).u8(0x2000, {2}).u64(0x2018, {static_cast<uint64_t>(-2), 1}),
        .result = 33},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 33, {op=PTRACE_SYSCALL_INFO_EXIT, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, exit={rval=-ENOENT, is_error=1}}) = 33"},
      {{.name = "ptrace",
        .arguments = {0x420e, 77, 88, 0x2000},
        .memory = FakeMemory(info).u8(0x2000, {2}).u64(0x2018, {static_cast<uint64_t>(-2), 0}),
        .result = 33},
       "ptrace(PTRACE_GET_SYSCALL_INFO, 77, 88, {op=PTRACE_SYSCALL_INFO_EXIT, arch=AUDIT_ARCH_X86_64, "
       "instruction_pointer=0x401000, stack_pointer=0x7ffe, exit={rval=-2, is_error=0}}) = 33"},
      {{.name = "ptrace", .arguments = {99, 77, 1, 2}, .result = -5},
       "ptrace(0x63 /* PTRACE_??? */, 77, 0x1, 0x2) = -1 EIO (Input/output error)"},
  });
}

TEST(ProcessCalls, OtherProcessesMemory) {
  const FakeMemory vectors = FakeMemory()
                                 .string(0x1000, "abcdefgh")
                                 .u64(0x2000, {0x1000, 4, 0x1004, 8})
                                 .u64(0x3000, {0x7000, 8, 0x8000, 7});
  check({
      {{.name = "process_vm_readv",
        .arguments = {77, 0x2000, 2, 0x3000, 2, 0},
        .memory = vectors,
        .result = 6},
       "process_vm_readv(77, [{iov_base=\"abcd\", iov_len=4}, {iov_base=\"ef\", iov_len=8}], 2, "
       "[{iov_base=0x7000, iov_len=8}, {iov_base=0x8000, iov_len=7}], 2, 0) = 6"},
      {{.name = "process_vm_readv",
        .arguments = {77, 0x2000, 1, 0x3000, 1, 0},
        .memory = vectors,
        .result = -1},
       "process_vm_readv(77, [{iov_base=0x1000, iov_len=4}], 1, [{iov_base=0x7000, iov_len=8}], 1, 0) = -1 "
       "EPERM "
       "(Operation not permitted)"},
      {{.name = "process_vm_readv", .arguments = {77, 0x2000, 1, 0x3000, 1, 0}, .memory = vectors},
       "process_vm_readv(77, "},
      {{.name = "process_vm_writev", .arguments = {77, 0x2000, 1, 0x3000, 1, 0}, .memory = vectors},
       "process_vm_writev(77, [{iov_base=\"abcd\", iov_len=4}], 1, [{iov_base=0x7000, iov_len=8}], 1, 0"},
      {{.name = "process_vm_writev", .arguments = {77, 0, 0, 0xdead, 2, 1}, .result = -22},
       "process_vm_writev(77, NULL, 0, 0xdead, 2, 1) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
