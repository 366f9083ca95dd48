// What the numbers in messages of nftables mean: linux/netfilter/nf_tables.h. They lie in network order.
#pragma once

#include "tracer/describe/types/netlink.h"

namespace sysgood::describe {

inline constexpr Type net32{Kind::port}, net64{Kind::port, Size::b8}, net_hex32{Kind::network_hex};

inline constexpr auto nft_verdicts = names("NFT_VERDICT_???", {{"NF_DROP", 0},
                                                               {"NF_ACCEPT", 1},
                                                               {"NF_STOLEN", 2},
                                                               {"NF_QUEUE", 3},
                                                               {"NF_REPEAT", 4},
                                                               {"NF_STOP", 5},
                                                               {"NFT_CONTINUE", 0xffffffff},
                                                               {"NFT_BREAK", 0xfffffffe},
                                                               {"NFT_JUMP", 0xfffffffd},
                                                               {"NFT_GOTO", 0xfffffffc},
                                                               {"NFT_RETURN", 0xfffffffb}});
inline constexpr auto nft_registers = names(
    "NFT_REG_???", {{"NFT_REG_VERDICT", 0}, {"NFT_REG_1", 1},     {"NFT_REG_2", 2},     {"NFT_REG_3", 3},
                    {"NFT_REG_4", 4},       {"NFT_REG32_00", 8},  {"NFT_REG32_01", 9},  {"NFT_REG32_02", 10},
                    {"NFT_REG32_03", 11},   {"NFT_REG32_04", 12}, {"NFT_REG32_05", 13}, {"NFT_REG32_06", 14},
                    {"NFT_REG32_07", 15},   {"NFT_REG32_08", 16}, {"NFT_REG32_09", 17}, {"NFT_REG32_10", 18},
                    {"NFT_REG32_11", 19},   {"NFT_REG32_12", 20}, {"NFT_REG32_13", 21}, {"NFT_REG32_14", 22},
                    {"NFT_REG32_15", 23}});
inline constexpr auto nft_table_flags =
    names("NFT_TABLE_F_???",
          {{"NFT_TABLE_F_DORMANT", 0x1}, {"NFT_TABLE_F_OWNER", 0x2}, {"NFT_TABLE_F_PERSIST", 0x4}});
inline constexpr auto nft_chain_flags = names(
    "NFT_CHAIN_???", {{"NFT_CHAIN_BASE", 0x1}, {"NFT_CHAIN_HW_OFFLOAD", 0x2}, {"NFT_CHAIN_BINDING", 0x4}});
inline constexpr auto nft_rule_compat_flags =
    names("NFT_RULE_COMPAT_F_???", {{"NFT_RULE_COMPAT_F_UNUSED", 0x1}, {"NFT_RULE_COMPAT_F_INV", 0x2}});
inline constexpr auto nft_set_flags = names("NFT_SET_???", {{"NFT_SET_ANONYMOUS", 0x1},
                                                            {"NFT_SET_CONSTANT", 0x2},
                                                            {"NFT_SET_INTERVAL", 0x4},
                                                            {"NFT_SET_MAP", 0x8},
                                                            {"NFT_SET_TIMEOUT", 0x10},
                                                            {"NFT_SET_EVAL", 0x20},
                                                            {"NFT_SET_OBJECT", 0x40},
                                                            {"NFT_SET_CONCAT", 0x80},
                                                            {"NFT_SET_EXPR", 0x100}});
inline constexpr auto nft_set_policies =
    names("NFT_SET_POL_???", {{"NFT_SET_POL_PERFORMANCE", 0}, {"NFT_SET_POL_MEMORY", 1}});
inline constexpr auto nft_set_elem_flags =
    names("NFT_SET_ELEM_???", {{"NFT_SET_ELEM_INTERVAL_END", 0x1}, {"NFT_SET_ELEM_CATCHALL", 0x2}});
inline constexpr auto nft_data_types =
    names("NFT_DATA_???", {{"NFT_DATA_VALUE", 0}, {"NFT_DATA_VERDICT", 0xffffff00}});
inline constexpr auto nft_bitwise_ops = names("NFT_BITWISE_???", {{"NFT_BITWISE_MASK_XOR", 0},
                                                                  {"NFT_BITWISE_LSHIFT", 1},
                                                                  {"NFT_BITWISE_RSHIFT", 2},
                                                                  {"NFT_BITWISE_AND", 3},
                                                                  {"NFT_BITWISE_OR", 4},
                                                                  {"NFT_BITWISE_XOR", 5}});
inline constexpr auto nft_byteorder_ops =
    names("NFT_BYTEORDER_???", {{"NFT_BYTEORDER_NTOH", 0}, {"NFT_BYTEORDER_HTON", 1}});
inline constexpr auto nft_cmp_ops = names("NFT_CMP_???", {{"NFT_CMP_EQ", 0},
                                                          {"NFT_CMP_NEQ", 1},
                                                          {"NFT_CMP_LT", 2},
                                                          {"NFT_CMP_LTE", 3},
                                                          {"NFT_CMP_GT", 4},
                                                          {"NFT_CMP_GTE", 5}});
inline constexpr auto nft_range_ops = names("NFT_RANGE_???", {{"NFT_RANGE_EQ", 0}, {"NFT_RANGE_NEQ", 1}});
inline constexpr auto nft_lookup_flags = names("NFT_LOOKUP_F_???", {{"NFT_LOOKUP_F_INV", 0x1}});
inline constexpr auto nft_dynset_ops =
    names("NFT_DYNSET_OP_???",
          {{"NFT_DYNSET_OP_ADD", 0}, {"NFT_DYNSET_OP_UPDATE", 1}, {"NFT_DYNSET_OP_DELETE", 2}});
inline constexpr auto nft_dynset_flags =
    names("NFT_DYNSET_F_???", {{"NFT_DYNSET_F_INV", 0x1}, {"NFT_DYNSET_F_EXPR", 0x2}});
inline constexpr auto nft_payload_bases = names("NFT_PAYLOAD_???", {{"NFT_PAYLOAD_LL_HEADER", 0},
                                                                    {"NFT_PAYLOAD_NETWORK_HEADER", 1},
                                                                    {"NFT_PAYLOAD_TRANSPORT_HEADER", 2},
                                                                    {"NFT_PAYLOAD_INNER_HEADER", 3},
                                                                    {"NFT_PAYLOAD_TUN_HEADER", 4}});
inline constexpr auto nft_payload_csum_types =
    names("NFT_PAYLOAD_CSUM_???",
          {{"NFT_PAYLOAD_CSUM_NONE", 0}, {"NFT_PAYLOAD_CSUM_INET", 1}, {"NFT_PAYLOAD_CSUM_SCTP", 2}});
inline constexpr auto nft_payload_csum_flags =
    names("NFT_PAYLOAD_L4CSUM_???", {{"NFT_PAYLOAD_L4CSUM_PSEUDOHDR", 0x1}});
inline constexpr auto nft_exthdr_flags = names("NFT_EXTHDR_F_???", {{"NFT_EXTHDR_F_PRESENT", 0x1}});
inline constexpr auto nft_exthdr_ops = names("NFT_EXTHDR_OP_???", {{"NFT_EXTHDR_OP_IPV6", 0},
                                                                   {"NFT_EXTHDR_OP_TCPOPT", 1},
                                                                   {"NFT_EXTHDR_OP_IPV4", 2},
                                                                   {"NFT_EXTHDR_OP_SCTP", 3},
                                                                   {"NFT_EXTHDR_OP_DCCP", 4}});
inline constexpr auto nft_meta_keys =
    names("NFT_META_???",
          {{"NFT_META_LEN", 0},           {"NFT_META_PROTOCOL", 1},     {"NFT_META_PRIORITY", 2},
           {"NFT_META_MARK", 3},          {"NFT_META_IIF", 4},          {"NFT_META_OIF", 5},
           {"NFT_META_IIFNAME", 6},       {"NFT_META_OIFNAME", 7},      {"NFT_META_IFTYPE", 8},
           {"NFT_META_OIFTYPE", 9},       {"NFT_META_SKUID", 10},       {"NFT_META_SKGID", 11},
           {"NFT_META_NFTRACE", 12},      {"NFT_META_RTCLASSID", 13},   {"NFT_META_SECMARK", 14},
           {"NFT_META_NFPROTO", 15},      {"NFT_META_L4PROTO", 16},     {"NFT_META_BRI_IIFNAME", 17},
           {"NFT_META_BRI_OIFNAME", 18},  {"NFT_META_PKTTYPE", 19},     {"NFT_META_CPU", 20},
           {"NFT_META_IIFGROUP", 21},     {"NFT_META_OIFGROUP", 22},    {"NFT_META_CGROUP", 23},
           {"NFT_META_PRANDOM", 24},      {"NFT_META_SECPATH", 25},     {"NFT_META_IIFKIND", 26},
           {"NFT_META_OIFKIND", 27},      {"NFT_META_BRI_IIFPVID", 28}, {"NFT_META_BRI_IIFVPROTO", 29},
           {"NFT_META_TIME_NS", 30},      {"NFT_META_TIME_DAY", 31},    {"NFT_META_TIME_HOUR", 32},
           {"NFT_META_SDIF", 33},         {"NFT_META_SDIFNAME", 34},    {"NFT_META_BRI_BROUTE", 35},
           {"NFT_META_BRI_IIFHWADDR", 37}});
inline constexpr auto nft_rt_keys = names("NFT_RT_???", {{"NFT_RT_CLASSID", 0},
                                                         {"NFT_RT_NEXTHOP4", 1},
                                                         {"NFT_RT_NEXTHOP6", 2},
                                                         {"NFT_RT_TCPMSS", 3},
                                                         {"NFT_RT_XFRM", 4}});
inline constexpr auto nft_hash_types = names("NFT_HASH_???", {{"NFT_HASH_JENKINS", 0}, {"NFT_HASH_SYM", 1}});
inline constexpr auto nft_socket_keys = names("NFT_SOCKET_???", {{"NFT_SOCKET_TRANSPARENT", 0},
                                                                 {"NFT_SOCKET_MARK", 1},
                                                                 {"NFT_SOCKET_WILDCARD", 2},
                                                                 {"NFT_SOCKET_CGROUPV2", 3}});
inline constexpr auto nft_ct_keys = names(
    "NFT_CT_???",
    {{"NFT_CT_STATE", 0},      {"NFT_CT_DIRECTION", 1},  {"NFT_CT_STATUS", 2},     {"NFT_CT_MARK", 3},
     {"NFT_CT_SECMARK", 4},    {"NFT_CT_EXPIRATION", 5}, {"NFT_CT_HELPER", 6},     {"NFT_CT_L3PROTOCOL", 7},
     {"NFT_CT_SRC", 8},        {"NFT_CT_DST", 9},        {"NFT_CT_PROTOCOL", 10},  {"NFT_CT_PROTO_SRC", 11},
     {"NFT_CT_PROTO_DST", 12}, {"NFT_CT_LABELS", 13},    {"NFT_CT_PKTS", 14},      {"NFT_CT_BYTES", 15},
     {"NFT_CT_AVGPKT", 16},    {"NFT_CT_ZONE", 17},      {"NFT_CT_EVENTMASK", 18}, {"NFT_CT_SRC_IP", 19},
     {"NFT_CT_DST_IP", 20},    {"NFT_CT_SRC_IP6", 21},   {"NFT_CT_DST_IP6", 22},   {"NFT_CT_ID", 23}});
inline constexpr auto nft_limit_types =
    names("NFT_LIMIT_???", {{"NFT_LIMIT_PKTS", 0}, {"NFT_LIMIT_PKT_BYTES", 1}});
inline constexpr auto nft_limit_flags = names("NFT_LIMIT_F_???", {{"NFT_LIMIT_F_INV", 0x1}});
inline constexpr auto nft_connlimit_flags = names("NFT_CONNLIMIT_F_???", {{"NFT_CONNLIMIT_F_INV", 0x1}});
inline constexpr auto nft_log_levels = names("NFT_LOGLEVEL_???", {{"NFT_LOGLEVEL_EMERG", 0},
                                                                  {"NFT_LOGLEVEL_ALERT", 1},
                                                                  {"NFT_LOGLEVEL_CRIT", 2},
                                                                  {"NFT_LOGLEVEL_ERR", 3},
                                                                  {"NFT_LOGLEVEL_WARNING", 4},
                                                                  {"NFT_LOGLEVEL_NOTICE", 5},
                                                                  {"NFT_LOGLEVEL_INFO", 6},
                                                                  {"NFT_LOGLEVEL_DEBUG", 7},
                                                                  {"NFT_LOGLEVEL_AUDIT", 8}});
inline constexpr auto nft_quota_flags =
    names("NFT_QUOTA_F_???", {{"NFT_QUOTA_F_INV", 0x1}, {"NFT_QUOTA_F_DEPLETED", 0x2}});
inline constexpr auto nft_reject_types =
    names("NFT_REJECT_???",
          {{"NFT_REJECT_ICMP_UNREACH", 0}, {"NFT_REJECT_TCP_RST", 1}, {"NFT_REJECT_ICMPX_UNREACH", 2}});
inline constexpr auto nft_nat_types = names("NFT_NAT_???", {{"NFT_NAT_SNAT", 0}, {"NFT_NAT_DNAT", 1}});
inline constexpr auto nft_fib_results = names("NFT_FIB_RESULT_???", {{"NFT_FIB_RESULT_UNSPEC", 0},
                                                                     {"NFT_FIB_RESULT_OIF", 1},
                                                                     {"NFT_FIB_RESULT_OIFNAME", 2},
                                                                     {"NFT_FIB_RESULT_ADDRTYPE", 3}});
inline constexpr auto nft_fib_flags = names("NFTA_FIB_F_???", {{"NFTA_FIB_F_SADDR", 0x1},
                                                               {"NFTA_FIB_F_DADDR", 0x2},
                                                               {"NFTA_FIB_F_MARK", 0x4},
                                                               {"NFTA_FIB_F_IIF", 0x8},
                                                               {"NFTA_FIB_F_OIF", 0x10},
                                                               {"NFTA_FIB_F_PRESENT", 0x20}});
inline constexpr auto nft_flowtable_flags =
    names("NFT_FLOWTABLE_???", {{"NFT_FLOWTABLE_HW_OFFLOAD", 0x1}, {"NFT_FLOWTABLE_COUNTER", 0x2}});
inline constexpr auto nft_xfrm_keys = names("NFT_XFRM_KEY_???", {{"NFT_XFRM_KEY_UNSPEC", 0},
                                                                 {"NFT_XFRM_KEY_DADDR_IP4", 1},
                                                                 {"NFT_XFRM_KEY_DADDR_IP6", 2},
                                                                 {"NFT_XFRM_KEY_SADDR_IP4", 3},
                                                                 {"NFT_XFRM_KEY_SADDR_IP6", 4},
                                                                 {"NFT_XFRM_KEY_REQID", 5},
                                                                 {"NFT_XFRM_KEY_SPI", 6}});
inline constexpr auto nft_trace_types = names("NFT_TRACETYPE_???", {{"NFT_TRACETYPE_UNSPEC", 0},
                                                                    {"NFT_TRACETYPE_POLICY", 1},
                                                                    {"NFT_TRACETYPE_RETURN", 2},
                                                                    {"NFT_TRACETYPE_RULE", 3}});
inline constexpr auto nft_ng_types = names("NFT_NG_???", {{"NFT_NG_INCREMENTAL", 0}, {"NFT_NG_RANDOM", 1}});
inline constexpr auto nft_tunnel_keys =
    names("NFT_TUNNEL_???", {{"NFT_TUNNEL_PATH", 0}, {"NFT_TUNNEL_ID", 1}});
inline constexpr auto nft_tunnel_modes =
    names("NFT_TUNNEL_MODE_???",
          {{"NFT_TUNNEL_MODE_NONE", 0}, {"NFT_TUNNEL_MODE_RX", 1}, {"NFT_TUNNEL_MODE_TX", 2}});
inline constexpr auto nft_osf_flags = names("NFT_OSF_F_???", {{"NFT_OSF_F_VERSION", 0x1}});
inline constexpr auto nft_inner_types =
    names("NFT_INNER_???", {{"NFT_INNER_UNSPEC", 0}, {"NFT_INNER_VXLAN", 1}, {"NFT_INNER_GENEVE", 2}});
inline constexpr auto nft_inner_flags =
    names("NFT_INNER_???",
          {{"NFT_INNER_HDRSIZE", 0x1}, {"NFT_INNER_LL", 0x2}, {"NFT_INNER_NH", 0x4}, {"NFT_INNER_TH", 0x8}});
inline constexpr auto nft_object_types = names("NFT_OBJECT_???", {{"NFT_OBJECT_UNSPEC", 0},
                                                                  {"NFT_OBJECT_COUNTER", 1},
                                                                  {"NFT_OBJECT_QUOTA", 2},
                                                                  {"NFT_OBJECT_CT_HELPER", 3},
                                                                  {"NFT_OBJECT_LIMIT", 4},
                                                                  {"NFT_OBJECT_CONNLIMIT", 5},
                                                                  {"NFT_OBJECT_TUNNEL", 6},
                                                                  {"NFT_OBJECT_CT_TIMEOUT", 7},
                                                                  {"NFT_OBJECT_SECMARK", 8},
                                                                  {"NFT_OBJECT_CT_EXPECT", 9},
                                                                  {"NFT_OBJECT_SYNPROXY", 10}});
inline constexpr auto nf_nat_flags = names("NF_NAT_RANGE_???", {{"NF_NAT_RANGE_MAP_IPS", 0x1},
                                                                {"NF_NAT_RANGE_PROTO_SPECIFIED", 0x2},
                                                                {"NF_NAT_RANGE_PROTO_RANDOM", 0x4},
                                                                {"NF_NAT_RANGE_PERSISTENT", 0x8},
                                                                {"NF_NAT_RANGE_PROTO_RANDOM_FULLY", 0x10},
                                                                {"NF_NAT_RANGE_PROTO_OFFSET", 0x20},
                                                                {"NF_NAT_RANGE_NETMAP", 0x40}});

}  // namespace sysgood::describe
