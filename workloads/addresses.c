// Addresses of sockets, complete, cut short and too long; interfaces by their names.
//
// The trace must contain: connect to addresses of AF_INET, AF_INET6 (global, of a link, mapped) and AF_UNIX
// (a path, an abstract name, none, one that fills its room), of which some have a length that is not theirs;
// bind of AF_PACKET, AF_NETLINK, AF_VSOCK and AF_ALG where the machine has them; groups joined on the
// loopback interface.
#include <arpa/inet.h>
#include <linux/if_alg.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "workload.h"

// What becomes of it depends on the machine.
static void try_bind(int family, int type, int protocol, const void* address, socklen_t length) {
  const int s = socket(family, type, protocol);
  if (s < 0) return;
  (void)!bind(s, address, length);
  close(s);
}

int main(void) {
  watchdog();
  // A descriptor that is none: nothing is sent anywhere.
  struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(8080)};
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  for (const socklen_t* length = (const socklen_t[]){16, 15, 8, 4, 2, 1, 20, 0}; *length; ++length)
    CHECK(connect(-1, (struct sockaddr*)&in, *length) == -1);
  static const char* const hosts[] = {"2001:db8::1", "fe80::1", "::ffff:1.2.3.4", "ff02::1", "::"};
  for (size_t i = 0; i < sizeof hosts / sizeof *hosts; ++i) {
    struct sockaddr_in6 in6 = {AF_INET6, htons(53), htonl(0x12345), IN6ADDR_ANY_INIT, 1};
    CHECK(inet_pton(AF_INET6, hosts[i], &in6.sin6_addr) == 1);
    CHECK(connect(-1, (struct sockaddr*)&in6, sizeof in6) == -1);
    CHECK(connect(-1, (struct sockaddr*)&in6, sizeof in6 - 4) == -1);
  }
  struct sockaddr_un un = {AF_UNIX, "/nonexistent/socket"};
  CHECK(connect(-1, (struct sockaddr*)&un, sizeof un) == -1);
  CHECK(connect(-1, (struct sockaddr*)&un, 2 + 5) == -1);
  CHECK(connect(-1, (struct sockaddr*)&un, 2) == -1);
  memcpy(un.sun_path, "\0abstract\0name", 14);
  CHECK(connect(-1, (struct sockaddr*)&un, 2 + 14) == -1);
  memset(un.sun_path, 'a', sizeof un.sun_path);
  CHECK(connect(-1, (struct sockaddr*)&un, sizeof un) == -1);

  const struct sockaddr_ll link = {AF_PACKET, htons(ETH_P_IP), 1, 1, PACKET_HOST, 6, {0, 1, 2, 3, 4, 5}};
  try_bind(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL), &link, sizeof link);
  const struct sockaddr_nl netlink = {.nl_family = AF_NETLINK, .nl_groups = 0x11};
  try_bind(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE, &netlink, sizeof netlink);
  const struct sockaddr_vm vm = {.svm_family = AF_VSOCK, .svm_port = 1024, .svm_cid = 99};
  try_bind(AF_VSOCK, SOCK_STREAM, 0, &vm, sizeof vm);
  const struct sockaddr_alg hash = {.salg_family = AF_ALG, .salg_type = "hash", .salg_name = "none(such)"};
  try_bind(AF_ALG, SOCK_SEQPACKET, 0, &hash, sizeof hash);

  struct ipv6_mreq group = {.ipv6mr_interface = 1};
  CHECK(inet_pton(AF_INET6, "ff02::1", &group.ipv6mr_multiaddr) == 1);
  CHECK(setsockopt(-1, SOL_IPV6, IPV6_JOIN_GROUP, &group, sizeof group) == -1);
  const struct packet_mreq promiscuous = {.mr_ifindex = 1, .mr_type = PACKET_MR_PROMISC};
  CHECK(setsockopt(-1, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &promiscuous, sizeof promiscuous) == -1);
  return 0;
}
