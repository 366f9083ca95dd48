#include "tracer/ptrace/socket_details.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <linux/inet_diag.h>
#include <linux/netlink_diag.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>

#include <cstring>

namespace sysgood::ptrace {

namespace {

// The protocols that strace names, as the kernel calls them (struct proto's name).
struct Internet {
  std::string_view name;
  uint8_t family, protocol;
};
constexpr Internet internet_protocols[] = {
    {"TCP", AF_INET, IPPROTO_TCP},           {"UDP", AF_INET, IPPROTO_UDP},    {"RAW", AF_INET, 0},
    {"TCPv6", AF_INET6, IPPROTO_TCP},        {"UDPv6", AF_INET6, IPPROTO_UDP}, {"RAWv6", AF_INET6, 0},
    {"UDPLITEv6", AF_INET6, IPPROTO_UDPLITE}};

constexpr const char* netlink_protocols[] = {
    "ROUTE",   "UNUSED", "USERSOCK",      "FIREWALL",  "SOCK_DIAG", "NFLOG",  "XFRM",    "SELINUX",
    "ISCSI",   "AUDIT",  "FIB_LOOKUP",    "CONNECTOR", "NETFILTER", "IP6_FW", "DNRTMSG", "KOBJECT_UEVENT",
    "GENERIC", "",       "SCSITRANSPORT", "ECRYPTFS",  "RDMA",      "CRYPTO", "SMC"};

std::string end_point(int family, const uint32_t* address, uint16_t port) {
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(family, address, text, sizeof text);
  return family == AF_INET6 ? fmt::format("[{}]:{}", text, ntohs(port))
                            : fmt::format("{}:{}", text, ntohs(port));
}

bool is_zero(const uint32_t (&address)[4]) { return !(address[0] | address[1] | address[2] | address[3]); }

}  // namespace

std::string SocketDetails::internet(uint8_t family, uint8_t protocol, uint32_t inode) {
  struct {
    nlmsghdr header;
    inet_diag_req_v2 body;
  } request{};
  request.header = {sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, 0, 0};
  request.body.sdiag_family = family;
  request.body.sdiag_protocol = protocol;
  request.body.idiag_states = ~0u;
  std::string text;
  if (!socket_.send(&request, sizeof request)) return text;
  socket_.replies([&](const nlmsghdr* h) {
    if (h->nlmsg_type != SOCK_DIAG_BY_FAMILY || h->nlmsg_len < NLMSG_LENGTH(sizeof(inet_diag_msg)))
      return false;
    const auto* m = static_cast<const inet_diag_msg*>(NLMSG_DATA(h));
    if (m->idiag_inode != inode || (m->idiag_family != AF_INET && m->idiag_family != AF_INET6)) return false;
    text = end_point(m->idiag_family, m->id.idiag_src, m->id.idiag_sport);
    if (m->id.idiag_dport || !is_zero(m->id.idiag_dst))
      text += "->" + end_point(m->idiag_family, m->id.idiag_dst, m->id.idiag_dport);
    return true;
  });
  return text;
}

std::string SocketDetails::local(uint32_t inode) {
  struct {
    nlmsghdr header;
    unix_diag_req body;
  } request{};
  request.header = {sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST, 0, 0};
  request.body.sdiag_family = AF_UNIX;
  request.body.udiag_states = ~0u;
  request.body.udiag_ino = inode;
  request.body.udiag_show = UDIAG_SHOW_NAME | UDIAG_SHOW_PEER;
  request.body.udiag_cookie[0] = request.body.udiag_cookie[1] = ~0u;
  std::string text;
  if (!socket_.send(&request, sizeof request)) return text;
  socket_.replies([&](const nlmsghdr* h) {
    if (h->nlmsg_type != SOCK_DIAG_BY_FAMILY || h->nlmsg_len < NLMSG_LENGTH(sizeof(unix_diag_msg)))
      return false;
    const auto* m = static_cast<const unix_diag_msg*>(NLMSG_DATA(h));
    if (m->udiag_ino != inode) return false;
    uint32_t peer = 0;
    std::string name;
    auto left = h->nlmsg_len - static_cast<unsigned>(NLMSG_LENGTH(sizeof *m));
    for (const auto* a = reinterpret_cast<const rtattr*>(m + 1); RTA_OK(a, left); a = RTA_NEXT(a, left)) {
      const auto size = RTA_PAYLOAD(a);
      const auto* data = static_cast<const char*>(RTA_DATA(a));
      if (a->rta_type == UNIX_DIAG_PEER && size >= sizeof peer) std::memcpy(&peer, data, sizeof peer);
      if (a->rta_type == UNIX_DIAG_NAME) name.assign(data, size);
    }
    // A name of the file system may end in a NUL; one of the abstract space begins with it.
    if (name.size() > 1 && name[0] && name.back() == '\0') name.pop_back();
    text = std::to_string(inode);
    if (peer) text += "->" + std::to_string(peer);
    if (!name.empty()) text.append(1, '\0').append(name);
    return true;
  });
  return text;
}

std::string SocketDetails::netlink(uint32_t inode) {
  struct {
    nlmsghdr header;
    netlink_diag_req body;
  } request{};
  request.header = {sizeof request, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST | NLM_F_DUMP, 0, 0};
  request.body.sdiag_family = AF_NETLINK;
  request.body.sdiag_protocol = NDIAG_PROTO_ALL;
  std::string text;
  if (!socket_.send(&request, sizeof request)) return text;
  socket_.replies([&](const nlmsghdr* h) {
    if (h->nlmsg_type != SOCK_DIAG_BY_FAMILY || h->nlmsg_len < NLMSG_LENGTH(sizeof(netlink_diag_msg)))
      return false;
    const auto* m = static_cast<const netlink_diag_msg*>(NLMSG_DATA(h));
    if (m->ndiag_ino != inode) return false;
    const bool named =
        m->ndiag_protocol < std::size(netlink_protocols) && *netlink_protocols[m->ndiag_protocol];
    const std::string protocol =
        named ? netlink_protocols[m->ndiag_protocol] : std::to_string(m->ndiag_protocol);
    text = fmt::format("{}:{}", protocol, m->ndiag_portid);
    return true;
  });
  return text;
}

std::string SocketDetails::ask(std::string_view protocol, uint32_t inode) {
  std::string addresses;
  bool known = true;
  if (protocol == "UNIX" || protocol == "UNIX-STREAM") {
    addresses = local(inode);
  } else if (protocol == "NETLINK") {
    addresses = netlink(inode);
  } else {
    known = false;
    for (const Internet& i : internet_protocols) {
      if (i.name != protocol) continue;
      known = true;
      // The kernel has raw sockets under the protocol that each of them is for.
      if (i.protocol) addresses = internet(i.family, i.protocol, inode);
    }
  }
  if (!known) return {};
  if (addresses.empty()) addresses = std::to_string(inode);
  std::string text(protocol);
  text.append(":[").append(addresses);
  if (addresses.find('\0') == std::string::npos) text += ']';
  return text;
}

}  // namespace sysgood::ptrace
