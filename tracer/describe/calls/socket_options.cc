// Options of sockets: getsockopt(2), setsockopt(2). What a name means, and what it is set to, depends on the
// level.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/filter.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_option.h"
#include "tracer/describe/types/socket_option_families.h"
#include "tracer/describe/types/socket_value.h"
#include "tracer/describe/types/socket_value_families.h"
#include "tracer/describe/types/socket_value_tcp.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

// Options whose structure is not known here, and numbers of any size.
constexpr Type set_any = in(number_or_bytes, count("optlen")),
               got_any = out(number_or_bytes, pointed("optlen"));
// The kernel takes what it needs of more, and nothing of less.
consteval Type set(Type t) { return in(t, whole(sized("optlen"))); }
consteval Type got(Type t) { return out(t, clipped(pointed("optlen"))); }
// Structures that strace does not know. What is none of them is shown as that of which nothing is known.
consteval Type set_more(Type t) { return in(t, whole(count("optlen"))); }
consteval Type got_more(Type t) { return out(t, whole(pointed("optlen"))); }
consteval Type set_longest(Type t) { return in(t, clipped(count("optlen"))); }

// Numbers larger than an int, which an int is taken for where there are no more bytes.
constexpr Type got_u64 = got_more(u64);
constexpr Type address_got = out(sockaddr, clipped(pointed("optlen")));
constexpr Type error = Type{Kind::error_number};
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
                                                  {"SO_ORIGINAL_DST", 80},
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
                                                      {"IP6T_SO_GET_REVISION_TARGET", 69},
                                                      {"IP6T_SO_ORIGINAL_DST", 80}});

// ---- values that are set ----

// Of SOL_SOCKET, those that are an int at least.
constexpr Type set_int = set(s32);
constexpr auto set_socket_values = cases({{1, set_int},
                                          {2, set_int},
                                          {5, set_int},
                                          {6, set_int},
                                          {7, set_int},
                                          {8, set_int},
                                          {9, set_int},
                                          {10, set_int},
                                          {11, set_int},
                                          {12, set_int},
                                          {13, set(linger)},
                                          {14, set_int},
                                          {15, set_int},
                                          {16, set_int},
                                          {18, set_int},
                                          {19, set_int},
                                          {20, set_more(timeval)},
                                          {21, set_more(timeval)},
                                          {26, set(sock_fprog)},
                                          {27, set_int},
                                          {29, set_int},
                                          {30, set_int},
                                          {32, set_int},
                                          {33, set_int},
                                          {34, set_int},
                                          {35, set_int},
                                          {36, set_int},
                                          {37, set_int},
                                          {40, set_int},
                                          {41, set_int},
                                          {42, set_int},
                                          {43, set_int},
                                          {44, set_int},
                                          {45, set_int},
                                          {46, set_int},
                                          {49, set_int},
                                          {51, set(sock_fprog)},
                                          {53, set_int},
                                          {56, set_int},
                                          {60, set_int},
                                          {61, set_more(sock_txtime)},
                                          {63, set_int},
                                          {64, set_int},
                                          {65, set_int},
                                          {66, set_more(timeval64)},
                                          {67, set_more(timeval64)},
                                          {68, set_int},
                                          {69, set_int},
                                          {70, set_int},
                                          {73, set_int},
                                          {74, set(names_as(Kind::named_number, txrehash))},
                                          {75, set_int},
                                          otherwise(set_any)});
constexpr auto group_by_size = cases({{4, set_any}, {8, set_more(ip_mreq)}, otherwise(set_more(ip_mreqn))});
constexpr auto ring_by_size = cases({{16, set(tpacket_req)}, {28, set(tpacket_req3)}, otherwise(address)});
constexpr auto set_ip_values = cases({{32, select("optlen", group_by_size)},
                                      {35, set(ip_mreq)},
                                      {36, set(ip_mreq)},
                                      {37, set_more(ip_mreq_source)},
                                      {38, set_more(ip_mreq_source)},
                                      {39, set_more(ip_mreq_source)},
                                      {40, set_more(ip_mreq_source)},
                                      {41, set_longest(ip_msfilter)},
                                      {42, set(group_req)},
                                      {43, set_more(group_source_req)},
                                      {44, set_more(group_source_req)},
                                      {45, set(group_req)},
                                      {46, set_more(group_source_req)},
                                      {47, set_more(group_source_req)},
                                      {48, set_longest(group_filter)},
                                      otherwise(set_any)});
// The old options of the same name are numbers.
constexpr auto pktinfo_by_size = cases({{20, set_more(in6_pktinfo)}, otherwise(set_any)});
constexpr Type by_pktinfo = select("optlen", pktinfo_by_size);
constexpr auto set_ipv6_values = cases({{2, by_pktinfo},
                                        {9, set_longest(sockaddr)},
                                        {20, set(ipv6_mreq)},
                                        {21, set(ipv6_mreq)},
                                        {27, set(ipv6_mreq)},
                                        {28, set(ipv6_mreq)},
                                        {32, set_more(in6_flowlabel_req)},
                                        {42, set(group_req)},
                                        {43, set_more(group_source_req)},
                                        {44, set_more(group_source_req)},
                                        {45, set(group_req)},
                                        {46, set_more(group_source_req)},
                                        {47, set_more(group_source_req)},
                                        {48, set_longest(group_filter)},
                                        {50, by_pktinfo},
                                        otherwise(set_any)});
constexpr auto set_icmpv6_values = cases({{1, set(icmp6_filter)}, otherwise(set_any)});
constexpr auto set_raw_values = cases({{1, set(icmp_filter)}, otherwise(set_any)});
constexpr auto set_tcp_values = cases({{14, set_longest(tcp_md5sig)},
                                       {22, in(tcp_repair_opt, count_per("optlen", 8))},
                                       {29, set_more(tcp_repair_window)},
                                       {32, set_longest(tcp_md5sig)},
                                       otherwise(set_any)});
constexpr auto set_packet_values = cases({{1, set(packet_mreq)},
                                          {2, set(packet_mreq)},
                                          {5, select("optlen", ring_by_size)},
                                          {13, select("optlen", ring_by_size)},
                                          otherwise(set_any)});
constexpr auto set_tls_values =
    cases({{1, set_longest(tls_crypto_info)}, {2, set_longest(tls_crypto_info)}, otherwise(set_any)});
constexpr auto set_xdp_values = cases({{4, set_longest(xdp_umem_reg)}, otherwise(set_any)});
constexpr auto set_can_raw_values = cases({{1, set_longest(can_filters)}, otherwise(set_any)});
constexpr auto set_isotp_values = cases({{1, set_more(can_isotp_opts)},
                                         {2, set_more(can_isotp_fc_options)},
                                         {5, set_more(can_isotp_ll_options)},
                                         otherwise(set_any)});
constexpr auto set_j1939_values = cases({{1, set_longest(j1939_filters)}, otherwise(set_any)});
constexpr auto set_vsock_values = cases({{0, set_more(u64)},
                                         {1, set_more(u64)},
                                         {2, set_more(u64)},
                                         {6, set_more(timeval)},
                                         {8, set_more(timeval64)},
                                         otherwise(set_any)});
constexpr auto set_tipc_values = cases({{135, set_more(tipc_group_req)}, otherwise(set_any)});
constexpr auto set_bluetooth_values = cases(
    {{4, set_longest(bt_security)}, {9, set_more(bt_power)}, {11, set_more(bt_voice)}, otherwise(set_any)});
constexpr auto set_rds_values = cases({{2, set_more(rds_get_mr_args)},
                                       {3, set_more(rds_free_mr_args)},
                                       {7, set_more(rds_get_mr_for_dest_args)},
                                       otherwise(set_any)});
// Those that may also be a single number are a record where they are as long as one.
constexpr auto sctp_number_or_value = cases({{8, set_more(sctp_assoc_value)}, otherwise(set_any)});
constexpr Type sctp_set_number = select("optlen", sctp_number_or_value);
constexpr auto sctp_sack_by_size =
    cases({{12, set_more(sctp_sack_info)}, {8, set_more(sctp_assoc_value)}, otherwise(set_any)});
constexpr Type sctp_set_sack = select("optlen", sctp_sack_by_size);
constexpr auto set_sctp_values = cases({{0, set_more(sctp_rtoinfo)},
                                        {1, set_more(sctp_assocparams)},
                                        {2, set_more(sctp_initmsg)},
                                        {5, set_more(sctp_setpeerprim)},
                                        {6, set_more(sctp_prim)},
                                        {7, set_more(sctp_setadaptation)},
                                        {9, set_longest(sctp_paddrparams)},
                                        {10, set_more(sctp_sndrcvinfo)},
                                        {11, set_longest(sctp_event_subscribe)},
                                        {13, sctp_set_number},
                                        {16, sctp_set_sack},
                                        {17, sctp_set_number},
                                        {20, sctp_set_number},
                                        {23, set_longest(sctp_authkey)},
                                        {24, set_more(sctp_authkeyid)},
                                        {25, set_more(sctp_authkeyid)},
                                        {34, set_more(sctp_sndinfo)},
                                        {35, set_more(sctp_authkeyid)},
                                        {113, sctp_set_number},
                                        {114, set_more(sctp_default_prinfo)},
                                        {117, sctp_set_number},
                                        {118, sctp_set_number},
                                        {121, set_more(sctp_add_streams)},
                                        {123, sctp_set_number},
                                        {124, set_more(sctp_stream_value)},
                                        {125, sctp_set_number},
                                        {127, set_more(sctp_event)},
                                        {128, sctp_set_number},
                                        {129, sctp_set_number},
                                        {130, sctp_set_number},
                                        {131, sctp_set_number},
                                        otherwise(set_any)});

// ---- values that are told ----

constexpr Type got_int = got(s32);
constexpr auto got_socket_values = cases({{1, got_int},
                                          {2, got_int},
                                          {4, got(error)},
                                          {5, got_int},
                                          {6, got_int},
                                          {7, got_int},
                                          {8, got_int},
                                          {9, got_int},
                                          {10, got_int},
                                          {11, got_int},
                                          {12, got_int},
                                          {13, got(linger)},
                                          {14, got_int},
                                          {15, got_int},
                                          {16, got_int},
                                          {17, got(ucred)},
                                          {18, got_int},
                                          {19, got_int},
                                          {20, got_more(timeval)},
                                          {21, got_more(timeval)},
                                          // A program of as many instructions, not of bytes.
                                          {26, address},
                                          {27, got_int},
                                          {28, address_got},
                                          {29, got_int},
                                          {30, got_int},
                                          {32, got_int},
                                          {33, got_int},
                                          {34, got_int},
                                          {35, got_int},
                                          {36, got_int},
                                          {37, got_int},
                                          {40, got_int},
                                          {41, got_int},
                                          {42, got_int},
                                          {43, got_int},
                                          {44, got_int},
                                          {45, got_int},
                                          {46, got_int},
                                          {49, got_int},
                                          {53, got_int},
                                          {55, got(socket_memory)},
                                          {56, got_int},
                                          {57, got_u64},
                                          {59, out(gid, pointed_per("optlen", 4))},
                                          {60, got_int},
                                          {61, got_more(sock_txtime)},
                                          {63, got_int},
                                          {64, got_int},
                                          {65, got_int},
                                          {66, got_more(timeval64)},
                                          {67, got_more(timeval64)},
                                          {68, got_int},
                                          {69, got_int},
                                          {70, got_int},
                                          {71, got_u64},
                                          {73, got_int},
                                          {74, got(names_as(Kind::named_number, txrehash))},
                                          {75, got_int},
                                          {77, got(fd)},
                                          otherwise(got_any)});
constexpr auto got_ip_values =
    cases({{41, got(ip_msfilter)}, {48, got(group_filter)}, {80, address_got}, otherwise(got_any)});
constexpr auto got_ipv6_values = cases({{32, got_more(in6_flowlabel_req)},
                                        {48, got(group_filter)},
                                        {61, got_more(ip6_mtuinfo)},
                                        {80, address_got},
                                        otherwise(got_any)});
constexpr auto got_icmpv6_values = cases({{1, got(icmp6_filter)}, otherwise(got_any)});
constexpr auto got_raw_values = cases({{1, got_more(icmp_filter)}, otherwise(got_any)});
constexpr auto got_tcp_values = cases({{11, got(tcp_info)},
                                       {29, got_more(tcp_repair_window)},
                                       {35, got(tcp_zerocopy_receive)},
                                       otherwise(got_any)});
constexpr auto got_packet_values =
    cases({{6, got(tpacket_stats)}, {21, got_more(tpacket_rollover_stats)}, otherwise(got_any)});
constexpr auto got_netlink_values = cases({{9, out(u32, pointed_per("optlen", 4))}, otherwise(got_int)});
constexpr auto got_tls_values =
    cases({{1, got(tls_crypto_info)}, {2, got(tls_crypto_info)}, otherwise(got_any)});
constexpr auto got_xdp_values = cases(
    {{1, got(xdp_mmap_offsets)}, {7, got(xdp_statistics)}, {8, got(xdp_options_told)}, otherwise(got_any)});
constexpr auto got_mptcp_values = cases(
    {{1, got(mptcp_info)}, {2, got(mptcp_subflow_data)}, {3, got(mptcp_addresses)}, otherwise(got_any)});
constexpr auto got_can_raw_values = cases({{1, got(can_filters)}, otherwise(got_any)});
constexpr auto got_isotp_values = cases({{1, got_more(can_isotp_opts)},
                                         {2, got_more(can_isotp_fc_options)},
                                         {5, got_more(can_isotp_ll_options)},
                                         otherwise(got_any)});
constexpr auto got_vsock_values = cases({{0, got_u64},
                                         {1, got_u64},
                                         {2, got_u64},
                                         {6, got_more(timeval)},
                                         {8, got_more(timeval64)},
                                         otherwise(got_any)});
constexpr auto got_bluetooth_values =
    cases({{4, got(bt_security)}, {9, got_more(bt_power)}, {11, got_more(bt_voice)}, otherwise(got_any)});
constexpr auto got_rfcomm_values = cases({{2, got(rfcomm_conninfo)}, otherwise(got_any)});
constexpr auto got_sctp_values = cases({{0, got_more(sctp_rtoinfo)},
                                        {1, got_more(sctp_assocparams)},
                                        {2, got_more(sctp_initmsg)},
                                        {6, got_more(sctp_prim)},
                                        {7, got_more(sctp_setadaptation)},
                                        {9, got(sctp_paddrparams)},
                                        {10, got_more(sctp_sndrcvinfo)},
                                        {11, got(sctp_event_subscribe)},
                                        {14, got_more(sctp_status)},
                                        {15, got_more(sctp_paddrinfo)},
                                        {16, got_more(sctp_sack_info)},
                                        {34, got_more(sctp_sndinfo)},
                                        {102, got_more(sctp_peeloff)},
                                        {114, got_more(sctp_default_prinfo)},
                                        {124, got_more(sctp_stream_value)},
                                        {127, got_more(sctp_event)},
                                        otherwise(got_any)});

constexpr auto settings = variants({
    setting(0, one_of(set_ip_names), select("optname", set_ip_values)),
    setting(1, one_of(set_socket_names), select("optname", set_socket_values)),
    setting(6, one_of(tcp_options), select("optname", set_tcp_values)),
    setting(17, one_of(udp_options)),
    setting(18, one_of(rfcomm_options)),
    setting(40, one_of(vsock_options), select("optname", set_vsock_values)),
    setting(41, one_of(set_ipv6_names), select("optname", set_ipv6_values)),
    setting(58, one_of(icmpv6_options), select("optname", set_icmpv6_values)),
    setting(101, one_of(can_raw_options), select("optname", set_can_raw_values)),
    setting(106, one_of(can_isotp_options), select("optname", set_isotp_values)),
    setting(107, one_of(can_j1939_options), select("optname", set_j1939_values)),
    setting(132, one_of(sctp_options), select("optname", set_sctp_values)),
    setting(136, one_of(udplite_options)),
    setting(255, one_of(raw_options), select("optname", set_raw_values)),
    setting(256, one_of(ipx_options)),
    setting(257, one_of(ax25_options)),
    setting(259, one_of(netrom_options)),
    setting(260, one_of(rose_options)),
    setting(262, one_of(x25_options)),
    setting(263, one_of(packet_options), select("optname", set_packet_values)),
    setting(266, one_of(irda_options)),
    setting(268, one_of(llc_options)),
    setting(269, one_of(dccp_options)),
    setting(270, one_of(netlink_options), set_int),
    setting(271, one_of(tipc_options), select("optname", set_tipc_values)),
    setting(272, one_of(rxrpc_options)),
    setting(273, one_of(pppol2tp_options)),
    setting(274, one_of(bluetooth_options), select("optname", set_bluetooth_values)),
    setting(275, one_of(phonet_options)),
    setting(276, one_of(rds_options), select("optname", set_rds_values)),
    setting(277, one_of(iucv_options)),
    setting(278, one_of(caif_options)),
    setting(279, one_of(alg_options)),
    setting(280, one_of(nfc_options)),
    setting(281, one_of(kcm_options)),
    setting(282, one_of(tls_options), select("optname", set_tls_values)),
    setting(283, one_of(xdp_options), select("optname", set_xdp_values)),
    setting(284, one_of(mptcp_options)),
    setting(285, one_of(mctp_options)),
    setting(286, one_of(smc_options)),
});
constexpr auto gettings = variants({
    getting(0, one_of(got_ip_names), select("optname", got_ip_values)),
    getting(1, one_of(got_socket_names), select("optname", got_socket_values)),
    getting(6, one_of(tcp_options), select("optname", got_tcp_values)),
    getting(17, one_of(udp_options)),
    getting(18, one_of(rfcomm_options), select("optname", got_rfcomm_values)),
    getting(40, one_of(vsock_options), select("optname", got_vsock_values)),
    getting(41, one_of(got_ipv6_names), select("optname", got_ipv6_values)),
    getting(58, one_of(icmpv6_options), select("optname", got_icmpv6_values)),
    getting(101, one_of(can_raw_options), select("optname", got_can_raw_values)),
    getting(106, one_of(can_isotp_options), select("optname", got_isotp_values)),
    getting(107, one_of(can_j1939_options)),
    getting(132, one_of(sctp_options), select("optname", got_sctp_values)),
    getting(136, one_of(udplite_options)),
    getting(255, one_of(raw_options), select("optname", got_raw_values)),
    getting(256, one_of(ipx_options)),
    getting(257, one_of(ax25_options)),
    getting(259, one_of(netrom_options)),
    getting(260, one_of(rose_options)),
    getting(262, one_of(x25_options)),
    getting(263, one_of(packet_options), select("optname", got_packet_values)),
    getting(266, one_of(irda_options)),
    getting(268, one_of(llc_options)),
    getting(269, one_of(dccp_options)),
    getting(270, one_of(netlink_options), select("optname", got_netlink_values)),
    getting(271, one_of(tipc_options)),
    getting(272, one_of(rxrpc_options)),
    getting(273, one_of(pppol2tp_options)),
    getting(274, one_of(bluetooth_options), select("optname", got_bluetooth_values)),
    getting(275, one_of(phonet_options)),
    getting(276, one_of(rds_options)),
    getting(277, one_of(iucv_options)),
    getting(278, one_of(caif_options)),
    getting(279, one_of(alg_options)),
    getting(280, one_of(nfc_options)),
    getting(281, one_of(kcm_options)),
    getting(282, one_of(tls_options), select("optname", got_tls_values)),
    getting(283, one_of(xdp_options), select("optname", got_xdp_values)),
    getting(284, one_of(mptcp_options), select("optname", got_mptcp_values)),
    getting(285, one_of(mctp_options)),
    getting(286, one_of(smc_options)),
});

constexpr Type level = one_of(option_levels);

constexpr Syscall calls[] = {
    {"getsockopt",
     {{"fd", fd}, {"level", level}, {"optname", u32}, {"optval", got_any}, {"optlen", inout(s32)}},
     by("level", gettings)},
    {"setsockopt",
     {{"fd", fd}, {"level", level}, {"optname", u32}, {"optval", set_any}, {"optlen", s32}},
     by("level", settings)},
};

}  // namespace

constinit const Family socket_option_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
