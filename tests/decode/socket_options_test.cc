// What options of sockets are set to, and ancillary data of messages, as text: those with a structure.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

using namespace std::string_literals;

constexpr uint64_t at = 0x1000, size_at = 0x2000;

std::string zeros(size_t n) { return std::string(n, '\0'); }
std::string u32(std::initializer_list<uint32_t> numbers) {
  std::string all;
  for (const uint32_t n : numbers)
    for (int i = 0; i < 4; ++i) all += static_cast<char>(n >> (8 * i));
  return all;
}
std::string u64(std::initializer_list<uint64_t> numbers) {
  std::string all;
  for (const uint64_t n : numbers) all += u32({static_cast<uint32_t>(n), static_cast<uint32_t>(n >> 32)});
  return all;
}

// "SOL_TCP, TCP_NODELAY, [1]": what setsockopt and getsockopt show of a value.
std::string without(const std::string& text, const std::string& head, const std::string& tail) {
  if (!text.starts_with(head) || !text.ends_with(tail)) return text;
  return text.substr(head.size(), text.size() - head.size() - tail.size());
}
std::string set(Abi abi, uint64_t level, uint64_t option, std::string_view value) {
  const std::string text = text_of({.abi = abi,
                                    .name = "setsockopt",
                                    .arguments = {3, level, option, at, value.size()},
                                    .memory = FakeMemory().bytes(at, value),
                                    .result = 0});
  return without(text, "setsockopt(3, ", ", " + std::to_string(value.size()) + ") = 0");
}
std::string got(Abi abi, uint64_t level, uint64_t option, std::string_view value) {
  const std::string text = text_of({.abi = abi,
                                    .name = "getsockopt",
                                    .arguments = {3, level, option, at, size_at},
                                    .memory = FakeMemory().bytes(at, value).u32(size_at, {value.size()}),
                                    .result = 0});
  return without(text, "getsockopt(3, ", ", [" + std::to_string(value.size()) + "]) = 0");
}

struct Row {
  uint64_t level, option;
  std::string value;
  std::string text;
};
template <class Show>
void check(Show show, std::initializer_list<Row> rows) {
  for (const Row& row : rows)
    for (const Abi abi : all_abis) EXPECT_EQ(show(abi, row.level, row.option, row.value), row.text);
}
// Where there is a long in the value.
template <class Show>
void check_of_width(size_t word, Show show, std::initializer_list<Row> rows) {
  for (const Abi abi : all_abis) {
    if (data_model(abi).word != word) continue;
    for (const Row& row : rows) EXPECT_EQ(show(abi, row.level, row.option, row.value), row.text);
  }
}

const std::string loopback = "\2\0\0\120\177\0\0\1"s + zeros(8);  // port 80
const std::string loopback_text =
    "{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}";
const std::string storage = loopback + zeros(112);

TEST(SocketOptions, OfEverySocket) {
  check(set, {
                 {1, 66, u64({1, 5}), "SOL_SOCKET, SO_RCVTIMEO_NEW, {tv_sec=1, tv_usec=5}"},
                 {40, 8, u64({1, 5}), "AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW, {tv_sec=1, tv_usec=5}"},
                 {1, 61, u32({11, 3}),
                  "SOL_SOCKET, SO_TXTIME, {clockid=CLOCK_TAI, "
                  "flags=SOF_TXTIME_DEADLINE_MODE|SOF_TXTIME_REPORT_ERRORS}"},
                 {1, 84, u32({1}), "SOL_SOCKET, SO_INQ, [1]"},
                 {40, 0, u64({65536}), "AF_VSOCK, SO_VM_SOCKETS_BUFFER_SIZE, [65536]"},
             });
  check(got, {
                 {1, 4, u32({0}), "SOL_SOCKET, SO_ERROR, [0]"},
                 {1, 4, u32({115}), "SOL_SOCKET, SO_ERROR, [EINPROGRESS]"},
                 {1, 28, loopback, "SOL_SOCKET, SO_PEERNAME, " + loopback_text},
                 {1, 55, u32({1, 2, 3, 4, 5, 6, 7, 8, 9}),
                  "SOL_SOCKET, SO_MEMINFO, [[SK_MEMINFO_RMEM_ALLOC]=1, [SK_MEMINFO_RCVBUF]=2, "
                  "[SK_MEMINFO_WMEM_ALLOC]=3, [SK_MEMINFO_SNDBUF]=4, [SK_MEMINFO_FWD_ALLOC]=5, "
                  "[SK_MEMINFO_WMEM_QUEUED]=6, [SK_MEMINFO_OPTMEM]=7, [SK_MEMINFO_BACKLOG]=8, "
                  "[SK_MEMINFO_DROPS]=9]"},
                 {1, 57, u64({0x100000001}), "SOL_SOCKET, SO_COOKIE, [4294967297]"},
                 {1, 59, u32({0, 27}), "SOL_SOCKET, SO_PEERGROUPS, [0, 27]"},
                 {1, 77, u32({7}), "SOL_SOCKET, SO_PEERPIDFD, [7]"},
                 // There was room for a part of it.
                 {1, 13, "\1"s, "SOL_SOCKET, SO_LINGER, {l_onoff=\"\\x01\"}"},
                 {1, 13, "\1\0\0\0\2\0"s, "SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=\"\\x02\\x00\"}"},
                 {1, 17, u32({1, 2}), "SOL_SOCKET, SO_PEERCRED, {pid=1, uid=2}"},
                 {1, 17, "\1\0\0\0\2"s, "SOL_SOCKET, SO_PEERCRED, {pid=1, uid=\"\\x02\"}"},
             });
  check_of_width(
      8, set,
      {
          {1, 21, u64({1, 5}), "SOL_SOCKET, SO_SNDTIMEO_OLD, {tv_sec=1, tv_usec=5}"},
          {1, 20, u64({1}), "SOL_SOCKET, SO_RCVTIMEO_OLD, \"\\1\\0\\0\\0\\0\\0\\0\\0\""},
          {40, 6, u64({1, 5}), "AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD, {tv_sec=1, tv_usec=5}"},
      });
  check_of_width(8, got,
                 {
                     {1, 20, u64({1, 5}), "SOL_SOCKET, SO_RCVTIMEO_OLD, {tv_sec=1, tv_usec=5}"},
                 });
  check_of_width(
      4, set,
      {
          {1, 21, u32({1, 5}), "SOL_SOCKET, SO_SNDTIMEO_OLD, {tv_sec=1, tv_usec=5}"},
          {1, 20, u32({1}), "SOL_SOCKET, SO_RCVTIMEO_OLD, [1]"},
          {40, 6, u32({1, 5}), "AF_VSOCK, SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD, {tv_sec=1, tv_usec=5}"},
      });
  check_of_width(4, got,
                 {
                     {1, 20, u32({1, 5}), "SOL_SOCKET, SO_RCVTIMEO_OLD, {tv_sec=1, tv_usec=5}"},
                 });
}

TEST(SocketOptions, OfTheInternet) {
  check(set,
        {
            {0, 32, u32({1, 2, 3}),
             "SOL_IP, IP_MULTICAST_IF, {imr_multiaddr=inet_addr(\"1.0.0.0\"), "
             "imr_address=inet_addr(\"2.0.0.0\"), imr_ifindex=3}"},
            {0, 32, u32({1}), "SOL_IP, IP_MULTICAST_IF, [1]"},
            {0, 39, u32({1, 2, 3}),
             "SOL_IP, IP_ADD_SOURCE_MEMBERSHIP, {imr_multiaddr=inet_addr(\"1.0.0.0\"), "
             "imr_interface=inet_addr(\"2.0.0.0\"), imr_sourceaddr=inet_addr(\"3.0.0.0\")}"},
            {0, 41, u32({1, 2, 1, 2, 4, 5}),
             "SOL_IP, IP_MSFILTER, {imsf_multiaddr=inet_addr(\"1.0.0.0\"), "
             "imsf_interface=inet_addr(\"2.0.0.0\"), imsf_fmode=MCAST_INCLUDE, imsf_numsrc=2, "
             "imsf_slist=[inet_addr(\"4.0.0.0\"), inet_addr(\"5.0.0.0\")]}"},
            {0, 46, u64({7}) + storage + storage,
             "SOL_IP, MCAST_JOIN_SOURCE_GROUP, {gsr_interface=7, gsr_group=" + loopback_text +
                 ", gsr_source=" + loopback_text + "}"},
            {0, 48, u64({7}) + storage + u32({0, 1}) + storage,
             "SOL_IP, MCAST_MSFILTER, {gf_interface=7, gf_group=" + loopback_text +
                 ", gf_fmode=MCAST_EXCLUDE, gf_numsrc=1, gf_slist=[" + loopback_text + "]}"},
            {0, 200, u32({1}), "SOL_IP, MRT_INIT, [1]"},
            {41, 50, zeros(15) + "\1" + u32({3}),
             "SOL_IPV6, IPV6_PKTINFO, {inet_pton(AF_INET6, \"::1\", &ipi6_addr), ipi6_ifindex=3}"},
            {41, 2, u32({1}), "SOL_IPV6, IPV6_2292PKTINFO, [1]"},
            {41, 32, zeros(15) + "\1" + "\0\0\0\5\0\xff\1\0\1\0\2\0\0\0\0\0"s,
             "SOL_IPV6, IPV6_FLOWLABEL_MGR, {inet_pton(AF_INET6, \"::1\", &flr_dst), flr_label=htonl(5), "
             "flr_action=IPV6_FL_A_GET, flr_share=IPV6_FL_S_ANY, flr_flags=IPV6_FL_F_CREATE, flr_expires=1, "
             "flr_linger=2}"},
            {58, 1, u32({1, 0, 0, 0, 0, 0, 0, ~0u}),
             "SOL_ICMPV6, ICMPV6_FILTER, {data=[0x1, 0, 0, 0, 0, 0, 0, 0xffffffff]}"},
            {6, 14, storage + "\1\x18\3\0"s + u32({0}) + "key" + zeros(77),
             "SOL_TCP, TCP_MD5SIG, {tcpm_addr=" + loopback_text +
                 ", tcpm_flags=TCP_MD5SIG_FLAG_PREFIX, tcpm_prefixlen=24, tcpm_keylen=3, tcpm_ifindex=0, "
                 "tcpm_key=\"\\x6b\\x65\\x79\"}"},
            {6, 22, u32({2, 1460, 8, 0}),
             "SOL_TCP, TCP_REPAIR_OPTIONS, [{opt_code=TCPOPT_MAXSEG, opt_val=1460}, "
             "{opt_code=TCPOPT_TIMESTAMP, opt_val=0}]"},
            {6, 29, u32({1, 2, 3, 4, 5}),
             "SOL_TCP, TCP_REPAIR_WINDOW, {snd_wl1=1, snd_wnd=2, max_window=3, rcv_wnd=4, rcv_wup=5}"},
            {6, 44, u32({100}), "SOL_TCP, TCP_RTO_MAX_MS, [100]"},
            {282, 1, "\4\3\x33\0"s + "iiiiiiii" + "kkkkkkkkkkkkkkkk" + "ssss" + "rrrrrrrr",
             "SOL_TLS, TLS_TX, {version=TLS_1_3_VERSION, cipher_type=TLS_CIPHER_AES_GCM_128, "
             "iv=\"\\x69\\x69\\x69\\x69\\x69\\x69\\x69\\x69\", "
             "key=\"\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\\x6b\", "
             "salt=\"\\x73\\x73\\x73\\x73\", rec_seq=\"\\x72\\x72\\x72\\x72\\x72\\x72\\x72\\x72\"}"},
            {282, 2, "\3\3\1\0abc"s,
             "SOL_TLS, TLS_RX, {version=TLS_1_2_VERSION, cipher_type=0x1 /* TLS_CIPHER_??? */, "
             "\"\\x61\\x62\\x63\"}"},
        });
  check(got, {
                 {0, 80, loopback, "SOL_IP, SO_ORIGINAL_DST, " + loopback_text},
                 {41, 61, "\12\0\0\x50"s + zeros(24) + u32({1500}),
                  "SOL_IPV6, IPV6_PATHMTU, {ip6m_addr={sin6_family=AF_INET6, sin6_port=htons(80), "
                  "sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"::\", &sin6_addr), sin6_scope_id=0}, "
                  "ip6m_mtu=1500}"},
                 {6, 35, u64({0x5000}) + u32({4096, 7, 9, 0}),
                  "SOL_TCP, TCP_ZEROCOPY_RECEIVE, {address=0x5000, length=4096, recv_skip_hint=7, inq=9, "
                  "err=0}"},
                 {284, 1, "\1\2\3\4\5\6\0\0"s + u32({1, 0xabc}),
                  "SOL_MPTCP, MPTCP_INFO, {mptcpi_subflows=1, mptcpi_add_addr_signal=2, "
                  "mptcpi_add_addr_accepted=3, mptcpi_subflows_max=4, mptcpi_add_addr_signal_max=5, "
                  "mptcpi_add_addr_accepted_max=6, mptcpi_flags=MPTCP_INFO_FLAG_FALLBACK, "
                  "mptcpi_token=0xabc}"},
                 {284, 3, u32({16, 1, 256, 256}) + storage + storage,
                  "SOL_MPTCP, MPTCP_SUBFLOW_ADDRS, {size_subflow_data=16, num_subflows=1, size_kernel=256, "
                  "size_user=256, data=[{sa_local=" +
                      loopback_text + ", sa_remote=" + loopback_text + "}]}"},
             });
}

// As much of it as the kernel that is asked knows.
TEST(SocketOptions, TcpInfo) {
  const std::string head = "\1\0\2\0\0\7\x27\3"s;
  const std::string text =
      "SOL_TCP, TCP_INFO, {tcpi_state=TCP_ESTABLISHED, tcpi_ca_state=TCP_CA_Open, tcpi_retransmits=2, "
      "tcpi_probes=0, tcpi_backoff=0, tcpi_options=TCPI_OPT_TIMESTAMPS|TCPI_OPT_SACK|TCPI_OPT_WSCALE, "
      "tcpi_snd_wscale=7, tcpi_rcv_wscale=2, tcpi_delivery_rate_app_limited=1, "
      "tcpi_fastopen_client_fail=1";
  EXPECT_EQ(got(Abi::x86_64, 6, 11, head), text + "}");
  EXPECT_EQ(got(Abi::aarch64, 6, 11, head + u32({204000, 40000, 1448})),
            text + ", tcpi_rto=204000, tcpi_ato=40000, tcpi_snd_mss=1448}");
  const std::string whole = got(Abi::x86_64, 6, 11, head + zeros(272));
  EXPECT_TRUE(
      whole.ends_with(", tcpi_snd_wnd=0, tcpi_rcv_wnd=0, tcpi_rehash=0, tcpi_total_rto=0, "
                      "tcpi_total_rto_recoveries=0, tcpi_total_rto_time=0, tcpi_received_ce=0, "
                      "tcpi_delivered_e1_bytes=0, tcpi_delivered_e0_bytes=0, "
                      "tcpi_delivered_ce_bytes=0, tcpi_received_e1_bytes=0, "
                      "tcpi_received_e0_bytes=0, tcpi_received_ce_bytes=0, "
                      "tcpi_accecn_fail_mode=0, tcpi_accecn_opt_seen=0}"))
      << whole;
}

TEST(SocketOptions, OfOtherProtocols) {
  check(
      set,
      {
          {263, 5, u32({4096, 64, 2048, 128, 60, 0, 1}),
           "SOL_PACKET, PACKET_RX_RING, {tp_block_size=4096, tp_block_nr=64, tp_frame_size=2048, "
           "tp_frame_nr=128, tp_retire_blk_tov=60, tp_sizeof_priv=0, tp_feature_req_word=0x1}"},
          {263, 5, u32({4096, 64, 2048, 128, 60}), "SOL_PACKET, PACKET_RX_RING, 0x1000"},
          {101, 1, u32({0x123, 0x7ff, 0x20000456, 0x7ff}),
           "SOL_CAN_RAW, CAN_RAW_FILTER, [{can_id=0x123, can_mask=0x7ff}, {can_id=0x20000456, "
           "can_mask=0x7ff}]"},
          {106, 1, u32({2, 50000}) + "\0\xcc\xcc\0"s,
           "SOL_CAN_ISOTP, CAN_ISOTP_OPTS, {flags=CAN_ISOTP_EXTEND_ADDR, frame_txtime=50000, ext_address=0, "
           "txpad_content=0xcc, rxpad_content=0xcc, rx_ext_address=0}"},
          {106, 2, "\1\2\3", "SOL_CAN_ISOTP, CAN_ISOTP_RECV_FC, {bs=1, stmin=2, wftmax=3}"},
          {107, 1, u64({1, 2}) + u32({3, 4}) + "\5\6" + zeros(6),
           "SOL_CAN_J1939, SO_J1939_FILTER, [{name=0x1, name_mask=0x2, pgn=0x3, pgn_mask=0x4, addr=0x5, "
           "addr_mask=0x6}]"},
          {283, 4, u64({0x7000, 65536}) + u32({4096, 0, 1, 0}),
           "SOL_XDP, XDP_UMEM_REG, {addr=0x7000, len=65536, chunk_size=4096, headroom=0, "
           "flags=XDP_UMEM_UNALIGNED_CHUNK_FLAG, tx_metadata_len=0}"},
          {271, 135, u32({1, 2, 2, 1}),
           "SOL_TIPC, TIPC_GROUP_JOIN, {type=1, instance=2, scope=TIPC_CLUSTER_SCOPE, "
           "flags=TIPC_GROUP_LOOPBACK}"},
          {274, 4, "\2\7", "SOL_BLUETOOTH, BT_SECURITY, {level=BT_SECURITY_MEDIUM, key_size=7}"},
          {276, 3, u64({5, 4}), "SOL_RDS, RDS_FREE_MR, {cookie=0x5, flags=RDS_RDMA_INVALIDATE}"},
          {132, 0, u32({1, 2, 3, 4}),
           "SOL_SCTP, SCTP_RTOINFO, {srto_assoc_id=1, srto_initial=2, srto_max=3, srto_min=4}"},
          {132, 2, "\12\0\12\0\4\0\0\0"s,
           "SOL_SCTP, SCTP_INITMSG, {sinit_num_ostreams=10, sinit_max_instreams=10, sinit_max_attempts=4, "
           "sinit_max_init_timeo=0}"},
          {132, 13, u32({1, 1400}), "SOL_SCTP, SCTP_MAXSEG, {assoc_id=1, assoc_value=1400}"},
          {132, 13, u32({1400}), "SOL_SCTP, SCTP_MAXSEG, [1400]"},
          {132, 16, u32({1, 2, 3}),
           "SOL_SCTP, SCTP_DELAYED_SACK, {sack_assoc_id=1, sack_delay=2, sack_freq=3}"},
          {132, 11, "\1\1", "SOL_SCTP, SCTP_EVENTS, {sctp_data_io_event=1, sctp_association_event=1}"},
      });
  check(got, {
                 {132, 14,
                  u32({1, 4, 65535}) + "\0\0\0\0\12\0\12\0"s + u32({1400, 1}) + storage +
                      u32({2, 4380, 1, 1000, 1500}),
                  "SOL_SCTP, SCTP_STATUS, {sstat_assoc_id=1, sstat_state=SCTP_ESTABLISHED, sstat_rwnd=65535, "
                  "sstat_unackdata=0, sstat_penddata=0, sstat_instrms=10, sstat_outstrms=10, "
                  "sstat_fragmentation_point=1400, sstat_primary={spinfo_assoc_id=1, spinfo_address=" +
                      loopback_text +
                      ", spinfo_state=SCTP_ACTIVE, spinfo_cwnd=4380, spinfo_srtt=1, spinfo_rto=1000, "
                      "spinfo_mtu=1500}}"},
                 {270, 9, u32({1, 2}), "SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, [1, 2]"},
                 {263, 21, u64({1, 2, 3}),
                  "SOL_PACKET, PACKET_ROLLOVER_STATS, {tp_all=1, tp_huge=2, tp_failed=3}"},
                 {283, 7, u64({1, 2, 3}),
                  "SOL_XDP, XDP_STATISTICS, {rx_dropped=1, rx_invalid_descs=2, tx_invalid_descs=3}"},
                 {18, 2, "\1\0\4\5\6"s,
                  "SOL_RFCOMM, RFCOMM_CONNINFO, {hci_handle=1, dev_class=\"\\x04\\x05\\x06\"}"},
             });
}

// ---- ancillary data ----

std::string control(int level, int type, std::string_view data) {
  const std::string message = u64({16 + data.size()}) +
                              u32({static_cast<uint32_t>(level), static_cast<uint32_t>(type)}) +
                              std::string(data);
  FakeMemory m;
  m.u64(0x4000, {0, 0, 0, 0, 0x5000, message.size(), 0}).bytes(0x5000, message);
  const std::string text = text_of({.name = "sendmsg", .arguments = {3, 0x4000, 0}, .memory = m});
  const size_t from = text.find("cmsg_level="), to = text.find("}], msg_controllen=");
  return from == std::string::npos || to == std::string::npos ? text : text.substr(from, to - from);
}

TEST(ControlMessages, OfEverySocket) {
  EXPECT_EQ(control(1, 4, u32({7})), "cmsg_level=SOL_SOCKET, cmsg_type=SCM_PIDFD, cmsg_data=[7]");
  EXPECT_EQ(control(1, 36, u32({7})), "cmsg_level=SOL_SOCKET, cmsg_type=SO_MARK, cmsg_data=[7]");
  EXPECT_EQ(control(1, 40, u32({7})), "cmsg_level=SOL_SOCKET, cmsg_type=SO_RXQ_OVFL, cmsg_data=[7]");
  EXPECT_EQ(
      control(1, 58, u32({1, 60, 0, 0})),
      "cmsg_level=SOL_SOCKET, cmsg_type=SCM_TIMESTAMPING_PKTINFO, cmsg_data={if_index=1, pkt_length=60, "
      "reserved=[0, 0]}");
  EXPECT_EQ(control(1, 61, u64({123456789})),
            "cmsg_level=SOL_SOCKET, cmsg_type=SO_TXTIME, cmsg_data=123456789");
  EXPECT_EQ(control(1, 64, u64({1, 2})),
            "cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPNS_NEW, cmsg_data={tv_sec=1, tv_nsec=2}");
  EXPECT_EQ(control(1, 81, u32({9})), "cmsg_level=SOL_SOCKET, cmsg_type=SCM_TS_OPT_ID, cmsg_data=[9]");
}

TEST(ControlMessages, OfTheInternet) {
  const std::string one = zeros(15) + "\1";
  EXPECT_EQ(
      control(41, 50, one + u32({3})),
      "cmsg_level=SOL_IPV6, cmsg_type=IPV6_PKTINFO, cmsg_data={inet_pton(AF_INET6, \"::1\", &ipi6_addr), "
      "ipi6_ifindex=3}");
  EXPECT_EQ(control(41, 52, u32({64})), "cmsg_level=SOL_IPV6, cmsg_type=IPV6_HOPLIMIT, cmsg_data=[64]");
  EXPECT_EQ(control(41, 67, u32({0x20})), "cmsg_level=SOL_IPV6, cmsg_type=IPV6_TCLASS, cmsg_data=[0x20]");
  EXPECT_EQ(control(41, 25, u32({111, 0x00010402, 0, 0}) + "\12\0\0\x50"s + zeros(4) + one + zeros(4)),
            "cmsg_level=SOL_IPV6, cmsg_type=IPV6_RECVERR, cmsg_data={ee_errno=111, ee_origin=2, ee_type=4, "
            "ee_code=1, ee_info=0, ee_data=0, offender={sa_family=AF_INET6, sin6_port=htons(80), "
            "sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}}");
  EXPECT_EQ(control(17, 103, "\xb4\5"), "cmsg_level=SOL_UDP, cmsg_type=UDP_SEGMENT, cmsg_data=[1460]");
  EXPECT_EQ(control(17, 104, u32({1460})), "cmsg_level=SOL_UDP, cmsg_type=UDP_GRO, cmsg_data=[1460]");
  EXPECT_EQ(control(6, 36, u32({5})), "cmsg_level=SOL_TCP, cmsg_type=TCP_CM_INQ, cmsg_data=[5]");
  EXPECT_EQ(control(282, 1, "\x15"),
            "cmsg_level=SOL_TLS, cmsg_type=TLS_SET_RECORD_TYPE, cmsg_data=[TLS_RECORD_TYPE_ALERT]");
  EXPECT_EQ(control(282, 2, "\x7"),
            "cmsg_level=SOL_TLS, cmsg_type=TLS_GET_RECORD_TYPE, cmsg_data=[0x7 /* TLS_RECORD_TYPE_??? */]");
}

TEST(ControlMessages, OfOtherProtocols) {
  EXPECT_EQ(control(279, 2, u32({4}) + "iiii"),
            "cmsg_level=SOL_ALG, cmsg_type=ALG_SET_IV, cmsg_data={ivlen=4, iv=\"\\x69\\x69\\x69\\x69\"}");
  EXPECT_EQ(control(279, 3, u32({1})),
            "cmsg_level=SOL_ALG, cmsg_type=ALG_SET_OP, cmsg_data=[ALG_OP_ENCRYPT]");
  EXPECT_EQ(
      control(263, 8, u32({0x41, 60, 60}) + "\0\0\16\0\5\0\0\x81"s),
      "cmsg_level=SOL_PACKET, cmsg_type=PACKET_AUXDATA, "
      "cmsg_data={tp_status=TP_STATUS_USER|TP_STATUS_VLAN_TPID_VALID, tp_len=60, tp_snaplen=60, tp_mac=0, "
      "tp_net=14, tp_vlan_tci=0x5, tp_vlan_tpid=0x8100}");
  EXPECT_EQ(control(270, 3, u32({1})),
            "cmsg_level=SOL_NETLINK, cmsg_type=NETLINK_PKTINFO, cmsg_data={group=1}");
  EXPECT_EQ(control(132, 2, "\1\0\0\2"s + u32({0x2a000000, 0, 5})),
            "cmsg_level=SOL_SCTP, cmsg_type=SCTP_SNDINFO, cmsg_data={snd_sid=1, snd_flags=SCTP_EOF, "
            "snd_ppid=0x2a000000, snd_context=0, snd_assoc_id=5}");
  EXPECT_EQ(control(272, 1, u64({0x1234})),
            "cmsg_level=SOL_RXRPC, cmsg_type=RXRPC_USER_CALL_ID, cmsg_data=[0x1234]");
  EXPECT_EQ(control(107, 3, "\6"), "cmsg_level=SOL_CAN_J1939, cmsg_type=SCM_J1939_PRIO, cmsg_data=[6]");
  // Too short for what it is.
  EXPECT_EQ(control(263, 8, "abcd"), "cmsg_level=SOL_PACKET, cmsg_type=PACKET_AUXDATA");
  EXPECT_EQ(control(279, 2, "ab"), "cmsg_level=SOL_ALG, cmsg_type=ALG_SET_IV");
}

// getsockopt(2) takes an int: what is below zero is no length.
TEST(SocketOptions, ALengthBelowZero) {
  const CallCase call{.name = "getsockopt",
                      .arguments = {3, 270, 9, 0x10000, 0x20000},
                      .memory = FakeMemory().zeros(0x10000, 64).u32(0x20000, {0xfffffff0}),
                      .result = 0};
  EXPECT_EQ(text_of(call), "getsockopt(3, SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, 0x10000, [-16]) = 0");
}

}  // namespace
}  // namespace sysgood::testing
