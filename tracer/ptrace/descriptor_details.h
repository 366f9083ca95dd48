// What a descriptor refers to, beyond its path: the peer of a socket, the number of a device, the process of
// a pidfd, the signals of a signalfd.
#pragma once

#include <string>
#include <string_view>

#include "tracer/event/event.h"
#include "tracer/ptrace/socket_details.h"

namespace sysgood::ptrace {

class DescriptorDetails {
 public:
  // Of descriptor `fd` of `thread`, which /proc calls `path`; empty where there is no more to say.
  std::string ask(Tid thread, unsigned fd, std::string_view path);

 private:
  SocketDetails sockets_;
};

// Parts of that for tests: a text of /proc/PID/fdinfo/N.
std::string pidfd_detail(std::string_view fdinfo);
std::string eventfd_detail(std::string_view fdinfo);
std::string signalfd_detail(std::string_view fdinfo);

}  // namespace sysgood::ptrace
