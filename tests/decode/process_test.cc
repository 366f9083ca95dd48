// Programs, processes and their ids as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t minus_one = ~0ull;
constexpr auto raw = ValueStyle::Constants::raw, verbose_constants = ValueStyle::Constants::verbose;

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
