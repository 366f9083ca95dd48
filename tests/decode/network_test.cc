// The network family as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

using Constants = ValueStyle::Constants;
using namespace std::string_literals;

constexpr uint64_t none = ~0ull;  // no descriptor
constexpr uint64_t at = 0x1000, size_at = 0x2000;

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

// bind(-1, <what lies here>, size), and nothing but its address.
std::string address(std::string_view bytes, uint64_t size, Constants constants = Constants::abbreviated) {
  const std::string text = text_of({.name = "bind",
                                    .arguments = {none, at, size},
                                    .memory = FakeMemory().bytes(at, bytes),
                                    .result = -9,
                                    .style = {.constants = constants}});
  const std::string head = "bind(-1, ";
  const std::string tail =
      ", " + std::to_string(static_cast<int32_t>(size)) + ") = -1 EBADF (Bad file descriptor)";
  if (!text.starts_with(head) || !text.ends_with(tail)) return text;
  return text.substr(head.size(), text.size() - head.size() - tail.size());
}
std::string address(std::string_view bytes) { return address(bytes, bytes.size()); }

constexpr std::string_view loopback("\2\0\0\120\177\0\0\1\0\0\0\0\0\0\0\0", 16);  // port 80
constexpr std::string_view loopback6("\12\0\0\121\0\0\0\5\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0", 28);

TEST(NetworkCalls, Socket) {
  check({
      {{.name = "socket", .arguments = {1, 0x80001, 0}, .result = 3},
       "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3"},
      {{.name = "socket", .arguments = {2, 2, 17}}, "socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP"},
      {{.abi = Abi::aarch64, .name = "socket", .arguments = {10, 0x80803, 58}, .result = 4},
       "socket(AF_INET6, SOCK_RAW|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_ICMPV6) = 4"},
      {{.name = "socket", .arguments = {16, 0x80003, 0}, .result = 3},
       "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3"},
      {{.name = "socket", .arguments = {17, 3, 0x300}, .result = 3},
       "socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)) = 3"},
      {{.name = "socket", .arguments = {17, 3, 0x3412}, .result = 3},
       "socket(AF_PACKET, SOCK_RAW, htons(0x1234 /* ETH_P_??? */)) = 3"},
      {{.name = "socket", .arguments = {2, 3, 300}, .result = -93},
       "socket(AF_INET, SOCK_RAW, 0x12c /* IPPROTO_??? */) = -1 EPROTONOSUPPORT (Protocol not supported)"},
      {{.name = "socket", .arguments = {none, 1, none}, .result = -97},
       "socket(0xffffffff /* AF_??? */, SOCK_STREAM, 18446744073709551615) = -1 EAFNOSUPPORT (Address family "
       "not supported by protocol)"},
      {{.name = "socket", .arguments = {1, 0x103, 0}, .result = -22},
       "socket(AF_UNIX, SOCK_RAW|0x100 /* SOCK_??? */, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "socket", .arguments = {1, 0x80007, 0}, .result = -22},
       "socket(AF_UNIX, SOCK_CLOEXEC|0x7, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "socket", .arguments = {1, 0x107, 0}, .result = -22},
       "socket(AF_UNIX, 0x107 /* SOCK_??? */, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "socket", .arguments = {1, 0, 0}, .result = -94},
       "socket(AF_UNIX, 0, 0) = -1 ESOCKTNOSUPPORT (Socket type not supported)"},
      {{.name = "socket", .arguments = {2, 0x80001, 6}, .result = 3, .style = {.constants = Constants::raw}},
       "socket(0x2, 0x1|0x80000, 0x6) = 3"},
      {{.name = "socket",
        .arguments = {2, 0x80001, 6},
        .result = 3,
        .style = {.constants = Constants::verbose}},
       "socket(0x2 /* AF_INET */, 0x1 /* SOCK_STREAM */|0x80000 /* SOCK_CLOEXEC */, 0x6 /* IPPROTO_TCP */) = "
       "3"},
      {{.name = "socketpair",
        .arguments = {1, 1, 0, at},
        .memory_after = FakeMemory().u32(at, {3, 4}),
        .result = 0},
       "socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0"},
      {{.name = "socketpair", .arguments = {2, 1, 6, at}}, "socketpair(AF_INET, SOCK_STREAM, 6, "},
      {{.name = "socketpair", .arguments = {1, 1, 0, 0}, .result = -14},
       "socketpair(AF_UNIX, SOCK_STREAM, 0, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "shutdown", .arguments = {3, 2}, .result = 0}, "shutdown(3, SHUT_RDWR) = 0"},
      {{.name = "shutdown", .arguments = {3, 3}, .result = -22},
       "shutdown(3, 0x3 /* SHUT_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "listen", .arguments = {3, none}, .result = 0}, "listen(3, -1) = 0"},
  });
}

TEST(NetworkCalls, Addresses) {
  EXPECT_EQ(address("\1\0"s), "{sa_family=AF_UNIX}");
  EXPECT_EQ(address("\1\0\0"s), "{sa_family=AF_UNIX, sun_path=@\"\"}");
  EXPECT_EQ(address("\1\0\0hello\1\0"s), "{sa_family=AF_UNIX, sun_path=@\"hello\\1\\0\"}");
  EXPECT_EQ(address("\1\0/run/x"s), "{sa_family=AF_UNIX, sun_path=\"/run/x\"}");
  EXPECT_EQ(address("\1\0/run/x\0yz"s), "{sa_family=AF_UNIX, sun_path=\"/run/x\"}");
  EXPECT_EQ(address("\1\0"s + std::string(126, 'y')),
            "{sa_family=AF_UNIX, sun_path=\"" + std::string(108, 'y') + "\"}");
  EXPECT_EQ(address(loopback), "{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}");
  EXPECT_EQ(address(std::string(loopback) + "more"),
            "{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}");
  EXPECT_EQ(address(loopback.substr(0, 2)), "{sa_family=AF_INET}");
  EXPECT_EQ(address(loopback.substr(0, 15)),
            "{sa_family=AF_INET, sa_data=\"\\0P\\177\\0\\0\\1\\0\\0\\0\\0\\0\\0\\0\"}");
  EXPECT_EQ(address(loopback6),
            "{sa_family=AF_INET6, sin6_port=htons(81), sin6_flowinfo=htonl(5), inet_pton(AF_INET6, \"::1\", "
            "&sin6_addr), sin6_scope_id=0}");
  EXPECT_EQ(address(loopback6.substr(0, 24)),
            "{sa_family=AF_INET6, sin6_port=htons(81), sin6_flowinfo=htonl(5), inet_pton(AF_INET6, \"::1\", "
            "&sin6_addr)}");
  EXPECT_EQ(
      address(loopback6, 28, Constants::verbose),
      "{sa_family=0xa /* AF_INET6 */, sin6_port=\"\\x00\\x51\" /* htons(81) */, "
      "sin6_flowinfo=\"\\x00\\x00\\x00\\x05\" /* htonl(5) */, "
      "sin6_addr=\"\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\" /* "
      "inet_pton(AF_INET6, \"::1\") */, sin6_scope_id=0}");
  EXPECT_EQ(address("\x10\0\0\0\0\0\0\0\0\0\0\0"s), "{sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}");
  EXPECT_EQ(address("\x10\0\5\0\xff\xff\xff\xff\x11\0\0\0"s),
            "{sa_family=AF_NETLINK, nl_pad=0x5, nl_pid=-1, nl_groups=0x000011}");
  EXPECT_EQ(address("\x11\0\0\3\1\0\0\0\1\0\1\6\0\2\3\4\5\6\0\0"s),
            "{sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL), sll_ifindex=1, sll_hatype=ARPHRD_ETHER, "
            "sll_pkttype=PACKET_BROADCAST, sll_halen=6, sll_addr=[00, 0x2, 0x3, 0x4, 0x5, 0x6]}");
  EXPECT_EQ(address("\x11\0\x12\x34\1\0\0\0\xee\xff\x63\xff\1\2\3\4\5\6\7\x8"s),
            "{sa_family=AF_PACKET, sll_protocol=htons(0x1234 /* ETH_P_??? */), sll_ifindex=1, "
            "sll_hatype=0xffee /* ARPHRD_??? */, sll_pkttype=0x63 /* PACKET_??? */, sll_halen=255, "
            "sll_addr=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6, 0x7, 0x8, ...]}");
  EXPECT_EQ(address("\x11\0\0\3\1\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0"s),
            "{sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL), sll_ifindex=1, sll_hatype=ARPHRD_ETHER, "
            "sll_pkttype=PACKET_HOST, sll_halen=0}");
  EXPECT_EQ(address("\x28\0\0\0\0\4\0\0\1\0\0\0\0\0\0\0"s),
            "{sa_family=AF_VSOCK, svm_cid=VMADDR_CID_LOCAL, svm_port=0x400, svm_flags=0}");
  EXPECT_EQ(address("\x28\0\3\0\xff\xff\xff\xff\3\0\0\0\1\3\0\0"s),
            "{sa_family=AF_VSOCK, svm_reserved1=0x3, svm_cid=0x3, svm_port=VMADDR_PORT_ANY, "
            "svm_flags=VMADDR_FLAG_TO_HOST, svm_zero=\"\\x03\\x00\\x00\"}");
  EXPECT_EQ(address("\x26\0hash"s + std::string(18, '\0') + "sha256"s + std::string(58, '\0')),
            "{sa_family=AF_ALG, salg_type=\"hash\", salg_feat=0, salg_mask=0, salg_name=\"sha256\"}");
  EXPECT_EQ(address("\x2c\0\2\0\4\0\0\0\1\0\0\0\0\0\0\0"s),
            "{sa_family=AF_XDP, sxdp_flags=XDP_COPY, sxdp_ifindex=4, sxdp_queue_id=1}");
  EXPECT_EQ(address("\x2a\0\0\0\4\0\0\0\1\0\0\0"s), "{sa_family=AF_QIPCRTR, sq_node=0x4, sq_port=0x1}");
  EXPECT_EQ(address("\0\0"s), "{sa_family=AF_UNSPEC}");
  EXPECT_EQ(address("\0\0\1\2"s), "{sa_family=AF_UNSPEC, sa_data=\"\\1\\2\"}");
  EXPECT_EQ(address("\xff\xff"s + std::string(126, 'y')),
            "{sa_family=0xffff /* AF_??? */, sa_data=\"" + std::string(126, 'y') + "\"}");
  // More than any address has: what there is of it.
  EXPECT_EQ(address(std::string(loopback) + std::string(112, '\0'), 2000),
            "{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}");
  // Not all there, no size for an address, or none at all.
  EXPECT_EQ(address(loopback, 17), "0x1000");
  EXPECT_EQ(address(loopback, 1), "0x1000");
  EXPECT_EQ(address(loopback, 0), "0x1000");
  EXPECT_EQ(address(loopback, none), "0x1000");
  check({
      {{.name = "connect", .arguments = {3, 0, 16}, .result = -14},
       "connect(3, NULL, 16) = -1 EFAULT (Bad address)"},
      {{.name = "connect", .arguments = {3, at, 2}, .memory = FakeMemory().bytes(at, "\1\0"s)},
       "connect(3, {sa_family=AF_UNIX}, 2"},
  });
}

TEST(NetworkCalls, AddressesGiven) {
  const FakeMemory room = FakeMemory().u32(size_at, {128}),
                   got = FakeMemory().u32(size_at, {16}).bytes(at, loopback);
  check({
      {{.name = "getsockname",
        .arguments = {3, at, size_at},
        .memory = room,
        .memory_after = got,
        .result = 0},
       "getsockname(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, [128 => "
       "16]) = 0"},
      {{.name = "getpeername", .arguments = {3, at, size_at}, .memory = got, .result = 0},
       "getpeername(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, [16]) = "
       "0"},
      // There was room for a part of it only.
      {{.name = "getsockname",
        .arguments = {3, at, size_at},
        .memory = FakeMemory().u32(size_at, {4}),
        .memory_after = got,
        .result = 0},
       "getsockname(3, {sa_family=AF_INET, sa_data=\"\\0P\"}, [4 => 16]) = 0"},
      {{.name = "getsockname",
        .arguments = {3, at, size_at},
        .memory = FakeMemory().u32(size_at, {0}),
        .memory_after = got,
        .result = 0},
       "getsockname(3, 0x1000, [0 => 16]) = 0"},
      {{.name = "getpeername", .arguments = {3, at, size_at}, .memory = room, .result = -107},
       "getpeername(3, 0x1000, [128]) = -1 ENOTCONN (Transport endpoint is not connected)"},
      {{.name = "getsockname", .arguments = {3, at, size_at}, .memory = room}, "getsockname(3, "},
      {{.name = "getsockname", .arguments = {3, at, 0}, .result = -14},
       "getsockname(3, 0x1000, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "getsockname", .arguments = {3, at, 8}, .result = -14},
       "getsockname(3, 0x1000, 0x8) = -1 EFAULT (Bad address)"},
      {{.name = "getsockname",
        .arguments = {3, at, size_at},
        .memory = FakeMemory().u32(size_at, {none}),
        .result = -22},
       "getsockname(3, 0x1000, [-1]) = -1 EINVAL (Invalid argument)"},
      {{.name = "accept", .arguments = {3, at, size_at}, .memory = room, .memory_after = got, .result = 4},
       "accept(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, [128 => 16]) = "
       "4"},
      // Nobody asks for the address: nothing is waited for.
      {{.name = "accept", .arguments = {3, 0, 0}}, "accept(3, NULL, NULL"},
      {{.name = "accept", .arguments = {3, at, size_at}, .memory = room}, "accept(3, "},
      {{.name = "accept", .arguments = {3, at, size_at}, .memory = room, .result = -512},
       "accept(3, 0x1000, [128]) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)"},
      {{.name = "accept4",
        .arguments = {3, at, size_at, 0x80800},
        .memory = room,
        .memory_after = got,
        .result = 4},
       "accept4(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, [128 => 16], "
       "SOCK_CLOEXEC|SOCK_NONBLOCK) = 4"},
      {{.name = "accept4", .arguments = {3, 0, size_at, 1}, .result = -22},
       "accept4(3, NULL, 0x2000, 0x1 /* SOCK_??? */) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(NetworkCalls, SendAndReceive) {
  const FakeMemory hello =
      FakeMemory().string(0x3000, "hello, all the world and its wives").bytes(at, loopback);
  check({
      {{.name = "sendto", .arguments = {3, 0x3000, 5, 0x4040, at, 16}, .memory = hello, .result = 5},
       "sendto(3, \"hello\", 5, MSG_DONTWAIT|MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(80), "
       "sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 5"},
      {{.name = "sendto", .arguments = {3, 0x3000, 34, 0, 0, 0}, .memory = hello},
       "sendto(3, \"hello, all the world and its wiv\"..., 34, 0, NULL, 0"},
      {{.name = "sendto", .arguments = {none, 0x9000, 5, 0x100000, 0x9000, 16}, .result = -9},
       "sendto(-1, 0x9000, 5, 0x100000 /* MSG_??? */, 0x9000, 16) = -1 EBADF (Bad file descriptor)"},
      {{.name = "sendto", .arguments = {none, 0, none, 0xffffffff, 0, 0}, .result = -9},
       "sendto(-1, NULL, 18446744073709551615, "
       "MSG_OOB|MSG_PEEK|MSG_DONTROUTE|MSG_CTRUNC|MSG_PROBE|MSG_TRUNC|MSG_DONTWAIT|MSG_EOR|MSG_WAITALL|MSG_"
       "FIN|"
       "MSG_SYN|MSG_CONFIRM|MSG_RST|MSG_ERRQUEUE|MSG_NOSIGNAL|MSG_MORE|MSG_WAITFORONE|MSG_SENDPAGE_NOTLAST|"
       "MSG_"
       "BATCH|MSG_NO_SHARED_FRAGS|MSG_SOCK_DEVMEM|MSG_ZEROCOPY|MSG_SPLICE_PAGES|MSG_FASTOPEN|MSG_CMSG_"
       "CLOEXEC|"
       "MSG_CMSG_COMPAT|0x11f00000, "
       "NULL, "
       "0) = -1 EBADF (Bad file descriptor)"},
      {{.name = "recvfrom", .arguments = {3, 0x3000, 100, 0, 0, 0}}, "recvfrom(3, "},
      {{.name = "recvfrom", .arguments = {3, 0x3000, 100, 0x40, 0, 0}, .memory = hello, .result = 5},
       "recvfrom(3, \"hello\", 100, MSG_DONTWAIT, NULL, NULL) = 5"},
      // MSG_TRUNC returns more than there was room for.
      {{.name = "recvfrom",
        .arguments = {3, 0x3000, 3, 0x20, at, size_at},
        .memory = FakeMemory(hello).u32(size_at, {100}),
        .memory_after = FakeMemory(hello).u32(size_at, {16}),
        .result = 5},
       "recvfrom(3, \"hel\", 3, MSG_TRUNC, {sa_family=AF_INET, sin_port=htons(80), "
       "sin_addr=inet_addr(\"127.0.0.1\")}, [100 => 16]) = 5"},
      {{.name = "recvfrom",
        .arguments = {3, 0x3000, 3, 0, at, size_at},
        .memory = FakeMemory(hello).u32(size_at, {110}),
        .memory_after = FakeMemory(hello).u32(size_at, {0}),
        .result = 1},
       "recvfrom(3, \"h\", 3, 0, 0x1000, [110 => 0]) = 1"},
      {{.name = "recvfrom", .arguments = {3, 0x3000, 3, 0, 0, size_at}, .result = -11},
       "recvfrom(3, 0x3000, 3, 0, NULL, 0x2000) = -1 EAGAIN (Resource temporarily unavailable)"},
  });
}

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

TEST(NetworkCalls, OptionsSet) {
  const FakeMemory number = FakeMemory().u32(at, {1, 0, 0, 0, 0}),
                   longer = FakeMemory().bytes(at, "cubic\0\1"s);
  check({
      {{.name = "setsockopt", .arguments = {3, 1, 2, at, 4}, .memory = number, .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 2, at, 8}, .memory = number},
       "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 8"},
      {{.name = "setsockopt", .arguments = {3, 1, 2, at, 3}, .memory = number, .result = -22},
       "setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 0x1000, 3) = -1 EINVAL (Invalid argument)"},
      {{.name = "setsockopt", .arguments = {3, 6, 1, at, 4}, .memory = number, .result = 0},
       "setsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4) = 0"},
      {{.name = "setsockopt", .arguments = {3, 6, 13, at, 5}, .memory = longer, .result = 0},
       "setsockopt(3, SOL_TCP, TCP_CONGESTION, \"cubic\", 5) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 25, at, 6}, .memory = longer, .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_BINDTODEVICE, \"cubic\\0\", 6) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 20, at, 16}, .memory = number, .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_RCVTIMEO_OLD, {tv_sec=1, tv_usec=0}, 16) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 1, 13, at, 8},
        .memory = FakeMemory().u32(at, {1, 5}),
        .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=5}, 8) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 13, at, 4}, .memory = number, .result = -22},
       "setsockopt(3, SOL_SOCKET, SO_LINGER, 0x1000, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "setsockopt",
        .arguments = {3, 1, 26, at, 16},
        .memory = FakeMemory().u64(at, {1, 0x3000}).u64(0x3000, {0x7fff000000000006}),
        .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_ATTACH_FILTER, {len=1, filter=0x3000}, 16) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 0, 35, at, 8},
        .memory = FakeMemory().bytes(at, "\340\0\0\1\177\0\0\1"s),
        .result = 0},
       "setsockopt(3, SOL_IP, IP_ADD_MEMBERSHIP, {imr_multiaddr=inet_addr(\"224.0.0.1\"), "
       "imr_interface=inet_addr(\"127.0.0.1\")}, 8) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 41, 20, at, 20},
        .memory = FakeMemory().bytes(at, loopback6.substr(8, 16)).u32(at + 16, {2}),
        .result = 0},
       "setsockopt(3, SOL_IPV6, IPV6_ADD_MEMBERSHIP, {inet_pton(AF_INET6, \"::1\", &ipv6mr_multiaddr), "
       "ipv6mr_interface=2}, 20) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 0, 42, at, 136},
        .memory = FakeMemory().zeros(at, 136).u32(at, {77}).bytes(at + 8, loopback),
        .result = 0},
       "setsockopt(3, SOL_IP, MCAST_JOIN_GROUP, {gr_interface=77, gr_group={sa_family=AF_INET, "
       "sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}}, 136) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 255, 1, at, 4},
        .memory = FakeMemory().u32(at, {~((1u << 0) | (1u << 3) | (1u << 11))}),
        .result = 0},
       "setsockopt(3, SOL_RAW, ICMP_FILTER, ~[ICMP_ECHOREPLY ICMP_DEST_UNREACH ICMP_TIME_EXCEEDED], 4) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 255, 1, at, 4},
        .memory = FakeMemory().u32(at, {0x102}),
        .result = 0},
       "setsockopt(3, SOL_RAW, ICMP_FILTER, [0x1 /* ICMP_??? */ ICMP_ECHO], 4) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 263, 1, at, 16},
        .memory = FakeMemory().bytes(at, "\5\0\0\0\1\0\3\0\xab\0\1\0\0\0\0\0"s),
        .result = 0},
       "setsockopt(3, SOL_PACKET, PACKET_ADD_MEMBERSHIP, {mr_ifindex=5, mr_type=PACKET_MR_PROMISC, "
       "mr_alen=3, "
       "mr_address=ab:00:01}, 16) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 263, 1, at, 16},
        .memory = FakeMemory().bytes(at, "\5\0\0\0\1\0\0\0\xab\0\1\0\0\0\0\0"s),
        .result = 0},
       "setsockopt(3, SOL_PACKET, PACKET_ADD_MEMBERSHIP, {mr_ifindex=5, mr_type=PACKET_MR_PROMISC, "
       "mr_alen=0, "
       "mr_address=}, 16) = 0"},
      {{.name = "setsockopt",
        .arguments = {3, 263, 5, at, 16},
        .memory = FakeMemory().u32(at, {4096, 64, 2048, 128}),
        .result = 0},
       "setsockopt(3, SOL_PACKET, PACKET_RX_RING, {tp_block_size=4096, tp_block_nr=64, tp_frame_size=2048, "
       "tp_frame_nr=128}, 16) = 0"},
      {{.name = "setsockopt", .arguments = {3, 270, 11, at, 4}, .memory = number, .result = 0},
       "setsockopt(3, SOL_NETLINK, NETLINK_EXT_ACK, [1], 4) = 0"},
      {{.name = "setsockopt", .arguments = {3, 1, 74, at, 4}, .memory = number, .result = 0},
       "setsockopt(3, SOL_SOCKET, SO_TXREHASH, [SOCK_TXREHASH_ENABLED], 4) = 0"},
      {{.name = "setsockopt", .arguments = {3, 0, 64, at, 0}, .memory = number, .result = -22},
       "setsockopt(3, SOL_IP, IPT_SO_SET_REPLACE, \"\", 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "setsockopt", .arguments = {3, 1, 1000, 0, 4}, .result = -92},
       "setsockopt(3, SOL_SOCKET, 0x3e8 /* SO_??? */, NULL, 4) = -1 ENOPROTOOPT (Protocol not available)"},
      {{.name = "setsockopt", .arguments = {3, 58, none, at, 4}, .memory = number, .result = -92},
       "setsockopt(3, SOL_ICMPV6, 0xffffffff /* ICMPV6_??? */, [1], 4) = -1 ENOPROTOOPT (Protocol not "
       "available)"},
      {{.name = "setsockopt", .arguments = {3, 2, 1, at, none}, .memory = number, .result = -22},
       "setsockopt(3, 0x2 /* SOL_?? */, 1, 0x1000, -1) = -1 EINVAL (Invalid argument)"},
      {{.name = "setsockopt",
        .arguments = {3, 1, 2, at, 4},
        .memory = number,
        .result = 0,
        .style = {.constants = Constants::raw}},
       "setsockopt(3, 0x1, 0x2, [1], 4) = 0"},
  });
}

TEST(NetworkCalls, OptionsGot) {
  auto size = [](uint64_t n) { return FakeMemory().u32(size_at, {n}); };
  check({
      {{.name = "getsockopt",
        .arguments = {3, 1, 4, at, size_at},
        .memory = size(4),
        .memory_after = size(4).u32(at, {111}),
        .result = 0},
       "getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 6, 1, at, size_at},
        .memory = size(16),
        .memory_after = size(4).u32(at, {1}),
        .result = 0},
       "getsockopt(3, SOL_TCP, TCP_NODELAY, [1], [16 => 4]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 1, 2, at, size_at},
        .memory = size(1),
        .memory_after = size(1).u8(at, {1}),
        .result = 0},
       "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, \"\\x01\", [1]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 1, 17, at, size_at},
        .memory = size(12),
        .memory_after = size(12).u32(at, {77, 1000, none}),
        .result = 0},
       "getsockopt(3, SOL_SOCKET, SO_PEERCRED, {pid=77, uid=1000, gid=-1}, [12]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 1, 13, at, size_at},
        .memory = size(100),
        .memory_after = size(8).u32(at, {0, 0}),
        .result = 0},
       "getsockopt(3, SOL_SOCKET, SO_LINGER, {l_onoff=0, l_linger=0}, [100 => 8]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 6, 13, at, size_at},
        .memory = size(16),
        .memory_after = size(16).zeros(at, 16).bytes(at, "bbr"),
        .result = 0},
       "getsockopt(3, SOL_TCP, TCP_CONGESTION, \"bbr\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\", [16]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 263, 6, at, size_at},
        .memory = size(8),
        .memory_after = size(8).u32(at, {10, 2}),
        .result = 0},
       "getsockopt(3, SOL_PACKET, PACKET_STATISTICS, {tp_packets=10, tp_drops=2}, [8]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 1, 25, at, size_at},
        .memory = size(20),
        .memory_after = size(0),
        .result = 0},
       "getsockopt(3, SOL_SOCKET, SO_BINDTODEVICE, 0x1000, [20 => 0]) = 0"},
      {{.name = "getsockopt",
        .arguments = {3, 1, 26, at, size_at},
        .memory = size(20),
        .memory_after = size(3),
        .result = 3},
       "getsockopt(3, SOL_SOCKET, SO_GET_FILTER, 0x1000, [20 => 3]) = 3"},
      {{.name = "getsockopt", .arguments = {3, 0, 64, at, size_at}, .memory = size(4), .result = -1},
       "getsockopt(3, SOL_IP, IPT_SO_GET_INFO, 0x1000, [4]) = -1 EPERM (Operation not permitted)"},
      {{.name = "getsockopt", .arguments = {3, 1, 4, at, size_at}, .memory = size(4)},
       "getsockopt(3, SOL_SOCKET, SO_ERROR, "},
      {{.name = "getsockopt", .arguments = {3, 1, 4, 0, 0}, .result = -14},
       "getsockopt(3, SOL_SOCKET, SO_ERROR, NULL, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "getsockopt", .arguments = {3, 1, 4, at, 0x9000}, .result = -14},
       "getsockopt(3, SOL_SOCKET, SO_ERROR, 0x1000, 0x9000) = -1 EFAULT (Bad address)"},
      {{.name = "getsockopt", .arguments = {3, 999, 4, at, size_at}, .memory = size(none), .result = 0},
       "getsockopt(3, 0x3e7 /* SOL_?? */, 4, 0x1000, [-1]) = 0"},
  });
}

TEST(NetworkCalls, InterfacesHaveNames) {
  struct OneInterface : Facts {
    std::string_view ask(Fact::Kind kind, uint64_t key) override {
      return kind == Fact::Kind::interface_name && key == 1 ? "lo" : "";
    }
  } facts;
  const auto bound = [&](const std::string& bytes) {
    CallCase c{.name = "bind", .arguments = {none, at, bytes.size()}, .result = 0};
    c.memory.bytes(at, bytes);
    FakeMemory before = c.memory, after = c.memory;
    const std::string text = text_with(c, before, after, facts);
    return text.substr(text.rfind(", s") + 2, text.rfind('}') - text.rfind(", s") - 2);
  };
  const auto scope = [&](const std::string& prefix, char index) {
    return bound("\x0a\0\0\x35\0\0\0\0"s + prefix + std::string(14, '\0') + index + "\0\0\0"s);
  };
  EXPECT_EQ(scope("\xfe\x80", 1), "sin6_scope_id=if_nametoindex(\"lo\")");
  EXPECT_EQ(scope("\xfe\xbf", 1), "sin6_scope_id=if_nametoindex(\"lo\")");
  EXPECT_EQ(scope("\xff\x12", 1), "sin6_scope_id=if_nametoindex(\"lo\")");
  EXPECT_EQ(scope("\xfe\x80", 2), "sin6_scope_id=2");
  EXPECT_EQ(scope("\xfe\xc0", 1), "sin6_scope_id=1");
  EXPECT_EQ(scope("\xff\x05", 1), "sin6_scope_id=1");
  EXPECT_EQ(scope("\x20\x01", 1), "sin6_scope_id=1");
}

}  // namespace
}  // namespace sysgood::testing
