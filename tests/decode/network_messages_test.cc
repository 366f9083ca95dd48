// Messages with a header, and their ancillary data, as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/socket_arguments.h"

namespace sysgood::testing {
namespace {

using namespace std::string_literals;

// struct msghdr.
FakeMemory& message(FakeMemory& m, uint64_t to, uint64_t name, uint64_t name_size, uint64_t parts, uint64_t n,
                    uint64_t control, uint64_t control_size, uint64_t flags) {
  return m.u64(to, {name, name_size, parts, n, control, control_size, flags});
}
// Two parts at 0x3000.
FakeMemory parts() {
  return FakeMemory()
      .string(0x3100, "hello")
      .string(0x3200, "world")
      .u64(0x3000, {0x3100, 5, 0x3200, 100})
      .bytes(at, loopback);
}

TEST(NetworkCalls, MessagesSent) {
  FakeMemory plain = parts(), named = parts(), hostile = parts();
  plain.u64(0x3018, {3});
  message(plain, 0x4000, 0, 0, 0x3000, 2, 0, 0, 0);
  named.u64(0x3018, {3});
  message(named, 0x4000, at, 16, 0x3000, 1, 0, 16, 0x40);
  message(hostile, 0x4000, 0x9000, 0xffffffff, 0x9000, none, 0x9000, none, 0);
  check({
      {{.name = "sendmsg", .arguments = {3, 0x4000, 0x4000}, .memory = plain, .result = 8},
       "sendmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"hello\", iov_len=5}, "
       "{iov_base=\"wor\", iov_len=3}], msg_iovlen=2, msg_controllen=0, msg_flags=0}, MSG_NOSIGNAL) = 8"},
      {{.abi = Abi::aarch64, .name = "sendmsg", .arguments = {3, 0x4000, 0}, .memory = named},
       "sendmsg(3, {msg_name={sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, "
       "msg_namelen=16, msg_iov=[{iov_base=\"hello\", iov_len=5}], msg_iovlen=1, msg_control=NULL, "
       "msg_controllen=16, msg_flags=MSG_DONTWAIT}, 0"},
      {{.name = "sendmsg", .arguments = {3, 0x4000, 0}, .memory = hostile, .result = -22},
       "sendmsg(3, {msg_name=0x9000, msg_namelen=-1, msg_iov=0x9000, msg_iovlen=18446744073709551615, "
       "msg_control=0x9000, msg_controllen=18446744073709551615, msg_flags=0}, 0) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "sendmsg", .arguments = {3, 0, 0}, .result = -14},
       "sendmsg(3, NULL, 0) = -1 EFAULT (Bad address)"},
      {{.name = "sendmsg", .arguments = {3, 0x9000, 0}, .result = -14},
       "sendmsg(3, 0x9000, 0) = -1 EFAULT (Bad address)"},
  });
}

TEST(NetworkCalls, MessagesReceived) {
  FakeMemory asked = parts(), got = parts(), small = parts();
  message(asked, 0x4000, at, 128, 0x3000, 2, 0x5000, 256, 0);
  message(got, 0x4000, at, 16, 0x3000, 2, 0x5000, 0, 0x20);
  message(small, 0x4000, at, 4, 0x3000, 2, 0, 0, 0);
  FakeMemory unasked = parts();
  message(unasked, 0x4000, 0, 55, 0x3000, 1, 0, 0, 0);
  check({
      {{.name = "recvmsg", .arguments = {3, 0x4000, 0}, .memory = asked, .memory_after = got, .result = 7},
       "recvmsg(3, {msg_name={sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, "
       "msg_namelen=128 => 16, msg_iov=[{iov_base=\"hello\", iov_len=5}, {iov_base=\"wo\", iov_len=100}], "
       "msg_iovlen=2, msg_controllen=0, msg_flags=MSG_TRUNC}, 0) = 7"},
      {{.name = "recvmsg", .arguments = {3, 0x4000, 0}, .memory = small, .memory_after = got, .result = 1},
       "recvmsg(3, {msg_name={sa_family=AF_INET, sa_data=\"\\0P\"}, msg_namelen=4 => 16, "
       "msg_iov=[{iov_base=\"h\", iov_len=5}, {iov_base=\"\", iov_len=100}], msg_iovlen=2, msg_controllen=0, "
       "msg_flags=MSG_TRUNC}, 0) = 1"},
      {{.abi = Abi::aarch64, .name = "recvmsg", .arguments = {3, 0x4000, 0}, .memory = unasked, .result = 5},
       "recvmsg(3, {msg_name=NULL, msg_namelen=55, msg_iov=[{iov_base=\"hello\", iov_len=5}], msg_iovlen=1, "
       "msg_controllen=0, msg_flags=0}, 0) = 5"},
      {{.name = "recvmsg", .arguments = {3, 0x4000, 0x40}, .memory = asked, .result = -11},
       "recvmsg(3, {msg_namelen=128}, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "recvmsg", .arguments = {3, 0x4000, 0}, .memory = asked}, "recvmsg(3, "},
      {{.name = "recvmsg", .arguments = {3, 0, 0}, .result = -14},
       "recvmsg(3, NULL, 0) = -1 EFAULT (Bad address)"},
      {{.name = "recvmsg", .arguments = {3, 0x9000, 0}, .result = -14},
       "recvmsg(3, 0x9000, 0) = -1 EFAULT (Bad address)"},
  });
}

TEST(NetworkCalls, ManyMessages) {
  FakeMemory given = parts(), sent, asked = parts(), got;
  for (const uint64_t to : {0x4000, 0x4040, 0x4080}) {
    message(given, to, 0, 0, 0x3000, 1, 0, 0, 0).u64(to + 56, {99});
    message(asked, to, at, 128, 0x3000, 2, 0, 0, 0).u64(to + 56, {99});
  }
  sent = given;
  sent.u64(0x4038, {5}).u64(0x4078, {5});
  got = asked;
  message(got, 0x4000, at, 16, 0x3000, 2, 0, 0, 0).u64(0x4038, {6});
  message(got, 0x4040, at, 0, 0x3000, 2, 0, 0, 0).u64(0x4078, {2});
  got.u64(0x6000, {0, 7});
  asked.u64(0x6000, {1, 2});
  const std::string one =
      "{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"hello\", iov_len=5}], msg_iovlen=1, "
      "msg_controllen=0, msg_flags=0}";
  check({
      // The third was not sent.
      {{.name = "sendmmsg",
        .arguments = {3, 0x4000, 3, 0},
        .memory = given,
        .memory_after = sent,
        .result = 2},
       "sendmmsg(3, [" + one + ", msg_len=5}, " + one + ", msg_len=5}, " + one + "}], 3, 0) = 2"},
      {{.name = "sendmmsg", .arguments = {3, 0x4000, 1, 0}, .memory = given, .result = -9},
       "sendmmsg(3, [" + one + "}], 1, 0) = -1 EBADF (Bad file descriptor)"},
      {{.name = "sendmmsg", .arguments = {3, 0x4000, 1, 0}, .memory = given}, "sendmmsg(3, "},
      {{.name = "sendmmsg", .arguments = {3, 0x4000, 0, 0}, .result = 0}, "sendmmsg(3, [], 0, 0) = 0"},
      {{.name = "sendmmsg", .arguments = {3, 0x9000, none, 0}, .result = -14},
       "sendmmsg(3, 0x9000, 4294967295, 0) = -1 EFAULT (Bad address)"},
      // Each has its own length, and as many are shown as came.
      {{.name = "recvmmsg",
        .arguments = {3, 0x4000, 3, 0x10000, 0x6000},
        .memory = asked,
        .memory_after = got,
        .result = 2},
       "recvmmsg(3, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(80), "
       "sin_addr=inet_addr(\"127.0.0.1\")}, msg_namelen=128 => 16, msg_iov=[{iov_base=\"hello\", iov_len=5}, "
       "{iov_base=\"w\", iov_len=100}], msg_iovlen=2, msg_controllen=0, msg_flags=0}, msg_len=6}, "
       "{msg_hdr={msg_name=0x1000, msg_namelen=128 => 0, msg_iov=[{iov_base=\"he\", iov_len=5}, "
       "{iov_base=\"\", iov_len=100}], msg_iovlen=2, msg_controllen=0, msg_flags=0}, msg_len=2}], 3, "
       "MSG_WAITFORONE, {tv_sec=1, tv_nsec=2}) = 2 (left {tv_sec=0, tv_nsec=7})"},
      {{.name = "recvmmsg", .arguments = {3, 0x4000, 3, 0, 0}, .memory = asked, .result = -11},
       "recvmmsg(3, 0x4000, 3, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable)"},
      {{.name = "recvmmsg", .arguments = {3, 0x4000, 0, 0, 0}, .memory = asked, .result = 0},
       "recvmmsg(3, [], 0, 0, NULL) = 0 (Timeout)"},
      {{.name = "recvmmsg", .arguments = {3, 0x4000, 3, 0, 0}, .memory = asked}, "recvmmsg(3, "},
  });
}

// What sendmsg shows of `size` bytes of ancillary data.
std::string control(std::string_view bytes, uint64_t size) {
  FakeMemory m;
  message(m, 0x4000, 0, 0, 0, 0, 0x5000, size, 0).bytes(0x5000, bytes);
  const std::string text =
      text_of({.name = "sendmsg", .arguments = {none, 0x4000, 0}, .memory = m, .result = -9});
  const size_t from = text.find("msg_control="), to = text.find(", msg_controllen=");
  return from == std::string::npos ? text : text.substr(from + 12, to - from - 12);
}
std::string control(std::string_view bytes) { return control(bytes, bytes.size()); }

// One message with its header.
std::string part(char level, char type, std::string_view data) {
  std::string all{static_cast<char>(16 + data.size()), 0, 0, 0, 0, 0, 0, 0, level, 0, 0, 0, type, 0, 0, 0};
  all += data;
  return all;
}

TEST(NetworkCalls, AncillaryData) {
  const std::string fds = part(1, 1, "\3\0\0\0\4\0\0\0"s);
  const std::string one = "{cmsg_len=24, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[3, 4]}";
  EXPECT_EQ(control(fds), "[" + one + "]");
  EXPECT_EQ(control(part(1, 1, "\3\0\0\0"s) + std::string(4, '\0') +
                    part(1, 2, "\1\0\0\0\0\0\0\0\xff\xff\xff\xff"s)),
            "[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[3]}, {cmsg_len=28, "
            "cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS, cmsg_data={pid=1, uid=0, gid=-1}}]");
  EXPECT_EQ(control(part(1, 3, "unconfined")),
            "[{cmsg_len=26, cmsg_level=SOL_SOCKET, cmsg_type=SCM_SECURITY, cmsg_data=\"unconfined\"}]");
  EXPECT_EQ(control(part(1, 29, "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0"s)),
            "[{cmsg_len=32, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMP_OLD, cmsg_data={tv_sec=1, "
            "tv_usec=2}}]");
  EXPECT_EQ(control(part(1, 37, "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0"s + std::string(32, '\0'))),
            "[{cmsg_len=64, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPING_OLD, cmsg_data=[{tv_sec=1, "
            "tv_nsec=2}, {tv_sec=0, tv_nsec=0}, {tv_sec=0, tv_nsec=0}]}]");
  EXPECT_EQ(control(part(0, 8, "\1\0\0\0\177\0\0\1\177\0\0\2"s)),
            "[{cmsg_len=28, cmsg_level=SOL_IP, cmsg_type=IP_PKTINFO, cmsg_data={ipi_ifindex=1, "
            "ipi_spec_dst=inet_addr(\"127.0.0.1\"), ipi_addr=inet_addr(\"127.0.0.2\")}}]");
  EXPECT_EQ(control(part(0, 2, "\100\0\0\0"s)),
            "[{cmsg_len=20, cmsg_level=SOL_IP, cmsg_type=IP_TTL, cmsg_data=[64]}]");
  EXPECT_EQ(control(part(0, 1, "\x10"s)),
            "[{cmsg_len=17, cmsg_level=SOL_IP, cmsg_type=IP_TOS, cmsg_data=[0x10]}]");
  EXPECT_EQ(control(part(0, 20, loopback)),
            "[{cmsg_len=32, cmsg_level=SOL_IP, cmsg_type=IP_ORIGDSTADDR, cmsg_data={sa_family=AF_INET, "
            "sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}}]");
  EXPECT_EQ(control(part(0, 11, "\x6f\0\0\0\2\3\1\0\0\0\0\0\0\0\0\0"s + std::string(loopback))),
            "[{cmsg_len=48, cmsg_level=SOL_IP, cmsg_type=IP_RECVERR, cmsg_data={ee_errno=111, ee_origin=2, "
            "ee_type=3, ee_code=1, ee_info=0, ee_data=0, offender={sa_family=AF_INET, sin_port=htons(80), "
            "sin_addr=inet_addr(\"127.0.0.1\")}}}]");
  EXPECT_EQ(control(part(0, 11, "\x2a\0\0\0\4\0\0\0\0\0\0\0\0\0\0\0"s + std::string(16, '\0'))),
            "[{cmsg_len=48, cmsg_level=SOL_IP, cmsg_type=IP_RECVERR, cmsg_data={ee_errno=42, ee_origin=4, "
            "ee_type=0, ee_code=0, ee_info=0, ee_data=0, offender={sa_family=AF_UNSPEC, "
            "sa_data=\"\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\"}}}]");
  // Not known, or too short for what it is.
  EXPECT_EQ(control(part(0, 99, "abcd")), "[{cmsg_len=20, cmsg_level=SOL_IP, cmsg_type=0x63 /* IP_??? */}]");
  EXPECT_EQ(control(part(6, 5, "abcd")), "[{cmsg_len=20, cmsg_level=SOL_TCP, cmsg_type=0x5 /* TCP_??? */}]");
  EXPECT_EQ(control(part(99, 0, "")), "[{cmsg_len=16, cmsg_level=0x63 /* SOL_??? */, cmsg_type=0}]");
  EXPECT_EQ(control(part(1, 2, "abcd")), "[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS}]");
  EXPECT_EQ(control(part(1, 1, "ab")), "[{cmsg_len=18, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS}]");
  // Bytes that are no message: the rest of the room, and what comes behind a length that cannot be.
  EXPECT_EQ(control(fds + "abc"), "[" + one + ", ... /* 0x5018 */]");
  EXPECT_EQ(control(std::string(40, '\0')),
            "[{cmsg_len=0, cmsg_level=SOL_IP, cmsg_type=0 /* IP_??? */}, ... /* 0x5010 */]");
  EXPECT_EQ(control("\xff\xff\xff\xff\xff\xff\xff\xff\1\0\0\0\1\0\0\0\3\0\0\0"s),
            "[{cmsg_len=18446744073709551615, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[3]}]");
  EXPECT_EQ(control(fds, 15), "0x5000");
  EXPECT_EQ(control(fds, 25), "0x5000");
  EXPECT_EQ(control(fds, none), "0x5000");
}

}  // namespace
}  // namespace sysgood::testing
