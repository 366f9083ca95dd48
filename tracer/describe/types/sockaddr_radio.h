// Addresses of what is reached by radio: linux/ax25.h, linux/rose.h, linux/nfc.h, net/af_ieee802154.h,
// net/bluetooth/*.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// ---- amateur radio ----

inline constexpr Type callsign = array({Kind::callsign, Size::b1}, 7);
inline constexpr auto digipeater = record({{"", callsign}});
inline constexpr auto sockaddr_ax25 =
    record(16, {{"sax25_call", callsign, at(2)}, {"sax25_ndigis", s32, at(12)}});
// It is one of these where the station is reached through others, and wherever there is room for one.
inline constexpr auto full_sockaddr_ax25 =
    record(72, {{"ndigis", padding(4), at(12)},
                {"fsa_ax25", sockaddr_ax25, at(0)},
                {"fsa_digipeater", flexible(digipeater, "ndigis"), when("ndigis", 0x7fffffff), at(16)}});
inline constexpr auto sockaddr_ax25_alone =
    record(16, {{"ndigis", padding(4), at(12)},
                {"sax25_call", callsign, when_is("ndigis", 0), at(2)},
                {"sax25_ndigis", s32, when_is("ndigis", 0), at(12)},
                {"fsa_ax25", sockaddr_ax25, when("ndigis", 0xffffffff), at(0)}});

inline constexpr auto sockaddr_rose =
    record(28, {{"srose_addr", array(hex_bytes, 5), at(2)},
                {"srose_call", callsign, at(7)},
                {"srose_ndigis", s32, at(16)},
                {"srose_digi", callsign, when("srose_ndigis", ~0u), at(20)}});

// ---- near field communication ----

inline constexpr auto nfc_radio_protocols = names("NFC_PROTO_???", {{"NFC_PROTO_JEWEL", 1},
                                                                    {"NFC_PROTO_MIFARE", 2},
                                                                    {"NFC_PROTO_FELICA", 3},
                                                                    {"NFC_PROTO_ISO14443", 4},
                                                                    {"NFC_PROTO_NFC_DEP", 5},
                                                                    {"NFC_PROTO_ISO14443_B", 6},
                                                                    {"NFC_PROTO_ISO15693", 7}});
inline constexpr auto llcp_access_points =
    names("", {{"LLCP_SAP_SDP", 1}, {"LLCP_SAP_IP", 2}, {"LLCP_SAP_OBEX", 3}, {"LLCP_SAP_SNEP", 4}});
inline constexpr Type llcp_access_point = names_as(Kind::numbered_hex, llcp_access_points, Size::b1);
inline constexpr auto sockaddr_nfc = record(16, {{"dev_idx", u32, at(4)},
                                                 {"target_idx", x32, at(8)},
                                                 {"nfc_protocol", one_of(nfc_radio_protocols), at(12)}});
inline constexpr auto sockaddr_nfc_llcp =
    record(96, {{"dev_idx", u32, at(4)},
                {"target_idx", x32, at(8)},
                {"nfc_protocol", one_of(nfc_radio_protocols), at(12)},
                {"dsap", llcp_access_point, at(16)},
                {"ssap", llcp_access_point, at(17)},
                {"service_name", flexible(bytes, "service_name_len"), at(18)},
                {"service_name_len", usize, at(88)}});

// ---- IEEE 802.15.4 ----

inline constexpr auto ieee802154_address_types =
    names("IEEE802154_ADDR_???",
          {{"IEEE802154_ADDR_NONE", 0}, {"IEEE802154_ADDR_SHORT", 2}, {"IEEE802154_ADDR_LONG", 3}});
inline constexpr auto ieee802154_networks = names("", {{"IEEE802154_PANID_BROADCAST", 0xffff}});
inline constexpr auto ieee802154_short_addresses =
    names("", {{"IEEE802154_ADDR_BROADCAST", 0xffff}, {"IEEE802154_ADDR_UNDEF", 0xfffe}});
inline constexpr auto ieee802154_none = record(8, {{"", padding(8), at(0)}});
inline constexpr auto ieee802154_short =
    record(8, {{"short_addr", names_as(Kind::numbered_hex, ieee802154_short_addresses, Size::b2), at(0)}});
inline constexpr auto ieee802154_long = record(8, {{"hwaddr", array(hardware_address, 8), at(0)}});
inline constexpr auto ieee802154_address_by_type =
    cases({{0, ieee802154_none}, {2, ieee802154_short}, otherwise(ieee802154_long)});
inline constexpr auto ieee802154_addr =
    record(16, {{"addr_type", names_as(Kind::numbered_hex, ieee802154_address_types), at(0)},
                {"pan_id", names_as(Kind::numbered_hex, ieee802154_networks, Size::b2), at(4)},
                {"", select("addr_type", ieee802154_address_by_type), at(6)}});
inline constexpr auto sockaddr_ieee802154 = record(20, {{"addr", ieee802154_addr, at(4)}});

// ---- Bluetooth: which protocol's it is shows only in its size ----

inline constexpr Type bdaddr = array(hardware_address, 6);
inline constexpr auto hci_channels = names("HCI_CHANNEL_???", {{"HCI_CHANNEL_RAW", 0},
                                                               {"HCI_CHANNEL_USER", 1},
                                                               {"HCI_CHANNEL_MONITOR", 2},
                                                               {"HCI_CHANNEL_CONTROL", 3},
                                                               {"HCI_CHANNEL_LOGGING", 4}});
// Well known services of the logical link; those of a range are counted from where it begins.
inline constexpr auto l2cap_services = names("L2CAP_PSM_???", {{"L2CAP_PSM_SDP", 1},
                                                               {"L2CAP_PSM_RFCOMM", 3},
                                                               {"L2CAP_PSM_3DSP", 0x21},
                                                               {"L2CAP_PSM_IPSP", 0x23},
                                                               {"L2CAP_PSM_LE_DYN_START", 0x80},
                                                               {"L2CAP_PSM_LE_DYN_END", 0xff},
                                                               {"L2CAP_PSM_DYN_START", 0x1001},
                                                               {"L2CAP_PSM_DYN_END", 0xffff}});
inline constexpr auto l2cap_channels = names("L2CAP_CID_???", {{"L2CAP_CID_SIGNALING", 1},
                                                               {"L2CAP_CID_CONN_LESS", 2},
                                                               {"L2CAP_CID_A2MP", 3},
                                                               {"L2CAP_CID_ATT", 4},
                                                               {"L2CAP_CID_LE_SIGNALING", 5},
                                                               {"L2CAP_CID_SMP", 6},
                                                               {"L2CAP_CID_SMP_BREDR", 7},
                                                               {"L2CAP_CID_DYN_START", 0x40},
                                                               {"L2CAP_CID_LE_DYN_END", 0x7f},
                                                               {"L2CAP_CID_DYN_END", 0xffff}});
inline constexpr auto bluetooth_address_types =
    names("BDADDR_???", {{"BDADDR_BREDR", 0}, {"BDADDR_LE_PUBLIC", 1}, {"BDADDR_LE_RANDOM", 2}});
// Numbers of Bluetooth are little-endian, which every ABI here is as well.
consteval PartsOf<1> little_endian(Type t) { return macro("htobs", Size::b2, {part(0xffff, 0, t)}); }
inline constexpr auto hci_device = little_endian(u16);
inline constexpr auto l2cap_service = little_endian(names_as(Kind::past_name, l2cap_services, Size::b2));
inline constexpr auto l2cap_channel = little_endian(names_as(Kind::past_name, l2cap_channels, Size::b2));
inline constexpr auto sockaddr_hci_device = record(4, {{"hci_dev", hci_device, at(2)}});
inline constexpr auto sockaddr_hci =
    record(6, {{"hci_dev", hci_device, at(2)}, {"hci_channel", one_of(hci_channels, Size::b2), at(4)}});
inline constexpr auto sockaddr_sco = record(8, {{"sco_bdaddr", bdaddr, at(2)}});
inline constexpr auto sockaddr_rc = record(10, {{"rc_bdaddr", bdaddr, at(2)}, {"rc_channel", u8, at(8)}});
inline constexpr auto sockaddr_l2_before = record(
    12, {{"l2_psm", l2cap_service, at(2)}, {"l2_bdaddr", bdaddr, at(4)}, {"l2_cid", l2cap_channel, at(10)}});
inline constexpr auto sockaddr_l2 =
    record(14, {{"l2_psm", l2cap_service, at(2)},
                {"l2_bdaddr", bdaddr, at(4)},
                {"l2_cid", l2cap_channel, at(10)},
                {"l2_bdaddr_type", one_of(bluetooth_address_types, Size::b1), at(12)}});

}  // namespace sysgood::describe
