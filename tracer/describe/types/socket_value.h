// What options of sockets are set to: socket(7), ip(7), ipv6(7), packet(7).
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_memory.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

// As many of a size as fit into the bytes that the pointer `name` tells.
consteval Count pointed_per(std::string_view name, uint32_t size) {
  Count c = pointed(name);
  c.per = size;
  return c;
}

inline constexpr auto linger = record({{"l_onoff", s32}, {"l_linger", s32}});
inline constexpr auto txrehash =
    names("SOCK_TXREHASH_???",
          {{"SOCK_TXREHASH_DISABLED", 0}, {"SOCK_TXREHASH_ENABLED", 1}, {"SOCK_TXREHASH_DEFAULT", 255}});
inline constexpr auto ip_mreq = record({{"imr_multiaddr", ipv4}, {"imr_interface", ipv4}});
inline constexpr auto ipv6_mreq = record({{"ipv6mr_multiaddr", ipv6}, {"ipv6mr_interface", interface_index}});
inline constexpr auto group_req =
    record(136, {{"gr_interface", interface_index, at(0)}, {"gr_group", sockaddr, at(8)}});
// A set bit is a type that is not received.
inline constexpr auto icmp_types = names("ICMP_???", {{"ICMP_ECHOREPLY", 0},
                                                      {"ICMP_DEST_UNREACH", 3},
                                                      {"ICMP_SOURCE_QUENCH", 4},
                                                      {"ICMP_REDIRECT", 5},
                                                      {"ICMP_ECHO", 8},
                                                      {"ICMP_TIME_EXCEEDED", 11},
                                                      {"ICMP_PARAMETERPROB", 12},
                                                      {"ICMP_TIMESTAMP", 13},
                                                      {"ICMP_TIMESTAMPREPLY", 14},
                                                      {"ICMP_INFO_REQUEST", 15},
                                                      {"ICMP_INFO_REPLY", 16},
                                                      {"ICMP_ADDRESS", 17},
                                                      {"ICMP_ADDRESSREPLY", 18}});
inline constexpr Type icmp_filter = names_as(Kind::bit_names, icmp_types);
inline constexpr auto packet_mr_types = names("PACKET_MR_???", {{"PACKET_MR_MULTICAST", 0},
                                                                {"PACKET_MR_PROMISC", 1},
                                                                {"PACKET_MR_ALLMULTI", 2},
                                                                {"PACKET_MR_UNICAST", 3}});
inline constexpr auto packet_mreq =
    record(16, {{"mr_ifindex", interface_index, at(0)},
                {"mr_type", one_of(packet_mr_types, Size::b2), at(4)},
                {"mr_alen", u16, at(6)},
                {"mr_address", flexible(hardware_address, "mr_alen"), at(8)}});
inline constexpr auto tpacket_req =
    record({{"tp_block_size", u32}, {"tp_block_nr", u32}, {"tp_frame_size", u32}, {"tp_frame_nr", u32}});
inline constexpr auto tpacket_stats =
    record({{"tp_packets", u32}, {"tp_drops", u32}, {"tp_freeze_q_cnt", u32}});
inline constexpr auto tpacket_req3 = record({{"tp_block_size", u32},
                                             {"tp_block_nr", u32},
                                             {"tp_frame_size", u32},
                                             {"tp_frame_nr", u32},
                                             {"tp_retire_blk_tov", u32},
                                             {"tp_sizeof_priv", u32},
                                             {"tp_feature_req_word", x32}});
inline constexpr auto tpacket_rollover_stats =
    record({{"tp_all", u64}, {"tp_huge", u64}, {"tp_failed", u64}});

inline constexpr auto ucred = record({{"pid", pid}, {"uid", uid}, {"gid", gid}});
inline constexpr auto transmit_time_flags =
    names("SOF_TXTIME_???", {{"SOF_TXTIME_DEADLINE_MODE", 1}, {"SOF_TXTIME_REPORT_ERRORS", 2}});
inline constexpr auto sock_txtime = record({{"clockid", clock_id}, {"flags", flags(transmit_time_flags)}});
// SO_MEMINFO: an array of as many numbers, by their place.
inline constexpr auto socket_memory = record({{"", array(u32, 9, sk_meminfo)}});

// ---- groups ----

inline constexpr auto ip_mreqn =
    record({{"imr_multiaddr", ipv4}, {"imr_address", ipv4}, {"imr_ifindex", s32}});
inline constexpr auto ip_mreq_source =
    record({{"imr_multiaddr", ipv4}, {"imr_interface", ipv4}, {"imr_sourceaddr", ipv4}});
inline constexpr auto multicast_filter_modes =
    names("MCAST_???", {{"MCAST_EXCLUDE", 0}, {"MCAST_INCLUDE", 1}});
inline constexpr auto ip_msfilter = record(4096, {{"imsf_multiaddr", ipv4, at(0)},
                                                  {"imsf_interface", ipv4, at(4)},
                                                  {"imsf_fmode", one_of(multicast_filter_modes), at(8)},
                                                  {"imsf_numsrc", u32, at(12)},
                                                  {"imsf_slist", flexible(ipv4, "imsf_numsrc"), at(16)}});
inline constexpr auto group_source_req = record(264, {{"gsr_interface", interface_index, at(0)},
                                                      {"gsr_group", sockaddr, at(8)},
                                                      {"gsr_source", sockaddr, at(136)}});
inline constexpr auto group_filter = record(4112, {{"gf_interface", interface_index, at(0)},
                                                   {"gf_group", sockaddr, at(8)},
                                                   {"gf_fmode", one_of(multicast_filter_modes), at(136)},
                                                   {"gf_numsrc", u32, at(140)},
                                                   {"gf_slist", flexible(sockaddr, "gf_numsrc"), at(144)}});

// ---- IP version 6 ----

inline constexpr auto in6_pktinfo = record({{"ipi6_addr", ipv6}, {"ipi6_ifindex", interface_index}});
inline constexpr auto named_sockaddr_in6 =
    record(28, {{"sin6_family", one_of(address_families, Size::b2), at(0)},
                {"sin6_port", port, at(2)},
                {"sin6_flowinfo", network_u32, at(4)},
                {"sin6_addr", ipv6, at(8)},
                {"sin6_scope_id", u32, at(24)}});
inline constexpr auto ip6_mtuinfo = record({{"ip6m_addr", named_sockaddr_in6}, {"ip6m_mtu", u32, at(28)}});
inline constexpr auto flow_label_actions =
    names("IPV6_FL_A_???", {{"IPV6_FL_A_GET", 0}, {"IPV6_FL_A_PUT", 1}, {"IPV6_FL_A_RENEW", 2}});
inline constexpr auto flow_label_shares = names("IPV6_FL_S_???", {{"IPV6_FL_S_NONE", 0},
                                                                  {"IPV6_FL_S_EXCL", 1},
                                                                  {"IPV6_FL_S_PROCESS", 2},
                                                                  {"IPV6_FL_S_USER", 3},
                                                                  {"IPV6_FL_S_ANY", 255}});
inline constexpr auto flow_label_flags = names(
    "IPV6_FL_F_???",
    {{"IPV6_FL_F_CREATE", 1}, {"IPV6_FL_F_EXCL", 2}, {"IPV6_FL_F_REFLECT", 4}, {"IPV6_FL_F_REMOTE", 8}});
inline constexpr auto in6_flowlabel_req =
    record(32, {{"flr_dst", ipv6, at(0)},
                {"flr_label", network_u32, at(16)},
                {"flr_action", one_of(flow_label_actions, Size::b1), at(20)},
                {"flr_share", one_of(flow_label_shares, Size::b1), at(21)},
                {"flr_flags", flags(flow_label_flags, Size::b2), at(22)},
                {"flr_expires", u16, at(24)},
                {"flr_linger", u16, at(26)}});
// A set bit is a type that is not received: 256 of them.
inline constexpr auto icmp6_filter = record({{"data", array(x32, 8)}});

}  // namespace sysgood::describe
