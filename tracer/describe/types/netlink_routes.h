// Routes, rules and next hops in netlink messages: rtnetlink(7), linux/rtnetlink.h, linux/fib_rules.h,
// linux/nexthop.h.
#pragma once

#include "tracer/describe/types/netlink_common.h"
#include "tracer/describe/types/netlink_route_names.h"

namespace sysgood::describe {

inline constexpr auto rta_cacheinfo = record({{"rta_clntref", u32},
                                              {"rta_lastuse", u32},
                                              {"rta_expires", u32},
                                              {"rta_error", u32},
                                              {"rta_used", u32},
                                              {"rta_id", x32},
                                              {"rta_ts", u32},
                                              {"rta_tsage", u32}});
inline constexpr auto rta_mfc_stats =
    record({{"mfcs_packets", u64}, {"mfcs_bytes", u64}, {"mfcs_wrong_if", u64}});
inline constexpr Type rta_address = select("^rtm_family", address_of_family);
inline constexpr auto via_inet = record({{"rtvia_addr", ipv4}});
inline constexpr auto via_inet6 = record({{"rtvia_addr", ipv6}});
inline constexpr auto via_any = record({{"rtvia_addr", octets}});
inline constexpr auto via_by_family =
    cases({roomy(2, 4, via_inet), roomy(10, 16, via_inet6), otherwise(via_any)});
inline constexpr auto rtvia = record(2, {{"rtvia_family", one_of(address_families, Size::b2)},
                                         {"", select("rtvia_family", via_by_family), at(2)}});

inline constexpr auto rtax_attrs = names("RTAX_???", {{"RTAX_UNSPEC", 0},
                                                      {"RTAX_LOCK", 1},
                                                      {"RTAX_MTU", 2},
                                                      {"RTAX_WINDOW", 3},
                                                      {"RTAX_RTT", 4},
                                                      {"RTAX_RTTVAR", 5},
                                                      {"RTAX_SSTHRESH", 6},
                                                      {"RTAX_CWND", 7},
                                                      {"RTAX_ADVMSS", 8},
                                                      {"RTAX_REORDERING", 9},
                                                      {"RTAX_HOPLIMIT", 10},
                                                      {"RTAX_INITCWND", 11},
                                                      {"RTAX_FEATURES", 12},
                                                      {"RTAX_RTO_MIN", 13},
                                                      {"RTAX_INITRWND", 14},
                                                      {"RTAX_QUICKACK", 15},
                                                      {"RTAX_CC_ALGO", 16},
                                                      {"RTAX_FASTOPEN_NO_COOKIE", 17}});
inline constexpr auto rtax_payloads = payloads({{0, octets},
                                                {1, u32},
                                                {2, u32},
                                                {3, u32},
                                                {4, u32},
                                                {5, u32},
                                                {6, u32},
                                                {7, u32},
                                                {8, u32},
                                                {9, u32},
                                                {10, u32},
                                                {11, u32},
                                                {12, u32},
                                                {13, u32},
                                                {14, u32},
                                                {15, u32},
                                                {16, text_octets}});
inline constexpr Type rtax = attributes<rtax_attrs, rtax_payloads>;

inline constexpr auto rta_attrs =
    names("RTA_???", {{"RTA_UNSPEC", 0},      {"RTA_DST", 1},        {"RTA_SRC", 2},
                      {"RTA_IIF", 3},         {"RTA_OIF", 4},        {"RTA_GATEWAY", 5},
                      {"RTA_PRIORITY", 6},    {"RTA_PREFSRC", 7},    {"RTA_METRICS", 8},
                      {"RTA_MULTIPATH", 9},   {"RTA_PROTOINFO", 10}, {"RTA_FLOW", 11},
                      {"RTA_CACHEINFO", 12},  {"RTA_SESSION", 13},   {"RTA_MP_ALGO", 14},
                      {"RTA_TABLE", 15},      {"RTA_MARK", 16},      {"RTA_MFC_STATS", 17},
                      {"RTA_VIA", 18},        {"RTA_NEWDST", 19},    {"RTA_PREF", 20},
                      {"RTA_ENCAP_TYPE", 21}, {"RTA_ENCAP", 22},     {"RTA_EXPIRES", 23},
                      {"RTA_PAD", 24},        {"RTA_UID", 25},       {"RTA_TTL_PROPAGATE", 26},
                      {"RTA_IP_PROTO", 27},   {"RTA_SPORT", 28},     {"RTA_DPORT", 29},
                      {"RTA_NH_ID", 30}});
// Those of one hop of several. A hop has no hops.
inline constexpr auto rta_of_hop_payloads = payloads({{0, octets},
                                                      {1, rta_address},
                                                      {2, rta_address},
                                                      {3, interface_index},
                                                      {4, interface_index},
                                                      {5, rta_address},
                                                      {6, u32},
                                                      {7, rta_address},
                                                      {8, rtax},
                                                      {9, octets},
                                                      {10, u32},
                                                      {11, u32},
                                                      {12, rta_cacheinfo},
                                                      {13, octets},
                                                      {14, u32},
                                                      {15, one_of(route_tables)},
                                                      {16, u32},
                                                      {17, rta_mfc_stats},
                                                      {18, rtvia},
                                                      {19, rta_address},
                                                      {20, u8},
                                                      {21, one_of(lwtunnel_encaps, Size::b2)},
                                                      {22, octets},
                                                      {23, u64},
                                                      {24, octets},
                                                      {25, u32},
                                                      {26, u8},
                                                      {27, u8},
                                                      {28, u16},
                                                      {29, u16}});
inline constexpr Type rta_of_hop = attributes<rta_attrs, rta_of_hop_payloads>;
inline constexpr auto rtnexthop = record({{"rtnh_len", u16},
                                          {"rtnh_flags", flags(rtnh_flags, Size::b1)},
                                          {"rtnh_hops", u8},
                                          {"rtnh_ifindex", interface_index},
                                          {"", rta_of_hop, behind}});
inline constexpr Type rta_multipath = row(rtnexthop, "rtnh_len", 4);
inline constexpr auto rta_payloads = payloads({{0, octets},
                                               {1, rta_address},
                                               {2, rta_address},
                                               {3, interface_index},
                                               {4, interface_index},
                                               {5, rta_address},
                                               {6, u32},
                                               {7, rta_address},
                                               {8, rtax},
                                               {9, rta_multipath},
                                               {10, u32},
                                               {11, u32},
                                               {12, rta_cacheinfo},
                                               {13, octets},
                                               {14, u32},
                                               {15, one_of(route_tables)},
                                               {16, u32},
                                               {17, rta_mfc_stats},
                                               {18, rtvia},
                                               {19, rta_address},
                                               {20, u8},
                                               {21, one_of(lwtunnel_encaps, Size::b2)},
                                               {22, octets},
                                               {23, u64},
                                               {24, octets},
                                               {25, u32},
                                               {26, u8},
                                               {27, u8},
                                               {28, u16},
                                               {29, u16}});
inline constexpr Type rta = attributes<rta_attrs, rta_payloads>;

inline constexpr auto rtmsg = record({{"rtm_family", family8},
                                      {"rtm_dst_len", u8},
                                      {"rtm_src_len", u8},
                                      {"rtm_tos", ip_tos},
                                      {"rtm_table", one_of(route_tables, Size::b1)},
                                      {"rtm_protocol", one_of(route_protocols, Size::b1)},
                                      {"rtm_scope", one_of(route_scopes, Size::b1)},
                                      {"rtm_type", one_of(route_types, Size::b1)},
                                      {"rtm_flags", flags(route_flags)},
                                      {"", rta, behind}});

// ---- rules: linux/fib_rules.h ----

inline constexpr auto rule_actions = names("FR_ACT_???", {{"FR_ACT_UNSPEC", 0},
                                                          {"FR_ACT_TO_TBL", 1},
                                                          {"FR_ACT_GOTO", 2},
                                                          {"FR_ACT_NOP", 3},
                                                          {"FR_ACT_RES3", 4},
                                                          {"FR_ACT_RES4", 5},
                                                          {"FR_ACT_BLACKHOLE", 6},
                                                          {"FR_ACT_UNREACHABLE", 7},
                                                          {"FR_ACT_PROHIBIT", 8}});
inline constexpr auto rule_flags = names("FIB_RULE_???", {{"FIB_RULE_PERMANENT", 1},
                                                          {"FIB_RULE_INVERT", 2},
                                                          {"FIB_RULE_UNRESOLVED", 4},
                                                          {"FIB_RULE_IIF_DETACHED", 8},
                                                          {"FIB_RULE_OIF_DETACHED", 0x10},
                                                          {"FIB_RULE_FIND_SADDR", 0x10000}});

inline constexpr auto fib_rule_uid_range = record({{"start", u32}, {"end", u32}});
inline constexpr auto fib_rule_port_range = record({{"start", u16}, {"end", u16}});
inline constexpr Type fra_address = select("^family", address_of_family);

inline constexpr auto fra_attrs = names("FRA_???", {{"FRA_UNSPEC", 0},
                                                    {"FRA_DST", 1},
                                                    {"FRA_SRC", 2},
                                                    {"FRA_IIFNAME", 3},
                                                    {"FRA_GOTO", 4},
                                                    {"FRA_UNUSED2", 5},
                                                    {"FRA_PRIORITY", 6},
                                                    {"FRA_UNUSED3", 7},
                                                    {"FRA_UNUSED4", 8},
                                                    {"FRA_UNUSED5", 9},
                                                    {"FRA_FWMARK", 10},
                                                    {"FRA_FLOW", 11},
                                                    {"FRA_TUN_ID", 12},
                                                    {"FRA_SUPPRESS_IFGROUP", 13},
                                                    {"FRA_SUPPRESS_PREFIXLEN", 14},
                                                    {"FRA_TABLE", 15},
                                                    {"FRA_FWMASK", 16},
                                                    {"FRA_OIFNAME", 17},
                                                    {"FRA_PAD", 18},
                                                    {"FRA_L3MDEV", 19},
                                                    {"FRA_UID_RANGE", 20},
                                                    {"FRA_PROTOCOL", 21},
                                                    {"FRA_IP_PROTO", 22},
                                                    {"FRA_SPORT_RANGE", 23},
                                                    {"FRA_DPORT_RANGE", 24}});
inline constexpr auto fra_payloads = payloads({{0, octets},
                                               {1, fra_address},
                                               {2, fra_address},
                                               {3, text_octets},
                                               {4, u32},
                                               {5, octets},
                                               {6, u32},
                                               {7, octets},
                                               {8, octets},
                                               {9, octets},
                                               {10, u32},
                                               {11, u32},
                                               {12, network_u64},
                                               {13, u32},
                                               {14, u32},
                                               {15, one_of(route_tables)},
                                               {16, u32},
                                               {17, text_octets},
                                               {18, octets},
                                               {19, u8},
                                               {20, fib_rule_uid_range},
                                               {21, one_of(route_protocols, Size::b1)},
                                               {22, one_of(ip_protocols, Size::b1)},
                                               {23, fib_rule_port_range},
                                               {24, fib_rule_port_range}});
inline constexpr Type fra = attributes<fra_attrs, fra_payloads>;

inline constexpr auto fib_rule_hdr = record(12, {{"family", family8, at(0)},
                                                 {"dst_len", u8, at(1)},
                                                 {"src_len", u8, at(2)},
                                                 {"tos", ip_tos, at(3)},
                                                 {"table", one_of(route_tables, Size::b1), at(4)},
                                                 {"action", one_of(rule_actions, Size::b1), at(7)},
                                                 {"flags", flags(rule_flags), at(8)},
                                                 {"", fra, at(12), behind}});

// ---- next hops: linux/nexthop.h ----

inline constexpr auto nexthop_group_types =
    names("NEXTHOP_GRP_TYPE_???", {{"NEXTHOP_GRP_TYPE_MPATH", 0}, {"NEXTHOP_GRP_TYPE_RES", 1}});

inline constexpr auto nexthop_grp = record({{"id", u32}, {"weight", u8}, {"resvd1", x8}, {"resvd2", x16}});
inline constexpr Type nha_address = select("^nh_family", address_of_family);

inline constexpr auto nha_res_group_attrs =
    names("NHA_RES_GROUP_???", {{"NHA_RES_GROUP_PAD", 0},
                                {"NHA_RES_GROUP_BUCKETS", 1},
                                {"NHA_RES_GROUP_IDLE_TIMER", 2},
                                {"NHA_RES_GROUP_UNBALANCED_TIMER", 3},
                                {"NHA_RES_GROUP_UNBALANCED_TIME", 4}});
inline constexpr auto nha_res_group_payloads =
    payloads({{0, octets}, {1, u16}, {2, interval}, {3, interval}, {4, interval}});
inline constexpr Type nha_res_group = attributes<nha_res_group_attrs, nha_res_group_payloads>;

inline constexpr auto nha_res_bucket_attrs = names("NHA_RES_BUCKET_???", {{"NHA_RES_BUCKET_PAD", 0},
                                                                          {"NHA_RES_BUCKET_INDEX", 1},
                                                                          {"NHA_RES_BUCKET_IDLE_TIME", 2},
                                                                          {"NHA_RES_BUCKET_NH_ID", 3}});
inline constexpr auto nha_res_bucket_payloads = payloads({{0, octets}, {1, u16}, {2, interval}, {3, u32}});
inline constexpr Type nha_res_bucket = attributes<nha_res_bucket_attrs, nha_res_bucket_payloads>;

inline constexpr auto nha_attrs = names("NHA_???", {{"NHA_UNSPEC", 0},
                                                    {"NHA_ID", 1},
                                                    {"NHA_GROUP", 2},
                                                    {"NHA_GROUP_TYPE", 3},
                                                    {"NHA_BLACKHOLE", 4},
                                                    {"NHA_OIF", 5},
                                                    {"NHA_GATEWAY", 6},
                                                    {"NHA_ENCAP_TYPE", 7},
                                                    {"NHA_ENCAP", 8},
                                                    {"NHA_GROUPS", 9},
                                                    {"NHA_MASTER", 10},
                                                    {"NHA_FDB", 11},
                                                    {"NHA_RES_GROUP", 12},
                                                    {"NHA_RES_BUCKET", 13}});
inline constexpr auto nha_payloads = payloads({{0, octets},
                                               {1, u32},
                                               {2, flexible(nexthop_grp)},
                                               {3, one_of(nexthop_group_types, Size::b2)},
                                               {4, u32},
                                               {5, interface_index},
                                               {6, nha_address},
                                               {7, one_of(lwtunnel_encaps, Size::b2)},
                                               {8, octets},
                                               {9, u32},
                                               {10, interface_index},
                                               {11, u32},
                                               {12, nha_res_group},
                                               {13, nha_res_bucket}});
inline constexpr Type nha = attributes<nha_attrs, nha_payloads>;

inline constexpr auto nhmsg = record(8, {{"nh_family", family8, at(0)},
                                         {"nh_scope", one_of(route_scopes, Size::b1), at(1)},
                                         {"nh_protocol", one_of(route_protocols, Size::b1), at(2)},
                                         {"nh_flags", flags(rtnh_flags), at(4)},
                                         {"", nha, at(8), behind}});

}  // namespace sysgood::describe
