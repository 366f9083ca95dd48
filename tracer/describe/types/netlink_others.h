// The protocols of netlink that have little to tell: SELinux, IPsec, cryptography, generic netlink, uevents.
#pragma once

#include "tracer/describe/types/netlink_common.h"

namespace sysgood::describe {

// ---- NETLINK_SELINUX: linux/selinux_netlink.h ----

inline constexpr auto selnl_types =
    names("SELNL_MSG_???", {{"SELNL_MSG_SETENFORCE", 16}, {"SELNL_MSG_POLICYLOAD", 17}});
inline constexpr auto selnl_setenforce = record({{"val", s32}});
inline constexpr auto selnl_policyload = record({{"seqno", u32}});
inline constexpr auto selnl_contents =
    cases({{16, selnl_setenforce}, {17, selnl_policyload}, otherwise(octets)});
struct NetlinkSelinux {
  static constexpr Type types = one_of(selnl_types, Size::b2), flags = nl_any_flags,
                        contents = select("nlmsg_type", selnl_contents);
};

// ---- NETLINK_XFRM: linux/xfrm.h ----

inline constexpr auto xfrm_types = names(
    "XFRM_MSG_???", {{"XFRM_MSG_NEWSA", 16},      {"XFRM_MSG_DELSA", 17},       {"XFRM_MSG_GETSA", 18},
                     {"XFRM_MSG_NEWPOLICY", 19},  {"XFRM_MSG_DELPOLICY", 20},   {"XFRM_MSG_GETPOLICY", 21},
                     {"XFRM_MSG_ALLOCSPI", 22},   {"XFRM_MSG_ACQUIRE", 23},     {"XFRM_MSG_EXPIRE", 24},
                     {"XFRM_MSG_UPDPOLICY", 25},  {"XFRM_MSG_UPDSA", 26},       {"XFRM_MSG_POLEXPIRE", 27},
                     {"XFRM_MSG_FLUSHSA", 28},    {"XFRM_MSG_FLUSHPOLICY", 29}, {"XFRM_MSG_NEWAE", 30},
                     {"XFRM_MSG_GETAE", 31},      {"XFRM_MSG_REPORT", 32},      {"XFRM_MSG_MIGRATE", 33},
                     {"XFRM_MSG_NEWSADINFO", 34}, {"XFRM_MSG_GETSADINFO", 35},  {"XFRM_MSG_NEWSPDINFO", 36},
                     {"XFRM_MSG_GETSPDINFO", 37}, {"XFRM_MSG_MAPPING", 38},     {"XFRM_MSG_SETDEFAULT", 39},
                     {"XFRM_MSG_GETDEFAULT", 40}});

inline constexpr auto xfrm_flags = cases({{16, nl_new_flags},
                                          {17, nl_del_flags},
                                          {18, nl_get_flags},
                                          {19, nl_new_flags},
                                          {20, nl_del_flags},
                                          {21, nl_get_flags},
                                          {30, nl_new_flags},
                                          {31, nl_get_flags},
                                          {34, nl_new_flags},
                                          {35, nl_get_flags},
                                          {36, nl_new_flags},
                                          {37, nl_get_flags},
                                          otherwise(nl_any_flags)});
struct NetlinkXfrm {
  static constexpr Type types = one_of(xfrm_types, Size::b2), flags = select("nlmsg_type", xfrm_flags),
                        contents = octets;
};

// ---- NETLINK_CRYPTO: linux/cryptouser.h ----

inline constexpr auto crypto_types = names("CRYPTO_MSG_???", {{"CRYPTO_MSG_NEWALG", 16},
                                                              {"CRYPTO_MSG_DELALG", 17},
                                                              {"CRYPTO_MSG_UPDATEALG", 18},
                                                              {"CRYPTO_MSG_GETALG", 19},
                                                              {"CRYPTO_MSG_DELRNG", 20},
                                                              {"CRYPTO_MSG_GETSTAT", 21}});

inline constexpr auto crypto_flags = cases({{16, nl_new_flags},
                                            {17, nl_del_flags},
                                            {19, nl_get_flags},
                                            {20, nl_del_flags},
                                            {21, nl_get_flags},
                                            otherwise(nl_any_flags)});
struct NetlinkCrypto {
  static constexpr Type types = one_of(crypto_types, Size::b2), flags = select("nlmsg_type", crypto_flags),
                        contents = octets;
};

// ---- NETLINK_GENERIC: linux/genetlink.h ----

inline constexpr auto ctrl_commands = names("CTRL_CMD_???", {{"CTRL_CMD_UNSPEC", 0},
                                                             {"CTRL_CMD_NEWFAMILY", 1},
                                                             {"CTRL_CMD_DELFAMILY", 2},
                                                             {"CTRL_CMD_GETFAMILY", 3},
                                                             {"CTRL_CMD_NEWOPS", 4},
                                                             {"CTRL_CMD_DELOPS", 5},
                                                             {"CTRL_CMD_GETOPS", 6},
                                                             {"CTRL_CMD_NEWMCAST_GRP", 7},
                                                             {"CTRL_CMD_DELMCAST_GRP", 8},
                                                             {"CTRL_CMD_GETMCAST_GRP", 9},
                                                             {"CTRL_CMD_GETPOLICY", 10}});

inline constexpr auto ctrl_attr_op_attrs = names("CTRL_ATTR_OP_???", {{"CTRL_ATTR_OP_POLICY", 9}});

inline constexpr auto ctrl_attr_mcast_grp_attrs = names(
    "CTRL_ATTR_MCAST_GRP_???",
    {{"CTRL_ATTR_MCAST_GRP_UNSPEC", 0}, {"CTRL_ATTR_MCAST_GRP_NAME", 1}, {"CTRL_ATTR_MCAST_GRP_ID", 2}});

inline constexpr auto ctrl_op_flags = names("GENL_???", {{"GENL_ADMIN_PERM", 1},
                                                         {"GENL_CMD_CAP_DO", 2},
                                                         {"GENL_CMD_CAP_DUMP", 4},
                                                         {"GENL_CMD_CAP_HASPOL", 8},
                                                         {"GENL_UNS_ADMIN_PERM", 0x10}});
inline constexpr auto ctrl_attr_op_payloads = payloads({{1, u32}, {2, flags(ctrl_op_flags)}});
inline constexpr Type ctrl_attr_op = attributes<ctrl_attr_op_attrs, ctrl_attr_op_payloads>;
inline constexpr auto ctrl_attr_mcast_grp_payloads = payloads({{1, text_octets}, {2, u32}});
inline constexpr Type ctrl_attr_mcast_grp =
    attributes<ctrl_attr_mcast_grp_attrs, ctrl_attr_mcast_grp_payloads>;
// Lists: what would be a type is the number of the element.
inline constexpr auto element_numbers = names("", {{"0", 0}});
inline constexpr auto ctrl_op_payloads = cases({{0, ctrl_attr_op, 0}});
inline constexpr auto ctrl_mcast_grp_payloads = cases({{0, ctrl_attr_mcast_grp, 0}});

inline constexpr auto ctrl_attrs = names("CTRL_ATTR_???", {{"CTRL_ATTR_UNSPEC", 0},
                                                           {"CTRL_ATTR_FAMILY_ID", 1},
                                                           {"CTRL_ATTR_FAMILY_NAME", 2},
                                                           {"CTRL_ATTR_VERSION", 3},
                                                           {"CTRL_ATTR_HDRSIZE", 4},
                                                           {"CTRL_ATTR_MAXATTR", 5},
                                                           {"CTRL_ATTR_OPS", 6},
                                                           {"CTRL_ATTR_MCAST_GROUPS", 7},
                                                           {"CTRL_ATTR_POLICY", 8},
                                                           {"CTRL_ATTR_OP_POLICY", 9},
                                                           {"CTRL_ATTR_OP", 10}});

inline constexpr auto ctrl_payloads = payloads({{1, u16},
                                                {2, text_octets},
                                                {3, u32},
                                                {4, u32},
                                                {5, u32},
                                                {6, attributes<element_numbers, ctrl_op_payloads>},
                                                {7, attributes<element_numbers, ctrl_mcast_grp_payloads>},
                                                {10, u32}});
inline constexpr auto genlmsghdr = record(4, {{"cmd", one_of(ctrl_commands, Size::b1), at(0)},
                                              {"version", u8, at(1)},
                                              {"", attributes<ctrl_attrs, ctrl_payloads>, at(4), behind}});
// Families other than the controller's get their numbers when they are registered.
inline constexpr auto genl_types =
    names("GENERIC_FAMILY_???", {{"nlctrl", 16}, {"VFS_DQUOT", 17}, {"pmcraid", 18}});
inline constexpr auto genl_contents = cases({{16, genlmsghdr, 0xffff, 4}, otherwise(octets)});
struct NetlinkGeneric {
  static constexpr Type types = names_as(Kind::generic_family, genl_types, Size::b2), flags = nl_any_flags,
                        contents = select("nlmsg_type", genl_contents);
};

// ---- NETLINK_KOBJECT_UEVENT: the kernel tells strings; udev(7) passes them on behind a header ----

inline constexpr auto in_hex = names("", {{"0", 0}});
inline constexpr Type network_hex = names_as(Kind::port, in_hex);
inline constexpr auto udev_monitor_header = record(40, {{"prefix", chars(8)},
                                                        {"magic", network_hex},
                                                        {"header_size", u32},
                                                        {"properties_off", u32},
                                                        {"properties_len", u32},
                                                        {"filter_subsystem_hash", network_hex},
                                                        {"filter_devtype_hash", network_hex},
                                                        {"filter_tag_bloom_hi", network_hex},
                                                        {"filter_tag_bloom_lo", network_hex},
                                                        {"", flexible(bytes), at(40), behind}});
inline constexpr auto uevents =
    cases({{name_of("libudev"), udev_monitor_header, ~0ull, 40}, otherwise(bytes)});
inline constexpr Type uevent = select("", uevents);

}  // namespace sysgood::describe
