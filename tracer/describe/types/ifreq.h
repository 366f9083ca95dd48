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
// Hardware addresses are of a length that their type decides: what the kernel's drivers set dev->addr_len to.
consteval auto hardware_address_of(uint32_t length) {
  return record(16, {{"sa_data", array(hardware_address, length), at(2)}});
}
inline constexpr auto hardware_address_1 = hardware_address_of(1),
                      hardware_address_2 = hardware_address_of(2),
                      hardware_address_4 = hardware_address_of(4),
                      hardware_address_5 = hardware_address_of(5),
                      hardware_address_6 = hardware_address_of(6),
                      hardware_address_7 = hardware_address_of(7),
                      hardware_address_8 = hardware_address_of(8),
                      hardware_address_14 = hardware_address_of(14);
inline constexpr auto hardware_address_by_type =
    cases({{1, hardware_address_6},    // ARPHRD_ETHER
           {772, hardware_address_6},  // ARPHRD_LOOPBACK
           {0, hardware_address_7},    // ARPHRD_NETROM
           {3, hardware_address_7},    // ARPHRD_AX25
           {6, hardware_address_6},    // ARPHRD_IEEE802
           {7, hardware_address_1},    // ARPHRD_ARCNET
           {15, hardware_address_2},   // ARPHRD_DLCI
           {27, hardware_address_8},   // ARPHRD_EUI64
           {270, hardware_address_5},  // ARPHRD_ROSE
           {271, hardware_address_5},  // ARPHRD_X25
           {290, hardware_address_1},  // ARPHRD_MCTP
           {768, hardware_address_4},  // ARPHRD_TUNNEL
           {773, hardware_address_1},  // ARPHRD_LOCALTLK
           {774, hardware_address_6},  // ARPHRD_FDDI
           {776, hardware_address_4},  // ARPHRD_SIT
           {777, hardware_address_4},  // ARPHRD_IPDDP
           {778, hardware_address_4},  // ARPHRD_IPGRE
           {779, hardware_address_4},  // ARPHRD_PIMREG
           {780, hardware_address_6},  // ARPHRD_HIPPI
           {783, hardware_address_4},  // ARPHRD_IRDA
           {801, hardware_address_6},  // ARPHRD_IEEE80211
           {802, hardware_address_6},  // ARPHRD_IEEE80211_PRISM
           {803, hardware_address_6},  // ARPHRD_IEEE80211_RADIOTAP
           {804, hardware_address_8},  // ARPHRD_IEEE802154
           {805, hardware_address_8},  // ARPHRD_IEEE802154_MONITOR
           {820, hardware_address_1},  // ARPHRD_PHONET
           {821, hardware_address_1},  // ARPHRD_PHONET_PIPE
           {822, hardware_address_1},  // ARPHRD_CAIF
           {825, hardware_address_8},  // ARPHRD_6LOWPAN
           {826, hardware_address_8},  // ARPHRD_VSOCKMON
           otherwise(hardware_address_14)});
inline constexpr auto hardware_sockaddr =
    record(16, {{"sa_family", one_of(hardware_types, Size::b2), at(0)},
                {"", select("sa_family", hardware_address_by_type), at(0)}});
inline constexpr auto ifmap = record(
    {{"mem_start", xlong}, {"mem_end", xlong}, {"base_addr", x16}, {"irq", x8}, {"dma", x8}, {"port", x8}});

// struct ifreq: a name, and one of many things. That of a request to set it, and of one to get it. The union
// of those things is as long as struct ifmap, which has two longs: 24 bytes, and 16 of 32-bit programs.
inline constexpr uint16_t ifreq_wide = 40, ifreq_narrow = 32;
// Types: clang 14 takes no consteval call whose argument is a template's number.
struct WideIfreq {
  static constexpr uint16_t size = ifreq_wide;
};
struct NarrowIfreq {
  static constexpr uint16_t size = ifreq_narrow;
};
consteval auto ifreq_set(uint16_t size, std::string_view name, Type t) {
  return record(size, {{"ifr_name", chars(16), at(0)}, {name, t, at(16)}});
}
consteval auto ifreq_get(uint16_t size, std::string_view name, Type t) {
  return record(size, {{"ifr_name", chars(16), at(0)}, {name, t, filled, at(16)}});
}
template <class Ifreq>
inline constexpr auto get_flags_of = ifreq_get(Ifreq::size, "ifr_flags", flags(interface_flags, Size::b2));
template <class Ifreq>
inline constexpr auto set_flags_of = ifreq_set(Ifreq::size, "ifr_flags", flags(interface_flags, Size::b2));
template <class Ifreq>
inline constexpr auto get_address_of = ifreq_get(Ifreq::size, "ifr_addr", short_sockaddr);
template <class Ifreq>
inline constexpr auto set_address_of = ifreq_set(Ifreq::size, "ifr_addr", short_sockaddr);
template <class Ifreq>
inline constexpr auto get_destination_of = ifreq_get(Ifreq::size, "ifr_dstaddr", short_sockaddr);
template <class Ifreq>
inline constexpr auto set_destination_of = ifreq_set(Ifreq::size, "ifr_dstaddr", short_sockaddr);
template <class Ifreq>
inline constexpr auto get_broadcast_of = ifreq_get(Ifreq::size, "ifr_broadaddr", short_sockaddr);
template <class Ifreq>
inline constexpr auto set_broadcast_of = ifreq_set(Ifreq::size, "ifr_broadaddr", short_sockaddr);
template <class Ifreq>
inline constexpr auto get_netmask_of = ifreq_get(Ifreq::size, "ifr_netmask", short_sockaddr);
template <class Ifreq>
inline constexpr auto set_netmask_of = ifreq_set(Ifreq::size, "ifr_netmask", short_sockaddr);
template <class Ifreq>
inline constexpr auto get_hardware_of = ifreq_get(Ifreq::size, "ifr_hwaddr", hardware_sockaddr);
template <class Ifreq>
inline constexpr auto set_hardware_of = ifreq_set(Ifreq::size, "ifr_hwaddr", hardware_sockaddr);
template <class Ifreq>
inline constexpr auto get_index_of = ifreq_get(Ifreq::size, "ifr_ifindex", s32);
template <class Ifreq>
inline constexpr auto get_metric_of = ifreq_get(Ifreq::size, "ifr_metric", s32);
template <class Ifreq>
inline constexpr auto set_metric_of = ifreq_set(Ifreq::size, "ifr_metric", s32);
template <class Ifreq>
inline constexpr auto get_mtu_of = ifreq_get(Ifreq::size, "ifr_mtu", s32);
template <class Ifreq>
inline constexpr auto set_mtu_of = ifreq_set(Ifreq::size, "ifr_mtu", s32);
template <class Ifreq>
inline constexpr auto get_queue_of = ifreq_get(Ifreq::size, "ifr_qlen", s32);
template <class Ifreq>
inline constexpr auto set_queue_of = ifreq_set(Ifreq::size, "ifr_qlen", s32);
template <class Ifreq>
inline constexpr auto get_map_of = ifreq_get(Ifreq::size, "ifr_map", ifmap);
template <class Ifreq>
inline constexpr auto set_map_of = ifreq_set(Ifreq::size, "ifr_map", ifmap);
template <class Ifreq>
inline constexpr auto get_slave_of = ifreq_get(Ifreq::size, "ifr_slave", chars(16));
template <class Ifreq>
inline constexpr auto set_slave_of = ifreq_set(Ifreq::size, "ifr_slave", chars(16));
template <class Ifreq>
inline constexpr auto set_name_of = ifreq_set(Ifreq::size, "ifr_newname", chars(16));
template <class Ifreq>
inline constexpr auto ifreq_name_of = record(Ifreq::size, {{"ifr_ifindex", s32, at(16)},
                                                           {"ifr_name", chars(16), filled, at(0)}});
template <class Ifreq>
inline constexpr auto ifreq_index_only_of = record(Ifreq::size, {{"ifr_ifindex", u32, at(16)}});
inline constexpr auto get_flags =
    per_abi({{wide_abis, get_flags_of<WideIfreq>}, {narrow_abis, get_flags_of<NarrowIfreq>}});
inline constexpr auto set_flags =
    per_abi({{wide_abis, set_flags_of<WideIfreq>}, {narrow_abis, set_flags_of<NarrowIfreq>}});
inline constexpr auto get_address =
    per_abi({{wide_abis, get_address_of<WideIfreq>}, {narrow_abis, get_address_of<NarrowIfreq>}});
inline constexpr auto set_address =
    per_abi({{wide_abis, set_address_of<WideIfreq>}, {narrow_abis, set_address_of<NarrowIfreq>}});
inline constexpr auto get_destination =
    per_abi({{wide_abis, get_destination_of<WideIfreq>}, {narrow_abis, get_destination_of<NarrowIfreq>}});
inline constexpr auto set_destination =
    per_abi({{wide_abis, set_destination_of<WideIfreq>}, {narrow_abis, set_destination_of<NarrowIfreq>}});
inline constexpr auto get_broadcast =
    per_abi({{wide_abis, get_broadcast_of<WideIfreq>}, {narrow_abis, get_broadcast_of<NarrowIfreq>}});
inline constexpr auto set_broadcast =
    per_abi({{wide_abis, set_broadcast_of<WideIfreq>}, {narrow_abis, set_broadcast_of<NarrowIfreq>}});
inline constexpr auto get_netmask =
    per_abi({{wide_abis, get_netmask_of<WideIfreq>}, {narrow_abis, get_netmask_of<NarrowIfreq>}});
inline constexpr auto set_netmask =
    per_abi({{wide_abis, set_netmask_of<WideIfreq>}, {narrow_abis, set_netmask_of<NarrowIfreq>}});
inline constexpr auto get_hardware =
    per_abi({{wide_abis, get_hardware_of<WideIfreq>}, {narrow_abis, get_hardware_of<NarrowIfreq>}});
inline constexpr auto set_hardware =
    per_abi({{wide_abis, set_hardware_of<WideIfreq>}, {narrow_abis, set_hardware_of<NarrowIfreq>}});
inline constexpr auto get_index =
    per_abi({{wide_abis, get_index_of<WideIfreq>}, {narrow_abis, get_index_of<NarrowIfreq>}});
inline constexpr auto get_metric =
    per_abi({{wide_abis, get_metric_of<WideIfreq>}, {narrow_abis, get_metric_of<NarrowIfreq>}});
inline constexpr auto set_metric =
    per_abi({{wide_abis, set_metric_of<WideIfreq>}, {narrow_abis, set_metric_of<NarrowIfreq>}});
inline constexpr auto get_mtu =
    per_abi({{wide_abis, get_mtu_of<WideIfreq>}, {narrow_abis, get_mtu_of<NarrowIfreq>}});
inline constexpr auto set_mtu =
    per_abi({{wide_abis, set_mtu_of<WideIfreq>}, {narrow_abis, set_mtu_of<NarrowIfreq>}});
inline constexpr auto get_queue =
    per_abi({{wide_abis, get_queue_of<WideIfreq>}, {narrow_abis, get_queue_of<NarrowIfreq>}});
inline constexpr auto set_queue =
    per_abi({{wide_abis, set_queue_of<WideIfreq>}, {narrow_abis, set_queue_of<NarrowIfreq>}});
inline constexpr auto get_map =
    per_abi({{wide_abis, get_map_of<WideIfreq>}, {narrow_abis, get_map_of<NarrowIfreq>}});
inline constexpr auto set_map =
    per_abi({{wide_abis, set_map_of<WideIfreq>}, {narrow_abis, set_map_of<NarrowIfreq>}});
inline constexpr auto get_slave =
    per_abi({{wide_abis, get_slave_of<WideIfreq>}, {narrow_abis, get_slave_of<NarrowIfreq>}});
inline constexpr auto set_slave =
    per_abi({{wide_abis, set_slave_of<WideIfreq>}, {narrow_abis, set_slave_of<NarrowIfreq>}});
inline constexpr auto set_name =
    per_abi({{wide_abis, set_name_of<WideIfreq>}, {narrow_abis, set_name_of<NarrowIfreq>}});
inline constexpr auto ifreq_name =
    per_abi({{wide_abis, ifreq_name_of<WideIfreq>}, {narrow_abis, ifreq_name_of<NarrowIfreq>}});
inline constexpr auto ifreq_index_only =
    per_abi({{wide_abis, ifreq_index_only_of<WideIfreq>}, {narrow_abis, ifreq_index_only_of<NarrowIfreq>}});

// struct ifconf: how many bytes of them there is room for, and were written.
inline constexpr auto ifreq_sizes =
    names("", {{"sizeof(struct ifreq)", ifreq_wide, On{narrow_abis, ifreq_narrow}}});
inline constexpr Type ifreqs = names_as(Kind::multiple, ifreq_sizes);
inline constexpr auto ifconf_wide =
    record({{"ifc_len", ifreqs, changes},
            {"ifc_buf", out(set_address_of<WideIfreq>, count_per("ifc_len", ifreq_wide))}});
inline constexpr auto ifconf_narrow =
    record({{"ifc_len", ifreqs, changes},
            {"ifc_buf", out(set_address_of<NarrowIfreq>, count_per("ifc_len", ifreq_narrow))}});
inline constexpr auto ifconf = per_abi({{wide_abis, ifconf_wide}, {narrow_abis, ifconf_narrow}});

}  // namespace sysgood::describe
