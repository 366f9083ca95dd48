// What options of less common protocols are set to: sctp(7), linux/if_xdp.h, linux/can/*.h, linux/rds.h...
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/sockaddr.h"

namespace sysgood::describe {

// ---- XDP ----

inline constexpr auto xdp_umem_flags = names(
    "XDP_UMEM_???",
    {{"XDP_UMEM_UNALIGNED_CHUNK_FLAG", 1}, {"XDP_UMEM_TX_SW_CSUM", 2}, {"XDP_UMEM_TX_METADATA_LEN", 4}});
inline constexpr auto xdp_umem_reg = record({{"addr", x64},
                                             {"len", u64},
                                             {"chunk_size", u32},
                                             {"headroom", u32},
                                             {"flags", flags(xdp_umem_flags)},
                                             {"tx_metadata_len", u32}});
inline constexpr auto xdp_statistics = record({{"rx_dropped", u64},
                                               {"rx_invalid_descs", u64},
                                               {"tx_invalid_descs", u64},
                                               {"rx_ring_full", u64},
                                               {"rx_fill_ring_empty_descs", u64},
                                               {"tx_ring_empty_descs", u64}});
inline constexpr auto xdp_option_flags = names("XDP_OPTIONS_???", {{"XDP_OPTIONS_ZEROCOPY", 1}});
inline constexpr auto xdp_options_told = record({{"flags", flags(xdp_option_flags)}});
inline constexpr auto xdp_ring_offset =
    record({{"producer", x64}, {"consumer", x64}, {"desc", x64}, {"flags", x64}});
inline constexpr auto xdp_mmap_offsets = record(
    {{"rx", xdp_ring_offset}, {"tx", xdp_ring_offset}, {"fr", xdp_ring_offset}, {"cr", xdp_ring_offset}});

// ---- CAN ----

inline constexpr auto can_filter = record({{"can_id", x32}, {"can_mask", x32}});
inline constexpr auto can_filters = record(4096, {{"", flexible(can_filter), at(0)}});
inline constexpr auto isotp_flags = names("CAN_ISOTP_???", {{"CAN_ISOTP_LISTEN_MODE", 1},
                                                            {"CAN_ISOTP_EXTEND_ADDR", 2},
                                                            {"CAN_ISOTP_TX_PADDING", 4},
                                                            {"CAN_ISOTP_RX_PADDING", 8},
                                                            {"CAN_ISOTP_CHK_PAD_LEN", 0x10},
                                                            {"CAN_ISOTP_CHK_PAD_DATA", 0x20},
                                                            {"CAN_ISOTP_HALF_DUPLEX", 0x40},
                                                            {"CAN_ISOTP_FORCE_TXSTMIN", 0x80},
                                                            {"CAN_ISOTP_FORCE_RXSTMIN", 0x100},
                                                            {"CAN_ISOTP_RX_EXT_ADDR", 0x200},
                                                            {"CAN_ISOTP_WAIT_TX_DONE", 0x400},
                                                            {"CAN_ISOTP_SF_BROADCAST", 0x800},
                                                            {"CAN_ISOTP_CF_BROADCAST", 0x1000}});
inline constexpr auto can_isotp_opts = record({{"flags", flags(isotp_flags)},
                                               {"frame_txtime", u32},
                                               {"ext_address", x8},
                                               {"txpad_content", x8},
                                               {"rxpad_content", x8},
                                               {"rx_ext_address", x8}});
inline constexpr auto can_isotp_fc_options = record({{"bs", u8}, {"stmin", u8}, {"wftmax", u8}});
inline constexpr auto can_isotp_ll_options = record({{"mtu", u8}, {"tx_dl", u8}, {"tx_flags", x8}});
inline constexpr auto j1939_filter = record(
    {{"name", x64}, {"name_mask", x64}, {"pgn", x32}, {"pgn_mask", x32}, {"addr", x8}, {"addr_mask", x8}});
inline constexpr auto j1939_filters = record(4096, {{"", flexible(j1939_filter), at(0)}});

// ---- TIPC, Bluetooth, RDS ----

inline constexpr auto tipc_group_flags =
    names("TIPC_GROUP_???", {{"TIPC_GROUP_LOOPBACK", 1}, {"TIPC_GROUP_MEMBER_EVTS", 2}});
inline constexpr auto tipc_group_req = record(
    {{"type", u32}, {"instance", u32}, {"scope", one_of(tipc_scopes)}, {"flags", flags(tipc_group_flags)}});
inline constexpr auto bt_security_levels = names("BT_SECURITY_???", {{"BT_SECURITY_SDP", 0},
                                                                     {"BT_SECURITY_LOW", 1},
                                                                     {"BT_SECURITY_MEDIUM", 2},
                                                                     {"BT_SECURITY_HIGH", 3},
                                                                     {"BT_SECURITY_FIPS", 4}});
inline constexpr auto bt_security =
    record({{"level", one_of(bt_security_levels, Size::b1)}, {"key_size", u8}});
inline constexpr auto bt_power = record({{"force_active", u8}});
inline constexpr auto bt_voice = record({{"setting", x16}});
inline constexpr auto rfcomm_conninfo = record({{"hci_handle", u16}, {"dev_class", array(hex_bytes, 3)}});

inline constexpr auto rdma_flags = names("RDS_RDMA_???", {{"RDS_RDMA_READWRITE", 1},
                                                          {"RDS_RDMA_FENCE", 2},
                                                          {"RDS_RDMA_INVALIDATE", 4},
                                                          {"RDS_RDMA_USE_ONCE", 8},
                                                          {"RDS_RDMA_DONTWAIT", 0x10},
                                                          {"RDS_RDMA_NOTIFY_ME", 0x20},
                                                          {"RDS_RDMA_SILENT", 0x40}});
inline constexpr auto rds_iovec = record({{"addr", x64}, {"bytes", u64}});
inline constexpr auto rds_get_mr_args =
    record({{"vec", rds_iovec}, {"cookie_addr", x64}, {"flags", flags(rdma_flags, Size::b8)}});
inline constexpr auto rds_get_mr_for_dest_args = record({{"dest_addr", sockaddr, at(0)},
                                                         {"vec", rds_iovec, at(128)},
                                                         {"cookie_addr", x64, at(144)},
                                                         {"flags", flags(rdma_flags, Size::b8), at(152)}});
inline constexpr auto rds_free_mr_args = record({{"cookie", x64}, {"flags", flags(rdma_flags, Size::b8)}});

// ---- SCTP ----

inline constexpr auto sctp_rtoinfo =
    record({{"srto_assoc_id", s32}, {"srto_initial", u32}, {"srto_max", u32}, {"srto_min", u32}});
inline constexpr auto sctp_assocparams = record({{"sasoc_assoc_id", s32},
                                                 {"sasoc_asocmaxrxt", u16},
                                                 {"sasoc_number_peer_destinations", u16},
                                                 {"sasoc_peer_rwnd", u32},
                                                 {"sasoc_local_rwnd", u32},
                                                 {"sasoc_cookie_life", u32}});
inline constexpr auto sctp_initmsg = record({{"sinit_num_ostreams", u16},
                                             {"sinit_max_instreams", u16},
                                             {"sinit_max_attempts", u16},
                                             {"sinit_max_init_timeo", u16}});
inline constexpr auto sctp_prim = record(132, {{"ssp_assoc_id", s32, at(0)}, {"ssp_addr", sockaddr, at(4)}});
inline constexpr auto sctp_setpeerprim =
    record(132, {{"sspp_assoc_id", s32, at(0)}, {"sspp_addr", sockaddr, at(4)}});
inline constexpr auto sctp_setadaptation = record({{"ssb_adaptation_ind", u32}});
inline constexpr auto sctp_path_flags = names("SPP_???", {{"SPP_HB_ENABLE", 1},
                                                          {"SPP_HB_DISABLE", 2},
                                                          {"SPP_HB_DEMAND", 4},
                                                          {"SPP_PMTUD_ENABLE", 8},
                                                          {"SPP_PMTUD_DISABLE", 0x10},
                                                          {"SPP_SACKDELAY_ENABLE", 0x20},
                                                          {"SPP_SACKDELAY_DISABLE", 0x40},
                                                          {"SPP_HB_TIME_IS_ZERO", 0x80},
                                                          {"SPP_IPV6_FLOWLABEL", 0x100},
                                                          {"SPP_DSCP", 0x200}});
inline constexpr auto sctp_paddrparams = record(156, {{"spp_assoc_id", s32, at(0)},
                                                      {"spp_address", sockaddr, at(4)},
                                                      {"spp_hbinterval", u32, at(132)},
                                                      {"spp_pathmaxrxt", u16, at(136)},
                                                      {"spp_pathmtu", u32, at(138)},
                                                      {"spp_sackdelay", u32, at(142)},
                                                      {"spp_flags", flags(sctp_path_flags), at(146)},
                                                      {"spp_ipv6_flowlabel", u32, at(150)},
                                                      {"spp_dscp", u8, at(154)}});
inline constexpr auto sctp_send_flags = names("SCTP_???", {{"SCTP_UNORDERED", 1},
                                                           {"SCTP_ADDR_OVER", 2},
                                                           {"SCTP_ABORT", 4},
                                                           {"SCTP_SACK_IMMEDIATELY", 8},
                                                           {"SCTP_SENDALL", 0x40},
                                                           {"SCTP_PR_SCTP_ALL", 0x80},
                                                           {"SCTP_NOTIFICATION", 0x8000},
                                                           {"SCTP_EOF", 0x200}});
inline constexpr Type sctp_flags = flags(sctp_send_flags, Size::b2);
inline constexpr auto sctp_sndrcvinfo = record({{"sinfo_stream", u16},
                                                {"sinfo_ssn", u16},
                                                {"sinfo_flags", sctp_flags},
                                                {"sinfo_ppid", x32},
                                                {"sinfo_context", u32},
                                                {"sinfo_timetolive", u32},
                                                {"sinfo_tsn", u32},
                                                {"sinfo_cumtsn", u32},
                                                {"sinfo_assoc_id", s32}});
inline constexpr auto sctp_sndinfo = record({{"snd_sid", u16},
                                             {"snd_flags", sctp_flags},
                                             {"snd_ppid", x32},
                                             {"snd_context", u32},
                                             {"snd_assoc_id", s32}});
inline constexpr auto sctp_rcvinfo = record({{"rcv_sid", u16},
                                             {"rcv_ssn", u16},
                                             {"rcv_flags", sctp_flags},
                                             {"rcv_ppid", x32},
                                             {"rcv_tsn", u32},
                                             {"rcv_cumtsn", u32},
                                             {"rcv_context", u32},
                                             {"rcv_assoc_id", s32}});
inline constexpr auto sctp_nxtinfo = record({{"nxt_sid", u16},
                                             {"nxt_flags", sctp_flags},
                                             {"nxt_ppid", x32},
                                             {"nxt_length", u32},
                                             {"nxt_assoc_id", s32}});
inline constexpr auto sctp_prinfo = record({{"pr_policy", u16}, {"pr_value", u32}});
inline constexpr auto sctp_event_subscribe = record({{"sctp_data_io_event", u8},
                                                     {"sctp_association_event", u8},
                                                     {"sctp_address_event", u8},
                                                     {"sctp_send_failure_event", u8},
                                                     {"sctp_peer_error_event", u8},
                                                     {"sctp_shutdown_event", u8},
                                                     {"sctp_partial_delivery_event", u8},
                                                     {"sctp_adaptation_layer_event", u8},
                                                     {"sctp_authentication_event", u8},
                                                     {"sctp_sender_dry_event", u8},
                                                     {"sctp_stream_reset_event", u8},
                                                     {"sctp_assoc_reset_event", u8},
                                                     {"sctp_stream_change_event", u8},
                                                     {"sctp_send_failure_event_event", u8}});
inline constexpr auto sctp_states = names("SCTP_???", {{"SCTP_EMPTY", 0},
                                                       {"SCTP_CLOSED", 1},
                                                       {"SCTP_COOKIE_WAIT", 2},
                                                       {"SCTP_COOKIE_ECHOED", 3},
                                                       {"SCTP_ESTABLISHED", 4},
                                                       {"SCTP_SHUTDOWN_PENDING", 5},
                                                       {"SCTP_SHUTDOWN_SENT", 6},
                                                       {"SCTP_SHUTDOWN_RECEIVED", 7},
                                                       {"SCTP_SHUTDOWN_ACK_SENT", 8}});
inline constexpr auto sctp_path_states =
    names("SCTP_???", {{"SCTP_INACTIVE", 0}, {"SCTP_PF", 1}, {"SCTP_ACTIVE", 2}, {"SCTP_UNCONFIRMED", 3}});
inline constexpr auto sctp_paddrinfo = record(152, {{"spinfo_assoc_id", s32, at(0)},
                                                    {"spinfo_address", sockaddr, at(4)},
                                                    {"spinfo_state", one_of(sctp_path_states), at(132)},
                                                    {"spinfo_cwnd", u32, at(136)},
                                                    {"spinfo_srtt", u32, at(140)},
                                                    {"spinfo_rto", u32, at(144)},
                                                    {"spinfo_mtu", u32, at(148)}});
inline constexpr auto sctp_status = record(176, {{"sstat_assoc_id", s32, at(0)},
                                                 {"sstat_state", one_of(sctp_states), at(4)},
                                                 {"sstat_rwnd", u32, at(8)},
                                                 {"sstat_unackdata", u16, at(12)},
                                                 {"sstat_penddata", u16, at(14)},
                                                 {"sstat_instrms", u16, at(16)},
                                                 {"sstat_outstrms", u16, at(18)},
                                                 {"sstat_fragmentation_point", u32, at(20)},
                                                 {"sstat_primary", sctp_paddrinfo, at(24)}});
inline constexpr auto sctp_sack_info =
    record({{"sack_assoc_id", s32}, {"sack_delay", u32}, {"sack_freq", u32}});
inline constexpr auto sctp_assoc_value = record({{"assoc_id", s32}, {"assoc_value", u32}});
inline constexpr auto sctp_stream_value =
    record({{"assoc_id", s32}, {"stream_id", u16}, {"stream_value", u16}});
inline constexpr auto sctp_authkey = record(4096, {{"sca_assoc_id", s32, at(0)},
                                                   {"sca_keynumber", u16, at(4)},
                                                   {"sca_keylength", u16, at(6)},
                                                   {"sca_key", flexible(hex_bytes, "sca_keylength"), at(8)}});
inline constexpr auto sctp_authkeyid = record({{"scact_assoc_id", s32}, {"scact_keynumber", u16}});
inline constexpr auto sctp_peeloff = record({{"associd", s32}, {"sd", fd}});
inline constexpr auto sctp_event = record({{"se_assoc_id", s32}, {"se_type", x16}, {"se_on", u8}});
inline constexpr auto sctp_default_prinfo =
    record({{"pr_assoc_id", s32}, {"pr_value", u32}, {"pr_policy", u16}});
inline constexpr auto sctp_add_streams =
    record({{"sas_assoc_id", s32}, {"sas_instrms", u16}, {"sas_outstrms", u16}});

}  // namespace sysgood::describe
