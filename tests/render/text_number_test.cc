// Numbers as text. What strace 6.1 can be made to print was printed by it: `strace -e inject=wait4:retval=1`
// decodes any status, `inject=fstat:retval=0` any mode, device and time.
#include "tracer/render/text_number.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <string>
#include <string_view>

#include "tracer/describe/lang.h"
#include "tracer/render/symbols.h"

namespace sysgood {
namespace {

using describe::Kind;
using Constants = ValueStyle::Constants;

constexpr Constants abbreviated = Constants::abbreviated, raw = Constants::raw, verbose = Constants::verbose;

Value number(Kind kind, uint64_t bits, uint8_t width = 4, describe::Names names = {}) {
  Value v;
  v.is = Value::Is::number;
  v.kind = kind;
  v.number = bits;
  v.width = width;
  v.names = names;
  return v;
}

std::string text(const Value& v, const ValueStyle& style = {}, Abi abi = Abi::x86_64) {
  std::string out = "-";  // appends, never overwrites
  append_number(out, v, abi, style);
  EXPECT_EQ(out[0], '-');
  return out.substr(1);
}

std::string text(const Value& v, Constants constants) {
  ValueStyle style;
  style.constants = constants;
  return text(v, style);
}

struct Row {
  Kind kind;
  uint64_t bits;
  std::string_view expected;
  uint8_t width = 4;
};

TEST(TextNumber, Plain) {
  const Row rows[] = {
      {Kind::integer, 0, "0"},
      {Kind::integer, 0xffffffff, "-1"},
      {Kind::integer, 0x80000000, "-2147483648"},
      {Kind::integer, 0xff, "-1", 1},
      {Kind::integer, 0x7f, "127", 1},
      {Kind::integer, 0x8000, "-32768", 2},
      {Kind::integer, 1ull << 63, "-9223372036854775808", 8},
      {Kind::natural, 0xffffffff, "4294967295"},
      {Kind::natural, ~0ull, "18446744073709551615", 8},
      {Kind::hex, 0, "0"},
      {Kind::hex, 0xdead, "0xdead"},
      {Kind::hex, ~0ull, "0xffffffffffffffff", 8},
      {Kind::pid, 0xffffffff, "-1"},
      {Kind::pid, 4711, "4711"},
      {Kind::fd, 3, "3"},
      {Kind::fd, 0xffffff9c, "-100"},
      {Kind::id, 0xffffffff, "-1"},
      {Kind::id, 0xfffffffe, "4294967294"},
      {Kind::id, 0xffff, "-1", 2},
      {Kind::id, 1000, "1000"},
      {Kind::octal, 0, "000"},
      {Kind::octal, 7, "007"},
      {Kind::octal, 022, "022"},
      {Kind::octal, 0644, "0644"},
      {Kind::octal, 0100644, "0100644"},
      {Kind::octal, 0177777, "0177777"},
  };
  for (const Row& row : rows)
    for (const Constants style : {abbreviated, raw, verbose})
      EXPECT_EQ(text(number(row.kind, row.bits, row.width), style), row.expected);
}

struct StyledRow {
  uint64_t bits;
  std::string_view plain, raw, verbose;
};

template <size_t N>
void check(const StyledRow (&rows)[N], Kind kind, uint8_t width, describe::Names names = {}) {
  for (const StyledRow& row : rows) {
    const Value v = number(kind, row.bits, width, names);
    EXPECT_EQ(text(v, abbreviated), row.plain);
    EXPECT_EQ(text(v, raw), row.raw) << row.plain;
    EXPECT_EQ(text(v, verbose), row.verbose) << row.plain;
  }
}

TEST(TextNumber, FileMode) {
  const StyledRow rows[] = {
      {0, "000", "000", "000 /* 000 */"},
      {0644, "0644", "0644", "0644 /* 0644 */"},
      {0100644, "S_IFREG|0644", "0100644", "0100644 /* S_IFREG|0644 */"},
      {040755, "S_IFDIR|0755", "040755", "040755 /* S_IFDIR|0755 */"},
      {0104755, "S_IFREG|S_ISUID|0755", "0104755", "0104755 /* S_IFREG|S_ISUID|0755 */"},
      {0102755, "S_IFREG|S_ISGID|0755", "0102755", "0102755 /* S_IFREG|S_ISGID|0755 */"},
      {041777, "S_IFDIR|S_ISVTX|0777", "041777", "041777 /* S_IFDIR|S_ISVTX|0777 */"},
      {0107777, "S_IFREG|S_ISUID|S_ISGID|S_ISVTX|0777", "0107777",
       "0107777 /* S_IFREG|S_ISUID|S_ISGID|S_ISVTX|0777 */"},
      {0120777, "S_IFLNK|0777", "0120777", "0120777 /* S_IFLNK|0777 */"},
      {0140777, "S_IFSOCK|0777", "0140777", "0140777 /* S_IFSOCK|0777 */"},
      {060660, "S_IFBLK|0660", "060660", "060660 /* S_IFBLK|0660 */"},
      {020620, "S_IFCHR|0620", "020620", "020620 /* S_IFCHR|0620 */"},
      {010600, "S_IFIFO|0600", "010600", "010600 /* S_IFIFO|0600 */"},
      {0170644, "0170644", "0170644", "0170644"},  // no such type
      {0110644, "0110644", "0110644", "0110644"},
      {0150000, "0150000", "0150000", "0150000"},
      {0xffffffff, "037777777777", "037777777777", "037777777777"},
      {0200644, "0200644", "0200644", "0200644 /* 0200644 */"},
      {0203104, "S_ISGID|S_ISVTX|0200104", "0203104", "0203104 /* S_ISGID|S_ISVTX|0200104 */"},
      {0100007, "S_IFREG|007", "0100007", "0100007 /* S_IFREG|007 */"},
      {0100000, "S_IFREG|000", "0100000", "0100000 /* S_IFREG|000 */"},
  };
  check(rows, Kind::file_mode, 4);
}

TEST(TextNumber, WaitStatus) {
  const struct {
    uint64_t bits;
    std::string_view expected;
  } rows[] = {
      {0, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}"},
      {0x100, "{WIFEXITED(s) && WEXITSTATUS(s) == 1}"},
      {0xff00, "{WIFEXITED(s) && WEXITSTATUS(s) == 255}"},
      {0x80, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}|0x80"},
      {9, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL}"},
      {11 | 0x80, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGSEGV && WCOREDUMP(s)}"},
      {0x20, "{WIFSIGNALED(s) && WTERMSIG(s) == SIGRTMIN}"},
      {0x41, "{WIFSIGNALED(s) && WTERMSIG(s) == 65}"},
      {0x7e, "{WIFSIGNALED(s) && WTERMSIG(s) == 126}"},
      {0x7f, "{WIFSTOPPED(s) && WSTOPSIG(s) == 0}"},
      {0x137f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}"},
      {0x857f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP | 0x80}"},
      {0xff7f, "{WIFSTOPPED(s) && WSTOPSIG(s) == 127 | 0x80}"},
      {0x407f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGRT_32}"},
      {0x417f, "{WIFSTOPPED(s) && WSTOPSIG(s) == 65}"},
      {0xffff, "{WIFCONTINUED(s)}"},
      {0x1ffff, "0x1ffff"},
      {0x1057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_FORK<<16"},
      {0x7057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_SECCOMP<<16"},
      {0x8057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|0x8 /* PTRACE_EVENT_??? */<<16"},
      {0x80017f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGHUP}|PTRACE_EVENT_STOP<<16"},
      {0x10000, "{WIFEXITED(s) && WEXITSTATUS(s) == 0}|PTRACE_EVENT_FORK<<16"},
      {0xdeadbeef,
       "{WIFSIGNALED(s) && WTERMSIG(s) == 111 && WCOREDUMP(s)}|0xdead /* PTRACE_EVENT_??? */<<16|0xbe00"},
  };
  for (const auto& row : rows) EXPECT_EQ(text(number(Kind::wait_status, row.bits)), row.expected);

  const Value stopped = number(Kind::wait_status, 0x80137f);
  EXPECT_EQ(text(stopped, raw), "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}|0x80<<16");
  EXPECT_EQ(text(stopped, verbose),
            "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}|0x80 /* PTRACE_EVENT_STOP */<<16");
}

TEST(TextNumber, SignalSet) {
  const StyledRow rows[] = {
      {0, "[]", "[]", "[]"},
      {1, "[HUP]", "[1]", "[1 /* HUP */]"},
      {6, "[INT QUIT]", "[2 3]", "[2 /* INT */ 3 /* QUIT */]"},
      {1ull << 31, "[RTMIN]", "[32]", "[32 /* RTMIN */]"},
      {1ull << 32 | 1ull << 33, "[RT_1 RT_2]", "[33 34]", "[33 /* RT_1 */ 34 /* RT_2 */]"},
      {1ull << 63, "[RT_32]", "[64]", "[64 /* RT_32 */]"},
      {~0ull, "~[]", "~[]", "~[]"},
      {~0x40100ull, "~[KILL STOP]", "~[9 19]", "~[9 /* KILL */ 19 /* STOP */]"},
  };
  check(rows, Kind::sigset, 8);

  // 41 of 64 signals are listed, 42 are two thirds: the others are.
  EXPECT_TRUE(text(number(Kind::sigset, (1ull << 41) - 1, 8)).starts_with("[HUP INT "));
  EXPECT_TRUE(text(number(Kind::sigset, (1ull << 42) - 1, 8)).starts_with("~[RT_11 RT_12 "));
  EXPECT_TRUE(text(number(Kind::sigset, ~0ull << 22, 8)).ends_with(" TTIN TTOU]"));
  EXPECT_EQ(text(number(Kind::sigset, ~0ull << 22, 8))[0], '~');
  EXPECT_EQ(text(number(Kind::sigset, ~0ull << 23, 8))[0], '[');
}

TEST(TextNumber, Signal) {
  const StyledRow rows[] = {
      {0, "0", "0", "0"},
      {1, "SIGHUP", "1", "1 /* SIGHUP */"},
      {29, "SIGIO", "29", "29 /* SIGIO */"},
      {31, "SIGSYS", "31", "31 /* SIGSYS */"},
      {32, "SIGRTMIN", "32", "32 /* SIGRTMIN */"},
      {33, "SIGRT_1", "33", "33 /* SIGRT_1 */"},
      {64, "SIGRT_32", "64", "64 /* SIGRT_32 */"},
      {65, "65", "65", "65"},
      {1000000, "1000000", "1000000", "1000000"},
      {0xffffffff, "-1", "-1", "-1"},
  };
  check(rows, Kind::signal, 4);
}

TEST(TextNumber, Device) {
  const StyledRow rows[] = {
      {0, "makedev(0, 0)", "0", "0 /* makedev(0, 0) */"},
      {0x801, "makedev(0x8, 0x1)", "0x801", "0x801 /* makedev(0x8, 0x1) */"},
      {0xfff00, "makedev(0xfff, 0)", "0xfff00", "0xfff00 /* makedev(0xfff, 0) */"},
      {0x12345678, "makedev(0x456, 0x12378)", "0x12345678", "0x12345678 /* makedev(0x456, 0x12378) */"},
      {0xfff00fffff, "makedev(0xfff, 0xfff00ff)", "0xfff00fffff",
       "0xfff00fffff /* makedev(0xfff, 0xfff00ff) */"},
      {0x100000000000, "makedev(0x1000, 0)", "0x100000000000", "0x100000000000 /* makedev(0x1000, 0) */"},
      {~0ull, "makedev(0xffffffff, 0xffffffff)", "0xffffffffffffffff",
       "0xffffffffffffffff /* makedev(0xffffffff, 0xffffffff) */"},
  };
  check(rows, Kind::device, 8);
}

TEST(TextNumber, ResourceLimit) {
  const StyledRow rows[] = {
      {0, "0", "0", "0"},
      {1023, "1023", "1023", "1023"},
      {1024, "1024", "1024", "1024"},
      {1025, "1025", "1025", "1025"},
      {2048, "2*1024", "2048", "2048 /* 2*1024 */"},
      {3000, "3000", "3000", "3000"},
      {8192 * 1024, "8192*1024", "8388608", "8388608 /* 8192*1024 */"},
      {1ull << 32, "4194304*1024", "4294967296", "4294967296 /* 4194304*1024 */"},
      {~0ull, "RLIM64_INFINITY", "18446744073709551615", "18446744073709551615 /* RLIM64_INFINITY */"},
      {~1ull, "18446744073709551614", "18446744073709551614", "18446744073709551614"},
      {~0ull << 10, "18014398509481983*1024", "18446744073709550592",
       "18446744073709550592 /* 18014398509481983*1024 */"},
  };
  check(rows, Kind::rlimit, 8);
  // getrlimit(2) and its kin name infinity otherwise.
  describe::Names infinity;
  infinity.unknown = "RLIM_INFINITY";
  EXPECT_EQ(text(number(Kind::rlimit, ~0ull, 8, infinity)), "RLIM_INFINITY");
}

TEST(TextNumber, Ioctl) {
  const StyledRow rows[] = {
      {0x5401, "TCGETS", "0x5401", "0x5401 /* TCGETS */"},
      {0x80045430, "TIOCGPTN", "0x80045430", "0x80045430 /* TIOCGPTN */"},
      {0, "_IOC(_IOC_NONE, 0, 0, 0)", "0", "0 /* _IOC(_IOC_NONE, 0, 0, 0) */"},
      {0x5499, "_IOC(_IOC_NONE, 0x54, 0x99, 0)", "0x5499", "0x5499 /* _IOC(_IOC_NONE, 0x54, 0x99, 0) */"},
      {0x12345678, "_IOC(_IOC_NONE, 0x56, 0x78, 0x1234)", "0x12345678",
       "0x12345678 /* _IOC(_IOC_NONE, 0x56, 0x78, 0x1234) */"},
      {0x40045499, "_IOC(_IOC_WRITE, 0x54, 0x99, 0x4)", "0x40045499",
       "0x40045499 /* _IOC(_IOC_WRITE, 0x54, 0x99, 0x4) */"},
      {0x80045499, "_IOC(_IOC_READ, 0x54, 0x99, 0x4)", "0x80045499",
       "0x80045499 /* _IOC(_IOC_READ, 0x54, 0x99, 0x4) */"},
      {0xe0045431, "_IOC(_IOC_READ|_IOC_WRITE, 0x54, 0x31, 0x2004)", "0xe0045431",
       "0xe0045431 /* _IOC(_IOC_READ|_IOC_WRITE, 0x54, 0x31, 0x2004) */"},
      {0xffffffff, "_IOC(_IOC_READ|_IOC_WRITE, 0xff, 0xff, 0x3fff)", "0xffffffff",
       "0xffffffff /* _IOC(_IOC_READ|_IOC_WRITE, 0xff, 0xff, 0x3fff) */"},
  };
  check(rows, Kind::ioctl_request, 4);
}

TEST(TextNumber, Port) {
  const StyledRow rows[] = {
      {0, "htons(0)", R"("\x00\x00")", R"("\x00\x00" /* htons(0) */)"},
      {0x5000, "htons(80)", R"("\x00\x50")", R"("\x00\x50" /* htons(80) */)"},
      {0xbb01, "htons(443)", R"("\x01\xbb")", R"("\x01\xbb" /* htons(443) */)"},
      {0xffff, "htons(65535)", R"("\xff\xff")", R"("\xff\xff" /* htons(65535) */)"},
  };
  check(rows, Kind::port, 2);
}

TEST(TextNumber, Ipv4) {
  const StyledRow rows[] = {
      {0x0100007f, R"(inet_addr("127.0.0.1"))", R"("\x7f\x00\x00\x01")",
       R"("\x7f\x00\x00\x01" /* inet_addr("127.0.0.1") */)"},
      {0, R"(inet_addr("0.0.0.0"))", R"("\x00\x00\x00\x00")",
       R"("\x00\x00\x00\x00" /* inet_addr("0.0.0.0") */)"},
      {0xffffffff, R"(inet_addr("255.255.255.255"))", R"("\xff\xff\xff\xff")",
       R"("\xff\xff\xff\xff" /* inet_addr("255.255.255.255") */)"},
  };
  check(rows, Kind::ipv4, 4);
  ValueStyle hex;
  hex.hex_strings = ValueStyle::HexStrings::all;
  EXPECT_EQ(text(number(Kind::ipv4, 0x04030201), hex), R"(inet_addr("\x31\x2e\x32\x2e\x33\x2e\x34"))");
}

TEST(TextNumber, ClockTicks) {
  const StyledRow rows[] = {
      {0, "0", "0", "0"},
      {1, "1 /* 0.01 s */", "1", "1 /* 0.01 s */"},
      {99, "99 /* 0.99 s */", "99", "99 /* 0.99 s */"},
      {100, "100 /* 1.00 s */", "100", "100 /* 1.00 s */"},
      {12345, "12345 /* 123.45 s */", "12345", "12345 /* 123.45 s */"},
      {~0ull, "18446744073709551615 /* 184467440737095516.15 s */", "18446744073709551615",
       "18446744073709551615 /* 184467440737095516.15 s */"},
  };
  check(rows, Kind::clock_ticks, 8);
}

class TimeZone : public ::testing::Test {
 protected:
  void SetUp() override { set("UTC"); }
  void TearDown() override {
    unsetenv("TZ");
    tzset();
  }
  static void set(const char* zone) {
    setenv("TZ", zone, 1);
    tzset();
  }
};

TEST_F(TimeZone, Times) {
  const struct {
    int64_t seconds;
    uint64_t nanoseconds;
    std::string_view expected;
  } rows[] = {
      {0, 0, "0"},
      {0, 1, "0 /* 1970-01-01T00:00:00.000000001+0000 */"},
      {1, 2, "1 /* 1970-01-01T00:00:01.000000002+0000 */"},
      {-1, 999999999, "-1 /* 1969-12-31T23:59:59.999999999+0000 */"},
      {2000000000, 5, "2000000000 /* 2033-05-18T03:33:20.000000005+0000 */"},
      {5000000000, 0, "5000000000 /* 2128-06-11T08:53:20+0000 */"},
      {253402300800, 7, "253402300800 /* 10000-01-01T00:00:00.000000007+0000 */"},
      {5, 1000000000, "5"},                   // not a time
      {0, 0x3fffffff, "0"},                   // UTIME_NOW
      {INT64_MAX, 0, "9223372036854775807"},  // no year holds it
      {-INT64_MAX, 0, "-9223372036854775807"},
  };
  for (const auto& row : rows) {
    Value v = number(Kind::time, static_cast<uint64_t>(row.seconds), 8);
    v.quantity = row.nanoseconds;
    for (const Constants style : {abbreviated, raw, verbose}) EXPECT_EQ(text(v, style), row.expected);
  }
  EXPECT_EQ(text(number(Kind::time, 0xffffffff, 4)), "-1 /* 1969-12-31T23:59:59+0000 */");
}

TEST_F(TimeZone, TimesAreLocal) {
  set("XYZ-5:30");
  EXPECT_EQ(text(number(Kind::time, 86400, 8)), "86400 /* 1970-01-02T05:30:00+0530 */");
}

TEST(TextNumber, Dirfd) {
  const StyledRow rows[] = {
      {0xffffff9c, "AT_FDCWD", "-100", "-100 /* AT_FDCWD */"},
      {0xfffffffb, "-5", "-5", "-5"},
      {7, "7", "7", "7"},
  };
  check(rows, Kind::dirfd, 4);
}

// A path is only shown where asked for, and a working directory's name is not cut where it says it is
// deleted.
TEST(TextNumber, DescriptorPaths) {
  constexpr std::string_view gone = "/a/b (deleted)";
  Value fd = number(Kind::fd, 3);
  fd.bytes = std::as_bytes(std::span(gone));
  EXPECT_EQ(text(fd), "3");
  ValueStyle paths;
  paths.paths = true;
  EXPECT_EQ(text(fd, paths), "3</a/b>(deleted)");
  Value at = number(Kind::dirfd, 0xffffff9c);
  at.bytes = fd.bytes;
  EXPECT_EQ(text(at, paths), "AT_FDCWD</a/b (deleted)>");
  at.number = 3;
  EXPECT_EQ(text(at, paths), "3</a/b>(deleted)");
  paths.constants = raw;
  at.number = 0xffffff9c;
  EXPECT_EQ(text(at, paths), "-100</a/b (deleted)>");
}

constexpr auto whence = describe::names("SEEK_???", {{"SEEK_SET", 0}, {"SEEK_END", 2}});
constexpr auto nameless = describe::names("", {{"SIG_DFL", 0}, {"SIG_IGN", 1}});

TEST(TextNumber, Enumeration) {
  const StyledRow rows[] = {
      {0, "SEEK_SET", "0", "0 /* SEEK_SET */"},
      {2, "SEEK_END", "0x2", "0x2 /* SEEK_END */"},
      {5, "0x5 /* SEEK_??? */", "0x5", "0x5 /* SEEK_??? */"},
      {0xffffffff, "0xffffffff /* SEEK_??? */", "0xffffffff", "0xffffffff /* SEEK_??? */"},
  };
  check(rows, Kind::enumeration, 4, whence);
  const StyledRow addresses[] = {
      {1, "SIG_IGN", "0x1", "0x1 /* SIG_IGN */"},
      {0x401000, "0x401000", "0x401000", "0x401000"},
  };
  check(addresses, Kind::enumeration, 8, nameless);
}

constexpr auto open_flags =
    describe::names("O_???", {{"O_RDONLY", 0, 3},
                              {"O_WRONLY", 1, 3},
                              {"O_RDWR", 2, 3},
                              {"O_ACCMODE", 3, 3},
                              {"O_CREAT", 0x40},
                              {"O_SYNC", 0x101000},
                              {"O_DSYNC", 0x1000},
                              {"O_DIRECTORY", 0x10000, describe::On{Abi::aarch64, 0x4000}}});
constexpr auto protections =
    describe::names("PROT_???", {{"PROT_NONE", 0}, {"PROT_READ", 1}, {"PROT_WRITE", 2}});
constexpr auto efd = describe::names("EFD_???", {{"EFD_SEMAPHORE", 1}, {"EFD_CLOEXEC", 0x80000}});

TEST(TextNumber, FlagSet) {
  const StyledRow opens[] = {
      {0, "O_RDONLY", "0", "0 /* O_RDONLY */"},
      {3, "O_ACCMODE", "0x3", "0x3 /* O_ACCMODE */"},
      {0x42, "O_RDWR|O_CREAT", "0x42", "0x42 /* O_RDWR|O_CREAT */"},
      {0x101000, "O_RDONLY|O_SYNC", "0x101000", "0x101000 /* O_RDONLY|O_SYNC */"},
      {0x1000, "O_RDONLY|O_DSYNC", "0x1000", "0x1000 /* O_RDONLY|O_DSYNC */"},
      {0x100000, "O_RDONLY|0x100000", "0x100000", "0x100000 /* O_RDONLY|0x100000 */"},
      {0x80000040, "O_RDONLY|O_CREAT|0x80000000", "0x80000040",
       "0x80000040 /* O_RDONLY|O_CREAT|0x80000000 */"},
      {0x10000, "O_RDONLY|O_DIRECTORY", "0x10000", "0x10000 /* O_RDONLY|O_DIRECTORY */"},
  };
  check(opens, Kind::flag_set, 4, open_flags);
  const StyledRow maps[] = {
      {0, "PROT_NONE", "0", "0 /* PROT_NONE */"},
      {3, "PROT_READ|PROT_WRITE", "0x3", "0x3 /* PROT_READ|PROT_WRITE */"},
      {0x10, "0x10 /* PROT_??? */", "0x10", "0x10 /* PROT_??? */"},
      {0x11, "PROT_READ|0x10", "0x11", "0x11 /* PROT_READ|0x10 */"},
  };
  check(maps, Kind::flag_set, 8, protections);
  const StyledRow events[] = {
      {0, "0", "0", "0"},
      {0x10, "0x10 /* EFD_??? */", "0x10", "0x10 /* EFD_??? */"},
      {0x80001, "EFD_SEMAPHORE|EFD_CLOEXEC", "0x80001", "0x80001 /* EFD_SEMAPHORE|EFD_CLOEXEC */"},
  };
  check(events, Kind::flag_set, 4, efd);
}

TEST(TextNumber, FlagsOfTheAbi) {
  EXPECT_EQ(text(number(Kind::flag_set, 0x4000, 4, open_flags), {}, Abi::aarch64), "O_RDONLY|O_DIRECTORY");
  EXPECT_EQ(text(number(Kind::flag_set, 0x10000, 4, open_flags), {}, Abi::aarch64), "O_RDONLY|0x10000");
}

TEST(TextNumber, SyscallAndErrorNumbers) {
  const StyledRow calls[] = {
      {39, "__NR_getpid", "39", "39 /* __NR_getpid */"},
      {0xffffffff, "-1", "-1", "-1"},
  };
  check(calls, Kind::syscall_number, 4);
  EXPECT_EQ(text(number(Kind::syscall_number, 172), {}, Abi::aarch64), "__NR_getpid");
  const StyledRow errors[] = {
      {2, "ENOENT", "2", "2 /* ENOENT */"},
      {0, "0", "0", "0"},
      {4249, "4249", "4249", "4249"},
  };
  check(errors, Kind::error_number, 4);
}

TEST(TextNumber, Octal) {
  auto octal = [](uint64_t n) {
    std::string out;
    append_octal(out, n);
    return out;
  };
  EXPECT_EQ(octal(0), "000");
  EXPECT_EQ(octal(7), "007");
  EXPECT_EQ(octal(077), "077");
  EXPECT_EQ(octal(0100), "0100");
}

}  // namespace
}  // namespace sysgood
