// What messages of several protocols of netlink share.
#pragma once

#include "tracer/describe/types/netlink.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

inline constexpr Type family8 = one_of(address_families, Size::b1), lladdr = flexible(hardware_address);
// Behind a message that has no attributes.
inline constexpr Type no_more{};
inline constexpr Type network_u64 = sized_as(port, Size::b8);

// Times in ticks of USER_HZ, of 32 bits or of 64 (linux/if_bridge.h).
consteval Type ticks_of(Size s) { return {Kind::clock_ticks, s}; }
inline constexpr auto ticks_by_size = cases({{0, ticks_of(Size::b8), 0, 8},
                                             {0, ticks_of(Size::b4), 0, 4},
                                             {0, ticks_of(Size::b2), 0, 2},
                                             otherwise(ticks_of(Size::b1))});
inline constexpr Type interval = select("nla_len", ticks_by_size);

// An address of the family that a field around it tells.
inline constexpr auto address_of_family = cases({{2, ipv4}, {10, ipv6}, otherwise(octets)});

// As many as there are, with names for their positions.
template <size_t N>
consteval Type indexed(Type t, const NamesOf<N>& index) {
  t = flexible(t);
  t.index = index;
  return t;
}

}  // namespace sysgood::describe
