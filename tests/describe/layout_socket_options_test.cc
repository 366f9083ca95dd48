// What options of sockets are set to, and ancillary data, lie as the C headers lay them.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
// These need the ones above.
#include <linux/can.h>
#include <linux/can/isotp.h>
#include <linux/can/j1939.h>
#include <linux/can/raw.h>
#include <linux/if_alg.h>
#include <linux/if_packet.h>
#include <linux/if_xdp.h>
#include <linux/in6.h>
#include <linux/mptcp.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/rds.h>
#include <linux/tcp.h>
#include <linux/tipc.h>
#include <linux/tls.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/socket_value_tcp.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64;

#if defined(__x86_64__)

static_assert(is_long(describe::tpacket_req3, sizeof(struct ::tpacket_req3)));
static_assert(lies(describe::tpacket_req3, "tp_block_size", offsetof(struct ::tpacket_req3, tp_block_size)));
static_assert(lies(describe::tpacket_req3, "tp_block_nr", offsetof(struct ::tpacket_req3, tp_block_nr)));
static_assert(lies(describe::tpacket_req3, "tp_frame_size", offsetof(struct ::tpacket_req3, tp_frame_size)));
static_assert(lies(describe::tpacket_req3, "tp_frame_nr", offsetof(struct ::tpacket_req3, tp_frame_nr)));
static_assert(lies(describe::tpacket_req3, "tp_retire_blk_tov",
                   offsetof(struct ::tpacket_req3, tp_retire_blk_tov)));
static_assert(lies(describe::tpacket_req3, "tp_sizeof_priv",
                   offsetof(struct ::tpacket_req3, tp_sizeof_priv)));
static_assert(lies(describe::tpacket_req3, "tp_feature_req_word",
                   offsetof(struct ::tpacket_req3, tp_feature_req_word)));
static_assert(is_long(describe::tpacket_rollover_stats, sizeof(struct ::tpacket_rollover_stats)));
static_assert(lies(describe::tpacket_rollover_stats, "tp_all",
                   offsetof(struct ::tpacket_rollover_stats, tp_all)));
static_assert(lies(describe::tpacket_rollover_stats, "tp_huge",
                   offsetof(struct ::tpacket_rollover_stats, tp_huge)));
static_assert(lies(describe::tpacket_rollover_stats, "tp_failed",
                   offsetof(struct ::tpacket_rollover_stats, tp_failed)));
static_assert(is_long(describe::sock_txtime, sizeof(struct ::sock_txtime)));
static_assert(lies(describe::sock_txtime, "clockid", offsetof(struct ::sock_txtime, clockid)));
static_assert(lies(describe::sock_txtime, "flags", offsetof(struct ::sock_txtime, flags)));
static_assert(is_long(describe::ip_mreqn, sizeof(struct ::ip_mreqn)));
static_assert(lies(describe::ip_mreqn, "imr_multiaddr", offsetof(struct ::ip_mreqn, imr_multiaddr)));
static_assert(lies(describe::ip_mreqn, "imr_address", offsetof(struct ::ip_mreqn, imr_address)));
static_assert(lies(describe::ip_mreqn, "imr_ifindex", offsetof(struct ::ip_mreqn, imr_ifindex)));
static_assert(is_long(describe::ip_mreq_source, sizeof(struct ::ip_mreq_source)));
static_assert(lies(describe::ip_mreq_source, "imr_multiaddr",
                   offsetof(struct ::ip_mreq_source, imr_multiaddr)));
static_assert(lies(describe::ip_mreq_source, "imr_interface",
                   offsetof(struct ::ip_mreq_source, imr_interface)));
static_assert(lies(describe::ip_mreq_source, "imr_sourceaddr",
                   offsetof(struct ::ip_mreq_source, imr_sourceaddr)));
static_assert(lies(describe::ip_msfilter, "imsf_multiaddr", offsetof(struct ::ip_msfilter, imsf_multiaddr)));
static_assert(lies(describe::ip_msfilter, "imsf_interface", offsetof(struct ::ip_msfilter, imsf_interface)));
static_assert(lies(describe::ip_msfilter, "imsf_fmode", offsetof(struct ::ip_msfilter, imsf_fmode)));
static_assert(lies(describe::ip_msfilter, "imsf_numsrc", offsetof(struct ::ip_msfilter, imsf_numsrc)));
static_assert(lies(describe::ip_msfilter, "imsf_slist", offsetof(struct ::ip_msfilter, imsf_slist)));
static_assert(is_long(describe::group_source_req, sizeof(struct ::group_source_req)));
static_assert(lies(describe::group_source_req, "gsr_interface",
                   offsetof(struct ::group_source_req, gsr_interface)));
static_assert(lies(describe::group_source_req, "gsr_group", offsetof(struct ::group_source_req, gsr_group)));
static_assert(lies(describe::group_source_req, "gsr_source",
                   offsetof(struct ::group_source_req, gsr_source)));
static_assert(lies(describe::group_filter, "gf_interface", offsetof(struct ::group_filter, gf_interface)));
static_assert(lies(describe::group_filter, "gf_group", offsetof(struct ::group_filter, gf_group)));
static_assert(lies(describe::group_filter, "gf_fmode", offsetof(struct ::group_filter, gf_fmode)));
static_assert(lies(describe::group_filter, "gf_numsrc", offsetof(struct ::group_filter, gf_numsrc)));
static_assert(lies(describe::group_filter, "gf_slist", offsetof(struct ::group_filter, gf_slist)));
static_assert(is_long(describe::in6_pktinfo, sizeof(struct ::in6_pktinfo)));
static_assert(lies(describe::in6_pktinfo, "ipi6_addr", offsetof(struct ::in6_pktinfo, ipi6_addr)));
static_assert(lies(describe::in6_pktinfo, "ipi6_ifindex", offsetof(struct ::in6_pktinfo, ipi6_ifindex)));
static_assert(is_long(describe::named_sockaddr_in6, sizeof(struct ::sockaddr_in6)));
static_assert(lies(describe::named_sockaddr_in6, "sin6_family",
                   offsetof(struct ::sockaddr_in6, sin6_family)));
static_assert(lies(describe::named_sockaddr_in6, "sin6_port", offsetof(struct ::sockaddr_in6, sin6_port)));
static_assert(lies(describe::named_sockaddr_in6, "sin6_flowinfo",
                   offsetof(struct ::sockaddr_in6, sin6_flowinfo)));
static_assert(lies(describe::named_sockaddr_in6, "sin6_addr", offsetof(struct ::sockaddr_in6, sin6_addr)));
static_assert(lies(describe::named_sockaddr_in6, "sin6_scope_id",
                   offsetof(struct ::sockaddr_in6, sin6_scope_id)));
static_assert(is_long(describe::ip6_mtuinfo, sizeof(struct ::ip6_mtuinfo)));
static_assert(lies(describe::ip6_mtuinfo, "ip6m_addr", offsetof(struct ::ip6_mtuinfo, ip6m_addr)));
static_assert(lies(describe::ip6_mtuinfo, "ip6m_mtu", offsetof(struct ::ip6_mtuinfo, ip6m_mtu)));
static_assert(is_long(describe::in6_flowlabel_req, sizeof(struct ::in6_flowlabel_req)));
static_assert(lies(describe::in6_flowlabel_req, "flr_dst", offsetof(struct ::in6_flowlabel_req, flr_dst)));
static_assert(lies(describe::in6_flowlabel_req, "flr_label",
                   offsetof(struct ::in6_flowlabel_req, flr_label)));
static_assert(lies(describe::in6_flowlabel_req, "flr_action",
                   offsetof(struct ::in6_flowlabel_req, flr_action)));
static_assert(lies(describe::in6_flowlabel_req, "flr_share",
                   offsetof(struct ::in6_flowlabel_req, flr_share)));
static_assert(lies(describe::in6_flowlabel_req, "flr_flags",
                   offsetof(struct ::in6_flowlabel_req, flr_flags)));
static_assert(lies(describe::in6_flowlabel_req, "flr_expires",
                   offsetof(struct ::in6_flowlabel_req, flr_expires)));
static_assert(lies(describe::in6_flowlabel_req, "flr_linger",
                   offsetof(struct ::in6_flowlabel_req, flr_linger)));
static_assert(lies(describe::tcp_info, "tcpi_state", offsetof(struct ::tcp_info, tcpi_state)));
static_assert(lies(describe::tcp_info, "tcpi_ca_state", offsetof(struct ::tcp_info, tcpi_ca_state)));
static_assert(lies(describe::tcp_info, "tcpi_retransmits", offsetof(struct ::tcp_info, tcpi_retransmits)));
static_assert(lies(describe::tcp_info, "tcpi_probes", offsetof(struct ::tcp_info, tcpi_probes)));
static_assert(lies(describe::tcp_info, "tcpi_backoff", offsetof(struct ::tcp_info, tcpi_backoff)));
static_assert(lies(describe::tcp_info, "tcpi_options", offsetof(struct ::tcp_info, tcpi_options)));
static_assert(lies(describe::tcp_info, "tcpi_rto", offsetof(struct ::tcp_info, tcpi_rto)));
static_assert(lies(describe::tcp_info, "tcpi_ato", offsetof(struct ::tcp_info, tcpi_ato)));
static_assert(lies(describe::tcp_info, "tcpi_snd_mss", offsetof(struct ::tcp_info, tcpi_snd_mss)));
static_assert(lies(describe::tcp_info, "tcpi_rcv_mss", offsetof(struct ::tcp_info, tcpi_rcv_mss)));
static_assert(lies(describe::tcp_info, "tcpi_unacked", offsetof(struct ::tcp_info, tcpi_unacked)));
static_assert(lies(describe::tcp_info, "tcpi_sacked", offsetof(struct ::tcp_info, tcpi_sacked)));
static_assert(lies(describe::tcp_info, "tcpi_lost", offsetof(struct ::tcp_info, tcpi_lost)));
static_assert(lies(describe::tcp_info, "tcpi_retrans", offsetof(struct ::tcp_info, tcpi_retrans)));
static_assert(lies(describe::tcp_info, "tcpi_fackets", offsetof(struct ::tcp_info, tcpi_fackets)));
static_assert(lies(describe::tcp_info, "tcpi_last_data_sent",
                   offsetof(struct ::tcp_info, tcpi_last_data_sent)));
static_assert(lies(describe::tcp_info, "tcpi_last_ack_sent",
                   offsetof(struct ::tcp_info, tcpi_last_ack_sent)));
static_assert(lies(describe::tcp_info, "tcpi_last_data_recv",
                   offsetof(struct ::tcp_info, tcpi_last_data_recv)));
static_assert(lies(describe::tcp_info, "tcpi_last_ack_recv",
                   offsetof(struct ::tcp_info, tcpi_last_ack_recv)));
static_assert(lies(describe::tcp_info, "tcpi_pmtu", offsetof(struct ::tcp_info, tcpi_pmtu)));
static_assert(lies(describe::tcp_info, "tcpi_rcv_ssthresh", offsetof(struct ::tcp_info, tcpi_rcv_ssthresh)));
static_assert(lies(describe::tcp_info, "tcpi_rtt", offsetof(struct ::tcp_info, tcpi_rtt)));
static_assert(lies(describe::tcp_info, "tcpi_rttvar", offsetof(struct ::tcp_info, tcpi_rttvar)));
static_assert(lies(describe::tcp_info, "tcpi_snd_ssthresh", offsetof(struct ::tcp_info, tcpi_snd_ssthresh)));
static_assert(lies(describe::tcp_info, "tcpi_snd_cwnd", offsetof(struct ::tcp_info, tcpi_snd_cwnd)));
static_assert(lies(describe::tcp_info, "tcpi_advmss", offsetof(struct ::tcp_info, tcpi_advmss)));
static_assert(lies(describe::tcp_info, "tcpi_reordering", offsetof(struct ::tcp_info, tcpi_reordering)));
static_assert(lies(describe::tcp_info, "tcpi_rcv_rtt", offsetof(struct ::tcp_info, tcpi_rcv_rtt)));
static_assert(lies(describe::tcp_info, "tcpi_rcv_space", offsetof(struct ::tcp_info, tcpi_rcv_space)));
static_assert(lies(describe::tcp_info, "tcpi_total_retrans",
                   offsetof(struct ::tcp_info, tcpi_total_retrans)));
static_assert(lies(describe::tcp_info, "tcpi_pacing_rate", offsetof(struct ::tcp_info, tcpi_pacing_rate)));
static_assert(lies(describe::tcp_info, "tcpi_max_pacing_rate",
                   offsetof(struct ::tcp_info, tcpi_max_pacing_rate)));
static_assert(lies(describe::tcp_info, "tcpi_bytes_acked", offsetof(struct ::tcp_info, tcpi_bytes_acked)));
static_assert(lies(describe::tcp_info, "tcpi_bytes_received",
                   offsetof(struct ::tcp_info, tcpi_bytes_received)));
static_assert(lies(describe::tcp_info, "tcpi_segs_out", offsetof(struct ::tcp_info, tcpi_segs_out)));
static_assert(lies(describe::tcp_info, "tcpi_segs_in", offsetof(struct ::tcp_info, tcpi_segs_in)));
static_assert(lies(describe::tcp_info, "tcpi_notsent_bytes",
                   offsetof(struct ::tcp_info, tcpi_notsent_bytes)));
static_assert(lies(describe::tcp_info, "tcpi_min_rtt", offsetof(struct ::tcp_info, tcpi_min_rtt)));
static_assert(lies(describe::tcp_info, "tcpi_data_segs_in", offsetof(struct ::tcp_info, tcpi_data_segs_in)));
static_assert(lies(describe::tcp_info, "tcpi_data_segs_out",
                   offsetof(struct ::tcp_info, tcpi_data_segs_out)));
static_assert(lies(describe::tcp_info, "tcpi_delivery_rate",
                   offsetof(struct ::tcp_info, tcpi_delivery_rate)));
static_assert(lies(describe::tcp_info, "tcpi_busy_time", offsetof(struct ::tcp_info, tcpi_busy_time)));
static_assert(lies(describe::tcp_info, "tcpi_rwnd_limited", offsetof(struct ::tcp_info, tcpi_rwnd_limited)));
static_assert(lies(describe::tcp_info, "tcpi_sndbuf_limited",
                   offsetof(struct ::tcp_info, tcpi_sndbuf_limited)));
static_assert(lies(describe::tcp_info, "tcpi_delivered", offsetof(struct ::tcp_info, tcpi_delivered)));
static_assert(lies(describe::tcp_info, "tcpi_delivered_ce", offsetof(struct ::tcp_info, tcpi_delivered_ce)));
static_assert(lies(describe::tcp_info, "tcpi_bytes_sent", offsetof(struct ::tcp_info, tcpi_bytes_sent)));
static_assert(lies(describe::tcp_info, "tcpi_bytes_retrans",
                   offsetof(struct ::tcp_info, tcpi_bytes_retrans)));
static_assert(lies(describe::tcp_info, "tcpi_dsack_dups", offsetof(struct ::tcp_info, tcpi_dsack_dups)));
static_assert(lies(describe::tcp_info, "tcpi_reord_seen", offsetof(struct ::tcp_info, tcpi_reord_seen)));
static_assert(lies(describe::tcp_info, "tcpi_rcv_ooopack", offsetof(struct ::tcp_info, tcpi_rcv_ooopack)));
static_assert(lies(describe::tcp_info, "tcpi_snd_wnd", offsetof(struct ::tcp_info, tcpi_snd_wnd)));
static_assert(is_long(describe::tcp_md5sig, sizeof(struct ::tcp_md5sig)));
static_assert(lies(describe::tcp_md5sig, "tcpm_addr", offsetof(struct ::tcp_md5sig, tcpm_addr)));
static_assert(lies(describe::tcp_md5sig, "tcpm_flags", offsetof(struct ::tcp_md5sig, tcpm_flags)));
static_assert(lies(describe::tcp_md5sig, "tcpm_prefixlen", offsetof(struct ::tcp_md5sig, tcpm_prefixlen)));
static_assert(lies(describe::tcp_md5sig, "tcpm_keylen", offsetof(struct ::tcp_md5sig, tcpm_keylen)));
static_assert(lies(describe::tcp_md5sig, "tcpm_ifindex", offsetof(struct ::tcp_md5sig, tcpm_ifindex)));
static_assert(lies(describe::tcp_md5sig, "tcpm_key", offsetof(struct ::tcp_md5sig, tcpm_key)));
static_assert(is_long(describe::tcp_repair_opt, sizeof(struct ::tcp_repair_opt)));
static_assert(lies(describe::tcp_repair_opt, "opt_code", offsetof(struct ::tcp_repair_opt, opt_code)));
static_assert(lies(describe::tcp_repair_opt, "opt_val", offsetof(struct ::tcp_repair_opt, opt_val)));
static_assert(is_long(describe::tcp_repair_window, sizeof(struct ::tcp_repair_window)));
static_assert(lies(describe::tcp_repair_window, "snd_wl1", offsetof(struct ::tcp_repair_window, snd_wl1)));
static_assert(lies(describe::tcp_repair_window, "snd_wnd", offsetof(struct ::tcp_repair_window, snd_wnd)));
static_assert(lies(describe::tcp_repair_window, "max_window",
                   offsetof(struct ::tcp_repair_window, max_window)));
static_assert(lies(describe::tcp_repair_window, "rcv_wnd", offsetof(struct ::tcp_repair_window, rcv_wnd)));
static_assert(lies(describe::tcp_repair_window, "rcv_wup", offsetof(struct ::tcp_repair_window, rcv_wup)));
static_assert(is_long(describe::tcp_zerocopy_receive, sizeof(struct ::tcp_zerocopy_receive)));
static_assert(lies(describe::tcp_zerocopy_receive, "address",
                   offsetof(struct ::tcp_zerocopy_receive, address)));
static_assert(lies(describe::tcp_zerocopy_receive, "length",
                   offsetof(struct ::tcp_zerocopy_receive, length)));
static_assert(lies(describe::tcp_zerocopy_receive, "recv_skip_hint",
                   offsetof(struct ::tcp_zerocopy_receive, recv_skip_hint)));
static_assert(lies(describe::tcp_zerocopy_receive, "inq", offsetof(struct ::tcp_zerocopy_receive, inq)));
static_assert(lies(describe::tcp_zerocopy_receive, "err", offsetof(struct ::tcp_zerocopy_receive, err)));
static_assert(lies(describe::tcp_zerocopy_receive, "copybuf_address",
                   offsetof(struct ::tcp_zerocopy_receive, copybuf_address)));
static_assert(lies(describe::tcp_zerocopy_receive, "copybuf_len",
                   offsetof(struct ::tcp_zerocopy_receive, copybuf_len)));
static_assert(lies(describe::tcp_zerocopy_receive, "flags", offsetof(struct ::tcp_zerocopy_receive, flags)));
static_assert(lies(describe::tcp_zerocopy_receive, "msg_control",
                   offsetof(struct ::tcp_zerocopy_receive, msg_control)));
static_assert(lies(describe::tcp_zerocopy_receive, "msg_controllen",
                   offsetof(struct ::tcp_zerocopy_receive, msg_controllen)));
static_assert(lies(describe::tcp_zerocopy_receive, "msg_flags",
                   offsetof(struct ::tcp_zerocopy_receive, msg_flags)));
static_assert(lies(describe::tcp_zerocopy_receive, "reserved",
                   offsetof(struct ::tcp_zerocopy_receive, reserved)));
static_assert(lies(describe::mptcp_info, "mptcpi_subflows", offsetof(struct ::mptcp_info, mptcpi_subflows)));
static_assert(lies(describe::mptcp_info, "mptcpi_add_addr_signal",
                   offsetof(struct ::mptcp_info, mptcpi_add_addr_signal)));
static_assert(lies(describe::mptcp_info, "mptcpi_add_addr_accepted",
                   offsetof(struct ::mptcp_info, mptcpi_add_addr_accepted)));
static_assert(lies(describe::mptcp_info, "mptcpi_subflows_max",
                   offsetof(struct ::mptcp_info, mptcpi_subflows_max)));
static_assert(lies(describe::mptcp_info, "mptcpi_add_addr_signal_max",
                   offsetof(struct ::mptcp_info, mptcpi_add_addr_signal_max)));
static_assert(lies(describe::mptcp_info, "mptcpi_add_addr_accepted_max",
                   offsetof(struct ::mptcp_info, mptcpi_add_addr_accepted_max)));
static_assert(lies(describe::mptcp_info, "mptcpi_flags", offsetof(struct ::mptcp_info, mptcpi_flags)));
static_assert(lies(describe::mptcp_info, "mptcpi_token", offsetof(struct ::mptcp_info, mptcpi_token)));
static_assert(lies(describe::mptcp_info, "mptcpi_write_seq",
                   offsetof(struct ::mptcp_info, mptcpi_write_seq)));
static_assert(lies(describe::mptcp_info, "mptcpi_snd_una", offsetof(struct ::mptcp_info, mptcpi_snd_una)));
static_assert(lies(describe::mptcp_info, "mptcpi_rcv_nxt", offsetof(struct ::mptcp_info, mptcpi_rcv_nxt)));
static_assert(lies(describe::mptcp_info, "mptcpi_local_addr_used",
                   offsetof(struct ::mptcp_info, mptcpi_local_addr_used)));
static_assert(lies(describe::mptcp_info, "mptcpi_local_addr_max",
                   offsetof(struct ::mptcp_info, mptcpi_local_addr_max)));
static_assert(lies(describe::mptcp_info, "mptcpi_csum_enabled",
                   offsetof(struct ::mptcp_info, mptcpi_csum_enabled)));
static_assert(is_long(describe::mptcp_subflow_data, sizeof(struct ::mptcp_subflow_data)));
static_assert(lies(describe::mptcp_subflow_data, "size_subflow_data",
                   offsetof(struct ::mptcp_subflow_data, size_subflow_data)));
static_assert(lies(describe::mptcp_subflow_data, "num_subflows",
                   offsetof(struct ::mptcp_subflow_data, num_subflows)));
static_assert(lies(describe::mptcp_subflow_data, "size_kernel",
                   offsetof(struct ::mptcp_subflow_data, size_kernel)));
static_assert(lies(describe::mptcp_subflow_data, "size_user",
                   offsetof(struct ::mptcp_subflow_data, size_user)));
static_assert(is_long(describe::mptcp_subflow_addrs, sizeof(struct ::mptcp_subflow_addrs)));
static_assert(lies(describe::mptcp_subflow_addrs, "sa_local",
                   offsetof(struct ::mptcp_subflow_addrs, sa_local)));
static_assert(lies(describe::mptcp_subflow_addrs, "sa_remote",
                   offsetof(struct ::mptcp_subflow_addrs, sa_remote)));
static_assert(lies(describe::xdp_umem_reg, "addr", offsetof(struct ::xdp_umem_reg, addr)));
static_assert(lies(describe::xdp_umem_reg, "len", offsetof(struct ::xdp_umem_reg, len)));
static_assert(lies(describe::xdp_umem_reg, "chunk_size", offsetof(struct ::xdp_umem_reg, chunk_size)));
static_assert(lies(describe::xdp_umem_reg, "headroom", offsetof(struct ::xdp_umem_reg, headroom)));
static_assert(lies(describe::xdp_umem_reg, "flags", offsetof(struct ::xdp_umem_reg, flags)));
static_assert(is_long(describe::xdp_statistics, sizeof(struct ::xdp_statistics)));
static_assert(lies(describe::xdp_statistics, "rx_dropped", offsetof(struct ::xdp_statistics, rx_dropped)));
static_assert(lies(describe::xdp_statistics, "rx_invalid_descs",
                   offsetof(struct ::xdp_statistics, rx_invalid_descs)));
static_assert(lies(describe::xdp_statistics, "tx_invalid_descs",
                   offsetof(struct ::xdp_statistics, tx_invalid_descs)));
static_assert(lies(describe::xdp_statistics, "rx_ring_full",
                   offsetof(struct ::xdp_statistics, rx_ring_full)));
static_assert(lies(describe::xdp_statistics, "rx_fill_ring_empty_descs",
                   offsetof(struct ::xdp_statistics, rx_fill_ring_empty_descs)));
static_assert(lies(describe::xdp_statistics, "tx_ring_empty_descs",
                   offsetof(struct ::xdp_statistics, tx_ring_empty_descs)));
static_assert(is_long(describe::xdp_options_told, sizeof(struct ::xdp_options)));
static_assert(lies(describe::xdp_options_told, "flags", offsetof(struct ::xdp_options, flags)));
static_assert(is_long(describe::xdp_ring_offset, sizeof(struct ::xdp_ring_offset)));
static_assert(lies(describe::xdp_ring_offset, "producer", offsetof(struct ::xdp_ring_offset, producer)));
static_assert(lies(describe::xdp_ring_offset, "consumer", offsetof(struct ::xdp_ring_offset, consumer)));
static_assert(lies(describe::xdp_ring_offset, "desc", offsetof(struct ::xdp_ring_offset, desc)));
static_assert(lies(describe::xdp_ring_offset, "flags", offsetof(struct ::xdp_ring_offset, flags)));
static_assert(is_long(describe::xdp_mmap_offsets, sizeof(struct ::xdp_mmap_offsets)));
static_assert(lies(describe::xdp_mmap_offsets, "rx", offsetof(struct ::xdp_mmap_offsets, rx)));
static_assert(lies(describe::xdp_mmap_offsets, "tx", offsetof(struct ::xdp_mmap_offsets, tx)));
static_assert(lies(describe::xdp_mmap_offsets, "fr", offsetof(struct ::xdp_mmap_offsets, fr)));
static_assert(lies(describe::xdp_mmap_offsets, "cr", offsetof(struct ::xdp_mmap_offsets, cr)));
static_assert(is_long(describe::can_filter, sizeof(struct ::can_filter)));
static_assert(lies(describe::can_filter, "can_id", offsetof(struct ::can_filter, can_id)));
static_assert(lies(describe::can_filter, "can_mask", offsetof(struct ::can_filter, can_mask)));
static_assert(is_long(describe::can_isotp_opts, sizeof(struct ::can_isotp_options)));
static_assert(lies(describe::can_isotp_opts, "flags", offsetof(struct ::can_isotp_options, flags)));
static_assert(lies(describe::can_isotp_opts, "frame_txtime",
                   offsetof(struct ::can_isotp_options, frame_txtime)));
static_assert(lies(describe::can_isotp_opts, "ext_address",
                   offsetof(struct ::can_isotp_options, ext_address)));
static_assert(lies(describe::can_isotp_opts, "txpad_content",
                   offsetof(struct ::can_isotp_options, txpad_content)));
static_assert(lies(describe::can_isotp_opts, "rxpad_content",
                   offsetof(struct ::can_isotp_options, rxpad_content)));
static_assert(lies(describe::can_isotp_opts, "rx_ext_address",
                   offsetof(struct ::can_isotp_options, rx_ext_address)));
static_assert(is_long(describe::can_isotp_fc_options, sizeof(struct ::can_isotp_fc_options)));
static_assert(lies(describe::can_isotp_fc_options, "bs", offsetof(struct ::can_isotp_fc_options, bs)));
static_assert(lies(describe::can_isotp_fc_options, "stmin", offsetof(struct ::can_isotp_fc_options, stmin)));
static_assert(lies(describe::can_isotp_fc_options, "wftmax",
                   offsetof(struct ::can_isotp_fc_options, wftmax)));
static_assert(is_long(describe::can_isotp_ll_options, sizeof(struct ::can_isotp_ll_options)));
static_assert(lies(describe::can_isotp_ll_options, "mtu", offsetof(struct ::can_isotp_ll_options, mtu)));
static_assert(lies(describe::can_isotp_ll_options, "tx_dl", offsetof(struct ::can_isotp_ll_options, tx_dl)));
static_assert(lies(describe::can_isotp_ll_options, "tx_flags",
                   offsetof(struct ::can_isotp_ll_options, tx_flags)));
static_assert(is_long(describe::j1939_filter, sizeof(struct ::j1939_filter)));
static_assert(lies(describe::j1939_filter, "name", offsetof(struct ::j1939_filter, name)));
static_assert(lies(describe::j1939_filter, "name_mask", offsetof(struct ::j1939_filter, name_mask)));
static_assert(lies(describe::j1939_filter, "pgn", offsetof(struct ::j1939_filter, pgn)));
static_assert(lies(describe::j1939_filter, "pgn_mask", offsetof(struct ::j1939_filter, pgn_mask)));
static_assert(lies(describe::j1939_filter, "addr", offsetof(struct ::j1939_filter, addr)));
static_assert(lies(describe::j1939_filter, "addr_mask", offsetof(struct ::j1939_filter, addr_mask)));
static_assert(is_long(describe::tipc_group_req, sizeof(struct ::tipc_group_req)));
static_assert(lies(describe::tipc_group_req, "type", offsetof(struct ::tipc_group_req, type)));
static_assert(lies(describe::tipc_group_req, "instance", offsetof(struct ::tipc_group_req, instance)));
static_assert(lies(describe::tipc_group_req, "scope", offsetof(struct ::tipc_group_req, scope)));
static_assert(lies(describe::tipc_group_req, "flags", offsetof(struct ::tipc_group_req, flags)));
static_assert(is_long(describe::rds_iovec, sizeof(struct ::rds_iovec)));
static_assert(lies(describe::rds_iovec, "addr", offsetof(struct ::rds_iovec, addr)));
static_assert(lies(describe::rds_iovec, "bytes", offsetof(struct ::rds_iovec, bytes)));
static_assert(is_long(describe::rds_get_mr_args, sizeof(struct ::rds_get_mr_args)));
static_assert(lies(describe::rds_get_mr_args, "vec", offsetof(struct ::rds_get_mr_args, vec)));
static_assert(lies(describe::rds_get_mr_args, "cookie_addr",
                   offsetof(struct ::rds_get_mr_args, cookie_addr)));
static_assert(lies(describe::rds_get_mr_args, "flags", offsetof(struct ::rds_get_mr_args, flags)));
static_assert(is_long(describe::rds_get_mr_for_dest_args, sizeof(struct ::rds_get_mr_for_dest_args)));
static_assert(lies(describe::rds_get_mr_for_dest_args, "dest_addr",
                   offsetof(struct ::rds_get_mr_for_dest_args, dest_addr)));
static_assert(lies(describe::rds_get_mr_for_dest_args, "vec",
                   offsetof(struct ::rds_get_mr_for_dest_args, vec)));
static_assert(lies(describe::rds_get_mr_for_dest_args, "cookie_addr",
                   offsetof(struct ::rds_get_mr_for_dest_args, cookie_addr)));
static_assert(lies(describe::rds_get_mr_for_dest_args, "flags",
                   offsetof(struct ::rds_get_mr_for_dest_args, flags)));
static_assert(is_long(describe::rds_free_mr_args, sizeof(struct ::rds_free_mr_args)));
static_assert(lies(describe::rds_free_mr_args, "cookie", offsetof(struct ::rds_free_mr_args, cookie)));
static_assert(lies(describe::rds_free_mr_args, "flags", offsetof(struct ::rds_free_mr_args, flags)));
static_assert(is_long(describe::tpacket_auxdata, sizeof(struct ::tpacket_auxdata)));
static_assert(lies(describe::tpacket_auxdata, "tp_status", offsetof(struct ::tpacket_auxdata, tp_status)));
static_assert(lies(describe::tpacket_auxdata, "tp_len", offsetof(struct ::tpacket_auxdata, tp_len)));
static_assert(lies(describe::tpacket_auxdata, "tp_snaplen", offsetof(struct ::tpacket_auxdata, tp_snaplen)));
static_assert(lies(describe::tpacket_auxdata, "tp_mac", offsetof(struct ::tpacket_auxdata, tp_mac)));
static_assert(lies(describe::tpacket_auxdata, "tp_net", offsetof(struct ::tpacket_auxdata, tp_net)));
static_assert(lies(describe::tpacket_auxdata, "tp_vlan_tci",
                   offsetof(struct ::tpacket_auxdata, tp_vlan_tci)));
static_assert(lies(describe::tpacket_auxdata, "tp_vlan_tpid",
                   offsetof(struct ::tpacket_auxdata, tp_vlan_tpid)));
static_assert(is_long(describe::nl_pktinfo, sizeof(struct ::nl_pktinfo)));
static_assert(lies(describe::nl_pktinfo, "group", offsetof(struct ::nl_pktinfo, group)));

// Those of several kinds.
static_assert(sizeof(struct ::af_alg_iv) == 4);
static_assert(sizeof(struct ::tls12_crypto_info_aes_gcm_128) == 40);
static_assert(offsetof(struct ::tls12_crypto_info_aes_gcm_128, key) == 4 + offset_of(tls_keys_128, "key", x));
static_assert(offsetof(struct ::tls12_crypto_info_aes_gcm_128, salt) ==
              4 + offset_of(tls_keys_128, "salt", x));
static_assert(offsetof(struct ::tls12_crypto_info_aes_gcm_128, rec_seq) ==
              4 + offset_of(tls_keys_128, "rec_seq", x));
static_assert(sizeof(struct ::tls12_crypto_info_aes_gcm_256) == 56);
static_assert(offsetof(struct ::tls12_crypto_info_aes_gcm_256, salt) ==
              4 + offset_of(tls_keys_256, "salt", x));
static_assert(offsetof(struct ::tls12_crypto_info_aes_gcm_256, rec_seq) ==
              4 + offset_of(tls_keys_256, "rec_seq", x));
static_assert(sizeof(struct ::tls12_crypto_info_chacha20_poly1305) == 56);
static_assert(offsetof(struct ::tls12_crypto_info_chacha20_poly1305, key) ==
              4 + offset_of(tls_keys_chacha, "key", x));
static_assert(offsetof(struct ::tls12_crypto_info_chacha20_poly1305, rec_seq) ==
              4 + offset_of(tls_keys_chacha, "rec_seq", x));

#endif

}  // namespace
}  // namespace sysgood::describe
