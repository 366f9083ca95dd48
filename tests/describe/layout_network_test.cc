// The records of the network calls lie as the C headers lay them.
#include <gtest/gtest.h>
#include <linux/errqueue.h>
#include <linux/filter.h>
#include <linux/if_alg.h>
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/netlink.h>
#include <linux/qrtr.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
// Behind sys/socket.h, which that of arm64 depends on.
#include <linux/vm_sockets.h>

#include <cstddef>
#include <set>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/filter.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_value.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64;

#if defined(__x86_64__)

// ---- addresses: their fields are counted from the beginning of the address ----

static_assert(is_long(describe::sockaddr, sizeof(struct ::sockaddr_storage)));
static_assert(lies(describe::sockaddr, "sa_family", offsetof(struct ::sockaddr, sa_family)));
static_assert(is_long(short_sockaddr, sizeof(struct ::sockaddr)));
static_assert(lies(sockaddr_unknown, "sa_data", offsetof(struct ::sockaddr, sa_data)));
static_assert(lies(short_sockaddr_unknown, "sa_data", offsetof(struct ::sockaddr, sa_data)));
static_assert(is_long(describe::sockaddr_un, sizeof(struct ::sockaddr_un)));
static_assert(lies(describe::sockaddr_un, "sun_path", offsetof(struct ::sockaddr_un, sun_path)));
static_assert(is_long(describe::sockaddr_in, sizeof(struct ::sockaddr_in)));
static_assert(lies(describe::sockaddr_in, "sin_port", offsetof(struct ::sockaddr_in, sin_port)));
static_assert(lies(describe::sockaddr_in, "sin_addr", offsetof(struct ::sockaddr_in, sin_addr)));
static_assert(is_long(describe::sockaddr_in6, sizeof(struct ::sockaddr_in6)));
static_assert(lies(describe::sockaddr_in6, "sin6_port", offsetof(struct ::sockaddr_in6, sin6_port)));
static_assert(lies(describe::sockaddr_in6, "sin6_flowinfo", offsetof(struct ::sockaddr_in6, sin6_flowinfo)));
static_assert(lies(describe::sockaddr_in6, "sin6_addr", offsetof(struct ::sockaddr_in6, sin6_addr)));
static_assert(lies(describe::sockaddr_in6, "sin6_scope_id", offsetof(struct ::sockaddr_in6, sin6_scope_id)));
static_assert(is_long(describe::sockaddr_nl, sizeof(struct ::sockaddr_nl)));
static_assert(lies(describe::sockaddr_nl, "nl_pad", offsetof(struct ::sockaddr_nl, nl_pad)));
static_assert(lies(describe::sockaddr_nl, "nl_pid", offsetof(struct ::sockaddr_nl, nl_pid)));
static_assert(lies(describe::sockaddr_nl, "nl_groups", offsetof(struct ::sockaddr_nl, nl_groups)));
static_assert(is_long(describe::sockaddr_ll, sizeof(struct ::sockaddr_ll)));
static_assert(lies(describe::sockaddr_ll, "sll_protocol", offsetof(struct ::sockaddr_ll, sll_protocol)));
static_assert(lies(describe::sockaddr_ll, "sll_ifindex", offsetof(struct ::sockaddr_ll, sll_ifindex)));
static_assert(lies(describe::sockaddr_ll, "sll_hatype", offsetof(struct ::sockaddr_ll, sll_hatype)));
static_assert(lies(describe::sockaddr_ll, "sll_pkttype", offsetof(struct ::sockaddr_ll, sll_pkttype)));
static_assert(lies(describe::sockaddr_ll, "sll_halen", offsetof(struct ::sockaddr_ll, sll_halen)));
static_assert(lies(describe::sockaddr_ll, "sll_addr", offsetof(struct ::sockaddr_ll, sll_addr)));
static_assert(is_long(describe::sockaddr_vm, sizeof(struct ::sockaddr_vm)));
static_assert(lies(describe::sockaddr_vm, "svm_reserved1", offsetof(struct ::sockaddr_vm, svm_reserved1)));
static_assert(lies(describe::sockaddr_vm, "svm_port", offsetof(struct ::sockaddr_vm, svm_port)));
static_assert(lies(describe::sockaddr_vm, "svm_cid", offsetof(struct ::sockaddr_vm, svm_cid)));
static_assert(lies(describe::sockaddr_vm, "svm_flags", offsetof(struct ::sockaddr_vm, svm_flags)));
static_assert(lies(describe::sockaddr_vm, "svm_zero", offsetof(struct ::sockaddr_vm, svm_zero)));
static_assert(lies(describe::sockaddr_alg, "salg_type", offsetof(struct ::sockaddr_alg, salg_type)));
static_assert(lies(describe::sockaddr_alg, "salg_feat", offsetof(struct ::sockaddr_alg, salg_feat)));
static_assert(lies(describe::sockaddr_alg, "salg_mask", offsetof(struct ::sockaddr_alg, salg_mask)));
static_assert(lies(describe::sockaddr_alg, "salg_name", offsetof(struct ::sockaddr_alg, salg_name)));
static_assert(is_long(describe::sockaddr_qrtr, sizeof(struct ::sockaddr_qrtr)));
static_assert(lies(describe::sockaddr_qrtr, "sq_node", offsetof(struct ::sockaddr_qrtr, sq_node)));
static_assert(lies(describe::sockaddr_qrtr, "sq_port", offsetof(struct ::sockaddr_qrtr, sq_port)));
static_assert(is_long(describe::sockaddr_xdp, sizeof(struct ::sockaddr_xdp)));
static_assert(lies(describe::sockaddr_xdp, "sxdp_flags", offsetof(struct ::sockaddr_xdp, sxdp_flags)));
static_assert(lies(describe::sockaddr_xdp, "sxdp_ifindex", offsetof(struct ::sockaddr_xdp, sxdp_ifindex)));
static_assert(lies(describe::sockaddr_xdp, "sxdp_queue_id", offsetof(struct ::sockaddr_xdp, sxdp_queue_id)));
static_assert(lies(describe::sockaddr_xdp, "", offsetof(struct ::sockaddr_xdp, sxdp_shared_umem_fd)) &&
              lies(describe::xdp_shared_fd, "sxdp_shared_umem_fd", 0));

// ---- messages ----

template <class Table>
constexpr bool is_msghdr(const Table& t) {
  return is_long(t, sizeof(struct ::msghdr)) && lies(t, "msg_name", offsetof(struct ::msghdr, msg_name)) &&
         lies(t, "msg_namelen", offsetof(struct ::msghdr, msg_namelen)) &&
         lies(t, "msg_iov", offsetof(struct ::msghdr, msg_iov)) &&
         lies(t, "msg_iovlen", offsetof(struct ::msghdr, msg_iovlen)) &&
         lies(t, "msg_control", offsetof(struct ::msghdr, msg_control)) &&
         lies(t, "msg_controllen", offsetof(struct ::msghdr, msg_controllen)) &&
         lies(t, "msg_flags", offsetof(struct ::msghdr, msg_flags));
}
template <class Table>
constexpr bool is_mmsghdr(const Table& t) {
  return is_long(t, sizeof(struct ::mmsghdr)) && lies(t, "msg_hdr", offsetof(struct ::mmsghdr, msg_hdr)) &&
         lies(t, "msg_len", offsetof(struct ::mmsghdr, msg_len));
}
static_assert(is_msghdr(sent_msghdr) && is_msghdr(received_msghdr));
static_assert(is_mmsghdr(sent_mmsghdr) && is_mmsghdr(received_mmsghdr));
static_assert(lies(describe::cmsghdr, "cmsg_len", offsetof(struct ::cmsghdr, cmsg_len)));
static_assert(lies(describe::cmsghdr, "cmsg_level", offsetof(struct ::cmsghdr, cmsg_level)));
static_assert(lies(describe::cmsghdr, "cmsg_type", offsetof(struct ::cmsghdr, cmsg_type)));
static_assert(lies(describe::cmsghdr, "cmsg_data", sizeof(struct ::cmsghdr)));
static_assert(is_long(describe::ucred, sizeof(struct ::ucred)));
static_assert(lies(describe::ucred, "pid", offsetof(struct ::ucred, pid)));
static_assert(lies(describe::ucred, "uid", offsetof(struct ::ucred, uid)));
static_assert(lies(describe::ucred, "gid", offsetof(struct ::ucred, gid)));
static_assert(is_long(describe::in_pktinfo, sizeof(struct ::in_pktinfo)));
static_assert(lies(describe::in_pktinfo, "ipi_ifindex", offsetof(struct ::in_pktinfo, ipi_ifindex)));
static_assert(lies(describe::in_pktinfo, "ipi_spec_dst", offsetof(struct ::in_pktinfo, ipi_spec_dst)));
static_assert(lies(describe::in_pktinfo, "ipi_addr", offsetof(struct ::in_pktinfo, ipi_addr)));
static_assert(lies(extended_error, "ee_errno", offsetof(struct ::sock_extended_err, ee_errno)));
static_assert(lies(extended_error, "ee_origin", offsetof(struct ::sock_extended_err, ee_origin)));
static_assert(lies(extended_error, "ee_type", offsetof(struct ::sock_extended_err, ee_type)));
static_assert(lies(extended_error, "ee_code", offsetof(struct ::sock_extended_err, ee_code)));
static_assert(lies(extended_error, "ee_info", offsetof(struct ::sock_extended_err, ee_info)));
static_assert(lies(extended_error, "ee_data", offsetof(struct ::sock_extended_err, ee_data)));
static_assert(lies(extended_error, "offender", sizeof(struct ::sock_extended_err)));
static_assert(is_long(extended_error, sizeof(struct ::sock_extended_err) + sizeof(struct ::sockaddr)));

// ---- options ----

static_assert(is_long(describe::linger, sizeof(struct ::linger)));
static_assert(lies(describe::linger, "l_onoff", offsetof(struct ::linger, l_onoff)));
static_assert(lies(describe::linger, "l_linger", offsetof(struct ::linger, l_linger)));
static_assert(is_long(describe::ip_mreq, sizeof(struct ::ip_mreq)));
static_assert(lies(describe::ip_mreq, "imr_multiaddr", offsetof(struct ::ip_mreq, imr_multiaddr)));
static_assert(lies(describe::ip_mreq, "imr_interface", offsetof(struct ::ip_mreq, imr_interface)));
static_assert(is_long(describe::ipv6_mreq, sizeof(struct ::ipv6_mreq)));
static_assert(lies(describe::ipv6_mreq, "ipv6mr_multiaddr", offsetof(struct ::ipv6_mreq, ipv6mr_multiaddr)));
static_assert(lies(describe::ipv6_mreq, "ipv6mr_interface", offsetof(struct ::ipv6_mreq, ipv6mr_interface)));
static_assert(is_long(describe::group_req, sizeof(struct ::group_req)));
static_assert(lies(describe::group_req, "gr_interface", offsetof(struct ::group_req, gr_interface)));
static_assert(lies(describe::group_req, "gr_group", offsetof(struct ::group_req, gr_group)));
static_assert(is_long(describe::packet_mreq, sizeof(struct ::packet_mreq)));
static_assert(lies(describe::packet_mreq, "mr_ifindex", offsetof(struct ::packet_mreq, mr_ifindex)));
static_assert(lies(describe::packet_mreq, "mr_type", offsetof(struct ::packet_mreq, mr_type)));
static_assert(lies(describe::packet_mreq, "mr_alen", offsetof(struct ::packet_mreq, mr_alen)));
static_assert(lies(describe::packet_mreq, "mr_address", offsetof(struct ::packet_mreq, mr_address)));
static_assert(is_long(describe::tpacket_req, sizeof(struct ::tpacket_req)));
static_assert(lies(describe::tpacket_req, "tp_block_size", offsetof(struct ::tpacket_req, tp_block_size)));
static_assert(lies(describe::tpacket_req, "tp_block_nr", offsetof(struct ::tpacket_req, tp_block_nr)));
static_assert(lies(describe::tpacket_req, "tp_frame_size", offsetof(struct ::tpacket_req, tp_frame_size)));
static_assert(lies(describe::tpacket_req, "tp_frame_nr", offsetof(struct ::tpacket_req, tp_frame_nr)));
static_assert(is_long(tpacket_stats, sizeof(struct ::tpacket_stats_v3)));
static_assert(lies(tpacket_stats, "tp_packets", offsetof(struct ::tpacket_stats_v3, tp_packets)));
static_assert(lies(tpacket_stats, "tp_drops", offsetof(struct ::tpacket_stats_v3, tp_drops)));
static_assert(lies(tpacket_stats, "tp_freeze_q_cnt", offsetof(struct ::tpacket_stats_v3, tp_freeze_q_cnt)));
static_assert(is_long(describe::sock_fprog, sizeof(struct ::sock_fprog)));

#endif

// An address that is not longer than its family needs is told by its size: the cases agree with the records.
TEST(NetworkLayouts, RoomsAreTheSizesOfTheirRecords) {
  // Those that may be longer than they have to be: relays, a transport's address, a name.
  const std::set<uint64_t> longer{3, 6, 10, 24, 33, 38};
  for (const Case& c : address_by_family.all) {
    if (!c.room) continue;
    for (const Abi abi : all_abis) {
      EXPECT_LE(c.room, element_size(c.type, abi)) << c.value;
      if (!longer.contains(c.value)) {
        EXPECT_EQ(c.room, element_size(c.type, abi)) << c.value;
      }
    }
  }
  // What RFC 2133 knew of struct sockaddr_in6.
  EXPECT_EQ(offset_of(describe::sockaddr_in6, "sin6_scope_id", x), 24u);
}

}  // namespace
}  // namespace sysgood::describe
