// Addresses of sockets: linux/un.h, linux/in.h, linux/in6.h, linux/netlink.h, linux/if_packet.h...
//
// Which it is depends on the family; an address too short for its family is shown as bytes.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/sockaddr_network.h"
#include "tracer/describe/types/sockaddr_radio.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

// sun_path ends where the address does, or before at a NUL; abstract names begin with one.
consteval Type path_of_socket(uint32_t n) {
  Type t{Kind::socket_path, Size::b1};
  t.count = fixed(n);
  return t;
}

inline constexpr auto sockaddr_un = record(110, {{"sun_path", path_of_socket(108), at(2)}});
inline constexpr auto sockaddr_nl = record(12, {{"nl_pad", x16, when("nl_pad", 0xffff), at(2)},
                                                {"nl_pid", s32, at(4)},
                                                {"nl_groups", Type{Kind::wide_hex}, at(8)}});
inline constexpr auto sockaddr_ll = record(
    20, {{"sll_protocol", ethernet_protocol, at(2)},
         {"sll_ifindex", interface_index, at(4)},
         {"sll_hatype", one_of(hardware_types, Size::b2), at(8)},
         {"sll_pkttype", one_of(packet_types, Size::b1), at(10)},
         {"sll_halen", u8, at(11)},
         {"sll_addr", flexible({Kind::wide_hex, Size::b1}, "sll_halen"), when("sll_halen", 0xff), at(12)}});

inline constexpr auto vsock_cids = names("", {{"VMADDR_CID_HYPERVISOR", 0},
                                              {"VMADDR_CID_LOCAL", 1},
                                              {"VMADDR_CID_HOST", 2},
                                              {"VMADDR_CID_ANY", 0xffffffff}});
inline constexpr auto vsock_ports = names("", {{"VMADDR_PORT_ANY", 0xffffffff}});
inline constexpr auto vsock_flags = names("VMADDR_FLAG_???", {{"VMADDR_FLAG_TO_HOST", 1}});
inline constexpr auto sockaddr_vm =
    record(16, {{"svm_reserved1", x16, when("svm_reserved1", 0xffff), at(2)},
                {"svm_cid", one_of(vsock_cids), at(8)},
                {"svm_port", one_of(vsock_ports), at(4)},
                {"svm_flags", flags(vsock_flags, Size::b1), at(12)},
                {"svm_zero", array(hex_bytes, 3), when("svm_zero", 0xffffff), at(13)}});

inline constexpr auto alg_flags = names("CRYPTO_ALG_???", {{"CRYPTO_ALG_KERN_DRIVER_ONLY", 0x1000}});
// The name is as long as the address says.
inline constexpr auto sockaddr_alg =
    record(128, {{"salg_type", chars(14), at(2)},
                 {"salg_feat", names_as(Kind::commented_flags, alg_flags), at(16)},
                 {"salg_mask", names_as(Kind::commented_flags, alg_flags), at(20)},
                 {"salg_name", flexible(text), at(24)}});
inline constexpr auto qrtr_nodes = names("", {{"QRTR_NODE_BCAST", 0xffffffff}});
inline constexpr auto qrtr_ports = names("", {{"QRTR_PORT_CTRL", 0xfffffffe}});
inline constexpr auto sockaddr_qrtr =
    record(12, {{"sq_node", one_of(qrtr_nodes), at(4)}, {"sq_port", one_of(qrtr_ports), at(8)}});

inline constexpr auto xdp_bind_flags = names("XDP_???", {{"XDP_SHARED_UMEM", 1},
                                                         {"XDP_COPY", 2},
                                                         {"XDP_ZEROCOPY", 4},
                                                         {"XDP_USE_NEED_WAKEUP", 8},
                                                         {"XDP_USE_SG", 0x10}});
inline constexpr auto xdp_shared_fd = record({{"sxdp_shared_umem_fd", fd}});
inline constexpr auto xdp_shared_nothing =
    record({{"sxdp_shared_umem_fd", x32, when_not("sxdp_shared_umem_fd", 0)}});
inline constexpr auto xdp_shared = cases({{1, xdp_shared_fd, 1}, otherwise(xdp_shared_nothing)});
inline constexpr auto sockaddr_xdp = record(16, {{"sxdp_flags", flags(xdp_bind_flags, Size::b2), at(2)},
                                                 {"sxdp_ifindex", interface_index, at(4)},
                                                 {"sxdp_queue_id", u32, at(8)},
                                                 {"", select("sxdp_flags", xdp_shared), at(12)}});

inline constexpr auto sockaddr_unknown = record(128, {{"sa_data", flexible(bytes), at(2)}});

inline constexpr auto address_by_family = cases({{1, sockaddr_un},
                                                 roomy(2, 16, sockaddr_in),
                                                 exactly(3, 16, sockaddr_ax25_alone),
                                                 roomy(3, 16, full_sockaddr_ax25),
                                                 roomy(4, 16, sockaddr_ipx),
                                                 roomy(5, 16, sockaddr_at),
                                                 exactly(6, 16, sockaddr_ax25_alone),  // NET/ROM
                                                 roomy(6, 16, full_sockaddr_ax25),
                                                 roomy(8, 12, sockaddr_atmpvc),
                                                 roomy(9, 18, sockaddr_x25),
                                                 roomy(10, 24, sockaddr_in6),  // sin6_scope_id came later
                                                 roomy(11, 28, sockaddr_rose),
                                                 roomy(16, 12, sockaddr_nl),
                                                 roomy(17, 20, sockaddr_ll),
                                                 roomy(24, 14, sockaddr_pppox),
                                                 roomy(26, 16, sockaddr_llc),
                                                 roomy(27, 48, sockaddr_ib),
                                                 roomy(29, 24, sockaddr_can),
                                                 roomy(29, 16, sockaddr_can_before),
                                                 roomy(29, 8, sockaddr_can_index),
                                                 roomy(30, 16, sockaddr_tipc),
                                                 exactly(31, 4, sockaddr_hci_device),
                                                 exactly(31, 6, sockaddr_hci),
                                                 exactly(31, 8, sockaddr_sco),
                                                 exactly(31, 10, sockaddr_rc),
                                                 exactly(31, 12, sockaddr_l2_before),
                                                 exactly(31, 14, sockaddr_l2),
                                                 roomy(32, 32, sockaddr_iucv),
                                                 roomy(33, 36, sockaddr_rxrpc),
                                                 roomy(35, 16, sockaddr_pn),
                                                 roomy(36, 20, sockaddr_ieee802154),
                                                 roomy(38, 25, sockaddr_alg),
                                                 roomy(39, 96, sockaddr_nfc_llcp),
                                                 roomy(39, 16, sockaddr_nfc),
                                                 roomy(40, 16, sockaddr_vm),
                                                 roomy(42, 12, sockaddr_qrtr),
                                                 roomy(44, 16, sockaddr_xdp),
                                                 roomy(45, 12, sockaddr_mctp),
                                                 otherwise(sockaddr_unknown)});
// struct sockaddr_storage: larger than any address, of which there are as many bytes as somebody says.
inline constexpr auto sockaddr = record(128, {{"sa_family", one_of(address_families, Size::b2), at(0)},
                                              {"", select("sa_family", address_by_family), at(0)}});
// struct sockaddr, where there is room for no more: the sender of an error of IPv4.
inline constexpr auto short_sockaddr_unknown = record(16, {{"sa_data", array(bytes, 14), at(2)}});
inline constexpr auto short_address_by_family = cases({{2, sockaddr_in}, otherwise(short_sockaddr_unknown)});
inline constexpr auto short_sockaddr =
    record(16, {{"sa_family", one_of(address_families, Size::b2), at(0)},
                {"", select("sa_family", short_address_by_family), at(0)}});

}  // namespace sysgood::describe
