// What address families say of a network interface in netlink messages: linux/if_link.h, linux/ip.h,
// linux/ipv6.h, linux/snmp.h.
#pragma once

#include "tracer/describe/types/netlink_bridge.h"
#include "tracer/describe/types/netlink_common.h"

namespace sysgood::describe {

inline constexpr auto inet6_link_flags = names("IF_???", {{"IF_RS_SENT", 0x10},
                                                          {"IF_RA_RCVD", 0x20},
                                                          {"IF_RA_MANAGED", 0x40},
                                                          {"IF_RA_OTHERCONF", 0x80},
                                                          {"IF_READY", 0x80000000}});

inline constexpr auto inet6_addr_gen_modes =
    names("IN6_ADDR_GEN_MODE_???", {{"IN6_ADDR_GEN_MODE_EUI64", 0},
                                    {"IN6_ADDR_GEN_MODE_NONE", 1},
                                    {"IN6_ADDR_GEN_MODE_STABLE_PRIVACY", 2},
                                    {"IN6_ADDR_GEN_MODE_RANDOM", 3}});

inline constexpr auto ipv4_devconf =
    names("IPV4_DEVCONF_???", {{"IPV4_DEVCONF_FORWARDING-1", 0},
                               {"IPV4_DEVCONF_MC_FORWARDING-1", 1},
                               {"IPV4_DEVCONF_PROXY_ARP-1", 2},
                               {"IPV4_DEVCONF_ACCEPT_REDIRECTS-1", 3},
                               {"IPV4_DEVCONF_SECURE_REDIRECTS-1", 4},
                               {"IPV4_DEVCONF_SEND_REDIRECTS-1", 5},
                               {"IPV4_DEVCONF_SHARED_MEDIA-1", 6},
                               {"IPV4_DEVCONF_RP_FILTER-1", 7},
                               {"IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE-1", 8},
                               {"IPV4_DEVCONF_BOOTP_RELAY-1", 9},
                               {"IPV4_DEVCONF_LOG_MARTIANS-1", 10},
                               {"IPV4_DEVCONF_TAG-1", 11},
                               {"IPV4_DEVCONF_ARPFILTER-1", 12},
                               {"IPV4_DEVCONF_MEDIUM_ID-1", 13},
                               {"IPV4_DEVCONF_NOXFRM-1", 14},
                               {"IPV4_DEVCONF_NOPOLICY-1", 15},
                               {"IPV4_DEVCONF_FORCE_IGMP_VERSION-1", 16},
                               {"IPV4_DEVCONF_ARP_ANNOUNCE-1", 17},
                               {"IPV4_DEVCONF_ARP_IGNORE-1", 18},
                               {"IPV4_DEVCONF_PROMOTE_SECONDARIES-1", 19},
                               {"IPV4_DEVCONF_ARP_ACCEPT-1", 20},
                               {"IPV4_DEVCONF_ARP_NOTIFY-1", 21},
                               {"IPV4_DEVCONF_ACCEPT_LOCAL-1", 22},
                               {"IPV4_DEVCONF_SRC_VMARK-1", 23},
                               {"IPV4_DEVCONF_PROXY_ARP_PVLAN-1", 24},
                               {"IPV4_DEVCONF_ROUTE_LOCALNET-1", 25},
                               {"IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL-1", 26},
                               {"IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL-1", 27},
                               {"IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN-1", 28},
                               {"IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST-1", 29},
                               {"IPV4_DEVCONF_DROP_GRATUITOUS_ARP-1", 30},
                               {"IPV4_DEVCONF_BC_FORWARDING-1", 31},
                               {"IPV4_DEVCONF_ARP_EVICT_NOCARRIER-1", 32}});

inline constexpr auto ipv6_devconf = names("DEVCONF_???", {{"DEVCONF_FORWARDING", 0},
                                                           {"DEVCONF_HOPLIMIT", 1},
                                                           {"DEVCONF_MTU6", 2},
                                                           {"DEVCONF_ACCEPT_RA", 3},
                                                           {"DEVCONF_ACCEPT_REDIRECTS", 4},
                                                           {"DEVCONF_AUTOCONF", 5},
                                                           {"DEVCONF_DAD_TRANSMITS", 6},
                                                           {"DEVCONF_RTR_SOLICITS", 7},
                                                           {"DEVCONF_RTR_SOLICIT_INTERVAL", 8},
                                                           {"DEVCONF_RTR_SOLICIT_DELAY", 9},
                                                           {"DEVCONF_USE_TEMPADDR", 10},
                                                           {"DEVCONF_TEMP_VALID_LFT", 11},
                                                           {"DEVCONF_TEMP_PREFERED_LFT", 12},
                                                           {"DEVCONF_REGEN_MAX_RETRY", 13},
                                                           {"DEVCONF_MAX_DESYNC_FACTOR", 14},
                                                           {"DEVCONF_MAX_ADDRESSES", 15},
                                                           {"DEVCONF_FORCE_MLD_VERSION", 16},
                                                           {"DEVCONF_ACCEPT_RA_DEFRTR", 17},
                                                           {"DEVCONF_ACCEPT_RA_PINFO", 18},
                                                           {"DEVCONF_ACCEPT_RA_RTR_PREF", 19},
                                                           {"DEVCONF_RTR_PROBE_INTERVAL", 20},
                                                           {"DEVCONF_ACCEPT_RA_RT_INFO_MAX_PLEN", 21},
                                                           {"DEVCONF_PROXY_NDP", 22},
                                                           {"DEVCONF_OPTIMISTIC_DAD", 23},
                                                           {"DEVCONF_ACCEPT_SOURCE_ROUTE", 24},
                                                           {"DEVCONF_MC_FORWARDING", 25},
                                                           {"DEVCONF_DISABLE_IPV6", 26},
                                                           {"DEVCONF_ACCEPT_DAD", 27},
                                                           {"DEVCONF_FORCE_TLLAO", 28},
                                                           {"DEVCONF_NDISC_NOTIFY", 29},
                                                           {"DEVCONF_MLDV1_UNSOLICITED_REPORT_INTERVAL", 30},
                                                           {"DEVCONF_MLDV2_UNSOLICITED_REPORT_INTERVAL", 31},
                                                           {"DEVCONF_SUPPRESS_FRAG_NDISC", 32},
                                                           {"DEVCONF_ACCEPT_RA_FROM_LOCAL", 33},
                                                           {"DEVCONF_USE_OPTIMISTIC", 34},
                                                           {"DEVCONF_ACCEPT_RA_MTU", 35},
                                                           {"DEVCONF_STABLE_SECRET", 36},
                                                           {"DEVCONF_USE_OIF_ADDRS_ONLY", 37},
                                                           {"DEVCONF_ACCEPT_RA_MIN_HOP_LIMIT", 38},
                                                           {"DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN", 39},
                                                           {"DEVCONF_DROP_UNICAST_IN_L2_MULTICAST", 40},
                                                           {"DEVCONF_DROP_UNSOLICITED_NA", 41},
                                                           {"DEVCONF_KEEP_ADDR_ON_DOWN", 42},
                                                           {"DEVCONF_RTR_SOLICIT_MAX_INTERVAL", 43},
                                                           {"DEVCONF_SEG6_ENABLED", 44},
                                                           {"DEVCONF_SEG6_REQUIRE_HMAC", 45},
                                                           {"DEVCONF_ENHANCED_DAD", 46},
                                                           {"DEVCONF_ADDR_GEN_MODE", 47},
                                                           {"DEVCONF_DISABLE_POLICY", 48},
                                                           {"DEVCONF_ACCEPT_RA_RT_INFO_MIN_PLEN", 49},
                                                           {"DEVCONF_NDISC_TCLASS", 50},
                                                           {"DEVCONF_RPL_SEG_ENABLED", 51},
                                                           {"DEVCONF_RA_DEFRTR_METRIC", 52},
                                                           {"DEVCONF_IOAM6_ENABLED", 53},
                                                           {"DEVCONF_IOAM6_ID", 54},
                                                           {"DEVCONF_IOAM6_ID_WIDE", 55},
                                                           {"DEVCONF_NDISC_EVICT_NOCARRIER", 56},
                                                           {"DEVCONF_ACCEPT_UNTRACKED_NA", 57}});

inline constexpr auto ipstats_mib = names("IPSTATS_MIB_???", {{"IPSTATS_MIB_NUM", 0},
                                                              {"IPSTATS_MIB_INPKTS", 1},
                                                              {"IPSTATS_MIB_INOCTETS", 2},
                                                              {"IPSTATS_MIB_INDELIVERS", 3},
                                                              {"IPSTATS_MIB_OUTFORWDATAGRAMS", 4},
                                                              {"IPSTATS_MIB_OUTPKTS", 5},
                                                              {"IPSTATS_MIB_OUTOCTETS", 6},
                                                              {"IPSTATS_MIB_INHDRERRORS", 7},
                                                              {"IPSTATS_MIB_INTOOBIGERRORS", 8},
                                                              {"IPSTATS_MIB_INNOROUTES", 9},
                                                              {"IPSTATS_MIB_INADDRERRORS", 10},
                                                              {"IPSTATS_MIB_INUNKNOWNPROTOS", 11},
                                                              {"IPSTATS_MIB_INTRUNCATEDPKTS", 12},
                                                              {"IPSTATS_MIB_INDISCARDS", 13},
                                                              {"IPSTATS_MIB_OUTDISCARDS", 14},
                                                              {"IPSTATS_MIB_OUTNOROUTES", 15},
                                                              {"IPSTATS_MIB_REASMTIMEOUT", 16},
                                                              {"IPSTATS_MIB_REASMREQDS", 17},
                                                              {"IPSTATS_MIB_REASMOKS", 18},
                                                              {"IPSTATS_MIB_REASMFAILS", 19},
                                                              {"IPSTATS_MIB_FRAGOKS", 20},
                                                              {"IPSTATS_MIB_FRAGFAILS", 21},
                                                              {"IPSTATS_MIB_FRAGCREATES", 22},
                                                              {"IPSTATS_MIB_INMCASTPKTS", 23},
                                                              {"IPSTATS_MIB_OUTMCASTPKTS", 24},
                                                              {"IPSTATS_MIB_INBCASTPKTS", 25},
                                                              {"IPSTATS_MIB_OUTBCASTPKTS", 26},
                                                              {"IPSTATS_MIB_INMCASTOCTETS", 27},
                                                              {"IPSTATS_MIB_OUTMCASTOCTETS", 28},
                                                              {"IPSTATS_MIB_INBCASTOCTETS", 29},
                                                              {"IPSTATS_MIB_OUTBCASTOCTETS", 30},
                                                              {"IPSTATS_MIB_CSUMERRORS", 31},
                                                              {"IPSTATS_MIB_NOECTPKTS", 32},
                                                              {"IPSTATS_MIB_ECT1PKTS", 33},
                                                              {"IPSTATS_MIB_ECT0PKTS", 34},
                                                              {"IPSTATS_MIB_CEPKTS", 35},
                                                              {"IPSTATS_MIB_REASM_OVERLAPS", 36}});

inline constexpr auto icmp6_mib = names("ICMP6_MIB_???", {{"ICMP6_MIB_NUM", 0},
                                                          {"ICMP6_MIB_INMSGS", 1},
                                                          {"ICMP6_MIB_INERRORS", 2},
                                                          {"ICMP6_MIB_OUTMSGS", 3},
                                                          {"ICMP6_MIB_OUTERRORS", 4},
                                                          {"ICMP6_MIB_CSUMERRORS", 5}});

inline constexpr auto ifla_cacheinfo =
    record({{"max_reasm_len", u32}, {"tstamp", u32}, {"reachable_time", u32}, {"retrans_time", u32}});

inline constexpr auto ifla_inet_attrs =
    names("IFLA_INET_???", {{"IFLA_INET_UNSPEC", 0}, {"IFLA_INET_CONF", 1}});
inline constexpr auto ifla_inet_payloads = payloads({{0, octets}, {1, indexed(s32, ipv4_devconf)}});
inline constexpr Type ifla_inet = attributes<ifla_inet_attrs, ifla_inet_payloads>;

inline constexpr auto ifla_inet6_attrs = names("IFLA_INET6_???", {{"IFLA_INET6_UNSPEC", 0},
                                                                  {"IFLA_INET6_FLAGS", 1},
                                                                  {"IFLA_INET6_CONF", 2},
                                                                  {"IFLA_INET6_STATS", 3},
                                                                  {"IFLA_INET6_MCAST", 4},
                                                                  {"IFLA_INET6_CACHEINFO", 5},
                                                                  {"IFLA_INET6_ICMP6STATS", 6},
                                                                  {"IFLA_INET6_TOKEN", 7},
                                                                  {"IFLA_INET6_ADDR_GEN_MODE", 8},
                                                                  {"IFLA_INET6_RA_MTU", 9}});
inline constexpr auto ifla_inet6_payloads = payloads({{0, octets},
                                                      {1, flags(inet6_link_flags, Size::b4)},
                                                      {2, indexed(s32, ipv6_devconf)},
                                                      {3, indexed(u64, ipstats_mib)},
                                                      {4, octets},
                                                      {5, ifla_cacheinfo},
                                                      {6, indexed(u64, icmp6_mib)},
                                                      {7, ipv6},
                                                      {8, one_of(inet6_addr_gen_modes, Size::b1)},
                                                      {9, u32}});
inline constexpr Type ifla_inet6 = attributes<ifla_inet6_attrs, ifla_inet6_payloads>;

inline constexpr auto ifla_mctp_attrs =
    names("IFLA_MCTP_???", {{"IFLA_MCTP_UNSPEC", 0}, {"IFLA_MCTP_NET", 1}});
inline constexpr auto ifla_mctp_payloads = payloads({{0, octets}, {1, u32}});
inline constexpr Type ifla_mctp = attributes<ifla_mctp_attrs, ifla_mctp_payloads>;

inline constexpr auto af_spec_payloads = payloads({{2, ifla_inet}, {10, ifla_inet6}, {45, ifla_mctp}});
inline constexpr Type af_spec = attributes<address_families, af_spec_payloads>;
inline constexpr auto af_spec_by_family = cases({{7, ifla_bridge}, otherwise(af_spec)});
inline constexpr auto protinfo_by_family = cases({{7, ifla_brport}, {10, ifla_inet6}, otherwise(octets)});

}  // namespace sysgood::describe
