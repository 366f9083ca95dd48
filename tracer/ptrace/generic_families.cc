#include "tracer/ptrace/generic_families.h"

#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace sysgood::ptrace {

namespace {

// A socket that does not answer must not keep the traced program waiting.
constexpr timeval patience{1, 0};

// One family of the answer; `use(number, name)`.
template <class Use>
void read_family(const nlmsghdr* h, Use use) {
  if (h->nlmsg_len < NLMSG_LENGTH(GENL_HDRLEN)) return;
  const char* at = static_cast<const char*>(NLMSG_DATA(h)) + GENL_HDRLEN;
  const char* const end = reinterpret_cast<const char*>(h) + h->nlmsg_len;
  uint16_t number = 0;
  std::string_view name;
  while (end - at >= NLA_HDRLEN) {
    nlattr attribute;
    std::memcpy(&attribute, at, sizeof attribute);
    if (attribute.nla_len < NLA_HDRLEN || attribute.nla_len > end - at) break;
    const char* data = at + NLA_HDRLEN;
    const size_t size = attribute.nla_len - size_t{NLA_HDRLEN};
    if (attribute.nla_type == CTRL_ATTR_FAMILY_ID && size >= sizeof number)
      std::memcpy(&number, data, sizeof number);
    if (attribute.nla_type == CTRL_ATTR_FAMILY_NAME) name = {data, strnlen(data, size)};
    if (NLA_ALIGN(attribute.nla_len) > end - at) break;
    at += NLA_ALIGN(attribute.nla_len);
  }
  if (number) use(number, name);
}

template <class Use>
void read_families(int socket, Use use) {
  alignas(nlmsghdr) std::array<char, 32768> buffer;
  for (;;) {
    const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    auto left = static_cast<unsigned>(got);
    for (auto* h = reinterpret_cast<nlmsghdr*>(buffer.data()); NLMSG_OK(h, left); h = NLMSG_NEXT(h, left)) {
      if (h->nlmsg_type == NLMSG_DONE || h->nlmsg_type == NLMSG_ERROR) return;
      if (h->nlmsg_type == GENL_ID_CTRL) read_family(h, use);
    }
  }
}

}  // namespace

void GenericFamilies::ask() {
  const int control = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
  if (control < 0) return;
  setsockopt(control, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  struct {
    nlmsghdr header;
    genlmsghdr body;
  } request{};
  request.header = {sizeof request, GENL_ID_CTRL, NLM_F_REQUEST | NLM_F_DUMP, 0, 0};
  request.body = {CTRL_CMD_GETFAMILY, 1, 0};
  sockaddr_nl kernel{};
  kernel.nl_family = AF_NETLINK;
  const bool asked = sendto(control, &request, sizeof request, 0, reinterpret_cast<sockaddr*>(&kernel),
                            sizeof kernel) == static_cast<ssize_t>(sizeof request);
  if (asked) read_families(control, [&](uint16_t number, std::string_view name) { names_[number] = name; });
  close(control);
}

std::string_view GenericFamilies::name(uint16_t family) {
  if (const auto known = names_.find(family); known != names_.end()) return known->second;
  ask();
  return names_[family];
}

}  // namespace sysgood::ptrace
