// The identity family as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t minus_one = ~0ull;

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

TEST(IdentityCalls, Ids) {
  const FakeMemory ids = FakeMemory().u32(0x1000, {1, 0xffffffff, 3, 4});
  check({
      {{.name = "getuid", .result = 1000}, "getuid() = 1000"},
      {{.name = "setuid", .arguments = {0x1ffffffff}, .result = -22},
       "setuid(-1) = -1 EINVAL (Invalid argument)"},
      {{.name = "setreuid", .arguments = {minus_one, 0}, .result = 0}, "setreuid(-1, 0) = 0"},
      {{.name = "setresgid", .arguments = {1, 2, 0xfffffffe}, .result = -1},
       "setresgid(1, 2, 4294967294) = -1 EPERM (Operation not permitted)"},
      {{.name = "getresuid", .arguments = {0x1000, 0x1004, 0}, .memory = ids, .result = 0},
       "getresuid([1], [-1], NULL) = 0"},
      {{.name = "getresuid", .arguments = {0x1000, 0x1004, 0}, .memory = ids}, "getresuid("},
      {{.name = "getresgid", .arguments = {0x1000, 0x1004, 0x9000}, .memory = ids, .result = -14},
       "getresgid(0x1000, 0x1004, 0x9000) = -1 EFAULT (Bad address)"},
      {{.name = "setfsuid", .arguments = {minus_one}, .result = 1000}, "setfsuid(-1) = 1000"},
      {{.name = "getgroups", .arguments = {0, 0}, .result = 4}, "getgroups(0, NULL) = 4"},
      {{.name = "getgroups", .arguments = {8, 0x1000}, .memory = ids, .result = 3},
       "getgroups(8, [1, -1, 3]) = 3"},
      {{.name = "getgroups", .arguments = {8, 0x1000}, .memory = ids, .result = 0}, "getgroups(8, []) = 0"},
      // Nothing was written.
      {{.name = "getgroups", .arguments = {0, 0x1000}, .memory = ids, .result = 3}, "getgroups(0, []) = 3"},
      {{.name = "getgroups", .arguments = {1, 0x1000}, .memory = ids, .result = -22},
       "getgroups(1, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "setgroups", .arguments = {2, 0x1000}, .memory = ids, .result = 0},
       "setgroups(2, [1, -1]) = 0"},
      {{.name = "setgroups", .arguments = {4, 0x1000}, .memory = ids, .result = 0, .limits = {.elements = 2}},
       "setgroups(4, [1, -1, ...]) = 0"},
      {{.name = "setgroups", .arguments = {65537, 0x1000}, .memory = ids, .result = -22},
       "setgroups(65537, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "setgroups", .arguments = {0, 0x9000}, .result = 0}, "setgroups(0, []) = 0"},
      {{.name = "setgroups", .arguments = {2, 0x9000}, .result = -14},
       "setgroups(2, 0x9000) = -1 EFAULT (Bad address)"},
      {{.name = "umask", .arguments = {022}, .result = 077}, "umask(022) = 077"},
      {{.name = "umask", .arguments = {0x1ffff}, .result = 0}, "umask(0177777) = 000"},
  });
}

TEST(IdentityCalls, Capabilities) {
  const FakeMemory three =
      FakeMemory().u32(0x1000, {0x20080522, 0}).u32(0x2000, {0x21, 0xffffffff, 0, 0x100, 0x1ff, 0x200});
  const FakeMemory one = FakeMemory().u32(0x1000, {0x19980330, 77}).u32(0x2000, {1, 0x80000000, 0});
  check({
      {{.name = "capget",
        .arguments = {0x1000, 0},
        .memory = FakeMemory().u32(0x1000, {0, 0}),
        .result = -22},
       "capget({version=0 /* _LINUX_CAPABILITY_VERSION_??? */, pid=0}, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "capget", .arguments = {0x1000, 0x2000}, .memory = three, .result = 0},
       "capget({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=1<<CAP_CHOWN|1<<CAP_KILL|"
       "1<<CAP_CHECKPOINT_RESTORE, permitted=1<<CAP_CHOWN|1<<CAP_DAC_OVERRIDE|1<<CAP_DAC_READ_SEARCH|"
       "1<<CAP_FOWNER|1<<CAP_FSETID|1<<CAP_KILL|1<<CAP_SETGID|1<<CAP_SETUID|1<<CAP_SETPCAP|"
       "1<<CAP_LINUX_IMMUTABLE|1<<CAP_NET_BIND_SERVICE|1<<CAP_NET_BROADCAST|1<<CAP_NET_ADMIN|1<<CAP_NET_RAW|"
       "1<<CAP_IPC_LOCK|1<<CAP_IPC_OWNER|1<<CAP_SYS_MODULE|1<<CAP_SYS_RAWIO|1<<CAP_SYS_CHROOT|"
       "1<<CAP_SYS_PTRACE|1<<CAP_SYS_PACCT|1<<CAP_SYS_ADMIN|1<<CAP_SYS_BOOT|1<<CAP_SYS_NICE|"
       "1<<CAP_SYS_RESOURCE|1<<CAP_SYS_TIME|1<<CAP_SYS_TTY_CONFIG|1<<CAP_MKNOD|1<<CAP_LEASE|"
       "1<<CAP_AUDIT_WRITE|1<<CAP_AUDIT_CONTROL|1<<CAP_SETFCAP|1<<CAP_MAC_OVERRIDE|1<<CAP_MAC_ADMIN|"
       "1<<CAP_SYSLOG|1<<CAP_WAKE_ALARM|1<<CAP_BLOCK_SUSPEND|1<<CAP_AUDIT_READ|1<<CAP_PERFMON|1<<CAP_BPF|"
       "1<<CAP_CHECKPOINT_RESTORE, inheritable=0x20000000000 /* CAP_??? */}) = 0"},
      {{.name = "capget", .arguments = {0x1000, 0x2000}, .memory = three},
       "capget({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, "},
      {{.name = "capget", .arguments = {0x1000, 0x2000}, .memory = three, .result = -3},
       "capget({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, 0x2000) = -1 ESRCH (No such process)"},
      // One struct only: what lies behind it is not looked at.
      {{.name = "capset", .arguments = {0x1000, 0x2000}, .memory = one, .result = 0},
       "capset({version=_LINUX_CAPABILITY_VERSION_1, pid=77}, {effective=1<<CAP_CHOWN, "
       "permitted=1<<CAP_SETFCAP, "
       "inheritable=0}) = 0"},
      {{.name = "capset", .arguments = {0, 0}, .result = -14},
       "capset(NULL, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "capset",
        .arguments = {0x1000, 0x2000},
        .memory = one,
        .result = 0,
        .style = {.constants = ValueStyle::Constants::raw}},
       "capset({version=0x19980330, pid=77}, {effective=0x1, permitted=0x80000000, inheritable=0}) = 0"},
  });
}

TEST(IdentityCalls, Limits) {
  const FakeMemory limits = FakeMemory().u64(0x1000, {8388608, minus_one, 1024, 4096, 1023, 1025});
  check({
      {{.name = "getrlimit", .arguments = {3, 0x1000}, .memory = limits, .result = 0},
       "getrlimit(RLIMIT_STACK, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0"},
      {{.name = "getrlimit", .arguments = {16, 0x1000}, .memory = limits, .result = -22},
       "getrlimit(0x10 /* RLIMIT_??? */, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "setrlimit", .arguments = {7, 0x1010}, .memory = limits},
       "setrlimit(RLIMIT_NOFILE, {rlim_cur=1024, rlim_max=4*1024}"},
      {{.name = "prlimit64", .arguments = {0, 7, 0x1010, 0x1020}, .memory = limits, .result = 0},
       "prlimit64(0, RLIMIT_NOFILE, {rlim_cur=1024, rlim_max=4*1024}, {rlim_cur=1023, rlim_max=1025}) = 0"},
      {{.name = "prlimit64", .arguments = {minus_one, 4, 0, 0x1020}, .memory = limits, .result = -3},
       "prlimit64(-1, RLIMIT_CORE, NULL, 0x1020) = -1 ESRCH (No such process)"},
      {{.abi = Abi::aarch64,
        .name = "prlimit64",
        .arguments = {0, 3, 0, 0x1000},
        .memory = limits,
        .result = 0},
       "prlimit64(0, RLIMIT_STACK, NULL, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0"},
      {{.name = "getrusage",
        .arguments = {minus_one, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 144).u64(0x1000, {1, 2, 3, 4, 5}),
        .result = 0},
       "getrusage(RUSAGE_CHILDREN, {ru_utime={tv_sec=1, tv_usec=2}, ru_stime={tv_sec=3, tv_usec=4}, ...}) = "
       "0"},
      {{.name = "getrusage",
        .arguments = {1, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 144).u64(0x1000, {1, 2, 3, 4, 5}).u64(0x1088, {6}),
        .result = 0,
        .style = {.verbose = true}},
       "getrusage(RUSAGE_THREAD, {ru_utime={tv_sec=1, tv_usec=2}, ru_stime={tv_sec=3, tv_usec=4}, "
       "ru_maxrss=5, "
       "ru_ixrss=0, ru_idrss=0, ru_isrss=0, ru_minflt=0, ru_majflt=0, ru_nswap=0, ru_inblock=0, "
       "ru_oublock=0, "
       "ru_msgsnd=0, ru_msgrcv=0, ru_nsignals=0, ru_nvcsw=0, ru_nivcsw=6}) = 0"},
      {{.name = "times",
        .arguments = {0x1000},
        .memory = FakeMemory().u64(0x1000, {1, 200, 0, 4}),
        .result = 429496},
       "times({tms_utime=1 /* 0.01 s */, tms_stime=200 /* 2.00 s */, tms_cutime=0, tms_cstime=4 /* 0.04 s "
       "*/}) = "
       "429496"},
      {{.name = "times", .arguments = {0}, .result = 429496}, "times(NULL) = 429496"},
      {{.name = "ioprio_get", .arguments = {1, 0}, .result = 0x4003},
       "ioprio_get(IOPRIO_WHO_PROCESS, 0) = 16387 (IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, 3))"},
      {{.name = "ioprio_get",
        .arguments = {1, 0},
        .result = 0x4003,
        .style = {.constants = ValueStyle::Constants::raw}},
       "ioprio_get(0x1, 0) = 16387"},
      {{.name = "ioprio_set", .arguments = {3, minus_one, 0x6007}, .result = -1},
       "ioprio_set(IOPRIO_WHO_USER, -1, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 7)) = -1 EPERM (Operation not "
       "permitted)"},
      {{.name = "ioprio_set",
        .arguments = {0, 5, 0x8000},
        .result = -22,
        .style = {.constants = ValueStyle::Constants::verbose}},
       "ioprio_set(0 /* IOPRIO_WHO_??? */, 5, 32768 /* IOPRIO_PRIO_VALUE(0x4 /* IOPRIO_CLASS_??? */, 0) */) "
       "= -1 "
       "EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
