// What goes through netlink sockets, by protocol: linux/netlink.h.
#pragma once

#include "tracer/describe/types/netlink_audit.h"
#include "tracer/describe/types/netlink_diag.h"
#include "tracer/describe/types/netlink_netfilter.h"
#include "tracer/describe/types/netlink_others.h"
#include "tracer/describe/types/netlink_route.h"

namespace sysgood::describe {

// A buffer that goes through a socket, whose protocol we are told when it is netlink.
inline constexpr auto by_netlink_protocol = cases({{0, netlink_messages<NetlinkRoute>},
                                                   {4, netlink_messages<NetlinkSockDiag>},
                                                   {6, netlink_messages<NetlinkXfrm>},
                                                   {7, netlink_messages<NetlinkSelinux>},
                                                   {9, netlink_messages<NetlinkAudit>},
                                                   {12, netlink_messages<NetlinkNetfilter>},
                                                   {15, uevent},
                                                   {16, netlink_messages<NetlinkGeneric>},
                                                   {21, netlink_messages<NetlinkCrypto>},
                                                   otherwise(netlink_messages<AnyNetlink>)});
inline constexpr Type through_socket = socket_data(by_netlink_protocol);

}  // namespace sysgood::describe
