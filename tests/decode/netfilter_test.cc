// What users of nft(8) and conntrack(8) read: rules, sets and connections in messages of NETLINK_NETFILTER.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"
#include "tracer/event/fact.h"

namespace sysgood {
namespace {

using testing::CallCase;
using testing::FakeMemory;

constexpr uint64_t at = 0x7f0000000000;
constexpr uint64_t nested = 0x8000;

std::string little(uint64_t n, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(n >> (8 * i));
  return bytes;
}
std::string big(uint64_t n, int size) {
  std::string bytes;
  for (int i = size - 1; i >= 0; --i) bytes += static_cast<char>(n >> (8 * i));
  return bytes;
}
std::string attribute(uint64_t type, const std::string& payload) {
  std::string bytes = little(4 + payload.size(), 2) + little(type, 2) + payload;
  bytes.resize((bytes.size() + 3) / 4 * 4);
  return bytes;
}
std::string text(const std::string& s) { return s + '\0'; }

struct NetfilterFacts : Facts {
  std::string_view ask(Fact::Kind kind, uint64_t) override {
    return kind == Fact::Kind::netlink_protocol ? "12" : "";
  }
};

// What is shown behind the headers.
std::string contents(uint64_t type, const std::string& attributes) {
  const std::string body = std::string("\2\0\0\0", 4) + attributes;
  const std::string bytes =
      little(16 + body.size(), 4) + little(type, 2) + little(0, 2) + little(0, 8) + body;
  CallCase c;
  c.name = "sendto";
  c.arguments = {3, at, bytes.size(), 0, 0, 0};
  c.memory.bytes(at, bytes);
  c.result = static_cast<int64_t>(bytes.size());
  c.limits.string = c.limits.elements = 4096;
  NetfilterFacts facts;
  FakeMemory before = c.memory, after = c.memory;
  const std::string all = testing::text_with(c, before, after, facts);
  const std::string family = "res_id=htons(0)}, ";
  const size_t from = all.find(family), to = all.find("], " + std::to_string(bytes.size()) + ", 0, NULL");
  if (from == std::string::npos || to == std::string::npos) return all;
  return all.substr(from + family.size(), to - from - family.size());
}

std::string expression(const std::string& name, const std::string& data) {
  return attribute(nested | 1, attribute(1, text(name)) + attribute(nested | 2, data));
}
std::string value(uint64_t type, const std::string& bytes) {
  return attribute(nested | type, attribute(1, bytes));
}

constexpr uint64_t newrule = 0xa06, newsetelem = 0xa0c, newchain = 0xa03, ct_new = 0x100;

TEST(Netfilter, RulesAreExpressionsByName) {
  struct Row {
    std::string expression, text;
  };
  const Row rows[] = {
      {expression("meta", attribute(2, big(16, 4)) + attribute(1, big(1, 4))),
       "[[{nla_len=8, nla_type=NFTA_META_KEY}, htonl(NFT_META_L4PROTO)], "
       "[{nla_len=8, nla_type=NFTA_META_DREG}, htonl(NFT_REG_1)]]"},
      {expression("cmp",
                  attribute(1, big(1, 4)) + attribute(2, big(0, 4)) + value(3, std::string("\0\x16", 2))),
       "[[{nla_len=8, nla_type=NFTA_CMP_SREG}, htonl(NFT_REG_1)], "
       "[{nla_len=8, nla_type=NFTA_CMP_OP}, htonl(NFT_CMP_EQ)], "
       "[{nla_len=12, nla_type=NLA_F_NESTED|NFTA_CMP_DATA}, "
       R"([{nla_len=6, nla_type=NFTA_DATA_VALUE}, "\x00\x16"]]])"},
      {expression("immediate",
                  attribute(1, big(0, 4)) +
                      attribute(nested | 2, attribute(nested | 2, attribute(1, big(0xfffffffd, 4)) +
                                                                      attribute(2, text("out"))))),
       "[[{nla_len=8, nla_type=NFTA_IMMEDIATE_DREG}, htonl(NFT_REG_VERDICT)], "
       "[{nla_len=24, nla_type=NLA_F_NESTED|NFTA_IMMEDIATE_DATA}, "
       "[{nla_len=20, nla_type=NLA_F_NESTED|NFTA_DATA_VERDICT}, "
       "[[{nla_len=8, nla_type=NFTA_VERDICT_CODE}, htonl(NFT_JUMP)], "
       R"([{nla_len=8, nla_type=NFTA_VERDICT_CHAIN}, "out"]]]]])"},
      {expression("counter", attribute(1, big(1500, 8)) + attribute(2, big(3, 8))),
       "[[{nla_len=12, nla_type=NFTA_COUNTER_BYTES}, htobe64(1500)], "
       "[{nla_len=12, nla_type=NFTA_COUNTER_PACKETS}, htobe64(3)]]"},
      {expression("dynset", attribute(1, text("d")) + attribute(9, big(3, 4)) +
                                attribute(nested | 7, attribute(1, text("limit")) +
                                                          attribute(nested | 2, attribute(5, big(1, 4))))),
       R"([[{nla_len=6, nla_type=NFTA_DYNSET_SET_NAME}, "d"], )"
       "[{nla_len=8, nla_type=NFTA_DYNSET_FLAGS}, htonl(NFT_DYNSET_F_INV|NFT_DYNSET_F_EXPR)], "
       "[{nla_len=28, nla_type=NLA_F_NESTED|NFTA_DYNSET_EXPR}, "
       R"([[{nla_len=10, nla_type=NFTA_EXPR_NAME}, "limit"], )"
       "[{nla_len=12, nla_type=NLA_F_NESTED|NFTA_EXPR_DATA}, "
       "[{nla_len=8, nla_type=NFTA_LIMIT_FLAGS}, htonl(NFT_LIMIT_F_INV)]]]]]"},
      {expression("of a later kernel", attribute(1, big(1, 4))), R"("\x08\x00\x01\x00\x00\x00\x00\x01")"},
  };
  for (const Row& row : rows) {
    const std::string all =
        contents(newrule, attribute(1, text("t")) + attribute(nested | 4, row.expression));
    EXPECT_TRUE(all.starts_with(R"([[{nla_len=6, nla_type=NFTA_RULE_TABLE}, "t"], )")) << all;
    const std::string data = "nla_type=NLA_F_NESTED|NFTA_EXPR_DATA}, ";
    const size_t from = all.find(data);
    ASSERT_NE(from, std::string::npos) << all;
    EXPECT_EQ(all.substr(from + data.size()), row.text + "]]]]]");
  }
}

TEST(Netfilter, ChainsHaveHooks) {
  EXPECT_EQ(contents(newchain, attribute(nested | 4, attribute(1, big(1, 4)) + attribute(2, big(100, 4))) +
                                   attribute(5, big(1, 4)) + attribute(10, big(1, 4))),
            "[[{nla_len=20, nla_type=NLA_F_NESTED|NFTA_CHAIN_HOOK}, "
            "[[{nla_len=8, nla_type=NFTA_HOOK_HOOKNUM}, htonl(1)], "
            "[{nla_len=8, nla_type=NFTA_HOOK_PRIORITY}, htonl(100)]]], "
            "[{nla_len=8, nla_type=NFTA_CHAIN_POLICY}, htonl(NF_ACCEPT)], "
            "[{nla_len=8, nla_type=NFTA_CHAIN_FLAGS}, htonl(NFT_CHAIN_BASE)]]");
}

// nft(8) numbers them, whatever the header calls 1.
TEST(Netfilter, ElementsOfSets) {
  const std::string first = attribute(nested | 1, attribute(3, big(1, 4)) + value(1, std::string(4, '\0')));
  const std::string second = attribute(nested | 2, value(1, "\x0a\x01\x02\x03"));
  EXPECT_EQ(contents(newsetelem, attribute(2, text("s")) + attribute(nested | 3, first + second)),
            R"([[{nla_len=6, nla_type=NFTA_SET_ELEM_LIST_SET}, "s"], )"
            "[{nla_len=44, nla_type=NLA_F_NESTED|NFTA_SET_ELEM_LIST_ELEMENTS}, "
            "[[{nla_len=24, nla_type=NLA_F_NESTED|NFTA_LIST_ELEM}, "
            "[[{nla_len=8, nla_type=NFTA_SET_ELEM_FLAGS}, htonl(NFT_SET_ELEM_INTERVAL_END)], "
            "[{nla_len=12, nla_type=NLA_F_NESTED|NFTA_SET_ELEM_KEY}, "
            R"([{nla_len=8, nla_type=NFTA_DATA_VALUE}, "\x00\x00\x00\x00"]]]], )"
            "[{nla_len=16, nla_type=NLA_F_NESTED|0x2 /* NFTA_LIST_??? */}, "
            "[{nla_len=12, nla_type=NLA_F_NESTED|NFTA_SET_ELEM_KEY}, "
            R"([{nla_len=8, nla_type=NFTA_DATA_VALUE}, "\x0a\x01\x02\x03"]]]]]])");
}

TEST(Netfilter, Connections) {
  const std::string tuple = attribute(
      nested | 1, attribute(nested | 1, attribute(1, big(0x7f000001, 4)) + attribute(2, big(0x0a000002, 4))) +
                      attribute(nested | 2, attribute(1, "\6") + attribute(3, big(443, 2))));
  EXPECT_EQ(contents(ct_new, tuple + attribute(3, big(0xe, 4)) + attribute(7, big(300, 4))),
            "[[{nla_len=44, nla_type=NLA_F_NESTED|CTA_TUPLE_ORIG}, "
            "[[{nla_len=20, nla_type=NLA_F_NESTED|CTA_TUPLE_IP}, "
            R"([[{nla_len=8, nla_type=CTA_IP_V4_SRC}, inet_addr("127.0.0.1")], )"
            R"([{nla_len=8, nla_type=CTA_IP_V4_DST}, inet_addr("10.0.0.2")]]], )"
            "[{nla_len=20, nla_type=NLA_F_NESTED|CTA_TUPLE_PROTO}, "
            "[[{nla_len=5, nla_type=CTA_PROTO_NUM}, IPPROTO_TCP], "
            "[{nla_len=6, nla_type=CTA_PROTO_DST_PORT}, htons(443)]]]]], "
            "[{nla_len=8, nla_type=CTA_STATUS}, htonl(IPS_SEEN_REPLY|IPS_ASSURED|IPS_CONFIRMED)], "
            "[{nla_len=8, nla_type=CTA_TIMEOUT}, htonl(300)]]");
}

}  // namespace
}  // namespace sysgood
