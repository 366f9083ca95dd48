#include "tracer/ptrace/netlink_socket.h"

#include <sys/time.h>
#include <unistd.h>

namespace sysgood::ptrace {

namespace {

constexpr timeval patience{1, 0};

}  // namespace

NetlinkSocket::~NetlinkSocket() {
  if (socket_ >= 0) close(socket_);
}

bool NetlinkSocket::send(const void* request, size_t size) {
  if (!opened_) {
    opened_ = true;
    socket_ = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol_);
    if (socket_ >= 0) setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  sockaddr_nl kernel{};
  kernel.nl_family = AF_NETLINK;
  return socket_ >= 0 && sendto(socket_, request, size, 0, reinterpret_cast<sockaddr*>(&kernel),
                                sizeof kernel) == static_cast<ssize_t>(size);
}

}  // namespace sysgood::ptrace
