#include "tracer/ptrace/generic_families.h"

#include <linux/genetlink.h>

#include <cstring>

#include "tracer/ptrace/netlink_socket.h"

namespace sysgood::ptrace {

namespace {

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

}  // namespace

void GenericFamilies::ask() {
  struct {
    nlmsghdr header;
    genlmsghdr body;
  } request{};
  request.header = {sizeof request, GENL_ID_CTRL, NLM_F_REQUEST | NLM_F_DUMP, 0, 0};
  request.body = {CTRL_CMD_GETFAMILY, 1, 0};
  NetlinkSocket control(NETLINK_GENERIC);
  if (!control.send(&request, sizeof request)) return;
  control.replies([&](const nlmsghdr* h) {
    if (h->nlmsg_type == GENL_ID_CTRL)
      read_family(h, [&](uint16_t number, std::string_view name) { names_[number] = name; });
    return false;
  });
}

std::string_view GenericFamilies::name(uint16_t family) {
  if (const auto known = names_.find(family); known != names_.end()) return known->second;
  ask();
  return names_[family];
}

}  // namespace sysgood::ptrace
