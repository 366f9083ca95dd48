// Addresses of sockets of less common families as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

using namespace std::string_literals;

constexpr uint64_t none = ~0ull;  // no descriptor
constexpr uint64_t at = 0x1000;

// What bind shows of the address of `family`.
std::string address(int family, std::string_view bytes, Abi abi = Abi::x86_64) {
  std::string all{static_cast<char>(family), '\0'};
  all += bytes;
  const std::string text = text_of({.abi = abi,
                                    .name = "bind",
                                    .arguments = {none, at, all.size()},
                                    .memory = FakeMemory().bytes(at, all)});
  const std::string head = "bind(-1, {sa_family=", tail = "}, " + std::to_string(all.size());
  if (!text.starts_with(head) || !text.ends_with(tail)) return text;
  return text.substr(head.size(), text.size() - head.size() - tail.size());
}

struct Row {
  int family;
  std::string bytes;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows)
    for (const Abi abi : all_abis) EXPECT_EQ(address(row.family, row.bytes, abi), row.text);
}

std::string zeros(size_t n) { return std::string(n, '\0'); }

// The call of an amateur radio station: letters shifted left, blanks, the station's number.
std::string call(std::string name, int number) {
  name.resize(6, ' ');
  for (char& c : name) c = static_cast<char>(c << 1);
  return name + static_cast<char>(number << 1);
}

TEST(SocketAddresses, AmateurRadio) {
  const std::string gap = zeros(3);
  check({
      {3, call("W1AW", 0) + gap + zeros(4), "AF_AX25, sax25_call=W1AW-0, sax25_ndigis=0"},
      {3, call("ABCDEF", 15) + gap + zeros(4), "AF_AX25, sax25_call=ABCDEF-15, sax25_ndigis=0"},
      {3, call("", 0) + gap + zeros(4), "AF_AX25, sax25_call=*, sax25_ndigis=0"},
      // No station is called so.
      {3, call("A B", 0) + gap + zeros(4),
       "AF_AX25, sax25_call={ax25_call=\"\\x82\\x40\\x84\\x40\\x40\\x40\\x00\"} /* A B-0 */, sax25_ndigis=0"},
      {3, call("", 1) + gap + zeros(4),
       "AF_AX25, sax25_call={ax25_call=\"\\x40\\x40\\x40\\x40\\x40\\x40\\x02\"} /* -1 */, sax25_ndigis=0"},
      {3, call("A*", 0) + gap + zeros(4),
       "AF_AX25, sax25_call={ax25_call=\"\\x82\\x54\\x40\\x40\\x40\\x40\\x00\"}, sax25_ndigis=0"},
      {3, "\x83" + call("W1AW", 0).substr(1) + gap + zeros(4),
       "AF_AX25, sax25_call={ax25_call=\"\\x83\\x62\\x82\\xae\\x40\\x40\\x00\"} /* A1AW-0 */, "
       "sax25_ndigis=0"},
      {3, zeros(14),
       "AF_AX25, sax25_call={ax25_call=\"\\x00\\x00\\x00\\x00\\x00\\x00\\x00\"}, sax25_ndigis=0"},
      // Through others.
      {3, call("W1AW", 0) + gap + "\2\0\0\0"s + call("R0", 0) + call("R1", 1),
       "AF_AX25, fsa_ax25={sax25_call=W1AW-0, sax25_ndigis=2}, fsa_digipeater=[R0-0, R1-1]"},
      {3, call("W1AW", 0) + gap + "\3\0\0\0"s + call("R0", 0),
       "AF_AX25, fsa_ax25={sax25_call=W1AW-0, sax25_ndigis=3}, fsa_digipeater=[R0-0, ...]"},
      {3, call("W1AW", 0) + gap + zeros(4) + call("R0", 0),
       "AF_AX25, fsa_ax25={sax25_call=W1AW-0, sax25_ndigis=0}"},
      {3, zeros(13), "AF_AX25, sa_data=\"\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\""},
      {11, "\1\2\3\4\5"s + call("W1AW", 2) + zeros(2) + zeros(12),
       "AF_ROSE, srose_addr=\"\\x01\\x02\\x03\\x04\\x05\", srose_call=W1AW-2, srose_ndigis=0"},
  });
}

TEST(SocketAddresses, NearField) {
  const std::string head = "\0\0\1\0\0\0\2\0\0\0\3\0\0\0"s;
  check({
      {39, head, "AF_NFC, dev_idx=1, target_idx=0x2, nfc_protocol=NFC_PROTO_FELICA"},
      {39, head + "\4\5abc" + zeros(67) + "\3" + zeros(7),
       "AF_NFC, dev_idx=1, target_idx=0x2, nfc_protocol=NFC_PROTO_FELICA, dsap=0x4 /* LLCP_SAP_SNEP */, "
       "ssap=0x5, service_name=\"abc\", service_name_len=3"},
  });
}

TEST(SocketAddresses, LowRateNetworks) {
  const std::string gap = zeros(2), hardware = "\1\2\3\4\5\6\7\x8"s;
  check({
      {36, gap + "\0\0\0\0\5\0"s + hardware + zeros(2),
       "AF_IEEE802154, addr={addr_type=0 /* IEEE802154_ADDR_NONE */, pan_id=0x5}"},
      {36, gap + "\2\0\0\0\xff\xff\xfe\xff"s + zeros(8),
       "AF_IEEE802154, addr={addr_type=0x2 /* IEEE802154_ADDR_SHORT */, pan_id=0xffff /* "
       "IEEE802154_PANID_BROADCAST */, short_addr=0xfffe /* IEEE802154_ADDR_UNDEF */}"},
      {36, gap + "\3\0\0\0\5\0"s + hardware + zeros(2),
       "AF_IEEE802154, addr={addr_type=0x3 /* IEEE802154_ADDR_LONG */, pan_id=0x5, "
       "hwaddr=01:02:03:04:05:06:07:08}"},
      {36, gap + "\1\0\0\0\5\0"s + hardware + zeros(2),
       "AF_IEEE802154, addr={addr_type=0x1 /* IEEE802154_ADDR_??? */, pan_id=0x5, "
       "hwaddr=01:02:03:04:05:06:07:08}"},
  });
}

TEST(SocketAddresses, BluetoothBySize) {
  const std::string address = "\1\2\3\4\5\6";
  check({
      {31, "\1\2"s, "AF_BLUETOOTH, hci_dev=htobs(513)"},
      {31, "\1"s, "AF_BLUETOOTH, sa_data=\"\\1\""},
      {31, "\1\0\3\0"s, "AF_BLUETOOTH, hci_dev=htobs(1), hci_channel=HCI_CHANNEL_CONTROL"},
      {31, address, "AF_BLUETOOTH, sco_bdaddr=01:02:03:04:05:06"},
      {31, address + "\3", "AF_BLUETOOTH, sa_data=\"\\1\\2\\3\\4\\5\\6\\3\""},
      {31, address + "\3\0"s, "AF_BLUETOOTH, rc_bdaddr=01:02:03:04:05:06, rc_channel=3"},
      {31, "\1\0"s + address + "\4\0"s,
       "AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_SDP), l2_bdaddr=01:02:03:04:05:06, l2_cid=htobs(L2CAP_CID_ATT)"},
      {31, "\3\x10"s + address + "\x7f\0\1\0"s,
       "AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_DYN_START+2), l2_bdaddr=01:02:03:04:05:06, "
       "l2_cid=htobs(L2CAP_CID_LE_DYN_END), l2_bdaddr_type=BDADDR_LE_PUBLIC"},
      {31, "\1\1"s + address + "\x80\0\3\0"s,
       "AF_BLUETOOTH, l2_psm=htobs(0x101 /* L2CAP_PSM_??? */), l2_bdaddr=01:02:03:04:05:06, "
       "l2_cid=htobs(L2CAP_CID_DYN_START+64), l2_bdaddr_type=0x3 /* BDADDR_??? */"},
      {31, "\xff\0"s + address + "\xff\xff\2\0"s,
       "AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_LE_DYN_END), l2_bdaddr=01:02:03:04:05:06, "
       "l2_cid=htobs(L2CAP_CID_DYN_END), l2_bdaddr_type=BDADDR_LE_RANDOM"},
      {31, "\x81\0"s + address + "\0\0\0\0"s,
       "AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_LE_DYN_START+1), l2_bdaddr=01:02:03:04:05:06, l2_cid=htobs(0 /* "
       "L2CAP_CID_??? */), l2_bdaddr_type=BDADDR_BREDR"},
      {31, zeros(13), "AF_BLUETOOTH, sa_data=\"\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\""},
  });
}

TEST(SocketAddresses, OldNetworks) {
  check({
      {4, "\5\0\x7f\0\0\1\1\2\3\0\5\6\0\0"s,
       "AF_IPX, sipx_port=htons(1280), sipx_network=htonl(0x7f000001), sipx_node=[0x1, 0x2, 0x3, 00, 0x5, "
       "0x6], "
       "sipx_type=00"},
      {4, "\0\x5\0\0\0\0\1\2\3\4\5\6\1\1"s,
       "AF_IPX, sipx_port=htons(5), sipx_network=htonl(0), sipx_node=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6], "
       "sipx_type=0x1, sipx_zero=0x1"},
      {5, "\7\0\1\2\3\0"s + zeros(8), "AF_APPLETALK, sat_port=7, sat_addr={s_net=htons(258), s_node=3}"},
      {8, "\0\0\1\0\2\0\3\0\0\0"s, "AF_ATMPVC, sap_addr={itf=1, vpi=2, vci=3}"},
      {9, "1234"s + zeros(12), "AF_X25, sx25_addr={x25_addr=\"1234\"}"},
      {9, "123456789012345x", "AF_X25, sx25_addr={x25_addr=\"123456789012345\"...}"},
  });
}

TEST(SocketAddresses, OtherNetworks) {
  const std::string in6 = "\0\x50\0\0\0\5"s + zeros(15) + "\1" + zeros(4);
  check({
      {24, "\0\0\0\0\0\7\1\2\3\4\5\6lo"s + zeros(14),
       "AF_PPPOX, sa_protocol=PX_PROTO_OE, pppoe={sid=htons(7), remote=01:02:03:04:05:06, dev=\"lo\"}"},
      {24, "\2\0\0\0\7\0\0\0\x7f\0\0\1"s,
       "AF_PPPOX, sa_protocol=PX_PROTO_PPTP, pptp={call_id=7, sin_addr=inet_addr(\"127.0.0.1\")}"},
      {24, "\1\0\0\0\7\0\0\0\3\0\0\0\2\0\6\xa5\x7f\0\0\1"s + zeros(8) + "\1\0\2\0\3\0\4\0"s,
       "AF_PPPOX, sa_protocol=PX_PROTO_OL2TP, pppol2tp={pid=7, fd=3, addr={sin_family=AF_INET, "
       "sin_port=htons(1701), sin_addr=inet_addr(\"127.0.0.1\")}, s_tunnel=1, s_session=2, d_tunnel=3, "
       "d_session=4}"},
      {24, "\7\0\0\0\1\2\3\4\5\6\7\x8"s,
       "AF_PPPOX, sa_protocol=0x7 /* PX_PROTO_??? */, sa_addr=\"\\1\\2\\3\\4\\5\\6\\7\\10\""},
      {26, "\1\0\0\1\0\xaa\1\2\3\4\5\6\0\0"s,
       "AF_LLC, sllc_arphrd=ARPHRD_ETHER, sllc_test=0, sllc_xid=1, sllc_ua=0, sllc_sap=0xaa, "
       "sllc_mac=01:02:03:04:05:06"},
      {27, "\xff\xff"s + zeros(19) + "\1" + zeros(7) + "\1\6" + zeros(16),
       "AF_IB, sib_pkey=htons(65535), sib_flowinfo=htonl(0), inet_pton(AF_INET6, \"::1\", &sib_addr), "
       "sib_sid=\"\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\", "
       "sib_sid_mask=\"\\x06\\x00\\x00\\x00\\x00\\x00\\x00\\x00\", sib_scope_id=0"},
      {29, "\0\0\3\0\0\0"s, "AF_CAN, can_ifindex=3"},
      {29, "\0\0\3\0\0\0\1\0\0\0\2\0\0\0"s, "AF_CAN, can_ifindex=3, can_addr={tp={rx_id=0x1, tx_id=0x2}}"},
      {29, "\0\0\3\0\0\0\1\0\0\0\2\0\0\0"s + zeros(8),
       "AF_CAN, can_ifindex=3, can_addr={tp={rx_id=0x1, tx_id=0x2}}"},
      {29, "\0\0\3\0\0\0"s + zeros(8) + "\0\xee\0\0\x20\0\0\0"s,
       "AF_CAN, can_ifindex=3, can_addr={j1939={name=0, pgn=0xee00, addr=0x20}}"},
      {30, "\1\2\1\0\0\0\2\0\0\0\3\0\0\0"s,
       "AF_TIPC, addrtype=TIPC_SERVICE_RANGE, scope=TIPC_CLUSTER_SCOPE, addr={nameseq={type=1, lower=2, "
       "upper=3}}"},
      {30, "\2\0\1\0\0\0\2\0\0\0\3\0\0\0"s,
       "AF_TIPC, addrtype=TIPC_SERVICE_ADDR, scope=0, addr={name={name={type=1, instance=2}, domain=3}}"},
      {30, "\3\xff\1\0\0\0\2\0\0\0\0\0\0\0"s,
       "AF_TIPC, addrtype=TIPC_SOCKET_ADDR, scope=-1, addr={id={ref=1, node=2}}"},
      {32, zeros(6) + zeros(8) + "USER    APPL    ",
       "AF_IUCV, siucv_port=0, siucv_addr=0, siucv_nodeid=\"\\0\\0\\0\\0\\0\\0\\0\\0\", siucv_user_id=\"USER "
       "   \", "
       "siucv_name=\"APPL    \""},
      {33, "\1\0\2\0\x10\0\2\0\0\x50\x7f\0\0\1"s + zeros(20),
       "AF_RXRPC, srx_service=0x1 /* CM_SERVICE */, transport_type=SOCK_DGRAM, transport_len=16, "
       "transport={sin={sin_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}}"},
      {33, "\x34\0\2\0\x1c\0\12\0"s + in6,
       "AF_RXRPC, srx_service=0x34 /* ?\?\?_SERVICE */, transport_type=SOCK_DGRAM, transport_len=28, "
       "transport={sin6={sin6_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(5), "
       "inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}}"},
      {33, "\1\0\2\0\1\0\1\0/x"s + zeros(24),
       "AF_RXRPC, srx_service=0x1 /* CM_SERVICE */, transport_type=SOCK_DGRAM, transport_len=1, "
       "transport={family=AF_UNIX, \"/x" +
           [] {
             std::string text;
             for (int i = 0; i < 24; ++i) text += "\\0";
             return text;
           }() +
           "\"}"},
      {35, "\1\2\3"s + zeros(11), "AF_PHONET, spn_obj=0x1, spn_dev=0x2, spn_resource=0x3"},
      {38, "hash"s + zeros(10) + "\0\x10\0\0\xff\xff\xff\xff"s + "sha256"s + zeros(58),
       "AF_ALG, salg_type=\"hash\", salg_feat=0x1000 /* CRYPTO_ALG_KERN_DRIVER_ONLY */, salg_mask=0xffffffff "
       "/* "
       "CRYPTO_ALG_KERN_DRIVER_ONLY|0xffffefff */, salg_name=\"sha256\""},
      {38, "hash"s + zeros(10) + "\1\0\0\0\0\0\0\0"s + std::string(90, 's'),
       "AF_ALG, salg_type=\"hash\", salg_feat=0x1 /* CRYPTO_ALG_??? */, salg_mask=0, salg_name=\"" +
           std::string(89, 's') + "\"..."},
      {45, "\0\0\1\0\0\0\2\3\4\0"s,
       "AF_MCTP, smctp_network=0x1, smctp_addr={s_addr=0x2}, smctp_type=0x3, smctp_tag=0x4"},
      {45, "\7\0\0\0\0\0\xff\0\0\1"s,
       "AF_MCTP, __smctp_pad0=0x7, smctp_network=MCTP_NET_ANY, smctp_addr={s_addr=MCTP_ADDR_ANY}, "
       "smctp_type=0, "
       "smctp_tag=0, __smctp_pad1=0x1"},
  });
}

}  // namespace
}  // namespace sysgood::testing
