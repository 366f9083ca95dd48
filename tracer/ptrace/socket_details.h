// Who a socket talks to, as strace writes it: TCP:[127.0.0.1:1->127.0.0.1:2]. The kernel tells it by the
// socket's inode, sock_diag(7), of our own network namespace.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tracer/ptrace/netlink_socket.h"

namespace sysgood::ptrace {

class SocketDetails {
 public:
  // Of the socket with this inode whose protocol the kernel calls `protocol`: its addresses, or its inode in
  // their place where it has none or is in another namespace. Nothing for a protocol that has none to tell.
  // A name that ends it stands behind a NUL, as event/FORMAT.md says.
  std::string ask(std::string_view protocol, uint32_t inode);

 private:
  std::string internet(uint8_t family, uint8_t protocol, uint32_t inode);
  std::string local(uint32_t inode);
  std::string netlink(uint32_t inode);

  NetlinkSocket socket_{NETLINK_SOCK_DIAG};
};

}  // namespace sysgood::ptrace
