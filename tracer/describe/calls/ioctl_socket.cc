// Requests of sockets and of network interfaces.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/ifreq.h"
#include "tracer/describe/types/tun.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    {"SIOCATMARK", out(s32)},
    {"SIOCSPGRP", in(s32)},
    {"SIOCGPGRP", out(s32)},
    {"SIOCGIFNAME", inout(ifreq_name)},
    {"SIOCGIFCONF", inout(ifconf)},
    {"SIOCGIFFLAGS", inout(get_flags)},
    {"SIOCSIFFLAGS", in(set_flags)},
    {"SIOCGIFADDR", inout(get_address)},
    {"SIOCSIFADDR", in(set_address)},
    {"SIOCGIFDSTADDR", inout(get_destination)},
    {"SIOCSIFDSTADDR", in(set_destination)},
    {"SIOCGIFBRDADDR", inout(get_broadcast)},
    {"SIOCSIFBRDADDR", in(set_broadcast)},
    {"SIOCGIFNETMASK", inout(get_netmask)},
    {"SIOCSIFNETMASK", in(set_netmask)},
    {"SIOCGIFMETRIC", inout(get_metric)},
    {"SIOCSIFMETRIC", in(set_metric)},
    {"SIOCGIFMTU", inout(get_mtu)},
    {"SIOCSIFMTU", in(set_mtu)},
    {"SIOCSIFNAME", in(set_name)},
    {"SIOCGIFHWADDR", inout(get_hardware)},
    {"SIOCSIFHWADDR", in(set_hardware)},
    {"SIOCADDMULTI", in(set_hardware)},
    {"SIOCDELMULTI", in(set_hardware)},
    {"SIOCGIFENCAP", out(s32)},
    {"SIOCSIFENCAP", in(s32)},
    {"SIOCGIFSLAVE", inout(get_slave)},
    {"SIOCSIFSLAVE", in(set_slave)},
    {"SIOCGIFINDEX", inout(get_index)},
    {"SIOCGIFTXQLEN", inout(get_queue)},
    {"SIOCSIFTXQLEN", in(set_queue)},
    {"SIOCGIFMAP", inout(get_map)},
    {"SIOCSIFMAP", in(set_map)},
    {"SIOCOUTQNSD", out(s32)},
    {"SIOCGSKNS", xlong, Returns::descriptor},
    // Tunnels.
    {"TUNSETIFF", in(tun_interface)},
    {"TUNGETIFF", out(tun_interface)},
    {"TUNGETFEATURES", out(flags(tun_flags))},
    {"TUNSETPERSIST", usize},
    {"TUNSETOWNER", uid},
    {"TUNSETGROUP", gid},
    {"TUNSETSNDBUF", in(s32)},
    {"TUNGETSNDBUF", out(s32)},
    {"TUNSETVNETHDRSZ", in(s32)},
    {"TUNGETVNETHDRSZ", out(s32)},
    {"SIOCBRADDBR", in(text, fixed(16))},
    {"SIOCBRDELBR", in(text, fixed(16))},
    {"SIOCBRADDIF", in(ifreq_index_only)},
    {"SIOCBRDELIF", in(ifreq_index_only)},
};

}  // namespace

constinit const IoctlFamily socket_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
