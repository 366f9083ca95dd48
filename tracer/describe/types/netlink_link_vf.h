// Virtual functions of network cards, and their ports of 802.1Qbg, in netlink messages: linux/if_link.h.
#pragma once

#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/netlink_common.h"

namespace sysgood::describe {

inline constexpr auto vf_link_states = names(
    "IFLA_VF_LINK_STATE_???",
    {{"IFLA_VF_LINK_STATE_AUTO", 0}, {"IFLA_VF_LINK_STATE_ENABLE", 1}, {"IFLA_VF_LINK_STATE_DISABLE", 2}});

inline constexpr auto vf_mac = record({{"vf", u32}, {"mac", array(hardware_address, 32)}});
inline constexpr auto vf_vlan = record({{"vf", u32}, {"vlan", u32}, {"qos", u32}});
inline constexpr auto vf_rate = record({{"vf", u32}, {"min_tx_rate", u32}, {"max_tx_rate", u32}});
inline constexpr auto vf_tx_rate = record({{"vf", u32}, {"rate", u32}});
inline constexpr auto vf_setting = record({{"vf", u32}, {"setting", u32}});
inline constexpr auto vf_link_state = record({{"vf", u32}, {"link_state", one_of(vf_link_states)}});
inline constexpr auto vf_guid = record(12, {{"vf", u32}, {"guid", x64, at(4)}});
inline constexpr auto vf_vlan_info =
    record({{"vf", u32}, {"vlan", u32}, {"qos", u32}, {"vlan_proto", ethernet_protocol}});
inline constexpr auto vf_broadcast = record({{"broadcast", array(hardware_address, 32)}});

inline constexpr auto ifla_vf_stats_attrs = names("IFLA_VF_STATS_???", {{"IFLA_VF_STATS_RX_PACKETS", 0},
                                                                        {"IFLA_VF_STATS_TX_PACKETS", 1},
                                                                        {"IFLA_VF_STATS_RX_BYTES", 2},
                                                                        {"IFLA_VF_STATS_TX_BYTES", 3},
                                                                        {"IFLA_VF_STATS_BROADCAST", 4},
                                                                        {"IFLA_VF_STATS_MULTICAST", 5},
                                                                        {"IFLA_VF_STATS_PAD", 6},
                                                                        {"IFLA_VF_STATS_RX_DROPPED", 7},
                                                                        {"IFLA_VF_STATS_TX_DROPPED", 8}});
inline constexpr auto ifla_vf_stats_payloads =
    payloads({{0, u64}, {1, u64}, {2, u64}, {3, u64}, {4, u64}, {5, u64}, {6, octets}, {7, u64}, {8, u64}});
inline constexpr Type ifla_vf_stats = attributes<ifla_vf_stats_attrs, ifla_vf_stats_payloads>;

inline constexpr auto ifla_vf_vlan_list_attrs =
    names("IFLA_VF_VLAN_INFO_???", {{"IFLA_VF_VLAN_INFO_UNSPEC", 0}, {"IFLA_VF_VLAN_INFO", 1}});
inline constexpr auto ifla_vf_vlan_list_payloads = payloads({{0, octets}, {1, vf_vlan_info}});
inline constexpr Type ifla_vf_vlan_list = attributes<ifla_vf_vlan_list_attrs, ifla_vf_vlan_list_payloads>;

inline constexpr auto ifla_vf_attrs = names("IFLA_VF_???", {{"IFLA_VF_UNSPEC", 0},
                                                            {"IFLA_VF_MAC", 1},
                                                            {"IFLA_VF_VLAN", 2},
                                                            {"IFLA_VF_TX_RATE", 3},
                                                            {"IFLA_VF_SPOOFCHK", 4},
                                                            {"IFLA_VF_LINK_STATE", 5},
                                                            {"IFLA_VF_RATE", 6},
                                                            {"IFLA_VF_RSS_QUERY_EN", 7},
                                                            {"IFLA_VF_STATS", 8},
                                                            {"IFLA_VF_TRUST", 9},
                                                            {"IFLA_VF_IB_NODE_GUID", 10},
                                                            {"IFLA_VF_IB_PORT_GUID", 11},
                                                            {"IFLA_VF_VLAN_LIST", 12},
                                                            {"IFLA_VF_BROADCAST", 13}});
inline constexpr auto ifla_vf_payloads = payloads({{0, octets},
                                                   {1, vf_mac},
                                                   {2, vf_vlan},
                                                   {3, vf_tx_rate},
                                                   {4, vf_setting},
                                                   {5, vf_link_state},
                                                   {6, vf_rate},
                                                   {7, vf_setting},
                                                   {8, ifla_vf_stats},
                                                   {9, vf_setting},
                                                   {10, vf_guid},
                                                   {11, vf_guid},
                                                   {12, ifla_vf_vlan_list},
                                                   {13, vf_broadcast}});
inline constexpr Type ifla_vf = attributes<ifla_vf_attrs, ifla_vf_payloads>;

inline constexpr auto ifla_vfinfo_list_attrs =
    names("IFLA_VF_INFO_???", {{"IFLA_VF_INFO_UNSPEC", 0}, {"IFLA_VF_INFO", 1}});
inline constexpr auto ifla_vfinfo_list_payloads = payloads({{0, octets}, {1, ifla_vf}});
inline constexpr Type ifla_vfinfo_list = attributes<ifla_vfinfo_list_attrs, ifla_vfinfo_list_payloads>;

inline constexpr auto port_vsi = record({{"vsi_mgr_id", u8},
                                         {"vsi_type_id", array(hex_bytes, 3)},
                                         {"vsi_type_version", u8},
                                         {"pad", array(hex_bytes, 3)}});

inline constexpr auto ifla_port_attrs = names("IFLA_VF_PORT_???", {{"IFLA_PORT_UNSPEC", 0},
                                                                   {"IFLA_PORT_VF", 1},
                                                                   {"IFLA_PORT_PROFILE", 2},
                                                                   {"IFLA_PORT_VSI_TYPE", 3},
                                                                   {"IFLA_PORT_INSTANCE_UUID", 4},
                                                                   {"IFLA_PORT_HOST_UUID", 5},
                                                                   {"IFLA_PORT_REQUEST", 6},
                                                                   {"IFLA_PORT_RESPONSE", 7}});
inline constexpr auto ifla_port_payloads = payloads(
    {{0, octets}, {1, u32}, {2, text_octets}, {3, port_vsi}, {4, octets}, {5, octets}, {6, u8}, {7, u16}});
inline constexpr Type ifla_port = attributes<ifla_port_attrs, ifla_port_payloads>;

inline constexpr auto ifla_vf_ports_attrs =
    names("IFLA_VF_PORT_???", {{"IFLA_VF_PORT_UNSPEC", 0}, {"IFLA_VF_PORT", 1}});
inline constexpr auto ifla_vf_ports_payloads = payloads({{0, octets}, {1, ifla_port}});
inline constexpr Type ifla_vf_ports = attributes<ifla_vf_ports_attrs, ifla_vf_ports_payloads>;

}  // namespace sysgood::describe
