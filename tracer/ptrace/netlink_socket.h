// A question to the kernel by netlink(7), and its answer. A kernel that does not answer must not keep the
// traced program waiting: after a second it is given up.
#pragma once

#include <linux/netlink.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstddef>

namespace sysgood::ptrace {

class NetlinkSocket {
 public:
  // Of NETLINK_..., opened with the first question. Where that fails there are no answers.
  explicit NetlinkSocket(int protocol) : protocol_(protocol) {}
  ~NetlinkSocket();
  NetlinkSocket(const NetlinkSocket&) = delete;
  NetlinkSocket& operator=(const NetlinkSocket&) = delete;

  // `request` begins with its nlmsghdr.
  bool send(const void* request, size_t size);

  // Every message of the answer, up to its end; `use(header)` has seen enough when it answers true.
  template <class Use>
  void replies(Use use) {
    alignas(nlmsghdr) std::array<char, 32768> buffer;
    for (bool enough = false;;) {
      const ssize_t got = recv(socket_, buffer.data(), buffer.size(), 0);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return;
      auto left = static_cast<unsigned>(got);
      for (auto* h = reinterpret_cast<nlmsghdr*>(buffer.data()); NLMSG_OK(h, left); h = NLMSG_NEXT(h, left)) {
        if (h->nlmsg_type == NLMSG_DONE || h->nlmsg_type == NLMSG_ERROR) return;
        // What is not looked at any more is taken out of the queue all the same.
        if (!enough) enough = use(h);
        if (!(h->nlmsg_flags & NLM_F_MULTI)) return;
      }
    }
  }

 private:
  int protocol_, socket_ = -1;
  bool opened_ = false;
};

}  // namespace sysgood::ptrace
