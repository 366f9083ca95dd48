// The messages of NETLINK_SOCK_DIAG: sock_diag(7), linux/sock_diag.h.
#pragma once

#include "tracer/describe/types/filter.h"
#include "tracer/describe/types/netlink_inet_diag.h"

namespace sysgood::describe {

// ---- unix(7): linux/unix_diag.h ----

inline constexpr auto udiag_show = names("UDIAG_SHOW_???", {{"UDIAG_SHOW_NAME", 0x1},
                                                            {"UDIAG_SHOW_VFS", 0x2},
                                                            {"UDIAG_SHOW_PEER", 0x4},
                                                            {"UDIAG_SHOW_ICONS", 0x8},
                                                            {"UDIAG_SHOW_RQLEN", 0x10},
                                                            {"UDIAG_SHOW_MEMINFO", 0x20},
                                                            {"UDIAG_SHOW_UID", 0x40}});

inline constexpr auto unix_diag_vfs =
    record(8, {{"udiag_vfs_dev", Type{Kind::device, Size::b4}, at(4)}, {"udiag_vfs_ino", u32, at(0)}});
inline constexpr auto unix_diag_rqlen = record({{"udiag_rqueue", u32}, {"udiag_wqueue", u32}});

inline constexpr auto unix_diag_attrs = names("UNIX_DIAG_???", {{"UNIX_DIAG_NAME", 0},
                                                                {"UNIX_DIAG_VFS", 1},
                                                                {"UNIX_DIAG_PEER", 2},
                                                                {"UNIX_DIAG_ICONS", 3},
                                                                {"UNIX_DIAG_RQLEN", 4},
                                                                {"UNIX_DIAG_MEMINFO", 5},
                                                                {"UNIX_DIAG_SHUTDOWN", 6},
                                                                {"UNIX_DIAG_UID", 7}});
inline constexpr auto unix_diag_payloads = payloads({{0, text_octets},
                                                     {1, unix_diag_vfs},
                                                     {2, u32},
                                                     {3, flexible(u32)},
                                                     {4, unix_diag_rqlen},
                                                     {5, diag_meminfo},
                                                     {6, u8},
                                                     {7, u32}});
inline constexpr Type unix_diag = attributes<unix_diag_attrs, unix_diag_payloads>;

inline constexpr auto unix_diag_req = record(24, {{"sdiag_family", family8, at(0)},
                                                  {"sdiag_protocol", u8, at(1)},
                                                  {"udiag_states", tcp_state_set, at(4)},
                                                  {"udiag_ino", u32, at(8)},
                                                  {"udiag_show", flags(udiag_show), at(12)},
                                                  {"udiag_cookie", array(u32, 2), at(16)},
                                                  {"", no_more, behind}});
inline constexpr auto unix_diag_msg = record(16, {{"udiag_family", family8, at(0)},
                                                  {"udiag_type", one_of(socket_types, Size::b1), at(1)},
                                                  {"udiag_state", tcp_state, at(2)},
                                                  {"udiag_ino", u32, at(4)},
                                                  {"udiag_cookie", array(u32, 2), at(8)},
                                                  {"", unix_diag, at(16), behind}});

// ---- netlink(7): linux/netlink_diag.h ----

inline constexpr auto ndiag_show = names("NDIAG_SHOW_???", {{"NDIAG_SHOW_MEMINFO", 0x1},
                                                            {"NDIAG_SHOW_GROUPS", 0x2},
                                                            {"NDIAG_SHOW_RING_CFG", 0x4},
                                                            {"NDIAG_SHOW_FLAGS", 0x8}});
inline constexpr auto ndiag_flags = names("NDIAG_FLAG_???", {{"NDIAG_FLAG_CB_RUNNING", 0x1},
                                                             {"NDIAG_FLAG_PKTINFO", 0x2},
                                                             {"NDIAG_FLAG_BROADCAST_ERROR", 0x4},
                                                             {"NDIAG_FLAG_NO_ENOBUFS", 0x8},
                                                             {"NDIAG_FLAG_LISTEN_ALL_NSID", 0x10},
                                                             {"NDIAG_FLAG_CAP_ACK", 0x20}});

inline constexpr auto netlink_states =
    names("NETLINK_???", {{"NETLINK_UNCONNECTED", 0}, {"NETLINK_CONNECTED", 1}, {"TCP_CLOSE", 7}});
inline constexpr auto ndiag_protocols = joined(netlink_protocols, {{"NDIAG_PROTO_ALL", 255}});
inline constexpr auto netlink_diag_ring =
    record({{"ndr_block_size", u32}, {"ndr_block_nr", u32}, {"ndr_frame_size", u32}, {"ndr_frame_nr", u32}});

inline constexpr auto netlink_diag_attrs = names("NETLINK_DIAG_???", {{"NETLINK_DIAG_MEMINFO", 0},
                                                                      {"NETLINK_DIAG_GROUPS", 1},
                                                                      {"NETLINK_DIAG_RX_RING", 2},
                                                                      {"NETLINK_DIAG_TX_RING", 3},
                                                                      {"NETLINK_DIAG_FLAGS", 4}});
inline constexpr auto netlink_diag_payloads = payloads({{0, diag_meminfo},
                                                        {1, flexible(x64)},
                                                        {2, netlink_diag_ring},
                                                        {3, netlink_diag_ring},
                                                        {4, flags(ndiag_flags, Size::b4)}});
inline constexpr Type netlink_diag = attributes<netlink_diag_attrs, netlink_diag_payloads>;

inline constexpr auto netlink_diag_req =
    record(20, {{"sdiag_family", family8, at(0)},
                {"sdiag_protocol", one_of(ndiag_protocols, Size::b1), at(1)},
                {"ndiag_ino", u32, at(4)},
                {"ndiag_show", flags(ndiag_show), at(8)},
                {"ndiag_cookie", array(u32, 2), at(12)},
                {"", no_more, behind}});
inline constexpr auto netlink_diag_msg =
    record(28, {{"ndiag_family", family8, at(0)},
                {"ndiag_type", one_of(socket_types, Size::b1), at(1)},
                {"ndiag_protocol", one_of(netlink_protocols, Size::b1), at(2)},
                {"ndiag_state", one_of(netlink_states, Size::b1), at(3)},
                {"ndiag_portid", u32, at(4)},
                {"ndiag_dst_portid", u32, at(8)},
                {"ndiag_dst_group", u32, at(12)},
                {"ndiag_ino", u32, at(16)},
                {"ndiag_cookie", array(u32, 2), at(20)},
                {"", netlink_diag, at(28), behind}});

// ---- packet(7): linux/packet_diag.h ----

inline constexpr auto packet_show = names("PACKET_SHOW_???", {{"PACKET_SHOW_INFO", 0x1},
                                                              {"PACKET_SHOW_MCLIST", 0x2},
                                                              {"PACKET_SHOW_RING_CFG", 0x4},
                                                              {"PACKET_SHOW_FANOUT", 0x8},
                                                              {"PACKET_SHOW_MEMINFO", 0x10},
                                                              {"PACKET_SHOW_FILTER", 0x20}});
inline constexpr auto pdi_flags = names("PDI_???", {{"PDI_RUNNING", 0x1},
                                                    {"PDI_AUXDATA", 0x2},
                                                    {"PDI_ORIGDEV", 0x4},
                                                    {"PDI_VNETHDR", 0x8},
                                                    {"PDI_LOSS", 0x10}});
inline constexpr auto tpacket_versions =
    names("TPACKET_???", {{"TPACKET_V1", 0}, {"TPACKET_V2", 1}, {"TPACKET_V3", 2}});

inline constexpr auto packet_diag_info = record({{"pdi_index", interface_index},
                                                 {"pdi_version", one_of(tpacket_versions)},
                                                 {"pdi_reserve", u32},
                                                 {"pdi_copy_thresh", u32},
                                                 {"pdi_tstamp", u32},
                                                 {"pdi_flags", flags(pdi_flags)}});
inline constexpr auto packet_diag_mclist = record({{"pdmc_index", interface_index},
                                                   {"pdmc_count", u32},
                                                   {"pdmc_type", u16},
                                                   {"pdmc_alen", u16},
                                                   {"pdmc_addr", array(hex_bytes, 32)}});
inline constexpr auto packet_diag_ring = record({{"pdr_block_size", u32},
                                                 {"pdr_block_nr", u32},
                                                 {"pdr_frame_size", u32},
                                                 {"pdr_frame_nr", u32},
                                                 {"pdr_retire_tmo", u32},
                                                 {"pdr_sizeof_priv", u32},
                                                 {"pdr_features", u32}});

inline constexpr auto packet_diag_attrs = names("PACKET_DIAG_???", {{"PACKET_DIAG_INFO", 0},
                                                                    {"PACKET_DIAG_MCLIST", 1},
                                                                    {"PACKET_DIAG_RX_RING", 2},
                                                                    {"PACKET_DIAG_TX_RING", 3},
                                                                    {"PACKET_DIAG_FANOUT", 4},
                                                                    {"PACKET_DIAG_UID", 5},
                                                                    {"PACKET_DIAG_MEMINFO", 6},
                                                                    {"PACKET_DIAG_FILTER", 7}});
inline constexpr auto packet_diag_payloads = payloads({{0, packet_diag_info},
                                                       {1, flexible(packet_diag_mclist)},
                                                       {2, packet_diag_ring},
                                                       {3, packet_diag_ring},
                                                       {4, u32},
                                                       {5, u32},
                                                       {6, diag_meminfo},
                                                       {7, flexible(sock_filter)}});
inline constexpr Type packet_diag = attributes<packet_diag_attrs, packet_diag_payloads>;

inline constexpr auto packet_diag_req = record(20, {{"sdiag_family", family8, at(0)},
                                                    {"sdiag_protocol", x8, at(1)},
                                                    {"pdiag_ino", u32, at(4)},
                                                    {"pdiag_show", flags(packet_show), at(8)},
                                                    {"pdiag_cookie", array(u32, 2), at(12)},
                                                    {"", no_more, behind}});
inline constexpr auto packet_diag_msg =
    record(16, {{"pdiag_family", family8, at(0)},
                {"pdiag_type", one_of(socket_types, Size::b1), at(1)},
                {"pdiag_num", one_of(ethernet_protocols, Size::b2), at(2)},
                {"pdiag_ino", u32, at(4)},
                {"pdiag_cookie", array(u32, 2), at(8)},
                {"", packet_diag, at(16), behind}});

// ---- SMC: linux/smc_diag.h ----

inline constexpr auto smc_states = names("SMC_???", {{"SMC_ACTIVE", 1},
                                                     {"SMC_INIT", 2},
                                                     {"SMC_CLOSED", 7},
                                                     {"SMC_LISTEN", 10},
                                                     {"SMC_PEERCLOSEWAIT1", 20},
                                                     {"SMC_PEERCLOSEWAIT2", 21},
                                                     {"SMC_APPCLOSEWAIT1", 22},
                                                     {"SMC_APPCLOSEWAIT2", 23},
                                                     {"SMC_APPFINCLOSEWAIT", 24},
                                                     {"SMC_PEERFINCLOSEWAIT", 25},
                                                     {"SMC_PEERABORTWAIT", 26},
                                                     {"SMC_PROCESSABORT", 27}});
inline constexpr auto smc_modes =
    names("SMC_DIAG_MODE_???",
          {{"SMC_DIAG_MODE_SMCR", 0}, {"SMC_DIAG_MODE_FALLBACK_TCP", 1}, {"SMC_DIAG_MODE_SMCD", 2}});
inline constexpr auto smc_diag_extensions =
    names("1<<SMC_DIAG_??\?-1", {{"1<<(SMC_DIAG_CONNINFO-1)", 1}, {"1<<(SMC_DIAG_LGRINFO-1)", 2}});

inline constexpr auto smcd_diag_dmbinfo = record(
    40, {{"linkid", u32}, {"peer_gid", x64, at(8)}, {"my_gid", x64}, {"token", x64}, {"peer_token", x64}});

inline constexpr auto shutdown_bits = names("???_SHUTDOWN", {{"RCV_SHUTDOWN", 1}, {"SEND_SHUTDOWN", 2}});
inline constexpr auto smc_diag_fallback = record({{"reason", x32}, {"peer_diagnosis", x32}});
inline constexpr auto smc_diag_attrs = names("SMC_DIAG_???", {{"SMC_DIAG_NONE", 0},
                                                              {"SMC_DIAG_CONNINFO", 1},
                                                              {"SMC_DIAG_LGRINFO", 2},
                                                              {"SMC_DIAG_SHUTDOWN", 3},
                                                              {"SMC_DIAG_DMBINFO", 4},
                                                              {"SMC_DIAG_FALLBACK", 5}});
inline constexpr auto smc_diag_payloads = payloads({{0, octets},
                                                    {1, octets},
                                                    {2, octets},
                                                    {3, flags(shutdown_bits, Size::b1)},
                                                    {4, smcd_diag_dmbinfo},
                                                    {5, smc_diag_fallback}});
inline constexpr Type smc_diag = attributes<smc_diag_attrs, smc_diag_payloads>;

inline constexpr auto smc_diag_req = record(52, {{"diag_family", family8, at(0)},
                                                 {"diag_ext", flags(smc_diag_extensions, Size::b1), at(3)},
                                                 {"id", inet_diag_sockid<OfSmc>, at(4)},
                                                 {"", no_more, behind}});
inline constexpr auto smc_diag_msg = record(64, {{"diag_family", family8, at(0)},
                                                 {"diag_state", one_of(smc_states, Size::b1), at(1)},
                                                 {"diag_fallback", one_of(smc_modes, Size::b1), at(2)},
                                                 {"diag_shutdown", u8, at(3)},
                                                 {"id", inet_diag_sockid<OfSmc>, at(4)},
                                                 {"diag_uid", u32, at(52)},
                                                 {"diag_inode", u64, at(56)},
                                                 {"", smc_diag, at(64), behind}});

// ---- the protocol: linux/sock_diag.h ----

inline constexpr auto diag_types = names(
    "SOCK_DIAG_???",
    {{"TCPDIAG_GETSOCK", 18}, {"DCCPDIAG_GETSOCK", 19}, {"SOCK_DIAG_BY_FAMILY", 20}, {"SOCK_DESTROY", 21}});
// What is asked has NLM_F_REQUEST, what is answered has not.
inline constexpr auto diag_any = record(1, {{"family", family8}, {"data", octets}});
inline constexpr auto diag_requests_by_family = cases({{1, unix_diag_req, 0xff, 4},
                                                       {2, inet_diag_req_v2, 0xff, 4},
                                                       {10, inet_diag_req_v2, 0xff, 4},
                                                       {16, netlink_diag_req, 0xff, 4},
                                                       {17, packet_diag_req, 0xff, 4},
                                                       {43, smc_diag_req, 0xff, 4},
                                                       otherwise(diag_any)});
inline constexpr auto diag_answers_by_family = cases({{1, unix_diag_msg, 0xff, 4},
                                                      {2, inet_diag_msg, 0xff, 4},
                                                      {10, inet_diag_msg, 0xff, 4},
                                                      {16, netlink_diag_msg, 0xff, 4},
                                                      {17, packet_diag_msg, 0xff, 4},
                                                      {43, smc_diag_msg, 0xff, 4},
                                                      otherwise(diag_any)});
inline constexpr auto diag_by_direction = cases(
    {{1, select("first", diag_requests_by_family), 1}, otherwise(select("first", diag_answers_by_family))});
inline constexpr auto old_diag_by_direction = cases({{1, inet_diag_req_v1, 1}, otherwise(inet_diag_msg)});
inline constexpr auto diag_contents = cases({{18, select("nlmsg_flags", old_diag_by_direction)},
                                             {19, select("nlmsg_flags", old_diag_by_direction)},
                                             {20, select("nlmsg_flags", diag_by_direction)},
                                             {21, select("nlmsg_flags", diag_by_direction)},
                                             otherwise(octets)});
struct NetlinkSockDiag {
  static constexpr Type types = one_of(diag_types, Size::b2), flags = nl_get_flags,
                        contents = select("nlmsg_type", diag_contents);
};

}  // namespace sysgood::describe
