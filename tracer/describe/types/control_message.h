// Ancillary data of messages: cmsg(3), unix(7), ip(7), ipv6(7), linux/errqueue.h, linux/tls.h,
// linux/if_alg.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_option.h"
#include "tracer/describe/types/socket_option_families.h"
#include "tracer/describe/types/socket_value.h"
#include "tracer/describe/types/socket_value_families.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

inline constexpr auto scm_types = names("SCM_???", {{"SCM_RIGHTS", 1},
                                                    {"SCM_CREDENTIALS", 2},
                                                    {"SCM_SECURITY", 3},
                                                    {"SCM_PIDFD", 4},
                                                    {"SO_PRIORITY", 12},
                                                    {"SO_TIMESTAMP_OLD", 29},
                                                    {"SO_TIMESTAMPNS_OLD", 35},
                                                    {"SO_MARK", 36},
                                                    {"SO_TIMESTAMPING_OLD", 37},
                                                    {"SO_RXQ_OVFL", 40},
                                                    {"SO_WIFI_STATUS", 41},
                                                    {"SCM_TIMESTAMPING_OPT_STATS", 54},
                                                    {"SCM_TIMESTAMPING_PKTINFO", 58},
                                                    {"SO_TXTIME", 61},
                                                    {"SO_TIMESTAMP_NEW", 63},
                                                    {"SO_TIMESTAMPNS_NEW", 64},
                                                    {"SO_TIMESTAMPING_NEW", 65},
                                                    {"SO_DEVMEM_LINEAR", 78},
                                                    {"SO_DEVMEM_DMABUF", 79},
                                                    {"SCM_TS_OPT_ID", 81},
                                                    {"SCM_INQ", 84}});
inline constexpr auto ip_cmsg_types = names("IP_???", {{"IP_TOS", 1},
                                                       {"IP_TTL", 2},
                                                       {"SCM_SECURITY", 3},
                                                       {"IP_RECVOPTS", 6},
                                                       {"IP_RETOPTS", 7},
                                                       {"IP_PKTINFO", 8},
                                                       {"IP_RECVERR", 11},
                                                       {"IP_ORIGDSTADDR", 20},
                                                       {"IP_CHECKSUM", 23},
                                                       {"IP_RECVFRAGSIZE", 25},
                                                       {"IP_PROTOCOL", 52}});
inline constexpr auto tls_cmsg_types =
    names("TLS_???", {{"TLS_SET_RECORD_TYPE", 1}, {"TLS_GET_RECORD_TYPE", 2}});
inline constexpr auto tcp_cmsg_types = names("TCP_???", {{"TCP_CM_INQ", 36}});
inline constexpr auto vsock_cmsg_types = names("VSOCK_???", {{"VSOCK_RECVERR", 1}});
inline constexpr auto sctp_cmsg_types = names("SCTP_???", {{"SCTP_INIT", 0},
                                                           {"SCTP_SNDRCV", 1},
                                                           {"SCTP_SNDINFO", 2},
                                                           {"SCTP_RCVINFO", 3},
                                                           {"SCTP_NXTINFO", 4},
                                                           {"SCTP_PRINFO", 5},
                                                           {"SCTP_AUTHINFO", 6},
                                                           {"SCTP_DSTADDRV4", 7},
                                                           {"SCTP_DSTADDRV6", 8}});
inline constexpr auto rxrpc_cmsg_types = names("RXRPC_???", {{"RXRPC_USER_CALL_ID", 1},
                                                             {"RXRPC_ABORT", 2},
                                                             {"RXRPC_ACK", 3},
                                                             {"RXRPC_NET_ERROR", 5},
                                                             {"RXRPC_BUSY", 6},
                                                             {"RXRPC_LOCAL_ERROR", 7},
                                                             {"RXRPC_NEW_CALL", 8},
                                                             {"RXRPC_EXCLUSIVE_CALL", 10},
                                                             {"RXRPC_UPGRADE_SERVICE", 11},
                                                             {"RXRPC_TX_LENGTH", 12},
                                                             {"RXRPC_SET_CALL_TIMEOUT", 13},
                                                             {"RXRPC_CHARGE_ACCEPT", 14},
                                                             {"RXRPC_OOB_ID", 15},
                                                             {"RXRPC_CHALLENGED", 16},
                                                             {"RXRPC_RESPOND", 17},
                                                             {"RXRPC_RESPONDED", 18},
                                                             {"RXRPC_RESP_RXGK_APPDATA", 19}});
inline constexpr auto rds_cmsg_types = names("RDS_CMSG_???", {{"RDS_CMSG_RDMA_ARGS", 1},
                                                              {"RDS_CMSG_RDMA_DEST", 2},
                                                              {"RDS_CMSG_RDMA_MAP", 3},
                                                              {"RDS_CMSG_RDMA_STATUS", 4},
                                                              {"RDS_CMSG_CONG_UPDATE", 5},
                                                              {"RDS_CMSG_ATOMIC_FADD", 6},
                                                              {"RDS_CMSG_ATOMIC_CSWP", 7},
                                                              {"RDS_CMSG_MASKED_ATOMIC_FADD", 8},
                                                              {"RDS_CMSG_MASKED_ATOMIC_CSWP", 9},
                                                              {"RDS_CMSG_ZCOPY_COOKIE", 12},
                                                              {"RDS_CMSG_ZCOPY_COMPLETION", 13}});
inline constexpr auto bluetooth_cmsg_types =
    names("BT_SCM_???", {{"BT_SCM_PKT_STATUS", 3}, {"BT_SCM_ERROR", 4}});
inline constexpr auto j1939_cmsg_types = names("SCM_J1939_???", {{"SCM_J1939_DEST_ADDR", 1},
                                                                 {"SCM_J1939_DEST_NAME", 2},
                                                                 {"SCM_J1939_PRIO", 3},
                                                                 {"SCM_J1939_ERRQUEUE", 4}});
inline constexpr auto iucv_cmsg_types = names("SCM_IUCV_???", {{"SCM_IUCV_TRGCLS", 1}});
inline constexpr auto tipc_cmsg_types =
    names("TIPC_???", {{"TIPC_ERRINFO", 1}, {"TIPC_RETDATA", 2}, {"TIPC_DESTNAME", 3}});
// Where the types are options that were asked for, they are called as the options.
inline constexpr auto cmsg_type_by_level = cases({{1, one_of(scm_types)},
                                                  {0, one_of(ip_cmsg_types)},
                                                  {6, one_of(tcp_cmsg_types)},
                                                  {17, one_of(udp_options)},
                                                  {41, one_of(ipv6_options)},
                                                  {107, one_of(j1939_cmsg_types)},
                                                  {132, one_of(sctp_cmsg_types)},
                                                  {263, one_of(packet_options)},
                                                  {268, one_of(llc_options)},
                                                  {270, one_of(netlink_options)},
                                                  {271, one_of(tipc_cmsg_types)},
                                                  {272, one_of(rxrpc_cmsg_types)},
                                                  {274, one_of(bluetooth_cmsg_types)},
                                                  {276, one_of(rds_cmsg_types)},
                                                  {277, one_of(iucv_cmsg_types)},
                                                  {279, one_of(alg_options)},
                                                  {282, one_of(tls_cmsg_types)},
                                                  {287, one_of(vsock_cmsg_types)},
                                                  otherwise(x32)});

inline constexpr auto in_pktinfo =
    record({{"ipi_ifindex", interface_index}, {"ipi_spec_dst", ipv4}, {"ipi_addr", ipv4}});
// struct sock_extended_err, and behind it who sent the error.
inline constexpr auto extended_error = record({{"ee_errno", u32},
                                               {"ee_origin", u8},
                                               {"ee_type", u8},
                                               {"ee_code", u8},
                                               {"", padding(1)},
                                               {"ee_info", u32},
                                               {"ee_data", u32},
                                               {"offender", short_sockaddr}});
// The same with room for an address of IPv6.
inline constexpr auto offender6_by_family = cases({{10, sockaddr_in6}, otherwise(short_sockaddr_unknown)});
inline constexpr auto offender6 = record(28, {{"sa_family", one_of(address_families, Size::b2), at(0)},
                                              {"", select("sa_family", offender6_by_family), at(0)}});
inline constexpr auto extended_error6 = record({{"ee_errno", u32},
                                                {"ee_origin", u8},
                                                {"ee_type", u8},
                                                {"ee_code", u8},
                                                {"", padding(1)},
                                                {"ee_info", u32},
                                                {"ee_data", u32},
                                                {"offender", offender6}});
inline constexpr auto scm_ts_pktinfo =
    record({{"if_index", u32}, {"pkt_length", u32}, {"reserved", array(u32, 2)}});
inline constexpr auto packet_states = names("TP_STATUS_???", {{"TP_STATUS_USER", 1},
                                                              {"TP_STATUS_COPY", 2},
                                                              {"TP_STATUS_LOSING", 4},
                                                              {"TP_STATUS_CSUMNOTREADY", 8},
                                                              {"TP_STATUS_VLAN_VALID", 0x10},
                                                              {"TP_STATUS_BLK_TMO", 0x20},
                                                              {"TP_STATUS_VLAN_TPID_VALID", 0x40},
                                                              {"TP_STATUS_CSUM_VALID", 0x80},
                                                              {"TP_STATUS_GSO_TCP", 0x100},
                                                              {"TP_STATUS_TS_SOFTWARE", 0x20000000},
                                                              {"TP_STATUS_TS_SYS_HARDWARE", 0x40000000},
                                                              {"TP_STATUS_TS_RAW_HARDWARE", 0x80000000}});
inline constexpr auto tpacket_auxdata = record({{"tp_status", flags(packet_states)},
                                                {"tp_len", u32},
                                                {"tp_snaplen", u32},
                                                {"tp_mac", u16},
                                                {"tp_net", u16},
                                                {"tp_vlan_tci", x16},
                                                {"tp_vlan_tpid", x16}});
inline constexpr auto nl_pktinfo = record({{"group", u32}});
inline constexpr auto alg_operations = names("ALG_OP_???", {{"ALG_OP_DECRYPT", 0}, {"ALG_OP_ENCRYPT", 1}});
inline constexpr auto af_alg_iv =
    record(4096, {{"ivlen", u32, at(0)}, {"iv", flexible(hex_bytes, "ivlen"), at(4)}});
inline constexpr auto tls_records = names("TLS_RECORD_TYPE_???", {{"TLS_RECORD_TYPE_CHANGE_CIPHER_SPEC", 20},
                                                                  {"TLS_RECORD_TYPE_ALERT", 21},
                                                                  {"TLS_RECORD_TYPE_HANDSHAKE", 22},
                                                                  {"TLS_RECORD_TYPE_DATA", 23},
                                                                  {"TLS_RECORD_TYPE_HEARTBEAT", 24},
                                                                  {"TLS_RECORD_TYPE_TLS12_CID", 25},
                                                                  {"TLS_RECORD_TYPE_ACK", 26}});

inline constexpr auto socket_cmsg_data = cases({{1, flexible(fd)},
                                                roomy(2, 12, ucred),
                                                {3, flexible(bytes)},
                                                {4, flexible(fd)},
                                                {12, flexible(u32)},
                                                roomy(29, 16, timeval),
                                                roomy(35, 16, timespec),
                                                {36, flexible(u32)},
                                                roomy(37, 48, array(timespec, 3)),
                                                {40, flexible(u32)},
                                                {41, flexible(s32)},
                                                {54, flexible(bytes)},
                                                roomy(58, 16, scm_ts_pktinfo),
                                                roomy(61, 8, u64),
                                                roomy(63, 16, timeval64),
                                                roomy(64, 16, timespec64),
                                                roomy(65, 48, array(timespec64, 3)),
                                                {81, flexible(u32)},
                                                {84, flexible(s32)},
                                                otherwise(unused)});
inline constexpr auto ip_cmsg_data = cases({{1, flexible(x8)},
                                            {2, flexible(s32)},
                                            {3, flexible(bytes)},
                                            {6, flexible(x8)},
                                            {7, flexible(x8)},
                                            roomy(8, 12, in_pktinfo),
                                            roomy(11, 32, extended_error),
                                            roomy(20, 16, sockaddr),
                                            {23, flexible(s32)},
                                            {25, flexible(s32)},
                                            {52, flexible(one_of(ip_protocols))},
                                            otherwise(unused)});
inline constexpr auto ipv6_cmsg_data = cases({roomy(2, 20, in6_pktinfo),
                                              {3, flexible(x8)},
                                              {4, flexible(x8)},
                                              {5, flexible(x8)},
                                              {8, flexible(s32)},
                                              {11, flexible(network_u32)},
                                              roomy(25, 44, extended_error6),
                                              roomy(50, 20, in6_pktinfo),
                                              {52, flexible(s32)},
                                              {54, flexible(x8)},
                                              {55, flexible(x8)},
                                              {57, flexible(x8)},
                                              {59, flexible(x8)},
                                              roomy(61, 32, ip6_mtuinfo),
                                              {62, flexible(s32)},
                                              {67, flexible(x32)},
                                              roomy(74, 28, sockaddr),
                                              {77, flexible(s32)},
                                              otherwise(unused)});
inline constexpr auto tcp_cmsg_data = cases({{36, flexible(s32)}, otherwise(unused)});
inline constexpr auto udp_cmsg_data = cases({{103, flexible(u16)}, {104, flexible(s32)}, otherwise(unused)});
inline constexpr auto sctp_cmsg_data = cases({roomy(0, 8, sctp_initmsg),
                                              roomy(1, 32, sctp_sndrcvinfo),
                                              roomy(2, 16, sctp_sndinfo),
                                              roomy(3, 28, sctp_rcvinfo),
                                              roomy(4, 16, sctp_nxtinfo),
                                              roomy(5, 8, sctp_prinfo),
                                              {6, flexible(u16)},
                                              {7, flexible(ipv4)},
                                              {8, flexible(ipv6)},
                                              otherwise(unused)});
inline constexpr auto packet_cmsg_data =
    cases({roomy(8, 20, tpacket_auxdata), roomy(16, 32, extended_error), otherwise(unused)});
inline constexpr auto netlink_cmsg_data =
    cases({roomy(3, 4, nl_pktinfo), {8, flexible(s32)}, otherwise(unused)});
inline constexpr auto rxrpc_cmsg_data = cases({{1, flexible(xlong)},
                                               {2, flexible(s32)},
                                               {5, flexible(s32)},
                                               {7, flexible(s32)},
                                               {12, flexible(s64)},
                                               otherwise(flexible(bytes))});
inline constexpr auto alg_cmsg_data = cases(
    {roomy(2, 4, af_alg_iv), {3, flexible(one_of(alg_operations))}, {4, flexible(u32)}, otherwise(unused)});
inline constexpr Type tls_record = flexible(one_of(tls_records, Size::b1));
inline constexpr auto tls_cmsg_data = cases({{1, tls_record}, {2, tls_record}, otherwise(unused)});
inline constexpr auto j1939_cmsg_data =
    cases({{1, flexible(x8)}, {2, flexible(x64)}, {3, flexible(u8)}, otherwise(flexible(bytes))});
inline constexpr auto vsock_cmsg_data = cases({roomy(1, 32, extended_error), otherwise(unused)});
inline constexpr auto cmsg_data_by_level = cases({{1, select("cmsg_type", socket_cmsg_data)},
                                                  {0, select("cmsg_type", ip_cmsg_data)},
                                                  {6, select("cmsg_type", tcp_cmsg_data)},
                                                  {17, select("cmsg_type", udp_cmsg_data)},
                                                  {41, select("cmsg_type", ipv6_cmsg_data)},
                                                  {107, select("cmsg_type", j1939_cmsg_data)},
                                                  {132, select("cmsg_type", sctp_cmsg_data)},
                                                  {263, select("cmsg_type", packet_cmsg_data)},
                                                  {270, select("cmsg_type", netlink_cmsg_data)},
                                                  {272, select("cmsg_type", rxrpc_cmsg_data)},
                                                  {276, flexible(bytes)},
                                                  {279, select("cmsg_type", alg_cmsg_data)},
                                                  {282, select("cmsg_type", tls_cmsg_data)},
                                                  {287, select("cmsg_type", vsock_cmsg_data)},
                                                  otherwise(unused)});
// One of the messages in a row; what is behind the header is as long as cmsg_len says. It begins at a
// multiple of a word, whatever is in it.
consteval auto cmsghdr_of(int header) {
  return record({{"cmsg_len", usize},
                 {"cmsg_level", one_of(socket_levels)},
                 {"cmsg_type", select("cmsg_level", cmsg_type_by_level)},
                 {"cmsg_data", select("cmsg_level", cmsg_data_by_level), at(header)}});
}
inline constexpr auto cmsghdr_wide = cmsghdr_of(16), cmsghdr_narrow = cmsghdr_of(12);
inline constexpr auto cmsghdr = per_abi({{wide_abis, cmsghdr_wide}, {narrow_abis, cmsghdr_narrow}});
inline constexpr Type control_messages = hook(Hook::control_messages, "msg_controllen");

}  // namespace sysgood::describe
