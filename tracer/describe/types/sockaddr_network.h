// Addresses of networks that are not the Internet: linux/can.h, linux/tipc.h, linux/rxrpc.h, linux/mctp.h,
// linux/if_pppox.h...
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

inline constexpr Type network_u32 = sized_as(port, Size::b4);
inline constexpr auto sockaddr_in = record(16, {{"sin_port", port, at(2)}, {"sin_addr", ipv4, at(4)}});
// ipv6(7): "sin6_scope_id is an ID depending on the scope of the address [...] Linux supports it only for
// link-local addresses, in that case sin6_scope_id contains the interface index". Those begin with fe80::/10
// or, of a group, with ff02::/16.
inline constexpr auto scopes_of_ipv6 =
    cases({{0x80fe, interface_index, 0xc0ff}, {0x02ff, interface_index, 0x0fff}, otherwise(u32)});
inline constexpr auto sockaddr_in6 =
    record(28, {{"sin6_port", port, at(2)},
                {"sin6_flowinfo", network_u32, at(4)},
                {"scope", padding(2), at(8)},
                {"sin6_addr", ipv6, at(8)},
                {"sin6_scope_id", select("scope", scopes_of_ipv6, 0xffff), at(24)}});

inline constexpr auto sockaddr_ipx =
    record(16, {{"sipx_port", port, at(2)},
                {"sipx_network", {Kind::network_hex}, at(4)},
                {"sipx_node", array({Kind::wide_hex, Size::b1}, 6), at(8)},
                {"sipx_type", {Kind::wide_hex, Size::b1}, at(14)},
                {"sipx_zero", {Kind::wide_hex, Size::b1}, when("sipx_zero", 0xff), at(15)}});
inline constexpr auto x25_address = record(16, {{"x25_addr", chars(16), at(0)}});
inline constexpr auto sockaddr_x25 = record(18, {{"sx25_addr", x25_address, at(2)}});
inline constexpr auto atalk_addr = record(4, {{"s_net", port, at(0)}, {"s_node", u8, at(2)}});
inline constexpr auto sockaddr_at = record(16, {{"sat_port", u8, at(2)}, {"sat_addr", atalk_addr, at(4)}});
inline constexpr auto atm_pvc = record({{"itf", s16}, {"vpi", s16}, {"vci", s32}});
inline constexpr auto sockaddr_atmpvc = record(12, {{"sap_addr", atm_pvc, at(4)}});
inline constexpr auto sockaddr_llc = record(16, {{"sllc_arphrd", one_of(hardware_types, Size::b2), at(2)},
                                                 {"sllc_test", u8, at(4)},
                                                 {"sllc_xid", u8, at(5)},
                                                 {"sllc_ua", u8, at(6)},
                                                 {"sllc_sap", x8, at(7)},
                                                 {"sllc_mac", array(hardware_address, 6), at(8)}});
inline constexpr auto sockaddr_pn =
    record(16, {{"spn_obj", x8, at(2)}, {"spn_dev", x8, at(3)}, {"spn_resource", x8, at(4)}});
inline constexpr auto sockaddr_iucv = record(32, {{"siucv_port", u16, at(2)},
                                                  {"siucv_addr", u32, at(4)},
                                                  {"siucv_nodeid", array(bytes, 8), at(8)},
                                                  {"siucv_user_id", array(bytes, 8), at(16)},
                                                  {"siucv_name", array(bytes, 8), at(24)}});
// InfiniBand, as librdmacm passes it: the service and the interface lie in network order.
inline constexpr auto sockaddr_ib = record(48, {{"sib_pkey", port, at(2)},
                                                {"sib_flowinfo", network_u32, at(4)},
                                                {"sib_addr", ipv6, at(8)},
                                                {"sib_sid", array(hex_bytes, 8), at(24)},
                                                {"sib_sid_mask", array(hex_bytes, 8), at(32)},
                                                {"sib_scope_id", u64, at(40)}});

// ---- CAN: which protocol's it is does not show; what only J1939 has is shown where it is not zero ----

inline constexpr auto can_transport = record({{"rx_id", x32}, {"tx_id", x32}});
inline constexpr auto can_j1939 =
    record(16, {{"name", x64, at(0)}, {"pgn", x32, at(8)}, {"addr", x8, at(12)}});
inline constexpr auto can_addr = record(16, {{"j1939_only", padding(8), at(8)},
                                             {"tp", can_transport, when_is("j1939_only", 0), at(0)},
                                             {"j1939", can_j1939, when("j1939_only", ~0ull), at(0)}});
inline constexpr auto can_addr_before = record(8, {{"tp", can_transport, at(0)}});
inline constexpr auto sockaddr_can = record(24, {{"can_ifindex", s32, at(4)}, {"can_addr", can_addr, at(8)}});
inline constexpr auto sockaddr_can_before =
    record(16, {{"can_ifindex", s32, at(4)}, {"can_addr", can_addr_before, at(8)}});
inline constexpr auto sockaddr_can_index = record(8, {{"can_ifindex", s32, at(4)}});

// ---- TIPC ----

inline constexpr auto tipc_address_types =
    names("TIPC_???", {{"TIPC_SERVICE_RANGE", 1}, {"TIPC_SERVICE_ADDR", 2}, {"TIPC_SOCKET_ADDR", 3}});
inline constexpr auto tipc_scopes = names("", {{"TIPC_CLUSTER_SCOPE", 2}, {"TIPC_NODE_SCOPE", 3}});
inline constexpr auto tipc_socket_addr = record({{"ref", u32}, {"node", u32}});
inline constexpr auto tipc_service_addr = record({{"type", u32}, {"instance", u32}});
inline constexpr auto tipc_service_range = record({{"type", u32}, {"lower", u32}, {"upper", u32}});
inline constexpr auto tipc_name_of_domain = record({{"name", tipc_service_addr}, {"domain", u32}});
inline constexpr auto tipc_by_range = record({{"nameseq", tipc_service_range}});
inline constexpr auto tipc_by_name = record({{"name", tipc_name_of_domain}});
inline constexpr auto tipc_by_id = record({{"id", tipc_socket_addr}});
inline constexpr auto tipc_unknown = record({{"", array(bytes, 12)}});
inline constexpr auto tipc_addr_by_type =
    cases({{1, tipc_by_range}, {2, tipc_by_name}, {3, tipc_by_id}, otherwise(tipc_unknown)});
inline constexpr auto sockaddr_tipc =
    record(16, {{"addrtype", one_of(tipc_address_types, Size::b1), at(2)},
                {"scope", names_as(Kind::named_number, tipc_scopes, Size::b1), at(3)},
                {"addr", select("addrtype", tipc_addr_by_type), at(4)}});

// ---- PPP over X ----

inline constexpr auto pppox_protocols =
    names("PX_PROTO_???", {{"PX_PROTO_OE", 0}, {"PX_PROTO_OL2TP", 1}, {"PX_PROTO_PPTP", 2}});
inline constexpr auto pppoe_addr = record(
    24, {{"sid", port, at(0)}, {"remote", array(hardware_address, 6), at(2)}, {"dev", chars(16), at(8)}});
inline constexpr auto pptp_addr = record(8, {{"call_id", u16, at(0)}, {"sin_addr", ipv4, at(4)}});
inline constexpr auto pppox_named_in = record(16, {{"sin_family", one_of(address_families, Size::b2), at(0)},
                                                   {"sin_port", port, at(2)},
                                                   {"sin_addr", ipv4, at(4)}});
inline constexpr auto pppol2tp_addr = record(32, {{"pid", pid, at(0)},
                                                  {"fd", fd, at(4)},
                                                  {"addr", pppox_named_in, at(8)},
                                                  {"s_tunnel", u16, at(24)},
                                                  {"s_session", u16, at(26)},
                                                  {"d_tunnel", u16, at(28)},
                                                  {"d_session", u16, at(30)}});
inline constexpr auto pppox_ethernet = record(24, {{"pppoe", pppoe_addr, at(0)}});
inline constexpr auto pppox_pptp = record(8, {{"pptp", pptp_addr, at(0)}});
inline constexpr auto pppox_l2tp = record(32, {{"pppol2tp", pppol2tp_addr, at(0)}});
inline constexpr auto pppox_unknown = record(32, {{"sa_addr", flexible(bytes), at(0)}});
inline constexpr auto pppox_by_protocol = cases({roomy(0, 24, pppox_ethernet), roomy(1, 32, pppox_l2tp),
                                                 roomy(2, 8, pppox_pptp), otherwise(pppox_unknown)});
// Packed: the protocol lies at an odd place.
inline constexpr auto sockaddr_pppox = record(38, {{"sa_protocol", one_of(pppox_protocols), at(2)},
                                                   {"", select("sa_protocol", pppox_by_protocol), at(6)}});

// ---- RxRPC: the address of its transport lies inside ----

inline constexpr auto rxrpc_services =
    names("???_SERVICE",
          {{"CM_SERVICE", 1}, {"YFS_FS_SERVICE", 2500}, {"YFS_CM_SERVICE", 2501}, {"YFS_VL_SERVICE", 2503}});
inline constexpr auto rxrpc_sin6 = record(28, {{"sin6_family", one_of(address_families, Size::b2), at(0)},
                                               {"sin6_port", port, at(2)},
                                               {"sin6_flowinfo", network_u32, at(4)},
                                               {"sin6_addr", ipv6, at(8)},
                                               {"sin6_scope_id", u32, at(24)}});
inline constexpr auto rxrpc_in = record(28, {{"sin", pppox_named_in, at(0)}});
inline constexpr auto rxrpc_in6 = record(28, {{"sin6", rxrpc_sin6, at(0)}});
inline constexpr auto rxrpc_other =
    record(120, {{"family", one_of(address_families, Size::b2), at(0)}, {"", flexible(bytes), at(2)}});
inline constexpr auto rxrpc_transport_by_family =
    cases({{2, rxrpc_in}, {10, rxrpc_in6}, otherwise(rxrpc_other)});
inline constexpr auto rxrpc_transport =
    record(120, {{"family", padding(2), at(0)}, {"", select("family", rxrpc_transport_by_family), at(0)}});
inline constexpr auto sockaddr_rxrpc =
    record(128, {{"srx_service", names_as(Kind::numbered_hex, rxrpc_services, Size::b2), at(2)},
                 {"transport_type", one_of(socket_types, Size::b2), at(4)},
                 {"transport_len", u16, at(6)},
                 {"transport", rxrpc_transport, at(8)}});

// ---- management of components ----

inline constexpr auto mctp_networks = names("", {{"MCTP_NET_ANY", 0}});
inline constexpr auto mctp_addresses = names("", {{"MCTP_ADDR_NULL", 0}, {"MCTP_ADDR_ANY", 0xff}});
inline constexpr auto mctp_addr = record({{"s_addr", one_of(mctp_addresses, Size::b1)}});
inline constexpr auto sockaddr_mctp = record(12, {{"__smctp_pad0", x16, when("__smctp_pad0", 0xffff), at(2)},
                                                  {"smctp_network", one_of(mctp_networks), at(4)},
                                                  {"smctp_addr", mctp_addr, at(8)},
                                                  {"smctp_type", x8, at(9)},
                                                  {"smctp_tag", x8, at(10)},
                                                  {"__smctp_pad1", x8, when("__smctp_pad1", 0xff), at(11)}});

}  // namespace sysgood::describe
