// linux/if_tun.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto tun_flags = names("IFF_???", {{"IFF_TUN", 1},
                                                    {"IFF_TAP", 2},
                                                    {"IFF_NAPI", 0x10},
                                                    {"IFF_NAPI_FRAGS", 0x20},
                                                    {"IFF_NO_CARRIER", 0x40},
                                                    {"IFF_MULTI_QUEUE", 0x100},
                                                    {"IFF_ATTACH_QUEUE", 0x200},
                                                    {"IFF_DETACH_QUEUE", 0x400},
                                                    {"IFF_PERSIST", 0x800},
                                                    {"IFF_NO_PI", 0x1000},
                                                    {"IFF_ONE_QUEUE", 0x2000},
                                                    {"IFF_VNET_HDR", 0x4000},
                                                    {"IFF_TUN_EXCL", 0x8000}});
// struct ifreq, of which a tunnel uses the name and the flags.
inline constexpr auto tun_interface =
    record(40, {{"ifr_name", chars(16), at(0)}, {"ifr_flags", flags(tun_flags, Size::b2), at(16)}});

}  // namespace sysgood::describe
