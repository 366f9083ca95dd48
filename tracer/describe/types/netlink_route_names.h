// The constants of routing: linux/rtnetlink.h, linux/lwtunnel.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto route_scopes = names("", {{"RT_SCOPE_UNIVERSE", 0},
                                                {"RT_SCOPE_SITE", 200},
                                                {"RT_SCOPE_LINK", 253},
                                                {"RT_SCOPE_HOST", 254},
                                                {"RT_SCOPE_NOWHERE", 255}});

inline constexpr auto route_tables = names("", {{"RT_TABLE_UNSPEC", 0},
                                                {"RT_TABLE_COMPAT", 252},
                                                {"RT_TABLE_DEFAULT", 253},
                                                {"RT_TABLE_MAIN", 254},
                                                {"RT_TABLE_LOCAL", 255}});
inline constexpr auto route_protocols =
    names("RTPROT_???",
          {{"RTPROT_UNSPEC", 0}, {"RTPROT_REDIRECT", 1}, {"RTPROT_KERNEL", 2},    {"RTPROT_BOOT", 3},
           {"RTPROT_STATIC", 4}, {"RTPROT_GATED", 8},    {"RTPROT_RA", 9},        {"RTPROT_MRT", 10},
           {"RTPROT_ZEBRA", 11}, {"RTPROT_BIRD", 12},    {"RTPROT_DNROUTED", 13}, {"RTPROT_XORP", 14},
           {"RTPROT_NTK", 15},   {"RTPROT_DHCP", 16},    {"RTPROT_MROUTED", 17},  {"RTPROT_KEEPALIVED", 18},
           {"RTPROT_BABEL", 42}, {"RTPROT_OPENR", 99},   {"RTPROT_BGP", 186},     {"RTPROT_ISIS", 187},
           {"RTPROT_OSPF", 188}, {"RTPROT_RIP", 189},    {"RTPROT_EIGRP", 192}});
inline constexpr auto route_types = names("RTN_???", {{"RTN_UNSPEC", 0},
                                                      {"RTN_UNICAST", 1},
                                                      {"RTN_LOCAL", 2},
                                                      {"RTN_BROADCAST", 3},
                                                      {"RTN_ANYCAST", 4},
                                                      {"RTN_MULTICAST", 5},
                                                      {"RTN_BLACKHOLE", 6},
                                                      {"RTN_UNREACHABLE", 7},
                                                      {"RTN_PROHIBIT", 8},
                                                      {"RTN_THROW", 9},
                                                      {"RTN_NAT", 10},
                                                      {"RTN_XRESOLVE", 11}});
inline constexpr auto route_flags = names("RTM_F_???", {{"RTM_F_NOTIFY", 0x100},
                                                        {"RTM_F_CLONED", 0x200},
                                                        {"RTM_F_EQUALIZE", 0x400},
                                                        {"RTM_F_PREFIX", 0x800},
                                                        {"RTM_F_LOOKUP_TABLE", 0x1000},
                                                        {"RTM_F_FIB_MATCH", 0x2000},
                                                        {"RTM_F_OFFLOAD", 0x4000},
                                                        {"RTM_F_TRAP", 0x8000},
                                                        {"RTM_F_OFFLOAD_FAILED", 0x20000000}});
inline constexpr auto rtnh_flags = names("RTNH_F_???", {{"RTNH_F_DEAD", 1},
                                                        {"RTNH_F_PERVASIVE", 2},
                                                        {"RTNH_F_ONLINK", 4},
                                                        {"RTNH_F_OFFLOAD", 8},
                                                        {"RTNH_F_LINKDOWN", 0x10},
                                                        {"RTNH_F_UNRESOLVED", 0x20},
                                                        {"RTNH_F_TRAP", 0x40}});
inline constexpr auto lwtunnel_encaps = names("LWTUNNEL_ENCAP_???", {{"LWTUNNEL_ENCAP_NONE", 0},
                                                                     {"LWTUNNEL_ENCAP_MPLS", 1},
                                                                     {"LWTUNNEL_ENCAP_IP", 2},
                                                                     {"LWTUNNEL_ENCAP_ILA", 3},
                                                                     {"LWTUNNEL_ENCAP_IP6", 4},
                                                                     {"LWTUNNEL_ENCAP_SEG6", 5},
                                                                     {"LWTUNNEL_ENCAP_BPF", 6},
                                                                     {"LWTUNNEL_ENCAP_SEG6_LOCAL", 7},
                                                                     {"LWTUNNEL_ENCAP_RPL", 8}});

// linux/ip.h. The precedence has no names.
inline constexpr auto type_of_service = names(
    "IPTOS_TOS_???",
    {{"IPTOS_LOWDELAY", 0x10}, {"IPTOS_THROUGHPUT", 8}, {"IPTOS_RELIABILITY", 4}, {"IPTOS_MINCOST", 2}});
inline constexpr Type ip_tos = flags(type_of_service, Size::b1);

}  // namespace sysgood::describe
