// What is in netlink messages lies as the C headers lay it, and a header is as long as there.
#include <linux/fib_rules.h>
#include <linux/genetlink.h>
#include <linux/if_addr.h>
#include <linux/if_addrlabel.h>
#include <linux/if_bridge.h>
#include <linux/if_link.h>
#include <linux/inet_diag.h>
#include <linux/neighbour.h>
#include <linux/netconf.h>
#include <linux/netfilter/nf_conntrack_tcp.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netlink.h>
#include <linux/netlink_diag.h>
#include <linux/nexthop.h>
#include <linux/packet_diag.h>
#include <linux/rtnetlink.h>
#include <linux/smc_diag.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/netlink_messages.h"

namespace sysgood::describe {
namespace {

// Numbers here are of fixed sizes: what holds for one ABI holds for the other.
#define LIES(ours, theirs, field) \
  static_assert(lies(describe::ours, #field, offsetof(struct ::theirs, field)))
#define IS_LONG(ours, theirs) static_assert(is_long(describe::ours, sizeof(struct ::theirs)))

static_assert(is_long(Nlmsghdr<AnyNetlink>::message, sizeof(struct ::nlmsghdr)));
static_assert(is_long(Nlmsghdr<AnyNetlink>::header, sizeof(struct ::nlmsghdr)));
static_assert(is_long(Nlmsghdr<AnyNetlink>::nlmsgerr, sizeof(struct ::nlmsgerr)));
static_assert(lies(Nlmsghdr<AnyNetlink>::message, "nlmsg_flags", offsetof(struct ::nlmsghdr, nlmsg_flags)));
static_assert(lies(Nlmsghdr<AnyNetlink>::message, "nlmsg_pid", offsetof(struct ::nlmsghdr, nlmsg_pid)));
static_assert(is_long(Nlattr<ifla_attrs>::header, sizeof(struct ::nlattr)));

IS_LONG(ifinfomsg, ifinfomsg);
LIES(ifinfomsg, ifinfomsg, ifi_type);
LIES(ifinfomsg, ifinfomsg, ifi_index);
LIES(ifinfomsg, ifinfomsg, ifi_flags);
LIES(ifinfomsg, ifinfomsg, ifi_change);
IS_LONG(ifaddrmsg, ifaddrmsg);
LIES(ifaddrmsg, ifaddrmsg, ifa_scope);
LIES(ifaddrmsg, ifaddrmsg, ifa_index);
IS_LONG(ifa_cacheinfo, ifa_cacheinfo);
IS_LONG(ifaddrlblmsg, ifaddrlblmsg);
LIES(ifaddrlblmsg, ifaddrlblmsg, ifal_index);
LIES(ifaddrlblmsg, ifaddrlblmsg, ifal_seq);
IS_LONG(rtmsg, rtmsg);
LIES(rtmsg, rtmsg, rtm_table);
LIES(rtmsg, rtmsg, rtm_type);
LIES(rtmsg, rtmsg, rtm_flags);
IS_LONG(rtnexthop, rtnexthop);
LIES(rtnexthop, rtnexthop, rtnh_ifindex);
IS_LONG(rta_cacheinfo, rta_cacheinfo);
IS_LONG(rta_mfc_stats, rta_mfc_stats);
IS_LONG(ndmsg, ndmsg);
LIES(ndmsg, ndmsg, ndm_ifindex);
LIES(ndmsg, ndmsg, ndm_state);
LIES(ndmsg, ndmsg, ndm_type);
IS_LONG(nda_cacheinfo, nda_cacheinfo);
IS_LONG(ndt_config, ndt_config);
IS_LONG(ndt_stats, ndt_stats);
IS_LONG(fib_rule_hdr, fib_rule_hdr);
LIES(fib_rule_hdr, fib_rule_hdr, table);
LIES(fib_rule_hdr, fib_rule_hdr, action);
LIES(fib_rule_hdr, fib_rule_hdr, flags);
IS_LONG(nhmsg, nhmsg);
LIES(nhmsg, nhmsg, nh_flags);
IS_LONG(nexthop_grp, nexthop_grp);
IS_LONG(tcmsg, tcmsg);
LIES(tcmsg, tcmsg, tcm_ifindex);
LIES(tcmsg, tcmsg, tcm_info);
IS_LONG(br_port_msg, br_port_msg);
LIES(br_port_msg, br_port_msg, ifindex);
IS_LONG(br_mdb_entry, br_mdb_entry);
LIES(br_mdb_entry, br_mdb_entry, vid);
LIES(br_mdb_entry, br_mdb_entry, addr);
IS_LONG(if_stats_msg, if_stats_msg);
LIES(if_stats_msg, if_stats_msg, filter_mask);
IS_LONG(link_stats, rtnl_link_stats);
IS_LONG(br_mcast_stats, br_mcast_stats);
IS_LONG(bridge_vlan_xstats, bridge_vlan_xstats);
IS_LONG(vf_vlan_info, ifla_vf_vlan_info);
IS_LONG(vf_mac, ifla_vf_mac);

IS_LONG(inet_diag_req_v2, inet_diag_req_v2);
LIES(inet_diag_req_v2, inet_diag_req_v2, idiag_states);
LIES(inet_diag_req_v2, inet_diag_req_v2, id);
IS_LONG(inet_diag_msg, inet_diag_msg);
LIES(inet_diag_msg, inet_diag_msg, id);
LIES(inet_diag_msg, inet_diag_msg, idiag_expires);
LIES(inet_diag_msg, inet_diag_msg, idiag_inode);
static_assert(is_long(inet_diag_sockid<OfInet>, sizeof(struct ::inet_diag_sockid)));
static_assert(lies(inet_diag_sockid<OfInet>, "idiag_dst", offsetof(struct ::inet_diag_sockid, idiag_dst)));
static_assert(lies(inet_diag_sockid<OfInet>, "idiag_if", offsetof(struct ::inet_diag_sockid, idiag_if)));
LIES(inet_diag_req_v1, inet_diag_req, idiag_states);
IS_LONG(inet_diag_req_v1, inet_diag_req);
IS_LONG(unix_diag_req, unix_diag_req);
LIES(unix_diag_req, unix_diag_req, udiag_show);
IS_LONG(unix_diag_msg, unix_diag_msg);
LIES(unix_diag_msg, unix_diag_msg, udiag_ino);
IS_LONG(netlink_diag_req, netlink_diag_req);
IS_LONG(netlink_diag_msg, netlink_diag_msg);
LIES(netlink_diag_msg, netlink_diag_msg, ndiag_ino);
IS_LONG(packet_diag_req, packet_diag_req);
IS_LONG(packet_diag_msg, packet_diag_msg);
LIES(packet_diag_msg, packet_diag_msg, pdiag_num);
IS_LONG(packet_diag_info, packet_diag_info);
LIES(smc_diag_msg, smc_diag_msg, id);
LIES(smc_diag_msg, smc_diag_msg, diag_inode);

IS_LONG(nfgenmsg, nfgenmsg);
LIES(nfgenmsg, nfgenmsg, res_id);
IS_LONG(genlmsghdr, genlmsghdr);

IS_LONG(conntrack_tcp_flags, nf_ct_tcp_flags);
LIES(conntrack_tcp_flags, nf_ct_tcp_flags, flags);
LIES(conntrack_tcp_flags, nf_ct_tcp_flags, mask);

}  // namespace
}  // namespace sysgood::describe
