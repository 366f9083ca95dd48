// What options of TCP are set to and tell: tcp(7), linux/tcp.h, linux/tls.h, linux/mptcp.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/sockaddr.h"

namespace sysgood::describe {

inline constexpr auto tcp_states = names("TCP_???", {{"TCP_ESTABLISHED", 1},
                                                     {"TCP_SYN_SENT", 2},
                                                     {"TCP_SYN_RECV", 3},
                                                     {"TCP_FIN_WAIT1", 4},
                                                     {"TCP_FIN_WAIT2", 5},
                                                     {"TCP_TIME_WAIT", 6},
                                                     {"TCP_CLOSE", 7},
                                                     {"TCP_CLOSE_WAIT", 8},
                                                     {"TCP_LAST_ACK", 9},
                                                     {"TCP_LISTEN", 10},
                                                     {"TCP_CLOSING", 11},
                                                     {"TCP_NEW_SYN_RECV", 12}});
inline constexpr auto tcp_congestion_states = names("TCP_CA_???", {{"TCP_CA_Open", 0},
                                                                   {"TCP_CA_Disorder", 1},
                                                                   {"TCP_CA_CWR", 2},
                                                                   {"TCP_CA_Recovery", 3},
                                                                   {"TCP_CA_Loss", 4}});
inline constexpr auto tcp_info_options = names("TCPI_OPT_???", {{"TCPI_OPT_TIMESTAMPS", 1},
                                                                {"TCPI_OPT_SACK", 2},
                                                                {"TCPI_OPT_WSCALE", 4},
                                                                {"TCPI_OPT_ECN", 8},
                                                                {"TCPI_OPT_ECN_SEEN", 16},
                                                                {"TCPI_OPT_SYN_DATA", 32},
                                                                {"TCPI_OPT_USEC_TS", 64},
                                                                {"TCPI_OPT_TFO_CHILD", 128}});
inline constexpr auto low_half = parts(Size::b1, {part(0x0f, 0, u8)});
inline constexpr auto high_half = parts(Size::b1, {part(0xf0, 4, u8)});
inline constexpr auto lowest_bit = parts(Size::b1, {part(1, 0, u8)});
inline constexpr auto second_bits = parts(Size::b1, {part(6, 1, u8)});
// As far as the kernel's goes.
inline constexpr auto tcp_info =
    record(280, {{"tcpi_state", one_of(tcp_states, Size::b1), at(0)},
                 {"tcpi_ca_state", one_of(tcp_congestion_states, Size::b1), at(1)},
                 {"tcpi_retransmits", u8, at(2)},
                 {"tcpi_probes", u8, at(3)},
                 {"tcpi_backoff", u8, at(4)},
                 {"tcpi_options", flags(tcp_info_options, Size::b1), at(5)},
                 {"tcpi_snd_wscale", low_half, at(6)},
                 {"tcpi_rcv_wscale", high_half, at(6)},
                 {"tcpi_delivery_rate_app_limited", lowest_bit, at(7)},
                 {"tcpi_fastopen_client_fail", second_bits, at(7)},
                 {"tcpi_rto", u32, at(8)},
                 {"tcpi_ato", u32, at(12)},
                 {"tcpi_snd_mss", u32, at(16)},
                 {"tcpi_rcv_mss", u32, at(20)},
                 {"tcpi_unacked", u32, at(24)},
                 {"tcpi_sacked", u32, at(28)},
                 {"tcpi_lost", u32, at(32)},
                 {"tcpi_retrans", u32, at(36)},
                 {"tcpi_fackets", u32, at(40)},
                 {"tcpi_last_data_sent", u32, at(44)},
                 {"tcpi_last_ack_sent", u32, at(48)},
                 {"tcpi_last_data_recv", u32, at(52)},
                 {"tcpi_last_ack_recv", u32, at(56)},
                 {"tcpi_pmtu", u32, at(60)},
                 {"tcpi_rcv_ssthresh", u32, at(64)},
                 {"tcpi_rtt", u32, at(68)},
                 {"tcpi_rttvar", u32, at(72)},
                 {"tcpi_snd_ssthresh", u32, at(76)},
                 {"tcpi_snd_cwnd", u32, at(80)},
                 {"tcpi_advmss", u32, at(84)},
                 {"tcpi_reordering", u32, at(88)},
                 {"tcpi_rcv_rtt", u32, at(92)},
                 {"tcpi_rcv_space", u32, at(96)},
                 {"tcpi_total_retrans", u32, at(100)},
                 {"tcpi_pacing_rate", u64, at(104)},
                 {"tcpi_max_pacing_rate", u64, at(112)},
                 {"tcpi_bytes_acked", u64, at(120)},
                 {"tcpi_bytes_received", u64, at(128)},
                 {"tcpi_segs_out", u32, at(136)},
                 {"tcpi_segs_in", u32, at(140)},
                 {"tcpi_notsent_bytes", u32, at(144)},
                 {"tcpi_min_rtt", u32, at(148)},
                 {"tcpi_data_segs_in", u32, at(152)},
                 {"tcpi_data_segs_out", u32, at(156)},
                 {"tcpi_delivery_rate", u64, at(160)},
                 {"tcpi_busy_time", u64, at(168)},
                 {"tcpi_rwnd_limited", u64, at(176)},
                 {"tcpi_sndbuf_limited", u64, at(184)},
                 {"tcpi_delivered", u32, at(192)},
                 {"tcpi_delivered_ce", u32, at(196)},
                 {"tcpi_bytes_sent", u64, at(200)},
                 {"tcpi_bytes_retrans", u64, at(208)},
                 {"tcpi_dsack_dups", u32, at(216)},
                 {"tcpi_reord_seen", u32, at(220)},
                 {"tcpi_rcv_ooopack", u32, at(224)},
                 {"tcpi_snd_wnd", u32, at(228)},
                 {"tcpi_rcv_wnd", u32, at(232)},
                 {"tcpi_rehash", u32, at(236)},
                 {"tcpi_total_rto", u16, at(240)},
                 {"tcpi_total_rto_recoveries", u16, at(242)},
                 {"tcpi_total_rto_time", u32, at(244)},
                 {"tcpi_received_ce", u32, at(248)},
                 {"tcpi_delivered_e1_bytes", u32, at(252)},
                 {"tcpi_delivered_e0_bytes", u32, at(256)},
                 {"tcpi_delivered_ce_bytes", u32, at(260)},
                 {"tcpi_received_e1_bytes", u32, at(264)},
                 {"tcpi_received_e0_bytes", u32, at(268)},
                 {"tcpi_received_ce_bytes", u32, at(272)},
                 {"tcpi_accecn_fail_mode", u16, at(276)},
                 {"tcpi_accecn_opt_seen", u16, at(278)}});

inline constexpr auto md5_flags =
    names("TCP_MD5SIG_FLAG_???", {{"TCP_MD5SIG_FLAG_PREFIX", 1}, {"TCP_MD5SIG_FLAG_IFINDEX", 2}});
inline constexpr auto tcp_md5sig = record(216, {{"tcpm_addr", sockaddr, at(0)},
                                                {"tcpm_flags", flags(md5_flags, Size::b1), at(128)},
                                                {"tcpm_prefixlen", u8, at(129)},
                                                {"tcpm_keylen", u16, at(130)},
                                                {"tcpm_ifindex", s32, at(132)},
                                                {"tcpm_key", flexible(hex_bytes, "tcpm_keylen"), at(136)}});
inline constexpr auto tcp_repair_codes = names(
    "TCPOPT_???",
    {{"TCPOPT_MAXSEG", 2}, {"TCPOPT_WINDOW", 3}, {"TCPOPT_SACK_PERMITTED", 4}, {"TCPOPT_TIMESTAMP", 8}});
inline constexpr auto tcp_repair_opt = record({{"opt_code", one_of(tcp_repair_codes)}, {"opt_val", u32}});
inline constexpr auto tcp_repair_window =
    record({{"snd_wl1", u32}, {"snd_wnd", u32}, {"max_window", u32}, {"rcv_wnd", u32}, {"rcv_wup", u32}});
inline constexpr auto zerocopy_flags =
    names("TCP_RECEIVE_ZEROCOPY_FLAG_???", {{"TCP_RECEIVE_ZEROCOPY_FLAG_TLB_CLEAN_HINT", 1}});
// A __u64 whatever the program.
inline constexpr Type address64{Kind::address, Size::b8};
inline constexpr auto tcp_zerocopy_receive = record({{"address", address64},
                                                     {"length", u32},
                                                     {"recv_skip_hint", u32},
                                                     {"inq", u32},
                                                     {"err", s32},
                                                     {"copybuf_address", address64},
                                                     {"copybuf_len", s32},
                                                     {"flags", flags(zerocopy_flags)},
                                                     {"msg_control", address64},
                                                     {"msg_controllen", u64},
                                                     {"msg_flags", x32},
                                                     {"reserved", u32, when("reserved", ~0u)}});

// ---- transport layer security: which record it is depends on the cipher ----

inline constexpr auto tls_versions =
    names("TLS_?_?_VERSION", {{"TLS_1_2_VERSION", 0x303}, {"TLS_1_3_VERSION", 0x304}});
inline constexpr auto tls_ciphers = names("TLS_CIPHER_???", {{"TLS_CIPHER_AES_GCM_128", 51},
                                                             {"TLS_CIPHER_AES_GCM_256", 52},
                                                             {"TLS_CIPHER_AES_CCM_128", 53},
                                                             {"TLS_CIPHER_CHACHA20_POLY1305", 54},
                                                             {"TLS_CIPHER_SM4_GCM", 55},
                                                             {"TLS_CIPHER_SM4_CCM", 56},
                                                             {"TLS_CIPHER_ARIA_GCM_128", 57},
                                                             {"TLS_CIPHER_ARIA_GCM_256", 58}});
inline constexpr auto tls_keys_128 = record(36, {{"iv", array(hex_bytes, 8), at(0)},
                                                 {"key", array(hex_bytes, 16), at(8)},
                                                 {"salt", array(hex_bytes, 4), at(24)},
                                                 {"rec_seq", array(hex_bytes, 8), at(28)}});
inline constexpr auto tls_keys_256 = record(52, {{"iv", array(hex_bytes, 8), at(0)},
                                                 {"key", array(hex_bytes, 32), at(8)},
                                                 {"salt", array(hex_bytes, 4), at(40)},
                                                 {"rec_seq", array(hex_bytes, 8), at(44)}});
inline constexpr auto tls_keys_chacha = record(52, {{"iv", array(hex_bytes, 12), at(0)},
                                                    {"key", array(hex_bytes, 32), at(12)},
                                                    {"rec_seq", array(hex_bytes, 8), at(44)}});
inline constexpr auto tls_keys_unknown = record(52, {{"", flexible(hex_bytes), at(0)}});
inline constexpr auto tls_keys_by_cipher =
    cases({roomy(51, 36, tls_keys_128), roomy(52, 52, tls_keys_256), roomy(53, 36, tls_keys_128),
           roomy(54, 52, tls_keys_chacha), roomy(55, 36, tls_keys_128), roomy(56, 36, tls_keys_128),
           roomy(57, 36, tls_keys_128), roomy(58, 52, tls_keys_256), otherwise(tls_keys_unknown)});
inline constexpr auto tls_crypto_info = record(56, {{"version", one_of(tls_versions, Size::b2), at(0)},
                                                    {"cipher_type", one_of(tls_ciphers, Size::b2), at(2)},
                                                    {"", select("cipher_type", tls_keys_by_cipher), at(4)}});

// ---- several paths ----

inline constexpr auto mptcp_info_flags = names(
    "MPTCP_INFO_FLAG_???", {{"MPTCP_INFO_FLAG_FALLBACK", 1}, {"MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED", 2}});
inline constexpr auto mptcp_info = record(96, {{"mptcpi_subflows", u8, at(0)},
                                               {"mptcpi_add_addr_signal", u8, at(1)},
                                               {"mptcpi_add_addr_accepted", u8, at(2)},
                                               {"mptcpi_subflows_max", u8, at(3)},
                                               {"mptcpi_add_addr_signal_max", u8, at(4)},
                                               {"mptcpi_add_addr_accepted_max", u8, at(5)},
                                               {"mptcpi_flags", flags(mptcp_info_flags), at(8)},
                                               {"mptcpi_token", x32, at(12)},
                                               {"mptcpi_write_seq", u64, at(16)},
                                               {"mptcpi_snd_una", u64, at(24)},
                                               {"mptcpi_rcv_nxt", u64, at(32)},
                                               {"mptcpi_local_addr_used", u8, at(40)},
                                               {"mptcpi_local_addr_max", u8, at(41)},
                                               {"mptcpi_csum_enabled", u8, at(42)},
                                               {"mptcpi_retransmits", u32, at(44)},
                                               {"mptcpi_bytes_retrans", u64, at(48)},
                                               {"mptcpi_bytes_sent", u64, at(56)},
                                               {"mptcpi_bytes_received", u64, at(64)},
                                               {"mptcpi_bytes_acked", u64, at(72)},
                                               {"mptcpi_subflows_total", u8, at(80)},
                                               {"mptcpi_endp_laminar_max", u8, at(81)},
                                               {"mptcpi_last_data_sent", u32, at(84)},
                                               {"mptcpi_last_data_recv", u32, at(88)},
                                               {"mptcpi_last_ack_recv", u32, at(92)}});
inline constexpr auto mptcp_subflow_data = record(16, {{"size_subflow_data", u32, at(0)},
                                                       {"num_subflows", u32, at(4)},
                                                       {"size_kernel", u32, at(8)},
                                                       {"size_user", u32, at(12)}});
inline constexpr auto mptcp_subflow_addrs =
    record(256, {{"sa_local", sockaddr, at(0)}, {"sa_remote", sockaddr, at(128)}});
// What every subflow has lies behind, each in as many bytes as size_user says: its addresses as large as
// ours.
inline constexpr auto mptcp_addresses = record(
    4112, {{"size_subflow_data", u32, at(0)},
           {"num_subflows", u32, at(4)},
           {"size_kernel", u32, at(8)},
           {"size_user", u32, at(12)},
           {"data", flexible(mptcp_subflow_addrs, "num_subflows"), when_is("size_user", 256), at(16)}});

}  // namespace sysgood::describe
