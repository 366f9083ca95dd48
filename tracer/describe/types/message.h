// Messages with their ancillary data: send(2), recv(2), cmsg(3), linux/socket.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/control_message.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/netlink_messages.h"
#include "tracer/describe/types/sockaddr.h"

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
                                                     {"MSG_SOCK_DEVMEM", 0x2000000},
                                                     {"MSG_ZEROCOPY", 0x4000000},
                                                     {"MSG_SPLICE_PAGES", 0x8000000},
                                                     {"MSG_FASTOPEN", 0x20000000},
                                                     {"MSG_CMSG_CLOEXEC", 0x40000000},
                                                     {"MSG_CMSG_COMPAT", 0x80000000}});

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
