// The messages of NETLINK_ROUTE: rtnetlink(7), linux/rtnetlink.h.
#pragma once

#include "tracer/describe/types/netlink_address.h"
#include "tracer/describe/types/netlink_link.h"
#include "tracer/describe/types/netlink_routes.h"
#include "tracer/describe/types/netlink_stats.h"
#include "tracer/describe/types/netlink_tc.h"

namespace sysgood::describe {

inline constexpr auto rtm_types = names("RTM_???", {{"RTM_NEWLINK", 16},
                                                    {"RTM_DELLINK", 17},
                                                    {"RTM_GETLINK", 18},
                                                    {"RTM_SETLINK", 19},
                                                    {"RTM_NEWADDR", 20},
                                                    {"RTM_DELADDR", 21},
                                                    {"RTM_GETADDR", 22},
                                                    {"RTM_NEWROUTE", 24},
                                                    {"RTM_DELROUTE", 25},
                                                    {"RTM_GETROUTE", 26},
                                                    {"RTM_NEWNEIGH", 28},
                                                    {"RTM_DELNEIGH", 29},
                                                    {"RTM_GETNEIGH", 30},
                                                    {"RTM_NEWRULE", 32},
                                                    {"RTM_DELRULE", 33},
                                                    {"RTM_GETRULE", 34},
                                                    {"RTM_NEWQDISC", 36},
                                                    {"RTM_DELQDISC", 37},
                                                    {"RTM_GETQDISC", 38},
                                                    {"RTM_NEWTCLASS", 40},
                                                    {"RTM_DELTCLASS", 41},
                                                    {"RTM_GETTCLASS", 42},
                                                    {"RTM_NEWTFILTER", 44},
                                                    {"RTM_DELTFILTER", 45},
                                                    {"RTM_GETTFILTER", 46},
                                                    {"RTM_NEWACTION", 48},
                                                    {"RTM_DELACTION", 49},
                                                    {"RTM_GETACTION", 50},
                                                    {"RTM_NEWPREFIX", 52},
                                                    {"RTM_GETMULTICAST", 58},
                                                    {"RTM_GETANYCAST", 62},
                                                    {"RTM_NEWNEIGHTBL", 64},
                                                    {"RTM_GETNEIGHTBL", 66},
                                                    {"RTM_SETNEIGHTBL", 67},
                                                    {"RTM_NEWNDUSEROPT", 68},
                                                    {"RTM_NEWADDRLABEL", 72},
                                                    {"RTM_DELADDRLABEL", 73},
                                                    {"RTM_GETADDRLABEL", 74},
                                                    {"RTM_GETDCB", 78},
                                                    {"RTM_SETDCB", 79},
                                                    {"RTM_NEWNETCONF", 80},
                                                    {"RTM_DELNETCONF", 81},
                                                    {"RTM_GETNETCONF", 82},
                                                    {"RTM_NEWMDB", 84},
                                                    {"RTM_DELMDB", 85},
                                                    {"RTM_GETMDB", 86},
                                                    {"RTM_NEWNSID", 88},
                                                    {"RTM_DELNSID", 89},
                                                    {"RTM_GETNSID", 90},
                                                    {"RTM_NEWSTATS", 92},
                                                    {"RTM_GETSTATS", 94},
                                                    {"RTM_NEWCACHEREPORT", 96},
                                                    {"RTM_NEWCHAIN", 100},
                                                    {"RTM_DELCHAIN", 101},
                                                    {"RTM_GETCHAIN", 102},
                                                    {"RTM_NEWNEXTHOP", 104},
                                                    {"RTM_DELNEXTHOP", 105},
                                                    {"RTM_GETNEXTHOP", 106},
                                                    {"RTM_NEWLINKPROP", 108},
                                                    {"RTM_DELLINKPROP", 109},
                                                    {"RTM_GETLINKPROP", 110},
                                                    {"RTM_NEWVLAN", 112},
                                                    {"RTM_DELVLAN", 113},
                                                    {"RTM_GETVLAN", 114},
                                                    {"RTM_NEWNEXTHOPBUCKET", 116},
                                                    {"RTM_DELNEXTHOPBUCKET", 117},
                                                    {"RTM_GETNEXTHOPBUCKET", 118}});

inline constexpr auto dcb_commands = names(
    "DCB_CMD_???", {{"DCB_CMD_UNDEFINED", 0},   {"DCB_CMD_GSTATE", 1},        {"DCB_CMD_SSTATE", 2},
                    {"DCB_CMD_PGTX_GCFG", 3},   {"DCB_CMD_PGTX_SCFG", 4},     {"DCB_CMD_PGRX_GCFG", 5},
                    {"DCB_CMD_PGRX_SCFG", 6},   {"DCB_CMD_PFC_GCFG", 7},      {"DCB_CMD_PFC_SCFG", 8},
                    {"DCB_CMD_SET_ALL", 9},     {"DCB_CMD_GPERM_HWADDR", 10}, {"DCB_CMD_GCAP", 11},
                    {"DCB_CMD_GNUMTCS", 12},    {"DCB_CMD_SNUMTCS", 13},      {"DCB_CMD_PFC_GSTATE", 14},
                    {"DCB_CMD_PFC_SSTATE", 15}, {"DCB_CMD_BCN_GCFG", 16},     {"DCB_CMD_BCN_SCFG", 17},
                    {"DCB_CMD_GAPP", 18},       {"DCB_CMD_SAPP", 19},         {"DCB_CMD_IEEE_SET", 20},
                    {"DCB_CMD_IEEE_GET", 21},   {"DCB_CMD_GDCBX", 22},        {"DCB_CMD_SDCBX", 23},
                    {"DCB_CMD_GFEATCFG", 24},   {"DCB_CMD_SFEATCFG", 25},     {"DCB_CMD_CEE_GET", 26},
                    {"DCB_CMD_IEEE_DEL", 27}});

inline constexpr auto dcb_attr_attrs = names("DCB_ATTR_???", {{"DCB_ATTR_UNDEFINED", 0},
                                                              {"DCB_ATTR_IFNAME", 1},
                                                              {"DCB_ATTR_STATE", 2},
                                                              {"DCB_ATTR_PFC_STATE", 3},
                                                              {"DCB_ATTR_PFC_CFG", 4},
                                                              {"DCB_ATTR_NUM_TC", 5},
                                                              {"DCB_ATTR_PG_CFG", 6},
                                                              {"DCB_ATTR_SET_ALL", 7},
                                                              {"DCB_ATTR_PERM_HWADDR", 8},
                                                              {"DCB_ATTR_CAP", 9},
                                                              {"DCB_ATTR_NUMTCS", 10},
                                                              {"DCB_ATTR_BCN", 11},
                                                              {"DCB_ATTR_APP", 12},
                                                              {"DCB_ATTR_IEEE", 13},
                                                              {"DCB_ATTR_DCBX", 14},
                                                              {"DCB_ATTR_FEATCFG", 15},
                                                              {"DCB_ATTR_CEE", 16}});
inline constexpr Type dcb_attr = attributes<dcb_attr_attrs>;

inline constexpr auto dcbmsg = record(4, {{"dcb_family", family8, at(0)},
                                          {"cmd", one_of(dcb_commands, Size::b1), at(1)},
                                          {"", dcb_attr, at(4), behind}});

inline constexpr auto netconfa_attrs = names("NETCONFA_???", {{"NETCONFA_UNSPEC", 0},
                                                              {"NETCONFA_IFINDEX", 1},
                                                              {"NETCONFA_FORWARDING", 2},
                                                              {"NETCONFA_RP_FILTER", 3},
                                                              {"NETCONFA_MC_FORWARDING", 4},
                                                              {"NETCONFA_PROXY_NEIGH", 5},
                                                              {"NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN", 6},
                                                              {"NETCONFA_INPUT", 7},
                                                              {"NETCONFA_BC_FORWARDING", 8}});
inline constexpr auto netconfa_payloads = payloads({{0, octets},
                                                    {1, interface_index},
                                                    {2, s32},
                                                    {3, s32},
                                                    {4, s32},
                                                    {5, s32},
                                                    {6, s32},
                                                    {7, s32},
                                                    {8, s32}});
inline constexpr Type netconfa = attributes<netconfa_attrs, netconfa_payloads>;

inline constexpr auto netconfmsg = record(1, {{"ncm_family", family8}, {"", netconfa, behind}});

inline constexpr auto netnsa_attrs = names("NETNSA_???", {{"NETNSA_NONE", 0},
                                                          {"NETNSA_NSID", 1},
                                                          {"NETNSA_PID", 2},
                                                          {"NETNSA_FD", 3},
                                                          {"NETNSA_TARGET_NSID", 4},
                                                          {"NETNSA_CURRENT_NSID", 5}});
inline constexpr auto netnsa_payloads =
    payloads({{0, octets}, {1, s32}, {2, u32}, {3, s32}, {4, s32}, {5, s32}});
inline constexpr Type netnsa = attributes<netnsa_attrs, netnsa_payloads>;

inline constexpr auto rtgenmsg = record(1, {{"rtgen_family", family8}, {"", netnsa, behind}});

// New, delete, get and set of one thing follow each other; the first is a multiple of 4.
inline constexpr auto rtm_contents = cases({{16, ifinfomsg, 0xfffc},
                                            {20, ifaddrmsg, 0xfffc},
                                            {24, rtmsg, 0xfffc},
                                            {28, ndmsg, 0xfffc},
                                            {32, fib_rule_hdr, 0xfffc},
                                            {36, tcmsg, 0xfffc},
                                            {40, tcmsg, 0xfffc},
                                            {44, tcmsg, 0xfffc},
                                            {48, tcamsg, 0xfffc},
                                            {58, ifaddrmsg},
                                            {62, ifaddrmsg},
                                            {64, ndtmsg, 0xfffc},
                                            {72, ifaddrlblmsg, 0xfffc},
                                            {76, dcbmsg, 0xfffc},
                                            {80, netconfmsg, 0xfffc},
                                            {84, br_port_msg, 0xfffc},
                                            {88, rtgenmsg, 0xfffc},
                                            {92, if_stats_msg, 0xfffc},
                                            {100, tcmsg, 0xfffc},
                                            {104, nhmsg, 0xfffc},
                                            otherwise(octets)});
// RTM_DELACTION is asked like a RTM_GET.
inline constexpr auto rtm_flags = cases({{49, nl_get_flags},
                                         {0, nl_new_flags, 3},
                                         {1, nl_del_flags, 3},
                                         {2, nl_get_flags, 3},
                                         otherwise(nl_any_flags)});
struct NetlinkRoute {
  static constexpr Type types = one_of(rtm_types, Size::b2), flags = select("nlmsg_type", rtm_flags),
                        contents = select("nlmsg_type", rtm_contents);
};

}  // namespace sysgood::describe
