// Sockets: socket(7), send(2), recv(2).
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket.h"
#include "tracer/describe/types/socket_option.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr Type family = one_of(address_families), level = one_of(socket_levels);

consteval Type address_in(std::string_view size) { return in(sockaddr, clipped(sized(size))); }
consteval Type address_out(std::string_view size) { return out(sockaddr, clipped(pointed(size))); }

// Without an address nobody looks at its size: both are known when the call is entered.
constexpr auto accepted = cases({{0, address}, otherwise(address_out("upeer_addrlen"))});
constexpr auto told = cases({{0, address}, otherwise(address_out("usockaddr_len"))});
constexpr auto size_of_address = cases({{0, address}, otherwise(inout(s32))});

// ---- options ----

// Options whose structure is not known here, and numbers of any size.
constexpr Type set_any = in(number_or_bytes, count("optlen")),
               got_any = out(number_or_bytes, pointed("optlen"));
// The kernel takes what it needs of more, and nothing of less.
consteval Type set(Type t) { return in(t, whole(sized("optlen"))); }
consteval Type got(Type t) { return out(t, clipped(pointed("optlen"))); }

consteval Variant setting(uint64_t of_level, Type name, Type value = set_any) {
  const Field args[] = {{"optname", name}, {"optval", value}, {"optlen", s32}};
  return {of_level, args};
}
consteval Variant getting(uint64_t of_level, Type name, Type value = got_any) {
  const Field args[] = {{"optname", name}, {"optval", value}, {"optlen", inout(s32)}};
  return {of_level, args};
}

constexpr auto set_socket_names = joined(socket_options, {{"SO_ATTACH_FILTER", 26}});
constexpr auto got_socket_names = joined(socket_options, {{"SO_GET_FILTER", 26}});
constexpr auto set_ip_names = joined(ip_options, {{"IPT_SO_SET_REPLACE", 64},
                                                  {"IPT_SO_SET_ADD_COUNTERS", 65},
                                                  {"ARPT_SO_SET_REPLACE", 96},
                                                  {"ARPT_SO_SET_ADD_COUNTERS", 97},
                                                  {"EBT_SO_SET_ENTRIES", 128},
                                                  {"EBT_SO_SET_COUNTERS", 129}});
constexpr auto got_ip_names = joined(ip_options, {{"IPT_SO_GET_INFO", 64},
                                                  {"IPT_SO_GET_ENTRIES", 65},
                                                  {"IPT_SO_GET_REVISION_MATCH", 66},
                                                  {"IPT_SO_GET_REVISION_TARGET", 67},
                                                  {"ARPT_SO_GET_INFO", 96},
                                                  {"ARPT_SO_GET_ENTRIES", 97},
                                                  {"ARPT_SO_GET_REVISION_TARGET", 99},
                                                  {"EBT_SO_GET_INFO", 128},
                                                  {"EBT_SO_GET_ENTRIES", 129},
                                                  {"EBT_SO_GET_INIT_INFO", 130},
                                                  {"EBT_SO_GET_INIT_ENTRIES", 131}});
constexpr auto set_ipv6_names =
    joined(ipv6_options, {{"IP6T_SO_SET_REPLACE", 64}, {"IP6T_SO_SET_ADD_COUNTERS", 65}});
constexpr auto got_ipv6_names = joined(ipv6_options, {{"IP6T_SO_GET_INFO", 64},
                                                      {"IP6T_SO_GET_ENTRIES", 65},
                                                      {"IP6T_SO_GET_REVISION_MATCH", 68},
                                                      {"IP6T_SO_GET_REVISION_TARGET", 69}});

// Of SOL_SOCKET, those that are an int at least.
constexpr Type set_int = set(s32);
constexpr auto set_socket_values =
    cases({{1, set_int},          {2, set_int},
           {5, set_int},          {6, set_int},
           {7, set_int},          {8, set_int},
           {9, set_int},          {10, set_int},
           {11, set_int},         {12, set_int},
           {13, set(linger)},     {14, set_int},
           {15, set_int},         {16, set_int},
           {18, set_int},         {19, set_int},
           {26, set(sock_fprog)}, {27, set_int},
           {29, set_int},         {30, set_int},
           {32, set_int},         {33, set_int},
           {34, set_int},         {35, set_int},
           {36, set_int},         {37, set_int},
           {40, set_int},         {41, set_int},
           {42, set_int},         {43, set_int},
           {44, set_int},         {45, set_int},
           {46, set_int},         {49, set_int},
           {51, set(sock_fprog)}, {53, set_int},
           {56, set_int},         {60, set_int},
           {63, set_int},         {64, set_int},
           {65, set_int},         {68, set_int},
           {69, set_int},         {70, set_int},
           {73, set_int},         {74, set(names_as(Kind::named_number, txrehash))},
           {75, set_int},         otherwise(set_any)});
constexpr auto set_ip_values = cases(
    {{35, set(ip_mreq)}, {36, set(ip_mreq)}, {42, set(group_req)}, {45, set(group_req)}, otherwise(set_any)});
constexpr auto set_ipv6_values = cases({{20, set(ipv6_mreq)},
                                        {21, set(ipv6_mreq)},
                                        {27, set(ipv6_mreq)},
                                        {28, set(ipv6_mreq)},
                                        {42, set(group_req)},
                                        {45, set(group_req)},
                                        otherwise(set_any)});
constexpr auto set_raw_values = cases({{1, set(icmp_filter)}, otherwise(set_any)});
constexpr auto set_packet_values = cases({{1, set(packet_mreq)},
                                          {2, set(packet_mreq)},
                                          {5, set(tpacket_req)},
                                          {13, set(tpacket_req)},
                                          otherwise(set_any)});
constexpr Type got_int = got(s32);
constexpr auto got_socket_values =
    cases({{1, got_int},      {2, got_int},
           {4, got_int},      {5, got_int},
           {6, got_int},      {7, got_int},
           {8, got_int},      {9, got_int},
           {10, got_int},     {11, got_int},
           {12, got_int},     {13, got(linger)},
           {14, got_int},     {15, got_int},
           {16, got_int},     {17, got(ucred)},
           {18, got_int},     {19, got_int},
           {27, got_int},     {29, got_int},
           {30, got_int},     {32, got_int},
           {33, got_int},     {34, got_int},
           {35, got_int},     {36, got_int},
           {37, got_int},     {40, got_int},
           {41, got_int},     {42, got_int},
           {43, got_int},     {44, got_int},
           {45, got_int},     {46, got_int},
           {49, got_int},     {53, got_int},
           {56, got_int},     {60, got_int},
           {63, got_int},     {64, got_int},
           {65, got_int},     {68, got_int},
           {69, got_int},     {70, got_int},
           {73, got_int},     {74, got(names_as(Kind::named_number, txrehash))},
           {75, got_int},     {26, address},  // a program of as many instructions, not of bytes
           otherwise(got_any)});
constexpr auto got_raw_values = cases({{1, got(icmp_filter)}, otherwise(got_any)});
constexpr auto got_packet_values = cases({{6, got(tpacket_stats)}, otherwise(got_any)});

constexpr auto settings = variants({
    setting(0, one_of(set_ip_names), select("optname", set_ip_values)),
    setting(1, one_of(set_socket_names), select("optname", set_socket_values)),
    setting(6, one_of(tcp_options)),
    setting(17, one_of(udp_options)),
    setting(41, one_of(set_ipv6_names), select("optname", set_ipv6_values)),
    setting(101, one_of(can_raw_options)),
    setting(132, one_of(sctp_options)),
    setting(255, one_of(raw_options), select("optname", set_raw_values)),
    setting(257, one_of(ax25_options)),
    setting(263, one_of(packet_options), select("optname", set_packet_values)),
    setting(268, one_of(llc_options)),
    setting(269, one_of(dccp_options)),
    setting(270, one_of(netlink_options), set_int),
    setting(271, one_of(tipc_options)),
    setting(272, one_of(rxrpc_options)),
    setting(273, one_of(pppol2tp_options)),
    setting(274, one_of(bluetooth_options)),
    setting(275, one_of(phonet_options)),
    setting(276, one_of(rds_options)),
    setting(277, one_of(iucv_options)),
    setting(278, one_of(caif_options)),
    setting(279, one_of(alg_options)),
    setting(280, one_of(nfc_options)),
    setting(281, one_of(kcm_options)),
    setting(282, one_of(tls_options)),
    setting(283, one_of(xdp_options)),
});
constexpr auto gettings = variants({
    getting(0, one_of(got_ip_names)),
    getting(1, one_of(got_socket_names), select("optname", got_socket_values)),
    getting(6, one_of(tcp_options)),
    getting(17, one_of(udp_options)),
    getting(41, one_of(got_ipv6_names)),
    getting(101, one_of(can_raw_options)),
    getting(132, one_of(sctp_options)),
    getting(255, one_of(raw_options), select("optname", got_raw_values)),
    getting(257, one_of(ax25_options)),
    getting(263, one_of(packet_options), select("optname", got_packet_values)),
    getting(268, one_of(llc_options)),
    getting(269, one_of(dccp_options)),
    getting(270, one_of(netlink_options)),
    getting(271, one_of(tipc_options)),
    getting(272, one_of(rxrpc_options)),
    getting(273, one_of(pppol2tp_options)),
    getting(274, one_of(bluetooth_options)),
    getting(275, one_of(phonet_options)),
    getting(276, one_of(rds_options)),
    getting(277, one_of(iucv_options)),
    getting(278, one_of(caif_options)),
    getting(279, one_of(alg_options)),
    getting(280, one_of(nfc_options)),
    getting(281, one_of(kcm_options)),
    getting(282, one_of(tls_options)),
    getting(283, one_of(xdp_options)),
});

constexpr Syscall calls[] = {
    {"accept",
     {{"fd", fd},
      {"upeer_sockaddr", select("upeer_sockaddr", accepted)},
      {"upeer_addrlen", select("upeer_sockaddr", size_of_address)}},
     Returns::descriptor},
    {"accept4",
     {{"fd", fd},
      {"upeer_sockaddr", select("upeer_sockaddr", accepted)},
      {"upeer_addrlen", select("upeer_sockaddr", size_of_address)},
      {"flags", flags(socket_flags)}},
     Returns::descriptor},
    {"bind", {{"fd", fd}, {"umyaddr", address_in("addrlen")}, {"addrlen", s32}}},
    {"connect", {{"fd", fd}, {"uservaddr", address_in("addrlen")}, {"addrlen", s32}}},
    {"getpeername",
     {{"fd", fd},
      {"usockaddr", select("usockaddr", told)},
      {"usockaddr_len", select("usockaddr", size_of_address)}}},
    {"getsockname",
     {{"fd", fd},
      {"usockaddr", select("usockaddr", told)},
      {"usockaddr_len", select("usockaddr", size_of_address)}}},
    {"getsockopt",
     {{"fd", fd}, {"level", level}, {"optname", u32}, {"optval", got_any}, {"optlen", inout(s32)}},
     by("level", gettings)},
    {"listen", {{"fd", fd}, {"backlog", s32}}},
    {"recvfrom",
     {{"fd", fd},
      {"ubuf", out(through_socket, ret_up_to("size"))},
      {"size", usize},
      {"flags", flags(send_flags)},
      {"addr", address_out("addr_len")},
      {"addr_len", select("addr", size_of_address)}}},
    {"recvmmsg",
     {{"fd", fd},
      {"mmsg", inout(received_mmsghdr, ret_up_to("vlen"))},
      {"vlen", u32},
      {"flags", flags(send_flags)},
      {"timeout", in(timespec)}},
     Hook::time_left},
    {"recvmsg", {{"fd", fd}, {"msg", inout(received_msghdr)}, {"flags", flags(send_flags)}}},
    {"sendmmsg",
     {{"fd", fd}, {"mmsg", inout(sent_mmsghdr, count("vlen"))}, {"vlen", u32}, {"flags", flags(send_flags)}}},
    {"sendmsg", {{"fd", fd}, {"msg", in(sent_msghdr)}, {"flags", flags(send_flags)}}},
    {"sendto",
     {{"fd", fd},
      {"buff", in(through_socket, count("len"))},
      {"len", usize},
      {"flags", flags(send_flags)},
      {"addr", address_in("addr_len")},
      {"addr_len", s32}}},
    {"setsockopt",
     {{"fd", fd}, {"level", level}, {"optname", u32}, {"optval", set_any}, {"optlen", s32}},
     by("level", settings)},
    {"shutdown", {{"fd", fd}, {"how", one_of(shutdown_how)}}},
    {"socket",
     {{"family", family}, {"type", socket_type}, {"protocol", select("family", protocol_by_family)}},
     Returns::descriptor},
    {"socketpair",
     {{"family", family}, {"type", socket_type}, {"protocol", usize}, {"usockvec", out(fd, fixed(2))}}},
};

}  // namespace

constinit const Family network_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
