// What goes through netlink sockets, as `ip`, `ss` and `nft` write and read it.
#include <gtest/gtest.h>

#include <map>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t at = 0x10000;
constexpr uint16_t request = 1, dump = 0x300, multi = 2;
constexpr int route = 0, diag = 4, selinux = 7, netfilter = 12, uevent = 15, generic = 16;

std::string number(uint64_t v, size_t size) {
  std::string bytes;
  for (size_t i = 0; i < size; ++i) bytes += static_cast<char>(v >> (8 * i));
  return bytes;
}
std::string u8(uint64_t v) { return number(v, 1); }
std::string u16(uint64_t v) { return number(v, 2); }
std::string u32(uint64_t v) { return number(v, 4); }
std::string zeros(size_t n) { return std::string(n, '\0'); }

std::string aligned(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4);
  return bytes;
}
// A length that lies is given; otherwise it is the true one.
std::string attribute(uint64_t type, const std::string& payload, int length = -1) {
  return aligned(u16(length < 0 ? 4 + payload.size() : static_cast<uint64_t>(length)) + u16(type) + payload);
}
std::string message(uint64_t type, uint64_t flags, const std::string& payload, int length = -1) {
  return aligned(u32(length < 0 ? 16 + payload.size() : static_cast<uint64_t>(length)) + u16(type) +
                 u16(flags) + u32(7) + u32(0) + payload);
}
std::string link(uint64_t family, uint64_t index = 0) {
  return u8(family) + u8(0) + u16(1) + u32(index) + u32(0) + u32(0);
}
const std::string no_link = link(0);

struct NetlinkFacts : Facts {
  std::string protocol;
  std::string_view ask(Fact::Kind kind, uint64_t key) override {
    if (kind == Fact::Kind::netlink_protocol && key == 3) return protocol;
    if (kind == Fact::Kind::interface_name && key == 1) return "lo";
    if (kind == Fact::Kind::generic_family && key == 0x1b) return "tcp_metrics";
    if (kind == Fact::Kind::generic_family && key == 0x1c) return "no\nname";
    return {};
  }
};

CallCase sent(const std::string& bytes) {
  CallCase c;
  c.name = "sendto";
  c.arguments = {3, at, bytes.size(), 0, 0, 0};
  c.memory.bytes(at, bytes);
  c.result = static_cast<int64_t>(bytes.size());
  return c;
}

std::string text_on(int protocol, const CallCase& c) {
  NetlinkFacts facts;
  facts.protocol = protocol < 0 ? "" : std::to_string(protocol);
  FakeMemory before = c.memory, after = c.memory_after ? *c.memory_after : c.memory;
  return text_with(c, before, after, facts);
}

// The buffer alone.
std::string buffer(int protocol, const std::string& bytes, uint32_t limit = 4096) {
  CallCase c = sent(bytes);
  c.limits.string = c.limits.elements = limit;
  const std::string text = text_on(protocol, c);
  const std::string tail =
      ", " + std::to_string(bytes.size()) + ", 0, NULL, 0) = " + std::to_string(bytes.size());
  if (!text.starts_with("sendto(3, ") || !text.ends_with(tail)) return text;
  return text.substr(10, text.size() - 10 - tail.size());
}

std::string hdr(const std::string& length, const std::string& type, const std::string& flags) {
  return "{nlmsg_len=" + length + ", nlmsg_type=" + type + ", nlmsg_flags=" + flags +
         ", nlmsg_seq=7, nlmsg_pid=0}";
}
const std::string no_link_text =
    "{ifi_family=AF_UNSPEC, ifi_type=ARPHRD_ETHER, ifi_index=0, ifi_flags=0, ifi_change=0}";

TEST(Netlink, OnlyWhereTheSocketIsOne) {
  EXPECT_EQ(buffer(-1, "abc"), "\"abc\"");
  EXPECT_EQ(buffer(route, "abc"), R"("\x61\x62\x63")");
  EXPECT_EQ(buffer(route, ""), "\"\"");
}

TEST(Netlink, Messages) {
  const std::string request_text = hdr("32", "RTM_GETLINK", "NLM_F_REQUEST|NLM_F_DUMP");
  const std::string one = message(18, request | dump, no_link);
  EXPECT_EQ(buffer(route, one), "[" + request_text + ", " + no_link_text + "]");
  EXPECT_EQ(buffer(route, one + one),
            "[[" + request_text + ", " + no_link_text + "], [" + request_text + ", " + no_link_text + "]]");
  EXPECT_EQ(buffer(route, one + one, 1), "[[" + request_text + ", " + no_link_text + "], ...]");
  // The same bits by the kind of the message.
  const auto flags = [](uint64_t type) { return buffer(route, message(type, 0x700, "")); };
  EXPECT_EQ(flags(16), hdr("16", "RTM_NEWLINK", "NLM_F_REPLACE|NLM_F_EXCL|NLM_F_CREATE"));
  EXPECT_EQ(flags(17), hdr("16", "RTM_DELLINK", "NLM_F_NONREC|NLM_F_BULK|0x400"));
  EXPECT_EQ(flags(18), hdr("16", "RTM_GETLINK", "NLM_F_DUMP|NLM_F_ATOMIC"));
  EXPECT_EQ(flags(19), hdr("16", "RTM_SETLINK", "0x700 /* NLM_F_??? */"));
  EXPECT_EQ(flags(2), hdr("16", "NLMSG_ERROR", "NLM_F_CAPPED|NLM_F_ACK_TLVS|0x400"));
  EXPECT_EQ(buffer(route, message(3, multi, u32(0))), "[" + hdr("20", "NLMSG_DONE", "NLM_F_MULTI") + ", 0]");
  EXPECT_EQ(buffer(route, message(23, 0, "")), hdr("16", "0x17 /* RTM_??? */", "0"));
}

TEST(Netlink, LengthsThatLie) {
  const std::string get = hdr("32", "RTM_GETLINK", "0");
  const std::string good = message(18, 0, no_link);
  // Less than the header leads nowhere, more than there is ends with what there is.
  EXPECT_EQ(buffer(route, message(18, 0, no_link, 3) + good), hdr("3", "RTM_GETLINK", "0"));
  EXPECT_EQ(buffer(route, message(18, 0, no_link, 500)),
            "[" + hdr("500", "RTM_GETLINK", "0") + ", " + no_link_text + "]");
  EXPECT_EQ(buffer(route, good + "abc"), "[[" + get + ", " + no_link_text + R"(], "\x61\x62\x63"])");
  EXPECT_EQ(buffer(route, message(18, 0, no_link.substr(0, 8))),
            "[" + hdr("24", "RTM_GETLINK", "0") + ", {ifi_family=AF_UNSPEC, ...}]");
  const auto attributes = [&](const std::string& all) {
    const std::string text = buffer(route, message(18, 0, no_link + all));
    const size_t from = text.find(no_link_text) + no_link_text.size();
    return text.substr(from + 2, text.size() - from - 3);
  };
  EXPECT_EQ(attributes(attribute(4, u32(1500), 3) + attribute(4, u32(1))), "{nla_len=3, nla_type=IFLA_MTU}");
  EXPECT_EQ(attributes(attribute(4, u32(1500), 50)), "[{nla_len=50, nla_type=IFLA_MTU}, 1500]");
  EXPECT_EQ(attributes(attribute(4, u16(1))), R"([{nla_len=6, nla_type=IFLA_MTU}, "\x01\x00"])");
  EXPECT_EQ(attributes(attribute(4, "")), "{nla_len=4, nla_type=IFLA_MTU}");
  EXPECT_EQ(attributes(attribute(0xc004, u32(1))),
            "[{nla_len=8, nla_type=NLA_F_NESTED|NLA_F_NET_BYTEORDER|IFLA_MTU}, 1]");
  EXPECT_EQ(attributes(attribute(0x8000 | 500, "a")),
            R"([{nla_len=5, nla_type=NLA_F_NESTED|0x1f4 /* IFLA_??? */}, "\x61"])");
}

TEST(Netlink, NestingEnds) {
  // An error about an error about an error: one is looked into.
  std::string inner = message(18, 0, no_link);
  for (int i = 0; i < 2000; ++i) inner = message(2, 0, u32(0) + inner);
  const std::string text = buffer(route, inner, 32);
  EXPECT_LT(text.size(), 1000u);
  // Many small attributes.
  std::string many;
  for (int i = 0; i < 70000; ++i) many += attribute(0, "");
  EXPECT_LT(buffer(route, message(18, 0, no_link + many), 1u << 20).size(), 65536u * 40);
}

TEST(Netlink, Errors) {
  const std::string about = message(18, request, no_link);
  const std::string about_text = hdr("32", "RTM_GETLINK", "NLM_F_REQUEST");
  EXPECT_EQ(buffer(route, message(2, 0, u32(static_cast<uint32_t>(-2)) + about)),
            "[" + hdr("52", "NLMSG_ERROR", "0") + ", {error=-ENOENT, msg=[" + about_text + ", " +
                no_link_text + "]}]");
  EXPECT_EQ(buffer(route, message(2, 0x100, u32(0) + about.substr(0, 16))),
            "[" + hdr("36", "NLMSG_ERROR", "NLM_F_CAPPED") + ", {error=0, msg=" + about_text + "}]");
  EXPECT_EQ(
      buffer(route, message(2, 0x300,
                            u32(0) + about.substr(0, 16) + attribute(1, std::string("bad\0", 4)) +
                                attribute(2, u32(5)))),
      "[" + hdr("52", "NLMSG_ERROR", "NLM_F_CAPPED|NLM_F_ACK_TLVS") + ", [{error=0, msg=" + about_text +
          R"(}, [[{nla_len=8, nla_type=NLMSGERR_ATTR_MSG}, "bad"], [{nla_len=8, nla_type=NLMSGERR_ATTR_OFFS}, 5]]]])");
  EXPECT_EQ(buffer(route, message(2, 0, u32(0))),
            "[" + hdr("20", "NLMSG_ERROR", "0") + R"(, "\x00\x00\x00\x00"])");
}

struct Row {
  int protocol;
  uint64_t type;
  std::string payload;
  std::string text;  // of what is behind the header
};

TEST(Netlink, ByFamily) {
  const Row rows[] = {
      {route, 16,
       link(0, 1) + attribute(3, std::string("lo\0", 3)) + attribute(1, std::string("\2\0\0\0\0\1", 6)),
       R"({ifi_family=AF_UNSPEC, ifi_type=ARPHRD_ETHER, ifi_index=if_nametoindex("lo"), ifi_flags=0, ifi_change=0}, )"
       R"([[{nla_len=7, nla_type=IFLA_IFNAME}, "lo"], [{nla_len=10, nla_type=IFLA_ADDRESS}, 02:00:00:00:00:01]])"},
      {route, 16,
       no_link +
           attribute(18, attribute(1, std::string("bridge\0", 7)) + attribute(2, attribute(1, u32(1500)))),
       no_link_text +
           R"(, [{nla_len=28, nla_type=IFLA_LINKINFO}, [[{nla_len=11, nla_type=IFLA_INFO_KIND}, "bridge"], )"
           R"([{nla_len=12, nla_type=IFLA_INFO_DATA}, [{nla_len=8, nla_type=IFLA_BR_FORWARD_DELAY}, 1500 /* 15.00 s */]]]])"},
      {route, 16, no_link + attribute(26, attribute(10, attribute(2, u32(1)))),
       no_link_text + R"(, [{nla_len=16, nla_type=IFLA_AF_SPEC}, [{nla_len=12, nla_type=AF_INET6}, )"
                      R"([{nla_len=8, nla_type=IFLA_INET6_CONF}, [[DEVCONF_FORWARDING]=1]]]])"},
      {route, 20, u8(2) + u8(8) + u8(0x80) + u8(254) + u32(1) + attribute(1, std::string("\x7f\0\0\1", 4)),
       R"({ifa_family=AF_INET, ifa_prefixlen=8, ifa_flags=IFA_F_PERMANENT, ifa_scope=RT_SCOPE_HOST, )"
       R"(ifa_index=if_nametoindex("lo")}, [{nla_len=8, nla_type=IFA_ADDRESS}, inet_addr("127.0.0.1")])"},
      {route, 20, u8(10) + zeros(7) + attribute(1, zeros(15) + u8(1)),
       R"({ifa_family=AF_INET6, ifa_prefixlen=0, ifa_flags=0, ifa_scope=RT_SCOPE_UNIVERSE, ifa_index=0}, )"
       R"([{nla_len=20, nla_type=IFA_ADDRESS}, inet_pton(AF_INET6, "::1")])"},
      {route, 24,
       u8(2) + zeros(3) + u8(254) + u8(2) + u8(0) + u8(1) + u32(0) +
           attribute(9, u16(16) + u8(4) + u8(0) + u32(1) + attribute(5, std::string("\x0a\0\0\1", 4))) +
           attribute(4, u32(1)),
       R"({rtm_family=AF_INET, rtm_dst_len=0, rtm_src_len=0, rtm_tos=0, rtm_table=RT_TABLE_MAIN, )"
       R"(rtm_protocol=RTPROT_KERNEL, rtm_scope=RT_SCOPE_UNIVERSE, rtm_type=RTN_UNICAST, rtm_flags=0}, )"
       R"([[{nla_len=20, nla_type=RTA_MULTIPATH}, [{rtnh_len=16, rtnh_flags=RTNH_F_ONLINK, rtnh_hops=0, )"
       R"(rtnh_ifindex=if_nametoindex("lo")}, [{nla_len=8, nla_type=RTA_GATEWAY}, inet_addr("10.0.0.1")]]], )"
       R"([{nla_len=8, nla_type=RTA_OIF}, if_nametoindex("lo")]])"},
      {route, 28,
       u8(2) + zeros(3) + u32(1) + u16(2) + u8(0) + u8(1) + attribute(2, std::string("\2\0\0\0\0\5", 6)),
       R"({ndm_family=AF_INET, ndm_ifindex=if_nametoindex("lo"), ndm_state=NUD_REACHABLE, ndm_flags=0, )"
       R"(ndm_type=RTN_UNICAST}, [{nla_len=10, nla_type=NDA_LLADDR}, 02:00:00:00:00:05])"},
      {route, 32, u8(2) + zeros(6) + u8(1) + u32(0) + attribute(15, u32(254)),
       R"({family=AF_INET, dst_len=0, src_len=0, tos=0, table=RT_TABLE_UNSPEC, action=FR_ACT_TO_TBL, flags=0}, )"
       R"([{nla_len=8, nla_type=FRA_TABLE}, RT_TABLE_MAIN])"},
      {route, 36, zeros(4) + u32(1) + zeros(12) + attribute(1, std::string("pfifo\0", 6)),
       R"({tcm_family=AF_UNSPEC, tcm_ifindex=if_nametoindex("lo"), tcm_handle=0, tcm_parent=0, tcm_info=0}, )"
       R"([{nla_len=10, nla_type=TCA_KIND}, "pfifo"])"},
      {selinux, 16, u32(1), "{val=1}"},
      {netfilter, 16, std::string("\0\0\0\x0a", 4),
       "{nfgen_family=AF_UNSPEC, version=NFNETLINK_V0, res_id=htons(10)}"},
      {netfilter, 0xa00, u8(2) + zeros(3) + attribute(1, std::string("filter\0", 7)),
       R"({nfgen_family=AF_INET, version=NFNETLINK_V0, res_id=htons(0)}, )"
       R"([{nla_len=11, nla_type=NFTA_TABLE_NAME}, "filter"])"},
      {generic, 0x1b, u8(1) + u8(1) + u16(0), R"("\x01\x01\x00\x00")"},
      {generic, 16, u8(3) + u8(1) + u16(0) + attribute(2, std::string("nlctrl\0", 7)),
       R"({cmd=CTRL_CMD_GETFAMILY, version=1}, [{nla_len=11, nla_type=CTRL_ATTR_FAMILY_NAME}, "nlctrl"])"},
  };
  for (const Row& row : rows) {
    const std::string text = buffer(row.protocol, message(row.type, 0, row.payload));
    const size_t from = text.find("nlmsg_pid=0}, ");
    EXPECT_EQ(from == std::string::npos ? text : text.substr(from + 14), row.text + "]") << row.type;
  }
}

// A family's number is what the kernel has given it; what is no name is not shown as one.
TEST(Netlink, GenericFamiliesByName) {
  EXPECT_EQ(buffer(generic, message(0x1b, request, "")),
            "{" + hdr("16", "tcp_metrics", "NLM_F_REQUEST").substr(1));
  EXPECT_EQ(buffer(generic, message(0x1c, request, "")),
            "{" + hdr("16", "0x1c /* GENERIC_FAMILY_??? */", "NLM_F_REQUEST").substr(1));
  EXPECT_EQ(buffer(generic, message(0x1d, request, "")),
            "{" + hdr("16", "0x1d /* GENERIC_FAMILY_??? */", "NLM_F_REQUEST").substr(1));
  EXPECT_EQ(buffer(generic, message(17, request, "")),
            "{" + hdr("16", "VFS_DQUOT", "NLM_F_REQUEST").substr(1));
}

// Questions have NLM_F_REQUEST, answers have not.
TEST(Netlink, SocketDiagnosis) {
  const std::string socket = std::string("\x1f\x90\0\0\x7f\0\0\1", 8) + zeros(28) + u32(1) + zeros(8);
  EXPECT_EQ(buffer(diag, message(20, request | dump, u8(2) + u8(6) + u8(2) + u8(0) + u32(0x402) + socket)),
            "[" + hdr("72", "SOCK_DIAG_BY_FAMILY", "NLM_F_REQUEST|NLM_F_DUMP") +
                ", {sdiag_family=AF_INET, sdiag_protocol=IPPROTO_TCP, idiag_ext=1<<(INET_DIAG_INFO-1), "
                "idiag_states=1<<TCP_ESTABLISHED|1<<TCP_LISTEN, id={idiag_sport=htons(8080), "
                "idiag_dport=htons(0), idiag_src=inet_addr(\"127.0.0.1\"), idiag_dst=inet_addr(\"0.0.0.0\"), "
                "idiag_if=if_nametoindex(\"lo\"), idiag_cookie=[0, 0]}}]");
  EXPECT_EQ(buffer(diag, message(20, multi,
                                 u8(2) + u8(10) + u8(0) + u8(0) + socket + zeros(20) + attribute(8, u8(3)))),
            "[" + hdr("96", "SOCK_DIAG_BY_FAMILY", "NLM_F_MULTI") +
                ", {idiag_family=AF_INET, idiag_state=TCP_LISTEN, idiag_timer=0, idiag_retrans=0, "
                "id={idiag_sport=htons(8080), idiag_dport=htons(0), idiag_src=inet_addr(\"127.0.0.1\"), "
                "idiag_dst=inet_addr(\"0.0.0.0\"), idiag_if=if_nametoindex(\"lo\"), idiag_cookie=[0, 0]}, "
                "idiag_expires=0, idiag_rqueue=0, idiag_wqueue=0, idiag_uid=0, idiag_inode=0}, "
                "[{nla_len=5, nla_type=INET_DIAG_SHUTDOWN}, 0x3 /* RCV_SHUTDOWN|SEND_SHUTDOWN */]]");
  const std::string bits = buffer(
      diag,
      message(20, multi, u8(2) + zeros(3) + socket + zeros(20) + attribute(22, std::string("\x52\0", 2))));
  EXPECT_NE(bits.find("[{nla_len=6, nla_type=INET_DIAG_SOCKOPT}, {is_icsk=1, mc_loop=1, mc_all=1}]"),
            std::string::npos)
      << bits;
  EXPECT_EQ(buffer(diag, message(20, multi, u8(1) + u8(1) + u8(10) + u8(0) + u32(77) + zeros(8))),
            "[" + hdr("32", "SOCK_DIAG_BY_FAMILY", "NLM_F_MULTI") +
                ", {udiag_family=AF_UNIX, udiag_type=SOCK_STREAM, udiag_state=TCP_LISTEN, udiag_ino=77, "
                "udiag_cookie=[0, 0]}]");
  EXPECT_EQ(buffer(diag, message(20, request, u8(2))),
            "[" + hdr("17", "SOCK_DIAG_BY_FAMILY", "NLM_F_REQUEST") + ", {family=AF_INET}]");
  EXPECT_EQ(
      buffer(diag, message(20, request, u8(44) + "abc")),
      "[" + hdr("20", "SOCK_DIAG_BY_FAMILY", "NLM_F_REQUEST") + R"(, {family=AF_XDP, data="\x61\x62\x63"}])");
}

TEST(Netlink, UeventsAreStrings) {
  EXPECT_EQ(buffer(uevent, std::string("add@/x\0ACTION=add\0", 18)), R"("add@/x\0ACTION=add\0")");
  EXPECT_EQ(
      buffer(uevent,
             std::string("libudev\0\xfe\xed\xca\xfe", 12) + u32(40) + u32(40) + u32(4) + zeros(16) + "A=1"),
      R"([{prefix="libudev", magic=htonl(0xfeedcafe), header_size=40, properties_off=40, properties_len=4, )"
      R"(filter_subsystem_hash=htonl(0), filter_devtype_hash=htonl(0), filter_tag_bloom_hi=htonl(0), )"
      R"(filter_tag_bloom_lo=htonl(0)}, "A=1"])");
}

TEST(Netlink, ReceivedMessages) {
  const std::string bytes = message(3, multi, u32(0));
  CallCase c;
  c.name = "recvmsg";
  c.arguments = {3, 0x1000, 0};
  c.memory.zeros(0x1000, 56).u64(0x1010, {0x2000, 1}).u64(0x2000, {at, 4096});
  c.memory_after = c.memory;
  c.memory_after->bytes(at, bytes);
  c.result = static_cast<int64_t>(bytes.size());
  EXPECT_EQ(text_on(route, c),
            "recvmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=[" +
                hdr("20", "NLMSG_DONE", "NLM_F_MULTI") +
                ", 0], iov_len=4096}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 20");
}

}  // namespace
}  // namespace sysgood::testing
