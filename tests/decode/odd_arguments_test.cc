// Arguments that no table, no record and no memory has room for, told as strace tells them.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

template <size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text);
}

TEST(OddArguments, WhereMemoryEnds) {
  FakeMemory many = FakeMemory().bytes(0x1000, std::string(32, 'a'));
  for (uint64_t i = 0; i < 32; ++i) many.u16(0x2000 + 6 * i, {i, 1, 0});
  const Row rows[] = {
      {{.name = "pipe", .arguments = {0x1000}, .memory = FakeMemory().u32(0x1000, {4}), .result = 0},
       "pipe([4, ... /* 0x1004 */]) = 0"},
      // What is to be cut has to go on.
      {{.name = "setdomainname", .arguments = {0x1000, 33}, .memory = many, .result = -14},
       "setdomainname(0x1000, 33) = -1 EFAULT (Bad address)"},
      {{.name = "setdomainname", .arguments = {0x1000, 32}, .memory = many, .result = 0},
       "setdomainname(\"" + std::string(32, 'a') + "\", 32) = 0"},
      {{.name = "semop",
        .arguments = {1, 0x2000, 33},
        .memory = many,
        .result = -14,
        .limits = {.elements = 2}},
       "semop(1, [{sem_num=0, sem_op=1, sem_flg=0}, {sem_num=1, sem_op=1, sem_flg=0}, ...], 33) = -1 EFAULT "
       "(Bad address)"},
      {{.name = "semop",
        .arguments = {1, 0x2000 + 6 * 30, 3},
        .memory = many,
        .result = -14,
        .limits = {.elements = 2}},
       "semop(1, [{sem_num=30, sem_op=1, sem_flg=0}, {sem_num=31, sem_op=1, sem_flg=0}, ... /* 0x20c0 */], "
       "3) "
       "= -1 EFAULT (Bad address)"},
      {{.name = "select",
        .arguments = {1'000'000'000, 0x1000, 0, 0, 0},
        .memory = FakeMemory().zeros(0x1000, 1024),
        .result = -22},
       "select(1000000000, 0x1000, NULL, NULL, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "shmctl",
        .arguments = {1, 1, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 48),
        .result = -14},
       "shmctl(1, IPC_SET, 0x1000) = -1 EFAULT (Bad address)"},
      {{.name = "keyctl",
        .arguments = {25, 7, 0, 0x2000, 0x3000},
        .memory = FakeMemory().zeros(0x2000, 64).zeros(0x3000, 64),
        .result = 0},
       "keyctl(KEYCTL_PKEY_ENCRYPT, 0x7, NULL, 0x2000, 0x3000) = 0"},
      {{.name = "execve",
        .arguments = {0, 0, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0x2000}).string(0x2000, "A=1"),
        .result = -14,
        .limits = {.environment = true},
        .style = {.verbose = true}},
       "execve(NULL, NULL, [\"A=1\", ... /* 0x1008 */]) = -1 EFAULT (Bad address)"},
  };
  check(rows);
}

TEST(OddArguments, SizesThatAreNone) {
  const FakeMemory zeros = FakeMemory().zeros(0x1000, 0x3000);
  const FakeMemory attr =
      FakeMemory().u32(0x1000, {55, 1, 0, 0, 3, 4}).u64(0x1018, {5, 6, 7}).u32(0x1030, {8, 9});
  const Row rows[] = {
      {{.name = "bpf", .arguments = {3, 0x1000, 4096}, .memory = zeros, .result = -22},
       "bpf(BPF_MAP_DELETE_ELEM, {map_fd=0, key=NULL}, 4096) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf", .arguments = {3, 0x1000, 4097}, .memory = zeros, .result = -7},
       "bpf(BPF_MAP_DELETE_ELEM, 0x1000, 4097) = -1 E2BIG (Argument list too long)"},
      {{.name = "bpf", .arguments = {24, 0x1000, 0}, .memory = zeros, .result = -22},
       "bpf(BPF_MAP_LOOKUP_BATCH, 0x1000, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_setattr", .arguments = {0, 0x1000, 0}, .memory = attr, .result = -22},
       "sched_setattr(0, {size=55, sched_policy=SCHED_FIFO, sched_flags=0, sched_nice=3, sched_priority=4, "
       "sched_runtime=5, sched_deadline=6, sched_period=7}, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "ptrace",
        .arguments = {0x4204, 7, 1, 0x1000},
        .memory = FakeMemory(zeros).u64(0x1000, {0x2000, 13}),
        .result = -22},
       "ptrace(PTRACE_GETREGSET, 7, NT_PRSTATUS, {iov_base=0x2000, iov_len=13}) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "msgsnd", .arguments = {1, 0x1000, 0, 0}, .memory = zeros, .result = -22},
       "msgsnd(1, {mtype=0}, 0, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "msgsnd",
        .arguments = {1, 0x1000, 9000, 0},
        .memory = zeros,
        .result = -22,
        .limits = {.string = 2}},
       "msgsnd(1, {mtype=0, mtext=\"\\0\\0\"...}, 9000, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "rt_sigpending",
        .arguments = {0x1000, 1},
        .memory = FakeMemory().u8(0x1000, {0x81}),
        .result = 0},
       "rt_sigpending([HUP FPE], 1) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 20, 0x1000, 4}, .memory = zeros, .result = -22},
       "setsockopt(3, SOL_SOCKET, SO_RCVTIMEO_OLD, [0], 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "setsockopt", .arguments = {3, 1, 13, 0x1000, 4}, .memory = zeros, .result = -22},
       "setsockopt(3, SOL_SOCKET, SO_LINGER, 0x1000, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "bind",
        .arguments = {3, 0x1000, 27},
        .memory = FakeMemory(zeros).u16(0x1000, {38}).bytes(0x1018, "sha256"),
        .result = -22},
       "bind(3, {sa_family=AF_ALG, salg_type=\"\", salg_feat=0, salg_mask=0, salg_name=\"sh\"...}, 27) = -1 "
       "EINVAL (Invalid argument)"},
  };
  check(rows);
}

TEST(OddArguments, NumbersOfNoName) {
  const FakeMemory words = FakeMemory().u32(0x1000, {5, 6, 7, 8});
  const FakeMemory wild = FakeMemory()
                              .u64(0x1000, {0x200000000, 0, 0, 0, ~uint64_t{0}, 0, 0, 0, 0x3000, 40, 0})
                              .zeros(0x3000, 160);
  const Row rows[] = {
      {{.name = "clone", .arguments = {1ull << 32 | 17, 0}, .result = 9},
       "clone(child_stack=NULL, flags=0x100000000 /* CLONE_??? */|SIGCHLD) = 9"},
      {{.name = "clone3", .arguments = {0x1000, 88}, .memory = wild, .result = -22},
       "clone3({flags=CLONE_INTO_CGROUP, exit_signal=18446744073709551615, stack=NULL, stack_size=0, "
       "set_tid=0x3000, set_tid_size=40, cgroup=0}, 88) = -1 EINVAL (Invalid argument)"},
      {{.name = "prctl", .arguments = {1, 1ull << 32 | 9}, .result = -22},
       "prctl(PR_SET_PDEATHSIG, 4294967305) = -1 EINVAL (Invalid argument)"},
      {{.name = "fcntl", .arguments = {3, 13, 0x1000}, .memory = words, .result = -22},
       "fcntl(3, F_SETLK64, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "ptrace", .arguments = {1ull << 32, 1, 2, 3}, .result = -5},
       "ptrace(0x100000000 /* PTRACE_??? */, 1, 0x2, 0x3) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {3, 1, 300, 0}, .result = -5},
       "ptrace(PTRACE_PEEKUSER, 1, offsetof(struct user, i387)+76, NULL) = -1 EIO (Input/output error)"},
      {{.name = "ptrace", .arguments = {3, 1, 905, 0}, .result = -5},
       "ptrace(PTRACE_PEEKUSER, 1, offsetof(struct user, u_debugreg)+57, NULL) = -1 EIO (Input/output "
       "error)"},
      {{.name = "socket", .arguments = {3, 1, 0xcc}, .result = -97},
       "socket(AF_AX25, SOCK_STREAM, 0xcc /* AX25_P_IP */) = -1 EAFNOSUPPORT (Address family not supported "
       "by "
       "protocol)"},
      {{.name = "syslog", .arguments = {8, 0, 8}, .result = 0},
       "syslog(8 /* SYSLOG_ACTION_CONSOLE_LEVEL */, NULL, 8 /* LOGLEVEL_DEBUG+1 */) = 0"},
      {{.name = "bind",
        .arguments = {3, 0x1000, 12},
        .memory = FakeMemory().u32(0x1000, {42, 0xffffffff, 0xfffffffe}),
        .result = 0},
       "bind(3, {sa_family=AF_QIPCRTR, sq_node=QRTR_NODE_BCAST, sq_port=QRTR_PORT_CTRL}, 12) = 0"},
      {{.name = "io_uring_register", .arguments = {3, 19, 0x1000, 3}, .memory = words, .result = -22},
       "io_uring_register(3, IORING_REGISTER_IOWQ_MAX_WORKERS, [[IO_WQ_BOUND]=5, [IO_WQ_UNBOUND]=6, "
       "[2 /* IO_WQ_??? */]=7], 3) = -1 EINVAL (Invalid argument)"},
      {{.name = "set_thread_area", .arguments = {0x1000}, .memory = words, .result = 0},
       "set_thread_area({entry_number=5, base_addr=0x000006, limit=0x000007, seg_32bit=0, contents=0, "
       "read_exec_only=1, limit_in_pages=0, seg_not_present=0, useable=0, lm=0}) = 0 (entry_number=5)"},
  };
  check(rows);
}

TEST(OddArguments, CodesOfFilters) {
  const auto text = [](uint64_t code) {
    return text_of({.name = "prctl",
                    .arguments = {22, 2, 0x1000},
                    .memory = FakeMemory().u64(0x1000, {1, 0x2000}).u64(0x2000, {code | uint64_t{1} << 32}),
                    .result = 0,
                    .style = {.verbose = true}});
  };
  const struct {
    uint64_t code;
    std::string text;
  } rows[] = {
      {0x18, "BPF_LD|BPF_DW|BPF_IMM, 0x1"},    {0xe0, "BPF_LD|BPF_W|0xe0 /* BPF_??? */, 0x1"},
      {0x0a, "BPF_ST|0x8 /* BPF_??? */, 0x1"}, {0xb4, "BPF_ALU|BPF_K|BPF_MOV, 0x1"},
      {0x55, "BPF_JMP|BPF_K|BPF_JNE, 0x1"},    {0x0f, "BPF_MISC|0x8 /* BPF_??? */, 0x1"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(text(row.code),
              "prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, {len=1, filter=[BPF_STMT(" + row.text + ")]}) = 0");
}

// poll(2) and select(2) answer how many there are.
TEST(OddArguments, NoMoreThanWereAnswered) {
  const FakeMemory polled = FakeMemory().u16(0x1000, {3, 0, 1, 1, 4, 0, 1, 1, 5, 0, 1, 1});
  const Row rows[] = {
      {{.name = "select",
        .arguments = {8, 0x1000, 0x2000, 0, 0},
        .memory = FakeMemory().u64(0x1000, {0x88}).u64(0x2000, {0x80}),
        .result = 1},
       "select(8, [3 7], [7], NULL, NULL) = 1 (in [3])"},
      {{.name = "poll", .arguments = {0x1000, 3, 0}, .memory = polled, .result = 2},
       "poll([{fd=3, events=POLLIN}, {fd=4, events=POLLIN}, {fd=5, events=POLLIN}], 3, 0) = 2 "
       "([{fd=3, revents=POLLIN}, {fd=4, revents=POLLIN}, ...])"},
  };
  check(rows);
}

// The socket is not known to be one of netlink, the address is.
TEST(OddArguments, MessagesToNetlink) {
  const FakeMemory memory = FakeMemory()
                                .u64(0x1000, {0x2000, 12, 0x3000, 1, 0, 0, 0})
                                .u32(0x2000, {16, 0, 0})
                                .u64(0x3000, {0x4000, 16})
                                .u32(0x4000, {16, 0x10002, 5, 6});
  const Row rows[] = {
      {{.name = "sendmsg", .arguments = {3, 0x1000, 0}, .memory = memory, .result = 16},
       "sendmsg(3, {msg_name={sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, msg_namelen=12, "
       "msg_iov=[{iov_base={nlmsg_len=16, nlmsg_type=NLMSG_ERROR, nlmsg_flags=NLM_F_REQUEST, nlmsg_seq=5, "
       "nlmsg_pid=6}, iov_len=16}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 16"},
  };
  check(rows);
}

}  // namespace
}  // namespace sysgood::testing
