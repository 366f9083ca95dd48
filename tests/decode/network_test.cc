// Sockets, and what is sent and received without a header, as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/socket_arguments.h"

namespace sysgood::testing {
namespace {

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

}  // namespace
}  // namespace sysgood::testing
