// Finding the name of a request.
#include <algorithm>
#include <array>

#include "tracer/describe/ioctl_names/table.h"

namespace sysgood::describe {

namespace ioctl_names {

namespace {

// The order of the table: by type, then by number, as Documentation/userspace-api/ioctl/ioctl-number.rst has
// them.
constexpr uint32_t key(uint32_t request) { return request << 16 | request >> 16; }

}  // namespace

View<View<Row>> pages() {
  static const std::array all{types_00_1f, types_20_42, types_43_4c, types_4d_53, types_54_55,
                              types_56_60, types_61_63, types_64_64, types_65_6f, types_70_89,
                              types_8a_a7, types_a8_b3, types_b4_ff};
  return {all.data(), all.size()};
}

}  // namespace ioctl_names

std::string_view ioctl_name(Abi abi, uint32_t request) {
  using namespace ioctl_names;
  auto before = [](const Row& row, uint32_t wanted) { return key(row.number) < wanted; };
  const View<Page> all = pages();
  const Page* page =
      std::upper_bound(all.begin(), all.end(), key(request),
                       [](uint32_t wanted, const Page& p) { return wanted < key(p.data->number); });
  if (page == all.begin()) return {};
  --page;
  const Row* row = std::lower_bound(page->begin(), page->end(), key(request), before);
  for (; row != page->end() && row->number == request; ++row)
    if (row->on & bit_of(abi)) return row->name;
  return {};
}

}  // namespace sysgood::describe
