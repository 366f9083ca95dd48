// Sockets of the internet in messages of NETLINK_SOCK_DIAG: sock_diag(7), linux/inet_diag.h.
#pragma once

#include "tracer/describe/types/netlink_common.h"
#include "tracer/describe/types/socket_memory.h"
#include "tracer/describe/types/socket_value_tcp.h"

namespace sysgood::describe {

inline constexpr auto inet_diag_extensions =
    names("1<<(INET_DIAG_??\?-1)", {{"1<<(INET_DIAG_MEMINFO-1)", 0x1},
                                    {"1<<(INET_DIAG_INFO-1)", 0x2},
                                    {"1<<(INET_DIAG_VEGASINFO-1)", 0x4},
                                    {"1<<(INET_DIAG_CONG-1)", 0x8},
                                    {"1<<(INET_DIAG_TOS-1)", 0x10},
                                    {"1<<(INET_DIAG_TCLASS-1)", 0x20},
                                    {"1<<(INET_DIAG_SKMEMINFO-1)", 0x40},
                                    {"1<<(INET_DIAG_SHUTDOWN-1)", 0x80}});

inline constexpr Type tcp_state = one_of(tcp_states, Size::b1),
                      tcp_state_set = names_as(Kind::bit_numbers, tcp_states);

// struct inet_diag_sockid, whose addresses are of the family of the record that it is in.
inline constexpr auto diag_address_of_family = cases({{10, ipv6}, otherwise(ipv4)});
template <class Record>
inline constexpr auto inet_diag_sockid =
    record(48, {{"idiag_sport", port, at(0)},
                {"idiag_dport", port, at(2)},
                {"idiag_src", select(Record::family, diag_address_of_family), at(4)},
                {"idiag_dst", select(Record::family, diag_address_of_family), at(20)},
                {"idiag_if", interface_index, at(36)},
                {"idiag_cookie", array(u32, 2), at(40)}});
struct OfRequest {
  static constexpr std::string_view family = "^sdiag_family";
};
struct OfInet {
  static constexpr std::string_view family = "^idiag_family";
};
struct OfSmc {
  static constexpr std::string_view family = "^diag_family";
};

inline constexpr Type diag_meminfo = indexed(u32, sk_meminfo);

// ---- sockets of the internet: linux/inet_diag.h ----

inline constexpr auto inet_diag_bytecodes = names("INET_DIAG_BC_???", {{"INET_DIAG_BC_NOP", 0},
                                                                       {"INET_DIAG_BC_JMP", 1},
                                                                       {"INET_DIAG_BC_S_GE", 2},
                                                                       {"INET_DIAG_BC_S_LE", 3},
                                                                       {"INET_DIAG_BC_D_GE", 4},
                                                                       {"INET_DIAG_BC_D_LE", 5},
                                                                       {"INET_DIAG_BC_AUTO", 6},
                                                                       {"INET_DIAG_BC_S_COND", 7},
                                                                       {"INET_DIAG_BC_D_COND", 8},
                                                                       {"INET_DIAG_BC_DEV_COND", 9},
                                                                       {"INET_DIAG_BC_MARK_COND", 10},
                                                                       {"INET_DIAG_BC_S_EQ", 11},
                                                                       {"INET_DIAG_BC_D_EQ", 12},
                                                                       {"INET_DIAG_BC_CGROUP_COND", 13}});

inline constexpr auto shutdowns =
    names("", {{"RCV_SHUTDOWN", 1}, {"SEND_SHUTDOWN", 2}, {"RCV_SHUTDOWN|SEND_SHUTDOWN", 3}});

inline constexpr auto inet_diag_meminfo =
    record({{"idiag_rmem", u32}, {"idiag_wmem", u32}, {"idiag_fmem", u32}, {"idiag_tmem", u32}});
inline constexpr auto tcpvegas_info =
    record({{"tcpv_enabled", u32}, {"tcpv_rttcnt", u32}, {"tcpv_rtt", u32}, {"tcpv_minrtt", u32}});
inline constexpr auto tcp_dctcp_info = record({{"dctcp_enabled", u16},
                                               {"dctcp_ce_state", u16},
                                               {"dctcp_alpha", u32},
                                               {"dctcp_ab_ecn", u32},
                                               {"dctcp_ab_tot", u32}});
inline constexpr auto tcp_bbr_info = record({{"bbr_bw_lo", x32},
                                             {"bbr_bw_hi", x32},
                                             {"bbr_min_rtt", u32},
                                             {"bbr_pacing_gain", u32},
                                             {"bbr_cwnd_gain", u32}});

// struct tcp_diag_md5sig
inline constexpr auto md5_key_address = cases({{2, ipv4}, {10, ipv6}, otherwise(array(hex_bytes, 16))});
inline constexpr auto tcp_diag_md5sig =
    record(100, {{"tcpm_family", family8, at(0)},
                 {"tcpm_prefixlen", u8, at(1)},
                 {"tcpm_keylen", u16, at(2)},
                 {"tcpm_addr", select("tcpm_family", md5_key_address), at(4)},
                 {"tcpm_key", array(hex_bytes, 80), at(20)}});

inline constexpr auto tls_configs =
    names("TLS_CONF_???",
          {{"TLS_CONF_BASE", 1}, {"TLS_CONF_SW", 2}, {"TLS_CONF_HW", 3}, {"TLS_CONF_HW_RECORD", 4}});

inline constexpr auto mptcp_subflow_flags =
    names("MPTCP_SUBFLOW_FLAG_???", {{"MPTCP_SUBFLOW_FLAG_MCAP_REM", 0x1},
                                     {"MPTCP_SUBFLOW_FLAG_MCAP_LOC", 0x2},
                                     {"MPTCP_SUBFLOW_FLAG_JOIN_REM", 0x4},
                                     {"MPTCP_SUBFLOW_FLAG_JOIN_LOC", 0x8},
                                     {"MPTCP_SUBFLOW_FLAG_BKUP_REM", 0x10},
                                     {"MPTCP_SUBFLOW_FLAG_BKUP_LOC", 0x20},
                                     {"MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED", 0x40},
                                     {"MPTCP_SUBFLOW_FLAG_CONNECTED", 0x80},
                                     {"MPTCP_SUBFLOW_FLAG_MAPVALID", 0x100}});

inline constexpr auto tls_info_attrs = names("TLS_INFO_???", {{"TLS_INFO_UNSPEC", 0},
                                                              {"TLS_INFO_VERSION", 1},
                                                              {"TLS_INFO_CIPHER", 2},
                                                              {"TLS_INFO_TXCONF", 3},
                                                              {"TLS_INFO_RXCONF", 4},
                                                              {"TLS_INFO_ZC_RO_TX", 5},
                                                              {"TLS_INFO_RX_NO_PAD", 6}});
inline constexpr auto tls_info_payloads = payloads({{0, octets},
                                                    {1, one_of(tls_versions, Size::b2)},
                                                    {2, one_of(tls_ciphers, Size::b2)},
                                                    {3, one_of(tls_configs, Size::b2)},
                                                    {4, one_of(tls_configs, Size::b2)}});
inline constexpr Type tls_info = attributes<tls_info_attrs, tls_info_payloads>;

inline constexpr auto mptcp_subflow_attr_attrs =
    names("MPTCP_SUBFLOW_ATTR_???", {{"MPTCP_SUBFLOW_ATTR_UNSPEC", 0},
                                     {"MPTCP_SUBFLOW_ATTR_TOKEN_REM", 1},
                                     {"MPTCP_SUBFLOW_ATTR_TOKEN_LOC", 2},
                                     {"MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ", 3},
                                     {"MPTCP_SUBFLOW_ATTR_MAP_SEQ", 4},
                                     {"MPTCP_SUBFLOW_ATTR_MAP_SFSEQ", 5},
                                     {"MPTCP_SUBFLOW_ATTR_SSN_OFFSET", 6},
                                     {"MPTCP_SUBFLOW_ATTR_MAP_DATALEN", 7},
                                     {"MPTCP_SUBFLOW_ATTR_FLAGS", 8},
                                     {"MPTCP_SUBFLOW_ATTR_ID_REM", 9},
                                     {"MPTCP_SUBFLOW_ATTR_ID_LOC", 10},
                                     {"MPTCP_SUBFLOW_ATTR_PAD", 11}});
inline constexpr auto mptcp_subflow_attr_payloads = payloads({{0, octets},
                                                              {1, x32},
                                                              {2, x32},
                                                              {3, u32},
                                                              {4, u64},
                                                              {5, u32},
                                                              {6, u32},
                                                              {7, u16},
                                                              {8, flags(mptcp_subflow_flags, Size::b4)},
                                                              {9, u8},
                                                              {10, u8}});
inline constexpr Type mptcp_subflow_attr = attributes<mptcp_subflow_attr_attrs, mptcp_subflow_attr_payloads>;

inline constexpr auto inet_ulp_info_attrs = names("INET_ULP_INFO_???", {{"INET_ULP_INFO_UNSPEC", 0},
                                                                        {"INET_ULP_INFO_NAME", 1},
                                                                        {"INET_ULP_INFO_TLS", 2},
                                                                        {"INET_ULP_INFO_MPTCP", 3}});
inline constexpr auto inet_ulp_info_payloads =
    payloads({{0, octets}, {1, text_octets}, {2, tls_info}, {3, mptcp_subflow_attr}});
inline constexpr Type inet_ulp_info = attributes<inet_ulp_info_attrs, inet_ulp_info_payloads>;

inline constexpr auto sk_diag_bpf_storage_attrs =
    names("SK_DIAG_BPF_STORAGE_???", {{"SK_DIAG_BPF_STORAGE_NONE", 0},
                                      {"SK_DIAG_BPF_STORAGE_PAD", 1},
                                      {"SK_DIAG_BPF_STORAGE_MAP_ID", 2},
                                      {"SK_DIAG_BPF_STORAGE_MAP_VALUE", 3}});
inline constexpr auto sk_diag_bpf_storage_payloads = payloads({{0, octets}, {1, octets}, {2, u32}});
inline constexpr Type sk_diag_bpf_storage =
    attributes<sk_diag_bpf_storage_attrs, sk_diag_bpf_storage_payloads>;

inline constexpr auto sk_diag_bpf_storages_attrs =
    names("SK_DIAG_BPF_STORAGE_???", {{"SK_DIAG_BPF_STORAGE_REP_NONE", 0}, {"SK_DIAG_BPF_STORAGE", 1}});
inline constexpr auto sk_diag_bpf_storages_payloads = payloads({{0, octets}, {1, sk_diag_bpf_storage}});
inline constexpr Type sk_diag_bpf_storages =
    attributes<sk_diag_bpf_storages_attrs, sk_diag_bpf_storages_payloads>;

// struct inet_diag_sockopt: bits.
template <unsigned bit>
inline constexpr Part sockopt_part[] = {part(uint64_t{1} << bit, bit, u8)};
template <unsigned bit>
inline constexpr auto sockopt_bit = parts(Size::b1, sockopt_part<bit>);
inline constexpr auto sockopt_unused = parts(Size::b1, {part(0xf8, 3, x8, " /* bits 3..8 */")});
inline constexpr auto inet_diag_sockopt = record(2, {{"recverr", sockopt_bit<0>, salient, at(0)},
                                                     {"is_icsk", sockopt_bit<1>, salient, at(0)},
                                                     {"freebind", sockopt_bit<2>, salient, at(0)},
                                                     {"hdrincl", sockopt_bit<3>, salient, at(0)},
                                                     {"mc_loop", sockopt_bit<4>, salient, at(0)},
                                                     {"transparent", sockopt_bit<5>, salient, at(0)},
                                                     {"mc_all", sockopt_bit<6>, salient, at(0)},
                                                     {"nodefrag", sockopt_bit<7>, salient, at(0)},
                                                     {"bind_address_no_port", sockopt_bit<0>, salient, at(1)},
                                                     {"recverr_rfc4884", sockopt_bit<1>, salient, at(1)},
                                                     {"defer_connect", sockopt_bit<2>, salient, at(1)},
                                                     {"unused", sockopt_unused, salient, at(1)}});

inline constexpr auto inet_diag_attrs =
    names("INET_DIAG_???",
          {{"INET_DIAG_NONE", 0},       {"INET_DIAG_MEMINFO", 1},   {"INET_DIAG_INFO", 2},
           {"INET_DIAG_VEGASINFO", 3},  {"INET_DIAG_CONG", 4},      {"INET_DIAG_TOS", 5},
           {"INET_DIAG_TCLASS", 6},     {"INET_DIAG_SKMEMINFO", 7}, {"INET_DIAG_SHUTDOWN", 8},
           {"INET_DIAG_DCTCPINFO", 9},  {"INET_DIAG_PROTOCOL", 10}, {"INET_DIAG_SKV6ONLY", 11},
           {"INET_DIAG_LOCALS", 12},    {"INET_DIAG_PEERS", 13},    {"INET_DIAG_PAD", 14},
           {"INET_DIAG_MARK", 15},      {"INET_DIAG_BBRINFO", 16},  {"INET_DIAG_CLASS_ID", 17},
           {"INET_DIAG_MD5SIG", 18},    {"INET_DIAG_ULP_INFO", 19}, {"INET_DIAG_SK_BPF_STORAGES", 20},
           {"INET_DIAG_CGROUP_ID", 21}, {"INET_DIAG_SOCKOPT", 22}});
inline constexpr auto inet_diag_payloads = payloads({{0, octets},
                                                     {1, inet_diag_meminfo},
                                                     {2, octets},
                                                     {3, tcpvegas_info},
                                                     {4, text_octets},
                                                     {5, u8},
                                                     {6, u8},
                                                     {7, diag_meminfo},
                                                     {8, names_as(Kind::numbered_hex, shutdowns, Size::b1)},
                                                     {9, tcp_dctcp_info},
                                                     {10, one_of(ip_protocols, Size::b1)},
                                                     {11, u8},
                                                     {12, flexible(sockaddr)},
                                                     {13, flexible(sockaddr)},
                                                     {14, octets},
                                                     {15, u32},
                                                     {16, tcp_bbr_info},
                                                     {17, u32},
                                                     {18, flexible(tcp_diag_md5sig)},
                                                     {19, inet_ulp_info},
                                                     {20, sk_diag_bpf_storages},
                                                     {21, u64},
                                                     {22, inet_diag_sockopt}});
inline constexpr Type inet_diag = attributes<inet_diag_attrs, inet_diag_payloads>;

// struct inet_diag_bc_op. Operations and their operands follow each other; only the first is looked at.
inline constexpr auto inet_diag_bc_op = record(
    4,
    {{"code", one_of(inet_diag_bytecodes, Size::b1)}, {"yes", u8}, {"no", u16}, {"", octets, at(4), behind}});

inline constexpr auto inet_diag_req_attrs = names("INET_DIAG_REQ_???", {{"INET_DIAG_REQ_NONE", 0},
                                                                        {"INET_DIAG_REQ_BYTECODE", 1},
                                                                        {"INET_DIAG_REQ_SK_BPF_STORAGES", 2},
                                                                        {"INET_DIAG_REQ_PROTOCOL", 3}});
inline constexpr auto inet_diag_req_payloads =
    payloads({{0, octets}, {1, inet_diag_bc_op}, {2, octets}, {3, one_of(ip_protocols, Size::b1)}});
inline constexpr Type inet_diag_req = attributes<inet_diag_req_attrs, inet_diag_req_payloads>;

inline constexpr auto inet_diag_req_v2 =
    record(56, {{"sdiag_family", family8, at(0)},
                {"sdiag_protocol", one_of(ip_protocols, Size::b1), at(1)},
                {"idiag_ext", flags(inet_diag_extensions, Size::b1), at(2)},
                {"idiag_states", tcp_state_set, at(4)},
                {"id", inet_diag_sockid<OfRequest>, at(8)},
                {"", inet_diag_req, at(56), behind}});
// struct inet_diag_req, of the older TCPDIAG_GETSOCK.
inline constexpr auto inet_diag_req_v1 =
    record(60, {{"idiag_family", family8, at(0)},
                {"idiag_src_len", u8, at(1)},
                {"idiag_dst_len", u8, at(2)},
                {"idiag_ext", flags(inet_diag_extensions, Size::b1), at(3)},
                {"id", inet_diag_sockid<OfInet>, at(4)},
                {"idiag_states", tcp_state_set, at(52)},
                {"idiag_dbs", u32, at(56)},
                {"", inet_diag_req, at(60), behind}});
inline constexpr auto inet_diag_msg = record(72, {{"idiag_family", family8, at(0)},
                                                  {"idiag_state", tcp_state, at(1)},
                                                  {"idiag_timer", u8, at(2)},
                                                  {"idiag_retrans", u8, at(3)},
                                                  {"id", inet_diag_sockid<OfInet>, at(4)},
                                                  {"idiag_expires", u32, at(52)},
                                                  {"idiag_rqueue", u32, at(56)},
                                                  {"idiag_wqueue", u32, at(60)},
                                                  {"idiag_uid", u32, at(64)},
                                                  {"idiag_inode", u32, at(68)},
                                                  {"", inet_diag, at(72), behind}});

}  // namespace sysgood::describe
