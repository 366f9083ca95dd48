// Addresses of sockets of the common families as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/socket_arguments.h"

namespace sysgood::testing {
namespace {

using namespace std::string_literals;

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
