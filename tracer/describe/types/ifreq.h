// Network interfaces as ioctl(2) sees them: linux/if.h. netdevice(7).
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/ethernet.h"
#include "tracer/describe/types/sockaddr.h"

namespace sysgood::describe {

inline constexpr auto interface_flags = names("IFF_???", {{"IFF_UP", 1},
                                                          {"IFF_BROADCAST", 2},
                                                          {"IFF_DEBUG", 4},
                                                          {"IFF_LOOPBACK", 8},
                                                          {"IFF_POINTOPOINT", 0x10},
                                                          {"IFF_NOTRAILERS", 0x20},
                                                          {"IFF_RUNNING", 0x40},
                                                          {"IFF_NOARP", 0x80},
                                                          {"IFF_PROMISC", 0x100},
                                                          {"IFF_ALLMULTI", 0x200},
                                                          {"IFF_MASTER", 0x400},
                                                          {"IFF_SLAVE", 0x800},
                                                          {"IFF_MULTICAST", 0x1000},
                                                          {"IFF_PORTSEL", 0x2000},
                                                          {"IFF_AUTOMEDIA", 0x4000},
                                                          {"IFF_DYNAMIC", 0x8000}});
// Hardware addresses are of a length that their type decides.
inline constexpr auto hardware_address_6 = record(8, {{"sa_data", array(hardware_address, 6), at(2)}});
inline constexpr auto hardware_address_14 = record(16, {{"sa_data", array(hardware_address, 14), at(2)}});
inline constexpr auto hardware_address_by_type =
    cases({{1, hardware_address_6}, {772, hardware_address_6}, otherwise(hardware_address_14)});
inline constexpr auto hardware_sockaddr =
    record(16, {{"sa_family", one_of(hardware_types, Size::b2), at(0)},
                {"", select("sa_family", hardware_address_by_type), at(0)}});
inline constexpr auto ifmap = record(
    {{"mem_start", xlong}, {"mem_end", xlong}, {"base_addr", x16}, {"irq", x8}, {"dma", x8}, {"port", x8}});

// struct ifreq: a name, and one of many things. That of a request to set it, and of one to get it.
consteval auto ifreq_set(std::string_view name, Type t) {
  return record(40, {{"ifr_name", chars(16), at(0)}, {name, t, at(16)}});
}
consteval auto ifreq_get(std::string_view name, Type t) {
  return record(40, {{"ifr_name", chars(16), at(0)}, {name, t, filled, at(16)}});
}
inline constexpr auto ifreq_name =
    record(40, {{"ifr_ifindex", s32, at(16)}, {"ifr_name", chars(16), filled, at(0)}});
inline constexpr auto ifreq_index_only = record(40, {{"ifr_ifindex", u32, at(16)}});
inline constexpr auto get_flags = ifreq_get("ifr_flags", flags(interface_flags, Size::b2)),
                      get_address = ifreq_get("ifr_addr", short_sockaddr),
                      get_destination = ifreq_get("ifr_dstaddr", short_sockaddr),
                      get_broadcast = ifreq_get("ifr_broadaddr", short_sockaddr),
                      get_netmask = ifreq_get("ifr_netmask", short_sockaddr),
                      get_hardware = ifreq_get("ifr_hwaddr", hardware_sockaddr),
                      get_index = ifreq_get("ifr_ifindex", s32), get_metric = ifreq_get("ifr_metric", s32),
                      get_mtu = ifreq_get("ifr_mtu", s32), get_queue = ifreq_get("ifr_qlen", s32),
                      get_map = ifreq_get("ifr_map", ifmap), get_slave = ifreq_get("ifr_slave", chars(16));
inline constexpr auto set_flags = ifreq_set("ifr_flags", flags(interface_flags, Size::b2)),
                      set_address = ifreq_set("ifr_addr", short_sockaddr),
                      set_destination = ifreq_set("ifr_dstaddr", short_sockaddr),
                      set_broadcast = ifreq_set("ifr_broadaddr", short_sockaddr),
                      set_netmask = ifreq_set("ifr_netmask", short_sockaddr),
                      set_hardware = ifreq_set("ifr_hwaddr", hardware_sockaddr),
                      set_metric = ifreq_set("ifr_metric", s32), set_mtu = ifreq_set("ifr_mtu", s32),
                      set_queue = ifreq_set("ifr_qlen", s32), set_map = ifreq_set("ifr_map", ifmap),
                      set_name = ifreq_set("ifr_newname", chars(16)),
                      set_slave = ifreq_set("ifr_slave", chars(16));

// struct ifconf: how many bytes of them there is room for, and were written. Of 32-bit programs both are
// smaller: the union in struct ifreq is as long as struct ifmap, which has two longs.
inline constexpr auto narrow_address =
    record(32, {{"ifr_name", chars(16), at(0)}, {"ifr_addr", short_sockaddr, at(16)}});
inline constexpr auto ifconf_wide =
    record({{"ifc_len", s32, changes}, {"ifc_buf", out(set_address, count_per("ifc_len", 40))}});
inline constexpr auto ifconf_narrow =
    record({{"ifc_len", s32, changes}, {"ifc_buf", out(narrow_address, count_per("ifc_len", 32))}});
inline constexpr auto ifconf = per_abi({{wide_abis, ifconf_wide}, {narrow_abis, ifconf_narrow}});

}  // namespace sysgood::describe
