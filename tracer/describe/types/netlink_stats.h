// Statistics of network interfaces in netlink messages: linux/if_link.h, linux/if_bridge.h.
#pragma once

#include "tracer/describe/types/netlink_link.h"

namespace sysgood::describe {

inline constexpr auto stats_filter = names("IFLA_STATS_???", {{"IFLA_STATS_UNSPEC", 0},
                                                              {"IFLA_STATS_LINK_64", 1},
                                                              {"IFLA_STATS_LINK_XSTATS", 2},
                                                              {"IFLA_STATS_LINK_XSTATS_SLAVE", 3},
                                                              {"IFLA_STATS_LINK_OFFLOAD_XSTATS", 4},
                                                              {"IFLA_STATS_AF_SPEC", 5}});
// struct bridge_vlan_xstats, struct bridge_stp_xstats, struct br_mcast_stats
inline constexpr auto bridge_vlan_xstats = record({{"rx_bytes", u64},
                                                   {"rx_packets", u64},
                                                   {"tx_bytes", u64},
                                                   {"tx_packets", u64},
                                                   {"vid", u16},
                                                   {"flags", flags(bridge_vlan_flags, Size::b2)},
                                                   {"pad2", x32, when("pad2", ~0ull)}});
inline constexpr auto bridge_stp_xstats = record({{"transition_blk", u64},
                                                  {"transition_fwd", u64},
                                                  {"rx_bpdu", u64},
                                                  {"tx_bpdu", u64},
                                                  {"rx_tcn", u64},
                                                  {"tx_tcn", u64}});
inline constexpr auto mcast_directions = names("", {{"BR_MCAST_DIR_RX", 0}, {"BR_MCAST_DIR_TX", 1}});
inline constexpr Type by_direction = array(u64, 2, mcast_directions);
inline constexpr auto br_mcast_stats = record({{"igmp_v1queries", by_direction},
                                               {"igmp_v2queries", by_direction},
                                               {"igmp_v3queries", by_direction},
                                               {"igmp_leaves", by_direction},
                                               {"igmp_v1reports", by_direction},
                                               {"igmp_v2reports", by_direction},
                                               {"igmp_v3reports", by_direction},
                                               {"igmp_parse_errors", u64},
                                               {"mld_v1queries", by_direction},
                                               {"mld_v2queries", by_direction},
                                               {"mld_leaves", by_direction},
                                               {"mld_v1reports", by_direction},
                                               {"mld_v2reports", by_direction},
                                               {"mld_parse_errors", u64},
                                               {"mcast_bytes", by_direction},
                                               {"mcast_packets", by_direction}});

inline constexpr auto bridge_xstats_attrs = names("BRIDGE_XSTATS_???", {{"BRIDGE_XSTATS_UNSPEC", 0},
                                                                        {"BRIDGE_XSTATS_VLAN", 1},
                                                                        {"BRIDGE_XSTATS_MCAST", 2},
                                                                        {"BRIDGE_XSTATS_PAD", 3},
                                                                        {"BRIDGE_XSTATS_STP", 4}});
inline constexpr auto bridge_xstats_payloads = payloads(
    {{0, octets}, {1, bridge_vlan_xstats}, {2, br_mcast_stats}, {3, octets}, {4, bridge_stp_xstats}});
inline constexpr Type bridge_xstats = attributes<bridge_xstats_attrs, bridge_xstats_payloads>;

inline constexpr auto bond_3ad_stat_attrs = names("BOND_XSTATS_???", {{"BOND_3AD_STAT_LACPDU_RX", 0},
                                                                      {"BOND_3AD_STAT_LACPDU_TX", 1},
                                                                      {"BOND_3AD_STAT_LACPDU_UNKNOWN_RX", 2},
                                                                      {"BOND_3AD_STAT_LACPDU_ILLEGAL_RX", 3},
                                                                      {"BOND_3AD_STAT_MARKER_RX", 4},
                                                                      {"BOND_3AD_STAT_MARKER_TX", 5},
                                                                      {"BOND_3AD_STAT_MARKER_RESP_RX", 6},
                                                                      {"BOND_3AD_STAT_MARKER_RESP_TX", 7},
                                                                      {"BOND_3AD_STAT_MARKER_UNKNOWN_RX", 8},
                                                                      {"BOND_3AD_STAT_PAD", 9}});
inline constexpr auto bond_3ad_stat_payloads =
    payloads({{0, u64}, {1, u64}, {2, u64}, {3, u64}, {4, u64}, {5, u64}, {6, u64}, {7, u64}, {8, u64}});
inline constexpr Type bond_3ad_stat = attributes<bond_3ad_stat_attrs, bond_3ad_stat_payloads>;

inline constexpr auto bond_xstats_attrs =
    names("BOND_XSTATS_???", {{"BOND_XSTATS_UNSPEC", 0}, {"BOND_XSTATS_3AD", 1}});
inline constexpr auto bond_xstats_payloads = payloads({{0, octets}, {1, bond_3ad_stat}});
inline constexpr Type bond_xstats = attributes<bond_xstats_attrs, bond_xstats_payloads>;

inline constexpr auto link_xstats_attrs =
    names("LINK_XSTATS_TYPE_???",
          {{"LINK_XSTATS_TYPE_UNSPEC", 0}, {"LINK_XSTATS_TYPE_BRIDGE", 1}, {"LINK_XSTATS_TYPE_BOND", 2}});
inline constexpr auto link_xstats_payloads = payloads({{0, octets}, {1, bridge_xstats}, {2, bond_xstats}});
inline constexpr Type link_xstats = attributes<link_xstats_attrs, link_xstats_payloads>;

inline constexpr auto ifla_offload_xstats_attrs =
    names("IFLA_OFFLOAD_XSTATS_???", {{"IFLA_OFFLOAD_XSTATS_UNSPEC", 0}, {"IFLA_OFFLOAD_XSTATS_CPU_HIT", 1}});
inline constexpr auto ifla_offload_xstats_payloads =
    payloads({{0, octets}, {1, select("nla_len", link_stats64_by_size)}});
inline constexpr Type ifla_offload_xstats =
    attributes<ifla_offload_xstats_attrs, ifla_offload_xstats_payloads>;

inline constexpr auto ifla_stats_attrs = names("IFLA_STATS_???", {{"IFLA_STATS_UNSPEC", 0},
                                                                  {"IFLA_STATS_LINK_64", 1},
                                                                  {"IFLA_STATS_LINK_XSTATS", 2},
                                                                  {"IFLA_STATS_LINK_XSTATS_SLAVE", 3},
                                                                  {"IFLA_STATS_LINK_OFFLOAD_XSTATS", 4},
                                                                  {"IFLA_STATS_AF_SPEC", 5}});
inline constexpr Type af_stats = attributes<address_families>;
inline constexpr auto ifla_stats_payloads = payloads({{0, octets},
                                                      {1, select("nla_len", link_stats64_by_size)},
                                                      {2, link_xstats},
                                                      {3, link_xstats},
                                                      {4, ifla_offload_xstats},
                                                      {5, af_stats}});
inline constexpr Type ifla_stats = attributes<ifla_stats_attrs, ifla_stats_payloads>;

inline constexpr auto if_stats_msg =
    record(12, {{"family", family8, at(0)},
                {"ifindex", interface_index, at(4)},
                {"filter_mask", names_as(Kind::bit_numbers, stats_filter), at(8)},
                {"", ifla_stats, at(12), behind}});

}  // namespace sysgood::describe
