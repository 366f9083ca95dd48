// Bridges in netlink messages: linux/if_bridge.h, linux/if_link.h.
#pragma once

#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/netlink_common.h"

namespace sysgood::describe {

inline constexpr auto bridge_vlan_flags =
    names("BRIDGE_VLAN_INFO_???", {{"BRIDGE_VLAN_INFO_MASTER", 1},
                                   {"BRIDGE_VLAN_INFO_PVID", 2},
                                   {"BRIDGE_VLAN_INFO_UNTAGGED", 4},
                                   {"BRIDGE_VLAN_INFO_RANGE_BEGIN", 8},
                                   {"BRIDGE_VLAN_INFO_RANGE_END", 0x10},
                                   {"BRIDGE_VLAN_INFO_BRENTRY", 0x20},
                                   {"BRIDGE_VLAN_INFO_ONLY_OPTS", 0x40}});
inline constexpr auto bridge_flags =
    names("BRIDGE_FLAGS_???", {{"BRIDGE_FLAGS_MASTER", 1}, {"BRIDGE_FLAGS_SELF", 2}});
inline constexpr auto bridge_modes =
    names("BRIDGE_MODE_???", {{"BRIDGE_MODE_VEB", 0}, {"BRIDGE_MODE_VEPA", 1}});
inline constexpr auto bridge_boolopts = names(
    "BR_BOOLOPT_???",
    {{"BR_BOOLOPT_NO_LL_LEARN", 0}, {"BR_BOOLOPT_MCAST_VLAN_SNOOPING", 1}, {"BR_BOOLOPT_MST_ENABLE", 2}});

// struct ifla_bridge_id
inline constexpr auto ifla_bridge_id = record({{"prio", array(u8, 2)}, {"addr", array(hardware_address, 6)}});
inline constexpr auto br_boolopt_multi = record({{"optval", names_as(Kind::bit_numbers, bridge_boolopts)},
                                                 {"optmask", names_as(Kind::bit_numbers, bridge_boolopts)}});
inline constexpr auto bridge_vlan_info =
    record({{"flags", flags(bridge_vlan_flags, Size::b2)}, {"vid", u16}});

// ---- a bridge, and one of its ports ----

inline constexpr auto bridge_querier_attrs =
    names("BRIDGE_QUERIER_???", {{"BRIDGE_QUERIER_UNSPEC", 0},
                                 {"BRIDGE_QUERIER_IP_ADDRESS", 1},
                                 {"BRIDGE_QUERIER_IP_PORT", 2},
                                 {"BRIDGE_QUERIER_IP_OTHER_TIMER", 3},
                                 {"BRIDGE_QUERIER_PAD", 4},
                                 {"BRIDGE_QUERIER_IPV6_ADDRESS", 5},
                                 {"BRIDGE_QUERIER_IPV6_PORT", 6},
                                 {"BRIDGE_QUERIER_IPV6_OTHER_TIMER", 7}});
inline constexpr auto bridge_querier_payloads = payloads({{0, octets},
                                                          {1, ipv4},
                                                          {2, interface_index},
                                                          {3, interval},
                                                          {4, octets},
                                                          {5, ipv6},
                                                          {6, interface_index},
                                                          {7, interval}});
inline constexpr Type bridge_querier = attributes<bridge_querier_attrs, bridge_querier_payloads>;

inline constexpr auto ifla_br_attrs = names("IFLA_BR_???", {{"IFLA_BR_UNSPEC", 0},
                                                            {"IFLA_BR_FORWARD_DELAY", 1},
                                                            {"IFLA_BR_HELLO_TIME", 2},
                                                            {"IFLA_BR_MAX_AGE", 3},
                                                            {"IFLA_BR_AGEING_TIME", 4},
                                                            {"IFLA_BR_STP_STATE", 5},
                                                            {"IFLA_BR_PRIORITY", 6},
                                                            {"IFLA_BR_VLAN_FILTERING", 7},
                                                            {"IFLA_BR_VLAN_PROTOCOL", 8},
                                                            {"IFLA_BR_GROUP_FWD_MASK", 9},
                                                            {"IFLA_BR_ROOT_ID", 10},
                                                            {"IFLA_BR_BRIDGE_ID", 11},
                                                            {"IFLA_BR_ROOT_PORT", 12},
                                                            {"IFLA_BR_ROOT_PATH_COST", 13},
                                                            {"IFLA_BR_TOPOLOGY_CHANGE", 14},
                                                            {"IFLA_BR_TOPOLOGY_CHANGE_DETECTED", 15},
                                                            {"IFLA_BR_HELLO_TIMER", 16},
                                                            {"IFLA_BR_TCN_TIMER", 17},
                                                            {"IFLA_BR_TOPOLOGY_CHANGE_TIMER", 18},
                                                            {"IFLA_BR_GC_TIMER", 19},
                                                            {"IFLA_BR_GROUP_ADDR", 20},
                                                            {"IFLA_BR_FDB_FLUSH", 21},
                                                            {"IFLA_BR_MCAST_ROUTER", 22},
                                                            {"IFLA_BR_MCAST_SNOOPING", 23},
                                                            {"IFLA_BR_MCAST_QUERY_USE_IFADDR", 24},
                                                            {"IFLA_BR_MCAST_QUERIER", 25},
                                                            {"IFLA_BR_MCAST_HASH_ELASTICITY", 26},
                                                            {"IFLA_BR_MCAST_HASH_MAX", 27},
                                                            {"IFLA_BR_MCAST_LAST_MEMBER_CNT", 28},
                                                            {"IFLA_BR_MCAST_STARTUP_QUERY_CNT", 29},
                                                            {"IFLA_BR_MCAST_LAST_MEMBER_INTVL", 30},
                                                            {"IFLA_BR_MCAST_MEMBERSHIP_INTVL", 31},
                                                            {"IFLA_BR_MCAST_QUERIER_INTVL", 32},
                                                            {"IFLA_BR_MCAST_QUERY_INTVL", 33},
                                                            {"IFLA_BR_MCAST_QUERY_RESPONSE_INTVL", 34},
                                                            {"IFLA_BR_MCAST_STARTUP_QUERY_INTVL", 35},
                                                            {"IFLA_BR_NF_CALL_IPTABLES", 36},
                                                            {"IFLA_BR_NF_CALL_IP6TABLES", 37},
                                                            {"IFLA_BR_NF_CALL_ARPTABLES", 38},
                                                            {"IFLA_BR_VLAN_DEFAULT_PVID", 39},
                                                            {"IFLA_BR_PAD", 40},
                                                            {"IFLA_BR_VLAN_STATS_ENABLED", 41},
                                                            {"IFLA_BR_MCAST_STATS_ENABLED", 42},
                                                            {"IFLA_BR_MCAST_IGMP_VERSION", 43},
                                                            {"IFLA_BR_MCAST_MLD_VERSION", 44},
                                                            {"IFLA_BR_VLAN_STATS_PER_PORT", 45},
                                                            {"IFLA_BR_MULTI_BOOLOPT", 46},
                                                            {"IFLA_BR_MCAST_QUERIER_STATE", 47}});
inline constexpr auto ifla_br_payloads = payloads({{0, octets},
                                                   {1, interval},
                                                   {2, interval},
                                                   {3, interval},
                                                   {4, interval},
                                                   {5, u32},
                                                   {6, u16},
                                                   {7, u8},
                                                   {8, ethernet_protocol},
                                                   {9, x16},
                                                   {10, ifla_bridge_id},
                                                   {11, ifla_bridge_id},
                                                   {12, u16},
                                                   {13, u32},
                                                   {14, u8},
                                                   {15, u8},
                                                   {16, interval},
                                                   {17, interval},
                                                   {18, interval},
                                                   {19, interval},
                                                   {20, lladdr},
                                                   {21, octets},
                                                   {22, u8},
                                                   {23, u8},
                                                   {24, u8},
                                                   {25, u8},
                                                   {26, u32},
                                                   {27, u32},
                                                   {28, u32},
                                                   {29, u32},
                                                   {30, interval},
                                                   {31, interval},
                                                   {32, interval},
                                                   {33, interval},
                                                   {34, interval},
                                                   {35, interval},
                                                   {36, u8},
                                                   {37, u8},
                                                   {38, u8},
                                                   {39, u16},
                                                   {40, octets},
                                                   {41, u8},
                                                   {42, u8},
                                                   {43, u8},
                                                   {44, u8},
                                                   {45, u8},
                                                   {46, br_boolopt_multi},
                                                   {47, bridge_querier}});
inline constexpr Type ifla_br = attributes<ifla_br_attrs, ifla_br_payloads>;

inline constexpr auto ifla_brport_attrs = names("IFLA_BRPORT_???", {{"IFLA_BRPORT_UNSPEC", 0},
                                                                    {"IFLA_BRPORT_STATE", 1},
                                                                    {"IFLA_BRPORT_PRIORITY", 2},
                                                                    {"IFLA_BRPORT_COST", 3},
                                                                    {"IFLA_BRPORT_MODE", 4},
                                                                    {"IFLA_BRPORT_GUARD", 5},
                                                                    {"IFLA_BRPORT_PROTECT", 6},
                                                                    {"IFLA_BRPORT_FAST_LEAVE", 7},
                                                                    {"IFLA_BRPORT_LEARNING", 8},
                                                                    {"IFLA_BRPORT_UNICAST_FLOOD", 9},
                                                                    {"IFLA_BRPORT_PROXYARP", 10},
                                                                    {"IFLA_BRPORT_LEARNING_SYNC", 11},
                                                                    {"IFLA_BRPORT_PROXYARP_WIFI", 12},
                                                                    {"IFLA_BRPORT_ROOT_ID", 13},
                                                                    {"IFLA_BRPORT_BRIDGE_ID", 14},
                                                                    {"IFLA_BRPORT_DESIGNATED_PORT", 15},
                                                                    {"IFLA_BRPORT_DESIGNATED_COST", 16},
                                                                    {"IFLA_BRPORT_ID", 17},
                                                                    {"IFLA_BRPORT_NO", 18},
                                                                    {"IFLA_BRPORT_TOPOLOGY_CHANGE_ACK", 19},
                                                                    {"IFLA_BRPORT_CONFIG_PENDING", 20},
                                                                    {"IFLA_BRPORT_MESSAGE_AGE_TIMER", 21},
                                                                    {"IFLA_BRPORT_FORWARD_DELAY_TIMER", 22},
                                                                    {"IFLA_BRPORT_HOLD_TIMER", 23},
                                                                    {"IFLA_BRPORT_FLUSH", 24},
                                                                    {"IFLA_BRPORT_MULTICAST_ROUTER", 25},
                                                                    {"IFLA_BRPORT_PAD", 26},
                                                                    {"IFLA_BRPORT_MCAST_FLOOD", 27},
                                                                    {"IFLA_BRPORT_MCAST_TO_UCAST", 28},
                                                                    {"IFLA_BRPORT_VLAN_TUNNEL", 29},
                                                                    {"IFLA_BRPORT_BCAST_FLOOD", 30},
                                                                    {"IFLA_BRPORT_GROUP_FWD_MASK", 31},
                                                                    {"IFLA_BRPORT_NEIGH_SUPPRESS", 32},
                                                                    {"IFLA_BRPORT_ISOLATED", 33},
                                                                    {"IFLA_BRPORT_BACKUP_PORT", 34},
                                                                    {"IFLA_BRPORT_MRP_RING_OPEN", 35},
                                                                    {"IFLA_BRPORT_MRP_IN_OPEN", 36},
                                                                    {"IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT", 37},
                                                                    {"IFLA_BRPORT_MCAST_EHT_HOSTS_CNT", 38},
                                                                    {"IFLA_BRPORT_LOCKED", 39}});
inline constexpr auto ifla_brport_payloads = payloads({{0, octets},
                                                       {1, u8},
                                                       {2, u16},
                                                       {3, u32},
                                                       {4, u8},
                                                       {5, u8},
                                                       {6, u8},
                                                       {7, u8},
                                                       {8, u8},
                                                       {9, u8},
                                                       {10, u8},
                                                       {11, u8},
                                                       {12, u8},
                                                       {13, ifla_bridge_id},
                                                       {14, ifla_bridge_id},
                                                       {15, u16},
                                                       {16, u16},
                                                       {17, u16},
                                                       {18, u16},
                                                       {19, u8},
                                                       {20, u8},
                                                       {21, interval},
                                                       {22, interval},
                                                       {23, interval},
                                                       {24, octets},
                                                       {25, u8},
                                                       {26, octets},
                                                       {27, u8},
                                                       {28, u8},
                                                       {29, u8},
                                                       {30, u8},
                                                       {31, x16},
                                                       {32, u8},
                                                       {33, u8},
                                                       {34, interface_index},
                                                       {35, u8},
                                                       {36, u8},
                                                       {37, u32},
                                                       {38, u32},
                                                       {39, u8}});
inline constexpr Type ifla_brport = attributes<ifla_brport_attrs, ifla_brport_payloads>;

inline constexpr auto ifla_bridge_vlan_tunnel_attrs =
    names("IFLA_BRIDGE_VLAN_TUNNEL_???", {{"IFLA_BRIDGE_VLAN_TUNNEL_UNSPEC", 0},
                                          {"IFLA_BRIDGE_VLAN_TUNNEL_ID", 1},
                                          {"IFLA_BRIDGE_VLAN_TUNNEL_VID", 2},
                                          {"IFLA_BRIDGE_VLAN_TUNNEL_FLAGS", 3}});
inline constexpr auto ifla_bridge_vlan_tunnel_payloads =
    payloads({{0, octets}, {1, u32}, {2, u16}, {3, flags(bridge_vlan_flags, Size::b2)}});
inline constexpr Type ifla_bridge_vlan_tunnel =
    attributes<ifla_bridge_vlan_tunnel_attrs, ifla_bridge_vlan_tunnel_payloads>;

inline constexpr auto ifla_bridge_attrs = names("IFLA_BRIDGE_???", {{"IFLA_BRIDGE_FLAGS", 0},
                                                                    {"IFLA_BRIDGE_MODE", 1},
                                                                    {"IFLA_BRIDGE_VLAN_INFO", 2},
                                                                    {"IFLA_BRIDGE_VLAN_TUNNEL_INFO", 3},
                                                                    {"IFLA_BRIDGE_MRP", 4},
                                                                    {"IFLA_BRIDGE_CFM", 5},
                                                                    {"IFLA_BRIDGE_MST", 6}});
inline constexpr auto ifla_bridge_payloads = payloads({{0, flags(bridge_flags, Size::b2)},
                                                       {1, one_of(bridge_modes, Size::b2)},
                                                       {2, bridge_vlan_info},
                                                       {3, ifla_bridge_vlan_tunnel}});
inline constexpr Type ifla_bridge = attributes<ifla_bridge_attrs, ifla_bridge_payloads>;

// ---- its multicast database ----

inline constexpr auto mdb_states = names("MDB_???", {{"MDB_TEMPORARY", 0}, {"MDB_PERMANENT", 1}});
inline constexpr auto mdb_flags = names("MDB_FLAGS_???", {{"MDB_FLAGS_OFFLOAD", 1},
                                                          {"MDB_FLAGS_FAST_LEAVE", 2},
                                                          {"MDB_FLAGS_STAR_EXCL", 4},
                                                          {"MDB_FLAGS_BLOCKED", 8},
                                                          {"MDB_FLAGS_OFFLOAD_FAILED", 0x10}});
inline constexpr auto mdb_router_types = names("MDB_RTR_TYPE_???", {{"MDB_RTR_TYPE_DISABLED", 0},
                                                                    {"MDB_RTR_TYPE_TEMP_QUERY", 1},
                                                                    {"MDB_RTR_TYPE_PERM", 2},
                                                                    {"MDB_RTR_TYPE_TEMP", 3}});

inline constexpr auto mdba_mdb_eattr_attrs = names("MDBA_MDB_EATTR_???", {{"MDBA_MDB_EATTR_UNSPEC", 0},
                                                                          {"MDBA_MDB_EATTR_TIMER", 1},
                                                                          {"MDBA_MDB_EATTR_SRC_LIST", 2},
                                                                          {"MDBA_MDB_EATTR_GROUP_MODE", 3},
                                                                          {"MDBA_MDB_EATTR_SOURCE", 4},
                                                                          {"MDBA_MDB_EATTR_RTPROT", 5}});
inline constexpr auto mdba_mdb_eattr_payloads = payloads({{0, octets}, {1, interval}});
inline constexpr Type mdba_mdb_eattr = attributes<mdba_mdb_eattr_attrs, mdba_mdb_eattr_payloads>;

inline constexpr auto br_ip = record({{"u", array(hex_bytes, 16)}, {"proto", ethernet_protocol}});
inline constexpr auto br_mdb_entry = record({{"ifindex", interface_index},
                                             {"state", one_of(mdb_states, Size::b1)},
                                             {"flags", flags(mdb_flags, Size::b1)},
                                             {"vid", u16},
                                             {"addr", br_ip},
                                             {"", mdba_mdb_eattr, behind}});

inline constexpr auto mdba_mdb_entry_attrs =
    names("MDBA_MDB_ENTRY_???", {{"MDBA_MDB_ENTRY_UNSPEC", 0}, {"MDBA_MDB_ENTRY_INFO", 1}});
inline constexpr auto mdba_mdb_entry_payloads = payloads({{0, octets}, {1, br_mdb_entry}});
inline constexpr Type mdba_mdb_entry = attributes<mdba_mdb_entry_attrs, mdba_mdb_entry_payloads>;

inline constexpr auto mdba_mdb_attrs = names("MDBA_MDB_???", {{"MDBA_MDB_UNSPEC", 0}, {"MDBA_MDB_ENTRY", 1}});
inline constexpr auto mdba_mdb_payloads = payloads({{0, octets}, {1, mdba_mdb_entry}});
inline constexpr Type mdba_mdb = attributes<mdba_mdb_attrs, mdba_mdb_payloads>;

inline constexpr auto mdba_router_pattr_attrs =
    names("MDBA_ROUTER_PATTR_???", {{"MDBA_ROUTER_PATTR_UNSPEC", 0},
                                    {"MDBA_ROUTER_PATTR_TIMER", 1},
                                    {"MDBA_ROUTER_PATTR_TYPE", 2},
                                    {"MDBA_ROUTER_PATTR_INET_TIMER", 3},
                                    {"MDBA_ROUTER_PATTR_INET6_TIMER", 4}});
inline constexpr auto mdba_router_pattr_payloads = payloads(
    {{0, octets}, {1, interval}, {2, one_of(mdb_router_types, Size::b1)}, {3, interval}, {4, interval}});
inline constexpr Type mdba_router_pattr = attributes<mdba_router_pattr_attrs, mdba_router_pattr_payloads>;

inline constexpr auto mdba_router_port = record({{"", interface_index}, {"", mdba_router_pattr, behind}});

inline constexpr auto mdba_router_attrs =
    names("MDBA_ROUTER_???", {{"MDBA_ROUTER_UNSPEC", 0}, {"MDBA_ROUTER_PORT", 1}});
inline constexpr auto mdba_router_payloads = payloads({{0, octets}, {1, mdba_router_port}});
inline constexpr Type mdba_router = attributes<mdba_router_attrs, mdba_router_payloads>;

inline constexpr auto mdba_attrs =
    names("MDBA_???", {{"MDBA_UNSPEC", 0}, {"MDBA_MDB", 1}, {"MDBA_ROUTER", 2}});
inline constexpr auto mdba_payloads = payloads({{0, octets}, {1, mdba_mdb}, {2, mdba_router}});
inline constexpr Type mdba = attributes<mdba_attrs, mdba_payloads>;

inline constexpr auto br_port_msg =
    record({{"family", family8}, {"ifindex", interface_index}, {"", mdba, behind}});

}  // namespace sysgood::describe
