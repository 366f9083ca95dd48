// Messages with their ancillary data: send(2), recv(2), cmsg(3), linux/socket.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/netlink_messages.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_option.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

inline constexpr auto send_flags = names("MSG_???", {{"MSG_OOB", 1},
                                                     {"MSG_PEEK", 2},
                                                     {"MSG_DONTROUTE", 4},
                                                     {"MSG_CTRUNC", 8},
                                                     {"MSG_PROBE", 0x10},
                                                     {"MSG_TRUNC", 0x20},
                                                     {"MSG_DONTWAIT", 0x40},
                                                     {"MSG_EOR", 0x80},
                                                     {"MSG_WAITALL", 0x100},
                                                     {"MSG_FIN", 0x200},
                                                     {"MSG_SYN", 0x400},
                                                     {"MSG_CONFIRM", 0x800},
                                                     {"MSG_RST", 0x1000},
                                                     {"MSG_ERRQUEUE", 0x2000},
                                                     {"MSG_NOSIGNAL", 0x4000},
                                                     {"MSG_MORE", 0x8000},
                                                     {"MSG_WAITFORONE", 0x10000},
                                                     {"MSG_SENDPAGE_NOTLAST", 0x20000},
                                                     {"MSG_BATCH", 0x40000},
                                                     {"MSG_NO_SHARED_FRAGS", 0x80000},
                                                     {"MSG_ZEROCOPY", 0x4000000},
                                                     {"MSG_FASTOPEN", 0x20000000},
                                                     {"MSG_CMSG_CLOEXEC", 0x40000000},
                                                     {"MSG_CMSG_COMPAT", 0x80000000}});

// ---- ancillary data ----

inline constexpr auto scm_types = names("SCM_???", {{"SCM_RIGHTS", 1},
                                                    {"SCM_CREDENTIALS", 2},
                                                    {"SCM_SECURITY", 3},
                                                    {"SCM_PIDFD", 4},
                                                    {"SO_TIMESTAMP_OLD", 29},
                                                    {"SO_TIMESTAMPNS_OLD", 35},
                                                    {"SO_TIMESTAMPING_OLD", 37},
                                                    {"SO_WIFI_STATUS", 41},
                                                    {"SCM_TIMESTAMPING_OPT_STATS", 54},
                                                    {"SCM_TIMESTAMPING_PKTINFO", 58},
                                                    {"SO_TXTIME", 61},
                                                    {"SO_TIMESTAMP_NEW", 63},
                                                    {"SO_TIMESTAMPNS_NEW", 64},
                                                    {"SO_TIMESTAMPING_NEW", 65}});
inline constexpr auto ip_cmsg_types = names("IP_???", {{"IP_TOS", 1},
                                                       {"IP_TTL", 2},
                                                       {"SCM_SECURITY", 3},
                                                       {"IP_RECVOPTS", 6},
                                                       {"IP_RETOPTS", 7},
                                                       {"IP_PKTINFO", 8},
                                                       {"IP_RECVERR", 11},
                                                       {"IP_ORIGDSTADDR", 20},
                                                       {"IP_CHECKSUM", 23}});
inline constexpr auto cmsg_type_by_level =
    cases({{1, one_of(scm_types)}, {0, one_of(ip_cmsg_types)}, otherwise(x32)});

inline constexpr auto ucred = record({{"pid", pid}, {"uid", uid}, {"gid", gid}});
inline constexpr auto in_pktinfo = record({{"ipi_ifindex", u32}, {"ipi_spec_dst", ipv4}, {"ipi_addr", ipv4}});
// struct sock_extended_err, and behind it who sent the error.
inline constexpr auto extended_error = record({{"ee_errno", u32},
                                               {"ee_origin", u8},
                                               {"ee_type", u8},
                                               {"ee_code", u8},
                                               {"", padding(1)},
                                               {"ee_info", u32},
                                               {"ee_data", u32},
                                               {"offender", short_sockaddr}});

inline constexpr auto socket_cmsg_data = cases({{1, flexible(fd)},
                                                roomy(2, 12, ucred),
                                                {3, flexible(bytes)},
                                                {4, flexible(fd)},
                                                roomy(29, 16, timeval),
                                                roomy(35, 16, timespec),
                                                roomy(37, 48, array(timespec, 3)),
                                                roomy(63, 16, timeval),
                                                roomy(64, 16, timespec),
                                                roomy(65, 48, array(timespec, 3)),
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
                                            otherwise(unused)});
inline constexpr auto cmsg_data_by_level = cases(
    {{1, select("cmsg_type", socket_cmsg_data)}, {0, select("cmsg_type", ip_cmsg_data)}, otherwise(unused)});
// One of the messages in a row; what is behind the header is as long as cmsg_len says.
inline constexpr auto cmsghdr = record({{"cmsg_len", usize},
                                        {"cmsg_level", one_of(socket_levels)},
                                        {"cmsg_type", select("cmsg_level", cmsg_type_by_level)},
                                        {"cmsg_data", select("cmsg_level", cmsg_data_by_level), at(16)}});
inline constexpr Type control_messages = hook(Hook::control_messages, "msg_controllen");

// ---- messages ----

inline constexpr auto sent_iovec =
    record({{"iov_base", in(through_socket, count("iov_len"))}, {"iov_len", usize}});
inline constexpr auto received_iovec =
    record({{"iov_base", out(through_socket, ret_up_to("iov_len"))}, {"iov_len", usize}});

inline constexpr auto sent_msghdr = record({{"msg_name", in(sockaddr, clipped(sized("msg_namelen")))},
                                            {"msg_namelen", s32},
                                            {"msg_iov", in(sent_iovec, count("msg_iovlen"))},
                                            {"msg_iovlen", usize},
                                            {"msg_control", control_messages, when("msg_controllen", ~0ull)},
                                            {"msg_controllen", usize},
                                            {"msg_flags", flags(send_flags)}});
inline constexpr auto received_msghdr =
    record({{"msg_name", out(sockaddr, clipped(least("msg_namelen"))), filled},
            {"msg_namelen", s32, changes},
            {"msg_iov", out(received_iovec, count("msg_iovlen")), filled},
            {"msg_iovlen", usize, filled},
            {"msg_control", control_messages, when("msg_controllen", ~0ull), filled},
            {"msg_controllen", usize, filled},
            {"msg_flags", flags(send_flags), filled}});

// msg_len is what sendmsg or recvmsg would have returned.
inline constexpr auto sent_mmsghdr = record({{"msg_hdr", sent_msghdr}, {"msg_len", u32, filled}});
inline constexpr auto received_mmsghdr =
    record({{"msg_hdr", received_msghdr, filled}, {"msg_len", u32, tally}});

}  // namespace sysgood::describe
