// The system family as text.
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

TEST(SystemCalls, Machine) {
  const FakeMemory names = FakeMemory()
                               .zeros(0x1000, 390)
                               .string(0x1000, "Linux")
                               .string(0x1041, "host")
                               .string(0x1082, "6.1")
                               .string(0x1104, "x86_64");
  const FakeMemory info =
      FakeMemory().zeros(0x1000, 112).u64(0x1000, {10, 1, 2, 3, 4}).u16(0x1050, {7}).u32(0x1068, {1});
  check({
      {{.name = "uname", .arguments = {0x1000}, .memory = names, .result = 0},
       "uname({sysname=\"Linux\", nodename=\"host\", ...}) = 0"},
      {{.name = "uname", .arguments = {0x1000}, .memory = names, .result = 0, .style = {.verbose = true}},
       "uname({sysname=\"Linux\", nodename=\"host\", release=\"6.1\", version=\"\", machine=\"x86_64\", "
       "domainname=\"\"}) = 0"},
      {{.name = "uname", .arguments = {0}, .result = -14}, "uname(NULL) = -1 EFAULT (Bad address)"},
      {{.name = "sysinfo", .arguments = {0x1000}, .memory = info, .result = 0},
       "sysinfo({uptime=10, loads=[1, 2, 3], totalram=4, freeram=0, sharedram=0, bufferram=0, totalswap=0, "
       "freeswap=0, procs=7, totalhigh=0, freehigh=0, mem_unit=1}) = 0"},
      {{.name = "sysinfo", .arguments = {0x1000}, .memory = info, .result = 0, .limits = {.elements = 1}},
       "sysinfo({uptime=10, loads=[1, ...], totalram=4, freeram=0, sharedram=0, bufferram=0, totalswap=0, "
       "freeswap=0, procs=7, totalhigh=0, freehigh=0, mem_unit=1}) = 0"},
      {{.name = "getrandom",
        .arguments = {0x1000, 8, 1},
        .memory = FakeMemory().bytes(0x1000,
                                     "a\x03"
                                     "bc"),
        .result = 3},
       "getrandom(\"\\x61\\x03\\x62\", 8, GRND_NONBLOCK) = 3"},
      {{.name = "getrandom", .arguments = {0x1000, 8, 8}, .result = -22},
       "getrandom(0x1000, 8, 0x8 /* GRND_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "getcpu", .arguments = {0x1000, 0, 0}, .memory = FakeMemory().u32(0x1000, {3}), .result = 0},
       "getcpu([3], NULL, NULL) = 0"},
      {{.name = "sethostname", .arguments = {0x1000, 3}, .memory = FakeMemory().string(0x1000, "hello")},
       "sethostname(\"hel\", 3"},
      {{.name = "sethostname",
        .arguments = {0x1000, 65},
        .memory = FakeMemory().zeros(0x1000, 80),
        .result = -22},
       "sethostname(0x1000, 65) = -1 EINVAL (Invalid argument)"},
      {{.name = "setdomainname", .arguments = {0, 3}, .result = -14},
       "setdomainname(NULL, 3) = -1 EFAULT (Bad address)"},
      {{.name = "syslog", .arguments = {10, 0, 0}, .result = 262144},
       "syslog(10 /* SYSLOG_ACTION_SIZE_BUFFER */) = 262144"},
      {{.name = "syslog",
        .arguments = {2, 0x1000, 10},
        .memory = FakeMemory().string(0x1000, "<6>x"),
        .result = 4},
       "syslog(2 /* SYSLOG_ACTION_READ */, \"<6>x\", 10) = 4"},
      {{.name = "syslog", .arguments = {8, 0, 7}, .result = 0},
       "syslog(8 /* SYSLOG_ACTION_CONSOLE_LEVEL */, NULL, 7 /* LOGLEVEL_DEBUG */) = 0"},
      {{.name = "syslog", .arguments = {11, 0x1000, 7}, .result = -22},
       "syslog(11 /* SYSLOG_ACTION_??? */, 0x1000, 7) = -1 EINVAL (Invalid argument)"},
      {{.name = "reboot", .arguments = {0xfee1dead, 672274793, 0x4321fedc, 0x1000}, .result = -1},
       "reboot(LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_POWER_OFF) = -1 EPERM (Operation "
       "not "
       "permitted)"},
      {{.name = "reboot",
        .arguments = {1, 537993216, 0xa1b2c3d4, 0x1000},
        .memory = FakeMemory().string(0x1000, "now")},
       "reboot(0x1 /* LINUX_REBOOT_MAGIC_??? */, LINUX_REBOOT_MAGIC2C, LINUX_REBOOT_CMD_RESTART2, \"now\""},
      {{.name = "finit_module",
        .arguments = {3, 0x1000, 3},
        .memory = FakeMemory().string(0x1000, "a=b"),
        .result = 0},
       "finit_module(3, \"a=b\", MODULE_INIT_IGNORE_MODVERSIONS|MODULE_INIT_IGNORE_VERMAGIC) = 0"},
      {{.name = "delete_module",
        .arguments = {0x1000, 0xa00},
        .memory = FakeMemory().string(0x1000, "ext4"),
        .result = -11},
       "delete_module(\"ext4\", O_NONBLOCK|O_TRUNC) = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "sysfs", .arguments = {3, 0, 0}, .result = 5}, "sysfs(0x3, 0, 0) = 5"},
      {{.name = "kexec_load",
        .arguments = {0x100, 1, 0x1000, 0x3e0001},
        .memory = FakeMemory().u64(0x1000, {1, 2, 3, 4}),
        .result = -1},
       "kexec_load(0x100, 1, [{buf=0x1, bufsz=2, mem=0x3, memsz=4}], KEXEC_ARCH_X86_64|KEXEC_ON_CRASH) = -1 "
       "EPERM "
       "(Operation not permitted)"},
  });
}

TEST(SystemCalls, Clock) {
  const FakeMemory timex =
      FakeMemory().zeros(0x1000, 208).u32(0x1000, {3}).u64(0x1008, {1, minus_one}).u32(0x1028, {0x41});
  const std::string shown =
      "{modes=ADJ_OFFSET|ADJ_FREQUENCY, offset=1, freq=-1, maxerror=0, esterror=0, "
      "status=STA_PLL|STA_UNSYNC, "
      "constant=0, precision=0, tolerance=0, time={tv_sec=0, tv_usec=0}, tick=0, ppsfreq=0, jitter=0, "
      "shift=0, "
      "stabil=0, jitcnt=0, calcnt=0, errcnt=0, stbcnt=0, tai=0}";
  check({
      {{.name = "adjtimex", .arguments = {0x1000}, .memory = timex, .result = 5},
       "adjtimex(" + shown + ") = 5 (TIME_ERROR)"},
      {{.name = "adjtimex", .arguments = {0x1000}, .memory = timex, .result = -1},
       "adjtimex(0x1000) = -1 EPERM (Operation not permitted)"},
      {{.name = "clock_adjtime", .arguments = {0, 0x1000}, .memory = timex, .result = 6},
       "clock_adjtime(CLOCK_REALTIME, " + shown + ") = 6"},
  });
}

TEST(SystemCalls, Keys) {
  const FakeMemory strings =
      FakeMemory().string(0x1000, "user").string(0x1100, "desc").string(0x1200, "payload");
  check({
      {{.name = "add_key",
        .arguments = {0x1000, 0x1100, 0x1200, 7, static_cast<uint64_t>(-3)},
        .memory = strings,
        .result = 77},
       "add_key(\"user\", \"desc\", \"payload\", 7, KEY_SPEC_SESSION_KEYRING) = 77"},
      {{.name = "request_key", .arguments = {0x1000, 0x1100, 0, 0}, .memory = strings, .result = -126},
       "request_key(\"user\", \"desc\", NULL, 0) = -1 ENOKEY (Required key not available)"},
      {{.name = "keyctl", .arguments = {0, static_cast<uint64_t>(-4), 1}, .result = 5},
       "keyctl(KEYCTL_GET_KEYRING_ID, KEY_SPEC_USER_KEYRING, 1) = 5"},
      {{.name = "keyctl", .arguments = {4, 5, 1000, minus_one}, .result = 0},
       "keyctl(KEYCTL_CHOWN, 5, 1000, -1) = 0"},
      {{.name = "keyctl", .arguments = {5, static_cast<uint64_t>(-9), 0x3f010000}, .result = -22},
       "keyctl(KEYCTL_SETPERM, -9, KEY_POS_VIEW|KEY_POS_READ|KEY_POS_WRITE|KEY_POS_SEARCH|KEY_POS_LINK|"
       "KEY_POS_SETATTR|KEY_USR_VIEW) = -1 EINVAL (Invalid argument)"},
      // The answer is how long it is, not how much of it there was room for.
      {{.name = "keyctl", .arguments = {11, 5, 0x1200, 3}, .memory = strings, .result = 7},
       "keyctl(KEYCTL_READ, 5, \"pay\", 3) = 7"},
      {{.name = "keyctl", .arguments = {11, 5, 0x1200, 3}, .memory = strings}, "keyctl(KEYCTL_READ, 5, "},
      {{.name = "keyctl", .arguments = {14, 9}, .result = -22},
       "keyctl(KEYCTL_SET_REQKEY_KEYRING, 9 /* KEY_REQKEY_DEFL_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "keyctl", .arguments = {19, 5, 1, 128, 0}, .result = 0},
       "keyctl(KEYCTL_REJECT, 5, 1, EKEYREVOKED, 0) = 0"},
      {{.name = "keyctl", .arguments = {18, 5, 1, 128, 0}, .result = 0},
       "keyctl(KEYCTL_SESSION_TO_PARENT) = 0"},
      {{.name = "keyctl", .arguments = {99, 1, 2, 3, 4}, .result = -95},
       "keyctl(0x63 /* KEYCTL_??? */, 0x1, 0x2, 0x3, 0x4) = -1 EOPNOTSUPP (Operation not supported)"},
  });
}

TEST(SystemCalls, Rings) {
  const FakeMemory before = FakeMemory().zeros(0x1000, 120).u32(0x1008, {0x22, 1, 2, 0, 0xffffffff});
  FakeMemory after = before;
  after.u32(0x1000, {8, 16}).u32(0x1014, {3}).u32(0x1028, {1, 2, 3, 4, 5, 6, 7});
  check({
      {{.name = "io_uring_setup",
        .arguments = {8, 0x1000},
        .memory = before,
        .memory_after = after,
        .result = 3},
       "io_uring_setup(8, {flags=IORING_SETUP_SQPOLL|IORING_SETUP_ATTACH_WQ, sq_thread_cpu=0x1, "
       "sq_thread_idle=2, "
       "wq_fd=-1, sq_entries=8, cq_entries=16, features=IORING_FEAT_SINGLE_MMAP|IORING_FEAT_NODROP, "
       "sq_off={head=1, tail=2, ring_mask=3, ring_entries=4, flags=5, dropped=6, array=7}, cq_off={head=0, "
       "tail=0, "
       "ring_mask=0, ring_entries=0, overflow=0, cqes=0, flags=0}}) = 3"},
      {{.name = "io_uring_setup", .arguments = {8, 0x1000}, .memory = before, .result = -1},
       "io_uring_setup(8, {flags=IORING_SETUP_SQPOLL|IORING_SETUP_ATTACH_WQ, sq_thread_cpu=0x1, "
       "sq_thread_idle=2, "
       "wq_fd=-1}) = -1 EPERM (Operation not permitted)"},
      {{.name = "io_uring_setup", .arguments = {8, 0x1000}, .memory = before}, "io_uring_setup(8, "},
      {{.name = "io_uring_enter", .arguments = {3, 1, 2, 1, 0, 8}, .result = 1},
       "io_uring_enter(3, 1, 2, IORING_ENTER_GETEVENTS, NULL, 8) = 1"},
      {{.name = "io_uring_enter", .arguments = {3, 1, 2, 8, 0x1000, 24}, .result = 1},
       "io_uring_enter(3, 1, 2, IORING_ENTER_EXT_ARG, 0x1000, 24) = 1"},
      {{.name = "io_uring_register",
        .arguments = {3, 2, 0x1000, 2},
        .memory = FakeMemory().u32(0x1000, {3, 0xffffffff}),
        .result = 0},
       "io_uring_register(3, IORING_REGISTER_FILES, [3, -1], 2) = 0"},
      {{.name = "io_uring_register", .arguments = {3, 99, 0, 0}, .result = -22},
       "io_uring_register(3, 0x63 /* IORING_REGISTER_??? */, NULL, 0) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(SystemCalls, Programs) {
  const FakeMemory program = FakeMemory()
                                 .zeros(0x1000, 144)
                                 .u32(0x1000, {6, 2})
                                 .u64(0x1008, {0x3000, 0x2000})
                                 .u32(0x1028, {0x060102, 1})
                                 .string(0x1030, "name")
                                 .string(0x2000, "GPL");
  check({
      {{.name = "bpf",
        .arguments = {0, 0x1000, 28},
        .memory = FakeMemory().u32(0x1000, {1, 4, 8, 16, 0x401, 0, 0}),
        .result = 3},
       "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=4, value_size=8, max_entries=16, "
       "map_flags=BPF_F_NO_PREALLOC|BPF_F_MMAPABLE, inner_map_fd=0}, 28) = 3"},
      {{.name = "bpf",
        .arguments = {2, 0x1000, 32},
        .memory = FakeMemory().u64(0x1000, {3, 0x5000, 0x6000, 2}),
        .result = 0},
       "bpf(BPF_MAP_UPDATE_ELEM, {map_fd=3, key=0x5000, value=0x6000, flags=BPF_EXIST}, 32) = 0"},
      {{.name = "bpf", .arguments = {5, 0x1000, 68}, .memory = program, .result = -22},
       "bpf(BPF_PROG_LOAD, {prog_type=BPF_PROG_TYPE_XDP, insn_cnt=2, insns=0x3000, license=\"GPL\", "
       "log_level=0, "
       "log_size=0, log_buf=NULL, kern_version=KERNEL_VERSION(6, 1, 2), prog_flags=BPF_F_STRICT_ALIGNMENT, "
       "prog_name=\"name\", prog_ifindex=0}, 68) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf",
        .arguments = {15, 0x1000, 16},
        .memory = FakeMemory().u32(0x1000, {3, 64}).u64(0x1008, {0x5000}),
        .result = 0},
       "bpf(BPF_OBJ_GET_INFO_BY_FD, {info={bpf_fd=3, info_len=64, info=0x5000}}, 16) = 0"},
      {{.name = "bpf", .arguments = {99, 0x1000, 16}, .result = -22},
       "bpf(0x63 /* BPF_??? */, 0x1000, 16) = -1 EINVAL (Invalid argument)"},
      {{.name = "bpf", .arguments = {1, 0xdead, 16}, .result = -14},
       "bpf(BPF_MAP_LOOKUP_ELEM, 0xdead, 16) = -1 EFAULT (Bad address)"},
      {{.name = "landlock_create_ruleset", .arguments = {0, 0, 1}, .result = 3},
       "landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) = 3"},
      {{.name = "landlock_create_ruleset",
        .arguments = {0x1000, 8, 0},
        .memory = FakeMemory().u64(0x1000, {5}),
        .result = 3},
       "landlock_create_ruleset({handled_access_fs=LANDLOCK_ACCESS_FS_EXECUTE|LANDLOCK_ACCESS_FS_READ_FILE}, "
       "8, "
       "0) = 3"},
      {{.name = "landlock_add_rule",
        .arguments = {3, 1, 0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {5, 7}),
        .result = 0},
       "landlock_add_rule(3, LANDLOCK_RULE_PATH_BENEATH, {allowed_access=LANDLOCK_ACCESS_FS_EXECUTE|"
       "LANDLOCK_ACCESS_FS_READ_FILE, parent_fd=7}, 0) = 0"},
  });
}

TEST(SystemCalls, Counters) {
  auto attr = [](uint64_t type, uint64_t size, uint64_t config, uint64_t bits) {
    return FakeMemory()
        .zeros(0x1000, 128)
        .u32(0x1000, {type, size})
        .u64(0x1008, {config, 4000, 7, 3, bits})
        .u32(0x1030, {1, 3})
        .u64(0x1038, {0x10, 4});
  };
  check({
      {{.name = "perf_event_open",
        .arguments = {0x1000, 0, minus_one, minus_one, 8},
        .memory = attr(0, 112, 0x100000001, 0x8463),
        .result = 3},
       "perf_event_open({type=PERF_TYPE_HARDWARE, size=PERF_ATTR_SIZE_VER5, config=0x1<<32|"
       "PERF_COUNT_HW_INSTRUCTIONS, sample_freq=4000, sample_type=PERF_SAMPLE_IP|PERF_SAMPLE_TID|"
       "PERF_SAMPLE_TIME, read_format=PERF_FORMAT_TOTAL_TIME_ENABLED|PERF_FORMAT_TOTAL_TIME_RUNNING, "
       "disabled=1, "
       "inherit=1, exclude_kernel=1, exclude_hv=1, freq=1, precise_ip=1 /* constant skid */, ...}, 0, -1, "
       "-1, "
       "PERF_FLAG_FD_CLOEXEC) = 3"},
      {{.name = "perf_event_open",
        .arguments = {0x1000, 0, 0, 3, 0x10},
        .memory = attr(3, 64, 0x10002, 0),
        .result = -22},
       "perf_event_open({type=PERF_TYPE_HW_CACHE, size=PERF_ATTR_SIZE_VER0, "
       "config=PERF_COUNT_HW_CACHE_RESULT_MISS<<16|PERF_COUNT_HW_CACHE_OP_READ<<8|PERF_COUNT_HW_CACHE_LL, "
       "sample_period=4000, sample_type=PERF_SAMPLE_IP|PERF_SAMPLE_TID|PERF_SAMPLE_TIME, "
       "read_format=PERF_FORMAT_TOTAL_TIME_ENABLED|PERF_FORMAT_TOTAL_TIME_RUNNING, precise_ip=0 /* arbitrary "
       "skid "
       "*/, ...}, 0, 0, 3, 0x10 /* PERF_FLAG_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "perf_event_open", .arguments = {0, 0, 0, minus_one, 0}, .result = -14},
       "perf_event_open(NULL, 0, 0, -1, 0) = -1 EFAULT (Bad address)"},
  });
  const std::string all = text_of({.name = "perf_event_open",
                                   .arguments = {0x1000, 0, 0, 3, 0},
                                   .memory = attr(5, 72, 0, 1),
                                   .result = 4,
                                   .style = {.verbose = true}});
  EXPECT_NE(all.find("disabled=1, inherit=0, pinned=0"), std::string::npos) << all;
  EXPECT_NE(all.find("sigtrap=0, wakeup_events=1, bp_type=HW_BREAKPOINT_RW, bp_addr=0x10, bp_len=4}, 0"),
            std::string::npos)
      << all;
}

}  // namespace
}  // namespace sysgood::testing
