// Network interfaces in netlink messages: rtnetlink(7), linux/if_link.h.
#pragma once

#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/ifreq.h"
#include "tracer/describe/types/netlink_link_family.h"
#include "tracer/describe/types/netlink_link_vf.h"

namespace sysgood::describe {

inline constexpr auto link_flags =
    joined(interface_flags, {{"IFF_LOWER_UP", 0x10000}, {"IFF_DORMANT", 0x20000}, {"IFF_ECHO", 0x40000}});

inline constexpr auto link_filters = names("RTEXT_FILTER_???", {{"RTEXT_FILTER_VF", 1},
                                                                {"RTEXT_FILTER_BRVLAN", 2},
                                                                {"RTEXT_FILTER_BRVLAN_COMPRESSED", 4},
                                                                {"RTEXT_FILTER_SKIP_STATS", 8},
                                                                {"RTEXT_FILTER_MRP", 0x10},
                                                                {"RTEXT_FILTER_CFM_CONFIG", 0x20},
                                                                {"RTEXT_FILTER_CFM_STATUS", 0x40}});

inline constexpr auto link_events = names("IFLA_EVENT_???", {{"IFLA_EVENT_NONE", 0},
                                                             {"IFLA_EVENT_REBOOT", 1},
                                                             {"IFLA_EVENT_FEATURES", 2},
                                                             {"IFLA_EVENT_BONDING_FAILOVER", 3},
                                                             {"IFLA_EVENT_NOTIFY_PEERS", 4},
                                                             {"IFLA_EVENT_IGMP_RESEND", 5},
                                                             {"IFLA_EVENT_BONDING_OPTIONS", 6}});

inline constexpr auto xdp_flags = names("XDP_FLAGS_???", {{"XDP_FLAGS_UPDATE_IF_NOEXIST", 1},
                                                          {"XDP_FLAGS_SKB_MODE", 2},
                                                          {"XDP_FLAGS_DRV_MODE", 4},
                                                          {"XDP_FLAGS_HW_MODE", 8},
                                                          {"XDP_FLAGS_REPLACE", 0x10}});

inline constexpr auto xdp_attached = names("XDP_ATTACHED_???", {{"XDP_ATTACHED_NONE", 0},
                                                                {"XDP_ATTACHED_DRV", 1},
                                                                {"XDP_ATTACHED_SKB", 2},
                                                                {"XDP_ATTACHED_HW", 3},
                                                                {"XDP_ATTACHED_MULTI", 4}});

inline constexpr auto tun_types = names("IFF_???", {{"IFF_TUN", 1}, {"IFF_TAP", 2}});

// Counters were added over the years; what an older kernel does not have is not shown.

// struct rtnl_link_stats
inline constexpr auto link_stats_23 =
    record({{"rx_packets", u32},       {"tx_packets", u32},          {"rx_bytes", u32},
            {"tx_bytes", u32},         {"rx_errors", u32},           {"tx_errors", u32},
            {"rx_dropped", u32},       {"tx_dropped", u32},          {"multicast", u32},
            {"collisions", u32},       {"rx_length_errors", u32},    {"rx_over_errors", u32},
            {"rx_crc_errors", u32},    {"rx_frame_errors", u32},     {"rx_fifo_errors", u32},
            {"rx_missed_errors", u32}, {"tx_aborted_errors", u32},   {"tx_carrier_errors", u32},
            {"tx_fifo_errors", u32},   {"tx_heartbeat_errors", u32}, {"tx_window_errors", u32},
            {"rx_compressed", u32},    {"tx_compressed", u32}});
inline constexpr auto link_stats =
    record({{"rx_packets", u32},       {"tx_packets", u32},          {"rx_bytes", u32},
            {"tx_bytes", u32},         {"rx_errors", u32},           {"tx_errors", u32},
            {"rx_dropped", u32},       {"tx_dropped", u32},          {"multicast", u32},
            {"collisions", u32},       {"rx_length_errors", u32},    {"rx_over_errors", u32},
            {"rx_crc_errors", u32},    {"rx_frame_errors", u32},     {"rx_fifo_errors", u32},
            {"rx_missed_errors", u32}, {"tx_aborted_errors", u32},   {"tx_carrier_errors", u32},
            {"tx_fifo_errors", u32},   {"tx_heartbeat_errors", u32}, {"tx_window_errors", u32},
            {"rx_compressed", u32},    {"tx_compressed", u32},       {"rx_nohandler", u32}});
// struct rtnl_link_stats64
inline constexpr auto link_stats64_23 =
    record({{"rx_packets", u64},       {"tx_packets", u64},          {"rx_bytes", u64},
            {"tx_bytes", u64},         {"rx_errors", u64},           {"tx_errors", u64},
            {"rx_dropped", u64},       {"tx_dropped", u64},          {"multicast", u64},
            {"collisions", u64},       {"rx_length_errors", u64},    {"rx_over_errors", u64},
            {"rx_crc_errors", u64},    {"rx_frame_errors", u64},     {"rx_fifo_errors", u64},
            {"rx_missed_errors", u64}, {"tx_aborted_errors", u64},   {"tx_carrier_errors", u64},
            {"tx_fifo_errors", u64},   {"tx_heartbeat_errors", u64}, {"tx_window_errors", u64},
            {"rx_compressed", u64},    {"tx_compressed", u64}});
inline constexpr auto link_stats64_24 =
    record({{"rx_packets", u64},       {"tx_packets", u64},          {"rx_bytes", u64},
            {"tx_bytes", u64},         {"rx_errors", u64},           {"tx_errors", u64},
            {"rx_dropped", u64},       {"tx_dropped", u64},          {"multicast", u64},
            {"collisions", u64},       {"rx_length_errors", u64},    {"rx_over_errors", u64},
            {"rx_crc_errors", u64},    {"rx_frame_errors", u64},     {"rx_fifo_errors", u64},
            {"rx_missed_errors", u64}, {"tx_aborted_errors", u64},   {"tx_carrier_errors", u64},
            {"tx_fifo_errors", u64},   {"tx_heartbeat_errors", u64}, {"tx_window_errors", u64},
            {"rx_compressed", u64},    {"tx_compressed", u64},       {"rx_nohandler", u64}});
inline constexpr auto link_stats64 = record({{"rx_packets", u64},
                                             {"tx_packets", u64},
                                             {"rx_bytes", u64},
                                             {"tx_bytes", u64},
                                             {"rx_errors", u64},
                                             {"tx_errors", u64},
                                             {"rx_dropped", u64},
                                             {"tx_dropped", u64},
                                             {"multicast", u64},
                                             {"collisions", u64},
                                             {"rx_length_errors", u64},
                                             {"rx_over_errors", u64},
                                             {"rx_crc_errors", u64},
                                             {"rx_frame_errors", u64},
                                             {"rx_fifo_errors", u64},
                                             {"rx_missed_errors", u64},
                                             {"tx_aborted_errors", u64},
                                             {"tx_carrier_errors", u64},
                                             {"tx_fifo_errors", u64},
                                             {"tx_heartbeat_errors", u64},
                                             {"tx_window_errors", u64},
                                             {"rx_compressed", u64},
                                             {"tx_compressed", u64},
                                             {"rx_nohandler", u64},
                                             {"rx_otherhost_dropped", u64}});

inline constexpr auto link_stats_by_size = cases({{0, link_stats, 0, 96}, otherwise(link_stats_23)});
inline constexpr auto link_stats64_by_size =
    cases({{0, link_stats64, 0, 200}, {0, link_stats64_24, 0, 192}, otherwise(link_stats64_23)});
inline constexpr auto rtnl_link_ifmap = record(
    {{"mem_start", x64}, {"mem_end", x64}, {"base_addr", x64}, {"irq", u16}, {"dma", u8}, {"port", u8}});

// ---- of kinds of links ----

inline constexpr auto ifla_tun_attrs = names("IFLA_TUN_???", {{"IFLA_TUN_UNSPEC", 0},
                                                              {"IFLA_TUN_OWNER", 1},
                                                              {"IFLA_TUN_GROUP", 2},
                                                              {"IFLA_TUN_TYPE", 3},
                                                              {"IFLA_TUN_PI", 4},
                                                              {"IFLA_TUN_VNET_HDR", 5},
                                                              {"IFLA_TUN_PERSIST", 6},
                                                              {"IFLA_TUN_MULTI_QUEUE", 7},
                                                              {"IFLA_TUN_NUM_QUEUES", 8},
                                                              {"IFLA_TUN_NUM_DISABLED_QUEUES", 9}});
inline constexpr auto ifla_tun_payloads = payloads({{0, octets},
                                                    {1, u32},
                                                    {2, u32},
                                                    {3, one_of(tun_types, Size::b1)},
                                                    {4, u8},
                                                    {5, u8},
                                                    {6, u8},
                                                    {7, u8},
                                                    {8, u32},
                                                    {9, u32}});
inline constexpr Type ifla_tun = attributes<ifla_tun_attrs, ifla_tun_payloads>;

// struct can_device_stats
inline constexpr auto can_device_stats = record({{"bus_error", u32},
                                                 {"error_warning", u32},
                                                 {"error_passive", u32},
                                                 {"bus_off", u32},
                                                 {"arbitration_lost", u32},
                                                 {"restarts", u32}});
inline constexpr auto data_of_kind =
    cases({{name_of("bridge"), ifla_br}, {name_of("tun"), ifla_tun}, otherwise(octets)});
inline constexpr auto data_of_slave_kind = cases({{name_of("bridge"), ifla_brport}, otherwise(octets)});
inline constexpr auto xstats_of_kind = cases({{name_of("can"), can_device_stats}, otherwise(octets)});

inline constexpr auto ifla_info_attrs = names("IFLA_INFO_???", {{"IFLA_INFO_UNSPEC", 0},
                                                                {"IFLA_INFO_KIND", 1},
                                                                {"IFLA_INFO_DATA", 2},
                                                                {"IFLA_INFO_XSTATS", 3},
                                                                {"IFLA_INFO_SLAVE_KIND", 4},
                                                                {"IFLA_INFO_SLAVE_DATA", 5}});
inline constexpr auto ifla_info_payloads = payloads({{0, octets},
                                                     {1, text_octets},
                                                     {2, select("^", data_of_kind)},
                                                     {3, select("^", xstats_of_kind)},
                                                     {4, text_octets},
                                                     {5, select("^", data_of_slave_kind)}});
inline constexpr Type ifla_info = attributes<ifla_info_attrs, ifla_info_payloads>;

// ---- a link ----

inline constexpr auto ifla_xdp_attrs = names("IFLA_XDP_???", {{"IFLA_XDP_UNSPEC", 0},
                                                              {"IFLA_XDP_FD", 1},
                                                              {"IFLA_XDP_ATTACHED", 2},
                                                              {"IFLA_XDP_FLAGS", 3},
                                                              {"IFLA_XDP_PROG_ID", 4},
                                                              {"IFLA_XDP_DRV_PROG_ID", 5},
                                                              {"IFLA_XDP_SKB_PROG_ID", 6},
                                                              {"IFLA_XDP_HW_PROG_ID", 7},
                                                              {"IFLA_XDP_EXPECTED_FD", 8}});
inline constexpr auto ifla_xdp_payloads = payloads({{0, octets},
                                                    {1, s32},
                                                    {2, one_of(xdp_attached, Size::b1)},
                                                    {3, flags(xdp_flags, Size::b4)},
                                                    {4, u32},
                                                    {5, u32},
                                                    {6, u32},
                                                    {7, u32},
                                                    {8, s32}});
inline constexpr Type ifla_xdp = attributes<ifla_xdp_attrs, ifla_xdp_payloads>;

inline constexpr auto ifla_proto_down_reason_attrs =
    names("IFLA_PROTO_DOWN_REASON_???", {{"IFLA_PROTO_DOWN_REASON_UNSPEC", 0},
                                         {"IFLA_PROTO_DOWN_REASON_MASK", 1},
                                         {"IFLA_PROTO_DOWN_REASON_VALUE", 2}});
inline constexpr auto ifla_proto_down_reason_payloads = payloads({{0, octets}, {1, x32}, {2, x32}});
inline constexpr Type ifla_proto_down_reason =
    attributes<ifla_proto_down_reason_attrs, ifla_proto_down_reason_payloads>;

inline constexpr auto prop_payloads = payloads({{53, text_octets}});

inline constexpr auto ifla_attrs = names("IFLA_???", {{"IFLA_UNSPEC", 0},
                                                      {"IFLA_ADDRESS", 1},
                                                      {"IFLA_BROADCAST", 2},
                                                      {"IFLA_IFNAME", 3},
                                                      {"IFLA_MTU", 4},
                                                      {"IFLA_LINK", 5},
                                                      {"IFLA_QDISC", 6},
                                                      {"IFLA_STATS", 7},
                                                      {"IFLA_COST", 8},
                                                      {"IFLA_PRIORITY", 9},
                                                      {"IFLA_MASTER", 10},
                                                      {"IFLA_WIRELESS", 11},
                                                      {"IFLA_PROTINFO", 12},
                                                      {"IFLA_TXQLEN", 13},
                                                      {"IFLA_MAP", 14},
                                                      {"IFLA_WEIGHT", 15},
                                                      {"IFLA_OPERSTATE", 16},
                                                      {"IFLA_LINKMODE", 17},
                                                      {"IFLA_LINKINFO", 18},
                                                      {"IFLA_NET_NS_PID", 19},
                                                      {"IFLA_IFALIAS", 20},
                                                      {"IFLA_NUM_VF", 21},
                                                      {"IFLA_VFINFO_LIST", 22},
                                                      {"IFLA_STATS64", 23},
                                                      {"IFLA_VF_PORTS", 24},
                                                      {"IFLA_PORT_SELF", 25},
                                                      {"IFLA_AF_SPEC", 26},
                                                      {"IFLA_GROUP", 27},
                                                      {"IFLA_NET_NS_FD", 28},
                                                      {"IFLA_EXT_MASK", 29},
                                                      {"IFLA_PROMISCUITY", 30},
                                                      {"IFLA_NUM_TX_QUEUES", 31},
                                                      {"IFLA_NUM_RX_QUEUES", 32},
                                                      {"IFLA_CARRIER", 33},
                                                      {"IFLA_PHYS_PORT_ID", 34},
                                                      {"IFLA_CARRIER_CHANGES", 35},
                                                      {"IFLA_PHYS_SWITCH_ID", 36},
                                                      {"IFLA_LINK_NETNSID", 37},
                                                      {"IFLA_PHYS_PORT_NAME", 38},
                                                      {"IFLA_PROTO_DOWN", 39},
                                                      {"IFLA_GSO_MAX_SEGS", 40},
                                                      {"IFLA_GSO_MAX_SIZE", 41},
                                                      {"IFLA_PAD", 42},
                                                      {"IFLA_XDP", 43},
                                                      {"IFLA_EVENT", 44},
                                                      {"IFLA_NEW_NETNSID", 45},
                                                      {"IFLA_IF_NETNSID", 46},
                                                      {"IFLA_CARRIER_UP_COUNT", 47},
                                                      {"IFLA_CARRIER_DOWN_COUNT", 48},
                                                      {"IFLA_NEW_IFINDEX", 49},
                                                      {"IFLA_MIN_MTU", 50},
                                                      {"IFLA_MAX_MTU", 51},
                                                      {"IFLA_PROP_LIST", 52},
                                                      {"IFLA_ALT_IFNAME", 53},
                                                      {"IFLA_PERM_ADDRESS", 54},
                                                      {"IFLA_PROTO_DOWN_REASON", 55},
                                                      {"IFLA_PARENT_DEV_NAME", 56},
                                                      {"IFLA_PARENT_DEV_BUS_NAME", 57},
                                                      {"IFLA_GRO_MAX_SIZE", 58},
                                                      {"IFLA_TSO_MAX_SIZE", 59},
                                                      {"IFLA_TSO_MAX_SEGS", 60},
                                                      {"IFLA_ALLMULTI", 61}});
inline constexpr Type ifla_prop = attributes<ifla_attrs, prop_payloads>;
inline constexpr auto ifla_payloads = payloads({{0, octets},
                                                {1, lladdr},
                                                {2, lladdr},
                                                {3, text_octets},
                                                {4, u32},
                                                {5, u32},
                                                {6, text_octets},
                                                {7, select("nla_len", link_stats_by_size)},
                                                {8, octets},
                                                {9, octets},
                                                {10, u32},
                                                {11, octets},
                                                {12, select("^ifi_family", protinfo_by_family)},
                                                {13, u32},
                                                {14, rtnl_link_ifmap},
                                                {15, u32},
                                                {16, u8},
                                                {17, u8},
                                                {18, ifla_info},
                                                {19, u32},
                                                {20, text_octets},
                                                {21, u32},
                                                {22, ifla_vfinfo_list},
                                                {23, select("nla_len", link_stats64_by_size)},
                                                {24, ifla_vf_ports},
                                                {25, ifla_port},
                                                {26, select("^ifi_family", af_spec_by_family)},
                                                {27, u32},
                                                {28, s32},
                                                {29, flags(link_filters, Size::b4)},
                                                {30, u32},
                                                {31, u32},
                                                {32, u32},
                                                {33, u8},
                                                {34, octets},
                                                {35, u32},
                                                {36, octets},
                                                {37, s32},
                                                {38, text_octets},
                                                {39, u8},
                                                {40, u32},
                                                {41, u32},
                                                {42, octets},
                                                {43, ifla_xdp},
                                                {44, one_of(link_events, Size::b4)},
                                                {45, s32},
                                                {46, s32},
                                                {47, u32},
                                                {48, u32},
                                                {49, interface_index},
                                                {50, u32},
                                                {51, u32},
                                                {52, ifla_prop},
                                                {53, text_octets},
                                                {54, lladdr},
                                                {55, ifla_proto_down_reason},
                                                {56, text_octets},
                                                {57, text_octets},
                                                {58, u32},
                                                {59, u32},
                                                {60, u32},
                                                {61, u32}});
inline constexpr Type ifla = attributes<ifla_attrs, ifla_payloads>;

inline constexpr auto ifinfomsg = record(16, {{"ifi_family", family8, at(0)},
                                              {"ifi_type", one_of(hardware_types, Size::b2), at(2)},
                                              {"ifi_index", interface_index, at(4)},
                                              {"ifi_flags", flags(link_flags), at(8)},
                                              {"ifi_change", u32, at(12)},
                                              {"", ifla, at(16), behind}});

}  // namespace sysgood::describe
