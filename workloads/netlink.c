// Netlink: dumps of addresses, routes and rules, answers that are errors, sockets of our own diagnosed.
//
// The trace must contain: sendto and recvmsg of NETLINK_ROUTE with RTM_GETADDR, RTM_GETROUTE and RTM_GETRULE
// dumps and their NLMSG_DONE, an NLMSG_ERROR with -ENODEV and the message it is about, one that is capped and
// says more (NETLINK_EXT_ACK), NETLINK_SOCK_DIAG answers with inet_diag_msg and unix_diag_msg, and a message
// on a descriptor made by dup.
#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "workload.h"

static char answer[65536] __attribute__((aligned(4)));

static int open_netlink(int protocol) {
  const int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
  struct sockaddr_nl address = {.nl_family = AF_NETLINK};
  if (fd < 0 || bind(fd, (struct sockaddr*)&address, sizeof address) < 0) _exit(77);
  return fd;
}

// Receives until the messages end.
static void receive(int fd) {
  for (;;) {
    struct iovec part = {answer, sizeof answer};
    struct sockaddr_nl from;
    struct msghdr message = {
        .msg_name = &from, .msg_namelen = sizeof from, .msg_iov = &part, .msg_iovlen = 1};
    const ssize_t n = recvmsg(fd, &message, 0);
    if (n < 0) return;
    unsigned left = (unsigned)n;
    for (struct nlmsghdr* one = (struct nlmsghdr*)answer; NLMSG_OK(one, left); one = NLMSG_NEXT(one, left))
      if (one->nlmsg_type == NLMSG_DONE || one->nlmsg_type == NLMSG_ERROR ||
          !(one->nlmsg_flags & NLM_F_MULTI))
        return;
  }
}

static void ask(int fd, unsigned short type, unsigned short flags, const void* what, size_t size) {
  static unsigned sequence;
  struct {
    struct nlmsghdr header;
    char what[256];
  } request;
  memset(&request, 0, sizeof request);
  request.header.nlmsg_len = (unsigned)NLMSG_LENGTH(size);
  request.header.nlmsg_type = type;
  request.header.nlmsg_flags = (unsigned short)(NLM_F_REQUEST | flags);
  request.header.nlmsg_seq = ++sequence;
  memcpy(request.what, what, size);
  if (send(fd, &request, request.header.nlmsg_len, 0) < 0) _exit(1);
  receive(fd);
}

int main(void) {
  const int route = open_netlink(NETLINK_ROUTE);
  ask(route, RTM_GETADDR, NLM_F_DUMP, &(struct ifaddrmsg){.ifa_family = AF_INET}, sizeof(struct ifaddrmsg));
  ask(route, RTM_GETADDR, NLM_F_DUMP, &(struct ifaddrmsg){.ifa_family = AF_INET6}, sizeof(struct ifaddrmsg));
  ask(route, RTM_GETROUTE, NLM_F_DUMP, &(struct rtmsg){.rtm_family = AF_INET}, sizeof(struct rtmsg));
  ask(route, RTM_GETROUTE, NLM_F_DUMP, &(struct rtmsg){.rtm_family = AF_INET6}, sizeof(struct rtmsg));
  ask(route, RTM_GETRULE, NLM_F_DUMP, &(struct rtmsg){.rtm_family = AF_INET}, sizeof(struct rtmsg));

  struct {
    struct ifinfomsg link;
    struct rtattr attribute;
    char name[8];
  } link = {{.ifi_index = 99999}, {RTA_LENGTH(6), IFLA_IFNAME}, "nosuch"};
  ask(route, RTM_GETLINK, 0, &link, sizeof link.link);
  const int extended = setsockopt(route, SOL_NETLINK, NETLINK_EXT_ACK, &(int){1}, sizeof(int)) |
                       setsockopt(route, SOL_NETLINK, NETLINK_CAP_ACK, &(int){1}, sizeof(int));
  const int again = dup(route);
  if (!extended) ask(again, RTM_GETLINK, NLM_F_ACK, &link, sizeof link);

  // What is asked is about sockets of this process alone.
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in any = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof any;
  if (bind(listener, (struct sockaddr*)&any, size) < 0 || listen(listener, 1) < 0 ||
      getsockname(listener, (struct sockaddr*)&any, &size) < 0)
    _exit(1);
  const int diag = open_netlink(NETLINK_SOCK_DIAG);
  struct inet_diag_req_v2 inet = {.sdiag_family = AF_INET,
                                  .sdiag_protocol = IPPROTO_TCP,
                                  .idiag_ext = 1 << (INET_DIAG_SKMEMINFO - 1),
                                  .idiag_states = 1 << 10};
  inet.id.idiag_sport = any.sin_port;
  inet.id.idiag_src[0] = any.sin_addr.s_addr;
  inet.id.idiag_cookie[0] = inet.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
  ask(diag, SOCK_DIAG_BY_FAMILY, 0, &inet, sizeof inet);

  struct unix_diag_req local = {.sdiag_family = AF_UNIX, .udiag_ino = 1, .udiag_show = UDIAG_SHOW_NAME};
  local.udiag_cookie[0] = local.udiag_cookie[1] = ~0u;
  ask(diag, SOCK_DIAG_BY_FAMILY, 0, &local, sizeof local);
  return 0;
}
