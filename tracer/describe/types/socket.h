// Sockets: socket(2), linux/socket.h, linux/net.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/ethernet.h"

namespace sysgood::describe {

inline constexpr auto address_families = names(
    "AF_???",
    {{"AF_UNSPEC", 0},    {"AF_UNIX", 1},        {"AF_INET", 2},     {"AF_AX25", 3},     {"AF_IPX", 4},
     {"AF_APPLETALK", 5}, {"AF_NETROM", 6},      {"AF_BRIDGE", 7},   {"AF_ATMPVC", 8},   {"AF_X25", 9},
     {"AF_INET6", 10},    {"AF_ROSE", 11},       {"AF_DECnet", 12},  {"AF_NETBEUI", 13}, {"AF_SECURITY", 14},
     {"AF_KEY", 15},      {"AF_NETLINK", 16},    {"AF_PACKET", 17},  {"AF_ASH", 18},     {"AF_ECONET", 19},
     {"AF_ATMSVC", 20},   {"AF_RDS", 21},        {"AF_SNA", 22},     {"AF_IRDA", 23},    {"AF_PPPOX", 24},
     {"AF_WANPIPE", 25},  {"AF_LLC", 26},        {"AF_IB", 27},      {"AF_MPLS", 28},    {"AF_CAN", 29},
     {"AF_TIPC", 30},     {"AF_BLUETOOTH", 31},  {"AF_IUCV", 32},    {"AF_RXRPC", 33},   {"AF_ISDN", 34},
     {"AF_PHONET", 35},   {"AF_IEEE802154", 36}, {"AF_CAIF", 37},    {"AF_ALG", 38},     {"AF_NFC", 39},
     {"AF_VSOCK", 40},    {"AF_KCM", 41},        {"AF_QIPCRTR", 42}, {"AF_SMC", 43},     {"AF_XDP", 44},
     {"AF_MCTP", 45}});

// The type proper is in the low bits, SOCK_TYPE_MASK of linux/net.h.
inline constexpr auto socket_types = names("SOCK_???", {{"SOCK_STREAM", 1},
                                                        {"SOCK_DGRAM", 2},
                                                        {"SOCK_RAW", 3},
                                                        {"SOCK_RDM", 4},
                                                        {"SOCK_SEQPACKET", 5},
                                                        {"SOCK_DCCP", 6},
                                                        {"SOCK_PACKET", 10}});
inline constexpr auto socket_flags = names("SOCK_???", {{"SOCK_CLOEXEC", 0x80000}, {"SOCK_NONBLOCK", 0x800}});
inline constexpr auto known_socket_type =
    parts(Size::b4, {part(0xf, 0, one_of(socket_types)), optional_part(0xfffffff0, 0, flags(socket_flags))});
inline constexpr auto socket_type_by_itself = cases({{1, known_socket_type},
                                                     {2, known_socket_type},
                                                     {3, known_socket_type},
                                                     {4, known_socket_type},
                                                     {5, known_socket_type},
                                                     {6, known_socket_type},
                                                     {10, known_socket_type},
                                                     otherwise(flags(socket_flags))});
// An argument called `type`.
inline constexpr Type socket_type = select("type", socket_type_by_itself, 0xf);

inline constexpr auto shutdown_how = names("SHUT_???", {{"SHUT_RD", 0}, {"SHUT_WR", 1}, {"SHUT_RDWR", 2}});

// Protocols of the families that have any.
inline constexpr auto ip_protocols = names(
    "IPPROTO_???",
    {{"IPPROTO_IP", 0},        {"IPPROTO_ICMP", 1},      {"IPPROTO_IGMP", 2},    {"IPPROTO_IPIP", 4},
     {"IPPROTO_TCP", 6},       {"IPPROTO_EGP", 8},       {"IPPROTO_PUP", 12},    {"IPPROTO_UDP", 17},
     {"IPPROTO_IDP", 22},      {"IPPROTO_TP", 29},       {"IPPROTO_DCCP", 33},   {"IPPROTO_IPV6", 41},
     {"IPPROTO_ROUTING", 43},  {"IPPROTO_FRAGMENT", 44}, {"IPPROTO_RSVP", 46},   {"IPPROTO_GRE", 47},
     {"IPPROTO_ESP", 50},      {"IPPROTO_AH", 51},       {"IPPROTO_ICMPV6", 58}, {"IPPROTO_NONE", 59},
     {"IPPROTO_DSTOPTS", 60},  {"IPPROTO_MTP", 92},      {"IPPROTO_BEETPH", 94}, {"IPPROTO_ENCAP", 98},
     {"IPPROTO_PIM", 103},     {"IPPROTO_COMP", 108},    {"IPPROTO_L2TP", 115},  {"IPPROTO_SCTP", 132},
     {"IPPROTO_MH", 135},      {"IPPROTO_UDPLITE", 136}, {"IPPROTO_MPLS", 137},  {"IPPROTO_ETHERNET", 143},
     {"IPPROTO_AGGFRAG", 144}, {"IPPROTO_RAW", 255},     {"IPPROTO_SMC", 0x100}, {"IPPROTO_MPTCP", 0x106}});
inline constexpr auto netlink_protocols =
    names("NETLINK_???", {{"NETLINK_ROUTE", 0},       {"NETLINK_UNUSED", 1},
                          {"NETLINK_USERSOCK", 2},    {"NETLINK_FIREWALL", 3},
                          {"NETLINK_SOCK_DIAG", 4},   {"NETLINK_NFLOG", 5},
                          {"NETLINK_XFRM", 6},        {"NETLINK_SELINUX", 7},
                          {"NETLINK_ISCSI", 8},       {"NETLINK_AUDIT", 9},
                          {"NETLINK_FIB_LOOKUP", 10}, {"NETLINK_CONNECTOR", 11},
                          {"NETLINK_NETFILTER", 12},  {"NETLINK_IP6_FW", 13},
                          {"NETLINK_DNRTMSG", 14},    {"NETLINK_KOBJECT_UEVENT", 15},
                          {"NETLINK_GENERIC", 16},    {"NETLINK_SCSITRANSPORT", 18},
                          {"NETLINK_ECRYPTFS", 19},   {"NETLINK_RDMA", 20},
                          {"NETLINK_CRYPTO", 21},     {"NETLINK_SMC", 22}});
inline constexpr auto can_protocols = names("CAN_???", {{"CAN_RAW", 1},
                                                        {"CAN_BCM", 2},
                                                        {"CAN_TP16", 3},
                                                        {"CAN_TP20", 4},
                                                        {"CAN_MCNET", 5},
                                                        {"CAN_ISOTP", 6},
                                                        {"CAN_J1939", 7}});
inline constexpr auto bluetooth_protocols = names("BTPROTO_???", {{"BTPROTO_L2CAP", 0},
                                                                  {"BTPROTO_HCI", 1},
                                                                  {"BTPROTO_SCO", 2},
                                                                  {"BTPROTO_RFCOMM", 3},
                                                                  {"BTPROTO_BNEP", 4},
                                                                  {"BTPROTO_CMTP", 5},
                                                                  {"BTPROTO_HIDP", 6},
                                                                  {"BTPROTO_AVDTP", 7}});
inline constexpr auto phonet_protocols =
    names("PN_PROTO_???", {{"PN_PROTO_TRANSPORT", 0}, {"PN_PROTO_PHONET", 1}, {"PN_PROTO_PIPE", 2}});
inline constexpr auto caif_protocols = names("CAIFPROTO_???", {{"CAIFPROTO_AT", 0},
                                                               {"CAIFPROTO_DATAGRAM", 1},
                                                               {"CAIFPROTO_DATAGRAM_LOOP", 2},
                                                               {"CAIFPROTO_UTIL", 3},
                                                               {"CAIFPROTO_RFM", 4},
                                                               {"CAIFPROTO_DEBUG", 5}});
inline constexpr auto nfc_protocols =
    names("NFC_SOCKPROTO_???", {{"NFC_SOCKPROTO_RAW", 0}, {"NFC_SOCKPROTO_LLCP", 1}});
inline constexpr auto kcm_protocols = names("KCMPROTO_???", {{"KCMPROTO_CONNECTED", 0}});
inline constexpr auto smc_protocols = names("SMCPROTO_???", {{"SMCPROTO_SMC", 0}, {"SMCPROTO_SMC6", 1}});
inline constexpr auto isdn_protocols = names("ISDN_P_???", {{"ISDN_P_BASE", 0},
                                                            {"ISDN_P_TE_S0", 1},
                                                            {"ISDN_P_NT_S0", 2},
                                                            {"ISDN_P_TE_E1", 3},
                                                            {"ISDN_P_NT_E1", 4},
                                                            {"ISDN_P_LAPD_TE", 0x10},
                                                            {"ISDN_P_LAPD_NT", 0x11},
                                                            {"ISDN_P_B_RAW", 0x21},
                                                            {"ISDN_P_B_HDLC", 0x22},
                                                            {"ISDN_P_B_X75SLP", 0x23},
                                                            {"ISDN_P_B_L2DTMF", 0x24},
                                                            {"ISDN_P_B_L2DSP", 0x25},
                                                            {"ISDN_P_B_L2DSPHDLC", 0x26}});
// net/ax25.h, which is the kernel's own.
inline constexpr auto ax25_protocols = names("AX25_P_???", {{"AX25_P_ROSE", 1},
                                                            {"AX25_P_VJCOMP", 6},
                                                            {"AX25_P_VJUNCOMP", 7},
                                                            {"AX25_P_SEGMENT", 8},
                                                            {"AX25_P_TEXNET", 0xc3},
                                                            {"AX25_P_LQ", 0xc4},
                                                            {"AX25_P_ATALK", 0xca},
                                                            {"AX25_P_ATALK_ARP", 0xcb},
                                                            {"AX25_P_IP", 0xcc},
                                                            {"AX25_P_ARP", 0xcd},
                                                            {"AX25_P_FLEXNET", 0xce},
                                                            {"AX25_P_NETROM", 0xcf},
                                                            {"AX25_P_TEXT", 0xf0}});
inline constexpr auto protocol_by_family =
    cases({{2, one_of(ip_protocols)},
           {3, names_as(Kind::numbered_hex, ax25_protocols, Size::word)},
           {10, one_of(ip_protocols)},
           {16, one_of(netlink_protocols)},
           {17, ethernet_protocol},
           {29, one_of(can_protocols)},
           {31, one_of(bluetooth_protocols)},
           {33, one_of(address_families)},  // RxRPC: the family it is carried by
           {34, one_of(isdn_protocols)},
           {35, one_of(phonet_protocols)},
           {37, one_of(caif_protocols)},
           {39, one_of(nfc_protocols)},
           {41, one_of(kcm_protocols)},
           {43, one_of(smc_protocols)},
           otherwise(usize)});

}  // namespace sysgood::describe
