// ioctl(2): what its argument is depends on the request. What each request takes is in ioctl_<subject>.cc;
// its number is found by its name.
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "tracer/describe/calls/families.h"
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/ioctl_names.h"

namespace sysgood::describe {

namespace {

struct Found {
  uint32_t number;
  const Request* request;
  bool operator<(const Found& other) const { return number < other.number; }
};
// The described requests of one ABI, by number.
using Index = std::vector<Found>;

using ByName = std::map<std::string_view, const Request*>;

// The first of the names of a number that is described.
const Request* described(const ByName& all, std::string_view names) {
  constexpr std::string_view separator = " or ";
  while (!names.empty()) {
    const size_t end = std::min(names.find(separator), names.size());
    if (const auto found = all.find(names.substr(0, end)); found != all.end()) return found->second;
    names.remove_prefix(std::min(end + separator.size(), names.size()));
  }
  return nullptr;
}

ByName by_name() {
  ByName all;
  for (const IoctlFamily& family : ioctl_families())
    for (const Request& request : family) all.emplace(request.name, &request);
  return all;
}

std::array<Index, all_abis.size()> make_indices(const ByName& all) {
  std::array<Index, all_abis.size()> indices;
  for (const View<ioctl_names::Row>& page : ioctl_names::pages())
    for (const ioctl_names::Row& row : page)
      if (const Request* const request = described(all, row.name))
        for (size_t i = 0; i < all_abis.size(); ++i)
          if (row.on & ioctl_names::bit_of(all_abis[i])) indices[i].push_back({row.number, request});
  for (Index& index : indices) std::sort(index.begin(), index.end());
  return indices;
}

// Made once, when the first ioctl is met: 3400 names are looked up.
struct Requests {
  ByName names = by_name();
  std::array<Index, all_abis.size()> indices = make_indices(names);
};

const Request* find_ioctl(Abi abi, uint64_t number) {
  static const Requests all;
  const auto request = static_cast<uint32_t>(number);
  for (size_t i = 0; i < all_abis.size(); ++i) {
    if (all_abis[i] != abi) continue;
    const Index& index = all.indices[i];
    const auto found = std::lower_bound(index.begin(), index.end(), Found{request, nullptr});
    if (found != index.end() && found->number == request) return found->request;
  }
  const IoctlMacro* const macro = ioctl_macro(request);
  if (!macro || (macro->alone && !ioctl_name(abi, request).empty())) return nullptr;
  return described(all.names, macro->name);
}

constexpr Type ioctl_request{Kind::ioctl_request};

constexpr Syscall calls[] = {
    {"ioctl", {{"fd", fd}, {"cmd", ioctl_request}, {"arg", xlong}}, by_request("cmd", find_ioctl)},
};

}  // namespace

View<IoctlFamily> ioctl_families() {
  static const std::array all{autofs_ioctls, block_ioctls,    btrfs_ioctls,  device_ioctls,
                              file_ioctls,   hardware_ioctls, kernel_ioctls, kvm_ioctls,
                              socket_ioctls, terminal_ioctls, vhost_ioctls,  video_ioctls};
  return {all.data(), all.size()};
}

constinit const Family ioctl_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
