// Addresses of sockets: linux/un.h, linux/in.h, linux/in6.h, linux/netlink.h, linux/if_packet.h...
//
// Which it is depends on the family; an address too short for its family is shown as bytes.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

inline constexpr Type network_u32 = sized_as(port, Size::b4);

// sun_path ends where the address does, or before at a NUL; abstract names begin with one.
consteval Type path_of_socket(uint32_t n) {
  Type t{Kind::socket_path, Size::b1};
  t.count = fixed(n);
  return t;
}

inline constexpr auto sockaddr_un = record(110, {{"sun_path", path_of_socket(108), at(2)}});
inline constexpr auto sockaddr_in = record(16, {{"sin_port", port, at(2)}, {"sin_addr", ipv4, at(4)}});
inline constexpr auto sockaddr_in6 = record(28, {{"sin6_port", port, at(2)},
                                                 {"sin6_flowinfo", network_u32, at(4)},
                                                 {"sin6_addr", ipv6, at(8)},
                                                 {"sin6_scope_id", u32, at(24)}});
inline constexpr auto sockaddr_nl = record(12, {{"nl_pad", x16, when("nl_pad", 0xffff), at(2)},
                                                {"nl_pid", s32, at(4)},
                                                {"nl_groups", Type{Kind::wide_hex}, at(8)}});
inline constexpr auto sockaddr_ll = record(
    20, {{"sll_protocol", ethernet_protocol, at(2)},
         {"sll_ifindex", u32, at(4)},
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

inline constexpr auto sockaddr_alg = record(88, {{"salg_type", chars(14), at(2)},
                                                 {"salg_feat", x32, at(16)},
                                                 {"salg_mask", x32, at(20)},
                                                 {"salg_name", chars(64), at(24)}});
inline constexpr auto sockaddr_qrtr = record(12, {{"sq_node", x32, at(4)}, {"sq_port", x32, at(8)}});

inline constexpr auto xdp_bind_flags = names(
    "XDP_???", {{"XDP_SHARED_UMEM", 1}, {"XDP_COPY", 2}, {"XDP_ZEROCOPY", 4}, {"XDP_USE_NEED_WAKEUP", 8}});
inline constexpr auto sockaddr_xdp = record(16, {{"sxdp_flags", flags(xdp_bind_flags, Size::b2), at(2)},
                                                 {"sxdp_ifindex", u32, at(4)},
                                                 {"sxdp_queue_id", u32, at(8)},
                                                 {"sxdp_shared_umem_fd", fd, when("sxdp_flags", 1), at(12)}});

inline constexpr auto sockaddr_unknown = record(128, {{"sa_data", flexible(bytes), at(2)}});

inline constexpr auto address_by_family = cases({{1, sockaddr_un},
                                                 roomy(2, 16, sockaddr_in),
                                                 roomy(10, 24, sockaddr_in6),  // sin6_scope_id came later
                                                 roomy(16, 12, sockaddr_nl),
                                                 roomy(17, 20, sockaddr_ll),
                                                 roomy(38, 88, sockaddr_alg),
                                                 roomy(40, 16, sockaddr_vm),
                                                 roomy(42, 12, sockaddr_qrtr),
                                                 roomy(44, 16, sockaddr_xdp),
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
